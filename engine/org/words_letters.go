package org

// issueWord is what is said about an issue, whatever policy comes up.
//
// A {product} is one thing, whatever its kind: "the Aero Runner is", but "the running shoes are".
type issueWord struct{ subjects, summaries, complaints, details, probes, answers, advice []string }

var issueWords = [numIssues]issueWord{
	issueSizing: {
		subjects: lines(`
			{product}: {wrong size|does not fit|size is off}
			{kind} {off}
			Fit of the {product}
			{The {kind} I got|My new {kind}} {does} not fit
		`),
		summaries: lines(`
			{last} {says|finds} that the {product} is {off}; label says {label}, {fits in no other way|usual size in other brands}.
			Fit complaint. The {kind} ({product}) ordered on {ordered} {does} not match the size chart{, according to the customer|}.
			The customer's usual size in {kind} is {label}; the {product} of {ordered} does not fit.
			{product}, {label}: {off} when tried on at home. Wants to know {why|what to do}.
		`),
		complaints: lines(`
			The {product} is {off}, {whatever the chart says|and not by a little}.
			I took the {kind} in {size}, as always, and {it} fit{s} {as if borrowed|nowhere|as if made for somebody else}.
			I ordered the {product} in {size}, the same as always, and {it} {is} {off}.
			{Your size chart and the {product} do not know each other|According to your chart the {product} should fit}: {size} on paper, {off} in real life.
			{Who wears your {kind}?|For whom do you cut your {kind}?} The {product} in {size} is {off}, and I am as average as they come.
			{size} has been my size for years. Not in the {product}, which is {off}.
			I tried the {product} on {as soon as it came|the minute I had it}: {off}. {My usual size, mind you.|And that in my usual size.}
		`),
		details: lines(`
			I measured twice, {once in the evening|with my wife reading the tape}.
			My old {kind}, same size, {was} fine{.|, so something must have changed.}
			{Nothing has been worn outside|I only tried {them} on in the hallway}, {the tags are on|all the paper is still in the box}.
			The label says {label}, {for what it is worth|but that can't be right}.
			{I followed the size article to the letter.|The chart put me right in the middle of {label}.}
			{Standing is fine, moving is not.|It looks good, it just does not fit.}
		`),
		probes: lines(`
			Which size do you wear in other brands, and where exactly {is} {it} off?
			Could you tell me the size on the label, and what you usually take?
			Is there {a kind} at your place that fit{s}, to compare the label with?
			{Is it the length or the width?|Where does it not fit: length, width, or both?} {And what does the label say?|And which size is on the label?}
		`),
		answers: lines(`
			The label says {label}, and that is what I wear {everywhere else|in every other brand}.
			The label reads {label}. {The trouble is the width, not the length.|Length is fine, the rest is not.}
			I compared {them} with my old {kind}, same size on the label, {an inch|half an inch} apart.
		`),
		advice: lines(`
			The {product} {is cut|comes out} {slim|differently from last year}, and the chart has not caught up; I have {passed your measurements on to the pattern room|told the team that keeps the chart}.
			Please measure once more the way the size article shows, and send me the number; I will tell you {which size we'd pick|what the pattern room says to it}.
			{Other customers say the same of the {product}|You are not the first to say so of the {product}}; {the chart gets a note|we are adding a note to the chart}. {Thank you for taking the trouble to write.|Your message helps with that.}
			{I have laid one of them on our table and measured it|The pattern room has measured one for me}: it {is right at the edge of what we allow|does differ from the chart}. {They are looking into it.|That goes into this week's round.}
		`),
	},
	issueDefect: {
		subjects: lines(`
			{product} {broken|faulty|defective}
			Defect on my {kind}
			{kind}: {faulty from the start|a fault in the material}
			Something is wrong with the {product}
		`),
		summaries: lines(`
			{last} reports a fault of the {product} ({kind}) bought on {ordered}: {flaw}.
			Fault on {a kind}, model {product}. In the customer's words: "{flaw}".
			{kind}, {product}: {flaw}. {Customer denies rough use.|Says that it was used as intended.}
			Call about a faulty {product}. Ordered {ordered}; {flaw}.
		`),
		complaints: lines(`
			My {product} has a fault: {flaw}.
			{I had barely begun to use the {product}: {flaw}.|A handful of outings with the {product}, and {flaw}.}
			{flaw}. That is my {product}, and I treat my {kind} {well|better than my car}.
			On the {product}, {flaw}{, just like that|, without any rough use}.
			{Bad news about the {product} I bought from you:|I did not expect to write this about the {product}:} {flaw}.
			{Is this a known problem with the {product}?|Have others written to you about the {product}?} With mine, {flaw}.
			I am writing about my {kind}, the {product}. {flaw}, {out of nowhere|with no warning}.
		`),
		details: lines(`
			{I can send photos.|Photos are on my phone if you want them.}
			It happened {in the middle of a session|on a Sunday morning, far from home|while a friend was watching}, so {I had to stop|that was that}.
			My neighbor has the same model and had no such trouble.
			I have not {washed|altered|modified} anything.
			{I have handled {them} with care.|I keep {them} in the closet, not in the garage.}
			{A friend who sews says it is a fault in the making.|The man at the repair cafe shook his head.}
			{Everything else about it is great.|Such a pity, I liked it.}
		`),
		probes: lines(`
			Could you send a photo of the spot, and one of the label inside?
			How did it show first, {all at once or bit by bit|slowly or in one go}?
			What were you doing when it happened, and has anything been changed on {them}?
		`),
		answers: lines(`
			Photos are attached; you can see {the spot|it} in the second one.
			It went in one go, {during normal use|in the first hour}. {Nothing has been changed on {them}.|No washing, no tailor, no dog.}
			It started small and was done within {a week|two outings}. Photo of the label attached.
		`),
		advice: lines(`
			I have passed this on to our quality bench, who keep a list by production lot. {You will hear from them by mail.|They answer within the week.}
			The quality people recognise this one, it comes from a single lot; {I have put your case with the others|they are on it and will write to you}.
			That sounds like something for our quality bench, and I have sent them your message. {They will ask for the item if they want to see it.|They are good people and answer fast.}
		`),
	},
	issueLate: {
		subjects: lines(`
			Where is my {product}?
			Order of {ordered} {not here|still not here|is late}
			{kind} not delivered
			Late parcel
		`),
		summaries: lines(`
			The {product} ordered on {ordered} {has not been delivered|is overdue}. Tracking {stands still|shows no change}.
			{last} is waiting for {a kind} ({product}), ordered on {ordered} and promised for {promised}.
			Delivery overdue: {product}, order of {ordered}. {The customer was at home all week.|No card from the carrier.}
			{first} {last} asks where the parcel with the {kind} is. Order of {ordered}, model {product}.
		`),
		complaints: lines(`
			I ordered the {product} on {ordered}, and {there is no sign of it|nothing has come}.
			My order of {ordered}, the {kind}, {has not arrived|is still missing}.
			{The tracking page for my {kind} has not moved in days|Tracking says "in transit" every single day}. I mean the {product}, ordered {ordered}.
			The {product} should have been here {by now|long ago}; the order is of {ordered}.
			{Day after day I look out for my {kind}.|My {kind}, the {product}, seem{s} to be on a tour of the country.} Ordered {ordered}, {promised} was the promise.
			{Does anybody know where my parcel is?|Has my parcel been lost?} The {product}, ordered on {ordered}, was due on {promised}.
		`),
		details: lines(`
			{I need {them} for {a race|a trip|a birthday} {next week|on Saturday}.|It was meant as a present.}
			The neighbors have nothing either, I asked.
			{The carrier's hotline plays music and hangs up.|The carrier tells me to ask you.}
			I was home {every day|all week}.
			{I took a day off to be home.|I have been checking the porch like a teenager.}
			{The second order I placed is already here, strangely.|Everything else I ordered that week has come.}
		`),
		probes: lines(`
			What does the tracking page say today, word for word?
			Is there a neighbor, a porter or a parcel box where it might have been left?
			Has the carrier left a card, or has nothing come at all?
		`),
		answers: lines(`
			It says "in transit", {as it has all week|nothing else}.
			No card, no neighbor, no porter. {I looked behind the bins, too.|Nothing.}
			The page says it left the depot in {city} and then nothing.
		`),
		advice: lines(`
			The carrier had a {flooded depot|backlog after the storm}, and your parcel has just been scanned again; {it should move now|the page ought to update tonight}.
			I have asked the carrier where it is, and they found it on the wrong truck. It is {headed your way again|back on its route}.
			{The depot has found your parcel behind a pallet|Your parcel had lost its label and has a new one}, and it {is on the road again|left this morning}. The tracking page will catch up.
		`),
	},
	issueWrongItem: {
		subjects: lines(`
			Wrong item {in the box|sent} instead of {product}
			I got something else
			Not the {kind} I ordered
			{product}: {other item in the parcel|mixed up}
		`),
		summaries: lines(`
			{last} ordered the {product} ({kind}) on {ordered} and found {something else|another customer's article} in the box.
			Mix-up at packing: the {product} {was ordered|is on the slip}, another article was sent.
			Parcel of the order from {ordered} holds the wrong article. Should be the {product}, {a kind}.
			Received an item that was never ordered, in place of the {product}.
		`),
		complaints: lines(`
			I ordered the {product} and got {somebody else's order|a different article altogether|a pack of odds and ends from another customer}.
			{The slip says {product}, the box says otherwise|On the slip it is right, in the box it is not}: instead of {a kind} there is something I never ordered.
			Instead of the {kind} of my order from {ordered} (the {product}), you sent me something else.
			{Nice try, but|Surprise:} this is not the {product}. {Somebody else is waiting for what I have here.|I suppose somebody else has mine.} My order was of {ordered}.
			My {kind} turned into something else on the way: the {product} is on the invoice, {a stranger's order is in the box|the box begs to differ}.
		`),
		details: lines(`
			The yellow slip has the initials {R.T.|K.B.|M.O.}, if that helps.
			{It is not even the right sport.|Nice thing, but not mine.}
			{Everything else in the order was right.|The rest of the parcel was fine.}
			{I have not unpacked it further.|I put it straight back into its bag.}
			{I can't even tell what it is for.|My cousin would like it, but that is not the point.}
			The name on the inner bag is not mine.
		`),
		probes: lines(`
			What is on the label of what you received, and are there initials on the yellow slip?
			Could you send a photo of the item and of the pick slip?
		`),
		answers: lines(`
			Half of the label is torn off; photo attached. Initials {R.T.|K.B.|M.O.}
			Here is the photo. {The slip is the yellow paper on the left.|You can read the slip if you zoom in.}
		`),
		advice: lines(`
			Two labels swapped places at the packing table; the prepaid label for the wrong one is attached, and {the {product} leaves when the carrier scans it|yours leaves once that is scanned}.
			The packing table kept a picture, so the mix-up was easy to find. Please use the prepaid label for the wrong item, and {yours follows|we send the right one} after the scan.
		`),
	},
	issueTransit: {
		subjects: lines(`
			{product} {arrived damaged|damaged in the mail}
			{product} arrived {harm}
			Parcel arrived {box}
			Damage to my {kind}
		`),
		summaries: lines(`
			{last} received the {product} in a box that was {box}; the {kind} {is} {harm}.
			Parcel of {ordered} arrived damaged. Affected: {product}, {kind}. {Photos exist.|Box has been kept.}
			{product} damaged on the way to {city}. {Driver did not wait.|Carrier's seal was torn.}
			Damage report for {a kind}, model {product}, order of {ordered}.
		`),
		complaints: lines(`
			The box with the {product} came {box}, {and the {kind} suffered|and so the {kind} {is} {harm} now}.
			My {kind} came on {delivered} in a box that was {box}, and the {product} is {harm} for it.
			{It looks as if a forklift had met my parcel|Somebody played catch with the parcel}: the {product} inside is {harm}.
			What a sight: box {box}, {product} {harm}. {And I had waited for it.|That was no gentle journey.}
			{It is the box's fault, I guess.|I don't blame you, I blame the road.} The box was {box}, and the {kind} {is} {harm}.
		`),
		details: lines(`
			{The driver shrugged.|The driver had left before I saw it.}
			I kept the box{.| and all the paper.}
			I have {two|three} photos, one of the label.
			{There was no note from the carrier.|The neighbor saw it come off the truck like that.}
		`),
		probes: lines(`
			Do you still have the box, and could you photograph it with its label?
			Is the damage on the item itself or only on the packaging?
		`),
		answers: lines(`
			Box with label and the item, both photos attached. {It is the item as well, sadly.|Both took harm.}
			I have the box in the hall. The {kind} {is} damaged too, see the photo.
		`),
		advice: lines(`
			I have filed the damage with the carrier, whose inspector may ring you; {please keep the box until then|keep the box, please}.
			Our claim is with the carrier. {The bill is theirs, not yours.|You are not out of pocket in this.} I'll write when they answer.
		`),
	},
	issueRefund: {
		subjects: lines(`
			Refund {missing|not received|still not here}
			Where is my money for the {product}?
			No refund for {kind}
			Return accepted, no refund
		`),
		summaries: lines(`
			{last} returned the {product} and has not seen the refund of {paid}.
			Refund overdue: {product} ({kind}), {paid}, order of {ordered}. {Return was scanned.|Customer has the receipt of the return.}
			The customer asks about {paid} for {a kind} that {went|was sent} back. Model {product}.
			Money for a returned {product} not received, says {first} {last}.
		`),
		complaints: lines(`
			I sent the {product} back weeks ago, and the {paid} have not {come back|shown up}.
			You confirmed the return of my {kind}, but I am still waiting for {paid}.
			{No refund yet|Still no money} for the {product} of {ordered}, which has long been with you.
			The return of the {kind} was scanned, says the carrier; the refund of {paid} is nowhere.
			{Weeks go by, and no {paid}.|I am {paid} short.} The {product} went back to you, {properly packed and with your label|just as your page says}.
			Would you kindly refund what you owe me for the {kind}? {paid}, to be exact, for the {product} of {ordered}.
		`),
		details: lines(`
			I have the receipt of the parcel shop.
			{My bank says nothing is pending.|I check my statement every morning.}
			{This is the second time I ask.|I have asked in the chat before.}
			It is not a fortune, but it is mine.
			{The parcel shop even gave me a stamp.|I have the tracking number of the return.}
			{I do not like to chase my own money.|Buying took a minute, the refund takes forever.}
		`),
		probes: lines(`
			When did the carrier scan the return, and do you still have the receipt?
			Could you check whether your bank shows anything under the name of our payment partner?
		`),
		answers: lines(`
			The receipt is from {the week after|ten days after} I got the parcel, and the bank shows nothing.
			I looked under every name there is. {Nothing.|No trace.} The receipt is attached.
		`),
		advice: lines(`
			The return sat in the wrong cage in our warehouse and has now been booked; {the money is on its way to where it came from|the refund retraces the way of your payment}.
			I found your return. {It is booked as of today|Accounting has released it}, and goes back the way it was paid{.|; banks take a few days for that.}
		`),
	},
	issueBilling: {
		subjects: lines(`
			{Wrong amount|Overcharged} for {product}
			Question about my bill
			Charge I {do not understand|can't explain}
			{kind}: price on the bill
		`),
		summaries: lines(`
			{last} questions the amount of {paid} for the {product}, ordered on {ordered}.
			Billing question: {product} ({kind}), {paid}. {Customer has a screenshot.|The rest of the invoice is undisputed.}
			The customer's statement and expectation differ for the {kind} of {ordered}. Model {product}, charged {paid}.
			Dispute over the price of the {product}.
		`),
		complaints: lines(`
			The bill for the {product} {does not match what I saw in the cart|looks wrong to me}: {paid}.
			I was charged {paid} for the {kind} I ordered on {ordered}, and {that is not right|I have a question about that}.
			{Something is off with my bill.|Please look at my bill.} It is about the {product}, ordered {ordered}, at {paid}.
			{Could you explain a number to me?|I have a question about a number.} For the {product} I see {paid} {on my statement|on the invoice}, {and I had something else in mind|which surprised me}.
			{I went through my statement last night.|Going through my statement,} {paid} for {a kind} caught my eye: the {product}, order of {ordered}.
		`),
		details: lines(`
			I took a screenshot of the cart.
			{I keep a household book, so I notice.|My accountant noticed, not I.}
			{The rest of the order is fine.|All other lines add up.}
			Maybe there is an explanation{.|, and if so I'd like to hear it.}
		`),
		probes: lines(`
			Does the amount on the invoice differ from the one on your statement, or from the one in the cart?
			Could you send the screenshot, or tell me which line you mean?
		`),
		answers: lines(`
			It is the line with the {kind}; cart and invoice don't agree. Screenshot attached.
			The statement and the invoice agree, the price I had in mind does not.
		`),
		advice: lines(`
			I went through the invoice line by line: the difference is the sales tax, {which goes by your county|which is worked out for your address}. {The breakdown is attached.|I've attached the breakdown.}
			The amount is made up of the price and the tax for {city}; {a copy of the invoice with both is attached|you will find both on the attached copy}.
		`),
	},
	issueIncomplete: {
		subjects: lines(`
			{product} missing from parcel
			Part of my order is missing
			{kind} not in the box
			Incomplete delivery
		`),
		summaries: lines(`
			The parcel of the order from {ordered} came without the {product}.
			{last} misses {a kind} ({product}) that the slip lists. {Tape was intact.|No second parcel announced.}
			Incomplete delivery: {product} missing, all else there.
			Part of the order of {ordered} did not arrive: the {kind}, model {product}.
		`),
		complaints: lines(`
			My parcel came without the {product}, though {the slip lists {them}|it is on the slip}.
			{Half the order is here, the {kind} {is} not|Everything is here but the {kind}}. I mean the {product}, ordered {ordered}.
			I unpacked the whole box twice: no {product}.
			One item of my order {did not make it into the box|got lost between your shelf and my door}: the {product}.
			{I could swear I ordered the {product} as well.|Did you forget the {product}?} {It is on the invoice, not in the parcel.|Paid for, listed, not there.}
			Three of us looked through the paper, and {there is no {product}|the {kind} {is} simply not in there}.
		`),
		details: lines(`
			{The tape was intact.|The box was closed properly.}
			{There is no 1/2 under the barcode, I looked.|I saw nothing about a second parcel.}
			The box was much too {big|light} for {what was in it|all of it}.
			{My daughter is inconsolable.|I had told everybody about it.}
		`),
		probes: lines(`
			Is there a small 1/2 or 2/2 under the barcode, and was the tape intact?
			What is in the box, and what does the slip list?
		`),
		answers: lines(`
			No fraction under the barcode, tape intact. The slip lists the {product}.
			Everything on the slip is here except the {product}.
		`),
		advice: lines(`
			The scale at the packing table agrees with you, so {the warehouse is packing what's missing|what is missing is being packed}. {It comes by itself, no need to send anything.|You need not do anything.}
			I compared the weights, and you are right. The missing piece {was lying at the packing table|is found}, and follows.
		`),
	},
	issueColor: {
		subjects: lines(`
			{product}: {wrong color|color not as shown}
			Color of my {kind}
			{kind} look{s} different from the photo
			That is not {color}
		`),
		summaries: lines(`
			{last} ordered the {product} in {color} and says it is {other color}.
			Color complaint about {a kind}, model {product}: {color} on the site, {other color} in the box.
			The {kind} ordered on {ordered} look{s} different from the picture. {product}, {color}.
			Shade of the {product} not as shown; {customer compared in daylight|photo by the window exists}.
		`),
		complaints: lines(`
			The {product} was {color} on the page and is {other color} on my kitchen table.
			I ordered the {kind} in {color}; what I see is {other color}{.|, in any light.}
			{On my screen|In the shop photos} the {product} was {color}. In daylight it is {other color}.
			{I know screens differ, but {color} is {color}.|Colors are a matter of taste, but not that much:} My {product} is {other color}.
			{Is {other color} the new {color}?|Since when is {color} {other color}?} I mean the {product} I ordered on {ordered}.
		`),
		details: lines(`
			{I compared on three screens.|My husband sees it too, and he is color-blind.}
			{It clashes with the rest of the kit.|It has to match our club colors.}
			The label does say {color}.
			{Quality is fine, only the shade is not.|Apart from that I like {them}.}
		`),
		probes: lines(`
			Which color name is on the label, and does it look the same in daylight?
			Could you take a photo in daylight next to something white?
		`),
		answers: lines(`
			The label says {color}; photo by the window attached, next to a sheet of paper.
			In daylight it is {other color}, no doubt. Photo attached.
		`),
		advice: lines(`
			You are right about the shop photo: it was taken under warm lamps, and I have asked for a new one. {Thank you for telling us.|The page will be corrected this week.}
			The dye lot came out {darker|paler} than the sample, and the page now says so. {I'm sorry you had to find out this way.|I'd like you to have heard it from us first.}
		`),
	},
	issueWear: {
		subjects: lines(`
			{product} {worn out already|wore out fast|did not last}
			{kind} {did not last|falling apart}
			Durability of {product}
			Disappointed with {product}
		`),
		summaries: lines(`
			{last} {is unhappy with|complains about} how the {product} {ages|wears}: {flaw}.
			Wear after ordinary use, {product} ({kind}), order of {ordered}: {flaw}.
			The customer expected {a kind} to last longer. {product}; {flaw}.
			{kind} worn before its time, says {first} {last}. Model {product}, bought {ordered}.
		`),
		complaints: lines(`
			I expected more than this from the {product}: {flaw}.
			My {kind} {is} {wearing out|aging} far too quickly. {flaw}, {and I use {them} twice a week at most|and not from overuse}.
			{The {product} used to be great.|I loved the {product}.} Now {flaw}, {and I had hoped for years|long before I expected it}.
			{What is the life of {a kind} supposed to be?|How long should {a kind} last?} On my {product}, {flaw}.
			{I hoped to wear the {product} for years.|The {product} had become a favorite.} {But look:|Sadly,} {flaw}.
			My {product} {has seen its best days|is ready for the bin}, and I have hardly used it: {flaw}.
		`),
		details: lines(`
			My previous {kind} lasted {three|four|six} years.
			I washed {them} {cold|by hand}, as the label says.
			{I am not heavy and not rough.|I use {them} on Tuesdays and Sundays, that's all.}
			{Is that normal?|That can't be normal.}
			{For the price I expected more.|At {paid} I expected more.}
			{My sister has had hers, another brand, since college.|The cheap ones I had before lasted longer.}
		`),
		probes: lines(`
			How often do you use {them}, and how do you wash {them}?
			Could you send a photo of the worn spot and of the label?
		`),
		answers: lines(`
			Twice a week, washed cold and dried on a line. Photos attached.
			About {six|eight} hours a week at most. {Never in the machine.|Never near a dryer.}
		`),
		advice: lines(`
			I have told our quality bench, since wear at that spot is something they collect. {They'll write to you.|You will get a mail from them.}
			Care makes a difference here: {cold water, no softener, air only|no softener, no heat}. I've told the people who choose the material.
		`),
	},
}

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
			Please let me know if you need anything else from me.
			{I am sorry to take up your time with this.|It is not urgent, but I would like to have it settled.}
		`),
		chatHi: lines(`
			Good {daytime}, thank you for taking my chat.
			Hello, I hope you can help me.
		`),
		airy: true,
	},
	voiceChatty: {
		hello: lines(`
			Hi there!
			Hello {company} folks,
			Hi, me again (you know me from the {wrong zip|lost glove|birthday order} story),
		`),
		again: lines(`
			Hi {agent}!
			Hey {agent}, thanks for writing back so quickly!
			Hi {agent}, lovely to hear from a real person,
		`),
		bye: lines(`
			Cheers, {first}
			Greetings from {sunny|rainy|windy} {city}, {first}
			Bye for now! {first}
		`),
		aside: lines(`
			I had told my whole {running group|book club|office} about {them}, so that is a bit embarrassing!
			My {sister|brother-in-law|roommate} laughed at me when the box was opened.
			And all that in the week {before my first 10k|of my birthday|when my parents visit}!
			The dog liked the packaging, at least.
			I was so looking forward to {Saturday|the weekend|the season} with {them}.
		`),
		mood: lines(`
			{Anyway, I trust you.|I'm sure we'll sort it out!}
			{Sorry for the long mail.|I know, I know, first-world problems.}
			{No hard feelings, these things happen.|Nobody is perfect, I work in retail myself.}
			{So much for my news from {city}.|That's the whole story.}
			{Fingers crossed!|I'll keep the kettle on while I wait.}
		`),
		chatHi: lines(`
			Hi {agent}! I hope your day is better than mine :)
			Hello! Quick one, I promise.
		`),
		airy: true,
	},
	voiceTerse: {
		hello: lines(`
			Hi,
			Hello.
		`),
		again: lines(`
			{agent},
			Hi.
		`),
		bye: lines(`
			{first}
			{first} {last}
			Thx, {first}
		`),
		chatHi: lines(`
			Hi.
			Hello, problem with an order.
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
			Right.
		`),
		bye: lines(`
			{first} {last}
			I expect an answer {today|by tomorrow}. {first} {last}
			Waiting, {first} {last}
		`),
		aside: lines(`
			That is not what I pay {paid} for.
			{I have had it with parcels this year.|Frankly, I am fed up.}
			I would be ashamed to sell that.
		`),
		mood: lines(`
			{I hope I don't have to write twice.|Please spare me the standard reply.}
			{My next order will be elsewhere if this goes on.|This used to be a good shop.}
			How hard can it be?
		`),
		chatHi: lines(`
			Finally, a human.
			I have been waiting in this chat for ages.
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
			{my buddy swears by {them}|everyone at the gym has {them}}.
		`),
		mood: lines(`
			{lmk|let me know}.
			{no rush|would be awesome}.
		`),
		chatHi: lines(`
			hey
			hi is someone there
		`),
	},
	voiceExact: {
		hello: lines(`
			Hello,
			Good {daytime},
		`),
		again: lines(`
			Hello {agent},
			{agent}, thank you for your reply.
		`),
		bye: lines(`
			Sincerely, {first} {last}, {city}, {state}
			{first} {last} (customer since {2015|2017|2019})
		`),
		aside: lines(`
			For your records: ordered {ordered}, price {paid}, paid in full.
			To be precise: product {product}, order date {ordered}, {paid}.
		`),
		mood: lines(`
			Please confirm receipt of this message.
			I would ask you to answer point by point.
			I keep a copy of this correspondence.
			{Kindly state the next steps.|Please name a date for the next step.}
		`),
		chatHi: lines(`
			Good {daytime}. I have the invoice in front of me.
			Hello. My question concerns the order of {ordered}.
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
			{You wrote that so kindly that I feel twice as bad.|I read your message over my coffee and put the cup down.}
			{Thank you for your trust all the same.|It was right of you to write.}
		`),
		offer: lines(`
			If anything is left open, {just reply to this mail|write to me directly}.
			I hope {the rest of your day is better|that helps a little}.
			{Let me know how it goes.|I'd be happy to hear how it turns out.}
			{Thank you for bearing with us.|Thank you for your patience with us.}
		`),
		bye: lines(`
			Warmly, {agent}
			Take care, {agent} at {company}
		`),
		chatHello: lines(`
			Hi {first}, this is {agent}. {What can I do for you?|How is your {daytime} going?}
			Hello {first}! You have reached {agent}, how can I help?
		`),
		chatBye: lines(`
			Take care, {first}!
			Thanks for chatting, and have a lovely {daytime}.
		`),
	},
	{ // brisk
		hello: lines(`
			Hi {first},
			{first},
		`),
		sorry: lines(`
			{Got it, thanks.|Thanks, understood.}
			Sorry about that. {Let's fix it.|Let me see.}
			{On it.|Looking at your order now.}
			{Not good.|That should not happen.} {Here we go.|Next step:}
		`),
		offer: lines(`
			{Anything else, let me know.|Shout if there's more.}
			That should do it from our side.
			{All yours.|Done from here.}
			{Short and sweet.|More when I have it.}
		`),
		bye: lines(`
			{agent}
			Best, {agent}
		`),
		chatHello: lines(`
			{agent} here, hi.
			Hi {first}, {agent} speaking. What's up?
		`),
		chatBye: lines(`
			Bye, {first}.
			All the best.
		`),
	},
	{ // formal
		hello: lines(`
			Dear {first} {last},
			Good {daytime}, {first} {last},
		`),
		sorry: lines(`
			Thank you for {contacting us|your message}. I {regret|am sorry for} the inconvenience.
			Please accept our apologies for {what you describe|the trouble}.
			{Your message of this week has been received and read.|I have been asked to look into your request.}
			{It is regrettable that your order gave cause for complaint.|We take such reports seriously.}
		`),
		offer: lines(`
			Should you have further questions, {please do not hesitate to ask|I remain at your disposal}.
			I trust this answers your {question|request}.
			{We value your custom.|Thank you for choosing {company}.}
			{Please quote the date of your order in any further message.|Kindly keep this message for your records.}
		`),
		bye: lines(`
			Yours sincerely, {agent} {agent last}, {company} Customer Service
			With kind regards, {agent} {agent last}
		`),
		chatHello: lines(`
			Good {daytime}, {first} {last}. My name is {agent}. How may I help you?
			Welcome to {company}. You are speaking with {agent} {agent last}.
		`),
		chatBye: lines(`
			Thank you for contacting {company}.
			I wish you a pleasant {daytime}.
		`),
	},
	{ // cheerful
		hello: lines(`
			Hey {first}!
			Hello {first}!
		`),
		sorry: lines(`
			{Ouch!|Oh no!} {That won't do at all.|Let's turn that around.}
			{Yikes, sorry|So sorry} about this! {Thanks for being so patient.|Glad you wrote.}
			{Well, that's a bummer.|Not our finest hour!} {We're on it.|We can do better.}
			{Thanks for shouting.|Good thing you told us!}
		`),
		offer: lines(`
			{Happy sporting|Have a good one out there}!
			{Ping me any time.|My inbox is open.}
			{Fingers crossed!|Onwards!}
			{High five from the desk.|The whole desk says hi.}
		`),
		bye: lines(`
			Cheers, {agent}
			{agent} from the {company} nest
		`),
		chatHello: lines(`
			Hey {first}, {agent} here! What's going on?
			Hello hello, {agent} at the desk!
		`),
		chatBye: lines(`
			Have a great {daytime}, {first}!
			Bye, and happy trails!
		`),
	},
	{ // plain
		hello: lines(`
			Hello {first},
			Hi {first} {last},
		`),
		sorry: lines(`
			I have read your message {twice|carefully} and looked the order up.
			{Thanks for the details.|Thank you for the clear description.} {That helps.|I have your order in front of me.}
			{I understand the problem.|I see what you mean.}
			{Thank you for writing.|Thanks for getting in touch.} {I have looked at the order of {ordered}.|Your order of {ordered} is on my screen.}
		`),
		offer: lines(`
			{That is all from me for now.|I have noted this in your case.}
			You can answer this mail, it comes to my desk.
			{If something is unclear, ask.|Questions are welcome.}
			{The case stays open on my side until you are content.|I keep an eye on it.}
		`),
		bye: lines(`
			Regards, {agent}
			{agent}, {company} service desk
		`),
		chatHello: lines(`
			Hello, {agent} from {company}. Give me a second to open your order of {ordered}.
			Hello {first}, I have your account open. What is it about?
		`),
		chatBye: lines(`
			I have noted it all down. Goodbye.
			Then I'll close the chat. Bye, {first}.
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
	{Calm on the phone.|Polite, but wants an answer soon.}
	{Bought at {paid}.|Paid {paid}.}
	{Lives in {city}, {state}.|Ships to {city}, {state}.}
	{Prefers mail to phone.|Asked for an answer in writing.}
	First contact about this.
`)

// hopes close a first message in which nothing particular is asked for.
var hopes = lines(`
	{What can be done?|What do you suggest?}
	{Over to you.|Your turn.}
	{How do we solve this?|What would you do in my place?}
	{I'd be glad of some help.|Help, please.}
	{How do we go on from here?|What happens next?}
	{Please have a look.|Could you look into it?}
	{Any idea?|Any advice?}
`)

// recaps begin an agent's mail when there was a chat before.
var recaps = lines(`
	{As promised in our chat|After our chat}, here is {my mail|what I still need to know}.
	Thank you for the chat {earlier|before}. One question is left:
	I have {read our chat again|my notes from the chat here}.
`)

// handovers are what an agent writes who passes the case on, or who has only just got it.
var handovers = lines(`
	I have read your message and am {passing it to a colleague who knows this better|handing it to someone who deals with this every day}. You don't have to repeat anything.
	{Just so you know that somebody has seen this:|A quick sign of life:} your message is with us, and {a colleague takes over from here|the right desk will answer}.
	This needs {a closer look|another pair of eyes}, and I have {asked for one|moved it to the right desk}.
`)

// notes are small print that agents add.
var notes = lines(`
	I have written it down in your case{.|, so the next colleague will see it.}
	{You will get a confirmation by mail.|A confirmation follows by mail.}
	{Nothing else is needed from you.|You don't need to reply.}
`)

// chatLater ends a chat that does not settle the matter.
var chatLater = lines(`
	{I want to check that with the warehouse|Let me look into that properly} and {will write you a mail|answer by mail}, is that all right?
	I need a little time for this. You will have {a mail|my answer by mail} {today or tomorrow|soon}.
	{Thanks, that is what I needed.|That is enough for me to go on.} I'll follow up by mail.
`)

// Last words of a customer, by how it went.
var (
	closeGlad = lines(`
		{That is more than I expected, thank you!|Wonderful, thank you.}
		{Oh, nice.|Well, that was painless.} {I'll recommend you.|You have kept a customer.}
		{You made my day.|That was quick and kind.}
		{Great, that settles it.|Perfect.} {Thanks a lot.|I appreciate it.}
		{Thank you for the quick help.|Good service, I must say.}
	`)
	closeSour = lines(`
		{Oh.|Too bad.} {You stick to your rules, I see.|At least you answered quickly.}
		{I can't say I like it.|I had feared as much.} {Thanks anyway.|Goodbye.}
		{That is a pity.|I had hoped for another answer.} {But thank you for explaining.|Rules are rules, I suppose.}
		{Not what I wanted to hear|I am not happy about that}, {but at least it is clear|but I see the point}.
		{Hm.|Well.} {I will think about where I buy next time.|Then that's how it is.}
	`)
	closePending = lines(`
		{I will look for the details and get back to you.|Let me find that, I'll write again.}
		{Okay, I have to look that up first.|I don't have that at hand right now, one moment.}
		{I understand.|Fine.} I will send it {tonight|when I am home}.
	`)
	closeFine = lines(`
		{All right, thank you.|Okay, I'll wait and see.}
		{Let's see how it goes.|Then I'll be patient.}
		{Understood.|Clear.} {Thank you.|Have a good {daytime}.}
		{Thanks for looking into it.|Good to know, thanks.}
		{Fine with me.|That works for me.}
	`)
)

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
	boxes = []string{"crushed on one side", "soaked through", "torn open at a corner", "flat as a letter", "held together by tape alone"}
	harms = [...][]string{
		gear:    {"dented", "scratched", "bent", "cracked at the edge", "chipped"},
		shoes:   {"scuffed all over", "soaked", "bent out of shape", "stained"},
		clothes: {"stained", "torn at a seam", "wet and smelly", "smeared with black grease"},
	}
	codeWords    = words("NEST LARK WING FEATHER MOOR HEATHER PLUME SONG DAWN HILL")
	shoeSizes    = []string{"a 7", "an 8", "a 9", "a 9.5", "a 10", "a 10.5", "an 11", "a 12"}
	clothesSizes = []string{"a small", "a medium", "a large", "an extra large", "an extra small"}
)
