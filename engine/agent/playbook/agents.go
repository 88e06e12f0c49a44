package playbook

import (
	"fmt"

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
	Read:    func(*sim.Agent, agent.Observation, int) {},
	Thought: sim.OneOf{sim.Text("First I look at what kinds of changes the case history holds."), sim.Text("How does the history record that a case came to an agent?")},
	Slips:   []sim.Family{historyLoud, queryLoud, formatSlips},
	Sure:    true,
}

// askHandled counts by query.
var askHandled = sim.Step{
	Name: "handled", Link: linkHandled, Need: []sim.Slot{start, end},
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("%s GROUP BY NewValue__c", fromHistory(s, "NewValue__c, COUNT(Id) Total"))
	},
	Read:    keepCounts,
	Thought: sim.OneOf{sim.Tell(windowThought), sim.Text("How many cases was each agent assigned?"), sim.Text("The case history says who was assigned what. I count by agent.")},
	Slips:   []sim.Family{windowSlips, handledSlips, windowLoud, historyLoud, queryLoud, formatSlips},
}

// askQualified counts and leaves out who has too few, in one query.
var askQualified = sim.Step{
	Name: "qualified", Link: linkQualified, Need: []sim.Slot{start, end},
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("%s GROUP BY NewValue__c HAVING COUNT(Id) > %d", fromHistory(s, "NewValue__c, COUNT(Id) Total"), s.Brief.Params.N)
	},
	Read:    func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(agents, root, numbersOf(obs).Keys()...) },
	Thought: sim.OneOf{sim.Tell(windowThought), sim.Text("First: which agents were assigned enough cases?"), sim.Text("HAVING can leave out the agents with too few cases.")},
	Slips:   []sim.Family{windowSlips, handledSlips, havingSlips, agentsReading, windowLoud, historyLoud, havingLoud, queryLoud, formatSlips},
}

// readHistory keeps the assignments, one by one.
func readHistory(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem[history] = sim.Belief{Val: obs.Value, Root: root}
}

var thinkHistory = sim.OneOf{sim.Tell(windowThought), sim.Text("I read the assignments of that time, and count them myself."),
	sim.Text("The case history holds every assignment. I need those of the window.")}

// getHandled counts by function.
var getHandled = sim.Step{
	Name: "handled", Link: linkHandled, Fn: "get_agent_handled_cases_by_period", Need: []sim.Slot{start, end},
	Call:    func(s *sim.Agent) agent.Action { return inWindow(s, "get_agent_handled_cases_by_period") },
	Read:    keepCounts,
	Thought: sim.OneOf{sim.Tell(windowThought), sim.Text("How many cases did each agent handle in that time?"), sim.Text("I need the number of cases of every agent.")},
	Instead: &askHandled,
	Slips:   []sim.Family{inWindowSlips, callSlips, formatSlips},
}

// thinkHandled counts the assignments that were read.
var thinkHandled = sim.Step{
	Name: "counting", Need: []sim.Slot{history},
	Read: func(s *sim.Agent, _ agent.Observation, root int) {
		recount(s, root, func(value.Value) bool { return true })
	},
	Slips: []sim.Family{countingSlips},
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
	Read:  func(s *sim.Agent, _ agent.Observation, root int) { keepMoreThan(s, root, int64(s.Brief.Params.N)) },
	Slips: []sim.Family{keepSlips},
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
	Read:    func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(agents, root, bare(obs)...) },
	Thought: sim.OneOf{sim.Text("Who of them has enough cases?"), sim.Text("Only agents above the number of cases count."), sim.Text("Now I leave out the agents with too few cases.")},
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

// extremeAnswer is the thought before an agent is handed in: it may say by which number.
type extremeAnswer struct {
	none   orNone
	number string
}

func (e extremeAnswer) Say(s *sim.Agent) string {
	n, ok := s.Mem[numbers].Val.Get(s.Mem.First(sim.Pick))
	if !ok || s.Choose("plain", 2) == 0 {
		return e.none.Say(s)
	}
	which := "the lowest"
	if s.Brief.Params.Most {
		which = "the highest"
	}
	return fmt.Sprintf("Of %d agents, this one has %s: "+e.number+".", s.Mem[numbers].Val.Len(), which, whole(n))
}
