package playbook

import (
	"slices"
	"strings"

	"deskarena/engine/cal"
)

// Words of texts.

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

// wordsOf splits a text into its words, in lower case.
func wordsOf(text string) []string { return strings.FieldsFunc(strings.ToLower(text), notWord) }

// stem cuts the commonest endings off.
func stem(w string) string {
	for _, end := range []string{"ing", "ed", "es", "s", "e"} {
		if len(w) > len(end)+3 && strings.HasSuffix(w, end) {
			return w[:len(w)-len(end)]
		}
	}
	return w
}

// shared counts the words of one text that another has too, by their stems.
func shared(text, words string) (n int) {
	have := wordsOf(text)
	for i := range have {
		have[i] = stem(have[i])
	}
	for _, w := range wordsOf(words) {
		if slices.Contains(have, stem(w)) {
			n++
		}
	}
	return n
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

func english(d cal.Day) string {
	b, _ := date(nil, d)
	return string(b)
}

// sentence cuts the first sentence off. A full stop inside a number or a name ends none, nor does one of "p.m.".
func sentence(text string) (first, rest string) {
	for i := range len(text) {
		switch text[i] {
		case '\n':
			return text[:i], text[i+1:]
		case '.', '!', '?':
			short := i > 1 && text[i-2] == '.'
			if !short && (i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\n') {
				return text[:i+1], strings.TrimLeft(text[i+1:], " ")
			}
		}
	}
	return text, ""
}
