package scene

import "deskarena/engine/episode"

// Ticks are sixtieths of a second at speed 1. The lengths of single frames are those of the art guide.
const (
	thinkTicks = 36
	walkTicks  = 28 // there, and as long back
	openTicks  = 12 // drawer: shut, 2 down, 4 down and files up, 4 ticks each
	pullTicks  = 30 // 18 pulling, 12 with the card in hand
	hangTicks  = 40 // 16 up to the cord, the rest along it
	arrowTicks = 24
	readTicks  = 30
	snapTicks  = 24 // the tear opens by 1, 2, 4: 3 each; the ends fall 8; rest
	stampTicks = 28 // up 14, down 4, hold 10
	endTicks   = 40 // happy 12, idle 8, twice

	pauseTicks = 36 // between turns when playing

	bobTicks   = 48  // idle: the head 1 lower every other
	blinkEvery = 240 // and a blink of 6
	blinkTicks = 6

	Breathing = 480 // after so many ticks breathing and blinking begin anew
)

// beat is a stretch of a turn's animation.
type beat uint8

const (
	beatThink beat = iota
	beatWalk
	beatOpen
	beatPull
	beatHang // the card travels, the agent walks back
	beatArrow
	beatRead
	beatSnap
	beatStamp
	beatEnd
	beatRest // it is over: the last frame
)

// beats lists what happens in a turn, in order, each with its length.
func beats(t *episode.Trace, n int) []struct {
	beat
	ticks int
} {
	type step = struct {
		beat
		ticks int
	}
	turn := &t.Turns[n-1]
	var s []step
	if turn.Thought != "" {
		s = append(s, step{beatThink, thinkTicks})
	}
	switch {
	case turn.Kind == episode.Submit:
		s = append(s, step{beatStamp, stampTicks})
	case turn.Object != episode.NoDrawer:
		s = append(s, step{beatWalk, walkTicks}, step{beatOpen, openTicks}, step{beatPull, pullTicks})
	}
	if turn.Kind != episode.Submit {
		s = append(s, step{beatHang, hangTicks})
		if len(turn.Needs) > 0 {
			s = append(s, step{beatArrow, arrowTicks})
		}
		if breaks(turn.Verdict) {
			s = append(s, step{beatSnap, snapTicks})
		}
		s = append(s, step{beatRead, readTicks})
	}
	if n == len(t.Turns) {
		s = append(s, step{beatEnd, endTicks})
	}
	return s
}

// breaks says whether a link snaps at a verdict.
func breaks(v episode.Verdict) bool {
	return v == episode.Quiet || v == episode.Misread || v == episode.Struck || v == episode.Wrong
}

// Length is how many ticks the animation of a turn takes; 0 of no turn.
func Length(t *episode.Trace, n int) int {
	if n < 1 || n > len(t.Turns) {
		return 0
	}
	sum := 0
	for _, s := range beats(t, n) {
		sum += s.ticks
	}
	return sum
}

// SnapAt is the tick of a turn's animation at which its link snaps, or its end where it does not.
func SnapAt(t *episode.Trace, n int) int {
	sum := 0
	for _, s := range beats(t, n) {
		if s.beat == beatSnap {
			break
		}
		sum += s.ticks
	}
	return sum
}

// PlayLength is how long playing shows a turn before it steps on.
func PlayLength(t *episode.Trace, n int) int { return Length(t, n) + pauseTicks }

// clock says where the animation of the last turn shown stands.
type clock struct {
	now  beat
	at   int  // ticks since the beat began
	of   int  // ticks that it takes
	past uint // a bit for every beat that is over
}

func (c clock) over(b beat) bool { return c.now == beatRest || c.past&(1<<b) != 0 }

// begun says whether a beat is running or over.
func (c clock) begun(b beat) bool { return c.now == b || c.over(b) }

// grown is how much of n has grown in a beat, evenly: 0 before it, n after it.
func (c clock) grown(b beat, n int) int {
	switch {
	case c.over(b):
		return n
	case c.now == b:
		return n * c.at / c.of
	}
	return 0
}

func (v *View) clock() clock {
	if v.Still() {
		return clock{now: beatRest}
	}
	left := v.Tick
	var past uint
	for _, s := range beats(v.Trace, v.Cursor) {
		if left < s.ticks {
			return clock{s.beat, left, s.ticks, past}
		}
		left -= s.ticks
		past |= 1 << s.beat
	}
	return clock{now: beatRest}
}

// Still says that no animation of a turn is running: only breathing is left.
func (v *View) Still() bool {
	return v.Reduced || v.Cursor == 0 || v.Before != v.Cursor-1 || v.Tick >= Length(v.Trace, v.Cursor)
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
