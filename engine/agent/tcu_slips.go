package agent

import (
	"strings"

	"deskarena/engine/value"
)

// transferSlips are those of a query that counts transfers by agent.
var transferSlips = []*slip{
	rewrite("transfer.to", 5, say("counts the transfers to an agent, not from one"), func(_ *sim, q string) string {
		q = strings.ReplaceAll(q, "OldValue__c", "NewValue__c")
		if strings.Contains(q, "NewValue__c != NULL") {
			return strings.Replace(q, "NewValue__c != NULL", "OldValue__c != NULL", 1)
		}
		return strings.Replace(q, " GROUP BY", " AND OldValue__c != NULL GROUP BY", 1)
	}),
	rewrite("transfer.any-assignment", 4, say("takes every assignment for a transfer"), func(_ *sim, q string) string {
		return strings.ReplaceAll(strings.Replace(q, " AND OldValue__c != NULL", "", 1), "OldValue__c", "NewValue__c")
	}),
	rewrite("transfer.sorted-wrongly", 3, say("sorts the wrong way round and takes the first"), func(s *sim, q string) string {
		q, _, _ = strings.Cut(q, " ORDER BY")
		if s.brief.Params.Most {
			return q + " ORDER BY COUNT(Id) ASC LIMIT 1"
		}
		return q + " ORDER BY COUNT(Id) DESC LIMIT 1"
	}),
	rewrite("transfer.at-least-two", 2, say("leaves out agents with a single transfer"), func(_ *sim, q string) string {
		q, order, sorted := strings.Cut(q, " ORDER BY")
		q += " HAVING COUNT(Id) > 1"
		if sorted {
			q += " ORDER BY" + order
		}
		return q
	}),
}

// transfersReading is a way to misread a list of assignments.
var transfersReading = []*slip{
	{code: "history.one-column", kind: ReadingSlip, skill: Reading, weight: 2, say: say("takes the old owner for the new one and the other way round"),
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

// transferTo, transferAny and losesTransfer are ways to count the transfers wrongly.
func transferTo(whose func(*sim, string) bool) *slip {
	return &slip{code: "transfer.to", kind: ReadingSlip, skill: Reading, weight: 5, say: say("counts the transfers to an agent, not from one"),
		read: func(s *sim, _ Observation, root int) {
			var moved []value.Value
			for _, r := range s.mem[history].val.Items() {
				if from, _ := r.Get("OldValue__c"); !from.IsNull() {
					moved = append(moved, r)
				}
			}
			s.mem[numbers] = fact{val: s.tallyMoves(moved, "NewValue__c", whose), root: root}
		}}
}

func transferAny(whose func(*sim, string) bool) *slip {
	return &slip{code: "transfer.any-assignment", kind: ReadingSlip, skill: Reading, weight: 4, say: say("takes every assignment for a transfer"),
		read: countMoves("NewValue__c", whose)}
}

func losesTransfer(whose func(*sim, string) bool) *slip {
	return &slip{code: "transfer.loses-some", kind: ReadingSlip, skill: Reading, weight: 4, say: say("stops counting two thirds down the list"),
		read: func(s *sim, _ Observation, root int) {
			rows := s.mem[history].val.Items()
			s.mem[numbers] = fact{val: s.tallyMoves(rows[:len(rows)-len(rows)/3], "OldValue__c", whose), root: root}
		}}
}

// getTransfersSlips are those of get_agent_transferred_cases_by_period.
var getTransfersSlips = []*slip{
	{code: "agents.all", kind: QuietSlip, skill: Aiming, weight: 5, say: say("asks for every agent's"),
		call: func(s *sim, _ Action) Action { return getAllTransfers.call(s) }},
	{code: "agents.as-text", kind: LoudSlip, skill: Calling, weight: 4, say: say("a text where a list is wanted"),
		call: func(s *sim, a Action) Action {
			return a.with("qualified_agent_ids", value.OfString(strings.Join(s.mem[agents].ids, ", ")))
		}},
	{code: "agents.renamed", kind: LoudSlip, skill: Calling, weight: 3, say: say("no such argument"),
		call: func(_ *sim, a Action) Action { return a.renamed("qualified_agent_ids", "agent_ids") }},
}
