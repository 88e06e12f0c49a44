package soql

import (
	"slices"
	"strings"

	"deskarena/engine/org"
	"deskarena/engine/value"
)

// shape plans a SELECT list without aggregates.
func (s *scope) shape(q *query, level int) *shape {
	sh := &shape{table: s.table}
	if level > 1 {
		sh = nestedShape(s.table)
	}
	bare := len(sh.keys)
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
	if len(sh.keys) == bare {
		panic(noFields)
	}
	return sh
}

var noFields = refusal(malformedQuery, "'FIELDS(...)' expansion function must result in at least one field being selected.")

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
		panic(refusal(invalidField, "duplicate field selected: %s", key))
	}
	sh.keys = append(sh.keys, key)
	sh.cells = append(sh.cells, cell{field: p.field, format: format})
}

// fields expands FIELDS(ALL), FIELDS(STANDARD) and FIELDS(CUSTOM).
func (s *scope) fields(sh *shape, q *query, it *item) {
	for _, i := range s.fieldsOf(q, it) {
		s.add(sh, path{table: s.table, field: i, info: &s.table.Object.Fields()[i]}, it, false)
	}
}

// fieldsOf lists the fields that FIELDS() stands for. All and the custom ones are unbounded queries, which need a LIMIT
// or a list of Ids.
func (s *scope) fieldsOf(q *query, it *item) []int {
	which := strings.ToUpper(it.args[0].text)
	switch which {
	case "ALL", "CUSTOM":
		if (q.limit == nil || q.limit.n > maxFields) && !s.fewIDs(q.where) {
			panic(refusal(malformedQuery, "The SOQL FIELDS function must have a LIMIT of at most %d", maxFields))
		}
	case "STANDARD":
	default:
		s.fail(malformedQuery, it.args[0].pos, "unexpected token: '%s'", it.args[0].text)
	}
	var list []int
	for i, f := range s.table.Object.Fields() {
		if custom := strings.HasSuffix(f.Name, "__c"); which == "ALL" || custom == (which == "CUSTOM") {
			list = append(list, i)
		}
	}
	return list
}

// fewIDs tells whether a condition asks for at most 200 Ids: by IN, or one by one under OR.
func (s *scope) fewIDs(c *condition) bool {
	n := 0
	var ids func(c *condition) bool
	ids = func(c *condition) bool {
		if c == nil {
			return false
		}
		if c.op == or {
			return !slices.ContainsFunc(c.kids, func(k *condition) bool { return !ids(k) })
		}
		n += len(c.vals)
		return c.op == compare && (c.cmp == eq || c.cmp == in) && c.sub == nil && c.left.fn == "" &&
			equalFold(strings.TrimPrefix(c.left.text, s.table.Object.String()+"."), "Id")
	}
	return ids(c) && n <= maxFields
}

// toFormat is what FORMAT is of.
func (s *scope) toFormat(e *expr) *expr {
	arg := &e.args[0]
	if arg.lit != nil || arg.fn != "" && !arg.isKind(aggregate) {
		s.refuse(arg)
	}
	return arg
}

// formatted resolves FORMAT(field).
func (s *scope) formatted(e *expr) path {
	p := s.path(s.toFormat(e).name)
	kind := value.String
	switch p.info.Type {
	case org.Int:
		kind = value.Int
	case org.Double:
		kind = value.Double
	case org.Date:
		kind = value.Date
	case org.DateTime:
		kind = value.Instant
	}
	s.formats(e.pos, p.info, kind)
	return p
}

// formats refuses FORMAT of what is neither a number nor a date or time.
func (s *scope) formats(pos int, f *org.Field, kind value.Kind) {
	switch kind {
	case value.Int, value.Double, value.Date, value.Instant:
		return
	}
	s.fail(invalidField, pos, "FORMAT is not supported on field '%s' of type %s", f.Name, typeNames[f.Type])
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
