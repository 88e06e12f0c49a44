package props

import "deskarena/assets"

// Room paints the wall from y to the floor, with its rail, wainscot and skirting.
func (p Pen) Room(x, y, w, floor int) {
	t := p.T
	p.Fill(x, y, w, floor-y, t.Wall)
	p.Fill(x, floor-30, w, 30, t.Wall2)
	p.Fill(x, floor-31, w, 1, t.Shade)
	for i := x + 8; i < x+w; i += 16 {
		p.Fill(i, floor-26, 1, 20, t.Wall)
	}
	p.Fill(x, floor-4, w, 1, t.Wall)
	p.Fill(x, y, w, 1, t.Line)
}

// Slab paints the floor, cut through: 6 pixels high.
func (p Pen) Slab(x, y, w int) {
	p.Fill(x, y, w, 6, p.T.Slab)
	p.Fill(x, y, w, 1, p.T.Line)
	p.Hatch(x, y+1, w, 4, 6, p.T.Mark)
	p.Fill(x, y+5, w, 1, p.T.Line)
}

// Cat paints the cat, 32x17, its belly on the row y+11: asleep by day (breathing on odd phases), one eye open at night.
// Awake, it looks up.
func (p Pen) Cat(x, y int, awake bool, phase int) {
	s := assets.CatAsleep
	switch {
	case awake:
		s = assets.CatUp
	case p.T.Night:
		s = assets.CatNight
	case phase%2 == 1:
		s = assets.CatBreathes
	}
	p.Sprite(x, y, s, false)
}

// Plant paints the plant, about 33x32, the middle of its pot at x.
func (p Pen) Plant(x, floor int) { p.Sprite(x-15, floor-32, assets.Plant, false) }
