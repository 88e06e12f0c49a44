package agent

import (
	"fmt"

	"deskarena/engine/value"
)

// New Case Routing: who is to get a new case? The agent reads its text, finds the issue and the agents who have solved
// most of it; where several are level, it asks the same of the product, and then for the fewest cases not closed.

var (
	linkIssues   = LinkWords{"find which issue the case is about", "Find issue", "Issue"}
	linkSolved   = LinkWords{"count who has closed cases of it", "Count closers", "Closers"}
	linkSolvers  = LinkWords{"fetch the closed cases of it", "Closed cases", "Cases"}
	linkLeaders  = LinkWords{"see who has the most", "See who leads", "Leaders"}
	linkNamed    = LinkWords{"find the product that it names", "Find product", "Product"}
	linkSold     = LinkWords{"find the product's order items", "Order items", "Items"}
	linkAbout    = LinkWords{"count their closed cases on the product", "Count experts", "Experts"}
	linkOn       = LinkWords{"fetch their closed cases on the product", "Product cases", "Experts"}
	linkBest     = LinkWords{"see who of them has the most", "See who's best", "Best"}
	linkOpen     = LinkWords{"count their open cases", "Count workload", "Workload"}
	linkLoad     = LinkWords{"fetch their open cases", "Fetch workload", "Workload"}
	linkIdlest   = LinkWords{"see who has the fewest", "Least loaded", "Idlest"}
	ncrRawStyles = []func(*sim) []step{ncrCounts, ncrRows, ncrNames, ncrNested}
)

func ncrBook(s *sim) []step {
	if s.Toolset == Functions {
		return ncrFunctions(s)
	}
	return ncrRawStyles[s.style(len(ncrRawStyles), 5, 3, 3, 2)](s)
}

// ncrCounts lets SOQL count.
func ncrCounts(*sim) []step {
	return []step{
		ncrIssues, ncrSolved(counted, ofIssue), ncrProduct,
		ncrAbout(counted, func(s *sim) string { return "OrderItemId__r.Product2Id = '" + s.mem.first(hits) + "'" }, hits),
		ncrOpen(counted), ncrAnswer,
	}
}

// ncrRows counts in the head, over rows.
func ncrRows(*sim) []step {
	return []step{
		ncrIssues, ncrSolved(listed, ofIssue), ncrSearch, ncrItems,
		ncrAbout(listed, ofItems, items), ncrOpen(listed), ncrAnswer,
	}
}

// ncrNames goes by names instead of Ids.
func ncrNames(*sim) []step {
	return []step{
		ncrIssues, ncrSolved(counted, func(s *sim) string { return "IssueId__r.Name = '" + s.mem[issue].val.Str() + "'" }),
		ncrAbout(counted, func(s *sim) string { return "OrderItemId__r.Product2.Name = '" + s.brief.Params.Phrase + "'" }),
		ncrOpen(counted), ncrAnswer,
	}
}

// ncrNested finds the order items by a subquery.
func ncrNested(*sim) []step {
	return []step{
		ncrIssues, ncrSolved(counted, ofIssue), ncrSearch,
		ncrAbout(counted, func(s *sim) string {
			return "OrderItemId__c IN (SELECT Id FROM OrderItem WHERE Product2Id = '" + s.mem.first(hits) + "')"
		}, hits),
		ncrOpen(listed), ncrAnswer,
	}
}

func ofIssue(s *sim) string  { return "IssueId__c = '" + s.mem.first(issue) + "'" }
func ofItems(s *sim) string  { return in("OrderItemId__c", s.mem[items].ids) }
func ofAgents(s *sim) string { return in("OwnerId", s.mem[agents].ids) }

// onlyClosed and notClosed end the conditions.
const (
	onlyClosed = " AND Status = 'Closed'"
	notClosed  = " AND Status != 'Closed'"
)

// ncrFunctions uses the wrappers; some look the product up before they know that they need it.
func ncrFunctions(s *sim) []step {
	expert := []step{ncrGetIssues, ncrGetSolved, ncrGetLeaders}
	first := append(expert, ncrLookup(settled)...)
	if s.style(2, 3, 1) == 1 {
		first = append(ncrLookup(nil), expert...)
	}
	return append(first, ncrGetAbout, ncrGetBest, ncrGetOpen, ncrGetIdlest, ncrAnswer)
}

func either(a, b func(*sim) bool) func(*sim) bool {
	return func(s *sim) bool { return a(s) || b(s) }
}

// settled says that there is nobody left to choose between.
func settled(s *sim) bool { return len(s.mem[agents].ids) < 2 }

// counted, listed and owners are ways to ask who owns the cases under a condition.
func counted(where string) Action {
	return query("SELECT OwnerId, COUNT(Id) cases FROM Case WHERE %s GROUP BY OwnerId ORDER BY COUNT(Id) DESC", where)
}

func owners(where string) Action { return query("SELECT OwnerId FROM Case WHERE %s", where) }

func listed(where string) Action { return query("SELECT Id, OwnerId FROM Case WHERE %s", where) }

// takeIssue keeps the issue whose name weighs most for the text of the new case, or, at another place, next to most as
// long as it weighs anything.
func (s *sim) takeIssue(obs Observation, root int, weigh func(names []string, text string) []int, place int) {
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
	name: "issues", link: linkIssues,
	call: func(*sim) Action { return query("SELECT Id, Name FROM Issue__c") },
	read: func(s *sim, obs Observation, root int) { s.takeIssue(obs, root, weigh, 0) },
	thought: thoughts(say("The policy goes by the issue first. Which issues are there?"), say("Which of the known issues is this case about?"),
		func(s *sim) string {
			return "\"" + s.brief.Params.Subject + "\": I need the list of issues to match that."
		}),
	slips: join(ncrIssueReading, ncrIssueSlips, ncrLoud, formatSlips),
	sure:  true,
}

// ncrSolved asks who has closed cases of the issue.
func ncrSolved(ask func(string) Action, of func(*sim) string) step {
	return step{
		name: "solved", link: linkSolved, need: []slot{issue}, idle: nothing(issue),
		call:    func(s *sim) Action { return ask(of(s) + onlyClosed) },
		read:    readLeaders,
		thought: thoughts(thinkIssue, say("Next: who has closed the most cases of that issue?")),
		slips:   join(ncrLeadReading, ncrCountSlips, ncrClosedSlips, ncrSolvedSlips, ncrLoud, ncrGroupLoud, formatSlips),
		sure:    true,
	}
}

func thinkIssue(s *sim) string {
	return "This is about " + s.mem[issue].val.Str() + ". Who has closed the most of those?"
}

var ncrProduct = step{
	name: "product", link: linkNamed, idle: settled,
	call:    func(s *sim) Action { return query("SELECT Id, Name FROM Product2 WHERE Name = '%s'", s.productName()) },
	read:    readProduct,
	thought: thinkLevel,
	slips:   join(ncrNameSlips, ncrLoud, formatSlips),
	sure:    true,
}

var ncrSearch = step{
	name: "product", link: linkNamed, idle: settled,
	call: func(s *sim) Action {
		return query("FIND {%s} IN NAME FIELDS RETURNING Product2(Id, Name)", s.productName())
	},
	read:    readProduct,
	thought: thinkLevel,
	slips:   join(ncrNameSlips, searchLoud, formatSlips),
	sure:    true,
}

var thinkLevel = thoughts(
	func(s *sim) string {
		return fmt.Sprintf("%d agents are level. The product decides: I look up the %s.", len(s.mem[agents].ids), s.brief.Params.Phrase)
	},
	func(s *sim) string { return "A tie. So who knows the " + s.brief.Params.Phrase + " best?" })

// readProduct keeps the product of exactly that name, or else the first.
func readProduct(s *sim, obs Observation, root int) {
	ids, names := column(obs, "Id"), column(obs, "Name")
	s.mem.set(hits, root, head(ids)...)
	for i := range names {
		if names[i] == s.productName() {
			s.mem.set(hits, root, ids[i])
		}
	}
}

var ncrItems = step{
	name: "items", link: linkSold, need: []slot{hits}, idle: either(settled, nothing(hits)),
	call: func(s *sim) Action {
		return query("SELECT Id FROM OrderItem WHERE Product2Id = '%s'", s.mem.first(hits))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(items, root, column(obs, "Id")...) },
	thought: thoughts(say("Cases hang on order items, so I need those of the product."), say("Which order items are of this product?")),
	slips:   join(ncrItemReading, ncrLoud, formatSlips),
	sure:    true,
}

// ncrAbout asks who of those still level has closed cases on the product.
func ncrAbout(ask func(string) Action, on func(*sim) string, need ...slot) step {
	idle := settled
	for _, k := range need {
		idle = either(idle, nothing(k))
	}
	return step{
		name: "about", link: linkAbout, need: append(need, agents), idle: idle,
		call:    func(s *sim) Action { return ask(on(s) + " AND " + ofAgents(s) + onlyClosed) },
		read:    readLeaders,
		thought: thoughts(say("Who of them has closed the most cases on this product?"), say("Now the same for the product, among those who are level.")),
		slips:   join(ncrLeadReading, ncrCountSlips, ncrClosedSlips, ncrAboutSlips, ncrLoud, ncrGroupLoud, formatSlips),
	}
}

// ncrOpen asks for the cases that those still level have not closed.
func ncrOpen(ask func(string) Action) step {
	return step{
		name: "open", link: linkOpen, need: []slot{agents, hits, items}, idle: settled,
		call:    func(s *sim) Action { return ask(ofAgents(s) + notClosed) },
		read:    readIdlest,
		thought: thoughts(say("Still level. Who of them has the fewest open cases?"), say("The last rule: the fewest cases that are not closed.")),
		slips:   join(ncrIdleReading, ncrOpenSlips, ncrLoud, ncrGroupLoud, formatSlips),
	}
}

var ncrAnswer = answer("Nobody has closed a case of this issue, so the answer is None.", agents)

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
func (s *sim) leaders(o owned, root int) {
	if len(o.ids) > 0 {
		s.mem.set(agents, root, o.level(true)...)
	} else {
		s.mem[agents].root = root
	}
	s.decide(len(s.mem[agents].ids) == 1)
}

// idlest keeps those with the fewest cases; the first of them gets the new one.
func (s *sim) idlest(o owned, root int) {
	s.mem.set(agents, root, o.level(false)...)
	s.decide(true)
}

// decide picks the first of those in front.
func (s *sim) decide(done bool) {
	if done {
		s.mem[pick] = fact{ids: head(s.mem[agents].ids), root: s.mem[agents].root}
	}
}

func readLeaders(s *sim, obs Observation, root int) { s.leaders(ownersOf(obs.Value), root) }

func readIdlest(s *sim, obs Observation, root int) {
	s.idlest(ownersOf(obs.Value).among(s.mem[agents].ids), root)
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

func noCases(s *sim) bool { return s.mem[cases].val.Len() == 0 }

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

// orQuery gives a step by function the query that does the same when the function is gone.
func orQuery(st step, call func(*sim) Action, slips ...[]*slip) step {
	q := st
	q.fn, q.call = "", byTool(call)
	q.thought = thoughts(say("That function is gone, so I write the query myself."), say("Without the function, a query has to do."))
	q.slips = append(join(slips...), formatSlips...)
	st.instead = &q
	return st
}

// orHead gives it the reckoning in the head.
func orHead(st step, read func(*sim, Observation, int), slips []*slip) step {
	st.instead = &step{name: st.name, need: st.need, idle: st.idle, read: read, slips: slips}
	return st
}

var ncrGetIssues = orQuery(step{
	name: "issues", link: linkIssues, fn: "get_issues",
	call:    func(*sim) Action { return function("get_issues") },
	read:    ncrIssues.read,
	thought: ncrIssues.thought,
	slips:   join(ncrIssueReading, callSlips, formatSlips),
	sure:    true,
}, ncrIssues.call, ncrIssueReading, ncrIssueSlips, ncrLoud)

var ncrGetSolved = orQuery(step{
	name: "solved", link: linkSolvers, fn: "get_cases", need: []slot{issue}, idle: nothing(issue),
	call:    func(s *sim) Action { return casesBy("issue_ids", s.mem[issue].ids, "statuses", statusClosed) },
	read:    keepCases,
	thought: thoughts(thinkIssue, say("I fetch the closed cases of that issue.")),
	slips:   join(ncrGetClosedSlips, ncrGetSolvedSlips, ncrGetCasesLoud, callSlips, formatSlips),
	sure:    true,
}, func(s *sim) Action { return owners(ofIssue(s) + onlyClosed) }, ncrClosedSlips, ncrSolvedSlips, ncrLoud)

var ncrGetLeaders = orHead(step{
	name: "leaders", link: linkLeaders, fn: "get_agents_with_max_cases", need: []slot{cases}, idle: noCases,
	call:    func(s *sim) Action { return function("get_agents_with_max_cases", "subset_cases", s.mem[cases].val) },
	read:    keepLeaders,
	thought: thoughts(say("Who owns the most of these?"), say("Now count them by agent.")),
	slips:   join(ncrMaxReading, ncrMaxSlips, ncrPassedSlips, callSlips, formatSlips),
	sure:    true,
}, countLeaders, ncrHeadReading)

func keepLeaders(s *sim, obs Observation, root int) {
	s.mem.set(agents, root, bare(obs)...)
	s.decide(len(s.mem[agents].ids) == 1)
}

func countLeaders(s *sim, _ Observation, root int) { s.leaders(ownersOf(s.mem[cases].val), root) }

// ncrLookup finds the product and its order items.
func ncrLookup(idle func(*sim) bool) []step {
	search := step{
		name: "product", link: linkNamed, fn: "search_products", idle: idle,
		call: func(s *sim) Action {
			return function("search_products", "search_term", value.OfString(s.productName()))
		},
		read: func(s *sim, obs Observation, root int) { s.mem.set(hits, root, bare(obs)...) },
		thought: thoughts(func(s *sim) string {
			return "The case is about the " + s.brief.Params.Phrase + ". I look that product up."
		}),
		slips: join(ncrTermSlips, callSlips, formatSlips),
		sure:  true,
	}
	get := step{
		name: "items", link: linkSold, fn: "get_order_item_ids_by_product", need: []slot{hits}, idle: nothing(hits),
		call: func(s *sim) Action {
			return function("get_order_item_ids_by_product", "product_id", value.OfString(s.mem.first(hits)))
		},
		read:    func(s *sim, obs Observation, root int) { s.mem.set(items, root, bare(obs)...) },
		thought: ncrItems.thought,
		slips:   join(ncrItemReading, ncrGetItemsSlips, callSlips, formatSlips),
		sure:    true,
	}
	if idle != nil {
		get.idle = either(idle, get.idle)
	}
	search = orQuery(search, ncrSearch.call, ncrNameSlips, searchLoud)
	search.instead.read = readProduct
	get = orQuery(get, ncrItems.call, ncrItemReading, ncrLoud)
	get.instead.read = ncrItems.read
	return []step{search, get}
}

// ncrGetAbout passes the order items on as they are; get_cases takes an empty list for one that is not given.
var ncrGetAbout = orQuery(step{
	name: "about", link: linkOn, fn: "get_cases", need: []slot{agents, hits, items}, idle: settled,
	call: func(s *sim) Action {
		return casesBy("agent_ids", s.mem[agents].ids, "order_item_ids", s.mem[items].ids, "statuses", statusClosed)
	},
	read: func(s *sim, obs Observation, root int) {
		keepCases(s, obs, root)
		if noCases(s) { // then all stay level, because of what brought none
			s.mem[agents].root = root
		}
	},
	thought: thoughts(func(s *sim) string {
		return fmt.Sprintf("%d agents are level. Which closed cases have they on this product?", len(s.mem[agents].ids))
	}, say("A tie: the product decides. I fetch their closed cases on it.")),
	slips: join(ncrGetClosedSlips, ncrGetAboutSlips, ncrGetCasesLoud, callSlips, formatSlips),
}, func(s *sim) Action { return owners(ofItems(s) + " AND " + ofAgents(s) + onlyClosed) }, ncrClosedSlips, ncrAboutSlips, ncrLoud)

var ncrGetBest = orHead(step{
	name: "best", link: linkBest, fn: "get_agents_with_max_cases", need: []slot{cases, agents}, idle: either(settled, noCases),
	call: ncrGetLeaders.call, read: keepLeaders,
	thought: thoughts(say("Who of them owns the most of these?"), say("Counted by agent, who is in front?")),
	slips:   join(ncrMaxReading, ncrMaxSlips, ncrPassedSlips, callSlips, formatSlips),
	sure:    true,
}, countLeaders, ncrHeadReading)

var ncrGetOpen = orQuery(step{
	name: "open", link: linkLoad, fn: "get_cases", need: []slot{agents, hits, items}, idle: settled,
	call: func(s *sim) Action { return casesBy("agent_ids", s.mem[agents].ids, "statuses", statusOpen) },
	read: func(s *sim, obs Observation, root int) {
		keepCases(s, obs, root)
		// Who has none of them would not be seen by get_agents_with_min_cases.
		if o := ownersOf(s.mem[cases].val); len(o.ids) < len(s.mem[agents].ids) {
			s.idlest(o.among(s.mem[agents].ids), root)
			s.mem[agents].ids = head(s.mem[agents].ids)
		}
	},
	thought: thoughts(say("Still level. Which cases have they not closed yet?"), say("The last rule: the fewest cases that are not closed.")),
	slips:   join(ncrUnseenReading, ncrGetOpenSlips, ncrGetCasesLoud, callSlips, formatSlips),
}, func(s *sim) Action { return owners(ofAgents(s) + notClosed) }, ncrUnseenReading, ncrOpenSlips, ncrLoud)

var ncrGetIdlest = orHead(step{
	name: "idlest", link: linkIdlest, fn: "get_agents_with_min_cases", need: []slot{cases, agents}, idle: either(settled, noCases),
	call: func(s *sim) Action { return function("get_agents_with_min_cases", "subset_cases", s.mem[cases].val) },
	read: func(s *sim, obs Observation, root int) {
		s.mem.set(agents, root, bare(obs)...)
		s.decide(true)
	},
	thought: thoughts(say("Everybody has some. Who has the fewest?"), say("Now the fewest by agent.")),
	slips:   join(ncrMaxReading, ncrMinSlips, ncrPassedSlips, callSlips, formatSlips),
	sure:    true,
}, func(s *sim, _ Observation, root int) { s.idlest(ownersOf(s.mem[cases].val), root) }, ncrHeadIdleReading)
