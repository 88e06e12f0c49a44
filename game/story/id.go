package story

import (
	"strings"

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

// Brief is a value on one line, an Id as ShortID writes it.
func Brief(s string) string { return ShortID(oneLine(s)) }
