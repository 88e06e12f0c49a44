package agent

import (
	"fmt"
	"strings"

	"deskarena/engine/value"
)

// LinkWords name a link of the chain at three lengths: in a sentence, in 14 characters, in 8.
type LinkWords struct{ Words, Short, Tiny string }

// books holds the playbook of every task.
var books = map[string]func(*sim) []step{
	"NCR": ncrBook,
	"HTU": htuBook,
	"TCU": tcuBook,
	"NED": nedBook,
	"PVI": pviBook,
	"KQA": kqaBook,
	"TII": tiiBook,
	"MTA": mtaBook,
	"BRI": briBook,
}

// playbook returns the steps of a task.
func playbook(s *sim) []step {
	book := books[s.brief.Task]
	if book == nil {
		panic("agent: no playbook for " + s.brief.Task)
	}
	return book(s)
}

// style draws which of n correct ways this run goes.
func (s *sim) style(n int, weights ...int) int {
	if s.Flawless {
		return s.Style % n
	}
	return s.dice.For("style").Weighted(weights)
}

// pickOf draws a variant from 0 to n-1 for the attempt at hand.
func (s *sim) pickOf(purpose string, n int) int {
	return s.dice.With(s.at, s.try).For(purpose).Below(n)
}

// query makes an action of a query.
func query(format string, args ...any) Action {
	return Action{Kind: Execute, Query: fmt.Sprintf(format, args...)}
}

// function makes a call of names and values by turns.
func function(name string, args ...any) Action {
	keys := make([]string, len(args)/2)
	vals := make([]value.Value, len(args)/2)
	for i := range keys {
		keys[i], vals[i] = args[2*i].(string), args[2*i+1].(value.Value)
	}
	return Action{Kind: Call, Name: name, Args: value.OfRecord(keys, vals)}
}

// general says whether a function is one of the two general query tools.
func general(name string) bool { return name == "issue_soql_query" || name == "issue_sosl_query" }

// byTool puts a query through one of the two general query tools.
func byTool(call func(*sim) Action) func(*sim) Action {
	return func(s *sim) Action { return asCall(call(s).Query) }
}

// tooled is a step by query that goes through a general query tool.
func tooled(st step) *step {
	st.call = byTool(st.call)
	return &st
}

// thinking is a step with other thoughts.
func (st *step) thinking(thought func(*sim) string) *step {
	other := *st
	other.thought = thought
	return &other
}

// sent is an action as a format sends it: where there are only calls, a query goes through a general tool.
func (a Action) sent(f Format) Action {
	if f != Tags && a.Kind == Execute {
		return asCall(a.Query)
	}
	return a
}

func asCall(q string) Action {
	name := "issue_soql_query"
	if strings.HasPrefix(q, "FIND") {
		name = "issue_sosl_query"
	}
	return function(name, "query", value.OfString(q))
}

// queryOf is the query of an action, however it is sent.
func (s *sim) queryOf(a Action) string {
	if a.Kind == Call {
		v, _ := a.Args.Get("query")
		return v.Str()
	}
	return a.Query
}

// requery is an action with another query; one that is sent by a general tool goes to the tool that fits it.
func (s *sim) requery(a Action, q string) Action {
	if a.Kind == Call {
		return asCall(q)
	}
	a.Query = q
	return a
}

// with is a call with one argument changed.
func (a Action) with(name string, v value.Value) Action {
	vals := append([]value.Value(nil), a.Args.Items()...)
	for i, k := range a.Args.Keys() {
		if k == name {
			vals[i] = v
		}
	}
	a.Args = value.OfRecord(a.Args.Keys(), vals)
	return a
}

// renamed is a call with an argument under another name.
func (a Action) renamed(from, to string) Action {
	keys := append([]string(nil), a.Args.Keys()...)
	for i := range keys {
		if keys[i] == from {
			keys[i] = to
		}
	}
	a.Args = value.OfRecord(keys, a.Args.Items())
	return a
}

// without is a call that lacks an argument.
func (a Action) without(name string) Action {
	var keys []string
	var vals []value.Value
	for i, k := range a.Args.Keys() {
		if k != name {
			keys, vals = append(keys, k), append(vals, a.Args.At(i))
		}
	}
	a.Args = value.OfRecord(keys, vals)
	return a
}

// in compares a field with one Id by = and with several by IN.
func in(field string, ids []string) string {
	if len(ids) == 1 {
		return field + " = '" + ids[0] + "'"
	}
	return field + " IN ('" + strings.Join(ids, "', '") + "')"
}

func say(words string) func(*sim) string { return func(*sim) string { return words } }

// thoughts draws one of several ways to think it.
func thoughts(ways ...func(*sim) string) func(*sim) string {
	return func(s *sim) string { return ways[s.pickOf("words", len(ways))](s) }
}

func nothing(k slot) func(*sim) bool { return func(s *sim) bool { return len(s.mem[k].ids) == 0 } }

func isList(obs Observation) bool { return obs.Value.Kind() == value.List }

// path follows a dotted path into nested records.
func path(r value.Value, p string) (value.Value, bool) {
	head, rest, more := strings.Cut(p, ".")
	v, ok := r.Get(head)
	if !more || !ok {
		return v, ok
	}
	return path(v, rest)
}

// column is a field of every row that has it.
func column(obs Observation, field string) []string {
	var out []string
	for _, r := range obs.Value.Items() {
		if v, ok := path(r, field); ok && v.Str() != "" {
			out = append(out, v.Str())
		}
	}
	return out
}

// inner is the rows of a child relationship, over all rows.
func inner(obs Observation, child string) Observation {
	var rows []value.Value
	for _, r := range obs.Value.Items() {
		c, _ := r.Get(child)
		list, _ := c.Get("records")
		rows = append(rows, list.Items()...)
	}
	return Observation{Value: value.OfList(rows)}
}

// bare is a result that is a text or a list of texts.
func bare(obs Observation) []string {
	if obs.Value.Kind() == value.String {
		return []string{obs.Value.Str()}
	}
	var out []string
	for _, v := range obs.Value.Items() {
		out = append(out, v.Str())
	}
	return out
}

func head(ids []string) []string { return ids[:min(1, len(ids))] }

// after is the row after the one given, or the first.
func after(ids []string, id string) []string {
	for i := range ids {
		if ids[i] == id {
			return head(ids[(i+1)%len(ids):])
		}
	}
	return head(ids)
}

// hasWords says whether every word of a phrase is a word of a text, in any case.
func hasWords(text, phrase string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), notWord)
	for _, p := range strings.FieldsFunc(strings.ToLower(phrase), notWord) {
		found := false
		for _, w := range words {
			found = found || w == p
		}
		if !found {
			return false
		}
	}
	return true
}

func notWord(r rune) bool {
	return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 127)
}

var linkAnswer = LinkWords{"hand in the answer", "Give answer", "Answer"}

// answer is the last step of a playbook: it hands in what was picked, or None. It needs what the pick was made from.
func answer(none string, from ...slot) step {
	return step{
		name: "answer", link: linkAnswer, need: append([]slot{pick}, from...),
		call: func(s *sim) Action {
			if id := s.mem.first(pick); id != "" {
				return Action{Kind: Submit, Content: id}
			}
			return Action{Kind: Submit, Content: "None"}
		},
		thought: func(s *sim) string {
			if s.mem.first(pick) == "" {
				return none
			}
			return thinkAnswer(s)
		},
		slips: answerSlips,
	}
}

var thinkAnswer = thoughts(say("That is the one. I hand it in."), say("That answers the question."), say("So this is the answer."))
