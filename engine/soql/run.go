package soql

import (
	"slices"

	"deskarena/engine/org"
	"deskarena/engine/value"
)

// run executes a root plan.
func (e *Engine) run(p *plan) Result {
	e.prepare(p.late)
	rows := e.find(p)
	defer e.give(rows)
	switch {
	case p.count:
		return Result{Rows: value.OfList(nil), Total: len(window(p, rows)), Counted: true, Objects: p.objects}
	case p.groups != nil:
		list := window(p, p.groups.run(rows, e.today))
		return Result{Rows: value.OfList(list), Total: len(list), Objects: p.objects}
	}
	list := e.records(p.shape, p.cut(rows))
	return Result{Rows: value.OfList(list), Total: len(list), Objects: p.objects}
}

// prepare works out the filters that depend on today or on a subquery.
func (e *Engine) prepare(late []*filter) {
	for _, f := range late {
		if f.test == inSpans {
			f.bound(e.today)
			continue
		}
		of := f.at.table
		if f.at.info.Type == org.Reference {
			of = e.org.Table(f.at.info.To)
		}
		if f.set == nil {
			f.set = make([]bool, of.Len())
		}
		clear(f.set)
		rows := e.find(f.sub)
		for _, row := range rows {
			if row = f.subAt.row(row); row >= 0 && f.subAt.info.Type == org.Reference {
				row = f.subAt.col.Ref[row]
			}
			if row >= 0 {
				f.set[row] = true
			}
		}
		e.give(rows)
	}
}

// find returns the rows of a plan's table that fit its filter, by Id, in a buffer to be given back.
func (e *Engine) find(p *plan) []int32 {
	rows := e.take()
	if p.where == nil {
		for row := range int32(p.table.Len()) {
			rows = append(rows, row)
		}
		return rows
	}
	if some, ok := e.candidates(p, rows); ok {
		rows = keep(some, p.where)
		slices.Sort(rows)
		return rows
	}
	enough := p.table.Len()
	if p.limit >= 0 && p.order == nil && p.groups == nil {
		enough = p.offset + p.limit
	}
	for row := int32(0); int(row) < p.table.Len() && len(rows) < enough; row++ {
		if p.where.match(row) {
			rows = append(rows, row)
		}
	}
	return rows
}

// keep filters rows in place; a nil filter keeps all.
func keep(rows []int32, f *filter) []int32 {
	if f == nil {
		return rows
	}
	kept := rows[:0]
	for _, row := range rows {
		if f.match(row) {
			kept = append(kept, row)
		}
	}
	return kept
}

// cut orders rows that come by Id and applies OFFSET and LIMIT.
func (p *plan) cut(rows []int32) []int32 {
	if len(p.order) > 0 {
		n := len(rows)
		if p.limit >= 0 {
			n = p.limit + p.offset
		}
		rows = first(rows, p.order, n)
	}
	return window(p, rows)
}

func window[T any](p *plan, list []T) []T {
	list = list[min(p.offset, len(list)):]
	if p.limit >= 0 {
		list = list[:min(p.limit, len(list))]
	}
	return list
}

// take lends an empty buffer.
func (e *Engine) take() []int32 {
	if n := len(e.spare); n > 0 {
		b := e.spare[n-1]
		e.spare = e.spare[:n-1]
		return b[:0]
	}
	return make([]int32, 0, 1024)
}

func (e *Engine) give(b []int32) { e.spare = append(e.spare, b) }
