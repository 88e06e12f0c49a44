package playbook

import (
	"strings"

	"deskarena/engine/value"
)

// Steps that end in a comparison. The slot cases holds records, numbers a number for each Id or name; what has the most
// or the least is picked. With queries this is done in the head; with functions, where they are there, by them.

var (
	linkMost  = LinkWords{"see which has the most", "Find largest", "Largest"}
	linkLeast = LinkWords{"see which has the least", "Find smallest", "Smallest"}
)

func noNumbers(s *sim) bool { return s.mem[numbers].val.Len() == 0 }

// compare picks in the head what has the most, or the least.
func compare(most bool) *step {
	if most {
		return &mostOfMany
	}
	return &leastOfMany
}

// compareFew does so with small numbers that come largest first for the most part, where there is less to slip on.
func compareFew(most bool) *step {
	if most {
		return &mostOfFew
	}
	return &leastOfFew
}

// compareBy has a function do it, and does without it by a step in the head.
func compareBy(most bool, inHead *step) *step {
	st := getLeast
	if most {
		st = getMost
	}
	st.instead = inHead
	return &st
}

var (
	mostOfMany  = step{name: "compare", need: []slot{numbers}, idle: noNumbers, read: takeMost, slips: []family{mostSlips, manyMostSlips}}
	leastOfMany = step{name: "compare", need: []slot{numbers}, idle: noNumbers, read: takeLeast, slips: []family{leastSlips, manyLeastSlips}}
	mostOfFew   = step{name: "compare", need: []slot{numbers}, idle: noNumbers, read: takeMost, slips: []family{mostSlips}}
	leastOfFew  = step{name: "compare", need: []slot{numbers}, idle: noNumbers, read: takeLeast, slips: []family{leastSlips}}
)

var getMost = step{
	name: "compare", link: linkMost, fn: findMost, need: []slot{numbers}, idle: noNumbers, sure: true,
	call:    func(s *sim) Action { return function(findMost, "values_by_id", s.mem[numbers].val) },
	read:    readPick,
	thought: oneOf{text("Which of these is the largest?"), text("Now the one with the most."), text("I let the function compare them.")},
	slips:   []family{compareSlips, callSlips, formatSlips},
}

var getLeast = step{
	name: "compare", link: linkLeast, fn: findLeast, need: []slot{numbers}, idle: noNumbers, sure: true,
	call:    func(s *sim) Action { return function(findLeast, "values_by_id", s.mem[numbers].val) },
	read:    readPick,
	thought: oneOf{text("Which of these is the smallest?"), text("Now the one with the least."), text("I let the function compare them.")},
	slips:   []family{compareSlips, callSlips, formatSlips},
}

// The wrappers that compare.
const (
	findMost  = "find_id_with_max_value"
	findLeast = "find_id_with_min_value"
)

func readPick(s *sim, obs Observation, root int) { s.mem.set(pick, root, head(bare(obs))...) }

func takeMost(s *sim, _ Observation, root int)  { takeExtreme(s, root, true, value.Compare) }
func takeLeast(s *sim, _ Observation, root int) { takeExtreme(s, root, false, value.Compare) }

func takeExtreme(s *sim, root int, most bool, order func(a, b value.Value) int) {
	s.mem.set(pick, root, extreme(s.mem[numbers].val, most, order)...)
}

var mostSlips = family{
	{code: "compare.other", kind: ReadingSlip, skill: Reading, weight: 2, say: "takes the least instead of the most", read: takeLeast},
	{code: "compare.runner-up", kind: ReadingSlip, skill: Reading, weight: 4, say: "takes the runner-up", when: someNumbers,
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root, runnerUp(s.mem[numbers].val, true)...) }},
}

var leastSlips = family{
	{code: "compare.other", kind: ReadingSlip, skill: Reading, weight: 2, say: "takes the most instead of the least", read: takeMost},
	{code: "compare.runner-up", kind: ReadingSlip, skill: Reading, weight: 4, say: "takes the runner-up", when: someNumbers,
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root, runnerUp(s.mem[numbers].val, false)...) }},
}

var manyMostSlips = family{
	takesFirst,
	{code: "compare.digits", kind: ReadingSlip, skill: Reading, weight: 3, say: "compares the numbers digit by digit",
		read: func(s *sim, _ Observation, root int) { takeExtreme(s, root, true, byDigits) }},
}

var manyLeastSlips = family{
	takesFirst,
	{code: "compare.digits", kind: ReadingSlip, skill: Reading, weight: 3, say: "compares the numbers digit by digit",
		read: func(s *sim, _ Observation, root int) { takeExtreme(s, root, false, byDigits) }},
}

var takesFirst = &slip{code: "compare.first", kind: ReadingSlip, skill: Reading, weight: 2, say: "takes the first without comparing",
	read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root, head(s.mem[numbers].val.Keys())...) }}

func byDigits(a, b value.Value) int { return strings.Compare(a.Plain(), b.Plain()) }

func someNumbers(s *sim) bool { return s.mem[numbers].val.Len() > 1 }

// extreme is the name with the largest number, or the smallest: the first of several.
func extreme(v value.Value, most bool, order func(a, b value.Value) int) []string {
	best := -1
	for i := range v.Items() {
		if best < 0 || most && order(v.At(i), v.At(best)) > 0 || !most && order(v.At(i), v.At(best)) < 0 {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return []string{v.Keys()[best]}
}

// runnerUp is what would come first if the first were not there.
func runnerUp(v value.Value, most bool) []string {
	first := extreme(v, most, value.Compare)
	var keys []string
	var vals []value.Value
	for i, k := range v.Keys() {
		if k != first[0] {
			keys, vals = append(keys, k), append(vals, v.At(i))
		}
	}
	return extreme(value.OfRecord(keys, vals), most, value.Compare)
}

var compareSlips = family{
	{code: "compare.other", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for the other extreme",
		call: func(_ *sim, a Action) Action {
			if a.Name == findMost {
				a.Name = findLeast
			} else {
				a.Name = findMost
			}
			return a
		}},
	{code: "numbers.cut", kind: QuietSlip, skill: Carrying, weight: 3, say: "passes on only half of the numbers",
		when: func(s *sim) bool { return s.mem[numbers].val.Len() > 2 },
		call: func(_ *sim, a Action) Action {
			v := a.Args.At(0)
			n := v.Len() / 2
			return a.with("values_by_id", value.OfRecord(v.Keys()[n:], v.Items()[n:]))
		}},
	{code: "numbers.shifted", kind: QuietSlip, skill: Carrying, weight: 4, say: "copies the numbers one row down",
		when: someNumbers,
		call: func(_ *sim, a Action) Action {
			v := a.Args.At(0)
			n := v.Len() - 1
			return a.with("values_by_id", value.OfRecord(v.Keys(), append([]value.Value{v.At(n)}, v.Items()[:n]...)))
		}},
	{code: "numbers.in-quotes", kind: LoudSlip, skill: Calling, weight: 3, say: "texts where numbers are wanted",
		call: func(_ *sim, a Action) Action {
			v := a.Args.At(0)
			vals := make([]value.Value, v.Len())
			for i := range vals {
				vals[i] = value.OfString(v.At(i).Plain())
			}
			return a.with("values_by_id", value.OfRecord(v.Keys(), vals))
		}},
	{code: "argument.not-an-object", kind: LoudSlip, skill: Calling, weight: 3, say: "a list where an object is wanted",
		call: func(_ *sim, a Action) Action { return a.with("values_by_id", value.OfStrings(a.Args.At(0).Keys())) }},
	{code: "compare.first", kind: ReadingSlip, skill: Reading, weight: 3, say: "goes back to the first entry of the list",
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root, head(s.mem[numbers].val.Keys())...) }},
}
