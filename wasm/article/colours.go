package article

import (
	"bytes"
	"fmt"

	"deskarena/assets"
)

// role is what a colour is for, by day and by night.
type role struct {
	name       string
	day, night assets.Color
	what       string
}

// roles are the colours of the pages. All are the picture's own.
var roles = []role{
	{"wall", assets.Paper, assets.Night, "the page"},
	{"floor", assets.Paper2, assets.Night2, "the cellar; a handle under the pointer"},
	{"sheet", assets.Sheet, assets.Night2, "fields and dialogs"},
	{"face", assets.Sheet, assets.Night3, "a key's face"},
	{"ink", assets.Ink, assets.Paper, "text"},
	{"soft", assets.Ink2, assets.Slate4, "second text"},
	{"line", assets.Ink3, assets.Slate3, "rules, never text"},
	{"frame", assets.Ink, assets.Night3, "round the picture"},
	{"rim", assets.Ink, assets.Ink, "outlines of objects, never inverted"},
	{"cord", assets.Ink, assets.Tan, "the column rule and its pegs"},
	{"peg", assets.Wood, assets.Tan, "a peg"},
	{"side", assets.Tan, assets.Ink, "a key's side"},
	{"teal", assets.Teal2, assets.Teal3, "words that act"},
	{"mark", assets.Teal4, assets.Teal2, "the sentence that is on the scene; right"},
	{"go", assets.Teal, assets.Teal3, "the key that plays"},
	{"go-side", assets.Teal2, assets.Teal, "its side"},
	{"on-go", assets.Sheet, assets.Ink, "its words"},
	{"pressed", assets.Teal2, assets.Teal2, "a key that is played, a drawer that is open"},
	{"light", assets.Teal3, assets.Teal3, "files in an open drawer"},
	{"pale", assets.Teal4, assets.Teal4, "a link that holds, on paper"},
	{"full", assets.Teal, assets.Teal, "a cassette that is in"},
	{"broken", assets.Clay, assets.Clay3, "broken, and nothing else"},
	{"clay", assets.Clay, assets.Clay, "the ground of a broken link"},
	{"wasted", assets.Grey, assets.Night3, "a wasted link"},
	{"wasted-ink", assets.Grey3, assets.Slate4, "its mark"},
	{"label", assets.Sheet, assets.Tan, "labels of drawers and cassettes, lit or not"},
	{"paper", assets.Sheet, assets.Sheet, "on what is dark by day and night"},
	{"steel", assets.Slate3, assets.Slate2, "the cabinet"},
	{"band", assets.Slate, assets.Slate2, "cassettes"},
	{"slab", assets.Tan, assets.Ink, "the hatching of the floor"},
	{"files", assets.Paper2, assets.Paper2, "files in an open drawer"},
}

// Colours is a style sheet that gives each role its colour, day and night. The lamp in the scene overrules the system.
func Colours() []byte {
	var b bytes.Buffer
	b.WriteString("/* Made of the palette in assets. */\n:root {\n\tcolor-scheme: light dark;\n")
	for _, r := range roles {
		if r.day == r.night {
			fmt.Fprintf(&b, "\t--%s: %s; /* %s */\n", r.name, hex(r.day), r.what)
			continue
		}
		fmt.Fprintf(&b, "\t--%s: light-dark(%s, %s); /* %s */\n", r.name, hex(r.day), hex(r.night), r.what)
	}
	for _, f := range flags {
		fmt.Fprintf(&b, "\t--flag-%s: url(\"data:image/svg+xml,%%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 15 15' shape-rendering='crispEdges'%%3E"+
			"%%3Cpath fill='%s' d='M1 0h13v1h1v13h-1v1H1v-1H0V1h1z'/%%3E%%3Cpath fill='%s' d='M1 1h13v13H1z'/%%3E%%3Cpath fill='%s' d='%s'/%%3E%%3C/svg%%3E\");\n",
			f.name, escaped(assets.Ink), escaped(f.ground), escaped(f.ink), f.path)
	}
	b.WriteString("}\n:root[data-look=\"day\"] { color-scheme: light; }\n:root[data-look=\"night\"] { color-scheme: dark; }\n")
	return b.Bytes()
}

// flags are the marks before handles: a run that holds, one that breaks, a cell of the table.
var flags = []struct {
	name, path  string
	ground, ink assets.Color
}{
	{"ok", "M11 3h2v2h-1v1h-1v1h-1v1H9v1H8v1H7v1H6v-1H5V9H4V8H3V6h2v1h1v1h1V7h1V6h1V5h1V4h1z", assets.Teal4, assets.Teal2},
	{"no", "M4 3h1v1h1v1h1v1h1V5h1V4h1V3h1v1h1v1h-1v1h-1v1H9v1h1v1h1v1h1v1h-1v1h-1v-1H9v-1H8V9H7v1H6v1H5v1H4v-1H3v-1h1V9h1V8h1V7H5V6H4V5H3V4h1z", assets.Clay, assets.Sheet},
	{"cell", "M3 8h2v4H3zM6 5h2v7H6zM9 9h3v3H9zM10 3h1v3h-1z", assets.Sheet, assets.Slate},
}

// escaped is a colour inside an address.
func escaped(c assets.Color) string { return "%23" + hex(c)[1:] }

func hex(c assets.Color) string {
	p := assets.Palette[c]
	return fmt.Sprintf("#%02x%02x%02x", p.R, p.G, p.B)
}
