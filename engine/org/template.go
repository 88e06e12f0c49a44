package org

import (
	"strconv"
	"strings"

	"deskarena/engine/dice"
)

// expand writes a template: {a|b|c} is one of its alternatives by the dice, {name} is what look knows by that name.
// Alternatives may hold either.
func expand(d dice.Dice, template string, look func(name string) string) string {
	var b strings.Builder
	appendExpanded(&b, choice{d, drawn}, template, look)
	return b.String()
}

// choice chooses among alternatives: by the dice, or one after the other by the how manieth time a template is used.
type choice struct {
	d    dice.Dice
	turn int // or drawn
}

const drawn = -1

// of chooses in the nth braces of a template, and says how to choose inside the alternative chosen.
func (c choice) of(n, count int) (int, choice) {
	first := c.d.With(n).Below(count)
	if c.turn == drawn {
		return first, choice{c.d.With(n, first), drawn}
	}
	// Braces that turn as fast as each other drift apart slowly.
	i := (first + c.turn + n*(c.turn/4)) % count
	return i, choice{c.d.With(n, i), c.turn / count}
}

func appendExpanded(b *strings.Builder, c choice, s string, look func(string) string) {
	for n := 0; ; n++ {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			b.WriteString(s)
			return
		}
		b.WriteString(s[:open])
		s = s[open+1:]
		bars, end := braces(s)
		if len(bars) == 0 {
			b.WriteString(look(s[:end]))
		} else {
			i, inner := c.of(n, len(bars)+1)
			from, to := 0, end
			if i > 0 {
				from = bars[i-1] + 1
			}
			if i < len(bars) {
				to = bars[i]
			}
			appendExpanded(b, inner, s[from:to], look)
		}
		s = s[end+1:]
	}
}

// braces finds the brace that closes s and the bars of its own level before it.
func braces(s string) (bars []int, end int) {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth == 0 {
				return bars, i
			}
			depth--
		case '|':
			if depth == 0 {
				bars = append(bars, i)
			}
		}
	}
	panic("org: a template without a closing brace: " + s)
}

func words(s string) []string { return strings.Fields(s) }

// lines splits a text into its lines that are not blank, and trims them: how word lists are written.
func lines(s string) []string {
	var out []string
	for l := range strings.Lines(s) {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// capital makes the first letter of every sentence a capital. A full stop after a single letter ends none: "p.m."
func capital(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c < 'a' || c > 'z' {
			continue
		}
		starts := i == 0
		if i > 3 && b[i-1] == ' ' {
			end := b[i-2]
			starts = end == '!' || end == '?' || end == '.' && b[i-4] != '.'
		}
		if starts {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}

// plural tells by its spelling whether the name of a kind is a plural: "running shoes", but "yoga mat", "tennis dress".
func plural(phrase string) bool {
	return strings.HasSuffix(phrase, "s") && !strings.HasSuffix(phrase, "ss")
}

// withArticle puts a or an before a singular, and nothing before a plural.
func withArticle(phrase string) string {
	if plural(phrase) {
		return phrase
	}
	if strings.ContainsRune("aeiou", rune(phrase[0])) {
		return "an " + phrase
	}
	return "a " + phrase
}

// dollars writes cents as $12.34, and whole dollars as $12.
func dollars(cents int64) string {
	s := "$" + strconv.FormatInt(cents/100, 10)
	if cents%100 != 0 {
		s += "." + twoDigits(int(cents%100))
	}
	return s
}

func twoDigits(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }
