package deskroom

import (
	"strconv"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
	"deskarena/game/mark"
	"deskarena/game/props"
	"deskarena/game/scene"
	"deskarena/game/scene/beat"
	"deskarena/game/story"
)

// tape paints the log: the last turns, and before the first ones what to look for.
func (b *builder) tape() {
	l, v := b.l, b.View
	lead := 11
	if v.Portrait {
		lead = 10
	}
	b.Tape(l.tapeX, l.tapeY, l.tapeW, tapeEntries*l.tapeStep+14)
	y := l.tapeY + props.TapeTop
	if v.Cursor <= 2 {
		b.Group(frame.Controls, "What to look for")
		b.heading(l.tapeX+12, y, lead)
		y += 2 * l.tapeStep
	}
	b.Group(frame.Log, "The log")
	if v.Cursor == 0 {
		for i, s := range [...]string{"Press Step. Each step is one turn of the", "agent: what it thinks, what it calls,", "and what comes back."} {
			b.Text(l.tapeX+34, y+i*lead, s, b.T.Soft)
		}
		return
	}
	first := max(0, v.Cursor-tapeEntries)
	if up := b.feed(); up > 0 { // the paper still moves: one entry more, and all of it lower
		first--
		y += up - l.tapeStep
		b.Clip(l.tapeX, l.tapeY+props.TapeHead, l.tapeW, tapeEntries*l.tapeStep+props.TapeTop-props.TapeHead)
		defer b.Unclip()
	}
	for n := 1; n <= first; n++ { // off the tape, and told all the same
		b.told(n, box{})
	}
	for i := first; i < v.Cursor; i++ {
		b.entry(i+1, y, lead)
		y += l.tapeStep
	}
}

// feed is how far the paper still has to come up for the last entry: a pixel a tick, a pause at the perforation.
func (b *builder) feed() int {
	if b.Clock.Now == beat.Rest || b.View.Cursor <= tapeEntries {
		return 0
	}
	return max(0, b.l.tapeStep-b.View.Tick)
}

// heading is the preset's name and caption; of a run that is nobody's preset, who runs.
func (b *builder) heading(x, y, lead int) {
	v, s := b.View, &b.View.Trace.Script
	name := s.Task.String() + " for " + s.Model.String() + ", " + s.Framework.String()
	words := story.TaskWords(s.Task) + " " + s.Model.Describe()
	if v.Preset >= 0 {
		name, words = v.Presets[v.Preset].Name, v.Presets[v.Preset].Caption
	}
	b.Bold(x, y, name, b.T.Text)
	for i, line := range letters.WrapFit(words, assets.Chars(b.l.tapeW-24), 4) {
		b.Text(x, y+(i+1)*lead+2, line, b.T.Soft)
	}
	b.Region(frame.Region{Name: "caption", Role: frame.RoleStatus, Label: name, Value: words, X: b.l.tapeX, Y: y - 4, W: b.l.tapeW, H: 2 * b.l.tapeStep})
}

// entry paints a turn in the log. What has not happened yet of the last one is not there yet.
func (b *builder) entry(n, y, lead int) {
	l := b.l
	chars := props.TapeChars(l.tapeW)
	name := "entry." + strconv.Itoa(n)
	known := n <= b.Known.Cursor
	told := b.Known.Tell(n, chars, n < b.View.Cursor || b.Clock.Now != beat.Think, known)
	e := props.Entry{Turn: n, Thought: told.Thought, Call: told.Call, Result: told.Result, Mark: mark.Todo, Hover: b.View.Hover == name, Open: b.View.Entry == n}
	if known {
		e.Mark = b.Known.Mark(n)
	}
	b.TapeEntry(l.tapeX, y, l.tapeW, l.tapeStep, lead, e, y <= l.tapeY+props.TapeTop)
	if b.feed() > 0 {
		return // what moves cannot be pressed
	}
	b.told(n, box{l.tapeX, y - 3, l.tapeW, l.tapeStep})
}

// told is an entry for whoever cannot see it, whole.
func (b *builder) told(n int, at box) {
	t := &b.View.Trace.Turns[n-1]
	r := frame.Region{Name: "entry." + strconv.Itoa(n), Role: frame.RoleLog, Label: "Turn " + strconv.Itoa(n), X: at.x, Y: at.y, W: at.w, H: at.h}
	if n <= b.Known.Cursor {
		r.Value = story.VerdictWords(t.Verdict)
	}
	r.Text = scene.Passages(b.Known.EntryAloud(n))
	b.Region(r)
}
