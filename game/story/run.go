// Package story tells a run in words and marks, as far as its cursor: how links and turns stand, what a result comes to,
// what a card tells, the lines of the log, why it broke, the three figures, and the pages that one reads. The scene, the
// terminal, a screen reader and a report tell a run in this one voice. It knows nothing of pixels: what has to be short is
// given a number of letters.
package story

import (
	"deskarena/engine/agent"
	"deskarena/engine/episode"
)

// Run is a run as far as it has been told.
type Run struct {
	Trace  *episode.Trace
	Cursor int      // how many turns have been told, 0 to len(Trace.Turns)
	Level  Level    // in whose words
	read   []result // what the turns' observations come to
}

// Of is a run after so many turns. It reads all observations, once.
func Of(t *episode.Trace, cursor int) Run { return Run{Trace: t, Cursor: cursor, read: results(t)} }

// At is the same run after another number of turns.
func (r *Run) At(cursor int) Run {
	at := *r
	at.Cursor = cursor
	return at
}

// Turn is turn n, from 1.
func (r *Run) Turn(n int) *episode.Turn { return &r.Trace.Turns[n-1] }

// Shown are the turns that have been told.
func (r *Run) Shown() []episode.Turn { return r.Trace.Turns[:r.Cursor] }

// Last is the last of them, or nil.
func (r *Run) Last() *episode.Turn {
	if r.Cursor == 0 {
		return nil
	}
	return r.Turn(r.Cursor)
}

// Over says that the whole run has been told.
func (r *Run) Over() bool { return r.Cursor == len(r.Trace.Turns) }

// recorded says that the run has no dice: it was played by somebody else than the simulation.
func (r *Run) recorded() bool { return len(r.Trace.Script.Actions) > 0 }

// foreign says that no model of the paper is behind the messages.
func (r *Run) foreign() bool { return r.Trace.Script.Model == agent.Recorded }

// Takes are the values that turn n took from others, each from the last turn that showed it; none of no turn.
func (r *Run) Takes(n int) []episode.Need {
	if n < 1 || n > len(r.read) {
		return nil
	}
	return r.read[n-1].takes
}

// feeds says whether a turn told uses a value of turn n.
func (r *Run) feeds(n int, value string) bool {
	for i := n; i < r.Cursor; i++ {
		for _, need := range r.Takes(i + 1) {
			if need.Turn == n && need.Value == value {
				return true
			}
		}
	}
	return false
}
