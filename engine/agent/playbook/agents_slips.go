package playbook

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

// handledSlips are those of a query that counts assignments by agent.
var handledSlips = family{
	{code: "count.owned", kind: QuietSlip, skill: Aiming, weight: 5, say: "counts the cases they own, not those assigned to them",
		rewrite: func(_ *sim, q string) string {
			return strings.NewReplacer("NewValue__c", "OwnerId", "CaseHistory__c", "Case", "Field__c = 'Owner Assignment' AND ", "").Replace(q)
		}},
	{code: "count.first-only", kind: QuietSlip, skill: Aiming, weight: 4, say: "counts first assignments, not transfers",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, " GROUP BY", " AND OldValue__c = NULL GROUP BY", 1)
		}},
	{code: "count.transfers-only", kind: QuietSlip, skill: Aiming, weight: 2, say: "counts transfers, not first assignments",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, " GROUP BY", " AND OldValue__c != NULL GROUP BY", 1)
		}},
}

// havingSlips are those of the query that leaves out who has too few.
var havingSlips = family{
	{code: "count.at-least", kind: QuietSlip, skill: Aiming, weight: 5, tell: asMany, when: asksMany,
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "COUNT(Id) > ", "COUNT(Id) >= ", 1) }},
	{code: "count.forgotten", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for everybody, however few their cases", when: asksMany,
		call: func(s *sim, a Action) Action {
			q, _, _ := strings.Cut(a.asks(), " HAVING")
			return a.asking(q)
		}},
	{code: "count.busiest", kind: QuietSlip, skill: Aiming, weight: 2, say: "looks at the three busiest agents only",
		rewrite: func(_ *sim, q string) string { return q + " ORDER BY COUNT(Id) DESC LIMIT 3" }},
}

// historySlips are those of a query that reads the assignments.
var historySlips = family{
	{code: "history.every-row", kind: QuietSlip, skill: Aiming, weight: 4, say: "reads all changes of the cases, not only assignments",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "Field__c = 'Owner Assignment' AND ", "", 1) }},
	{code: "history.cut", kind: QuietSlip, skill: Aiming, weight: 4, say: "reads the first 20 rows only",
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 20" }},
}

// historyLoud are what the grammar and the schema reject in a query of the case history.
var historyLoud = family{
	{code: "column.agent-name", kind: LoudSlip, skill: Composing, weight: 4, say: "an Id field that leads to no name",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "SELECT ", "SELECT NewValue__r.Name, ", 1) }},
	{code: "column.standard-name", kind: LoudSlip, skill: Composing, weight: 4, say: "no such column",
		rewrite: func(_ *sim, q string) string {
			return strings.NewReplacer("CaseId__c", "CaseId", "NewValue__c", "NewValue", "OldValue__c", "OldValue", "Field__c", "Field").Replace(q)
		}},
	{code: "object.standard-name", kind: LoudSlip, skill: Composing, weight: 3, say: "no such object",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "FROM CaseHistory__c", "FROM CaseHistory", 1) }},
	{code: "count.ungrouped", kind: LoudSlip, skill: Composing, weight: 3, say: "a field that is not grouped",
		rewrite: func(_ *sim, q string) string {
			if !strings.Contains(q, " GROUP BY") {
				return q
			}
			return strings.Replace(q, "SELECT ", "SELECT CreatedDate, ", 1)
		}},
}

// havingLoud is refused where a query compares what it counted.
var havingLoud = family{
	{code: "count.alias", kind: LoudSlip, skill: Composing, weight: 3, say: "an alias cannot be compared",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "HAVING COUNT(Id)", "HAVING Total", 1) }},
}

// historyReading are ways to misread a long list of assignments.
var historyReading = family{
	{code: "history.half-read", kind: ReadingSlip, skill: Reading, weight: 4, say: "stops reading half way down",
		read: func(s *sim, obs Observation, root int) {
			s.mem[history] = fact{val: value.OfList(obs.Value.Items()[:obs.Value.Len()/2]), root: root}
		}},
	{code: "history.skips", kind: ReadingSlip, skill: Reading, weight: 3, say: "skips every tenth row",
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
var countingSlips = family{
	{code: "count.first-only", kind: ReadingSlip, skill: Reading, weight: 4, say: "counts first assignments, not transfers",
		read: func(s *sim, _ Observation, root int) {
			recount(s, root, func(r value.Value) bool { from, _ := r.Get("OldValue__c"); return from.IsNull() })
		}},
}

// keepSlips are ways to compare the counts wrongly.
var keepSlips = family{
	{code: "count.at-least", kind: ReadingSlip, skill: Reading, weight: 5, tell: asMany, when: asksMany,
		read: func(s *sim, _ Observation, root int) { keepMoreThan(s, root, int64(s.brief.Params.N)-1) }},
	{code: "count.forgotten", kind: ReadingSlip, skill: Reading, weight: 3, say: "keeps everybody, however few their cases", when: asksMany,
		read: func(s *sim, _ Observation, root int) { s.mem.set(agents, root, s.mem[counts].val.Keys()...) }},
	{code: "count.too-strict", kind: ReadingSlip, skill: Reading, weight: 2, say: "leaves out agents who have just enough cases",
		read: func(s *sim, _ Observation, root int) { keepMoreThan(s, root, int64(s.brief.Params.N)+1) }},
}

// agentsReading are ways to take the wrong agents from a result.
var agentsReading = family{
	{code: "agents.first-three", kind: ReadingSlip, skill: Reading, weight: 3, say: "keeps the first three agents only",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			s.mem[agents].ids = s.mem[agents].ids[:min(3, len(s.mem[agents].ids))]
		}},
	{code: "agents.one-missed", kind: ReadingSlip, skill: Reading, weight: 4, say: "overlooks one of the agents",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			s.mem[agents].ids = dropOne(s, s.mem[agents].ids)
		}},
}

// dropOne is a list that lacks one Id.
func dropOne(s *sim, ids []string) []string {
	if len(ids) == 0 {
		return nil
	}
	at := s.pickOf("which", len(ids))
	return append(append([]string(nil), ids[:at]...), ids[at+1:]...)
}

// agentsSlips are those of whatever the agents are handed on to.
var agentsSlips = family{
	{code: "agents.half", kind: QuietSlip, skill: Carrying, weight: 4, say: "takes only half of the agents along",
		when: func(s *sim) bool { return len(s.mem[agents].ids) > 3 },
		bend: func(s *sim) { s.mem[agents].ids = s.mem[agents].ids[:(len(s.mem[agents].ids)+1)/2] }},
	{code: "agents.one-lost", kind: QuietSlip, skill: Carrying, weight: 4, say: "leaves one of the agents behind",
		when: func(s *sim) bool { return len(s.mem[agents].ids) > 1 },
		bend: func(s *sim) { s.mem[agents].ids = dropOne(s, s.mem[agents].ids) }},
	{code: "agents.one-twice", kind: QuietSlip, skill: Carrying, weight: 2, say: "copies one agent's Id twice",
		when: func(s *sim) bool { return len(s.mem[agents].ids) > 1 },
		bend: func(s *sim) {
			ids := append([]string(nil), s.mem[agents].ids...)
			at := s.pickOf("which", len(ids)-1)
			ids[at] = ids[at+1]
			s.mem[agents].ids = ids
		}},
}

// agentsFilterSlips are those of a query that asks for the agents' records only.
var agentsFilterSlips = family{
	{code: "agents.all", kind: QuietSlip, skill: Aiming, weight: 4, say: "asks for every agent's",
		rewrite: func(s *sim, q string) string {
			return unless(unless(q, in("OwnerId", s.mem[agents].ids)), in("OldValue__c", s.mem[agents].ids))
		}},
}

// getQualifiedSlips are those of get_qualified_agent_ids_by_case_count.
var getQualifiedSlips = family{
	{code: "count.at-least", kind: QuietSlip, skill: Aiming, weight: 5, tell: asMany, when: asksMany,
		call: func(s *sim, a Action) Action { return a.with("n_cases", value.OfInt(int64(s.brief.Params.N-1))) }},
	{code: "count.too-strict", kind: QuietSlip, skill: Aiming, weight: 2, say: "asks for one case more than it should",
		call: func(s *sim, a Action) Action { return a.with("n_cases", value.OfInt(int64(s.brief.Params.N+1))) }},
	{code: "count.forgotten", kind: QuietSlip, skill: Aiming, weight: 2, say: "asks for everybody, however few their cases",
		when: func(s *sim) bool { return s.brief.Params.N > 1 },
		call: func(_ *sim, a Action) Action { return a.with("n_cases", value.OfInt(0)) }},
	{code: "counts.cut", kind: QuietSlip, skill: Carrying, weight: 5, say: "hands on only the first half of the counts",
		when: func(s *sim) bool { return s.mem[counts].val.Len() > 3 },
		call: func(_ *sim, a Action) Action {
			v := a.Args.At(0)
			n := (v.Len() + 1) / 2
			return a.with("agent_handled_cases", value.OfRecord(v.Keys()[:n], v.Items()[:n]))
		}},
	{code: "counts.shifted", kind: QuietSlip, skill: Carrying, weight: 4, say: "copies the counts one agent down",
		when: func(s *sim) bool { return s.mem[counts].val.Len() > 1 },
		call: func(_ *sim, a Action) Action {
			v := a.Args.At(0)
			n := v.Len() - 1
			return a.with("agent_handled_cases", value.OfRecord(v.Keys(), append([]value.Value{v.At(n)}, v.Items()[:n]...)))
		}},
	{code: "count.in-quotes", kind: LoudSlip, skill: Calling, weight: 4, say: "a text where a number is wanted",
		call: func(s *sim, a Action) Action { return a.with("n_cases", value.OfString(fmt.Sprint(s.brief.Params.N))) }},
	{code: "argument.not-an-object", kind: LoudSlip, skill: Calling, weight: 4, say: "a list where an object is wanted",
		call: func(_ *sim, a Action) Action {
			return a.with("agent_handled_cases", value.OfStrings(a.Args.At(0).Keys()))
		}},
}
