package scene

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"deskarena/engine/org"
)

// ShortID writes an Id as one can tell it from others at a glance: the object's prefix, two dots, and the last three
// of its first 15 characters. What is no Id comes back as it is.
func ShortID(s string) string {
	if isID(s) {
		return s[:3] + ".." + s[12:15]
	}
	return s
}

func isID(s string) bool {
	if len(s) != 15 && len(s) != 18 {
		return false
	}
	for i := range len(s) {
		if !wordByte(s[i]) || s[i] == '_' {
			return false
		}
	}
	_, ok := org.FindPrefix(s)
	return ok
}

func wordByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_'
}

// mapWords calls keep for every run of letters, digits and underscores, and copies the rest.
func mapWords(s string, keep func(word string) string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && wordByte(s[j]) {
			j++
		}
		if j > i {
			b.WriteString(keep(s[i:j]))
			i = j
			continue
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

// shortIDs shortens every Id in a text.
func shortIDs(s string) string { return mapWords(s, ShortID) }

// oneLine puts a text on one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

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

// foldLists writes the lists and maps of a call as the number of what they hold: IN ('a', 'b', 'c') as IN (3),
// ["a", "b", "c"] as [3], {"a": 1, "b": 2, "c": 3} as {3}. Short ones stay.
func foldLists(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		end := closing(s[i:])
		switch {
		case end > 0 && (s[i] == '\'' || s[i] == '"'):
			b.WriteString(s[i : i+end+1])
			i += end
		case end > 0 && long(s[i:i+end]):
			b.WriteByte(s[i])
			b.WriteString(strconv.Itoa(len(splitOuter(s[i+1:i+end], ','))))
			b.WriteByte(s[i+end])
			i += end
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// longList is how many letters a list of one or two may have.
const longList = 30

// long says that an opened bracket holds a list or a map too long to be told: more than two entries, or one in another.
func long(s string) bool {
	in := s[1:]
	if s[0] == '(' && (strings.ContainsAny(in, "=([{") || strings.HasPrefix(in, "SELECT ")) {
		return false // arguments, conditions, a query within
	}
	return len(splitOuter(in, ',')) > 2 || strings.ContainsAny(in, "[{") || s[0] != '(' && len(in) > longList
}

// closing is where the bracket or the quote that a text begins with is closed; 0 where it begins with none, or it stays
// open.
func closing(s string) int {
	depth, quote := 0, byte(0)
	for i := range len(s) {
		switch c := s[i]; {
		case quote != 0 && c == quote && s[i-1] != '\\':
			quote = 0
		case quote != 0:
		case c == '\'' || c == '"':
			quote = c
		case strings.IndexByte("([{", c) >= 0:
			depth++
		case strings.IndexByte(")]}", c) >= 0:
			depth--
		}
		if depth <= 0 && quote == 0 {
			return i
		}
	}
	return 0
}

// splitOuter parts a text at a byte outside of all brackets, without the spaces around.
func splitOuter(s string, at byte) []string {
	var parts []string
	from := 0
	for i := 0; i < len(s); i++ {
		if end := closing(s[i:]); end > 0 {
			i += end
		} else if s[i] == at {
			parts, from = append(parts, strings.TrimSpace(s[from:i])), i+1
		}
	}
	if rest := strings.TrimSpace(s[from:]); rest != "" {
		parts = append(parts, rest)
	}
	return parts
}

// outerIndex finds a keyword outside of all brackets, in any case.
func outerIndex(s, keyword string) int {
	depth := 0
	for i := range len(s) {
		switch {
		case s[i] == '(':
			depth++
		case s[i] == ')':
			depth--
		case depth == 0 && len(s)-i >= len(keyword) && strings.EqualFold(s[i:i+len(keyword)], keyword):
			return i
		}
	}
	return -1
}

func splitAnd(s string) []string {
	var parts []string
	for {
		i := outerIndex(s, " AND ")
		if i < 0 {
			return append(parts, s)
		}
		parts, s = append(parts, s[:i]), s[i+len(" AND "):]
	}
}
