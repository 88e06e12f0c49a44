package playbook

import (
	"fmt"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

var ncrIssueReading = sim.Family{
	{Code: "issue.near", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5,
		Tell: func(s *sim.Agent) string { return "takes it for the next best issue: " + s.Mem[issue].Val.Str() },
		Read: func(s *sim.Agent, obs agent.Observation, root int) { takeIssue(s, obs, root, weigh, 1) }},
	{Code: "issue.by-name", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4,
		Tell: func(s *sim.Agent) string { return "goes by a word of an issue's name: " + s.Mem[issue].Val.Str() },
		Read: func(s *sim.Agent, obs agent.Observation, root int) { takeIssue(s, obs, root, literal, 0) }},
	{Code: "read.neighbour", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "copies the Id of the next row",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			takeIssue(s, obs, root, weigh, 0)
			s.Mem[issue].IDs = after(column(obs, "Id"), s.Mem.First(issue))
		}},
}

var ncrIssueSlips = sim.Family{
	{Code: "issue.by-word", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "looks for an issue with a word of the case in its name",
		Rewrite: func(s *sim.Agent, q string) string {
			words := wordsOf(s.Brief.Params.Subject)
			return q + " WHERE Name LIKE '%" + words[s.Choose("word", len(words))] + "%'"
		}},
	{Code: "issue.first-rows", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "looks at the first five issues only",
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 5" }},
}

// ncrLeadReading are the ways to pick wrongly among counts or rows.
var ncrLeadReading = sim.Family{
	{Code: "read.first-of-level", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "takes the first, and does not see that others are level",
		Read: func(s *sim.Agent, obs agent.Observation, root int) { frontOf(s, ownersOf(obs.Value), root) }},
	{Code: "read.runner-up", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "slips to the runner-up",
		Read: func(s *sim.Agent, obs agent.Observation, root int) { takeRunnerUp(s, ownersOf(obs.Value), root) }},
	{Code: "read.fewest", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "takes the one with the fewest",
		Read: func(s *sim.Agent, obs agent.Observation, root int) { idlest(s, ownersOf(obs.Value), root) }},
}

// frontOf takes the first of those in front for the only one.
func frontOf(s *sim.Agent, o owned, root int) {
	s.Mem.Set(agents, root, head(o.level(true))...)
	decide(s, true)
}

// takeRunnerUp takes whoever comes next to those in front.
func takeRunnerUp(s *sim.Agent, o owned, root int) {
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

func sendsCounts(s *sim.Agent) bool { return strings.Contains(s.Clean.Asks(), " GROUP BY ") }

// ncrCountSlips are slips in asking for counts or rows.
var ncrCountSlips = sim.Family{
	{Code: "limit.one", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "asks for the top agent only, and cannot see who is level", When: sendsCounts,
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 1" }},
	{Code: "order.ascending", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "asks for the agent with the fewest", When: sendsCounts,
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, " DESC", " ASC LIMIT 1", 1) }},
	{Code: "limit.rows", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "reads the first 20 cases only",
		When:    func(s *sim.Agent) bool { return !sendsCounts(s) },
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 20" }},
}

// reclosed is a query with another condition in place of the one on the status.
func reclosed(q, condition string) string {
	return strings.NewReplacer(onlyClosed, condition, notClosed, condition).Replace(q)
}

// ncrClosedSlips are slips in asking for closed cases.
var ncrClosedSlips = sim.Family{
	{Code: "filter.no-status", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "counts cases that are not closed too",
		Rewrite: func(_ *sim.Agent, q string) string { return reclosed(q, "") }},
	{Code: "status.open", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "counts the open cases",
		Rewrite: func(_ *sim.Agent, q string) string { return reclosed(q, " AND Status = 'Open'") }},
	{Code: "status.resolved", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for a Status that no case has",
		Rewrite: func(_ *sim.Agent, q string) string { return reclosed(q, " AND Status = 'Resolved'") }},
	{Code: "window.this-year", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "counts this year's cases only",
		Rewrite: func(_ *sim.Agent, q string) string { return reclosed(q, onlyClosed+" AND CreatedDate = THIS_YEAR") }},
}

// reconditioned is a query with another first condition; "" for none.
func reconditioned(q, condition string) string {
	front, rest, _ := strings.Cut(q, " WHERE ")
	_, rest, _ = strings.Cut(rest, " AND ")
	return front + " WHERE " + condition + rest
}

var ncrSolvedSlips = sim.Family{
	{Code: "filter.no-issue", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "counts the closed cases of every issue",
		Rewrite: func(_ *sim.Agent, q string) string { return reconditioned(q, "") }},
	{Code: "rule.product-first", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "goes by the product first: the wrong rule",
		Rewrite: func(s *sim.Agent, q string) string { return reconditioned(q, ofProductName(s)+" AND ") }},
}

var ncrAboutSlips = sim.Family{
	{Code: "filter.no-agents", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "counts agents who are not level too",
		Rewrite: func(s *sim.Agent, q string) string { return strings.Replace(q, " AND "+ofAgents(s), "", 1) }},
	{Code: "filter.issue-again", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "counts cases of the same issue on the product only",
		Rewrite: func(s *sim.Agent, q string) string {
			return strings.Replace(q, onlyClosed, onlyClosed+" AND "+ofIssue(s), 1)
		}},
}

// ncrIdleReading are the ways to pick wrongly by the open cases.
var ncrIdleReading = sim.Family{
	{Code: "read.most", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "takes the one with the most open cases",
		Read: func(s *sim.Agent, obs agent.Observation, root int) { frontOf(s, ownersOf(obs.Value), root) }},
	{Code: "read.none-unseen", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "overlooks who has no open case at all",
		Read: func(s *sim.Agent, obs agent.Observation, root int) { idlest(s, ownersOf(obs.Value), root) }},
}

var ncrUnseenReading = sim.Family{
	{Code: "read.none-unseen", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "overlooks who has no open case at all", Read: keepCases},
}

var ncrOpenSlips = sim.Family{
	{Code: "status.open-only", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "takes Open for the only Status that is not closed",
		Rewrite: func(_ *sim.Agent, q string) string { return reclosed(q, " AND Status = 'Open'") }},
	{Code: "filter.no-status", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "counts closed cases too",
		Rewrite: func(_ *sim.Agent, q string) string { return reclosed(q, "") }},
}

// productName is the name that the agent goes by.
func productName(s *sim.Agent) string {
	if name := s.Mem[texts].Val.Str(); name != "" {
		return name
	}
	return s.Brief.Params.Phrase
}

func renameProduct(s *sim.Agent, name string) { s.Mem[texts].Val = value.OfString(name) }

// ncrNameSlips take the name of the product wrongly out of the text.
var ncrNameSlips = sim.Family{
	{Code: "name.short", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 5,
		Tell: func(s *sim.Agent) string { return "leaves the end of the name off: " + productName(s) },
		Bend: func(s *sim.Agent) {
			name := productName(s)
			renameProduct(s, strings.TrimSuffix(name, " "+lastWord(name)))
		}},
	{Code: "name.typo", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 3,
		Tell: func(s *sim.Agent) string { return "mistypes the name: " + productName(s) },
		Bend: func(s *sim.Agent) {
			name := productName(s)
			renameProduct(s, name[:2]+name[3:])
		}},
}

// ncrTermSlips are those of the function that searches, besides.
var ncrTermSlips = sim.Family{
	{Code: "name.with-more", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "searches for more than the name",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("search_term", value.OfString(productName(s)+" complaint"))
		}},
}

var ncrItemReading = sim.Family{
	{Code: "read.first-item", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "keeps the first order item only",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			s.Mem[items].IDs = head(s.Mem[items].IDs)
		}},
}

var ncrGetItemsSlips = sim.Family{
	{Code: "id.name-for-id", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "passes the product's name for its Id",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("product_id", value.OfString(productName(s)))
		}},
}

var ncrGetClosedSlips = sim.Family{
	{Code: "filter.no-status", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "asks for cases that are not closed too",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Without("statuses") }},
	{Code: "status.resolved", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for a Status that no case has",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("statuses", value.OfStrings([]string{"Resolved"}))
		}},
	{Code: "window.this-year", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for this year's cases only",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			y, _, _ := s.Brief.Today.Civil()
			a.Args = value.OfRecord(append([]string{"start_date"}, a.Args.Keys()...),
				append([]value.Value{value.OfString(fmt.Sprintf("%d-01-01T00:00:00Z", y))}, a.Args.Items()...))
			return a
		}},
}

var ncrGetSolvedSlips = sim.Family{
	{Code: "filter.no-issue", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for cases of all issues",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Without("issue_ids") }},
	{Code: "id.name-for-id", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "passes the issue's name for its Id",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("issue_ids", value.OfList([]value.Value{s.Mem[issue].Val}))
		}},
}

var ncrGetAboutSlips = sim.Family{
	{Code: "filter.no-agents", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "asks for the cases of agents who are not level too",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Without("agent_ids") }},
	{Code: "filter.no-items", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "leaves the order items out",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Without("order_item_ids") }},
	{Code: "id.product-for-item", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "takes the product's Id for an order item's",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("order_item_ids", value.OfStrings(head(s.Mem[hits].IDs)))
		}},
}

var ncrGetOpenSlips = sim.Family{
	{Code: "status.open-only", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "takes Open for the only Status that is not closed",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("statuses", value.OfStrings([]string{"Open"}))
		}},
	{Code: "filter.no-status", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for closed cases too",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Without("statuses") }},
}

var ncrGetCasesLoud = sim.Family{
	{Code: "argument.not-a-list", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "one word where a list is wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			statuses, _ := a.Args.Get("statuses")
			return a.With("statuses", statuses.At(0))
		}},
	{Code: "filter.none", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 2, Say: "asks for cases without saying which",
		Call: func(s *sim.Agent, a agent.Action) agent.Action { a.Args = value.OfRecord(nil, nil); return a }},
}

// ncrMaxReading misread the result of the two functions that count by agent.
var ncrMaxReading = sim.Family{
	{Code: "read.first-of-level", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "takes the first, and does not see that others are level",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Mem.Set(agents, root, head(bare(obs))...)
			decide(s, true)
		}},
	{Code: "read.first-case", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "takes the owner of the first case instead",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			s.Mem.Set(agents, root, head(ownersOf(s.Mem[cases].Val).ids)...)
			decide(s, true)
		}},
}

var ncrMaxSlips = sim.Family{
	{Code: "count.min-for-max", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks who has the fewest",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { a.Name = minCases; return a }},
}

var ncrMinSlips = sim.Family{
	{Code: "count.max-for-min", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks who has the most",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { a.Name = maxCases; return a }},
}

// ncrPassedSlips pass the cases on wrongly.
var ncrPassedSlips = sim.Family{
	{Code: "cases.cut-short", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "passes the first 20 cases on, and not the rest",
		When: func(s *sim.Agent) bool { return s.Mem[cases].Val.Len() > 20 },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("subset_cases", value.OfList(s.Mem[cases].Val.Items()[:20]))
		}},
	{Code: "cases.last-lost", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "loses the last case on the way",
		When: func(s *sim.Agent) bool { return s.Mem[cases].Val.Len() > 1 },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			all := s.Mem[cases].Val.Items()
			return a.With("subset_cases", value.OfList(all[:len(all)-1]))
		}},
	{Code: "argument.ids-for-cases", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "Ids where cases are wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("subset_cases", value.OfStrings(ownersOf(s.Mem[cases].Val).ids))
		}},
}

// ncrHeadReading are slips in counting in the head.
var ncrHeadReading = sim.Family{
	{Code: "count.top-rows", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "counts the first 20 cases only",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			all := s.Mem[cases].Val.Items()
			leaders(s, ownersOf(value.OfList(all[:min(20, len(all))])), root)
		}},
	{Code: "read.first-of-level", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "takes the first, and does not see that others are level",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { frontOf(s, ownersOf(s.Mem[cases].Val), root) }},
	{Code: "read.runner-up", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "slips to the runner-up",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { takeRunnerUp(s, ownersOf(s.Mem[cases].Val), root) }},
}

var ncrHeadIdleReading = sim.Family{
	{Code: "read.most", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "takes the one with the most open cases",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { frontOf(s, ownersOf(s.Mem[cases].Val), root) }},
}

// ncrGroupLoud are refused where a query counts.
var ncrGroupLoud = sim.Family{
	{Code: "group.missing", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "counts without a grouping",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, " GROUP BY OwnerId", "", 1) }},
	{Code: "count.star", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "SOQL has no COUNT(*)",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "COUNT(Id) cases", "COUNT(*) cases", 1) }},
}
