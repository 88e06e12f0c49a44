package story

import (
	"strconv"
	"strings"

	"deskarena/engine/episode"
)

// GradeLine is how the answer was graded.
func (r *Run) GradeLine() string {
	t := r.Trace
	switch {
	case t.Outcome == episode.Solved && t.Lucky:
		return "right by luck: reward 1"
	case t.Outcome == episode.Solved:
		return "exact match: reward 1"
	case t.Reward.Num > 0 && t.Reward.Den > 0:
		return "reward " + strconv.FormatInt(t.Reward.Num*100/t.Reward.Den, 10) + "%, wanted " + Brief(t.Truth)
	}
	return "reward 0: wanted " + Brief(t.Truth)
}

// EndWords say how the run ended.
func (r *Run) EndWords() string {
	t := r.Trace
	words := outcomeWords[t.Outcome] + ". "
	if t.Outcome != episode.OutTurns {
		words += "Answer: " + strings.TrimSuffix(t.Answer, ".") + ". "
	}
	if t.Lucky {
		words += "Right by luck: a link had snapped. "
	}
	return words + "Truth: " + strings.TrimSuffix(t.Truth, ".") + "."
}

// Wanted is what was wanted in place of an answer: of one that was right as far as it went, what it lacks.
func (r *Run) Wanted() string {
	t := r.Trace
	truth := Brief(t.Truth)
	if rest, ok := strings.CutPrefix(truth, oneLine(t.Answer)); ok && t.Answer != "" {
		return "…" + strings.TrimSpace(rest)
	}
	return truth
}

// Asker is a persona in words that nobody takes for the agent with the headset.
func Asker(persona string) string {
	who := strings.ToLower(strings.TrimPrefix(persona, "Service "))
	if who == "agent" {
		return "human agent"
	}
	return who
}
