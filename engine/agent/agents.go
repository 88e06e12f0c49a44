package agent

import (
	"fmt"
	"strings"

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
func (s *sim) fromHistory(columns string) string {
	return "SELECT " + columns + " FROM CaseHistory__c WHERE Field__c = 'Owner Assignment' AND " + s.within("CreatedDate", "<")
}

// askKinds looks at what the history holds; an agent that has the schema's word for it goes on without.
var askKinds = step{
	name: "kinds", link: linkKinds,
	call: func(*sim) Action {
		return query("SELECT Field__c, COUNT(Id) Total FROM CaseHistory__c GROUP BY Field__c")
	},
	read:    func(*sim, Observation, int) {},
	thought: thoughts(say("First I look at what kinds of changes the case history holds."), say("How does the history record that a case came to an agent?")),
	slips:   join(historyLoud, queryLoud, formatSlips),
	sure:    true,
}

// askHandled counts by query.
var askHandled = step{
	name: "handled", link: linkHandled, need: []slot{start, end},
	call: func(s *sim) Action {
		return query("%s GROUP BY NewValue__c", s.fromHistory("NewValue__c, COUNT(Id) Total"))
	},
	read:    readCounts(counts),
	thought: thoughts(windowThought, say("How many cases was each agent assigned?"), say("The case history says who was assigned what. I count by agent.")),
	slips:   join(windowSlips, handledSlips, windowLoud, historyLoud, queryLoud, formatSlips),
}

// askQualified counts and leaves out who has too few, in one query.
var askQualified = step{
	name: "qualified", link: linkQualified, need: []slot{start, end},
	call: func(s *sim) Action {
		return query("%s GROUP BY NewValue__c HAVING COUNT(Id) > %d", s.fromHistory("NewValue__c, COUNT(Id) Total"), s.brief.Params.N)
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(agents, root, numbersOf(obs).Keys()...) },
	thought: thoughts(windowThought, say("First: which agents were assigned enough cases?"), say("HAVING can leave out the agents with too few cases.")),
	slips:   join(windowSlips, handledSlips, havingSlips, agentsReading, windowLoud, historyLoud, havingLoud, queryLoud, formatSlips),
}

// askHistory reads the assignments one by one.
func askHistory(columns string, slips ...[]*slip) step {
	return step{
		name: "history", link: linkHistory, need: []slot{start, end},
		call:    func(s *sim) Action { return query("%s", s.fromHistory(columns)) },
		read:    func(s *sim, obs Observation, root int) { s.mem[history] = fact{val: obs.Value, root: root} },
		thought: thoughts(windowThought, say("I read the assignments of that time, and count them myself."), say("The case history holds every assignment. I need those of the window.")),
		slips:   join(append(slips, windowSlips, historySlips, historyReading, windowLoud, historyLoud, queryLoud, formatSlips)...),
	}
}

// getHandled counts by function.
var getHandled = step{
	name: "handled", link: linkHandled, fn: "get_agent_handled_cases_by_period", need: []slot{start, end},
	call:    func(s *sim) Action { return s.inWindow("get_agent_handled_cases_by_period") },
	read:    readCounts(counts),
	thought: thoughts(windowThought, say("How many cases did each agent handle in that time?"), say("I need the number of cases of every agent.")),
	instead: tooled(askHandled),
	slips:   join(inWindowSlips, callSlips, formatSlips),
}

// thinkHandled counts the assignments that were read.
var thinkHandled = step{
	name: "counting", need: []slot{history},
	read:  func(s *sim, _ Observation, root int) { s.recount(root, func(value.Value) bool { return true }) },
	slips: countingSlips,
}

// recount counts the assignments that were read, by who was assigned.
func (s *sim) recount(root int, which func(row value.Value) bool) {
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
	read:  keep(func(s *sim, n int64) bool { return n > int64(s.brief.Params.N) }),
	slips: keepSlips,
}

// keep takes the agents whose count passes.
func keep(pass func(s *sim, n int64) bool) func(*sim, Observation, int) {
	return func(s *sim, _ Observation, root int) {
		var ids []string
		c := s.mem[counts].val
		for i, id := range c.Keys() {
			if pass(s, c.At(i).Int()) {
				ids = append(ids, id)
			}
		}
		s.mem.set(agents, root, ids...)
	}
}

// getQualified has a function do it.
var getQualified = step{
	name: "qualified", link: linkQualified, fn: "get_qualified_agent_ids_by_case_count", need: []slot{counts}, idle: noCounts,
	call: func(s *sim) Action {
		return function("get_qualified_agent_ids_by_case_count", "agent_handled_cases", s.mem[counts].val, "n_cases", value.OfInt(int64(s.brief.Params.N)))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(agents, root, bare(obs)...) },
	thought: thoughts(say("Who of them has enough cases?"), say("Only agents above the number of cases count."), say("Now I leave out the agents with too few cases.")),
	instead: &thinkQualified,
	slips:   join(getQualifiedSlips, agentsReading, callSlips, formatSlips),
}

func noCounts(s *sim) bool { return s.mem[counts].val.Len() == 0 }

// readCounts keeps numbers by Id, as a grouped query or a function returns them.
func readCounts(to slot) func(*sim, Observation, int) {
	return func(s *sim, obs Observation, root int) {
		v := obs.Value
		switch v.Kind() {
		case value.List:
			v = numbersOf(obs)
		case value.Record:
		default:
			v = value.Value{}
		}
		s.mem[to] = fact{val: v, root: root}
	}
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

// has says whether an Id is in a list.
func has(ids []string, id string) bool {
	for _, s := range ids {
		if s == id {
			return true
		}
	}
	return false
}

// unless takes a condition out of a query.
func (s *sim) unless(a Action, condition string) Action {
	q := s.queryOf(a)
	q = strings.Replace(q, " AND "+condition, "", 1)
	return s.requery(a, strings.Replace(q, condition+" AND ", "", 1))
}

// extremeAnswer hands in the agent that was picked; its thought may say by which number.
func extremeAnswer(none, number string, from ...slot) step {
	st := answer(none, from...)
	st.slips = join(answerSlips, answerNothing)
	plain := st.thought
	st.thought = func(s *sim) string {
		n, ok := s.mem[numbers].val.Get(s.mem.first(pick))
		if !ok || s.pickOf("plain", 2) == 0 {
			return plain(s)
		}
		which := "the lowest"
		if s.brief.Params.Most {
			which = "the highest"
		}
		return fmt.Sprintf("Of %d agents, this one has %s: "+number+".", s.mem[numbers].val.Len(), which, whole(n))
	}
	return st
}

// whole is a number without its fraction.
func whole(v value.Value) string {
	num, den := v.Ratio()
	return fmt.Sprint(num / max(1, den))
}
