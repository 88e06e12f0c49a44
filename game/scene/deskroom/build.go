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
	if !v.Room {
		b.downstairs()
	}
	b.Finish(b.l.floor)
	b.tip()
}

// downstairs are the log and the keys, each where it always is, but for those that the page has left out.
func (b *builder) downstairs() {
	hide := b.View.Hide
	for _, part := range [...]struct {
		hidden bool
		build  func()
	}{
		{hide.Log, b.tape}, {hide.Controls, b.keys}, {false, b.scrubber}, {hide.Strikes, b.strikes}, {hide.Presets, b.shelf}, {hide.Pickers, b.pickers},
	} {
		if !part.hidden {
			part.build()
		}
	}
}
