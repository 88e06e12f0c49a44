package props

import (
	"strconv"
	"unicode/utf8"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
	"deskarena/game/mark"
)

// CardW and CardH are the size of a card; it hangs from pegs at its x+CardPegL and x+CardPegR, the cord 4 above it.
const (
	CardW, CardH       = 90, 66
	CardPegL, CardPegR = 14, 76
	CardPegTorn        = 85 // the right peg of a broken card holds the corner that was torn off
	CardPegMid         = 45 // an error's slip hangs from one peg
)

// CardRows is how many rows a card shows: one fewer when wasted or caught.
const CardRows = 4

// How many letters a line of a card holds.
const (
	CardChars  = 13
	KeyChars   = 11 // beside the key, and in a broken card's first row
	TornChars  = 12 // beside the tear in its second
	ErrorChars = 13 // of an error's slip
	blankChars = 12 // of a card that was cut out, which has blankRows of them
	blankRows  = 2
)

// CardState is how a card looks.
type CardState uint8

// The states of a card.
const (
	CardPending CardState = iota // dashed outline, 'not yet'
	CardRight                    // tick
	CardBroken                   // a torn corner, a thick rim, a wavy line under the wrong value
	CardWasted                   // grey, hatched, a dash
	CardBlank                    // its result was dropped: the paper is cut out
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

var cardMarks = [...]mark.Mark{CardRight: mark.Right, CardBroken: mark.Broken, CardWasted: mark.Wasted, CardBlank: mark.Broken, CardCaught: mark.Caught, CardError: mark.Loud}

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
		n := strconv.Itoa(c.N)
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
	s := strconv.Itoa(c.Count) + " rows"
	if c.State == CardError {
		s = "×" + strconv.Itoa(c.Count)
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
		chars = min(chars, KeyChars)
	}
	if r.Bad && c.State == CardBroken {
		col = assets.Clay2
	}
	if r.Right != "" {
		p.TextTo(x+5+chars*6, yy, r.Right, col)
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

func (p Pen) pending(x, y int, c Card) {
	t := p.T
	p.DashH(x, y, CardW, 3, t.Mark)
	p.DashH(x, y+CardH-1, CardW, 3, t.Mark)
	p.DashV(x, y, CardH, 3, t.Mark)
	p.DashV(x+CardW-1, y, CardH, 3, t.Mark)
	p.cardName(x, y, CardW-4, c, cardLook{name: t.Soft})
	p.Text(x+5, y+30, "not yet", t.Soft)
}
