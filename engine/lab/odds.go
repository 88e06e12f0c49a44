// Package lab runs many episodes: odds from here, sweeps over the instances, and the fit to the paper's tables.
// It alone starts goroutines; they share nothing, and sums are integers.
package lab

import (
	"errors"

	"deskarena/engine/dice"
	"deskarena/engine/episode"
)

// Odds counts how many runs end solved when everything after a turn is played again with other dice.
type Odds struct {
	world  *episode.World
	script episode.Script
	turn   int
	Solved int
	Runs   int
	Reward int64 // the sum of the runs' rewards, in millionths
}

// From prepares the odds of a script after its first turns turns; 0 is from the start. Recorded actions have no dice.
func From(w *episode.World, s episode.Script, turn int) (*Odds, error) {
	if len(s.Actions) > 0 {
		return nil, errors.New("recorded actions have no odds: nobody would play on")
	}
	if err := w.Check(s); err != nil {
		return nil, err
	}
	return &Odds{world: w, script: s, turn: turn}, nil
}

// Step plays one more run: well under a millisecond on a desktop.
func (o *Odds) Step() {
	seed := dice.New(uint64(o.Runs)).For("odds").Bits()
	s, v := o.script, episode.Variant{}
	if o.turn == 0 {
		s.Seed, s.Reseed = seed, episode.Reseed{}
	} else {
		v.Again = &episode.Reseed{Turn: uint8(o.turn + 1), Seed: seed}
	}
	if t, err := o.world.Count(s, v); err == nil {
		o.Solved += int(one(t.Outcome == episode.Solved))
		o.Reward += millionths(t.Reward)
	}
	o.Runs++
}
