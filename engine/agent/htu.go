package agent

import (
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

func htuBook(s *sim) []step {
	most := s.brief.Params.Most
	if s.Toolset == Functions {
		return append([]step{getWindow(s)}, [][]step{
			{getHandled, getQualified, ifAgents(getStayed), getCases, getMeans, compareBy(most), htuAnswer},
			{getStayed, getHandled, getQualified, getCases, getMeans, compareBy(most), htuAnswer},
			{getHandled, thinkQualified, ifAgents(getStayed), getCases, getMeans, compare(most), htuAnswer},
		}[s.style(3, 4, 2, 3)]...)
	}
	return append([]step{thinkWindow}, [][]step{
		{askKinds, askQualified, ifAgents(askStayed), askCases, dropTransferred, reckonMeans, compare(most), htuAnswer},
		{askHistory("CaseId__c, OldValue__c, NewValue__c"), thinkHandled, thinkQualified, thinkStayed, askCases, dropTransferred, reckonMeans, compare(most), htuAnswer},
		{askHandled, thinkQualified, askNested, dropNested, reckonMeans, compare(most), htuAnswer},
		{askKinds, askHistory("CaseId__c, OldValue__c, NewValue__c, CaseId__r.OwnerId, CaseId__r.CreatedDate, CaseId__r.ClosedDate"),
			thinkHandled, thinkQualified, thinkStayed, thinkCases, reckonMeans, compare(most), htuAnswer},
	}[s.style(4, 4, 4, 2, 2)]...)
}

// ifAgents is a step that is idle where no agent is left.
func ifAgents(st step) step {
	st.idle = nothing(agents)
	if st.instead != nil {
		in := *st.instead
		in.idle = st.idle
		st.instead = &in
	}
	return st
}

// askStayed asks for the cases that were assigned once.
var askStayed = step{
	name: "stayed", link: linkStayed, need: []slot{start, end},
	call: func(s *sim) Action {
		return query("%s GROUP BY CaseId__c HAVING COUNT(Id) = 1", s.fromHistory("CaseId__c"))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(stayed, root, column(obs, "CaseId__c")...) },
	thought: thoughts(say("Transferred cases do not count: I need those with a single assignment."), say("A case that was assigned exactly once was never transferred.")),
	slips:   join(windowSlips, stayedSlips, stayedReading, windowLoud, historyLoud, havingLoud, queryLoud, formatSlips),
}

// getStayed asks a function for them.
var getStayed = step{
	name: "stayed", link: linkStayed, fn: "get_non_transferred_case_ids", need: []slot{start, end},
	call:    func(s *sim) Action { return s.inWindow("get_non_transferred_case_ids") },
	read:    func(s *sim, obs Observation, root int) { s.mem.set(stayed, root, bare(obs)...) },
	thought: thoughts(say("Transferred cases do not count, so which were not transferred?"), say("I need the cases that were never transferred.")),
	instead: tooled(askStayed),
	slips:   join(inWindowSlips, stayedReading, callSlips, formatSlips),
}

// thinkStayed finds them among the assignments that were read.
var thinkStayed = step{
	name: "stay", need: []slot{history},
	read:  keepStayed(func(_ value.Value, n int64) bool { return n == 1 }),
	slips: thinkStayedSlips,
}

// keepStayed takes the cases of which a row passes, given how many assignments the case had.
func keepStayed(pass func(row value.Value, n int64) bool) func(*sim, Observation, int) {
	return func(s *sim, _ Observation, root int) {
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
}

// fewStayed is how many Ids an agent still writes into a query; with more it compares them in the head.
const fewStayed = 40

// closedCases begins a query of the agents' closed cases.
func (s *sim) closedCases(more string) Action {
	return query("SELECT Id, OwnerId, CreatedDate, ClosedDate%s FROM Case WHERE Status = 'Closed' AND %s AND %s",
		more, s.within("CreatedDate", "<"), in("OwnerId", s.mem[agents].ids))
}

// askCases reads the times of the agents' closed cases.
var askCases = step{
	name: "cases", link: linkTimes, need: []slot{start, end, agents, stayed}, idle: nothing(agents),
	call: func(s *sim) Action {
		a := s.closedCases("")
		if n := len(s.mem[stayed].ids); n > 0 && n <= fewStayed {
			a.Query += " AND " + in("Id", s.mem[stayed].ids)
		}
		return a
	},
	read:    readCases,
	thought: thoughts(say("Now when these agents' cases were opened and closed."), say("SOQL cannot subtract times, so I read them and reckon myself.")),
	slips:   join(windowSlips, agentsSlips, agentsFilterSlips("OwnerId"), closedSlips, transferredSlips, windowLoud, casesLoud, queryLoud, formatSlips),
}

func readCases(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: obs.Value, root: root} }

// dropTransferred leaves out what is not among the cases never transferred.
var dropTransferred = step{
	name: "drop", need: []slot{cases, stayed},
	idle: func(s *sim) bool { return noCases(s) || len(s.mem[stayed].ids) <= fewStayed },
	read: func(s *sim, _ Observation, root int) {
		s.keepCases(root, func(r value.Value) bool { id, _ := r.Get("Id"); return has(s.mem[stayed].ids, id.Str()) })
	},
	slips: dropSlips,
}

func (s *sim) keepCases(root int, which func(row value.Value) bool) {
	var kept []value.Value
	for _, r := range s.mem[cases].val.Items() {
		if which(r) {
			kept = append(kept, r)
		}
	}
	s.mem[cases] = fact{val: value.OfList(kept), root: root}
}

// askNested reads the cases with their assignments inside.
var askNested = step{
	name: "nested", link: linkTimes, need: []slot{start, end, agents}, idle: nothing(agents),
	call: func(s *sim) Action {
		return s.closedCases(", (SELECT Id FROM CaseHistories__r WHERE Field__c = 'Owner Assignment' AND " + s.within("CreatedDate", "<") + ")")
	},
	read:    readCases,
	thought: thoughts(say("Their closed cases, and with each its assignments: one means that it was not transferred."), say("Now the cases' times, and how often each was assigned.")),
	slips:   join(agentsSlips, agentsFilterSlips("OwnerId"), nestedSlips, casesLoud, queryLoud, formatSlips),
}

// dropNested leaves out the cases with another number of assignments than one.
var dropNested = step{
	name: "drop nested", need: []slot{cases}, idle: noCases,
	read: func(s *sim, _ Observation, root int) {
		s.keepCases(root, func(r value.Value) bool { return moves(r) == 1 })
	},
	slips: join(dropSlips, []*slip{
		{code: "stayed.at-most-two", kind: ReadingSlip, skill: Reading, weight: 3, say: say("allows a case one transfer"),
			read: func(s *sim, _ Observation, root int) {
				s.keepCases(root, func(r value.Value) bool { return moves(r) == 1 || moves(r) == 2 })
			}},
	}),
}

// moves is how many assignments a case has inside.
func moves(r value.Value) int {
	v, _ := path(r, "CaseHistories__r.records")
	return v.Len()
}

// thinkCases makes cases of the assignments that were read with their case.
var thinkCases = step{
	name: "make cases", need: []slot{start, end, history, agents, stayed}, idle: nothing(agents),
	read:  makeCases(true),
	slips: makeCasesSlips,
}

func makeCases(apart bool) func(*sim, Observation, int) {
	return func(s *sim, _ Observation, root int) {
		rows := flat(Observation{Value: s.mem[history].val}, "CaseId__c", "CaseId__r.OwnerId", "CaseId__r.CreatedDate", "CaseId__r.ClosedDate")
		s.mem[cases] = fact{val: rows}
		from, to := s.mem[start].day.Start(), s.mem[end].day.Start()
		s.keepCases(root, func(r value.Value) bool {
			id, _ := r.Get("CaseId__c")
			owner, _ := r.Get("OwnerId")
			at, ok := timeOf(r, "CreatedDate")
			_, closed := timeOf(r, "ClosedDate")
			return closed && has(s.mem[agents].ids, owner.Str()) && (!apart || has(s.mem[stayed].ids, id.Str())) && ok && at >= from && at < to
		})
	}
}

// getCases asks a function for the cases.
var getCases = step{
	name: "cases", link: linkTimes, fn: "get_cases", need: []slot{start, end, agents, stayed}, idle: nothing(agents),
	call: func(s *sim) Action {
		return s.inWindow("get_cases", "agent_ids", value.OfStrings(s.mem[agents].ids), "case_ids", value.OfStrings(s.mem[stayed].ids),
			"statuses", value.OfStrings([]string{"Closed"}))
	},
	read:    readCases,
	thought: thoughts(say("Now the closed cases of these agents that were not transferred."), say("With agents and cases known, I get the cases themselves.")),
	instead: tooled(getCasesInstead),
	slips:   join(inWindowSlips, agentsSlips, getCasesSlips, nameSlips, formatSlips),
}

// getCasesInstead is askCases with the transferred ones dropped while reading: no step of its own does that here.
var getCasesInstead = func() step {
	st := askCases
	st.read = func(s *sim, obs Observation, root int) {
		readCases(s, obs, root)
		if !dropTransferred.idle(s) {
			dropTransferred.read(s, Observation{}, root)
		}
	}
	return st
}()

// getMeans has a function average. An open case has no end that it could reckon with; the agent leaves it out when the
// function objects.
var getMeans = func() step {
	st := reckonBy("calculate_average_handle_time", linkHandleTime, reckonMeans, timesSlips)
	st.call = func(s *sim) Action {
		if s.try > 0 {
			s.keepCases(s.mem[cases].root, func(r value.Value) bool { _, closed := timeOf(r, "ClosedDate"); return closed })
		}
		return function("calculate_average_handle_time", "cases", s.mem[cases].val)
	}
	return st
}()

// reckonMeans averages in the head.
var reckonMeans = reckon(handleMeans(seconds), meansSlips)

// handleMeans averages a measure of the cases by owner, in minutes.
func handleMeans(measure func(seconds int64) int64) func(rows []value.Value) value.Value {
	return func(rows []value.Value) value.Value { return timesBy(ownerOf, rows, measure).Means(60) }
}

func ownerOf(r value.Value) string {
	v, _ := r.Get("OwnerId")
	return v.Str()
}

// timesBy adds up a measure of the time from creation to closing by a name of the rows. Rows without a name, and cases
// still open, are left out.
func timesBy(name func(value.Value) string, rows []value.Value, measure func(seconds int64) int64) *value.Tally {
	t := &value.Tally{}
	for _, r := range rows {
		created, ok1 := timeOf(r, "CreatedDate")
		closed, ok2 := timeOf(r, "ClosedDate")
		if n := name(r); ok1 && ok2 && n != "" {
			t.Add(n, measure(int64(closed-created)))
		}
	}
	return t
}

var htuAnswer = extremeAnswer("No agent has a case that counts, so the answer is None.", "%s minutes on average", start, end, agents, cases, numbers)
