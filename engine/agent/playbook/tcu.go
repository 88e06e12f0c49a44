package playbook

import (
	"slices"

	"deskarena/engine/value"
)

// Transfer Count Understanding: who passed the most, or the fewest, cases on? The links: the window, each agent's cases,
// who has enough of them, how often a case was taken from each of these, and the extreme.

var linkTransfers = LinkWords{"count each agent's transfers", "Count handoffs", "Handoffs"}

func tcuBook(s *sim) []*step {
	most := s.brief.Params.Most
	if s.Toolset == Functions {
		window := getWindow(s)
		switch s.way(5, 2, 2) {
		case 0:
			return []*step{window, &getHandled, &getQualified, &getTransfers, compareBy(most, compareFew(most)), &tcuAnswer}
		case 1:
			return []*step{window, &getHandled, &thinkQualified, &getTransfers, compareFew(most), &tcuAnswer}
		}
		return []*step{window, &getAllTransfers, &getHandled, &getQualified, &thinkTransfersOf, compareBy(most, compareFew(most)), &tcuAnswer}
	}
	switch s.way(4, 3, 2, 2) {
	case 0:
		return []*step{&thinkWindow, &askQualified, &askTransfers, compareFew(most), &tcuAnswer}
	case 1:
		return []*step{&thinkWindow, &askKinds, &tcuHistory, &thinkHandled, &thinkQualified, &thinkTransfers, compareFew(most), &tcuAnswer}
	case 2:
		return []*step{&thinkWindow, &askAllTransfers, &askHandled, &thinkQualified, &thinkTransfersOf, compareFew(most), &tcuAnswer}
	}
	return []*step{&thinkWindow, &askKinds, &askQualified, &askMoves, &thinkMoves, compareFew(most), &tcuAnswer}
}

// tcuHistory reads the assignments.
var tcuHistory = step{
	name: "history", link: linkHistory, need: []slot{start, end},
	call: func(s *sim) Action { return query("%s", fromHistory(s, "OldValue__c, NewValue__c")) },
	read: readHistory, thought: thinkHistory,
	slips: []family{transfersReading, windowSlips, historySlips, historyReading, windowLoud, historyLoud, queryLoud, formatSlips},
}

// askTransfers counts the transfers of the agents who have enough cases by query.
var askTransfers = step{
	name: "transfers", link: linkTransfers, need: []slot{start, end, agents}, idle: noAgents,
	call: func(s *sim) Action {
		return query("%s AND %s GROUP BY OldValue__c", fromHistory(s, "OldValue__c, COUNT(Id) Total"), in("OldValue__c", s.mem[agents].ids))
	},
	read:    keepTransfers,
	thought: oneOf{text("A transfer has the agent in OldValue__c. I count those."), text("Now: how often was a case taken from each of them?")},
	slips:   []family{windowSlips, agentsSlips, agentsFilterSlips, transferSlips, windowLoud, historyLoud, queryLoud, formatSlips},
}

// askAllTransfers counts everybody's.
var askAllTransfers = step{
	name: "all transfers", link: linkTransfers, need: []slot{start, end},
	call: func(s *sim) Action {
		return query("%s AND OldValue__c != NULL GROUP BY OldValue__c ORDER BY COUNT(Id) DESC", fromHistory(s, "OldValue__c, COUNT(Id) Total"))
	},
	read:    keepTransfers,
	thought: oneOf{tell(windowThought), text("Where OldValue__c is set, a case moved on. I count these by agent.")},
	slips:   []family{windowSlips, transferSlips, windowLoud, historyLoud, queryLoud, formatSlips},
}

// askMoves reads the transfers of the agents who have enough cases one by one.
var askMoves = step{
	name: "moves", link: linkTransfers, need: []slot{start, end, agents}, idle: noAgents,
	call: func(s *sim) Action {
		return query("%s AND %s", fromHistory(s, "CaseId__c, OldValue__c, NewValue__c"), in("OldValue__c", s.mem[agents].ids))
	},
	read:    readHistory,
	thought: oneOf{text("I read each transfer away from these agents."), text("Every row with one of them as the old owner is a transfer.")},
	slips:   []family{windowSlips, agentsSlips, agentsFilterSlips, historySlips, historyReading, windowLoud, historyLoud, queryLoud, formatSlips},
}

// thinkTransfers counts the transfers among all assignments that were read, of the agents who have enough cases.
var thinkTransfers = step{
	name: "count transfers", need: []slot{history, agents}, idle: noAgents,
	read: func(s *sim, _ Observation, root int) {
		countMoves(s, root, s.mem[history].val.Items(), "OldValue__c", ofQualified)
	},
	slips: []family{countTransfersSlips},
}

// thinkMoves counts the transfers that were read: those of the agents who have enough cases, if the query asked for them.
var thinkMoves = step{
	name: "count transfers", need: []slot{history}, idle: noAgents,
	read: func(s *sim, _ Observation, root int) {
		countMoves(s, root, s.mem[history].val.Items(), "OldValue__c", everyone)
	},
	slips: []family{countMovesSlips},
}

func ofQualified(s *sim, id string) bool { return slices.Contains(s.mem[agents].ids, id) }
func everyone(*sim, string) bool         { return true }

// countMoves counts assignments by one of their two agents.
func countMoves(s *sim, root int, rows []value.Value, field string, whose func(s *sim, id string) bool) {
	var t value.Tally
	for _, r := range rows {
		if id, _ := r.Get(field); id.Str() != "" && whose(s, id.Str()) {
			t.Add(id.Str(), 1)
		}
	}
	s.mem[numbers] = fact{val: t.Counts(), root: root}
}

// transfersByPeriod is the wrapper.
const transfersByPeriod = "get_agent_transferred_cases_by_period"

func everybodysTransfers(s *sim) Action { return inWindow(s, transfersByPeriod) }

// getTransfers counts by function.
var getTransfers = step{
	name: "transfers", link: linkTransfers, fn: transfersByPeriod, need: []slot{start, end, agents}, idle: noAgents,
	call: func(s *sim) Action {
		return inWindow(s, transfersByPeriod, "qualified_agent_ids", value.OfStrings(s.mem[agents].ids))
	},
	read:    keepTransfers,
	thought: oneOf{text("How many cases did each of these transfer?"), text("Now the transfers of the agents who are left.")},
	instead: &askTransfers,
	slips:   []family{inWindowSlips, agentsSlips, getTransfersSlips, nameSlips, formatSlips},
}

// getAllTransfers counts everybody's.
var getAllTransfers = step{
	name: "all transfers", link: linkTransfers, fn: transfersByPeriod, need: []slot{start, end},
	call:    everybodysTransfers,
	read:    keepTransfers,
	thought: oneOf{tell(windowThought), text("First how many cases each agent transferred."), text("I begin with the transfers of all agents.")},
	instead: &askAllTransfers,
	slips:   []family{inWindowSlips, callSlips, formatSlips},
}

// thinkTransfersOf leaves out the transfers of agents who have too few cases.
var thinkTransfersOf = step{
	name: "transfers of", need: []slot{numbers, agents},
	read: func(s *sim, _ Observation, root int) {
		s.mem[numbers] = fact{val: only(s.mem[numbers].val, s.mem[agents].ids), root: root}
	},
	slips: []family{{
		{code: "agents.all", kind: ReadingSlip, skill: Reading, weight: 4, say: "compares everybody, not only agents with enough cases",
			read: func(s *sim, _ Observation, root int) { s.mem[numbers].root = root }},
	}},
}

var tcuAnswer = step{
	name: "answer", link: linkAnswer, need: []slot{pick, start, end, agents, numbers}, call: handIn,
	thought: extremeAnswer{"No agent is left to compare, so the answer is None.", "%s transfers"},
	slips:   []family{answerSlips, answerNothing},
}
