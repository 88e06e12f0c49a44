package scene

import (
	"slices"
	"strings"

	"deskarena/assets"
	"deskarena/engine/episode"
)

// hung is a card on the cord, or the dashed place of one to come.
type hung struct {
	turn *episode.Turn // nil of a card to come
	x, y int
	card Card
	slot int
}

// How far the cards behind a snapped cord sag: the first, the others.
const sagFirst, sagRest = 6, 3

// onCord are the turns that hang on the cord now. The answer is the last thing on it, and a run that ended without one
// has a slip that says so.
func (b *builder) onCord() []*episode.Turn {
	v := b.v
	var on []*episode.Turn
	for i := range v.shown() {
		t := &v.Trace.Turns[i]
		came := beatHang
		if t.Kind == episode.Submit {
			came = beatStamp
		}
		if t.N < v.Cursor || b.c.begun(came) {
			on = append(on, t)
		}
	}
	if v.Trace.Outcome == episode.OutTurns && b.ended() {
		on = append(on, &noAnswer)
	}
	return on
}

// noAnswer stands for the answer that a run out of turns never gave.
var noAnswer = episode.Turn{Kind: episode.Submit, Object: episode.NoDrawer, Call: "no answer"}

// hang lists what is on the cord: the last cards that fit, and in the free places the links still to come. The card that
// broke the chain stays, at the head of a cord that is full: all that follows follows from it.
func (b *builder) hang() (cards []hung, earlier int) {
	v := b.v
	on := b.onCord()
	earlier = max(0, len(on)-len(b.l.cards))
	if t := b.k.broken(); t != nil && t.Kind != episode.Submit && earlier > 0 && slices.Contains(on[:earlier], t) {
		on = slices.Insert(slices.Clone(on[earlier+1:]), 0, t)
		b.pinned = true
	} else {
		on = on[earlier:]
	}
	sag := 0
	for i, t := range on {
		at := b.l.cards[i]
		h := hung{turn: t, x: at.x, y: at.y + sag, slot: i}
		if t.Kind != episode.Submit {
			h.card = b.card(t)
		}
		cards = append(cards, h)
		switch {
		case sag == 0 && b.gap(&h):
			sag = b.c.fallen(t.N, v.Cursor, sagFirst)
		case sag > 0:
			sag = min(sag, sagRest)
		}
	}
	if v.over() {
		return cards, earlier
	}
	u := b.k // as long as the last turn's card is not on the cord, its place is
	if b.c.begun(beatHang) {
		u = v
	}
	link := u.current()
	if u.Cursor > 0 && u.link(link) != MarkTodo {
		link++
	}
	for i := len(on); i < len(b.l.cards) && link < len(v.Trace.Chain); i++ {
		at := b.l.cards[i]
		if sag > 0 {
			at.y += sagFirst // below the slack cord
		}
		name := strings.ToLower(v.Trace.Chain[link].Tiny)
		cards = append(cards, hung{x: at.x, y: at.y, slot: i, card: Card{N: u.Cursor + 1 + i - len(on), Title: name, State: CardPending}})
		link++
	}
	return cards, earlier
}

// fallen is how far of n the cards behind a broken one have come down: at once, unless it breaks just now.
func (c clock) fallen(broken, cursor, n int) int {
	if broken < cursor {
		return n
	}
	return c.grown(beatSnap, n)
}

// card is what the card of a turn looks like.
func (b *builder) card(t *episode.Turn) Card {
	c := Card{N: t.N, Title: cardName(t), State: CardRight, Current: t.N == b.v.Cursor}
	known := t.N <= b.k.Cursor
	r := &b.v.Results[t.N-1]
	c.Count = r.count
	switch {
	case t.Error:
		c.State, c.Title, c.Count = CardError, errorCode(t), 0
		lines := CardRows
		if len(c.Title) > errorTitle {
			lines-- // the code takes a line of its own
		}
		for _, s := range assets.WrapFit(errorWords(t), ErrorChars, lines) {
			c.Rows = append(c.Rows, CardRow{Text: s})
		}
		return c
	case known && t.Verdict == episode.Struck:
		c.State = CardBlank
	case known && b.k.caught(t.N):
		c.State = CardCaught
	case known && b.k.snapped(t.N) && (t.N < b.v.Cursor || b.c.begun(beatSnap)):
		c.State = CardBroken
	case known && t.Verdict == episode.Wasted:
		c.State = CardWasted
	}
	c.Rows = b.k.cardRows(t)
	if len(c.Rows) == 0 && c.State != CardBlank {
		c.Rows = []CardRow{{Text: r.countWords(), Soft: true}}
	}
	c.Blink = b.c.now == beatRead && b.c.at < 6 && b.feedsLast(t.N)
	return c
}

func (b *builder) feedsLast(n int) bool {
	for _, need := range b.last().Needs {
		if need.Turn == n {
			return true
		}
	}
	return false
}

// errorTitle is how long a code can be to stand at the head of an error's slip.
const errorTitle = 11

// errorCode is the code of an error, and errorWords what it says.
func errorCode(t *episode.Turn) string {
	code, _, ok := strings.Cut(t.Observation, ":")
	switch {
	case t.Kind == episode.Invalid:
		return "no format"
	case !ok || strings.ContainsAny(code, " \n"):
		return "Error"
	}
	return code
}

func errorWords(t *episode.Turn) string {
	s := strings.TrimSpace(strings.TrimPrefix(errorLine(t.Observation), errorCode(t)+":"))
	return strings.TrimPrefix(s, t.Function+"() ") // the head of the log's entry names it
}

// cord paints the cord, what hangs on it and the arrows between.
func (b *builder) cord() {
	l := b.l
	cards, earlier := b.hang()
	b.moving(cards, earlier)
	px, py := b.pulley()
	b.Post(px, py, l.cabinetY)
	b.line(cards)
	b.arrows(cards)
	b.Clip(b.edge(), 0, b.F.W-b.edge(), b.F.H)
	b.leaving(earlier)
	b.Unclip()
	for i := range cards { // the free places first: a card on its way passes over them
		if h := &cards[i]; h.turn == nil && !b.bubble.meets(box{h.x, h.y, CardW, CardH}) {
			b.Card(h.x, h.y, h.card)
		}
	}
	for i := range cards {
		h := &cards[i]
		switch {
		case h.turn == nil:
			continue
		case h.answer():
			b.slip(h)
			continue
		}
		b.Card(h.x, h.y, h.card)
		b.Peg(h.pegL(), h.y-4)
		if h.pegR() != h.pegL() {
			b.Peg(h.pegR(), h.y-4)
		}
		if b.c.now != beatHang { // what moves cannot be pressed
			b.region(Region{Name: "card." + itoa(h.turn.N), Role: RoleButton, Label: b.cardWords(h), X: h.x, Y: h.y, W: CardW, H: CardH})
		}
	}
	b.breaks(cards)
	if earlier > 0 {
		s := itoa(earlier) + " more"
		b.Text(l.cabinetX+46, l.cabinetY-9, s, b.T.Soft)
		b.region(Region{Name: "earlier", Role: RoleStatus, Label: itoa(earlier) + " earlier cards are off the cord; the log has them", X: l.cabinetX + 46, Y: l.cabinetY - 11, W: 48, H: 11})
	}
}

// answer says that it is the slip with the answer.
func (h *hung) answer() bool { return h.turn != nil && h.turn.Kind == episode.Submit }

// left is how far to the left it reaches: an error's slip is wider than a card.
func (h *hung) left() int {
	if h.card.State == CardError && !h.answer() {
		return h.x - 3
	}
	return h.x
}

func (h *hung) pegL() int {
	if h.answer() {
		return h.x + CardPegMid
	}
	if h.card.State == CardError {
		return h.x + CardPegMid
	}
	return h.x + CardPegL
}

func (h *hung) pegR() int {
	switch {
	case h.answer() || h.card.State == CardError:
		return h.x + CardPegMid
	case h.card.State == CardBroken || h.card.State == CardBlank:
		return h.x + CardPegTorn
	}
	return h.x + CardPegR
}

// slip paints the answer, stamped.
func (b *builder) slip(h *hung) {
	t := b.v.Trace
	o := outcomes[t.Outcome]
	answer := assets.Fit(ShortID(oneLine(h.turn.Call)), CardChars)
	stamped := b.c.now != beatStamp || b.c.at >= 14
	w, height := SlipSize(answer, o)
	x, y := h.x+(CardW-w)/2, h.y
	if b.c.now == beatStamp && b.c.at >= 14 && b.c.at < 17 {
		y++ // the stamp's blow
	}
	b.Slip(x, y, answer, o, stamped)
	b.Peg(h.pegL(), h.y-4)
	r := Region{Name: "card." + itoa(h.turn.N), Role: RoleButton, Label: "Answer: " + h.turn.Call, X: x, Y: y, W: w, H: height}
	if h.turn == &noAnswer {
		r.Name, r.Role, r.Label = "outcome", RoleStatus, b.v.endWords()
	}
	b.region(r)
}

// cardWords describe a card to those who cannot see it.
func (b *builder) cardWords(h *hung) string {
	t := h.turn
	s := "Card " + itoa(t.N) + ", " + h.card.Title + ": "
	s += b.k.resultLine(t, 120)
	if m := b.k.mark(t.N); m == MarkRight {
		s += "; right"
	}
	for _, n := range t.Needs {
		s += "; uses " + assets.Fit(ShortID(oneLine(n.Value)), 30) + " from card " + itoa(n.Turn)
	}
	return s
}
