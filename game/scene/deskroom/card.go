package deskroom

import (
	"deskarena/engine/episode"
	"deskarena/game/props"
	"deskarena/game/scene"
	"deskarena/game/scene/beat"
)

// card is what the card of a turn looks like.
func (b *builder) card(s strung) props.Card {
	t := s.turn
	if s.note() {
		title, rows := scene.ErrorSlip(b.View.Level, t, t)
		return props.Card{Title: title, State: props.CardError, Rows: rows}
	}
	c := props.Card{N: t.N, Title: scene.CardTitle(&b.View.Run, t.N), State: props.CardRight, Current: t.N == b.View.Cursor}
	known := t.N <= b.Known.Cursor
	c.Count = b.View.Rows(t.N)
	switch {
	case t.Error:
		c.State, c.Count = props.CardError, s.times
		c.Title, c.Rows = scene.ErrorSlip(b.View.Level, t, s.first)
		return c
	case known && t.Verdict == episode.Struck:
		c.State, c.Rows = props.CardBlank, scene.Dropped()
		return c
	case known && b.Known.Caught(t.N):
		c.State = props.CardCaught
	case known && b.Known.Snapped(t.N) && (t.N < b.View.Cursor || b.Clock.Begun(beat.Snap)):
		c.State = props.CardBroken
	case known && t.Verdict == episode.Wasted:
		c.State = props.CardWasted
	}
	c.Rows = scene.CardRows(&b.Known, t.N)
	c.Blink = b.Clock.Now == beat.Read && b.Clock.At < 6 && b.feedsLast(t.N)
	return c
}

func (b *builder) feedsLast(n int) bool {
	for _, need := range b.Known.Takes(b.View.Cursor) {
		if need.Turn == n {
			return true
		}
	}
	return false
}
