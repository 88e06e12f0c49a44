package episode

import "deskarena/engine/agent/sim"

// Luck says where a simulated agent cast the dice for a turn: for telling turns of two runs that share their dice from others, and
// for playing a run again with a turn of it clean.
type Luck struct {
	At      sim.Place // where its action was decided on
	Made    sim.Place // where its slip was made: At, or a place before
	Misread bool      // a slip was made, too, where its result was read
	Covers  string    // a slip in the head that shows in this turn besides the turn's own, in a few words; "" for none
	Dice    uint64    // the same in two runs only where they cast the same dice for the same step; 0 where there are none
}
