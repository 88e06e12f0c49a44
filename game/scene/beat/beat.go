// Package beat is the time of a turn's animation: which stretch of it runs when, and for how long.
package beat

import (
	"deskarena/engine/episode"
	"deskarena/game/story"
)

// Ticks are sixtieths of a second at speed 1. The lengths of single frames are those of the art guide.
const (
	thinkTicks = 36
	WalkTicks  = 28 // there, and as long back
	openTicks  = 12 // drawer: shut, 2 down, 4 down and files up, 4 ticks each
	pullTicks  = 30 // 18 pulling, 12 with the card in hand
	hangTicks  = 40 // 16 up to the cord, the rest along it
	arrowTicks = 24
	readTicks  = 30
	snapTicks  = 24 // the tear opens by 1, 2, 4: 3 each; the ends fall 8; rest
	stampTicks = 28 // up 14, down 4, hold 10
	endTicks   = 40 // happy 12, idle 8, twice

	pauseTicks = 36 // between turns when playing
)

// Beat is a stretch of a turn's animation.
type Beat uint8

// The beats, in their order.
const (
	Think Beat = iota
	Walk
	Open
	Pull
	Hang // the card travels, the agent walks back
	Arrow
	Read
	Snap
	Stamp
	End
	Rest // it is over: the last frame
)

// step is a beat with its length.
type step struct {
	beat  Beat
	ticks int
}

// steps lists what happens in a turn, in order.
func steps(t *episode.Trace, n int) []step {
	turn := &t.Turns[n-1]
	var s []step
	if turn.Thought != "" {
		s = append(s, step{Think, thinkTicks})
	}
	switch {
	case turn.Kind == episode.Submit:
		s = append(s, step{Stamp, stampTicks})
	case turn.Object != episode.NoDrawer:
		s = append(s, step{Walk, WalkTicks}, step{Open, openTicks}, step{Pull, pullTicks})
	}
	if turn.Kind != episode.Submit {
		s = append(s, step{Hang, hangTicks})
		if len(turn.Needs) > 0 {
			s = append(s, step{Arrow, arrowTicks})
		}
		if story.Breaks(turn.Verdict) {
			s = append(s, step{Snap, snapTicks})
		}
		s = append(s, step{Read, readTicks})
	}
	if n == len(t.Turns) {
		s = append(s, step{End, endTicks})
	}
	return s
}

// Length is how many ticks the animation of a turn takes; 0 of no turn.
func Length(t *episode.Trace, n int) int {
	if n < 1 || n > len(t.Turns) {
		return 0
	}
	sum := 0
	for _, s := range steps(t, n) {
		sum += s.ticks
	}
	return sum
}

// SnapAt is the tick of a turn's animation at which its link snaps, or its end where it does not.
func SnapAt(t *episode.Trace, n int) int {
	sum := 0
	for _, s := range steps(t, n) {
		if s.beat == Snap {
			break
		}
		sum += s.ticks
	}
	return sum
}

// PlayLength is how long playing shows a turn before it steps on.
func PlayLength(t *episode.Trace, n int) int { return Length(t, n) + pauseTicks }

// Clock says where the animation of a turn stands.
type Clock struct {
	Now  Beat
	At   int  // ticks since the beat began
	Of   int  // ticks that it takes
	past uint // a bit for every beat that is over
}

// At is the clock of turn n's animation after so many ticks.
func At(t *episode.Trace, n, ticks int) Clock {
	var past uint
	for _, s := range steps(t, n) {
		if ticks < s.ticks {
			return Clock{s.beat, ticks, s.ticks, past}
		}
		ticks -= s.ticks
		past |= 1 << s.beat
	}
	return Clock{Now: Rest}
}

// Over says whether a beat is over.
func (c Clock) Over(b Beat) bool { return c.Now == Rest || c.past&(1<<b) != 0 }

// Begun says whether a beat is running or over.
func (c Clock) Begun(b Beat) bool { return c.Now == b || c.Over(b) }

// Grown is how much of n has grown in a beat, evenly: 0 before it, n after it.
func (c Clock) Grown(b Beat, n int) int {
	switch {
	case c.Over(b):
		return n
	case c.Now == b:
		return n * c.At / c.Of
	}
	return 0
}
