package soql

import (
	"slices"

	"deskarena/engine/org"
)

// Limits of a query's numbers, as Salesforce documents them.
const (
	maxOffset    = 2000
	maxFields    = 200 // rows of FIELDS(ALL) and FIELDS(CUSTOM)
	maxGroups    = 3   // fields of ROLLUP and CUBE
	maxKeys      = 8   // fields of GROUP BY; our own: no limit is documented
	maxOrderings = 32
)

// plan is a query ready to run: rows of a table, filtered, ordered, cut, and then shown one by one, grouped or counted.
type plan struct {
	table  *org.Table
	late   []*filter // of a root query: what depends on today or on a subquery
	where  *filter
	order  []sortKey
	limit  int // -1 for none
	offset int
	count  bool // SELECT COUNT()
	shape  *shape
	groups *groups

	objects []org.Object
}

// plan resolves a query against the schema. Every error is an *Error.
func (e *Engine) plan(src string, q *query) (p *plan, err error) {
	defer catch(&err)
	pl := &planner{engine: e, src: src}
	s := pl.open(pl.object(q.from[0].name), q.from)
	p = s.query(q, 1)
	if p.late = pl.late; p.table.Object.Published() {
		p.objects = []org.Object{p.table.Object}
	}
	return p, nil
}

// query plans a SELECT; level is 1 for the root and counts up in child subqueries.
func (s *scope) query(q *query, level int) *plan {
	p := &plan{table: s.table}
	s.clauses(q)
	where := whole
	if level > 1 {
		where = nested
		if q.scope.text != "" {
			s.fail(malformedQuery, q.scope.pos, "USING SCOPE is only allowed in the main query")
		}
	}
	p.where = s.filter(q.where, where)
	p.limit, p.offset = s.bounds(q)
	first := &q.items[0]
	if first.fn == "COUNT" && len(first.args) == 0 && first.alias.text == "" && level == 1 {
		s.countAll(q)
		p.count = true
		return p
	}
	if q.group.exprs != nil || slices.ContainsFunc(q.items, func(i item) bool { return i.groups() }) {
		if level > 1 {
			s.fail(malformedQuery, first.pos, "only root queries support aggregate expressions")
		}
		p.groups = s.groups(q)
		return p
	}
	p.shape = s.shape(q, level)
	p.order = s.ordering(q.order)
	return p
}

// clauses refuses the clauses that name something this org lacks. What is left has nothing to do here: FOR VIEW and
// FOR REFERENCE note what was seen and UPDATE TRACKING and VIEWSTAT count it, in places that no query can read; FOR
// UPDATE locks records that nobody else can change.
func (s *scope) clauses(q *query) {
	if n := q.scope; n.text != "" && !equalFold(n.text, "everything") {
		known := []string{"delegated", "mine", "mine_and_my_groups", "my_territory", "my_team_territory", "scopingRule", "team"}
		if !slices.ContainsFunc(known, func(k string) bool { return equalFold(k, n.text) }) {
			s.fail(malformedQuery, n.pos, "unexpected token: '%s'", n.text)
		}
		s.fail(malformedQuery, n.pos, "scope '%s' needs a user who asks, which this org does not have: only 'everything' is supported", n.text)
	}
	for _, w := range q.with {
		switch {
		case w.categories != nil && s.table.Object != org.Knowledge:
			s.fail(malformedQuery, w.pos, "WITH DATA CATEGORY is only allowed on articles")
		case w.categories != nil:
			s.fail(malformedQuery, w.pos, "WITH DATA CATEGORY needs data categories, which this org does not have")
		case w.settings != nil:
			s.fail(malformedQuery, w.pos, "WITH RecordVisibilityContext needs RecordVisibility, which this org does not have")
		case w.filter != nil:
			s.fail(malformedQuery, w.pos, "WITH is not supported with filters on object '%s'", s.table.Object)
		}
		s.fail(malformedQuery, w.pos, "WITH %s is only allowed in Apex code", w.text)
	}
	if len(q.update) > 0 && s.table.Object != org.Knowledge {
		s.fail(malformedQuery, q.update[0].pos, "UPDATE %s is only allowed on articles", q.update[0].text)
	}
	for _, v := range q.views {
		if v.text == "UPDATE" && q.order != nil {
			s.fail(malformedQuery, v.pos, "FOR UPDATE cannot be used with ORDER BY")
		}
	}
	if len(q.order) > maxOrderings {
		s.fail(malformedQuery, q.order[maxOrderings].pos, "ORDER BY takes at most %d fields", maxOrderings)
	}
}

// bounds are the LIMIT, -1 for none, and the OFFSET.
func (s *scope) bounds(q *query) (limit, offset int) {
	limit = -1
	if q.limit != nil {
		limit = int(min(q.limit.n, 1<<30))
	}
	if q.offset != nil {
		if q.offset.n > maxOffset {
			s.fail(outOfRange, q.offset.pos, "Maximum SOQL offset allowed is %d", maxOffset)
		}
		offset = int(q.offset.n)
	}
	return limit, offset
}

// countAll checks that COUNT() stands alone.
func (s *scope) countAll(q *query) {
	switch {
	case len(q.items) > 1:
		s.fail(malformedQuery, q.items[1].pos, "COUNT() must be the only element of the SELECT list")
	case q.group.exprs != nil:
		s.fail(malformedQuery, q.group.pos, "COUNT() cannot be used with GROUP BY: use COUNT(Id)")
	case q.order != nil:
		s.fail(malformedQuery, q.order[0].pos, "ORDER BY cannot be used with COUNT()")
	}
}
