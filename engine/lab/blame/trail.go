// Package blame says why a run went wrong, in three tiers. What a turn hangs on is read off the trace: the turns that it took
// something from, and where that became wrong. But for a turn, or a strike, the run would have ended otherwise, or not: that is
// played, with the same dice. How often it would have is played, too, with other dice from there on; and where several things went
// wrong, so is the share of each. Nothing here is judged: every answer is a run, or a count of runs.
package blame

import (
	"cmp"
	"fmt"
	"slices"

	"deskarena/engine/episode"
)

// Trail leads from a turn back to where it went wrong.
type Trail struct {
	Turn   int      // that was asked about
	Origin int      // the turn where it went wrong; 0 if nothing is wrong with it
	Hops   []Hop    // from Turn back, the last turns first; none if nothing is wrong
	Takes  []Source // what Turn itself took from others, first turns first
	On     []int    // all turns that Turn hangs on, directly or through others, in order
	By     []int    // all turns that hang on Origin, or are wrong because of it, in order
}

// Hop is a wrong turn on a trail.
type Hop struct {
	Turn   int
	From   []Source // the wrong turns that it goes back to, first turns first; none where the trail ends
	Own    bool     // it went wrong by itself: by a slip or a strike, whatever it goes back to besides
	Errors int      // how many rejected turns in a row end with it; 0 if it was not rejected
}

// Source is a turn that another goes back to.
type Source struct {
	Turn   int
	Values []string // what the other took from it; none where the texts show nothing, as when nothing came back
}

// Follow follows a trail back from a turn. Turn 0 asks about the end of the run: about its last turn if it failed, and about
// nothing if it did not.
func Follow(t *episode.Trace, turn int) (Trail, error) {
	n := len(t.Turns)
	if turn < 0 || turn > n {
		return Trail{}, fmt.Errorf("the run has turns 1 to %d, and no turn %d", n, turn)
	}
	if turn == 0 {
		turn = n
	}
	r := Trail{Turn: turn, Origin: originOf(t, turn)}
	on := hangsOn(t)
	r.Takes = sources(t.Turns[turn-1].Needs)
	r.On = numbers(on[turn])
	if r.Origin == 0 {
		return r, nil
	}
	for i := r.Origin; i < n; i++ {
		u := &t.Turns[i]
		if on[u.N]>>r.Origin&1 != 0 || u.Root == r.Origin || u.N == n && r.Origin == t.Decisive() {
			r.By = append(r.By, u.N)
		}
	}
	r.Hops = hops(t, turn, r.Origin)
	return r, nil
}

// originOf is the turn where a turn went wrong, or 0.
func originOf(t *episode.Trace, n int) int {
	u := &t.Turns[n-1]
	switch {
	case n == len(t.Turns) && t.Outcome != episode.Solved:
		return t.Decisive()
	case u.Root > 0:
		return u.Root
	case u.Error:
		return firstError(t, n)
	case u.Verdict == episode.Right:
		return 0
	}
	return n
}

// firstError is the first of a row of errors that ends in turn n.
func firstError(t *episode.Trace, n int) int {
	for n > 1 && t.Turns[n-2].Error {
		n--
	}
	return n
}

// hangsOn has for every turn the turns that it hangs on: bit 1 for turn 1, and so on.
func hangsOn(t *episode.Trace) []int {
	on := make([]int, len(t.Turns)+1)
	for i := range t.Turns {
		for _, need := range t.Turns[i].Needs {
			on[i+1] |= 1<<need.Turn | on[need.Turn]
		}
	}
	return on
}

func numbers(bits int) (all []int) {
	for n := 1; bits>>n != 0; n++ {
		if bits>>n&1 != 0 {
			all = append(all, n)
		}
	}
	return all
}

// sources puts what was taken from each turn together.
func sources(needs []episode.Need) (all []Source) {
	for _, need := range needs {
		i, found := slices.BinarySearchFunc(all, need.Turn, func(s Source, turn int) int { return s.Turn - turn })
		if !found {
			all = slices.Insert(all, i, Source{Turn: need.Turn})
		}
		all[i].Values = append(all[i].Values, need.Value)
	}
	return all
}

// hops goes back from turn n until nothing wrong lies behind.
func hops(t *episode.Trace, n, origin int) []Hop {
	all := walk(t, n, origin, false)
	if all[len(all)-1].Turn > origin { // it is wrong because of more than the texts show
		all = walk(t, n, origin, true)
	}
	return all
}

// walk goes back from turn n by what was taken from wrong turns; straight, from n to the origin besides.
func walk(t *episode.Trace, n, origin int, straight bool) (all []Hop) {
	reached := 1 << n
	for at := n; at > 0; at-- {
		u := &t.Turns[at-1]
		if reached>>at&1 == 0 {
			continue
		}
		h := Hop{Turn: at, Own: at == origin || u.Broke()}
		if u.Error {
			h.Errors = at - firstError(t, at) + 1
		}
		if at != origin {
			h.From = behind(t, at)
		}
		root := cmp.Or(u.Root, origin)
		if at == n && straight {
			root = origin
		}
		if root < at && at != origin && (len(h.From) == 0 || at == n && straight) { // it went on from nothing, or errors followed on one another
			h.From = append([]Source{{Turn: root}}, h.From...)
		}
		for _, s := range h.From {
			reached |= 1 << s.Turn
		}
		all = append(all, h)
	}
	return all
}

// behind are the wrong turns that a turn took something from. A value may have been seen before, when nothing was wrong with it.
func behind(t *episode.Trace, n int) []Source {
	var wrong []episode.Need
	for _, need := range t.Turns[n-1].Needs {
		for m := n - 1; m >= need.Turn; m-- {
			if u := &t.Turns[m-1]; (u.Root > 0 || u.Broke()) && !u.Error && episode.Shows(u.Observation, need.Value) {
				wrong = append(wrong, episode.Need{Turn: m, Value: need.Value})
				break
			}
		}
	}
	return sources(wrong)
}
