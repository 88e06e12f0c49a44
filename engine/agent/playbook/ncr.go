package playbook

import (
	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// New Case Routing: who is to get a new case? The agent reads its text, finds the issue and the agents who have solved
// most of it; where several are level, it asks the same of the product, and then for the fewest cases not closed.

var (
	linkIssues  = sim.Link{Words: "find which issue the case is about", Short: "Find issue", Tiny: "Issue"}
	linkSolved  = sim.Link{Words: "count who has closed cases of it", Short: "Count closers", Tiny: "Closers"}
	linkSolvers = sim.Link{Words: "fetch the closed cases of it", Short: "Closed cases", Tiny: "Cases"}
	linkLeaders = sim.Link{Words: "see who has the most", Short: "See who leads", Tiny: "Leaders"}
	linkNamed   = sim.Link{Words: "find the product that it names", Short: "Find product", Tiny: "Product"}
	linkSold    = sim.Link{Words: "find the product's order items", Short: "Order items", Tiny: "Items"}
	linkAbout   = sim.Link{Words: "count their closed cases on the product", Short: "Count experts", Tiny: "Experts"}
	linkOn      = sim.Link{Words: "fetch their closed cases on the product", Short: "Product cases", Tiny: "Experts"}
	linkBest    = sim.Link{Words: "see who of them has the most", Short: "See who's best", Tiny: "Best"}
	linkOpen    = sim.Link{Words: "count their open cases", Short: "Count workload", Tiny: "Workload"}
	linkLoad    = sim.Link{Words: "fetch their open cases", Short: "Fetch workload", Tiny: "Workload"}
	linkIdlest  = sim.Link{Words: "see who has the fewest", Short: "Least loaded", Tiny: "Idlest"}
)

// What is found by several steps.
const sawLeaders = "{?agents}the lead is with {agents}|{+agents}the lead is shared by {agents:agent}|{+agents}{agents:agent} are level|{agents} came out on top|{!agents}nobody has closed such a case"

func ncrBook(s *sim.Agent) []*sim.Step {
	if s.Toolset.Calls() {
		if s.Way(3, 1) == 0 {
			return []*sim.Step{&ncrGetIssues, &ncrGetSolved, &ncrGetLeaders, &ncrSearchProducts, &ncrGetItems, &ncrGetAbout, &ncrGetBest, &ncrGetOpen, &ncrGetIdlest, &ncrAnswer}
		} // some look the product up before they know that they need it
		return []*sim.Step{&ncrSearchProducts, &ncrGetItems, &ncrGetIssues, &ncrGetSolved, &ncrGetLeaders, &ncrGetAbout, &ncrGetBest, &ncrGetOpen, &ncrGetIdlest, &ncrAnswer}
	}
	switch s.Way(5, 3, 3, 2) {
	case 0: // SOQL counts
		return []*sim.Step{&ncrIssues, ncrSolved(counted, ofIssue), &ncrProduct, ncrAbout(counted, ofHit, noHits, hits), ncrOpen(counted), &ncrAnswer}
	case 1: // rows, counted in the head
		return []*sim.Step{&ncrIssues, ncrSolved(listed, ofIssue), &ncrSearch, &ncrItems, ncrAbout(listed, ofItems, noItems, items), ncrOpen(listed), &ncrAnswer}
	case 2: // names instead of Ids
		return []*sim.Step{&ncrIssues, ncrSolved(counted, ofIssueName), ncrAbout(counted, ofProductName, settled), ncrOpen(counted), &ncrAnswer}
	} // the order items by a subquery
	return []*sim.Step{&ncrIssues, ncrSolved(counted, ofIssue), &ncrSearch, ncrAbout(counted, ofHitItems, noHits, hits), ncrOpen(listed), &ncrAnswer}
}

// Conditions on the issue, the product and the agents of a case.
func ofIssue(s *sim.Agent) string     { return "IssueId__c = '" + s.Mem.First(issue) + "'" }
func ofIssueName(s *sim.Agent) string { return "IssueId__r.Name = '" + s.Mem[issue].Val.Str() + "'" }
func ofHit(s *sim.Agent) string       { return "OrderItemId__r.Product2Id = '" + s.Mem.First(hits) + "'" }
func ofProductName(s *sim.Agent) string {
	return "OrderItemId__r.Product2.Name = '" + s.Brief.Params.Phrase + "'"
}
func ofItems(s *sim.Agent) string  { return in("OrderItemId__c", s.Mem[items].IDs) }
func ofAgents(s *sim.Agent) string { return in("OwnerId", s.Mem[agents].IDs) }

func ofHitItems(s *sim.Agent) string {
	return "OrderItemId__c IN (SELECT Id FROM OrderItem WHERE Product2Id = '" + s.Mem.First(hits) + "')"
}

// onlyClosed and notClosed end the conditions.
const (
	onlyClosed = " AND Status = 'Closed'"
	notClosed  = " AND Status != 'Closed'"
)

// settled says that there is nobody left to choose between; needless, that this is known already.
func settled(s *sim.Agent) bool  { return len(s.Mem[agents].IDs) < 2 }
func needless(s *sim.Agent) bool { return s.At > 1 && settled(s) }

// counted, listed and owners are ways to ask who owns the cases under a condition.
func counted(where string) agent.Action {
	return agent.Query("SELECT OwnerId, COUNT(Id) cases FROM Case WHERE %s GROUP BY OwnerId ORDER BY COUNT(Id) DESC", where)
}

func owners(where string) agent.Action {
	return agent.Query("SELECT OwnerId FROM Case WHERE %s", where)
}

func listed(where string) agent.Action {
	return agent.Query("SELECT Id, OwnerId FROM Case WHERE %s", where)
}

// takeIssue keeps the issue whose name weighs most for the text of the new case, or, at another place, next to most as
// long as it weighs anything.
func takeIssue(s *sim.Agent, obs agent.Observation, root int, weigh func(names []string, text string) []int, place int) {
	ids, names := column(obs, "Id"), column(obs, "Name")
	if len(ids) == 0 || len(names) != len(ids) {
		s.Mem[issue] = sim.Belief{IDs: head(ids), Root: root}
		return
	}
	weights := weigh(names, s.Brief.Params.Subject+"\n"+s.Brief.Params.Description)
	at := ranked(weights)[min(place, len(ids)-1)]
	if place > 0 && weights[at] == 0 {
		at = ranked(weights)[0]
	}
	s.Mem[issue] = sim.Belief{IDs: []string{ids[at]}, Val: value.OfString(names[at]), Root: root}
}

var ncrIssues = sim.Step{
	Name: "issues", Link: linkIssues, Sure: true,
	Call: func(*sim.Agent) agent.Action { return agent.Query("SELECT Id, Name FROM Issue__c") },
	Read: readIssue, Thought: thinkIssues, Slips: []sim.Family{ncrIssueReading, ncrIssueSlips, textLoud, formatSlips},
}

func readIssue(s *sim.Agent, obs agent.Observation, root int) { takeIssue(s, obs, root, weigh, 0) }

var thinkIssues = plan{
	do:    "get the list of issues|see which issues there are|find the issue that \"{subject}\" is about|look up the known issues",
	why:   "the policy goes by the issue before anything else|cases carry the Id of an issue, not its name",
	risk:  "two issues may sound alike",
	found: "the case is about {issuename}|\"{subject}\" is a case of {issuename}|the issue is {issuename} ({issue})|{!issue}no issue fits",
}

// ncrSolved asks who has closed cases of the issue.
func ncrSolved(ask func(string) agent.Action, of func(*sim.Agent) string) *sim.Step {
	return &sim.Step{
		Name: "solved", Link: linkSolved, Need: []sim.Slot{issue}, Idle: noIssue, Sure: true,
		Call: func(s *sim.Agent) agent.Action { return ask(of(s) + onlyClosed) },
		Read: readLeaders, Thought: thinkSolved, Slips: solvedSlips,
	}
}

var (
	thinkSolved = plan{
		do:    "count who has closed the most cases of {issuename}|see which agents closed cases of {issuename}|find who has solved the most cases of issue {issue}",
		why:   "the policy puts experience with the issue before everything else|the agent with the most closed cases of the issue goes before the others",
		risk:  "only closed cases count",
		found: sawLeaders,
	}
	solvedSlips = []sim.Family{ncrLeadReading, ncrCountSlips, ncrClosedSlips, ncrSolvedSlips, textLoud, ncrGroupLoud, formatSlips}
)

var ncrProduct = sim.Step{
	Name: "product", Link: linkNamed, Idle: needless,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id, Name FROM Product2 WHERE Name = '%s'", productName(s))
	},
	Read:    readProduct,
	Thought: thinkLevel,
	Slips:   []sim.Family{ncrNameSlips, textLoud, formatSlips},
	Sure:    true,
}

var ncrSearch = sim.Step{
	Name: "product", Link: linkNamed, Idle: needless,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("FIND {%s} IN NAME FIELDS RETURNING Product2(Id, Name)", agent.Term(productName(s)))
	},
	Read:    readProduct,
	Thought: thinkLevel,
	Slips:   []sim.Family{ncrNameSlips, searchLoud, formatSlips},
	Sure:    true,
}

var thinkLevel = plan{
	do:    "look up the product {phrase}|find the Id of {phrase}|get the product that the case is about, {phrase}",
	why:   "the product is the next rule of the policy|a tie is broken by experience with the product",
	risk:  "the name has to match exactly",
	found: "the product is {hits}|{phrase} is {hits}|the search found {hits:product}|{!hits}the product was not found",
}

// readProduct keeps the product of exactly that name, or else the first.
func readProduct(s *sim.Agent, obs agent.Observation, root int) {
	ids, names := column(obs, "Id"), column(obs, "Name")
	s.Mem.Set(hits, root, head(ids)...)
	for i := range names {
		if names[i] == productName(s) {
			s.Mem.Set(hits, root, ids[i])
		}
	}
}

var ncrItems = sim.Step{
	Name: "items", Link: linkSold, Need: []sim.Slot{hits}, Idle: needlessItems, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id FROM OrderItem WHERE Product2Id = '%s'", s.Mem.First(hits))
	},
	Read:    func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(items, root, column(obs, "Id")...) },
	Thought: thinkItems,
	Slips:   []sim.Family{ncrItemReading, textLoud, formatSlips},
}

func needlessItems(s *sim.Agent) bool { return needless(s) || noHits(s) }

var thinkItems = plan{
	do:    "get the order items of {phrase}|find the order items of product {hits}|look up which order items are of this product",
	why:   "cases refer to order items and not to products|cases hang on order items",
	risk:  "all of the items are needed",
	found: "there are {items:order item}|the product has {items:order item}|{!items}there are no order items of the product",
}

// ncrAbout asks who of those still level has closed cases on the product, unless what it needs was not found.
func ncrAbout(ask func(string) agent.Action, on func(*sim.Agent) string, missing func(*sim.Agent) bool, need ...sim.Slot) *sim.Step {
	return &sim.Step{
		Name: "about", Link: linkAbout, Need: append(need, agents),
		Idle: func(s *sim.Agent) bool { return settled(s) || missing(s) },
		Call: func(s *sim.Agent) agent.Action { return ask(on(s) + " AND " + ofAgents(s) + onlyClosed) },
		Read: readLeaders, Thought: thinkAbout, Slips: aboutSlips,
	}
}

var (
	thinkAbout = plan{
		do:    "count who of {agents:agent} has closed the most cases on {phrase}|compare {agents} by their closed cases on the product|see who of those level knows {phrase} best",
		why:   "on a tie the policy looks at the product|more closed cases on the product win",
		risk:  "only those who are level are compared",
		found: sawLeaders,
	}
	aboutSlips = []sim.Family{ncrLeadReading, ncrCountSlips, ncrClosedSlips, ncrAboutSlips, textLoud, ncrGroupLoud, formatSlips}
)

// ncrOpen asks for the cases that those still level have not closed.
func ncrOpen(ask func(string) agent.Action) *sim.Step {
	return &sim.Step{
		Name: "open", Link: linkOpen, Need: []sim.Slot{agents, hits, items}, Idle: settled,
		Call: func(s *sim.Agent) agent.Action { return ask(ofAgents(s) + notClosed) },
		Read: readIdlest, Thought: thinkOpen, Slips: openSlips,
	}
}

var (
	thinkOpen = plan{
		do:    "count the open cases of {agents:agent}|see who of {agents} has the fewest open cases|compare the workload of those still level",
		why:   "the last rule is the fewest cases that are not closed|if agents are still level, the least busy one gets the case",
		risk:  "an agent without any open case may be missing from the rows",
		found: "{pick} has the fewest open cases|the least busy one is {pick}|{pick} has the smallest workload",
	}
	openSlips = []sim.Family{ncrIdleReading, ncrOpenSlips, textLoud, ncrGroupLoud, formatSlips}
)

var ncrAnswer = sim.Step{
	Name: "answer", Link: linkAnswer, Need: []sim.Slot{sim.Pick, agents}, Call: handIn, Slips: []sim.Family{answerSlips},
	Thought: plan{
		goal: "the agent who should get the new case \"{subject}\"|the best agent for the new case|the agent to whom the policy gives the new case|the agent for this case",
		do:   handsIn,
		why:  "{?pick}by the policy the case goes to {pick}|" + noneWhy,
	},
}

// owned counts cases by their owner, in first-seen order. Rows that come with a count weigh as much.
type owned struct {
	ids []string
	n   []int64
}

func ownersOf(rows value.Value) (o owned) {
	for _, r := range rows.Items() {
		id, _ := r.Get("OwnerId")
		cases := int64(1)
		for _, v := range r.Items() {
			if v.Kind() == value.Int {
				cases = v.Int()
			}
		}
		o.add(id.Str(), cases)
	}
	return o
}

func (o *owned) add(id string, n int64) {
	for i := range o.ids {
		if o.ids[i] == id {
			o.n[i] += n
			return
		}
	}
	o.ids, o.n = append(o.ids, id), append(o.n, n)
}

// among is the count of those given, whether they have any case or not.
func (o owned) among(ids []string) (all owned) {
	for _, id := range ids {
		all.add(id, 0)
		for i := range o.ids {
			if o.ids[i] == id {
				all.add(id, o.n[i])
			}
		}
	}
	return all
}

// level is those with the most cases, or with the fewest.
func (o owned) level(most bool) []string {
	var out []string
	var best int64
	for i, n := range o.n {
		switch {
		case len(out) > 0 && n == best:
			out = append(out, o.ids[i])
		case len(out) == 0 || (n > best) == most:
			out, best = []string{o.ids[i]}, n
		}
	}
	return out
}

// leaders keeps those who are in front. Where there are no cases at all, everybody stays as level as before.
func leaders(s *sim.Agent, o owned, root int) {
	if len(o.ids) > 0 {
		s.Mem.Set(agents, root, o.level(true)...)
	} else {
		s.Mem[agents].Root = root
	}
	decide(s, len(s.Mem[agents].IDs) == 1)
}

// idlest keeps those with the fewest cases; the first of them gets the new one.
func idlest(s *sim.Agent, o owned, root int) {
	s.Mem.Set(agents, root, o.level(false)...)
	decide(s, true)
}

// decide picks the first of those in front.
func decide(s *sim.Agent, done bool) {
	if done {
		s.Mem[sim.Pick] = sim.Belief{IDs: head(s.Mem[agents].IDs), Root: s.Mem[agents].Root}
	}
}

func readLeaders(s *sim.Agent, obs agent.Observation, root int) {
	leaders(s, ownersOf(obs.Value), root)
}

func readIdlest(s *sim.Agent, obs agent.Observation, root int) {
	idlest(s, ownersOf(obs.Value).among(s.Mem[agents].IDs), root)
}
