package story

import (
	"strconv"
	"strings"
)

// Page is a text to be read, paragraph by paragraph.
type Page []Paragraph

// Paragraph is a stretch of a Page: one line or several, or an empty one that parts two others.
type Paragraph struct {
	Kind Kind
	Text string
}

// Kind is how a paragraph is set.
type Kind uint8

// The kinds of paragraphs.
const (
	Plain Kind = iota
	Soft
	Head // one line
	Code // as it is, spaces and all
	Bad  // the same, of what is broken
	Key  // a key of the keyboard, a tab, and what it does
)

func (p *Page) add(k Kind, s string) { *p = append(*p, Paragraph{k, s}) }

// part adds a heading and what stands under it. Without that there is no heading either, but for a result's.
func (p *Page) part(head string, k Kind, s string) {
	if strings.TrimSpace(s) == "" && !strings.HasPrefix(head, "Result") {
		return
	}
	if len(*p) > 0 {
		p.add(Plain, "")
	}
	p.add(Head, head)
	if s != "" {
		p.add(k, s)
	}
}

// rows adds an observation row by row: what a row's fields are called and hold, texts with their paragraphs.
func (p *Page) rows(d *data) {
	if d.kind == dataRecord {
		p.fields(*d)
		return
	}
	for i := range d.kids {
		k := &d.kids[i]
		if k.kind != dataRecord {
			p.add(Code, k.whole())
			continue
		}
		if i > 0 {
			p.add(Plain, "")
		}
		if len(d.kids) > 1 {
			p.add(Soft, "row "+strconv.Itoa(i+1))
		}
		p.fields(flat(*k))
	}
}

func (p *Page) fields(d data) {
	for i, k := range d.kids {
		if strings.Contains(k.text, "\n") {
			p.add(Soft, d.keys[i]+":")
			p.add(Plain, k.text)
			continue
		}
		p.add(Code, d.keys[i]+": "+k.whole())
	}
}
