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
func (e *Engine) Records(text string, today cal.Day) (list []Record) {
	e.today = today
	add := func(o org.Object, rows []int32) {
		for _, row := range rows {
			list = append(list, Record{o, int(row)})
		}
	}
	if isSearch(text) {
		p, err := e.plannedSearch(text)
		if err != nil {
			return nil
		}
		found, counts, _ := e.found(p)
		for i := range p.parts {
			add(p.parts[i].table.Object, found[i][:counts[i]])
			e.give(found[i])
		}
		return list
	}
	p, err := e.planned(text)
	if err != nil || p.count || p.groups != nil {
		return nil
	}
	e.prepare(p.late)
	rows := e.find(p)
	defer e.give(rows)
	add(p.table.Object, p.cut(rows))
	return list
}

// Looser is a query that asks for less than another.
type Looser struct {
	Text  string
	Field string // what the condition is about that it leaves out, as written; "" for words, or where that is several things
}

// Loosened lists the queries that leave out one of the conditions that another joins by AND: a search also all but one of the
// words that it joins so. It has none for what is no query.
func Loosened(text string) []Looser {
	if isSearch(text) {
		f, err := parseSearch(text)
		if err != nil {
			return nil
		}
		return f.loosened()
	}
	q, err := parseQuery(text)
	if err != nil {
		return nil
	}
	return loosened(&q.where, q.String)
}

// loosened leaves out the conditions of a place one by one.
func loosened(at **condition, write func() string) (list []Looser) {
	all := (*at).joined()
	defer func(whole *condition) { *at = whole }(*at)
	for i, c := range all {
		rest := slices.Delete(slices.Clone(all), i, i+1)
		switch len(rest) {
		case 0:
			*at = nil
		case 1:
			*at = rest[0]
		default:
			*at = &condition{op: and, kids: rest}
		}
		l := Looser{Text: write()}
		if c.op == compare && c.left.fn == "" {
			l.Field = c.left.text
		}
		list = append(list, l)
	}
	return list
}

func (f *search) loosened() (list []Looser) {
	if words := strings.Fields(f.text); len(words) > 1 && !strings.ContainsAny(f.text, `"()`) && !slices.ContainsFunc(words, operator) {
		whole := f.text
		f.text = strings.Join(words, " OR ")
		list = append(list, Looser{Text: f.String()})
		f.text = whole
	}
	for i := range f.returning {
		list = append(list, loosened(&f.returning[i].where, f.String)...)
	}
	return list
}

func operator(word string) bool {
	return equalFold(word, "AND") || equalFold(word, "OR") || equalFold(word, "NOT")
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
	if isSearch(text) {
		p, err := e.plannedSearch(text)
		if err != nil {
			return nil
		}
		e.prepare(p.late)
		for _, r := range records {
			for i := range p.parts {
				if p.parts[i].table.Object == r.Object {
					rows = append(rows, e.records(p.parts[i].shape, []int32{int32(r.Row)})...)
				}
			}
		}
		return rows
	}
	p, err := e.planned(text)
	if err != nil || p.count || p.groups != nil {
		return nil
	}
	e.prepare(p.late)
	for _, r := range records {
		if r.Object == p.table.Object {
			rows = append(rows, e.records(p.shape, []int32{int32(r.Row)})...)
		}
	}
	return rows
}
