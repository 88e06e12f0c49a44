package deskroom

import (
	"strconv"

	"deskarena/game/frame"
	"deskarena/game/props"
	"deskarena/game/scene/beat"
	"deskarena/game/story"
)

// cord paints the cord, what hangs on it and the arrows between.
func (b *builder) cord() {
	l := b.l
	b.Group(frame.List, "The cards on the cord")
	cards, gone := b.hang()
	b.moving(cards, gone)
	px, py := b.l.pulley()
	b.Post(px, py, l.cabinetY)
	b.line(cards)
	b.arrows(cards)
	b.Clip(b.l.edge(), 0, b.F.W-b.l.edge(), b.F.H)
	b.leaving(gone)
	b.Unclip()
	for i := range cards { // the free places first: a card on its way passes over them
		if h := &cards[i]; h.turn == nil && !b.bubble.meets(box{h.x, h.y, props.CardW, props.CardH}) {
			b.Card(h.x, h.y, h.card)
		}
	}
	for i := range cards {
		if h := &cards[i]; h.turn != nil && !b.flies(h) {
			b.thing(h)
		}
	}
	b.breaks(cards)
	for i := range cards {
		if h := &cards[i]; b.flies(h) {
			b.thing(h)
		}
	}
	if earlier := turns(gone); earlier > 0 {
		s := strconv.Itoa(earlier) + " more"
		b.Text(l.cabinetX+46, l.cabinetY-9, s, b.T.Soft)
		b.Region(frame.Region{Name: "earlier", Role: frame.RoleStatus, Label: strconv.Itoa(earlier) + " earlier cards are off the cord; the log has them", X: l.cabinetX + 46, Y: l.cabinetY - 11, W: 48, H: 11})
	}
}

// thing paints what hangs on the cord: a card with its pegs, or the answer.
func (b *builder) thing(h *hung) {
	if h.answer() {
		b.slip(h)
		return
	}
	b.Card(h.x, h.y, h.card)
	b.pegs(h)
	switch {
	case h.note():
		b.Region(frame.Region{Name: "pulled." + h.turn.Function, Role: frame.RoleStatus, Label: h.turn.Function + " was pulled " + story.ByStrike, X: h.x, Y: h.y, W: props.CardW, H: props.CardH})
	case b.Clock.Now != beat.Hang: // what moves cannot be pressed
		b.Region(frame.Region{Name: "card." + strconv.Itoa(h.turn.N), Role: frame.RoleButton, Label: b.Known.CardAloud(h.turn.N, h.card.Title, h.first.Say, h.times), X: h.x, Y: h.y, W: props.CardW, H: props.CardH})
	}
}

func (b *builder) pegs(h *hung) {
	b.Peg(h.pegL(), h.y-4)
	if h.pegR() != h.pegL() {
		b.Peg(h.pegR(), h.y-4)
	}
}
