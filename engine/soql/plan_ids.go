package soql

import (
	"slices"

	"deskarena/engine/org"
)

// ids plans a comparison with Ids.
func (s *scope) ids(f *filter, c *condition) {
	target := f.at.table
	if f.at.info.Type == org.Reference {
		target = s.engine.org.Table(f.at.info.To)
	}
	f.test = isRow
	for i, id := range s.texts(c, f) {
		if !validID(id) {
			s.fail(invalidOperator, f.vals[i].pos, "invalid ID field: %s", id)
		}
		if c.cmp >= lt && c.cmp <= ge {
			f.test, f.text = idOrder, id
		} else if row, ok := target.Row(id); ok {
			f.rows = append(f.rows, int32(row))
		}
	}
	slices.Sort(f.rows)
	f.rows = slices.Compact(f.rows)
}

// validID accepts 15 letters and digits, or 18 of which the last three are the check of the others' case.
func validID(id string) bool {
	if len(id) != 15 && len(id) != 18 {
		return false
	}
	for i := range len(id) {
		if !isDigit(id[i]) && (!isLetter(id[i]) || id[i] == '_') {
			return false
		}
	}
	if len(id) == 15 {
		return true
	}
	for group := range 3 {
		bits := 0
		for i := range 5 {
			if c := id[group*5+i]; c >= 'A' && c <= 'Z' {
				bits |= 1 << i
			}
		}
		if id[15+group] != "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[bits] {
			return false
		}
	}
	return true
}
