package soql

import (
	"cmp"
	"math/bits"
	"slices"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// match asks HAVING of a group.
func (f *groupFilter) match(vals []value.Value, today cal.Day) bool {
	switch f.op {
	case and:
		return !slices.ContainsFunc(f.kids, func(k *groupFilter) bool { return !k.match(vals, today) })
	case or:
		return slices.ContainsFunc(f.kids, func(k *groupFilter) bool { return k.match(vals, today) })
	case not:
		return !f.kids[0].match(vals, today)
	}
	negate := f.cmp == ne || f.cmp == notIn
	return f.any(vals[f.column], today) != negate
}

// any tells whether a value compares with one of the constants as asked.
func (f *groupFilter) any(v value.Value, today cal.Day) bool {
	for _, c := range f.value {
		switch {
		case v.IsNull() || c.IsNull():
			if v.IsNull() && c.IsNull() && (f.cmp < lt || f.cmp > like) {
				return true
			}
		case f.cmp == like:
			if fits(v.Str(), c.Str()) {
				return true
			}
		case f.exact && f.cmp != lt && f.cmp != gt && len(c.Str()) == 15 && len(v.Str()) == 18:
			if holds(f.cmp, cmp.Compare(v.Str()[:15], c.Str())) {
				return true
			}
		case holds(f.cmp, compareValues(v, c, !f.exact)):
			return true
		}
	}
	for _, l := range f.vals {
		if !v.IsNull() && f.unit.span(f.cmp, l, today).has(v.Int()) {
			return true
		}
	}
	return false
}

// compareValues compares two values of one kind that are not null.
func compareValues(a, b value.Value, caseless bool) int {
	if a.Kind() == value.String {
		if caseless {
			return compareFold(a.Str(), b.Str())
		}
		return cmp.Compare(a.Str(), b.Str())
	}
	an, ad := a.Ratio()
	bn, bd := b.Ratio()
	return compareProducts(an, bd, bn, ad)
}

// compareProducts compares a*b with c*d, where b and d are positive, without overflow.
func compareProducts(a, b, c, d int64) int {
	xh, xl := multiply(a, b)
	yh, yl := multiply(c, d)
	return cmp.Or(cmp.Compare(xh, yh), cmp.Compare(xl, yl))
}

func multiply(a, b int64) (hi int64, lo uint64) {
	h, l := bits.Mul64(uint64(a), uint64(b))
	if a < 0 {
		h -= uint64(b)
	}
	return int64(h), l
}
