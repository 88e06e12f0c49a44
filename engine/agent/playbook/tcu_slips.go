package playbook

import (
	"strings"

	"deskarena/engine/value"
)

// transferSlips are those of a query that counts transfers by agent.
var transferSlips = family{
	{code: "transfer.to", kind: QuietSlip, skill: Aiming, weight: 5, say: "counts the transfers to an agent, not from one",
		rewrite: func(_ *sim, q string) string {
			q = strings.ReplaceAll(q, "OldValue__c", "NewValue__c")
			if strings.Contains(q, "NewValue__c != NULL") {
				return strings.Replace(q, "NewValue__c != NULL", "OldValue__c != NULL", 1)
			}
			return strings.Replace(q, " GROUP BY", " AND OldValue__c != NULL GROUP BY", 1)
		}},
	{code: "transfer.any-assignment", kind: QuietSlip, skill: Aiming, weight: 4, say: "takes every assignment for a transfer",
		rewrite: func(_ *sim, q string) string {
			return strings.ReplaceAll(strings.Replace(q, " AND OldValue__c != NULL", "", 1), "OldValue__c", "NewValue__c")
		}},
	{code: "transfer.sorted-wrongly", kind: QuietSlip, skill: Aiming, weight: 3, say: "sorts the wrong way round and takes the first",
		rewrite: func(s *sim, q string) string {
			q, _, _ = strings.Cut(q, " ORDER BY")
			if s.brief.Params.Most {
				return q + " ORDER BY COUNT(Id) ASC LIMIT 1"
			}
			return q + " ORDER BY COUNT(Id) DESC LIMIT 1"
		}},
	{code: "transfer.at-least-two", kind: QuietSlip, skill: Aiming, weight: 2, say: "leaves out agents with a single transfer",
		rewrite: func(_ *sim, q string) string {
			q, order, sorted := strings.Cut(q, " ORDER BY")
			q += " HAVING COUNT(Id) > 1"
			if sorted {
				q += " ORDER BY" + order
			}
			return q
		}},
}

// transfersReading is a way to misread a list of assignments.
var transfersReading = family{
	{code: "history.one-column", kind: ReadingSlip, skill: Reading, weight: 2, say: "takes the old owner for the new one and the other way round",
		read: func(s *sim, obs Observation, root int) {
			rows := make([]value.Value, obs.Value.Len())
			for i, r := range obs.Value.Items() {
				from, _ := r.Get("OldValue__c")
				to, _ := r.Get("NewValue__c")
				rows[i] = value.OfRecord([]string{"OldValue__c", "NewValue__c"}, []value.Value{to, from})
			}
			s.mem[history] = fact{val: value.OfList(rows), root: root}
		}},
}

// Ways to count the transfers wrongly: among all assignments, or among those that were read for the purpose.
var (
	countTransfersSlips = family{
		{code: "transfer.to", kind: ReadingSlip, skill: Reading, weight: 5, say: "counts the transfers to an agent, not from one",
			read: func(s *sim, _ Observation, root int) { countMoves(s, root, moved(s), "NewValue__c", ofQualified) }},
		{code: "transfer.any-assignment", kind: ReadingSlip, skill: Reading, weight: 4, say: "takes every assignment for a transfer",
			read: func(s *sim, _ Observation, root int) {
				countMoves(s, root, s.mem[history].val.Items(), "NewValue__c", ofQualified)
			}},
		losesTransfers,
	}
	countMovesSlips = family{
		{code: "transfer.to", kind: ReadingSlip, skill: Reading, weight: 5, say: "counts the transfers to an agent, not from one",
			read: func(s *sim, _ Observation, root int) { countMoves(s, root, moved(s), "NewValue__c", everyone) }},
		losesTransfers,
	}
)

var losesTransfers = &slip{code: "transfer.loses-some", kind: ReadingSlip, skill: Reading, weight: 4, say: "stops counting two thirds down the list",
	read: func(s *sim, obs Observation, root int) {
		all := s.mem[history].val
		s.mem[history].val = value.OfList(all.Items()[:all.Len()-all.Len()/3])
		s.read(obs, root)
		s.mem[history].val = all
	}}

// moved are the assignments that took a case from somebody.
func moved(s *sim) []value.Value {
	var rows []value.Value
	for _, r := range s.mem[history].val.Items() {
		if from, _ := r.Get("OldValue__c"); !from.IsNull() {
			rows = append(rows, r)
		}
	}
	return rows
}

// getTransfersSlips are those of get_agent_transferred_cases_by_period.
var getTransfersSlips = family{
	{code: "agents.all", kind: QuietSlip, skill: Aiming, weight: 5, say: "asks for every agent's",
		call: func(s *sim, _ Action) Action { return everybodysTransfers(s) }},
	{code: "agents.as-text", kind: LoudSlip, skill: Calling, weight: 4, say: "a text where a list is wanted",
		call: func(s *sim, a Action) Action {
			return a.with("qualified_agent_ids", value.OfString(strings.Join(s.mem[agents].ids, ", ")))
		}},
	{code: "agents.renamed", kind: LoudSlip, skill: Calling, weight: 3, say: "no such argument",
		call: func(_ *sim, a Action) Action { return a.renamed("qualified_agent_ids", "agent_ids") }},
}
