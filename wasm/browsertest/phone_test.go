//go:build !js

package browsertest

import (
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

var phone = screen{w: 390, h: 844, ratio: 3, touch: true}

func TestPhone(t *testing.T) {
	p := visit(t, "/?test=1", phone).ready()
	s := p.state()
	if s.Height < s.Width || s.Scale != 3 {
		t.Errorf("%dx%d at scale %g", s.Width, s.Height, s.Scale)
	}
	if wide := eval[int](p, "document.documentElement.scrollWidth"); wide != 390 {
		t.Errorf("the page is %d wide", wide)
	}
	x, y := p.at("step")
	p.do(chromedp.TapXY(x, y))
	p.await("SCENE.deskArena.state().cursor === 1")
	settle()
	p.do(chromedp.TapXY(x, y))
	p.await("SCENE.deskArena.state().cursor === 2")

	// A finger that moves over the scene scrolls the page, in use or not.
	p.swipe(200, 500, 300)
	p.await("scrollY > 100")
}

func (p *page) swipe(x, from, to float64) {
	p.t.Helper()
	p.touch(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: x, Y: from})
	for i := 1.0; i <= 10; i++ {
		p.touch(input.DispatchTouchEventTypeTouchMove, &input.TouchPoint{X: x, Y: from + (to-from)*i/10})
	}
	p.touch(input.DispatchTouchEventTypeTouchEnd)
}
