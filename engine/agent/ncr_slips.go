package agent

import (
	"fmt"
	"slices"
	"strings"

	"deskarena/engine/value"
)

func asksOf(what string) func(*sim) string {
	return func(s *sim) string { return what + s.mem[issue].val.Str() }
}

var ncrIssueReading = []*slip{
	{code: "issue.near", kind: ReadingSlip, skill: Reading, weight: 5, say: asksOf("takes it for the next best issue: "),
		read: func(s *sim, obs Observation, root int) { s.takeIssue(obs, root, weigh, 1) }},
	{code: "issue.by-name", kind: ReadingSlip, skill: Reading, weight: 4, say: asksOf("goes by a word of an issue's name: "),
		read: func(s *sim, obs Observation, root int) { s.takeIssue(obs, root, literal, 0) }},
	{code: "read.neighbour", kind: ReadingSlip, skill: Reading, weight: 3, say: say("copies the Id of the next row"),
		read: func(s *sim, obs Observation, root int) {
			s.takeIssue(obs, root, weigh, 0)
			s.mem[issue].ids = after(column(obs, "Id"), s.mem.first(issue))
		}},
}

var ncrIssueSlips = []*slip{
	{code: "issue.by-word", kind: QuietSlip, skill: Aiming, weight: 4, say: say("looks for an issue with a word of the case in its name"),
		call: func(s *sim, a Action) Action {
			words := strings.FieldsFunc(strings.ToLower(s.brief.Params.Subject), notWord)
			return s.requery(a, s.queryOf(a)+" WHERE Name LIKE '%"+words[s.pickOf("word", len(words))]+"%'")
		}},
	{code: "issue.first-rows", kind: QuietSlip, skill: Aiming, weight: 3, say: say("looks at the first five issues only"),
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" LIMIT 5") }},
}

// ncrLeadReading are the ways to pick wrongly among counts or rows.
var ncrLeadReading = []*slip{
	{code: "read.first-of-level", kind: ReadingSlip, skill: Reading, weight: 5, say: say("takes the first, and does not see that others are level"),
		read: func(s *sim, obs Observation, root int) { s.frontOf(ownersOf(obs.Value), root) }},
	{code: "read.runner-up", kind: ReadingSlip, skill: Reading, weight: 2, say: say("slips to the runner-up"),
		read: func(s *sim, obs Observation, root int) { s.runnerUp(ownersOf(obs.Value), root) }},
	{code: "read.fewest", kind: ReadingSlip, skill: Reading, weight: 2, say: say("takes the one with the fewest"),
		read: func(s *sim, obs Observation, root int) { s.idlest(ownersOf(obs.Value), root) }},
}

// frontOf takes the first of those in front for the only one.
func (s *sim) frontOf(o owned, root int) {
	s.mem.set(agents, root, head(o.level(true))...)
	s.decide(true)
}

// runnerUp takes whoever comes next to those in front.
func (s *sim) runnerUp(o owned, root int) {
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
	s.frontOf(o, root)
}

func sendsCounts(s *sim) bool { return strings.Contains(s.queryOf(s.last), " GROUP BY ") }

// ncrCountSlips are slips in asking for counts or rows.
var ncrCountSlips = []*slip{
	{code: "limit.one", kind: QuietSlip, skill: Aiming, weight: 5, say: say("asks for the top agent only, and cannot see who is level"), when: sendsCounts,
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" LIMIT 1") }},
	{code: "order.ascending", kind: QuietSlip, skill: Aiming, weight: 2, say: say("asks for the agent with the fewest"), when: sendsCounts,
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), " DESC", " ASC LIMIT 1", 1))
		}},
	{code: "limit.rows", kind: QuietSlip, skill: Aiming, weight: 5, say: say("reads the first 20 cases only"),
		when: func(s *sim) bool { return !sendsCounts(s) },
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" LIMIT 20") }},
}

// reclose puts another condition in place of the one on the status.
func reclose(code string, weight int, what, condition string) *slip {
	return &slip{code: code, kind: QuietSlip, skill: Aiming, weight: weight, say: say(what),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.NewReplacer(onlyClosed, condition, notClosed, condition).Replace(s.queryOf(a)))
		}}
}

// ncrClosedSlips are slips in asking for closed cases.
var ncrClosedSlips = []*slip{
	reclose("filter.no-status", 4, "counts cases that are not closed too", ""),
	reclose("status.open", 2, "counts the open cases", " AND Status = 'Open'"),
	reclose("status.resolved", 3, "asks for a Status that no case has", " AND Status = 'Resolved'"),
	reclose("window.this-year", 3, "counts this year's cases only", onlyClosed+" AND CreatedDate = THIS_YEAR"),
}

// instead of the first condition of a query, another; "" for none.
func recondition(s *sim, a Action, condition string) Action {
	q := s.queryOf(a)
	front, rest, _ := strings.Cut(q, " WHERE ")
	_, rest, _ = strings.Cut(rest, " AND ")
	return s.requery(a, front+" WHERE "+condition+rest)
}

var ncrSolvedSlips = []*slip{
	{code: "filter.no-issue", kind: QuietSlip, skill: Aiming, weight: 3, say: say("counts the closed cases of every issue"),
		call: func(s *sim, a Action) Action { return recondition(s, a, "") }},
	{code: "rule.product-first", kind: QuietSlip, skill: Aiming, weight: 4, say: say("goes by the product first: the wrong rule"),
		call: func(s *sim, a Action) Action {
			return recondition(s, a, "OrderItemId__r.Product2.Name = '"+s.brief.Params.Phrase+"' AND ")
		}},
}

var ncrAboutSlips = []*slip{
	{code: "filter.no-agents", kind: QuietSlip, skill: Aiming, weight: 4, say: say("counts agents who are not level too"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), " AND "+ofAgents(s), "", 1))
		}},
	{code: "filter.issue-again", kind: QuietSlip, skill: Aiming, weight: 3, say: say("counts cases of the same issue on the product only"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), onlyClosed, onlyClosed+" AND "+ofIssue(s), 1))
		}},
}

// ncrIdleReading are the ways to pick wrongly by the open cases.
var ncrIdleReading = []*slip{
	{code: "read.most", kind: ReadingSlip, skill: Reading, weight: 4, say: say("takes the one with the most open cases"),
		read: func(s *sim, obs Observation, root int) { s.frontOf(ownersOf(obs.Value), root) }},
	{code: "read.none-unseen", kind: ReadingSlip, skill: Reading, weight: 5, say: say("overlooks who has no open case at all"),
		read: func(s *sim, obs Observation, root int) { s.idlest(ownersOf(obs.Value), root) }},
}

var ncrUnseenReading = []*slip{
	{code: "read.none-unseen", kind: ReadingSlip, skill: Reading, weight: 4, say: say("overlooks who has no open case at all"), read: keepCases},
}

var ncrOpenSlips = []*slip{
	reclose("status.open-only", 4, "takes Open for the only Status that is not closed", " AND Status = 'Open'"),
	reclose("filter.no-status", 3, "counts closed cases too", ""),
}

// productName is the name that the agent goes by.
func (s *sim) productName() string {
	if name := s.mem[texts].val.Str(); name != "" {
		return name
	}
	return s.brief.Params.Phrase
}

func renameProduct(code string, weight int, what string, change func(name string) string) *slip {
	return bend(code, Carrying, weight, nil,
		func(s *sim) { s.mem[texts].val = value.OfString(change(s.productName())) },
		func(s *sim) string { return what + s.productName() })
}

// ncrNameSlips take the name of the product wrongly out of the text.
var ncrNameSlips = []*slip{
	renameProduct("name.short", 5, "leaves the end of the name off: ", func(name string) string {
		return strings.TrimSuffix(name, " "+lastWord(name))
	}),
	renameProduct("name.typo", 3, "mistypes the name: ", func(name string) string {
		return name[:2] + name[3:]
	}),
}

var ncrTermSlips = join(ncrNameSlips, []*slip{
	{code: "name.with-more", kind: QuietSlip, skill: Aiming, weight: 4, say: say("searches for more than the name"),
		call: func(s *sim, a Action) Action {
			return a.with("search_term", value.OfString(s.productName()+" complaint"))
		}},
})

var ncrItemReading = []*slip{
	{code: "read.first-item", kind: ReadingSlip, skill: Reading, weight: 3, say: say("keeps the first order item only"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			s.mem[items].ids = head(s.mem[items].ids)
		}},
}

var ncrGetItemsSlips = []*slip{
	{code: "id.name-for-id", kind: LoudSlip, skill: Calling, weight: 4, say: say("passes the product's name for its Id"),
		call: func(s *sim, a Action) Action { return a.with("product_id", value.OfString(s.productName())) }},
}

// lacks makes a quiet slip of a call that lacks an argument.
func lacks(code string, weight int, what, argument string) *slip {
	return &slip{code: code, kind: QuietSlip, skill: Aiming, weight: weight, say: say(what),
		call: func(s *sim, a Action) Action { return a.without(argument) }}
}

var ncrGetClosedSlips = []*slip{
	lacks("filter.no-status", 4, "asks for cases that are not closed too", "statuses"),
	{code: "status.resolved", kind: QuietSlip, skill: Aiming, weight: 3, say: say("asks for a Status that no case has"),
		call: func(s *sim, a Action) Action { return a.with("statuses", value.OfStrings([]string{"Resolved"})) }},
	{code: "window.this-year", kind: QuietSlip, skill: Aiming, weight: 3, say: say("asks for this year's cases only"),
		call: func(s *sim, a Action) Action {
			y, _, _ := s.brief.Today.Civil()
			a.Args = value.OfRecord(append([]string{"start_date"}, a.Args.Keys()...),
				append([]value.Value{value.OfString(fmt.Sprintf("%d-01-01T00:00:00Z", y))}, a.Args.Items()...))
			return a
		}},
}

var ncrGetSolvedSlips = []*slip{
	lacks("filter.no-issue", 3, "asks for cases of all issues", "issue_ids"),
	{code: "id.name-for-id", kind: LoudSlip, skill: Calling, weight: 3, say: say("passes the issue's name for its Id"),
		call: func(s *sim, a Action) Action {
			return a.with("issue_ids", value.OfList([]value.Value{s.mem[issue].val}))
		}},
}

var ncrGetAboutSlips = []*slip{
	lacks("filter.no-agents", 4, "asks for the cases of agents who are not level too", "agent_ids"),
	lacks("filter.no-items", 3, "leaves the order items out", "order_item_ids"),
	{code: "id.product-for-item", kind: QuietSlip, skill: Carrying, weight: 4, say: say("takes the product's Id for an order item's"),
		call: func(s *sim, a Action) Action {
			return a.with("order_item_ids", value.OfStrings(head(s.mem[hits].ids)))
		}},
}

var ncrGetOpenSlips = []*slip{
	{code: "status.open-only", kind: QuietSlip, skill: Aiming, weight: 5, say: say("takes Open for the only Status that is not closed"),
		call: func(s *sim, a Action) Action { return a.with("statuses", value.OfStrings([]string{"Open"})) }},
	lacks("filter.no-status", 3, "asks for closed cases too", "statuses"),
}

var ncrGetCasesLoud = []*slip{
	{code: "argument.not-a-list", kind: LoudSlip, skill: Calling, weight: 4, say: say("one word where a list is wanted"),
		call: func(s *sim, a Action) Action {
			statuses, _ := a.Args.Get("statuses")
			return a.with("statuses", statuses.At(0))
		}},
	{code: "filter.none", kind: LoudSlip, skill: Calling, weight: 2, say: say("asks for cases without saying which"),
		call: func(s *sim, a Action) Action { a.Args = value.OfRecord(nil, nil); return a }},
}

// ncrMaxReading misread the result of the two functions that count by agent.
var ncrMaxReading = []*slip{
	{code: "read.first-of-level", kind: ReadingSlip, skill: Reading, weight: 5, say: say("takes the first, and does not see that others are level"),
		read: func(s *sim, obs Observation, root int) {
			s.mem.set(agents, root, head(bare(obs))...)
			s.decide(true)
		}},
	{code: "read.first-case", kind: ReadingSlip, skill: Reading, weight: 2, say: say("takes the owner of the first case instead"),
		read: func(s *sim, _ Observation, root int) {
			s.mem.set(agents, root, head(ownersOf(s.mem[cases].val).ids)...)
			s.decide(true)
		}},
}

func callsInstead(code, name, what string) *slip {
	return &slip{code: code, kind: QuietSlip, skill: Aiming, weight: 3, say: say(what),
		call: func(s *sim, a Action) Action { a.Name = name; return a }}
}

var (
	ncrMaxSlips = []*slip{callsInstead("count.min-for-max", "get_agents_with_min_cases", "asks who has the fewest")}
	ncrMinSlips = []*slip{callsInstead("count.max-for-min", "get_agents_with_max_cases", "asks who has the most")}
)

// ncrPassedSlips pass the cases on wrongly.
var ncrPassedSlips = []*slip{
	{code: "cases.cut-short", kind: QuietSlip, skill: Aiming, weight: 5, say: say("passes the first 20 cases on, and not the rest"),
		when: func(s *sim) bool { return s.mem[cases].val.Len() > 20 },
		call: func(s *sim, a Action) Action {
			return a.with("subset_cases", value.OfList(s.mem[cases].val.Items()[:20]))
		}},
	{code: "cases.last-lost", kind: QuietSlip, skill: Aiming, weight: 2, say: say("loses the last case on the way"),
		when: func(s *sim) bool { return s.mem[cases].val.Len() > 1 },
		call: func(s *sim, a Action) Action {
			all := s.mem[cases].val.Items()
			return a.with("subset_cases", value.OfList(all[:len(all)-1]))
		}},
	{code: "argument.ids-for-cases", kind: LoudSlip, skill: Calling, weight: 4, say: say("Ids where cases are wanted"),
		call: func(s *sim, a Action) Action {
			return a.with("subset_cases", value.OfStrings(ownersOf(s.mem[cases].val).ids))
		}},
}

// ncrHeadReading are slips in counting in the head.
var ncrHeadReading = []*slip{
	{code: "count.top-rows", kind: ReadingSlip, skill: Reading, weight: 5, say: say("counts the first 20 cases only"),
		read: func(s *sim, _ Observation, root int) {
			all := s.mem[cases].val.Items()
			s.leaders(ownersOf(value.OfList(all[:min(20, len(all))])), root)
		}},
	{code: "read.first-of-level", kind: ReadingSlip, skill: Reading, weight: 4, say: say("takes the first, and does not see that others are level"),
		read: func(s *sim, _ Observation, root int) { s.frontOf(ownersOf(s.mem[cases].val), root) }},
	{code: "read.runner-up", kind: ReadingSlip, skill: Reading, weight: 2, say: say("slips to the runner-up"),
		read: func(s *sim, _ Observation, root int) { s.runnerUp(ownersOf(s.mem[cases].val), root) }},
}

var ncrHeadIdleReading = []*slip{
	{code: "read.most", kind: ReadingSlip, skill: Reading, weight: 2, say: say("takes the one with the most open cases"),
		read: func(s *sim, _ Observation, root int) { s.frontOf(ownersOf(s.mem[cases].val), root) }},
}

// ncrLoud are what the grammar and the schema reject of queries on cases and issues; none of them has a date
// or a description.
var ncrLoud = append(slices.DeleteFunc(slices.Clone(queryLoud), func(sl *slip) bool { return sl.code == "date.quoted" || sl.code == "column.name" }),
	loud("object.no-suffix", 4, "no such object", func(q string) string { return strings.Replace(q, "FROM Issue__c", "FROM Issue", 1) }),
	loud("column.no-suffix", 4, "no such column", func(q string) string {
		return strings.NewReplacer("IssueId__c", "IssueId", "OrderItemId__c", "OrderItemId").Replace(q)
	}),
)

// ncrGroupLoud are refused where a query counts.
var ncrGroupLoud = []*slip{
	loud("group.missing", 4, "counts without a grouping", func(q string) string { return strings.Replace(q, " GROUP BY OwnerId", "", 1) }),
	loud("count.star", 3, "SOQL has no COUNT(*)", func(q string) string { return strings.Replace(q, "COUNT(Id) cases", "COUNT(*) cases", 1) }),
}
