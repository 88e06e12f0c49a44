package org

// topicWord is what is said when a policy comes up. Who breaks a rule does not say so: where the deed is the same, as with
// a return in time and one too late, it has the same words, and only the dates and sums tell. Where days are
// not left to be worked out from the dates, {I count} or the counts of the agents spell them out.
type topicWord struct {
	article                                                                string // its title
	asks, wants, check, proof, grants, refuses, excepted, breaches, counts []string
}

// What an agent says who does it, whether it is allowed or not.
var (
	returnDone = lines(`
		{That is no trouble.|Of course.} I have approved the return. {The return label is attached|I have attached a label}; the refund follows once the parcel is scanned.
		I have opened the return, and {the label is in your account|you will find the label attached}.
		{Thank you for asking first.|No problem at all.} I have approved the return{.|, just print the label in your account.}
		{Yes.|You may.} I have approved the return; {use the attached label|the label comes by mail}. {You have your {paid} back after the scan.|We refund {paid} after the scan.}
		{Yes, that is fine.|Let me do that for you.} I've opened a return, {please use the label in your account|just print the label}, and we refund {paid} after the scan.
		I'm taking {them} back. {Use the attached label|Print the attached label}, and you will have your {paid} once the parcel is scanned.
		{Let us do it like this:|All right:} please send {them} back with the attached label, and I will refund you {paid}.
	`)
	codeGiven = lines(`
		{For the trouble, here is a code for your next order: {code}.|I would like to make up for it: {code} takes a bit off your next order.} It works once.
		{Gladly.|Of course.} {Type {code} at checkout next time.|Your code is {code}, to be typed in at checkout.} {It is good for one order.|One order, any size.}
		{I can send you one of our codes: {code}.|Here is one of our codes: {code}.} {Keep it for a bigger order.|It does not run out this month, so take your time.}
		{A small thank-you for your patience:|With thanks for your patience:} the code {code}, {for your next order|one time, on the next order}.
		{Yes, there is one for such days:|We do have one:} {code}. {Enter it in the last step of the checkout.|It goes into the box below the cart.}
	`)
	creditGiven = lines(`
		{I have put {credit} of store credit on your account|You will find {credit} of store credit in your account}, {with our apologies|as a small apology}. {It is used first at your next checkout.|It will be taken off your next order.}
		{To say sorry|As a gesture}, I have booked a goodwill credit of {credit}. {It's there already.|You can use it today.}
		{Let me make up for it:|A credit is well deserved:} {credit} of store credit {is on your account now|has just been added}.
		{credit} of store credit {for your trouble|as our apology}, {booked a minute ago|already booked}. {It does not replace a good parcel, I know.|Your next checkout will find it.}
	`)
	priceDone = lines(`
		{Certainly.|Of course.} I have refunded the difference of {drop}.
		{Happy to.|Let me do that.} those {drop} are on their way back to you.
		I've refunded the difference of {drop} {to your card|the way you paid}.
		{I have adjusted the price for you|The price is adjusted}: the difference of {drop} is refunded {today|already}.
	`)
	warrantyDone = lines(`
		{This should not happen.|Thank you for the photos.} {I have ordered a replacement at no cost.|I have ordered a replacement, at no cost to you.} {It leaves the warehouse tomorrow.|It will be on its way this week.}
		{I have seen the photos.|I'm sorry it gave way.} A free replacement is {on the way|being packed}.
		{That should have lasted.|It is not meant to do that.} {I'm sending a new one for free.|You get a new one for free.}
		{The photos were all I needed.|That was clear from the photos.} You get a {free replacement|new one, free}, {and it leaves tomorrow|and it goes out this week}.
	`)
	lateDone = lines(`
		{You have waited long enough.|I have looked at the tracking page.} {I have sent the order again by express.|A new one leaves by express today.}
		{Your order goes out again by express tonight.|I have ordered a second parcel, by express.} {It comes with a new tracking number.|The new tracking number follows.}
		{I do not want you to wait any longer, so|All right:} I have sent the order again by express.
	`)
)

var topicWords = [numTopics]topicWord{
	topicReturn: {
		article: "Returns: how long and in what state",
		counts: lines(`
			You first wrote {written} days after delivery.
			Your first message came {written} days after delivery.
			It is {written} days from delivery to your first message.
			By the records there are {written} days between delivery and your first mail.
			From the delivery to your first mail I count {written} days.
		`),
		asks: lines(`
			{The parcel|It all} {arrived|was delivered} on {delivered}{I count}. {Nothing has been worn or washed, and the tags are on.|All unworn, with tags and box.} {Can I still send {them} back?|I would like to return {them}.|May I send {them} back for a refund?}
			I'd rather return {them}. {It was delivered|The box came} on {delivered}{I count}. {Tags still on, never worn, box still here.|Unworn, tags on, in the box it came in.}
			Delivery was on {delivered}{I count}. {Could|Would} you take {them} back? {Unworn, of course, with the tags and the box.|Back in the box, tags on, not worn once.}
			{Please set up a return.|How do I return {them}?} The box came on {delivered}{I count}, and {this} {has} {only been tried on indoors, tags and box are all here|not been worn; the tags are on, the box is here}.
			It is not what I need after all. {The parcel was delivered|The carrier delivered} on {delivered}{I count}, not a thread worn, tags on, in its own box. {Please take {them} back.|I would like to send {them} back.}
			{Is a return still possible?|Am I still in time for a return?} Delivery was on {delivered}{I count}. {Unworn, the tags all on, bag and box here.|I have not so much as cut a tag off, and the box is as new.}
			I have thought it over: {I want to return {them}|please take {them} back}. {It came|The carrier came} on {delivered}{I count}, never worn, with all tags, in the box.
		`),
		grants: returnDone,
		refuses: lines(`
			Our return period is {return} days from delivery, and it is over. {I am sorry, but I have to decline the return.|I cannot accept the return, much as I would like to.}
			{Unfortunately|Sadly}, that is past our return period, so I can't take {them} back. {I know that is not what you hoped to read.|The resale board may be worth a try.}
			I had a look at the dates. The return period of {return} days has passed, so the return is not possible {any more|anymore}.
			{I have looked at it twice, but|However I look at it,} the return period is over. {So I must decline the return.|A return is not possible.}
			I wish I could say yes. The return period is {return} days, {and it is not mine to stretch|and we make no exceptions}: I have to decline the return.
		`),
		breaches: returnDone,
	},
	topicCode: {
		article: "Discount codes for customers and for staff",
		asks: lines(`
			{And honestly, is there anything you can do for me on the next order?|Is there a discount or something for all this?|Could you do something about the price of my next order?}
			{A code for next time would go a long way.|A little something for the next order would be fair.} {Do you have one?|Would that be possible?}
			{My neighbor got a code when something went wrong.|I have read that you sometimes send a code.} {Can I have one too?|Is that an option here?}
			{I'd feel better with a small discount.|A discount would soften it.} {Is there a code?|Could you send me one?}
			{What about a voucher for my patience?|Is there such a thing as a sorry-voucher?}
			{Do loyal customers get a code in such cases?|Other shops would send a voucher now.} {Just asking.|You might, too.}
		`),
		grants:   codeGiven,
		breaches: codeGiven,
	},
	topicAddress: {
		article: "Changing a delivery address",
		asks: lines(`
			{One more thing: I have moved.|Also, we moved last week.} {Whatever you send, please send it to {street}, {city}.|Please change the delivery address to {street}, {city}.}
			{Could you change my address first?|Can you switch the delivery address while you are at it?} It should go to {street} in {city} {now|from now on}.
			I won't be home {next week|for a while}, so please {redirect everything to|change the address to} {my office, {street}, {city}|my sister's at {street}, {city}}.
			{Could the parcel go to a new address?|There is a new address, too:} {street}, {city}. {The old one is no longer mine.|We left the old flat.}
			{If anything is sent, then please to|Anything you send should go to} {street}, {city}, {as I am at my parents' for now|since the old address won't work any more}.
			{I need to change where it goes:|New destination, please:} {street} in {city}. {The rest stays as it is.|Same name on the door.}
		`),
		check: lines(`
			Before I touch the address I have to ask for two things: {the order number, and the ZIP code of the old address.|your order number and the ZIP code it was going to.} Then I can change it.
			{Happy to|I can} change the address once I know it is you: please send me the order number and the ZIP code of the address we have now.
			For a new address I need the order number and the ZIP code of the previous one. {It's a short check we do for everyone.|We ask everybody, so please bear with me.}
			{Two short questions before I change the address:|Before the address changes:} what is the order number, and which ZIP code was it going to so far?
			{For your own safety|To be sure that it is you}, I need the order number and the old ZIP code first. {Then the new address is a matter of a minute.|I'll change the address right after.}
		`),
		proof: lines(`
			{Sure.|Of course.} The order number is {order number}, and the old ZIP code is {zip}. {The new address would be {street}, {city}.|New address: {street}, {city}.}
			Order number {order number}, ZIP code {zip}. And the new address is {street}, {city}.
			{That makes sense.|Fine with me.} {order number} is the order, {zip} was the ZIP code. Please use {street}, {city} from now on.
			{Good that you ask.|No problem.} It is order {order number}, formerly going to ZIP code {zip}; now to {street}, {city}.
			ZIP code so far {zip}, order number {order number}. {So it's {street}, {city} from here on.|The new one: {street}, {city}.}
		`),
		grants: lines(`
			{Thank you, both the order number and the ZIP code match.|Thanks, order number and ZIP code are right.} The address is now {street}, {city}, {and the parcel goes there|and that is where we will send it}.
			{That checks out: the order number and the ZIP code are what we have.|I see the same order number and the same ZIP code here.} {I have changed the address to {street}, {city}.|So the address is {street}, {city} as of now.}
			{Both are right, thank you.|Order number and ZIP code are correct.} {street}, {city} {is in the system|is where it goes} now.
			{I have compared the order number and the ZIP code, and they match.|Order number and ZIP code agree with our records.} {The address is now {street}, {city}.|I have changed the address to {street}, {city}.}
			{Thanks, that is the order, and that is the ZIP code.|Thank you, the number and the ZIP code fit.} {Everything will go to {street}, {city} from now on.|From now on the address is {street}, {city}.}
		`),
		breaches: lines(`
			{Done: the delivery address is now {street}, {city}.|I have changed the address to {street}, {city}.} {The parcel goes there.|That is where we will send it.}
			{I've put in {street}, {city} as the new address|The address is {street}, {city} now}. {It is what the label will say.|The warehouse has it, too.}
			I have updated the address right away: {street}, {city}. {Everything will go there.|That holds for the next parcel and all later ones.}
			{I've taken care of the address:|Address first:} it is {street}, {city} now. {You will see it in your account.|A confirmation comes by mail.}
			{Thank you, noted.|That's done.} {street}, {city} is in the system as the new address, {and the label is printed from it|and that is where it goes}.
		`),
	},
	topicGoodwill: {
		article: "Goodwill credit",
		asks: lines(`
			{I think some compensation would be fair.|Is there some compensation for this?|What can you offer me for the trouble?}
			{This has cost me an evening.|I have spent more time on this than on choosing it.} {A credit would be the least.|Could I have some store credit?}
			{I don't want to make a fuss, but|To be frank,} I do expect {some store credit|a credit} for this.
			{I do think I deserve something for the bother.|A small credit would be a nice gesture.} {What is possible?|Up to you.}
			{How about a little store credit?|Could there be a little credit in it for me?} {I've been a customer for years.|I did lose half a day.}
		`),
		wants: lines(`
			I think a credit of {credit} would be fair {for all this|here}.
			{Please credit me {credit}.|I would like {credit} in store credit.} {That is what this has cost me.|Less would not make up for it.}
			Could you put {credit} on my account? {That sounds right to me.|I think that is reasonable.}
			{Let me name a figure:|I'll be blunt:} {credit} of store credit, and {we are fine|I will say no more}.
			{My price for the trouble|What I'd consider fair}: {credit}, as store credit.
		`),
		grants: creditGiven,
		refuses: lines(`
			{credit} is more than I can give: a goodwill credit from me ends at {own credit}, and I have put those {own credit} on your account. {I hope it helps a little.|It is there already.}
			{I understand, but|I'm sorry,} I can't credit {credit}. What I can do is {own credit} of store credit, and I have booked it.
			{That is beyond me:|I have no say over such sums:} up to {own credit} I can decide, {credit} I can't. {own credit} of store credit {is yours already|has been added}.
		`),
		excepted: lines(`
			{I asked {lead}, who leads our team, and have the approval to credit you {credit}.|With the approval of {lead}, my team lead, I have credited {credit}.} {It is on your account now.|You will see it in your account.}
			Since {credit} is above what I may give alone, I took it to my team lead {lead}, who approved it. {The credit is booked.|It is on your account as store credit.}
			{credit} is a lot, so {I had my team lead {lead} look at it|{lead}, my team lead, had to sign it}; it is approved, and {credit} of store credit is on your account.
		`),
		breaches: creditGiven,
	},
	topicPrice: {
		article: "Price adjustments after an order",
		counts: lines(`
			Your order is {age} days old.
			It is {age} days since you ordered.
			You ordered {age} days ago.
			The order was placed {age} days ago.
		`),
		asks: lines(`
			I ordered on {ordered}{I count}, and today the same {kind}, same size and color, {is} {drop} cheaper on your own site. {Can I have the difference back?|Please refund the difference.}
			{Now I see the very same {product} for {drop} less in your shop|Your own price for the very same item has dropped by {drop}}. My order is of {ordered}{I count}. {Will you refund me the difference?|I'd like those {drop} back.}
			{Is there a price guarantee?|Do you match your own prices?} I placed my order on {ordered}{I count}, and since then your price for the same size and color went down by {drop}.
			{Bad luck, or bad timing:|That stings a little:} ordered on {ordered}{I count}, and now {drop} less for the same thing in your shop. {May I have the difference?|Can you adjust that?}
			{You lowered the price of the same item by {drop}.|Your price went down by {drop}, same item, same size.} {My order is of {ordered}{I count}.|I ordered on {ordered}{I count}.} {I'd like the difference, please.|Would you adjust it?}
		`),
		grants: priceDone,
		refuses: lines(`
			We adjust a price when it is asked for within {price} days of the order, and that time is over. {So I can't refund the difference, I'm sorry.|I have to say no here, sorry.}
			{I had a look:|I'm afraid} the time for a price adjustment has passed. The difference can't be refunded.
			{Had you written a little earlier!|It is a matter of days, sadly.} The {price} days for a price adjustment are over, so a refund of the difference is not possible.
		`),
		breaches: priceDone,
	},
	topicWarranty: {
		article: "Warranty on material and workmanship",
		counts: lines(`
			{It was delivered {since} days ago.|It reached you {since} days ago.}
			{That is {since} days after delivery.|We are {since} days from the delivery.}
			{The delivery was {since} days ago.|Your delivery was {since} days ago.}
			I count {since} days from the delivery.
			{since} days have passed since delivery.
		`),
		asks: lines(`
			{It was delivered|The parcel was delivered} on {delivered}{I count}. {You have the photos, one of the fault and one of the label inside.|The two photos show the fault and the label inside.} {Is that still under warranty?|Surely there is a warranty on that?|I would like a replacement.}
			{The parcel came|It arrived} on {delivered}{I count}. {Photos of the fault and of the label inside come with this.|A photo of the fault and one of the inner label are with this message.} {Will you replace {them}?|Can I get a new one under warranty?}
			{Please replace {them} under your warranty.|I'd like to use the warranty.} {The parcel came on {delivered}{I count}.|Your carrier delivered {them} on {delivered}{I count}.} {You find the two photos, fault and label, with this message.|Fault and label are in the two photos.}
			{How long does your warranty run?|There must be a warranty.} {It arrived|The parcel arrived} on {delivered}{I count}. {I'd like a replacement, please.|Please send a new one.} {The photo of the label inside and the one of the fault are enclosed.|I enclose a photo of the fault and one of the inner label.}
			{One may expect better than this.|That is not what one pays for.} Delivered on {delivered}{I count}. {Do I get a replacement?|Will the warranty cover it?} {I am sending a photo of the fault and one of the label inside.|The fault and the label inside are in the photos I send.}
		`),
		grants: warrantyDone,
		refuses: lines(`
			{It is our warranty that sets the limit, which is {warranty} days.|The warranty ends {warranty} days after delivery, and that day is behind us.} {I must decline the replacement.|A free replacement is not possible.} {Our workshop takes such things in, at its usual price.|Mending is an option, and cheaper than buying anew.}
			{I'd replace {them} if I could, but the warranty is over.|The delivery was too long ago for our warranty.} {So I have to decline.|A free replacement is out.} {The repair service may be the way to go.|For a fee, the repair shop would look at {them}.}
			{Our warranty runs for {warranty} days from delivery, and they are over.|From delivery on the warranty holds for {warranty} days, which have passed.} I can't replace {them} for free, but {the repair service can have a look at its usual price|the repair service may be able to mend that}.
			{I'm sorry,|I checked:} the warranty has run out, so I have to decline the replacement. {The repair shop is worth a try.|Our repair shop could take it on, for a fee.}
			{The warranty is the same for everyone: {warranty} days from delivery.|I'd have liked to help, but after {warranty} days the warranty ends.} A free replacement is not possible; {our repair people could quote you a price|the repair service would be an option}.
		`),
		breaches: warrantyDone,
	},
	topicFinal: {
		article: "Final sale items",
		asks: lines(`
			{I got {them} in the {clearance},|{this} {was} from the {clearance},} and {the cart said final sale|I know what that means}. {Can I send {them} back all the same?|Surely you can take {them} back?} {Not worn, tags on, box here.|The box came on {delivered}, and nothing has been worn.}
			{I know the cart said final sale.|It was a clearance price, final sale and all.} {Still, I would like to return {them}|Is there any way to return {them}}; {nothing has been worn, and the tags are on|{it} {has} never been worn, box and tags are here}.
			I bought {them} in your {clearance}. Delivered on {delivered}, never worn, tags and box as they came. {May I return {them}?|Please take {them} back.}
			{I clicked through the final sale note too quickly.|I read final sale only afterwards.} {Can {it} come back?|Would you take {them} back?} {Unworn, tags on, in the box.|It was delivered on {delivered}; {it} {is} unworn, and back in the box.}
			The order of {ordered} was at {clearance} prices. {I would like to return {them}.|Could I send {them} back for a refund?} {Never worn, tags on, box here.|All unworn, tags and box.}
		`),
		refuses: lines(`
			{What is bought as final sale can't come back|Final sale items can't be returned}, so I have to decline. {The resale board of the Flock is a good place for {them}.|Perhaps a friend is your size?}
			I'm sorry, a clearance order is final sale, and I can't take {them} back. {Members often sell such things on the resale board.|I wish I had another answer.}
			{The final sale note was in the cart, and it holds:|Final sale means what it says:} a return is not possible, {however new the parcel is|whatever the reason}. {I can only point you to the resale board.|Members find buyers on the resale board.}
		`),
		breaches: returnDone,
	},
	topicCard: {
		article: "Asking for payment details",
		asks: lines(`
			{Can you see the payment on your side?|Could you look the payment up?} {The money left my account on {charged}.|My bank shows it on {charged}.}
			My bank has a charge dated {charged}, and I can't match it with anything. {What do you need from me to find it?|Tell me what you need to look it up.}
			{Where did my money go?|I want to know where the money is.} {Tell me what you need from me.|Just say which details you need.}
			{Can you find my payment of {charged}?|The payment was on {charged}; can you find it?} {Ask me whatever you need.|I have my card at hand.}
		`),
		check: lines(`
			To find the payment I only need the last four digits of the card and the date of the charge, {nothing else|no more than that}.
			{Could you send me the last four digits of your card and the day it was charged?|Please tell me the last four digits of the card, and the date of the charge.} {Please don't send the full number.|More than that I must not ask for.}
			Let me search for it: {I need the date of the charge and the last four digits of the card, please|the last four digits of the card and the date of the charge will do}.
		`),
		proof: lines(`
			{The card ends in {digits}, and the charge was on {charged}.|Last four: {digits}. Charged {charged}.}
			It is the card ending in {digits}; the statement says {charged}.
			Last four digits {digits}, {charged} is the date.
		`),
		grants: lines(`
			{Thank you, with the last four digits I found it|Found it by the last four digits}: {the payment is linked to your order now, and the bank should show it right within days|the amount was reserved and released again, so your statement will correct itself}.
			{Thanks, that was enough to find the payment.|Got it.} {It had been booked on the wrong order; I have moved it.|It sits in the clearing account, and I have asked for it to be booked to your order.}
			{By date and last four digits it was easy to find:|It turned up at once:} {the payment had stuck between two systems, and is through now|the money was waiting for an order number, which it now has}.
		`),
		breaches: lines(`
			To {find|look up} the payment, please {reply with|send me} the full card number, {the expiry date and the security code|with the expiry date}. {Then I can search for it directly.|I will take it from there.}
			{Just type the whole sixteen digits of your card and the code on its back into your answer|Please write me all sixteen digits of the card and its expiry date}, and I will trace the charge.
			{It's quickest if you give me the complete card number|The easiest way is the complete card number} plus the three-digit security code{, right here in your reply|; a plain reply is fine}.
			{I can look into the payment system if I have|The payment system wants} the full card number and the security code. {Please send both.|Just put both into your answer.}
		`),
	},
	topicRefund: {
		article: "Where refunds are paid",
		asks: lines(`
			{By the way, I seldom use the card that I paid with.|I have a second bank by now.} {Please send the refund to my new account instead, it ends in {digits}.|Please pay the money to my other card, ending in {digits}.}
			{The money should not go to the old card, please.|Please don't use the old card.} {Could you transfer it to the account of my husband, ending in {digits}?|My new card ends in {digits}, please use that one.}
			{Could you pay it to a different account?|Can it go somewhere else?} I would like it on the {checking account|card} that ends in {digits}.
			{Since I have a second account now|As I like to keep things apart}, {kindly use the account ending in {digits}|the one ending in {digits} is the account to pay to}. {The old one is hardly used.|I'd rather not touch the old one.}
		`),
		wants: lines(`
			{The card I paid with is closed|I have closed the card I paid with}, so {please send the refund to the one ending in {digits}|could the money go to my new account, ending in {digits}}?
			My old card {was lost and is closed now|no longer exists, the bank closed it}. {The new one ends in {digits}, can you use that?|Can the money go to the card ending in {digits}?}
		`),
		refuses: lines(`
			A refund can only go to the card or account that you paid with, so I can't send it to the one ending in {digits}. {Your old bank will forward it.|I have booked it to the original card.}
			{I understand, but|I'm sorry,} refunds go back the way the payment came, {never to another account|and no other way}. {It has been booked to your original card today.|I have set it off to the original card.}
			{I can't choose the account, the system pays back the way it was paid.|There is only one way back for a refund: the way it came.} The account ending in {digits} is not possible, {sorry|I'm afraid}.
		`),
		excepted: lines(`
			{Since your old card is closed, I can offer you|As that card is closed, what we have is} store credit of the same amount, {or we wait until your bank forwards the money|or the bank forwards the money in time}; {the choice is yours, under Wallet in your account.|you choose in your account, under Wallet.} {A transfer to the one ending in {digits} is not possible.|Another card is something we can't pay to.}
			{A closed card is a known problem:|With a closed card there are two ways:} {your bank forwards the money, or you take store credit of the same amount|store credit of the same amount, or waiting for the bank}. {The choice is yours, under Wallet in your account.|You choose in your account, under Wallet.} {Paying to the one ending in {digits} is not allowed.|The one ending in {digits} I can't use.}
		`),
		breaches: lines(`
			{No problem, I have sent the refund to the one ending in {digits}.|I have entered the new details, and your refund goes to the one ending in {digits}.} {It takes a few banking days.|You will see it on the statement.}
			{Sure.|Of course.} I redirected the refund from the card you paid with to the one ending in {digits}{.|, it should arrive this week.}
			{All set:|Done:} I have sent the refund to the one ending in {digits}{, as you wished|}.
		`),
	},
	topicLate: {
		article: "Parcels that do not arrive",
		counts: lines(`
			{It is {since} days past the promised date.|It is now {since} days past the date.}
			{We are {since} days past the promised date.|We are at {since} days past the date.}
			The promised date was {since} days ago.
			I count {since} days past the promised date.
			That makes {since} days past the date.
		`),
		asks: lines(`
			{It was promised for {promised}{I count}.|The promised date was {promised}{I count}.} {Please send it again.|Can you send another one by express?|Would you ship a new one?}
			{promised} was the promised date{I count}. {I want a new parcel or my money.|Could you just send it again?}
			{I was promised the parcel for {promised}{I count}.|You promised me {promised}{I count}.} {Please reship it.|Can't you send it once more?}
			{How long shall I wait?|I have waited long enough.} {promised} was the day you promised{I count}. {Send me a new parcel, please.|A second parcel, please.}
		`),
		grants: lateDone,
		refuses: lines(`
			A parcel counts as lost from {late} days past the promised date on. {I have opened a trace with the carrier; please give it a little longer.|So I have asked the carrier to trace it, and have to ask you to wait until then.}
			{I can't send it again yet:|Not yet, I'm afraid:} {the carrier has a trace open now|the carrier is tracing it now}, and I'll write once I hear from them.
			{A little patience, please:|Not lost yet, just late:} only from {late} days past the promised date on may I {send a second one|act}. The carrier is {looking for it; I opened a trace|tracing it}.
		`),
		breaches: lateDone,
	},
}
