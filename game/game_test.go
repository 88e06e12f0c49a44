package game

import (
	"testing"

	"deskarena/game/desk"
	"deskarena/game/paint"
)

// The picture is shown in the orientation that makes larger pixels, at a whole scale, in the middle.
func TestPlacement(t *testing.T) {
	for _, c := range []struct {
		w, h     int
		portrait bool
		scale    float64
	}{
		{640, 360, false, 1},
		{1280, 720, false, 2},
		{1919, 1079, false, 2},
		{1920, 1080, false, 3},
		{390 * 3, 844 * 3, true, 3},
		{844 * 3, 390 * 3, false, 3},
		{360, 640, true, 1},
		{700, 700, true, 1},
		{320, 180, false, 0.5},
		{180, 320, true, 0.5},
	} {
		if got := portrait(c.w, c.h); got != c.portrait && c.w != c.h {
			t.Errorf("%dx%d: portrait %v", c.w, c.h, got)
		}
		g := New(Options{Options: desk.Options{Portrait: c.portrait}})
		g.w, g.h = c.w, c.h
		x, y, scale := g.Placed()
		if scale != c.scale {
			t.Errorf("%dx%d: scale %v, want %v", c.w, c.h, scale, c.scale)
		}
		w, h := g.View().Size()
		for _, p := range [][2]int{{0, 0}, {w / 2, h / 3}, {w - 1, h - 1}} {
			sx, sy := int(x+float64(p[0])*scale), int(y+float64(p[1])*scale)
			if px, py, on := g.at(sx, sy); !on || scale >= 1 && (px != p[0] || py != p[1]) {
				t.Errorf("%dx%d: the pixel %v is found at %d,%d (%v)", c.w, c.h, p, px, py, on)
			}
		}
		if _, _, on := g.at(int(x)-1, int(y)); on {
			t.Errorf("%dx%d: left of the picture is on it", c.w, c.h)
		}
	}
}

// A frame at rest is not built again until something changes; breathing alone changes it once in a while.
func TestIdleCostsNothing(t *testing.T) {
	g := New(Options{Options: desk.Options{Reduced: true}})
	g.Frame()
	for range 600 {
		g.Tick()
		if g.Stale() {
			t.Fatal("with reduced motion, a scene at rest changed")
		}
	}
	g = New(Options{})
	tenSeconds := func() (builds int) {
		for range 600 {
			if g.Stale() {
				g.Frame()
				builds++
			}
			g.Tick()
		}
		return builds
	}
	if n := tenSeconds(); n == 0 || n > 30 {
		t.Errorf("%d frames in ten seconds of rest", n)
	}
	for range 3 {
		tenSeconds()
	}
	if n := tenSeconds(); n != 0 {
		t.Errorf("%d frames in ten seconds that nobody has touched it before", n)
	}
	g.Hover("step")
	if n := tenSeconds(); n < 2 {
		t.Errorf("a hand did not wake it: %d frames", n)
	}
}

func BenchmarkFrame(b *testing.B) {
	g := New(Options{Options: desk.Options{Cursor: 3}})
	var p paint.Picture
	b.Run("build", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			g.Shade(!g.View().Night)
			g.Frame()
		}
	})
	f := g.Frame()
	b.Run("paint", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			paint.Paint(&p, f)
		}
	})
	b.ReportMetric(float64(len(f.Items)), "items")
}
