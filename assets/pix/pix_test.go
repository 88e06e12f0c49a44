package pix_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"slices"
	"testing"

	"deskarena/assets"
	"deskarena/assets/pix"
	pixpng "deskarena/assets/pix/png"
)

// Every colour of the palette comes back from a PNG, at scale 1.
func TestPNGRoundTrip(t *testing.T) {
	p := pix.New(assets.NumColors+1, 2, assets.Paper)
	for c := range assets.Color(assets.NumColors + 1) {
		p.Set(int(c), 0, c)
	}
	var b bytes.Buffer
	if err := pixpng.Encode(&b, p, 1); err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	q, err := pix.FromImage(m)
	if err != nil || q.W != p.W || q.H != p.H || !slices.Equal(q.Pix, p.Pix) {
		t.Errorf("came back as %v, %v", q, err)
	}
}

func TestFromImageRefusesForeignColours(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 2, 2))
	m.Set(1, 1, color.RGBA{1, 2, 3, 255})
	if _, err := pix.FromImage(m); err == nil {
		t.Error("a colour outside the palette was taken")
	}
}

// A resized picture is whole again: neither its old size nor its old clip confines what follows.
func TestResize(t *testing.T) {
	p := pix.New(8, 8, assets.Paper)
	p.Clip(2, 2, 3, 3)
	p.Resize(6, 4)
	p.Fill(-5, -5, 50, 50, assets.Teal)
	if len(p.Pix) != 24 || slices.ContainsFunc(p.Pix, func(c assets.Color) bool { return c != assets.Teal }) {
		t.Errorf("%v", p.Pix)
	}
	if p.At(6, 0) != assets.Clear || p.At(-1, 0) != assets.Clear {
		t.Error("there is something outside of the picture")
	}
}

// A line covers both its ends, whichever way it is drawn, and has no gap.
func TestLine(t *testing.T) {
	for _, to := range [][2]int{{18, 3}, {3, 18}, {2, 10}, {10, 10}, {17, 17}, {10, 2}, {4, 5}} {
		p := pix.New(20, 20, assets.Paper)
		p.Line(10, 10, to[0], to[1], 1, assets.Ink)
		if p.At(10, 10) != assets.Ink || p.At(to[0], to[1]) != assets.Ink {
			t.Errorf("to %v: an end is missing", to)
		}
		n := 0
		for _, c := range p.Pix {
			if c == assets.Ink {
				n++
			}
		}
		dx, dy := max(to[0]-10, 10-to[0]), max(to[1]-10, 10-to[1])
		if n != max(dx, dy)+1 {
			t.Errorf("to %v: %d pixels", to, n)
		}
	}
}

// A disc is symmetrical and touches all four sides of its rectangle.
func TestDisc(t *testing.T) {
	for _, s := range [][2]int{{7, 7}, {11, 11}, {16, 6}, {9, 14}, {3, 3}, {2, 2}} {
		w, h := s[0], s[1]
		p := pix.New(w, h, assets.Paper)
		p.Disc(0, 0, w, h, assets.Ink)
		top, left := false, false
		for y := range h {
			for x := range w {
				if p.At(x, y) != p.At(w-1-x, y) || p.At(x, y) != p.At(x, h-1-y) {
					t.Fatalf("%v is lopsided at %d, %d", s, x, y)
				}
				top = top || y == 0 && p.At(x, y) == assets.Ink
				left = left || x == 0 && p.At(x, y) == assets.Ink
			}
		}
		if !top || !left {
			t.Errorf("%v does not fill its rectangle", s)
		}
	}
}
