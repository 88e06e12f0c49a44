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

// place is where customers live: a state with its share of them, one area code and a few cities.
type place struct {
	state  string
	weight int
	area   string
	cities []string
}

// places are the 22 states that the shop delivers most to; weights follow their population roughly.
var places = []place{
	{"CA", 14, "916", words("Sacramento Fresno Oakland Pasadena Irvine")},
	{"TX", 11, "512", words("Austin Waco Plano Lubbock")},
	{"FL", 9, "813", words("Tampa Orlando Naples Gainesville")},
	{"NY", 9, "518", words("Albany Ithaca Rochester Yonkers")},
	{"PA", 6, "717", words("Lancaster Scranton Reading")},
	{"IL", 6, "217", words("Springfield Evanston Peoria")},
	{"OH", 5, "614", words("Columbus Dayton Toledo")},
	{"GA", 5, "706", words("Athens Savannah Macon")},
	{"NC", 5, "919", words("Raleigh Durham Asheville")},
	{"MI", 5, "616", words("Lansing Kalamazoo Flint")},
	{"WA", 4, "253", words("Tacoma Spokane Olympia")},
	{"AZ", 4, "520", words("Tucson Mesa Flagstaff")},
	{"MA", 4, "413", words("Worcester Amherst Lowell")},
	{"CO", 4, "970", words("Boulder Denver Durango")},
	{"MN", 3, "218", words("Duluth Rochester Mankato")},
	{"OR", 3, "541", words("Eugene Bend Salem")},
	{"VA", 3, "804", words("Richmond Norfolk Roanoke")},
	{"WI", 3, "608", words("Madison Racine")},
	{"MO", 3, "573", words("Columbia Joplin")},
	{"TN", 3, "423", words("Knoxville Memphis")},
	{"UT", 2, "801", words("Provo Ogden")},
	{"VT", 1, "802", words("Burlington Montpelier")},
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
