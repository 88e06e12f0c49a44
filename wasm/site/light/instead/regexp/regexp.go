// Package regexp stands in for regexp where a pattern is a sequence of ASCII characters, classes and groups with + and *:
// no choice, no group that repeats, no range, no flag. It matches as regexp does, and has no tables of Unicode.
package regexp

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Regexp is a pattern, step by step.
type Regexp struct {
	steps  []step
	groups int
}

type step struct {
	kind  kind
	set   [128]bool // of a character: which of ASCII it may be
	other bool      // and whether it may be another
	none  bool      // it may be missing
	many  bool      // it may repeat
	n     int       // of an edge: twice the group, and one more where it closes
}

type kind int

const (
	character kind = iota
	begin
	end
	edge
)

// MustCompile reads a pattern. It panics at what it does not know.
func MustCompile(pattern string) *Regexp {
	re := &Regexp{groups: 1}
	var open []int
	for p := pattern; p != ""; {
		var s step
		switch p[0] {
		case '^':
			s, p = step{kind: begin}, p[1:]
		case '$':
			s, p = step{kind: end}, p[1:]
		case '(':
			s, p = step{kind: edge, n: 2 * re.groups}, p[1:]
			open = append(open, re.groups)
			re.groups++
		case ')':
			if len(open) == 0 {
				panic("regexp: " + pattern)
			}
			s, p = step{kind: edge, n: 2*open[len(open)-1] + 1}, p[1:]
			open = open[:len(open)-1]
		case '[':
			s, p = class(p[1:])
		default:
			s, p = single(p)
		}
		if s.kind == character && p != "" && (p[0] == '+' || p[0] == '*') {
			s.none, s.many, p = p[0] == '*', true, p[1:]
		}
		re.steps = append(re.steps, s)
	}
	if len(open) > 0 {
		panic("regexp: " + pattern)
	}
	return re
}

// class reads what follows the [ of a class.
func class(p string) (step, string) {
	inside, rest, closed := strings.Cut(p, "]")
	if !closed {
		panic("regexp: [" + p)
	}
	inside, not := strings.CutPrefix(inside, "^")
	var s step
	for inside != "" {
		if i := strings.IndexByte(inside, '-'); i > 0 && i < len(inside)-1 || inside[0] == '[' {
			panic("regexp: [" + p)
		}
		var c step
		c, inside = single(inside)
		for i, in := range c.set {
			s.set[i] = s.set[i] || in
		}
	}
	if not {
		for i := range s.set {
			s.set[i] = !s.set[i]
		}
		s.other = true
	}
	return s, rest
}

// single reads one character or one escape off the front of a pattern.
func single(p string) (step, string) {
	if strings.IndexByte(`.?*+|{`, p[0]) >= 0 || p[0] >= utf8.RuneSelf {
		panic("regexp: " + p)
	}
	if p[0] != '\\' {
		return oneOf(p[:1]), p[1:]
	}
	if len(p) == 1 {
		panic("regexp: \\ at the end")
	}
	rest := p[2:]
	switch p[1] {
	case 'A':
		return step{kind: begin}, rest
	case 'z':
		return step{kind: end}, rest
	case 'd':
		return oneOf("0123456789"), rest
	case 's':
		return oneOf("\t\n\f\r "), rest
	case 't':
		return oneOf("\t"), rest
	case 'n':
		return oneOf("\n"), rest
	case 'r':
		return oneOf("\r"), rest
	}
	if strings.IndexByte(`\.+*?()|[]{}^$`, p[1]) < 0 {
		panic("regexp: " + p)
	}
	return oneOf(p[1:2]), rest
}

func oneOf(chars string) step {
	var s step
	for i := range len(chars) {
		s.set[chars[i]] = true
	}
	return s
}

// FindStringSubmatch returns the leftmost match and its groups, or nil.
func (re *Regexp) FindStringSubmatch(s string) []string {
	at := re.find(s, 0)
	if at == nil {
		return nil
	}
	found := make([]string, re.groups)
	for i := range found {
		found[i] = s[at[2*i]:at[2*i+1]]
	}
	return found
}

// FindSubmatch is FindStringSubmatch of bytes.
func (re *Regexp) FindSubmatch(b []byte) [][]byte {
	at := re.find(string(b), 0)
	if at == nil {
		return nil
	}
	found := make([][]byte, re.groups)
	for i := range found {
		found[i] = b[at[2*i]:at[2*i+1]:at[2*i+1]]
	}
	return found
}

// ReplaceAllString replaces each match, none of which is empty, by a text that names no group.
func (re *Regexp) ReplaceAllString(s, by string) string {
	if strings.Contains(by, "$") {
		panic("regexp: " + by)
	}
	var b strings.Builder
	from := 0
	for {
		at := re.find(s, from)
		if at == nil || at[0] == at[1] {
			break
		}
		b.WriteString(s[from:at[0]])
		b.WriteString(by)
		from = at[1]
	}
	b.WriteString(s[from:])
	return b.String()
}

// find returns where the leftmost match from a place on, and each of its groups, begins and ends.
func (re *Regexp) find(s string, from int) []int {
	at := make([]int, 2*re.groups)
	for i := from; i <= len(s); i++ {
		at[0] = i
		if at[1] = match(re.steps, s, i, at, false); at[1] >= 0 {
			return slices.Clone(at)
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		i += max(0, n-1)
	}
	return nil
}

// match returns where the steps end if they begin at i, and -1 where they do not fit. Each takes as much as it can;
// again says that the first has taken something.
func match(steps []step, s string, i int, at []int, again bool) int {
	if len(steps) == 0 {
		return i
	}
	st, rest := &steps[0], steps[1:]
	switch st.kind {
	case begin:
		if i > 0 {
			return -1
		}
	case end:
		if i < len(s) {
			return -1
		}
	case edge:
		at[st.n] = i
	default:
		if c, n := utf8.DecodeRuneInString(s[i:]); n > 0 && (c < utf8.RuneSelf && st.set[c] || c >= utf8.RuneSelf && st.other) {
			if !st.many {
				return match(rest, s, i+n, at, false)
			}
			if end := match(steps, s, i+n, at, true); end >= 0 {
				return end
			}
		}
		if !again && !st.none {
			return -1
		}
	}
	return match(rest, s, i, at, false)
}
