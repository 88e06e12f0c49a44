package props

import "deskarena/assets"

// DeskW is the width of the desk; it is 32 high.
const DeskW = 112

// Desk paints the desk with its terminal and mug, its left edge at x. lines is how many lines the terminal
// shows, up to 3; steam is the phase of what rises from the mug.
func (p Pen) Desk(x, floor, lines, steam int) {
	top := floor - 32
	// terminal, standing on the top
	tx := x + 6
	p.Sprite(tx, top-23, assets.Terminal, false)
	for i, w := range [3]int{14, 22, 9} {
		if i < lines {
			p.Fill(tx+6, top-17+4*i, w, 2, assets.Teal3)
		}
	}
	p.Sprite(x+38, top-9, assets.Mug, false)
	up := steam % 2
	p.Fill(x+41, top-14-up, 1, 3, p.T.Mark)
	p.Fill(x+44, top-16+up, 1, 4, p.T.Mark)
	// the desk
	p.solid(x+100, top+4, 8, 28, assets.Wood)
	p.Fill(x+105, top+5, 2, 26, assets.Wood2)
	p.solid(x+4, top+4, 32, 28, assets.Wood)
	p.Fill(x+33, top+5, 2, 26, assets.Wood2)
	for _, dy := range [2]int{8, 19} {
		p.Round(x+7, top+dy, 25, 10, assets.Wood, assets.Ink)
		p.Fill(x+8, top+dy+1, 23, 1, assets.Tan)
		p.Fill(x+15, top+dy+4, 9, 2, assets.Ink)
	}
	p.Fill(x+36, top+5, 64, 5, assets.Wood2)
	p.Fill(x+36, top+10, 64, 1, assets.Ink)
	p.solid(x, top, DeskW, 6, assets.Tan)
	p.Fill(x+1, top+1, DeskW-2, 1, assets.Paper2)
}
