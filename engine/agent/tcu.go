package agent

import (
	"deskarena/engine/value"
)

// Transfer Count Understanding: who passed the most, or the fewest, cases on? The links: the window, each agent's cases,
// who has enough of them, how often a case was taken from each of these, and the extreme.

var linkTransfers = LinkWords{"count each agent's transfers", "Count handoffs", "Handoffs"}

func tcuBook(s *sim) []step {
	most := s.brief.Params.Most
	if s.Toolset == Functions {
		return append([]step{getWindow(s)}, [][]step{
			{getHandled, getQualified, getTransfers, compareFewBy(most), tcuAnswer},
			{getHandled, thinkQualified, getTransfers, compareFew(most), tcuAnswer},
			{getAllTransfers, getHandled, getQualified, thinkTransfersOf, compareFewBy(most), tcuAnswer},
		}[s.style(3, 5, 2, 2)]...)
	}
	return append([]step{thinkWindow}, [][]step{
		{askQualified, askTransfers, compareFew(most), tcuAnswer},
		{askKinds, askHistory("OldValue__c, NewValue__c", transfersReading), thinkHandled, thinkQualified, thinkTransfers, compareFew(most), tcuAnswer},
		{askAllTransfers, askHandled, thinkQualified, thinkTransfersOf, compareFew(most), tcuAnswer},
		{askKinds, askQualified, askMoves, thinkMoves, compareFew(most), tcuAnswer},
	}[s.style(4, 4, 3, 2, 2)]...)
}

// askTransfers counts the transfers of the agents who have enough cases by query.
var askTransfers = step{
	name: "transfers", link: linkTransfers, need: []slot{start, end, agents}, idle: nothing(agents),
	call: func(s *sim) Action {
		return query("%s AND %s GROUP BY OldValue__c", s.fromHistory("OldValue__c, COUNT(Id) Total"), in("OldValue__c", s.mem[agents].ids))
	},
	read:    readCounts(numbers),
	thought: thoughts(say("A transfer has the agent in OldValue__c. I count those."), say("Now: how often was a case taken from each of them?")),
	slips:   join(windowSlips, agentsSlips, agentsFilterSlips("OldValue__c"), transferSlips, windowLoud, historyLoud, queryLoud, formatSlips),
}

// askAllTransfers counts everybody's.
var askAllTransfers = step{
	name: "all transfers", link: linkTransfers, need: []slot{start, end},
	call: func(s *sim) Action {
		return query("%s AND OldValue__c != NULL GROUP BY OldValue__c ORDER BY COUNT(Id) DESC", s.fromHistory("OldValue__c, COUNT(Id) Total"))
	},
	read:    readCounts(numbers),
	thought: thoughts(windowThought, say("Where OldValue__c is set, a case moved on. I count these by agent.")),
	slips:   join(windowSlips, transferSlips, windowLoud, historyLoud, queryLoud, formatSlips),
}

// askMoves reads the transfers of the agents who have enough cases one by one.
var askMoves = step{
	name: "moves", link: linkTransfers, need: []slot{start, end, agents}, idle: nothing(agents),
	call: func(s *sim) Action {
		return query("%s AND %s", s.fromHistory("CaseId__c, OldValue__c, NewValue__c"), in("OldValue__c", s.mem[agents].ids))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem[history] = fact{val: obs.Value, root: root} },
	thought: thoughts(say("I read each transfer away from these agents."), say("Every row with one of them as the old owner is a transfer.")),
	slips:   join(windowSlips, agentsSlips, agentsFilterSlips("OldValue__c"), historySlips, historyReading, windowLoud, historyLoud, queryLoud, formatSlips),
}

// thinkTransfers counts the transfers among all assignments that were read, of the agents who have enough cases.
var thinkTransfers = step{
	name: "count transfers", need: []slot{history, agents}, idle: nothing(agents),
	read:  countMoves("OldValue__c", ofQualified),
	slips: []*slip{transferTo(ofQualified), transferAny(ofQualified), losesTransfer(ofQualified)},
}

// thinkMoves counts the transfers that were read: those of the agents who have enough cases, if the query asked for them.
var thinkMoves = step{
	name: "count transfers", need: []slot{history}, idle: nothing(agents),
	read:  countMoves("OldValue__c", everyone),
	slips: []*slip{transferTo(everyone), losesTransfer(everyone)},
}

func ofQualified(s *sim, id string) bool { return has(s.mem[agents].ids, id) }
func everyone(*sim, string) bool         { return true }

// countMoves counts the assignments that were read by one of their two agents.
func countMoves(field string, whose func(s *sim, id string) bool) func(*sim, Observation, int) {
	return func(s *sim, _ Observation, root int) {
		s.mem[numbers] = fact{val: s.tallyMoves(s.mem[history].val.Items(), field, whose), root: root}
	}
}

func (s *sim) tallyMoves(rows []value.Value, field string, whose func(s *sim, id string) bool) value.Value {
	var t value.Tally
	for _, r := range rows {
		if id, _ := r.Get(field); id.Str() != "" && whose(s, id.Str()) {
			t.Add(id.Str(), 1)
		}
	}
	return t.Counts()
}

// getTransfers counts by function.
var getTransfers = step{
	name: "transfers", link: linkTransfers, fn: "get_agent_transferred_cases_by_period", need: []slot{start, end, agents}, idle: nothing(agents),
	call: func(s *sim) Action {
		return s.inWindow("get_agent_transferred_cases_by_period", "qualified_agent_ids", value.OfStrings(s.mem[agents].ids))
	},
	read:    readCounts(numbers),
	thought: thoughts(say("How many cases did each of these transfer?"), say("Now the transfers of the agents who are left.")),
	instead: tooled(askTransfers),
	slips:   join(inWindowSlips, agentsSlips, getTransfersSlips, nameSlips, formatSlips),
}

// getAllTransfers counts everybody's.
var getAllTransfers = step{
	name: "all transfers", link: linkTransfers, fn: "get_agent_transferred_cases_by_period", need: []slot{start, end},
	call:    func(s *sim) Action { return s.inWindow("get_agent_transferred_cases_by_period") },
	read:    readCounts(numbers),
	thought: thoughts(windowThought, say("First how many cases each agent transferred."), say("I begin with the transfers of all agents.")),
	instead: tooled(askAllTransfers),
	slips:   join(inWindowSlips, callSlips, formatSlips),
}

// thinkTransfersOf leaves out the transfers of agents who have too few cases.
var thinkTransfersOf = step{
	name: "transfers of", need: []slot{numbers, agents},
	read: func(s *sim, _ Observation, root int) {
		s.mem[numbers] = fact{val: only(s.mem[numbers].val, s.mem[agents].ids), root: root}
	},
	slips: []*slip{
		{code: "agents.all", kind: ReadingSlip, skill: Reading, weight: 4, say: say("compares everybody, not only agents with enough cases"),
			read: func(s *sim, _ Observation, root int) { s.mem[numbers].root = root }},
	},
}

var tcuAnswer = extremeAnswer("No agent is left to compare, so the answer is None.", "%s transfers", start, end, agents, numbers)
