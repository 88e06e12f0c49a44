package org

// articleTexts are the knowledge base. "#" begins an article with its title, ">" is its summary, a blank line ends a
// paragraph. "?" is a question that the next line answers: the answer is what that line has in brackets. The limits of
// policies, in braces, and the alternatives are drawn for each company.
const articleTexts = `
# Returns: how long and in what state
> How long a customer may send an item back, and what state it must be in.
Most things that do not suit can come back, and we would rather take them back than have them lie in a closet.
? Within how many days of delivery is a return accepted?
A return is accepted when the customer writes to us [within {return} days of delivery].
? From which day is the return period counted, and to which?
The period is counted [from the day of delivery to the day of the customer's first message], not to the day the parcel reaches us.
? What does an agent do with the request for a return that comes too late?
Agents do not make exceptions: [a request after the last day of the period is declined], however good the reason.

? In what state must a returned item be?
The item has to be [unworn, with its tags on and in its own box or bag]; shoes tried on over carpet are fine.
? What does the return label cost customers who are not Flock members?
The return label is [free for Flock members and costs {$4.95|$5.95|$6.95} for everybody else], taken off the refund.

# Discount codes for customers and for staff
> Which codes may be handed to customers, and which may not.
Two families of codes are in use, and they must not be mixed up.
? Which discount codes may agents give to customers?
Customers may be given [codes that begin with THANKS-], at the agent's discretion, once per case.
? What are codes that begin with CREW- for?
Codes that begin with CREW- are [for our own staff and must never be shared with a customer], not as an apology and not in part.
? How much does a THANKS- code take off?
A THANKS- code takes [{10|12|15} percent off one order, clearance excluded].

? For how long is a THANKS- code good?
It is good for [{60|90|120} days from the day it was sent] and cannot be combined with another code.
? What happens to a CREW- code that leaked?
A CREW- code that got out is [blocked within the hour, and orders placed with it are cancelled].

# Changing a delivery address
> What an agent checks before an address is changed.
An address is the easiest way to steal a parcel, so we check who is asking.
? What must an agent ask for before changing a delivery address?
Before changing a delivery address, the agent asks the customer for [the order number and the ZIP code of the old address].
? What happens when the order number or ZIP code for an address change is wrong?
If either is missing or wrong, [the address stays as it is and the agent notes the attempt in the case].
? How often is the address check made with customers who are in a hurry?
The check is made [every time, also for known customers and also when they are in a hurry].

? Until when can the address of an order be changed?
A change is possible [until the parcel is handed to the carrier]; after that only the carrier can redirect it.
? What happens to the tax when an order is redirected to a different state?
A redirect to another state is possible, but [sales tax is worked out again and may go up or down].

# Goodwill credit
> How much store credit an agent may give alone.
Sometimes a credit says sorry better than a paragraph does.
? How much goodwill credit may an agent give without approval?
Without approval, an agent may give a goodwill credit of [up to ${goodwill} per case].
? Who has to approve a larger goodwill credit?
Anything above that needs [the approval of a team lead, and the mail or chat to the customer says so].
? When does goodwill credit expire?
Goodwill credit expires [{12|18|24} months after it was booked] and is spent first at checkout.

? What is goodwill credit not good for, cash included?
It [cannot be paid out, transferred or used to buy gift cards].
? How often may one customer receive goodwill credit?
One customer receives goodwill credit [at most {two|three|four} times in a calendar year].

# Price adjustments after an order
> When we refund the difference after a price drop.
Nobody likes to see yesterday's purchase on sale today.
? Until when can a customer ask for a price adjustment?
We refund the difference if the customer asks [within {price} days of the order date].
? What happens when a customer asks too late for a price adjustment?
A later request is [declined, and no agent may refund the difference after that].
? Which lower prices count for an adjustment?
What counts is [a lower price in our own shop for the same item, size and color]; other shops do not.

? How often is a price adjustment made for one item?
An item is adjusted [once, even if the price goes on falling].
? How long does the adjusted amount take to arrive?
The difference is booked back [within {three|five|six} working days of the agent's confirmation].

# Warranty on material and workmanship
> What the warranty covers and for how long.
We stand behind what we make, for a time that is printed here and nowhere else.
? How long does the warranty on material and workmanship last?
The warranty lasts [{warranty} days from delivery], for every product.
? What does a customer get under the warranty?
Under the warranty the customer gets [a free replacement, or store credit if the item is no longer made].
? What is offered once the warranty has run out?
Once it has run out, agents [do not replace for free; they may offer the repair service at its usual price].

? What does the warranty not cover?
It does not cover [normal wear, machine drying, dog bites or changes made by a tailor].
? What proof is needed for a warranty claim?
A claim needs [one photo of the fault and one of the label inside the item].

# Final sale items
> What final sale means for returns.
Clearance prices are low because they are final.
? Which items are final sale?
Final sale is [everything bought from a Winter or Summer Clearance price book], and it is marked so in the cart.
? What does final sale mean for an item that one wants returned or exchanged?
A final sale item [cannot be returned, exchanged or refunded because it does not suit], no matter how recent the order is.
? What can an agent offer for a final sale item that does not fit?
Agents may point out [the resale board of the Flock program, where members sell to each other].

? How far does the warranty hold for final sale items?
The warranty [holds for final sale items just as for all others], since it is about faults and not about taste.
? What happens to a promotion code when final sale items are in the cart?
Promotion codes [are refused at checkout as soon as one final sale item is in the cart].

# Asking for payment details
> Which payment details an agent may ask for.
Card data travels through the payment page only.
? Which part of a card number may an agent ask for?
To find a payment, an agent may ask for [the last four digits of the card and the date of the charge], and for nothing else.
? What must an agent never ask for in a mail or chat?
An agent never asks for [a full card number, an expiry date or a security code], by mail, chat or phone.
? What does an agent do about the case when a customer sends a full card number?
If a customer sends one unasked, the agent [deletes it from the case and tells the security desk the same day].

? Where can customers enter new card details?
New details are entered by the customer on [the Wallet page of the account, which agents cannot see].
? How long are payment logs kept?
Payment logs are kept for [{13|18|24} months, without card numbers] and then deleted.

# Where refunds are paid
> To which account a refund goes.
A refund retraces the way of the payment.
? To where is a refund paid?
A refund is paid only [to the card or account that the order was paid with].
? What do agents do when a refund is to be sent to a different card or bank account?
Agents [never send a refund to a different card, bank account or person], even if the customer asks for it in writing.
? What if the card of the original payment is closed?
If that card is closed, the customer is offered [store credit of the same amount, or waits until the bank forwards the money].

? How many banking days does a refund take to show up?
A refund shows up [{three to five|four to seven|five to eight} banking days after we book it].
? In which case is the delivery charge refunded too?
The delivery charge is refunded [only if the whole order comes back because of our mistake].

# Parcels that do not arrive
> When a late parcel counts as lost.
Late is not the same as lost, and most late parcels turn up by themselves.
? When does a late parcel count as lost?
A parcel counts as lost when it is [{late} or more days past the promised date].
? What may an agent do for a parcel that counts as lost?
From then on the agent may [send the order again by express, or refund it in full].
? What does an agent do about a parcel that is only a few days late?
Before that the agent [opens a carrier trace and asks the customer to wait], and does not send a second parcel.

? How long does a carrier trace take?
A trace is answered by the carrier [within {two|three|four} working days, Saturdays not counted].
? What should a customer do if both parcels turn up in the end?
If both turn up, the customer [refuses the second one at the door or drops it at any pickup point].

# Standard and express delivery
> Speeds and charges of our two services.
We ship from two warehouses, and the nearer one packs the parcel.
? How long does standard delivery take?
Standard delivery takes [{three to five|four to six} working days within the lower 48 states].
? From which order value is standard delivery free?
Standard delivery is free [from an order value of ${50|60|75} after discounts].
? What does express delivery cost?
Express costs [${14|16|18} per order, whatever it weighs].

? Until what hour does an express order leave the same day?
An express order leaves the same day if it is placed [before {noon|1 p.m.|2 p.m.} Eastern time on a working day].
? Which items cannot be shipped by express, only by standard delivery?
Not shipped by express are [kettlebells and everything else above {20|25|30} pounds].

# Alaska, Hawaii and PO boxes
> Where delivery takes longer or is not possible.
Some addresses need another carrier than the usual one.
? How long does a parcel to Alaska or Hawaii take?
Parcels to Alaska and Hawaii take [{seven to twelve|eight to fourteen} working days by air mail].
? What is the surcharge for Hawaii and Alaska?
The surcharge there is [${8|9|11} per parcel, also for members].
? What can be sent to a PO box?
A PO box is fine for [anything that fits a box of {12 by 9 by 4|14 by 10 by 5} inches].

? How are military addresses, APO and FPO, served?
APO and FPO addresses are served [by postal service only, without express and without tracking past the gateway].
? Which territories outside the states are served?
Outside the fifty states we serve [Puerto Rico and Guam, and no other territory].

# Tracking a parcel
> How to follow an order on its way.
Every parcel has a number, and the number tells most of the story.
? When does the tracking link become active?
The tracking link becomes active [about {six|eight|twelve} hours after the mail that carries it].
? Where does a signed-in customer find the tracking link again?
Signed in, one finds it again [under Orders, behind the small truck next to the date].
? What does the tracking status Held at depot mean?
Held at depot means that [the carrier could not read the label and is printing a new one].

? How long is tracking information kept?
Tracking pages are kept [for {60|90|120} days after delivery] and then show the date alone.
? Where does one switch on a text message for when the parcel is near?
Text messages are switched on [in the carrier's own app, with the tracking number as the key].

# Parcels damaged on the way
> What to do when the box arrives crushed or wet.
A dented box is a nuisance; a dented helmet is a hazard.
? By when should transit damage be reported?
Damage on the way should be reported [within {five|seven|ten} days of delivery, with two photos].
? What should the photos of a damaged parcel show?
One photo shows [the box with its label, the other the damaged item itself].
? Until when should the customer keep the packaging of a damaged parcel?
Please keep the packaging [until the carrier's inspector has signed it off].

? Who gets the bill for what was damaged on the way?
The bill for what was damaged goes to [the carrier, not to the customer and not to the warehouse].
? After transit damage to its box, what about the helmet?
A helmet from a crushed box is [never worn, even if no crack can be seen].

# Wrong item in the parcel
> When the box holds something that was not ordered.
Now and then two labels swap places on the packing table.
? How does a wrong item from the parcel go back?
The wrong item goes back [with the prepaid label that the agent sends, within {14|21} days].
? When the wrong item came, from when on is the right one sent?
The right one leaves [as soon as the carrier has scanned the wrong one], not later.
? Which photo helps to find the packing mistake?
It helps to see [the pick slip, the yellow paper with the packer's initials].

? At which price may a wrong item from the parcel be kept?
A wrong item may be kept [at the price of the cheaper of the two items].
? What if the right item has sold out since?
If the right item has sold out, [the price paid comes back in full, delivery included].

# Missing pieces
> When part of an order is not in the box.
Big orders often travel in two parcels.
? How does one tell a split shipment from a missing piece?
A split shipment shows [a small 1/2 or 2/2 printed under the barcode].
? How long can the second parcel of a split shipment take?
The second parcel may come [up to {three|four|five} working days after the first].
? How are missing small parts such as laces or clips sent?
Small parts such as laces and clips go out [by letter, free of charge, without tracking].

? What does the warehouse compare when a piece is missing?
The warehouse compares [the weight at the packing table with the weight at the carrier's scale].
? By when should a missing piece be reported?
A missing piece should be reported [within {14|21|28} days of the last parcel's arrival].

# Exchanging a size
> How a size exchange works.
An exchange is quicker than a return and a new order.
? How is an exchange for another size started?
An exchange is started [with the two-arrow button next to the item under Orders].
? For how long is the other size set aside?
The other size is set aside [for {seven|ten|twelve} days while the first is on its way back].
? What if the other size costs more?
If the other size costs more, [the customer pays nothing extra within the same model].

? On what condition can an item be exchanged for another color?
Another color is possible [if it is the same model; a different model is a new order].
? How often can the same item be exchanged?
One item can be exchanged [{twice|three times} before it becomes a return].

# Choosing a shoe size
> How to measure feet, and how our shoes run.
Feet are longer in the evening, so measure then.
? How does one measure the length of a foot?
To measure a foot, stand on a sheet of paper against a wall and measure [from the wall to the tip of the longest toe].
? How much room should be left in front of the toes?
Leave [about {a thumb's width|half an inch}, a little more for downhill] in front of the toes.
? How do racing flats run compared with other shoes?
Racing flats run [half a size small, because they are worn without thick socks].

? In which width does a shoe size come?
Each shoe size comes in [regular and wide; wide models carry a W on the box].
? Where is the size printed in our shoes?
The size is printed [inside the tongue, below the barcode].

# Choosing a clothing size
> How to read the size chart for clothes.
A tape measure beats a guess.
? Where is the chest measured?
The chest is measured [at its fullest point, with the arms hanging down].
? Which size is right between two sizes?
Between two sizes, take [the smaller for tights and the larger for jackets].
? How much do cotton pieces shrink?
Cotton pieces shrink [by up to {two|three|four} percent in the first wash].

? What does the letter T after a size mean?
A T after the size stands for [two inches more in the sleeves and the body].
? How are kids sizes named?
Kids sizes are named [by height in inches, not by age].

# Looking after shoes
> Cleaning, drying and storing shoes.
A shoe that dries slowly lives longer.
? How should shoes be dried?
Shoes are dried [with newspaper inside, at room temperature, never on a heater].
? For which shoes is the washing machine all right?
The washing machine is [fine for canvas at {85|90} degrees and for nothing else].
? How often should leather be waxed?
Leather wants wax [every {six|eight|ten} weeks in the wet season].

? When is a pair of running shoes worn out?
Running shoes are worn out [after {350 to 450|400 to 500} miles, sooner for heavy runners].
? How does one get rid of smell in shoes?
Against smell helps [a night in the freezer in a closed bag].

# Washing technical clothing
> How to wash things that breathe.
Fabric softener is the enemy of everything that breathes.
? Which detergent suits technical clothing?
Use [a liquid detergent without softener, half the usual amount].
? At what temperature is technical clothing washed?
Wash it [at {85|95|105} degrees, inside out, with zips closed].
? How do leggings and bras get on with the dryer?
Leggings and bras [stay out of the dryer, since heat kills the elastic].

? What removes chlorine from swimwear?
Chlorine goes [with a rinse in cold water and a spoon of vinegar].
? How are merino pieces freshened without washing?
Merino is freshened [by a night on the balcony, turned inside out].

# Making a jacket waterproof again
> How to bring back the beading on a jacket.
When water soaks in instead of rolling off, the finish is tired and the membrane is not.
? How does one know that the finish of a jacket is worn off?
The finish is worn off when [the shoulders turn dark after {five|ten} minutes of drizzle].
? What brings the water repellency back for a while?
A short spell of warmth helps: [twenty minutes in the dryer on low].
? How often should a jacket be treated with a spray-on finish?
Spray it again [after every {eight|ten|twelve} washes, on the damp fabric].

? Which spray-on finish do you recommend?
We recommend [any water-based product without fluorine].
? What should not be used on taped seams?
On taped seams never use [an iron, benzine or a wire brush].

# Washing down and synthetic fill
> How to wash a puffer without lumps.
Lumps are only wet feathers that miss a tennis ball.
? Which drum does a filled vest need?
A filled vest needs [a front loader with a drum of at least {four|five} cubic feet].
? How does one stop the fill from lumping in the dryer?
Put [two clean tennis balls into the dryer and shake the vest every half hour].
? How long does a filled vest need to dry completely?
It takes [about {three|four} hours on low until the quilting is dry inside].

? How should a filled vest be stored over the summer?
Over the summer it hangs [loose on a wide hanger, never in its stuff sack].
? Where does the fill come from?
The fill is [recovered from old bedding and washed in Vermont].

# Gift cards
> Buying, sending and spending gift cards.
For people whose size is anybody's guess.
? Which amounts can a gift card have?
A gift card can hold [any whole amount from ${10|15|20} to ${300|400|500}].
? How long is a gift card valid?
A gift card is valid [for {five|seven|nine} years from the day it was bought].
? Where does one see the balance of a gift card?
The balance is shown [at checkout once the sixteen characters are typed in].

? How many gift cards can be used for one order?
One order takes [up to {three|four|five} gift cards, used in the order they were typed].
? What happens when a gift card mail was deleted?
If the mail was deleted, [the buyer can send it again from the order page].

# Gift wrapping and messages
> What we can do for presents.
Somebody at the packing table really likes ribbons.
? What does gift wrapping cost?
Wrapping costs [${4|5|6} per item, ribbon included].
? How long may a gift message be?
A gift message may have [{160|200|240} characters, emoji not included].
? What does the slip of a wrapped order show about prices?
The slip in a wrapped order [shows no prices, only a code for returns].

? Which items cannot be wrapped?
Not wrapped are [rackets, poles, rollers and whatever is longer than {24|28} inches].
? What paper is used for gift wrapping?
The paper is [made of the offcuts of our shoe boxes].

# The Flock membership
> What membership costs and gives.
Larks fly in flocks, and so do our members.
? What does Flock membership cost?
Membership costs [nothing in the first year and ${9|12|15} a year after that].
? How many points does a member earn?
A member earns [{four|five|six} points for each dollar, delivery not counted].
? What are points worth?
[{500|600|800} points are worth five dollars] at checkout.

? When do points lapse?
Points lapse [after {12|15|18} months without an order].
? How does one leave the Flock?
One leaves [with the button at the foot of the Flock page, effective the same day].

# Member tiers
> Fledgling, Wing and Skylark.
There are three tiers, named by someone who was fond of birds.
? How does one become a Wing member?
Wing members are those who [spend ${250|300|350} within twelve months].
? What do Skylark members get on top?
Skylark members get [a free repair each year and a look at new ranges {two|three} days early].
? For how long does a tier hold?
A tier holds [until the end of the calendar year after the one it was reached in].

? What do returned orders do to a tier?
Returned orders [are taken out again on the day they are refunded].
? How can a family share one tier?
A household may [join up to {four|five|six} accounts to one tier].

# Referring a friend
> What both get when a friend joins in.
Word of mouth is the advertising we like best.
? What does a friend get who was referred?
The friend gets [${10|15|20} off a first order of at least ${60|70|80}].
? When is the referral reward booked?
The reward is booked [{20|25|35} days after the friend's parcel arrived].
? How many friends can one person refer?
One person can refer [{ten|twelve|twenty} friends a year].

? When does it not count that one referred a friend?
That one referred a friend does not count [when both share a card, an address or a last name and a phone].
? Where is the personal referral link?
The personal link is [on the Flock page, under the picture of two birds].

# Students and teachers
> The education discount.
Term starts are expensive enough.
? How much is the education discount?
Students and teachers get [{10|12|15} percent off everything at list price].
? How is student status checked?
Status is checked [by a partner called Campusproof, with a school mail address].
? For how long is the education check valid?
One check is valid [for {10|12} months from the day it passed].

? How does the education discount go together with sale prices?
It [does not add up with sale prices; the better of the two is used].
? How do homeschooling parents get the education discount?
Homeschooling parents [get it with a letter of intent of the current school year].

# Orders by schools and clubs
> Team orders, quotes and numbers on jerseys.
Teams order by the dozen and need everything on one day.
? How many pieces make a team order?
A team order starts [at {12|15|20} pieces of one model].
? How long is a team quote binding?
A quote is binding [for {21|30|45} days, stock permitting].
? On what terms can schools pay by purchase order?
Schools can pay [by purchase order, net {30|45|60} days, after one form].

? Who checks the list of names for a team order?
The list of names is checked [by the coach, who signs the proof].
? Which free piece comes with team orders?
With a team order comes [one free piece for the coach per {20|24|25} ordered].

# Ways to pay
> Which means of payment the shop takes.
There is more than one pocket to pay from.
? Which cards does the shop accept?
Accepted are [the four large card networks, debit cards included].
? Between which means of payment can an order be split?
An order can be split [between one card and any number of store credits, not two cards].
? With the usual ways to pay, when is the card charged?
The card is charged [when the parcel leaves, not when the order is placed].

? How long does a reservation on a card stay?
A reservation of an order that was cancelled stays [for {three|five|seven} days, depending on the bank].
? What is the minimum order for card payment?
For cards the minimum is [${1|2|3} after all credits].

# Paying in installments
> Splitting a larger order into parts.
For orders that would hurt all at once.
? From which amount on can one split a payment into installments?
Installments are offered [from ${90|120|150} up to ${1,000|1,200|1,500}].
? How many installments are there?
The amount is split into [four equal parts, two weeks apart].
? What does a late installment cost?
A late part costs [${5|6|7} after {three|five} days of grace].

? Who runs the installment plans?
Plans are run by [a partner bank in Ohio, which makes its own check].
? What happens to the plan when part of an order is returned?
When part of an order is returned, [the last installments shrink first].

# When a payment is declined
> Why cards are refused, and what helps.
Most refusals come from a typo, the rest from a cautious bank.
? What is the most frequent reason for a declined card?
The most frequent reason is [a billing ZIP code that differs from the bank's].
? After how many refusals of a card does the checkout lock itself?
After [{four|five|six} refusals within an hour] the checkout locks itself.
? How long does the checkout lock last?
The lock lasts [{two|three|six} hours and cannot be lifted by an agent].

? How long is the cart kept when a payment fails?
The cart is kept [for {24|48|72} hours, sizes not reserved].
? What does the code AVS-7 mean?
AVS-7 means that [the bank did not answer in time; trying again is enough].

# Invoices and sales tax
> Where to find an invoice, and how its sales tax is worked out.
An invoice is written for every parcel, not for every order.
? When is the PDF of an invoice there?
The invoice is there [on the morning after the parcel left, as a PDF].
? Until when can the name written on an invoice be changed?
The name on an invoice can be changed [once, within {30|45|60} days, by the person who ordered].
? Which address does the sales tax on an invoice follow?
Sales tax follows [the delivery address, by county where the state asks for it].

? How does a charity order without sales tax?
A charity sends [its exemption certificate before the first order, renewed every {two|three} years].
? In which format are invoices sent to companies?
Companies may have invoices [as XML to one fixed mail address].

# Changing or cancelling an order
> How long an order can still be changed.
The packing robots start early and do not like surprises.
? After it was placed, for how many minutes can an order be cancelled?
An order can be cancelled by the customer [for {30|45|60} minutes after it was placed].
? What changes are possible after an order was placed?
Possible are [another size or a smaller quantity, never an added item].
? How does one see that an order can no longer be changed?
It can no longer be changed when [the pencil next to it has turned gray].

? What happens to points of a cancelled order?
Points that were spent come back [at once, points that were earned go away].
? What if one wants a cancelled order brought back?
A cancelled order [cannot be brought back; it has to be placed again].

# Pre-orders
> Ordering before something is in stock.
Some things are sold out before they are sewn.
? When is the card charged for a pre-order?
For a pre-order, the card is charged [{two|three|four} days before it ships].
? How accurate is the shipping week of a pre-order?
The shipping week is [met in nine of ten cases, else a mail tells the new one].
? How many pieces can one person pre-order?
One person may pre-order [{two|three|four} pieces of a model].

? How do other items in stock travel that were bought with pre-orders?
Other items in stock [travel ahead in a parcel of their own, free of charge].
? Until when can a pre-order be withdrawn?
A pre-order can be withdrawn [until the evening before the charge].

# Picking up in a store
> Reserving online and collecting in person.
Our four stores are small, and the staff know the stock by heart.
? How long is a reserved item kept at the store?
A reserved item is kept [until closing time of the {second|third} day].
? What has to be shown to collect a reserved item at the store?
To collect a reserved item, please show [the six-letter word from the mail, on paper or screen].
? With what can somebody else collect a reservation?
Somebody else can collect it [with the word and a forwarded mail].

? In which cities can one pick up orders in person?
The stores with pick-up are in the cities of [Burlington, Boulder, Tacoma and Asheville].
? When are the stores open?
All stores are open [from ten to {six|seven}, Sundays from noon].

# Printing names and numbers
> Custom printing on jerseys and bags.
A name on the back makes a jersey yours for good.
? How many letters fit on a jersey?
A jersey takes [up to {10|12|14} letters and two digits].
? How many days does custom printing add?
Printing adds [{three|four|five} working days to the delivery time].
? In which case is a printed piece exchanged?
A printed piece [is exchanged only if we misspelled it].

? Which names are never printed on a jersey?
Not printed on a jersey are [trademarks, slurs and the names of active league players].
? How should printed pieces be washed?
Printed pieces are washed [inside out and never ironed across the print].

# Recycling old shoes
> What happens to shoes that come home.
Old soles become new playgrounds.
? Which shoes can be sent in for recycling?
We take [any sports shoe of any brand, without metal spikes].
? What does one get for recycled shoes?
For each pair there are [{100|150|200} points, for at most {four|six} pairs a year].
? What are recycled soles turned into?
Soles are ground up and become [the floor of playgrounds in Ohio and Michigan].

? How should shoes be packed for recycling?
Pack them [dry, tied together by the laces, without a box].
? Where is the recycling label?
The label is printed [at the end of the page Loop, up to {two|three} per month].

# The repair service
> What can be repaired and what it costs.
A patch is a badge of honor.
? What does replacing a zipper cost?
A new zipper costs [${18|22|25} and is done in two weeks].
? Which repairs are not possible?
Not possible are [soles glued at the factory and torn mesh].
? How washed and dry must an item be for the repair shop?
For repair, it must come [washed and dry, with the fault marked by tape].

? Where is the repair shop?
The repair shop sits [above the Burlington store, six people and nine machines].
? How long is a repair guaranteed?
A repair is guaranteed [for {six|nine|twelve} months, on the mended part].

# Crash replacement for helmets
> A cheaper helmet after a fall.
A helmet does its work once.
? How much is taken off after a crash?
After a crash a new helmet is [{30|35|40} percent cheaper].
? For how long after purchase is crash replacement offered?
Crash replacement is offered [for {two|three} years from the day of purchase].
? What must be sent in for crash replacement?
Send us [one strap, cut off, with a line about what happened].

? How old may a helmet get without a crash?
Without a crash, a helmet should be replaced [after {five|six} years, since foam hardens].
? Why do you not vouch for a helmet with stickers?
Stickers are fine, but [solvent glue can weaken the shell, so we do not vouch for it].

# Restringing rackets
> Strings, tension and how long it takes.
Strings die slowly, and one gets used to it.
? How often should a racket be restrung?
Restring it [as often a year as you play in a week, at least twice].
? What does restringing cost?
Restringing costs [${24|28|32} including a synthetic string].
? Which tension is used if none is named?
If none is named, we use [the middle of the range that is printed on the throat].

? How long does restringing take?
It takes [{two|three|four} working days in the workshop].
? What becomes of a cracked racket frame that was sent in to be strung?
A cracked frame [is sent back unstrung, free of charge].

# Your data and how to delete it
> What we store, and how to have it erased.
We keep what the law asks for, and little else.
? How many days after a confirmed request is an account and its data deleted?
An account is deleted [within {10|14|21} days of the confirmed request].
? Which data cannot be erased at once?
Not erased at once are [invoices, which the tax office wants for seven years].
? In what format can customers download their own data?
Their own data come to customers [as a ZIP of JSON files, ready after about an hour].

? Who sees the shopping history?
The shopping history is seen by [the customer and the desk that answers, no advertiser].
? Where should data questions be sent?
Questions go [to privacy at our domain, answered by two people with names].

# Signing in and passwords
> Trouble with passwords, codes and locked accounts.
Passwords are like socks: change them, and do not share.
? How many characters must a password have?
A password needs [{10|12|14} characters or more; symbols are welcome but not required].
? How long is a sign-in code valid?
A sign-in code works [for {8|10|15} minutes and once].
? What should one do when no sign-in code comes?
If no sign-in code comes, [look in the spam folder, then ask for one by text message].

? When does the shop sign a browser out?
A browser is signed out [after {14|30|60} days without a visit].
? What should people know who share one account and its password?
Sharing an account is possible, but [there is one address book and one name on invoices].

# Reaching us
> Hours of the desk, and what to have ready.
A person answers, sometimes with a dog in the background.
? When is the chat staffed?
The chat is staffed [from {open} a.m. to {close} p.m. Eastern time, every day but Thanksgiving].
? How fast are mails answered?
Mails are answered [within {four|six|eight} working hours on most days].
? What should one have ready when reaching out to the desk?
To be quick, have ready [the order date and the name of the product, nothing more].

? In which languages is the chat staffed?
The chat is staffed [in English and Spanish, in writing also in French].
? On which day is reaching you by phone quietest?
The quietest day for reaching us is [Wednesday, in the early afternoon].
`
