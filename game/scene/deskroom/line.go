package deskroom

import (
	"deskarena/game/props"
	"deskarena/game/scene/beat"
)

// line paints the cord, by every peg; it is left out where it has snapped.
func (b *builder) line(cards []hung) {
	if b.l.backX > 0 {
		b.lineThereAndBack(cards)
	} else {
		b.lineAcross(cards)
	}
}

// pulley is where the cord leaves the cabinet.
func (b *builder) pulley() (x, y int) { return b.l.cabinetX + props.CabinetW - 8, b.l.cabinetY - 12 }

// lineAcross goes from the cabinet to the wall on the right.
func (b *builder) lineAcross(cards []hung) {
	px, py := b.pulley()
	wall, level := b.F.W-1, b.l.cards[0].y-8
	x, y, torn := px+5, py-5, b.cutFirst(cards)
	for i := range cards {
		h := &cards[i]
		if h.turn == nil || b.flies(h) && b.repeats() {
			break
		}
		if !torn {
			b.Cord(x, y, h.pegL(), h.y-4, 1)
		}
		b.Cord(h.pegL(), h.y-4, h.pegR(), h.y-4, 0)
		x, y, torn = h.pegR(), h.y-4, h.cut
	}
	if torn {
		b.Cord(min(x+22, wall-1), level+4, wall, level, 1)
	} else {
		b.Cord(x, y, wall, level, min(4, (wall-x)/40))
	}
	b.Pulley(px, py)
}

// lineThereAndBack goes to the right above, round two pulleys at the wall, and back to the cabinet below.
func (b *builder) lineThereAndBack(cards []hung) {
	l := b.l
	px, py := b.pulley()
	x, y := 0, l.cards[0].y-8
	top, low := l.cards[0].y+2, l.cards[3].y-8
	torn, above := b.cutFirst(cards), true
	around := func() {
		if !torn {
			b.Cord(x, y, l.backX, top-5, min(3, 1+(l.backX-x)/60))
		}
		b.Fill(l.backX+4, top, 2, low-top, b.T.Cord)
		x, y, torn, above = l.backX, low+4, false, false
	}
	for i := range cards {
		h := &cards[i]
		if h.turn == nil || b.flies(h) && b.repeats() {
			break
		}
		if h.slot == 3 {
			around()
		}
		in, out := h.pegL(), h.pegR()
		if !above {
			in, out = out, in
		}
		if !torn {
			b.Cord(x, y, in, h.y-4, 1)
		}
		b.Cord(in, h.y-4, out, h.y-4, 0)
		x, y, torn = out, h.y-4, h.cut
	}
	if above {
		around()
	}
	if end := &l.cards[4]; x > end.x+props.CardPegL && !torn { // above the free places
		b.Cord(end.x-5, end.y-4, x, y, 1)
		x, y = end.x-5, end.y-4
	}
	if !torn {
		b.Cord(px+4, py-5, x, y, 1)
	}
	b.Pulley(l.backX, top)
	b.Pulley(l.backX, low)
	b.Pulley(px, py)
}

// gap says that the cord has snapped behind a card.
func (b *builder) gap(h *hung) bool {
	t := h.turn
	return t != nil && !h.answer() && !h.note() && t.N <= b.Known.Cursor && b.Known.Snapped(t.N) && (t.N < b.View.Cursor || b.Clock.Begun(beat.Snap))
}

// cutFirst says that the cord has snapped before the very first thing on it: an answer that was read off nothing.
func (b *builder) cutFirst(cards []hung) bool {
	return len(cards) > 0 && cards[0].turn != nil && b.wrongAnswer(cards[0].turn)
}

// breaks paints what a snap looks like: the ends of the cord, and a cross where an arrow would go on.
func (b *builder) breaks(cards []hung) {
	if b.cutFirst(cards) {
		h := &cards[0]
		px, py := b.pulley()
		x, y, edge := px+5, py+3, b.edge()
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
