package soql

import (
	"slices"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// What lies near a result: which records its rows are, and what else it would bring if it asked for less.

// Record is a record of an object, by its row.
type Record struct {
	Object org.Object
	Row    int
}

// Records lists the records that the rows of a query or a search show, in their order; none where it is refused, counts or groups.
func (e *Engine) Records(text string, today cal.Day) []Record {
	e.today = today
	q, f, err := e.plannedEither(text)
	if err != nil {
		return nil
	}
	return e.recordsOf(q, f)
}

// plannedEither is the plan of a query or of a search.
func (e *Engine) plannedEither(text string) (q *plan, f *searchPlan, err error) {
	if isSearch(text) {
		f, err = e.plannedSearch(text)
	} else {
		q, err = e.planned(text)
	}
	return q, f, err
}

func (e *Engine) recordsOf(q *plan, f *searchPlan) (list []Record) {
	add := func(o org.Object, rows []int32) {
		for _, row := range rows {
			list = append(list, Record{o, int(row)})
		}
	}
	switch {
	case f != nil:
		found, counts, _ := e.found(f)
		for i := range f.parts {
			add(f.parts[i].table.Object, found[i][:counts[i]])
			e.give(found[i])
		}
	case !q.count && q.groups == nil:
		e.prepare(q.late)
		rows := e.find(q)
		add(q.table.Object, q.cut(rows))
		e.give(rows)
	}
	return list
}

// Looser is a query or a search that asks for less than another: it leaves out one of the conditions that the other joins by AND.
type Looser struct {
	Field string // what the condition is about, as written; "" for words, or where that is several things

	query  *plan
	search *searchPlan
}

// Conditions lists what the conditions of a query or a search are about that it joins by AND, as written: "" where that is several
// things. What is refused has none.
func Conditions(text string) (fields []string) {
	for _, at := range wheres(text) {
		for _, c := range (*at.where).joined() {
			fields = append(fields, c.about())
		}
	}
	return fields
}

// Loosened lists the queries that leave out one of the conditions of another; of a search also the one that joins its words by OR.
// It has none of what is refused.
func (e *Engine) Loosened(text string) (list []Looser) {
	add := func(l Looser, q *query, f *search, src string) {
		var err error
		if f != nil {
			l.search, err = e.planSearch(src, f)
		} else {
			l.query, err = e.plan(src, q)
		}
		if err == nil {
			list = append(list, l)
		}
	}
	if isSearch(text) {
		if loose := anyWord(text); loose != "" {
			if f, err := parseSearch(loose); err == nil {
				add(Looser{}, nil, f, loose)
			}
		}
	}
	for _, at := range wheres(text) {
		whole := *at.where
		all := whole.joined()
		for i, c := range all {
			*at.where = joint(slices.Delete(slices.Clone(all), i, i+1))
			add(Looser{Field: c.about()}, at.query, at.search, text)
		}
		*at.where = whole
	}
	return list
}

// clause is where a query or a search has conditions.
type clause struct {
	query  *query
	search *search
	where  **condition
}

// wheres are the places of a text's conditions: one of a query, of a search one for each object.
func wheres(text string) (list []clause) {
	if isSearch(text) {
		f, err := parseSearch(text)
		if err != nil {
			return nil
		}
		for i := range f.returning {
			list = append(list, clause{search: f, where: &f.returning[i].where})
		}
		return list
	}
	q, err := parseQuery(text)
	if err != nil {
		return nil
	}
	return []clause{{query: q, where: &q.where}}
}

// anyWord is a search that joins its words by OR; "" for one whose words are joined by operators, or that has one word.
func anyWord(text string) string {
	f, err := parseSearch(text)
	if err != nil {
		return ""
	}
	words := strings.Fields(f.text)
	if len(words) < 2 || strings.ContainsAny(f.text, `"()`) || slices.ContainsFunc(words, operator) {
		return ""
	}
	return text[:f.pos] + strings.Join(words, " OR ") + text[f.pos+len(f.text):]
}

func operator(word string) bool {
	return equalFold(word, "AND") || equalFold(word, "OR") || equalFold(word, "NOT")
}

// joint joins conditions by AND; nil for none.
func joint(all []*condition) *condition {
	switch len(all) {
	case 0:
		return nil
	case 1:
		return all[0]
	}
	return &condition{op: and, kids: all}
}

// about is what a comparison compares.
func (c *condition) about() string {
	if c.op == compare && c.left.fn == "" {
		return c.left.text
	}
	return ""
}

// Rows are what a looser query brings.
func (e *Engine) Rows(l Looser, today cal.Day) value.Value {
	e.today = today
	if l.search != nil {
		return e.runSearch(l.search).Rows
	}
	return e.run(l.query).Rows
}

// Nearby lists the records that the rows of a looser query show, as Records does.
func (e *Engine) Nearby(l Looser, today cal.Day) []Record {
	e.today = today
	return e.recordsOf(l.query, l.search)
}

// joined are the conditions that AND joins at the top; none of no condition.
func (c *condition) joined() []*condition {
	switch {
	case c == nil:
		return nil
	case c.op != and:
		return []*condition{c}
	}
	var list []*condition
	for _, k := range c.kids {
		list = append(list, k.joined()...)
	}
	return list
}

// isSearch says whether a text begins as a search does.
func isSearch(text string) bool {
	t := strings.TrimLeft(text, " \t\r\n")
	return len(t) >= 4 && equalFold(t[:4], "FIND")
}

// Show lists records as the rows of a query or a search would show them, whether it finds them or not; those of an object that it
// does not return are left out. It shows none where it is refused, counts or groups.
func (e *Engine) Show(text string, today cal.Day, records []Record) (rows []value.Value) {
	e.today = today
	q, f, err := e.plannedEither(text)
	if err != nil || q != nil && (q.count || q.groups != nil) {
		return nil
	}
	parts := []plan{}
	if f != nil {
		e.prepare(f.late)
		for i := range f.parts {
			parts = append(parts, f.parts[i].plan)
		}
	} else {
		e.prepare(q.late)
		parts = append(parts, *q)
	}
	for _, r := range records {
		for i := range parts {
			if parts[i].table.Object == r.Object {
				rows = append(rows, e.records(parts[i].shape, []int32{int32(r.Row)})...)
			}
		}
	}
	return rows
}
