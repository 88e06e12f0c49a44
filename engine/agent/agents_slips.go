package agent

import (
	"fmt"
	"strings"

	"deskarena/engine/value"
)

// asMany says how "more than n" was misread.
func asMany(s *sim) string {
	return fmt.Sprintf("reads \"more than %d\" as \"at least %d\"", s.brief.Params.N, s.brief.Params.N)
}

func asksMany(s *sim) bool { return s.brief.Params.N > 0 }

// rewrite makes a quiet slip that changes a query; it does not fit where it changes nothing.
func rewrite(code string, weight int, what func(*sim) string, change func(s *sim, q string) string) *slip {
	return &slip{code: code, kind: QuietSlip, skill: Aiming, weight: weight, say: what,
		when: func(s *sim) bool { q := s.queryOf(s.last); return change(s, q) != q },
		call: func(s *sim, a Action) Action { return s.requery(a, change(s, s.queryOf(a))) }}
}

// swap is a change of one text of a query for another.
func swap(old, new string) func(*sim, string) string {
	return func(_ *sim, q string) string { return strings.Replace(q, old, new, 1) }
}

// handledSlips are those of a query that counts assignments by agent.
var handledSlips = []*slip{
	rewrite("count.owned", 5, say("counts the cases they own, not those assigned to them"), func(_ *sim, q string) string {
		return strings.NewReplacer("NewValue__c", "OwnerId", "CaseHistory__c", "Case", "Field__c = 'Owner Assignment' AND ", "").Replace(q)
	}),
	rewrite("count.first-only", 4, say("counts first assignments, not transfers"), swap(" GROUP BY", " AND OldValue__c = NULL GROUP BY")),
	rewrite("count.transfers-only", 2, say("counts transfers, not first assignments"), swap(" GROUP BY", " AND OldValue__c != NULL GROUP BY")),
}

// havingSlips are those of the query that leaves out who has too few.
var havingSlips = []*slip{
	{code: "count.at-least", kind: QuietSlip, skill: Aiming, weight: 5, say: asMany, when: asksMany,
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "COUNT(Id) > ", "COUNT(Id) >= ", 1))
		}},
	{code: "count.forgotten", kind: QuietSlip, skill: Aiming, weight: 3, say: say("asks for everybody, however few their cases"), when: asksMany,
		call: func(s *sim, a Action) Action {
			q, _, _ := strings.Cut(s.queryOf(a), " HAVING")
			return s.requery(a, q)
		}},
	rewrite("count.busiest", 2, say("looks at the three busiest agents only"), func(_ *sim, q string) string { return q + " ORDER BY COUNT(Id) DESC LIMIT 3" }),
}

// historySlips are those of a query that reads the assignments.
var historySlips = []*slip{
	rewrite("history.every-row", 4, say("reads all changes of the cases, not only assignments"), swap("Field__c = 'Owner Assignment' AND ", "")),
	rewrite("history.cut", 4, say("reads the first 20 rows only"), func(_ *sim, q string) string { return q + " LIMIT 20" }),
}

// historyLoud are what the grammar and the schema reject in a query of the case history.
var historyLoud = []*slip{
	loud("column.agent-name", 4, "an Id field that leads to no name", swapText("SELECT ", "SELECT NewValue__r.Name, ")),
	loud("column.standard-name", 4, "no such column", func(q string) string {
		return strings.NewReplacer("CaseId__c", "CaseId", "NewValue__c", "NewValue", "OldValue__c", "OldValue", "Field__c", "Field").Replace(q)
	}),
	loud("object.standard-name", 3, "no such object", swapText("FROM CaseHistory__c", "FROM CaseHistory")),
	loud("count.ungrouped", 3, "a field that is not grouped", func(q string) string {
		if !strings.Contains(q, " GROUP BY") {
			return q
		}
		return strings.Replace(q, "SELECT ", "SELECT CreatedDate, ", 1)
	}),
}

// havingLoud is refused where a query compares what it counted.
var havingLoud = []*slip{
	loud("count.alias", 3, "an alias cannot be compared", swapText("HAVING COUNT(Id)", "HAVING Total")),
}

func swapText(old, new string) func(string) string {
	return func(q string) string { return strings.Replace(q, old, new, 1) }
}

// historyReading are ways to misread a long list of assignments.
var historyReading = []*slip{
	{code: "history.half-read", kind: ReadingSlip, skill: Reading, weight: 4, say: say("stops reading half way down"),
		read: func(s *sim, obs Observation, root int) {
			s.mem[history] = fact{val: value.OfList(obs.Value.Items()[:obs.Value.Len()/2]), root: root}
		}},
	{code: "history.skips", kind: ReadingSlip, skill: Reading, weight: 3, say: say("skips every tenth row"),
		read: func(s *sim, obs Observation, root int) {
			var kept []value.Value
			for i, r := range obs.Value.Items() {
				if i%10 != 4 {
					kept = append(kept, r)
				}
			}
			s.mem[history] = fact{val: value.OfList(kept), root: root}
		}},
}

// countingSlips are ways to count the assignments wrongly.
var countingSlips = []*slip{
	{code: "count.first-only", kind: ReadingSlip, skill: Reading, weight: 4, say: say("counts first assignments, not transfers"),
		read: func(s *sim, _ Observation, root int) {
			s.recount(root, func(r value.Value) bool { from, _ := r.Get("OldValue__c"); return from.IsNull() })
		}},
}

// keepSlips are ways to compare the counts wrongly.
var keepSlips = []*slip{
	{code: "count.at-least", kind: ReadingSlip, skill: Reading, weight: 5, say: asMany, when: asksMany,
		read: keep(func(s *sim, n int64) bool { return n >= int64(s.brief.Params.N) })},
	{code: "count.forgotten", kind: ReadingSlip, skill: Reading, weight: 3, say: say("keeps everybody, however few their cases"), when: asksMany,
		read: keep(func(*sim, int64) bool { return true })},
	{code: "count.too-strict", kind: ReadingSlip, skill: Reading, weight: 2, say: say("leaves out agents who have just enough cases"),
		read: keep(func(s *sim, n int64) bool { return n > int64(s.brief.Params.N)+1 })},
}

// agentsReading are ways to take the wrong agents from a result.
var agentsReading = []*slip{
	{code: "agents.first-three", kind: ReadingSlip, skill: Reading, weight: 3, say: say("keeps the first three agents only"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			s.mem[agents].ids = s.mem[agents].ids[:min(3, len(s.mem[agents].ids))]
		}},
	{code: "agents.one-missed", kind: ReadingSlip, skill: Reading, weight: 4, say: say("overlooks one of the agents"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			s.mem[agents].ids = s.without(s.mem[agents].ids)
		}},
}

// without is a list that lacks one Id.
func (s *sim) without(ids []string) []string {
	if len(ids) == 0 {
		return nil
	}
	at := s.pickOf("which", len(ids))
	return append(append([]string(nil), ids[:at]...), ids[at+1:]...)
}

// agentsSlips are those of whatever the agents are handed on to.
var agentsSlips = []*slip{
	bend("agents.half", Carrying, 4, func(s *sim) bool { return len(s.mem[agents].ids) > 3 },
		func(s *sim) { s.mem[agents].ids = s.mem[agents].ids[:(len(s.mem[agents].ids)+1)/2] }, say("takes only half of the agents along")),
	bend("agents.one-lost", Carrying, 4, func(s *sim) bool { return len(s.mem[agents].ids) > 1 },
		func(s *sim) { s.mem[agents].ids = s.without(s.mem[agents].ids) }, say("leaves one of the agents behind")),
	bend("agents.one-twice", Carrying, 2, func(s *sim) bool { return len(s.mem[agents].ids) > 1 },
		func(s *sim) {
			ids := append([]string(nil), s.mem[agents].ids...)
			at := s.pickOf("which", len(ids)-1)
			ids[at] = ids[at+1]
			s.mem[agents].ids = ids
		}, say("copies one agent's Id twice")),
}

// agentsFilterSlips are those of a query that asks for the agents' records only.
func agentsFilterSlips(field string) []*slip {
	return []*slip{rewrite("agents.all", 4, say("asks for every agent's"), func(s *sim, q string) string {
		return s.unless(Action{Query: q}, in(field, s.mem[agents].ids)).Query
	})}
}

// getQualifiedSlips are those of get_qualified_agent_ids_by_case_count.
var getQualifiedSlips = []*slip{
	{code: "count.at-least", kind: QuietSlip, skill: Aiming, weight: 5, say: asMany, when: asksMany,
		call: func(s *sim, a Action) Action { return a.with("n_cases", value.OfInt(int64(s.brief.Params.N-1))) }},
	{code: "count.too-strict", kind: QuietSlip, skill: Aiming, weight: 2, say: say("asks for one case more than it should"),
		call: func(s *sim, a Action) Action { return a.with("n_cases", value.OfInt(int64(s.brief.Params.N+1))) }},
	{code: "count.forgotten", kind: QuietSlip, skill: Aiming, weight: 2, say: say("asks for everybody, however few their cases"), when: func(s *sim) bool { return s.brief.Params.N > 1 },
		call: func(_ *sim, a Action) Action { return a.with("n_cases", value.OfInt(0)) }},
	{code: "counts.cut", kind: QuietSlip, skill: Carrying, weight: 5, say: say("hands on only the first half of the counts"), when: func(s *sim) bool { return s.mem[counts].val.Len() > 3 },
		call: func(_ *sim, a Action) Action {
			v := a.Args.At(0)
			n := (v.Len() + 1) / 2
			return a.with("agent_handled_cases", value.OfRecord(v.Keys()[:n], v.Items()[:n]))
		}},
	{code: "counts.shifted", kind: QuietSlip, skill: Carrying, weight: 4, say: say("copies the counts one agent down"), when: func(s *sim) bool { return s.mem[counts].val.Len() > 1 },
		call: func(_ *sim, a Action) Action {
			v := a.Args.At(0)
			n := v.Len() - 1
			return a.with("agent_handled_cases", value.OfRecord(v.Keys(), append([]value.Value{v.At(n)}, v.Items()[:n]...)))
		}},
	{code: "count.in-quotes", kind: LoudSlip, skill: Calling, weight: 4, say: say("a text where a number is wanted"),
		call: func(s *sim, a Action) Action { return a.with("n_cases", value.OfString(fmt.Sprint(s.brief.Params.N))) }},
	{code: "argument.not-an-object", kind: LoudSlip, skill: Calling, weight: 4, say: say("a list where an object is wanted"),
		call: func(_ *sim, a Action) Action {
			return a.with("agent_handled_cases", value.OfStrings(a.Args.At(0).Keys()))
		}},
}
