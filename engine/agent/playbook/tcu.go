package playbook

import (
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// Transfer Count Understanding: who passed the most, or the fewest, cases on? The links: the window, each agent's cases,
// who has enough of them, how often a case was taken from each of these, and the extreme.

var linkTransfers = sim.Link{Words: "count each agent's transfers", Short: "Count handoffs", Tiny: "Handoffs"}

func tcuBook(s *sim.Agent) []*sim.Step {
	most := s.Brief.Params.Most
	if s.Toolset == agent.Functions {
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
	Read:    keepTransfers,
	Thought: sim.OneOf{sim.Text("A transfer has the agent in OldValue__c. I count those."), sim.Text("Now: how often was a case taken from each of them?")},
	Slips:   []sim.Family{windowSlips, agentsSlips, agentsFilterSlips, transferSlips, windowLoud, historyLoud, queryLoud, formatSlips},
}

// askAllTransfers counts everybody's.
var askAllTransfers = sim.Step{
	Name: "all transfers", Link: linkTransfers, Need: []sim.Slot{start, end},
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("%s AND OldValue__c != NULL GROUP BY OldValue__c ORDER BY COUNT(Id) DESC", fromHistory(s, "OldValue__c, COUNT(Id) Total"))
	},
	Read:    keepTransfers,
	Thought: sim.OneOf{sim.Tell(windowThought), sim.Text("Where OldValue__c is set, a case moved on. I count these by agent.")},
	Slips:   []sim.Family{windowSlips, transferSlips, windowLoud, historyLoud, queryLoud, formatSlips},
}

// askMoves reads the transfers of the agents who have enough cases one by one.
var askMoves = sim.Step{
	Name: "moves", Link: linkTransfers, Need: []sim.Slot{start, end, agents}, Idle: noAgents,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("%s AND %s", fromHistory(s, "CaseId__c, OldValue__c, NewValue__c"), in("OldValue__c", s.Mem[agents].IDs))
	},
	Read:    readHistory,
	Thought: sim.OneOf{sim.Text("I read each transfer away from these agents."), sim.Text("Every row with one of them as the old owner is a transfer.")},
	Slips:   []sim.Family{windowSlips, agentsSlips, agentsFilterSlips, historySlips, historyReading, windowLoud, historyLoud, queryLoud, formatSlips},
}

// thinkTransfers counts the transfers among all assignments that were read, of the agents who have enough cases.
var thinkTransfers = sim.Step{
	Name: "count transfers", Need: []sim.Slot{history, agents}, Idle: noAgents,
	Read: func(s *sim.Agent, _ agent.Observation, root int) {
		countMoves(s, root, s.Mem[history].Val.Items(), "OldValue__c", ofQualified)
	},
	Slips: []sim.Family{countTransfersSlips},
}

// thinkMoves counts the transfers that were read: those of the agents who have enough cases, if the query asked for them.
var thinkMoves = sim.Step{
	Name: "count transfers", Need: []sim.Slot{history}, Idle: noAgents,
	Read: func(s *sim.Agent, _ agent.Observation, root int) {
		countMoves(s, root, s.Mem[history].Val.Items(), "OldValue__c", everyone)
	},
	Slips: []sim.Family{countMovesSlips},
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

// transfersByPeriod is the wrapper.
const transfersByPeriod = "get_agent_transferred_cases_by_period"

func everybodysTransfers(s *sim.Agent) agent.Action { return inWindow(s, transfersByPeriod) }

// getTransfers counts by function.
var getTransfers = sim.Step{
	Name: "transfers", Link: linkTransfers, Fn: transfersByPeriod, Need: []sim.Slot{start, end, agents}, Idle: noAgents,
	Call: func(s *sim.Agent) agent.Action {
		return inWindow(s, transfersByPeriod, "qualified_agent_ids", value.OfStrings(s.Mem[agents].IDs))
	},
	Read:    keepTransfers,
	Thought: sim.OneOf{sim.Text("How many cases did each of these transfer?"), sim.Text("Now the transfers of the agents who are left.")},
	Instead: &askTransfers,
	Slips:   []sim.Family{inWindowSlips, agentsSlips, getTransfersSlips, nameSlips, formatSlips},
}

// getAllTransfers counts everybody's.
var getAllTransfers = sim.Step{
	Name: "all transfers", Link: linkTransfers, Fn: transfersByPeriod, Need: []sim.Slot{start, end},
	Call:    everybodysTransfers,
	Read:    keepTransfers,
	Thought: sim.OneOf{sim.Tell(windowThought), sim.Text("First how many cases each agent transferred."), sim.Text("I begin with the transfers of all agents.")},
	Instead: &askAllTransfers,
	Slips:   []sim.Family{inWindowSlips, callSlips, formatSlips},
}

// thinkTransfersOf leaves out the transfers of agents who have too few cases.
var thinkTransfersOf = sim.Step{
	Name: "transfers of", Need: []sim.Slot{numbers, agents},
	Read: func(s *sim.Agent, _ agent.Observation, root int) {
		s.Mem[numbers] = sim.Belief{Val: only(s.Mem[numbers].Val, s.Mem[agents].IDs), Root: root}
	},
	Slips: []sim.Family{{
		{Code: "agents.all", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "compares everybody, not only agents with enough cases",
			Read: func(s *sim.Agent, _ agent.Observation, root int) { s.Mem[numbers].Root = root }},
	}},
}

var tcuAnswer = sim.Step{
	Name: "answer", Link: linkAnswer, Need: []sim.Slot{sim.Pick, start, end, agents, numbers}, Call: handIn,
	Thought: extremeAnswer{"No agent is left to compare, so the answer is None.", "%s transfers"},
	Slips:   []sim.Family{answerSlips, answerNothing},
}
