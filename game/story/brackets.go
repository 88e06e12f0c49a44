package story

import (
	"strconv"
	"strings"
)

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
