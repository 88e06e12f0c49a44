package article

import (
	"bytes"
	"fmt"
	"html"
	"maps"
	"slices"
	"strings"

	"deskarena/assets/pix/png"
	"deskarena/game/paint"
)

// forms are the pictures of a moment: flat and upright, by day and by night.
var forms = []struct {
	suffix      string
	tall, night bool
}{{"-day", false, false}, {"-night", false, true}, {"-tall-day", true, false}, {"-tall-night", true, true}}

// pictures paints all moments that were asked for, as the scene shows them when it opens there.
func (r *runs) pictures() ([]File, error) {
	var list []File
	for _, id := range slices.Sorted(maps.Keys(r.moments)) {
		for _, f := range forms {
			p := &paint.Picture{}
			paint.Paint(p, r.desk(r.moments[id], f.tall, f.night).Frame())
			var b bytes.Buffer
			if err := png.Encode(&b, p, 1); err != nil {
				return nil, err
			}
			list = append(list, File{id + f.suffix + ".png", b.Bytes()})
		}
	}
	return list, nil
}

// upright is where the page has the upright picture; see scene.css.
const upright = "(max-width: 43.99rem), (min-width: 60rem) and (max-width: 77.49rem)"

// picture is a moment's picture as markup: printed flat and by day, else as the page has room and the reader light.
func (m *moment) picture(alt string) string {
	var b strings.Builder
	b.WriteString("<picture>")
	source := func(suffix, media string, w, h int) {
		fmt.Fprintf(&b, `<source media="%s" srcset="%s%s.png" width="%d" height="%d">`, media, m.ID, suffix, w, h)
	}
	dark := "(prefers-color-scheme: dark)"
	source("-day", "print", 640, 360)
	source("-tall-night", strings.ReplaceAll(upright, ",", " and "+dark+",")+" and "+dark, 360, 640)
	source("-tall-day", upright, 360, 640)
	source("-night", dark, 640, 360)
	fmt.Fprintf(&b, `<img src="%s-day.png" width="640" height="360" alt="%s"></picture>`, m.ID, html.EscapeString(alt))
	return b.String()
}

// templates hold the picture of every moment; nothing in a template is fetched before it is used.
func (r *runs) templates() string {
	var b strings.Builder
	for _, id := range slices.Sorted(maps.Keys(r.moments)) {
		m := r.moments[id]
		fmt.Fprintf(&b, "<template data-moment=\"%s\">%s</template>\n", id, m.picture(fmt.Sprintf("%s after turn %d", m.Name, m.Turn)))
	}
	return b.String()
}
