package scene

import (
	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
)

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

// CabinetW and CabinetH are the size of the cabinet, DrawerH the pitch of its drawers.
const (
	CabinetW, CabinetH = 104, 156
	DrawerH            = 18
)

// DrawerAt is where drawer i of the cabinet lies, relative to the cabinet's corner: two columns of eight.
func DrawerAt(i int) (x, y int) { return 3 + i/8*50, 4 + i%8*DrawerH }

// Cabinet paints the filing cabinet with its 16 drawers, labels of up to 7 letters each. Drawer open (-1 for none) is
// drawn at step 1 or 2 of sliding out: 2 down; 4 down with the files raised.
func (p Pen) Cabinet(x, y int, labels *[16]string, open, step int) {
	t := p.T
	const w, h = CabinetW, CabinetH
	p.Fill(x+3, y+6, w, h-6, t.Wall2)
	for _, foot := range [2]int{x + 4, x + w - 14} {
		p.solid(foot, y+h-5, 10, 5, assets.Slate2)
	}
	p.solid(x, y, w, h-4, t.Cab)
	p.Fill(x+1, y+1, w-2, 1, t.CabHi)
	p.Fill(x+1, y+1, 1, h-6, t.CabHi)
	p.Fill(x+w-2, y+2, 1, h-7, t.CabLo)
	for i, label := range labels {
		if i == open && step > 0 {
			continue
		}
		dx, dy := DrawerAt(i)
		p.drawer(x+dx, y+dy, 49, DrawerH, label)
	}
	if open < 0 || open >= len(labels) || step <= 0 {
		return
	}
	dx, dy := DrawerAt(open)
	dx, dy = x+dx, y+dy
	p.Fill(dx, dy-1, 49, 8, assets.Ink)
	if step == 1 {
		p.drawer(dx-1, dy+2, 51, DrawerH-2, labels[open])
		return
	}
	for k, c := range [4]assets.Color{assets.Tan, assets.Paper2, t.Label, assets.Teal3} {
		p.Round(dx+2+k*11, dy-4+k%2, 11, 11, c, assets.Ink)
	}
	p.drawer(dx-1, dy+4, 51, DrawerH-3, labels[open])
}

// drawer paints a drawer's front; an open one is lower than the rest, so that it leaves the label below it free.
func (p Pen) drawer(x, y, w, h int, label string) {
	t := p.T
	p.Round(x, y, w, h, t.Cab, assets.Ink)
	p.Fill(x+1, y+1, w-2, 1, t.CabHi)
	p.Fill(x+2, y+2, w-4, 10, t.Label)
	p.Text(x+4, y+3, letters.Fit(label, 7), assets.Ink)
	if h == DrawerH {
		p.Fill(x+18, y+13, 13, 1, t.CabHi)
		p.Fill(x+18, y+14, 13, 2, assets.Ink)
	} else {
		p.Fill(x+18, y+12, 13, 2, assets.Ink)
	}
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

// Plant paints the plant, about 33x32, the middle of its pot at x.
func (p Pen) Plant(x, floor int) { p.Sprite(x-15, floor-32, assets.Plant, false) }

// CalendarW and CalendarH are the size of the calendar.
const CalendarW, CalendarH = 29, 33

// Calendar paints a tear-off calendar with the day that it is in the story: "2", "JUN".
func (p Pen) Calendar(x, y int, month, day string) {
	p.Fill(x+2, y+5, CalendarW, CalendarH-3, p.T.Shade)
	p.solid(x, y+3, CalendarW, CalendarH-3, p.T.Card)
	p.Round(x, y+3, CalendarW, 12, assets.Slate, assets.Ink)
	p.Text(x+(CalendarW-assets.Width(month))/2, y+6, month, assets.Sheet)
	p.add(frame.Item{Op: frame.OpStamp, X: x + (CalendarW-assets.Stamp.Width(day))/2 + 1, Y: y + 19, Text: day, Ink: assets.Ink})
	for _, dx := range [2]int{7, 20} {
		p.Fill(x+dx, y, 2, 5, p.T.Post)
	}
	p.Fill(x+1, y+CalendarH-3, CalendarW-2, 1, p.T.Mark)
}
