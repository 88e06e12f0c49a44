package deskroom

import (
	"deskarena/engine/episode"
	"deskarena/game/props"
)

// hung is a card on the cord, or the dashed place of one to come.
type hung struct {
	strung // without a turn where a card is still to come
	x, y   int
	card   props.Card
	slip   props.Slip // of the answer
	slot   int
	cut    bool // the cord has snapped behind it
}

// answer says that it is the slip with the answer.
func (h *hung) answer() bool { return h.turn != nil && h.turn.Kind == episode.Submit }

// stackW is how far the stack below a card of many rows stands out.
const stackW = 4

// left and right are its edges. A slip that is narrower than a card hangs in the middle of its place.
func (h *hung) left() int {
	if w, _ := h.slip.Size(); h.answer() && w < props.CardW {
		return h.x + (props.CardW-w)/2
	}
	return h.x
}

func (h *hung) right() int {
	switch w, _ := h.slip.Size(); {
	case h.answer():
		return h.left() + w
	case h.card.Count > 1 && h.card.State != props.CardError:
		return h.x + props.CardW + stackW
	}
	return h.x + props.CardW
}

// onePeg says that it hangs from a single peg, in its middle.
func (h *hung) onePeg() bool {
	return h.card.State == props.CardError && !h.answer() || h.answer() && h.slip.W < props.CardW
}

func (h *hung) pegL() int {
	if h.onePeg() {
		return h.x + props.CardPegMid
	}
	return h.x + props.CardPegL
}

func (h *hung) pegR() int {
	switch {
	case h.onePeg():
		return h.x + props.CardPegMid
	case h.answer():
		return h.right() - props.CardPegL
	case h.card.State == props.CardBroken || h.card.State == props.CardBlank:
		return h.x + props.CardPegTorn
	}
	return h.x + props.CardPegR
}

// lower says that a card hangs on the cord's way back, where the chain goes on to the left.
func (b *builder) lower(h *hung) bool { return b.l.backX > 0 && h.slot >= 3 }

// How far the things behind a snapped cord sag: the first, the others.
const sagFirst, sagRest = 6, 3
