package deskroom

import (
	"deskarena/engine/episode"
	"deskarena/game/scene/beat"
)

// strung is a turn that has its thing on the cord: the last of so many that were rejected with the same words.
type strung struct {
	turn  *episode.Turn
	first *episode.Turn
	times int
}

// noAnswer stands for the answer that a run out of turns never gave.
var noAnswer = episode.Turn{Kind: episode.Submit, Object: episode.NoDrawer, Call: "no answer"}

// onCord is what hangs on the cord now. The answer is the last thing on it, and a run that ended without one has a slip
// that says so. What was rejected with the same words as before covers the slip from before, once it has come there.
func (b *builder) onCord() []strung {
	v := b.View
	var on []strung
	for i := range v.Shown() {
		t := &v.Trace.Turns[i]
		came := beat.Hang
		if t.Kind == episode.Submit {
			came = beat.Stamp
		}
		on = append(on, b.notes(t.N)...)
		if t.N == v.Cursor && !b.Clock.Begun(came) {
			break
		}
		if n := len(on) - 1; n < 0 || !again(on[n].turn, t) {
			on = append(on, strung{t, t, 1})
		} else if t.N < v.Cursor || b.Clock.Over(beat.Hang) {
			on[n].turn = t
			on[n].times++
		}
	}
	if v.Trace.Outcome == episode.OutTurns && b.ended() {
		on = append(on, strung{&noAnswer, &noAnswer, 1})
	}
	return on
}

// notes tell of functions that are gone from turn n on, and that no call misses: nothing else would show it.
func (b *builder) notes(n int) (notes []strung) {
	for _, name := range b.View.Unmissed(n) {
		t := &episode.Turn{Kind: episode.Call, Function: name, Object: episode.NoDrawer, Error: true, Verdict: episode.Struck}
		notes = append(notes, strung{turn: t, first: t})
	}
	return notes
}

// again says that a turn was rejected as the one before it was.
func again(before, t *episode.Turn) bool {
	return before.Error && t.Error && before.Verdict == t.Verdict && before.Observation == t.Observation
}

// note says that a thing is no turn's: it tells of a function that is gone.
func (s *strung) note() bool { return s.turn != nil && s.turn.N == 0 && s.turn != &noAnswer }

// has says that a turn, if it is one, is among those that a thing stands for.
func (s *strung) has(t *episode.Turn) bool { return t != nil && s.first.N <= t.N && t.N <= s.turn.N }

// turns are how many turns these stand for.
func turns(of []strung) (n int) {
	for _, s := range of {
		n += s.times
	}
	return n
}
