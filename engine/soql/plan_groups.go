package soql

import (
	"slices"
	"strconv"

	"deskarena/engine/org"
	"deskarena/engine/value"
)

// groups is the grouped part of a plan: rows fall into groups by their keys, each group works out the columns, and the
// groups that fit HAVING are shown. The columns include those that only HAVING and ORDER BY need.
type groups struct {
	keys    []column // GROUP BY
	sets    []uint8  // a bit for each key that is kept: one set, but for ROLLUP and CUBE
	columns []column // the keys first
	show    []shown  // the cells of the records
	names   []string
	having  *groupFilter
	order   []groupOrder
	whole   bool // no GROUP BY: all rows are one group
}

// shown is a column as a record shows it.
type shown struct {
	column int
	format bool // FORMAT()
}

// column is one value of a group: a key, a date function of a key, an aggregate, or GROUPING of a key.
type column struct {
	fn   string // "" for a key and a date function of one
	at   path
	date string // the date function
	part datePart
	unit unit // of a date function
	key  int  // of a key, a date function of one, and GROUPING
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
	for _, c := range []struct {
		clause string
		n      *count
	}{{"LIMIT", q.limit}, {"OFFSET", q.offset}} {
		if g.whole && c.n != nil {
			s.fail(malformedQuery, c.n.pos, "Non-grouped query that uses overall aggregate functions cannot also use %s", c.clause)
		}
	}
	for i := range q.group.exprs {
		k := s.key(&q.group.exprs[i], i)
		if slices.ContainsFunc(g.keys, func(o column) bool { return o.date == k.date && samePath(&o.at, &k.at) }) {
			s.fail(malformedQuery, q.group.exprs[i].pos, "duplicate grouping expression: %s", q.group.exprs[i].shown())
		}
		g.keys = append(g.keys, k)
	}
	g.columns = append(g.columns, g.keys...)
	s.sets(g, q)
	subtotals := q.group.kind != ""
	unnamed := 0
	items := s.expanded(q)
	if items == nil {
		panic(noFields)
	}
	for i := range items {
		it := &items[i]
		if it.sub != nil || it.typeOf != nil {
			s.fail(malformedQuery, q.from[0].pos, "Grouped queries cannot select subqueries or TYPEOF")
		}
		e := &it.expr
		format := e.fn == "FORMAT"
		if format {
			e = s.toFormat(e)
		}
		at := s.column(g, e, subtotals, "Field")
		c := &g.columns[at]
		if format {
			s.formats(it.pos, c.at.info, c.kind())
		}
		name := it.alias.text
		if name == "" && it.fn == "" {
			name = c.at.info.Name
		} else if name == "" {
			name = "expr" + strconv.Itoa(unnamed)
			unnamed++
		}
		if slices.ContainsFunc(g.names, func(n string) bool { return equalFold(n, name) }) {
			s.fail(malformedQuery, it.pos, "duplicate alias: %s", name)
		}
		if e.isKind(aggregate) && !subtotals {
			s.notGrouped(g, e, c)
		}
		g.show, g.names = append(g.show, shown{at, format}), append(g.names, name)
	}
	if q.having != nil {
		g.having = s.having(g, q.having, subtotals)
	}
	for i := range q.order {
		o := &q.order[i]
		if o.fn == "TOLABEL" {
			s.refuse(&o.expr)
		}
		at := s.column(g, &o.expr, subtotals, "Ordered field")
		g.order = append(g.order, groupOrder{at, o.desc, o.nulls == "LAST" && !g.columns[at].lookup()})
	}
	return g
}

// expanded is the SELECT list with the fields that FIELDS() stands for.
func (s *scope) expanded(q *query) []item {
	var items []item
	for i := range q.items {
		it := &q.items[i]
		if it.fn != "FIELDS" {
			items = append(items, *it)
			continue
		}
		for _, f := range s.fieldsOf(q, it) {
			items = append(items, item{expr: expr{name: name{s.table.Object.Fields()[f].Name, it.pos}}})
		}
	}
	return items
}

// notGrouped refuses an aggregate of a field that is a key.
func (s *scope) notGrouped(g *groups, e *expr, c *column) {
	for i := range g.keys {
		if g.keys[i].date == "" && samePath(&g.keys[i].at, &c.at) {
			s.fail(malformedQuery, e.pos, "Grouped field should not be aggregated: %s", e.args[0].shown())
		}
	}
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
		s.dated(&c, e)
		return c
	case e.fn != "":
		if e.isKind(aggregate) || e.fn == "GROUPING" {
			s.fail(malformedQuery, e.pos, "Grouped field should not be aggregated: %s", e.shown())
		}
		s.refuse(e)
	}
	c.at = s.compared(e.name)
	switch t := c.at.info.Type; {
	case readOnly(t), t == org.Multi, t == org.Double, t == org.DateTime, c.at.info.Ungrouped:
		s.fail(malformedQuery, e.pos, "field '%s' can not be grouped in a query call", c.at.info.Name)
	}
	return c
}

// dated makes a column a date function of a field.
func (s *scope) dated(c *column, e *expr) {
	c.at, c.part = s.datePart(e)
	c.date, c.unit = e.fn, integer
	if e.fn == "DAY_ONLY" {
		c.unit = dateUnit
	}
}

// column plans an expression over groups and returns its place; equal ones share a place. role names it in the error
// that it is neither grouped nor aggregated.
func (s *scope) column(g *groups, e *expr, subtotals bool, role string) int {
	c := column{}
	switch {
	case e.isKind(aggregate):
		c = s.aggregate(e)
	case e.fn == "" || e.isKind(dateFunction):
		c = g.keyed(s, e, role)
	case e.fn == "GROUPING" && subtotals:
		c = g.keyed(s, &e.args[0], role)
		c = column{fn: e.fn, key: c.key, at: c.at, date: c.date}
	case e.fn == "GROUPING":
		s.fail(malformedQuery, e.pos, "GROUPING is only allowed with GROUP BY ROLLUP and GROUP BY CUBE")
	case e.fn == "TOLABEL":
		c = g.keyed(s, &e.args[0], role)
		s.label(e)
	default:
		s.refuse(e)
	}
	if at := slices.IndexFunc(g.columns, func(o column) bool {
		return o.fn == c.fn && o.key == c.key && o.date == c.date && samePath(&o.at, &c.at)
	}); at >= 0 {
		return at
	}
	g.columns = append(g.columns, c)
	return len(g.columns) - 1
}

// keyed finds the key that an expression stands for: the same field or date function, or the date that a date function
// is of; a dateTime will not do.
func (g *groups) keyed(s *scope, e *expr, role string) column {
	want := column{}
	if e.isKind(dateFunction) {
		s.dated(&want, e)
	} else if e.fn == "" && e.lit == nil {
		want.at = s.compared(e.name)
	} else {
		s.refuse(e)
	}
	for i := range g.keys {
		if k := &g.keys[i]; k.date == want.date && samePath(&k.at, &want.at) {
			return *k
		}
	}
	for i := range g.keys {
		if k := &g.keys[i]; k.date == "" && k.at.info.Type == org.Date && samePath(&k.at, &want.at) {
			want.key = i
			return want
		}
	}
	s.fail(malformedQuery, e.pos, "%s must be grouped or aggregated: %s", role, e.shown())
	return want
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
	c := column{fn: e.fn, at: s.compared(e.args[0].name), key: -1}
	switch t := c.at.info.Type; {
	case readOnly(t) || t == org.Multi || t == org.Bool,
		(e.fn == "SUM" || e.fn == "AVG") && t != org.Double && t != org.Int:
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

// typeName is Salesforce's name of what a column holds, for errors.
func (c *column) typeName() string {
	if kind := c.kind(); c.part != nil || kind == value.Int {
		return kindNames[kind]
	}
	return typeNames[c.at.info.Type]
}

func (c *column) lookup() bool { return c.fn == "" && c.at.info.Type == org.Reference }

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
	case org.Int:
		if c.fn == "" || c.fn == "MIN" || c.fn == "MAX" {
			return value.Int
		}
		return value.Double
	case org.Double:
		return value.Double
	case org.Date:
		return value.Date
	case org.DateTime:
		return value.Instant
	}
	return value.String
}
