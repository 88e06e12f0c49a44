package soql

import (
	"slices"
	"strconv"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// groups is the grouped part of a plan: rows fall into groups by their keys, each group works out the columns, and the
// groups that fit HAVING are shown. The columns include those that only HAVING and ORDER BY need.
type groups struct {
	keys    []column // GROUP BY
	sets    []uint8  // a bit for each key that is kept: one set, but for ROLLUP and CUBE
	columns []column // the keys first
	show    []int    // columns of the records
	names   []string
	having  *groupFilter
	order   []groupOrder
	whole   bool // no GROUP BY: all rows are one group
}

// column is one value of a group: a key, an aggregate, or GROUPING of a key.
type column struct {
	fn   string // "" for a key
	at   path
	part datePart
	unit unit // of a date function
	key  int  // of a key and of GROUPING
	rows bool // COUNT of what is never null
}

type groupOrder struct {
	column    int
	desc      bool
	nullsLast bool
}

// groups plans a query with aggregates.
func (s *scope) groups(q *query) *groups {
	g := &groups{whole: q.group.exprs == nil}
	if g.whole && q.limit != nil {
		s.fail(malformedQuery, q.limit.pos, "Non-grouped query that uses overall aggregate functions cannot also use LIMIT")
	}
	for i := range q.group.exprs {
		g.keys = append(g.keys, s.key(&q.group.exprs[i], i))
	}
	g.columns = append(g.columns, g.keys...)
	s.sets(g, q)
	unnamed := 0
	for i := range q.items {
		it := &q.items[i]
		if it.sub != nil || it.typeOf != nil || it.fn == "FIELDS" {
			s.fail(malformedQuery, q.from[0].pos, "Grouped queries cannot select subqueries, TYPEOF or FIELDS()")
		}
		at := s.column(g, &it.expr, q.group.kind != "")
		name := it.alias.text
		if c := &g.columns[at]; name == "" && it.fn == "" {
			name = c.at.info.Name
		} else if name == "" {
			name = "expr" + strconv.Itoa(unnamed)
			unnamed++
		}
		if slices.ContainsFunc(g.names, func(n string) bool { return equalFold(n, name) }) {
			s.fail(malformedQuery, it.pos, "duplicate alias: %s", name)
		}
		g.show, g.names = append(g.show, at), append(g.names, name)
	}
	if q.having != nil {
		g.having = s.having(g, q.having, q.group.kind != "")
	}
	for i := range q.order {
		o := &q.order[i]
		g.order = append(g.order, groupOrder{s.column(g, &o.expr, q.group.kind != ""), o.desc, o.nulls == "LAST"})
	}
	return g
}

// sets lists which keys each grouping set keeps: all of them; for ROLLUP also ever shorter beginnings; for CUBE also
// every other choice.
func (s *scope) sets(g *groups, q *query) {
	n := len(g.keys)
	if q.group.kind == "" {
		if n > maxKeys {
			s.fail(malformedQuery, q.group.pos, "GROUP BY takes at most %d fields", maxKeys)
		}
		g.sets = []uint8{uint8(1<<n - 1)}
		return
	}
	if n > maxGroups {
		s.fail(malformedQuery, q.group.pos, "GROUP BY %s takes at most %d fields", q.group.kind, maxGroups)
	}
	for set := 1<<n - 1; set >= 0; set-- {
		if beginning := set&(set+1) == 0; beginning || q.group.kind == "CUBE" {
			g.sets = append(g.sets, uint8(set))
		}
	}
}

// key plans one expression of GROUP BY.
func (s *scope) key(e *expr, i int) column {
	c := column{key: i}
	switch {
	case e.isKind(dateFunction):
		c.at, c.part = s.datePart(e)
		c.unit = integer
		if e.fn == "DAY_ONLY" {
			c.unit = dateUnit
		}
		return c
	case e.fn != "":
		if e.isKind(aggregate) || e.fn == "GROUPING" {
			s.fail(malformedQuery, e.pos, "Grouped field cannot be an aggregate: %s", e.shown())
		}
		s.refuse(e)
	}
	c.at = s.path(e.name)
	switch c.at.info.Type {
	case org.LongText, org.Multi, org.Double, org.DateTime:
		s.fail(malformedQuery, e.pos, "field '%s' can not be grouped in a query call", c.at.info.Name)
	}
	return c
}

// column plans an expression over groups and returns its place; equal ones share a place.
func (s *scope) column(g *groups, e *expr, subtotals bool) int {
	c := column{}
	switch {
	case e.isKind(aggregate):
		c = s.aggregate(e)
	case e.fn == "" || e.isKind(dateFunction):
		c = g.keyed(s, e)
	case e.fn == "GROUPING" && subtotals:
		c = g.keyed(s, &e.args[0])
		c = column{fn: e.fn, key: c.key, at: c.at}
	case e.fn == "GROUPING":
		s.fail(malformedQuery, e.pos, "GROUPING is only allowed with GROUP BY ROLLUP and GROUP BY CUBE")
	case e.fn == "TOLABEL":
		c = g.keyed(s, &e.args[0])
		s.label(e)
	case e.fn == "FORMAT":
		s.fail(malformedQuery, e.pos, "FORMAT is not supported in grouped queries")
	default:
		s.refuse(e)
	}
	if at := slices.IndexFunc(g.columns, func(o column) bool { return o.fn == c.fn && o.key == c.key && samePath(&o.at, &c.at) }); at >= 0 {
		return at
	}
	g.columns = append(g.columns, c)
	return len(g.columns) - 1
}

// keyed finds the key that an expression stands for.
func (g *groups) keyed(s *scope, e *expr) column {
	want := column{}
	if e.isKind(dateFunction) {
		want.at, want.part = s.datePart(e)
	} else if e.fn == "" && e.lit == nil {
		want.at = s.path(e.name)
	} else {
		s.refuse(e)
	}
	for i := range g.keys {
		k := &g.keys[i]
		if (k.part == nil) == (want.part == nil) && samePath(&k.at, &want.at) && (k.part == nil || samePart(k, &want)) {
			return *k
		}
	}
	s.fail(malformedQuery, e.pos, "Field must be grouped or aggregated: %s", e.shown())
	return want
}

// samePart compares date functions by what they do on a day that tells them all apart.
func samePart(a, b *column) bool {
	day := cal.Date(2023, 8, 31)
	return a.part(day, 25) == b.part(day, 25)
}

func samePath(a, b *path) bool {
	return a.table == b.table && a.field == b.field && slices.EqualFunc(a.hops, b.hops, func(x, y hop) bool {
		return x.table == y.table && x.field == y.field
	})
}

// aggregate plans COUNT and the like, for the types that Salesforce allows.
func (s *scope) aggregate(e *expr) column {
	if len(e.args) == 0 {
		s.fail(malformedQuery, e.pos, "COUNT() must be the only element of the SELECT list")
	}
	if e.args[0].fn != "" || e.args[0].lit != nil {
		s.fail(malformedQuery, e.args[0].pos, "%s takes a field", e.fn)
	}
	c := column{fn: e.fn, at: s.path(e.args[0].name), key: -1}
	switch t := c.at.info.Type; {
	case t == org.LongText || t == org.Multi || t == org.Bool,
		(e.fn == "SUM" || e.fn == "AVG") && t != org.Double:
		s.fail(malformedQuery, e.pos, "field %s does not support aggregate operator %s", c.at.info.Name, e.fn)
	case t == org.ID && len(c.at.hops) == 0:
		c.rows = e.fn == "COUNT" || e.fn == "COUNT_DISTINCT"
	}
	return c
}

// shown is an expression as written, for errors.
func (e *expr) shown() string {
	if e.fn == "" {
		return e.text
	}
	s := e.text + "("
	for i := range e.args {
		if i > 0 {
			s += ", "
		}
		s += e.args[i].shown()
	}
	return s + ")"
}

// kindNames are Salesforce's names of what columns hold, for errors.
var kindNames = [...]string{value.Bool: "boolean", value.Int: "integer", value.Double: "double", value.String: "string", value.Date: "date", value.Instant: "dateTime"}

// kind is what a column's values are when they are not null.
func (c *column) kind() value.Kind {
	switch {
	case c.fn == "COUNT", c.fn == "COUNT_DISTINCT", c.fn == "GROUPING", c.part != nil && c.unit == integer:
		return value.Int
	case c.part != nil:
		return value.Date
	}
	switch c.at.info.Type {
	case org.Bool:
		return value.Bool
	case org.Double:
		return value.Double
	case org.Date:
		return value.Date
	case org.DateTime:
		return value.Instant
	}
	return value.String
}
