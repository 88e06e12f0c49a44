package props

import (
	"deskarena/assets"
	"deskarena/assets/letters"
)

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

// blank is the card whose result was dropped: header and rim are left, the record is cut out of it. Its rows stand on the
// wall that one sees behind.
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
	for i, r := range c.Rows[:min(len(c.Rows), blankRows)] {
		ink := t.Soft
		if r.Bad {
			ink = t.BadOut
		}
		s := letters.Fit(r.Text, blankChars)
		p.Text(x+hx+(hw-assets.Width(s))/2+1, y+hy+10+11*i, s, ink)
	}
}
