//go:build !js

package browsertest

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// idle waits until a scene has counted its odds: from then on it asks for few frames.
func (p *page) idle(scene string) {
	p.t.Helper()
	for deadline := time.Now().Add(2 * patience); ; {
		before := eval[int](p, scene+".deskArena.frames()")
		time.Sleep(time.Second)
		if eval[int](p, scene+".deskArena.frames()")-before < 12 {
			return
		}
		if time.Now().After(deadline) {
			p.t.Fatal("it never comes to rest")
		}
	}
}

// At rest a scene takes at most a fifth of the frames that a browser gives, breathing or not; what a hand does shows at once.
func TestRestCostsLittle(t *testing.T) {
	for _, motion := range []bool{false, true} {
		t.Run(fmt.Sprintf("motion %v", motion), func(t *testing.T) {
			p := visit(t, "/embed.html?test=1&start#s="+presetToken(1)+"&t=2", screen{w: 640, h: 360, ratio: 1, motion: motion}).ready()
			p.idle("window")
			eval[chromedp.Void](p, `globalThis.given = 0; { const other = document.createElement('iframe'); other.style.cssText = 'position:absolute;width:9px;height:9px;top:0;left:0'
				document.body.append(other); const w = other.contentWindow; const next = () => { given++; w.requestAnimationFrame(next) }; next() }`)
			time.Sleep(time.Second)
			eval[chromedp.Void](p, "globalThis.from = [given, deskArena.frames(), performance.now()]")
			time.Sleep(4 * time.Second)
			n := eval[[]int](p, "[given - from[0], deskArena.frames() - from[1], Math.round((performance.now() - from[2]) * 60 / 1000)]")
			t.Logf("%d frames of %d, of %d that a screen has", n[1], n[0], n[2])
			// A machine that is busy gives fewer frames than its screen has, and the scene breathes by the clock.
			if n[0] < 20 || 5*n[1] > max(n[0], n[2]) {
				t.Errorf("%d frames at rest of %d", n[1], n[0])
			}
			p.key(right)
			p.await("deskArena.state().cursor === 3")
		})
	}
}

// Of four scenes on a page those that nobody sees ask for no frame, and what is asked of one there is done once it is seen.
func TestOutOfSightCostsNothing(t *testing.T) {
	frames := ""
	for range 4 {
		frames += fmt.Sprintf(`<iframe src="embed.html?test=1&start#s=%s" width=640 height=360 title="x" style="display:block;margin-bottom:900px"></iframe>`, presetToken(1))
	}
	url := serveWith(t, func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path != "/blog.html" {
			return false
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><title>A blog</title><link rel=icon href="data:,">%s`, frames)
		return true
	})
	p := visit(t, url+"/blog.html", laptop)
	of := func(n int) string { return fmt.Sprintf("frames[%d]", n) }
	for n := range 4 {
		p.await(of(n) + ".document.querySelector('canvas') && !" + of(n) + ".document.getElementById('cover') || " + of(n) + ".deskArena?.frames() > 0")
		if n == 0 {
			p.await(of(n) + ".deskArena?.state()")
		}
	}
	time.Sleep(2 * time.Second)
	before := eval[[]int](p, "[1, 2, 3].map(n => frames[n].deskArena.frames())")
	time.Sleep(3 * time.Second)
	after := eval[[]int](p, "[1, 2, 3].map(n => frames[n].deskArena.frames())")
	for i := range before {
		if after[i] != before[i] {
			t.Errorf("frame %d, out of sight, went from %d frames to %d", i+1, before[i], after[i])
		}
	}
	eval[chromedp.Void](p, "document.querySelectorAll('iframe')[3].scrollIntoView()")
	p.await(of(3) + ".deskArena.state()")
	eval[chromedp.Void](p, "document.querySelectorAll('iframe')[3].contentWindow.postMessage({app: 'desk-arena', v: 1, type: 'step'}, '*')")
	p.await(of(3) + ".deskArena.state().cursor === 1")
}

// The address follows the scene, once for all that a slider passes; who leaves at once finds the run again all the same.
func TestAddressFollowsOnce(t *testing.T) {
	p := visit(t, "/embed.html?test=1&start#s="+presetToken(1), laptop).ready()
	eval[chromedp.Void](p, "globalThis.written = 0; { const had = history.replaceState.bind(history); history.replaceState = (...a) => { written++; had(...a) } }")
	eval[chromedp.Void](p, "for (const n of [1, 2, 3, 4, 5, 6]) setTimeout(() => deskArena.do('scrub', n), 40 * n)")
	p.await(fmt.Sprintf("location.hash === '#s=%s&t=6'", presetToken(1)))
	if n := eval[int](p, "written"); n > 3 {
		t.Errorf("the address was written %d times: at once, and when the slider rests", n)
	}
	time.Sleep(200 * time.Millisecond)
	eval[chromedp.Void](p, "deskArena.do('scrub', 2)")
	p.await("deskArena.state().cursor === 2")
	p.do(chromedp.Reload())
	p.ready()
	if s := p.state(); s.Cursor != 2 {
		t.Errorf("loaded anew, it is at turn %d", s.Cursor)
	}
}
