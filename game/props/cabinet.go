package props

import (
	"deskarena/assets"
	"deskarena/assets/letters"
)

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
