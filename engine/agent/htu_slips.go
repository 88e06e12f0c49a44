package agent

import (
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// nameSlips are the calls that a function rejects even where its last argument may be left out.
var nameSlips = []*slip{callSlips[0], callSlips[2]}

// stayedSlips are those of the query for cases never transferred.
var stayedSlips = []*slip{
	rewrite("stayed.first-assignment", 5, say("takes every first assignment for a case never transferred"),
		swap(" GROUP BY CaseId__c HAVING COUNT(Id) = 1", " AND OldValue__c = NULL GROUP BY CaseId__c")),
	rewrite("stayed.every-row", 4, say("counts all changes of a case, not only assignments"), swap("Field__c = 'Owner Assignment' AND ", "")),
	rewrite("stayed.inverted", 2, say("asks for the transferred cases instead"), swap("COUNT(Id) = 1", "COUNT(Id) > 1")),
	rewrite("stayed.at-most-two", 2, say("allows a case one transfer"), swap("COUNT(Id) = 1", "COUNT(Id) <= 2")),
}

// stayedReading are ways to take the wrong cases from a result.
var stayedReading = []*slip{
	{code: "stayed.half-read", kind: ReadingSlip, skill: Reading, weight: 4, say: say("stops reading half way down"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			s.mem[stayed].ids = s.mem[stayed].ids[:(len(s.mem[stayed].ids)+1)/2]
		}},
	{code: "stayed.one-missed", kind: ReadingSlip, skill: Reading, weight: 3, say: say("overlooks one of the cases"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			s.mem[stayed].ids = s.without(s.mem[stayed].ids)
		}},
}

// thinkStayedSlips are ways to find them wrongly among the assignments.
var thinkStayedSlips = []*slip{
	{code: "stayed.first-assignment", kind: ReadingSlip, skill: Reading, weight: 5, say: say("takes every first assignment for a case never transferred"),
		read: keepStayed(func(r value.Value, _ int64) bool { from, _ := r.Get("OldValue__c"); return from.IsNull() })},
	{code: "stayed.at-most-two", kind: ReadingSlip, skill: Reading, weight: 3, say: say("allows a case one transfer"),
		read: keepStayed(func(_ value.Value, n int64) bool { return n <= 2 })},
}

// dropSlips are ways to leave the wrong cases out.
var dropSlips = []*slip{
	{code: "transferred.counted", kind: ReadingSlip, skill: Reading, weight: 6, say: say("counts transferred cases too"),
		read: func(s *sim, _ Observation, root int) { s.mem[cases].root = root }},
}

// makeCasesSlips are ways to choose the wrong rows of a list that holds everything.
var makeCasesSlips = []*slip{
	{code: "transferred.counted", kind: ReadingSlip, skill: Reading, weight: 5, say: say("counts transferred cases too"), read: makeCases(false)},
}

// transferredSlips are those of a query that leaves transferred cases out.
var transferredSlips = []*slip{
	rewrite("transferred.counted", 4, say("asks for transferred cases too"), func(s *sim, q string) string {
		return s.unless(Action{Query: q}, in("Id", s.mem[stayed].ids)).Query
	}),
}

// nestedSlips are those of the query that has the assignments inside.
var nestedSlips = []*slip{
	rewrite("stayed.no-window", 4, say("counts assignments outside of the window too"), func(s *sim, q string) string {
		return strings.Replace(q, "'Owner Assignment' AND "+s.within("CreatedDate", "<"), "'Owner Assignment'", 1)
	}),
	rewrite("stayed.every-row", 3, say("counts all changes of a case, not only assignments"), swap("Field__c = 'Owner Assignment' AND ", "")),
}

// casesLoud are what SOQL cannot do with times.
var casesLoud = []*slip{
	loud("time.subtracted", 5, "SOQL cannot subtract", swapText("CreatedDate, ClosedDate", "ClosedDate - CreatedDate")),
	loud("time.averaged", 4, "SOQL cannot average times", swapText("CreatedDate, ClosedDate", "AVG(ClosedDate)")),
	loud("time.datediff", 3, "SOQL has no DATEDIFF", swapText("CreatedDate, ClosedDate", "DATEDIFF(ClosedDate, CreatedDate)")),
	loud("time.compared", 2, "a field compared with a field", swapText("Status = 'Closed'", "ClosedDate > CreatedDate")),
}

// getCasesSlips are those of get_cases.
var getCasesSlips = []*slip{
	{code: "transferred.counted", kind: QuietSlip, skill: Aiming, weight: 5, say: say("asks for transferred cases too"),
		call: func(_ *sim, a Action) Action { return a.without("case_ids") }},
	{code: "agents.all", kind: QuietSlip, skill: Aiming, weight: 3, say: say("asks for every agent's"),
		call: func(_ *sim, a Action) Action { return a.without("agent_ids") }},
	{code: "cases.open-too", kind: QuietSlip, skill: Aiming, weight: 3, say: say("asks for open cases too"),
		call: func(_ *sim, a Action) Action { return a.without("statuses") }},
	{code: "window.forgotten", kind: QuietSlip, skill: Aiming, weight: 2, say: say("leaves the window out"),
		call: func(_ *sim, a Action) Action { return a.without("start_date").without("end_date") }},
	bend("stayed.half", Carrying, 4, func(s *sim) bool { return len(s.mem[stayed].ids) > 3 },
		func(s *sim) { s.mem[stayed].ids = s.mem[stayed].ids[:(len(s.mem[stayed].ids)+1)/2] }, say("takes only half of the cases along")),
	{code: "agents.as-text", kind: LoudSlip, skill: Calling, weight: 3, say: say("a text where a list is wanted"),
		call: func(s *sim, a Action) Action {
			return a.with("agent_ids", value.OfString(strings.Join(s.mem[agents].ids, ", ")))
		}},
	{code: "status.as-text", kind: LoudSlip, skill: Calling, weight: 4, say: say("a text where a list is wanted"),
		call: func(_ *sim, a Action) Action { return a.with("statuses", value.OfString("Closed")) }},
}

// timesSlips are those of calculate_average_handle_time, besides those of every list of cases.
var timesSlips = []*slip{
	{code: "time.query-form", kind: LoudSlip, skill: Calling, weight: 4, say: say("times in the form of a query"),
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
var meansSlips = append(misreckoned(handleMeans(seconds)),
	misreckon("time.hours-only", 5, "reckons with the hours of the day and forgets the days", handleMeans(func(n int64) int64 { return n % cal.PerDay })),
	misreckon("time.whole-days", 4, "counts whole days only", handleMeans(func(n int64) int64 { return n / cal.PerDay * cal.PerDay })),
	misreckon("time.total", 4, "compares total times, not averages", func(rows []value.Value) value.Value { return timesBy(ownerOf, rows, seconds).Sums() }),
	misreckon("time.count", 2, "compares how many cases, not how long", func(rows []value.Value) value.Value { return timesBy(ownerOf, rows, seconds).Counts() }),
)
