//go:build !js

package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// No press, tap or key scrolls a page, and none is lost, also where the focus was elsewhere before: the first one on Step
// is turn 1. On each screen the page is scrolled and the focus put elsewhere anew.
func TestFirstPress(t *testing.T) {
	screens := []screen{
		{w: 1280, h: 720, ratio: 1.25},
		{w: 1536, h: 730, ratio: 1.25},
		{w: 1366, h: 768, ratio: 1},
		{w: 1280, h: 720, ratio: 1.5},
		{w: 390, h: 844, ratio: 2, touch: true},
		{w: 900, h: 420, ratio: 2, touch: true},
		{w: 700, h: 390, ratio: 1.25, touch: true},
	}
	x, y := stepKey()
	for _, host := range []struct {
		name   string
		open   func(*testing.T) *page
		at     func(*page) (x, y float64)
		narrow bool // it has the scene on narrow screens, too
		reset  string
		turn   string // what it is now
		focus  string // of something else
	}{
		{
			"index",
			func(t *testing.T) *page { return visit(t, "/?test=1", screens[0]).ready() },
			func(p *page) (x, y float64) { return p.at("step") },
			false, // there it is a sheet: TestPhone
			"document.getElementById('scene').contentWindow.postMessage({app: 'desk-arena', v: 1, type: 'reset'}, '*')",
			"Number(new URLSearchParams(location.hash).get('t'))",
			"document.getElementById('copy')",
		}, {
			"foreign page",
			func(t *testing.T) *page { return blog(t, frames[0].attributes, "") },
			func(p *page) (float64, float64) { return 20 + x, 100 + y - eval[float64](p, "scrollY") },
			true, "send({type: 'reset'})", "(last('changed')?.turn ?? 0)", "document.getElementById('before')",
		}, {
			"sandbox",
			func(t *testing.T) *page { return blog(t, frames[1].attributes, "") },
			func(p *page) (float64, float64) { return 20 + x, 100 + y - eval[float64](p, "scrollY") },
			true, "send({type: 'reset'})", "(last('changed')?.turn ?? 0)", "document.getElementById('before')",
		},
	} {
		t.Run(host.name, func(t *testing.T) {
			p := host.open(t)
			for i, s := range screens {
				if s.w < 960 && !host.narrow {
					continue
				}
				p.on(s)
				if i > 0 {
					eval[chromedp.Void](p, fmt.Sprintf("%s; %s.focus({preventScroll: true}); scrollTo(0, 0)", host.reset, host.focus))
					p.await(host.turn + " === 0 && scrollY === 0")
				}
				p.settled()
				_, at := host.at(p)
				eval[chromedp.Void](p, fmt.Sprintf("scrollTo(0, %g)", max(0, at-float64(s.h)+40))) // Step is just above the fold
				settle()
				scrolled := eval[float64](p, "scrollY")
				press := p.clickAt
				if s.touch {
					press = p.tapAt
				}
				for _, step := range []struct {
					name string
					act  func()
					turn int
				}{
					{"press", func() { press(host.at(p)) }, 1},
					{"key", func() { p.key(right) }, 2},
					{"page down and other keys", func() { p.key(pageDown); p.key("p"); p.key(left); p.key(right) }, 1}, // of the next question
				} {
					t.Logf("%v: %s", s, step.name)
					step.act()
					p.await(fmt.Sprintf("%s === %d", host.turn, step.turn))
					settle()
					if now := eval[float64](p, "scrollY"); now != scrolled {
						t.Errorf("%v: the first %s scrolled the page from %g to %g", s, step.name, scrolled, now)
						eval[chromedp.Void](p, fmt.Sprintf("scrollTo(0, %g)", scrolled))
					}
				}
			}
		})
	}
}

// settled waits until the scene fills its frame, where that can be asked, and neither has changed for a while.
func (p *page) settled() {
	p.t.Helper()
	where := func() string {
		return eval[string](p, `(() => { const f = (document.querySelector('iframe') ?? document.body).getBoundingClientRect(); let s = {}; try { s = SCENE.deskArena.state()
			const c = SCENE.document.querySelector('canvas'), d = SCENE.devicePixelRatio
			if (Math.abs(c.width - SCENE.innerWidth * d) > 2 || Math.abs(c.height - SCENE.innerHeight * d) > 2) return '' } catch {} return [innerWidth, devicePixelRatio, f.x, f.y, f.width, f.height, s.x, s.y, s.scale, s.width].join() })()`)
	}
	for before := ""; ; {
		now := where()
		if now != "" && now == before {
			return
		}
		before = now
		settle()
	}
}

// What a press is: of a pen, too; of the main button alone; and only if it comes up where it went down.
func TestPresses(t *testing.T) {
	x, y := stepKey()
	x, y = x+20, y+100
	p := blog(t, frames[1].attributes, "")
	turn := 0
	mouse := func(kind input.DispatchMouseEventType, x, y float64, edit func(*input.DispatchMouseEventParams)) {
		p.do(chromedp.MouseEvent(kind, x, y, func(e *input.DispatchMouseEventParams) {
			e.ClickCount = 1
			edit(e)
		}))
	}
	press := func(edit func(*input.DispatchMouseEventParams), toX, toY float64) {
		mouse(chromedp.MousePressed, x, y, edit)
		mouse(chromedp.MouseMoved, toX, toY, func(e *input.DispatchMouseEventParams) { e.Buttons = 1 })
		mouse(chromedp.MouseReleased, toX, toY, edit)
	}
	button := func(b input.MouseButton) func(*input.DispatchMouseEventParams) {
		return func(e *input.DispatchMouseEventParams) { e.Button = b }
	}
	for _, c := range []struct {
		name  string
		act   func()
		turns int
	}{
		{"a pen", func() {
			press(func(e *input.DispatchMouseEventParams) {
				e.Button, e.PointerType = input.MouseButtonLeft, input.DispatchMouseEventPointerTypePen
			}, x, y)
		}, 1},
		{"the right button", func() { press(button(input.MouseButtonRight), x, y) }, 0},
		{"the middle button", func() { press(button(input.MouseButtonMiddle), x, y) }, 0},
		{"let go elsewhere in the frame", func() { press(button(input.MouseButtonLeft), x, 150) }, 0},
		{"let go outside the frame", func() { press(button(input.MouseButtonLeft), 700, 50) }, 0},
		{"two taps", func() { p.tapAt(x, y); p.tapAt(x, y) }, 2},
		{"the left button", func() { press(button(input.MouseButtonLeft), x, y) }, 1},
	} {
		c.act()
		turn += c.turns
		settle()
		if c.turns > 0 {
			p.await(fmt.Sprintf("last('changed')?.turn === %d", turn))
		} else if now := eval[int](p, "last('changed')?.turn ?? 0"); now != turn {
			t.Fatalf("%s: turn %d, want %d", c.name, now, turn)
		}
		if now := eval[float64](p, "scrollY"); now != 0 {
			t.Errorf("%s: scrolled to %g", c.name, now)
		}
	}
}
