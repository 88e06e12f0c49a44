package props

import (
	"cmp"

	"deskarena/assets"
)

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
