package deskroom

import (
	"slices"
	"strconv"
	"strings"

	"deskarena/engine/episode"
	"deskarena/engine/tools"
	"deskarena/game/frame"
	"deskarena/game/mark"
	"deskarena/game/props"
	"deskarena/game/scene"
	"deskarena/game/scene/beat"
	"deskarena/game/story"
)

// strung is a turn that has its thing on the cord: the last of so many that were rejected with the same words.
type strung struct {
	turn  *episode.Turn
	first *episode.Turn
	times int
}

// hung is a card on the cord, or the dashed place of one to come.
type hung struct {
	strung // without a turn where a card is still to come
	x, y   int
	card   props.Card
	slip   props.Slip // of the answer
	slot   int
	cut    bool // the cord has snapped behind it
}

// How far the things behind a snapped cord sag: the first, the others.
const sagFirst, sagRest = 6, 3

// onCord is what hangs on the cord now. The answer is the last thing on it, and a run that ended without one has a slip
// that says so. What was rejected with the same words as before covers the slip from before, once it has come there.
func (b *builder) onCord() []strung {
	v := b.View
	var on []strung
	for i := range v.Shown() {
		t := &v.Trace.Turns[i]
		came := beat.Hang
		if t.Kind == episode.Submit {
			came = beat.Stamp
		}
		on = append(on, b.unused(t.N)...)
		if t.N == v.Cursor && !b.Clock.Begun(came) {
			break
		}
		if n := len(on) - 1; n < 0 || !again(on[n].turn, t) {
			on = append(on, strung{t, t, 1})
		} else if t.N < v.Cursor || b.Clock.Over(beat.Hang) {
			on[n].turn = t
			on[n].times++
		}
	}
	if v.Trace.Outcome == episode.OutTurns && b.ended() {
		on = append(on, strung{&noAnswer, &noAnswer, 1})
	}
	return on
}

// unused are the functions, or categories of them, that were pulled at a turn and never called after it: nothing else
// would show that they are gone.
func (b *builder) unused(n int) (pulled []strung) {
	for _, k := range b.View.Trace.Script.Strikes {
		pulls := tools.Named(k.Function)
		missed := func(u episode.Turn) bool {
			return u.Verdict == episode.Struck && slices.ContainsFunc(pulls, func(f *tools.Func) bool { return f.Name == u.Function })
		}
		if k.Kind == episode.Pull && int(k.Turn) == n && !slices.ContainsFunc(b.View.Trace.Turns, missed) {
			t := &episode.Turn{Kind: episode.Call, Function: k.Function, Object: episode.NoDrawer, Error: true, Verdict: episode.Struck}
			pulled = append(pulled, strung{turn: t, first: t})
		}
	}
	return pulled
}

// note says that a thing is no turn's: it tells of a function that is gone.
func (s *strung) note() bool { return s.turn != nil && s.turn.N == 0 && s.turn != &noAnswer }

// again says that a turn was rejected as the one before it was.
func again(before, t *episode.Turn) bool {
	return before.Error && t.Error && before.Verdict == t.Verdict && before.Observation == t.Observation
}

// noAnswer stands for the answer that a run out of turns never gave.
var noAnswer = episode.Turn{Kind: episode.Submit, Object: episode.NoDrawer, Call: "no answer"}

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

// fitting are the things that fit on the cord, and those that do not: it holds the last, and what the run's end follows
// from, wherever that was: the card that broke the chain, the first that was struck, the one that the answer was read off.
func (b *builder) fitting(on []strung, places int) (fit, gone []strung) {
	keep := make([]bool, len(on))
	for i, s := range on {
		if keep[i] = places > 2 && b.telling(s); keep[i] { // two are for the last
			places--
		}
	}
	for i := len(on) - 1; i >= 0 && places > 0; i-- {
		if !keep[i] {
			keep[i] = true
			places--
		}
	}
	for i, s := range on {
		if keep[i] {
			fit = append(fit, s)
		} else {
			gone = append(gone, s)
			b.pinned = b.pinned || len(fit) > 0
		}
	}
	return fit, gone
}

// telling says that a thing stays on a full cord.
func (b *builder) telling(s strung) bool {
	return s.note() || s.has(b.Known.Broken()) || s.has(b.Known.Struck()) || b.View.Over() && s.has(b.View.Source())
}

// has says that a turn, if it is one, is among those that a thing stands for.
func (s *strung) has(t *episode.Turn) bool { return t != nil && s.first.N <= t.N && t.N <= s.turn.N }

// fallen is how much of n the things behind a broken turn have come down: at once, unless it breaks just now, in a beat.
func (b *builder) fallen(snap beat.Beat, broken, n int) int {
	if broken < b.View.Cursor {
		return n
	}
	return b.Clock.Grown(snap, n)
}

// card is what the card of a turn looks like.
func (b *builder) card(s strung) props.Card {
	t := s.turn
	if s.note() {
		return props.Card{Title: scene.ErrorTitle(t), State: props.CardError, Rows: scene.ErrorRows(t)}
	}
	c := props.Card{N: t.N, Title: scene.CardTitle(t), State: props.CardRight, Current: t.N == b.View.Cursor}
	known := t.N <= b.Known.Cursor
	c.Count = b.View.Rows(t.N)
	switch {
	case t.Error:
		c.State, c.Title, c.Count = props.CardError, scene.ErrorTitle(t), s.times
		c.Rows = scene.ErrorRows(s.first)
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
	c.Rows = scene.CardRows(b.Known, t.N)
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

// cord paints the cord, what hangs on it and the arrows between.
func (b *builder) cord() {
	l := b.l
	cards, gone := b.hang()
	b.moving(cards, gone)
	px, py := b.pulley()
	b.Post(px, py, l.cabinetY)
	b.line(cards)
	b.arrows(cards)
	b.Clip(b.edge(), 0, b.F.W-b.edge(), b.F.H)
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

// flies says that a card is on its way from the drawer.
func (b *builder) flies(h *hung) bool {
	return h.turn != nil && h.turn.N == b.View.Cursor && b.Clock.Now == beat.Hang
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

// turns are how many turns these stand for.
func turns(of []strung) (n int) {
	for _, s := range of {
		n += s.times
	}
	return n
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
