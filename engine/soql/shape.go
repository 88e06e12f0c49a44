package soql

import (
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// shape is what the records of a result look like: their keys in the order of SELECT, spelled as the schema spells
// them, and how each is filled. A nested record begins with its attributes, as the REST API's do.
type shape struct {
	table *org.Table
	keys  []string
	cells []cell
}

// cell fills one key: with a field, the attributes, a parent's record, or the records of a child subquery.
type cell struct {
	field      int
	format     bool // FORMAT()
	attributes bool
	refs       []int32
	parent     *shape
	child      *plan
	lookup     int // of the child
}

// nestedShape is the shape of a record inside another.
func nestedShape(t *org.Table) *shape {
	return &shape{t, []string{"attributes"}, []cell{{attributes: true}}}
}

// records shows rows, cell by cell: a parent's records are made all at once.
func (e *Engine) records(sh *shape, rows []int32) []value.Value {
	n := len(sh.keys)
	vals := make([]value.Value, len(rows)*n)
	for at := range sh.cells {
		c := &sh.cells[at]
		if c.parent != nil {
			e.parents(c, rows, vals, at, n)
			continue
		}
		for i, row := range rows {
			to := &vals[i*n+at]
			switch {
			case c.attributes:
				*to = e.attributes(sh.table, int(row))
			case c.child != nil:
				*to = e.childRecords(c, int(row))
			case c.format:
				*to = formatted(sh.table.Value(int(row), c.field), &sh.table.Object.Fields()[c.field])
			default:
				*to = sh.table.Value(int(row), c.field)
			}
		}
	}
	return value.OfRecords(sh.keys, vals)
}

// parents fills column at of n with the record of each row's parent, where it has one.
func (e *Engine) parents(c *cell, rows []int32, to []value.Value, at, n int) {
	ups := e.take()
	for _, row := range rows {
		if up := c.refs[row]; up >= 0 {
			ups = append(ups, up)
		}
	}
	records := e.records(c.parent, ups)
	e.give(ups)
	for i, row := range rows {
		if c.refs[row] >= 0 {
			to[i*n+at], records = records[0], records[1:]
		}
	}
}

var attributeKeys = []string{"type", "url"}

// attributes of a nested record, with the path that the REST API gives it.
func (e *Engine) attributes(t *org.Table, row int) value.Value {
	kept := &e.kept[t.Object]
	if *kept == nil {
		*kept = make([]value.Value, t.Len())
	}
	a := &(*kept)[row]
	if a.IsNull() {
		name := t.Object.String()
		url := "/services/data/v59.0/sobjects/" + name + "/" + t.ID(row)
		*a = value.OfRecord(attributeKeys, []value.Value{value.OfString(name), value.OfString(url)})
	}
	return *a
}

// childRecords is the result of a child subquery for one parent; null when there are none.
func (e *Engine) childRecords(c *cell, row int) value.Value {
	rows := append(e.take(), c.child.table.Referrers(c.lookup, row)...)
	rows = keep(rows, c.child.where)
	defer e.give(rows)
	cut := c.child.cut(rows)
	if len(cut) == 0 {
		return value.Value{}
	}
	return queryResult(len(cut), value.OfList(e.records(c.child.shape, cut)))
}
