package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
)

// The parts of the catalogue that every playbook shares.

// The loud slips of a query: what the grammar and the schema reject. A text cannot be compared, so queries of texts lack
// some.
var (
	queryLoud = sim.Family{columnUnknown, columnName, relationshipUnknown, selectStar, dateQuoted, objectPlural, clauseJoin}
	textLoud  = sim.Family{columnUnknown, relationshipUnknown, selectStar, objectPlural, clauseJoin}
)

var columnUnknown = &sim.Slip{Code: "column.unknown", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "no such column",
	Rewrite: func(_ *sim.Agent, q string) string { return askedToo(q, wrongColumns(q).unknown) }}

var columnName = &sim.Slip{Code: "column.name", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "no such column",
	Rewrite: func(_ *sim.Agent, q string) string { return askedToo(q, wrongColumns(q).renamed) }}

// wrong are columns of an object that no Salesforce org has: one that does not exist, and another name for one that does.
type wrong struct{ object, unknown, renamed string }

var wrongs = [...]wrong{
	{"Account", "CustomerStatus", "EmailAddress"},
	{"Contact", "CustomerId", "FullName"},
	{"Case", "AssignedAgent", "IssueType"},
	{"CaseHistory__c", "AssignedTo__c", "ChangeDate"},
	{"Order", "CustomerId", "OrderDate"},
	{"OrderItem", "CustomerId", "ProductName"},
	{"Product2", "Category", "ProductDescription"},
	{"PricebookEntry", "Discount", "Price"},
	{"Knowledge__kav", "Category", "Content"},
	{"EmailMessage", "SenderName", "Body"},
	{"LiveChatTranscript", "AgentName", "Transcript"},
	{"Issue__c", "Category__c", "IssueName"},
	{"User", "Role", "FullName"},
	{"", "RecordStatus", "DisplayName"}, // of any other object
}

// wrongColumns are the wrong columns of the object that a query is of.
func wrongColumns(q string) wrong {
	_, rest, _ := strings.Cut(q, " FROM ")
	if strings.Contains(q, "(SELECT") && strings.Index(q, "(SELECT") < strings.Index(q, " FROM ") {
		_, rest, _ = strings.Cut(rest, " FROM ")
	}
	object, _, _ := strings.Cut(rest, " ")
	for _, w := range wrongs {
		if w.object == object || w.object == "" {
			return w
		}
	}
	return wrong{}
}

// askedToo asks for one more column.
func askedToo(q, column string) string {
	return strings.Replace(q, "SELECT ", "SELECT "+column+", ", 1)
}

var relationshipUnknown = &sim.Slip{Code: "relationship.unknown", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "no such relationship",
	Rewrite: func(_ *sim.Agent, q string) string {
		if strings.Contains(q, "Order.") {
			return strings.ReplaceAll(q, "Order.", "Order__r.")
		}
		return strings.Replace(q, " WHERE ", " WHERE Customer.Status = 'Active' AND ", 1)
	}}

var selectStar = &sim.Slip{Code: "select.star", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "SOQL has no SELECT *",
	Rewrite: func(_ *sim.Agent, q string) string {
		_, rest, _ := strings.Cut(q, " FROM ")
		if strings.Contains(q, "(SELECT") {
			_, rest, _ = strings.Cut(rest, " FROM ")
		}
		return "SELECT * FROM " + rest
	}}

var dateQuoted = &sim.Slip{Code: "date.quoted", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "a date in quotes",
	Rewrite: func(_ *sim.Agent, q string) string { return quoteDate(q) }}

var objectPlural = &sim.Slip{Code: "object.plural", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 2, Say: "no such object",
	Rewrite: func(_ *sim.Agent, q string) string {
		from, rest, _ := strings.Cut(q, " FROM ")
		object, rest, _ := strings.Cut(rest, " ")
		return from + " FROM " + object + "s " + rest
	}}

var clauseJoin = &sim.Slip{Code: "clause.join", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 2, Say: "SOQL has no JOIN",
	Rewrite: func(_ *sim.Agent, q string) string {
		return strings.Replace(q, " WHERE ", " JOIN Account ON Account.Id = AccountId WHERE ", 1)
	}}

var searchLoud = sim.Family{
	{Code: "search.quotes", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "SOSL wants braces",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.NewReplacer("{", "'", "}", "'").Replace(q)
		}},
	{Code: "search.lower-case", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "not taken for a search",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "FIND", "find", 1) }},
	{Code: "column.unknown", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "no such column",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.NewReplacer("(Id, Name)", "(Id, ProductName)", "(Id, Title", "(Id, Name").Replace(q)
		}},
	{Code: "search.from", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "SOSL has no FROM",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "RETURNING", "FROM", 1) }},
}

// formatSlips are actions in no valid format.
var formatSlips = sim.Family{
	{Code: "format.no-action", Kind: sim.LoudSlip, Skill: sim.Formatting, Weight: 3, Say: "no action in a valid format",
		Only: []agent.Format{agent.Tags, agent.Native},
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return agent.Action{Kind: agent.Malformed, Content: "I will look that up: " + strings.Trim(a.Asks()+" "+a.Name, " ")}
		}},
	{Code: "format.bad-json", Kind: sim.LoudSlip, Skill: sim.Formatting, Weight: 3, Say: "arguments that are no JSON",
		Only: []agent.Format{agent.ByPrompt},
		When: func(s *sim.Agent) bool { return s.Clean.Sent(s.Format).Args.Len() > 0 },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			a = a.Sent(s.Format)
			return agent.Action{Kind: agent.Malformed, Content: strings.TrimSuffix(s.Format.Write(a, ""), "}")} // never closed
		}},
	{Code: "format.talks", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 2, Say: "talks instead of acting: taken for its answer",
		Only: []agent.Format{agent.ByPrompt},
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return agent.Action{Kind: agent.Malformed, Content: "To answer this, I would call " + a.Sent(s.Format).Name + " next."}
		}},
}

// callSlips are calls that the functions reject; nameSlips reject even where the last argument may be left out.
var (
	callSlips = sim.Family{argumentRenamed, argumentMissing, functionUnknown}
	nameSlips = sim.Family{argumentRenamed, functionUnknown}
)

var argumentRenamed = &sim.Slip{Code: "argument.renamed", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "no such argument",
	When: func(s *sim.Agent) bool { return s.Clean.Args.Len() > 0 },
	Call: func(s *sim.Agent, a agent.Action) agent.Action {
		k := a.Args.Keys()[0]
		if !strings.Contains(k, "_") {
			return a.Renamed(k, "input_"+k)
		}
		return a.Renamed(k, strings.ReplaceAll(k, "_", ""))
	}}

var argumentMissing = &sim.Slip{Code: "argument.missing", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "an argument is missing",
	When: func(s *sim.Agent) bool { // all arguments of get_cases are optional
		a := s.Clean
		return a.Args.Len() > 0 && a.Name != "get_cases"
	},
	Call: func(s *sim.Agent, a agent.Action) agent.Action {
		keys := a.Args.Keys()
		return a.Without(keys[len(keys)-1])
	}}

var functionUnknown = &sim.Slip{Code: "function.unknown", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "no such function",
	Call: func(s *sim.Agent, a agent.Action) agent.Action {
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
