package deskroom

import (
	"slices"

	"deskarena/engine/episode"
	"deskarena/game/props"
	"deskarena/game/scene"
	"deskarena/game/scene/beat"
)

// link is a dependency between two things on the cord, by their places on it: the later took a value from the earlier.
type link struct {
	from, to int
	value    string
}

// long says that something hangs between the two.
func (k link) long() bool { return k.to-k.from > 1 }

// maxLong is how many long arrows a picture bears; of more only those to the latest card are painted.
const maxLong = 2

// Long arrows run below what hangs on the cord, so far below the cards' upper edge; those to another card further down.
const (
	laneY   = props.CardH + props.CardStackH + 2
	laneGap = 3
)

// arrows paints where each card's values came from. All arrows into a card come in at one row of it.
func (b *builder) arrows(cards []hung) {
	row, last := 0, -1
	lane, lanes := -1, -1 // where the last long arrow led to; how many lanes there were before
	for _, k := range b.links(cards) {
		if k.to != last {
			row, last = b.landing(cards, k), k.to
		}
		if k.long() && k.to != lane {
			lane, lanes = k.to, lanes+1
		}
		b.Arrow(b.arrow(cards, k, row, b.l.cards[0].y+laneY+lanes%2*laneGap))
	}
}

// links are the dependencies to be painted now, by where they lead to.
func (b *builder) links(cards []hung) (links []link) {
	long := 0
	for j := range cards {
		to := &cards[j]
		if to.turn == nil || j == 0 || cards[j-1].cut || !b.linked(to) {
			continue // where the cord is cut, a cross stands in place of the arrows
		}
		for i := j - 1; i >= 0; i-- {
			value, ok := b.taken(&cards[i], to)
			k := link{i, j, value}
			if !ok || k.long() && (b.barred(cards) || slices.ContainsFunc(cards[i:j], func(h hung) bool { return h.cut })) {
				continue
			}
			if k.long() {
				long++
			}
			links = append(links, k)
		}
	}
	if long <= maxLong {
		return links
	}
	kept := links[:0]
	for _, k := range links {
		if !k.long() || cards[k.to].turn.N == b.View.Cursor {
			kept = append(kept, k)
		}
	}
	return kept
}

// barred says that the lane has no way through: the cord's way back has snapped just below it.
func (b *builder) barred(cards []hung) bool {
	return slices.ContainsFunc(cards, func(h hung) bool { return h.cut && b.lower(&h) })
}

// linked says that the arrows into a card have begun to grow.
func (b *builder) linked(to *hung) bool {
	return to.turn.N != b.View.Cursor || to.answer() || b.Clock.Begun(beat.Arrow)
}

// taken is a value that one card took from another: of several one that the other shows.
func (b *builder) taken(from, to *hung) (value string, ok bool) {
	if from.turn == nil {
		return "", false
	}
	for _, need := range b.Known.Takes(to.turn.N) {
		if need.Turn != from.turn.N {
			continue
		}
		if scene.RowOf(&b.Known, from.turn.N, need.Value) >= 0 {
			return need.Value, true
		}
		value, ok = need.Value, true
	}
	return value, ok
}

// landing is the row of a card at which arrows come in: the one that shows the value, else its head.
func (b *builder) landing(cards []hung, k link) int {
	to := &cards[k.to]
	switch i := scene.RowOf(&b.Known, to.turn.N, k.value); {
	case to.answer():
		return to.y + 9
	case i >= 0 && to.card.State != props.CardError:
		return to.y + props.RowY(i)
	}
	return to.y + 7
}

// arrow is the way of one dependency: across to a neighbour, around to the first card of the second line, or along a lane.
func (b *builder) arrow(cards []hung, k link, row, lane int) props.Arrow {
	from, to := &cards[k.from], &cards[k.to]
	a := props.Arrow{X0: from.x + props.CardW, Y0: b.leaves(from, k.value), Y1: row, Lane: lane, Grown: 1 << 20, Wasted: b.inVain(from, to)}
	a.Turn, a.X1 = b.approach(to)
	switch {
	case k.long():
		a.Kind, a.X0, a.Y0 = props.ArrowUnder, from.x+props.CardW-4, from.y+props.CardH
	case b.lower(from):
		a.X0 = from.x - 1
	case b.lower(to):
		a.Kind = props.ArrowAround
	}
	if to.turn.N == b.View.Cursor && b.Clock.Now == beat.Arrow {
		a.Grown = b.Clock.At * 3
	}
	return a
}

// leaves is the row of a card at which an arrow with a value sets out: the value's, or that of the badge for all of it.
func (b *builder) leaves(from *hung, value string) int {
	switch i := scene.RowOf(&b.Known, from.turn.N, value); {
	case from.card.State == props.CardBlank:
	case i >= 0 && scene.CardRows(&b.Known, from.turn.N)[i].Key:
		return from.y + props.RowY(i)
	case from.card.Count > 1:
		return from.y + props.CardH + 1
	}
	return from.y + 7
}

// approach is where the arrows into a card turn towards it, in the middle of the free space before it, and where they end.
func (b *builder) approach(to *hung) (turn, end int) {
	near := b.l.edge()
	switch {
	case b.lower(to) && to.slot == 3:
		near, end = b.l.backX-3, to.right()+2
	case b.lower(to):
		near, end = b.l.cards[to.slot-1].x-1, to.right()+2
	case to.slot > 0:
		near, end = b.l.cards[to.slot-1].x+props.CardW, to.left()-3
	}
	return (near + end) / 2, end
}

// inVain says that a dependency carries on nothing good.
func (b *builder) inVain(from, to *hung) bool {
	return to.turn.Verdict == episode.Wasted || from.turn.Verdict == episode.Wasted || b.gap(from)
}
