package article

import (
	"bytes"
	"fmt"
	"html"
	"maps"
	"slices"
	"strings"

	"deskarena/assets/pix/png"
	"deskarena/engine/episode"
	"deskarena/game/desk"
	"deskarena/game/frame"
	"deskarena/game/paint"
	"deskarena/game/scene"
	"deskarena/game/scene/deskroom"
	"deskarena/presets"
)

// forms are the pictures of a moment: flat, upright, and the room alone, by day and by night.
var forms = []form{
	{"-day", desk.Options{}}, {"-night", desk.Options{Night: true}}, {"-tall-day", desk.Options{Portrait: true}}, {"-tall-night", desk.Options{Portrait: true, Night: true}},
	{"-room-day", desk.Options{Room: true}}, {"-room-night", desk.Options{Room: true, Night: true}},
}

// form is a way to look at a moment.
type form struct {
	suffix string
	look   desk.Options
}

// other is the name of the picture that stands for a moment that has none: the room before anybody has come in.
const other = "other"

// pictures paints all moments that were asked for, as the scene shows them when it opens there, and the empty room.
func (r *runs) pictures() ([]File, error) {
	var list []File
	for _, id := range append(slices.Sorted(maps.Keys(r.moments)), other) {
		for _, f := range forms {
			var at *frame.Frame
			if m := r.moments[id]; m != nil {
				at = r.desk(m, f.look).Frame()
			} else {
				at = &frame.Frame{}
				deskroom.Empty(&scene.View{Portrait: f.look.Portrait || f.look.Room, Room: f.look.Room, Night: f.look.Night}, at)
			}
			p := &paint.Picture{}
			paint.Paint(p, at)
			var b bytes.Buffer
			if err := png.Encode(&b, p, 1); err != nil {
				return nil, err
			}
			list = append(list, File{Path: id + f.suffix + ".png", Body: b.Bytes()})
			if id == other {
				list = append(list, File{Path: "runs/" + other + f.suffix + ".png", Body: b.Bytes(), Lasting: true})
			}
		}
	}
	return list, nil
}

// upright is where the page has the upright picture; see scene.css.
const upright = "(max-width: 43.99rem), (min-width: 60rem) and (max-width: 77.49rem)"

// picture is a moment's picture as markup: printed flat and by day, else as the page has room and the reader light.
func picture(id, alt string) string {
	var b strings.Builder
	b.WriteString("<picture>")
	source := func(suffix, media string, w, h int) {
		fmt.Fprintf(&b, `<source media="%s" srcset="%s%s.png" width="%d" height="%d">`, media, id, suffix, w, h)
	}
	dark := "(prefers-color-scheme: dark)"
	source("-day", "print", 640, 360)
	source("-tall-night", strings.ReplaceAll(upright, ",", " and "+dark+",")+" and "+dark, 360, 640)
	source("-tall-day", upright, 360, 640)
	source("-night", dark, 640, 360)
	fmt.Fprintf(&b, `<img src="%s-day.png" width="640" height="360" alt="%s"></picture>`, id, html.EscapeString(alt))
	return b.String()
}

// templates hold the picture of every moment; nothing in a template is fetched before it is used.
func (r *runs) templates() string {
	var b strings.Builder
	for _, id := range slices.Sorted(maps.Keys(r.moments)) {
		m := r.moments[id]
		fmt.Fprintf(&b, "<template data-moment=\"%s\">%s</template>\n", id, picture(id, fmt.Sprintf("%s after turn %d", m.Name, m.Turn)))
	}
	fmt.Fprintf(&b, "<template data-moment=\"%s\">%s</template>\n", other, picture(other, "The help desk, empty"))
	return b.String()
}

// posters are the pictures of every moment for the page of the frame, in the order of forms: each in a template with its run
// and turn, first the one that opens when no run is named, last the empty room.
func (r *runs) posters(first *moment) string {
	var b strings.Builder
	list := func(attributes, id string) {
		fmt.Fprintf(&b, "<template %s>", attributes)
		for _, f := range forms {
			fmt.Fprintf(&b, `<img src="%s%s.png">`, id, f.suffix)
		}
		b.WriteString("</template>\n")
	}
	slugs := map[string]string{}
	for _, p := range presets.All() {
		slugs[episode.Encode(p.Script)] = p.Slug()
	}
	run := func(m *moment) {
		list(fmt.Sprintf(`data-token="%s" data-preset="%s" data-turn="%d" data-turns="%d"`, m.token(), slugs[m.token()], m.Turn, len(m.Trace.Turns)), m.ID)
	}
	run(first)
	for _, id := range slices.Sorted(maps.Keys(r.moments)) {
		if m := r.moments[id]; m != first {
			run(m)
		}
	}
	list("data-other", other)
	return b.String()
}
