package story

import (
	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// ToolsetLabel is the toolset as a label.
func ToolsetLabel(t agent.Toolset) string { return toolsetLabels[t] }

var toolsetLabels = [...]string{agent.Raw: "SOQL and SOSL", agent.Functions: "Functions", agent.Flex: "All 27"}

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

// ByStrike says that it was the reader's doing, or a preset's.
const ByStrike = "by a strike"

// VerdictWords say how a turn stands.
func VerdictWords(v episode.Verdict) string { return verdictWords[v] }

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
