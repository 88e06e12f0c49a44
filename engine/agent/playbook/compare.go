package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// Comparisons. The slot numbers holds a number for each Id or name; what has the most or the least is picked: with queries
// in the head, with functions, where they are there, by them.

var (
	linkMost  = sim.Link{Words: "see which has the most", Short: "Find largest", Tiny: "Largest"}
	linkLeast = sim.Link{Words: "see which has the least", Short: "Find smallest", Tiny: "Smallest"}
)

// What is found by several steps.
const (
	sawHighest = "{pick} is the highest of them, with {score}|{pick} comes out with {score}|{+numbers}of {numbers:candidate} it is {pick}, with {score}|{+numbers}comparing {numbers:value}, the one to take is {pick}|{!pick}there is nothing to compare"
	sawLowest  = "{pick} is the lowest of them, with {score}|{pick} comes out with {score}|{+numbers}of {numbers:candidate} it is {pick}, with {score}|{+numbers}comparing {numbers:value}, the one to take is {pick}|{!pick}there is nothing to compare"
)

func noNumbers(s *sim.Agent) bool { return s.Mem[numbers].Val.Len() == 0 }

// compare picks in the head what has the most, or the least.
func compare(most bool) *sim.Step {
	if most {
		return &mostOfMany
	}
	return &leastOfMany
}

// compareFew does so with small numbers that come largest first for the most part, where there is less to slip on.
func compareFew(most bool) *sim.Step {
	if most {
		return &mostOfFew
	}
	return &leastOfFew
}

// compareBy has a function do it, and does without it by a step in the head.
func compareBy(most bool, inHead *sim.Step) *sim.Step {
	st := getLeast
	if most {
		st = getMost
	}
	st.Instead = inHead
	return &st
}

var (
	mostOfMany  = sim.Step{Name: "compare", Need: []sim.Slot{numbers}, Idle: noNumbers, Read: takeMost, Thought: plan{do: "see which is the highest", found: sawHighest}, Slips: []sim.Family{mostSlips, manyMostSlips}}
	leastOfMany = sim.Step{Name: "compare", Need: []sim.Slot{numbers}, Idle: noNumbers, Read: takeLeast, Thought: plan{do: "see which is the lowest", found: sawLowest}, Slips: []sim.Family{leastSlips, manyLeastSlips}}
	mostOfFew   = sim.Step{Name: "compare", Need: []sim.Slot{numbers}, Idle: noNumbers, Read: takeMost, Thought: plan{do: "see which has the most", found: sawHighest}, Slips: []sim.Family{mostSlips}}
	leastOfFew  = sim.Step{Name: "compare", Need: []sim.Slot{numbers}, Idle: noNumbers, Read: takeLeast, Thought: plan{do: "see which has the fewest", found: sawLowest}, Slips: []sim.Family{leastSlips}}
)

var getMost = sim.Step{
	Name: "compare", Link: linkMost, Fn: findMost, Need: []sim.Slot{numbers}, Idle: noNumbers, Sure: true,
	Call: func(s *sim.Agent) agent.Action { return agent.Function(findMost, "values_by_id", s.Mem[numbers].Val) },
	Read: readPick,
	Thought: plan{
		do:    "find the one with the highest number|pick the largest of the numbers|{+numbers}see which of the {numbers:candidate} has the most",
		why:   "the question asks for the maximum|it is safer to let a function compare than to do it by eye",
		risk:  "a tie is possible",
		found: "the highest is {pick}, with {score}|{pick} comes out with {score}|{+numbers}of {numbers:candidate} it is {pick}, with {score}|{+numbers}comparing {numbers:value}, the one to take is {pick}|{!pick}there is nothing to compare",
	},
	Slips: []sim.Family{compareSlips, callSlips, formatSlips},
}

var getLeast = sim.Step{
	Name: "compare", Link: linkLeast, Fn: findLeast, Need: []sim.Slot{numbers}, Idle: noNumbers, Sure: true,
	Call: func(s *sim.Agent) agent.Action { return agent.Function(findLeast, "values_by_id", s.Mem[numbers].Val) },
	Read: readPick,
	Thought: plan{
		do:    "find the one with the lowest number|pick the smallest of the numbers|{+numbers}see which of the {numbers:candidate} has the least",
		why:   "the question asks for the minimum|it is safer to let a function compare than to do it by eye",
		risk:  "a tie is possible",
		found: "the lowest is {pick}, with {score}|{pick} comes out with {score}|{+numbers}of {numbers:candidate} it is {pick}, with {score}|{+numbers}comparing {numbers:value}, the one to take is {pick}|{!pick}there is nothing to compare",
	},
	Slips: []sim.Family{compareSlips, callSlips, formatSlips},
}

// The wrappers that compare.
const (
	findMost  = "find_id_with_max_value"
	findLeast = "find_id_with_min_value"
)

func readPick(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem.Set(sim.Pick, root, head(bare(obs))...)
}

func takeMost(s *sim.Agent, _ agent.Observation, root int) { takeExtreme(s, root, true, value.Compare) }
func takeLeast(s *sim.Agent, _ agent.Observation, root int) {
	takeExtreme(s, root, false, value.Compare)
}

func takeExtreme(s *sim.Agent, root int, most bool, order func(a, b value.Value) int) {
	s.Mem.Set(sim.Pick, root, extreme(s.Mem[numbers].Val, most, order)...)
}

var mostSlips = sim.Family{
	{Code: "compare.other", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "takes the least instead of the most", Read: takeLeast},
	{Code: "compare.runner-up", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "takes the runner-up", When: someNumbers,
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			s.Mem.Set(sim.Pick, root, runnerUp(s.Mem[numbers].Val, true)...)
		}},
}

var leastSlips = sim.Family{
	{Code: "compare.other", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "takes the most instead of the least", Read: takeMost},
	{Code: "compare.runner-up", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "takes the runner-up", When: someNumbers,
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			s.Mem.Set(sim.Pick, root, runnerUp(s.Mem[numbers].Val, false)...)
		}},
}

var manyMostSlips = sim.Family{
	takesFirst,
	{Code: "compare.digits", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "compares the numbers digit by digit",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { takeExtreme(s, root, true, byDigits) }},
}

var manyLeastSlips = sim.Family{
	takesFirst,
	{Code: "compare.digits", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "compares the numbers digit by digit",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { takeExtreme(s, root, false, byDigits) }},
}

var takesFirst = &sim.Slip{Code: "compare.first", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "takes the first without comparing",
	Read: func(s *sim.Agent, _ agent.Observation, root int) {
		s.Mem.Set(sim.Pick, root, head(s.Mem[numbers].Val.Keys())...)
	}}

func byDigits(a, b value.Value) int { return strings.Compare(a.Plain(), b.Plain()) }

func someNumbers(s *sim.Agent) bool { return s.Mem[numbers].Val.Len() > 1 }

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

var compareSlips = sim.Family{
	{Code: "compare.other", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for the other extreme",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action {
			if a.Name == findMost {
				a.Name = findLeast
			} else {
				a.Name = findMost
			}
			return a
		}},
	{Code: "numbers.cut", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 3, Say: "passes on only half of the numbers",
		When: func(s *sim.Agent) bool { return s.Mem[numbers].Val.Len() > 2 },
		Call: func(_ *sim.Agent, a agent.Action) agent.Action {
			v := a.Args.At(0)
			n := v.Len() / 2
			return a.With("values_by_id", value.OfRecord(v.Keys()[n:], v.Items()[n:]))
		}},
	{Code: "numbers.shifted", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "copies the numbers one row down",
		When: someNumbers,
		Call: func(_ *sim.Agent, a agent.Action) agent.Action {
			v := a.Args.At(0)
			n := v.Len() - 1
			return a.With("values_by_id", value.OfRecord(v.Keys(), append([]value.Value{v.At(n)}, v.Items()[:n]...)))
		}},
	{Code: "numbers.in-quotes", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "texts where numbers are wanted",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action {
			v := a.Args.At(0)
			vals := make([]value.Value, v.Len())
			for i := range vals {
				vals[i] = value.OfString(v.At(i).Plain())
			}
			return a.With("values_by_id", value.OfRecord(v.Keys(), vals))
		}},
	{Code: "argument.not-an-object", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "a list where an object is wanted",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action {
			return a.With("values_by_id", value.OfStrings(a.Args.At(0).Keys()))
		}},
	{Code: "compare.first", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "goes back to the first entry of the list",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			s.Mem.Set(sim.Pick, root, head(s.Mem[numbers].Val.Keys())...)
		}},
}
