package org

import "deskarena/engine/dice"

// ids are the 18-character Ids of a table: the object's prefix, two characters for the instance, ten base-62 digits,
// and the three check characters that make an Id survive case-insensitive handling. They rise with the row, so that
// the order of Ids is the order of rows, and a row can be computed from its Id.
type ids struct {
	base, stride int64
	all          string // 18 characters a row
}

const (
	idDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	instance = "Ws"
)

// newIDs spreads the Ids of n rows over a range that the dice choose, with a gap of its own after each.
func newIDs(prefix string, d dice.Dice, n int) *ids {
	s := &ids{base: 62*62*62*62 + int64(d.For("base").Below(62*62*62*62*40)), stride: 4801}
	b := make([]byte, 0, n*18)
	for row := range n {
		num := s.base + int64(row)*s.stride + int64(d.With(row).Below(int(s.stride)))
		at := len(b)
		b = append(append(b, prefix...), instance...)
		b = append(b, "0000000000"...)
		for i := len(b) - 1; num > 0; i-- {
			b[i] = idDigits[num%62]
			num /= 62
		}
		b = appendCheck(b, b[at:at+15])
	}
	s.all = string(b)
	return s
}

// appendCheck appends one check character for each five characters of a 15-character Id: a bit for each capital.
func appendCheck(b, id15 []byte) []byte {
	for g := range 3 {
		bits := 0
		for i := range 5 {
			if c := id15[g*5+i]; c >= 'A' && c <= 'Z' {
				bits |= 1 << i
			}
		}
		b = append(b, "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[bits])
	}
	return b
}

func (s *ids) at(row int) string { return s.all[row*18 : row*18+18] }

func (s *ids) find(id string) (int, bool) {
	if len(id) != 15 && len(id) != 18 {
		return 0, false
	}
	num := int64(0)
	for i := 5; i < 15; i++ {
		d := digit(id[i])
		if d < 0 || num > 1<<50 {
			return 0, false
		}
		num = num*62 + int64(d)
	}
	row := (num - s.base) / s.stride
	if num < s.base || row*18 >= int64(len(s.all)) || s.at(int(row))[:len(id)] != id {
		return 0, false
	}
	return int(row), true
}

func digit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'Z':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 36
	}
	return -1
}
