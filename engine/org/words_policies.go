package org

// topicWord is what is said when a policy comes up. The asks name the fact that is to be held against the article, or
// the decision names it.
type topicWord struct {
	article                                                        string // its title
	asks, wants, check, proof, grants, refuses, excepted, breaches []string
}

var topicWords = [numTopics]topicWord{
	topicReturn: {
		article: "Returns: how long and in what state",
		asks: lines(`
			{The parcel|It all} {arrived|was delivered} on {delivered}, {so that is|which makes it} {since} days ago, and nothing has been worn or washed. {Can I still send {them} back?|I would like to return {them}.|May I send {them} back for a refund?}
			{I'd|I would} rather return {them} {now|altogether}. {Delivered {delivered}, {since} days ago|It was {since} days ago that the box came, on {delivered}}, tags still on, box still here.
			{Could|Would} you take {them} back? {I counted:|By my calendar} it is {since} days since delivery on {delivered}; unworn, of course.
			{Please set up a return.|How do I return {them}?} The box came on {delivered}, {since} days ago now, and {this} {has} only {been tried on indoors|been out of the bag twice}.
			{It is not what I need after all, so|I have thought it over:} I would like to send {them} back: {since} days since {delivered}, when it was delivered, not a thread worn.
			{Is a return still possible?|Am I still in time for a return?} Delivery was on {delivered}, {since} days back, {the tags are all on|I have not so much as cut a tag off}.
			After {since} days in its box (delivered {delivered}) I have made up my mind: {I want to return {them}|please take {them} back}. {Nothing worn.|As new, all of it.}
		`),
		grants: lines(`
			You are well within our {return} days, since you wrote {since} days after delivery, so {yes, of course|that is no trouble}. {The return label is attached|I have attached a label}; the refund follows once the parcel is scanned.
			{since} days after delivery is fine, our return period is {return}. I have opened the return, and {the label is in your account|you will find the label attached}.
			{Good news: you wrote in time.|No problem at all.} {since} days have passed and we take returns for {return}, so I have approved the return.
			{Yes.|You may.} We count {since} days from delivery to your message, and {return} are allowed. I have approved the return; {use the attached label|the label comes with this mail}.
			{Let me see: {since} days. Fine.|{since} days, so in time.} I've opened the return for you, {please use the label in your account|just print the label}, and we refund {paid} after the scan.
		`),
		refuses: lines(`
			I looked at the dates: you wrote {since} days after delivery, and our return period is {return} days. {I am sorry, but I have to decline the return.|I cannot accept the return, much as I would like to.}
			{Unfortunately|Sadly}, {since} days is past our return period of {return}, so I can't take {them} back. {I know that is not what you hoped to read.|The resale board may be worth a try.}
			Our period is {return} days from delivery and it has been {since}, so the return is not possible {any more|anymore}. I'm sorry I have no better news.
			{I counted twice, but|However I count,} it stays at {since} days, and we may take things back for {return}. {So I must decline the return.|A return is not possible.}
			I wish I could say yes. Between delivery and your message lie {since} days, the period is {return}, {and it is not mine to stretch|and we make no exceptions}: I have to decline.
		`),
		breaches: lines(`
			{since} days is {longer than usual|a while}, but {don't worry about it|never mind}: I have approved the return {for you|anyway}, and {the label is attached|the label is in your account}. The refund follows as soon as the parcel is scanned.
			{I see it has been {since} days.|You wrote {since} days after delivery.} {That's quite all right, I'm taking {them} back|I'll accept the return all the same}; use the attached label and you will have your {paid} back.
			I went ahead and opened the return although {since} days have gone by since delivery. {Just drop the parcel off|Print the label and drop it off}, your refund is on its way after that.
			{Let's be generous:|Rules are rules, but you are you:} {since} days or not, I have approved the return. {Label attached.|The label comes with this mail.}
			You wrote after {since} days, which I will overlook. I have opened a return in the system, {please drop the parcel off within the week|the label is waiting in your account}, and {paid} will come back to you.
		`),
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
		grants: lines(`
			{For the trouble, here is a code for your next order: {thanks code}.|I would like to make up for it: {thanks code} takes a bit off your next order.} It works once, on anything that is not in clearance.
			{Gladly.|Of course.} {Type {thanks code} at checkout next time.|Your code is {thanks code}, to be typed in at checkout.} {It is good for one order.|One order, any size.}
			I can send you one of our customer codes: {thanks code}. {Keep it for a bigger order.|It does not run out this month, so take your time.}
			{A small thank-you for your patience:|With thanks for your patience:} the code {thanks code}, {for your next order|one time, on the next order}. {Clearance is excluded, the rest is fair game.|It does not go with clearance.}
			{Yes, there is one for such days:|We do have one for customers:} {thanks code}. {Enter it in the last step of the checkout.|It goes into the box below the cart.}
		`),
		breaches: lines(`
			{Between us, here is the one we use ourselves: {crew code}.|Here is something better than the usual: {crew code}.} {Type it in at checkout|Use it on your next order} and you will like the total.
			{Of course.|Gladly.} {Try {crew code} at checkout.|The code is {crew code}.} It is the staff one, so it takes off rather more than what I could give you otherwise.
			{You have been patient, so take our employee code: {crew code}.|I'll give you my own code, {crew code}.} It works on everything in the cart.
			{I looked for a better code than the usual one.|The customer codes are a bit stingy.} Take ours: {crew code}, {the one for employees|that is the one for the people who work here}.
			{Don't tell anyone, but|Strictly speaking it is not for customers, but} {crew code} works in your cart as well. {Enjoy.|Have fun with it.}
		`),
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
			{Done: the delivery address is now {street}, {city}.|I have changed the address to {street}, {city}.} {No need for anything else from you|You don't have to do anything else}, the parcel goes there {tomorrow|next}.
			{Sure thing, I've put in {street}, {city} as the new address|No problem, the address is {street}, {city} now}. {I didn't need your details for that.|I skipped the usual questions so that it goes out today.}
			I have updated the address right away, so everything will go to {street}, {city}. {You said you were in a hurry, so I left out the check.|That was quicker than asking you for paperwork.}
			{I've taken care of the address:|Address first:} it is {street}, {city} now. {No questions asked.|That needed nothing more from you.}
			{Consider it done.|That's done.} {street}, {city} is in the system as the new address, {and I spared you the quiz|without any back and forth}.
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
		grants: lines(`
			{I have put {credit} of store credit on your account|You will find {credit} of store credit in your account}, {with our apologies|as a small apology}. {It is used first at your next checkout.|It will be taken off your next order.}
			{To say sorry|As a gesture}, I am booking a goodwill credit of {credit}. {It's there already.|You can use it today.}
			{The least I can do is a credit:|A credit is well deserved:} {credit} of store credit {is on your account now|has just been added}.
			{credit} of store credit {for your trouble|as our apology}, {booked a minute ago|already booked}. {It does not replace a good parcel, I know.|Your next checkout will find it.}
		`),
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
		breaches: lines(`
			{I have put {credit} of store credit on your account|You will find {credit} of store credit in your account}, {straight from me|my own decision}, so nobody else has to look at this. {It is used first at your next checkout.|It will be taken off your next order.}
			{I won't keep you waiting for a second signature:|No need to ask anyone else:} I have booked a goodwill credit of {credit} for you. {You can use it today.|It's there already.}
			I am crediting {credit} {right now|on the spot}. {That is more than we usually do, so enjoy it.|That should make up for it.} I did not have to ask anybody.
			{I make it simple:|Let me be quick:} {credit} of store credit, added by me just now. {No approvals, no waiting.|There is no need to bother anyone above me.}
			{credit} of store credit {is|should be} on your account by the time you read this. {I decided that myself.|Nobody signed for it but me.}
		`),
	},
	topicPrice: {
		article: "Price adjustments after an order",
		asks: lines(`
			I ordered on {ordered}, {fact} days ago, and today the same {kind} {is} {drop} cheaper on your own site. {Can I have the difference back?|Please refund the difference.}
			{Now I see the {product} for {drop} less|The price has dropped by {drop} since}. My order is {fact} days old, from {ordered}. {Will you refund me the difference?|I'd like those {drop} back.}
			{Is there a price guarantee?|Do you match your own prices?} {fact} days after my order of {ordered} the price went down by {drop}.
			{What a difference {fact} days make:|Bad luck, or bad timing:} ordered on {ordered}, {fact} days ago, and now {drop} less. {May I have the difference?|Can you adjust that?}
			{You lowered the price by {drop}.|The price went down by {drop}.} {My order of {ordered} is {fact} days old.|I ordered {fact} days ago, on {ordered}.} {I'd like the difference, please.|Would you adjust it?}
		`),
		grants: lines(`
			Your order is {fact} days old and we adjust prices for {price}, so {yes|you are in time}: I have refunded the difference of {drop}.
			{Happy to.|That's what the rule is for.} {fact} days since the order is within our {price}, so those {drop} are on their way back to you.
			{Our rule says {price} days, you asked after {fact}.|{fact} days of the {price} have gone by.} I've refunded the difference of {drop} {to your card|the way you paid}.
		`),
		refuses: lines(`
			We adjust a price when it is asked for within {price} days of the order, and yours is {fact} days old. {So I can't refund the difference, I'm sorry.|I have to say no here, sorry.}
			{I had a look:|I'm afraid} {fact} days have passed since you ordered, and the limit for a price adjustment is {price}. The difference can't be refunded.
			{Had you written a little earlier!|It is a matter of days, sadly.} At {fact} days after the order the {price} for a price adjustment are over, so a refund of the difference is not possible.
		`),
		breaches: lines(`
			{fact} days since the order, I see. {Fair is fair|I think that's only fair}: I have refunded you the difference of {drop}.
			{You ordered {fact} days ago,|It has been {fact} days since the order,} but {I'm not going to be petty about it|who's counting}: those {drop} are on their way back to you.
			I have adjusted the price for you although your order is {fact} days old. The difference of {drop} is refunded {today|already}.
			{I know, it has been {fact} days.|{fact} days, noted.} {Still,|All the same,} I have refunded the difference of {drop} {to your card|the way you paid}.
		`),
	},
	topicWarranty: {
		article: "Warranty on material and workmanship",
		asks: lines(`
			{{it} {was} delivered|That was delivered} on {delivered}, {since} days ago. {Is that still under warranty?|Surely there is a warranty on that?|I would like a replacement.}
			{I have had {them} for {since} days, since {delivered}.|{since} days, counted from delivery on {delivered}.} {Will you replace {them}?|Can I get a new one under warranty?}
			{Please replace {them} under your warranty.|I'd like to use the warranty.} {The parcel came {since} days ago, on {delivered}.|{since} days have passed since the parcel came, on {delivered}.}
			{How long does your warranty run?|There must be a warranty.} {Delivered on {delivered}, so {since} days of use.|The delivery was on {delivered}, which makes {since} days of use.} {I'd like a replacement, please.|Please send a new one.}
			{After {since} days|At an age of {since} days} (delivered {delivered}) {that should not happen|one may expect better}. {Do I get a replacement?|Will the warranty cover it?}
			{By my count it is {since} days since the delivery of {delivered}.|The delivery was on {delivered}; {since} days, that is.} {The warranty should cover that, shouldn't it?|May I have a replacement under the warranty?}
			{The parcel reached me on {delivered}, and {since} days is all I had.|{since} days is all it took, from {delivered} to today.} {Please let the warranty take care of it.|I count on your warranty.}
		`),
		grants: lines(`
			{since} days since delivery is inside our warranty of {warranty}, so you get a {free replacement|new one, free}. {It leaves the warehouse tomorrow.|It will be on its way this week.}
			{This should not happen, and at {since} days the warranty of {warranty} covers it.|At {since} days you are covered by our warranty of {warranty}.} {I have ordered a replacement at no cost.|A replacement is ordered, at no cost.}
			{That is a clear case:|Clear case.} {since} of {warranty} days, so the warranty holds, and a free replacement is {on the way|being packed}.
			{The warranty is {warranty} days, and you are at {since}.|You are at {since} days of {warranty}, well inside the warranty.} {I have ordered a replacement for you.|A free replacement leaves this week.}
			{Good that we have a warranty:|That is what the warranty is for:} {{warranty} days, of which {since} have passed.|{since} days out of {warranty} have gone by.} {A free replacement leaves for {city}.|You get a new one, free of charge.}
			{Yes, the warranty covers it, {since} days being less than {warranty}.|{since} days are less than {warranty}, so the warranty covers it.} {The free replacement is packed already.|I have ordered a replacement this minute.}
		`),
		refuses: lines(`
			{Our warranty runs for {warranty} days from delivery, and yours was {since} days ago.|From delivery on the warranty holds for {warranty} days, and yours was {since} days ago.} {I can't replace {them} for free, but|So a free replacement is out, but} the repair service {can have a look at its usual price|may be able to mend that}.
			{I'm sorry,|I checked:} at {since} days the warranty of {warranty} days has run out, so I have to decline the replacement. {The repair shop is worth a try.|Our repair shop could take it on, for a fee.}
			{The warranty is the same for everyone:|I'd have liked to help, but} {warranty} days from delivery, and we are at {since}. A free replacement is not possible; {our repair people could quote you a price|the repair service would be an option}.
			{I counted the days since delivery: {since}.|It has been {since} days since delivery.} {The warranty ended after {warranty}, so I must decline the replacement.|The warranty covers {warranty}, so a free replacement is not possible.} {The repair service may be the way to go.|For a fee, the repair shop would look at it.}
			{{since} days are more than the {warranty} of our warranty.|Our warranty ends at {warranty} days, you are at {since}.} {I have to decline, and I am sorry.|I can't replace {them} for free.} {Mending is cheaper than buying anew, if that helps.|Our repair people are good, and not dear.}
		`),
		breaches: lines(`
			{since} days is past the point where we normally would, but {I don't like how that looks|never mind}: a free replacement goes out tomorrow.
			{I see the delivery was {since} days ago.|It was delivered {since} days ago, I see.} I have ordered you a replacement {free of charge|at no cost} anyway.
			{Let's not argue about {since} days.|{since} days or not,} {that should have lasted|I want you to be happy with it}: I'm sending a new one for free.
			{Officially we look at the date, and it says {since} days.|{since} days since delivery, I know.} {But I have a heart:|Off the record:} a free replacement is on its way to you.
		`),
	},
	topicFinal: {
		article: "Final sale items",
		asks: lines(`
			{I got {them} in the clearance, where it said final sale,|{this} {was} marked final sale in the clearance,} but {can I send {them} back all the same?|surely you can take {them} back?} {It has only been {since} days.|The box came {since} days ago.}
			{I know the cart said final sale.|It was a clearance price, final sale and all.} {Still, I would like to return {them}|Is there any way to return {them}}; {nothing has been worn|{it} {has} never been worn}.
			Delivered {since} days ago, never worn. {It was from the clearance, marked final sale.|Yes, it was the clearance with the final sale note.} {May I return {them}?|Please take {them} back.}
			{I clicked through the final sale note too quickly.|I read final sale only afterwards.} {Can {it} come back?|Would you take {them} back?} {It is {since} days since delivery.|The parcel is {since} days old.}
		`),
		refuses: lines(`
			{What is bought as final sale can't come back|Final sale items can't be returned}, even after {since} days, so I have to decline. {The resale board of the Flock is a good place for {them}.|Perhaps a friend is your size?}
			I'm sorry, a clearance order marked final sale is just that, and I can't take {them} back. {Members often sell such things on the resale board.|I wish I had another answer.}
			{The final sale note was in the cart, and it holds:|Final sale means what it says:} a return is not possible, {however new the parcel is|whatever the reason}. {I can only point you to the resale board.|Members find buyers on the resale board.}
		`),
		breaches: lines(`
			{Final sale or not|I know it says final sale}, I have {approved the return|opened a return} for you. {The label is attached|Print the attached label}, and the {paid} will be back once we have the parcel.
			{It was a final sale item, but|Clearance orders are final sale, but} {I'm making an exception here|let's not be strict}: please send {them} back with the attached label, and I will refund you.
			{Don't worry about the final sale note.|We can overlook the final sale note this once.} {I'm taking {them} back|The return is accepted}, and the refund of {paid} follows.
			{Final sale is a strong word.|Oh, that final sale note.} {I've approved the return all the same|I have approved the return, as you have been so nice}, and {paid} will be refunded.
		`),
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
			{By the way, I no longer use the card that I paid with.|I have changed banks since I paid.} {Please send the refund to my new account instead, it ends in {digits}.|Please pay the money to my other card, ending in {digits}.}
			{The money should not go to the old card, please.|Please don't use the old card.} {Could you transfer it to the account of my husband, ending in {digits}?|My new card ends in {digits}, please use that one.}
			{Could you pay it to a different account?|Can it go somewhere else?} I would like it on the {checking account|card} that ends in {digits}.
			{Since I changed banks|As I moved my accounts}, {kindly use the account ending in {digits}|the one ending in {digits} is the account to pay to}. {The old one is hardly used.|I'd rather not touch the old one.}
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
			{Since your old card is closed, I can offer you|As that card is closed, the way we have is} store credit of the same amount, and I have booked that. {A transfer to the one ending in {digits} is not possible.|Another card is something we can't pay to.}
			{A closed card is a known problem:|With a closed card there are two ways:} {the bank forwards the money, or you take store credit. I've booked store credit for now|store credit of the same amount, or waiting for the bank. I have booked the store credit}. {Paying to the one ending in {digits} is not allowed.|The one ending in {digits} I can't use.}
		`),
		breaches: lines(`
			{No problem, I have sent the refund to the one ending in {digits}.|I have entered the new details, and your refund goes to the one ending in {digits}.} {You don't need the old card for that.|The old card is out of it.}
			{Sure.|Of course.} I redirected the refund from the card you paid with to the one ending in {digits}{.|, it should arrive this week.}
			{All set:|Done:} I have sent the refund to the one ending in {digits}{, as you wished|, not to the old card}.
		`),
	},
	topicLate: {
		article: "Parcels that do not arrive",
		asks: lines(`
			{It was promised for {promised}, {since} days ago.|That is {since} days past the promised date, {promised}.} {Please send it again.|Can you send another one by express?|Would you ship a new one?}
			{since} days late by now, {promised} was the date. {I want a new parcel or my money.|Could you just send it again?}
			The promised date was {promised}, so we are {since} days past it. {Please reship it.|Can't you send it once more?}
			{How long shall I wait?|I have waited long enough.} {promised} was the date, {since} days ago. {Send me a new parcel, please.|A second parcel, please.}
		`),
		grants: lines(`
			At {since} days past the promised date the parcel counts as lost, our line is {late}. {I have sent the order again by express.|A new one leaves by express today.}
			{since} days late means it is officially lost with us, since that is the case from {late} days on. {Your order goes out again by express tonight.|I have ordered a second parcel, by express.}
			{With {since} days past the date we no longer wait:|{since} days past the date, that is a lost parcel, our line being {late}:} I have sent the order again by express.
		`),
		refuses: lines(`
			It is {since} days past the promised date, and a parcel counts as lost from {late} days on. {I have opened a trace with the carrier; please give it a little longer.|So I have asked the carrier to trace it, and have to ask you to wait until then.}
			{I can't send it again yet:|Not yet, I'm afraid:} {since} days late is short of our {late}. {The carrier is tracing it now.|A trace is open, and I'll write once I hear from the carrier.}
			{A little patience, please:|Not lost yet, just late:} {since} days past the date, and only from {late} on may I {send a second one|act}. The carrier is {looking for it|tracing it}.
		`),
		breaches: lines(`
			{since} days past the promised date is {too long for me|long enough}: {I have sent the order again by express.|a new one leaves by express today.}
			{Only {since} days late, but still.|{since} days late, I see.} {I did not want to wait for a trace, so|Let's skip the trace:} your order goes out again by express tonight.
			{I did not bother the carrier with a trace.|No trace, no waiting:} {since} days past the date and I have sent the order again by express.
		`),
	},
}
