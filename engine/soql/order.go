package soql

import (
	"cmp"
	"slices"

	"deskarena/engine/org"
)

// sortKey is one field of ORDER BY. Nulls come first unless told otherwise, ascending or descending.
type sortKey struct {
	at        path
	desc      bool
	nullsLast bool
}

// ordering plans ORDER BY for rows.
func (s *scope) ordering(list []ordering) []sortKey {
	var keys []sortKey
	for i := range list {
		o := &list[i]
		if o.fn != "" {
			if o.groups() {
				s.fail(malformedQuery, o.pos, "Ordered field must be grouped or aggregated: %s", o.shown())
			}
			s.refuse(&o.expr)
		}
		k := sortKey{at: s.compared(o.name), desc: o.desc, nullsLast: o.nulls == "LAST"}
		if k.at.info.Type == org.Reference { // of a lookup nulls come first all the same (documented)
			k.nullsLast = false
		}
		s.sortable(&k.at)
		keys = append(keys, k)
	}
	return keys
}

func (s *scope) sortable(p *path) {
	if readOnly(p.info.Type) || p.info.Type == org.Multi {
		s.fail(malformedQuery, p.pos, "field '%s' can not be sorted in a query call", p.info.Name)
	}
}

// readOnly tells whether a field can be selected, and nothing else.
func readOnly(t org.FieldType) bool { return t == org.LongText || t == org.Address }

// sortRows orders rows by the keys and then by Id.
func sortRows(rows []int32, keys []sortKey) {
	slices.SortFunc(rows, func(a, b int32) int {
		for i := range keys {
			if c := keys[i].compare(a, b); c != 0 {
				return c
			}
		}
		return cmp.Compare(a, b)
	})
}

// first puts the first n rows of the order in front, in order: for a small n faster than sorting them all.
func first(rows []int32, keys []sortKey, n int) []int32 {
	if n >= len(rows) || n > 32 {
		sortRows(rows, keys)
		return rows
	}
	best := rows[:0:0]
	for _, r := range rows {
		at := len(best)
		for at > 0 && before(keys, r, best[at-1]) {
			at--
		}
		if at < n {
			if len(best) == n {
				best = best[:n-1]
			}
			best = slices.Insert(best, at, r)
		}
	}
	return append(rows[:0], best...)
}

// before compares a row with one of a smaller Id.
func before(keys []sortKey, a, b int32) bool {
	for i := range keys {
		if c := keys[i].compare(a, b); c != 0 {
			return c < 0
		}
	}
	return false
}

func (k *sortKey) compare(a, b int32) int {
	a, b = k.at.row(a), k.at.row(b)
	if c, decided := compareNulls(a < 0 || nullAt(&k.at, a), b < 0 || nullAt(&k.at, b), k.nullsLast); decided {
		return c
	}
	c := compareCells(&k.at, a, b)
	if k.desc {
		return -c
	}
	return c
}

// compareNulls decides where one of two values is null, or both are.
func compareNulls(a, b, last bool) (c int, decided bool) {
	switch {
	case a == b:
		return 0, a
	case a != last:
		return -1, true
	}
	return 1, true
}

// compareCells compares two cells of a field that are not null, by rows of the table where the path ends.
func compareCells(p *path, a, b int32) int {
	switch p.info.Type {
	case org.ID:
		return cmp.Compare(a, b)
	case org.Reference:
		return cmp.Compare(p.col.Ref[a], p.col.Ref[b])
	case org.Text, org.LongText, org.Multi:
		return compareFold(p.table.Text(int(a), p.field), p.table.Text(int(b), p.field))
	case org.Opaque:
		return cmp.Compare(p.table.Text(int(a), p.field), p.table.Text(int(b), p.field))
	}
	return cmp.Compare(p.col.Int[a], p.col.Int[b])
}
