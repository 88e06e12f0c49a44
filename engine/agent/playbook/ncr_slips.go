package playbook

import (
	"fmt"
	"strings"

	"deskarena/engine/value"
)

var ncrIssueReading = family{
	{code: "issue.near", kind: ReadingSlip, skill: Reading, weight: 5,
		tell: func(s *sim) string { return "takes it for the next best issue: " + s.mem[issue].val.Str() },
		read: func(s *sim, obs Observation, root int) { takeIssue(s, obs, root, weigh, 1) }},
	{code: "issue.by-name", kind: ReadingSlip, skill: Reading, weight: 4,
		tell: func(s *sim) string { return "goes by a word of an issue's name: " + s.mem[issue].val.Str() },
		read: func(s *sim, obs Observation, root int) { takeIssue(s, obs, root, literal, 0) }},
	{code: "read.neighbour", kind: ReadingSlip, skill: Reading, weight: 3, say: "copies the Id of the next row",
		read: func(s *sim, obs Observation, root int) {
			takeIssue(s, obs, root, weigh, 0)
			s.mem[issue].ids = after(column(obs, "Id"), s.mem.first(issue))
		}},
}

var ncrIssueSlips = family{
	{code: "issue.by-word", kind: QuietSlip, skill: Aiming, weight: 4, say: "looks for an issue with a word of the case in its name",
		rewrite: func(s *sim, q string) string {
			words := wordsOf(s.brief.Params.Subject)
			return q + " WHERE Name LIKE '%" + words[s.pickOf("word", len(words))] + "%'"
		}},
	{code: "issue.first-rows", kind: QuietSlip, skill: Aiming, weight: 3, say: "looks at the first five issues only",
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 5" }},
}

// ncrLeadReading are the ways to pick wrongly among counts or rows.
var ncrLeadReading = family{
	{code: "read.first-of-level", kind: ReadingSlip, skill: Reading, weight: 5, say: "takes the first, and does not see that others are level",
		read: func(s *sim, obs Observation, root int) { frontOf(s, ownersOf(obs.Value), root) }},
	{code: "read.runner-up", kind: ReadingSlip, skill: Reading, weight: 2, say: "slips to the runner-up",
		read: func(s *sim, obs Observation, root int) { takeRunnerUp(s, ownersOf(obs.Value), root) }},
	{code: "read.fewest", kind: ReadingSlip, skill: Reading, weight: 2, say: "takes the one with the fewest",
		read: func(s *sim, obs Observation, root int) { idlest(s, ownersOf(obs.Value), root) }},
}

// frontOf takes the first of those in front for the only one.
func frontOf(s *sim, o owned, root int) {
	s.mem.set(agents, root, head(o.level(true))...)
	decide(s, true)
}

// takeRunnerUp takes whoever comes next to those in front.
func takeRunnerUp(s *sim, o owned, root int) {
	front := o.level(true)
	var rest owned
	for i, id := range o.ids {
		if !strings.Contains(strings.Join(front, " "), id) {
			rest.add(id, o.n[i])
		}
	}
	if len(rest.ids) > 0 {
		o = rest
	}
	frontOf(s, o, root)
}

func sendsCounts(s *sim) bool { return strings.Contains(s.clean.asks(), " GROUP BY ") }

// ncrCountSlips are slips in asking for counts or rows.
var ncrCountSlips = family{
	{code: "limit.one", kind: QuietSlip, skill: Aiming, weight: 5, say: "asks for the top agent only, and cannot see who is level", when: sendsCounts,
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 1" }},
	{code: "order.ascending", kind: QuietSlip, skill: Aiming, weight: 2, say: "asks for the agent with the fewest", when: sendsCounts,
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, " DESC", " ASC LIMIT 1", 1) }},
	{code: "limit.rows", kind: QuietSlip, skill: Aiming, weight: 5, say: "reads the first 20 cases only",
		when:    func(s *sim) bool { return !sendsCounts(s) },
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 20" }},
}

// reclosed is a query with another condition in place of the one on the status.
func reclosed(q, condition string) string {
	return strings.NewReplacer(onlyClosed, condition, notClosed, condition).Replace(q)
}

// ncrClosedSlips are slips in asking for closed cases.
var ncrClosedSlips = family{
	{code: "filter.no-status", kind: QuietSlip, skill: Aiming, weight: 4, say: "counts cases that are not closed too",
		rewrite: func(_ *sim, q string) string { return reclosed(q, "") }},
	{code: "status.open", kind: QuietSlip, skill: Aiming, weight: 2, say: "counts the open cases",
		rewrite: func(_ *sim, q string) string { return reclosed(q, " AND Status = 'Open'") }},
	{code: "status.resolved", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for a Status that no case has",
		rewrite: func(_ *sim, q string) string { return reclosed(q, " AND Status = 'Resolved'") }},
	{code: "window.this-year", kind: QuietSlip, skill: Aiming, weight: 3, say: "counts this year's cases only",
		rewrite: func(_ *sim, q string) string { return reclosed(q, onlyClosed+" AND CreatedDate = THIS_YEAR") }},
}

// reconditioned is a query with another first condition; "" for none.
func reconditioned(q, condition string) string {
	front, rest, _ := strings.Cut(q, " WHERE ")
	_, rest, _ = strings.Cut(rest, " AND ")
	return front + " WHERE " + condition + rest
}

var ncrSolvedSlips = family{
	{code: "filter.no-issue", kind: QuietSlip, skill: Aiming, weight: 3, say: "counts the closed cases of every issue",
		rewrite: func(_ *sim, q string) string { return reconditioned(q, "") }},
	{code: "rule.product-first", kind: QuietSlip, skill: Aiming, weight: 4, say: "goes by the product first: the wrong rule",
		rewrite: func(s *sim, q string) string { return reconditioned(q, ofProductName(s)+" AND ") }},
}

var ncrAboutSlips = family{
	{code: "filter.no-agents", kind: QuietSlip, skill: Aiming, weight: 4, say: "counts agents who are not level too",
		rewrite: func(s *sim, q string) string { return strings.Replace(q, " AND "+ofAgents(s), "", 1) }},
	{code: "filter.issue-again", kind: QuietSlip, skill: Aiming, weight: 3, say: "counts cases of the same issue on the product only",
		rewrite: func(s *sim, q string) string { return strings.Replace(q, onlyClosed, onlyClosed+" AND "+ofIssue(s), 1) }},
}

// ncrIdleReading are the ways to pick wrongly by the open cases.
var ncrIdleReading = family{
	{code: "read.most", kind: ReadingSlip, skill: Reading, weight: 4, say: "takes the one with the most open cases",
		read: func(s *sim, obs Observation, root int) { frontOf(s, ownersOf(obs.Value), root) }},
	{code: "read.none-unseen", kind: ReadingSlip, skill: Reading, weight: 5, say: "overlooks who has no open case at all",
		read: func(s *sim, obs Observation, root int) { idlest(s, ownersOf(obs.Value), root) }},
}

var ncrUnseenReading = family{
	{code: "read.none-unseen", kind: ReadingSlip, skill: Reading, weight: 4, say: "overlooks who has no open case at all", read: keepCases},
}

var ncrOpenSlips = family{
	{code: "status.open-only", kind: QuietSlip, skill: Aiming, weight: 4, say: "takes Open for the only Status that is not closed",
		rewrite: func(_ *sim, q string) string { return reclosed(q, " AND Status = 'Open'") }},
	{code: "filter.no-status", kind: QuietSlip, skill: Aiming, weight: 3, say: "counts closed cases too",
		rewrite: func(_ *sim, q string) string { return reclosed(q, "") }},
}

// productName is the name that the agent goes by.
func productName(s *sim) string {
	if name := s.mem[texts].val.Str(); name != "" {
		return name
	}
	return s.brief.Params.Phrase
}

func renameProduct(s *sim, name string) { s.mem[texts].val = value.OfString(name) }

// ncrNameSlips take the name of the product wrongly out of the text.
var ncrNameSlips = family{
	{code: "name.short", kind: QuietSlip, skill: Carrying, weight: 5,
		tell: func(s *sim) string { return "leaves the end of the name off: " + productName(s) },
		bend: func(s *sim) {
			name := productName(s)
			renameProduct(s, strings.TrimSuffix(name, " "+lastWord(name)))
		}},
	{code: "name.typo", kind: QuietSlip, skill: Carrying, weight: 3,
		tell: func(s *sim) string { return "mistypes the name: " + productName(s) },
		bend: func(s *sim) {
			name := productName(s)
			renameProduct(s, name[:2]+name[3:])
		}},
}

// ncrTermSlips are those of the function that searches, besides.
var ncrTermSlips = family{
	{code: "name.with-more", kind: QuietSlip, skill: Aiming, weight: 4, say: "searches for more than the name",
		call: func(s *sim, a Action) Action {
			return a.with("search_term", value.OfString(productName(s)+" complaint"))
		}},
}

var ncrItemReading = family{
	{code: "read.first-item", kind: ReadingSlip, skill: Reading, weight: 3, say: "keeps the first order item only",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			s.mem[items].ids = head(s.mem[items].ids)
		}},
}

var ncrGetItemsSlips = family{
	{code: "id.name-for-id", kind: LoudSlip, skill: Calling, weight: 4, say: "passes the product's name for its Id",
		call: func(s *sim, a Action) Action { return a.with("product_id", value.OfString(productName(s))) }},
}

var ncrGetClosedSlips = family{
	{code: "filter.no-status", kind: QuietSlip, skill: Aiming, weight: 4, say: "asks for cases that are not closed too",
		call: func(_ *sim, a Action) Action { return a.without("statuses") }},
	{code: "status.resolved", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for a Status that no case has",
		call: func(s *sim, a Action) Action { return a.with("statuses", value.OfStrings([]string{"Resolved"})) }},
	{code: "window.this-year", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for this year's cases only",
		call: func(s *sim, a Action) Action {
			y, _, _ := s.brief.Today.Civil()
			a.Args = value.OfRecord(append([]string{"start_date"}, a.Args.Keys()...),
				append([]value.Value{value.OfString(fmt.Sprintf("%d-01-01T00:00:00Z", y))}, a.Args.Items()...))
			return a
		}},
}

var ncrGetSolvedSlips = family{
	{code: "filter.no-issue", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for cases of all issues",
		call: func(_ *sim, a Action) Action { return a.without("issue_ids") }},
	{code: "id.name-for-id", kind: LoudSlip, skill: Calling, weight: 3, say: "passes the issue's name for its Id",
		call: func(s *sim, a Action) Action {
			return a.with("issue_ids", value.OfList([]value.Value{s.mem[issue].val}))
		}},
}

var ncrGetAboutSlips = family{
	{code: "filter.no-agents", kind: QuietSlip, skill: Aiming, weight: 4, say: "asks for the cases of agents who are not level too",
		call: func(_ *sim, a Action) Action { return a.without("agent_ids") }},
	{code: "filter.no-items", kind: QuietSlip, skill: Aiming, weight: 3, say: "leaves the order items out",
		call: func(_ *sim, a Action) Action { return a.without("order_item_ids") }},
	{code: "id.product-for-item", kind: QuietSlip, skill: Carrying, weight: 4, say: "takes the product's Id for an order item's",
		call: func(s *sim, a Action) Action {
			return a.with("order_item_ids", value.OfStrings(head(s.mem[hits].ids)))
		}},
}

var ncrGetOpenSlips = family{
	{code: "status.open-only", kind: QuietSlip, skill: Aiming, weight: 5, say: "takes Open for the only Status that is not closed",
		call: func(s *sim, a Action) Action { return a.with("statuses", value.OfStrings([]string{"Open"})) }},
	{code: "filter.no-status", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for closed cases too",
		call: func(_ *sim, a Action) Action { return a.without("statuses") }},
}

var ncrGetCasesLoud = family{
	{code: "argument.not-a-list", kind: LoudSlip, skill: Calling, weight: 4, say: "one word where a list is wanted",
		call: func(s *sim, a Action) Action {
			statuses, _ := a.Args.Get("statuses")
			return a.with("statuses", statuses.At(0))
		}},
	{code: "filter.none", kind: LoudSlip, skill: Calling, weight: 2, say: "asks for cases without saying which",
		call: func(s *sim, a Action) Action { a.Args = value.OfRecord(nil, nil); return a }},
}

// ncrMaxReading misread the result of the two functions that count by agent.
var ncrMaxReading = family{
	{code: "read.first-of-level", kind: ReadingSlip, skill: Reading, weight: 5, say: "takes the first, and does not see that others are level",
		read: func(s *sim, obs Observation, root int) {
			s.mem.set(agents, root, head(bare(obs))...)
			decide(s, true)
		}},
	{code: "read.first-case", kind: ReadingSlip, skill: Reading, weight: 2, say: "takes the owner of the first case instead",
		read: func(s *sim, _ Observation, root int) {
			s.mem.set(agents, root, head(ownersOf(s.mem[cases].val).ids)...)
			decide(s, true)
		}},
}

var ncrMaxSlips = family{
	{code: "count.min-for-max", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks who has the fewest",
		call: func(_ *sim, a Action) Action { a.Name = minCases; return a }},
}

var ncrMinSlips = family{
	{code: "count.max-for-min", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks who has the most",
		call: func(_ *sim, a Action) Action { a.Name = maxCases; return a }},
}

// ncrPassedSlips pass the cases on wrongly.
var ncrPassedSlips = family{
	{code: "cases.cut-short", kind: QuietSlip, skill: Aiming, weight: 5, say: "passes the first 20 cases on, and not the rest",
		when: func(s *sim) bool { return s.mem[cases].val.Len() > 20 },
		call: func(s *sim, a Action) Action {
			return a.with("subset_cases", value.OfList(s.mem[cases].val.Items()[:20]))
		}},
	{code: "cases.last-lost", kind: QuietSlip, skill: Aiming, weight: 2, say: "loses the last case on the way",
		when: func(s *sim) bool { return s.mem[cases].val.Len() > 1 },
		call: func(s *sim, a Action) Action {
			all := s.mem[cases].val.Items()
			return a.with("subset_cases", value.OfList(all[:len(all)-1]))
		}},
	{code: "argument.ids-for-cases", kind: LoudSlip, skill: Calling, weight: 4, say: "Ids where cases are wanted",
		call: func(s *sim, a Action) Action {
			return a.with("subset_cases", value.OfStrings(ownersOf(s.mem[cases].val).ids))
		}},
}

// ncrHeadReading are slips in counting in the head.
var ncrHeadReading = family{
	{code: "count.top-rows", kind: ReadingSlip, skill: Reading, weight: 5, say: "counts the first 20 cases only",
		read: func(s *sim, _ Observation, root int) {
			all := s.mem[cases].val.Items()
			leaders(s, ownersOf(value.OfList(all[:min(20, len(all))])), root)
		}},
	{code: "read.first-of-level", kind: ReadingSlip, skill: Reading, weight: 4, say: "takes the first, and does not see that others are level",
		read: func(s *sim, _ Observation, root int) { frontOf(s, ownersOf(s.mem[cases].val), root) }},
	{code: "read.runner-up", kind: ReadingSlip, skill: Reading, weight: 2, say: "slips to the runner-up",
		read: func(s *sim, _ Observation, root int) { takeRunnerUp(s, ownersOf(s.mem[cases].val), root) }},
}

var ncrHeadIdleReading = family{
	{code: "read.most", kind: ReadingSlip, skill: Reading, weight: 2, say: "takes the one with the most open cases",
		read: func(s *sim, _ Observation, root int) { frontOf(s, ownersOf(s.mem[cases].val), root) }},
}

// ncrLoud are what the schema rejects, besides, of queries on cases and issues.
var ncrLoud = family{
	{code: "object.no-suffix", kind: LoudSlip, skill: Composing, weight: 4, say: "no such object",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "FROM Issue__c", "FROM Issue", 1) }},
	{code: "column.no-suffix", kind: LoudSlip, skill: Composing, weight: 4, say: "no such column",
		rewrite: func(_ *sim, q string) string {
			return strings.NewReplacer("IssueId__c", "IssueId", "OrderItemId__c", "OrderItemId").Replace(q)
		}},
}

// ncrGroupLoud are refused where a query counts.
var ncrGroupLoud = family{
	{code: "group.missing", kind: LoudSlip, skill: Composing, weight: 4, say: "counts without a grouping",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, " GROUP BY OwnerId", "", 1) }},
	{code: "count.star", kind: LoudSlip, skill: Composing, weight: 3, say: "SOQL has no COUNT(*)",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "COUNT(Id) cases", "COUNT(*) cases", 1) }},
}
