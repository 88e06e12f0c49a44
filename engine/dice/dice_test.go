package dice

import "testing"

// The golden vectors: these numbers are part of every share link's meaning.
func TestGolden(t *testing.T) {
	for _, c := range []struct {
		got, want uint64
	}{
		{New(0).Bits(), 0x227178da7401619e},
		{New(42).With(1, 2, 3).Bits(), 0x2ab85bf2080d5c91},
		{New(42).For("slip").Bits(), 0x81c8954d3939f593},
		{New(42).With(-1).For("which").Bits(), 0xed5aec074df4d8c7},
		{uint64(New(7).Below(1000)), 0x27d},
	} {
		if c.got != c.want {
			t.Errorf("%#x, want %#x", c.got, c.want)
		}
	}
}

func TestKeysAreIndependent(t *testing.T) {
	seen := map[uint64]bool{}
	for seed := range 20 {
		for a := range 20 {
			for b := range 20 {
				k := New(uint64(seed)).With(a, b)
				for _, d := range []Dice{k, k.For("x"), New(uint64(seed)).With(a).For("x").With(b)} {
					if seen[d.Bits()] {
						t.Fatalf("seed %d, %d, %d: drawn before", seed, a, b)
					}
					seen[d.Bits()] = true
				}
			}
		}
	}
}

func TestEven(t *testing.T) {
	const n, draws = 7, 70_000
	var below, weighted [n]int
	chance := 0
	for i := range draws {
		d := New(9).With(i)
		below[d.Below(n)]++
		weighted[d.For("w").Weighted([]int{1, 0, 2, 1, 1, 1, 1})]++
		if d.For("c").Chance(1 << 30) {
			chance++
		}
	}
	near := func(what string, got, want int) {
		if got < want*95/100 || got > want*105/100 {
			t.Errorf("%s: %d of %d, want about %d", what, got, draws, want)
		}
	}
	for i := range n {
		near("below", below[i], draws/n)
	}
	if weighted[1] != 0 {
		t.Error("a weight of nothing was drawn")
	}
	near("double weight", weighted[2], 2*draws/n)
	near("a quarter", chance, draws/4)
}

func TestShuffleKeepsAll(t *testing.T) {
	s := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}
	Shuffle(New(3), s)
	seen, moved := [10]bool{}, false
	for i, v := range s {
		seen[v] = true
		moved = moved || i != v
	}
	for v, ok := range seen {
		if !ok {
			t.Errorf("%d is lost", v)
		}
	}
	if !moved {
		t.Error("nothing moved")
	}
}
