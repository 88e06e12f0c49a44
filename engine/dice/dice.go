// Package dice draws by key, never from a stream: a draw is a hash of what it is for, so that nothing which happens
// in between can reshuffle the luck of what follows. The hash is our own and pinned by golden vectors.
package dice

import "math/bits"

// Dice is a key. The zero value is a key like any other.
type Dice uint64

// New returns the dice of a seed.
func New(seed uint64) Dice { return Dice(mix(seed ^ 0xd1b54a32d192ed03)) }

// With narrows the key by numbers.
func (d Dice) With(parts ...int) Dice {
	for _, p := range parts {
		d = d.narrow(mix(uint64(int64(p)) + 0x9e3779b97f4a7c15))
	}
	return d
}

// For narrows the key by a purpose.
func (d Dice) For(purpose string) Dice {
	h := uint64(0xcbf29ce484222325) // FNV-1a, then mixed in
	for i := range len(purpose) {
		h = (h ^ uint64(purpose[i])) * 0x100000001b3
	}
	return d.narrow(mix(h))
}

// narrow turns the key before it takes the part in, so that the order of parts counts.
func (d Dice) narrow(part uint64) Dice { return Dice(mix(bits.RotateLeft64(uint64(d), 23) ^ part)) }

// Bits is the draw itself: 64 bits.
func (d Dice) Bits() uint64 { return mix(uint64(d) + 0x632be59bd9b4e019) }

// Below draws a number from 0 to n-1; n must be positive.
func (d Dice) Below(n int) int { return int((d.Bits() >> 32) * uint64(n) >> 32) }

// Between draws a number from lo to hi, both included.
func (d Dice) Between(lo, hi int) int { return lo + d.Below(hi-lo+1) }

// Chance is true with probability p/2^32.
func (d Dice) Chance(p uint32) bool { return uint32(d.Bits()>>32) < p }

// Percent is true with probability n/100.
func (d Dice) Percent(n int) bool { return d.Below(100) < n }

// Weighted draws an index with probability proportional to its weight; the weights must not all be zero.
func (d Dice) Weighted(weights []int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	r := d.Below(sum)
	for i, w := range weights {
		if r < w {
			return i
		}
		r -= w
	}
	panic("dice: no weight")
}

// Pick draws one element; the slice must not be empty.
func Pick[T any](d Dice, from []T) T { return from[d.Below(len(from))] }

// Shuffle orders the elements by the dice, in place.
func Shuffle[T any](d Dice, s []T) {
	for i := len(s) - 1; i > 0; i-- {
		j := d.With(i).Below(i + 1)
		s[i], s[j] = s[j], s[i]
	}
}

// mix is the finaliser of SplitMix64.
func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
