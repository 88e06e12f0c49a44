package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// stayedSlips are those of the query for cases never transferred.
var stayedSlips = sim.Family{
	{Code: "stayed.first-assignment", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "takes every first assignment for a case never transferred",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, " GROUP BY CaseId__c HAVING COUNT(Id) = 1", " AND OldValue__c = NULL GROUP BY CaseId__c", 1)
		}},
	{Code: "stayed.every-row", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "counts all changes of a case, not only assignments",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "Field__c = 'Owner Assignment' AND ", "", 1)
		}},
	{Code: "stayed.inverted", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "asks for the transferred cases instead",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "COUNT(Id) = 1", "COUNT(Id) > 1", 1) }},
	{Code: "stayed.at-most-two", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "allows a case one transfer",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "COUNT(Id) = 1", "COUNT(Id) <= 2", 1) }},
}

// stayedReading are ways to take the wrong cases from a result.
var stayedReading = sim.Family{
	{Code: "stayed.half-read", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "stops reading half way down",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			s.Mem[stayed].IDs = s.Mem[stayed].IDs[:(len(s.Mem[stayed].IDs)+1)/2]
		}},
	{Code: "stayed.one-missed", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "overlooks one of the cases",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			s.Mem[stayed].IDs = dropOne(s, s.Mem[stayed].IDs)
		}},
}

// thinkStayedSlips are ways to find them wrongly among the assignments.
var thinkStayedSlips = sim.Family{
	{Code: "stayed.first-assignment", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "takes every first assignment for a case never transferred",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			keepStayed(s, root, func(r value.Value, _ int64) bool { from, _ := r.Get("OldValue__c"); return from.IsNull() })
		}},
	{Code: "stayed.at-most-two", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "allows a case one transfer",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			keepStayed(s, root, func(_ value.Value, n int64) bool { return n <= 2 })
		}},
}

// dropSlips are ways to leave the wrong cases out.
var dropSlips = sim.Family{
	{Code: "transferred.counted", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 6, Say: "counts transferred cases too",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { s.Mem[cases].Root = root }},
}

// makeCasesSlips are ways to choose the wrong rows of a list that holds everything.
var makeCasesSlips = sim.Family{
	{Code: "transferred.counted", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "counts transferred cases too",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { makeCases(s, root, false) }},
}

// transferredSlips are those of a query that leaves transferred cases out.
var transferredSlips = sim.Family{
	{Code: "transferred.counted", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "asks for transferred cases too",
		Rewrite: func(s *sim.Agent, q string) string {
			return unless(q, in("Id", s.Mem[stayed].IDs))
		}},
}

// nestedSlips are those of the query that has the assignments inside.
var nestedSlips = sim.Family{
	{Code: "stayed.no-window", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "counts assignments outside of the window too",
		Rewrite: func(s *sim.Agent, q string) string {
			return strings.Replace(q, "'Owner Assignment' AND "+within(s, "CreatedDate", "<"), "'Owner Assignment'", 1)
		}},
	{Code: "stayed.every-row", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "counts all changes of a case, not only assignments",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "Field__c = 'Owner Assignment' AND ", "", 1)
		}},
}

// casesLoud are what SOQL cannot do with times.
var casesLoud = sim.Family{
	{Code: "time.subtracted", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 5, Say: "SOQL cannot subtract",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "CreatedDate, ClosedDate", "ClosedDate - CreatedDate", 1)
		}},
	{Code: "time.averaged", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "SOQL cannot average times",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "CreatedDate, ClosedDate", "AVG(ClosedDate)", 1)
		}},
	{Code: "time.datediff", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "SOQL has no DATEDIFF",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "CreatedDate, ClosedDate", "DATEDIFF(ClosedDate, CreatedDate)", 1)
		}},
	{Code: "time.compared", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 2, Say: "a field compared with a field",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "Status = 'Closed'", "ClosedDate > CreatedDate", 1)
		}},
}

// getCasesSlips are those of get_cases.
var getCasesSlips = sim.Family{
	{Code: "transferred.counted", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "asks for transferred cases too",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Without("case_ids") }},
	{Code: "agents.all", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for every agent's",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Without("agent_ids") }},
	{Code: "cases.open-too", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for open cases too",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Without("statuses") }},
	{Code: "window.forgotten", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "leaves the window out",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Without("start_date").Without("end_date") }},
	{Code: "stayed.half", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "takes only half of the cases along",
		When: func(s *sim.Agent) bool { return len(s.Mem[stayed].IDs) > 3 },
		Bend: func(s *sim.Agent) { s.Mem[stayed].IDs = s.Mem[stayed].IDs[:(len(s.Mem[stayed].IDs)+1)/2] }},
	{Code: "agents.as-text", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "a text where a list is wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("agent_ids", value.OfString(strings.Join(s.Mem[agents].IDs, ", ")))
		}},
	{Code: "status.as-text", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "a text where a list is wanted",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.With("statuses", value.OfString("Closed")) }},
}

// timesSlips are those of calculate_average_handle_time, besides those of every list of cases.
var timesSlips = sim.Family{
	{Code: "time.query-form", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "times in the form of a query",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("cases", value.OfList(each(s.Mem[cases].Val.Items(), func(r value.Value) value.Value {
				vals := append([]value.Value(nil), r.Items()...)
				for i, k := range r.Keys() {
					if t, ok := timeOf(r, k); ok {
						vals[i] = value.OfString(t.String())
					}
				}
				return value.OfRecord(r.Keys(), vals)
			})))
		}},
}

// meansSlips are ways to average wrongly.
var meansSlips = sim.Family{
	{Code: "time.hours-only", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "reckons with the hours of the day and forgets the days",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			reckonUp(s, root, handleMeans(func(n int64) int64 { return n % cal.PerDay }))
		}},
	{Code: "time.whole-days", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "counts whole days only",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			reckonUp(s, root, handleMeans(func(n int64) int64 { return n / cal.PerDay * cal.PerDay }))
		}},
	{Code: "time.total", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "compares total times, not averages",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			reckonUp(s, root, func(rows []value.Value) value.Value { return timesBy(ownerOf, rows, seconds).Sums() })
		}},
	{Code: "time.count", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "compares how many cases, not how long",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			reckonUp(s, root, func(rows []value.Value) value.Value { return timesBy(ownerOf, rows, seconds).Counts() })
		}},
}
