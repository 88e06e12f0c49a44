package props

import (
	"deskarena/assets"
	"deskarena/game/frame"
)

// Cone paints the light of a lamp whose bulb is at x, y, down to the floor. Paint it before what stands in it.
func (p Pen) Cone(x, y, floor int) {
	h := floor - y
	p.add(frame.Item{Op: frame.OpCone, X: x, Y: y, N: 26, W: 26 + 2*h, H: h, Ink: p.T.Light}) // a slope of 1: even steps
	if p.T.Light2 != p.T.Light {
		p.add(frame.Item{Op: frame.OpCone, X: x, Y: y, N: 24, W: 24 + h, H: h, Ink: p.T.Light2}) // and of 1/2
	}
}

// WallLamp paints a lamp on an arm from x (a wall or the cabinet's side) to the right; its shade's top middle at sx, sy.
func (p Pen) WallLamp(x, sx, sy int) {
	c := p.T.Post
	p.solid(x, sy-8, 5, 12, assets.Slate2)
	p.Fill(x+4, sy-3, sx-x-3, 2, c)
	p.Fill(sx-1, sy-3, 3, 4, c)
	p.shade(sx, sy)
}

func (p Pen) shade(x, y int) {
	if p.T.Night {
		p.add(frame.Item{Op: frame.OpCone, X: x, Y: y - 1, N: 11, W: 30, H: 11, Ink: p.T.Rim})
	}
	p.add(frame.Item{Op: frame.OpCone, X: x, Y: y, N: 10, W: 28, H: 9, Ink: assets.Ink})
	p.add(frame.Item{Op: frame.OpCone, X: x, Y: y + 1, N: 8, W: 26, H: 8, Ink: assets.Teal})
	for j := 1; j < 8; j++ {
		p.Fill(x-3-j, y+j, 2, 1, assets.Teal3)
	}
	p.Fill(x-14, y+8, 28, 1, assets.Ink)
	p.Fill(x-5, y+9, 10, 2, p.T.LightTop)
	p.Fill(x-3, y+11, 6, 1, p.T.LightTop)
}
