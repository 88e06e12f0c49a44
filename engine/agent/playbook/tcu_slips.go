package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// transferSlips are those of a query that counts transfers by agent.
var transferSlips = sim.Family{
	{Code: "transfer.to", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "counts the transfers to an agent, not from one",
		Rewrite: func(_ *sim.Agent, q string) string {
			q = strings.ReplaceAll(q, "OldValue__c", "NewValue__c")
			if strings.Contains(q, "NewValue__c != NULL") {
				return strings.Replace(q, "NewValue__c != NULL", "OldValue__c != NULL", 1)
			}
			return strings.Replace(q, " GROUP BY", " AND OldValue__c != NULL GROUP BY", 1)
		}},
	{Code: "transfer.any-assignment", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "takes every assignment for a transfer",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.ReplaceAll(strings.Replace(q, " AND OldValue__c != NULL", "", 1), "OldValue__c", "NewValue__c")
		}},
	{Code: "transfer.sorted-wrongly", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "sorts the wrong way round and takes the first",
		Rewrite: func(s *sim.Agent, q string) string {
			q, _, _ = strings.Cut(q, " ORDER BY")
			if s.Brief.Params.Most {
				return q + " ORDER BY COUNT(Id) ASC LIMIT 1"
			}
			return q + " ORDER BY COUNT(Id) DESC LIMIT 1"
		}},
	{Code: "transfer.at-least-two", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "leaves out agents with a single transfer",
		Rewrite: func(_ *sim.Agent, q string) string {
			q, order, sorted := strings.Cut(q, " ORDER BY")
			q += " HAVING COUNT(Id) > 1"
			if sorted {
				q += " ORDER BY" + order
			}
			return q
		}},
}

// transfersReading is a way to misread a list of assignments.
var transfersReading = sim.Family{
	{Code: "history.one-column", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "takes the old owner for the new one and the other way round",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			rows := make([]value.Value, obs.Value.Len())
			for i, r := range obs.Value.Items() {
				from, _ := r.Get("OldValue__c")
				to, _ := r.Get("NewValue__c")
				rows[i] = value.OfRecord([]string{"OldValue__c", "NewValue__c"}, []value.Value{to, from})
			}
			s.Mem[history] = sim.Belief{Val: value.OfList(rows), Root: root}
		}},
}

// Ways to count the transfers wrongly: among all assignments, or among those that were read for the purpose.
var (
	countTransfersSlips = sim.Family{
		{Code: "transfer.to", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "counts the transfers to an agent, not from one",
			Read: func(s *sim.Agent, _ agent.Observation, root int) {
				countMoves(s, root, moved(s), "NewValue__c", ofQualified)
			}},
		{Code: "transfer.any-assignment", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "takes every assignment for a transfer",
			Read: func(s *sim.Agent, _ agent.Observation, root int) {
				countMoves(s, root, s.Mem[history].Val.Items(), "NewValue__c", ofQualified)
			}},
		losesTransfers,
	}
	countMovesSlips = sim.Family{
		{Code: "transfer.to", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "counts the transfers to an agent, not from one",
			Read: func(s *sim.Agent, _ agent.Observation, root int) {
				countMoves(s, root, moved(s), "NewValue__c", everyone)
			}},
		losesTransfers,
	}
)

var losesTransfers = &sim.Slip{Code: "transfer.loses-some", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "stops counting two thirds down the list",
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		all := s.Mem[history].Val
		s.Mem[history].Val = value.OfList(all.Items()[:all.Len()-all.Len()/3])
		s.Read(obs, root)
		s.Mem[history].Val = all
	}}

// moved are the assignments that took a case from somebody.
func moved(s *sim.Agent) []value.Value {
	var rows []value.Value
	for _, r := range s.Mem[history].Val.Items() {
		if from, _ := r.Get("OldValue__c"); !from.IsNull() {
			rows = append(rows, r)
		}
	}
	return rows
}

// getTransfersSlips are those of get_agent_transferred_cases_by_period.
var getTransfersSlips = sim.Family{
	{Code: "agents.all", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "asks for every agent's",
		Call: func(s *sim.Agent, _ agent.Action) agent.Action { return everybodysTransfers(s) }},
	{Code: "agents.as-text", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "a text where a list is wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("qualified_agent_ids", value.OfString(strings.Join(s.Mem[agents].IDs, ", ")))
		}},
	{Code: "agents.renamed", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "no such argument",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Renamed("qualified_agent_ids", "agent_ids") }},
}
