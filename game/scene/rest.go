package scene

import "deskarena/game/scene/beat"

// Where nothing else moves, what lives still breathes and blinks.
const (
	bobTicks   = 48  // the head is a pixel lower every other time
	blinkEvery = 240 // and a blink of blinkTicks
	blinkTicks = 6

	Breathing = 480 // after so many ticks breathing and blinking begin anew
)

// Bob counts the breaths of everything that stirs at rest.
func (v *View) Bob() int {
	if v.Reduced {
		return 0
	}
	return v.Idle / bobTicks
}

// Breath says that the head is lower in this half of breathing.
func (v *View) Breath() bool { return v.Bob()%2 == 1 }

// Blink says that the eyes are shut.
func (v *View) Blink() bool { return !v.Reduced && v.Idle%blinkEvery >= blinkEvery-blinkTicks }

// Clock says where the animation of the last turn shown stands.
func (v *View) Clock() beat.Clock {
	if v.Still() {
		return beat.Clock{Now: beat.Rest}
	}
	return beat.At(v.Trace, v.Cursor, v.Tick)
}

// Still says that no animation of a turn is running: only breathing is left.
func (v *View) Still() bool {
	return v.Reduced || v.Cursor == 0 || v.Before != v.Cursor-1 || v.Tick >= beat.Length(v.Trace, v.Cursor)
}

// Next is the number of ticks until the picture may change by itself, at least 1; 0 if it never will.
func (v *View) Next() int {
	switch {
	case v.Reduced:
		return 0
	case !v.Still():
		return 1
	}
	n := bobTicks - v.Idle%bobTicks
	b := v.Idle % blinkEvery
	if b < blinkTicks {
		return min(n, blinkTicks-b)
	}
	return min(n, blinkEvery-b)
}
