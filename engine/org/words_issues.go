package org

// issueWord is what is said about an issue, whatever policy comes up.
//
// A {product} is one thing, whatever its kind: "the Aero Runner is", but "the running shoes are". An exchange is a question
// and, after an arrow, the answer to it. A mark in brackets says for which cases a template is (see scene.fits).
type issueWord struct{ subjects, summaries, complaints, details, exchanges, advice []string }

var issueWords = [numIssues]issueWord{
	issueSizing: {
		subjects: lines(`
			{product}: {wrong size|does not fit|size is off}
			{kind} {off}
			Fit of the {product}
			{The {kind} I got|My new {kind}} {does} not fit
		`),
		summaries: lines(`
			{last} {says|finds} that the {product} is {off}; label says {label}, {as ordered|the usual size in other brands}.
			Fit complaint. The {kind} ({product}) ordered on {ordered} {does} not match the size chart{, according to the customer|}.
			The customer's usual size in {kind} is {label}; the {product} of {ordered} does not fit.
			{product}, {label}: {off} when tried on at home. Wants to know {why|what to do}.
		`),
		complaints: lines(`
			The {product} is {off}, {whatever the chart says|and not by a little}.
			[worn] I took the {kind} in {size}, as always, and {it} fit{s} {as if borrowed|nowhere|as if made for somebody else}.
			I ordered the {product} in {size}, {as the chart told me|going by your size chart}, and {it} {is} {off}.
			{Your size chart and the {product} do not know each other|According to your chart the {product} should fit}: {size} on paper, {off} in real life.
			[worn] {Who wears your {kind}?|For whom do you cut your {kind}?} The {product} in {size} is {off}, and I am as average as they come.
			[worn] {size} has been my size for years. Not in the {product}, which is {off}.
			{Tried on at home, the {product} is {off}.|We tried the {product} on, and it is {off}.} {The right size, mind you.|And that in the usual size.}
			{The size is wrong, I think.|Wrong size, it seems.} The {product}, {size}, turned out {off}.
			The {kind} {does} not fit: {off}. {I mean the {product}, in {size}.|It is the {product} in {size}.}
			My {product} and I are no match. It is {off}, though {size} {fits in every other brand|is the usual size}.
		`),
		details: lines(`
			I measured twice, {once in the evening|with a friend holding the tape}.
			[worn] {An older pair of yours, same size, was fine.|Last year's model in the same size was fine.}
			{Nothing has been worn outside.|I only looked at {them} in front of the mirror.} {The tags are on.|All the paper is still in the box.}
			I followed the size article to the letter{.|, tape and all.}
			{Standing is fine, moving is not.|{it} look{s} good, but {it} {does} not fit.}
			{That is a pity, the cut is lovely.|A pity, since the color is just right.}
			{I had hoped to have the right size at once.|Size is always the hard part when one orders from home.}
		`),
		exchanges: lines(`
			{Which size is on the label?|Could you read me the size on the label?} => {The label says|On the label it says} {label}.
			{Have you had this model before?|Is it your first one of this model?} => {I had this model before, and it fit.|The first one of this model, but I know the brand.}
			[worn] {Which size do you take in other brands?|What do other brands put on your label?} => {In other brands I take {label}, always.|Other brands: {label}, never anything else.}
			[worn] Do you have {an old} at home that fit{s}, to compare the label with? => {I compared the two labels: {label} on both, and half an inch apart.|Yes, and its label says {label} as well. The new {kind} {is} off by an inch.}
			{Did you measure on bare skin or over clothes?|How did you measure, with a tape or by another garment?} => {I measured with a tape, on bare skin.|With a tape, the way your article shows; I measured twice.}
			{Is the size on the bag the same as on the label inside?|Could the bag and the label inside show two sizes?} => {Both the bag and the label say {label}.|Bag and label: {label} on both.}
		`),
		advice: lines(`
			The {product} {is cut|comes out} {differently from last year|a little off the chart}, and the chart has not caught up. {You can swap it for another size under Orders, free of charge.|The two-arrow button under Orders sends you another size, and we pay for the way.}
			{Other customers say the same of the {product}|You are not the first to say so of the {product}}; {the chart gets a note|a note goes into the chart}. {The exchange for another size is open in your account.|I have set the other size aside for you, under Orders.}
			I have laid one of them on our table and measured it: it {is right at the edge of what we allow|does differ from the chart}. {Another size is set aside for you; the button under Orders does the rest.|An exchange is free, and it waits for you under Orders.}
			{Going by what you write, one size {up or down|further} is yours.|The neighboring size should be right.} {I have opened the exchange in your account.|The exchange is open, under Orders.}
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
			[soon] {I had barely begun to use the {product}: {flaw}.|A handful of outings with the {product}, and {flaw}.}
			{flaw}. That is my {product}, and I treat my {kind} {well|better than my car}. {It is defective.|A fault, I think.}
			On the {product}, {flaw}{, just like that|, without any rough use}.
			{Bad news about the {product} I bought from you:|I did not expect to write this about the {product}:} {flaw}. {Just like that.|With no warning.}
			{Is this a known problem with the {product}?|Have others told you of this fault of the {product}?} With mine, {flaw}.
			I am writing about my {kind}, the {product}. {flaw}, {out of nowhere|with no warning}.
			{Something is wrong with|There is a defect on} my {product}: {flaw}.
			The {product} is {faulty|defective}, I'm afraid. {flaw}, {without rough use|in ordinary use}.
		`),
		details: lines(`
			{I can send photos.|Photos are on my phone if you want them.}
			It happened {on a Sunday morning|far from home|while a friend was watching}, so {I had to stop|that was that}.
			A neighbor has the same model and {had no such trouble|is happy with it}.
			[wash] {I have not even washed {them} yet.|No washing machine has seen {them} yet.}
			{I have handled {them} with care.|{it} never lay in the sun or in a hot car.}
			{Everything else about {them} is great.|Such a pity, I liked {them}.}
			{I have never had that before.|In twenty years of sport I have not seen that.}
		`),
		exchanges: lines(`
			Could you send a photo of {the spot|the fault}? => {The photo is attached; {you can see the spot well|the spot is in the middle}.|Here is the photo, taken this morning.}
			{How did it show first, all at once or bit by bit?|Did it come all at once, or bit by bit?} => {All at once, during normal use.|Bit by bit: it started small and was done within a week.}
			{What were you doing when it happened?|When it happened, what was going on?} => {It happened in an ordinary session, nothing wild.|Nothing special: it happened while I was putting {them} away.}
			{Has anything been changed or mended on {them}?|Has anybody altered or mended {them}?} => {Nothing has been mended or altered.|Nobody mended anything; {it} {is} just as you sent {them}.}
			{Which numbers are on the small label inside?|Is there a lot number on the label?} => {The label ends in {R4|K7|M2}, the rest has rubbed off.|A lot number, yes: the label says {R4|K7|M2}.}
			{How often {was} {it} used before?|Roughly how many times {was} {it} used before that?} => {{it} {was} used a dozen times, perhaps.|{it} {was} hardly used: once or twice a week.}
		`),
		advice: lines(`
			{I have passed this on to our quality bench, who keep a list by production lot.|Our quality bench has it now, with your description.} {From their side nothing more is needed from you.|They have all they need.}
			The quality people recognise this one, it comes from a single lot; {your case stands with the others|I have put your case with the others}. {The repair service can mend it meanwhile.|Our repair service mends such things well.}
			{That is something the repair service can mend, at its usual price.|The repair people see this often and can mend it.} {The form is under Loop, in your account.|You find them on the page Repairs.}
			{I showed your message to the workshop.|The workshop has read your message.} {They say it can be mended in an afternoon; the form for it is in your account.|Their verdict: it can be mended, and the form is on our page.}
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
			My order of {ordered}, the {kind}, {has not arrived|is still missing: nothing has come}.
			{The tracking page for my {kind} has not moved lately|Tracking says "in transit" every single day}. I mean the {product}, ordered {ordered}.
			The {product} should have been here {by now|long ago}; the order is of {ordered}.
			{Every morning I look out for my {kind}, and nothing has come.|My {kind}, the {product}, seem{s} to be on a tour of the country, always in transit.} Ordered {ordered}, {promised} was the promise.
			{Does anybody know where my parcel is?|Where is my parcel?} The {product}, ordered on {ordered}, was due on {promised} and has not arrived.
			I am still waiting for the {product} of {ordered}. {It was promised for {promised}.|The promise was {promised}.}
			{Late, late, late:|My parcel is late:} the {product}, ordered {ordered}, promised for {promised}.
			{No parcel, no card, no news.|Not a sign of the carrier.} The {kind} of my order from {ordered} {has} not arrived.
		`),
		details: lines(`
			{I need {them} for a trip.|It was meant as a present.|I wanted {them} for the season.}
			{The neighbors have nothing either, I asked.|Nobody in the house has seen it.}
			{The carrier's hotline plays music and hangs up.|The carrier tells me to ask you.}
			{I was home every day.|There was always somebody home.}
			{I took a day off to be home.|I have been checking the porch like a teenager.}
			{Everything else I order comes on time.|Other parcels find me without trouble.}
		`),
		exchanges: lines(`
			{What does the tracking page say today, word for word?|Could you copy me the last line of the tracking page?} => {The tracking page says "in transit", nothing else.|Word for word: "in transit". The page has said so all week.}
			Is there a neighbor{, a porter| or a doorman} who may have taken it? => {No neighbor has it, I rang at every door.|I asked every neighbor; nobody has it.}
			{Has the carrier left a card?|Was there a card from the carrier in your mailbox?} => {No card, I looked in the mailbox twice.|There was no card, neither at the door nor in the mailbox.}
			{Is your name on the doorbell and the mailbox?|Does the carrier find your name at the door?} => {Yes, my name is on both, in large letters.|The name is there, and other carriers find the door.}
			{Is there a parcel box or a shed where they might leave it?|Could it stand in a shed or behind a gate?} => {I looked in the shed and behind the gate. Nothing there.|We have no parcel box, and the shed is empty.}
			{Did you get any message from the carrier?|Has the carrier written to you?} => {One message, that it was on its way; the carrier wrote nothing since.|No message at all from the carrier.}
		`),
		advice: lines(`
			The carrier had a {flooded depot|backlog after the storm}, and your parcel has just been scanned again; {it is moving|the page ought to show it tonight}.
			{I have asked the carrier where it is, and they found it on the wrong truck.|It sat on the wrong truck, the carrier tells me.} It is {headed your way again|back on its route}.
			{The depot has found your parcel behind a pallet|Your parcel had lost its label and has a new one}, and it {is on the road again|left this morning}. The tracking page will catch up.
			{The carrier answered at once, for a change.|I had the carrier on the phone.} {Your parcel is in {city} and goes out with the next truck.|It missed a truck and has caught the next one.}
			{A wrong digit in the routing sent it the long way round.|It went the long way round, by way of another state.} {It is near you by now.|By now it is close to {city}.}
			{Your parcel stood in the next town, at the wrong depot.|It had been sorted into the wrong bag.} {The carrier has it on today's route.|It is on a truck to you now.}
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
			My {kind} turned into something else on the way: the {product} is on the invoice, {a stranger's order is in the box|another customer's in the box}.
			{Wrong item, I'm afraid.|You sent the wrong item.} {It should be the {product}.|I had ordered the {product}, on {ordered}.}
			{I opened the box and found something else.|In the box was something else altogether.} {The {product} it is not.|My order was the {product}, and this is not it.}
			Two customers must have been mixed up: I have {a different article|somebody else's article}, and not the {product} I ordered.
		`),
		details: lines(`
			{It is not even the right sport.|A nice thing, but not mine.}
			{I have not unpacked it further.|I put it straight back into its bag.}
			{I can't even tell what it is for.|A cousin of mine would like it, but that is not the point.}
			The name on the inner bag is not mine.
			{I did order carefully.|I checked my order again, it was right.}
			{It looked like the right box from outside.|The outside of the parcel was as it should be.}
		`),
		exchanges: lines(`
			What is on the label of what you received? => {The label is half torn off; I can read "{TR|KO|BA}" and a barcode.|On the label is a barcode, and the letters {TR|KO|BA}.}
			{Are there initials on the yellow slip?|On the yellow slip there should be initials; which?} => {The initials on the slip are {R.T.|K.B.|M.O.}|Yes, the yellow slip has {R.T.|K.B.|M.O.} on it.}
			{Could you send a photo of the item?|Would you take a photo of what you have got?} => {Here is the photo, front and back.|The photo is attached; the item is next to a pen for its size.}
			{Is the wrong item still in its bag?|Have you opened the bag of the wrong item?} => {It is still in its bag.|I opened the bag a little, to look; it is as good as new.}
			{Was the rest of the parcel right?|Is anything else in the parcel that is not yours?} => {The rest of the parcel is right.|Nothing else in the parcel, just this one thing.}
		`),
		advice: lines(`
			{Two labels swapped places at the packing table; the prepaid label for the wrong one is attached, and|Two boxes were closed under each other's label. Please take the prepaid label for the wrong one;} {the {product} leaves when the carrier scans it|yours leaves once that is scanned}.
			{The packing table kept a picture, so the mix-up was easy to find.|There is a picture of your box from the packing table, and it shows the mix-up.} Please use the prepaid label for the wrong item, and {yours follows|the right one follows} after the scan.
			{I found your {product} on the shelf, where it should not be.|Your {product} is still here, on the packing table.} {It leaves as soon as the carrier scans the wrong one; the prepaid label is attached.|Here is a prepaid label for the wrong one; after the scan yours is on its way.}
			{Somebody else wrote to us about your {product}, so now we know.|The other customer has written as well, and has your {product}.} {We send yours new; the label for the wrong item is attached.|A fresh one is packed for you, and the attached label takes the wrong one back.}
			{Shelf and slip are one digit apart, and that is what happened.|One digit on the slip was misread.} {The right one waits for the scan of the wrong one; here is the label for that.|Send the wrong one with the attached label, and the scan sets the right one off.}
			{That was our mistake alone.|The packer has owned up to it.} {A prepaid label for the wrong item comes with this, and the right item leaves when the carrier has scanned it.|With the attached label the wrong item goes back, and the right one leaves at the scan.}
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
			The box with the {product} came {box}, {and the {kind} suffered damage|and so the {kind} {is} {harm} now}. {Two photos are attached, one of the box and one of the {kind}.|You see it all in the two photos.}
			My {kind} came on {delivered} in a box that was {box}, and the {product} is {harm} for it. {Two photos come with this.|I attach two photos, box and contents.}
			{It looks as if a forklift had met my parcel|Somebody played catch with the parcel, which is damaged}: the {product} inside is {harm}. {One photo shows the box, the other the damage.|The photos, of the box and of the damage, are below.}
			What a sight: box {box}, {product} {harm}. {See the two photos.|I took two photos of it.}
			{It is the box's fault, I guess.|I don't blame you, I blame the road.} The box was {box}, and the {kind} {is} {harm}. {Photos of both are attached.|There is a photo of each.}
			{My parcel arrived damaged.|Damaged on the way, I'm afraid:} {The box is {box}, the {product} {harm}.|The {product} {harm}, the box {box}.} {Here are two photos.|Two photos for your file.}
			{The parcel did not have a good journey.|Rough handling somewhere on the road:} the box {box}, the {product} damaged, {harm} to be exact. {I photographed the box and the {kind}.|Enclosed: one photo of the box, one of the {kind}.}
			The {product} arrived {harm}. {The box it came in was {box}.|No wonder, the box was {box}.} {The pictures show both.|I have put two photos in.}
		`),
		details: lines(`
			{The driver shrugged.|The driver had left before I saw it.}
			{That is the first time in years.|I have never seen a parcel like that.}
			{I will not throw anything away before you say so.|Everything is still as it came.}
			{There was no note from the carrier.|The neighbor saw it come off the truck like that.}
			{The padding was a single sheet of paper.|There was hardly any padding inside.}
			{I signed for it before I saw that.|It was left at the door like that.}
		`),
		exchanges: lines(`
			Do you still have the box? => {Yes, I kept the box.|The box is in the hall, with all its paper.}
			{Is the damage on the item itself or only on the packaging?|Is it the item, too, or just the packaging?} => {The item itself took harm, sadly, not just the packaging.|Both: the packaging and the item.}
			{Which depot does the label on the box name?|What does the label on the box say about the depot?} => {The label says {city}, and a number I can't read.|The label names the depot of {city}.}
			{Did the driver note the damage?|Is there a note of the driver's on the parcel?} => {The driver noted nothing.|No note; the driver was gone.}
			{When you took it from the carrier, was the tape torn?|Was the tape still whole?} => {The tape was torn on one side.|The tape was whole, only the cardboard was not.}
		`),
		advice: lines(`
			{I have filed the damage with the carrier,|The damage is on file with the carrier,} {and the {product} is being packed again for you|and a new {product} is being packed}. {Please keep the box until the carrier has signed it off.|Keep the box for the carrier, please, for a week or two.}
			{Our claim is with the carrier.|We have put in a claim.} {The bill is theirs, not yours|You are not out of pocket in this}, {and the warehouse packs a second {product} today|and the warehouse sends another {product}}.
			{The carrier has accepted the damage.|The carrier does not dispute it.} {Another {product} leaves the warehouse today, in a stronger box.|We pack you another {product}, with more padding.}
			{Your photos leave no question open.|With those photos the matter is clear.} {A second {product} leaves today.|We send another {product}, well padded.}
			{The carrier pays, and you wait as short as we can make it.|You should not suffer for the carrier's mistake.} {The next {product} is on the packing table.|Another {product} goes out to {city}.}
			{I have sent the photos on to the carrier.|The claim is written, and the carrier has it.} {Your new {product} is at the packing table.|A second {product} is on its way to the packing table.}
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
			The customer asks about {paid} for {a kind} that {went back|{was} sent back}. Model {product}.
			Money for a returned {product} not received, says {first} {last}.
		`),
		complaints: lines(`
			[weeks] I sent the {product} back weeks ago, and the refund of {paid} has not {come|shown up}.
			You confirmed the return of my {kind}, but I am still waiting for my money, {paid}.
			{No refund yet|Still no money} for the {product} of {ordered}, which has long been with you.
			The return of the {kind} was scanned, says the carrier; the refund of {paid} is nowhere.
			{I returned it in good time, and no {paid}.|I am {paid} short.} The {product} went back to you, {properly packed and with your label|just as your page says}. {Where is my money?|A refund I have not seen.}
			Would you kindly refund what you owe me for the {kind}? {paid}, to be exact, for the {product} of {ordered}.
			{My refund is overdue.|A refund of mine is overdue.} {I returned the {product}, and {paid} is still with you.|It is about the {product}, sent back, {paid}.}
			{The {product} is back with you, my money is not back with me.|You have the {product} and my money: one of the two is mine.} {I mean the refund of {paid}.|The refund is {paid}.}
		`),
		details: lines(`
			I have the receipt of the parcel shop.
			{My bank says nothing is pending.|I check my statement every morning.}
			{I waited before writing.|I did not want to write too early.}
			It is not a fortune, but it is mine.
			{The parcel shop even gave me a stamp.|I have the tracking number of the return.}
			{I do not like to chase my own money.|Buying took a minute, the refund takes forever.}
		`),
		exchanges: lines(`
			{Do you still have the receipt of the return?|Could you send me the receipt of the return?} => {The receipt is attached.|Yes, here is the receipt, with the stamp.}
			{When did the carrier scan the return?|Does the tracking of the return show a scan?} => {The scan was two days after I dropped it off.|There was a scan the same evening, says the carrier.}
			{Could you check whether your bank shows anything under our name?|Does your bank show a booking by {company}, perhaps from another day?} => {The bank shows nothing under your name, I looked twice.|Nothing by {company}, my bank has checked.}
			{Did you use our label for the return, or another one?|Was it our own label on the return?} => {It was your label, the one from the account.|Your label, printed from the page.}
			{Was anything else in the return parcel?|Did the parcel hold other things, too?} => {Nothing else was in the parcel.|Only this one thing was in the parcel.}
		`),
		advice: lines(`
			The return {sat|had been put} in the wrong cage in our warehouse and has now been booked; {the money is on its way to where it came from|the refund retraces the way of your payment}.
			I found your return. {It is booked as of today|Accounting has booked it}, and {the money goes back the way it was paid|the refund goes back the way you paid}; {banks take a few days for that|your bank will need a few days}.
			{The scan of your return never reached accounting.|Your return was here, but not in the books.} {That is put right, and the refund is booked.|Now it is, and the money has left our bank.}
			{Accounting had two returns of that day under one number.|Your return was filed under somebody else's order.} {I had it moved, and your refund is booked today.|It is in its place now, and the refund is booked.}
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
			I was charged {paid} for the {kind} I ordered on {ordered}, and {that is not right|I have a question about the charge}.
			{Something is off with my bill.|Please look at my bill.} It is about the {product}, ordered {ordered}, at {paid}.
			{Could you explain a number to me?|I have a question about a number.} For the {product} I see {paid} {on my statement|on the invoice}, {and I had something else in mind|which surprised me}.
			{I went through my statement last night.|Going through my statement, I stopped at a charge.} {It is {paid} for {a kind}: the {product}, order of {ordered}.|The {product}, order of {ordered}: {paid}.}
			{I can't make sense of a charge.|There is a charge I do not understand.} {paid}, for the {product} of {ordered}.
			{Your invoice and I disagree.|The invoice for the {kind} puzzles me.} {It charges {paid} for the {product}.|{paid} for the {product}, it says.}
			{Was I overcharged for the {product}?|Is the amount on my bill for the {product} right?} {It says {paid}.|{paid} is what I was charged.}
		`),
		details: lines(`
			I took a screenshot of the cart.
			{I keep a household book, so I notice.|My accountant noticed, not I.}
			{The rest of the order is fine.|All other lines add up.}
			Maybe there is an explanation{.|, and if so I'd like to hear it.}
			{I paid by card, as always.|It was paid by card.}
			{It is the principle, not the sum.|I like my bills to be right.}
		`),
		exchanges: lines(`
			{Does the amount on the invoice differ from the one on your statement?|Is it the invoice or the statement that surprises you?} => {The statement and the invoice agree, the amount I had in mind does not.|It is the invoice; the statement just repeats it.}
			{Could you send me the screenshot of the cart?|Do you have a screenshot of the cart?} => {The screenshot is attached.|No screenshot, I'm afraid, only the mail with the order.}
			{Which line of the invoice do you mean?|Could you tell me which line it is?} => {The line with the {kind}.|It is the first line, the {kind}.}
			{Were there other orders in the same week?|Is it possible that two orders are in it?} => {There was no other order that week.|One order only, I looked.}
			{Did you use a code in that order?|Was there a code in the order?} => {No code at all.|I used no code.}
		`),
		advice: lines(`
			I went through the invoice line by line: the difference is the sales tax, {which goes by your county|which is worked out for your address}. {The breakdown is attached.|I've attached the breakdown.}
			The amount is made up of the price and the tax for {city}; {a copy of the invoice with both is attached|you will find both on the attached copy}.
			{Your invoice is right, only hard to read.|I worked it out once more, and it adds up.} {Price and sales tax stand in two lines; I have marked both on the attached copy.|The tax stands on the second page; see the copy.}
			{The cart shows prices without tax, the invoice with it.|What you saw in the cart was the price before tax.} {The attached copy has both.|Both are on the copy I attach.}
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
			I unpacked the whole box twice: {no {product}|the {product} is not in the box}. {Part of my order is missing.|It is missing from the parcel.}
			One item of my order {did not make it into the box|got lost between your shelf and my door and is missing from the parcel}: the {product}.
			{I could swear I ordered the {product} as well.|Did you forget the {product}?} {It is on the invoice, not in the parcel.|Paid for, listed, not in the box.}
			Three of us looked through the paper, and {there is no {product}|the {kind} {is} simply not in there}. {An incomplete parcel.|Part of the order is missing.}
			{The delivery is incomplete.|My order came incomplete.} {The {product} is missing.|What is missing is the {product}.}
			{I count one thing too few:|One thing too few in the parcel:} the {product} is missing, {though I paid for it|and it is on the invoice}.
		`),
		details: lines(`
			{My daughter is inconsolable.|I had told everybody about it.}
			The box was much too {big for what was in it|light for all of it}.
			{I even shook out the paper.|I looked under the flaps, too.}
			{Nobody else opened the box.|I opened the box myself.}
			{The other things are fine.|No complaints about the rest.}
			{I can wait a little, but I would like to know.|I would just like to know where {it} {is}.}
		`),
		exchanges: lines(`
			{Is there a small 1/2 or 2/2 under the barcode?|Under the barcode, does it say 1/2 or 2/2?} => {No fraction under the barcode.|Nothing but numbers under the barcode, no 1/2.}
			{What does the slip list?|Which articles are on the slip?} => {The slip lists everything, the {product} included.|On the slip is all that I ordered.}
			{Was the tape intact?|Did the tape look untouched?} => {The tape was intact.|Yes, the tape was as it should be.}
			{What is in the box, if I may ask?|Could you tell me what did arrive in the box?} => {In the box is everything except the {product}.|All of the order is in the box, but for the {kind}.}
			{Could {it} hide in the padding?|Have you looked through the padding?} => {I took all the padding out; {it} {is} not there.|The padding is paper, and there is nothing in it.}
		`),
		advice: lines(`
			The scale at the packing table agrees with you, so {the warehouse is packing what's missing|what is missing is being packed}. {It comes by itself.|You need not do anything.}
			{I compared the weights, and you are right.|The weights tell the same as you do.} {The missing piece was lying at the packing table, and is on its way to you|The missing piece is found, and it follows today}.
			{It never left the shelf, says the warehouse.|The shelf still has one too many.} {It is being packed now.|Yours leaves today.}
			{Nothing points to the carrier, so the mistake is ours.|It was left out here, not on the road.} {What is missing is on today's list.|The missing piece is packed today.}
			{The pick list shows a gap at your {product}.|Your {product} was picked and then forgotten.} {It follows in a parcel of its own.|A second parcel brings it.}
			{The packer remembers the box.|The packing table found it under a bench.} {The missing piece follows by itself.|It is on its way, free of charge.}
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
			{On my screen|In the shop photos} the {product} was {color}. {The one I have got is {other color}.|The color I see here is {other color}.}
			{I know screens differ, but {color} is {color}.|Colors are a matter of taste, but not that much.} My {product} is {other color}.
			{Is {other color} the new {color}?|Since when is {color} {other color}?} I mean the color of the {product} I ordered on {ordered}.
			{The color is wrong.|Wrong color:} {The {product} should be {color}, and it is {other color}.|Ordered was {color}, and the {product} is {other color}.}
			{The shade of my {product} is off.|I don't recognise the color of my {product}.} {The photo says {color}; my eyes say {other color}.|Your page calls it {color}; I call it {other color}.}
			{I chose the {product} for its color.|It was the color that sold me the {product}.} {Now it is {other color}, not {color}.|Not {color}, as it turns out, but {other color}.}
		`),
		details: lines(`
			{A friend sees it too, and he is color-blind.|My whole family sees it.}
			{That clashes with the rest of the kit.|{it} {was} to match our club colors.}
			{Quality is fine, only the shade is not.|Apart from that I like {them}.}
			{I asked two neighbors what color {it} {is}.|I am not the only one who sees it.}
			{It is not a question of taste.|I am not picky, as a rule.}
			{Nothing has been worn.|{it} {has} not been out of the house.}
		`),
		exchanges: lines(`
			{Which color name is on the label?|What does the label call the color?} => {The label says {color}.|On the label it is {color}, believe it or not.}
			{Is the look the same in daylight?|How {does} {it} look in daylight?} => {In daylight it is {other color}, no doubt.|By daylight, {other color}.}
			Could you take a photo next to something white? => {Photo attached, next to a sheet of white paper.|Here is the photo; the white is a plate.}
			{Is the color the same all over?|Is it one color all over, or are there patches?} => {The same color all over.|All over, without patches.}
			{Did you look at the photo on a phone or on a larger screen?|On what screen did you see our photo?} => {On a large screen, and on my phone as well.|On my phone first, then on the screen at work.}
		`),
		advice: lines(`
			You are right about the shop photo: it was taken under warm lamps, and {I have asked for a new one|there will be a new one}. {You can swap it for another color under Orders, for free.|Another color of the same model is free of charge, under Orders.}
			The dye lot came out {darker|paler} than the sample, and the page now says so. {If another color suits you better, the exchange is free, under Orders.|Another color waits for you under Orders, without any charge.}
			{I held one against our photo, and I see what you see.|We looked at one by the window, all of us: you are right.} {The exchange for another color is open in your account.|I have opened an exchange for another color.}
			{The name of the color is older than the dye.|The mill changed the dye, and the photo stayed.} {You can exchange it for another color, free of charge.|Pick another color under Orders if you like; it costs nothing.}
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
			My {kind} {is} {wearing out|aging} far too quickly. {flaw}, {and {it} {is} used twice a week at most|and not from overuse}.
			{The {product} used to be great.|I loved the {product}.} Now {flaw}, {and I had hoped for years|long before I expected it}.
			{What is the life of {a kind} supposed to be?|How long should {a kind} last?} On my {product}, {flaw}.
			[own] {I hoped to {wear} the {product} for years.|The {product} had become a favorite.} {But look:|Sadly,} {flaw}. {That is no wear for its age.|It did not last.}
			[soon] My {product} {has seen its best days|is ready for the bin}, and I have not had it for long: {flaw}.
			My {product} {has seen its best days|is ready for the bin}, and it ought to have lasted: {flaw}. {So much for durability.|It wears out under one's eyes.}
			{The {product} is falling apart.|My {kind} {is} falling apart.} {{flaw}, and I mean the {product}.|It is the {product}, and {flaw}.} {I expected it to last longer.|Ordinary use, nothing more.}
			{The {product} did not last.|The {product} is worn out already.} {flaw}, {in ordinary use|though I took good care of it}.
			[soon] {So soon?|Already?} On the {product}, {flaw}. {I expected it to last longer.|That is worn out before its time.}
			{I am disappointed with how the {product} wears.|The {product} is worn before its time.} {flaw}.
		`),
		details: lines(`
			The {kind} I had before lasted {three|four|six} years.
			[wash] I washed {them} {cold|by hand}, as the label says.
			[own] {I am not heavy and not rough.|I use {them} on Tuesdays and Sundays, that's all.}
			{Is that normal?|That can't be normal.}
			{For the price I expected more.|At {paid} I expected more.}
			[own] {My sister has had hers, another brand, since college.|Cheaper ones lasted longer.}
			{We take good care of our things.|{it} {has} been looked after.}
		`),
		exchanges: lines(`
			{How often {is} {it} used?|How many times a week {is} {it} in use?} => {{it} {is} used twice a week.|About six hours of use a week at most.}
			[wash] {How do you wash {them}?|Do you wash {them} by hand or in a machine?} => {I wash {them} by hand, cold, and dry {them} on a line.|I wash {them} by hand, never in the machine.}
			Could you send a photo of the worn spot? => {Here is the photo; the worn spot is in the middle.|The photo is attached.}
			{Where {is} {it} kept between times?|Where do you keep {them}?} => {{it} {is} kept in a closet, dry and out of the sun.|I keep {them} on a shelf indoors.}
			{When did you see it first?|When did it first show?} => {I saw it first last week.|The first signs I saw a month after the parcel came.}
			{Is it on one side only, or everywhere?|Does it show on one side or all over?} => {On one side only.|It shows all over by now.}
		`),
		advice: lines(`
			{I have told our quality bench, since wear at that spot is something they collect.|Our quality bench collects such cases, and now has yours.} {The repair service can mend it, at its usual price.|It can be mended; the repair shop's form is in your account.}
			{Care makes a difference here, and so does luck.|Not every lot holds as well as the next, I'm afraid.} {Our repair shop can put it right; the form is in your account.|The repair shop has mended many like it, at its usual price.}
			{I asked the people who choose the material.|The people who choose the material have read your message.} {The next lot is from another mill; yours can be mended by the repair service.|They have changed it since. What you have, the repair service can mend.}
			{That spot is known to us, and the next series has it doubled.|In the next series that spot is stronger.} {For yours, the repair shop is the way; the form is in your account.|Yours can be mended, and the form is on the page Repairs.}
		`),
	},
}
