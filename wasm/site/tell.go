package site

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"
)

// cardFile is the picture that links to the page show elsewhere; about gives it words.
const cardFile = "card.png"

// card is what a link to a page shows where it is pasted.
type card struct {
	at, title, words string
	picture, alt     string
	width, height    int
	more             string // a link to the same for machines; see oembed
}

// cardOf is a page's card; nil if it has none. It consists of whole addresses.
func (p *Parts) cardOf(page part) *card {
	base, picture := p.options.Base, p.loaded[cardFile]
	switch r := page.run; {
	case base == "":
		return nil
	case r != nil:
		return &card{base + page.name, r.Name + ": Desk Arena", r.Caption, base + "runs/" + r.Slug + "-card.png", r.Alt, r.Width, r.Height, base + oembedName(r)}
	case page.name == "index.html" && picture.name != "":
		return &card{base, "Desk Arena: CRMArena you can play",
			"A help desk in pixel art works through one customer question, lookup by lookup. Step it, scrub it, and break it.", base + picture.name,
			"A help desk drawn in ink: an agent between a filing cabinet and a customer, record cards on a cord above.", 1280, 720, ""}
	}
	return nil
}

// about is a page's card as markup: Open Graph needs whole addresses, so that only a site that knows where it will be can say it.
func (p *Parts) about(page part) []byte {
	c := p.cardOf(page)
	if c == nil {
		return nil
	}
	var b bytes.Buffer
	for _, m := range [][2]string{
		{"og:type", "website"},
		{"og:site_name", "Desk Arena"},
		{"og:title", c.title},
		{"og:description", c.words},
		{"og:url", c.at},
		{"og:image", c.picture},
		{"og:image:width", strconv.Itoa(c.width)},
		{"og:image:height", strconv.Itoa(c.height)},
		{"og:image:alt", c.alt},
	} {
		fmt.Fprintf(&b, "<meta property=%q content=\"%s\">\n", m[0], html.EscapeString(m[1]))
	}
	b.WriteString("<meta name=\"twitter:card\" content=\"summary_large_image\">\n")
	fmt.Fprintf(&b, "<link rel=\"canonical\" href=\"%s\">\n", html.EscapeString(c.at))
	if c.more != "" {
		fmt.Fprintf(&b, "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"%s\" title=\"%s\">\n", html.EscapeString(c.more), html.EscapeString(c.title))
	}
	return b.Bytes()
}

// sitemap lists the pages that are for readers, for search engines: a frame's page is none.
func (p *Parts) sitemap() ([]byte, error) {
	type place struct {
		Loc string `xml:"loc"`
	}
	set := struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URL     []place  `xml:"url"`
	}{}
	for _, page := range p.pages {
		if page.name == "embed.html" {
			continue
		}
		loc := p.options.Base + page.name
		if page.name == "index.html" {
			loc = p.options.Base
		}
		set.URL = append(set.URL, place{loc})
	}
	slices.SortFunc(set.URL, func(a, b place) int { return cmp.Or(len(a.Loc)-len(b.Loc), strings.Compare(a.Loc, b.Loc)) })
	out, err := xml.MarshalIndent(set, "", "\t")
	return append([]byte(xml.Header), append(out, '\n')...), err
}
