package props

import (
	"deskarena/assets"
	"deskarena/game/frame"
)

// Cord paints a stretch of the cord from one point to another to the right of it, sag pixels lower in its middle.
func (p Pen) Cord(x0, y0, x1, y1, sag int) {
	if x1 < x0 {
		x0, y0, x1, y1 = x1, y1, x0, y0
	}
	p.add(frame.Item{Op: frame.OpSag, X: x0, Y: y0, W: x1 - x0, H: y1 - y0, N: sag, Ink: p.T.Cord})
}

// Peg paints a clothes peg that bites the cord at x, y.
func (p Pen) Peg(x, y int) { p.Sprite(x-2, y-3, assets.Peg, false) }

// Pulley paints a pulley with its middle at x, y; the cord runs over its upper edge at y-5.
func (p Pen) Pulley(x, y int) { p.Sprite(x-6, y-6, assets.Pulley, false) }

// Post paints the upright that carries a pulley: from the pulley's middle at x, y down to foot.
func (p Pen) Post(x, y, foot int) {
	p.solid(x-2, y, 5, foot-y+1, assets.Slate3)
}

// Snap paints the break of the cord between two cards: x0, y0 is the peg where the left piece is still held, x1, y1
// that of the right one: the left or the middle peg of what hangs there. step is 0 (a hair crack) to 4 (the ends hang
// down in the gutter before that card, 10 pixels apart).
func (p Pen) Snap(x0, y0, x1, y1, step int) {
	edge := x1 - CardPegL
	if x1-x0 > CardPegMid+CardPegL { // too far for a left peg: a slip, which hangs from its middle
		edge = x1 - CardPegMid
	}
	mid := edge - 9
	if mid < x0+snapGap {
		mid = (x0 + x1) / 2
	}
	p.SnapAt(x0, y0, x1, y1, mid, step)
}

// snapGap is how far each of the ends of a cord that has snapped hangs from the middle of the break.
const snapGap = 5

// SnapAt paints the break of the cord at mid.
func (p Pen) SnapAt(x0, y0, x1, y1, mid, step int) {
	gap := min(step+1, snapGap)
	fall := [5]int{0, 0, 1, 5, 11}[min(max(step, 0), 4)]
	l, r := mid-gap, mid+gap
	p.frayed(x0, y0, l, y0+fall, -1, fall)
	p.frayed(x1, y1, r, y1+fall, 1, fall)
	if step >= 2 { // what one hears
		for _, s := range [3][4]int{{0, -9, 0, -5}, {-7, -7, -4, -4}, {7, -7, 4, -4}} {
			y := (y0 + y1) / 2
			p.Line(mid+s[0], y+s[1], mid+s[2], y+s[3], 2, assets.Clay)
		}
	}
}

// frayed paints one end of the cord: a stub of cord, then clay that hangs and splits; side is where it splits to.
func (p Pen) frayed(x0, y0, x1, y1, side, fall int) {
	knee := x1 + side*min(3, fall)
	p.Line(x0, y0, knee, y0, 2, p.T.Cord)
	p.Line(knee, y0, x1, y0+fall/3, 2, assets.Clay)
	p.Line(x1, y0+fall/3, x1, y1, 3, assets.Clay)
	if fall > 4 {
		p.Line(x1, y1, x1-2, y1+4, 2, assets.Clay)
		p.Line(x1, y1, x1+2, y1+3, 2, assets.Clay)
	}
}

// BigX marks a link that carries nothing on: 11x11 around its middle.
func (p Pen) BigX(x, y int) {
	for _, k := range [2]struct {
		n int
		c assets.Color
	}{{5, p.T.Wall}, {3, assets.Clay}} {
		p.Line(x-4, y-4, x+4, y+4, k.n, k.c)
		p.Line(x+4, y-4, x-4, y+4, k.n, k.c)
	}
}
