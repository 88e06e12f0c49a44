package soql

import (
	"slices"

	"deskarena/engine/org"
)

// join plans IN (SELECT ...).
func (s *scope) join(f *filter, c *condition, where place) {
	q := c.sub
	switch where {
	case underOr:
		s.fail(malformedQuery, c.pos, "Semi join sub-selects are not allowed with the 'OR' operator")
	case underNot:
		s.fail(malformedQuery, c.pos, "Semi join sub-selects are not allowed with the 'NOT' operator")
	case nested:
		s.fail(malformedQuery, c.pos, "Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.")
	}
	if !isID(&f.at) || f.part != nil {
		s.fail(malformedQuery, c.pos, "The left operand field in the where expression for outer query should be an id field, cannot use: '%s'", c.left.shown())
	}
	if len(f.at.hops) > 0 {
		s.fail(malformedQuery, c.pos, "The left operand '%s' cannot have more than one level of relationships", f.at.text)
	}
	if s.joins++; s.joins > maxJoins {
		s.fail(malformedQuery, c.pos, "Maximum %d semi join sub-selects are allowed", maxJoins)
	}
	at := q.from[0].pos
	t := s.object(q.from[0].name)
	inner := s.open(t, q.from)
	f.subAt = inner.joined(q)
	if t == s.table {
		s.fail(malformedQuery, at, "The inner and outer selects should not be on the same object type")
	}
	a, known := target(&f.at)
	b, too := target(&f.subAt)
	if !known || !too || a != b {
		s.fail(malformedQuery, c.pos, "The selected field '%s' in the subquery and the left operand field in the where expression in the outer query '%s' should point to the same object type", f.subAt.text, f.at.text)
	}
	s.clauses(q)
	if selects(q.where) {
		s.fail(malformedQuery, at, "Nesting of semi join sub-selects is not supported")
	}
	f.test, f.sub = isSelected, &plan{table: t, where: inner.filter(q.where, whole), limit: -1}
	s.late = append(s.late, f)
}

// joined is the one field that a semi-join selects: an Id or a lookup of its own object.
func (s *scope) joined(q *query) path {
	it := &q.items[0]
	switch {
	case len(q.items) > 1 || it.sub != nil || it.typeOf != nil || it.alias.text != "":
		s.fail(malformedQuery, q.from[0].pos, "semi join sub-selects must select one id or reference field")
	case it.fn != "":
		s.fail(malformedQuery, it.pos, "semi join sub selects can only query id fields, cannot use: '%s'", it.shown())
	}
	p := s.compared(it.name)
	switch {
	case !isID(&p):
		s.fail(malformedQuery, p.pos, "semi join sub selects can only query id fields, cannot use: '%s'", p.text)
	case len(p.hops) > 0:
		s.fail(malformedQuery, p.pos, "The inner select field '%s' cannot have more than one level of relationships", p.text)
	}
	return p
}

// selects tells whether a condition holds a subquery.
func selects(c *condition) bool {
	return c != nil && (c.sub != nil || slices.ContainsFunc(c.kids, selects))
}

func isID(p *path) bool {
	return p.info.Type == org.ID || p.info.Type == org.Reference || p.info.Type == org.Opaque
}

// target is the object that an Id or lookup is the Id of; none of this org if it is opaque.
func target(p *path) (o org.Object, known bool) {
	switch p.info.Type {
	case org.ID:
		return p.table.Object, true
	case org.Reference:
		return p.info.To, true
	}
	return 0, false
}
