package soql

import (
	"slices"
	"strconv"
	"strings"

	"deskarena/engine/cal"
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

// shape plans a SELECT list without aggregates.
func (s *scope) shape(q *query, level int) *shape {
	sh := &shape{table: s.table}
	if level > 1 {
		sh = nestedShape(s.table)
	}
	for i := range q.items {
		it := &q.items[i]
		switch {
		case it.typeOf != nil:
			s.polymorphic(it.typeOf)
		case it.sub != nil:
			s.child(sh, q, it.sub, level)
		case it.fn == "FIELDS":
			s.fields(sh, q, it)
		case it.fn == "TOLABEL":
			s.add(sh, s.label(&it.expr), it, false)
		case it.fn == "FORMAT":
			s.add(sh, s.formatted(&it.expr), it, true)
		case it.fn != "":
			s.refuse(&it.expr)
		default:
			if it.alias.text != "" {
				s.fail(malformedQuery, it.alias.pos, "only aggregate expressions use field aliasing")
			}
			s.add(sh, s.path(it.name), it, false)
		}
	}
	return sh
}

// add puts a field into the shape, inside the records of the parents that lead to it.
func (s *scope) add(sh *shape, p path, it *item, format bool) {
	for i := range p.hops {
		h := &p.hops[i]
		key := h.table.Object.Fields()[h.field].Relationship
		at := slices.Index(sh.keys, key)
		if at < 0 {
			at = len(sh.keys)
			sh.keys = append(sh.keys, key)
			sh.cells = append(sh.cells, cell{refs: h.refs, parent: nestedShape(h.to)})
		}
		if sh = sh.cells[at].parent; sh == nil {
			s.fail(malformedQuery, it.pos, "duplicate alias: %s", key)
		}
	}
	key := p.info.Name
	if it.alias.text != "" {
		key = it.alias.text
	}
	if slices.ContainsFunc(sh.keys, func(k string) bool { return equalFold(k, key) }) {
		s.fail(invalidField, it.pos, "duplicate field selected: %s", key)
	}
	sh.keys = append(sh.keys, key)
	sh.cells = append(sh.cells, cell{field: p.field, format: format})
}

// fields expands FIELDS(ALL), FIELDS(STANDARD) and FIELDS(CUSTOM).
func (s *scope) fields(sh *shape, q *query, it *item) {
	which := strings.ToUpper(it.args[0].text)
	switch which {
	case "ALL", "CUSTOM":
		if q.limit == nil || q.limit.n > maxFields {
			s.fail(malformedQuery, it.pos, "The SOQL FIELDS function must have a LIMIT of at most %d", maxFields)
		}
	case "STANDARD":
	default:
		s.fail(malformedQuery, it.args[0].pos, "unexpected token: '%s'", it.args[0].text)
	}
	for i, f := range s.table.Object.Fields() {
		if custom := strings.HasSuffix(f.Name, "__c"); which == "ALL" || custom == (which == "CUSTOM") {
			s.add(sh, path{table: s.table, field: i, info: &s.table.Object.Fields()[i]}, it, false)
		}
	}
}

// formatted resolves FORMAT(field).
func (s *scope) formatted(e *expr) path {
	arg := &e.args[0]
	if arg.fn != "" || arg.lit != nil {
		s.refuse(arg)
	}
	p := s.path(arg.name)
	switch p.info.Type {
	case org.Double, org.Date, org.DateTime:
		return p
	}
	s.fail(invalidField, e.pos, "FORMAT is not supported on field '%s' of type %s", p.info.Name, typeNames[p.info.Type])
	return path{}
}

// child plans a child subquery.
func (s *scope) child(sh *shape, parent, q *query, level int) {
	from := q.from[0]
	if s.children++; s.children > maxChildren {
		s.fail(malformedQuery, from.pos, "SOQL statements cannot have more than %d child subqueries", maxChildren)
	}
	if level >= maxLevels {
		s.fail(malformedQuery, from.pos, "SOQL statements cannot query aggregate relationships more than %d levels away from the root entity object.", maxLevels-1)
	}
	if q.offset != nil && (parent.limit == nil || parent.limit.n != 1) {
		s.fail(malformedQuery, q.offset.pos, "OFFSET in a subquery needs LIMIT 1 in its parent query")
	}
	t, field := s.childTable(from.name)
	inner := s.open(t, q.from)
	key := t.Object.Fields()[field].Children
	if slices.Contains(sh.keys, key) {
		s.fail(malformedQuery, from.pos, "duplicate alias: %s", key)
	}
	sh.keys = append(sh.keys, key)
	sh.cells = append(sh.cells, cell{child: inner.query(q, level+1), lookup: field})
}

// polymorphic refuses TYPEOF: every lookup of this org leads to one object.
func (s *scope) polymorphic(t *typeOf) {
	s.follow(nil, []string{t.text}, t.pos)
	s.fail(malformedQuery, t.pos, "TYPEOF is only allowed on polymorphic relationships, and '%s' is not one", t.text)
}

// records shows rows.
func (e *Engine) records(sh *shape, rows []int32) []value.Value {
	list := make([]value.Value, len(rows))
	n := len(sh.keys)
	cells := make([]value.Value, len(rows)*n)
	for i, row := range rows {
		own := cells[i*n : (i+1)*n : (i+1)*n]
		e.fill(sh, int(row), own)
		list[i] = value.OfRecord(sh.keys, own)
	}
	return list
}

func (e *Engine) fill(sh *shape, row int, to []value.Value) {
	for i := range sh.cells {
		switch c := &sh.cells[i]; {
		case c.attributes:
			to[i] = e.attributes(sh.table, row)
		case c.parent != nil:
			if up := c.refs[row]; up >= 0 {
				vals := make([]value.Value, len(c.parent.keys))
				e.fill(c.parent, int(up), vals)
				to[i] = value.OfRecord(c.parent.keys, vals)
			}
		case c.child != nil:
			to[i] = e.childRecords(c, row)
		case c.format:
			to[i] = formatted(sh.table.Value(row, c.field))
		default:
			to[i] = sh.table.Value(row, c.field)
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

var childKeys = []string{"totalSize", "done", "records"}

// childRecords is the result of a child subquery for one parent; null when there are none.
func (e *Engine) childRecords(c *cell, row int) value.Value {
	rows := append(e.take(), c.child.table.Referrers(c.lookup, row)...)
	rows = keep(rows, c.child.where)
	defer e.give(rows)
	cut := c.child.cut(rows)
	if len(cut) == 0 {
		return value.Value{}
	}
	records := e.records(c.child.shape, cut)
	return value.OfRecord(childKeys, []value.Value{value.OfInt(int64(len(records))), value.OfBool(true), value.OfList(records)})
}

// formatted shows a number, date or time as the locale en_US does.
func formatted(v value.Value) value.Value {
	var b []byte
	switch v.Kind() {
	case value.Double:
		n, den := v.Ratio()
		if n < 0 {
			b, n = append(b, '-'), -n
		}
		whole := strconv.FormatInt(n/den, 10)
		for i := range len(whole) {
			if i > 0 && (len(whole)-i)%3 == 0 {
				b = append(b, ',')
			}
			b = append(b, whole[i])
		}
		if cents := n % den; cents != 0 {
			b = append(b, '.', byte('0'+cents/10))
			if cents%10 != 0 {
				b = append(b, byte('0'+cents%10))
			}
		}
	case value.Date:
		b = appendDay(b, v.Day())
	case value.Instant:
		h, m, _ := v.Instant().Clock()
		b = append(appendDay(b, v.Instant().Day()), ", "...)
		b = strconv.AppendInt(b, int64((h+11)%12+1), 10)
		b = append(b, ':', byte('0'+m/10), byte('0'+m%10))
		if h < 12 {
			b = append(b, " AM"...)
		} else {
			b = append(b, " PM"...)
		}
	default:
		return v
	}
	return value.OfString(string(b))
}

func appendDay(b []byte, d cal.Day) []byte {
	y, m, day := d.Civil()
	b = append(strconv.AppendInt(b, int64(m), 10), '/')
	b = append(strconv.AppendInt(b, int64(day), 10), '/')
	return strconv.AppendInt(b, int64(y), 10)
}

// DropNullColumns returns a list of records without the keys that are null in every one of them, as CRMArena's
// connector shows results. What is nested stays as it is.
func DropNullColumns(list value.Value) value.Value {
	var null []string // keys that were null wherever they were seen
	var full []string
	for _, r := range list.Items() {
		for i, k := range r.Keys() {
			switch {
			case slices.Contains(full, k):
			case !r.At(i).IsNull():
				full = append(full, k)
				if at := slices.Index(null, k); at >= 0 {
					null = slices.Delete(null, at, at+1)
				}
			case !slices.Contains(null, k):
				null = append(null, k)
			}
		}
	}
	if len(null) == 0 {
		return list
	}
	out := make([]value.Value, list.Len())
	for n, r := range list.Items() {
		var keys []string
		var vals []value.Value
		for i, k := range r.Keys() {
			if !slices.Contains(null, k) {
				keys, vals = append(keys, k), append(vals, r.At(i))
			}
		}
		out[n] = value.OfRecord(keys, vals)
	}
	return value.OfList(out)
}
