package props

import (
	"deskarena/assets"
	"deskarena/game/mark"
)

// sign paints a mark in about 8x7 pixels: a hollow square, a tick, a cross, a dash, an exclamation mark, a tick underlined.
// Its shape says it without the colour.
func (p Pen) sign(x, y int, m mark.Mark, c assets.Color) {
	switch m {
	case mark.Todo:
		p.Icon(x+1, y+1, assets.MiniTodo, c, c)
	case mark.Right:
		p.Icon(x, y, assets.MiniOK, c, c)
	case mark.Broken:
		p.Icon(x+1, y+1, assets.MiniBad, c, c)
	case mark.Wasted:
		p.Icon(x+1, y+2, assets.MiniDash, c, c)
	case mark.Loud:
		p.Icon(x+2, y, assets.MiniLoud, c, c)
	case mark.Caught:
		p.Icon(x, y, assets.MiniCaught, c, c)
	}
}
