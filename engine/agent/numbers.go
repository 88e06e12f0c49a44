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

// reckon sums records up in the head: for each Id or name a number.
func reckon(up func(rows []value.Value) value.Value, slips []*slip) step {
	return step{
		name: "reckon", need: []slot{cases}, idle: noCases, slips: slips,
		read: func(s *sim, _ Observation, root int) {
			s.mem[numbers] = fact{val: up(s.mem[cases].val.Items()), root: root}
		},
	}
}

// misreckon makes a slip in reckoning: what is summed up, or how.
func misreckon(code string, weight int, words string, up func(rows []value.Value) value.Value) *slip {
	return &slip{code: code, kind: ReadingSlip, skill: Reading, weight: weight, say: say(words),
		read: func(s *sim, _ Observation, root int) {
			s.mem[numbers] = fact{val: up(s.mem[cases].val.Items()), root: root}
		}}
}

// misreckoned are the slips that any reckoning can have.
func misreckoned(up func(rows []value.Value) value.Value) []*slip {
	return []*slip{
		misreckon("reckon.stops-early", 4, "stops reckoning before the last rows", func(rows []value.Value) value.Value {
			return up(rows[:len(rows)-len(rows)/3])
		}),
		misreckon("reckon.starts-late", 4, "leaves out the first rows", func(rows []value.Value) value.Value {
			return up(rows[(len(rows)+2)/3:])
		}),
	}
}

// reckonBy has a function do it.
func reckonBy(fn string, link LinkWords, head step, slips ...[]*slip) step {
	return step{
		name: "reckon", link: link, fn: fn, need: []slot{cases}, idle: noCases,
		call:    func(s *sim) Action { return function(fn, "cases", s.mem[cases].val) },
		read:    readNumbers,
		thought: thoughts(say("Now I sum these cases up."), say("The function can do the arithmetic."), say("All the cases are here; next their numbers.")),
		instead: &head,
		slips:   join(append(slips, casesSlips("cases"), callSlips, formatSlips)...),
		sure:    true,
	}
}

// readNumbers keeps a record of numbers.
func readNumbers(s *sim, obs Observation, root int) {
	s.mem[numbers] = fact{root: root}
	if obs.Value.Kind() == value.Record {
		s.mem[numbers].val = obs.Value
	}
}

// compare picks in the head what has the most, or the least.
func compare(most bool) step {
	st := compareFew(most)
	st.slips = join(st.slips, []*slip{
		{code: "compare.first", kind: ReadingSlip, skill: Reading, weight: 2, say: say("takes the first without comparing"),
			read: pickBy(func(v value.Value) []string { return head(v.Keys()) })},
		{code: "compare.digits", kind: ReadingSlip, skill: Reading, weight: 3, say: say("compares the numbers digit by digit"),
			read: pickBy(func(v value.Value) []string {
				return extreme(v, most, func(a, b value.Value) int { return strings.Compare(a.Plain(), b.Plain()) })
			})},
	})
	return st
}

func pickBy(choose func(v value.Value) []string) func(*sim, Observation, int) {
	return func(s *sim, _ Observation, root int) { s.mem.set(pick, root, choose(s.mem[numbers].val)...) }
}

// compareFew does so with small numbers that come largest first for the most part, where there is less to slip on.
func compareFew(most bool) step {
	other := "takes the least instead of the most"
	if !most {
		other = "takes the most instead of the least"
	}
	return step{
		name: "compare", need: []slot{numbers}, idle: noNumbers,
		read: pickBy(func(v value.Value) []string { return extreme(v, most, value.Compare) }),
		slips: []*slip{
			{code: "compare.other", kind: ReadingSlip, skill: Reading, weight: 2, say: say(other),
				read: pickBy(func(v value.Value) []string { return extreme(v, !most, value.Compare) })},
			{code: "compare.runner-up", kind: ReadingSlip, skill: Reading, weight: 4, say: say("takes the runner-up"),
				when: func(s *sim) bool { return s.mem[numbers].val.Len() > 1 },
				read: pickBy(func(v value.Value) []string { return runnerUp(v, most) })},
		},
	}
}

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

// compareBy has find_id_with_max_value or find_id_with_min_value do it.
func compareBy(most bool) step {
	inHead := compare(most)
	st := step{
		name: "compare", link: linkLeast, fn: "find_id_with_min_value", need: []slot{numbers}, idle: noNumbers,
		read:    func(s *sim, obs Observation, root int) { s.mem.set(pick, root, head(bare(obs))...) },
		thought: thoughts(say("Which of these is the smallest?"), say("Now the one with the least."), say("I let the function compare them.")),
		instead: &inHead,
		slips:   join(compareSlips, callSlips, formatSlips),
		sure:    true,
	}
	if most {
		st.link, st.fn = linkMost, "find_id_with_max_value"
		st.thought = thoughts(say("Which of these is the largest?"), say("Now the one with the most."), say("I let the function compare them."))
	}
	st.call = func(s *sim) Action { return function(st.fn, "values_by_id", s.mem[numbers].val) }
	return st
}

// compareFewBy has the function compare numbers that are small enough for the head, should it be gone.
func compareFewBy(most bool) step {
	st, inHead := compareBy(most), compareFew(most)
	st.instead = &inHead
	return st
}

var compareSlips = []*slip{
	{code: "compare.other", kind: QuietSlip, skill: Aiming, weight: 3, say: say("asks for the other extreme"),
		call: func(_ *sim, a Action) Action {
			if a.Name == "find_id_with_max_value" {
				a.Name = "find_id_with_min_value"
			} else {
				a.Name = "find_id_with_max_value"
			}
			return a
		}},
	{code: "numbers.cut", kind: QuietSlip, skill: Carrying, weight: 3, say: say("passes on only half of the numbers"),
		when: func(s *sim) bool { return s.mem[numbers].val.Len() > 2 },
		call: func(_ *sim, a Action) Action {
			v := a.Args.At(0)
			n := v.Len() / 2
			return a.with("values_by_id", value.OfRecord(v.Keys()[n:], v.Items()[n:]))
		}},
	{code: "numbers.shifted", kind: QuietSlip, skill: Carrying, weight: 4, say: say("copies the numbers one row down"),
		when: func(s *sim) bool { return s.mem[numbers].val.Len() > 1 },
		call: func(_ *sim, a Action) Action {
			v := a.Args.At(0)
			n := v.Len() - 1
			return a.with("values_by_id", value.OfRecord(v.Keys(), append([]value.Value{v.At(n)}, v.Items()[:n]...)))
		}},
	{code: "numbers.in-quotes", kind: LoudSlip, skill: Calling, weight: 3, say: say("texts where numbers are wanted"),
		call: func(_ *sim, a Action) Action {
			v := a.Args.At(0)
			vals := make([]value.Value, v.Len())
			for i := range vals {
				vals[i] = value.OfString(v.At(i).Plain())
			}
			return a.with("values_by_id", value.OfRecord(v.Keys(), vals))
		}},
	{code: "argument.not-an-object", kind: LoudSlip, skill: Calling, weight: 3, say: say("a list where an object is wanted"),
		call: func(_ *sim, a Action) Action { return a.with("values_by_id", value.OfStrings(a.Args.At(0).Keys())) }},
	{code: "compare.first", kind: ReadingSlip, skill: Reading, weight: 3, say: say("goes back to the first entry of the list"),
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root, head(s.mem[numbers].val.Keys())...) }},
}

// casesSlips are those of a call that hands on a list of cases under a name.
func casesSlips(arg string) []*slip {
	many := func(n int) func(*sim) bool { return func(s *sim) bool { return s.mem[cases].val.Len() > n } }
	some := func(choose func(rows []value.Value) []value.Value) func(*sim, Action) Action {
		return func(s *sim, a Action) Action {
			return a.with(arg, value.OfList(choose(s.mem[cases].val.Items())))
		}
	}
	return []*slip{
		{code: "cases.first-dozen", kind: QuietSlip, skill: Carrying, weight: 5, say: say("hands on the first dozen cases only"), when: many(12),
			call: some(func(rows []value.Value) []value.Value { return rows[:12] })},
		{code: "cases.cut", kind: QuietSlip, skill: Carrying, weight: 4, say: say("leaves the last cases out"), when: many(2),
			call: some(func(rows []value.Value) []value.Value { return rows[:len(rows)-len(rows)/3] })},
		{code: "cases.stuck", kind: QuietSlip, skill: Carrying, weight: 2, say: say("copies one case over and over"), when: many(4),
			call: some(func(rows []value.Value) []value.Value {
				out := append([]value.Value(nil), rows...)
				for i := len(out) / 2; i < len(out); i++ {
					out[i] = out[len(out)/2]
				}
				return out
			})},
		{code: "cases.placeholder", kind: LoudSlip, skill: Calling, weight: 5, say: say("a placeholder where the cases should be"),
			call: func(_ *sim, a Action) Action { return a.with(arg, value.OfString("<the cases from before>")) }},
		{code: "cases.one-date", kind: LoudSlip, skill: Calling, weight: 3, say: say("hands on one date of each case and nothing else"),
			call: some(func(rows []value.Value) []value.Value { // which no function can do with alone
				return each(rows, func(r value.Value) value.Value {
					closed, _ := r.Get("ClosedDate")
					return value.OfRecord([]string{"ClosedDate"}, []value.Value{closed})
				})
			})},
		{code: "cases.as-texts", kind: LoudSlip, skill: Calling, weight: 2, say: say("texts where objects are wanted"),
			call: some(func(rows []value.Value) []value.Value {
				return each(rows, func(r value.Value) value.Value { return value.OfString(r.At(0).Plain()) })
			})},
	}
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
func (s *sim) keepNumbers(names []string, root int) {
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
