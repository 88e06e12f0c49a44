// Package twin lays two runs beside each other, turn by turn: where they are the same, where they part, and which turns have dice
// that the other run never cast. It plays nothing.
package twin

import "deskarena/engine/episode"

// Pair is two runs side by side.
type Pair struct {
	A, B    *episode.Trace
	Rows    []Row
	Parts   int  // the first of the rows that are not the same; len(Rows) if all are
	Strange bool // the two share no dice at all: one has others, another book of steps, or none
}

// Row is a turn of one run beside one of the other.
type Row struct {
	A, B           int // the turns; 0 where the other's has none beside it
	Kind           Kind
	FreshA, FreshB bool // the turn's dice exist in this run only: what the agent did is not held against what it did there
}

// Kind says how the turns of a row compare.
type Kind uint8

const (
	Same    Kind = iota // the same call, and the same came back
	Changed             // another call or another result, at the same place of the run
	OnlyA               // the other run has no such turn
	OnlyB
)

func (k Kind) String() string { return [...]string{"same", "changed", "only a", "only b"}[k] }

// Lay lays two runs beside each other. As many turns as can be stand beside one that is the same (a longest common subsequence of
// what turns do and what comes back); of the others those that make the same call, cast the same dice, hand in an answer or
// work on the same link.
func Lay(a, b *episode.Trace) Pair {
	p := Pair{A: a, B: b}
	p.Rows = rows(a, b)
	for p.Parts < len(p.Rows) && p.Rows[p.Parts].Kind == Same {
		p.Parts++
	}
	p.fresh()
	return p
}

// Alike says that the two runs are the same throughout.
func (p *Pair) Alike() bool { return p.Parts == len(p.Rows) }

// Stretch is rows From up to, without, To that are all the same, or all not.
type Stretch struct {
	From, To int
	Same     bool
}

// Stretches are the rows in stretches, as long as they can be.
func (p *Pair) Stretches() (all []Stretch) {
	for i, r := range p.Rows {
		same := r.Kind == Same
		if n := len(all); n > 0 && all[n-1].Same == same {
			all[n-1].To++
			continue
		}
		all = append(all, Stretch{i, i + 1, same})
	}
	return all
}

// fresh marks turns whose dice the other run did not cast. Without dice on both sides there is nothing to mark.
func (p *Pair) fresh() {
	of := func(t *episode.Trace) map[uint64]bool {
		dice := map[uint64]bool{}
		for i := range t.Turns {
			if d := t.Turns[i].Luck.Dice; d != 0 {
				dice[d] = true
			}
		}
		return dice
	}
	a, b := of(p.A), of(p.B)
	p.Strange = true
	for d := range a { // whether any is shared does not depend on their order
		p.Strange = p.Strange && !b[d]
	}
	if len(a) == 0 || len(b) == 0 {
		return
	}
	for i := range p.Rows {
		r := &p.Rows[i]
		r.FreshA = r.A > 0 && !b[p.A.Turns[r.A-1].Luck.Dice]
		r.FreshB = r.B > 0 && !a[p.B.Turns[r.B-1].Luck.Dice]
	}
}

// rows finds the best way to put the turns beside each other, by what every pair of them is worth.
func rows(a, b *episode.Trace) (all []Row) {
	n, m := len(a.Turns), len(b.Turns)
	best := make([][]int, n+1) // of the turns from these on
	for i := range best {
		best[i] = make([]int, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1], best[i+1][j+1]+worth(a, b, i, j))
		}
	}
	for i, j := 0, 0; i < n || j < m; {
		w := 0
		if i < n && j < m {
			w = worth(a, b, i, j)
		}
		switch {
		case w >= same:
			all = append(all, Row{A: i + 1, B: j + 1})
			i, j = i+1, j+1
		case w > 0 && best[i][j] == best[i+1][j+1]+w:
			all = append(all, Row{A: i + 1, B: j + 1, Kind: Changed})
			i, j = i+1, j+1
		case j == m || i < n && best[i][j] == best[i+1][j]:
			all = append(all, Row{A: i + 1, Kind: OnlyA})
			i++
		default:
			all = append(all, Row{B: j + 1, Kind: OnlyB})
			j++
		}
	}
	return all
}

// same is more than all pairs of turns that are not the same are worth together.
const same = 1 << 20

// worth is how well two turns stand beside each other, counted from 0; 0 where they do not.
func worth(a, b *episode.Trace, i, j int) int {
	u, v := &a.Turns[i], &b.Turns[j]
	call := u.Kind == v.Kind && u.Call == v.Call
	if call && u.Observation == v.Observation && u.Error == v.Error {
		return same
	}
	w := 0
	if call {
		w += 8
	}
	if u.Kind == episode.Submit && v.Kind == episode.Submit {
		w += 6
	}
	if u.Luck.Dice != 0 && u.Luck.Dice == v.Luck.Dice {
		w += 4
	}
	if link(a, u) == link(b, v) {
		w++
	}
	return w
}

// link is what a turn is to find out: in books of other steps it may be the same.
func link(t *episode.Trace, u *episode.Turn) string {
	if u.Link < len(t.Chain) {
		return t.Chain[u.Link].Words
	}
	return ""
}
