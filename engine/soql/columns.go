package soql

import (
	"slices"

	"deskarena/engine/value"
)

// DropNullColumns returns a list of records without the keys that are null in every one of them, as CRMArena's
// connector shows results. What is nested stays as it is.
func DropNullColumns(list value.Value) value.Value {
	var null []string // keys that were null wherever they were seen
	var full []string
	for _, r := range list.Items() {
		for i, k := range r.Keys() {
			switch {
			case slices.Contains(full, k):
			case !r.At(i).IsNull():
				full = append(full, k)
				if at := slices.Index(null, k); at >= 0 {
					null = slices.Delete(null, at, at+1)
				}
			case !slices.Contains(null, k):
				null = append(null, k)
			}
		}
	}
	if len(null) == 0 {
		return list
	}
	out := make([]value.Value, list.Len())
	for n, r := range list.Items() {
		var keys []string
		var vals []value.Value
		for i, k := range r.Keys() {
			if !slices.Contains(null, k) {
				keys, vals = append(keys, k), append(vals, r.At(i))
			}
		}
		out[n] = value.OfRecord(keys, vals)
	}
	return value.OfList(out)
}
