//go:build !js

package browsertest

import (
	"fmt"
	"testing"
	"time"

	"deskarena/game/desk"

	"github.com/chromedp/chromedp"
)

// blog is a page of somebody else's with the scene in a frame. It writes down what the scene posts.
func blog(t *testing.T, attributes, hash string) *page {
	t.Helper()
	start(t)
	url := host(t, fmt.Sprintf(`<!doctype html><title>A blog</title><style>body { margin: 0; height: 3000px }</style>
<script>var log = []; addEventListener('message', e => log.push({...e.data, origin: e.origin}))
var last = type => log.filter(m => m.type === type).at(-1)
var send = m => document.querySelector('iframe').contentWindow.postMessage({app: 'desk-arena', v: 1, ...m}, '*')</script>
<button id=before>before</button><br>
<iframe src="%s/embed.html%s" width=640 height=360 style="border:0;position:absolute;left:20px;top:100px" title="Desk Arena" %s></iframe>
<button id=after style="position:absolute;top:500px">after</button>`, server.URL, hash, attributes))
	p := visit(t, url, laptop)
	p.enter()
	p.await("last('ready')")
	return p
}

// enter starts the scene of a frame as its page may, until it is there or says why not. Before its script has come, the frame hears
// nothing.
func (p *page) enter() {
	p.t.Helper()
	eval[chromedp.Void](p, `globalThis.knocking = setInterval(() => {
		if (globalThis.log?.length) clearInterval(knocking)
		document.querySelector('iframe').contentWindow.postMessage({app: 'desk-arena', v: 1, type: 'start'}, '*')
	}, 100)`)
}

var frames = []struct{ name, attributes string }{
	{"plain", ""},
	{"sandbox", `sandbox="allow-scripts"`},
}

func TestFrameKeepsToItselfUntilClicked(t *testing.T) {
	for _, f := range frames {
		t.Run(f.name, func(t *testing.T) {
			p := blog(t, f.attributes, "")
			time.Sleep(time.Second)
			if n := eval[int](p, "log.filter(m => m.type === 'changed').length"); n > 0 {
				t.Errorf("it played by itself: %d steps", n)
			}
			if tag := eval[string](p, "document.activeElement.tagName"); tag != "BODY" {
				t.Errorf("it took the focus: %s", tag)
			}
			p.key(" ")
			settle()
			if n := eval[int](p, "log.filter(m => m.type === 'changed').length"); n > 0 {
				t.Error("it took a key")
			}
			eval[int](p, "(scrollTo(0, 0), 0)")
			p.wheel(300, 250, 120)
			p.await("scrollY > 50")
		})
	}
}

func TestFrameWorksWhenClicked(t *testing.T) {
	for _, f := range frames {
		t.Run(f.name, func(t *testing.T) {
			x, y := stepKey()
			p := blog(t, f.attributes, "")
			p.clickAt(20+x, 100+y)
			p.await("last('changed')?.turn === 1 && document.activeElement.tagName === 'IFRAME'")
			eval[int](p, "(document.getElementById('after').focus(), 0)")
			settle()
			p.clickAt(20+x, 100+y)
			p.await("last('changed')?.turn === 2")
			p.await("document.activeElement.tagName === 'IFRAME'")
			p.key(escape)
			settle()
			p.key(tab)
			p.await("document.activeElement.id === 'after'")
		})
	}
}

func TestTabWalksThroughAndOutOfTheFrame(t *testing.T) {
	x, y := stepKey()
	p := blog(t, frames[1].attributes, "")
	p.clickAt(20+x, 100+y)
	p.await("last('changed')?.turn === 1")
	for range 80 {
		p.key(tab)
		if eval[string](p, "document.activeElement.id") == "after" {
			return
		}
	}
	t.Error("80 Tabs did not lead out of the frame")
}

// A frame that nobody has entered is one stop for Tab, or none.
func TestTabPassesTheSleepingFrame(t *testing.T) {
	p := blog(t, frames[1].attributes, "")
	eval[int](p, "(document.getElementById('before').focus(), 0)")
	for n := range 3 {
		p.key(tab)
		settle()
		if eval[string](p, "document.activeElement.id") == "after" {
			t.Logf("%d stops", n)
			return
		}
	}
	t.Error("3 Tabs did not lead past the frame")
}

func TestFrameTakesTheSameLink(t *testing.T) {
	for _, f := range frames {
		t.Run(f.name, func(t *testing.T) {
			p := blog(t, f.attributes, "#s="+presetToken(1)+"&t=1")
			if got := eval[string](p, "last('ready').token + ' ' + last('ready').turn"); got != presetToken(1)+" 1" {
				t.Errorf("ready with %s", got)
			}
		})
	}
}

func TestMessages(t *testing.T) {
	p := blog(t, frames[1].attributes, "")
	send := func(js string) { eval[chromedp.Void](p, "send("+js+")") }
	send("{type: 'step'}")
	p.await("last('changed')?.turn === 1")
	send("{type: 'reset'}")
	p.await("last('changed')?.turn === 0")
	send(fmt.Sprintf("{type: 'load', token: %q, turn: 1}", presetToken(1)))
	p.await(fmt.Sprintf("last('changed')?.token === %q && last('changed').turn === 1", presetToken(1)))
	turns := eval[int](p, "last('changed').turns")
	for n := 2; n <= turns; n++ {
		send("{type: 'step'}")
		p.await(fmt.Sprintf("last('changed').turn === %d", n))
	}
	p.await("last('finished')")
	if outcome := eval[string](p, "last('finished').outcome"); outcome == "" {
		t.Error("finished without an outcome")
	}

	// What is no order of this version, or nonsense, changes nothing.
	before := eval[int](p, "log.length")
	for _, m := range []string{"{v: 2, type: 'reset'}", "{type: 'eval', code: 'alert(1)'}", "{type: '__proto__'}", "{type: 'load', token: 7}", "{app: 'other', type: 'reset'}"} {
		send(m)
	}
	settle()
	if after := eval[int](p, "log.length"); after != before {
		t.Errorf("it answered to nonsense: %s", eval[[]byte](p, "log.slice("+fmt.Sprint(before)+")"))
	}
}

// stepKey is where the drawn Step lies in a frame of 640 by 360.
func stepKey() (x, y float64) {
	r := desk.New(desk.Options{}).Frame().Find("step")
	return float64(r.X) + float64(r.W)/2, float64(r.Y) + float64(r.H)/2
}
