package playbook

import (
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

// What is found by several steps.
const sawOwners = "{cases:case} came back|there are {cases:case}|I have {cases:case} with their owners|{!cases}no case came back"

var ncrGetIssues = sim.Step{
	Name: "issues", Link: linkIssues, Fn: "get_issues", Sure: true,
	Call: func(*sim.Agent) agent.Action { return agent.Function("get_issues") },
	Read: readIssue, Thought: thinkIssues, Instead: &ncrIssues,
	Slips: []sim.Family{ncrIssueReading, callSlips, formatSlips},
}

var ncrGetSolved = sim.Step{
	Name: "solved", Link: linkSolvers, Fn: "get_cases", Need: []sim.Slot{issue}, Idle: noIssue, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return casesBy("issue_ids", s.Mem[issue].IDs, "statuses", statusClosed)
	},
	Read: keepCases,
	Thought: plan{
		do:    "get the closed cases of {issuename}|fetch all closed cases with issue {issue}|get the cases of {issuename} that are closed",
		why:   "the policy puts experience with the issue before everything else|whoever closed the most of them goes before the others",
		risk:  "only closed cases count",
		found: sawOwners,
	},
	Slips: []sim.Family{ncrGetClosedSlips, ncrGetSolvedSlips, ncrGetCasesLoud, callSlips, formatSlips},
	Instead: &sim.Step{
		Name: "solved", Need: []sim.Slot{issue}, Idle: noIssue, Sure: true,
		Call: func(s *sim.Agent) agent.Action { return owners(ofIssue(s) + onlyClosed) },
		Read: keepCases, Thought: thinkSolved, Slips: []sim.Family{ncrClosedSlips, ncrSolvedSlips, textLoud, formatSlips},
	},
}

var ncrGetLeaders = sim.Step{
	Name: "leaders", Link: linkLeaders, Fn: maxCases, Need: []sim.Slot{cases}, Idle: noCases, Sure: true,
	Call: askMaxCases, Read: keepLeaders,
	Thought: plan{
		do:    "find who owns the most of these cases|count {cases:case} by agent|see which agent has the most of these cases",
		why:   "the policy takes the agent with the most closed cases|several agents may be level",
		risk:  "a tie has to be broken by the next rule",
		found: sawLeaders,
	},
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
	Thought: plan{
		do:    "look up the product {phrase}|search for {phrase}|find the product that the case names, {phrase}",
		why:   "the case is about the {phrase}|the product may have to break a tie",
		risk:  "the name has to match exactly",
		found: "the product is {hits}|the search found {hits:product}|{phrase} is {hits}|{!hits}the product was not found",
	},
	Instead: &ncrSearch,
	Slips:   []sim.Family{ncrNameSlips, ncrTermSlips, callSlips, formatSlips},
}

var ncrGetItems = sim.Step{
	Name: "items", Link: linkSold, Fn: "get_order_item_ids_by_product", Need: []sim.Slot{hits}, Idle: needlessItems, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("get_order_item_ids_by_product", "product_id", value.OfString(s.Mem.First(hits)))
	},
	Read:    func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(items, root, bare(obs)...) },
	Thought: thinkItems, Instead: &ncrItems,
	Slips: []sim.Family{ncrItemReading, ncrGetItemsSlips, callSlips, formatSlips},
}

// ncrGetAbout passes the order items on as they are; get_cases takes an empty list for one that is not given.
var ncrGetAbout = sim.Step{
	Name: "about", Link: linkOn, Fn: "get_cases", Need: []sim.Slot{agents, hits, items}, Idle: settled,
	Call: func(s *sim.Agent) agent.Action {
		return casesBy("agent_ids", s.Mem[agents].IDs, "order_item_ids", s.Mem[items].IDs, "statuses", statusClosed)
	},
	Read: keepCasesOfLevel,
	Thought: plan{
		do:    "get the closed cases of {agents:agent} on {phrase}|fetch what {agents} have closed on this product|get the closed cases on the product of those who are level",
		why:   "on a tie the policy looks at the product|{agents:agent} are level",
		risk:  "only those who are level are compared",
		found: sawOwners,
	},
	Slips: []sim.Family{ncrGetClosedSlips, ncrGetAboutSlips, ncrGetCasesLoud, callSlips, formatSlips},
	Instead: &sim.Step{
		Name: "about", Need: []sim.Slot{agents, hits, items}, Idle: settled,
		Call: func(s *sim.Agent) agent.Action { return owners(ofItems(s) + " AND " + ofAgents(s) + onlyClosed) },
		Read: keepCasesOfLevel, Thought: thinkAbout, Slips: []sim.Family{ncrClosedSlips, ncrAboutSlips, textLoud, formatSlips},
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
	Thought: plan{
		do:    "find who of them owns the most of these|count {cases:case} on the product by agent|see who is ahead on the product",
		why:   "more closed cases on the product win|on a tie the policy looks at the product",
		risk:  "even then some may be level",
		found: sawLeaders,
	},
	Slips:   []sim.Family{ncrMaxReading, ncrMaxSlips, ncrPassedSlips, callSlips, formatSlips},
	Instead: &sim.Step{Name: "best", Need: []sim.Slot{cases, agents}, Idle: nothingToCount, Read: countLeaders, Slips: []sim.Family{ncrHeadReading}},
}

func nothingToCount(s *sim.Agent) bool { return settled(s) || noCases(s) }

var ncrGetOpen = sim.Step{
	Name: "open", Link: linkLoad, Fn: "get_cases", Need: []sim.Slot{agents, hits, items}, Idle: settled,
	Call: func(s *sim.Agent) agent.Action {
		return casesBy("agent_ids", s.Mem[agents].IDs, "statuses", statusOpen)
	},
	Read: keepOpen,
	Thought: plan{
		do:    "get the cases of {agents:agent} that are not closed|fetch the open cases of {agents}|see what those still level are working on",
		why:   "the last rule is the fewest cases that are not closed|{agents:agent} are still level",
		risk:  "every status but Closed counts",
		found: "{cases:case} are open|there are {cases:open case}|{!cases}none of them has an open case",
	},
	Slips: []sim.Family{ncrUnseenReading, ncrGetOpenSlips, ncrGetCasesLoud, callSlips, formatSlips},
	Instead: &sim.Step{
		Name: "open", Need: []sim.Slot{agents, hits, items}, Idle: settled,
		Call: func(s *sim.Agent) agent.Action { return owners(ofAgents(s) + notClosed) },
		Read: keepOpen, Thought: thinkOpen, Slips: []sim.Family{ncrUnseenReading, ncrOpenSlips, textLoud, formatSlips},
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
	Thought: plan{
		do:    "find who has the fewest of these cases|count {cases:open case} by agent|see who is the least busy",
		why:   "the last rule is the fewest cases that are not closed|everybody has at least one open case",
		risk:  "an agent without open cases would not be counted",
		found: "{pick} has the fewest open cases|the least busy one is {pick}",
	},
	Slips: []sim.Family{ncrMaxReading, ncrMinSlips, ncrPassedSlips, callSlips, formatSlips},
	Instead: &sim.Step{
		Name: "idlest", Need: []sim.Slot{cases, agents}, Idle: nothingToCount,
		Read:  func(s *sim.Agent, _ agent.Observation, root int) { idlest(s, ownersOf(s.Mem[cases].Val), root) },
		Slips: []sim.Family{ncrHeadIdleReading},
	},
}
