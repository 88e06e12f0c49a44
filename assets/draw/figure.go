package main

import (
	"cmp"

	"deskarena/assets"
	"deskarena/assets/pix"
)

// The cell of a person: 72x76, the soles on its last row, the middle between the feet at x 34.
const (
	cellW, cellH = 72, 76
	midX, ground = 34, cellH - 1
)

type pt struct{ x, y int }

// pose is where the joints are, from the ground between the feet, and what the face shows.
type pose struct {
	name                   string
	elbowL, handL          pt
	elbowR, handR          pt
	footL, footR           pt
	head                   pt // offset
	body                   pt // offset of torso, arms and head
	eyes, brows, mouth     string
	prop                   string
	behindHead, backInside bool // the arms are raised behind the head; the left arm is behind the body
}

// figure is who strikes a pose.
type figure struct {
	trousers, sleeve, forearm, skin, shade assets.Color
	torso                                  string
	head                                   func(p *pix.Picture, x, y int)
	shoe                                   func(p *pix.Picture, x, y int, left bool, ps pose)
}

// limb strokes two bones.
func limb(dst *pix.Picture, a, b, c pt, upper, lower assets.Color, n int) {
	l := layer(cellW, cellH)
	l.Line(midX+b.x, ground+b.y, midX+c.x, ground+c.y, n, lower)
	l.Line(midX+a.x, ground+a.y, midX+b.x, ground+b.y, n, upper)
	inked(dst, l)
}

func hand(dst *pix.Picture, at pt, skin assets.Color) {
	l := layer(cellW, cellH)
	x, y := midX+at.x-2, ground+at.y-2
	l.Fill(x, y, 5, 5, skin)
	for _, c := range [4]pt{{0, 0}, {4, 0}, {0, 4}, {4, 4}} {
		l.Set(x+c.x, y+c.y, clear)
	}
	inked(dst, l)
}

func (f *figure) draw(ps pose) *pix.Picture {
	out := layer(cellW, cellH)
	rise := min(0, ps.body.y) // the hips go up with a jump, but not down with a breath
	hipL, hipR := pt{-4 + ps.body.x/2, -21 + rise}, pt{4 + ps.body.x/2, -21 + rise}
	legs := func(hip, foot pt) {
		ankle := pt{foot.x, foot.y - 5}
		knee := pt{(hip.x+ankle.x)/2 + sign(foot.x-hip.x)*abs(foot.x-hip.x)/5, (hip.y + ankle.y) / 2}
		limb(out, hip, knee, ankle, f.trousers, f.trousers, 6)
	}
	legs(hipL, ps.footL)
	f.shoe(out, midX+ps.footL.x, ground+ps.footL.y, true, ps)
	legs(hipR, ps.footR)
	f.shoe(out, midX+ps.footR.x, ground+ps.footR.y, false, ps)

	off := func(p pt) pt { return pt{p.x + ps.body.x, p.y + ps.body.y} }
	armL := func() {
		limb(out, off(pt{-7, -37}), off(ps.elbowL), off(ps.handL), f.sleeve, f.forearm, 4)
		hand(out, off(ps.handL), f.skin)
	}
	armR := func() {
		limb(out, off(pt{7, -37}), off(ps.elbowR), off(ps.handR), f.sleeve, f.forearm, 4)
		hand(out, off(ps.handR), f.skin)
	}
	if ps.backInside {
		armL()
	}
	torso := layer(cellW, cellH)
	rows(torso, midX-9+ps.body.x, ground-42+ps.body.y, f.torso)
	inked(out, torso)
	if ps.behindHead {
		armL()
		armR()
	}
	h := off(ps.head)
	hx, hy := midX-14+h.x, ground-67+h.y
	f.head(out, hx, hy)
	face(out, hx, hy, ps, f.shade)
	if !ps.behindHead {
		if !ps.backInside {
			armL()
		}
		armR()
	}
	f.hold(out, ps, off)
	return out
}

// hold draws what the pose has in its hands or above its head.
func (f *figure) hold(out *pix.Picture, ps pose, off func(pt) pt) {
	at := func(p pt) (int, int) { p = off(p); return midX + p.x, ground + p.y }
	switch ps.prop {
	case "card":
		x, y := at(ps.handR)
		out.Round(x-3, y-17, 15, 17, assets.Sheet, assets.Ink)
		out.Fill(x-2, y-16, 13, 4, assets.Teal)
		out.Fill(x, y-9, 8, 1, assets.Ink3)
		out.Fill(x, y-6, 6, 1, assets.Ink3)
		hand(out, off(ps.handR), f.skin)
	case "sheet":
		x, y := at(pt{-6, -40})
		out.Round(x, y, 20, 18, assets.Sheet, assets.Ink)
		out.Fill(x+1, y+1, 18, 4, assets.Teal)
		for i, w := range [3]int{13, 10, 12} {
			out.Fill(x+3, y+7+3*i, w, 1, assets.Ink3)
		}
		hand(out, off(ps.handL), f.skin)
		hand(out, off(ps.handR), f.skin)
	case "stamp up", "stamp down":
		x, y := at(ps.handR)
		if ps.prop == "stamp up" {
			y -= 10
		} else {
			y += 1
		}
		out.Round(x-2, y-3, 6, 8, assets.Wood, assets.Ink)
		out.Round(x-6, y+4, 14, 6, assets.Wood2, assets.Ink)
		out.Fill(x-5, y+8, 12, 1, assets.Teal)
		hand(out, off(ps.handR), f.skin)
	}
}

// face draws eyes, brows and mouth on a head whose corner is at x, y.
func face(p *pix.Picture, x, y int, ps pose, shade assets.Color) {
	const k = assets.Ink
	l, r, top := x+12, x+20, y+14
	eye := func(dx, dy, h int) {
		p.Fill(l+dx, top+dy, 2, h, k)
		p.Fill(r+dx, top+dy, 2, h, k)
	}
	switch ps.eyes {
	case "open":
		eye(0, 0, 4)
	case "right":
		eye(2, 0, 4)
	case "left":
		eye(-2, 0, 4)
	case "up":
		eye(1, -1, 4)
	case "wide":
		eye(0, -1, 5)
	case "down":
		for _, e := range [2]int{l, r} {
			p.Fill(e-1, top+2, 4, 1, k)
			p.Fill(e, top+3, 2, 1, k)
		}
	case "shut":
		p.Fill(l-1, top+2, 4, 1, k)
		p.Fill(r-1, top+2, 4, 1, k)
	case "joy":
		for _, e := range [2]int{l - 1, r - 1} {
			p.Set(e, top+2, k)
			p.Fill(e+1, top+1, 2, 1, k)
			p.Set(e+3, top+2, k)
		}
	}
	switch ps.brows {
	case "up":
		p.Fill(l-1, top-3, 3, 1, k)
		p.Fill(r, top-3, 3, 1, k)
	case "one":
		p.Fill(l-1, top-1, 4, 1, k)
		p.Fill(r-1, top-4, 4, 1, k)
	case "worry":
		p.Line(l-2, top-1, l+1, top-3, 1, k)
		p.Line(r, top-3, r+3, top-1, 1, k)
	case "firm":
		p.Line(l-1, top-3, l+2, top-2, 1, k)
		p.Line(r-1, top-2, r+2, top-3, 1, k)
	}
	p.Fill(x+17, y+18, 2, 1, shade) // the nose
	m, my := x+14, y+21
	switch ps.mouth {
	case "flat":
		p.Fill(m+1, my, 5, 1, k)
	case "smile":
		p.Set(m, my-1, k)
		p.Fill(m+1, my, 5, 1, k)
		p.Set(m+6, my-1, k)
	case "side":
		p.Fill(m+3, my, 4, 1, k)
	case "wavy":
		for i := range 7 {
			p.Set(m+i, my+(i/2)%2, k)
		}
	case "laugh":
		p.Fill(m, my-1, 8, 1, k)
		p.Fill(m, my, 8, 1, k)
		p.Fill(m+1, my, 6, 1, assets.Sheet)
		p.Fill(m+1, my+1, 6, 1, k)
	case "sad":
		p.Fill(m+1, my, 5, 1, k)
		p.Set(m, my+1, k)
		p.Set(m+6, my+1, k)
	case "oh":
		p.Fill(m+2, my-1, 3, 3, k)
	}
}

func sign(a int) int { return cmp.Compare(a, 0) }

func abs(a int) int { return max(a, -a) }
