package deskroom

import "deskarena/game/props"

// tip says in a sentence what the control is on which the pointer or the keyboard rests, and why it cannot be used now.
// It lies over the tape, or the floor of the room: never over another control.
func (b *builder) tip() {
	r, lines := b.Rested()
	if r == nil || r.Y < b.l.keysY {
		return
	}
	w, h := props.TipSize(lines)
	x, y := b.l.x-w-10, min(r.Y, b.F.H-h-6)
	if b.View.Portrait {
		x, y = max(4, min(r.X, b.F.W-w-6)), b.l.shelfY-h-4
		if r.Y < b.l.tapeY {
			y = b.l.floor - h - 3
		}
	}
	b.Tip(x, y, lines)
}
