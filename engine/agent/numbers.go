package agent

import (
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// Steps that end in a comparison. The slot cases holds records, numbers a number for each Id or name; what has the most
// or the least is picked. With queries this is done in the head; with functions, where they are there, by them.

var (
	linkMost  = LinkWords{"see which has the most", "Find largest", "Largest"}
	linkLeast = LinkWords{"see which has the least", "Find smallest", "Smallest"}
)

func noNumbers(s *sim) bool { return s.mem[numbers].val.Len() == 0 }

// reckonUp sums records up in the head: for each Id or name a number.
func reckonUp(s *sim, root int, up func(rows []value.Value) value.Value) {
	s.mem[numbers] = fact{val: up(s.mem[cases].val.Items()), root: root}
}

// misreckoned are the slips that any reckoning can have: over some of the rows.
var misreckoned = family{
	{code: "reckon.stops-early", kind: ReadingSlip, skill: Reading, weight: 4, say: "stops reckoning before the last rows",
		read: func(s *sim, _ Observation, root int) {
			rows := s.mem[cases].val.Items()
			reckonOver(s, root, rows[:len(rows)-len(rows)/3])
		}},
	{code: "reckon.starts-late", kind: ReadingSlip, skill: Reading, weight: 4, say: "leaves out the first rows",
		read: func(s *sim, _ Observation, root int) {
			rows := s.mem[cases].val.Items()
			reckonOver(s, root, rows[(len(rows)+2)/3:])
		}},
}

// reckonOver reckons as the step at hand does, but over these rows.
func reckonOver(s *sim, root int, rows []value.Value) {
	all := s.mem[cases].val
	s.mem[cases].val = value.OfList(rows)
	s.read(Observation{}, root)
	s.mem[cases].val = all
}

// thinkReckoned is the thought before a function reckons.
var thinkReckoned = oneOf{text("Now I sum these cases up."), text("The function can do the arithmetic."), text("All the cases are here; next their numbers.")}

// readNumbers keeps a record of numbers.
func readNumbers(s *sim, obs Observation, root int) {
	s.mem[numbers] = fact{root: root}
	if obs.Value.Kind() == value.Record {
		s.mem[numbers].val = obs.Value
	}
}

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

// casesSlips are those of a call that hands on the cases.
var casesSlips = family{
	{code: "cases.first-dozen", kind: QuietSlip, skill: Carrying, weight: 5, say: "hands on the first dozen cases only",
		when: func(s *sim) bool { return s.mem[cases].val.Len() > 12 },
		call: func(s *sim, a Action) Action { return a.with("cases", value.OfList(s.mem[cases].val.Items()[:12])) }},
	{code: "cases.cut", kind: QuietSlip, skill: Carrying, weight: 4, say: "leaves the last cases out",
		when: func(s *sim) bool { return s.mem[cases].val.Len() > 2 },
		call: func(s *sim, a Action) Action {
			rows := s.mem[cases].val.Items()
			return a.with("cases", value.OfList(rows[:len(rows)-len(rows)/3]))
		}},
	{code: "cases.stuck", kind: QuietSlip, skill: Carrying, weight: 2, say: "copies one case over and over",
		when: func(s *sim) bool { return s.mem[cases].val.Len() > 4 },
		call: func(s *sim, a Action) Action {
			out := append([]value.Value(nil), s.mem[cases].val.Items()...)
			for i := len(out) / 2; i < len(out); i++ {
				out[i] = out[len(out)/2]
			}
			return a.with("cases", value.OfList(out))
		}},
	{code: "cases.placeholder", kind: LoudSlip, skill: Calling, weight: 5, say: "a placeholder where the cases should be",
		call: func(_ *sim, a Action) Action { return a.with("cases", value.OfString("<the cases from before>")) }},
	{code: "cases.one-date", kind: LoudSlip, skill: Calling, weight: 3, say: "hands on one date of each case and nothing else",
		call: func(s *sim, a Action) Action { // which no function can do with alone
			return a.with("cases", value.OfList(each(s.mem[cases].val.Items(), func(r value.Value) value.Value {
				closed, _ := r.Get("ClosedDate")
				return value.OfRecord([]string{"ClosedDate"}, []value.Value{closed})
			})))
		}},
	{code: "cases.as-texts", kind: LoudSlip, skill: Calling, weight: 2, say: "texts where objects are wanted",
		call: func(s *sim, a Action) Action {
			return a.with("cases", value.OfList(each(s.mem[cases].val.Items(), func(r value.Value) value.Value { return value.OfString(r.At(0).Plain()) })))
		}},
}

func each(rows []value.Value, change func(value.Value) value.Value) []value.Value {
	out := make([]value.Value, len(rows))
	for i := range rows {
		out[i] = change(rows[i])
	}
	return out
}

// flat keeps some fields of every row, each under the last part of its path.
func flat(obs Observation, paths ...string) value.Value {
	keys := make([]string, len(paths))
	for i, p := range paths {
		keys[i] = p[strings.LastIndexByte(p, '.')+1:]
	}
	return value.OfList(each(obs.Value.Items(), func(r value.Value) value.Value {
		vals := make([]value.Value, len(paths))
		for i, p := range paths {
			vals[i], _ = path(r, p)
		}
		return value.OfRecord(keys, vals)
	}))
}

// keepNumbers keeps the numbers of some names only.
func keepNumbers(s *sim, names []string, root int) {
	vals := make([]value.Value, len(names))
	for i, n := range names {
		vals[i], _ = s.mem[numbers].val.Get(n)
	}
	s.mem[numbers] = fact{val: value.OfRecord(names, vals), root: root}
}

// countBy counts rows by a field.
func countBy(field string) func(rows []value.Value) value.Value {
	return func(rows []value.Value) value.Value {
		var t value.Tally
		for _, r := range rows {
			if v, _ := r.Get(field); v.Str() != "" {
				t.Add(v.Str(), 1)
			}
		}
		return t.Counts()
	}
}

// timeOf is the time in a field of a row, which a query returns as a time and a function as a text.
func timeOf(r value.Value, field string) (cal.Instant, bool) {
	v, _ := r.Get(field)
	if v.Kind() == value.Instant {
		return v.Instant(), true
	}
	t, err := cal.ParseInstant(v.Str())
	return t, err == nil
}

// pairs are the rows of a grouped query as numbers by name.
func pairs(obs Observation, name func(value.Value) string, number string) value.Value {
	var keys []string
	var vals []value.Value
	for _, r := range obs.Value.Items() {
		n, _ := r.Get(number)
		if k := name(r); k != "" {
			keys, vals = append(keys, k), append(vals, n)
		}
	}
	return value.OfRecord(keys, vals)
}
