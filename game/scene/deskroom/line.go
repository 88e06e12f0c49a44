package deskroom

import "deskarena/game/props"

// line paints the cord, by every peg; it is left out where it has snapped.
func (b *builder) line(cards []hung) {
	if b.l.backX > 0 {
		b.lineThereAndBack(cards)
	} else {
		b.lineAcross(cards)
	}
}

// lineAcross goes from the cabinet to the wall on the right.
func (b *builder) lineAcross(cards []hung) {
	px, py := b.l.pulley()
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
	px, py := b.l.pulley()
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
