package playbook

import (
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// briLoud are refused: SOQL does not reckon with times.
var briLoud = family{
	{code: "average.difference", kind: LoudSlip, skill: Composing, weight: 5, say: "SOQL cannot subtract dates",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, "SELECT ", "SELECT AVG(ClosedDate - CreatedDate), ", 1)
		}},
	{code: "average.date", kind: LoudSlip, skill: Composing, weight: 3, say: "SOQL cannot average dates",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, "SELECT ", "SELECT AVG(ClosedDate), ", 1)
		}},
}

// stateLoud are refused: a state is neither a contact's nor a case's.
var stateLoud = family{
	{code: "state.of-the-contact", kind: LoudSlip, skill: Composing, weight: 4, say: "contacts have no state",
		rewrite: func(_ *sim, q string) string {
			return strings.ReplaceAll(q, "Account.ShippingState", "Contact.MailingState")
		}},
	{code: "state.of-the-case", kind: LoudSlip, skill: Composing, weight: 3, say: "cases have no state",
		rewrite: func(_ *sim, q string) string {
			return strings.ReplaceAll(q, "Account.ShippingState", "ShippingState")
		}},
}

// stateSlips are those of a query for the accounts of the cases.
var stateSlips = family{
	{code: "cases.first-dozen", kind: QuietSlip, skill: Carrying, weight: 5, say: "looks up the first dozen accounts only",
		when: func(s *sim) bool { return len(accountsOf(s.mem[cases].val)) > 12 },
		call: func(s *sim, a Action) Action {
			ids := accountsOf(s.mem[cases].val)
			return a.asking(strings.Replace(a.asks(), in("Id", ids), in("Id", ids[:12]), 1))
		}},
	{code: "filter.first-rows", kind: QuietSlip, skill: Aiming, weight: 3, say: "reads twenty accounts only",
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 20" }},
	{code: "state.billing", kind: LoudSlip, skill: Composing, weight: 4, say: "accounts have no such state",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "ShippingState", "BillingState", 1) }},
}

var stateReading = family{
	{code: "read.state-shifted", kind: ReadingSlip, skill: Reading, weight: 4, say: "slips a row and takes the next account's state",
		read: func(s *sim, obs Observation, root int) {
			rows := obs.Value.Items()
			shifted := make([]value.Value, len(rows))
			for i, r := range rows {
				id, _ := r.Get("Id")
				state, _ := rows[(i+1)%len(rows)].Get("ShippingState")
				shifted[i] = value.OfRecord([]string{"Id", "ShippingState"}, []value.Value{id, state})
			}
			s.read(Observation{Text: obs.Text, Value: value.OfList(shifted)}, root)
		}},
}

// briReckoning are the slips in averaging by state in the head.
var briReckoning = family{
	{code: "mean.total", kind: ReadingSlip, skill: Reading, weight: 4, say: "compares total times, not averages",
		read: func(s *sim, _ Observation, root int) {
			reckonUp(s, root, func(rows []value.Value) value.Value { return timesBy(stateOf, rows, seconds).Sums() })
		}},
	{code: "mean.whole-days", kind: ReadingSlip, skill: Reading, weight: 4, say: "counts whole days only",
		read: func(s *sim, _ Observation, root int) {
			reckonUp(s, root, meansBy(func(n int64) int64 { return n / cal.PerDay }))
		}},
	{code: "mean.of-one-left-out", kind: ReadingSlip, skill: Reading, weight: 3, say: "leaves out states with a single case",
		read: func(s *sim, _ Observation, root int) {
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
	{code: "mean.fewest", kind: ReadingSlip, skill: Reading, weight: 2, say: "takes few cases for fast ones",
		read: func(s *sim, _ Observation, root int) { reckonUp(s, root, countBy("ShippingState")) }},
	{code: "mean.best-case", kind: ReadingSlip, skill: Reading, weight: 3, say: "goes by each state's quickest case",
		read: func(s *sim, _ Observation, root int) {
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

var briGetCasesSlips = family{
	{code: "filter.any-status", kind: QuietSlip, skill: Aiming, weight: 4, say: "open cases are in it too",
		call: func(_ *sim, a Action) Action { return a.without("statuses") }},
	{code: "filter.status", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for a status that no case has",
		call: func(_ *sim, a Action) Action { return a.with("statuses", value.OfStrings([]string{"Resolved"})) }},
	{code: "argument.not-a-list", kind: LoudSlip, skill: Calling, weight: 4, say: "a text where a list is wanted",
		call: func(_ *sim, a Action) Action { return a.with("statuses", value.OfString("Closed")) }},
	{code: "argument.by-state", kind: LoudSlip, skill: Calling, weight: 3, say: "cases cannot be asked for by state",
		call: func(_ *sim, a Action) Action { return a.renamed("statuses", "shipping_states") }},
}
