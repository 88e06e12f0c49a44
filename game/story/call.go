package story

import (
	"strings"
	"unicode/utf8"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
)

// CallLine is a turn's call in n letters.
func CallLine(t *episode.Turn, n int) string {
	switch t.Kind {
	case episode.Submit:
		return letters.Fit("submit "+Brief(t.Call), n)
	case episode.Invalid:
		return letters.Fit("no call: "+oneLine(t.Message), n)
	}
	call := t.Call
	if query, ok := strings.CutPrefix(call, t.Function+"(query="); ok && t.Function != "" {
		query = strings.TrimSuffix(query, ")") // a query tool: the query itself
		if n := len(query) - 1; n > 0 && query[0] == query[n] {
			query = query[1:n]
		}
		call = query
	}
	if t.Error {
		return faultyCall(call, t.Observation, n)
	}
	return letters.Fit(shortCall(call, n), n)
}

// faultyCall is a rejected call in n letters: the part around the word that the error complains about.
func faultyCall(call, complaint string, n int) string {
	s := strings.ReplaceAll(foldLists(shortIDs(oneLine(call))), "T00:00:00Z", "")
	at := -1
	if _, rest, ok := strings.Cut(errorLine(complaint), " '"); ok {
		if word, _, ok := strings.Cut(rest, "'"); ok && word != "" {
			at = strings.Index(s, word)
		}
	}
	const room = 20 // letters that the word and what follows it should have
	if at > n-room && utf8.RuneCountInString(s) > n {
		from := at
		for _, start := range [...]string{" AND ", " WHERE ", " FROM "} {
			if i := strings.LastIndex(s[:at], start); i >= 0 {
				from = i + 1
				break
			}
		}
		s = "…" + s[from:]
	}
	return letters.Fit(s, n)
}

// shortCall is a call in n characters, or as near as it gets: what it asks for goes before what it selects.
func shortCall(call string, n int) string {
	s := shortIDs(oneLine(call))
	fits := func() bool { return utf8.RuneCountInString(s) <= n }
	if fits() {
		return s
	}
	s = foldLists(s)
	s = strings.ReplaceAll(s, "T00:00:00Z", "")
	s = strings.ReplaceAll(s, "'", "")
	for _, op := range []string{" = ", " >= ", " <= ", " != "} {
		s = strings.ReplaceAll(s, op, strings.TrimSpace(op))
	}
	if fits() {
		return s
	}
	if open := strings.IndexByte(s, '('); open > 0 && strings.HasSuffix(s, ")") && wordByte(s[open-1]) {
		return shortArgs(s, open, n)
	}
	from := outerIndex(s, " FROM ")
	if !strings.EqualFold(s[:min(7, len(s))], "SELECT ") || from < 0 {
		return s
	}
	s = "SELECT…" + s[from:]
	if fits() {
		return s
	}
	s = s[len("SELECT… FROM "):]
	if fits() {
		return s
	}
	// What is left of too long a query is its object and the end of its WHERE, where the last thing asked for stands.
	if where := outerIndex(s, " WHERE "); where > 0 {
		head, conds := s[:where]+": ", splitAnd(s[where+len(" WHERE "):])
		for len(conds) > 1 && utf8.RuneCountInString(head+strings.Join(conds, ", ")) > n {
			conds = dropCond(conds)
			if !strings.HasSuffix(head, "…") {
				head += "…"
			}
		}
		s = head + strings.Join(conds, ", ")
	}
	return s
}

// shortArgs is a function call in n letters: without quotes, without the names of its arguments, at last without the last
// of them. The function keeps its name.
func shortArgs(s string, open, n int) string {
	name, args := s[:open], splitOuter(strings.NewReplacer(`"`, "", "'", "").Replace(s[open+1:len(s)-1]), ',')
	fits := func(sep string, args []string) bool {
		s = name + "(" + strings.Join(args, sep) + ")"
		return utf8.RuneCountInString(s) <= n
	}
	if fits(", ", args) {
		return s
	}
	for i, a := range args {
		if _, value, ok := strings.Cut(a, "="); ok {
			args[i] = value
		}
	}
	if fits(", ", args) || fits(",", args) {
		return s
	}
	if len(args) == 1 && strings.Contains(args[0], " ") { // words can be cut
		return name + "(" + args[0] + ")"
	}
	for k := len(args) - 1; k >= 0 && !fits(", ", append(args[:k:k], "…")); k-- {
	}
	return s
}

// dropCond leaves out the condition that tells least: one without a number, such as a status; else a list; else the
// first.
func dropCond(conds []string) []string {
	for _, dull := range []func(string) bool{
		func(c string) bool { return !strings.ContainsAny(c, "0123456789") },
		func(c string) bool { return strings.Contains(c, " IN (") },
		func(string) bool { return true },
	} {
		for i, c := range conds {
			if dull(c) {
				return append(conds[:i:i], conds[i+1:]...)
			}
		}
	}
	return conds
}
