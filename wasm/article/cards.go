package article

import (
	"bytes"
	"fmt"
	"html"
	"html/template"

	"deskarena/assets/pix/png"
	"deskarena/game/desk"
	"deskarena/game/paint"
	"deskarena/presets"
)

// Run is a preset as other pages name it. It has a page of its own, runs/SLUG.html, which is what one pastes where links show a
// card, and which leads on to the article at that run.
type Run struct {
	Slug, Name, Caption string
	Link                string // the end of an address, from # on
	Words               string // who plays
	Alt                 string // the picture in words
	Width, Height       int    // of its card, runs/SLUG-card.png
}

// cards makes the pages of all presets and their pictures, under names that last: others write them down.
func (r *runs) cards() ([]File, error) {
	var list []File
	for _, p := range presets.All() {
		m, err := r.moment(p.Slug(), "end")
		if err != nil {
			return nil, err
		}
		run := &Run{
			Slug: p.Slug(), Name: p.Name, Caption: p.Caption, Link: html.UnescapeString(m.link()), Words: m.words(),
			Alt: fmt.Sprintf("A help desk drawn in ink, with the run %s after its turn %d: %s.", p.Name, m.Turn, end(m.Trace)),
		}
		add := func(suffix string, o desk.Options, scale int) error {
			p := &paint.Picture{}
			paint.Paint(p, r.desk(m, o).Frame())
			var b bytes.Buffer
			err := png.Encode(&b, p, scale)
			list = append(list, File{Path: "runs/" + run.Slug + suffix + ".png", Body: b.Bytes(), Lasting: true})
			run.Width, run.Height = p.W*scale, p.H*scale // the card's, which comes last
			return err
		}
		for _, f := range forms {
			if err := add(f.suffix, f.look, 1); err != nil {
				return nil, err
			}
		}
		if err := add("-card", desk.Options{}, 2); err != nil {
			return nil, err
		}
		var b bytes.Buffer
		if err := cardPage.Execute(&b, run); err != nil {
			return nil, err
		}
		list = append(list, File{Path: "runs/" + run.Slug + ".html", Body: b.Bytes(), Run: run})
	}
	return list, nil
}

var cardPage = template.Must(template.New("card").Parse(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="{{.Caption}}">
<title>{{.Name}}: Desk Arena</title>
<link rel="icon" href="../icon.svg">
<link rel="stylesheet" href="../colours.css">
<link rel="stylesheet" href="../run.css">
<script src="../run.js" type="module"></script>
</head>
<body>
<header class="plate">
	<p class="name"><a href="../index.html"><b>Desk Arena</b></a> <i>CRMArena you can play</i></p>
</header>
<main>
	<h1>{{.Name}}</h1>
	<p>{{.Caption}}</p>
	<img src="{{.Slug}}-card.png" width="640" height="360" alt="{{.Alt}}">
	<p class="by">{{.Words}}</p>
	<p><a id="on" href="../index.html{{.Link}}">Play this run</a></p>
</main>
</body>
</html>
`))
