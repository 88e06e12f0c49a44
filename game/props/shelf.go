package props

import (
	"deskarena/assets"
	"deskarena/assets/letters"
)

// CassetteH is the height of a preset on the shelf.
const CassetteH = 17

// Cassette paints a preset's spine with its name; the current one has a mark and another colour.
func (p Pen) Cassette(x, y, w int, name string, current bool, s KeyState) {
	body, light := assets.Slate, assets.Slate3
	if current {
		body, light = assets.Teal, assets.Teal3
	}
	dx := 0
	if s == KeyHover || s == KeyDown {
		dx = 2 // pulled out a little
	}
	p.Round(x+dx, y, w-dx, CassetteH, body, assets.Ink)
	x, w = x+dx, w-dx
	p.Fill(x+2, y+1, w-4, 1, light)
	p.Disc(x+5, y+5, 7, 7, p.T.Label)
	p.Fill(x+7, y+7, 3, 3, assets.Ink)
	p.Fill(x+17, y+3, w-21, 11, p.T.Label)
	right := x + w - 7
	if current {
		right = x + w - 12
		p.Icon(x+w-10, y+5, assets.MiniRight, assets.Teal2, assets.Teal2)
	}
	p.Text(x+21, y+5, letters.Fit(name, assets.Chars(right-x-21)), assets.Ink)
}

// Board paints the shelf's board under a row of cassettes, its top at y.
func (p Pen) Board(x, y, w int) {
	p.Fill(x, y, w, 4, assets.Wood)
	p.Fill(x, y, w, 1, p.T.Line)
	p.Fill(x, y+3, w, 1, assets.Wood2)
}
