package props

import (
	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/mark"
)

// TabH is the height of an index tab; the current one stands 2 higher. TabBare is the width of one with its mark alone,
// TabPad what its words take beside their own width.
const TabH, TabBare, TabPad = 17, 18, 5

// Tab paints an index tab of the chain strip that stands on the line below it.
func (p Pen) Tab(x, y, w int, words string, m mark.Mark, current bool) {
	t := p.T
	fill, ink := t.Wall2, t.Soft
	switch m {
	case mark.Right, mark.Caught:
		fill, ink = t.Hi, t.Text
	case mark.Broken:
		fill, ink = assets.Clay, assets.Sheet
	case mark.Wasted:
		fill, ink = t.Waste, t.WasteText
	case mark.Loud:
		fill, ink = t.Sheet, t.Text
	}
	h := TabH
	if current {
		y, h = y-2, h+2
		if m == mark.Todo || m == mark.None {
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
	if m == mark.None { // skipped: crossed out
		struck := w - 8
		if words != "" {
			struck = assets.Width(words) + 4
		}
		p.Fill(x+4, y+9, struck, 1, ink)
	}
}
