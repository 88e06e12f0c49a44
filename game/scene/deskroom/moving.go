package deskroom

import (
	"deskarena/engine/episode"
	"deskarena/game/props"
	"deskarena/game/scene/beat"
)

// moving puts the newest card where its way from the drawer has brought it: up to the cord, and along it.
func (b *builder) moving(cards []hung, gone []strung) {
	if b.Clock.Now != beat.Hang {
		return
	}
	const up = 16
	shift := b.shift(gone)
	for i := range cards {
		h := &cards[i]
		if h.turn == nil || h.turn.N != b.View.Cursor {
			h.x += shift
			continue
		}
		x0, y0 := b.l.homeX-props.CardW/2, b.l.floor-props.PersonH-20
		if o := h.turn.Object; o != episode.NoDrawer {
			dx, dy := props.DrawerAt(int(o))
			x0, y0 = max(b.l.cabinetX, b.l.cabinetX+dx-20), b.l.cabinetY+dy-20
		}
		start := min(h.x, b.l.cards[0].x)
		if b.l.cards[h.slot].y > b.l.cards[0].y { // the second line is reached from the cabinet's pulley
			start = min(h.x, b.l.cards[len(b.l.cards)-1].x)
		}
		if at := b.Clock.At; at < up {
			t := up*up - (up-at)*(up-at) // eases out
			h.x, h.y = x0+(start-x0)*t/(up*up), y0+(h.y-y0)*t/(up*up)
		} else {
			n, of := at-up, b.Clock.Of-up
			t := of*of - (of-n)*(of-n)
			h.x = start + (h.x-start)*t/(of*of)
			h.y += [3]int{1, -1, 0}[n/5%3]
		}
	}
}

// shift is how far a full cord still has to move along to make room for the newest card.
func (b *builder) shift(gone []strung) int {
	if len(gone) == 0 || b.pinned || b.repeats() || b.l.backX > 0 || b.Clock.Now != beat.Hang {
		return 0
	}
	pitch := b.l.cards[1].x - b.l.cards[0].x
	return pitch - b.Clock.Grown(beat.Hang, pitch)
}

// leaving paints the card that a full cord takes behind the cabinet.
func (b *builder) leaving(gone []strung) {
	if shift := b.shift(gone); shift > 0 {
		b.Card(b.l.cards[0].x-(b.l.cards[1].x-b.l.cards[0].x)+shift, b.l.cards[0].y, b.card(gone[len(gone)-1]))
	}
}
