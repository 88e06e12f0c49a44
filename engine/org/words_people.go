package org

// Names are common ones of the census, in no order that means anything.

var firstNames = words(`Amelia Noah Priya Mateo Grace Jamal Hannah Wei Sofia Liam Zoe Andre Maya Tyler Fatima Owen
	Lucia Caleb Naomi Diego Ruby Marcus Elena Isaac Keisha Jonas Leah Victor Aisha Simon Camila Reid Nadia Malik June
	Oscar Tessa Hiro Bianca Elliot Rosa Devin Ingrid Samir Paige Curtis Yara Felix Joyce Ramon Celia Bryce Anika Theo
	Monica Kwame Stella Hugo Renee Ivan Gloria Dean Mei Walter Farah Nolan Pilar Gavin Odessa Ruben Heidi Terrence Lila
	Cody Imani Russell Esther Javier Colette Amir Dana Preston Yuki Wendy Lamar Greta Enzo Claire Desmond Alma Spencer
	Tanya Boris Vera Emmett Joanna Rafael Kirsten Quentin Nina`)

var lastNames = words(`Alvarez Brooks Chen Dawson Ellison Fischer Grant Hughes Iyer Jacobs Khan Lindqvist Moreno Nguyen
	Okafor Patel Quinn Ramirez Sato Turner Underwood Vega Walsh Xiong Young Zimmerman Abbott Barros Castillo Delgado
	Erickson Flores Gallagher Hoffman Ibrahim Jensen Kowalski Larsen Mbeki Novak Ortega Petrov Reyes Schultz Tanaka
	Ueda Vasquez Whitaker Yamada Zielinski Archer Bishop Carver Donovan Everett Foster Gibson Hale Irving Jordan Keller
	Lambert Monroe Nash Osborne Pruitt Reilly Sandoval Thornton Usman Vance Wheeler Yoder Adair Bell Coleman Drake Engel
	Fuentes Goldberg Hassan Ingram Joshi Kaplan Lowe Mercer Neal Olsen Park Rossi Singh Torres Vaughn Weaver`)

// place is where customers live: a state with its share of them, and a few cities.
type place struct {
	state  string
	weight int
	cities string // lines of a name, the area code and some ZIP codes, each of the city itself
}

// places are the 22 states that the shop delivers most to; weights follow their population roughly.
var places = []place{
	{"CA", 14, "Sacramento 916 95814 95816 95819|Fresno 559 93704 93720|Oakland 510 94610 94611|Pasadena 626 91101 91106|Irvine 949 92604 92618"},
	{"TX", 11, "Austin 512 78704 78745 78751|Waco 254 76706 76710|Plano 972 75023 75074|Lubbock 806 79410 79424"},
	{"FL", 9, "Tampa 813 33609 33629|Orlando 407 32803 32806|Naples 239 34102 34109|Gainesville 352 32605 32607"},
	{"NY", 9, "Albany 518 12203 12208|Ithaca 607 14850|Rochester 585 14607 14618|Yonkers 914 10701 10704"},
	{"PA", 6, "Lancaster 717 17601 17603|Scranton 570 18504 18505|Reading 610 19601 19604"},
	{"IL", 6, "Springfield 217 62702 62704|Evanston 847 60201 60202|Peoria 309 61604 61614"},
	{"OH", 5, "Columbus 614 43202 43214|Dayton 937 45409 45419|Toledo 419 43606 43615"},
	{"GA", 5, "Athens 706 30601 30606|Savannah 912 31401 31405|Macon 478 31204 31210"},
	{"NC", 5, "Raleigh 919 27607 27609|Durham 919 27701 27705|Asheville 828 28801 28804"},
	{"MI", 5, "Lansing 517 48910 48912|Kalamazoo 269 49001 49008|Flint 810 48503 48507"},
	{"WA", 4, "Tacoma 253 98406 98407|Spokane 509 99203 99205|Olympia 360 98501 98502"},
	{"AZ", 4, "Tucson 520 85716 85719|Mesa 480 85201 85204|Flagstaff 928 86001 86004"},
	{"MA", 4, "Worcester 508 01602 01609|Amherst 413 01002|Lowell 978 01850 01852"},
	{"CO", 4, "Boulder 303 80302 80304|Denver 303 80205 80210|Durango 970 81301"},
	{"MN", 3, "Duluth 218 55803 55804|Rochester 507 55901 55902|Mankato 507 56001 56003"},
	{"OR", 3, "Eugene 541 97401 97405|Bend 541 97701 97703|Salem 503 97301 97302"},
	{"VA", 3, "Richmond 804 23220 23221|Norfolk 757 23507 23517|Roanoke 540 24014 24015"},
	{"WI", 3, "Madison 608 53703 53711|Racine 262 53402 53405"},
	{"MO", 3, "Columbia 573 65201 65203|Joplin 417 64801 64804"},
	{"TN", 3, "Knoxville 865 37917 37919|Memphis 901 38104 38111"},
	{"UT", 2, "Provo 801 84601 84604|Ogden 801 84401 84403"},
	{"VT", 1, "Burlington 802 05401 05408|Montpelier 802 05602"},
}

// zones are the time zones of the service centres.
var zones = words("America/New_York America/Chicago America/Denver America/Los_Angeles")

// Domains end in .example, which is reserved: nobody's mail can be reached by accident.
const (
	company     = "Moorlark"
	domain      = "moorlark.example"
	supportMail = "support@" + domain
)

var mailDomains = words("inbox.example postbox.example homemail.example cloudpost.example")
