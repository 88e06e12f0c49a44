package soql

import (
	"slices"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/org"
)

// test is what a comparison asks of one cell.
type test uint8

const (
	isNull     test = iota
	inSpans         // a number, date or time lies in one of the spans
	isRow           // an Id or lookup is one of the rows
	isText          // a text is one of the texts
	isExact         // the same, with case
	textOrder       // a text is before or after the text
	idOrder         // the same for Ids, with case
	isLike          // a text fits the pattern
	hasPart         // the same for %text%
	hasItems        // a list has all of one of the sets of items
	isSelected      // an Id or lookup is among those that a subquery selected
)

// filter is a condition ready to be asked of rows. It knows two answers only: a comparison with null is false, but for
// = null; != and NOT IN are the opposite of = and IN, so that they hold for null.
type filter struct {
	op   logic
	kids []*filter

	at     path
	part   datePart
	test   test
	negate bool
	null   bool // null fits, too: IN ('x', null)
	cmp    comparison
	unit   unit
	vals   []literal // of inSpans, kept where date literals depend on today
	spans  []span
	peer   *filter // another that asks for spans of the same field under the same AND
	rows   []int32 // ascending
	texts  []string
	items  [][]string
	text   string

	sub   *plan // of isSelected
	subAt path
	set   []bool // by row of the table that Ids are of
}

func (f *filter) match(row int32) bool {
	switch f.op {
	case and:
		for _, k := range f.kids {
			if !k.match(row) {
				return false
			}
		}
		return true
	case or:
		for _, k := range f.kids {
			if k.match(row) {
				return true
			}
		}
		return false
	case not:
		return !f.kids[0].match(row)
	}
	if row = f.at.row(row); row < 0 {
		return f.null != f.negate
	}
	return f.cell(row) != f.negate
}

// cell asks the comparison of the cell in a row of the table where the path ends.
func (f *filter) cell(row int32) bool {
	col := f.at.col
	switch f.test {
	case inSpans:
		n := col.Int[row]
		if n == org.Null {
			return f.null
		}
		if f.part != nil {
			n = f.part(dayOf(f.at.info.Type, n))
		}
		for _, s := range f.spans {
			if s.has(n) {
				return true
			}
		}
		return false
	case isRow, isSelected:
		if f.at.info.Type == org.Reference {
			if row = col.Ref[row]; row < 0 {
				return f.null
			}
		}
		if f.test == isSelected {
			return f.set[row]
		}
		if len(f.rows) <= 8 {
			return slices.Contains(f.rows, row)
		}
		_, found := slices.BinarySearch(f.rows, row)
		return found
	case isNull:
		return nullAt(&f.at, row)
	}
	s := textAt(&f.at, row)
	if s == "" {
		return f.null
	}
	switch f.test {
	case isText:
		for _, t := range f.texts {
			if equalFold(s, t) {
				return true
			}
		}
	case isExact:
		for _, t := range f.texts {
			if s == t || len(t) == 15 && len(s) == 18 && s[:15] == t {
				return true
			}
		}
	case textOrder:
		return holds(f.cmp, compareFold(s, f.text))
	case idOrder:
		return holds(f.cmp, strings.Compare(s[:min(len(s), len(f.text))], f.text))
	case isLike:
		return fits(s, f.text)
	case hasPart:
		return contains(s, f.text)
	case hasItems:
		have := strings.Split(s, ";")
		return slices.ContainsFunc(f.items, func(all []string) bool {
			return !slices.ContainsFunc(all, func(one string) bool { return !slices.Contains(have, one) })
		})
	}
	return false
}

func dayOf(t org.FieldType, n int64) (cal.Day, int) {
	if t == org.Date {
		return cal.Day(n), 0
	}
	h, _, _ := cal.Instant(n).Clock()
	return cal.Instant(n).Day(), h
}

// textAt is the text of a cell, or its Id; "" for null.
func textAt(p *path, row int32) string {
	switch p.info.Type {
	case org.ID:
		return p.table.ID(int(row))
	case org.Reference:
		return p.table.Value(int(row), p.field).Str()
	}
	return p.table.Text(int(row), p.field)
}

func nullAt(p *path, row int32) bool {
	switch {
	case p.info.Type == org.ID:
		return false
	case p.info.Type == org.Reference:
		return p.col.Ref[row] < 0
	case p.col.Int != nil:
		return p.col.Int[row] == org.Null
	}
	return p.table.Text(int(row), p.field) == ""
}

// holds turns the result of a comparison into the answer of an operator.
func holds(cmp comparison, c int) bool {
	switch cmp {
	case lt:
		return c < 0
	case le:
		return c <= 0
	case gt:
		return c > 0
	case ge:
		return c >= 0
	}
	return c == 0
}

// contains tells whether a text has a part, which is in lower case.
func contains(s, part string) bool {
	for i := 0; i+len(part) <= len(s); i++ {
		if lower(s[i]) == part[0] && equalFold(s[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

// fits matches a text with a LIKE pattern: % is any run of characters, _ one character, a backslash takes the next
// literally. Bytes above ASCII count by character.
func fits(s, pattern string) bool {
	star, back := -1, 0
	i, j := 0, 0
	for i < len(s) {
		if j < len(pattern) {
			c := pattern[j]
			if c == '%' {
				star, back = j+1, i
				j++
				continue
			}
			if c == '_' {
				i, j = i+runeLen(s[i:]), j+1
				continue
			}
			k := j
			if c == '\\' && k+1 < len(pattern) {
				k++
			}
			if lower(pattern[k]) == lower(s[i]) {
				i, j = i+1, k+1
				continue
			}
		}
		if star < 0 {
			return false
		}
		back += runeLen(s[back:])
		i, j = back, star
	}
	for j < len(pattern) && pattern[j] == '%' {
		j++
	}
	return j == len(pattern)
}

func runeLen(s string) int {
	for i := range s {
		if i > 0 {
			return i
		}
	}
	return len(s)
}
