package props

import (
	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
	"deskarena/game/mark"
)

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
	p.sign(x+w-10, y+4, mark.Loud, assets.Clay2)
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
