package scene

import (
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

// hang lists what is on the cord: the last cards that fit, and in the free places the links still to come.
func (b *builder) hang() (cards []hung, earlier int) {
	v := b.v
	on := b.onCord()
	earlier = max(0, len(on)-len(b.l.cards))
	on = on[earlier:]
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
	c := Card{N: t.N, Title: cardName(t), State: CardRight, Current: t.N == b.v.Cursor, Count: t.Rows}
	known := t.N <= b.k.Cursor
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
		c.Rows = []CardRow{{Text: "no rows", Soft: true}}
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
	return strings.TrimSpace(strings.TrimPrefix(errorLine(t.Observation), errorCode(t)+":"))
}

// cord paints the cord, what hangs on it and the arrows between.
func (b *builder) cord() {
	l := b.l
	cards, earlier := b.hang()
	b.moving(cards, earlier)
	b.Post(l.cabinetX+CabinetW-8, l.cabinetY-12, l.cabinetY)
	b.line(cards)
	b.arrows(cards)
	b.Clip(b.edge(), 0, b.F.W-b.edge(), b.F.H)
	b.leaving(earlier)
	b.Unclip()
	for i := range cards {
		h := &cards[i]
		if h.answer() {
			b.slip(h)
			continue
		}
		b.Card(h.x, h.y, h.card)
		if h.turn == nil {
			continue
		}
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
	case h.card.State == CardBroken:
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

// moving puts the newest card where its way from the drawer has brought it: up to the cord, and along it.
func (b *builder) moving(cards []hung, earlier int) {
	if b.c.now != beatHang {
		return
	}
	const up = 16
	shift := b.shift(earlier)
	for i := range cards {
		h := &cards[i]
		if h.turn == nil || h.turn.N != b.v.Cursor {
			h.x += shift
			continue
		}
		x0, y0 := b.l.homeX-CardW/2, b.l.floor-PersonH-20
		if o := h.turn.Object; o != episode.NoDrawer {
			dx, dy := DrawerAt(int(o))
			x0, y0 = b.l.cabinetX+dx-20, b.l.cabinetY+dy-20
		}
		start := min(h.x, b.l.cards[0].x)
		if b.l.cards[h.slot].y > b.l.cards[0].y { // the second line is reached from the cabinet's pulley
			start = min(h.x, b.l.cards[len(b.l.cards)-1].x)
		}
		if at := b.c.at; at < up {
			t := up*up - (up-at)*(up-at) // eases out
			h.x, h.y = x0+(start-x0)*t/(up*up), y0+(h.y-y0)*t/(up*up)
		} else {
			n, of := at-up, b.c.of-up
			t := of*of - (of-n)*(of-n)
			h.x = start + (h.x-start)*t/(of*of)
			h.y += [3]int{1, -1, 0}[n/5%3]
		}
	}
}

// edge is where the cabinet ends, behind which cards leave.
func (b *builder) edge() int { return b.l.cabinetX + CabinetW }

// shift is how far a full cord still has to move along to make room for the newest card.
func (b *builder) shift(earlier int) int {
	if earlier == 0 || b.l.backX > 0 || b.c.now != beatHang {
		return 0
	}
	pitch := b.l.cards[1].x - b.l.cards[0].x
	return pitch - b.c.grown(beatHang, pitch)
}

// leaving paints the card that a full cord takes behind the cabinet.
func (b *builder) leaving(earlier int) {
	shift := b.shift(earlier)
	if shift == 0 {
		return
	}
	t := b.onCord()[earlier-1]
	if t.Kind != episode.Submit {
		b.Card(b.l.cards[0].x-(b.l.cards[1].x-b.l.cards[0].x)+shift, b.l.cards[0].y, b.card(t))
	}
}

// line paints the cord from the pulley, by every peg, to the wall; it is left out where it has snapped.
func (b *builder) line(cards []hung) {
	l := b.l
	px, py := l.cabinetX+CabinetW-8, l.cabinetY-12
	if l.backX == 0 {
		x, y := px+5, py-5
		for i := range cards {
			if h := &cards[i]; h.turn != nil {
				if i == 0 || !b.gap(&cards[i-1]) {
					b.Cord(x, y, h.pegL(), h.y-4, 1)
				}
				b.Cord(h.pegL(), h.y-4, h.pegR(), h.y-4, 0)
				x, y = h.pegR(), h.y-4
				if b.gap(h) && (i+1 == len(cards) || cards[i+1].turn == nil) {
					b.Cord(min(x+22, 632), l.cards[0].y-4, b.F.W-1, l.cards[0].y-8, 1)
					x = -1
					break
				}
			}
		}
		if x >= 0 {
			b.Cord(x, y, b.F.W-1, l.cards[0].y-8, min(4, (b.F.W-x)/40))
		}
		b.Pulley(px, py)
		return
	}
	// two lines: to the right above, round the pulleys at the wall, and back to the cabinet below
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
			continue
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
		b.Cord(end.x+CardPegL, end.y-4, x, y, 1)
		x, y = end.x+CardPegL, end.y-4
	}
	if !torn {
		b.Cord(px+4, py-5, x, y, 3)
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
	if i := b.k.rowOf(from.turn, value); i >= 0 && from.card.State != CardBlank {
		y0 = from.y + RowY(i)
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
		a.X0, a.X1 = from.x+CardW, to.x-2
		if b.gap(from) {
			b.BigX((from.x+CardW+to.x)/2, from.y+48)
			return
		}
	case upper(from) == upper(to) && upper(from):
		y := from.y + CardH + 7 + *lane*3
		*lane = (*lane + 1) % 2
		b.under(from.x+CardW/2+8, from.y+CardH, to.x+20, to.y+low+2, y, a)
		return
	case !upper(from) && !upper(to):
		a.X0, a.X1 = from.x-1, to.x+CardW+1
		if b.gap(from) {
			b.BigX((from.x+to.x+CardW)/2, from.y+48)
			return
		}
	case from.slot == 2 && to.slot == 3:
		a.Kind, a.X0, a.X1 = ArrowAround, from.x+CardW, to.x+CardW+1
		if b.gap(from) {
			b.BigX(from.x+CardW/2, (from.y+CardH+to.y)/2+2)
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
