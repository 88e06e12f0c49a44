package org

import "deskarena/engine/value"

// Stat sums an object up.
type Stat struct {
	Object     Object
	Count      int // records
	References int // cells that refer to another record
}

// Stats sums the objects of the published schema up, in their order; references are those that it names.
func (o *Org) Stats() []Stat {
	stats := make([]Stat, NumObjects)
	for obj, t := range o.tables[:NumObjects] {
		s := Stat{Object: Object(obj), Count: t.Len()}
		for i := range t.cols {
			for _, r := range t.cols[i].Ref {
				if r >= 0 {
					s.References++
				}
			}
		}
		stats[obj] = s
	}
	return stats
}

// Digest is a hash of every cell of the org, the long texts among them, as an agent would see them: FNV-1a, 64 bits.
func (o *Org) Digest() uint64 {
	h := uint64(0xcbf29ce484222325)
	var b []byte
	for _, t := range o.tables {
		for row := range t.n {
			b = b[:0]
			for f := range t.cols {
				v := t.Value(row, f)
				if v.Kind() == value.String {
					b = append(b, v.Str()...)
				} else {
					b = v.AppendJSON(b)
				}
				b = append(b, 0)
			}
			for _, c := range b {
				h = (h ^ uint64(c)) * 0x100000001b3
			}
		}
	}
	return h
}
