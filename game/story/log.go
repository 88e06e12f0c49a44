package story

import (
	"strings"
	"unicode/utf8"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/game/mark"
)

// ThoughtLine is a turn's thought in n letters.
func ThoughtLine(t *episode.Turn, n int) string { return letters.Fit(oneLine(t.Thought), n) }

// ResultLine is what came back in turn n, in so many letters: how many rows, the first of them, and what is wrong with it.
func (r *Run) ResultLine(n, chars int) string {
	t := r.Turn(n)
	var s string
	switch {
	case t.Kind == episode.Submit:
		s = r.GradeLine()
	case t.Verdict == episode.Struck && t.Observation == "":
		return letters.Fit("struck: the agent reads nothing", chars)
	case t.Error:
		s = errorLine(t.Observation)
		if t.Thought == "" && utf8.RuneCountInString(s) > chars { // the call stands in the line above
			s = strings.TrimPrefix(s, t.Function+"() ")
		}
		if utf8.RuneCountInString(s) > chars { // what is wrong goes before the name of the error
			s = strings.TrimSpace(strings.TrimPrefix(s, ErrorCode(t)+":"))
		}
	default:
		s = r.read[n-1].words(chars)
	}
	tail := r.Reason(n)
	if tail == "" {
		return letters.Fit(s, chars)
	}
	tail = letters.Fit(tail, chars)
	room := chars - len([]rune(tail)) - 2
	if room < 8 || t.Kind == episode.Submit { // what was wanted stands on the counter
		return tail
	}
	if !t.Error && t.Verdict != episode.Struck {
		s = r.read[n-1].words(room)
	}
	return letters.Fit(s, room) + "  " + tail
}

// Reason is what to say of turn n beside what came back: what went wrong, or what became of it.
func (r *Run) Reason(n int) string {
	t := r.Turn(n)
	switch r.Mark(n) {
	case mark.Loud:
		if r.Caught(n) {
			return "put right later"
		}
	case mark.Broken:
		if !t.Error && (t.Kind != episode.Submit || t.Verdict == episode.Wrong) {
			return t.Say
		}
	case mark.Caught:
		return "caught: " + strings.TrimSuffix(t.Say, "; noticed in time")
	case mark.Wasted:
		switch {
		case t.Say != "" && !t.Error:
			return t.Say
		case t.Kind != episode.Submit:
			return "wasted"
		}
	}
	return ""
}
