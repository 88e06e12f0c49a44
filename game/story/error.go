package story

import (
	"strings"

	"deskarena/engine/episode"
)

// ErrorCode is the code of a turn's error, and ErrorWords what the error says.
func ErrorCode(t *episode.Turn) string {
	code, _, ok := strings.Cut(t.Observation, ":")
	switch {
	case t.Kind == episode.Invalid:
		return "no format"
	case !ok || strings.ContainsAny(code, " \n"):
		return "Error"
	}
	return code
}

func ErrorWords(t *episode.Turn) string {
	s := strings.TrimSpace(strings.TrimPrefix(errorLine(t.Observation), ErrorCode(t)+":"))
	return strings.TrimPrefix(s, t.Function+"() ") // the head of the log's entry names it
}

// Culprit is the word that an error complains about, or "".
func Culprit(t *episode.Turn) string {
	words := ErrorWords(t)
	if name, ok := strings.CutPrefix(words, "Unknown action "); ok {
		return name
	}
	_, rest, _ := strings.Cut(words, " '")
	word, _, ok := strings.Cut(rest, "'")
	if !ok || word == "" {
		return ""
	}
	return "'" + ShortID(word) + "'"
}

// errorLine is the part of an error that says what is wrong: after Salesforce's query and caret comes a sentence.
func errorLine(s string) string {
	code, _, ok := strings.Cut(s, ":")
	lines := strings.Split(strings.TrimSpace(s), "\n")
	last := strings.TrimSpace(lines[len(lines)-1])
	if !ok || len(lines) == 1 || strings.ContainsAny(code, " \n") {
		return oneLine(last)
	}
	return code + ": " + last
}
