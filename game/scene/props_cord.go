package scene

import (
	"cmp"

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
	p.snapAt(x0, y0, x1, y1, mid, step)
}

// snapGap is how far each of the ends of a cord that has snapped hangs from the middle of the break.
const snapGap = 5

// snapAt paints the break of the cord at mid.
func (p Pen) snapAt(x0, y0, x1, y1, mid, step int) {
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

// ArrowKind is the way that an arrow takes.
type ArrowKind uint8

// The ways of an arrow.
const (
	ArrowAcross ArrowKind = iota // sideways out of a row, up or down before the other card, sideways to a row of it
	ArrowUnder                   // down out of a card, along a lane below the cards, up or down before the other, sideways to a row
	ArrowAround                  // sideways out of a row, back under it, sideways into a row on the same side
)

// Arrow is an ink arrow from a key to where it is used.
type Arrow struct {
	X0, Y0, X1, Y1 int // from the row's edge to before the other card: clear of its outline, its stack and its shadow
	Turn           int // x of the upright before the other card
	Lane           int // y of the lane of an ArrowUnder
	Kind           ArrowKind
	Wasted         bool // dashed
	Grown          int  // how many pixels are there; at Len and more the head is on
}

// corners are the turns of the way.
func (a *Arrow) corners() [5][2]int {
	start, bend, end := [2]int{a.X0, a.Y0}, [2]int{a.Turn, a.Y1}, [2]int{a.X1, a.Y1}
	if a.Kind == ArrowUnder {
		return [5][2]int{start, {a.X0, a.Lane}, {a.Turn, a.Lane}, bend, end}
	}
	return [5][2]int{start, start, {a.Turn, a.Y0}, bend, end}
}

// Len is the length of an arrow in pixels.
func (a Arrow) Len() int {
	c, n := a.corners(), 0
	for i := 1; i < len(c); i++ {
		n += abs(c[i][0]-c[i-1][0]) + abs(c[i][1]-c[i-1][1])
	}
	return n
}

// Arrow paints an arrow as far as it has grown.
func (p Pen) Arrow(a Arrow) {
	col := p.T.Arrow
	if a.Wasted {
		col = p.T.Mark
	}
	c, left := a.corners(), a.Grown
	done := a.Grown >= a.Len()
	for i := 1; i < len(c); i++ {
		dx, dy := sgn(c[i][0]-c[i-1][0]), sgn(c[i][1]-c[i-1][1])
		n := abs(c[i][0]-c[i-1][0]) + abs(c[i][1]-c[i-1][1])
		n = min(n, left)
		left -= n
		if done && i == len(c)-1 {
			n = max(0, n-headLen+1) // room for the head
		}
		if n <= 0 {
			continue
		}
		p.stroke(c[i-1][0], c[i-1][1], dx, dy, n, a.Wasted, col)
	}
	if done {
		p.head(c[4][0], c[4][1], sgn(c[4][0]-c[3][0]), col)
	}
}

// stroke paints n pixels of a line 2 thick.
func (p Pen) stroke(x, y, dx, dy, n int, dashed bool, c assets.Color) {
	on, period := n, n+1
	if dashed {
		on, period = 2, 6
	}
	for i := 0; i < n; i += period {
		k := min(on, n-i)
		x0, y0 := x+dx*i, y+dy*i
		p.Fill(min(x0, x0+dx*k), min(y0, y0+dy*k), abs(dx*k)+2, abs(dy*k)+2, c)
	}
}

// headLen is the length of an arrow's head, neckLen that of the stem behind it which is never dashed away.
const headLen, neckLen = 4, 2

// head paints the point of an arrow at x, y, which looks to dx.
func (p Pen) head(x, y, dx int, c assets.Color) {
	for i := range headLen {
		p.Fill(x-dx*i, y-i, 1, 2*i+2, c)
	}
	neck := x - dx*headLen
	p.Fill(min(neck, neck-dx*(neckLen-1)), y, neckLen, 2, c)
}

func sgn(a int) int { return cmp.Compare(a, 0) }

func abs(a int) int { return max(a, -a) }
