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
	queryLoud = sim.Family{columnUnknown, columnName, relationshipUnknown, selectStar, dateQuoted, objectUnknown, clauseJoin}
	textLoud  = sim.Family{columnUnknown, columnName, relationshipUnknown, selectStar, objectUnknown, clauseJoin}
)

var selectStar = &sim.Slip{Code: "select.star", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "SOQL has no SELECT *",
	Rewrite: func(_ *sim.Agent, q string) string {
		object := outerFrom(q)
		if i := strings.Index(q+" ", " FROM "+object+" "); i >= 0 && object != "" {
			return "SELECT *" + q[i:]
		}
		return q
	}}

var dateQuoted = &sim.Slip{Code: "date.quoted", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "a date in quotes",
	Rewrite: func(s *sim.Agent, q string) string {
		quoted := quoteDate(q)
		if quoted == q {
			return q
		}
		switch s.Try % 3 {
		case 1: // without the time, but in quotes still
			return strings.Replace(quoted, "T00:00:00Z'", "'", 1)
		case 2: // with the zone spelled out
			return strings.Replace(quoted, "T00:00:00Z'", "T00:00:00.000+0000'", 1)
		}
		return quoted
	}}

var clauseJoin = &sim.Slip{Code: "clause.join", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 2, Say: "SOQL has no JOIN",
	Rewrite: func(s *sim.Agent, q string) string {
		join := [...]string{" JOIN Account ON Account.Id = AccountId", " INNER JOIN Account a ON a.Id = AccountId", " LEFT JOIN Contact ON ContactId = Contact.Id"}[s.Variant("join", 3)]
		return strings.Replace(q, " WHERE ", join+" WHERE ", 1)
	}}

var searchLoud = sim.Family{
	columnUnknown, columnName, objectUnknown,
	{Code: "search.quotes", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "SOSL wants braces",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.NewReplacer("{", "'", "}", "'").Replace(q)
		}},
	{Code: "search.lower-case", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "not taken for a search",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "FIND", "find", 1) }},
	{Code: "search.from", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "SOSL has no FROM",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "RETURNING", "FROM", 1) }},
}

// callSlips are calls that the functions reject; nameSlips reject even where the last argument may be left out.
var (
	callSlips = sim.Family{argumentRenamed, argumentMissing, functionUnknown}
	nameSlips = sim.Family{argumentRenamed, functionUnknown}
)

var argumentMissing = &sim.Slip{Code: "argument.missing", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "an argument is missing",
	When: func(s *sim.Agent) bool { // all arguments of get_cases are optional
		a := s.Clean
		return a.Args.Len() > 0 && a.Name != "get_cases"
	},
	Call: func(s *sim.Agent, a agent.Action) agent.Action {
		keys := a.Args.Keys()
		return a.Without(keys[(len(keys)-1+s.Try)%len(keys)])
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
