package playbook

import (
	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// What the playbooks about agents, HTU and TCU, have in common: how many cases each agent was assigned in the window, and
// who of them has enough.

var (
	linkHandled   = sim.Link{Words: "count each agent's cases", Short: "Count cases", Tiny: "Cases"}
	linkQualified = sim.Link{Words: "keep the agents with enough cases", Short: "Keep agents", Tiny: "Agents"}
	linkKinds     = sim.Link{Words: "see what the case history records", Short: "See changes", Tiny: "Changes"}
	linkHistory   = sim.Link{Words: "read who was assigned which case", Short: "Read history", Tiny: "History"}
)

// What is found by several steps.
const (
	sawCounts    = "{counts:agent} had cases assigned between {from} and {to}|the counts of {counts:agent} are there|assignments went to {counts:agent} in the window|{!counts}nobody was assigned a case in the window"
	sawQualified = "{agents:agent} had {enough}|{agents} had {enough}|{agents:agent} are left with {enough}|{!agents}no agent had {enough}"
)

// fromHistory begins a query of the assignments in the window.
func fromHistory(s *sim.Agent, columns string) string {
	return "SELECT " + columns + " FROM CaseHistory__c WHERE Field__c = 'Owner Assignment' AND " + within(s, "CreatedDate", "<")
}

// askKinds looks at what the history holds; an agent that has the schema's word for it goes on without.
var askKinds = sim.Step{
	Name: "kinds", Link: linkKinds,
	Call: func(*sim.Agent) agent.Action {
		return agent.Query("SELECT Field__c, COUNT(Id) Total FROM CaseHistory__c GROUP BY Field__c")
	},
	Read: func(*sim.Agent, agent.Observation, int) {},
	Thought: plan{
		do:    "see what kinds of changes the case history records|check which values Field__c has in CaseHistory__c|look at how an assignment is recorded in the case history",
		why:   "the schema does not say how an assignment is recorded|I do not know the exact words in Field__c yet",
		risk:  "a wrong value in the filter would bring back nothing",
		found: "the history has a value for owner assignments|assignments are recorded as Owner Assignment|Owner Assignment is the kind of change that counts here",
	},
	Slips: []sim.Family{historyLoud, queryLoud, formatSlips},
	Sure:  true,
}

// askHandled counts by query.
var askHandled = sim.Step{
	Name: "handled", Link: linkHandled, Need: []sim.Slot{start, end},
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("%s GROUP BY NewValue__c", fromHistory(s, "NewValue__c, COUNT(Id) Total"))
	},
	Read: keepCounts,
	Thought: plan{
		do:    "count the cases assigned to each agent in the window|count the assignments by agent from {from} to {to}|see how many cases each agent was assigned",
		why:   "the case history has a row for every assignment|who has too few cases drops out",
		risk:  "a transfer is an assignment as well",
		found: sawCounts,
	},
	Slips: []sim.Family{windowSlips, handledSlips, windowLoud, historyLoud, queryLoud, formatSlips},
}

// askQualified counts and leaves out who has too few, in one query.
var askQualified = sim.Step{
	Name: "qualified", Link: linkQualified, Need: []sim.Slot{start, end},
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("%s GROUP BY NewValue__c HAVING COUNT(Id) > %d", fromHistory(s, "NewValue__c, COUNT(Id) Total"), s.Brief.Params.N)
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(agents, root, numbersOf(obs).Keys()...) },
	Thought: plan{
		do:    "find the agents who were assigned {enough} in the window|keep only agents with {enough} between {from} and {to}|see which agents have {enough}",
		why:   "the question counts only agents with {enough}|a HAVING clause can leave out agents with too few cases",
		risk:  "the number has to be exceeded, not just reached",
		found: sawQualified,
	},
	Slips: []sim.Family{windowSlips, handledSlips, havingSlips, agentsReading, windowLoud, historyLoud, havingLoud, queryLoud, formatSlips},
}

// readHistory keeps the assignments, one by one.
func readHistory(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem[history] = sim.Belief{Val: obs.Value, Root: root}
}

var thinkHistory = plan{
	do:    "read the assignments from {from} to {to}|get every owner assignment of the window|fetch the assignments of {window} from the case history",
	why:   "with the rows at hand I can count by myself|who had which case stands in the case history",
	risk:  "the list may be long, and each row counts",
	found: "I have {history:assignment} to count|there are {history:assignment} in the window|{history:assignment} came back|{!history}no assignment falls into the window",
}

// getHandled counts by function.
var getHandled = sim.Step{
	Name: "handled", Link: linkHandled, Fn: "get_agent_handled_cases_by_period", Need: []sim.Slot{start, end},
	Call: func(s *sim.Agent) agent.Action { return inWindow(s, "get_agent_handled_cases_by_period") },
	Read: keepCounts,
	Thought: plan{
		do:    "count the cases that each agent handled in the window|get the number of cases of every agent from {from} to {to}|see how many cases each agent handled",
		why:   "agents without {enough} drop out|the comparison is among agents with {enough} only",
		risk:  "a transferred case counts for both agents",
		found: sawCounts,
	},
	Instead: &askHandled,
	Slips:   []sim.Family{inWindowSlips, callSlips, formatSlips},
}

// thinkHandled counts the assignments that were read.
var thinkHandled = sim.Step{
	Name: "counting", Need: []sim.Slot{history},
	Read: func(s *sim.Agent, _ agent.Observation, root int) {
		recount(s, root, func(value.Value) bool { return true })
	},
	Thought: plan{do: "count them by agent", found: "by my count {counts:agent} had cases|counted by new owner, that makes {counts:agent}|{!counts}nobody got a case"},
	Slips:   []sim.Family{countingSlips},
}

// recount counts the assignments that were read, by who was assigned.
func recount(s *sim.Agent, root int, which func(row value.Value) bool) {
	var t value.Tally
	for _, r := range s.Mem[history].Val.Items() {
		if to, _ := r.Get("NewValue__c"); to.Str() != "" && which(r) {
			t.Add(to.Str(), 1)
		}
	}
	s.Mem[counts] = sim.Belief{Val: t.Counts(), Root: root}
}

// thinkQualified compares the counts with the number of cases.
var thinkQualified = sim.Step{
	Name: "qualified", Need: []sim.Slot{counts},
	Read:    func(s *sim.Agent, _ agent.Observation, root int) { keepMoreThan(s, root, int64(s.Brief.Params.N)) },
	Thought: plan{do: "keep the agents with {enough}", found: sawQualified},
	Slips:   []sim.Family{keepSlips},
}

// keepMoreThan takes the agents who have more cases than that.
func keepMoreThan(s *sim.Agent, root int, n int64) {
	var ids []string
	c := s.Mem[counts].Val
	for i, id := range c.Keys() {
		if c.At(i).Int() > n {
			ids = append(ids, id)
		}
	}
	s.Mem.Set(agents, root, ids...)
}

// getQualified has a function do it.
var getQualified = sim.Step{
	Name: "qualified", Link: linkQualified, Fn: "get_qualified_agent_ids_by_case_count", Need: []sim.Slot{counts}, Idle: noCounts,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("get_qualified_agent_ids_by_case_count", "agent_handled_cases", s.Mem[counts].Val, "n_cases", value.OfInt(int64(s.Brief.Params.N)))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(agents, root, bare(obs)...) },
	Thought: plan{
		do:    "keep the agents with {enough}|filter the agents down to those with {enough}|leave out everybody without {enough}",
		why:   "the question asks only about agents with {enough}|{counts:agent} had any cases at all",
		risk:  "it has to be strictly more",
		found: sawQualified,
	},
	Instead: &thinkQualified,
	Slips:   []sim.Family{getQualifiedSlips, agentsReading, callSlips, formatSlips},
}

func noCounts(s *sim.Agent) bool { return s.Mem[counts].Val.Len() == 0 }

// keepCounts keeps how many cases each agent has.
func keepCounts(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem[counts] = sim.Belief{Val: countsOf(obs), Root: root}
}

// countsOf are the numbers by Id that a grouped query or a function returns.
func countsOf(obs agent.Observation) value.Value {
	switch obs.Value.Kind() {
	case value.List:
		return numbersOf(obs)
	case value.Record:
		return obs.Value
	}
	return value.Value{}
}

// numbersOf is a grouped query as numbers by Id: each row's first text, and its first number.
func numbersOf(obs agent.Observation) value.Value {
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
