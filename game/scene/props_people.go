package scene

import (
	"deskarena/assets"
	"deskarena/assets/letters"
)

// PersonW and PersonH are the cell of a person; PersonMid is the middle between the feet in it.
const PersonW, PersonH, PersonMid = 72, 76, 34

// Person paints the agent or the customer standing on the floor, the middle between the feet at x.
// The sprites look to the right. A happy agent sparkles.
func (p Pen) Person(x, floor int, pose assets.Sprite, left bool) {
	dx := PersonMid
	if left {
		dx = PersonW - 1 - PersonMid
	}
	p.Sprite(x-dx, floor-PersonH, pose, left)
	n := 0
	switch pose {
	case assets.AgentHappy:
		n = 2
	case assets.AgentCheer:
		n = 1
	default:
		return
	}
	for _, at := range [4][2]int{{-25, -57}, {26, -57}, {-27, -33}, {28, -33}} {
		sx, sy := x+at[0], floor+at[1]
		p.Fill(sx-n, sy, 2*n+1, 1, p.T.Accent)
		p.Fill(sx, sy-n, 1, 2*n+1, p.T.Accent)
	}
}

// Query paints the '?' above the agent's head, rise pixels up (0 to 2); x as of Person.
func (p Pen) Query(x, floor, rise int) {
	p.Icon(x+20, floor-74-rise, assets.MiniQuery, p.T.Text, p.T.Text)
}

// Dots paints the thought's n dots (0 to 3) beside the agent's head.
func (p Pen) Dots(x, floor, n int) {
	for i := range n {
		p.Disc(x+20+5*i, floor-63-4*i, 3+i, 3+i, p.T.Text)
	}
}

// Sweat paints the drop that falls by fall pixels (0 to 6) beside the agent's head.
func (p Pen) Sweat(x, floor, fall int) { p.Sprite(x+19, floor-64+fall, assets.Drop, false) }

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

// BubbleStep is the distance from line to line of a bubble.
const BubbleStep = 10

// BubbleSize is how large a bubble with these lines is, without its tail.
func BubbleSize(lines []string) (w, h int) {
	for _, l := range lines {
		w = max(w, assets.Width(l))
	}
	return w + 12, BubbleStep*len(lines) + 8
}

// Bubble paints a speech bubble with any number of lines; its tail hangs from its lower edge at tailX and points
// down to the right (or to the left).
func (p Pen) Bubble(x, y int, lines []string, tailX int, left bool) {
	t := p.T
	w, h := BubbleSize(lines)
	p.Fill(x+4, y+4, w-3, h-2, t.CardShade)
	p.Round(x, y, w, h, t.Card, assets.Ink)
	for _, c := range [4][2]int{{1, 1}, {w - 2, 1}, {1, h - 2}, {w - 2, h - 2}} {
		p.Fill(x+c[0], y+c[1], 1, 1, assets.Ink)
	}
	const tail = 9
	for j := range tail + 1 {
		at := tailX + j // where the tail is open; it narrows to its point
		if left {
			at = tailX
		}
		p.Fill(at-1, y+h-1+j, tail+2-j, 1, assets.Ink)
		p.Fill(at, y+h-1+j, tail-j, 1, t.Card)
	}
	for i, l := range lines {
		p.Text(x+6, y+5+i*BubbleStep, l, t.CardText)
	}
}
