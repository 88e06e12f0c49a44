package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"

	"deskarena/wasm/article"
)

// oembedName is where a run's oEmbed answer lies. It is a file and no service, so that every run has the one that its page
// names, at one size.
func oembedName(r *article.Run) string { return "runs/" + r.Slug + ".json" }

// oembed is what a program that is given a run's page puts in the link's place: https://oembed.com, section 2.3.4.
func (p *Parts) oembed(r *article.Run) ([]byte, error) {
	base := p.options.Base
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(struct {
		Version     string `json:"version"`
		Type        string `json:"type"`
		Provider    string `json:"provider_name"`
		ProviderURL string `json:"provider_url"`
		Title       string `json:"title"`
		HTML        string `json:"html"`
		Width       int    `json:"width"`
		Height      int    `json:"height"`
		Thumbnail   string `json:"thumbnail_url"`
		ThumbnailWd int    `json:"thumbnail_width"`
		ThumbnailHt int    `json:"thumbnail_height"`
	}{"1.0", "rich", "Desk Arena", base, r.Name, frame(base, r), 640, 360, base + "runs/" + r.Slug + "-card.png", r.Width, r.Height})
	return b.Bytes(), err
}

// frame is a run as a plain frame: as wide as its page lets it be; below 640 it has the height of the room and its keys.
func frame(base string, r *article.Run) string {
	return fmt.Sprintf(`<iframe src="%s" title="Desk Arena: %s" width="640" height="360" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" `+
		`allow="fullscreen; clipboard-write" style="border:0;max-width:100%%;height:clamp(360px,(640px - 100vw)*999,90vw + 34px)"></iframe>`,
		html.EscapeString(base+"embed.html"+r.Link), html.EscapeString(r.Name))
}
