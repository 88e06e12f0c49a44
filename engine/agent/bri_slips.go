package agent

import (
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// closedSlips are those of a query for the closed cases of a window.
var closedSlips = []*slip{
	{code: "window.closed-in", kind: QuietSlip, skill: Aiming, weight: 6, say: say("takes the cases closed in the window"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.NewReplacer("CreatedDate >=", "ClosedDate >=", "CreatedDate <", "ClosedDate <").Replace(s.queryOf(a)))
		}},
	{code: "filter.status", kind: QuietSlip, skill: Aiming, weight: 3, say: say("asks for a status that no case has"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.ReplaceAll(s.queryOf(a), "'Closed'", "'Resolved'"))
		}},
	{code: "filter.first-rows", kind: QuietSlip, skill: Aiming, weight: 4, say: say("reads ten cases only"),
		when: func(s *sim) bool {
			q := s.queryOf(s.last)
			return !strings.Contains(q, "GROUP BY") && !strings.Contains(q, "FROM Account")
		},
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" LIMIT 10") }},
	{code: "filter.priority", kind: QuietSlip, skill: Aiming, weight: 2, say: say("looks at urgent cases only"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.ReplaceAll(s.queryOf(a), "Status = 'Closed'", "Status = 'Closed' AND Priority = 'High'"))
		}},
}

// briLoud are refused: SOQL does not reckon with times.
var briLoud = []*slip{
	loud("average.difference", 5, "SOQL cannot subtract dates", func(q string) string {
		return strings.Replace(q, "SELECT ", "SELECT AVG(ClosedDate - CreatedDate), ", 1)
	}),
	loud("average.date", 3, "SOQL cannot average dates", func(q string) string {
		return strings.Replace(q, "SELECT ", "SELECT AVG(ClosedDate), ", 1)
	}),
}

// stateLoud are refused: a state is neither a contact's nor a case's.
var stateLoud = []*slip{
	loud("state.of-the-contact", 4, "contacts have no state", func(q string) string {
		return strings.ReplaceAll(q, "Account.ShippingState", "Contact.MailingState")
	}),
	loud("state.of-the-case", 3, "cases have no state", func(q string) string {
		return strings.ReplaceAll(q, "Account.ShippingState", "ShippingState")
	}),
}

// stateSlips are those of a query for the accounts of the cases.
var stateSlips = []*slip{
	{code: "cases.first-dozen", kind: QuietSlip, skill: Carrying, weight: 5, say: say("looks up the first dozen accounts only"),
		when: func(s *sim) bool { return len(accountsOf(s.mem[cases].val)) > 12 },
		call: func(s *sim, a Action) Action {
			ids := accountsOf(s.mem[cases].val)
			return s.requery(a, strings.Replace(s.queryOf(a), in("Id", ids), in("Id", ids[:12]), 1))
		}},
	{code: "filter.first-rows", kind: QuietSlip, skill: Aiming, weight: 3, say: say("reads twenty accounts only"),
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" LIMIT 20") }},
	loud("state.billing", 4, "accounts have no such state", func(q string) string { return strings.Replace(q, "ShippingState", "BillingState", 1) }),
}

var stateReading = []*slip{
	{code: "read.state-shifted", kind: ReadingSlip, skill: Reading, weight: 4, say: say("slips a row and takes the next account's state"),
		read: func(s *sim, obs Observation, root int) {
			rows := obs.Value.Items()
			shifted := make([]value.Value, len(rows))
			for i, r := range rows {
				id, _ := r.Get("Id")
				state, _ := rows[(i+1)%len(rows)].Get("ShippingState")
				shifted[i] = value.OfRecord([]string{"Id", "ShippingState"}, []value.Value{id, state})
			}
			s.sent.read(s, Observation{Text: obs.Text, Value: value.OfList(shifted)}, root)
		}},
}

// briReckoning are the slips in averaging by state in the head.
var briReckoning = append(misreckoned(meansBy(seconds)),
	misreckon("mean.total", 4, "compares total times, not averages", func(rows []value.Value) value.Value { return timesBy(stateOf, rows, seconds).Sums() }),
	misreckon("mean.whole-days", 4, "counts whole days only", meansBy(func(n int64) int64 { return n / cal.PerDay })),
	misreckon("mean.of-one-left-out", 3, "leaves out states with a single case", func(rows []value.Value) value.Value {
		many := countBy("ShippingState")(rows)
		var kept []value.Value
		for _, r := range rows {
			if n, _ := many.Get(stateOf(r)); n.Int() > 1 {
				kept = append(kept, r)
			}
		}
		return meansBy(seconds)(kept)
	}),
	misreckon("mean.fewest", 2, "takes few cases for fast ones", countBy("ShippingState")),
	misreckon("mean.best-case", 3, "goes by each state's quickest case", func(rows []value.Value) value.Value {
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
	}))

// took is the time to close a case, in seconds; 0 if it is open.
func took(r value.Value) int64 {
	created, ok1 := timeOf(r, "CreatedDate")
	closed, ok2 := timeOf(r, "ClosedDate")
	if !ok1 || !ok2 {
		return 0
	}
	return int64(closed - created)
}

var briGetCasesSlips = []*slip{
	{code: "filter.any-status", kind: QuietSlip, skill: Aiming, weight: 4, say: say("open cases are in it too"),
		call: func(_ *sim, a Action) Action { return a.without("statuses") }},
	{code: "filter.status", kind: QuietSlip, skill: Aiming, weight: 3, say: say("asks for a status that no case has"),
		call: func(_ *sim, a Action) Action { return a.with("statuses", value.OfStrings([]string{"Resolved"})) }},
	{code: "argument.not-a-list", kind: LoudSlip, skill: Calling, weight: 4, say: say("a text where a list is wanted"),
		call: func(_ *sim, a Action) Action { return a.with("statuses", value.OfString("Closed")) }},
	{code: "argument.by-state", kind: LoudSlip, skill: Calling, weight: 3, say: say("cases cannot be asked for by state"),
		call: func(_ *sim, a Action) Action { return a.renamed("statuses", "shipping_states") }},
}
