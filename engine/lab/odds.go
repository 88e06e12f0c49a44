// Package lab runs many episodes: odds from here, and the paper's tables.
package lab

import "deskarena/engine/episode"

// Odds counts how many runs end solved when everything after a turn is played again with other dice.
type Odds struct {
	world  *episode.World
	script episode.Script
	Solved int
	Runs   int
}

// From prepares the odds of a script after its first turn turns; 0 is from the start.
func From(w *episode.World, s episode.Script, turn int) *Odds { panic("not yet") }

// Step plays one more run, well under a millisecond of work.
func (o *Odds) Step() { panic("not yet") }
