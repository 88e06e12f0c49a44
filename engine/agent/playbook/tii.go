package playbook

import "deskarena/engine/value"

// Top Issue Identification: which issue do most cases on a product have, of those created in a window? The links: the
// window, the product's order items, the cases on them by issue, and the one with the most. Both ends of the window
// count.

var (
	linkByIssue    = LinkWords{"count the cases of each issue", "Count issues", "Issues"}
	linkTopIssue   = LinkWords{"find the issue with most cases", "Top issue", "Top"}
	linkIssueName  = LinkWords{"look up what the issue is", "Name issue", "Name"}
	linkTheProduct = LinkWords{"look up the product", "Find product", "Product"}
)

func tiiBook(s *sim) []*step {
	if s.Toolset == Functions {
		window, compared := getWindow(s), compareBy(true, compareFew(true))
		switch s.way(4, 3, 2) {
		case 0:
			return []*step{window, &getItems, &getIssueCounts, compared, &tiiAnswer}
		case 1:
			return []*step{&getItems, window, &getIssueCounts, compared, &tiiAnswer}
		} // or it compares in the head, for the counts come in order
		return []*step{window, &getItems, &getIssueCounts, compareFew(true), &tiiAnswer}
	}
	switch s.way(4, 3, 5, 3) {
	case 0: // the top issue in one query
		return []*step{&thinkWindow, &tiiTop, compareFew(true), &tiiAnswer}
	case 1: // by the order items
		return []*step{&thinkWindow, &queryItems, &tiiItemCounts, compareFew(true), &tiiAnswer}
	case 2: // the cases, counted in the head
		return []*step{&thinkWindow, &tiiCases, &countIssues, compareFew(true), &tiiAnswer}
	} // or it looks at the product first, and at the names of the issues
	return []*step{&thinkWindow, &tiiProduct, &tiiNamedCounts, compareFew(true), &tiiName, &tiiAnswer}
}

// tiiTop, tiiItemCounts and tiiNamedCounts group the cases by issue.
var (
	tiiTop = step{
		name: "count", link: linkTopIssue, need: []slot{start, end},
		call: func(s *sim) Action { return issueCounts(s, byPath, "IssueId__c", " LIMIT 1") },
		read: readIssueCounts, thought: thinkIssueCounts,
		slips: []family{tiiTopSlips, windowSlips, caseSlips, tiiCountSlips, queryLoud, windowLoud, pathLoud, groupLoud, formatSlips},
	}
	tiiItemCounts = step{
		name: "count", link: linkByIssue, need: []slot{items, start, end}, idle: noItems,
		call: func(s *sim) Action { return issueCounts(s, byItems, "IssueId__c", "") },
		read: readIssueCounts, thought: thinkIssueCounts, slips: issueCountsSlips,
	}
	tiiNamedCounts = step{
		name: "count", link: linkByIssue, need: []slot{start, end},
		call: func(s *sim) Action { return issueCounts(s, byJoin, "IssueId__c, IssueId__r.Name", "") },
		read: readIssueCounts, thought: thinkIssueCounts, slips: issueCountsSlips,
	}
)

func issueCounts(s *sim, onProduct func(*sim) string, fields, limit string) Action {
	return query("SELECT %s, COUNT(Id) FROM Case WHERE %s AND %s GROUP BY %s ORDER BY COUNT(Id) DESC%s",
		fields, onProduct(s), within(s, "CreatedDate", "<="), fields, limit)
}

func readIssueCounts(s *sim, obs Observation, root int) {
	s.mem[numbers] = fact{val: pairs(obs, issueOf, "expr0"), root: root}
}

var (
	thinkIssueCounts = oneOf{tell(windowThought), text("I group the cases on this product by their issue."), text("Counting by issue, the largest first.")}
	issueCountsSlips = []family{windowSlips, caseSlips, tiiCountSlips, queryLoud, windowLoud, groupLoud, formatSlips}
)

// tiiCases reads the cases.
var tiiCases = step{
	name: "cases", link: linkCasesOn, need: []slot{start, end},
	call: func(s *sim) Action {
		return query("SELECT Id, IssueId__c, CreatedDate, Status FROM Case WHERE %s AND %s", byJoin(s), within(s, "CreatedDate", "<="))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: flat(obs, "IssueId__c"), root: root} },
	thought: oneOf{tell(windowThought), text("I read the cases on this product in the window, with their issues.")},
	slips:   []family{windowSlips, caseSlips, casesReading, queryLoud, windowLoud, formatSlips},
}

var tiiProduct = step{
	name: "product", link: linkTheProduct, sure: true,
	call: func(s *sim) Action {
		return query("SELECT Id, Name FROM Product2 WHERE Id = '%s'", s.brief.Params.Product)
	},
	read:    func(*sim, Observation, int) {},
	thought: oneOf{text("First I make sure that the product is there."), text("Is that the product I am asked about?")},
	slips:   []family{queryLoud, formatSlips},
}

var tiiName = step{
	name: "issue", link: linkIssueName, need: []slot{pick}, idle: foundNothing, sure: true,
	call:    func(s *sim) Action { return query("SELECT Id, Name FROM Issue__c WHERE Id = '%s'", s.mem.first(pick)) },
	read:    func(s *sim, obs Observation, root int) { s.mem.set(pick, root, column(obs, "Id")...) },
	thought: oneOf{text("Let me check which issue that Id stands for."), text("I check the issue before I hand it in.")},
	slips:   []family{tiiNameReading, queryLoud, formatSlips},
}

func issueOf(row value.Value) string {
	v, _ := row.Get("IssueId__c")
	return v.Str()
}

// countIssues counts in the head.
var countIssues = step{
	name: "reckon", need: []slot{cases}, idle: noCases,
	read:  func(s *sim, _ Observation, root int) { reckonUp(s, root, countBy("IssueId__c")) },
	slips: []family{misreckoned},
}

var getIssueCounts = step{
	name: "count", link: linkByIssue, fn: "get_issue_counts", need: []slot{items, start, end}, idle: noItems,
	call:    func(s *sim) Action { return inItems(s, "get_issue_counts") },
	read:    readNumbers,
	thought: oneOf{text("Now the cases on these items, by issue."), tell(windowThought), text("With the items and the dates I can count the issues.")},
	instead: &tiiItemCounts,
	without: oneOf{text("No function counts issues any more, so I group the cases by query."), text("I count them with a query instead.")},
	slips:   []family{inWindowSlips, inItemsSlips, callSlips, formatSlips},
}

var tiiAnswer = step{
	name: "answer", link: linkAnswer, need: []slot{pick, start, end, items, cases, numbers}, call: handIn,
	thought: orNone("No case on that product falls into the window, so the answer is None."), slips: []family{answerSlips},
}
