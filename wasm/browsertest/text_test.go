//go:build !js

package browsertest

import (
	"fmt"
	"testing"

	"deskarena/presets"

	"github.com/chromedp/chromedp"
)

const noWebGL = "{ const had = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind, ...more) { return /webgl/.test(kind) ? null : had.call(this, kind, ...more) } }"

// pressText presses the button of a name as a reader of the page of text does.
func (p *page) pressText(name string) {
	p.t.Helper()
	xy := eval[[]float64](p, fmt.Sprintf(`(() => {
		const e = document.querySelector('#mirror [data-name=%q]')
		e.scrollIntoView({block: 'center'})
		const r = e.getBoundingClientRect()
		return [r.left + r.width / 2, r.top + r.height / 2]
	})()`, name))
	p.clickAt(xy[0], xy[1])
}

// Without WebGL the help desk is a page of text, with the same engine: it steps, strikes, opens panels and links, and the run
// comes out as it does natively.
func TestWithoutWebGL(t *testing.T) {
	p := visitWithAxe(t, "data:text/html,<title>x</title>://", screen{w: 390, h: 844, ratio: 1})
	p.addScript(noWebGL)
	preset := presets.All()[1]
	p.do(chromedp.Navigate(server.URL + "/embed.html?start&test=1#s=" + presetToken(1)))
	p.await("document.documentElement.classList.contains('as-text') && document.getElementById('why-text').textContent.includes('WebGL')")
	p.axe("at the start")
	turns := p.state().Turns
	for n := 1; n <= turns; n++ {
		p.pressText("step")
		p.await(fmt.Sprintf("deskArena.state().cursor === %d", n))
	}
	if s := p.state(); s.Digest != fmt.Sprintf("%016x", preset.Digest) {
		t.Errorf("digest %s, want %016x", s.Digest, preset.Digest)
	}
	p.axe("at the end")
	p.pressText("open.model")
	p.await("document.querySelector('[role=dialog]')")
	p.axe("with a panel open")
	p.pressText("close")
	p.await("!document.querySelector('[role=dialog]')")
	eval[chromedp.Void](p, fmt.Sprintf("location.hash = '#s=%s&t=2'", presetToken(0)))
	p.await(fmt.Sprintf("deskArena.state().token === %q && deskArena.state().cursor === 2", presetToken(0)))
	p.pressText("strike.drop")
	p.await(fmt.Sprintf("deskArena.state().token !== %q", presetToken(0)))
	if wide := eval[float64](p, "document.documentElement.scrollWidth - innerWidth"); wide > 0 {
		t.Errorf("it is %g too wide", wide)
	}
}

// A graphics card that is lost costs the picture at most, and not the run.
func TestLostWebGL(t *testing.T) {
	lose := "void document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()"
	p := visit(t, "/embed.html?test=1&start#s="+presetToken(1)+"&t=3", laptop).ready()
	p.gone = true // a frame may still be drawn on what is lost
	eval[chromedp.Void](p, "performance.now = () => 60_000; globalThis.old = true")
	eval[chromedp.Void](p, lose)
	p.await("!globalThis.old")
	p.ready()
	if s := p.state(); s.Token != presetToken(1) || s.Cursor != 3 || eval[bool](p, "document.documentElement.classList.contains('as-text')") {
		t.Errorf("it came back at turn %d of %s", s.Cursor, s.Token)
	}
	eval[chromedp.Void](p, "performance.now = () => 5_000")
	eval[chromedp.Void](p, lose)
	p.await("document.documentElement.classList.contains('as-text') && document.getElementById('why-text').textContent.includes('lost')")
	p.pressText("step")
	p.await("deskArena.state().cursor === 4")
}
