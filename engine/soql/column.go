package soql

import "deskarena/engine/org"

// column is a field's column as comparisons read it, cell after cell: what the org works out is worked out here once for all
// rows and kept, so that no comparison tells the one from the other. Texts are read from the table.
func (e *Engine) column(t *org.Table, field int) *org.Column {
	c := t.Col(field)
	if c.Num == nil {
		return c
	}
	of := &e.columns[t.Object]
	if *of == nil {
		*of = make([]*org.Column, len(t.Object.Fields()))
	}
	if kept := (*of)[field]; kept != nil {
		return kept
	}
	made := &org.Column{}
	if t.Object.Fields()[field].Type == org.Reference {
		made.Ref = make([]int32, t.Len())
		for row := range made.Ref {
			made.Ref[row] = c.Target(int32(row))
		}
	} else {
		made.Int = make([]int64, t.Len())
		for row := range made.Int {
			made.Int[row] = c.Number(int32(row))
		}
	}
	(*of)[field] = made
	return made
}
