package scene

import (
	"strings"

	"deskarena/game/story"
)

// helpPage is what the help panel says.
func helpPage() (p story.Page) {
	for _, s := range helpWords {
		if key, ok := strings.CutPrefix(s, "\t"); ok {
			p = append(p, story.Paragraph{Kind: story.Key, Text: key})
		} else {
			p = append(p, story.Paragraph{Text: s})
		}
	}
	return p
}

// helpWords are the paragraphs of the help panel. A line that starts with a tab is a key and what it does.
var helpWords = []string{
	"A help-desk agent answers one question by looking things up. Each card on the cord is what one call brought back.",
	"An arrow runs from a value to the call that used it. Orange and torn: the link that broke. Grey: work wasted after it. Stamped lucky: right all the same.",
	"Strike the last turn shown, step on, and watch what follows. Restart lifts the strikes and keeps the seed.",
	"",
	"\tRight, Left\tstep, back",
	"\tSpace, S\tplay or pause, speed",
	"\tHome, End\tfirst, last turn",
	"\tD, P\tdrop result, pull function",
	"\tR, N, B\trestart, new seed, other dice",
	"\tM, F, T\tmodel, framework, toolset",
	"\tA, Q\ttask, question",
	"\tPgUp, PgDn\tquestion before, after",
	"\t1 to 9\tpresets",
	"\tL, C, O\tlamp, copy link, the figures",
	"\tTab, Enter\tnext control, press it",
	"\tEsc, ?, H\tclose or leave, this help",
	"",
	"Three figures: how much of the task the agent solves in the paper (published), how much of it here (simulated), and how often this run ends well from this turn on (simulated). The simulation is fitted to the paper, so it is no evidence for it.",
}
