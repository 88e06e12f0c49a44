package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// briLoud are refused: SOQL does not reckon with times.
var briLoud = sim.Family{
	{Code: "average.difference", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 5, Say: "SOQL cannot subtract dates",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "SELECT ", "SELECT AVG(ClosedDate - CreatedDate), ", 1)
		}},
	{Code: "average.date", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "SOQL cannot average dates",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "SELECT ", "SELECT AVG(ClosedDate), ", 1)
		}},
}

// stateLoud are refused: a state is neither a contact's nor a case's.
var stateLoud = sim.Family{
	{Code: "state.of-the-contact", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "contacts have no state",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.ReplaceAll(q, "Account.ShippingState", "Contact.ShippingState")
		}},
	{Code: "state.of-the-case", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "cases have no state",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.ReplaceAll(q, "Account.ShippingState", "ShippingState")
		}},
}

// stateSlips are those of a query for the accounts of the cases.
var stateSlips = sim.Family{
	{Code: "cases.first-dozen", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 5, Say: "looks up the first dozen accounts only",
		When: func(s *sim.Agent) bool { return len(accountsOf(s.Mem[cases].Val)) > 12 },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			ids := accountsOf(s.Mem[cases].Val)
			return a.Asking(strings.Replace(a.Asks(), in("Id", ids), in("Id", ids[:12]), 1))
		}},
	{Code: "filter.first-rows", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "reads twenty accounts only",
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 20" }},
}

var stateReading = sim.Family{
	{Code: "read.state-shifted", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "slips a row and takes the next account's state",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			rows := obs.Value.Items()
			shifted := make([]value.Value, len(rows))
			for i, r := range rows {
				id, _ := r.Get("Id")
				state, _ := rows[(i+1)%len(rows)].Get("ShippingState")
				shifted[i] = value.OfRecord([]string{"Id", "ShippingState"}, []value.Value{id, state})
			}
			s.Read(agent.Observation{Text: obs.Text, Value: value.OfList(shifted)}, root)
		}},
}

// briReckoning are the slips in averaging by state in the head.
var briReckoning = sim.Family{
	{Code: "mean.total", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "compares total times, not averages",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			reckonUp(s, root, func(rows []value.Value) value.Value { return timesBy(stateOf, rows, seconds).Sums() })
		}},
	{Code: "mean.whole-days", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "counts whole days only",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			reckonUp(s, root, meansBy(func(n int64) int64 { return n / cal.PerDay }))
		}},
	{Code: "mean.of-one-left-out", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "leaves out states with a single case",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			reckonUp(s, root, func(rows []value.Value) value.Value {
				many := countBy("ShippingState")(rows)
				var kept []value.Value
				for _, r := range rows {
					if n, _ := many.Get(stateOf(r)); n.Int() > 1 {
						kept = append(kept, r)
					}
				}
				return meansBy(seconds)(kept)
			})
		}},
	{Code: "mean.fewest", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "takes few cases for fast ones",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { reckonUp(s, root, countBy("ShippingState")) }},
	{Code: "mean.best-case", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "goes by each state's quickest case",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			reckonUp(s, root, func(rows []value.Value) value.Value {
				var best []value.Value
				for _, r := range rows {
					at := -1
					for i := range best {
						if stateOf(best[i]) == stateOf(r) {
							at = i
						}
					}
					switch {
					case at < 0:
						best = append(best, r)
					case took(r) < took(best[at]):
						best[at] = r
					}
				}
				return meansBy(seconds)(best)
			})
		}},
}

// took is the time to close a case, in seconds; 0 if it is open.
func took(r value.Value) int64 {
	created, ok1 := timeOf(r, "CreatedDate")
	closed, ok2 := timeOf(r, "ClosedDate")
	if !ok1 || !ok2 {
		return 0
	}
	return int64(closed - created)
}

var briGetCasesSlips = sim.Family{
	{Code: "filter.any-status", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "open cases are in it too",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Without("statuses") }},
	{Code: "filter.status", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for a status that no case has",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action {
			return a.With("statuses", value.OfStrings([]string{"Resolved"}))
		}},
	{Code: "argument.not-a-list", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "a text where a list is wanted",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.With("statuses", value.OfString("Closed")) }},
	{Code: "argument.by-state", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "cases cannot be asked for by state",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Renamed("statuses", "shipping_states") }},
}
