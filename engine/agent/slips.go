package agent

import (
	"cmp"
	"fmt"
	"strings"

	"deskarena/engine/cal"
)

// The parts of the catalogue that every playbook shares.

// join joins parts of the catalogue.
func join(parts ...[]*slip) []*slip {
	var out []*slip
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// bend makes a quiet slip that changes what the agent believes, and then sends the call that follows from it.
func bend(code string, skill Skill, weight int, when func(*sim) bool, change func(*sim), say func(*sim) string) *slip {
	return &slip{code: code, kind: QuietSlip, skill: skill, weight: weight, when: when, say: say,
		call: func(s *sim, _ Action) Action {
			change(s)
			return s.sent.call(s)
		}}
}

// loud makes a slip that rewrites a query into one that is refused; rewrites that change nothing do not fit.
func loud(code string, weight int, what string, rewrite func(string) string) *slip {
	return &slip{code: code, kind: LoudSlip, skill: Composing, weight: weight, say: say(what),
		when: func(s *sim) bool { q := s.queryOf(s.last); return rewrite(q) != q },
		call: func(s *sim, a Action) Action { return s.requery(a, rewrite(s.queryOf(a))) }}
}

// The loud slips: what the grammar and the schema reject.
var queryLoud = []*slip{
	loud("column.unknown", 4, "no such column", func(q string) string {
		return strings.Replace(q, "SELECT ", "SELECT CreatedById, ", 1)
	}),
	loud("column.name", 3, "no such column", func(q string) string {
		if strings.Contains(q, "FROM Contact") || strings.Contains(q, "FROM Order ") || strings.Contains(q, "FROM OrderItem") || strings.Contains(q, "FROM Case ") || strings.Contains(q, "FROM CaseHistory__c") {
			return strings.Replace(q, "SELECT ", "SELECT Name, ", 1)
		}
		return strings.Replace(q, "Description", "ProductDescription", 1)
	}),
	loud("relationship.unknown", 3, "no such relationship", func(q string) string {
		if strings.Contains(q, "Order.") {
			return strings.ReplaceAll(q, "Order.", "Order__r.")
		}
		return strings.Replace(q, " WHERE ", " WHERE Customer.Status = 'Active' AND ", 1)
	}),
	loud("select.star", 3, "SOQL has no SELECT *", func(q string) string {
		_, rest, _ := strings.Cut(q, " FROM ")
		if strings.Contains(q, "(SELECT") {
			_, rest, _ = strings.Cut(rest, " FROM ")
		}
		return "SELECT * FROM " + rest
	}),
	loud("date.quoted", 4, "a date in quotes", quoteDate),
	loud("object.plural", 2, "no such object", func(q string) string {
		from, rest, _ := strings.Cut(q, " FROM ")
		object, rest, _ := strings.Cut(rest, " ")
		return from + " FROM " + object + "s " + rest
	}),
	loud("clause.join", 2, "SOQL has no JOIN", func(q string) string {
		return strings.Replace(q, " WHERE ", " JOIN Account ON Account.Id = AccountId WHERE ", 1)
	}),
}

var searchLoud = []*slip{
	loud("search.quotes", 4, "SOSL wants braces", func(q string) string {
		return strings.NewReplacer("{", "'", "}", "'").Replace(q)
	}),
	loud("search.lower-case", 3, "not taken for a search", func(q string) string { return strings.Replace(q, "FIND", "find", 1) }),
	loud("column.unknown", 3, "no such column", func(q string) string {
		return strings.NewReplacer("(Id, Name)", "(Id, ProductName)", "(Id, Title", "(Id, Name").Replace(q)
	}),
	loud("search.from", 3, "SOSL has no FROM", func(q string) string { return strings.Replace(q, "RETURNING", "FROM", 1) }),
}

// formatSlips are actions in no valid format.
var formatSlips = []*slip{
	{code: "format.no-action", kind: LoudSlip, skill: Formatting, weight: 3, say: say("no action in a valid format"),
		only: []Format{Tags, Native},
		call: func(s *sim, a Action) Action {
			return Action{Kind: Malformed, Content: "I will look that up: " + strings.Trim(s.queryOf(a)+" "+a.Name, " ")}
		}},
	{code: "format.bad-json", kind: LoudSlip, skill: Formatting, weight: 3, say: say("arguments that are no JSON"),
		only: []Format{ByPrompt},
		when: func(s *sim) bool { return s.last.sent(s.format).Args.Len() > 0 },
		call: func(s *sim, a Action) Action {
			a = a.sent(s.format)
			return Action{Kind: Malformed, Content: "Action: " + a.Name + "\nAction Input: " + strings.ReplaceAll(string(a.Args.AppendPython(nil)), "\"", "'")}
		}},
	{code: "format.talks", kind: AnswerSlip, skill: Formatting, weight: 2, say: say("talks instead of acting: taken for its answer"),
		only: []Format{ByPrompt},
		call: func(s *sim, a Action) Action {
			return Action{Kind: Malformed, Content: "To answer this, I would call " + a.sent(s.format).Name + " next."}
		}},
}

// callSlips are calls that the functions reject.
var callSlips = []*slip{
	{code: "argument.renamed", kind: LoudSlip, skill: Calling, weight: 4, say: say("no such argument"),
		when: func(s *sim) bool { return s.last.Args.Len() > 0 },
		call: func(s *sim, a Action) Action {
			k := a.Args.Keys()[0]
			if !strings.Contains(k, "_") {
				return a.renamed(k, "input_"+k)
			}
			return a.renamed(k, strings.ReplaceAll(k, "_", ""))
		}},
	{code: "argument.missing", kind: LoudSlip, skill: Calling, weight: 3, say: say("an argument is missing"),
		when: func(s *sim) bool { // all arguments of get_cases are optional
			a := s.last
			return a.Args.Len() > 0 && a.Name != "get_cases"
		},
		call: func(s *sim, a Action) Action { keys := a.Args.Keys(); return a.without(keys[len(keys)-1]) }},
	{code: "function.unknown", kind: LoudSlip, skill: Calling, weight: 3, say: say("no such function"),
		call: func(s *sim, a Action) Action {
			_, what, _ := strings.Cut(a.Name, "_")
			a.Name = "fetch_" + what
			return a
		}},
}

// answerSlips are slips on the answer itself.
var answerSlips = []*slip{
	{code: "answer.sentence", kind: AnswerSlip, skill: Formatting, weight: 4, say: say("a sentence where the bare answer was wanted"),
		when: func(s *sim) bool { return s.mem.first(pick) != "" },
		call: func(s *sim, a Action) Action { a.Content = "The answer is " + a.Content + "."; return a }},
	{code: "answer.invented", kind: AnswerSlip, skill: Abstaining, thought: say("It has to be this one."), weight: 4, say: say("nothing was found, and it answers all the same"),
		when: func(s *sim) bool { return s.mem.first(pick) == "" && s.anyID() != "None" },
		call: func(s *sim, a Action) Action { a.Content = s.anyID(); return a }},
	answersNone(Reading, "None, though it had found one"),
	answersNone(Abstaining, "None, though it had found one"),
}

// answersNone makes a slip that answers None where something was found.
func answersNone(skill Skill, what string) *slip {
	return &slip{code: "answer.overcautious", kind: AnswerSlip, skill: skill, weight: 2, say: say(what),
		thought: thoughts(say("I am not certain of this, so I answer None."), say("This may not be what was meant. None, to be safe."), say("I cannot be sure that it is this one. None.")),
		when:    func(s *sim) bool { return s.mem.first(pick) != "" },
		call:    func(s *sim, a Action) Action { a.Content = "None"; return a }}
}

// answerNothing is for questions that name no Id: where nothing was found, there is none to hand in either.
var answerNothing = []*slip{
	{code: "answer.nothing", kind: AnswerSlip, skill: Abstaining, thought: say("There is nothing of the kind."), weight: 4, say: say("says so in a sentence where None was wanted"),
		when: func(s *sim) bool { return s.mem.first(pick) == "" && s.anyID() == "None" },
		call: func(s *sim, a Action) Action { a.Content = "There is none."; return a }},
}

// anyID is what an agent answers that found nothing and will not say so: an Id that it has seen, or a guess where
// no Id is wanted.
func (s *sim) anyID() string {
	switch s.brief.Task {
	case "MTA":
		_, m, _ := s.mem[start].day.Civil()
		return cal.Months[m-1]
	case "BRI":
		return "CA" // where most people live
	}
	for _, k := range []slot{agents, items, hits, orders, cases, account, issue} {
		if ids := s.mem[k].ids; len(ids) > 0 {
			return ids[s.pickOf("any", len(ids))]
		}
	}
	p := s.brief.Params
	return cmp.Or(p.Contact, p.Product, p.Case, "None")
}

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

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

func english(d cal.Day) string {
	y, m, n := d.Civil()
	return fmt.Sprintf("%d %s %d", n, cal.Months[m-1], y)
}
