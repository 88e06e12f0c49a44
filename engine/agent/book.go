package agent

import (
	"strings"

	"deskarena/engine/value"
)

// LinkWords name a link of the chain at three lengths: in a sentence, in 14 characters, in 8.
type LinkWords struct{ Words, Short, Tiny string }

// books holds the playbook of every task.
var books = [...]struct {
	task string
	book func(*sim) []*step
}{
	{"NCR", ncrBook},
	{"HTU", htuBook},
	{"TCU", tcuBook},
	{"NED", nedBook},
	{"PVI", pviBook},
	{"KQA", kqaBook},
	{"TII", tiiBook},
	{"MTA", mtaBook},
	{"BRI", briBook},
}

// playbook returns the steps of a task.
func playbook(s *sim) []*step {
	for _, b := range books {
		if b.task == s.brief.Task {
			return b.book(s)
		}
	}
	panic("agent: no playbook for " + s.brief.Task)
}

// way draws which of several correct ways this run goes, by their weights.
func (s *sim) way(weights ...int) int {
	if s.Flawless {
		return s.Style % len(weights)
	}
	return s.dice.For("style").Weighted(weights)
}

// pickOf draws a variant from 0 to n-1 for the attempt at hand.
func (s *sim) pickOf(purpose string, n int) int {
	return s.dice.With(s.at, s.try).For(purpose).Below(n)
}

// in compares a field with one Id by = and with several by IN.
func in(field string, ids []string) string {
	if len(ids) == 1 {
		return field + " = '" + ids[0] + "'"
	}
	return field + " IN ('" + strings.Join(ids, "', '") + "')"
}

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

// handIn hands in what was picked, or None: the call of a playbook's last step, which needs what the pick was made from.
func handIn(s *sim) Action {
	if id := s.mem.first(pick); id != "" {
		return Action{Kind: Submit, Content: id}
	}
	return Action{Kind: Submit, Content: "None"}
}

// orNone is the thought before it, where nothing was picked.
type orNone string

func (none orNone) in(s *sim) string {
	if s.mem.first(pick) == "" {
		return string(none)
	}
	return thinkAnswer.in(s)
}

var thinkAnswer = oneOf{text("That is the one. I hand it in."), text("That answers the question."), text("So this is the answer.")}
