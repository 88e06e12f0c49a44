package playbook

import (
	"strconv"
	"strings"

	"deskarena/engine/agent/sim"
	"deskarena/engine/agent/voice"
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// plan is what a step thinks, in parts: texts of package voice, whose names are beliefs and what the question says. A step in
// the head has only what it has found.
type plan struct {
	do    string // what it wants, as "find the account"
	why   string // a clause: what is so whatever the records say
	risk  string // a clause: what has to be kept in mind
	found string // a clause: what it has found
	goal  string // of an answer: what the question asks for
}

// Say is what it wants, as a sentence.
func (p plan) Say(s *sim.Agent) string {
	first := func(int) int { return 0 }
	b, _ := voice.Say(nil, "{do}", func(b []byte, name string) ([]byte, bool) { return p.Part(b, s, name, first) }, first)
	return string(b)
}

// Part implements sim.Parts.
func (p plan) Part(b []byte, s *sim.Agent, name string, draw voice.Draw) ([]byte, bool) {
	text := ""
	switch name {
	case "do":
		text = p.do
	case "why":
		text = p.why
	case "risk":
		text = p.risk
	case "found":
		text = p.found
	case "goal":
		text = p.goal
	default:
		return believed(b, s, name)
	}
	return voice.Phrase(b, text, func(b []byte, name string) ([]byte, bool) { return believed(b, s, name) }, draw)
}

// believed appends a belief, or what the question says. Of a list "items" names its Ids as far as they are few,
// "items:order item" counts them; "?items", "+items" and "!items" are nothing to read, and stand only where there is something,
// more than one, or nothing in the list.
func believed(b []byte, s *sim.Agent, name string) ([]byte, bool) {
	switch name[0] {
	case '?':
		return b, size(s, name[1:]) > 0
	case '!':
		return b, size(s, name[1:]) == 0
	case '+':
		return b, size(s, name[1:]) > 1
	}
	if list, noun, ok := strings.Cut(name, ":"); ok {
		n := size(s, list)
		return count(b, n, noun), n > 0
	}
	if k, ok := slotOf(name); ok {
		return few(b, s.Mem[k].IDs)
	}
	p := &s.Brief.Params
	switch name {
	case "contact":
		return text(b, p.Contact)
	case "phrase":
		return text(b, p.Phrase)
	case "means":
		return text(b, p.Means)
	case "product":
		return text(b, p.Product)
	case "case":
		return text(b, p.Case)
	case "subject":
		return text(b, p.Subject)
	case "topic":
		return text(b, p.Topic)
	case "n":
		return strconv.AppendInt(b, int64(p.N), 10), true
	case "enough":
		if p.N == 0 {
			return append(b, "at least one case"...), true
		}
		return count(append(b, "more than "...), p.N, "case"), true
	case "slowest":
		return either(b, p.Most, "longest", "shortest")
	case "most":
		return either(b, p.Most, "most", "fewest")
	case "ago":
		return count(b, p.Count, p.Unit), p.Unit != ""
	case "window":
		if p.Named != "" {
			return strconv.AppendInt(append(append(b, p.Named...), ' '), int64(p.Year), 10), true
		}
		if p.Count == 1 {
			return append(append(b, "the past "...), p.Unit...), p.Unit != ""
		}
		return count(append(b, "the past "...), p.Count, p.Unit), p.Unit != ""
	case "today":
		return date(b, s.Brief.Today)
	case "day":
		return date(b, s.Mem[day].Day)
	case "from":
		return date(b, s.Mem[start].Day)
	case "to":
		return date(b, s.Mem[end].Day)
	case "issuename":
		return text(b, s.Mem[issue].Val.Str())
	case "pick":
		id := s.Mem.First(sim.Pick)
		return voice.Quote(b, id), id != ""
	case "score":
		return scored(b, s)
	case "matter":
		if m := matterOf(s); m != nil {
			return text(b, m.name)
		}
	case "term":
		return text(b, s.Mem.First(topic))
	case "keywords":
		return voice.List(b, keywords(p.Topic, 4)), p.Topic != ""
	case "passage":
		return text(b, strings.TrimRight(s.Mem.First(texts), ". "))
	case "verdict":
		return verdict(b, s)
	}
	return b, false
}

// slotOf is the slot of a list of Ids.
func slotOf(name string) (sim.Slot, bool) {
	switch name {
	case "account":
		return account, true
	case "orders":
		return orders, true
	case "items":
		return items, true
	case "hits":
		return hits, true
	case "agents":
		return agents, true
	case "stayed":
		return stayed, true
	case "issue":
		return issue, true
	}
	return 0, false
}

// size is how many there are of something.
func size(s *sim.Agent, name string) int {
	if k, ok := slotOf(name); ok {
		return len(s.Mem[k].IDs)
	}
	switch name {
	case "pick":
		return len(s.Mem.First(sim.Pick))
	case "cases":
		return s.Mem[cases].Val.Len()
	case "counts":
		return s.Mem[counts].Val.Len()
	case "numbers":
		return s.Mem[numbers].Val.Len()
	case "history":
		return s.Mem[history].Val.Len()
	case "asked":
		return len(s.Mem[asked].IDs)
	case "told":
		return len(s.Mem[told].IDs)
	case "texts":
		return len(s.Mem[texts].IDs)
	case "topic":
		return len(s.Mem[topic].IDs)
	case "months":
		return monthsLong(s.Brief.Params)
	}
	return 0
}

// few lists up to three Ids.
func few(b []byte, ids []string) ([]byte, bool) {
	if len(ids) > 3 {
		return b, false
	}
	return voice.List(b, ids), len(ids) > 0
}

func text(b []byte, s string) ([]byte, bool) { return append(b, s...), s != "" }

func either(b []byte, first bool, yes, no string) ([]byte, bool) {
	if first {
		return append(b, yes...), true
	}
	return append(b, no...), true
}

func count(b []byte, n int, noun string) []byte {
	if n == 1 {
		return append(append(b, "one "...), noun...)
	}
	return append(append(append(strconv.AppendInt(b, int64(n), 10), ' '), noun...), 's')
}

func date(b []byte, d cal.Day) ([]byte, bool) {
	if d == 0 {
		return b, false
	}
	y, m, n := d.Civil()
	b = append(append(append(strconv.AppendInt(b, int64(n), 10), ' '), cal.Months[m-1]...), ' ')
	return strconv.AppendInt(b, int64(y), 10), true
}

// scored is the number that what was picked was compared by.
func scored(b []byte, s *sim.Agent) ([]byte, bool) {
	v, ok := s.Mem[numbers].Val.Get(s.Mem.First(sim.Pick))
	if !ok {
		return b, false
	}
	n := whole(v)
	switch s.Brief.Task {
	case "HTU":
		return count(b, n, "minute"), true
	case "BRI":
		return count(b, n/perHour, "hour"), n >= perHour
	case "TCU":
		return count(b, n, "transfer"), true
	}
	return count(b, n, "case"), true
}

// perHour is in seconds, as the closure times are.
const perHour = cal.PerDay / 24

// whole is a number without its fraction.
func whole(v value.Value) int {
	num, den := v.Ratio()
	return int(num / max(1, den))
}

// verdict is what the agent holds of the case against the article.
func verdict(b []byte, s *sim.Agent) ([]byte, bool) {
	m, article := matterOf(s), s.Mem[texts].IDs
	if m == nil || len(article) < 2 {
		return b, false
	}
	l := lettersOf(s)
	e := l.weigh(m, article[1])
	amount := func(n int) {
		if m.unit == "$" {
			b = strconv.AppendInt(append(b, '$'), int64(n), 10)
		} else {
			b = count(b, n, "day")
		}
	}
	broken := found(s)
	switch {
	case broken && e.broken() && m.rule != never, !broken && e.found && e.did && e.rule != never && !e.excused && !e.broken():
		b = append(b, "the article says "...)
		amount(e.limit)
		b = append(b, " and here it is "...)
		amount(e.fact)
		if broken {
			return append(b, ", which breaks it"...), true
		}
		return append(b, ", so it was kept"...), true
	}
	return b, false
}
