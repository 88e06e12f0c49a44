// Package pix is an indexed picture in memory and the few strokes that all drawing here is made of. Positions are
// whole pixels, nothing blends: a pixel has one of the palette's colours, or assets.Clear.
package pix

import (
	"fmt"
	"image"
	"image/color"

	"deskarena/assets"
)

// Picture is W×H palette indexes, row by row. Strokes paint inside its clip only.
type Picture struct {
	W, H int
	Pix  []assets.Color

	x0, y0, x1, y1 int // the clip
}

// New returns a picture in one colour.
func New(w, h int, c assets.Color) *Picture {
	p := &Picture{}
	p.Resize(w, h)
	p.Fill(0, 0, w, h, c)
	return p
}

// Resize gives the picture a size and lifts its clip; its memory is kept where it suffices. What it shows is undefined.
func (p *Picture) Resize(w, h int) {
	if cap(p.Pix) < w*h {
		p.Pix = make([]assets.Color, w*h)
	}
	p.W, p.H, p.Pix = w, h, p.Pix[:w*h]
	p.Unclip()
}

// Clip confines what follows to a rectangle.
func (p *Picture) Clip(x, y, w, h int) {
	p.x0, p.y0 = max(0, x), max(0, y)
	p.x1, p.y1 = min(p.W, x+w), min(p.H, y+h)
}

// Unclip lifts the clip.
func (p *Picture) Unclip() { p.x0, p.y0, p.x1, p.y1 = 0, 0, p.W, p.H }

// At returns a pixel, Clear outside the picture.
func (p *Picture) At(x, y int) assets.Color {
	if x < 0 || y < 0 || x >= p.W || y >= p.H {
		return assets.Clear
	}
	return p.Pix[y*p.W+x]
}

// Set paints a pixel.
func (p *Picture) Set(x, y int, c assets.Color) {
	if x >= p.x0 && y >= p.y0 && x < p.x1 && y < p.y1 {
		p.Pix[y*p.W+x] = c
	}
}

// Fill paints a rectangle.
func (p *Picture) Fill(x, y, w, h int, c assets.Color) {
	x0, y0, x1, y1 := max(x, p.x0), max(y, p.y0), min(x+w, p.x1), min(y+h, p.y1)
	if x0 >= x1 {
		return
	}
	for ; y0 < y1; y0++ {
		row := p.Pix[y0*p.W+x0 : y0*p.W+x1]
		for i := range row {
			row[i] = c
		}
	}
}

// Box paints a rectangle's outline.
func (p *Picture) Box(x, y, w, h int, c assets.Color) {
	p.Fill(x, y, w, 1, c)
	p.Fill(x, y+h-1, w, 1, c)
	p.Fill(x, y, 1, h, c)
	p.Fill(x+w-1, y, 1, h, c)
}

// Round paints a filled and outlined rectangle with its corner pixels cut.
func (p *Picture) Round(x, y, w, h int, fill, line assets.Color) {
	p.Fill(x+1, y+1, w-2, h-2, fill)
	p.Fill(x+1, y, w-2, 1, line)
	p.Fill(x+1, y+h-1, w-2, 1, line)
	p.Fill(x, y+1, 1, h-2, line)
	p.Fill(x+w-1, y+1, 1, h-2, line)
}

// Line strokes from one pixel to another with a square brush of n pixels, whose corners are cut from 5 on.
// A brush of even size reaches one pixel further to the right and down.
func (p *Picture) Line(x0, y0, x1, y1, n int, c assets.Color) {
	n = max(1, n)
	dx, dy, sx, sy := x1-x0, y1-y0, 1, 1
	if dx < 0 {
		dx, sx = -dx, -1
	}
	if dy < 0 {
		dy, sy = -dy, -1
	}
	for e := dx - dy; ; {
		p.dab(x0-(n-1)/2, y0-(n-1)/2, n, c)
		if x0 == x1 && y0 == y1 {
			return
		}
		e2 := 2 * e
		if e2 >= -dy {
			e -= dy
			x0 += sx
		}
		if e2 <= dx {
			e += dx
			y0 += sy
		}
	}
}

func (p *Picture) dab(x, y, n int, c assets.Color) {
	if n < 5 {
		p.Fill(x, y, n, n, c)
		return
	}
	p.Fill(x+1, y, n-2, n, c)
	p.Fill(x, y+1, n, n-2, c)
}

// Disc fills the ellipse in a rectangle.
func (p *Picture) Disc(x, y, w, h int, c assets.Color) {
	for j := range h {
		b := 2*j + 1 - h
		i := 0
		for ; i < w-i; i++ {
			a := 2*i + 1 - w
			if a*a*h*h+b*b*w*w <= w*w*h*h {
				break
			}
		}
		p.Fill(x+i, y+j, w-2*i, 1, c)
	}
}

// Hatch strokes a rectangle at 45 degrees, a line every n pixels.
func (p *Picture) Hatch(x, y, w, h, n int, c assets.Color) {
	n = max(1, n)
	for j := y; j < y+h; j++ {
		for i := x + ((-(x+j))%n+n)%n; i < x+w; i += n {
			p.Set(i, j, c)
		}
	}
}

// Dash paints a horizontal (h=0) or vertical (w=0) dashed line: n on, n off.
func (p *Picture) Dash(x, y, w, h, n int, c assets.Color) {
	n = max(1, n)
	for i := 0; i < w; i += 2 * n {
		p.Fill(x+i, y, min(n, w-i), 1, c)
	}
	for j := 0; j < h; j += 2 * n {
		p.Fill(x, y+j, 1, min(n, h-j), c)
	}
}

// Cone fills a trapezoid h high, top wide at y and bottom wide at its foot, centred on x.
func (p *Picture) Cone(x, y, top, bottom, h int, c assets.Color) {
	for j := range h {
		w := (top + (bottom-top)*j/h) / 2
		p.Fill(x-w, y+j, 2*w, 1, c)
	}
}

// Text writes in a face, its first cell's corner at x, y.
func (p *Picture) Text(x, y int, s string, f *assets.Font, c assets.Color) {
	if y >= p.y1 || y+9 <= p.y0 {
		return
	}
	for _, r := range s {
		if x >= p.x1 {
			return
		}
		if r != ' ' && x+8 > p.x0 {
			for j, row := range f.Glyph(r) {
				for i := x; row != 0; i, row = i+1, row<<1 {
					if row&0x80 != 0 {
						p.Set(i, y+j, c)
					}
				}
			}
		}
		x += f.Advance
	}
}

// Paletted returns the picture for package image, each pixel scale×scale.
func (p *Picture) Paletted(scale int) *image.Paletted {
	m := image.NewPaletted(image.Rect(0, 0, p.W*scale, p.H*scale), assets.ColorPalette())
	for y := range p.H * scale {
		row := m.Pix[y*m.Stride:]
		for x := range p.W * scale {
			row[x] = uint8(p.Pix[y/scale*p.W+x/scale])
		}
	}
	return m
}

// RGBA writes the picture as bytes R, G, B, A into dst, which has room for 4×W×H.
func (p *Picture) RGBA(dst []byte) {
	for i, c := range p.Pix {
		q := &assets.Palette[c]
		d := dst[i*4 : i*4+4 : i*4+4]
		d[0], d[1], d[2], d[3] = q.R, q.G, q.B, q.A
	}
}

// FromImage reads a picture back: every colour of it has to be one of the palette's.
func FromImage(m image.Image) (*Picture, error) {
	b := m.Bounds()
	p := New(b.Dx(), b.Dy(), assets.Clear)
	index := map[color.NRGBA]assets.Color{}
	for i, c := range assets.Palette {
		index[c] = assets.Color(i)
	}
	for y := range p.H {
		for x := range p.W {
			q := color.NRGBAModel.Convert(m.At(b.Min.X+x, b.Min.Y+y)).(color.NRGBA)
			c, ok := index[q]
			if !ok {
				return nil, fmt.Errorf("pix: the pixel %d, %d has a colour outside the palette: %v", x, y, q)
			}
			p.Pix[y*p.W+x] = c
		}
	}
	return p, nil
}
