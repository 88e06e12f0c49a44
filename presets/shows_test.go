package presets

import (
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// look is a run of a preset, or of what might become one.
type look struct {
	t *testing.T
	episode.Script
	*episode.Trace
}

// shows says, for each preset, what its run has to be like for its caption to be true, and for a reader to see it: not too
// long, broken early, by several kinds of slips rather than one over and over. Figures are of 200 seeds.
var shows = map[string]func(l look) bool{
	"Reasoner clears it": func(l look) bool {
		struck, err := world.Run(l.Script.With(episode.Strike{Turn: 2}))
		return l.asks("shoes from my order two weeks ago") && l.solvedCleanly(5, 5) && err == nil && struck.Outcome == episode.Failed
	},
	"Weak model stalls": func(l look) bool {
		return l.Outcome == episode.OutTurns && l.firstBreak() == 1 && l.Turns[0].Verdict == episode.Quiet && l.asks("shoes from my order two weeks ago") && l.kinds() >= 4 && l.longestRepeat() <= 5 && l.malformed() <= 3
	},
	"Tools backfire (weak)": func(l look) bool {
		return l.failed(6, 10, 5) && l.kinds() >= 2 && l.errors() >= 1 && l.errors() <= 3 && l.with(agent.ReAct) >= l.rate()+40
	},
	"False-presupposition": func(l look) bool {
		return l.Truth == task.None && l.solvedCleanly(4, 12) && l.rate() >= 180
	},
	"Strong odds, for once": func(l look) bool {
		return l.Truth != task.None && l.solvedCleanly(4, 12) && l.rate() >= 140
	},
	"Functions lift gpt-4o": func(l look) bool {
		return l.solvedCleanly(6, 12) && l.rate() >= l.with(agent.ReAct)+80
	},
	"Routing collapses": func(l look) bool {
		return l.failed(4, 9, 4) && l.errors() <= 2 && l.with(agent.Act) >= l.rate()+120
	},
	"None to everything": func(l look) bool {
		last := l.Turns[len(l.Turns)-1]
		right := l.count(func(_ int, t *episode.Turn) bool { return t.Verdict == episode.Right && t.Slip == "" })
		if l.Truth == task.None || last.Slip != "answer.overcautious" || right != len(l.Turns)-1 || right < 3 {
			return false
		}
		n, none := solved(l.t, l.Script)
		return n <= 20 && none >= 140
	},
	"A thought that hurts": func(l look) bool {
		return l.failed(3, 9, 9) && l.with(agent.Act) >= l.rate()+25
	},
	"The calculator is gone": func(l look) bool {
		whole := l.Script
		whole.Strikes = nil
		n, _ := solved(l.t, whole)
		return l.failed(5, 14, 12) && l.firstBreak() >= 4 && n >= l.rate()+40
	},
	"Thinks, cannot call": func(l look) bool {
		return l.Outcome == episode.Failed && len(l.Turns) >= 3 && len(l.Turns) <= 10 && l.with(agent.ReAct) >= l.rate()+60
	},
	"The quiet strike": func(l look) bool {
		whole := l.Script
		whole.Strikes = nil
		clean, err := world.Run(whole)
		if err != nil || !(look{l.t, whole, clean}).solvedCleanly(4, 12) || clean.Turns[0].Function != "get_account_id_by_contact_id" {
			return false
		}
		loud := whole.With(episode.Strike{Turn: 1, Kind: episode.Pull, Function: clean.Turns[0].Function})
		tr, err := world.Run(loud)
		if err != nil || !mended(look{l.t, loud, tr}) {
			return false
		}
		n, _ := solved(l.t, loud)
		return l.Outcome == episode.Failed && len(l.Turns) >= 4 && n >= l.rate()+50
	},
	"The loud strike": mended,
}

func mended(l look) bool { return l.Outcome == episode.Solved && l.Turns[0].Verdict == episode.Struck }

func (l look) asks(words string) bool { return strings.Contains(l.Question, words) }

func (l look) solvedCleanly(least, most int) bool {
	for _, t := range l.Turns {
		if t.Verdict != episode.Right || t.Slip != "" {
			return false
		}
	}
	return l.Outcome == episode.Solved && len(l.Turns) >= least && len(l.Turns) <= most
}

// failed says that it ended in a wrong answer, in so many turns, and first broke at turn by or earlier.
func (l look) failed(least, most, by int) bool {
	first := l.firstBreak()
	return l.Outcome == episode.Failed && len(l.Turns) >= least && len(l.Turns) <= most && first > 0 && first <= by
}

// firstBreak is the first turn that went wrong without a word, and was not noticed.
func (l look) firstBreak() int {
	for _, t := range l.Turns {
		if !t.Caught && (t.Verdict == episode.Quiet || t.Verdict == episode.Misread) {
			return t.N
		}
	}
	return 0
}

func (l look) count(which func(i int, t *episode.Turn) bool) (n int) {
	for i := range l.Turns {
		if which(i, &l.Turns[i]) {
			n++
		}
	}
	return n
}

func (l look) errors() int {
	return l.count(func(_ int, t *episode.Turn) bool { return t.Verdict == episode.Loud })
}

func (l look) malformed() int {
	return l.count(func(_ int, t *episode.Turn) bool { return t.Kind == episode.Invalid })
}

// kinds is how many different slips there were.
func (l look) kinds() int {
	seen := map[string]bool{"": true}
	return l.count(func(_ int, t *episode.Turn) bool { was := seen[t.Slip]; seen[t.Slip] = true; return !was })
}

// longestRepeat is how often at most the same was sent again.
func (l look) longestRepeat() (most int) {
	run := 0
	for i := 1; i < len(l.Turns); i++ {
		if run++; l.Turns[i].Call != l.Turns[i-1].Call {
			run = 0
		}
		most = max(most, run)
	}
	return most
}

// rate is how many of 200 seeds solve it; with, how many do by raw queries under another framework.
func (l look) rate() int {
	n, _ := solved(l.t, l.Script)
	return n
}

func (l look) with(f agent.Framework) int {
	s := l.Script
	s.Framework, s.Toolset = f, agent.Raw
	n, _ := solved(l.t, s)
	return n
}
