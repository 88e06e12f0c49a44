package playbook

import (
	"fmt"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// asMany says how "more than n" was misread.
func asMany(s *sim.Agent) string {
	return fmt.Sprintf("reads \"more than %d\" as \"at least %d\"", s.Brief.Params.N, s.Brief.Params.N)
}

func asksMany(s *sim.Agent) bool { return s.Brief.Params.N > 0 }

// handledSlips are those of a query that counts assignments by agent.
var handledSlips = sim.Family{
	{Code: "count.owned", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "counts the cases they own, not those assigned to them",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.NewReplacer("NewValue__c", "OwnerId", "CaseHistory__c", "Case", "Field__c = 'Owner Assignment' AND ", "").Replace(q)
		}},
	{Code: "count.first-only", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "counts first assignments, not transfers",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, " GROUP BY", " AND OldValue__c = NULL GROUP BY", 1)
		}},
	{Code: "count.transfers-only", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "counts transfers, not first assignments",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, " GROUP BY", " AND OldValue__c != NULL GROUP BY", 1)
		}},
}

// havingSlips are those of the query that leaves out who has too few.
var havingSlips = sim.Family{
	{Code: "count.at-least", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Tell: asMany, When: asksMany,
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "COUNT(Id) > ", "COUNT(Id) >= ", 1) }},
	{Code: "count.forgotten", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for everybody, however few their cases", When: asksMany,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			q, _, _ := strings.Cut(a.Asks(), " HAVING")
			return a.Asking(q)
		}},
	{Code: "count.busiest", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "looks at the three busiest agents only",
		Rewrite: func(_ *sim.Agent, q string) string { return q + " ORDER BY COUNT(Id) DESC LIMIT 3" }},
}

// historySlips are those of a query that reads the assignments.
var historySlips = sim.Family{
	{Code: "history.every-row", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "reads all changes of the cases, not only assignments",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "Field__c = 'Owner Assignment' AND ", "", 1)
		}},
	{Code: "history.cut", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "reads the first 20 rows only",
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 20" }},
}

// historyLoud are what the grammar and the schema reject in a query of the case history.
var historyLoud = sim.Family{
	{Code: "column.agent-name", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 2, Say: "an Id field that leads to no name",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "SELECT ", "SELECT NewValue__r.Name, ", 1)
		}},
	{Code: "count.ungrouped", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "a field that is not grouped",
		Rewrite: func(_ *sim.Agent, q string) string {
			if !strings.Contains(q, " GROUP BY") {
				return q
			}
			return strings.Replace(q, "SELECT ", "SELECT CreatedDate, ", 1)
		}},
}

// havingLoud is refused where a query compares what it counted.
var havingLoud = sim.Family{
	{Code: "count.alias", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "an alias cannot be compared",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "HAVING COUNT(Id)", "HAVING Total", 1) }},
}

// historyReading are ways to misread a long list of assignments.
var historyReading = sim.Family{
	{Code: "history.half-read", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "stops reading half way down",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Mem[history] = sim.Belief{Val: value.OfList(obs.Value.Items()[:obs.Value.Len()/2]), Root: root}
		}},
	{Code: "history.skips", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "skips every tenth row",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			var kept []value.Value
			for i, r := range obs.Value.Items() {
				if i%10 != 4 {
					kept = append(kept, r)
				}
			}
			s.Mem[history] = sim.Belief{Val: value.OfList(kept), Root: root}
		}},
}

// countingSlips are ways to count the assignments wrongly.
var countingSlips = sim.Family{
	{Code: "count.first-only", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "counts first assignments, not transfers",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			recount(s, root, func(r value.Value) bool { from, _ := r.Get("OldValue__c"); return from.IsNull() })
		}},
}

// keepSlips are ways to compare the counts wrongly.
var keepSlips = sim.Family{
	{Code: "count.at-least", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Tell: asMany, When: asksMany,
		Read: func(s *sim.Agent, _ agent.Observation, root int) { keepMoreThan(s, root, int64(s.Brief.Params.N)-1) }},
	{Code: "count.forgotten", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "keeps everybody, however few their cases", When: asksMany,
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			s.Mem.Set(agents, root, s.Mem[counts].Val.Keys()...)
		}},
	{Code: "count.too-strict", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "leaves out agents who have just enough cases",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { keepMoreThan(s, root, int64(s.Brief.Params.N)+1) }},
}

// agentsReading are ways to take the wrong agents from a result.
var agentsReading = sim.Family{
	{Code: "agents.first-three", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "keeps the first three agents only",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			s.Mem[agents].IDs = s.Mem[agents].IDs[:min(3, len(s.Mem[agents].IDs))]
		}},
	{Code: "agents.one-missed", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "overlooks one of the agents",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			s.Mem[agents].IDs = dropOne(s, s.Mem[agents].IDs)
		}},
}

// dropOne is a list that lacks one Id.
func dropOne(s *sim.Agent, ids []string) []string {
	if len(ids) == 0 {
		return nil
	}
	at := s.Choose("which", len(ids))
	return append(append([]string(nil), ids[:at]...), ids[at+1:]...)
}

// agentsSlips are those of whatever the agents are handed on to.
var agentsSlips = sim.Family{
	{Code: "agents.half", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "takes only half of the agents along",
		When: func(s *sim.Agent) bool { return len(s.Mem[agents].IDs) > 3 },
		Bend: func(s *sim.Agent) { s.Mem[agents].IDs = s.Mem[agents].IDs[:(len(s.Mem[agents].IDs)+1)/2] }},
	{Code: "agents.one-lost", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "leaves one of the agents behind",
		When: func(s *sim.Agent) bool { return len(s.Mem[agents].IDs) > 1 },
		Bend: func(s *sim.Agent) { s.Mem[agents].IDs = dropOne(s, s.Mem[agents].IDs) }},
	{Code: "agents.one-twice", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 2, Say: "copies one agent's Id twice",
		When: func(s *sim.Agent) bool { return len(s.Mem[agents].IDs) > 1 },
		Bend: func(s *sim.Agent) {
			ids := append([]string(nil), s.Mem[agents].IDs...)
			at := s.Choose("which", len(ids)-1)
			ids[at] = ids[at+1]
			s.Mem[agents].IDs = ids
		}},
}

// agentsFilterSlips are those of a query that asks for the agents' records only.
var agentsFilterSlips = sim.Family{
	{Code: "agents.all", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "asks for every agent's",
		Rewrite: func(s *sim.Agent, q string) string {
			return unless(unless(q, in("OwnerId", s.Mem[agents].IDs)), in("OldValue__c", s.Mem[agents].IDs))
		}},
}

// getQualifiedSlips are those of get_qualified_agent_ids_by_case_count.
var getQualifiedSlips = sim.Family{
	{Code: "count.at-least", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Tell: asMany, When: asksMany,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("n_cases", value.OfInt(int64(s.Brief.Params.N-1)))
		}},
	{Code: "count.too-strict", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "asks for one case more than it should",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("n_cases", value.OfInt(int64(s.Brief.Params.N+1)))
		}},
	{Code: "count.forgotten", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "asks for everybody, however few their cases",
		When: func(s *sim.Agent) bool { return s.Brief.Params.N > 1 },
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.With("n_cases", value.OfInt(0)) }},
	{Code: "counts.cut", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 5, Say: "hands on only the first half of the counts",
		When: func(s *sim.Agent) bool { return s.Mem[counts].Val.Len() > 3 },
		Call: func(_ *sim.Agent, a agent.Action) agent.Action {
			v := a.Args.At(0)
			n := (v.Len() + 1) / 2
			return a.With("agent_handled_cases", value.OfRecord(v.Keys()[:n], v.Items()[:n]))
		}},
	{Code: "counts.shifted", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "copies the counts one agent down",
		When: func(s *sim.Agent) bool { return s.Mem[counts].Val.Len() > 1 },
		Call: func(_ *sim.Agent, a agent.Action) agent.Action {
			v := a.Args.At(0)
			n := v.Len() - 1
			return a.With("agent_handled_cases", value.OfRecord(v.Keys(), append([]value.Value{v.At(n)}, v.Items()[:n]...)))
		}},
	{Code: "count.in-quotes", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "a text where a number is wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("n_cases", value.OfString(fmt.Sprint(s.Brief.Params.N)))
		}},
	{Code: "argument.not-an-object", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "a list where an object is wanted",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action {
			return a.With("agent_handled_cases", value.OfStrings(a.Args.At(0).Keys()))
		}},
}
