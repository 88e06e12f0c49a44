package playbook

import "strings"

// The parts of the catalogue that every playbook shares.

// The loud slips of a query: what the grammar and the schema reject. A text cannot be compared, so queries of texts lack
// some.
var (
	queryLoud = family{columnUnknown, columnName, relationshipUnknown, selectStar, dateQuoted, objectPlural, clauseJoin}
	textLoud  = family{columnUnknown, relationshipUnknown, selectStar, objectPlural, clauseJoin}
)

var columnUnknown = &slip{code: "column.unknown", kind: LoudSlip, skill: Composing, weight: 4, say: "no such column",
	rewrite: func(_ *sim, q string) string { return strings.Replace(q, "SELECT ", "SELECT CreatedById, ", 1) }}

var columnName = &slip{code: "column.name", kind: LoudSlip, skill: Composing, weight: 3, say: "no such column",
	rewrite: func(_ *sim, q string) string {
		for _, object := range []string{"FROM Contact", "FROM Order ", "FROM OrderItem", "FROM Case ", "FROM CaseHistory__c"} {
			if strings.Contains(q, object) {
				return strings.Replace(q, "SELECT ", "SELECT Name, ", 1)
			}
		}
		return strings.Replace(q, "Description", "ProductDescription", 1)
	}}

var relationshipUnknown = &slip{code: "relationship.unknown", kind: LoudSlip, skill: Composing, weight: 3, say: "no such relationship",
	rewrite: func(_ *sim, q string) string {
		if strings.Contains(q, "Order.") {
			return strings.ReplaceAll(q, "Order.", "Order__r.")
		}
		return strings.Replace(q, " WHERE ", " WHERE Customer.Status = 'Active' AND ", 1)
	}}

var selectStar = &slip{code: "select.star", kind: LoudSlip, skill: Composing, weight: 3, say: "SOQL has no SELECT *",
	rewrite: func(_ *sim, q string) string {
		_, rest, _ := strings.Cut(q, " FROM ")
		if strings.Contains(q, "(SELECT") {
			_, rest, _ = strings.Cut(rest, " FROM ")
		}
		return "SELECT * FROM " + rest
	}}

var dateQuoted = &slip{code: "date.quoted", kind: LoudSlip, skill: Composing, weight: 4, say: "a date in quotes",
	rewrite: func(_ *sim, q string) string { return quoteDate(q) }}

var objectPlural = &slip{code: "object.plural", kind: LoudSlip, skill: Composing, weight: 2, say: "no such object",
	rewrite: func(_ *sim, q string) string {
		from, rest, _ := strings.Cut(q, " FROM ")
		object, rest, _ := strings.Cut(rest, " ")
		return from + " FROM " + object + "s " + rest
	}}

var clauseJoin = &slip{code: "clause.join", kind: LoudSlip, skill: Composing, weight: 2, say: "SOQL has no JOIN",
	rewrite: func(_ *sim, q string) string {
		return strings.Replace(q, " WHERE ", " JOIN Account ON Account.Id = AccountId WHERE ", 1)
	}}

var searchLoud = family{
	{code: "search.quotes", kind: LoudSlip, skill: Composing, weight: 4, say: "SOSL wants braces",
		rewrite: func(_ *sim, q string) string {
			return strings.NewReplacer("{", "'", "}", "'").Replace(q)
		}},
	{code: "search.lower-case", kind: LoudSlip, skill: Composing, weight: 3, say: "not taken for a search",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "FIND", "find", 1) }},
	{code: "column.unknown", kind: LoudSlip, skill: Composing, weight: 3, say: "no such column",
		rewrite: func(_ *sim, q string) string {
			return strings.NewReplacer("(Id, Name)", "(Id, ProductName)", "(Id, Title", "(Id, Name").Replace(q)
		}},
	{code: "search.from", kind: LoudSlip, skill: Composing, weight: 3, say: "SOSL has no FROM",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "RETURNING", "FROM", 1) }},
}

// formatSlips are actions in no valid format.
var formatSlips = family{
	{code: "format.no-action", kind: LoudSlip, skill: Formatting, weight: 3, say: "no action in a valid format",
		only: []Format{Tags, Native},
		call: func(s *sim, a Action) Action {
			return Action{Kind: Malformed, Content: "I will look that up: " + strings.Trim(a.asks()+" "+a.Name, " ")}
		}},
	{code: "format.bad-json", kind: LoudSlip, skill: Formatting, weight: 3, say: "arguments that are no JSON",
		only: []Format{ByPrompt},
		when: func(s *sim) bool { return s.clean.sent(s.format).Args.Len() > 0 },
		call: func(s *sim, a Action) Action {
			a = a.sent(s.format)
			return Action{Kind: Malformed, Content: "Action: " + a.Name + "\nAction Input: " + strings.ReplaceAll(string(a.Args.AppendPython(nil)), "\"", "'")}
		}},
	{code: "format.talks", kind: AnswerSlip, skill: Formatting, weight: 2, say: "talks instead of acting: taken for its answer",
		only: []Format{ByPrompt},
		call: func(s *sim, a Action) Action {
			return Action{Kind: Malformed, Content: "To answer this, I would call " + a.sent(s.format).Name + " next."}
		}},
}

// callSlips are calls that the functions reject; nameSlips reject even where the last argument may be left out.
var (
	callSlips = family{argumentRenamed, argumentMissing, functionUnknown}
	nameSlips = family{argumentRenamed, functionUnknown}
)

var argumentRenamed = &slip{code: "argument.renamed", kind: LoudSlip, skill: Calling, weight: 4, say: "no such argument",
	when: func(s *sim) bool { return s.clean.Args.Len() > 0 },
	call: func(s *sim, a Action) Action {
		k := a.Args.Keys()[0]
		if !strings.Contains(k, "_") {
			return a.renamed(k, "input_"+k)
		}
		return a.renamed(k, strings.ReplaceAll(k, "_", ""))
	}}

var argumentMissing = &slip{code: "argument.missing", kind: LoudSlip, skill: Calling, weight: 3, say: "an argument is missing",
	when: func(s *sim) bool { // all arguments of get_cases are optional
		a := s.clean
		return a.Args.Len() > 0 && a.Name != "get_cases"
	},
	call: func(s *sim, a Action) Action { keys := a.Args.Keys(); return a.without(keys[len(keys)-1]) }}

var functionUnknown = &slip{code: "function.unknown", kind: LoudSlip, skill: Calling, weight: 3, say: "no such function",
	call: func(s *sim, a Action) Action {
		_, what, _ := strings.Cut(a.Name, "_")
		a.Name = "fetch_" + what
		return a
	}}

// quoteDate puts the first bare date of a query in quotes.
func quoteDate(q string) string {
	quoted := false
	for i := range len(q) {
		switch {
		case q[i] == '\'':
			quoted = !quoted
		case !quoted && q[i] == ' ' && i+11 <= len(q) && q[i+5] == '-' && q[i+8] == '-':
			end := i + 1
			for end < len(q) && q[end] != ' ' && q[end] != ')' {
				end++
			}
			return q[:i+1] + "'" + q[i+1:end] + "'" + q[end:]
		}
	}
	return q
}
