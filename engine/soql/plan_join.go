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
	left := f.at.info
	if left.Type != org.ID && left.Type != org.Reference || f.part != nil {
		s.fail(malformedQuery, c.pos, "The left operand of a semi join must be an id or reference field: %s", f.at.text)
	}
	if len(f.at.hops) > 0 {
		s.fail(malformedQuery, c.pos, "The left operand of a semi join cannot go through a relationship: %s", f.at.text)
	}
	if s.joins++; s.joins > maxJoins {
		s.fail(malformedQuery, c.pos, "Maximum %d semi join sub-selects are allowed", maxJoins)
	}
	at := q.from[0].pos
	if len(q.items) != 1 || q.items[0].sub != nil || q.items[0].typeOf != nil || q.items[0].fn != "" || q.items[0].alias.text != "" {
		s.fail(malformedQuery, at, "semi join sub-selects must select one id or reference field")
	}
	if q.order != nil || q.limit != nil || q.offset != nil || q.group.exprs != nil || q.views != nil || q.update != nil {
		s.fail(malformedQuery, at, "semi join sub-selects cannot have ORDER BY, GROUP BY, LIMIT, OFFSET, FOR or UPDATE")
	}
	t := s.object(q.from[0].name)
	if t == s.table {
		s.fail(malformedQuery, at, "The inner and outer selects should not be on the same object type")
	}
	inner := s.open(t, q.from)
	f.subAt = inner.path(q.items[0].name)
	if f.subAt.info.Type != org.ID && f.subAt.info.Type != org.Reference {
		s.fail(malformedQuery, f.subAt.pos, "semi join sub-selects must select one id or reference field")
	}
	if a, b := target(&f.at), target(&f.subAt); a != b {
		s.fail(malformedQuery, f.subAt.pos, "The selected field '%s' refers to %s, the left operand '%s' to %s", f.subAt.text, b, f.at.text, a)
	}
	s.clauses(q)
	if selects(q.where) {
		s.fail(malformedQuery, at, "Nesting of semi join sub-selects is not supported")
	}
	f.test, f.sub = isSelected, &plan{table: t, where: inner.filter(q.where), limit: -1}
	s.late = append(s.late, f)
}

// selects tells whether a condition holds a subquery.
func selects(c *condition) bool {
	return c != nil && (c.sub != nil || slices.ContainsFunc(c.kids, selects))
}

// target is the object that an Id or lookup is the Id of.
func target(p *path) org.Object {
	if p.info.Type == org.Reference {
		return p.info.To
	}
	return p.table.Object
}
