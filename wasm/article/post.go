package article

import (
	"bytes"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"

	"deskarena/presets"
)

// post fills the page that puts a run into a post with what one can choose from.
func (p *press) post() ([]byte, error) {
	page, err := os.ReadFile(filepath.Join(p.dir, "post.html"))
	if err != nil {
		return nil, err
	}
	var runs, words strings.Builder
	for _, x := range presets.All() {
		end, err := p.runs.moment(x.Slug(), "end")
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&runs, "<option value=%q data-link=\"%s\">%s</option>", x.Slug(), end.link(), html.EscapeString(x.Name))
	}
	for _, l := range levels {
		if l.for_ != "" {
			fmt.Fprintf(&words, "<option value=%q>for %s</option>", l.value, l.for_)
		}
	}
	page = bytes.ReplaceAll(page, []byte("{{runs}}"), []byte(runs.String()))
	return bytes.ReplaceAll(page, []byte("{{levels}}"), []byte(words.String())), nil
}
