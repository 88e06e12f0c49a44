package org

// customerVoice is how a customer begins, ends and colors a mail.
type customerVoice struct {
	hello, again, bye, aside, mood, chatHi []string
	airy                                   bool // paragraphs apart
}

var customerVoices = [numVoices]customerVoice{
	voicePolite: {
		hello: lines(`
			Dear {company} team,
			Good {daytime},
			Dear Sir or Madam,
		`),
		again: lines(`
			Dear {agent},
			Good {daytime}, {agent},
		`),
		bye: lines(`
			Kind regards, {first} {last}
			With best wishes, {first} {last}, {city}
			Thank you and best regards, {first} {last}
		`),
		mood: lines(`
			{Thank you in advance for your help.|I appreciate your time.}
			{I have been a happy customer so far.|I have always been pleased with your shop, so I am sure this can be solved.}
			{Please let me know if you need anything else from me.|Should you need anything else, please ask.}
			{I am sorry to take up your time with this.|It is not urgent, but I would like to have it settled.}
			{I know that you have many letters to answer.|There is no need to hurry on my account.}
			{Please forgive me if I have overlooked something.|If the mistake is mine, please tell me.}
		`),
		chatHi: lines(`
			{Good {daytime}, thank you for taking my chat.|Good {daytime}, and thank you for being there.}
			{Hello, I hope you can help me.|Hello, it is good to reach somebody.}
			{Good {daytime}, {agent}.|A good {daytime} to you, {agent}.}
			{Hello {agent}, I have a question about an order.|Hello {agent}, thank you for your time.}
		`),
		airy: true,
	},
	voiceChatty: {
		hello: lines(`
			Hi there!
			Hello {company} folks,
			Hi all,
		`),
		again: lines(`
			Hi {agent}!
			Hey {agent},
			Hello again, {agent},
		`),
		bye: lines(`
			Cheers, {first}
			Greetings from {city}, {first}
			Bye for now! {first}
		`),
		aside: lines(`
			I had told my whole {running group|book club|office} about the {product}, so that is a bit embarrassing!
			My {sister|brother-in-law|roommate} laughed at me when I told the story.
			And all that in the week {of my birthday|when my parents visit}!
			{The dog liked the packaging, at least.|The cat has moved into the box, at least.}
			I was so looking forward to {the weekend|the season} with {them}.
			{I am usually the lucky one in our family!|That sort of thing only happens to me!}
		`),
		mood: lines(`
			{Anyway, I trust you.|I'm sure we'll sort it out!}
			{Sorry for the long mail.|I know, I know, first-world problems.}
			{No hard feelings, these things happen.|Nobody is perfect, I work in retail myself.}
			{So much for my news from {city}.|That's the whole story.}
			{Fingers crossed!|I'll keep the kettle on while I wait.}
			{Hope you are all well over there!|Say hi to whoever packs the boxes!}
		`),
		chatHi: lines(`
			{Hi {agent}! I hope your day is better than mine :)|Hi {agent}, nice to meet you!}
			{Hello! Quick one, I promise.|Hello! I'll try to be brief, for once.}
			{Hey {agent}, lovely to hear from a real person!|Hey, a real person, how nice!}
			{Hi! Got a minute?|Hi! Is now a good time?}
		`),
		airy: true,
	},
	voiceTerse: {
		hello: lines(`
			Hi,
			Hello,
		`),
		again: lines(`
			{agent},
			Hi,
		`),
		bye: lines(`
			{first}
			{first} {last}
			Thx, {first}
		`),
		chatHi: lines(`
			Hi.
			Hello.
			{Hello, problem with an order.|Hi, about an order.}
			{Hi {agent}.|Hello {agent}.}
		`),
	},
	voiceAnnoyed: {
		hello: lines(`
			To whom it may concern:
			Hello,
			{company},
		`),
		again: lines(`
			{agent},
			Hello {agent},
		`),
		bye: lines(`
			{first} {last}
			{last}, {city}
			{first} {last}, {city}
		`),
		aside: lines(`
			{That is not what I pay {paid} for.|For {paid} I expect better.}
			{I have had it with parcels this year.|Frankly, I am fed up.}
			{I would be ashamed to sell that.|Does nobody check these things?}
			{Do you read what customers write?|I wonder who is in charge over there.}
			{It is always something.|One would think this is not hard.}
		`),
		mood: lines(`
			{I hope I don't have to write twice.|Please spare me the standard reply.}
			{My next order will be elsewhere if this goes on.|This used to be a good shop.}
			{How hard can it be?|I do not have all week.}
			{I expect an answer, and soon.|Do not let me wait.}
			{I have better things to do than write mails.|It is not my job to chase this.}
		`),
		chatHi: lines(`
			{Finally, a human.|At last, somebody is there.}
			{I have been waiting in this chat for ages.|That took a while.}
			{Hello. I hope this is quick.|Hello. Let's make this short.}
			{Right. Now listen.|Good, you are there.}
		`),
		airy: true,
	},
	voiceCasual: {
		hello: lines(`
			hey,
			hi guys
			yo {company},
		`),
		again: lines(`
			hey {agent}
			hi {agent}
		`),
		bye: lines(`
			thx {first}
			{first}
			cheers {first}, sent from my phone
		`),
		aside: lines(`
			{kinda bummed tbh|not gonna lie I'm a bit sad}.
			{everyone I know has one of yours|my buddy swears by you guys}.
			{so yeah|go figure}.
			{not my week I guess|just my luck}.
		`),
		mood: lines(`
			{lmk|let me know}.
			{no rush|would be awesome}.
			{thanks guys|you guys are usually great}.
			{hit me up if you need more|ask if something's unclear}.
		`),
		chatHi: lines(`
			{hey|heyy}
			{hi is someone there|anyone there}
			{hi {agent}|hey {agent}}
			{yo|sup}
		`),
	},
	voiceExact: {
		hello: lines(`
			Hello,
			Good {daytime},
		`),
		again: lines(`
			Hello {agent},
			Good {daytime}, {agent},
		`),
		bye: lines(`
			Sincerely, {first} {last}, {city}, {state}
			{first} {last}, {city}
		`),
		aside: lines(`
			For your records: ordered {ordered}, price {paid}, paid in full.
			To be precise: product {product}, order date {ordered}, {paid}.
			{The facts once more: {product}, {ordered}, {paid}.|In short: {product}, bought {ordered}, {paid}.}
			{The purchase in figures: {paid} on {ordered}.|Purchase date {ordered}, amount {paid}.}
		`),
		mood: lines(`
			{Please confirm receipt of this message.|A short confirmation of receipt would be welcome.}
			{I would ask you to answer point by point.|Please answer in writing.}
			{I keep a copy of this correspondence.|All of this is on file here.}
			{Kindly state the next steps.|Please name a date for the next step.}
			{I have checked all of the above twice.|The above is complete to the best of my knowledge.}
		`),
		chatHi: lines(`
			{Good {daytime}. I have the invoice in front of me.|Good {daytime}. My papers are ready.}
			{Hello. My question concerns the order of {ordered}.|Hello. This is about order {order number}.}
			{Good {daytime}, {agent}. Thank you for your time.|Good {daytime}, {agent}. I will be brief.}
		`),
		airy: true,
	},
}

// agentVoice is how an agent begins, comforts and ends.
type agentVoice struct{ hello, sorry, offer, bye, chatHello, chatBye []string }

var agentVoices = [numAgentVoices]agentVoice{
	{ // warm
		hello: lines(`
			Hi {first},
			Dear {first},
		`),
		sorry: lines(`
			{Oh dear, that is not how it should be.|What a pity, after you had looked forward to it.}
			I'm {really|truly} sorry about {this|the {kind}}, and thank you for {telling us|writing in}.
			{I would be disappointed too.|That would have annoyed me as well.}
			[calm] {You wrote that so kindly that I feel twice as bad.|You are kinder about it than I would be.}
			{Thank you for your trust all the same.|It was right of you to write.}
			{I read your message over my coffee and put the cup down.|That is no way to receive something one has waited for.}
			{I can see why you wrote.|I do understand how that feels.}
			{Let me see what I can do for you.|We will find a way, I am sure.}
		`),
		offer: lines(`
			If anything is left open, {just reply to this mail|write to me directly}.
			I hope {the rest of your day is better|that helps a little}.
			{Let me know how it goes.|I'd be happy to hear how it turns out.}
			{Thank you for bearing with us.|Thank you for your patience with us.}
			{My best to {city}!|Give my best to {city}.}
		`),
		bye: lines(`
			Warmly, {agent}
			Take care, {agent} at {company}
		`),
		chatHello: lines(`
			{Hi {first}, this is {agent}.|{first}, hi, I am {agent}.} {What can I do for you?|How is your {daytime} going?}
			Hello {first}! {You have reached {agent}, how can I help?|{agent} here, what brings you to us?}
			{Good {daytime}, {first}, I'm {agent}.|Welcome, {first}, {agent} here.} {Tell me all about it.|What happened?}
		`),
		chatBye: lines(`
			{Take care, {first}!|Be well, {first}.}
			{Thanks for chatting, and have a lovely {daytime}.|It was good to talk to you, {first}.}
			{All the best to you, {first}.|Enjoy the rest of your {daytime}, {first}!}
		`),
	},
	{ // brisk
		hello: lines(`
			Hi {first},
			{first},
		`),
		sorry: lines(`
			{Got it, thanks.|Thanks, understood.}
			{Sorry about that.|Sorry for the trouble.} {Let's fix it.|Let me see.}
			{On it.|Looking at your order now.}
			{Not good.|That should not happen.}
			{I have your order open.|Order found.}
			{Okay, let me sort it.|Okay, here we go.}
			{Noted.|All noted.}
		`),
		offer: lines(`
			{Anything else, let me know.|Shout if there's more.}
			{That should do it from our side.|That is it from my side.}
			{All yours.|Done from here.}
			{Short and sweet, I hope.|Hope that settles it.}
		`),
		bye: lines(`
			{agent}
			Best, {agent}
		`),
		chatHello: lines(`
			{{agent} here, hi.|Hi, {agent} here.}
			{Hi {first}, {agent} speaking.|{agent} speaking, hi {first}.} {What's up?|What's wrong?}
			{Hello {first}, you have {agent}.|{agent}, {company}.} {Go ahead.|How can I help?}
		`),
		chatBye: lines(`
			{Bye, {first}.|Bye now, {first}.}
			{All the best.|All the best, {first}.}
			{Thanks, {first}. Bye.|Good. Have a nice {daytime}.}
		`),
	},
	{ // formal
		hello: lines(`
			Dear {first} {last},
			Good {daytime}, {first} {last},
		`),
		sorry: lines(`
			{Thank you for contacting us.|Thank you for your message.} {I regret the inconvenience.|I am sorry for the inconvenience.}
			Please accept our apologies for {what you describe|the trouble}.
			{Your message has been received and read.|I have been asked to look into your request.}
			{It is regrettable that your order gave cause for complaint.|We take such reports seriously.}
			{I have studied your message with care.|Your request lies before me.}
			{We regret that your purchase has not met your expectations.|This does not meet the standard we set ourselves.}
			{Allow me to reply to your concern.|I am glad to be of assistance.}
		`),
		offer: lines(`
			Should you have further questions, {please do not hesitate to ask|I remain at your disposal}.
			{I trust this answers your question.|I trust that this meets your request.}
			{We value your custom.|Thank you for choosing {company}.}
			{Please quote the date of your order in any further message.|Kindly keep this message for your records.}
		`),
		bye: lines(`
			Yours sincerely, {agent} {agent last}, {company} Customer Service
			With kind regards, {agent} {agent last}
		`),
		chatHello: lines(`
			{Good {daytime}, {first} {last}. My name is {agent}.|Good {daytime}. This is {agent} {agent last}.} {How may I help you?|What may I do for you?}
			{Welcome to {company}.|Welcome to our chat.} {You are speaking with {agent} {agent last}.|{agent} {agent last} speaking.}
			{Good {daytime}, {first} {last}, {agent} at your service.|{agent} {agent last}, {company} Customer Service, good {daytime}.}
		`),
		chatBye: lines(`
			{Thank you for contacting {company}.|{company} thanks you for your message.}
			{I wish you a pleasant {daytime}.|I wish you a good {daytime}, {first} {last}.}
			{Goodbye, {first} {last}.|Thank you for your time, and goodbye.}
		`),
	},
	{ // cheerful
		hello: lines(`
			Hey {first}!
			Hello {first}!
		`),
		sorry: lines(`
			{Ouch!|Oh no!} {That won't do at all.|Let's turn that around.}
			{Yikes, sorry about this!|So sorry about this!} {Glad you wrote.|Glad you told us.}
			{Well, that's a bummer.|Not our finest hour!} {We're on it.|We can do better.}
			{Thanks for shouting.|Good thing you told us!}
			{Uh-oh, that one is on us.|Whoops, that should not be.}
			{Okay, sleeves rolled up!|Right, I'm on the case!}
			{What a story!|Of all the things to happen!}
		`),
		offer: lines(`
			{Happy sporting!|Have a good one out there!}
			{Ping me any time.|My inbox is open.}
			{Fingers crossed!|Onwards!}
			{High five from the desk.|The whole desk says hi.}
		`),
		bye: lines(`
			Cheers, {agent}
			{agent} from the {company} nest
		`),
		chatHello: lines(`
			{Hey {first}, {agent} here!|Hi {first}, it's {agent}!} {What's going on?|What's new?}
			{Hello hello, {agent} at the desk!|Hello from the {company} nest, {agent} here!}
			{Hiya {first}! {agent} from {company}.|Happy {daytime}, {first}! I'm {agent}.} {Shoot!|How can I make it better?}
		`),
		chatBye: lines(`
			{Have a great {daytime}, {first}!|A great {daytime} to you, {first}!}
			{Bye, and happy trails!|Bye bye, {first}!}
			{See you around, {first}!|Over and out, thanks {first}!}
		`),
	},
	{ // plain
		hello: lines(`
			Hello {first},
			Hi {first} {last},
		`),
		sorry: lines(`
			{I have read your message twice.|I have read your message and looked the order up.}
			{Thanks for the details.|Thank you for the clear description.}
			{I understand the problem.|I see what you mean.}
			{Thank you for writing.|Thanks for getting in touch.}
			{I have looked at the order of {ordered}.|Your order of {ordered} is on my screen.}
			{I'm sorry that you have trouble with the {product}.|I'm sorry about the trouble with your {kind}.}
			{I have all the papers here now.|I have gone through your case.}
		`),
		offer: lines(`
			{That is all from me for now.|I have noted this in your case.}
			{You can answer this mail, it comes to my desk.|My desk gets your answer to this mail.}
			{If something is unclear, ask.|Questions are welcome.}
			{If it turns out otherwise, write again.|You know where to find us.}
		`),
		bye: lines(`
			Regards, {agent}
			{agent}, {company} service desk
		`),
		chatHello: lines(`
			{Hello, {agent} from {company}.|Hello, I am {agent}.} {Give me a second to open your order of {ordered}.|Let me open your order of {ordered}.}
			{Hello {first}, I have your account open.|Hello {first}, {agent} here, with your account open.} {What is the matter?|What is the question?}
			{This is {agent}, hello {first}.|{agent} at the service desk, hello.} {Tell me what it is about.|Which order is it?}
			{Hi {first}, this is {agent} at {company}.|Hi, {agent} at {company}, good {daytime}.} {What do you need?|I'm listening.}
		`),
		chatBye: lines(`
			{I have noted it all down. Goodbye.|It is all written down. Goodbye, {first}.}
			{Then I'll close the chat.|I'll end the chat here.} {Bye, {first}.|Bye.}
			{That is it from me, goodbye.|Goodbye, and thanks.}
			{Thanks, {first}. Goodbye.|Good {daytime}, {first}.}
		`),
	},
}

// descriptionFrames are what the desk notes about the purchase.
var descriptionFrames = lines(`
	The customer bought the {product} ({kind}) on {ordered}.
	Concerns the {product} from the order of {ordered}.
	{product}, {kind}, order of {ordered}, {paid}.
	Order date {ordered}; the article is the {product}.
`)

// deskRemarks are what the desk adds to its own note.
var deskRemarks = lines(`
	{Wants an answer soon.|Polite, but wants an answer soon.}
	{Bought at {paid}.|Paid {paid}.}
	{Lives in {city}, {state}.|Ships to {city}, {state}.}
	{Prefers mail to phone.|Asked for an answer in writing.}
	First contact about this.
`)

// stock are the words of the acts that everybody has the same ones for.
var stock = [numActs][]string{
	actHope: lines(`
		{What can be done?|What do you suggest?}
		{Over to you.|Your turn.}
		{How do we solve this?|What would you do in my place?}
		{I'd be glad of some help.|Help, please.}
		{How do we go on from here?|What happens next?}
		{Please have a look.|Could you look into it?}
		{Any idea?|Any advice?}
		{Can you help?|Who can help?}
		{I leave it to you what to do.|What do you do in such cases?}
		{Please tell me what you can do.|Let me know what you think.}
		{It would be nice to have that put right.|I'd like to see that put right.}
		{I look forward to your answer.|I hope to hear from you soon.}
	`),
	actHandover: lines(`
		{I have read your message and am passing it to a colleague who knows this better.|I have read your message, and it goes to someone who deals with this every day.} {You don't have to repeat anything.|All you wrote goes along.}
		{Just so you know that somebody has seen this: a colleague takes over from here.|A quick sign of life: your message goes to the right desk.}
		{This needs a closer look, and I have asked a colleague for one.|This needs another pair of eyes, so I have moved it to another desk.}
		{A colleague of mine handles these, and will have your message in a minute.|There is a colleague for this, and your message is on the way there.} {Please bear with us.|You will hear from that desk.}
		{I am not the best person for this, but I know who is.|Others here know more about this than I do.} {I hand it over right now.|Your message moves to their desk.}
		{Before I tell you something wrong, I hand this to a colleague.|I would only guess, so I pass this to a colleague.} {You deserve better than guesses.|Your answer comes from over there.}
	`),
	actReceipt: lines(`
		{Just so you know that somebody has seen this: your message is with us.|A quick sign of life: your message has come in.} {Your answer follows.|It is next in line.}
		{I have your message here, and it waits its turn.|Your message is on my desk.} {You will hear from me.|I will get to it.}
		{Thank you, this has arrived.|This is to confirm that your message has arrived.} {An answer follows as soon as I have looked into it.|I am looking into it.}
	`),
	actWait: lines(`
		{Thanks for letting me know.|Thank you for the word.}
		{All right, I'll wait for your colleague.|Fine, then your colleague it is.}
		{Good to know that it is in somebody's hands.|Good that somebody has it.}
		{That is fine with me, as long as it goes on.|As long as it moves, that is fine.}
		{Okay, I hope the right desk finds it.|Okay, to the right desk, then.}
		{Thanks. Whoever reads this now: hello.|Hello to whoever has it now.}
	`),
	actRecap: lines(`
		{As promised in our chat, here is my mail.|As promised, I am writing after our chat.}
		{Thank you for chatting.|It was good to talk in the chat.} {One question is left:|I should have asked one thing:}
		{I have read our chat again.|Our chat is here in front of me.} {One thing I could not find in it:|I need one more thing:}
	`),
	actNote: lines(`
		{I have written it down in your case.|It is all in your case now, so the next colleague will see it.}
		{You will get a confirmation by mail.|A confirmation follows by mail.}
		{Nothing else is needed from you.|You don't need to reply.}
		{There is a note of it with your order.|I keep a note of it with your order.}
		{Please keep this mail.|This mail is your proof.}
	`),
	actRecall: lines(`
		{I wrote to you about the {product}.|I sent you a mail about the {product}.}
		{It's about my {product}, order of {ordered}.|It's the {product} I ordered on {ordered}.}
		{You have a mail from me about the {kind}.|My mail was about the {kind}.}
		{I have written already: {product}.|I wrote already, it is the {product}.}
		{The {product} of {ordered}; the story is in my mail.|My mail has the whole story, it is the {product}.}
		{Did you see my mail about the {product}?|Have you read my mail about the {product}?}
		{The {product}, you have the mail.|About the {product}, as in my mail.}
		{I'm the one with the {product}.|I'm the one who wrote about the {product}.}
		{My mail about the {product} should be there.|There should be a mail of mine about the {product}.}
		{It is about the {kind} from my mail.|My {kind}, it is all in the mail.}
		{I mailed you; a chat is quicker, I hope.|I thought a chat might be quicker than my mail.}
		{The {product}, the one I mailed about.|Same matter as in my mail, the {product}.}
		{You may have seen it: my mail on the {product}.|The {product}, order of {ordered}, see my mail.}
	`),
	actLater: lines(`
		{I want to check that with the warehouse and answer by mail, is that all right?|Let me look into that properly and write you a mail, all right?}
		{I need a little time for this.|This I can't do while we chat.} {You will have my answer by mail.|My answer comes by mail.}
		{Thanks, that is enough for me to go on.|Thanks, with that I can start.} {I'll follow up by mail.|You'll read from me.}
		{I have to ask around for that.|Somebody else has to look at this, too.} {Please watch your inbox.|The rest follows by mail.}
		{Let me read your mail once more in peace, and answer it.|I'd rather answer your mail in full than in a hurry here.}
		{That deserves more than two lines in a chat.|I don't want to promise anything in a hurry.} {I write to you.|I will mail you.}
		{Before I say yes or no, I want to look at the records.|The records first, then my answer.} {It goes to your mail address.|I send it by mail.}
	`),
	actConfirm: lines(`
		{This is just to have our chat in writing: it stands as we left it.|As we said in the chat, in writing: all of it stands.}
		{What we settled in the chat is in your case now.|I have put what we settled in the chat into your case.}
		{Following up on our chat, there is nothing left to do for you.|After our chat nothing is left to do on your side.}
		{Our chat is saved with your case.|Your case now has our chat in it.} {Nothing changes.|It is as I said.}
		{Thank you for the chat.|Thanks again for chatting.} {What I wrote there holds.|You can rely on what I wrote there.}
		{As you may want it on paper: this mail confirms our chat.|For your files: this mail belongs to our chat.}
		{The matter of our chat is done on my side.|On my side our chat has been dealt with.}
		{A copy of the chat is in your account, under Messages.|You find our chat under Messages, should you want to read it again.}
	`),
	actThanks: lines(`
		{Thanks for putting it in writing.|Good to have it in writing.}
		{Got your mail, thanks.|Your mail is here, thank you.}
		{All right, that matches the chat.|Yes, that is how I have it, too.}
		{Noted, thanks for the chat.|Noted, and thanks.}
		{Received, thank you.|Read and filed, thank you.}
	`),
	actGlad: lines(`
		{That is more than I expected, thank you!|Wonderful, thank you.}
		{Well, that was painless.|Now that was easy.} {I'll recommend you.|You have kept a customer.}
		{You made my day.|That was quick and kind.}
		{Great, that settles it.|Perfect, that settles it.} {I appreciate it.|Many thanks.}
		{Thank you for the quick help.|Good service, I must say.}
		{That's all I wanted.|Just what I had hoped for.}
		{Very good.|That is good news.} {Thank you, {agent}.|Thanks, {agent}.}
		{Excellent, many thanks.|Super, thanks a lot.}
		{I am glad I wrote.|It was worth writing to you.}
		{Thanks for sorting that out.|Thanks for taking care of it.}
		{That works for me, thank you.|Works for me, thanks.}
	`),
	actSour: lines(`
		{You stick to your rules, I see.|At least you answered quickly.}
		{I can't say I like it.|I had feared as much.}
		{That is a pity.|I had hoped for another answer.} {But thank you for explaining.|Rules are rules, I suppose.}
		{Not what I wanted to hear, but at least it is clear.|I am not happy about that, but I see the point.}
		{I will think about where I buy next time.|Then that's how it is.}
		{I had to try.|It was worth a try.} {Thanks anyway.|Thank you all the same.}
		{Disappointing, but all right.|Well, that is disappointing.}
	`),
	actUneasy: lines(`
		{I'd rather not put all of that into a message.|All of that, in plain text?} {The last four are {digits}, charged {charged}; that must do.|Here are the last four, {digits}, and the date, {charged}.}
		{That is more than I like to write down.|My bank tells me never to write that down.} {It ends in {digits}, charged on {charged}.|{digits} at the end, {charged} the charge.}
		{I don't feel good about sending that.|Are you sure that you need all that?} {Take {digits}, the last four, and {charged}, the date.|Last four {digits}, date {charged}.}
	`),
	actFine: lines(`
		{All right, thank you.|All right, thanks a lot.}
		{Understood, thank you.|That is clear, thanks.}
		{Good to know, thanks.|That is good to know.}
		{Fine with me.|That is fine.}
		{That sounds reasonable.|Sounds reasonable to me.}
		{Okay, thanks for explaining.|Thanks for explaining it.}
		{Very well.|Very well then.}
		{Okay then.|Well, okay.}
	`),
	actPatience: lines(`
		{Okay, let's see.|Okay, I'll watch my inbox.}
		{Thanks for looking into it.|Good that you look into it.}
		{Then I'll wait for your mail.|A mail is fine with me.}
		{Good, I'll be patient.|I can be patient.}
		{By mail, then.|Mail is fine.}
		{Fine, thanks for the time.|Thanks for taking the time.}
		{All right, until then.|Until then, thank you.}
		{If it takes a while, it takes a while.|Take the time you need.}
	`),
}

var (
	colors    = []string{"navy", "forest green", "burgundy", "charcoal", "bright orange", "sky blue", "mustard", "plum", "black", "white"}
	offColors = []string{"a dull purple", "something like teal", "a washed-out gray", "nearly brown", "a pale pink", "a sort of neon", "a tired beige", "an odd green"}
	streets   = []string{"Alder Street", "Mill Road", "Quarry Lane", "Hawthorn Avenue", "Ferry Street", "Juniper Court", "Canal Street", "Orchard Drive",
		"Lakeview Terrace", "Tannery Row", "Cooper Street", "Bellflower Way"}
	// misfits are the two ways in which something does not fit: too small and too big.
	misfits = [2][]string{
		{"too tight", "a size too small", "too narrow", "far too snug", "too short"},
		{"too loose", "a size too big", "too wide", "far too roomy", "too long"},
	}
	// boxes are what a parcel looks like: when its contents are broken, and when they are wet or dirty.
	boxes = [2][]string{
		{"crushed on one side", "torn open at a corner", "held together by tape alone", "flattened at one end"},
		{"soaked through", "wet on all sides", "torn open at a corner"},
	}
	codeWords     = words("NEST LARK WING FEATHER MOOR HEATHER PLUME SONG DAWN HILL")
	shoeSizes     = []string{"a 7", "an 8", "a 9", "a 9.5", "a 10", "a 10.5", "an 11", "a 12"}
	kidsSizes     = []string{"a 4", "a 5", "a 6", "a 7", "an 8"}
	kidsShoeSizes = []string{"a 10", "an 11", "a 12", "a 13"}
	clothesSizes  = []string{"a small", "a medium", "a large", "an extra large", "an extra small"}
)
