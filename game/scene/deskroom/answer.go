package deskroom

import (
	"strconv"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/game/frame"
	"deskarena/game/props"
	"deskarena/game/scene/beat"
	"deskarena/game/story"
)

// wrongAnswer says that a turn's answer is known to be wrong by its own fault: what it was read off was right, or there
// was nothing to read it off.
func (b *builder) wrongAnswer(t *episode.Turn) bool {
	switch {
	case t == &noAnswer:
		return b.Clock.Begun(beat.End) && b.View.Last().Error
	case t.Kind != episode.Submit || t.N == 0 || t.N == b.View.Cursor && !b.Clock.Begun(beat.End):
		return false
	}
	return b.View.WrongAnswer(t.N)
}

// How many lines a slip has: of a wide one's answer, of why it is wrong, of both.
const slipLines, whyLines, bothLines = 3, 3, 4

// answerSlip is the slip with the answer, if it hangs, and whether its words need a second place on the cord and have it.
func (b *builder) answerSlip(on []strung) (s props.Slip, wide bool) {
	if len(on) == 0 || on[len(on)-1].turn.Kind != episode.Submit {
		return s, false
	}
	i := min(len(on), len(b.l.cards)) - 1
	at := b.l.cards[i]
	s, whole := b.written(on[len(on)-1].turn, box{at.x, at.y, props.CardW, 0}, 1)
	if whole {
		return s, false
	}
	i = min(i, len(b.l.cards)-2)
	left, right := b.l.cards[i], b.l.cards[i+1]
	if left.x > right.x {
		left, right = right, left
	}
	if left.y != right.y {
		return s, false // the cord turns back here
	}
	two := box{left.x, left.y, right.x + props.CardW - left.x, 0}
	t, _ := b.written(on[len(on)-1].turn, two, slipLines)
	if _, two.h = t.Size(); !b.free(two) {
		return s, false
	}
	return t, true
}

// free says that a slip hangs clear of what is on the wall below it.
func (b *builder) free(at box) bool {
	for _, o := range [...]box{
		b.bubble,
		{b.l.calendarX, b.l.calendarY, props.CalendarW, props.CalendarH},
	} {
		if at.x < o.x+o.w && o.x < at.x+at.w && o.y < at.y+at.h+3 {
			return false
		}
	}
	return true
}

// written is a slip with an answer in a free place, and why it is wrong if that is its own fault: as much as there is
// room for. Whole says that nothing had to be cut.
func (b *builder) written(t *episode.Turn, at box, lines int) (s props.Slip, whole bool) {
	chars := props.SlipChars(at.w)
	all, why := letters.Wrap(story.Brief(t.Call), chars), []string(nil)
	if t.N > 0 && t.Say != "" && t.Verdict != episode.Right { // behind a break, too, an answer can be wrong by its own fault
		why = letters.Wrap(t.Say, chars)
		if b.View.Snapped(t.N) {
			at.y += sagRest
		}
	}
	s.Outcome = b.outcome()
	if lines > 1 || why != nil {
		s.W = at.w
	}
	for room := bothLines; ; room-- {
		n := min(len(why), whyLines, room-1)
		s.Why = letters.WrapFit(t.Say, chars, n)
		s.Lines = letters.WrapFit(story.Brief(t.Call), chars, min(lines, room-n))
		if _, at.h = s.Size(); room == 1 || b.free(at) {
			return s, len(s.Lines) == len(all) && n == len(why)
		}
	}
}

// slip paints the answer, stamped.
func (b *builder) slip(h *hung) {
	stamped := b.Clock.Now != beat.Stamp || b.Clock.At >= 14
	w, height := h.slip.Size()
	x, y := h.left(), h.y
	if b.Clock.Now == beat.Stamp && b.Clock.At >= 14 && b.Clock.At < 17 {
		y++ // the stamp's blow
	}
	b.Slip(x, y, &h.slip, stamped, b.wrongAnswer(h.turn) || b.ended())
	b.pegs(h)
	r := frame.Region{Name: "card." + strconv.Itoa(h.turn.N), Role: frame.RoleButton, Label: "Answer: " + h.turn.Call, X: x, Y: y, W: w, H: height}
	switch {
	case h.turn == &noAnswer:
		r.Name, r.Role, r.Label = "outcome", frame.RoleStatus, b.View.EndWords()
	case len(h.slip.Why) > 0 && b.ended():
		r.Label += "; wrong: " + h.turn.Say
	}
	b.Region(r)
}

var outcomes = [...]props.Outcome{
	episode.Solved:   {Words: []string{"SOLVED"}, Good: true},
	episode.Failed:   {Words: []string{"FAILED"}},
	episode.OutTurns: {Words: []string{"OUT OF", "TURNS"}},
}

var luckyOutcome = props.Outcome{Words: []string{"LUCKY"}, Good: true}

// outcome is how the run ended: an answer that is right although the chain had snapped is no solution.
func (b *builder) outcome() props.Outcome {
	if b.View.Trace.Lucky {
		return luckyOutcome
	}
	return outcomes[b.View.Trace.Outcome]
}
