package playbook

import (
	"fmt"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// New Case Routing with functions. What get_cases brings is kept, and passed on.

func keepCases(s *sim.Agent, obs agent.Observation, root int) {
	o := []value.Value{}
	for _, r := range obs.Value.Items() {
		id, _ := r.Get("OwnerId")
		o = append(o, value.OfRecord(ownerKey, []value.Value{id}))
	}
	s.Mem[cases] = sim.Belief{Val: value.OfList(o), Root: root}
}

var ownerKey = []string{"OwnerId"}

// casesBy makes a call of get_cases by names and lists in turns.
func casesBy(args ...any) agent.Action {
	for i := 1; i < len(args); i += 2 {
		args[i] = value.OfStrings(args[i].([]string))
	}
	return agent.Function("get_cases", args...)
}

// Statuses as the policy has them.
var (
	statusClosed = []string{"Closed"}
	statusOpen   = []string{"New", "Open", "Working", "Escalated"}
)

// byQuery is the thought before the query that does what a function did.
var byQuery = sim.OneOf{sim.Text("That function is gone, so I write the query myself."), sim.Text("Without the function, a query has to do.")}

var ncrGetIssues = sim.Step{
	Name: "issues", Link: linkIssues, Fn: "get_issues", Sure: true,
	Call: func(*sim.Agent) agent.Action { return agent.Function("get_issues") },
	Read: readIssue, Thought: thinkIssues, Instead: &ncrIssues, Without: byQuery,
	Slips: []sim.Family{ncrIssueReading, callSlips, formatSlips},
}

var ncrGetSolved = sim.Step{
	Name: "solved", Link: linkSolvers, Fn: "get_cases", Need: []sim.Slot{issue}, Idle: noIssue, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return casesBy("issue_ids", s.Mem[issue].IDs, "statuses", statusClosed)
	},
	Read:    keepCases,
	Thought: sim.OneOf{sim.Tell(thinkIssue), sim.Text("I fetch the closed cases of that issue.")},
	Slips:   []sim.Family{ncrGetClosedSlips, ncrGetSolvedSlips, ncrGetCasesLoud, callSlips, formatSlips},
	Instead: &sim.Step{
		Name: "solved", Need: []sim.Slot{issue}, Idle: noIssue, Sure: true,
		Call: func(s *sim.Agent) agent.Action { return owners(ofIssue(s) + onlyClosed) },
		Read: keepCases, Thought: byQuery, Slips: []sim.Family{ncrClosedSlips, ncrSolvedSlips, textLoud, formatSlips},
	},
}

var ncrGetLeaders = sim.Step{
	Name: "leaders", Link: linkLeaders, Fn: maxCases, Need: []sim.Slot{cases}, Idle: noCases, Sure: true,
	Call: askMaxCases, Read: keepLeaders,
	Thought: sim.OneOf{sim.Text("Who owns the most of these?"), sim.Text("Now count them by agent.")},
	Slips:   []sim.Family{ncrMaxReading, ncrMaxSlips, ncrPassedSlips, callSlips, formatSlips},
	Instead: &sim.Step{Name: "leaders", Need: []sim.Slot{cases}, Idle: noCases, Read: countLeaders, Slips: []sim.Family{ncrHeadReading}},
}

// The wrappers that count by agent.
const (
	maxCases = "get_agents_with_max_cases"
	minCases = "get_agents_with_min_cases"
)

func askMaxCases(s *sim.Agent) agent.Action {
	return agent.Function(maxCases, "subset_cases", s.Mem[cases].Val)
}

func keepLeaders(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem.Set(agents, root, bare(obs)...)
	decide(s, len(s.Mem[agents].IDs) == 1)
}

func countLeaders(s *sim.Agent, _ agent.Observation, root int) {
	leaders(s, ownersOf(s.Mem[cases].Val), root)
}

// ncrSearchProducts and ncrGetItems find the product and its order items.
var ncrSearchProducts = sim.Step{
	Name: "product", Link: linkNamed, Fn: "search_products", Idle: needless, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("search_products", "search_term", value.OfString(productName(s)))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(hits, root, bare(obs)...) },
	Thought: sim.Tell(func(s *sim.Agent) string {
		return "The case is about the " + s.Brief.Params.Phrase + ". I look that product up."
	}),
	Instead: &ncrSearch, Without: byQuery,
	Slips: []sim.Family{ncrNameSlips, ncrTermSlips, callSlips, formatSlips},
}

var ncrGetItems = sim.Step{
	Name: "items", Link: linkSold, Fn: "get_order_item_ids_by_product", Need: []sim.Slot{hits}, Idle: needlessItems, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("get_order_item_ids_by_product", "product_id", value.OfString(s.Mem.First(hits)))
	},
	Read:    func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(items, root, bare(obs)...) },
	Thought: thinkItems, Instead: &ncrItems, Without: byQuery,
	Slips: []sim.Family{ncrItemReading, ncrGetItemsSlips, callSlips, formatSlips},
}

// ncrGetAbout passes the order items on as they are; get_cases takes an empty list for one that is not given.
var ncrGetAbout = sim.Step{
	Name: "about", Link: linkOn, Fn: "get_cases", Need: []sim.Slot{agents, hits, items}, Idle: settled,
	Call: func(s *sim.Agent) agent.Action {
		return casesBy("agent_ids", s.Mem[agents].IDs, "order_item_ids", s.Mem[items].IDs, "statuses", statusClosed)
	},
	Read: keepCasesOfLevel,
	Thought: sim.OneOf{
		sim.Tell(func(s *sim.Agent) string {
			return fmt.Sprintf("%d agents are level. Which closed cases have they on this product?", len(s.Mem[agents].IDs))
		}),
		sim.Text("A tie: the product decides. I fetch their closed cases on it."),
	},
	Slips: []sim.Family{ncrGetClosedSlips, ncrGetAboutSlips, ncrGetCasesLoud, callSlips, formatSlips},
	Instead: &sim.Step{
		Name: "about", Need: []sim.Slot{agents, hits, items}, Idle: settled,
		Call: func(s *sim.Agent) agent.Action { return owners(ofItems(s) + " AND " + ofAgents(s) + onlyClosed) },
		Read: keepCasesOfLevel, Thought: byQuery, Slips: []sim.Family{ncrClosedSlips, ncrAboutSlips, textLoud, formatSlips},
	},
}

func keepCasesOfLevel(s *sim.Agent, obs agent.Observation, root int) {
	keepCases(s, obs, root)
	if noCases(s) { // then all stay level, because of what brought none
		s.Mem[agents].Root = root
	}
}

var ncrGetBest = sim.Step{
	Name: "best", Link: linkBest, Fn: maxCases, Need: []sim.Slot{cases, agents}, Idle: nothingToCount, Sure: true,
	Call: askMaxCases, Read: keepLeaders,
	Thought: sim.OneOf{sim.Text("Who of them owns the most of these?"), sim.Text("Counted by agent, who is in front?")},
	Slips:   []sim.Family{ncrMaxReading, ncrMaxSlips, ncrPassedSlips, callSlips, formatSlips},
	Instead: &sim.Step{Name: "best", Need: []sim.Slot{cases, agents}, Idle: nothingToCount, Read: countLeaders, Slips: []sim.Family{ncrHeadReading}},
}

func nothingToCount(s *sim.Agent) bool { return settled(s) || noCases(s) }

var ncrGetOpen = sim.Step{
	Name: "open", Link: linkLoad, Fn: "get_cases", Need: []sim.Slot{agents, hits, items}, Idle: settled,
	Call: func(s *sim.Agent) agent.Action {
		return casesBy("agent_ids", s.Mem[agents].IDs, "statuses", statusOpen)
	},
	Read:    keepOpen,
	Thought: sim.OneOf{sim.Text("Still level. Which cases have they not closed yet?"), sim.Text("The last rule: the fewest cases that are not closed.")},
	Slips:   []sim.Family{ncrUnseenReading, ncrGetOpenSlips, ncrGetCasesLoud, callSlips, formatSlips},
	Instead: &sim.Step{
		Name: "open", Need: []sim.Slot{agents, hits, items}, Idle: settled,
		Call: func(s *sim.Agent) agent.Action { return owners(ofAgents(s) + notClosed) },
		Read: keepOpen, Thought: byQuery, Slips: []sim.Family{ncrUnseenReading, ncrOpenSlips, textLoud, formatSlips},
	},
}

// keepOpen keeps the open cases. Who has none of them would not be seen by get_agents_with_min_cases.
func keepOpen(s *sim.Agent, obs agent.Observation, root int) {
	keepCases(s, obs, root)
	if o := ownersOf(s.Mem[cases].Val); len(o.ids) < len(s.Mem[agents].IDs) {
		idlest(s, o.among(s.Mem[agents].IDs), root)
		s.Mem[agents].IDs = head(s.Mem[agents].IDs)
	}
}

var ncrGetIdlest = sim.Step{
	Name: "idlest", Link: linkIdlest, Fn: minCases, Need: []sim.Slot{cases, agents}, Idle: nothingToCount, Sure: true,
	Call: func(s *sim.Agent) agent.Action { return agent.Function(minCases, "subset_cases", s.Mem[cases].Val) },
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem.Set(agents, root, bare(obs)...)
		decide(s, true)
	},
	Thought: sim.OneOf{sim.Text("Everybody has some. Who has the fewest?"), sim.Text("Now the fewest by agent.")},
	Slips:   []sim.Family{ncrMaxReading, ncrMinSlips, ncrPassedSlips, callSlips, formatSlips},
	Instead: &sim.Step{
		Name: "idlest", Need: []sim.Slot{cases, agents}, Idle: nothingToCount,
		Read:  func(s *sim.Agent, _ agent.Observation, root int) { idlest(s, ownersOf(s.Mem[cases].Val), root) },
		Slips: []sim.Family{ncrHeadIdleReading},
	},
}
