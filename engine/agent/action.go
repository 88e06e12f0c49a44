package agent

import (
	"fmt"
	"strings"

	"deskarena/engine/value"
)

// ActionKind is what an action does.
type ActionKind uint8

const (
	Execute ActionKind = iota // a query
	Call                      // a function
	Submit
	Malformed
)

// Action is a message understood.
type Action struct {
	Kind     ActionKind
	Query    string      // of Execute
	Name     string      // of Call
	Args     value.Value // of Call: a Record
	Content  string      // of Submit; of Malformed what was said instead
	Reminder string      // of Malformed: what the environment answers
}

// Query makes an action of a query.
func Query(format string, args ...any) Action {
	return Action{Kind: Execute, Query: fmt.Sprintf(format, args...)}
}

// Function makes a call of names and values by turns.
func Function(name string, args ...any) Action {
	keys := make([]string, len(args)/2)
	vals := make([]value.Value, len(args)/2)
	for i := range keys {
		keys[i], vals[i] = args[2*i].(string), args[2*i+1].(value.Value)
	}
	return Action{Kind: Call, Name: name, Args: value.OfRecord(keys, vals)}
}

// Equal says whether two actions ask for the same.
func (a Action) Equal(b Action) bool {
	return a.Kind == b.Kind && a.Query == b.Query && a.Name == b.Name && a.Content == b.Content && a.Args.Equal(b.Args)
}

// General says whether a function is one of the two general query tools.
func General(name string) bool { return name == "issue_soql_query" || name == "issue_sosl_query" }

// Term is words as a search term: with a backslash before every character that SOSL reserves.
func Term(words string) string {
	var b strings.Builder
	for i := range len(words) {
		if strings.IndexByte(`?&|!{}[]()^~*:\"'+-`, words[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(words[i])
	}
	return b.String()
}

// asCall is a query as a call of the general tool that fits it.
func asCall(q string) Action {
	name := "issue_soql_query"
	if strings.HasPrefix(q, "FIND") {
		name = "issue_sosl_query"
	}
	return Function(name, "query", value.OfString(q))
}

// Sent is an action as a format sends it: where there are only calls, a query goes through a general tool.
func (a Action) Sent(f Format) Action {
	if f != Tags && a.Kind == Execute {
		return asCall(a.Query)
	}
	return a
}

// Asks is the query of an action, however it is sent; "" if it sends none.
func (a Action) Asks() string {
	if a.Kind == Call {
		v, _ := a.Args.Get("query")
		return v.Str()
	}
	return a.Query
}

// Asking is an action with another query; one that is sent by a general tool goes to the tool that fits it.
func (a Action) Asking(q string) Action {
	if a.Kind == Call {
		return asCall(q)
	}
	a.Query = q
	return a
}

// With is a call with one argument changed.
func (a Action) With(name string, v value.Value) Action {
	vals := append([]value.Value(nil), a.Args.Items()...)
	for i, k := range a.Args.Keys() {
		if k == name {
			vals[i] = v
		}
	}
	a.Args = value.OfRecord(a.Args.Keys(), vals)
	return a
}

// Renamed is a call with an argument under another name.
func (a Action) Renamed(from, to string) Action {
	keys := append([]string(nil), a.Args.Keys()...)
	for i := range keys {
		if keys[i] == from {
			keys[i] = to
		}
	}
	a.Args = value.OfRecord(keys, a.Args.Items())
	return a
}

// Without is a call that lacks an argument.
func (a Action) Without(name string) Action {
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
