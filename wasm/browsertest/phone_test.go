//go:build !js

package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

var phone = screen{w: 390, h: 844, ratio: 3, touch: true}

// On a phone the scene is a sheet: Play and handles open it, Back and Escape lead back to what opened it.
func TestPhone(t *testing.T) {
	p := visit(t, "/?test=1", phone).ready()
	if wide := eval[int](p, "document.documentElement.scrollWidth"); wide != 390 {
		t.Errorf("the page is %d wide", wide)
	}
	if eval[bool](p, "document.getElementById('sheet').open") {
		t.Error("the sheet is open before anybody asked")
	}
	handle := "document.querySelector('.summary .bad')"
	eval[chromedp.Void](p, handle+".scrollIntoView({block: 'center', behavior: 'instant'})")
	settle()
	scrolled := eval[float64](p, "scrollY")
	stands := "Math.round(" + handle + ".getClientRects()[0].top)"
	stood := eval[int](p, stands)
	for _, back := range []func(){
		func() {
			xy := eval[[]float64](p, "(() => { const r = document.querySelector('[data-close]').getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] })()")
			p.do(chromedp.TapXY(xy[0], xy[1]))
		},
		func() { p.key(escape) },
	} {
		xy := eval[[]float64](p, "(() => { const r = "+handle+".getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2] })()")
		p.do(chromedp.TapXY(xy[0], xy[1]))
		p.await("document.getElementById('sheet').matches(':modal') && SCENE.deskArena.state().turns === SCENE.deskArena.state().cursor")
		p.await("SCENE.deskArena.state().token === new URLSearchParams(" + handle + ".hash.slice(1)).get('s')")
		p.settled()
		if s := p.state(); s.Height < s.Width || s.Scale != 3 {
			t.Errorf("%dx%d at scale %g", s.Width, s.Height, s.Scale)
		}
		x, y := p.at("back")
		p.do(chromedp.TapXY(x, y))
		p.await("SCENE.deskArena.state().cursor === SCENE.deskArena.state().turns - 1")
		back()
		p.await("!document.getElementById('sheet').open && document.activeElement === " + handle)
		if now := eval[int](p, stands); max(now-stood, stood-now) > 1 {
			t.Errorf("the sentence stands at %d now, it stood at %d", now, stood)
		}
	}
	p.swipe(200, 700, 300)
	p.await(fmt.Sprintf("Math.abs(scrollY - %g) > 100", scrolled))
}

func (p *page) swipe(x, from, to float64) {
	p.t.Helper()
	p.touch(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: x, Y: from})
	for i := 1.0; i <= 10; i++ {
		p.touch(input.DispatchTouchEventTypeTouchMove, &input.TouchPoint{X: x, Y: from + (to-from)*i/10})
	}
	p.touch(input.DispatchTouchEventTypeTouchEnd)
}
