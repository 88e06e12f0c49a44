package playbook

import (
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// stayedSlips are those of the query for cases never transferred.
var stayedSlips = family{
	{code: "stayed.first-assignment", kind: QuietSlip, skill: Aiming, weight: 5, say: "takes every first assignment for a case never transferred",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, " GROUP BY CaseId__c HAVING COUNT(Id) = 1", " AND OldValue__c = NULL GROUP BY CaseId__c", 1)
		}},
	{code: "stayed.every-row", kind: QuietSlip, skill: Aiming, weight: 4, say: "counts all changes of a case, not only assignments",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "Field__c = 'Owner Assignment' AND ", "", 1) }},
	{code: "stayed.inverted", kind: QuietSlip, skill: Aiming, weight: 2, say: "asks for the transferred cases instead",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "COUNT(Id) = 1", "COUNT(Id) > 1", 1) }},
	{code: "stayed.at-most-two", kind: QuietSlip, skill: Aiming, weight: 2, say: "allows a case one transfer",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "COUNT(Id) = 1", "COUNT(Id) <= 2", 1) }},
}

// stayedReading are ways to take the wrong cases from a result.
var stayedReading = family{
	{code: "stayed.half-read", kind: ReadingSlip, skill: Reading, weight: 4, say: "stops reading half way down",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			s.mem[stayed].ids = s.mem[stayed].ids[:(len(s.mem[stayed].ids)+1)/2]
		}},
	{code: "stayed.one-missed", kind: ReadingSlip, skill: Reading, weight: 3, say: "overlooks one of the cases",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			s.mem[stayed].ids = dropOne(s, s.mem[stayed].ids)
		}},
}

// thinkStayedSlips are ways to find them wrongly among the assignments.
var thinkStayedSlips = family{
	{code: "stayed.first-assignment", kind: ReadingSlip, skill: Reading, weight: 5, say: "takes every first assignment for a case never transferred",
		read: func(s *sim, _ Observation, root int) {
			keepStayed(s, root, func(r value.Value, _ int64) bool { from, _ := r.Get("OldValue__c"); return from.IsNull() })
		}},
	{code: "stayed.at-most-two", kind: ReadingSlip, skill: Reading, weight: 3, say: "allows a case one transfer",
		read: func(s *sim, _ Observation, root int) {
			keepStayed(s, root, func(_ value.Value, n int64) bool { return n <= 2 })
		}},
}

// dropSlips are ways to leave the wrong cases out.
var dropSlips = family{
	{code: "transferred.counted", kind: ReadingSlip, skill: Reading, weight: 6, say: "counts transferred cases too",
		read: func(s *sim, _ Observation, root int) { s.mem[cases].root = root }},
}

// makeCasesSlips are ways to choose the wrong rows of a list that holds everything.
var makeCasesSlips = family{
	{code: "transferred.counted", kind: ReadingSlip, skill: Reading, weight: 5, say: "counts transferred cases too",
		read: func(s *sim, _ Observation, root int) { makeCases(s, root, false) }},
}

// transferredSlips are those of a query that leaves transferred cases out.
var transferredSlips = family{
	{code: "transferred.counted", kind: QuietSlip, skill: Aiming, weight: 4, say: "asks for transferred cases too",
		rewrite: func(s *sim, q string) string {
			return unless(q, in("Id", s.mem[stayed].ids))
		}},
}

// nestedSlips are those of the query that has the assignments inside.
var nestedSlips = family{
	{code: "stayed.no-window", kind: QuietSlip, skill: Aiming, weight: 4, say: "counts assignments outside of the window too",
		rewrite: func(s *sim, q string) string {
			return strings.Replace(q, "'Owner Assignment' AND "+within(s, "CreatedDate", "<"), "'Owner Assignment'", 1)
		}},
	{code: "stayed.every-row", kind: QuietSlip, skill: Aiming, weight: 3, say: "counts all changes of a case, not only assignments",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "Field__c = 'Owner Assignment' AND ", "", 1) }},
}

// casesLoud are what SOQL cannot do with times.
var casesLoud = family{
	{code: "time.subtracted", kind: LoudSlip, skill: Composing, weight: 5, say: "SOQL cannot subtract",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, "CreatedDate, ClosedDate", "ClosedDate - CreatedDate", 1)
		}},
	{code: "time.averaged", kind: LoudSlip, skill: Composing, weight: 4, say: "SOQL cannot average times",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, "CreatedDate, ClosedDate", "AVG(ClosedDate)", 1)
		}},
	{code: "time.datediff", kind: LoudSlip, skill: Composing, weight: 3, say: "SOQL has no DATEDIFF",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, "CreatedDate, ClosedDate", "DATEDIFF(ClosedDate, CreatedDate)", 1)
		}},
	{code: "time.compared", kind: LoudSlip, skill: Composing, weight: 2, say: "a field compared with a field",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, "Status = 'Closed'", "ClosedDate > CreatedDate", 1)
		}},
}

// getCasesSlips are those of get_cases.
var getCasesSlips = family{
	{code: "transferred.counted", kind: QuietSlip, skill: Aiming, weight: 5, say: "asks for transferred cases too",
		call: func(_ *sim, a Action) Action { return a.without("case_ids") }},
	{code: "agents.all", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for every agent's",
		call: func(_ *sim, a Action) Action { return a.without("agent_ids") }},
	{code: "cases.open-too", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for open cases too",
		call: func(_ *sim, a Action) Action { return a.without("statuses") }},
	{code: "window.forgotten", kind: QuietSlip, skill: Aiming, weight: 2, say: "leaves the window out",
		call: func(_ *sim, a Action) Action { return a.without("start_date").without("end_date") }},
	{code: "stayed.half", kind: QuietSlip, skill: Carrying, weight: 4, say: "takes only half of the cases along",
		when: func(s *sim) bool { return len(s.mem[stayed].ids) > 3 },
		bend: func(s *sim) { s.mem[stayed].ids = s.mem[stayed].ids[:(len(s.mem[stayed].ids)+1)/2] }},
	{code: "agents.as-text", kind: LoudSlip, skill: Calling, weight: 3, say: "a text where a list is wanted",
		call: func(s *sim, a Action) Action {
			return a.with("agent_ids", value.OfString(strings.Join(s.mem[agents].ids, ", ")))
		}},
	{code: "status.as-text", kind: LoudSlip, skill: Calling, weight: 4, say: "a text where a list is wanted",
		call: func(_ *sim, a Action) Action { return a.with("statuses", value.OfString("Closed")) }},
}

// timesSlips are those of calculate_average_handle_time, besides those of every list of cases.
var timesSlips = family{
	{code: "time.query-form", kind: LoudSlip, skill: Calling, weight: 4, say: "times in the form of a query",
		call: func(s *sim, a Action) Action {
			return a.with("cases", value.OfList(each(s.mem[cases].val.Items(), func(r value.Value) value.Value {
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
var meansSlips = family{
	{code: "time.hours-only", kind: ReadingSlip, skill: Reading, weight: 5, say: "reckons with the hours of the day and forgets the days",
		read: func(s *sim, _ Observation, root int) {
			reckonUp(s, root, handleMeans(func(n int64) int64 { return n % cal.PerDay }))
		}},
	{code: "time.whole-days", kind: ReadingSlip, skill: Reading, weight: 4, say: "counts whole days only",
		read: func(s *sim, _ Observation, root int) {
			reckonUp(s, root, handleMeans(func(n int64) int64 { return n / cal.PerDay * cal.PerDay }))
		}},
	{code: "time.total", kind: ReadingSlip, skill: Reading, weight: 4, say: "compares total times, not averages",
		read: func(s *sim, _ Observation, root int) {
			reckonUp(s, root, func(rows []value.Value) value.Value { return timesBy(ownerOf, rows, seconds).Sums() })
		}},
	{code: "time.count", kind: ReadingSlip, skill: Reading, weight: 2, say: "compares how many cases, not how long",
		read: func(s *sim, _ Observation, root int) {
			reckonUp(s, root, func(rows []value.Value) value.Value { return timesBy(ownerOf, rows, seconds).Counts() })
		}},
}
