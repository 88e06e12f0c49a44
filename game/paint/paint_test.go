package paint_test

import (
	"slices"
	"testing"

	"deskarena/assets"
	"deskarena/game/frame"
	"deskarena/game/paint"
	"deskarena/game/paint/golden"
)

// every has each op once, and text in each face.
func every(x, y int) []frame.Item {
	at := func(it frame.Item) frame.Item { it.X += x; it.Y += y; return it }
	var out []frame.Item
	for _, it := range []frame.Item{
		{Op: frame.OpFill, X: 2, Y: 2, W: 20, H: 9, Ink: assets.Clay},
		{Op: frame.OpBox, X: 24, Y: 2, W: 20, H: 9, Ink: assets.Ink},
		{Op: frame.OpRound, X: 46, Y: 2, W: 20, H: 9, Ink: assets.Ink, Fill: assets.Sheet},
		{Op: frame.OpLine, X: 2, Y: 14, W: 30, H: 7, N: 2, Ink: assets.Teal},
		{Op: frame.OpLine, X: 70, Y: 24, W: -30, H: -9, N: 5, Ink: assets.Teal},
		{Op: frame.OpDisc, X: 2, Y: 26, W: 15, H: 9, Ink: assets.Sage},
		{Op: frame.OpHatch, X: 20, Y: 26, W: 20, H: 9, N: 4, Ink: assets.Ink},
		{Op: frame.OpDash, X: 42, Y: 28, W: 25, N: 3, Ink: assets.Ink},
		{Op: frame.OpDash, X: 70, Y: 26, H: 12, N: 3, Ink: assets.Ink},
		{Op: frame.OpCone, X: 90, Y: 2, N: 4, W: 30, H: 13, Ink: assets.Lamp},
		{Op: frame.OpText, X: 2, Y: 40, Text: "Aé…→", Ink: assets.Ink},
		{Op: frame.OpBold, X: 40, Y: 40, Text: "Am", Ink: assets.Ink},
		{Op: frame.OpStamp, X: 60, Y: 40, Text: "A1", Ink: assets.Clay},
		{Op: frame.OpRim, X: 2, Y: 54, Sprite: assets.Shoe, Ink: assets.Night3},
		{Op: frame.OpSprite, X: 2, Y: 54, Sprite: assets.Shoe},
		{Op: frame.OpSprite, X: 24, Y: 54, Sprite: assets.Shoe, Flip: true},
		{Op: frame.OpIcon, X: 46, Y: 50, Sprite: assets.IconDrop, Ink: assets.Slate2, Fill: assets.Teal4},
		{Op: frame.OpSag, X: 66, Y: 54, W: 50, H: 8, N: 6, Ink: assets.Ink},
		{Op: frame.OpWave, X: 66, Y: 70, W: 30, Ink: assets.Clay},
		{Op: frame.OpTeeth, X: 2, Y: 70, W: 40, N: 3, Ink: assets.Ink, Fill: assets.Sheet},
	} {
		out = append(out, at(it))
	}
	return out
}

func framed(w, h int, items ...frame.Item) *frame.Frame {
	back := frame.Item{Op: frame.OpFill, W: w, H: h, Ink: assets.Paper}
	return &frame.Frame{W: w, H: h, Items: append([]frame.Item{back}, items...)}
}

func TestOps(t *testing.T) {
	var p paint.Picture
	paint.Paint(&p, framed(120, 76, every(0, 0)...))
	golden.Check(t, "ops", &p)
}

// Every op keeps to the clip: inside it the picture is the unclipped one, outside nothing is painted.
func TestClip(t *testing.T) {
	const w, h = 120, 76
	var whole, empty, clipped paint.Picture
	paint.Paint(&whole, framed(w, h, every(0, 0)...))
	paint.Paint(&empty, framed(w, h))
	for _, c := range [][4]int{{10, 5, 60, 50}, {-5, -5, 30, 30}, {100, 60, 50, 50}, {33, 20, 1, 40}} {
		clip := frame.Item{Op: frame.OpClip, X: c[0], Y: c[1], W: c[2], H: c[3]}
		paint.Paint(&clipped, framed(w, h, append([]frame.Item{clip}, every(0, 0)...)...))
		for y := range h {
			for x := range w {
				want := &empty
				if x >= c[0] && y >= c[1] && x < c[0]+c[2] && y < c[1]+c[3] {
					want = &whole
				}
				if clipped.At(x, y) != want.At(x, y) {
					t.Fatalf("clip %v: the pixel %d, %d is %d, want %d", c, x, y, clipped.At(x, y), want.At(x, y))
				}
			}
		}
	}
}

// A clip ends with its frame, and W=0 lifts it.
func TestClipEnds(t *testing.T) {
	clip := frame.Item{Op: frame.OpClip, X: 3, Y: 3, W: 2, H: 2}
	fill := frame.Item{Op: frame.OpFill, W: 9, H: 9, Ink: assets.Clay}
	var p paint.Picture
	paint.Paint(&p, framed(9, 9, clip))
	paint.Paint(&p, framed(9, 9, fill))
	if slices.Contains(p.Pix, assets.Paper) {
		t.Error("a clip outlived its frame")
	}
	paint.Paint(&p, framed(9, 9, clip, frame.Item{Op: frame.OpClip}, fill))
	if slices.Contains(p.Pix, assets.Paper) {
		t.Error("a clip was not lifted")
	}
}

// What hangs out of the picture, by however much, is cut off and breaks nothing.
func TestOutside(t *testing.T) {
	const w, h = 120, 76
	var big, small paint.Picture
	for _, d := range [][2]int{{-60, -40}, {60, 40}, {-500, 0}, {0, 500}, {-7, 3}} {
		paint.Paint(&big, framed(3*w, 3*h, every(w+d[0], h+d[1])...))
		paint.Paint(&small, framed(w, h, every(d[0], d[1])...))
		for y := range h {
			for x := range w {
				// a hatch is fixed to the picture, not to its rectangle: both pictures are multiples of its period apart
				if small.At(x, y) != big.At(w+x, h+y) {
					t.Fatalf("moved by %v: the pixel %d, %d is %d, want %d", d, x, y, small.At(x, y), big.At(w+x, h+y))
				}
			}
		}
	}
}

func TestPictureOutput(t *testing.T) {
	var p paint.Picture
	paint.Paint(&p, framed(12, 5, frame.Item{Op: frame.OpFill, X: 3, Y: 1, W: 2, H: 2, Ink: assets.Clay}))
	rgba := make([]byte, 4*12*5)
	p.RGBA(rgba)
	if got, want := [4]byte(rgba[4*(12+3):]), [4]byte{0xbf, 0x46, 0x1b, 0xff}; got != want {
		t.Errorf("RGBA of clay is %x, want %x", got, want)
	}
	m := p.Paletted(3)
	for y := range 15 {
		for x := range 36 {
			if assets.Color(m.ColorIndexAt(x, y)) != p.At(x/3, y/3) {
				t.Fatalf("at scale 3 the pixel %d, %d is %d", x, y, m.ColorIndexAt(x, y))
			}
		}
	}
}

func TestDiff(t *testing.T) {
	var a, b paint.Picture
	paint.Paint(&a, framed(20, 20))
	paint.Paint(&b, framed(20, 20, frame.Item{Op: frame.OpFill, X: 4, Y: 5, W: 3, H: 2, Ink: assets.Teal}))
	d, n, box := golden.Diff(&a, &b)
	if n != 6 || box.String() != "(4,5)-(7,7)" || d.At(4, 5) != assets.Clay || d.At(0, 0) == assets.Clay {
		t.Errorf("%d pixels differ in %v", n, box)
	}
	if _, n, _ := golden.Diff(&a, &a); n != 0 {
		t.Errorf("a picture differs from itself in %d pixels", n)
	}
}

func TestPaintAllocatesNothing(t *testing.T) {
	f := framed(640, 360, every(0, 0)...)
	var p paint.Picture
	paint.Paint(&p, f)
	if n := testing.AllocsPerRun(5, func() { paint.Paint(&p, f) }); n != 0 {
		t.Errorf("painting the same frame again allocates %v times", n)
	}
}
