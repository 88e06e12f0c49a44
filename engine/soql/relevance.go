package soql

import "slices"

// relevance is how well a row fits a term.
type relevance struct {
	row   int32
	terms int32 // how many of the words and phrases that are wanted it has
	named int32 // how many of them its name has
}

// rank puts rows, which are ascending, in order of relevance: by how many of the wanted words and phrases are in the record, by
// how many are in a field of its name, and by Id.
func (f *finder) rank(rows []int32, t *term, names []int) {
	if len(rows) < 2 {
		return
	}
	list := make([]relevance, len(rows))
	for i, row := range rows {
		list[i].row = row
	}
	count := func(fields []int, leaf *term, add func(*relevance)) {
		in := finder{f.Engine, f.table, fields}
		found := in.find(leaf)
		i := 0
		for _, row := range found {
			for i < len(list) && list[i].row < row {
				i++
			}
			if i < len(list) && list[i].row == row {
				add(&list[i])
			}
		}
		f.give(found)
	}
	t.wanted(func(leaf *term) {
		if len(leaf.words) > 0 {
			count(f.fields, leaf, func(r *relevance) { r.terms++ })
			count(names, leaf, func(r *relevance) { r.named++ })
		}
	})
	slices.SortFunc(list, func(a, b relevance) int {
		if a.terms != b.terms {
			return int(b.terms - a.terms)
		}
		if a.named != b.named {
			return int(b.named - a.named)
		}
		return int(a.row - b.row)
	})
	for i := range list {
		rows[i] = list[i].row
	}
}
