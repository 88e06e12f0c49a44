package playbook

import (
	"strings"

	"deskarena/engine/value"
)

// Cases, and what they come to: a slot holds the records, and another a number for each Id or name. With queries this is
// reckoned in the head; with functions, where they are there, by them.

func noCases(s *sim) bool { return s.mem[cases].val.Len() == 0 }

func readCases(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: obs.Value, root: root} }

func filterCases(s *sim, root int, which func(row value.Value) bool) {
	var kept []value.Value
	for _, r := range s.mem[cases].val.Items() {
		if which(r) {
			kept = append(kept, r)
		}
	}
	s.mem[cases] = fact{val: value.OfList(kept), root: root}
}

func closedOnly(s *sim, really bool) value.Value {
	if !really {
		return s.mem[cases].val
	}
	var out []value.Value
	for _, c := range s.mem[cases].val.Items() {
		if _, ok := timeOf(c, "ClosedDate"); ok {
			out = append(out, c)
		}
	}
	return value.OfList(out)
}

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

// timesBy adds up a measure of the time from creation to closing by a name of the rows. Rows without a name, and cases
// still open, are left out.
func timesBy(name func(value.Value) string, rows []value.Value, measure func(seconds int64) int64) *value.Tally {
	t := &value.Tally{}
	for _, r := range rows {
		created, ok1 := timeOf(r, "CreatedDate")
		closed, ok2 := timeOf(r, "ClosedDate")
		if n := name(r); ok1 && ok2 && n != "" {
			t.Add(n, measure(int64(closed-created)))
		}
	}
	return t
}

func seconds(n int64) int64 { return n }

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

// casesReading are slips in reading rows of cases.
var casesReading = family{
	{code: "read.first-rows", kind: ReadingSlip, skill: Reading, weight: 3, say: "reads the first half of the rows only",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			rows := s.mem[cases].val.Items()
			s.mem[cases].val = value.OfList(rows[:(len(rows)+1)/2])
		}},
}

// closedSlips are those of a query for the closed cases of a window.
var closedSlips = family{
	{code: "window.closed-in", kind: QuietSlip, skill: Aiming, weight: 6, say: "takes the cases closed in the window",
		rewrite: func(_ *sim, q string) string {
			return strings.NewReplacer("CreatedDate >=", "ClosedDate >=", "CreatedDate <", "ClosedDate <").Replace(q)
		}},
	{code: "filter.status", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for a status that no case has",
		rewrite: func(_ *sim, q string) string { return strings.ReplaceAll(q, "'Closed'", "'Resolved'") }},
	{code: "filter.first-rows", kind: QuietSlip, skill: Aiming, weight: 4, say: "reads ten cases only",
		when: func(s *sim) bool {
			q := s.clean.asks()
			return !strings.Contains(q, "GROUP BY") && !strings.Contains(q, "FROM Account")
		},
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 10" }},
	{code: "filter.priority", kind: QuietSlip, skill: Aiming, weight: 2, say: "looks at urgent cases only",
		rewrite: func(_ *sim, q string) string {
			return strings.ReplaceAll(q, "Status = 'Closed'", "Status = 'Closed' AND Priority = 'High'")
		}},
}
