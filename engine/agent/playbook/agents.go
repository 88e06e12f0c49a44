package playbook

import (
	"fmt"

	"deskarena/engine/value"
)

// What the playbooks about agents, HTU and TCU, have in common: how many cases each agent was assigned in the window, and
// who of them has enough.

var (
	linkHandled   = LinkWords{"count each agent's cases", "Count cases", "Cases"}
	linkQualified = LinkWords{"keep the agents with enough cases", "Keep agents", "Agents"}
	linkKinds     = LinkWords{"see what the case history records", "See changes", "Changes"}
	linkHistory   = LinkWords{"read who was assigned which case", "Read history", "History"}
)

// fromHistory begins a query of the assignments in the window.
func fromHistory(s *sim, columns string) string {
	return "SELECT " + columns + " FROM CaseHistory__c WHERE Field__c = 'Owner Assignment' AND " + within(s, "CreatedDate", "<")
}

// askKinds looks at what the history holds; an agent that has the schema's word for it goes on without.
var askKinds = step{
	name: "kinds", link: linkKinds,
	call: func(*sim) Action {
		return query("SELECT Field__c, COUNT(Id) Total FROM CaseHistory__c GROUP BY Field__c")
	},
	read:    func(*sim, Observation, int) {},
	thought: oneOf{text("First I look at what kinds of changes the case history holds."), text("How does the history record that a case came to an agent?")},
	slips:   []family{historyLoud, queryLoud, formatSlips},
	sure:    true,
}

// askHandled counts by query.
var askHandled = step{
	name: "handled", link: linkHandled, need: []slot{start, end},
	call: func(s *sim) Action {
		return query("%s GROUP BY NewValue__c", fromHistory(s, "NewValue__c, COUNT(Id) Total"))
	},
	read:    keepCounts,
	thought: oneOf{tell(windowThought), text("How many cases was each agent assigned?"), text("The case history says who was assigned what. I count by agent.")},
	slips:   []family{windowSlips, handledSlips, windowLoud, historyLoud, queryLoud, formatSlips},
}

// askQualified counts and leaves out who has too few, in one query.
var askQualified = step{
	name: "qualified", link: linkQualified, need: []slot{start, end},
	call: func(s *sim) Action {
		return query("%s GROUP BY NewValue__c HAVING COUNT(Id) > %d", fromHistory(s, "NewValue__c, COUNT(Id) Total"), s.brief.Params.N)
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(agents, root, numbersOf(obs).Keys()...) },
	thought: oneOf{tell(windowThought), text("First: which agents were assigned enough cases?"), text("HAVING can leave out the agents with too few cases.")},
	slips:   []family{windowSlips, handledSlips, havingSlips, agentsReading, windowLoud, historyLoud, havingLoud, queryLoud, formatSlips},
}

// readHistory keeps the assignments, one by one.
func readHistory(s *sim, obs Observation, root int) {
	s.mem[history] = fact{val: obs.Value, root: root}
}

var thinkHistory = oneOf{tell(windowThought), text("I read the assignments of that time, and count them myself."),
	text("The case history holds every assignment. I need those of the window.")}

// getHandled counts by function.
var getHandled = step{
	name: "handled", link: linkHandled, fn: "get_agent_handled_cases_by_period", need: []slot{start, end},
	call:    func(s *sim) Action { return inWindow(s, "get_agent_handled_cases_by_period") },
	read:    keepCounts,
	thought: oneOf{tell(windowThought), text("How many cases did each agent handle in that time?"), text("I need the number of cases of every agent.")},
	instead: &askHandled,
	slips:   []family{inWindowSlips, callSlips, formatSlips},
}

// thinkHandled counts the assignments that were read.
var thinkHandled = step{
	name: "counting", need: []slot{history},
	read:  func(s *sim, _ Observation, root int) { recount(s, root, func(value.Value) bool { return true }) },
	slips: []family{countingSlips},
}

// recount counts the assignments that were read, by who was assigned.
func recount(s *sim, root int, which func(row value.Value) bool) {
	var t value.Tally
	for _, r := range s.mem[history].val.Items() {
		if to, _ := r.Get("NewValue__c"); to.Str() != "" && which(r) {
			t.Add(to.Str(), 1)
		}
	}
	s.mem[counts] = fact{val: t.Counts(), root: root}
}

// thinkQualified compares the counts with the number of cases.
var thinkQualified = step{
	name: "qualified", need: []slot{counts},
	read:  func(s *sim, _ Observation, root int) { keepMoreThan(s, root, int64(s.brief.Params.N)) },
	slips: []family{keepSlips},
}

// keepMoreThan takes the agents who have more cases than that.
func keepMoreThan(s *sim, root int, n int64) {
	var ids []string
	c := s.mem[counts].val
	for i, id := range c.Keys() {
		if c.At(i).Int() > n {
			ids = append(ids, id)
		}
	}
	s.mem.set(agents, root, ids...)
}

// getQualified has a function do it.
var getQualified = step{
	name: "qualified", link: linkQualified, fn: "get_qualified_agent_ids_by_case_count", need: []slot{counts}, idle: noCounts,
	call: func(s *sim) Action {
		return function("get_qualified_agent_ids_by_case_count", "agent_handled_cases", s.mem[counts].val, "n_cases", value.OfInt(int64(s.brief.Params.N)))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(agents, root, bare(obs)...) },
	thought: oneOf{text("Who of them has enough cases?"), text("Only agents above the number of cases count."), text("Now I leave out the agents with too few cases.")},
	instead: &thinkQualified,
	slips:   []family{getQualifiedSlips, agentsReading, callSlips, formatSlips},
}

func noCounts(s *sim) bool { return s.mem[counts].val.Len() == 0 }

// keepCounts keeps how many cases each agent has, keepTransfers how many each has passed on.
func keepCounts(s *sim, obs Observation, root int) {
	s.mem[counts] = fact{val: countsOf(obs), root: root}
}

func keepTransfers(s *sim, obs Observation, root int) {
	s.mem[numbers] = fact{val: countsOf(obs), root: root}
}

// countsOf are the numbers by Id that a grouped query or a function returns.
func countsOf(obs Observation) value.Value {
	switch obs.Value.Kind() {
	case value.List:
		return numbersOf(obs)
	case value.Record:
		return obs.Value
	}
	return value.Value{}
}

// numbersOf is a grouped query as numbers by Id: each row's first text, and its first number.
func numbersOf(obs Observation) value.Value {
	var ids []string
	var ns []value.Value
	for _, r := range obs.Value.Items() {
		id, n := "", value.Value{}
		for _, v := range r.Items() {
			switch {
			case id == "" && v.Kind() == value.String:
				id = v.Str()
			case v.Kind() == value.Int:
				n = v
			}
		}
		if id != "" {
			ids, ns = append(ids, id), append(ns, n)
		}
	}
	return value.OfRecord(ids, ns)
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

// extremeAnswer is the thought before an agent is handed in: it may say by which number.
type extremeAnswer struct {
	none   orNone
	number string
}

func (e extremeAnswer) in(s *sim) string {
	n, ok := s.mem[numbers].val.Get(s.mem.first(pick))
	if !ok || s.pickOf("plain", 2) == 0 {
		return e.none.in(s)
	}
	which := "the lowest"
	if s.brief.Params.Most {
		which = "the highest"
	}
	return fmt.Sprintf("Of %d agents, this one has %s: "+e.number+".", s.mem[numbers].val.Len(), which, whole(n))
}
