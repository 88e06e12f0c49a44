// Package article makes the article page: Markdown, the frame of the page and the records of the runs go in, files of the
// site come out. A sentence of the Markdown that can be seen is a link to a run by the name of its preset; a figure that the
// paper or a run has is named, never typed. What cannot be found is an error of the build.
//
//	[it hands in None](see:the-quiet-strike?turn=end&outcome=failed)
//	o1 solved {T2 o1 ReAct ALL} %{T2}, and the company has {org records} records.
package article

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"deskarena/engine/episode"
	"deskarena/presets"
)

// File is a file of the site.
type File struct {
	Path    string
	Body    []byte
	Lasting bool // its name is for others to write down; the rest are renamed by what they hold, but for pages
	Run     *Run // whose page it is, if it is one's
}

// Make builds the article of a checkout: index.html, the frame's page with a list of posters, the colours that all pages share,
// and a picture of each moment that a reader may ask for before the scene is there.
func Make(root string) ([]File, error) {
	p := read(root)
	body, err := p.page()
	if err != nil {
		return nil, err
	}
	embed, err := p.embed()
	if err != nil {
		return nil, err
	}
	pictures, err := p.runs.pictures()
	if err != nil {
		return nil, err
	}
	cards, err := p.runs.cards()
	if err != nil {
		return nil, err
	}
	post, err := p.post()
	if err != nil {
		return nil, err
	}
	return slices.Concat([]File{
		{Path: "index.html", Body: body}, {Path: "embed.html", Body: embed}, {Path: "post.html", Body: post}, {Path: "colours.css", Body: Colours()},
	}, pictures, cards), nil
}

// press is what a page is made with.
type press struct {
	dir     string // of the page
	runs    *runs
	figures *figures
}

func read(root string) *press {
	r := newRuns()
	return &press{filepath.Join(root, "wasm", "page"), r, &figures{r}}
}

// page fills the frame of the page.
func (p *press) page() ([]byte, error) {
	frame, err := os.ReadFile(filepath.Join(p.dir, "index.html"))
	if err != nil {
		return nil, err
	}
	begin, err := p.runs.moment(opening, "end")
	if err != nil {
		return nil, err
	}
	if _, err := p.runs.first(); err != nil {
		return nil, err
	}
	parts := map[string]func() (string, error){
		"opening chain":   func() (string, error) { return chainHTML(begin), nil },
		"opening picture": func() (string, error) { return picture(begin.ID, "The help desk at the end of this run"), nil },
		"opening words":   func() (string, error) { return begin.words(), nil },
		"opening turn":    func() (string, error) { return fmt.Sprintf("turn %d of %d", begin.Turn, episode.MaxTurns), nil },
		"tapes":           p.tapes,
		"all tapes":       p.allTapes,
		"levels":          p.drawers,
		"summary":         func() (string, error) { return p.markdown("summary.md") },
		"articles":        p.levels,
		"common":          func() (string, error) { return p.markdown("common.md") },
		"sources":         func() (string, error) { return sourcesHTML(), nil },
		"transcripts":     func() (string, error) { return p.runs.transcripts(), nil },
		"moments":         func() (string, error) { return p.runs.templates(), nil },
	}
	// The last two list what the others have asked for.
	for _, name := range []string{"opening chain", "opening picture", "opening words", "opening turn", "tapes", "all tapes", "levels", "summary", "articles", "common", "sources", "transcripts", "moments"} {
		html, err := parts[name]()
		if err != nil {
			return nil, err
		}
		was := frame
		if frame = bytes.ReplaceAll(frame, []byte("{{"+name+"}}"), []byte(html)); bytes.Equal(was, frame) {
			return nil, fmt.Errorf("index.html has no place for the %s", name)
		}
	}
	return frame, nil
}

// embed is the page of the frame with the posters that page has asked for.
func (p *press) embed() ([]byte, error) {
	frame, err := os.ReadFile(filepath.Join(p.dir, "embed.html"))
	if err != nil {
		return nil, err
	}
	first, err := p.runs.first()
	if err != nil {
		return nil, err
	}
	for _, preset := range presets.All() { // whoever names one without a turn finds its picture
		for _, turn := range []string{"0", "end"} {
			if _, err := p.runs.moment(preset.Slug(), turn); err != nil {
				return nil, err
			}
		}
	}
	filled := bytes.ReplaceAll(frame, []byte("{{posters}}"), []byte(PostersBegin+p.runs.posters(first)+PostersEnd))
	if bytes.Equal(filled, frame) {
		return nil, errors.New("embed.html has no place for the posters")
	}
	return filled, nil
}

// Between these the frame's page has its posters: a page that is entered at once needs none.
const (
	PostersBegin = "<!-- posters -->\n"
	PostersEnd   = "<!-- so much for posters -->\n"
)

// level is a way to read the article.
type level struct {
	value string // in the address, and the name of its file
	name  string
	rest  string // of the name, on a line of its own where there is room
	for_  string // "For ..., three minutes"
}

var levels = []level{
	{"summary", "Summary", "only", ""},
	{"five", "Five", "years old", "a five-year-old"},
	{"school", "High", "schooler", "a high schooler"},
	{"college", "College", "student", "a college student"},
	{"industry", "Industry", "pro", "an industry pro"},
	{"phd", "PhD", "candidate", "a PhD candidate"},
	{"peer", "Peer", "researcher", "a peer researcher"},
}

// usual is the level of a reader who has chosen none.
const usual = "industry"

func (p *press) drawers() (string, error) {
	var b strings.Builder
	for _, l := range levels {
		checked := ""
		if l.value == usual {
			checked = " checked"
		}
		fmt.Fprintf(&b, "<label><input type=\"radio\" name=\"level\" value=%q%s><span>%s <i>%s</i></span></label>\n", l.value, checked, l.name, l.rest)
	}
	return b.String(), nil
}

func (p *press) levels() (string, error) {
	var b strings.Builder
	for _, l := range levels {
		if l.for_ == "" {
			continue
		}
		html, err := p.markdown(l.value + ".md")
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "<section class=\"level\" data-level=%q aria-label=\"For %s\">\n<p class=\"kicker\">For %s, %s</p>\n%s</section>\n",
			l.value, l.for_, l.for_, minutes(html), html)
	}
	return b.String(), nil
}

// minutes is how long it takes to read a text, at 220 words a minute.
func minutes(html string) string {
	words := 0
	for part := range strings.SplitSeq(html, "<") {
		_, text, _ := strings.Cut(part, ">")
		words += len(strings.Fields(text))
	}
	names := []string{"one minute", "two minutes", "three minutes", "four minutes", "five minutes"}
	return names[min(max(words+110, 220)/220, len(names))-1]
}
