package scene

import (
	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
)

// TabH is the height of an index tab; the current one stands 2 higher. TabBare is the width of one with its mark alone,
// TabPad what its words take beside their own width.
const TabH, TabBare, TabPad = 17, 18, 5

// Tab paints an index tab of the chain strip that stands on the line below it.
func (p Pen) Tab(x, y, w int, words string, m Mark, current bool) {
	t := p.T
	fill, ink := t.Wall2, t.Soft
	switch m {
	case MarkRight, MarkCaught:
		fill, ink = t.Hi, t.Text
	case MarkBroken:
		fill, ink = assets.Clay, assets.Sheet
	case MarkWasted:
		fill, ink = t.Waste, t.WasteText
	case MarkLoud:
		fill, ink = t.Sheet, t.Text
	}
	h := TabH
	if current {
		y, h = y-2, h+2
		if m == MarkTodo || m == MarkNone {
			fill, ink = t.Sheet, t.Text
		}
	}
	for j := range h {
		s := max(0, 3-j)
		p.Fill(x+s, y+j, w-2*s, 1, fill)
		p.Fill(x+s, y+j, 1, 1, t.Line)
		p.Fill(x+w-1-s, y+j, 1, 1, t.Line)
	}
	p.Fill(x+3, y, w-6, 1, t.Line)
	if current {
		p.Fill(x+3, y+1, w-6, 1, t.Line)
		p.Fill(x+1, y+h-1, w-2, 1, fill)
	}
	words = letters.Fit(words, assets.Chars(w-TabBare-TabPad))
	p.Text(x+6, y+6, words, ink)
	p.sign(x+w-14, y+6, m, ink)
	if m == MarkNone { // skipped: crossed out
		struck := w - 8
		if words != "" {
			struck = assets.Width(words) + 4
		}
		p.Fill(x+4, y+9, struck, 1, ink)
	}
}

// Spark paints the line of the odds over the turns, values from 0 to top; its last point is a dot. A line that has come
// down to nothing is not teal any more.
func (p Pen) Spark(x, y, w, h int, values []int, top int) {
	t := p.T
	p.Fill(x, y+h, w, 1, t.Mark)
	if len(values) == 0 {
		return
	}
	at := func(i int) (int, int) {
		return x + i*(w-4)/max(1, len(values)-1), y + h - 2 - min(values[i], top)*(h-3)/max(1, top)
	}
	c := t.Accent
	if values[len(values)-1] == 0 {
		c = t.Soft
	}
	px, py := at(0)
	for i := 1; i < len(values); i++ {
		qx, qy := at(i)
		p.Line(px, py, qx, qy, 2, c)
		px, py = qx, qy
	}
	p.Fill(px-1, py-1, 4, 4, t.Text)
}

// Outcome is how a run ended, as a rubber stamp says it.
type Outcome struct {
	Words []string // in capitals: {"SOLVED"}, {"FAILED"}, {"OUT OF", "TURNS"}
	Good  bool     // teal; else clay
}

// StampSize is the size of a stamp's mark.
func StampSize(words []string) (w, h int) {
	for _, s := range words {
		w = max(w, assets.Stamp.Width(s))
	}
	return w + 13, 13*len(words) + 6
}

// Stamp paints the mark of a rubber stamp.
func (p Pen) Stamp(x, y int, o Outcome) {
	c := assets.Clay
	if o.Good {
		c = assets.Teal
	}
	w, h := StampSize(o.Words)
	p.Round(x, y, w, h, c, c)
	p.Round(x+2, y+2, w-4, h-4, p.T.Card, p.T.Card)
	p.Box(x+3, y+3, w-6, h-6, c)
	for i, s := range o.Words {
		p.add(frame.Item{Op: frame.OpStamp, X: x + (w-assets.Stamp.Width(s))/2 + 1, Y: y + 5 + 13*i, Text: s, Ink: c})
	}
}
