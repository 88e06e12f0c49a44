package soql

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"deskarena/engine/org"
)

// wordIndex is the words of one field of all records, and the rows that hold each. It is built when a search first asks
// for the field; long texts are written for it.
type wordIndex struct {
	words []string // ascending
	rows  [][]int32
	forms []form // ascending by stem, and then by word
}

// form is a word of an index by its stem.
type form struct {
	stem string
	word int // its place
}

func (e *Engine) index(t *org.Table, field int) *wordIndex {
	at := &e.words[t.Object]
	if *at == nil {
		*at = make([]*wordIndex, len(t.Object.Fields()))
	}
	if (*at)[field] == nil {
		(*at)[field] = indexWords(t, field)
	}
	return (*at)[field]
}

func indexWords(t *org.Table, field int) *wordIndex {
	places := map[string]int32{}
	x := &wordIndex{}
	var parts []string
	for row := range t.Len() {
		parts = split(t.Text(row, field), parts[:0])
		for _, w := range parts {
			at, ok := places[w]
			if !ok {
				at = int32(len(x.words))
				places[w] = at
				x.words, x.rows = append(x.words, w), append(x.rows, nil)
			}
			if list := x.rows[at]; len(list) == 0 || list[len(list)-1] != int32(row) {
				x.rows[at] = append(list, int32(row))
			}
		}
	}
	sort.Sort(x)
	x.forms = make([]form, len(x.words))
	for i, w := range x.words {
		x.forms[i] = form{stem(w), i}
	}
	slices.SortFunc(x.forms, func(a, b form) int {
		return cmp.Or(strings.Compare(a.stem, b.stem), cmp.Compare(a.word, b.word))
	})
	return x
}

func (x *wordIndex) Len() int           { return len(x.words) }
func (x *wordIndex) Less(i, j int) bool { return x.words[i] < x.words[j] }
func (x *wordIndex) Swap(i, j int) {
	x.words[i], x.words[j] = x.words[j], x.words[i]
	x.rows[i], x.rows[j] = x.rows[j], x.rows[i]
}

// each passes the rows of every word that fits: the word itself, or all that its wildcards allow.
func (x *wordIndex) each(word string, pass func([]int32)) {
	plain := strings.IndexAny(word, "%_")
	if plain < 0 {
		if at, ok := slices.BinarySearch(x.words, word); ok {
			pass(x.rows[at])
		}
		return
	}
	prefix := word[:plain]
	at, _ := slices.BinarySearch(x.words, prefix)
	for ; at < len(x.words) && strings.HasPrefix(x.words[at], prefix); at++ {
		if fits(x.words[at], word) {
			pass(x.rows[at])
		}
	}
}

// eachForm passes the rows of every word with a stem.
func (x *wordIndex) eachForm(stem string, pass func([]int32)) {
	at, _ := slices.BinarySearchFunc(x.forms, stem, func(f form, s string) int { return strings.Compare(f.stem, s) })
	for ; at < len(x.forms) && x.forms[at].stem == stem; at++ {
		pass(x.rows[x.forms[at].word])
	}
}

// finder looks a term up in some fields of one object. All of a term's words must be in the record, in whichever of the
// fields; a phrase must be in one field.
type finder struct {
	*Engine
	table  *org.Table
	fields []int
}

// find returns the rows that a term fits, by Id, in a buffer to be given back.
func (f *finder) find(t *term) []int32 {
	switch t.op {
	case all, except:
		rows := f.find(t.kids[0])
		for _, k := range t.kids[1:] {
			other := f.find(k)
			rows = overlap(rows, other, t.op == all)
			f.give(other)
		}
		return rows
	case either:
		rows := f.take()
		for _, k := range t.kids {
			other := f.find(k)
			rows = append(rows, other...)
			f.give(other)
		}
		slices.Sort(rows)
		return slices.Compact(rows)
	}
	rows := f.word(t)
	if len(t.words) > 1 {
		kept := rows[:0]
		for _, row := range rows {
			if f.phrase(row, t) {
				kept = append(kept, row)
			}
		}
		rows = kept
	}
	return rows
}

// word returns the rows that hold all the words.
func (f *finder) word(t *term) []int32 {
	rows := f.take()
	for i, w := range t.words {
		some := rows
		if i > 0 {
			some = f.take()
		}
		collect := func(more []int32) { some = append(some, more...) }
		for _, field := range f.fields {
			if x := f.index(f.table, field); i < len(t.stems) && t.stems[i] != "" {
				x.eachForm(t.stems[i], collect)
			} else {
				x.each(w, collect)
			}
		}
		slices.Sort(some)
		some = slices.Compact(some)
		if i == 0 {
			rows = some
			continue
		}
		rows = overlap(rows, some, true)
		f.give(some)
	}
	return rows
}

// overlap keeps, in place, the ascending rows that are among others, or those that are not.
func overlap(rows, others []int32, among bool) []int32 {
	kept := rows[:0]
	for _, r := range rows {
		for len(others) > 0 && others[0] < r {
			others = others[1:]
		}
		if (len(others) > 0 && others[0] == r) == among {
			kept = append(kept, r)
		}
	}
	return kept
}

// phrase tells whether one field of a row holds the words one after the other.
func (f *finder) phrase(row int32, t *term) bool {
	for _, field := range f.fields {
		have := split(f.table.Text(int(row), field), nil)
		for i := 0; i+len(t.words) <= len(have); i++ {
			if t.follows(have[i:]) {
				return true
			}
		}
	}
	return false
}

func (t *term) follows(have []string) bool {
	for i := range t.words {
		if !t.fits(have[i], i) {
			return false
		}
	}
	return true
}
