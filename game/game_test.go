package game

import (
	"math"
	"testing"

	"deskarena/game/desk"
	"deskarena/game/paint"
)

// The picture is shown in the orientation that makes larger pixels, in the middle, at a whole scale if that leaves a
// target of 24 pixels its 24 CSS pixels.
func TestPlacement(t *testing.T) {
	for _, c := range []struct {
		w, h     int
		ratio    float64
		portrait bool
		scale    float64
	}{
		{640, 360, 1, false, 1},
		{1280, 720, 1, false, 2},
		{1918, 1078, 1, false, 2},
		{1920, 1080, 1, false, 3},
		{390 * 3, 844 * 3, 3, true, 3},
		{844 * 3, 390 * 3, 3, false, 3},
		{360, 640, 1, true, 1},
		{700, 700, 1, true, 1},
		{320, 180, 1, false, 0.5},
		{180, 320, 1, true, 0.5},

		// A sliver short, as where a browser rounds the size of a frame.
		{719, 1281, 2, true, 2},
		{1919, 1079, 2.625, false, 3},
		{1918, 1080, 2.625, false, 3},
		{2559, 1439, 3.5, false, 4},
		{1079, 1919, 2.25, true, 3},
		{639, 359, 1, false, 1},

		// Where the largest whole scale leaves targets under 24 CSS pixels.
		{800, 450, 1.25, false, 1.25},
		{960, 540, 1.5, false, 1.5},
		{1600, 900, 1.25, false, 2},
		{720, 1280, 2.25, true, 2},       // 2.25 would need 810; so it is as much as fits
		{640, 1280, 2, true, 640. / 360}, // a phone 320 wide
		{1024, 1820, 2.625, true, 1820. / 640},
		{1080, 1920, 2.625, true, 3},
		{704, 396, 1.100000023841858, false, 1.1},
	} {
		on := Screen{c.w, c.h, c.ratio}
		if got := on.Portrait(); got != c.portrait && c.w != c.h {
			t.Errorf("%v: portrait %v", on, got)
		}
		g := New(Options{Options: desk.Options{Portrait: c.portrait}})
		g.screen = on
		x, y, scale := g.Placed()
		if scale != c.scale {
			t.Errorf("%v: scale %v, want %v", on, scale, c.scale)
		}
		w, h := g.View().Size()
		for _, p := range [][2]int{{0, 0}, {w / 2, h / 3}, {w - 1, h - 1}} {
			sx, sy := int(x+float64(p[0])*scale), int(y+float64(p[1])*scale)
			if px, py, on := g.at(sx, sy); !on || scale == math.Trunc(scale) && (px != p[0] || py != p[1]) {
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

// For as long as it says that it is quiet, nothing changes; and what was dozed through has passed.
func TestQuietKeepsItsWord(t *testing.T) {
	for name, open := range map[string]func() *Game{
		"at rest": func() *Game { return New(Options{}) },
		"reduced": func() *Game { return New(Options{Options: desk.Options{Reduced: true}}) },
		"pointed at": func() *Game {
			g := New(Options{})
			g.Hover("step")
			return g
		},
		"told": func() *Game {
			g := New(Options{Options: desk.Options{Reduced: true}})
			g.Say("Something.")
			return g
		},
		"stepping": func() *Game {
			g := New(Options{Options: desk.Options{Cursor: 1}})
			_ = g.Do(Command{Name: "step"})
			return g
		},
	} {
		g, dozing := open(), open()
		longest := 0
		for range 800 {
			g.Frame()
			dozing.Frame()
			n := g.Desk.Quiet()
			longest = max(longest, min(n, 1000))
			for range min(n, 1000) {
				g.Tick()
				if g.Stale() {
					t.Fatalf("%s: it changed within %d quiet ticks", name, n)
				}
			}
			dozing.Doze(min(n, 1000))
			g.Tick()
			dozing.Tick()
			if g.Stale() != dozing.Stale() || g.View().Idle != dozing.View().Idle {
				t.Fatalf("%s: dozing, it is elsewhere", name)
			}
		}
		if longest < 30 {
			t.Errorf("%s: it is quiet for %d ticks at most", name, longest)
		}
	}
}
