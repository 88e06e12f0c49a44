package scene

import (
	"deskarena/engine/agent"
	"deskarena/engine/episode"
)

// ToolsetLabel is the toolset as a label.
func ToolsetLabel(t agent.Toolset) string { return toolsetLabels[t] }

var toolsetLabels = [...]string{agent.Raw: "SOQL and SOSL", agent.Functions: "Functions"}

const (
	dropWords = "The agent reads an empty result in place of what this turn's call returned."
	pullWords = "From this turn on the function is gone; the two query tools stand in for it."
)

var speedLabels = [...]string{"½x", "1x", "2x", "4x"}

// verdictWords say how a turn stands, for the log's margin and for a screen reader.
var verdictWords = [...]string{
	episode.Right:   "right",
	episode.Loud:    "rejected",
	episode.Quiet:   "wrong call",
	episode.Misread: "misread",
	episode.Wasted:  "wasted",
	episode.Struck:  "struck",
	episode.Wrong:   "wrong answer",
}

var outcomeWords = [...]string{
	episode.Solved:   "Solved",
	episode.Failed:   "Failed",
	episode.OutTurns: "Max turns reached",
}

// helpWords are the paragraphs of the help panel. A line that starts with a tab is a key and what it does.
var helpWords = []string{
	"A help-desk agent answers one question by looking things up. Each card on the cord is what one call brought back.",
	"An arrow runs from a value to the call that used it. Orange and torn: the link that broke. Grey: work wasted after it.",
	"Strike the last turn shown, step on, and watch what follows. Restart lifts the strikes and keeps the seed.",
	"",
	"\tRight, Left\tstep, back",
	"\tSpace\tplay or pause",
	"\tHome, End\tfirst, last turn",
	"\tD, P\tdrop result, pull function",
	"\tR, N\trestart, new seed",
	"\tM, F, T, Q\tmodel, framework, toolset, question",
	"\t1 to 9\tpresets",
	"\tS, L, C\tspeed, lamp, copy link",
	"\tTab, Enter\tnext control, press it",
	"\tEsc\tclose, or leave",
	"",
	"Simulated odds come from runs of this program. Paper means the score that CRMArena's authors published for this cell. The simulation is fitted to the paper, so it is no evidence for it.",
}
