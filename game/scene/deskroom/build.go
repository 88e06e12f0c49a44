// Package deskroom is the place called Desk: an agent at a desk, a customer with a question, the cord of cards between
// them, and downstairs the log and the keys.
package deskroom

import (
	"deskarena/game/frame"
	"deskarena/game/scene"
)

// builder says what there is in the room, where, and in which state.
type builder struct {
	scene.Stage
	l *layout

	bubble box  // where the question is
	pinned bool // the card that broke the chain has stayed on a full cord
}

type box struct{ x, y, w, h int }

// meets says whether a box comes within a few pixels of another.
func (a box) meets(o box) bool {
	const near = 4
	return a.x < o.x+o.w+near && o.x < a.x+a.w+near && a.y < o.y+o.h+near && o.y < a.y+a.h+near
}

// Build makes the Frame of a View, in f, whose memory is used again.
func Build(v *scene.View, f *frame.Frame) {
	b := &builder{Stage: scene.Start(v, f), l: layoutOf(v)}
	b.room()
	b.top()
	b.cord()
	b.Fill(0, b.l.floor+6, f.W, f.H-b.l.floor-6, b.T.Base)
	b.Slab(0, b.l.floor, f.W)
	b.tape()
	b.controls()
	b.Finish(b.l.floor)
	b.tip()
}
