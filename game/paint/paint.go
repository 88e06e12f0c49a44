// Package paint makes pictures of Frames. It is the one painter: the window, the browser, the PNG, the GIF and the
// tests all show the pixels that it makes.
package paint

import (
	"deskarena/assets"
	"deskarena/assets/pix"
	"deskarena/game/frame"
)

// Picture is an indexed picture in memory.
type Picture = pix.Picture

// Paint paints a frame into dst, which takes the frame's size. It allocates only when dst has to grow.
// What the frame does not cover is Ink.
func Paint(dst *Picture, f *frame.Frame) {
	dst.Resize(f.W, f.H)
	dst.Fill(0, 0, f.W, f.H, assets.Ink)
	for i := range f.Items {
		item(dst, &f.Items[i])
	}
	dst.Unclip()
}

func item(p *Picture, it *frame.Item) {
	x, y, w, h := it.X, it.Y, it.W, it.H
	switch it.Op {
	case frame.OpFill:
		p.Fill(x, y, w, h, it.Ink)
	case frame.OpBox:
		p.Box(x, y, w, h, it.Ink)
	case frame.OpRound:
		p.Round(x, y, w, h, it.Fill, it.Ink)
	case frame.OpLine:
		p.Line(x, y, x+w, y+h, it.N, it.Ink)
	case frame.OpDisc:
		p.Disc(x, y, w, h, it.Ink)
	case frame.OpHatch:
		p.Hatch(x, y, w, h, it.N, it.Ink)
	case frame.OpDash:
		p.Dash(x, y, w, h, it.N, it.Ink)
	case frame.OpCone:
		p.Cone(x, y, it.N, w, h, it.Ink)
	case frame.OpText:
		p.Text(x, y, it.Text, assets.Regular, it.Ink)
	case frame.OpBold:
		p.Text(x, y, it.Text, assets.Bold, it.Ink)
	case frame.OpStamp:
		p.Text(x, y, it.Text, assets.Stamp, it.Ink)
	case frame.OpSprite:
		blit(p, it, plain)
	case frame.OpIcon:
		blit(p, it, twoColour)
	case frame.OpRim:
		for _, d := range [4][2]int{{-1, 0}, {1, 0}, {0, -1}, {0, 1}} {
			q := *it
			q.X, q.Y = x+d[0], y+d[1]
			blit(p, &q, silhouette)
		}
	case frame.OpClip:
		if w == 0 {
			p.Unclip()
		} else {
			p.Clip(x, y, w, h)
		}
	case frame.OpSag:
		sag(p, x, y, w, h, it.N, it.Ink)
	case frame.OpWave:
		for i := range w {
			p.Set(x+i, y+i/2%2, it.Ink)
		}
	case frame.OpTeeth:
		n := max(1, it.N)
		for i := range w {
			d := i % (2 * n)
			if d > n {
				d = 2*n - d
			}
			p.Fill(x+i, y, 1, d, it.Fill)
			p.Set(x+i, y+d, it.Ink)
		}
	}
}

// sag is a parabola in integers: at i of w pixels the cord hangs 4·n·i·(w-i)/w² below its chord.
func sag(p *Picture, x, y, w, h, n int, c assets.Color) {
	w = max(1, w)
	last := y
	for i := 0; i <= w; i++ {
		v := y + (2*(h*i*w+4*n*i*(w-i))+w*w)/(2*w*w)
		lo, hi := min(v, last), max(v, last)
		if lo < hi {
			lo++ // the pixel before covers it
			if v < last {
				lo, hi = v, last-1
			}
		}
		p.Fill(x+i, lo, 1, hi-lo+2, c)
		last = v
	}
}

// The ways of painting a sprite's pixels.
type mode uint8

const (
	plain mode = iota
	twoColour
	silhouette
)

func blit(p *Picture, it *frame.Item, m mode) {
	r := it.Sprite.Rect()
	sheet, stride := assets.SpriteSheet()
	w, h := int(r.W), int(r.H)
	for j := range h {
		row := sheet[(int(r.Y)+j)*stride+int(r.X):][:w]
		for i, c := range row {
			if c == assets.Clear {
				continue
			}
			switch {
			case m == silhouette, m == twoColour && c == assets.Ink:
				c = it.Ink
			case m == twoColour && c == assets.Sheet:
				c = it.Fill
			}
			if it.Flip {
				i = w - 1 - i
			}
			p.Set(it.X+i, it.Y+j, c)
		}
	}
}
