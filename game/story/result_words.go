package story

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"deskarena/assets/letters"
)

// words are how much came back, and what of it n letters have room for; in too little, of a single row what it holds.
func (r *result) words(n int) string {
	count, first, sep := r.countWords(), r.firstWords(), " "
	if len(r.lines) > 0 && r.lines[0].right != "" {
		sep = ", "
	}
	if count != "" && len(first) > 0 {
		count += ": "
	}
	heads := []string{count}
	if r.count == 1 {
		heads = append(heads, "")
	}
	for k := len(first); k > 0 && !r.doc; k-- {
		for _, s := range heads {
			s += strings.Join(first[:k], sep)
			if k < len(first) && sep == ", " {
				s += "…"
			}
			if utf8.RuneCountInString(s) <= n {
				return s
			}
		}
		const room = 8 // for words that are cut; a value is not
		last := heads[len(heads)-1]
		if k > 1 && sep == " " && strings.Contains(first[k-1], " ") && utf8.RuneCountInString(last+strings.Join(first[:k-1], sep)) <= n-room {
			return letters.Fit(last+strings.Join(first[:k], sep), n)
		}
	}
	return letters.Fit(heads[len(heads)-1]+strings.Join(first, sep), n)
}

// countWords say how much came back; nothing of a single value, which speaks for itself.
func (r *result) countWords() string {
	switch {
	case r.count == 0 && r.rows.kind >= dataList && len(r.rows.kids) == 0:
		return "no " + r.things
	case r.count > 0:
		return some(strconv.Itoa(r.count), "rows")
	case len(r.lines) == 0:
		return "nothing came back"
	}
	return ""
}

// firstWords are the telling lines of a result in a few words: of a map its entries, of a record what the run used of
// it, its Id, and what it is.
func (r *result) firstWords() []string {
	var used, out []string
	for i := range r.lines[:min(len(r.lines), manyLines)] {
		l := &r.lines[i]
		text := ShortID(strings.TrimSuffix(cardText(l.text), "→"))
		switch {
		case l.right != "":
			out = append(out, text+" "+l.right)
		case l.key, r.doc && l.rank == 1: // a passage goes before what the text is called
			used = append(used, text)
		case l.rank < 40 && text != "":
			out = append(out, text)
		}
	}
	out = append(used, out...)
	if r.doc || len(r.lines) > 0 && r.lines[0].right != "" {
		return out
	}
	return out[:min(len(out), 2)]
}
