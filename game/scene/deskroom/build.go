// Package deskroom is the place called Desk: an agent at a desk, a customer with a question, the cord of cards between
// them, and downstairs the log and the keys.
package deskroom

import (
	"deskarena/game/frame"
	"deskarena/game/scene"
)

// Build makes the Frame of a View, in f, whose memory is used again.
func Build(v *scene.View, f *frame.Frame) {
	b := &builder{Stage: scene.Start(v, f), l: layoutOf(v)}
	b.room()
	b.top()
	b.cord()
	b.Fill(0, b.l.floor+6, f.W, f.H-b.l.floor-6, b.T.Base)
	b.Slab(0, b.l.floor, f.W)
	b.tape()
	b.keys()
	b.scrubber()
	b.strikes()
	b.shelf()
	b.pickers()
	b.Finish(b.l.floor)
	b.tip()
}
