package scene

import (
	"fmt"
	"slices"
	"strings"

	"deskarena/assets"
	"deskarena/engine/episode"
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
	card   Card
	slip   Slip // of the answer
	slot   int
	cut    bool // the cord has snapped behind it
}

// How far the things behind a snapped cord sag: the first, the others.
const sagFirst, sagRest = 6, 3

// onCord is what hangs on the cord now. The answer is the last thing on it, and a run that ended without one has a slip
// that says so. What was rejected with the same words as before covers the slip from before, once it has come there.
func (b *builder) onCord() []strung {
	v := b.v
	var on []strung
	for i := range v.shown() {
		t := &v.Trace.Turns[i]
		came := beatHang
		if t.Kind == episode.Submit {
			came = beatStamp
		}
		on = append(on, b.unused(t.N)...)
		if t.N == v.Cursor && !b.c.begun(came) {
			break
		}
		if n := len(on) - 1; n < 0 || !again(on[n].turn, t) {
			on = append(on, strung{t, t, 1})
		} else if t.N < v.Cursor || b.c.over(beatHang) {
			on[n].turn = t
			on[n].times++
		}
	}
	if v.Trace.Outcome == episode.OutTurns && b.ended() {
		on = append(on, strung{&noAnswer, &noAnswer, 1})
	}
	return on
}

// unused are the functions that were pulled at a turn and never called after it: nothing else would show that they are gone.
func (b *builder) unused(n int) (pulled []strung) {
	for _, k := range b.v.Trace.Script.Strikes {
		missed := func(u episode.Turn) bool { return u.Verdict == episode.Struck && u.Function == k.Function }
		if k.Kind == episode.Pull && int(k.Turn) == n && !slices.ContainsFunc(b.v.Trace.Turns, missed) {
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
	v := b.v
	on := b.onCord()
	slip, wide := b.answerSlip(on)
	places := len(b.l.cards)
	if wide {
		places--
	}
	on, gone = b.fitting(on, places)
	sag := 0
	for i, s := range on {
		at := b.l.cards[i]
		h := hung{strung: s, x: at.x, y: at.y + sag, slot: i}
		switch {
		case !h.answer():
			h.card = b.card(s)
		case wide && b.lower(&h):
			h.x, h.slip = b.l.cards[i+1].x, slip
		default:
			h.slip = slip
		}
		if h.answer() && b.wrongAnswer(h.turn) {
			h.y += b.c.fallen(beatEnd, h.turn.N, v.Cursor, sagRest)
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
			sag = b.c.fallen(beatSnap, s.turn.N, v.Cursor, sagFirst)
		case sag > 0:
			sag = min(sag, sagRest)
		}
	}
	if t := b.last(); b.c.now == beatHang && b.repeats() { // on its way to the slip that it will cover
		h := cards[len(cards)-1]
		h.strung, h.cut = strung{t, t, 1}, false
		h.card = b.card(h.strung)
		cards[len(cards)-1].card.Current = false
		cards = append(cards, h)
	}
	if v.over() {
		return cards, gone
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
	return cards, gone
}

// firstCut is how far from its place an answer hangs that is the first thing on the cord, when the cord is cut before it.
const firstCut = 16

// repeats says that the last turn was rejected as the one before it.
func (b *builder) repeats() bool {
	n := b.v.Cursor
	return n > 1 && again(&b.v.Trace.Turns[n-2], &b.v.Trace.Turns[n-1])
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
	return s.note() || s.has(b.k.broken()) || s.has(b.struck()) || b.v.over() && s.has(b.source())
}

// has says that a turn, if it is one, is among those that a thing stands for.
func (s *strung) has(t *episode.Turn) bool { return t != nil && s.first.N <= t.N && t.N <= s.turn.N }

// struck is the first shown turn that a strike has hit, or nil.
func (b *builder) struck() *episode.Turn {
	for i := range b.k.shown() {
		if t := &b.v.Trace.Turns[i]; t.Verdict == episode.Struck {
			return t
		}
	}
	return nil
}

// source is the turn that the answer was read off, or nil: the last that it took a value from, or of an answer that names
// a month the count of that month.
func (b *builder) source() *episode.Turn {
	t := b.last()
	if t == nil || t.Kind != episode.Submit {
		return nil
	}
	n := 0
	for _, need := range t.Needs {
		n = max(n, need.Turn)
	}
	if n > 0 {
		return &b.v.Trace.Turns[n-1]
	}
	for i := range b.v.Trace.Turns {
		if u := &b.v.Trace.Turns[i]; u.Kind == episode.SOQL && !u.Error && beginsIn(u.Call, t.Call) {
			return u
		}
	}
	return nil
}

// beginsIn says that a query's window begins with a month of that name.
func beginsIn(query, month string) bool {
	_, from, ok := strings.Cut(query, ">= ")
	if len(month) < 3 || !ok || len(from) < len("2006-01-02") {
		return false
	}
	for i, m := range months {
		if strings.EqualFold(month[:3], m) {
			return from[4:8] == fmt.Sprintf("-%02d-", i+1)
		}
	}
	return false
}

// fallen is how far of n the things behind a broken turn have come down: at once, unless it breaks just now, in a beat.
func (c clock) fallen(snap beat, broken, cursor, n int) int {
	if broken < cursor {
		return n
	}
	return c.grown(snap, n)
}

// card is what the card of a turn looks like.
func (b *builder) card(s strung) Card {
	t := s.turn
	if s.note() {
		return Card{Title: errorTitle(t), State: CardError, Rows: errorRows(t)}
	}
	c := Card{N: t.N, Title: cardName(t), State: CardRight, Current: t.N == b.v.Cursor}
	known := t.N <= b.k.Cursor
	r := &b.v.Results[t.N-1]
	c.Count, c.Unit = r.count, r.unit
	switch {
	case t.Error:
		c.State, c.Title, c.Count = CardError, errorTitle(t), s.times
		c.Rows = errorRows(s.first)
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

// titleChars is how long a code can be to stand at the head of an error's slip.
const titleChars = 11

// errorTitle is the head of an error's slip.
func errorTitle(t *episode.Turn) string {
	code := errorCode(t)
	switch {
	case t.Verdict == episode.Struck:
		return "pulled"
	case len(code) > titleChars:
		return "rejected"
	}
	return code
}

// errorRows say what was wrong with a call: in our words, then the code, then the very word that was complained about;
// what does not fit is left out, the word is cut. An error that we have no words for speaks for itself.
func errorRows(t *episode.Turn) (rows []CardRow) {
	add := func(lines []string, soft bool) {
		if len(rows)+len(lines) > CardRows {
			return
		}
		for _, s := range lines {
			rows = append(rows, CardRow{Text: s, Soft: soft})
		}
	}
	switch {
	case t.Verdict == episode.Struck:
		add([]string{byStrike + ":"}, true)
		add(wrapName(t.Function), false)
		return rows
	case t.Say == "":
		add(assets.WrapFit(errorWords(t), ErrorChars, CardRows), false)
		return rows
	}
	add(assets.WrapFit(t.Say, ErrorChars, CardRows), false)
	code := errorCode(t)
	if len(code) > titleChars {
		add(wrapName(code), true)
	}
	if word, room := culprit(t), CardRows-len(rows); word != "" && room > 0 {
		lines := wrapName(word)
		if len(lines) > room {
			lines = append(lines[:room-1], assets.Fit(lines[room-1]+lines[room], ErrorChars))
		}
		add(lines, false)
	}
	return rows
}

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

// culprit is the word that an error complains about, or "".
func culprit(t *episode.Turn) string {
	words := errorWords(t)
	if name, ok := strings.CutPrefix(words, "Unknown action "); ok {
		return name
	}
	_, rest, _ := strings.Cut(words, " '")
	word, _, ok := strings.Cut(rest, "'")
	if !ok || word == "" {
		return ""
	}
	return "'" + ShortID(word) + "'"
}

// wrapName breaks a name for an error's slip at its underscores.
func wrapName(name string) []string {
	if len(name) <= ErrorChars {
		return []string{name}
	}
	lines := assets.Wrap(strings.ReplaceAll(name, "_", "_ "), ErrorChars)
	for i, l := range lines {
		lines[i] = strings.ReplaceAll(l, "_ ", "_")
	}
	return lines
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
		if h := &cards[i]; h.turn == nil && !b.bubble.meets(box{h.x, h.y, CardW, CardH}) {
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
		s := itoa(earlier) + " more"
		b.Text(l.cabinetX+46, l.cabinetY-9, s, b.T.Soft)
		b.region(Region{Name: "earlier", Role: RoleStatus, Label: itoa(earlier) + " earlier cards are off the cord; the log has them", X: l.cabinetX + 46, Y: l.cabinetY - 11, W: 48, H: 11})
	}
}

// flies says that a card is on its way from the drawer.
func (b *builder) flies(h *hung) bool {
	return h.turn != nil && h.turn.N == b.v.Cursor && b.c.now == beatHang
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
		b.region(Region{Name: "pulled." + h.turn.Function, Role: RoleStatus, Label: h.turn.Function + " was pulled " + byStrike, X: h.x, Y: h.y, W: CardW, H: CardH})
	case b.c.now != beatHang: // what moves cannot be pressed
		b.region(Region{Name: "card." + itoa(h.turn.N), Role: RoleButton, Label: b.cardWords(h), X: h.x, Y: h.y, W: CardW, H: CardH})
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
	if w, _ := h.slip.Size(); h.answer() && w < CardW {
		return h.x + (CardW-w)/2
	}
	return h.x
}

func (h *hung) right() int {
	switch w, _ := h.slip.Size(); {
	case h.answer():
		return h.left() + w
	case h.card.Count > 1 && h.card.State != CardError:
		return h.x + CardW + stackW
	}
	return h.x + CardW
}

// onePeg says that it hangs from a single peg, in its middle.
func (h *hung) onePeg() bool {
	return h.card.State == CardError && !h.answer() || h.answer() && h.slip.W < CardW
}

func (h *hung) pegL() int {
	if h.onePeg() {
		return h.x + CardPegMid
	}
	return h.x + CardPegL
}

func (h *hung) pegR() int {
	switch {
	case h.onePeg():
		return h.x + CardPegMid
	case h.answer():
		return h.right() - CardPegL
	case h.card.State == CardBroken || h.card.State == CardBlank:
		return h.x + CardPegTorn
	}
	return h.x + CardPegR
}

// wrongAnswer says that a turn's answer is known to be wrong by its own fault: what it was read off was right.
func (b *builder) wrongAnswer(t *episode.Turn) bool {
	return t.Kind == episode.Submit && t.N > 0 && b.v.snapped(t.N) && (t.N < b.v.Cursor || b.c.begun(beatEnd))
}

// How many lines a slip has: of a wide one's answer, of why it is wrong, of both.
const slipLines, whyLines, bothLines = 3, 3, 4

// answerSlip is the slip with the answer, if it hangs, and whether its words need a second place on the cord and have it.
func (b *builder) answerSlip(on []strung) (s Slip, wide bool) {
	if len(on) == 0 || on[len(on)-1].turn.Kind != episode.Submit {
		return s, false
	}
	i := min(len(on), len(b.l.cards)) - 1
	at := b.l.cards[i]
	s, whole := b.written(on[len(on)-1].turn, box{at.x, at.y, CardW, 0}, 1)
	if whole {
		return s, false
	}
	i = min(i, len(b.l.cards)-2)
	left, right := b.l.cards[i], b.l.cards[i+1]
	if left.x > right.x {
		left, right = right, left
	}
	if left.y != right.y {
		return s, false // the cord turns back here
	}
	two := box{left.x, left.y, right.x + CardW - left.x, 0}
	t, _ := b.written(on[len(on)-1].turn, two, slipLines)
	if _, two.h = t.Size(); !b.free(two) {
		return s, false
	}
	return t, true
}

// free says that a slip hangs clear of what is on the wall below it.
func (b *builder) free(at box) bool {
	for _, o := range [...]box{
		b.bubble,
		{b.l.calendarX, b.l.calendarY, CalendarW, CalendarH},
	} {
		if at.x < o.x+o.w && o.x < at.x+at.w && o.y < at.y+at.h+3 {
			return false
		}
	}
	return true
}

// written is a slip with an answer in a free place, and why it is wrong if it is so by its own fault: as much as
// there is room for. Whole says that nothing had to be cut.
func (b *builder) written(t *episode.Turn, at box, lines int) (s Slip, whole bool) {
	chars := SlipChars(at.w)
	all, why := assets.Wrap(ShortID(oneLine(t.Call)), chars), []string(nil)
	if t.N > 0 && b.v.snapped(t.N) && t.Say != "" {
		why = assets.Wrap(t.Say, chars)
		at.y += sagRest
	}
	s.Outcome = outcomes[b.v.Trace.Outcome]
	if lines > 1 || why != nil {
		s.W = at.w
	}
	for room := bothLines; ; room-- {
		n := min(len(why), whyLines, room-1)
		s.Why = assets.WrapFit(t.Say, chars, n)
		s.Lines = assets.WrapFit(ShortID(oneLine(t.Call)), chars, min(lines, room-n))
		if _, at.h = s.Size(); room == 1 || b.free(at) {
			return s, len(s.Lines) == len(all) && n == len(why)
		}
	}
}

// slip paints the answer, stamped.
func (b *builder) slip(h *hung) {
	stamped := b.c.now != beatStamp || b.c.at >= 14
	w, height := h.slip.Size()
	x, y := h.left(), h.y
	if b.c.now == beatStamp && b.c.at >= 14 && b.c.at < 17 {
		y++ // the stamp's blow
	}
	b.Slip(x, y, &h.slip, stamped, b.wrongAnswer(h.turn))
	b.pegs(h)
	r := Region{Name: "card." + itoa(h.turn.N), Role: RoleButton, Label: "Answer: " + h.turn.Call, X: x, Y: y, W: w, H: height}
	switch {
	case h.turn == &noAnswer:
		r.Name, r.Role, r.Label = "outcome", RoleStatus, b.v.endWords()
	case b.wrongAnswer(h.turn) && h.turn.Say != "":
		r.Label += "; wrong: " + h.turn.Say
	}
	b.region(r)
}

// cardWords describe a card to those who cannot see it.
func (b *builder) cardWords(h *hung) string {
	t := h.turn
	s := "Card " + itoa(t.N) + ", " + h.card.Title + ": "
	s += b.k.resultLine(t, 120)
	switch {
	case b.k.mark(t.N) == MarkRight:
		s += "; right"
	case t.Verdict == episode.Struck:
		s += "; " + byStrike
	case t.Error && h.first.Say != "":
		s += "; " + h.first.Say
	}
	if h.times > 1 {
		s += "; " + itoa(h.times) + " times"
	}
	for _, n := range t.Needs {
		s += "; uses " + assets.Fit(ShortID(oneLine(n.Value)), 30) + " from card " + itoa(n.Turn)
	}
	return s
}
