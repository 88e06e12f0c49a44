package scene

import (
	"strings"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/game/props"
	"deskarena/game/story"
)

// titleChars is how long a code can be to stand at the head of an error's slip.
const titleChars = 11

// ErrorSlip is what stands on the slip of an error: of what was rejected several times, the first says why.
func ErrorSlip(level story.Level, t, first *episode.Turn) (title string, rows []props.CardRow) {
	if level == story.Simple && t.Verdict != episode.Struck {
		for _, s := range letters.Wrap(story.SimpleError, props.ErrorChars) {
			rows = append(rows, props.CardRow{Text: s})
		}
		return "no!", rows
	}
	return errorTitle(t), errorRows(first)
}

// errorTitle is the head of an error's slip.
func errorTitle(t *episode.Turn) string {
	code := story.ErrorCode(t)
	switch {
	case t.Verdict == episode.Struck:
		return "pulled"
	case len(code) > titleChars:
		return "rejected"
	}
	return code
}

// errorRows say what was wrong with a call: in our words, then the code, then the very word that was complained about;
// what does not fit is left out, the word is cut. An error that we have no words for speaks for itself.
func errorRows(t *episode.Turn) (rows []props.CardRow) {
	add := func(lines []string, soft bool) {
		if len(rows)+len(lines) > props.CardRows {
			return
		}
		for _, s := range lines {
			rows = append(rows, props.CardRow{Text: s, Soft: soft})
		}
	}
	switch {
	case t.Verdict == episode.Struck:
		add([]string{story.ByStrike + ":"}, true)
		add(wrapName(t.Function), false)
		return rows
	case t.Say == "":
		add(letters.WrapFit(story.ErrorWords(t), props.ErrorChars, props.CardRows), false)
		return rows
	}
	add(letters.WrapFit(t.Say, props.ErrorChars, props.CardRows), false)
	code := story.ErrorCode(t)
	if len(code) > titleChars {
		add(wrapName(code), true)
	}
	if word, room := story.Culprit(t), props.CardRows-len(rows); word != "" && room > 0 {
		lines := wrapName(word)
		if len(lines) > room {
			lines = append(lines[:room-1], letters.Fit(lines[room-1]+lines[room], props.ErrorChars))
		}
		add(lines, false)
	}
	return rows
}

// wrapName breaks a name for an error's slip at its underscores.
func wrapName(name string) []string {
	if len(name) <= props.ErrorChars {
		return []string{name}
	}
	lines := letters.Wrap(strings.ReplaceAll(name, "_", "_ "), props.ErrorChars)
	for i, l := range lines {
		lines[i] = strings.ReplaceAll(l, "_ ", "_")
	}
	return lines
}
