package soql

import (
	"math"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/org"
)

// span is a range of stored numbers, both ends included; empty if lo > hi.
type span struct{ lo, hi int64 }

func (s span) has(n int64) bool { return n >= s.lo && n <= s.hi }

const lowest, highest = org.Null + 1, math.MaxInt64

// unit says what a number, a date or a time is stored as.
type unit struct {
	name  string // of the type, as an error names it
	scale int    // digits behind the point
}

var (
	boolean   = unit{name: "boolean"}
	double    = unit{name: "double", scale: 2}
	integer   = unit{name: "integer"}
	dateUnit  = unit{name: "date"}
	timeUnit  = unit{name: "dateTime"}
	fieldUnit = [...]unit{org.Bool: boolean, org.Double: double, org.Date: dateUnit, org.DateTime: timeUnit, org.Int: integer}
)

// fits tells whether a constant may be compared with a unit.
func (u unit) fits(l literal) bool {
	switch l.kind {
	case litBool:
		return u == boolean
	case litNumber:
		return u == double || u == integer
	case litDate:
		return u == dateUnit
	case litTime:
		return u == timeUnit
	case litRange:
		return u == dateUnit || u == timeUnit
	}
	return false
}

// span is the numbers that compare with a constant as asked; of != those that are equal.
func (u unit) span(cmp comparison, l literal, today cal.Day) span {
	lo, hi := l.n, l.n // the numbers equal to the constant
	switch l.kind {
	case litNumber:
		n, exact := scaled(l.text, u.scale)
		lo, hi = n, n
		if !exact {
			lo = n + 1
		}
	case litRange:
		first, last := findRange(l.text).days(today, int(l.n))
		lo, hi = int64(first), int64(last)
		if u == timeUnit {
			lo, hi = int64(first.Start()), int64((last+1).Start()-1)
		}
	}
	switch cmp {
	case lt:
		return span{lowest, lo - 1}
	case le:
		return span{lowest, hi}
	case gt:
		return span{hi + 1, highest}
	case ge:
		return span{lo, highest}
	}
	return span{lo, hi}
}

// scaled reads a decimal as a whole number of its units, rounded down, and says whether nothing was lost.
func scaled(text string, scale int) (n int64, exact bool) {
	negative := text[0] == '-'
	whole, fraction, _ := strings.Cut(strings.TrimLeft(text, "+-"), ".")
	exact = true
	for _, c := range whole {
		n = n*10 + int64(c-'0')
	}
	for i := range max(scale, len(fraction)) {
		digit := int64(0)
		if i < len(fraction) {
			digit = int64(fraction[i] - '0')
		}
		if i < scale {
			n = n*10 + digit
		} else if digit != 0 {
			exact = false
		}
	}
	if negative {
		n = -n
		if !exact {
			n--
		}
	}
	return n, exact
}
