package playbook

import (
	"slices"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// Transfer Count Understanding: who passed the most, or the fewest, cases on? The links: the window, each agent's cases,
// who has enough of them, how often a case was taken from each of these, and the extreme.

var linkTransfers = sim.Link{Words: "count each agent's transfers", Short: "Count handoffs", Tiny: "Handoffs"}

// What is found by several steps.
const sawTransfers = "the transfers of {numbers:agent} are counted|{numbers:agent} passed cases on|I have transfer counts for {numbers:agent}|{!numbers}nobody passed a case on"

func tcuBook(s *sim.Agent) []*sim.Step {
	most := s.Brief.Params.Most
	if s.Toolset.Calls() {
		window := getWindow(s)
		switch s.Way(5, 2, 2) {
		case 0:
			return []*sim.Step{window, &getHandled, &getQualified, &getTransfers, compareBy(most, compareFew(most)), &tcuAnswer}
		case 1:
			return []*sim.Step{window, &getHandled, &thinkQualified, &getTransfers, compareFew(most), &tcuAnswer}
		}
		return []*sim.Step{window, &getAllTransfers, &getHandled, &getQualified, &thinkTransfersOf, compareBy(most, compareFew(most)), &tcuAnswer}
	}
	switch s.Way(4, 3, 2, 2) {
	case 0:
		return []*sim.Step{&thinkWindow, &askQualified, &askTransfers, compareFew(most), &tcuAnswer}
	case 1:
		return []*sim.Step{&thinkWindow, &askKinds, &tcuHistory, &thinkHandled, &thinkQualified, &thinkTransfers, compareFew(most), &tcuAnswer}
	case 2:
		return []*sim.Step{&thinkWindow, &askAllTransfers, &askHandled, &thinkQualified, &thinkTransfersOf, compareFew(most), &tcuAnswer}
	}
	return []*sim.Step{&thinkWindow, &askKinds, &askQualified, &askMoves, &thinkMoves, compareFew(most), &tcuAnswer}
}

// tcuHistory reads the assignments.
var tcuHistory = sim.Step{
	Name: "history", Link: linkHistory, Need: []sim.Slot{start, end},
	Call: func(s *sim.Agent) agent.Action { return agent.Query("%s", fromHistory(s, "OldValue__c, NewValue__c")) },
	Read: readHistory, Thought: thinkHistory,
	Slips: []sim.Family{transfersReading, windowSlips, historySlips, historyReading, windowLoud, historyLoud, queryLoud, formatSlips},
}

// askTransfers counts the transfers of the agents who have enough cases by query.
var askTransfers = sim.Step{
	Name: "transfers", Link: linkTransfers, Need: []sim.Slot{start, end, agents}, Idle: noAgents,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("%s AND %s GROUP BY OldValue__c", fromHistory(s, "OldValue__c, COUNT(Id) Total"), in("OldValue__c", s.Mem[agents].IDs))
	},
	Read: keepTransfers,
	Thought: plan{
		do:    "count how often a case was taken from {agents:agent}|count the transfers of {agents:agent} in the window|count the transfers away from {agents}|count the rows that have one of these agents as the old owner",
		why:   "a transfer has the agent who gives the case away in OldValue__c|OldValue__c is empty for a first assignment",
		risk:  "the direction matters: who gave the case away, not who got it",
		found: sawTransfers,
	},
	Slips: []sim.Family{windowSlips, agentsSlips, agentsFilterSlips, transferSlips, windowLoud, historyLoud, queryLoud, formatSlips},
}

// askAllTransfers counts everybody's.
var askAllTransfers = sim.Step{
	Name: "all transfers", Link: linkTransfers, Need: []sim.Slot{start, end},
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("%s AND OldValue__c != NULL GROUP BY OldValue__c ORDER BY COUNT(Id) DESC", fromHistory(s, "OldValue__c, COUNT(Id) Total"))
	},
	Read: keepTransfers,
	Thought: plan{
		do:    "count the transfers of every agent from {from} to {to}|count the rows with an old owner by agent|see how many cases each agent passed on",
		why:   "where OldValue__c is set, a case moved on|a first assignment has no old owner",
		risk:  "who has too few cases must be left out later",
		found: sawTransfers,
	},
	Slips: []sim.Family{windowSlips, transferSlips, windowLoud, historyLoud, queryLoud, formatSlips},
}

// askMoves reads the transfers of the agents who have enough cases one by one.
var askMoves = sim.Step{
	Name: "moves", Link: linkTransfers, Need: []sim.Slot{start, end, agents}, Idle: noAgents,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("%s AND %s", fromHistory(s, "CaseId__c, OldValue__c, NewValue__c"), in("OldValue__c", s.Mem[agents].IDs))
	},
	Read: readHistory,
	Thought: plan{
		do:    "read each transfer away from {agents:agent}|get the rows that have one of these agents as the old owner|list the transfers that {agents:agent} made",
		why:   "each such row is one transfer|a transfer has the agent who gives the case away in OldValue__c",
		risk:  "the direction matters",
		found: "there are {history:transfer} to count|{history:transfer} came back|{!history}none of them passed a case on",
	},
	Slips: []sim.Family{windowSlips, agentsSlips, agentsFilterSlips, historySlips, historyReading, windowLoud, historyLoud, queryLoud, formatSlips},
}

// thinkTransfers counts the transfers among all assignments that were read, of the agents who have enough cases.
var thinkTransfers = sim.Step{
	Name: "count transfers", Need: []sim.Slot{history, agents}, Idle: noAgents,
	Read: func(s *sim.Agent, _ agent.Observation, root int) {
		countMoves(s, root, s.Mem[history].Val.Items(), "OldValue__c", ofQualified)
	},
	Thought: plan{do: "count the transfers", found: sawTransfers},
	Slips:   []sim.Family{countTransfersSlips},
}

// thinkMoves counts the transfers that were read: those of the agents who have enough cases, if the query asked for them.
var thinkMoves = sim.Step{
	Name: "count transfers", Need: []sim.Slot{history}, Idle: noAgents,
	Read: func(s *sim.Agent, _ agent.Observation, root int) {
		countMoves(s, root, s.Mem[history].Val.Items(), "OldValue__c", everyone)
	},
	Thought: plan{do: "count the transfers", found: sawTransfers},
	Slips:   []sim.Family{countMovesSlips},
}

func ofQualified(s *sim.Agent, id string) bool { return slices.Contains(s.Mem[agents].IDs, id) }
func everyone(*sim.Agent, string) bool         { return true }

// countMoves counts assignments by one of their two agents.
func countMoves(s *sim.Agent, root int, rows []value.Value, field string, whose func(s *sim.Agent, id string) bool) {
	var t value.Tally
	for _, r := range rows {
		if id, _ := r.Get(field); id.Str() != "" && whose(s, id.Str()) {
			t.Add(id.Str(), 1)
		}
	}
	s.Mem[numbers] = sim.Belief{Val: t.Counts(), Root: root}
}

// transfersByPeriod is the wrapper that counts transfers.
const transfersByPeriod = "get_agent_transferred_cases_by_period"

func everybodysTransfers(s *sim.Agent) agent.Action { return inWindow(s, transfersByPeriod) }

// getTransfers counts by function.
var getTransfers = sim.Step{
	Name: "transfers", Link: linkTransfers, Fn: transfersByPeriod, Need: []sim.Slot{start, end, agents}, Idle: noAgents,
	Call: func(s *sim.Agent) agent.Action {
		return inWindow(s, transfersByPeriod, "qualified_agent_ids", value.OfStrings(s.Mem[agents].IDs))
	},
	Read: keepTransfers,
	Thought: plan{
		do:    "get the number of transfers of {agents:agent}|count the cases that the remaining agents transferred|see how many cases {agents} transferred|count the transfers of the agents who qualify",
		why:   "only agents with {enough} are compared|the others do not count, however often they transferred",
		risk:  "an agent who never transferred may be missing from the result",
		found: sawTransfers,
	},
	Instead: &askTransfers,
	Slips:   []sim.Family{inWindowSlips, agentsSlips, getTransfersSlips, nameSlips, formatSlips},
}

// getAllTransfers counts everybody's.
var getAllTransfers = sim.Step{
	Name: "all transfers", Link: linkTransfers, Fn: transfersByPeriod, Need: []sim.Slot{start, end},
	Call: everybodysTransfers,
	Read: keepTransfers,
	Thought: plan{
		do:    "count how many cases each agent transferred in the window|get the transfers of all agents from {from} to {to}|see who transferred how many cases",
		why:   "it can be narrowed down to agents with {enough} afterwards|a transfer count is needed for every candidate anyway",
		risk:  "agents without {enough} must be left out later",
		found: sawTransfers,
	},
	Instead: &askAllTransfers,
	Slips:   []sim.Family{inWindowSlips, callSlips, formatSlips},
}

// thinkTransfersOf leaves out the transfers of agents who have too few cases.
var thinkTransfersOf = sim.Step{
	Name: "transfers of", Need: []sim.Slot{numbers, agents},
	Read: func(s *sim.Agent, _ agent.Observation, root int) {
		s.Mem[numbers] = sim.Belief{Val: only(s.Mem[numbers].Val, s.Mem[agents].IDs), Root: root}
	},
	Thought: plan{do: "keep those with {enough}", found: "of the agents with {enough}, {numbers:agent} remain to compare|{numbers:agent} are both in the list and have {enough}|{!numbers}no agent is left to compare"},
	Slips: []sim.Family{{
		{Code: "agents.all", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "compares everybody, not only agents with enough cases",
			Read: func(s *sim.Agent, _ agent.Observation, root int) { s.Mem[numbers].Root = root }},
	}},
}

var tcuAnswer = sim.Step{
	Name: "answer", Link: linkAnswer, Need: []sim.Slot{sim.Pick, start, end, agents, numbers}, Call: handIn,
	Thought: plan{
		goal: "the agent with the {most} transfers among those with {enough} in {window}|the agent who transferred the {most} cases in {window}",
		do:   handsIn,
		why:  "{?pick}{score} is the {most} among {numbers:agent}|" + noneWhy,
	},
	Slips: []sim.Family{answerSlips, answerNothing},
}

// keepTransfers keeps how many cases each agent has passed on.
func keepTransfers(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem[numbers] = sim.Belief{Val: countsOf(obs), Root: root}
}

// only keeps the numbers of some Ids.
func only(numbers value.Value, ids []string) value.Value {
	var keys []string
	var vals []value.Value
	for _, id := range ids {
		if v, ok := numbers.Get(id); ok {
			keys, vals = append(keys, id), append(vals, v)
		}
	}
	return value.OfRecord(keys, vals)
}

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
