package scene

import "deskarena/engine/episode"

// arrows paints where each card's values came from.
func (b *builder) arrows(cards []hung) {
	lane := 0
	for j := range cards {
		to := &cards[j]
		if to.turn == nil || to.turn.N == b.v.Cursor && !to.answer() && !b.c.begun(beatArrow) && b.c.now != beatRest {
			continue
		}
		grown := 1 << 20
		if to.turn.N == b.v.Cursor && b.c.now == beatArrow {
			grown = b.c.at * 3
		}
		from := make([]bool, len(cards))
		for _, need := range to.turn.Needs {
			i := j - 1
			for i >= 0 && (cards[i].turn == nil || cards[i].turn.N != need.Turn) {
				i--
			}
			if i < 0 || from[i] {
				continue // not on the cord any more, or drawn already
			}
			from[i] = true
			value := need.Value
			for _, other := range to.turn.Needs { // of several values, one that the card shows
				if other.Turn == need.Turn && b.k.rowOf(cards[i].turn, value) < 0 {
					value = other.Value
				}
			}
			b.arrow(&cards[i], to, value, grown, &lane)
		}
	}
}

// arrow paints one dependency: across to a neighbour, under the cards that lie between, or down to the second line.
func (b *builder) arrow(from, to *hung, value string, grown int, lane *int) {
	wasted := to.turn.Verdict == episode.Wasted || to.card.State == CardBroken && b.gap(from)
	y0, y1 := from.y+7, to.y+7
	switch i := b.k.rowOf(from.turn, value); {
	case from.card.State == CardBlank:
	case i >= 0 && b.k.cardRows(from.turn)[i].Key:
		y0 = from.y + RowY(i)
	case from.card.Count > 1:
		y0 = from.y + CardH + 1 // all of it: from the badge
	}
	if i := b.k.rowOf(to.turn, value); i >= 0 && to.card.State != CardError {
		y1 = to.y + RowY(i)
	}
	back := b.l.backX > 0
	upper := func(h *hung) bool { return !back || h.slot < 3 }
	low := CardH // where a thing ends below
	if to.answer() {
		y1, low = to.y+9, 41
	}
	a := Arrow{Y0: y0, Y1: y1, Wasted: wasted, Grown: grown}
	switch {
	case upper(from) && upper(to) && to.slot == from.slot+1:
		a.X0, a.X1 = from.x+CardW, to.left()-2
		if b.gap(from) {
			b.BigX((from.x+CardW+to.x)/2, from.y+48)
			return
		}
	case upper(from) == upper(to) && upper(from):
		y := from.y + CardH + 6 + *lane*3
		*lane = (*lane + 1) % 2
		b.under(from.x+CardW-14, from.y+CardH, to.x+20, to.y+low+2, y, a)
		return
	case !upper(from) && !upper(to):
		a.X0, a.X1 = from.x-1, to.x+CardW+1+to.x-to.left()
		if b.gap(from) {
			b.BigX((from.x+to.x+CardW)/2, from.y+48)
			return
		}
	case from.slot == 2 && to.slot == 3:
		a.Kind, a.X0, a.X1 = ArrowAround, from.x+CardW, to.x+CardW+1
		if b.gap(from) {
			b.BigX(from.x+CardW/2, (from.y+CardH+to.y)/2-1)
			return
		}
	default:
		a.Kind = ArrowDown
		a.X0, a.Y0, a.X1, a.Y1 = from.x+CardW/2-8+4*from.slot, from.y+CardH, to.x+CardW/2+4*from.slot, to.y-2
	}
	b.Arrow(a)
}

// under paints an arrow that leaves a card below, runs along y, and comes up into another card from below.
func (b *builder) under(x0, y0, x1, y1, y int, a Arrow) {
	c := b.T.Arrow
	if a.Wasted {
		c = b.T.Mark
	}
	left := a.Grown
	for _, s := range [...][4]int{{x0, y0, x0, y}, {x0, y, x1, y}, {x1, y, x1, y1 + 3}} {
		n := abs(s[2]-s[0]) + abs(s[3]-s[1])
		n = min(n, left)
		left -= n
		if n > 0 {
			b.stroke(s[0], s[1], sgn(s[2]-s[0]), sgn(s[3]-s[1]), n, a.Wasted, c)
		}
	}
	if left > 0 {
		b.head(x1, y1, 0, -1, c)
	}
}
