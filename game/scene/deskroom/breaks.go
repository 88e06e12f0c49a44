package deskroom

import (
	"deskarena/game/props"
	"deskarena/game/scene/beat"
)

// breaks paints what a snap looks like: the ends of the cord, and a cross where an arrow would go on.
func (b *builder) breaks(cards []hung) {
	if b.cutFirst(cards) {
		h := &cards[0]
		px, py := b.l.pulley()
		x, y, edge := px+5, py+3, b.l.edge()
		if b.l.backX > 0 {
			x, y, edge = 0, b.l.cards[0].y-8, 0
		}
		mid := (edge + h.x) / 2
		b.SnapAt(x, y, h.pegL(), h.y-4, mid, b.snapStep(h))
		b.BigX(mid, h.y+crossY)
	}
	for i := range cards {
		h := &cards[i]
		if !h.cut {
			continue
		}
		var next *hung
		step := b.snapStep(h)
		if i+1 < len(cards) && cards[i+1].turn != nil && !b.flies(&cards[i+1]) {
			next = &cards[i+1]
			step = min(step, b.snapStep(next))
			b.BigX(b.between(h, next))
		}
		b.snap(h, next, step)
	}
}

// snapStep is how far the cord at a thing has come apart.
func (b *builder) snapStep(h *hung) int {
	if h.turn.N == b.View.Cursor && (b.Clock.Now == beat.Snap || h.answer() && b.Clock.Now == beat.End) {
		return min(4, b.Clock.At/3)
	}
	return 4
}

// crossY is how far below a card's upper edge a cross is.
const crossY = 48

// between is the middle of the free space between two things that follow each other.
func (b *builder) between(h, next *hung) (x, y int) {
	switch {
	case b.lower(h):
		return (next.right() + h.x) / 2, h.y + crossY
	case b.lower(next): // before the pulleys, where the arrow would go down
		return b.l.backX - 11, h.y + props.CardH + 4
	}
	return (h.x + props.CardW + next.left()) / 2, h.y + crossY
}

// snap paints the ends of the cord behind a thing; next hangs after it, or nothing does.
func (b *builder) snap(h, next *hung, step int) {
	x, y := h.pegR(), h.y-4
	if h.onePeg() && b.gap(h) { // the cord breaks beside the slip, not before it
		edge := h.x + props.CardW + 4
		b.Cord(x, y, edge, y, 0)
		x = edge
	}
	switch {
	case !b.gap(h): // a whole card: the cord breaks in the free space behind it
		b.snapWhole(h, next, step)
	case b.lower(h): // on its way back it goes on to the left
		x = h.pegL()
		to, ty := x-30, y
		if next != nil {
			to, ty = next.right()-props.CardPegL, next.y-4
			b.Cord(next.pegR(), ty, to, ty, 0)
		}
		b.Snap(to, ty, x, y, step)
	case h.slot == 2 && b.l.backX > 0:
		b.Snap(x, y, b.l.backX, b.l.cards[0].y-3, step)
	case next != nil:
		to, ty := next.left()+4, next.y-4
		b.Cord(to, ty, next.pegL(), ty, 0)
		b.Snap(x, y, to, ty, step)
	default:
		b.Snap(x, y, min(x+24, b.F.W-1), b.l.cards[0].y-4, step)
	}
}

// snapWhole paints the ends of the cord between a card that is whole and a wrong answer.
func (b *builder) snapWhole(h, next *hung, step int) {
	mid, _ := b.between(h, next)
	y := h.y - 4
	switch {
	case b.lower(h):
		b.SnapAt(next.pegR(), next.y-4, h.pegL(), y, mid, step)
	case b.lower(next):
		b.SnapAt(h.pegR(), y, b.l.backX, b.l.cards[0].y-3, mid, step)
	default:
		b.SnapAt(h.pegR(), y, next.pegL(), next.y-4, mid, step)
	}
}
