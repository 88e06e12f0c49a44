package playbook

import (
	"slices"

	"deskarena/engine/value"
)

// Handle Time Understanding: whose cases took the least, or the most, time on average? The links: the window, each agent's
// cases, who has enough of them, which cases were never transferred, when these were opened and closed, the means,
// and the extreme.

var (
	linkStayed     = LinkWords{"find the cases never transferred", "No handoffs", "Kept"}
	linkTimes      = LinkWords{"read when the cases opened and closed", "Read times", "Times"}
	linkHandleTime = LinkWords{"average the handle times", "Average times", "Averages"}
)

func htuBook(s *sim) []*step {
	most := s.brief.Params.Most
	if s.Toolset == Functions {
		window, compared := getWindow(s), compareBy(most, compare(most))
		switch s.way(4, 2, 3) {
		case 0:
			return []*step{window, &getHandled, &getQualified, &getStayed, &getCases, &getMeans, compared, &htuAnswer}
		case 1:
			return []*step{window, &getStayed, &getHandled, &getQualified, &getCases, &getMeans, compared, &htuAnswer}
		}
		return []*step{window, &getHandled, &thinkQualified, &getStayed, &getCases, &getMeans, compare(most), &htuAnswer}
	}
	switch s.way(4, 4, 2, 2) {
	case 0:
		return []*step{&thinkWindow, &askKinds, &askQualified, &askStayed, &askCases, &dropTransferred, &reckonMeans, compare(most), &htuAnswer}
	case 1:
		return []*step{&thinkWindow, &htuHistory, &thinkHandled, &thinkQualified, &thinkStayed, &askCases, &dropTransferred, &reckonMeans, compare(most), &htuAnswer}
	case 2:
		return []*step{&thinkWindow, &askHandled, &thinkQualified, &askNested, &dropNested, &reckonMeans, compare(most), &htuAnswer}
	}
	return []*step{&thinkWindow, &askKinds, &htuWholeHistory, &thinkHandled, &thinkQualified, &thinkStayed, &thinkCases, &reckonMeans, compare(most), &htuAnswer}
}

// htuHistory reads the assignments, htuWholeHistory with their cases.
var (
	htuHistory = step{
		name: "history", link: linkHistory, need: []slot{start, end},
		call: func(s *sim) Action { return query("%s", fromHistory(s, "CaseId__c, OldValue__c, NewValue__c")) },
		read: readHistory, thought: thinkHistory, slips: []family{windowSlips, historySlips, historyReading, windowLoud, historyLoud, queryLoud, formatSlips},
	}
	htuWholeHistory = step{
		name: "history", link: linkHistory, need: []slot{start, end},
		call: func(s *sim) Action {
			return query("%s", fromHistory(s, "CaseId__c, OldValue__c, NewValue__c, CaseId__r.OwnerId, CaseId__r.CreatedDate, CaseId__r.ClosedDate"))
		},
		read: readHistory, thought: thinkHistory, slips: []family{windowSlips, historySlips, historyReading, windowLoud, historyLoud, queryLoud, formatSlips},
	}
)

// noneQualified says that no agent has enough cases, once that is known: some ask for the cases never transferred first.
func noneQualified(s *sim) bool { return s.at > 1 && noAgents(s) }

// askStayed asks for the cases that were assigned once.
var askStayed = step{
	name: "stayed", link: linkStayed, need: []slot{start, end}, idle: noneQualified,
	call: func(s *sim) Action {
		return query("%s GROUP BY CaseId__c HAVING COUNT(Id) = 1", fromHistory(s, "CaseId__c"))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(stayed, root, column(obs, "CaseId__c")...) },
	thought: oneOf{text("Transferred cases do not count: I need those with a single assignment."), text("A case that was assigned exactly once was never transferred.")},
	slips:   []family{windowSlips, stayedSlips, stayedReading, windowLoud, historyLoud, havingLoud, queryLoud, formatSlips},
}

// getStayed asks a function for them.
var getStayed = step{
	name: "stayed", link: linkStayed, fn: "get_non_transferred_case_ids", need: []slot{start, end}, idle: noneQualified,
	call:    func(s *sim) Action { return inWindow(s, "get_non_transferred_case_ids") },
	read:    func(s *sim, obs Observation, root int) { s.mem.set(stayed, root, bare(obs)...) },
	thought: oneOf{text("Transferred cases do not count, so which were not transferred?"), text("I need the cases that were never transferred.")},
	instead: &askStayed,
	slips:   []family{inWindowSlips, stayedReading, callSlips, formatSlips},
}

// thinkStayed finds them among the assignments that were read.
var thinkStayed = step{
	name: "stay", need: []slot{history},
	read: func(s *sim, _ Observation, root int) {
		keepStayed(s, root, func(_ value.Value, n int64) bool { return n == 1 })
	},
	slips: []family{thinkStayedSlips},
}

// keepStayed takes the cases of which a row passes, given how many assignments the case had.
func keepStayed(s *sim, root int, pass func(row value.Value, n int64) bool) {
	rows := s.mem[history].val.Items()
	n := map[string]int64{}
	for _, r := range rows {
		id, _ := r.Get("CaseId__c")
		n[id.Str()]++
	}
	var ids []string
	for _, r := range rows {
		if id, _ := r.Get("CaseId__c"); pass(r, n[id.Str()]) {
			ids = append(ids, id.Str())
		}
	}
	s.mem.set(stayed, root, ids...)
}

// fewStayed is how many Ids an agent still writes into a query; with more it compares them in the head.
const fewStayed = 40

// closedCases begins a query of the agents' closed cases.
func closedCases(s *sim, more string) Action {
	return query("SELECT Id, OwnerId, CreatedDate, ClosedDate%s FROM Case WHERE Status = 'Closed' AND %s AND %s",
		more, within(s, "CreatedDate", "<"), in("OwnerId", s.mem[agents].ids))
}

// askCases reads the times of the agents' closed cases.
var askCases = step{
	name: "cases", link: linkTimes, need: []slot{start, end, agents, stayed}, idle: noAgents,
	call: askTheirCases, read: readCases, thought: thinkTheirCases, slips: theirCasesSlips,
}

func askTheirCases(s *sim) Action {
	a := closedCases(s, "")
	if n := len(s.mem[stayed].ids); n > 0 && n <= fewStayed {
		a.Query += " AND " + in("Id", s.mem[stayed].ids)
	}
	return a
}

var thinkTheirCases = oneOf{text("Now when these agents' cases were opened and closed."), text("SOQL cannot subtract times, so I read them and reckon myself.")}

var theirCasesSlips = []family{windowSlips, agentsSlips, agentsFilterSlips, closedSlips, transferredSlips, windowLoud, casesLoud, queryLoud, formatSlips}

// dropTransferred leaves out what is not among the cases never transferred.
var dropTransferred = step{
	name: "drop", need: []slot{cases, stayed}, idle: nothingToDrop,
	read:  func(s *sim, _ Observation, root int) { keepApart(s, root) },
	slips: []family{dropSlips},
}

func nothingToDrop(s *sim) bool { return noCases(s) || len(s.mem[stayed].ids) <= fewStayed }

func keepApart(s *sim, root int) {
	filterCases(s, root, func(r value.Value) bool {
		id, _ := r.Get("Id")
		return slices.Contains(s.mem[stayed].ids, id.Str())
	})
}

// askNested reads the cases with their assignments inside.
var askNested = step{
	name: "nested", link: linkTimes, need: []slot{start, end, agents}, idle: noAgents,
	call: func(s *sim) Action {
		return closedCases(s, ", (SELECT Id FROM CaseHistories__r WHERE Field__c = 'Owner Assignment' AND "+within(s, "CreatedDate", "<")+")")
	},
	read:    readCases,
	thought: oneOf{text("Their closed cases, and with each its assignments: one means that it was not transferred."), text("Now the cases' times, and how often each was assigned.")},
	slips:   []family{agentsSlips, agentsFilterSlips, nestedSlips, casesLoud, queryLoud, formatSlips},
}

// dropNested leaves out the cases with another number of assignments than one.
var dropNested = step{
	name: "drop nested", need: []slot{cases}, idle: noCases,
	read: func(s *sim, _ Observation, root int) {
		filterCases(s, root, func(r value.Value) bool { return moves(r) == 1 })
	},
	slips: []family{dropSlips, {
		{code: "stayed.at-most-two", kind: ReadingSlip, skill: Reading, weight: 3, say: "allows a case one transfer",
			read: func(s *sim, _ Observation, root int) {
				filterCases(s, root, func(r value.Value) bool { return moves(r) == 1 || moves(r) == 2 })
			}},
	}},
}

// moves is how many assignments a case has inside.
func moves(r value.Value) int {
	v, _ := path(r, "CaseHistories__r.records")
	return v.Len()
}

// thinkCases makes cases of the assignments that were read with their case.
var thinkCases = step{
	name: "make cases", need: []slot{start, end, history, agents, stayed}, idle: noAgents,
	read:  func(s *sim, _ Observation, root int) { makeCases(s, root, true) },
	slips: []family{makeCasesSlips},
}

func makeCases(s *sim, root int, apart bool) {
	rows := flat(Observation{Value: s.mem[history].val}, "CaseId__c", "CaseId__r.OwnerId", "CaseId__r.CreatedDate", "CaseId__r.ClosedDate")
	s.mem[cases] = fact{val: rows}
	from, to := s.mem[start].day.Start(), s.mem[end].day.Start()
	filterCases(s, root, func(r value.Value) bool {
		id, _ := r.Get("CaseId__c")
		owner, _ := r.Get("OwnerId")
		at, ok := timeOf(r, "CreatedDate")
		_, closed := timeOf(r, "ClosedDate")
		return closed && slices.Contains(s.mem[agents].ids, owner.Str()) && (!apart || slices.Contains(s.mem[stayed].ids, id.Str())) && ok && at >= from && at < to
	})
}

// getCases asks a function for the cases.
var getCases = step{
	name: "cases", link: linkTimes, fn: "get_cases", need: []slot{start, end, agents, stayed}, idle: noAgents,
	call: func(s *sim) Action {
		return inWindow(s, "get_cases", "agent_ids", value.OfStrings(s.mem[agents].ids), "case_ids", value.OfStrings(s.mem[stayed].ids),
			"statuses", value.OfStrings([]string{"Closed"}))
	},
	read:    readCases,
	thought: oneOf{text("Now the closed cases of these agents that were not transferred."), text("With agents and cases known, I get the cases themselves.")},
	instead: &getCasesInstead,
	slips:   []family{inWindowSlips, agentsSlips, getCasesSlips, nameSlips, formatSlips},
}

// getCasesInstead is askCases with the transferred ones dropped while reading: no step of its own does that here.
var getCasesInstead = step{
	name: "cases", link: linkTimes, need: []slot{start, end, agents, stayed}, idle: noAgents,
	call: askTheirCases, thought: thinkTheirCases, slips: theirCasesSlips,
	read: func(s *sim, obs Observation, root int) {
		readCases(s, obs, root)
		if !nothingToDrop(s) {
			keepApart(s, root)
		}
	},
}

// getMeans has a function average. An open case has no end that it could reckon with; the agent leaves it out when the
// function objects.
var getMeans = step{
	name: "reckon", link: linkHandleTime, fn: "calculate_average_handle_time", need: []slot{cases}, idle: noCases, sure: true,
	call: func(s *sim) Action {
		if s.try > 0 {
			filterCases(s, s.mem[cases].root, func(r value.Value) bool { _, closed := timeOf(r, "ClosedDate"); return closed })
		}
		return function("calculate_average_handle_time", "cases", s.mem[cases].val)
	},
	read:    readNumbers,
	thought: thinkReckoned,
	instead: &reckonMeans,
	slips:   []family{timesSlips, casesSlips, callSlips, formatSlips},
}

// reckonMeans averages in the head.
var reckonMeans = step{
	name: "reckon", need: []slot{cases}, idle: noCases,
	read:  func(s *sim, _ Observation, root int) { reckonUp(s, root, handleMeans(seconds)) },
	slips: []family{misreckoned, meansSlips},
}

// handleMeans averages a measure of the cases by owner, in minutes.
func handleMeans(measure func(seconds int64) int64) func(rows []value.Value) value.Value {
	return func(rows []value.Value) value.Value { return timesBy(ownerOf, rows, measure).Means(60) }
}

func ownerOf(r value.Value) string {
	v, _ := r.Get("OwnerId")
	return v.Str()
}

var htuAnswer = step{
	name: "answer", link: linkAnswer, need: []slot{pick, start, end, agents, cases, numbers}, call: handIn,
	thought: extremeAnswer{"No agent has a case that counts, so the answer is None.", "%s minutes on average"},
	slips:   []family{answerSlips, answerNothing},
}
