package site

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"html"
	"slices"
)

// cardFile is the picture that links to the page show elsewhere; about gives it words.
const cardFile = "card.png"

// about is what a link to a page says of it, where it is pasted: Open Graph needs whole addresses, so that only a site that
// knows where it will be can say it.
func (p *Parts) about(page part) []byte {
	card, ok := p.loaded[cardFile]
	if p.options.Base == "" || page.name != "index.html" || !ok {
		return nil
	}
	var b bytes.Buffer
	for _, m := range [][2]string{
		{"og:type", "website"},
		{"og:site_name", "Desk Arena"},
		{"og:title", "Desk Arena: CRMArena you can play"},
		{"og:description", "A help desk in pixel art works through one customer question, lookup by lookup. Step it, scrub it, and break it."},
		{"og:url", p.options.Base},
		{"og:image", p.options.Base + card.name},
		{"og:image:width", "1280"},
		{"og:image:height", "720"},
		{"og:image:alt", "A help desk drawn in ink: an agent between a filing cabinet and a customer, record cards on a cord above."},
	} {
		fmt.Fprintf(&b, "<meta property=%q content=\"%s\">\n", m[0], html.EscapeString(m[1]))
	}
	b.WriteString("<meta name=\"twitter:card\" content=\"summary_large_image\">\n")
	fmt.Fprintf(&b, "<link rel=\"canonical\" href=\"%s\">\n", html.EscapeString(p.options.Base))
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
		if bytes.Contains(page.body, []byte(`name="robots" content="noindex"`)) {
			continue
		}
		loc := p.options.Base + page.name
		if page.name == "index.html" {
			loc = p.options.Base
		}
		set.URL = append(set.URL, place{loc})
	}
	slices.SortFunc(set.URL, func(a, b place) int { return len(a.Loc) - len(b.Loc) })
	out, err := xml.MarshalIndent(set, "", "\t")
	return append([]byte(xml.Header), append(out, '\n')...), err
}
