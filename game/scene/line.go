package scene

// line paints the cord, by every peg; it is left out where it has snapped.
func (b *builder) line(cards []hung) {
	if b.l.backX > 0 {
		b.lineThereAndBack(cards)
	} else {
		b.lineAcross(cards)
	}
}

// pulley is where the cord leaves the cabinet.
func (b *builder) pulley() (x, y int) { return b.l.cabinetX + CabinetW - 8, b.l.cabinetY - 12 }

// lineAcross goes from the cabinet to the wall on the right.
func (b *builder) lineAcross(cards []hung) {
	px, py := b.pulley()
	wall, level := b.F.W-1, b.l.cards[0].y-8
	x, y, torn := px+5, py-5, false
	for i := range cards {
		h := &cards[i]
		if h.turn == nil {
			break
		}
		if !torn {
			b.Cord(x, y, h.pegL(), h.y-4, 1)
		}
		b.Cord(h.pegL(), h.y-4, h.pegR(), h.y-4, 0)
		x, y, torn = h.pegR(), h.y-4, b.gap(h)
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
	torn, above := false, true
	around := func() {
		if !torn {
			b.Cord(x, y, l.backX, top-5, min(3, 1+(l.backX-x)/60))
		}
		b.Fill(l.backX+4, top, 2, low-top, b.T.Cord)
		x, y, torn, above = l.backX, low+4, false, false
	}
	for i := range cards {
		h := &cards[i]
		if h.turn == nil {
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
		x, y, torn = out, h.y-4, b.gap(h)
	}
	if above {
		around()
	}
	if end := &l.cards[4]; x > end.x+CardPegL && !torn { // above the free places
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
	return t != nil && !h.answer() && t.N <= b.k.Cursor && b.k.snapped(t.N) && (t.N < b.v.Cursor || b.c.begun(beatSnap))
}

// breaks paints what a snap looks like: the ends of the cord behind each broken card.
func (b *builder) breaks(cards []hung) {
	for i := range cards {
		h := &cards[i]
		if !b.gap(h) {
			continue
		}
		step := 4
		if h.turn.N == b.v.Cursor && b.c.now == beatSnap {
			step = min(4, b.c.at/3)
		}
		x, y := h.pegR(), h.y-4
		if edge := h.x + CardW + 4; h.card.State == CardError { // the cord breaks beside the slip, not before it
			b.Cord(x, y, edge, y, 0)
			x = edge
		}
		switch {
		case h.slot >= 3 && b.l.backX > 0: // on its way back it goes on to the left
			x = h.pegL()
			to, ty := x-30, y
			if i+1 < len(cards) && cards[i+1].turn != nil {
				next := &cards[i+1]
				to, ty = next.x+CardPegR, next.y-4
				b.Cord(next.pegR(), ty, to, ty, 0)
			}
			b.Snap(to, ty, x, y, step)
		case h.slot == 2 && b.l.backX > 0:
			b.Snap(x, y, b.l.backX, b.l.cards[0].y-3, step)
		case i+1 < len(cards) && cards[i+1].turn != nil:
			next := &cards[i+1]
			to, ty := next.x+4, next.y-4
			b.Cord(to, ty, next.pegL(), ty, 0)
			b.Snap(x, y, to, ty, step)
		default:
			b.Snap(x, y, min(x+24, b.F.W-1), b.l.cards[0].y-4, step)
		}
	}
}
