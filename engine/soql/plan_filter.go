package soql

import (
	"cmp"
	"slices"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/org"
)

// typeNames are Salesforce's names of the field types, for errors.
var typeNames = [...]string{org.ID: "id", org.Reference: "id", org.Opaque: "id", org.Text: "string", org.LongText: "textarea",
	org.Bool: "boolean", org.Double: "double", org.Date: "date", org.DateTime: "dateTime", org.Multi: "multipicklist", org.Int: "int", org.Address: "address"}

// place says where in a WHERE a comparison stands: semi-joins may be all of it or one of the parts of its topmost AND.
type place uint8

const (
	whole place = iota
	topmost
	underOr
	underNot
	nested // in parentheses, or in the WHERE of a subquery
)

// filter plans a condition; nil stays nil.
func (s *scope) filter(c *condition, at place) *filter {
	if c == nil {
		return nil
	}
	return s.tree(c, at)
}

func (s *scope) tree(c *condition, at place) *filter {
	if c.op == compare {
		return s.comparison(c, at)
	}
	inner := nested
	if at == whole {
		inner = [...]place{and: topmost, or: underOr, not: underNot}[c.op]
	}
	f := &filter{op: c.op}
	for _, k := range c.kids {
		if kid := s.tree(k, inner); k.op == c.op && c.op != not { // (a AND b) AND c
			f.kids = append(f.kids, kid.kids...)
		} else {
			f.kids = append(f.kids, kid)
		}
	}
	if f.op == and {
		pair(f.kids)
	}
	return f
}

func (s *scope) comparison(c *condition, at place) *filter {
	f := &filter{cmp: c.cmp, negate: c.cmp == ne || c.cmp == notIn || c.cmp == excludes}
	if c.left.fn == "DISTANCE" && c.cmp != lt && c.cmp != gt {
		s.fail(invalidOperator, c.pos, "invalid operator on distance: only < and > are supported")
	}
	f.at, f.part = s.operand(&c.left)
	s.noCurrency(c.vals)
	info := f.at.info
	if c.sub != nil {
		s.join(f, c, at)
		return f
	}
	switch info.Type {
	case org.LongText, org.Address:
		s.fail(invalidField, c.pos, "field '%s' can not be filtered in a query call", info.Name)
	case org.ID, org.Reference, org.Opaque:
		s.allow(c, info, eq, ne, lt, le, gt, ge, in, notIn)
	case org.Text:
		s.allow(c, info, eq, ne, lt, le, gt, ge, like, in, notIn)
	case org.Multi:
		s.allow(c, info, eq, ne, includes, excludes)
	case org.Bool:
		s.allow(c, info, eq, ne, in, notIn)
	default:
		s.allow(c, info, eq, ne, lt, le, gt, ge, in, notIn)
	}
	s.nulls(f, c)
	switch {
	case f.null && c.cmp >= lt && c.cmp <= like: // nothing is before, after or like null
		return &filter{op: or}
	case len(f.vals) == 0:
		return f
	}
	switch info.Type {
	case org.ID, org.Reference:
		s.ids(f, c)
	case org.Opaque:
		f.test, f.texts = isExact, s.texts(c, f)
		if c.cmp >= lt && c.cmp <= ge {
			f.test, f.text = idOrder, f.texts[0]
		}
	case org.Text:
		f.test, f.texts = isText, s.texts(c, f)
		switch {
		case c.cmp >= lt && c.cmp <= ge:
			f.test, f.text = textOrder, f.texts[0]
		case c.cmp == like:
			f.test, f.text = isLike, f.texts[0]
			if n := len(f.text); n > 2 && f.text[0] == '%' && f.text[n-1] == '%' && !strings.ContainsAny(f.text[1:n-1], `%_\`) {
				f.test, f.text = hasPart, fold(f.text[1:n-1])
			}
		}
	case org.Multi:
		for _, t := range s.texts(c, f) {
			f.items = append(f.items, strings.Split(t, ";"))
		}
		f.test, f.texts = hasItems, s.texts(c, f)
		if c.cmp <= ne {
			f.test = isExact
		}
	default:
		s.numbers(f, c)
	}
	return f
}

func (s *scope) allow(c *condition, info *org.Field, ops ...comparison) {
	if !slices.Contains(ops, c.cmp) {
		s.badOperator(c, typeNames[info.Type])
	}
}

func (s *scope) badOperator(c *condition, kind string) {
	s.fail(invalidOperator, c.pos, "invalid operator on %s field", kind)
}

// noCurrency refuses amounts in a currency.
func (pl *planner) noCurrency(list []literal) {
	for _, l := range list {
		if l.kind == litCurrency {
			pl.fail(malformedQuery, l.pos, "currency literals need multiple currencies, which this org does not have")
		}
	}
}

// operand resolves the left side of a comparison: a field, a date function of one, or its label.
func (s *scope) operand(e *expr) (path, datePart) {
	switch {
	case e.fn == "":
		return s.compared(e.name), nil
	case e.isKind(dateFunction):
		return s.datePart(e)
	case e.fn == "TOLABEL":
		return s.label(e), nil
	case e.isKind(aggregate):
		s.fail(malformedQuery, e.pos, "Aggregate functions are not allowed in WHERE: %s", e.fn)
	}
	s.refuse(e)
	return path{}, nil
}

// datePart resolves a date function: of a date or a dateTime, HOUR_IN_DAY and DAY_ONLY of a dateTime alone.
func (s *scope) datePart(e *expr) (path, datePart) {
	arg := &e.args[0]
	if arg.fn == "CONVERTTIMEZONE" { // the user's time zone is UTC
		arg = &arg.args[0]
	}
	if arg.fn != "" || arg.lit != nil {
		s.fail(malformedQuery, e.pos, "%s takes a date or dateTime field", e.fn)
	}
	p := s.compared(arg.name)
	timeOnly := e.fn == "HOUR_IN_DAY" || e.fn == "DAY_ONLY" || arg != &e.args[0]
	if p.info.Type != org.DateTime && (p.info.Type != org.Date || timeOnly) {
		s.fail(malformedQuery, e.pos, "field %s does not support the function %s", arg.text, e.fn)
	}
	return p, findFunction(e.fn).part
}

// refuse says why a function cannot be used.
func (pl *planner) refuse(e *expr) {
	switch e.fn {
	case "CONVERTCURRENCY":
		pl.fail(malformedQuery, e.pos, "convertCurrency() needs multiple currencies, which this org does not have")
	case "DISTANCE", "GEOLOCATION":
		pl.fail(malformedQuery, e.pos, "%s() needs a geolocation field, which this org does not have", e.fn)
	}
	pl.fail(malformedQuery, e.pos, "unexpected token: '%s'", e.text)
}

// label resolves toLabel(field): labels are the values themselves.
func (s *scope) label(e *expr) path {
	if e.args[0].fn != "" || e.args[0].lit != nil {
		s.fail(malformedQuery, e.pos, "toLabel takes a field")
	}
	p := s.path(e.args[0].name)
	if p.info.Type != org.Text {
		s.fail(invalidField, e.pos, "toLabel is not supported on field '%s' of type %s", p.info.Name, typeNames[p.info.Type])
	}
	return p
}

// nulls keeps the constants that are not null, and whether one is: an empty text is null, and of a checkbox null is
// false, also where a path ends in nothing.
func (s *scope) nulls(f *filter, c *condition) {
	for _, l := range c.vals {
		if l.kind == litNull && f.at.info.Type == org.Bool {
			l.kind = litBool
		}
		if l.kind == litBool && l.n == 0 && f.at.info.Type == org.Bool {
			f.null = true
		}
		if l.kind == litNull || l.kind == litText && l.text == "" {
			f.null = true
		} else {
			f.vals = append(f.vals, l)
		}
	}
}

// mistyped refuses a constant of another type than the left side's.
func (s *scope) mistyped(c *condition, want string) {
	quotes := "should not be enclosed in quotes"
	if want == "string" {
		quotes = "should be enclosed in quotes"
	}
	left := c.left.shown()
	if c.left.fn == "" {
		left = left[strings.LastIndexByte(left, '.')+1:]
	}
	s.fail(invalidField, c.pos, "value of filter criterion for field '%s' must be of type %s and %s", left, want, quotes)
}

func (s *scope) texts(c *condition, f *filter) []string {
	t := make([]string, 0, len(f.vals))
	for _, l := range f.vals {
		if l.kind != litText {
			s.mistyped(c, "string")
		}
		t = append(t, l.text)
	}
	return t
}

func (s *scope) numbers(f *filter, c *condition) {
	f.test, f.unit = inSpans, fieldUnit[f.at.info.Type]
	if f.part != nil {
		f.unit = integer
		if c.left.fn == "DAY_ONLY" {
			f.unit = dateUnit
		}
	}
	dated := false
	for _, l := range f.vals {
		if !f.unit.fits(l) {
			s.mistyped(c, f.unit.name)
		}
		dated = dated || l.kind == litRange
	}
	if dated {
		s.late = append(s.late, f)
	} else {
		f.bound(0)
	}
}

// bound works the spans of a comparison out, ascending and disjoint.
func (f *filter) bound(today cal.Day) {
	f.spans = f.spans[:0]
	for _, l := range f.vals {
		if sp := f.unit.span(f.cmp, l, today); sp.lo <= sp.hi {
			f.spans = append(f.spans, sp)
		}
	}
	if len(f.spans) < 2 {
		return
	}
	slices.SortFunc(f.spans, func(a, b span) int { return cmp.Compare(a.lo, b.lo) })
	merged := f.spans[:1]
	for _, sp := range f.spans[1:] {
		if last := &merged[len(merged)-1]; sp.lo <= last.hi {
			last.hi = max(last.hi, sp.hi)
		} else {
			merged = append(merged, sp)
		}
	}
	f.spans = merged
}
