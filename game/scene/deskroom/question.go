package deskroom

import (
	"strings"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
	"deskarena/game/props"
)

// question paints what is asked. Where it is cut, the bubble says that there is more to open.
func (b *builder) question(value string) {
	l, t := b.l, b.View.Trace
	lines, whole := b.asked()
	w, h := props.BubbleSize(lines)
	b.bubble = box{l.bubbleR - w, l.bubbleB - h, w, h}
	x, y := b.bubble.x, b.bubble.y
	b.Bubble(x, y, lines, l.bubbleR-18, false)
	if !whole {
		n := len(lines) - 1
		b.Fill(x+6+assets.Width(lines[n])-assets.Width(more), y+14+props.BubbleStep*n, assets.Width(more), 1, assets.Teal)
	}
	b.Region(frame.Region{Name: "question", Role: frame.RoleButton, Label: b.View.Asks() + ": " + t.Question, Value: value,
		X: x, Y: y, W: w, H: max(b.View.Target(), h)})
}

// upperCards is how many cards hang on the cord before one hangs above the bubble.
const upperCards = 3

// more stands, underlined, at the end of a question that is cut.
const more = "more"

// asked are the lines of the question: below the cord if it fits there, else as high as there is room.
func (b *builder) asked() (lines []string, whole bool) {
	l, q := b.l, b.View.Trace.Question
	lines, whole = l.bubbleLow.wrap(q)
	if !whole && len(b.onCord()) <= upperCards {
		lines, whole = l.bubbleTall.wrap(q)
	}
	return lines, whole
}

// wrap breaks a text into lines as narrow as the room for them allows; of one that is cut, the last leaves room for more.
func (s speech) wrap(text string) (lines []string, whole bool) {
	for chars := s.narrow; chars <= s.wide; chars++ {
		if lines = letters.Wrap(text, chars); len(lines) <= s.lines {
			return lines, true
		}
	}
	last := letters.Fit(strings.Join(lines[s.lines-1:], " "), s.wide-len(more)-1)
	return append(lines[:s.lines-1:s.lines-1], last+" "+more), false
}
