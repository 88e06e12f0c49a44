package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// Cases, and what they come to. The slot cases holds records, numbers a number for each Id or name: with queries reckoned in
// the head, with functions, where they are there, by them.

func noCases(s *sim.Agent) bool { return s.Mem[cases].Val.Len() == 0 }

// reckonUp sums records up in the head: for each Id or name a number.
func reckonUp(s *sim.Agent, root int, up func(rows []value.Value) value.Value) {
	s.Mem[numbers] = sim.Belief{Val: up(s.Mem[cases].Val.Items()), Root: root}
}

// misreckoned are the slips that any reckoning can have: over some of the rows.
var misreckoned = sim.Family{
	{Code: "reckon.stops-early", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "stops reckoning before the last rows",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			rows := s.Mem[cases].Val.Items()
			reckonOver(s, root, rows[:len(rows)-len(rows)/3])
		}},
	{Code: "reckon.starts-late", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "leaves out the first rows",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			rows := s.Mem[cases].Val.Items()
			reckonOver(s, root, rows[(len(rows)+2)/3:])
		}},
}

// reckonOver reckons as the step at hand does, but over these rows.
func reckonOver(s *sim.Agent, root int, rows []value.Value) {
	all := s.Mem[cases].Val
	s.Mem[cases].Val = value.OfList(rows)
	s.Read(agent.Observation{}, root)
	s.Mem[cases].Val = all
}

// readNumbers keeps a record of numbers.
func readNumbers(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem[numbers] = sim.Belief{Root: root}
	if obs.Value.Kind() == value.Record {
		s.Mem[numbers].Val = obs.Value
	}
}

// keepNumbers keeps the numbers of some names only.
func keepNumbers(s *sim.Agent, names []string, root int) {
	vals := make([]value.Value, len(names))
	for i, n := range names {
		vals[i], _ = s.Mem[numbers].Val.Get(n)
	}
	s.Mem[numbers] = sim.Belief{Val: value.OfRecord(names, vals), Root: root}
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
var casesSlips = sim.Family{
	{Code: "cases.first-dozen", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 5, Say: "hands on the first dozen cases only",
		When: func(s *sim.Agent) bool { return s.Mem[cases].Val.Len() > 12 },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("cases", value.OfList(s.Mem[cases].Val.Items()[:12]))
		}},
	{Code: "cases.cut", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "leaves the last cases out",
		When: func(s *sim.Agent) bool { return s.Mem[cases].Val.Len() > 2 },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			rows := s.Mem[cases].Val.Items()
			return a.With("cases", value.OfList(rows[:len(rows)-len(rows)/3]))
		}},
	{Code: "cases.stuck", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 2, Say: "copies one case over and over",
		When: func(s *sim.Agent) bool { return s.Mem[cases].Val.Len() > 4 },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			out := append([]value.Value(nil), s.Mem[cases].Val.Items()...)
			for i := len(out) / 2; i < len(out); i++ {
				out[i] = out[len(out)/2]
			}
			return a.With("cases", value.OfList(out))
		}},
	{Code: "cases.placeholder", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 5, Say: "a placeholder where the cases should be",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action {
			return a.With("cases", value.OfString("<the cases from before>"))
		}},
	{Code: "cases.one-date", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "hands on one date of each case and nothing else",
		Call: func(s *sim.Agent, a agent.Action) agent.Action { // which no function can do with alone
			return a.With("cases", value.OfList(each(s.Mem[cases].Val.Items(), func(r value.Value) value.Value {
				closed, _ := r.Get("ClosedDate")
				return value.OfRecord([]string{"ClosedDate"}, []value.Value{closed})
			})))
		}},
	{Code: "cases.as-texts", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 2, Say: "texts where objects are wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("cases", value.OfList(each(s.Mem[cases].Val.Items(), func(r value.Value) value.Value { return value.OfString(r.At(0).Plain()) })))
		}},
}

// casesReading are slips in reading rows of cases.
var casesReading = sim.Family{
	{Code: "read.first-rows", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "reads the first half of the rows only",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			rows := s.Mem[cases].Val.Items()
			s.Mem[cases].Val = value.OfList(rows[:(len(rows)+1)/2])
		}},
}

// closedSlips are those of a query for the closed cases of a window.
var closedSlips = sim.Family{
	{Code: "window.closed-in", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 6, Say: "takes the cases closed in the window",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.NewReplacer("CreatedDate >=", "ClosedDate >=", "CreatedDate <", "ClosedDate <").Replace(q)
		}},
	{Code: "filter.status", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for a status that no case has",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.ReplaceAll(q, "'Closed'", "'Resolved'") }},
	{Code: "filter.first-rows", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "reads ten cases only",
		When: func(s *sim.Agent) bool {
			q := s.Clean.Asks()
			return !strings.Contains(q, "GROUP BY") && !strings.Contains(q, "FROM Account")
		},
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 10" }},
	{Code: "filter.priority", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "looks at urgent cases only",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.ReplaceAll(q, "Status = 'Closed'", "Status = 'Closed' AND Priority = 'High'")
		}},
}
