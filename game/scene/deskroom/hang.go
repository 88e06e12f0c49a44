package deskroom

import (
	"strings"

	"deskarena/game/mark"
	"deskarena/game/props"
	"deskarena/game/scene/beat"
)

// hang lists what is on the cord: the last things that fit, and in the free places the links still to come.
// It says as well what has gone off it.
func (b *builder) hang() (cards []hung, gone []strung) {
	on := b.onCord()
	slip, wide := b.answerSlip(on)
	places := len(b.l.cards)
	if wide {
		places--
	}
	on, gone = b.fitting(on, places)
	cards, sag := b.placed(on, slip, wide)
	if b.Clock.Now == beat.Hang && b.repeats() {
		cards = append(cards, b.cover(&cards[len(cards)-1]))
	}
	if !b.View.Over() {
		cards = append(cards, b.coming(len(on), sag)...)
	}
	return cards, gone
}

// placed puts things in their places on the cord, and says how far it sags behind the last of them.
func (b *builder) placed(on []strung, slip props.Slip, wide bool) (cards []hung, sag int) {
	for i, s := range on {
		at := b.l.cards[i]
		h := hung{strung: s, x: at.x, y: at.y + sag, slot: i}
		if h.answer() {
			h.slip = slip
			if wide && b.lower(&h) { // it reaches to the left
				h.x = b.l.cards[i+1].x
			}
		} else {
			h.card = b.card(s)
		}
		if b.wrongAnswer(s.turn) {
			h.y += b.fallen(beat.End, s.turn.N, sagRest)
			if i == 0 {
				h.x += firstCut
			} else {
				cards[i-1].cut = true
			}
		}
		h.cut = b.gap(&h)
		cards = append(cards, h)
		switch {
		case sag == 0 && h.cut:
			sag = b.fallen(beat.Snap, s.turn.N, sagFirst)
		case sag > 0:
			sag = min(sag, sagRest)
		}
	}
	return cards, sag
}

// cover is the slip of the last turn on its way to the one that it repeats.
func (b *builder) cover(old *hung) hung {
	old.card.Current = false
	h, t := *old, b.View.Last()
	h.strung, h.cut = strung{t, t, 1}, false
	h.card = b.card(h.strung)
	return h
}

// coming are the dashed places of the links still to come, from place i on.
func (b *builder) coming(i, sag int) (cards []hung) {
	u := b.Known // as long as the last turn's card is not on the cord, its place is
	if b.Clock.Begun(beat.Hang) {
		u = b.View.Run
	}
	link := u.Current()
	if u.Cursor > 0 && u.Link(link) != mark.Todo {
		link++
	}
	for n := u.Cursor + 1; i < len(b.l.cards) && link < len(b.View.Trace.Chain); n++ {
		at := b.l.cards[i]
		if sag > 0 {
			at.y += sagFirst // below the slack cord
		}
		name := strings.ToLower(b.View.Trace.Chain[link].Tiny)
		cards = append(cards, hung{x: at.x, y: at.y, slot: i, card: props.Card{N: n, Title: name, State: props.CardPending}})
		i++
		link++
	}
	return cards
}

// firstCut is how far from its place an answer hangs that is the first thing on the cord, when the cord is cut before it.
const firstCut = 16

// repeats says that the last turn was rejected as the one before it.
func (b *builder) repeats() bool {
	n := b.View.Cursor
	return n > 1 && again(&b.View.Trace.Turns[n-2], &b.View.Trace.Turns[n-1])
}

// fallen is how much of n the things behind a broken turn have come down: at once, unless it breaks just now, in a beat.
func (b *builder) fallen(snap beat.Beat, broken, n int) int {
	if broken < b.View.Cursor {
		return n
	}
	return b.Clock.Grown(snap, n)
}

// flies says that a card is on its way from the drawer.
func (b *builder) flies(h *hung) bool {
	return h.turn != nil && h.turn.N == b.View.Cursor && b.Clock.Now == beat.Hang
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
