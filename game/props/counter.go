package props

import (
	"deskarena/assets"
	"deskarena/assets/letters"
)

// CounterW is the width of the counter; it is 24 high.
const CounterW = 124

// Counter paints the counter with its plate of one line of 17 letters; served lies on the box.
// good underlines the plate: the answer was right.
func (p Pen) Counter(x, floor int, plate string, served assets.Sprite, good bool) {
	const w = CounterW - 6
	top := floor - 24
	p.Sprite(x+10, top-8, assets.Shoebox, false)
	if served != assets.NoSprite {
		p.Sprite(x+16, top-15, served, false)
	}
	p.Sprite(x+w-28, top-9, assets.Bell, false)
	p.solid(x+3, top+4, w, 20, assets.Wood)
	p.Fill(x+w, top+6, 2, 17, assets.Wood2)
	p.solid(x, top, CounterW, 6, assets.Tan)
	p.Fill(x+1, top+1, CounterW-2, 1, assets.Paper2)
	p.Round(x+5, top+7, w-6, 15, p.T.Card, assets.Ink)
	if good {
		p.Fill(x+7, top+19, w-10, 2, assets.Teal)
	}
	p.Text(x+9, top+10, letters.Fit(plate, 17), p.T.CardText)
}
