//go:build !js

package browsertest

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"deskarena/game/desk"
	"deskarena/game/paint"

	"github.com/chromedp/chromedp"
)

// The picture in the browser, divided by its scale, is the picture that the painter makes here.
func TestPixelsAreThePaintersOwn(t *testing.T) {
	for _, c := range []struct {
		address string
		screen
	}{
		{"/?test=1", screen{w: 1280, h: 900, ratio: 1}},
		{"/?test=1", screen{w: 1366, h: 768, ratio: 1}},
		{"/?test=1", screen{w: 1280, h: 900, ratio: 2, night: true}},
		{"/?test=1", screen{w: 2000, h: 1000, ratio: 1.5}},
		{"/embed.html?test=1", screen{w: 1280, h: 900, ratio: 1.5}},
		{"/embed.html?test=1", screen{w: 390, h: 844, ratio: 3, touch: true}},
		{"/embed.html?test=1", screen{w: 1367, h: 901, ratio: 1.25}},
	} {
		s := c.screen
		t.Run(fmt.Sprintf("%s %dx%d at %g", c.address, s.w, s.h, s.ratio), func(t *testing.T) {
			p := visit(t, c.address, s).ready()
			for range 2 {
				n := p.state().Cursor
				eval[chromedp.Void](p, "SCENE.deskArena.do('step')")
				p.await(fmt.Sprintf("SCENE.deskArena.state().cursor === %d", n+1))
			}
			got := p.state()
			want := natively(t, got, s, c.address[1] == '?')
			var differs int
			var shown image.Image
			for deadline := time.Now().Add(patience); time.Now().Before(deadline); settle() { // the odds are counted meanwhile
				shown = p.canvas()
				if differs = difference(t, want, shown, got); differs == 0 {
					return
				}
			}
			t.Errorf("%d of %d pixels differ", differs, want.W*want.H)
			keep(t, "shown.png", shown)
			keep(t, "painted.png", want.Paletted(int(got.Scale)))
		})
	}
}

// keep leaves a picture where go test -artifacts keeps it.
func keep(t *testing.T, name string, p image.Image) {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, p); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(t.ArtifactDir(), name), b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// natively paints the same moment: the same desk, the same commands, the odds counted to the end.
func natively(t *testing.T, s state, on screen, asleep bool) *paint.Picture {
	t.Helper()
	d := desk.New(desk.Options{Portrait: s.Height > s.Width, Night: on.night, Reduced: !on.motion, Asleep: asleep})
	for range s.Cursor {
		if err := d.Do(desk.Command{Name: "step"}); err != nil {
			t.Fatal(err)
		}
	}
	for d.Count() {
	}
	for range 1000 { // messages go away
		d.Tick()
	}
	p := &paint.Picture{}
	paint.Paint(p, d.Frame())
	return p
}

// canvas is a picture of the tab, cut to the frame that holds the scene.
func (p *page) canvas() image.Image {
	p.t.Helper()
	shot, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		p.t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		p.t.Fatal(err)
	}
	r := eval[[]float64](p, `(() => { const r = (document.getElementById('scene') ?? document.body).getBoundingClientRect(), d = devicePixelRatio
		return [r.left * d, r.top * d, r.right * d, r.bottom * d].map(Math.round) })()`)
	return img.(interface {
		SubImage(image.Rectangle) image.Image
	}).SubImage(image.Rect(int(r[0]), int(r[1]), int(r[2]), int(r[3])))
}

// difference counts the pixels of a painted picture that the screen shows otherwise, in any of their physical pixels.
// What lies outside the window is not compared.
func difference(t *testing.T, want *paint.Picture, got image.Image, s state) int {
	t.Helper()
	scale := int(s.Scale)
	painted := want.Paletted(scale)
	b := got.Bounds()
	wrong, seen := map[image.Point]bool{}, 0
	for y := range painted.Rect.Dy() {
		for x := range painted.Rect.Dx() {
			at := image.Pt(b.Min.X+int(s.X)+x, b.Min.Y+int(s.Y)+y)
			if !at.In(b) {
				continue
			}
			seen++
			r, g, bl, _ := got.At(at.X, at.Y).RGBA()
			wr, wg, wb, _ := painted.At(x, y).RGBA()
			if r>>8 != wr>>8 || g>>8 != wg>>8 || bl>>8 != wb>>8 {
				wrong[image.Pt(x/scale, y/scale)] = true
			}
		}
	}
	if seen < painted.Rect.Dx()*painted.Rect.Dy()*3/4 {
		t.Fatalf("only %d pixels of the scene are on screen", seen)
	}
	return len(wrong)
}
