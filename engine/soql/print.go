package soql

import (
	"strconv"
	"strings"

	"deskarena/engine/cal"
)

// String writes the query in one line with its keywords in capitals. Parsing it again gives the same query.
func (q *query) String() string {
	var w printer
	w.query(q)
	return w.b.String()
}

// String writes the search likewise.
func (f *search) String() string {
	var w printer
	w.put("FIND {", f.text, "} IN ", f.group, " FIELDS")
	for i := range f.returning {
		w.put(pick(i == 0, " RETURNING ", ", "))
		w.returning(&f.returning[i])
	}
	for i := range f.with {
		w.put(" WITH ")
		w.searchWith(&f.with[i])
	}
	w.count(" LIMIT ", f.limit)
	w.names(" UPDATE ", f.update)
	return w.b.String()
}

type printer struct{ b strings.Builder }

func (w *printer) put(parts ...string) {
	for _, s := range parts {
		w.b.WriteString(s)
	}
}

func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

func (w *printer) query(q *query) {
	w.put("SELECT ")
	w.items(q.items)
	for i, f := range q.from {
		w.put(pick(i == 0, " FROM ", ", "), f.text)
		w.alias(f.alias)
	}
	if q.scope.text != "" {
		w.put(" USING SCOPE ", q.scope.text)
	}
	w.where(" WHERE ", q.where)
	for _, c := range q.with {
		w.put(" WITH ")
		w.with(c)
	}
	if q.group.exprs != nil {
		w.put(" GROUP BY ")
		if q.group.kind != "" {
			w.put(q.group.kind, "(")
		}
		w.exprs(q.group.exprs)
		if q.group.kind != "" {
			w.put(")")
		}
	}
	w.where(" HAVING ", q.having)
	w.tail(q)
	for _, v := range q.views {
		w.put(" FOR ", v.text)
	}
	w.names(" UPDATE ", q.update)
}

func (w *printer) tail(q *query) {
	for i := range q.order {
		o := &q.order[i]
		w.put(pick(i == 0, " ORDER BY ", ", "))
		w.expr(&o.expr)
		w.put(pick(o.desc, " DESC", ""))
		if o.nulls != "" {
			w.put(" NULLS ", o.nulls)
		}
	}
	w.count(" LIMIT ", q.limit)
	w.count(" OFFSET ", q.offset)
}

func (w *printer) count(clause string, c *count) {
	if c != nil {
		w.put(clause, strconv.FormatInt(c.n, 10))
	}
}

func (w *printer) names(clause string, list []name) {
	for i, n := range list {
		w.put(pick(i == 0, clause, ", "), n.text)
	}
}

func (w *printer) alias(n name) {
	if n.text != "" {
		w.put(" ", n.text)
	}
}

func (w *printer) items(list []item) {
	for i := range list {
		it := &list[i]
		w.put(pick(i == 0, "", ", "))
		switch {
		case it.sub != nil:
			w.put("(")
			w.query(it.sub)
			w.put(")")
		case it.typeOf != nil:
			w.put("TYPEOF ", it.typeOf.text)
			for _, c := range it.typeOf.when {
				w.put(" WHEN ", c.object.text)
				w.names(" THEN ", c.fields)
			}
			w.names(" ELSE ", it.typeOf.others)
			w.put(" END")
		default:
			w.expr(&it.expr)
			w.alias(it.alias)
		}
	}
}

func (w *printer) exprs(list []expr) {
	for i := range list {
		w.put(pick(i == 0, "", ", "))
		w.expr(&list[i])
	}
}

func (w *printer) expr(e *expr) {
	switch {
	case e.lit != nil:
		w.literal(e.lit, false)
	case e.fn == "":
		w.put(e.text)
	default:
		w.put(e.fn, "(")
		w.exprs(e.args)
		w.put(")")
	}
}

func (w *printer) where(clause string, c *condition) {
	if c != nil {
		w.put(clause)
		w.condition(c)
	}
}

func (w *printer) condition(c *condition) {
	switch c.op {
	case compare:
		w.expr(&c.left)
		w.put(" ", comparisonNames[c.cmp], " ")
		switch {
		case c.sub != nil:
			w.put("(")
			w.query(c.sub)
			w.put(")")
		case c.cmp >= in:
			w.literals(c)
		default:
			w.literal(&c.vals[0], c.cmp == like)
		}
		return
	case not:
		w.put("NOT ")
	}
	for i, k := range c.kids {
		if i > 0 {
			w.put(pick(c.op == and, " AND ", " OR "))
		}
		if k.op != compare {
			w.put("(")
		}
		w.condition(k)
		if k.op != compare {
			w.put(")")
		}
	}
}

func (w *printer) literals(c *condition) {
	for i := range c.vals {
		w.put(pick(i == 0, "(", ", "))
		w.literal(&c.vals[i], false)
	}
	w.put(")")
}

var escapes = strings.NewReplacer(`\`, `\\`, `'`, `\'`)

func (w *printer) literal(l *literal, pattern bool) {
	switch l.kind {
	case litText:
		// A pattern carries \\, \_ and \% as they were written.
		w.put("'", pick(pattern, strings.ReplaceAll(l.text, `'`, `\'`), escapes.Replace(l.text)), "'")
	case litDate:
		w.put(cal.Day(l.n).String())
	case litTime:
		w.put(cal.Instant(l.n).String())
	default:
		w.put(l.text)
		if l.kind == litRange && findRange(l.text).counted {
			w.put(":", strconv.FormatInt(l.n, 10))
		}
	}
}

func (w *printer) with(c *with) {
	switch {
	case c.filter != nil:
		w.condition(c.filter)
		return
	case c.categories == nil:
		w.put(c.text)
		for i := range c.settings {
			w.put(pick(i == 0, "(", ", "), c.settings[i].text, " = ")
			w.literal(&c.settings[i].value, false)
		}
		w.put(pick(c.settings != nil, ")", ""))
		return
	}
	for i, k := range c.categories {
		w.put(pick(i == 0, "DATA CATEGORY ", " AND "), k.group.text, " ", k.how)
		w.names(" (", k.names)
		w.put(")")
	}
}

func (w *printer) returning(r *returning) {
	w.put(r.object.text)
	if r.fields == nil {
		return
	}
	w.put("(")
	w.items(r.fields)
	w.where(" WHERE ", r.where)
	if r.listView.text != "" {
		w.put(" USING LISTVIEW = ", r.listView.text)
	}
	w.tail(&r.query)
	w.put(")")
}

func (w *printer) searchWith(c *searchWith) {
	if c.data != nil {
		w.with(c.data)
		return
	}
	w.put(c.text)
	open, end := " = ", ""
	switch {
	case c.list == nil:
		return
	case equalFold(c.text, "SNIPPET"):
		open, end = "(TARGET_LENGTH = ", ")"
	case len(c.list) > 1:
		open, end = " IN (", ")"
	}
	for i := range c.list {
		w.put(pick(i == 0, open, ", "))
		w.literal(&c.list[i], false)
	}
	w.put(end)
}
