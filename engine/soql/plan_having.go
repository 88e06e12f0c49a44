package soql

import (
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// groupFilter is HAVING, ready to be asked of the columns of a group.
type groupFilter struct {
	op     logic
	kids   []*groupFilter
	column int
	cmp    comparison
	exact  bool
	unit   unit
	vals   []literal
	value  []value.Value // the constants but date literals
}

// having plans a condition over groups.
func (s *scope) having(g *groups, c *condition, subtotals bool) *groupFilter {
	f := &groupFilter{op: c.op, cmp: c.cmp}
	for _, k := range c.kids {
		f.kids = append(f.kids, s.having(g, k, subtotals))
	}
	if c.op != compare {
		return f
	}
	if c.sub != nil {
		s.fail(malformedQuery, c.pos, "Semi join sub-selects are only allowed in WHERE")
	}
	s.noCurrency(c.vals)
	f.column = s.column(g, &c.left, subtotals, "Field")
	col := &g.columns[f.column]
	kind := col.kind()
	text := kind == value.String && col.at.info.Type == org.Text
	if c.cmp >= includes || c.cmp == like && !text || c.cmp >= lt && c.cmp <= ge && kind == value.Bool {
		s.badOperator(c, col.typeName())
	}
	f.exact = kind == value.String && !text
	for _, l := range c.vals {
		if l.kind == litNull && kind == value.Bool { // of a checkbox null is false
			l.kind = litBool
		}
		if l.kind == litNull || l.kind == litText && l.text == "" {
			f.value = append(f.value, value.Value{})
			continue
		}
		v, ok := constant(kind, l)
		if !ok {
			s.mistyped(c, kindNames[kind])
		}
		if l.kind == litRange {
			f.vals = append(f.vals, l)
		} else {
			f.value = append(f.value, v)
		}
	}
	if f.unit = dateUnit; kind == value.Instant {
		f.unit = timeUnit
	}
	return f
}

// constant is a constant of HAVING as a value of a kind; a date literal is checked alone.
func constant(k value.Kind, l literal) (value.Value, bool) {
	switch {
	case l.kind == litNumber && (k == value.Int || k == value.Double):
		_, fraction, _ := strings.Cut(l.text, ".")
		n, _ := scaled(l.text, len(fraction))
		den := int64(1)
		for range fraction {
			den *= 10
		}
		return value.OfRatio(n, den), true
	case l.kind == litText && k == value.String:
		return value.OfString(l.text), true
	case l.kind == litBool && k == value.Bool:
		return value.OfBool(l.n != 0), true
	case l.kind == litDate && k == value.Date:
		return value.OfDate(cal.Day(l.n)), true
	case l.kind == litTime && k == value.Instant:
		return value.OfInstant(cal.Instant(l.n)), true
	}
	return value.Value{}, l.kind == litRange && (k == value.Date || k == value.Instant)
}
