package sim

import (
	"slices"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/value"
)

// What the agent makes of a column that has another name than it knows. The error names the old one and suggests '__c'; a look
// at the fields that there are shows the new one. From then on the agent writes the new name and reads it as the old one.

// custom is what the name of a custom field ends in.
const custom = "__c"

// rename is a column of an object that goes by another name.
type rename struct {
	on, from, to string
	via, under   []string // the relationships by which it was reached, from a child and from a parent
}

// renamed says whether the error at hand is about a column that the agent had right: it made no mistake in the call.
func (s *Agent) renamed() bool {
	t := &s.trouble
	return t.fault == noColumn && t.name != "" && t.on != "" && (t.slip == nil || t.slip.Kind == QuietSlip)
}

// learn takes from the error at hand what the column is called now, as far as it says so. Of a function it learns that it is no
// longer of use.
func (s *Agent) learn() {
	t := &s.trouble
	switch {
	case t.sent.Kind == agent.Call && !agent.General(t.sent.Name):
		if !slices.Contains(s.broken, t.sent.Name) {
			s.broken = append(s.broken, t.sent.Name)
		}
	case !strings.HasSuffix(t.name, custom):
		s.know(t.name + custom)
	}
}

// know keeps the new name of the column that the error at hand is about, and the ways by which it was reached. One that turned
// out wrong goes.
func (s *Agent) know(to string) {
	t := &s.trouble
	r := rename{on: t.on, from: t.name, to: to}
	s.names = slices.DeleteFunc(s.names, func(old rename) bool {
		if old.on == t.on && old.from == t.name {
			r.via, r.under = old.via, old.under
		}
		return old.on == t.on && (old.from == t.name || old.to == t.name)
	})
	main := askedFor(t.sent.Asks(), 0)
	own, via, under := false, []string(nil), []string(nil)
	places(t.sent.Asks(), t.name, func(_ int, from, path string) {
		switch {
		case path != "":
			via = append(via, path)
		case fromOne(from, t.on):
			own = true
		case from != main:
			under = append(under, from)
		}
	})
	switch { // the likeliest place, for an error names none
	case own || slices.Contains(via, t.on):
	case len(under) > 0:
		r.under = append(r.under, under...)
	default:
		r.via = append(r.via, via...)
	}
	s.names = append(s.names, r)
}

// find looks for the new name among the fields of a record of the object.
func (s *Agent) find(obs agent.Observation) {
	t := &s.trouble
	stem := strings.TrimSuffix(t.name, custom)
	if !s.renamed() || obs.Value.Len() == 0 {
		return
	}
	best := ""
	for _, k := range obs.Value.At(0).Keys() {
		if k != t.name && strings.HasSuffix(k, custom) && strings.HasPrefix(k, stem) && (best == "" || len(k) < len(best)) {
			best = k
		}
	}
	if best != "" {
		s.know(best)
	}
}

// respelt is an action with the new names of columns in its query.
func (s *Agent) respelt(a agent.Action) agent.Action {
	q := a.Asks()
	if q == "" || len(s.names) == 0 {
		return a
	}
	for _, r := range s.names {
		q = r.in(q)
	}
	if q == a.Asks() {
		return a
	}
	return a.Asking(q)
}

// in writes the new name in a query wherever the old one means this column: bare where its object is asked for, or at the end of
// a path that leads to it.
func (r *rename) in(q string) string {
	var b strings.Builder
	last := 0
	places(q, r.from, func(at int, from, via string) {
		if via == "" && (fromOne(from, r.on) || slices.Contains(r.under, from)) || via == r.on || slices.Contains(r.via, via) {
			b.WriteString(q[last:at])
			b.WriteString(r.to)
			last = at + len(r.from)
		}
	})
	return b.String() + q[last:]
}

// fromOne says whether what stands behind FROM is an object, or its child relationship, which has the plural.
func fromOne(from, object string) bool { return from == object || from == object+"s" }

// places finds a name in a query, outside texts: where it stands, what is asked for there, and the relationship right before it.
func places(q, name string, do func(at int, from, via string)) {
	quoted := false
	for i := range len(q) {
		switch {
		case q[i] == '\'' && (i == 0 || q[i-1] != '\\'):
			quoted = !quoted
		case quoted || !strings.HasPrefix(q[i:], name) || i > 0 && wordly(q[i-1]) || i+len(name) < len(q) && wordly(q[i+len(name)]):
		default:
			via := ""
			if i > 0 && q[i-1] == '.' {
				start := i - 1
				for start > 0 && wordly(q[start-1]) {
					start--
				}
				via = q[start : i-1]
			}
			do(i, askedFor(q, i), via)
		}
	}
}

// askedFor is the object that the part of a query within the innermost parentheses around a place is about.
func askedFor(q string, at int) string {
	start, depth := 0, 0
	for i := at - 1; i >= 0; i-- {
		if q[i] == ')' {
			depth++
		}
		if q[i] == '(' {
			if depth == 0 {
				if inner := q[i+1:]; strings.HasPrefix(inner, "SELECT ") {
					start = i + 1
					break
				} else if word := wordBefore(q, i); strings.Contains(q[:i], "RETURNING ") && word != "IN" {
					return word // of a search
				}
				continue // of a function, or around conditions
			}
			depth--
		}
	}
	depth = 0
	for i := start; i < len(q); i++ {
		switch {
		case q[i] == '(':
			depth++
		case q[i] == ')':
			depth--
		case depth == 0 && strings.HasPrefix(q[i:], " FROM "):
			rest := q[i+len(" FROM "):]
			end := 0
			for end < len(rest) && wordly(rest[end]) {
				end++
			}
			return rest[:end]
		}
		if depth < 0 {
			break
		}
	}
	return ""
}

func wordBefore(q string, i int) string {
	start := i
	for start > 0 && wordly(q[start-1]) {
		start--
	}
	return q[start:i]
}

func wordly(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_'
}

// asKnown is an observation with the old names of columns, as the agent reads it.
func (s *Agent) asKnown(obs agent.Observation) agent.Observation {
	if len(s.names) > 0 && !obs.Err {
		obs.Value = s.known(obs.Value)
	}
	return obs
}

func (s *Agent) known(v value.Value) value.Value {
	if v.Len() == 0 {
		return v
	}
	kids := make([]value.Value, v.Len())
	for i := range kids {
		kids[i] = s.known(v.At(i))
	}
	if v.Kind() == value.List {
		return value.OfList(kids)
	}
	keys := slices.Clone(v.Keys())
	for i, k := range keys {
		for _, r := range s.names {
			if k == r.to {
				keys[i] = r.from
			}
		}
	}
	return value.OfRecord(keys, kids)
}
