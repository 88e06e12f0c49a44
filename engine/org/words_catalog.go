package org

// categories are the shelves of the shop.
var categories = []string{"Road Running", "Trail and Hiking", "Training and Gym", "Court Sports", "Team Sports", "Yoga and Studio",
	"Cycling", "Swim", "Winter Sports", "Outdoor Layers", "Kids", "Everyday and Travel"}

// shelfCodes is the code of each category in a product's External_ID__c.
var shelfCodes = words("RUN TRL GYM CRT TEM YOG CYC SWM WIN OUT KID DAY")

// kind is a sort of product: what a customer calls it, which is never its name.
//
// The words of a phrase must not all occur in the text of another kind, or a search for the one would find the other;
// a test holds that for whole catalogues.
type kind struct {
	phrase   string
	category int
	cents    int    // typical price
	models   string // nouns that names are built from, by spaces
	features string // noun phrases for its description, by bars
	flaws    string // what breaks, as clauses in the past, by bars
}

var kinds = []kind{
	{"running shoes", 0, 11900, "Runner Tempo Strider", "a foam midsole that still feels springy at mile twelve|an airy mesh upper|a heel that neither slips nor rubs", "the sole came unglued at the toe|the foam packed down flat on the left side"},
	{"racing flats", 0, 13900, "Racer Sprint Comet", "a sole barely thicker than a pencil|a stiff plate under the forefoot|lace eyelets punched out to save grams", "the plate creaks with every step|the outsole peeled off at the ball of the foot"},
	{"running shorts", 0, 4200, "Split Breeze Dash", "a brief liner without a center seam|a key pocket that does not bounce|a side split for long strides", "the liner tore at the seam|the waistband lost its stretch"},
	{"running belt", 0, 2600, "Carry Pouch Loop", "two stretch pockets that stay put|a clip one can open with gloves on|slots for four gels", "the zipper jumped off its track|the clip snapped in my hand"},
	{"reflective vest", 0, 3100, "Beacon Signal Flare", "strips that light up from 200 yards|an elastic waist that fits over any layer|a loop for a clip light", "the silver strips crack and flake|one shoulder strap ripped out"},
	{"compression socks", 0, 2400, "Calf Surge Press", "a graduated squeeze from ankle to knee|a cushioned toe box|a knit that keeps its hold after fifty washes", "a toe went through|the left one no longer squeezes at all"},
	{"running cap", 0, 2200, "Visor Brim Shade", "a dark underside against glare|laser-cut vents|a strap that adjusts with one hand", "the strap pulled out of the seam|the brim has split down the middle"},
	{"marathon singlet", 0, 3800, "Pace Finish Mile", "bonded seams that do not chafe|a race-bib clip at each hem|a fabric that weighs next to nothing", "the bonded seam is opening under the arm|one bib clip fell off"},
	{"trail shoes", 1, 12900, "Ridge Scout Talus", "lugs that bite into mud|a rock plate|a toe bumper that has met its share of roots", "two lugs broke off|the toe bumper is coming away"},
	{"hiking boots", 1, 16900, "Summit Cairn Alder", "a full-grain leather upper|an ankle collar with real support|a membrane that keeps feet dry in a creek", "the membrane lets water in at the tongue|an eyelet ripped out of the leather"},
	{"trekking poles", 1, 8900, "Ascent Staff Traverse", "three sections that lock with a flick|cork grips|carbide tips", "the middle section no longer locks|one tip broke off in a crack"},
	{"hiking socks", 1, 2300, "Merino Ramble Path", "a merino blend that does not hold odor|extra padding at the heel|a seam one cannot feel", "there is a hole in the heel|the padding has gone to felt"},
	{"trail gaiters", 1, 3300, "Scree Grit Burr", "a hook that holds on to the laces|a strap under the arch|a weave that keeps grit out", "the hook bent open|the strap under the arch frayed through"},
	{"hydration vest", 1, 11500, "Spring Delta Rill", "two soft flasks in front|a back panel that lets sweat dry|a pocket wide enough for a map", "one flask leaks at the valve|the back panel tore off at the shoulder"},
	{"hiking pants", 1, 7900, "Switchback Mesa Field", "legs that zip off at the knee|a seat that survives granite|cuffs with a drawcord", "the zipper at the knee is stuck|the seat ripped along the seam"},
	{"training shoes", 2, 9900, "Circuit Drill Anvil", "a flat, steady heel for squats|a rope guard at the arch|a wide toe box", "the sidewall split by the little toe|the heel wobbles since the glue gave up"},
	{"lifting belt", 2, 5400, "Brace Iron Deadlift", "four inches of stiff leather all round|a lever buckle|edges rounded to spare the ribs", "the lever no longer closes|the leather is splitting into layers"},
	{"resistance bands", 2, 2900, "Pull Tension Flex", "five strengths by color|a layered latex that does not snap|a door anchor", "the red band snapped|the door anchor came apart"},
	{"gym shorts", 2, 3900, "Rep Squat Lift", "a gusset for deep lunges|zip pockets at both sides|a waistband that does not roll", "the gusset split|one pocket zip has no teeth left"},
	{"tank top", 2, 2800, "Bench Cutoff Grind", "dropped armholes|a hem that stays tucked|a jersey that hides sweat", "the hem came undone|a seam opened under the arm"},
	{"jump rope", 2, 1900, "Skip Double Whirl", "ball bearings in both handles|a coated steel cable|a length one can trim", "the bearing in one handle seized|the coating of the cable is peeling"},
	{"lifting gloves", 2, 2500, "Palm Chalk Rack", "a padded palm|a wrist wrap|tabs that make them easy to pull off", "the palm wore through at the ring finger|the wrist wrap came off"},
	{"kettlebell", 2, 6200, "Forge Swing Cast", "a single-piece casting|a handle wide enough for two hands|a base that does not roll", "the coating chips off in flakes|there is a hairline crack under the handle"},
	{"tennis shoes", 3, 11200, "Baseline Ace Volley", "a herringbone outsole|a reinforced toe for those who drag it|a low, stable stance", "the toe guard rubbed off|the outsole came loose at the heel"},
	{"basketball shoes", 3, 13500, "Rebound Dunk Fastbreak", "a high collar|a cushion tuned for landings|grip that squeaks as it should", "the cushion went flat with a pop|the collar stitching is coming out"},
	{"tennis skirt", 3, 4600, "Rally Deuce Serve", "built-in inner shorts|a pocket that holds a spare|pleats that keep their shape", "the inner shorts ripped|the pleats came out in one wash"},
	{"tennis racket", 3, 15900, "Slam Topspin Rally", "a 100 square inch head|a graphite frame|strings fitted at the works", "a grommet popped out and took two strings along|the grip unwinds itself"},
	{"basketball jersey", 3, 4900, "Tipoff Hoop Arc", "deep side vents|a mesh body|numbers that do not peel", "the print is peeling|there is a run in the mesh"},
	{"knee pads", 3, 3400, "Dig Spike Libero", "gel caps|a sleeve that does not slide down|a back panel of open mesh", "one gel cap has burst|the sleeve slid down for good"},
	{"terry sweatbands", 3, 1200, "Wrist Wick Fold", "a thick loop pile|a pair in each pack|an embroidered lark", "the loops pull out|the seam has opened on one"},
	{"soccer cleats", 4, 9800, "Striker Winger Pitch", "molded studs for firm ground|a knitted collar|a strike zone with a fine texture", "a stud broke off|the knit collar tore at the heel tab"},
	{"shin guards", 4, 2700, "Tackle Armor Stopper", "a hard shell on soft foam|an ankle sleeve|a shape for left and right", "one shell cracked across|the sleeve ripped off"},
	{"soccer ball", 4, 3500, "Kickoff Matchday Derby", "thirty-two thermally bonded panels|a bladder that holds air for weeks|a matte skin that is easy to control", "it loses its air overnight|a panel lifts at the edge"},
	{"goalkeeper gloves", 4, 4400, "Keeper Save Clean", "a sticky latex palm|finger spines one can remove|a long wrist strap", "the latex came off in strips|a finger spine poked through"},
	{"baseball mitt", 4, 8200, "Infield Diamond Shortstop", "steer hide that breaks in within a week|an open web|rawhide laces", "a lace in the web snapped|the pocket lining came loose"},
	{"batting helmet", 4, 5600, "Slugger Homer Plate", "a double ear flap|vents along the crown|pads that come out for washing", "a pad fell out and will not stick|there is a crack over the left ear"},
	{"football jersey", 4, 5900, "Gridiron Endzone Blitz", "a double yoke|a stretch rib at the sides|sleeves cut to fit over shoulder protectors", "the yoke seam burst|the number is lifting at the corners"},
	{"mouth guard", 4, 1500, "Bite Molar Huddle", "a gel liner that molds in warm tea|a case with air holes|a tether one can cut off", "the liner separated from the case|it split along the front"},
	{"yoga mat", 5, 6800, "Lotus Ground Sattva", "six millimeters of natural rubber|a surface that grips when damp|lines to align hands and feet", "the surface comes off in crumbs|one end curls up and will not lie flat"},
	{"yoga leggings", 5, 7200, "Flow Asana Vinyasa", "a high waist that stays up upside down|a brushed inside|a fabric one cannot see through", "the seam opened at the inner thigh|they went see-through at the knees"},
	{"cork block", 5, 1800, "Prop Balance Lever", "rounded edges|a density that does not give|a size for small and large hands", "a corner crumbled off|it split down the middle"},
	{"sports bra", 5, 4800, "Hold Poise Anchor", "support for high impact|straps that cross at the back|cups that come out", "the strap came off at the back|the elastic gave out on one side"},
	{"pilates socks", 5, 1700, "Barre Grip Pointe", "rubber dots under the foot|an open instep|a low cut", "the rubber dots fell off in the wash|there is a hole under the big toe"},
	{"foam roller", 5, 3600, "Knot Release Unwind", "three zones of ridges|a hollow core|a firmness that takes getting used to", "a dent stays in the middle|the outer skin is coming off the core"},
	{"meditation cushion", 5, 5200, "Sit Still Calm", "a filling of buckwheat hulls|a cover that zips off|a carrying handle", "the seam leaks hulls|the zip of the cover broke"},
	{"cycling jersey", 6, 8400, "Peloton Breakaway Gruppo", "three rear pockets|a full-length zip|grippers at the hem", "the zip came apart at the chest|one rear pocket ripped off"},
	{"bib shorts", 6, 12400, "Saddle Century Criterium", "a pad shaped for four hours|straps that lie flat|leg ends without elastic", "the pad came loose at the front|the stitching of a strap is unraveling"},
	{"cycling gloves", 6, 3200, "Lever Hood Cadence", "gel at the ulnar nerve|a towel thumb|a fingertip that works on screens", "the gel has leaked|the towel thumb came off"},
	{"cycling shoes", 6, 14900, "Clip Watt Pedal", "a carbon sole|a dial that tightens by the click|drillings for two and three bolts", "the dial spins without pulling|the sole shows a crack by the bolts"},
	{"bike helmet", 6, 9400, "Draft Crown Aero", "a slip layer against twisting blows|eighteen vents|a dial at the nape", "the dial at the nape is broken|the strap anchor pulled out"},
	{"bike lights", 6, 4500, "Lumen Dusk Beam", "a front and a rear unit|a run time of nine hours|a mount that needs no tools", "the rear unit no longer charges|the mount snapped on the first bump"},
	{"arm warmers", 6, 2900, "Sleeve Dawn Chill", "a fleece inside|a gripper at the biceps|a cut that follows a bent elbow", "the gripper let go|a seam opened at the elbow"},
	{"swim goggles", 7, 2400, "Lane Lens Mirror", "a coating that does not fog|three nose bridges in the box|a split strap", "the coating is gone and they fog up|the nose bridge cracked"},
	{"racing swimsuit", 7, 8800, "Fastskin Medley Relay", "bonded seams|a low drag weave|a back that stays open for the shoulders", "the bonding opened along the hip|the straps went slack"},
	{"swim cap", 7, 1100, "Silicone Dome Slick", "a shape without wrinkles|an edge that does not pull hair|a weight of an ounce and a half", "it tore at the edge|it has gone sticky"},
	{"swim trunks", 7, 4100, "Cove Tide Pier", "a mesh lining|a drain hole in each pocket|a fabric that dries on the walk home", "the drawcord pulled out|the lining ripped away from the waist"},
	{"swim kickboard", 7, 2100, "Flutter Wake Float", "a closed-cell core|rails that fit the forearms|a drain slot", "a chunk broke out of the edge|it soaks up water like a sponge"},
	{"water shoes", 7, 3700, "Reef Tidepool Creek", "a sole with siphon holes|a bungee lace|a neoprene tongue", "the bungee lace snapped|the sole is peeling from the neoprene"},
	{"rash guard", 7, 4300, "Break Swell Lineup", "a UPF 50 knit|flat seams|a loop that ties it to boardshorts", "the flat seam came open at the shoulder|the print washed off"},
	{"microfiber towel", 7, 2000, "Deck Poolside Dry", "a hanging loop|a pouch of its own|a weave that takes four times its weight", "it sheds fluff everywhere|the hanging loop ripped off"},
	{"ski jacket", 8, 24900, "Piste Couloir Powder", "a snow skirt|a pass pocket on the sleeve|sealed seams throughout", "the main zipper broke at the bottom|a taped seam is coming off inside"},
	{"ski gloves", 8, 6900, "Gondola Mitt Slalom", "a goat leather palm|a removable liner|a leash that saves them on the lift", "the leather cracked between thumb and finger|the liner pulled out and will not go back"},
	{"thermal leggings", 8, 5800, "Ember Frost Hearth", "a waffle inside|a flat waistband|a knit that breathes on the way up", "the knee wore through|the waistband seam let go"},
	{"snow boots", 8, 13200, "Drift Tundra Igloo", "a shell of rubber up to the ankle|a felt liner that comes out|a rating to minus 25", "the shell has split over the toes|water comes in above the sole"},
	{"wool beanie", 8, 2700, "Cuff Ribbed Watch", "a double-knit band|a lining that does not itch|a fold that covers the ears", "it is unraveling from the crown|the band has lost its stretch"},
	{"neck gaiter", 8, 2500, "Snood Scarf Veil", "a tube without seams|a nose panel with holes|a stretch that covers the ears too", "the edge is fraying|it has stretched to twice its width"},
	{"ski goggles", 8, 11800, "Whiteout Vista Glacier", "a lens that swaps by magnets|two lenses in the box|a frame that fits over glasses", "a magnet fell out|the lens delaminates at the edge"},
	{"base layer", 8, 6400, "Core Second Skin", "a merino knit of 200 grams|thumb loops|a long back", "a thumb loop tore open|there are moth-sized holes at the hem"},
	{"rain jacket", 9, 14200, "Squall Monsoon Drizzle", "fully taped seams|a hood with a stiff peak|vents under the arms", "the tape is lifting at the shoulder and water gets in|the zipper pull broke off"},
	{"fleece hoodie", 9, 7600, "Hollow Campfire Lodge", "a high pile inside|a kangaroo pocket|a hood that fits under a helmet", "the pocket seam ripped|it pills like an old sweater"},
	{"puffer vest", 9, 9200, "Quill Loft Eider", "a responsibly sourced fill|a stand-up collar|a packed size of a grapefruit", "the fill leaks at the shoulder|a snap came out with the fabric"},
	{"wind shell", 9, 8600, "Gust Zephyr Gale", "a weight of four ounces|a chest pocket it stuffs into|a half-elastic cuff", "it ripped at the cuff|the zip tore out of the fabric"},
	{"softshell pants", 9, 10900, "Lichen Crag Moraine", "a double weave that sheds flurries|a scuff patch at the hem|pre-bent legs", "the scuff patch came unstitched|the fly no longer stays shut"},
	{"sun hat", 9, 3300, "Noon Mirage Savanna", "a brim of three inches all round|a neck cape that folds away|a chin cord", "the brim has lost its shape|the chin cord pulled out"},
	{"kids sneakers", 10, 5200, "Hopscotch Recess Pogo", "a hook-and-loop strap small hands manage|a washable footbed|a toe cap for scooters", "the strap no longer sticks|the toe cap came off"},
	{"kids raincoat", 10, 4700, "Puddle Splash Duckling", "a name label inside|a hood that comes off when it snags|bright lining one can spot in a crowd", "the hood ripped off its snaps|the seams let water in"},
	{"kids tracksuit", 10, 5600, "Bounce Relay Somersault", "ribbed cuffs|knees with a double layer|an inner pocket for a house key", "a knee went through|the zipper bites the fabric and stays there"},
	{"kids backpack", 10, 3900, "Satchel Lunch Marble", "a chest clip with a whistle|a pouch for a snack box|padded straps", "the strap pulled out of its stitching|the whistle clip broke"},
	{"toddler swimsuit", 10, 2900, "Minnow Guppy Turtle", "snaps for quick changes|sleeves to the elbow|a UPF 50 weave", "two snaps came off|the seam opened at the leg"},
	{"kids mittens", 10, 2300, "Snowball Button Mouse", "a cord through the sleeves|a fleece lining|a cuff that stays inside the coat", "the cord tore out|the lining bunches up in the thumb"},
	{"duffel bag", 11, 7900, "Haul Depot Locker", "a vented end for worn gear|a base of tarpaulin|straps that turn it into a pack", "the end zipper split open|a strap ring bent and came off"},
	{"commuter backpack", 11, 9600, "Transit Metro Platform", "a padded sleeve for a 16 inch laptop|a clamshell opening|a strap that slides over a trolley", "the laptop sleeve ripped at the bottom|the clamshell zip comes apart"},
	{"water bottle", 11, 2800, "Canteen Gulp Flask", "a double wall of steel|a lid that drinks from any side|a mouth wide enough for ice", "the lid leaks|the vacuum is gone, it sweats and warms up"},
	{"massage ball", 11, 1600, "Trigger Pebble Orbit", "a core of natural rubber|a ridged skin|a size that fits under the arch", "the skin cracked|a piece came off"},
	{"phone armband", 11, 2100, "Tether Playlist Cuff", "a clear window|a slot for headphones|a band that stays dry", "the window has gone cloudy|the band no longer holds"},
	{"walking shoes", 11, 10400, "Stroll Errand Plaza", "a rocker sole|a removable footbed|an upper without hard edges", "the rocker sole came unglued|the footbed crumbled"},
	{"recovery slides", 11, 4400, "Lounge Rest Patio", "a footbed like a soft couch|a strap without seams|a sole that floats", "the strap tore out on one side|the footbed has a split"},
	{"canvas sneakers", 11, 6600, "Boardwalk Corner Stoop", "a vulcanized sole|a cotton upper that softens|metal eyelets that do not rust", "the rubber is peeling from the canvas|an eyelet fell out"},
	{"fleece joggers", 11, 5900, "Sunday Couch Hearth", "a tapered leg|a drawcord that does not get lost|pockets with zips", "the drawcord vanished into the waist|the pocket zip broke"},
	{"golf polo", 11, 5700, "Fairway Caddie Birdie", "a collar that stands by itself|sleeves that do not bind the swing|a finish that sheds stains", "the collar frayed|a button came off and took cloth along"},
}

// productLines are the first words of product names, the shop's own coinages.
var productLines = words(`Aero Brisk Cinder Corvid Dovetail Ember Fathom Fernway Gannet Halden Harrier Inlet Juniper Kestrel
	Larch Linden Merle Nimbus Osprey Otter Petrel Quarry Rowan Sable Sedge Siskin Sorrel Tarn Teal Thistle Umber Vale
	Veery Wicket Willet Wren Yarrow Zenith Bramble Curlew Dipper Heron`)

// productMarks are the last words of product names; most have none.
var productMarks = []string{"", "", "", "2", "3", "4", "Lite", "Pro", "Plus", "Classic", "SL", "Evo"}

// Sentences of a description: the kind in the first, features in each. A {name} is one thing, whatever its kind.
var describeOpen = lines(`
	The {name} is {what our own staff reach for|our pick|the quiet favorite|a safe bet} when {a customer asks|somebody asks} for {a kind}: {one}, and no frills.
	{a kind} with {one}: {the {name} is built around that|that is the whole idea of the {name}}.
	Our {name} takes {a kind} back to what {matters|counts}, {starting with|first of all} {one}.
	If you {look for|want|have been hunting for} {a kind}, {try|take a look at} the {name} with {one}.
	We drew up the {name} {over two winters|after reading a thousand reviews|with a panel of forty customers}: {a kind} with {one}.
	{Think of {a kind}, then add|Take {a kind} and add} {one}: {there is your {name}|that is the {name}}.
	{Many ask us for {a kind} that will not let them down.|You wanted {a kind} that lasts.} The {name} has {one}.
	{a kind} for {every day|those who mean it|beginners and old hands}, the {name} {comes with|has} {one}.
`)

var describeMore = lines(`
	{It comes with|You also get|There is also|Add to that} {two}{.|, and a price that makes sense.|.}
	{What customers mention most|The detail people write to us about} is {two}.
	{Look closer and you will find|Less visible, but welcome:} {two}.
	{On top of that|Besides that}, it has {two}.
	{We would not have let it go without|Nor did we forget} {two}.
`)

var describeClose = lines(`
	{Sizes run true|True to size}; {exchange|swap} it {for free|at no cost} if we got that wrong.
	{Made in small lots|Cut and finished in Portugal|Put together in our own works}, checked by hand.
	{Treat it well|Look after it}, and it will {outlast|see} {several seasons|a good few seasons}.
	{New colors arrive|We add colors} {every spring|twice a year}.
	{A season of hard use|Hard use} is what it is for.
	{Tested|Tried out} by {our club teams|people who do this every day} before it went on sale.
`)
