package playbook

import (
	"fmt"

	"deskarena/engine/value"
)

// New Case Routing: who is to get a new case? The agent reads its text, finds the issue and the agents who have solved
// most of it; where several are level, it asks the same of the product, and then for the fewest cases not closed.

var (
	linkIssues  = LinkWords{"find which issue the case is about", "Find issue", "Issue"}
	linkSolved  = LinkWords{"count who has closed cases of it", "Count closers", "Closers"}
	linkSolvers = LinkWords{"fetch the closed cases of it", "Closed cases", "Cases"}
	linkLeaders = LinkWords{"see who has the most", "See who leads", "Leaders"}
	linkNamed   = LinkWords{"find the product that it names", "Find product", "Product"}
	linkSold    = LinkWords{"find the product's order items", "Order items", "Items"}
	linkAbout   = LinkWords{"count their closed cases on the product", "Count experts", "Experts"}
	linkOn      = LinkWords{"fetch their closed cases on the product", "Product cases", "Experts"}
	linkBest    = LinkWords{"see who of them has the most", "See who's best", "Best"}
	linkOpen    = LinkWords{"count their open cases", "Count workload", "Workload"}
	linkLoad    = LinkWords{"fetch their open cases", "Fetch workload", "Workload"}
	linkIdlest  = LinkWords{"see who has the fewest", "Least loaded", "Idlest"}
)

func ncrBook(s *sim) []*step {
	if s.Toolset == Functions {
		if s.way(3, 1) == 0 {
			return []*step{&ncrGetIssues, &ncrGetSolved, &ncrGetLeaders, &ncrSearchProducts, &ncrGetItems, &ncrGetAbout, &ncrGetBest, &ncrGetOpen, &ncrGetIdlest, &ncrAnswer}
		} // some look the product up before they know that they need it
		return []*step{&ncrSearchProducts, &ncrGetItems, &ncrGetIssues, &ncrGetSolved, &ncrGetLeaders, &ncrGetAbout, &ncrGetBest, &ncrGetOpen, &ncrGetIdlest, &ncrAnswer}
	}
	switch s.way(5, 3, 3, 2) {
	case 0: // SOQL counts
		return []*step{&ncrIssues, ncrSolved(counted, ofIssue), &ncrProduct, ncrAbout(counted, ofHit, noHits, hits), ncrOpen(counted), &ncrAnswer}
	case 1: // rows, counted in the head
		return []*step{&ncrIssues, ncrSolved(listed, ofIssue), &ncrSearch, &ncrItems, ncrAbout(listed, ofItems, noItems, items), ncrOpen(listed), &ncrAnswer}
	case 2: // names instead of Ids
		return []*step{&ncrIssues, ncrSolved(counted, ofIssueName), ncrAbout(counted, ofProductName, settled), ncrOpen(counted), &ncrAnswer}
	} // the order items by a subquery
	return []*step{&ncrIssues, ncrSolved(counted, ofIssue), &ncrSearch, ncrAbout(counted, ofHitItems, noHits, hits), ncrOpen(listed), &ncrAnswer}
}

// Conditions on the issue, the product and the agents of a case.
func ofIssue(s *sim) string     { return "IssueId__c = '" + s.mem.first(issue) + "'" }
func ofIssueName(s *sim) string { return "IssueId__r.Name = '" + s.mem[issue].val.Str() + "'" }
func ofHit(s *sim) string       { return "OrderItemId__r.Product2Id = '" + s.mem.first(hits) + "'" }
func ofProductName(s *sim) string {
	return "OrderItemId__r.Product2.Name = '" + s.brief.Params.Phrase + "'"
}
func ofItems(s *sim) string  { return in("OrderItemId__c", s.mem[items].ids) }
func ofAgents(s *sim) string { return in("OwnerId", s.mem[agents].ids) }

func ofHitItems(s *sim) string {
	return "OrderItemId__c IN (SELECT Id FROM OrderItem WHERE Product2Id = '" + s.mem.first(hits) + "')"
}

// onlyClosed and notClosed end the conditions.
const (
	onlyClosed = " AND Status = 'Closed'"
	notClosed  = " AND Status != 'Closed'"
)

// settled says that there is nobody left to choose between; needless, that this is known already.
func settled(s *sim) bool  { return len(s.mem[agents].ids) < 2 }
func needless(s *sim) bool { return s.at > 1 && settled(s) }

// counted, listed and owners are ways to ask who owns the cases under a condition.
func counted(where string) Action {
	return query("SELECT OwnerId, COUNT(Id) cases FROM Case WHERE %s GROUP BY OwnerId ORDER BY COUNT(Id) DESC", where)
}

func owners(where string) Action { return query("SELECT OwnerId FROM Case WHERE %s", where) }

func listed(where string) Action { return query("SELECT Id, OwnerId FROM Case WHERE %s", where) }

// takeIssue keeps the issue whose name weighs most for the text of the new case, or, at another place, next to most as
// long as it weighs anything.
func takeIssue(s *sim, obs Observation, root int, weigh func(names []string, text string) []int, place int) {
	ids, names := column(obs, "Id"), column(obs, "Name")
	if len(ids) == 0 || len(names) != len(ids) {
		s.mem[issue] = fact{ids: head(ids), root: root}
		return
	}
	weights := weigh(names, s.brief.Params.Subject+"\n"+s.brief.Params.Description)
	at := ranked(weights)[min(place, len(ids)-1)]
	if place > 0 && weights[at] == 0 {
		at = ranked(weights)[0]
	}
	s.mem[issue] = fact{ids: []string{ids[at]}, val: value.OfString(names[at]), root: root}
}

var ncrIssues = step{
	name: "issues", link: linkIssues, sure: true,
	call: func(*sim) Action { return query("SELECT Id, Name FROM Issue__c") },
	read: readIssue, thought: thinkIssues, slips: []family{ncrIssueReading, ncrIssueSlips, textLoud, ncrLoud, formatSlips},
}

func readIssue(s *sim, obs Observation, root int) { takeIssue(s, obs, root, weigh, 0) }

var thinkIssues = oneOf{
	text("The policy goes by the issue first. Which issues are there?"),
	text("Which of the known issues is this case about?"),
	tell(func(s *sim) string {
		return "\"" + s.brief.Params.Subject + "\": I need the list of issues to match that."
	}),
}

// ncrSolved asks who has closed cases of the issue.
func ncrSolved(ask func(string) Action, of func(*sim) string) *step {
	return &step{
		name: "solved", link: linkSolved, need: []slot{issue}, idle: noIssue, sure: true,
		call: func(s *sim) Action { return ask(of(s) + onlyClosed) },
		read: readLeaders, thought: thinkSolved, slips: solvedSlips,
	}
}

var (
	thinkSolved = oneOf{tell(thinkIssue), text("Next: who has closed the most cases of that issue?")}
	solvedSlips = []family{ncrLeadReading, ncrCountSlips, ncrClosedSlips, ncrSolvedSlips, textLoud, ncrLoud, ncrGroupLoud, formatSlips}
)

func thinkIssue(s *sim) string {
	return "This is about " + s.mem[issue].val.Str() + ". Who has closed the most of those?"
}

var ncrProduct = step{
	name: "product", link: linkNamed, idle: needless,
	call:    func(s *sim) Action { return query("SELECT Id, Name FROM Product2 WHERE Name = '%s'", productName(s)) },
	read:    readProduct,
	thought: thinkLevel,
	slips:   []family{ncrNameSlips, textLoud, ncrLoud, formatSlips},
	sure:    true,
}

var ncrSearch = step{
	name: "product", link: linkNamed, idle: needless,
	call: func(s *sim) Action {
		return query("FIND {%s} IN NAME FIELDS RETURNING Product2(Id, Name)", productName(s))
	},
	read:    readProduct,
	thought: thinkLevel,
	slips:   []family{ncrNameSlips, searchLoud, formatSlips},
	sure:    true,
}

var thinkLevel = oneOf{
	tell(func(s *sim) string {
		return fmt.Sprintf("%d agents are level. The product decides: I look up the %s.", len(s.mem[agents].ids), s.brief.Params.Phrase)
	}),
	tell(func(s *sim) string { return "A tie. So who knows the " + s.brief.Params.Phrase + " best?" }),
}

// readProduct keeps the product of exactly that name, or else the first.
func readProduct(s *sim, obs Observation, root int) {
	ids, names := column(obs, "Id"), column(obs, "Name")
	s.mem.set(hits, root, head(ids)...)
	for i := range names {
		if names[i] == productName(s) {
			s.mem.set(hits, root, ids[i])
		}
	}
}

var ncrItems = step{
	name: "items", link: linkSold, need: []slot{hits}, idle: needlessItems, sure: true,
	call: func(s *sim) Action {
		return query("SELECT Id FROM OrderItem WHERE Product2Id = '%s'", s.mem.first(hits))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(items, root, column(obs, "Id")...) },
	thought: thinkItems,
	slips:   []family{ncrItemReading, textLoud, ncrLoud, formatSlips},
}

func needlessItems(s *sim) bool { return needless(s) || noHits(s) }

var thinkItems = oneOf{text("Cases hang on order items, so I need those of the product."), text("Which order items are of this product?")}

// ncrAbout asks who of those still level has closed cases on the product, unless what it needs was not found.
func ncrAbout(ask func(string) Action, on func(*sim) string, missing func(*sim) bool, need ...slot) *step {
	return &step{
		name: "about", link: linkAbout, need: append(need, agents),
		idle: func(s *sim) bool { return settled(s) || missing(s) },
		call: func(s *sim) Action { return ask(on(s) + " AND " + ofAgents(s) + onlyClosed) },
		read: readLeaders, thought: thinkAbout, slips: aboutSlips,
	}
}

var (
	thinkAbout = oneOf{text("Who of them has closed the most cases on this product?"), text("Now the same for the product, among those who are level.")}
	aboutSlips = []family{ncrLeadReading, ncrCountSlips, ncrClosedSlips, ncrAboutSlips, textLoud, ncrLoud, ncrGroupLoud, formatSlips}
)

// ncrOpen asks for the cases that those still level have not closed.
func ncrOpen(ask func(string) Action) *step {
	return &step{
		name: "open", link: linkOpen, need: []slot{agents, hits, items}, idle: settled,
		call: func(s *sim) Action { return ask(ofAgents(s) + notClosed) },
		read: readIdlest, thought: thinkOpen, slips: openSlips,
	}
}

var (
	thinkOpen = oneOf{text("Still level. Who of them has the fewest open cases?"), text("The last rule: the fewest cases that are not closed.")}
	openSlips = []family{ncrIdleReading, ncrOpenSlips, textLoud, ncrLoud, ncrGroupLoud, formatSlips}
)

var ncrAnswer = step{
	name: "answer", link: linkAnswer, need: []slot{pick, agents}, call: handIn, slips: []family{answerSlips},
	thought: orNone("Nobody has closed a case of this issue, so the answer is None."),
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
func leaders(s *sim, o owned, root int) {
	if len(o.ids) > 0 {
		s.mem.set(agents, root, o.level(true)...)
	} else {
		s.mem[agents].root = root
	}
	decide(s, len(s.mem[agents].ids) == 1)
}

// idlest keeps those with the fewest cases; the first of them gets the new one.
func idlest(s *sim, o owned, root int) {
	s.mem.set(agents, root, o.level(false)...)
	decide(s, true)
}

// decide picks the first of those in front.
func decide(s *sim, done bool) {
	if done {
		s.mem[pick] = fact{ids: head(s.mem[agents].ids), root: s.mem[agents].root}
	}
}

func readLeaders(s *sim, obs Observation, root int) { leaders(s, ownersOf(obs.Value), root) }

func readIdlest(s *sim, obs Observation, root int) {
	idlest(s, ownersOf(obs.Value).among(s.mem[agents].ids), root)
}

// With functions. What get_cases brings is kept, and passed on.

func keepCases(s *sim, obs Observation, root int) {
	o := []value.Value{}
	for _, r := range obs.Value.Items() {
		id, _ := r.Get("OwnerId")
		o = append(o, value.OfRecord(ownerKey, []value.Value{id}))
	}
	s.mem[cases] = fact{val: value.OfList(o), root: root}
}

var ownerKey = []string{"OwnerId"}

// casesBy makes a call of get_cases by names and lists in turns.
func casesBy(args ...any) Action {
	for i := 1; i < len(args); i += 2 {
		args[i] = value.OfStrings(args[i].([]string))
	}
	return function("get_cases", args...)
}

// Statuses as the policy has them.
var (
	statusClosed = []string{"Closed"}
	statusOpen   = []string{"New", "Open", "Working", "Escalated"}
)

// byQuery is the thought before the query that does what a function did.
var byQuery = oneOf{text("That function is gone, so I write the query myself."), text("Without the function, a query has to do.")}

var ncrGetIssues = step{
	name: "issues", link: linkIssues, fn: "get_issues", sure: true,
	call: func(*sim) Action { return function("get_issues") },
	read: readIssue, thought: thinkIssues, instead: &ncrIssues, without: byQuery,
	slips: []family{ncrIssueReading, callSlips, formatSlips},
}

var ncrGetSolved = step{
	name: "solved", link: linkSolvers, fn: "get_cases", need: []slot{issue}, idle: noIssue, sure: true,
	call:    func(s *sim) Action { return casesBy("issue_ids", s.mem[issue].ids, "statuses", statusClosed) },
	read:    keepCases,
	thought: oneOf{tell(thinkIssue), text("I fetch the closed cases of that issue.")},
	slips:   []family{ncrGetClosedSlips, ncrGetSolvedSlips, ncrGetCasesLoud, callSlips, formatSlips},
	instead: &step{
		name: "solved", need: []slot{issue}, idle: noIssue, sure: true,
		call: func(s *sim) Action { return owners(ofIssue(s) + onlyClosed) },
		read: keepCases, thought: byQuery, slips: []family{ncrClosedSlips, ncrSolvedSlips, textLoud, ncrLoud, formatSlips},
	},
}

var ncrGetLeaders = step{
	name: "leaders", link: linkLeaders, fn: maxCases, need: []slot{cases}, idle: noCases, sure: true,
	call: askMaxCases, read: keepLeaders,
	thought: oneOf{text("Who owns the most of these?"), text("Now count them by agent.")},
	slips:   []family{ncrMaxReading, ncrMaxSlips, ncrPassedSlips, callSlips, formatSlips},
	instead: &step{name: "leaders", need: []slot{cases}, idle: noCases, read: countLeaders, slips: []family{ncrHeadReading}},
}

// The wrappers that count by agent.
const (
	maxCases = "get_agents_with_max_cases"
	minCases = "get_agents_with_min_cases"
)

func askMaxCases(s *sim) Action { return function(maxCases, "subset_cases", s.mem[cases].val) }

func keepLeaders(s *sim, obs Observation, root int) {
	s.mem.set(agents, root, bare(obs)...)
	decide(s, len(s.mem[agents].ids) == 1)
}

func countLeaders(s *sim, _ Observation, root int) { leaders(s, ownersOf(s.mem[cases].val), root) }

// ncrSearchProducts and ncrGetItems find the product and its order items.
var ncrSearchProducts = step{
	name: "product", link: linkNamed, fn: "search_products", idle: needless, sure: true,
	call: func(s *sim) Action {
		return function("search_products", "search_term", value.OfString(productName(s)))
	},
	read: func(s *sim, obs Observation, root int) { s.mem.set(hits, root, bare(obs)...) },
	thought: tell(func(s *sim) string {
		return "The case is about the " + s.brief.Params.Phrase + ". I look that product up."
	}),
	instead: &ncrSearch, without: byQuery,
	slips: []family{ncrNameSlips, ncrTermSlips, callSlips, formatSlips},
}

var ncrGetItems = step{
	name: "items", link: linkSold, fn: "get_order_item_ids_by_product", need: []slot{hits}, idle: needlessItems, sure: true,
	call: func(s *sim) Action {
		return function("get_order_item_ids_by_product", "product_id", value.OfString(s.mem.first(hits)))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(items, root, bare(obs)...) },
	thought: thinkItems, instead: &ncrItems, without: byQuery,
	slips: []family{ncrItemReading, ncrGetItemsSlips, callSlips, formatSlips},
}

// ncrGetAbout passes the order items on as they are; get_cases takes an empty list for one that is not given.
var ncrGetAbout = step{
	name: "about", link: linkOn, fn: "get_cases", need: []slot{agents, hits, items}, idle: settled,
	call: func(s *sim) Action {
		return casesBy("agent_ids", s.mem[agents].ids, "order_item_ids", s.mem[items].ids, "statuses", statusClosed)
	},
	read: keepCasesOfLevel,
	thought: oneOf{
		tell(func(s *sim) string {
			return fmt.Sprintf("%d agents are level. Which closed cases have they on this product?", len(s.mem[agents].ids))
		}),
		text("A tie: the product decides. I fetch their closed cases on it."),
	},
	slips: []family{ncrGetClosedSlips, ncrGetAboutSlips, ncrGetCasesLoud, callSlips, formatSlips},
	instead: &step{
		name: "about", need: []slot{agents, hits, items}, idle: settled,
		call: func(s *sim) Action { return owners(ofItems(s) + " AND " + ofAgents(s) + onlyClosed) },
		read: keepCasesOfLevel, thought: byQuery, slips: []family{ncrClosedSlips, ncrAboutSlips, textLoud, ncrLoud, formatSlips},
	},
}

func keepCasesOfLevel(s *sim, obs Observation, root int) {
	keepCases(s, obs, root)
	if noCases(s) { // then all stay level, because of what brought none
		s.mem[agents].root = root
	}
}

var ncrGetBest = step{
	name: "best", link: linkBest, fn: maxCases, need: []slot{cases, agents}, idle: nothingToCount, sure: true,
	call: askMaxCases, read: keepLeaders,
	thought: oneOf{text("Who of them owns the most of these?"), text("Counted by agent, who is in front?")},
	slips:   []family{ncrMaxReading, ncrMaxSlips, ncrPassedSlips, callSlips, formatSlips},
	instead: &step{name: "best", need: []slot{cases, agents}, idle: nothingToCount, read: countLeaders, slips: []family{ncrHeadReading}},
}

func nothingToCount(s *sim) bool { return settled(s) || noCases(s) }

var ncrGetOpen = step{
	name: "open", link: linkLoad, fn: "get_cases", need: []slot{agents, hits, items}, idle: settled,
	call:    func(s *sim) Action { return casesBy("agent_ids", s.mem[agents].ids, "statuses", statusOpen) },
	read:    keepOpen,
	thought: oneOf{text("Still level. Which cases have they not closed yet?"), text("The last rule: the fewest cases that are not closed.")},
	slips:   []family{ncrUnseenReading, ncrGetOpenSlips, ncrGetCasesLoud, callSlips, formatSlips},
	instead: &step{
		name: "open", need: []slot{agents, hits, items}, idle: settled,
		call: func(s *sim) Action { return owners(ofAgents(s) + notClosed) },
		read: keepOpen, thought: byQuery, slips: []family{ncrUnseenReading, ncrOpenSlips, textLoud, ncrLoud, formatSlips},
	},
}

// keepOpen keeps the open cases. Who has none of them would not be seen by get_agents_with_min_cases.
func keepOpen(s *sim, obs Observation, root int) {
	keepCases(s, obs, root)
	if o := ownersOf(s.mem[cases].val); len(o.ids) < len(s.mem[agents].ids) {
		idlest(s, o.among(s.mem[agents].ids), root)
		s.mem[agents].ids = head(s.mem[agents].ids)
	}
}

var ncrGetIdlest = step{
	name: "idlest", link: linkIdlest, fn: minCases, need: []slot{cases, agents}, idle: nothingToCount, sure: true,
	call: func(s *sim) Action { return function(minCases, "subset_cases", s.mem[cases].val) },
	read: func(s *sim, obs Observation, root int) {
		s.mem.set(agents, root, bare(obs)...)
		decide(s, true)
	},
	thought: oneOf{text("Everybody has some. Who has the fewest?"), text("Now the fewest by agent.")},
	slips:   []family{ncrMaxReading, ncrMinSlips, ncrPassedSlips, callSlips, formatSlips},
	instead: &step{
		name: "idlest", need: []slot{cases, agents}, idle: nothingToCount,
		read:  func(s *sim, _ Observation, root int) { idlest(s, ownersOf(s.mem[cases].val), root) },
		slips: []family{ncrHeadIdleReading},
	},
}
