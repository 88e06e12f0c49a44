package props

import "deskarena/assets"

// tipStep is the distance from line to line of a tip.
const tipStep = 11

// TipSize is how large a tip is.
func TipSize(lines []string) (w, h int) { return widest(lines) + 18, tipStep*len(lines) + 8 }

// Tip paints what a control says of itself when one rests on it.
func (p Pen) Tip(x, y int, lines []string) {
	t := p.T
	w, h := TipSize(lines)
	p.Fill(x+2, y+2, w, h, t.Shade)
	p.Round(x, y, w, h, t.Sheet, t.Line)
	p.Fill(x+2, y+2, 3, h-4, t.Accent)
	for i, s := range lines {
		p.Text(x+10, y+5+tipStep*i, s, t.Text)
	}
}

// widest is how far the widest of some lines reaches.
func widest(lines []string) (w int) {
	for _, l := range lines {
		w = max(w, assets.Width(l))
	}
	return w
}
