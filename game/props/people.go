package props

import "deskarena/assets"

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
