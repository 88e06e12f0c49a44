package playbook

import (
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// Handle Time Understanding: whose cases took the least, or the most, time on average? The links: the window, each agent's
// cases, who has enough of them, which cases were never transferred, when these were opened and closed, the means,
// and the extreme.

var (
	linkStayed     = sim.Link{Words: "find the cases never transferred", Short: "No handoffs", Tiny: "Kept"}
	linkTimes      = sim.Link{Words: "read when the cases opened and closed", Short: "Read times", Tiny: "Times"}
	linkHandleTime = sim.Link{Words: "average the handle times", Short: "Average times", Tiny: "Averages"}
)

// What is found by several steps.
const (
	sawLeft   = "{cases:case} are left once transferred ones are out|without the transferred ones that leaves {cases:case}|{!cases}no case is left without the transferred ones"
	sawMeans  = "the averages of {numbers:agent} are there|I have an average for {numbers:agent}|the mean times of {numbers:agent} are known|{!numbers}there is nothing to average"
	sawStayed = "{stayed:case} stayed with one agent|{stayed:case} were never transferred|only one assignment had {stayed:case}|{!stayed}every case was passed on"
	sawTimes  = "{cases:case} came back|I have {cases:case} with their times|there are {cases:case} to average|{!cases}not one closed case came back"
)

func htuBook(s *sim.Agent) []*sim.Step {
	most := s.Brief.Params.Most
	if s.Toolset.Calls() {
		window, compared := getWindow(s), compareBy(most, compare(most))
		switch s.Way(4, 2, 3) {
		case 0:
			return []*sim.Step{window, &getHandled, &getQualified, &getStayed, &getCases, &getMeans, compared, &htuAnswer}
		case 1:
			return []*sim.Step{window, &getStayed, &getHandled, &getQualified, &getCases, &getMeans, compared, &htuAnswer}
		}
		return []*sim.Step{window, &getHandled, &thinkQualified, &getStayed, &getCases, &getMeans, compare(most), &htuAnswer}
	}
	switch s.Way(4, 4, 2, 2) {
	case 0:
		return []*sim.Step{&thinkWindow, &askKinds, &askQualified, &askStayed, &askCases, &dropTransferred, &reckonMeans, compare(most), &htuAnswer}
	case 1:
		return []*sim.Step{&thinkWindow, &htuHistory, &thinkHandled, &thinkQualified, &thinkStayed, &askCases, &dropTransferred, &reckonMeans, compare(most), &htuAnswer}
	case 2:
		return []*sim.Step{&thinkWindow, &askHandled, &thinkQualified, &askNested, &dropNested, &reckonMeans, compare(most), &htuAnswer}
	}
	return []*sim.Step{&thinkWindow, &askKinds, &htuWholeHistory, &thinkHandled, &thinkQualified, &thinkStayed, &thinkCases, &reckonMeans, compare(most), &htuAnswer}
}

// htuHistory reads the assignments, htuWholeHistory with their cases.
var (
	htuHistory = sim.Step{
		Name: "history", Link: linkHistory, Need: []sim.Slot{start, end},
		Call: func(s *sim.Agent) agent.Action {
			return agent.Query("%s", fromHistory(s, "CaseId__c, OldValue__c, NewValue__c"))
		},
		Read: readHistory, Thought: thinkHistory, Slips: htuHistorySlips,
	}
	htuWholeHistory = sim.Step{
		Name: "history", Link: linkHistory, Need: []sim.Slot{start, end},
		Call: func(s *sim.Agent) agent.Action {
			return agent.Query("%s", fromHistory(s, "CaseId__c, OldValue__c, NewValue__c, CaseId__r.OwnerId, CaseId__r.CreatedDate, CaseId__r.ClosedDate"))
		},
		Read: readHistory, Thought: thinkHistory, Slips: htuHistorySlips,
	}
)

var htuHistorySlips = []sim.Family{windowSlips, historySlips, historyReading, windowLoud, historyLoud, queryLoud, formatSlips}

// noneQualified says that no agent has enough cases, once that is known: some ask for the cases never transferred first.
func noneQualified(s *sim.Agent) bool { return s.At > 1 && noAgents(s) }

// askStayed asks for the cases that were assigned once.
var askStayed = sim.Step{
	Name: "stayed", Link: linkStayed, Need: []sim.Slot{start, end}, Idle: noneQualified,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("%s GROUP BY CaseId__c HAVING COUNT(Id) = 1", fromHistory(s, "CaseId__c"))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem.Set(stayed, root, column(obs, "CaseId__c")...)
	},
	Thought: plan{
		do:    "find the cases that were assigned only once|get the cases that were never transferred|list the cases with a single assignment between {from} and {to}",
		why:   "a transferred case does not count toward the handle time|handle time is only defined for cases that stayed with one agent",
		risk:  "a case with two assignments has to stay out",
		found: sawStayed,
	},
	Slips: []sim.Family{windowSlips, stayedSlips, stayedReading, windowLoud, historyLoud, havingLoud, queryLoud, formatSlips},
}

// getStayed asks a function for them.
var getStayed = sim.Step{
	Name: "stayed", Link: linkStayed, Fn: "get_non_transferred_case_ids", Need: []sim.Slot{start, end}, Idle: noneQualified,
	Call: func(s *sim.Agent) agent.Action { return inWindow(s, "get_non_transferred_case_ids") },
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(stayed, root, bare(obs)...) },
	Thought: plan{
		do:    "get the cases that were never transferred|find out which cases were not transferred in the window|list the cases without a transfer from {from} to {to}",
		why:   "a transferred case does not count toward the handle time|a transfer would spoil the handle time of both agents",
		risk:  "the list may be long",
		found: sawStayed,
	},
	Instead: &askStayed,
	Slips:   []sim.Family{inWindowSlips, stayedReading, callSlips, formatSlips},
}

// thinkStayed finds them among the assignments that were read.
var thinkStayed = sim.Step{
	Name: "stay", Need: []sim.Slot{history},
	Read: func(s *sim.Agent, _ agent.Observation, root int) {
		keepStayed(s, root, func(_ value.Value, n int64) bool { return n == 1 })
	},
	Thought: plan{do: "leave out the transferred ones", found: sawStayed},
	Slips:   []sim.Family{thinkStayedSlips},
}

// keepStayed takes the cases of which a row passes, given how many assignments the case had.
func keepStayed(s *sim.Agent, root int, pass func(row value.Value, n int64) bool) {
	rows := s.Mem[history].Val.Items()
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
	s.Mem.Set(stayed, root, ids...)
}

// fewStayed is how many Ids an agent still writes into a query; with more it compares them in the head.
const fewStayed = 40

// closedCases begins a query of the agents' closed cases.
func closedCases(s *sim.Agent, more string) agent.Action {
	return agent.Query("SELECT Id, OwnerId, CreatedDate, ClosedDate%s FROM Case WHERE Status = 'Closed' AND %s AND %s",
		more, within(s, "CreatedDate", "<"), in("OwnerId", s.Mem[agents].IDs))
}

// askCases reads the times of the agents' closed cases.
var askCases = sim.Step{
	Name: "cases", Link: linkTimes, Need: []sim.Slot{start, end, agents, stayed}, Idle: noAgents,
	Call: askTheirCases, Read: readCases, Thought: thinkTheirCases, Slips: theirCasesSlips,
}

func askTheirCases(s *sim.Agent) agent.Action {
	a := closedCases(s, "")
	if n := len(s.Mem[stayed].IDs); n > 0 && n <= fewStayed {
		a.Query += " AND " + in("Id", s.Mem[stayed].IDs)
	}
	return a
}

var thinkTheirCases = plan{
	do:    "read when the closed cases of {agents:agent} were opened and closed|get the dates of the agents' closed cases|fetch CreatedDate and ClosedDate of these agents' cases|get the times of the cases of {agents}",
	why:   "SOQL cannot subtract one time from another, so I have to reckon myself|handle time is the time from creation to closing",
	risk:  "open cases have no closing time and must stay out",
	found: sawTimes,
}

var theirCasesSlips = []sim.Family{windowSlips, agentsSlips, agentsFilterSlips, closedSlips, transferredSlips, windowLoud, casesLoud, queryLoud, formatSlips}

// dropTransferred leaves out what is not among the cases never transferred.
var dropTransferred = sim.Step{
	Name: "drop", Need: []sim.Slot{cases, stayed}, Idle: nothingToDrop,
	Read:    func(s *sim.Agent, _ agent.Observation, root int) { keepApart(s, root) },
	Thought: plan{do: "leave out the transferred ones", found: sawLeft},
	Slips:   []sim.Family{dropSlips},
}

func nothingToDrop(s *sim.Agent) bool { return noCases(s) || len(s.Mem[stayed].IDs) <= fewStayed }

func keepApart(s *sim.Agent, root int) {
	filterCases(s, root, func(r value.Value) bool {
		id, _ := r.Get("Id")
		return slices.Contains(s.Mem[stayed].IDs, id.Str())
	})
}

// askNested reads the cases with their assignments inside.
var askNested = sim.Step{
	Name: "nested", Link: linkTimes, Need: []sim.Slot{start, end, agents}, Idle: noAgents,
	Call: func(s *sim.Agent) agent.Action {
		return closedCases(s, ", (SELECT Id FROM CaseHistories__r WHERE Field__c = 'Owner Assignment' AND "+within(s, "CreatedDate", "<")+")")
	},
	Read: readCases,
	Thought: plan{
		do:    "read the closed cases of {agents:agent} with their assignments inside|get the times of their cases, and how often each was assigned|fetch the agents' closed cases together with their history",
		why:   "one assignment means that the case was not transferred|with a subquery both come at once",
		risk:  "open cases have no closing time",
		found: sawTimes,
	},
	Slips: []sim.Family{agentsSlips, agentsFilterSlips, nestedSlips, casesLoud, queryLoud, formatSlips},
}

// dropNested leaves out the cases with another number of assignments than one.
var dropNested = sim.Step{
	Name: "drop nested", Need: []sim.Slot{cases}, Idle: noCases,
	Read: func(s *sim.Agent, _ agent.Observation, root int) {
		filterCases(s, root, func(r value.Value) bool { return moves(r) == 1 })
	},
	Thought: plan{do: "leave out the transferred ones", found: sawLeft},
	Slips: []sim.Family{dropSlips, {
		{Code: "stayed.at-most-two", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "allows a case one transfer",
			Read: func(s *sim.Agent, _ agent.Observation, root int) {
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
var thinkCases = sim.Step{
	Name: "make cases", Need: []sim.Slot{start, end, history, agents, stayed}, Idle: noAgents,
	Read:    func(s *sim.Agent, _ agent.Observation, root int) { makeCases(s, root, true) },
	Thought: plan{do: "pick the cases that count", found: "{cases:case} of these agents count|that leaves {cases:case} to average|{!cases}none of their cases counts"},
	Slips:   []sim.Family{makeCasesSlips},
}

func makeCases(s *sim.Agent, root int, apart bool) {
	rows := flat(agent.Observation{Value: s.Mem[history].Val}, "CaseId__c", "CaseId__r.OwnerId", "CaseId__r.CreatedDate", "CaseId__r.ClosedDate")
	s.Mem[cases] = sim.Belief{Val: rows}
	from, to := s.Mem[start].Day.Start(), s.Mem[end].Day.Start()
	filterCases(s, root, func(r value.Value) bool {
		id, _ := r.Get("CaseId__c")
		owner, _ := r.Get("OwnerId")
		at, ok := timeOf(r, "CreatedDate")
		_, closed := timeOf(r, "ClosedDate")
		return closed && slices.Contains(s.Mem[agents].IDs, owner.Str()) && (!apart || slices.Contains(s.Mem[stayed].IDs, id.Str())) && ok && at >= from && at < to
	})
}

// getCases asks a function for the cases.
var getCases = sim.Step{
	Name: "cases", Link: linkTimes, Fn: "get_cases", Need: []sim.Slot{start, end, agents, stayed}, Idle: noAgents,
	Call: func(s *sim.Agent) agent.Action {
		return inWindow(s, "get_cases", "agent_ids", value.OfStrings(s.Mem[agents].IDs), "case_ids", value.OfStrings(s.Mem[stayed].IDs),
			"statuses", value.OfStrings([]string{"Closed"}))
	},
	Read: readCases,
	Thought: plan{
		do:    "get the closed cases of {agents:agent} that were not transferred|fetch the cases of these agents with their dates|get the cases behind the handle times|fetch the closed cases of {agents}",
		why:   "handle time is the time from creation to closing|the averages need both dates of each case",
		risk:  "agents and cases both have to be handed on in full",
		found: sawTimes,
	},
	Instead: &getCasesInstead,
	Slips:   []sim.Family{inWindowSlips, agentsSlips, getCasesSlips, nameSlips, formatSlips},
}

// getCasesInstead is askCases with the transferred ones dropped while reading: no step of its own does that here.
var getCasesInstead = sim.Step{
	Name: "cases", Link: linkTimes, Need: []sim.Slot{start, end, agents, stayed}, Idle: noAgents,
	Call: askTheirCases, Thought: thinkTheirCases, Slips: theirCasesSlips,
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		readCases(s, obs, root)
		if !nothingToDrop(s) {
			keepApart(s, root)
		}
	},
}

// getMeans has a function average. An open case has no end that it could reckon with; the agent leaves it out when the
// function objects.
var getMeans = sim.Step{
	Name: "reckon", Link: linkHandleTime, Fn: "calculate_average_handle_time", Need: []sim.Slot{cases}, Idle: noCases, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		if s.Try > 0 {
			filterCases(s, s.Mem[cases].Root, func(r value.Value) bool { _, closed := timeOf(r, "ClosedDate"); return closed })
		}
		return agent.Function("calculate_average_handle_time", "cases", s.Mem[cases].Val)
	},
	Read: readNumbers,
	Thought: plan{
		do:    "average the handle times of these cases|have the average handle time of each agent worked out|turn {cases:case} into an average for each agent",
		why:   "the function does the arithmetic|the averages decide, not the single cases",
		risk:  "a case without a closing date would spoil it",
		found: sawMeans,
	},
	Instead: &reckonMeans,
	Slips:   []sim.Family{timesSlips, casesSlips, callSlips, formatSlips},
}

// reckonMeans averages in the head.
var reckonMeans = sim.Step{
	Name: "reckon", Need: []sim.Slot{cases}, Idle: noCases,
	Read:    func(s *sim.Agent, _ agent.Observation, root int) { reckonUp(s, root, handleMeans(seconds)) },
	Thought: plan{do: "average the handle times", found: sawMeans},
	Slips:   []sim.Family{misreckoned, meansSlips},
}

// handleMeans averages a measure of the cases by owner, in minutes.
func handleMeans(measure func(seconds int64) int64) func(rows []value.Value) value.Value {
	return func(rows []value.Value) value.Value { return timesBy(ownerOf, rows, measure).Means(60) }
}

func ownerOf(r value.Value) string {
	v, _ := r.Get("OwnerId")
	return v.Str()
}

var htuAnswer = sim.Step{
	Name: "answer", Link: linkAnswer, Need: []sim.Slot{sim.Pick, start, end, agents, cases, numbers}, Call: handIn,
	Thought: plan{
		goal: "the agent with the {slowest} average handle time among those with {enough} in {window}|the agent with the {slowest} average handle time in {window}",
		do:   handsIn,
		why:  "{?pick}{score} on average is the {slowest} of {numbers:agent}|" + noneWhy,
	},
	Slips: []sim.Family{answerSlips, answerNothing},
}

func readCases(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem[cases] = sim.Belief{Val: obs.Value, Root: root}
}

// filterCases keeps the cases that pass.
func filterCases(s *sim.Agent, root int, which func(row value.Value) bool) {
	var kept []value.Value
	for _, r := range s.Mem[cases].Val.Items() {
		if which(r) {
			kept = append(kept, r)
		}
	}
	s.Mem[cases] = sim.Belief{Val: value.OfList(kept), Root: root}
}
