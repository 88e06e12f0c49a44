package sim

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/voice"
	"deskarena/engine/value"
)

// inAction appends what stands in an action: of a query "object", "filters" and "groups", of a search "object" and "terms",
// of a call "fn" and its short "args".
func inAction(b []byte, a *agent.Action, name string) ([]byte, bool) {
	q := a.Asks()
	switch {
	case a.Kind == agent.Submit || a.Kind == agent.Malformed:
		return b, false
	case q != "":
		return inQuery(b, q, name)
	case name == "fn":
		return append(b, a.Name...), true
	case name == "args":
		return inCall(b, a.Args)
	}
	return b, false
}

// inCall lists up to three arguments that are short.
func inCall(b []byte, args value.Value) ([]byte, bool) {
	from, n := len(b), 0
	for i, k := range args.Keys() {
		v := args.At(i)
		short := v.Kind() == value.Int || v.Kind() == value.String && len(v.Str()) > 0 && len(v.Str()) <= 40
		if !short || n == 3 {
			continue
		}
		if n++; n > 1 {
			b = append(b, ", "...)
		}
		b = append(append(append(b, k...), " = "...), v.Plain()...)
	}
	return b, len(b) > from
}

func inQuery(b []byte, q, name string) ([]byte, bool) {
	if strings.HasPrefix(q, "FIND") {
		return inSearch(b, q, name)
	}
	switch name {
	case "object":
		_, rest := clause(q, " FROM ")
		object, _, _ := strings.Cut(rest, " ")
		return append(b, object...), object != ""
	case "filters":
		_, rest := clause(q, " WHERE ")
		rest = before(rest, " GROUP BY", " ORDER BY", " LIMIT")
		return fields(b, rest)
	case "groups":
		_, rest := clause(q, " GROUP BY ")
		rest = before(rest, " HAVING", " ORDER BY", " LIMIT")
		return append(b, rest...), rest != ""
	}
	return b, false
}

// inSearch finds the parts of a search as far as it is one.
func inSearch(b []byte, q, name string) ([]byte, bool) {
	switch name {
	case "object":
		_, rest, _ := strings.Cut(q, "RETURNING ")
		object, _, _ := strings.Cut(rest, "(")
		return append(b, object...), object != ""
	case "terms":
		_, rest, ok := strings.Cut(q, "{")
		terms, _, _ := strings.Cut(rest, "}")
		if !ok || strings.IndexByte(terms, '"') >= 0 {
			return append(b, terms...), ok
		}
		return append(append(append(b, '"'), terms...), '"'), true
	}
	return b, false
}

// clause cuts a query after a word that stands outside of parentheses and quotes.
func clause(q, word string) (before, after string) {
	depth, quoted := 0, false
	for i := range len(q) {
		switch c := q[i]; {
		case c == '\'':
			quoted = !quoted
		case quoted:
		case c == '(':
			depth++
		case c == ')':
			depth--
		case depth == 0 && c == word[0] && strings.HasPrefix(q[i:], word):
			return q[:i], q[i+len(word):]
		}
	}
	return q, ""
}

func before(text string, words ...string) string {
	for _, w := range words {
		text, _ = clause(text, w)
	}
	return text
}

// fields lists the fields that conditions are on, each once.
func fields(b []byte, conditions string) ([]byte, bool) {
	var room [8]string
	all := room[:0]
	for conditions != "" {
		var c string
		c, conditions = clause(conditions, " AND ")
		field, _, _ := strings.Cut(c, " ")
		known := field == "NOT"
		for _, f := range all {
			known = known || f == field
		}
		if !known && len(all) < cap(all) {
			all = append(all, field)
		}
	}
	return voice.List(b, all), len(all) > 0
}
