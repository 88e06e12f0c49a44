package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// Top Issue Identification: which issue do most cases on a product have, of those created in a window? The links: the
// window, the product's order items, the cases on them by issue, and the one with the most. Both ends of the window
// count.

var (
	linkByIssue    = sim.Link{Words: "count the cases of each issue", Short: "Count issues", Tiny: "Issues"}
	linkTopIssue   = sim.Link{Words: "find the issue with most cases", Short: "Top issue", Tiny: "Top"}
	linkIssueName  = sim.Link{Words: "look up what the issue is", Short: "Name issue", Tiny: "Name"}
	linkTheProduct = sim.Link{Words: "look up the product", Short: "Find product", Tiny: "Product"}
)

// What is found by several steps.
const sawIssues = "the cases fall into {numbers:issue}|{numbers:issue} have cases|the counts of {numbers:issue} are there|{!numbers}no case of the window is about this product"

func tiiBook(s *sim.Agent) []*sim.Step {
	if s.Toolset.Calls() {
		window, compared := getWindow(s), compareBy(true, compareFew(true))
		switch s.Way(4, 3, 2) {
		case 0:
			return []*sim.Step{window, &getItems, &getIssueCounts, compared, &tiiAnswer}
		case 1:
			return []*sim.Step{&getItems, window, &getIssueCounts, compared, &tiiAnswer}
		} // or it compares in the head, for the counts come in order
		return []*sim.Step{window, &getItems, &getIssueCounts, compareFew(true), &tiiAnswer}
	}
	switch s.Way(4, 3, 5, 3) {
	case 0: // the top issue in one query
		return []*sim.Step{&thinkWindow, &tiiTop, compareFew(true), &tiiAnswer}
	case 1: // by the order items
		return []*sim.Step{&thinkWindow, &queryItems, &tiiItemCounts, compareFew(true), &tiiAnswer}
	case 2: // the cases, counted in the head
		return []*sim.Step{&thinkWindow, &tiiCases, &countIssues, compareFew(true), &tiiAnswer}
	} // or it looks at the product first, and at the names of the issues
	return []*sim.Step{&thinkWindow, &tiiProduct, &tiiNamedCounts, compareFew(true), &tiiName, &tiiAnswer}
}

// tiiTop, tiiItemCounts and tiiNamedCounts group the cases by issue.
var (
	tiiTop = sim.Step{
		Name: "count", Link: linkTopIssue, Need: []sim.Slot{start, end},
		Call: func(s *sim.Agent) agent.Action { return issueCounts(s, byPath, "IssueId__c", " LIMIT 1") },
		Read: readIssueCounts, Thought: thinkIssueCounts,
		Slips: []sim.Family{tiiTopSlips, windowSlips, caseSlips, tiiCountSlips, queryLoud, windowLoud, pathLoud, groupLoud, formatSlips},
	}
	tiiItemCounts = sim.Step{
		Name: "count", Link: linkByIssue, Need: []sim.Slot{items, start, end}, Idle: noItems,
		Call: func(s *sim.Agent) agent.Action { return issueCounts(s, byItems, "IssueId__c", "") },
		Read: readIssueCounts, Thought: thinkIssueCounts, Slips: issueCountsSlips,
	}
	tiiNamedCounts = sim.Step{
		Name: "count", Link: linkByIssue, Need: []sim.Slot{start, end},
		Call: func(s *sim.Agent) agent.Action { return issueCounts(s, byJoin, "IssueId__c, IssueId__r.Name", "") },
		Read: readIssueCounts, Thought: thinkIssueCounts, Slips: issueCountsSlips,
	}
)

func issueCounts(s *sim.Agent, onProduct func(*sim.Agent) string, fields, limit string) agent.Action {
	return agent.Query("SELECT %s, COUNT(Id) FROM Case WHERE %s AND %s GROUP BY %s ORDER BY COUNT(Id) DESC%s",
		fields, onProduct(s), within(s, "CreatedDate", "<="), fields, limit)
}

func readIssueCounts(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem[numbers] = sim.Belief{Val: pairs(obs, issueOf, "expr0"), Root: root}
}

var (
	thinkIssueCounts = plan{
		do:    "count the cases on product {product} by issue|count the issues of the {phrase}|group the product's cases of {window} by their issue|see which issue has the most cases from {from} to {to}",
		why:   "the issue with the most cases is wanted|a case has exactly one issue",
		risk:  "only cases created in the window count",
		found: sawIssues,
	}
	issueCountsSlips = []sim.Family{windowSlips, caseSlips, tiiCountSlips, queryLoud, windowLoud, groupLoud, formatSlips}
)

// tiiCases reads the cases.
var tiiCases = sim.Step{
	Name: "cases", Link: linkCasesOn, Need: []sim.Slot{start, end},
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id, IssueId__c, CreatedDate, Status FROM Case WHERE %s AND %s", byJoin(s), within(s, "CreatedDate", "<="))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem[cases] = sim.Belief{Val: flat(obs, "IssueId__c"), Root: root}
	},
	Thought: plan{
		do:    "read the cases on the {phrase}|read the cases on product {product} from {from} to {to}|get the product's cases of {window} with their issues|list the cases on this product in the window",
		why:   "with the rows at hand I can count by issue myself|each case has one issue",
		risk:  "only cases created in the window count",
		found: sawCasesOn,
	},
	Slips: []sim.Family{windowSlips, caseSlips, casesReading, queryLoud, windowLoud, formatSlips},
}

var tiiProduct = sim.Step{
	Name: "product", Link: linkTheProduct, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id, Name FROM Product2 WHERE Id = '%s'", s.Brief.Params.Product)
	},
	Read: func(*sim.Agent, agent.Observation, int) {},
	Thought: plan{
		do:    "check that product {product} exists|look up the product {product}|make sure which product {product} is",
		why:   "the question gives only its Id|a wrong Id would make all counts zero",
		risk:  "nothing else should be read into its name",
		found: "the product exists|product {product} is there|that is the product of the question",
	},
	Slips: []sim.Family{queryLoud, formatSlips},
}

var tiiName = sim.Step{
	Name: "issue", Link: linkIssueName, Need: []sim.Slot{sim.Pick}, Idle: foundNothing, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id, Name FROM Issue__c WHERE Id = '%s'", s.Mem.First(sim.Pick))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(sim.Pick, root, column(obs, "Id")...) },
	Thought: plan{
		do:    "check which issue {pick} is|look up the issue {pick}|see what the issue {pick} is called",
		why:   "it is good to check the Id before handing it in|the Id alone does not tell me what it stands for",
		risk:  "the Id is wanted in the end, not the name",
		found: "it comes down to {pick}|the issue is {pick}|that confirms {pick}|{!pick}there is no such issue",
	},
	Slips: []sim.Family{tiiNameReading, queryLoud, formatSlips},
}

func issueOf(row value.Value) string {
	v, _ := row.Get("IssueId__c")
	return v.Str()
}

// countIssues counts in the head.
var countIssues = sim.Step{
	Name: "reckon", Need: []sim.Slot{cases}, Idle: noCases,
	Read:    func(s *sim.Agent, _ agent.Observation, root int) { reckonUp(s, root, countBy("IssueId__c")) },
	Thought: plan{do: "count them by issue", found: sawIssues},
	Slips:   []sim.Family{misreckoned},
}

var getIssueCounts = sim.Step{
	Name: "count", Link: linkByIssue, Fn: "get_issue_counts", Need: []sim.Slot{items, start, end}, Idle: noItems,
	Call: func(s *sim.Agent) agent.Action { return inItems(s, "get_issue_counts") },
	Read: readNumbers,
	Thought: plan{
		do:    "count the issues of the cases on {items:order item}|get the number of cases of each issue from {from} to {to}|count the product's cases by issue",
		why:   "the issue with the most cases is wanted|cases refer to these order items",
		risk:  "all of the order items have to be handed on",
		found: sawIssues,
	},
	Instead: &tiiItemCounts,
	Slips:   []sim.Family{inWindowSlips, inItemsSlips, callSlips, formatSlips},
}

var tiiAnswer = sim.Step{
	Name: "answer", Link: linkAnswer, Need: []sim.Slot{sim.Pick, start, end, items, cases, numbers}, Call: handIn,
	Thought: plan{
		goal: "the issue with the most cases on product {product} in {window}|the most frequent issue of the {phrase} in {window}|the top issue of the {phrase}|the issue that most cases on the {phrase} are about",
		do:   handsIn,
		why:  "{+numbers}with {score} it is ahead of the rest|{?pick}{score} is what it has in the window|" + noneWhy,
	}, Slips: []sim.Family{answerSlips},
}

var tiiCountSlips = sim.Family{
	{Code: "count.items", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "counts customers, not cases",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.ReplaceAll(q, "COUNT(Id)", "COUNT_DISTINCT(AccountId)")
		}},
	{Code: "read.last-row", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "reads the rows from the wrong end",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			keys := s.Mem[numbers].Val.Keys()
			keepNumbers(s, keys[max(0, len(keys)-1):], root)
		}},
	{Code: "read.skips-first", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "overlooks the first row",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			keepNumbers(s, tail(s.Mem[numbers].Val.Keys()), root)
		}},
}

// tiiTopSlips are those of a query for the first row alone.
var tiiTopSlips = sim.Family{
	{Code: "order.ascending", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "puts the rarest issue first",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, " DESC", "", 1) }},
}

var tiiNameReading = sim.Family{
	{Code: "read.name-for-id", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "keeps the issue's name for its Id",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Mem.Set(sim.Pick, root, head(column(obs, "Name"))...)
		}},
}
