package soql

import (
	"slices"

	"deskarena/engine/org"
)

// scanShare is how many rows of a table are read in the time that one row takes through an index and a sort.
const scanShare = 5

// driver is a way into a table by index: the rows of the table where a path ends, and how many rows of the query's
// own table lead there.
type driver struct {
	filter *filter
	rows   int
}

// candidates appends rows of the plan's table by the best index that its filter allows: a superset of those that fit,
// each once. It says no where reading all rows is quicker.
func (e *Engine) candidates(p *plan, to []int32) ([]int32, bool) {
	best := driver{nil, p.table.Len()/scanShare + 4}
	if p.where.op == and {
		for _, k := range p.where.kids {
			best.better(k, p.table)
		}
	} else {
		best.better(p.where, p.table)
	}
	if best.filter == nil {
		return to, false
	}
	return e.lead(best.filter, to), true
}

// better takes a filter that leads to fewer rows. What is worked out or the same everywhere has no index, but for lookups.
func (d *driver) better(f *filter, t *org.Table) {
	rows := f.op == compare && f.test == isRow && !f.negate && !f.null
	if !rows && (!f.spanned() || f.at.info.Type == org.Bool || f.at.info.From != org.Stored) {
		return
	}
	if f.at.info.From == org.Constant || slices.ContainsFunc(f.at.hops, func(h hop) bool { return h.table.Object.Fields()[h.field].From == org.Constant }) {
		return
	}
	n := 0
	f.each(func(rows []int32) { n += len(rows) })
	for _, h := range f.at.hops {
		n = (n*h.table.Len() + h.to.Len() - 1) / max(1, h.to.Len())
	}
	if n < d.rows {
		d.filter, d.rows = f, n
	}
}

// each passes the rows of the table where the filter's path ends, in runs.
func (f *filter) each(run func(rows []int32)) {
	t, field := f.at.table, f.at.field
	switch {
	case f.test == isRow && f.at.info.Type == org.ID:
		run(f.rows)
	case f.test == isRow:
		for _, to := range f.rows {
			run(t.Referrers(field, int(to)))
		}
	case len(f.spans) == 1:
		s := f.narrowed()
		run(t.Range(field, s.lo, s.hi))
	default:
		for _, s := range f.spans {
			run(t.Range(field, s.lo, s.hi))
		}
	}
}

// narrowed is the only span of a filter, cut to those of its peers.
func (f *filter) narrowed() span {
	s := f.spans[0]
	for p := f.peer; p != nil; p = p.peer {
		if len(p.spans) == 1 {
			s.lo, s.hi = max(s.lo, p.spans[0].lo), min(s.hi, p.spans[0].hi)
		}
	}
	return s
}

// pair links the comparisons under an AND that ask for spans of one field: together they are a window.
func pair(kids []*filter) {
	for i, k := range kids {
		for _, other := range kids[i+1:] {
			if k.spanned() && other.spanned() && samePath(&k.at, &other.at) {
				k.peer = other
				break
			}
		}
	}
}

func (f *filter) spanned() bool {
	return f.op == compare && f.test == inSpans && !f.negate && !f.null && f.part == nil
}

// lead appends the rows of the query's table whose path ends in rows that the filter names.
func (e *Engine) lead(f *filter, to []int32) []int32 {
	f.each(func(rows []int32) { to = append(to, rows...) })
	for i := len(f.at.hops) - 1; i >= 0; i-- {
		h := &f.at.hops[i]
		next := e.take()
		for _, row := range to {
			next = append(next, h.table.Referrers(h.field, int(row))...)
		}
		e.give(to)
		to = next
	}
	return to
}
