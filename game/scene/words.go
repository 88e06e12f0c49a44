package scene

import (
	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// ToolsetLabel is the toolset as a label.
func ToolsetLabel(t agent.Toolset) string { return toolsetLabels[t] }

var toolsetLabels = [...]string{agent.Raw: "SOQL and SOSL", agent.Functions: "Functions"}

const (
	dropWords = "The agent reads an empty result in place of what this turn's call returned."
	pullWords = "From this turn on the function is gone; the two query tools stand in for it."
)

// TaskWords is one sentence on what a task asks, and who does.
func TaskWords(k task.Kind) string { return taskWords[k] }

var taskWords = [...]string{
	task.NCR: "A Service Manager asks which agent a new case should go to, by the routing policy.",
	task.HTU: "A Service Manager asks which agent handles cases fastest, or slowest, over some time.",
	task.TCU: "A Service Manager asks which agent passes the most, or the fewest, cases on to others.",
	task.NED: "A Service Agent asks which product a customer means by loose words and a day.",
	task.PVI: "A Service Agent asks whether what was done in a case breaks an article's policy, and which.",
	task.KQA: "A Service Agent asks what the knowledge articles say, in their own words.",
	task.TII: "A Service Analyst asks which issue customers had most with a product over some time.",
	task.MTA: "A Service Analyst asks in which month the cases about a product peaked.",
	task.BRI: "A Service Analyst asks in which state cases are closed in the least time.",
}

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
	"An arrow runs from a value to the call that used it. Orange and torn: the link that broke. Grey: work wasted after it. Stamped lucky: right all the same.",
	"Strike the last turn shown, step on, and watch what follows. Restart lifts the strikes and keeps the seed.",
	"",
	"\tRight, Left\tstep, back",
	"\tSpace\tplay or pause",
	"\tHome, End\tfirst, last turn",
	"\tD, P\tdrop result, pull function",
	"\tR, N, B\trestart, new seed, other dice",
	"\tM, F, T\tmodel, framework, toolset",
	"\tA, Q\ttask, question",
	"\t1 to 9\tpresets",
	"\tS, L, C\tspeed, lamp, copy link",
	"\tTab, Enter\tnext control, press it",
	"\tEsc\tclose, or leave",
	"",
	"Simulated odds come from runs of this program, from here on. Published is the score that CRMArena's authors report for this cell. The simulation is fitted to the paper, so it is no evidence for it.",
}
