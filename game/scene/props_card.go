package scene

import (
	"unicode/utf8"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
)

// CardW and CardH are the size of a card; it hangs from pegs at its x+CardPegL and x+CardPegR, the cord 4 above it.
const (
	CardW, CardH       = 90, 66
	CardPegL, CardPegR = 14, 76
	CardPegTorn        = 85 // the right peg of a broken card holds the corner that was torn off
	CardPegMid         = 45 // an error's slip hangs from one peg
)

// CardRows is how many rows a card shows (one fewer when wasted or caught), CardChars how long a row can be: 12 where
// it has the key. ErrorChars is how long a line on an error's slip can be.
const (
	CardRows, CardChars = 4, 13
	ErrorChars          = 13
)

// CardState is how a card looks.
type CardState uint8

// The states of a card.
const (
	CardPending CardState = iota // dashed outline, 'not yet'
	CardRight                    // tick
	CardBroken                   // a torn corner, a thick rim, a wavy line under the wrong value
	CardWasted                   // grey, hatched, a dash
	CardBlank                    // its result was dropped: the paper is cut out, one sees the wall through it
	CardCaught                   // wrong, but noticed: the value is struck through, a tick, underlined
	CardError                    // no card but a slip of paper on one peg that says what was wrong with the call
)

// CardRow is a line of a card.
type CardRow struct {
	Text  string
	Right string // a number at the right of it
	Key   bool   // feeds the next card: lit, underlined, with a key
	Lit   bool   // goes on from a key's row: the same without a key
	Soft  bool   // a name or something of no matter
	Bold  bool   // all there is
	Bad   bool   // the wrong value
}

// Card is what hangs on the cord.
type Card struct {
	N       int    // the turn; 0 of no turn
	Title   string // the object; of an error its code, or "rejected"
	State   CardState
	Current bool      // the latest: a double outline
	Rows    []CardRow // at most CardRows; of an error lines of at most ErrorChars
	Count   int       // how many rows came back, or how often an error did; shown from 2 on
	Blink   bool      // the key rows blink: not lit for now
}

// RowY is the middle of a card's row, where an arrow starts or ends, relative to the card's corner.
func RowY(i int) int { return 22 + 11*i }

// CardStackH is how far the badge of a card of many rows hangs below it.
const CardStackH = 8

// Card paints a card with its upper left corner at x, y, without its pegs.
func (p Pen) Card(x, y int, c Card) {
	switch c.State {
	case CardPending:
		p.pending(x, y, c)
	case CardError:
		p.errorSlip(x, y, c)
	case CardBlank:
		p.blank(x, y, c)
	case CardBroken:
		p.torn(x, y, c)
	default:
		p.whole(x, y, c)
	}
}

// cardLook is the colours of a card.
type cardLook struct{ fill, band, name, text, soft assets.Color }

func (p Pen) cardLook(c Card) cardLook {
	t := p.T
	l := cardLook{t.Card, assets.Teal, assets.Sheet, t.CardText, t.CardSoft}
	switch {
	case c.State == CardBroken || c.State == CardBlank:
		l.band = assets.Clay
	case c.State == CardWasted:
		l = cardLook{t.Waste, t.WasteBand, t.WasteName, t.WasteText, t.WasteText}
	case c.State == CardCaught:
		l.band = assets.Slate
	case c.Current:
		l.band = assets.Teal2
	}
	return l
}

var cardMarks = [...]Mark{CardRight: MarkRight, CardBroken: MarkBroken, CardWasted: MarkWasted, CardBlank: MarkBroken, CardCaught: MarkCaught, CardError: MarkLoud}

// cardFrame paints shadow, paper and outline; many rows lie on a stack.
func (p Pen) cardFrame(x, y int, c Card, l cardLook) {
	if c.Count > 1 {
		p.Fill(x+6, y+6, CardW, CardH, p.T.CardShade)
		p.solid(x+4, y+4, CardW, CardH, l.fill)
		p.solid(x+2, y+2, CardW, CardH, l.fill)
	} else {
		p.Fill(x+2, y+2, CardW, CardH, p.T.CardShade)
	}
	if c.Current {
		p.solid(x-1, y-1, CardW+2, CardH+2, l.fill)
	}
	p.solid(x, y, CardW, CardH, l.fill)
}

// cardHeader paints the band with number, name and mark; the name ends before w.
func (p Pen) cardHeader(x, y, w int, c Card, l cardLook) {
	p.Fill(x+1, y+1, CardW-2, 13, l.band)
	p.Fill(x+1, y+14, CardW-2, 1, assets.Ink)
	p.cardName(x, y, w, c, l)
	p.sign(x+CardW-12, y+5, cardMarks[c.State], l.name)
}

// cardName writes the number and the name: bold if that fits, else thin, else shortened.
func (p Pen) cardName(x, y, w int, c Card, l cardLook) {
	nx := x + 4
	if c.N > 0 {
		n := itoa(c.N)
		p.Text(nx, y+4, n, l.name)
		nx += len(n)*6 + 3
	}
	room := x + w - nx
	if assets.Bold.Width(c.Title)+1 <= room {
		p.Bold(nx, y+4, c.Title, l.name)
		return
	}
	p.Text(nx, y+4, letters.Fit(c.Title, assets.Chars(room)), l.name)
}

func (p Pen) whole(x, y int, c Card) {
	l := p.cardLook(c)
	p.cardFrame(x, y, c, l)
	p.cardHeader(x, y, CardW-13, c, l)
	room := CardRows
	if c.State == CardWasted || c.State == CardCaught {
		room-- // for the tag
	}
	for i := range c.Rows[:min(len(c.Rows), room)] {
		r := c.Rows[i]
		if last := c.Rows[len(c.Rows)-1]; i == room-1 && last.Bad {
			r = last // the wrong value has to be seen
		}
		p.row(x, y, i, r, c, l, CardChars)
	}
	switch c.State {
	case CardWasted:
		p.Hatch(x+53, y+51, CardW-57, 11, 4, l.band)
		p.tag(x+4, y+51, "wasted", l.text)
	case CardCaught:
		p.tag(x+4, y+51, "caught", assets.Teal)
	}
	p.count(x, y, c, l)
}

// tag writes a word in a box.
func (p Pen) tag(x, y int, word string, c assets.Color) {
	p.Box(x, y, assets.Width(word)+8, 11, c)
	p.Text(x+4, y+2, word, c)
}

// count paints the badge "213 rows" on the lower edge, at the right.
func (p Pen) count(x, y int, c Card, l cardLook) {
	if c.Count < 2 {
		return
	}
	s := itoa(c.Count) + " rows"
	if c.State == CardError {
		s = "×" + itoa(c.Count)
	}
	w := assets.Width(s) + 9
	p.solid(x+CardW-w-2, y+CardH-3, w, 11, l.band)
	p.Text(x+CardW-w+3, y+CardH-1, s, l.name)
}

// row writes row i of a card, chars letters of it at most.
func (p Pen) row(x, y, i int, r CardRow, c Card, l cardLook, chars int) {
	yy := y + 19 + 11*i
	col := l.text
	if r.Soft {
		col = l.soft
	}
	lit := r.Key && c.State != CardWasted
	shines := lit || r.Lit && c.State != CardWasted
	if shines && !c.Blink {
		p.Fill(x+3, yy-2, CardW-6, 11, assets.Teal4)
		p.Fill(x+3, yy+9, CardW-6, 1, assets.Teal)
		col = assets.Ink
	}
	if lit {
		p.Icon(x+CardW-13, yy+1, assets.MiniKey, assets.Teal2, assets.Teal2)
		chars = min(chars, keyChars)
	}
	if r.Bad && c.State == CardBroken {
		col = assets.Clay2
	}
	if r.Right != "" {
		p.right(x+5+chars*6, yy, r.Right, col)
		chars -= utf8.RuneCountInString(r.Right) + 1
	}
	s := letters.Fit(r.Text, chars)
	if r.Bold && assets.Bold.Width(s) <= chars*6 { // else thin, but whole
		p.Bold(x+5, yy, s, col)
	} else {
		p.Text(x+5, yy, s, col)
	}
	if !r.Bad {
		return
	}
	switch c.State {
	case CardBroken:
		p.add(frame.Item{Op: frame.OpWave, X: x + 4, Y: yy + 8, W: assets.Width(s) + 2, Ink: assets.Clay})
	case CardCaught:
		p.Fill(x+3, yy+3, assets.Width(s)+4, 1, assets.Ink)
	}
}

// The tear runs from the upper edge down to the right one: tearX is where it cuts row j of the card.
const tearH = 38

func tearX(j int) int { return 73 + j*15/tearH + [8]int{0, 1, 2, 3, 4, 3, 2, 1}[j%8] - 2 }

// torn is the broken card: its upper right corner is torn off and stays on its peg.
func (p Pen) torn(x, y int, c Card) {
	t, l := p.T, p.cardLook(c)
	// what is left: row by row down to where the tear leaves the card
	p.Fill(x+2, y+tearH, CardW, CardH-tearH+2, t.CardShade)
	if t.Night {
		p.Round(x-1, y+tearH-2, CardW+2, CardH-tearH+3, t.Rim, t.Rim)
		p.Fill(x-1, y, 1, CardH, t.Rim)
		p.Fill(x, y-1, tearX(0), 1, t.Rim)
	}
	if c.Current {
		p.Round(x-1, y+tearH-2, CardW+2, CardH-tearH+3, assets.Ink, assets.Ink)
		p.Fill(x-1, y, 1, tearH, assets.Ink)
		p.Fill(x, y-1, tearX(0), 1, assets.Ink)
	}
	p.Round(x, y+tearH-1, CardW, CardH-tearH+1, l.fill, assets.Ink)
	for j := range tearH + 1 {
		w := tearX(j)
		fill := l.fill
		switch {
		case j == 0, j == 14:
			fill = assets.Ink
		case j < 14:
			fill = l.band
		}
		p.Fill(x, y+j, w, 1, fill)
		p.Fill(x+w-2, y+j, 2, 1, assets.Clay)
		p.Fill(x+w, y+j, 1, 1, assets.Ink)
		if j > 0 {
			p.Fill(x, y+j, 1, 1, assets.Ink)
		}
	}
	edge := tearX(tearH)
	p.Fill(x+edge, y+tearH, CardW-edge-1, 1, assets.Ink)
	p.clayRim(x, y, tearH+1)
	p.cardName(x, y, 70, c, l)
	for i, r := range c.Rows[:min(len(c.Rows), CardRows)] {
		chars := CardChars
		if i < 2 {
			chars -= 2 - i // beside the tear
		}
		r.Key, r.Lit = false, false // nothing is carried on from here
		p.row(x, y, i, r, c, l, chars)
	}
	// the corner, two pixels off
	for j := range 21 {
		from := tearX(j) + 1
		if from >= CardW {
			break
		}
		fill := l.fill
		switch {
		case j == 0, j == 14, j == 20:
			fill = assets.Ink
		case j < 14:
			fill = l.band
		}
		w := CardW - from
		p.Fill(x+from+2, y+j-1, w, 1, fill)
		p.Fill(x+from+2, y+j-1, 1, 1, assets.Ink)
		p.Fill(x+from+2+w-1, y+j-1, 1, 1, assets.Ink)
	}
	p.count(x, y, c, l)
}

// clayRim paints the thick rim that only a card that broke the chain has; its right side begins at top.
func (p Pen) clayRim(x, y, top int) {
	p.Fill(x+1, y+15, 2, CardH-16, assets.Clay)
	p.Fill(x+1, y+CardH-3, CardW-2, 2, assets.Clay)
	p.Fill(x+CardW-3, y+top, 2, CardH-top-1, assets.Clay)
}

func (p Pen) pending(x, y int, c Card) {
	t := p.T
	p.DashH(x, y, CardW, 3, t.Mark)
	p.DashH(x, y+CardH-1, CardW, 3, t.Mark)
	p.DashV(x, y, CardH, 3, t.Mark)
	p.DashV(x+CardW-1, y, CardH, 3, t.Mark)
	p.cardName(x, y, CardW-4, c, cardLook{name: t.Soft})
	p.Text(x+5, y+30, "not yet", t.Soft)
}

// byStrike says that it was the reader's doing, or a preset's.
const byStrike = "by a strike"

// blank is the card whose result was dropped: header and rim are left, the record is cut out of it.
func (p Pen) blank(x, y int, c Card) {
	t, l := p.T, p.cardLook(c)
	c.Count = 0
	p.cardFrame(x, y, c, l)
	p.cardHeader(x, y, CardW-13, c, l)
	p.clayRim(x, y, 15)
	const hx, hy, hw, hh = 7, 20, CardW - 14, CardH - 28
	p.Fill(x+hx, y+hy, hw, hh, assets.Ink)
	p.Fill(x+hx+1, y+hy+1, hw-1, hh-1, t.CardShade)
	p.Fill(x+hx+3, y+hy+3, hw-3, hh-3, t.Wall)
	p.DashH(x+hx-2, y+hy-2, hw+4, 2, t.CardSoft)
	p.DashH(x+hx-2, y+hy+hh+1, hw+4, 2, t.CardSoft)
	p.Text(x+hx+(hw-assets.Width("dropped"))/2+1, y+hy+10, "dropped", t.BadOut)
	p.Text(x+hx+(hw-assets.Width(byStrike))/2+1, y+hy+21, byStrike, t.Soft)
}

// errorSlip is what a rejected call brings back: no record, a slip torn off the printer that says what was wrong with it.
func (p Pen) errorSlip(x, y int, c Card) {
	t := p.T
	const w, h = CardW, CardH - 1
	p.Fill(x+2, y+2, w, h, t.CardShade)
	if c.Current {
		p.solid(x-1, y-1, w+2, h, t.Card)
	}
	p.solid(x, y, w, h, t.Card)
	p.Fill(x+1, y+1, 3, h-1, assets.Clay)
	p.Fill(x, y+h-1, w, 1, t.Card)
	p.Fill(x+1, y+h-1, 3, 1, assets.Clay)
	p.add(frame.Item{Op: frame.OpTeeth, X: x, Y: y + h - 1, W: w, N: 3, Fill: t.Card, Ink: assets.Ink})
	p.sign(x+w-10, y+4, MarkLoud, assets.Clay2)
	p.DashH(x+6, y+14, w-8, 2, assets.Ink3)
	p.cardName(x+2, y, w-15, c, cardLook{name: assets.Clay2})
	for i, r := range c.Rows[:min(len(c.Rows), CardRows)] {
		ink := t.CardText
		if r.Soft {
			ink = t.CardSoft
		}
		p.Text(x+6, y+18+11*i, letters.Fit(r.Text, ErrorChars), ink)
	}
	p.count(x, y, c, cardLook{band: assets.Clay2, name: assets.Sheet})
}

// Slip is the paper with the answer: what was handed in, the stamp, and of a wrong conclusion why it is wrong.
type Slip struct {
	Lines, Why []string
	Outcome    Outcome
	W          int // at least
}

// slipLine is the height of a line on a slip.
const slipLine = 10

// SlipChars is how many letters a line of a slip holds that is w wide.
func SlipChars(w int) int { return assets.Chars(w - 12) }

// Size is the size of a slip.
func (s *Slip) Size() (w, h int) {
	w, h = StampSize(s.Outcome.Words)
	w = max(w+14, s.W)
	h += 12 + slipLine*len(s.Lines)
	if len(s.Why) > 0 {
		h += slipLine*len(s.Why) + 1
	}
	return w, h
}

// Slip paints a slip with its upper left corner at x, y; stamped once the stamp has come down, and told why after that.
func (p Pen) Slip(x, y int, s *Slip, stamped, told bool) {
	t := p.T
	w, h := s.Size()
	p.Fill(x+2, y+2, w, h, t.CardShade)
	p.solid(x, y, w, h, t.Card)
	at := y + 6
	lines := func(words []string, c assets.Color) {
		for _, l := range words {
			p.Text(x+(w-assets.Width(l))/2, at, l, c)
			at += slipLine
		}
	}
	lines(s.Lines, t.CardText)
	sw, sh := StampSize(s.Outcome.Words)
	if stamped {
		p.Stamp(x+(w-sw)/2, at+1, s.Outcome)
	} else {
		p.DashH(x+8, at+4, w-16, 2, t.CardSoft)
	}
	at += sh + 4
	if told {
		lines(s.Why, assets.Clay2)
	}
}
