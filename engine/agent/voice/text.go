package voice

import "strings"

// Part appends what a name stands for, and says whether there is such a thing. What it appends where there is none does not
// count.
type Part func(b []byte, name string) ([]byte, bool)

// Draw draws a number from 0 to n-1.
type Draw func(n int) int

// Say appends a text in sentences. It says whether there was anything to say.
func Say(b []byte, text string, part Part, draw Draw) ([]byte, bool) {
	return ways(b, text, draw, func(b []byte, way string) []byte {
		start := len(b)
		for more := way != ""; more; {
			var sentence string
			sentence, way, more = strings.Cut(way, "/")
			sentence, maybe := strings.CutPrefix(sentence, "?")
			if maybe && draw(2) == 0 {
				continue
			}
			end := len(b)
			if end > start {
				b = append(b, ' ')
			}
			from := len(b)
			var ok bool
			if b, ok = fill(b, sentence, part); !ok || len(b) == from {
				b = b[:end]
				continue
			}
			capital(b[from:])
			if strings.IndexByte(".?!:", b[len(b)-1]) < 0 {
				b = append(b, '.')
			}
		}
		return b
	})
}

// Phrase appends a text that is a part of a sentence.
func Phrase(b []byte, text string, part Part, draw Draw) ([]byte, bool) {
	return ways(b, text, draw, func(b []byte, way string) []byte {
		start := len(b)
		b, ok := fill(b, way, part)
		if !ok {
			return b[:start]
		}
		return b
	})
}

// ways draws one of the ways of a text, and goes on to the next where that has nothing to say.
func ways(b []byte, text string, draw Draw, say func(b []byte, way string) []byte) ([]byte, bool) {
	if text == "" {
		return b, false
	}
	n := 1 + strings.Count(text, "|")
	first, start := draw(n), len(b)
	for i := range n {
		way := nth(text, (first+i)%n)
		if b = say(b, way); len(b) > start {
			return b, true
		}
		if way == "" { // it is one of the ways to say nothing
			return b, false
		}
	}
	return b, false
}

func nth(text string, n int) string {
	for range n {
		_, text, _ = strings.Cut(text, "|")
	}
	text, _, _ = strings.Cut(text, "|")
	return text
}

// fill appends a sentence with its parts put in.
func fill(b []byte, sentence string, part Part) ([]byte, bool) {
	for {
		before, rest, more := strings.Cut(sentence, "{")
		b = append(b, before...)
		if !more {
			return b, true
		}
		name, after, _ := strings.Cut(rest, "}")
		from, big := len(b), name != "" && name[0] >= 'A' && name[0] <= 'Z'
		var ok bool
		if big {
			b, ok = part(b, strings.ToLower(name[:1])+name[1:])
			capital(b[from:])
		} else {
			b, ok = part(b, name)
		}
		if !ok {
			return b, false
		}
		sentence = after
	}
}

// capital begins a sentence. A name from an org or a function is written as it is.
func capital(b []byte) {
	if len(b) == 0 || b[0] < 'a' || b[0] > 'z' {
		return
	}
	for _, c := range b {
		switch {
		case c == ' ', c == ',':
			b[0] -= 'a' - 'A'
			return
		case c == '_', c >= '0' && c <= '9':
			return
		}
	}
	b[0] -= 'a' - 'A'
}

// Quote appends a name as it is, and several words in quotes.
func Quote(b []byte, words string) []byte {
	if strings.IndexByte(words, ' ') < 0 {
		return append(b, words...)
	}
	return append(append(append(b, '"'), words...), '"')
}

// List appends words with commas, and "and" before the last.
func List(b []byte, words []string) []byte {
	for i, w := range words {
		switch {
		case i > 0 && i == len(words)-1:
			b = append(b, " and "...)
		case i > 0:
			b = append(b, ", "...)
		}
		b = append(b, w...)
	}
	return b
}
