package agent

import "deskarena/engine/value"

// Top Issue Identification: which issue do most cases on a product have, of those created in a window? The links: the
// window, the product's order items, the cases on them by issue, and the one with the most. Both ends of the window
// count.

var (
	linkByIssue    = LinkWords{"count the cases of each issue", "Count issues", "Issues"}
	linkTopIssue   = LinkWords{"find the issue with most cases", "Top issue", "Top"}
	linkIssueName  = LinkWords{"look up what the issue is", "Name issue", "Name"}
	linkTheProduct = LinkWords{"look up the product", "Find product", "Product"}

	tiiRawStyles = []func() []step{tiiTop, tiiItems, tiiRows, tiiNames}
)

func tiiBook(s *sim) []step {
	if s.Toolset == Functions {
		return tiiFunctions(s)
	}
	return append([]step{thinkWindow}, tiiRawStyles[s.style(len(tiiRawStyles), 4, 3, 5, 3)]()...)
}

// tiiTop asks for the top issue in one query.
func tiiTop() []step {
	top := tiiCount(throughPath, linkTopIssue, "IssueId__c", " LIMIT 1")
	top.slips = join(tiiTopSlips, top.slips)
	return []step{top, compareFew(true), tiiAnswer}
}

// tiiItems goes by the order items.
func tiiItems() []step {
	return []step{queryItems, tiiCount(throughItems, linkByIssue, "IssueId__c", ""), compareFew(true), tiiAnswer}
}

// tiiRows reads the cases and counts them itself.
func tiiRows() []step {
	return []step{
		{
			name: "cases", link: linkCasesOn, need: []slot{start, end},
			call: func(s *sim) Action {
				return query("SELECT Id, IssueId__c, CreatedDate, Status FROM Case WHERE %s AND %s", onProduct[throughJoin](s), s.within("CreatedDate", "<="))
			},
			read:    func(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: flat(obs, "IssueId__c"), root: root} },
			thought: thoughts(windowThought, say("I read the cases on this product in the window, with their issues.")),
			slips:   join(windowSlips, caseSlips, casesReading, queryLoud, windowLoud, formatSlips),
		},
		countIssues, compareFew(true), tiiAnswer,
	}
}

// tiiNames looks at the product first, and at the names of the issues.
func tiiNames() []step {
	return []step{
		{
			name: "product", link: linkTheProduct,
			call: func(s *sim) Action {
				return query("SELECT Id, Name FROM Product2 WHERE Id = '%s'", s.brief.Params.Product)
			},
			read:    func(*sim, Observation, int) {},
			thought: thoughts(say("First I make sure that the product is there."), say("Is that the product I am asked about?")),
			slips:   join(queryLoud, formatSlips),
			sure:    true,
		},
		tiiCount(throughJoin, linkByIssue, "IssueId__c, IssueId__r.Name", ""), compareFew(true),
		{
			name: "issue", link: linkIssueName, need: []slot{pick}, idle: nothing(pick),
			call:    func(s *sim) Action { return query("SELECT Id, Name FROM Issue__c WHERE Id = '%s'", s.mem.first(pick)) },
			read:    func(s *sim, obs Observation, root int) { s.mem.set(pick, root, column(obs, "Id")...) },
			thought: thoughts(say("Let me check which issue that Id stands for."), say("I check the issue before I hand it in.")),
			slips:   join(tiiNameReading, queryLoud, formatSlips),
			sure:    true,
		},
		tiiAnswer,
	}
}

// tiiCount groups the cases by issue.
func tiiCount(how int, link LinkWords, fields, limit string) step {
	call := func(s *sim) Action {
		return query("SELECT %s, COUNT(Id) FROM Case WHERE %s AND %s GROUP BY %s ORDER BY COUNT(Id) DESC%s",
			fields, onProduct[how](s), s.within("CreatedDate", "<="), fields, limit)
	}
	st := step{
		name: "count", link: link, need: []slot{start, end}, call: call,
		read: func(s *sim, obs Observation, root int) {
			s.mem[numbers] = fact{val: pairs(obs, issueOf, "expr0"), root: root}
		},
		thought: thoughts(windowThought, say("I group the cases on this product by their issue."), say("Counting by issue, the largest first.")),
		slips:   join(windowSlips, caseSlips, tiiCountSlips, queryLoud, windowLoud, caseLoud(how), groupLoud, formatSlips),
	}
	if how == throughItems {
		st.need, st.idle = []slot{items, start, end}, nothing(items)
	}
	return st
}

func issueOf(row value.Value) string {
	v, _ := row.Get("IssueId__c")
	return v.Str()
}

// countIssues counts in the head.
var countIssues = reckon(countBy("IssueId__c"), misreckoned(countBy("IssueId__c")))

// tiiFunctions uses the wrappers; the last comparison may be made in the head, for the counts come in order.
func tiiFunctions(s *sim) []step {
	window := getWindow(s)
	style := s.style(3, 4, 3, 2)
	steps := []step{window, getItems}
	if style == 1 {
		steps = []step{getItems, window}
	}
	steps = append(steps, getIssueCounts)
	if style == 2 {
		return append(steps, compareFew(true), tiiAnswer)
	}
	return append(steps, compareFewBy(true), tiiAnswer)
}

var getIssueCounts = step{
	name: "count", link: linkByIssue, fn: "get_issue_counts", need: []slot{items, start, end}, idle: nothing(items),
	call: func(s *sim) Action { return s.inItems("get_issue_counts") },
	read: readNumbers,
	thought: thoughts(say("Now the cases on these items, by issue."), windowThought,
		say("With the items and the dates I can count the issues.")),
	instead: tooled(tiiCount(throughItems, LinkWords{}, "IssueId__c", "")).thinking(
		thoughts(say("No function counts issues any more, so I group the cases by query."), say("I count them with a query instead."))),
	slips: join(inWindowSlips, inItemsSlips, callSlips, formatSlips),
}

var tiiAnswer = answer("No case on that product falls into the window, so the answer is None.", start, end, items, cases, numbers)
