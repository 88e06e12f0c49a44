// Package letters shortens and breaks texts to a number of letters, whatever face they are written in.
package letters

import (
	"strings"
	"unicode"
)

// Fit shortens a text to so many letters; what is cut off ends in "…".
func Fit(s string, chars int) string {
	r := []rune(s)
	if len(r) <= chars {
		return s
	}
	if chars < 1 {
		return ""
	}
	return strings.TrimRight(string(r[:chars-1]), " ") + "…"
}

// Wrap breaks a text into lines of at most so many letters, at spaces where it can; a longer word is broken where its
// parts meet, or with a hyphen. Line breaks in the text stay.
func Wrap(s string, chars int) []string {
	chars = max(1, chars)
	var out []string
	for para := range strings.SplitSeq(s, "\n") {
		line, n := "", 0
		for word := range strings.FieldsSeq(para) {
			w := []rune(word)
			if n > 0 && n+1+len(w) <= chars {
				line, n = line+" "+word, n+1+len(w)
				continue
			}
			if n > 0 {
				out = append(out, line)
			}
			for len(w) > chars {
				n, hyphen := breakAt(w, chars)
				out = append(out, string(w[:n])+hyphen)
				w = w[n:]
			}
			line, n = string(w), len(w)
		}
		out = append(out, line)
	}
	return out
}

// breakAt is where a word is broken that is longer than a line, and what is written there: nothing where two parts of an
// identifier, a date or a path meet, or in the midst of figures; else a hyphen.
func breakAt(w []rune, chars int) (n int, hyphen string) {
	for n := chars; n > chars/3; n-- {
		if strings.ContainsRune("_-/.,:;", w[n-1]) || unicode.IsLower(w[n-1]) && unicode.IsUpper(w[n]) {
			return n, ""
		}
	}
	if chars > 2 && unicode.IsLetter(w[chars-2]) && unicode.IsLetter(w[chars-1]) {
		return chars - 1, "-"
	}
	return chars, ""
}

// WrapFit wraps into at most so many lines; what does not fit is cut off with "…".
func WrapFit(s string, chars, lines int) []string {
	all := Wrap(s, chars)
	if len(all) <= lines {
		return all
	}
	if lines < 1 {
		return nil
	}
	last := strings.Join(all[lines-1:], " ")
	return append(all[:lines-1:lines-1], Fit(last, chars))
}
