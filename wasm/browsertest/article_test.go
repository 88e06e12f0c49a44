//go:build !js

package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"deskarena/engine/episode"

	"github.com/chromedp/chromedp"
)

// Before the first press no program is fetched, little at all, one picture, and nothing moves.
func TestBeforeThePress(t *testing.T) {
	p := visit(t, "/", laptop)
	p.await("document.readyState === 'complete'")
	eval[chromedp.Void](p, "new PerformanceObserver((l) => { window.shifts = (window.shifts ?? 0) + l.getEntries().reduce((n, e) => n + e.value, 0) }).observe({type: 'layout-shift', buffered: true})")
	settle()
	settle()
	loaded := eval[[]string](p, "performance.getEntriesByType('resource').map(e => e.name)")
	pictures := 0
	for _, name := range loaded {
		if strings.HasSuffix(name, ".wasm") || strings.Contains(name, "embed.") {
			t.Errorf("%s was fetched before anybody asked", name)
		}
		if strings.HasSuffix(name, ".png") {
			pictures++
		}
	}
	if pictures != 1 {
		t.Errorf("%d pictures: %v", pictures, loaded)
	}
	if size := eval[int](p, "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].reduce((n, e) => n + e.encodedBodySize, 0)"); size > 120_000 || size < 20_000 {
		t.Errorf("%d bytes before the first press", size)
	} else {
		t.Logf("%d bytes before the first press", size)
	}
	if moved := eval[float64](p, "window.shifts ?? 0"); moved > 0 {
		t.Errorf("the layout shifted by %g", moved)
	}
	for _, w := range []int64{320, 360, 390, 480, 640, 703, 704, 768, 959, 960, 1024, 1239, 1240, 1366, 1888, 2240, 2560, 3360, 3840} {
		p.on(screen{w: w, h: 800, ratio: 1})
		settle()
		if wide := eval[int64](p, "document.documentElement.scrollWidth"); wide > w {
			t.Errorf("at %d the page is %d wide", w, wide)
		}
	}
}

// The level is in the address and nowhere else; arrows move through the drawers.
func TestLevels(t *testing.T) {
	p := visit(t, "/?level=phd", laptop)
	shown := "[...document.querySelectorAll('.level')].filter((s) => s.checkVisibility({contentVisibilityAuto: true}) && !s.hidden).map((s) => s.dataset.level).join()"
	p.await(shown + " === 'phd'")
	eval[chromedp.Void](p, "document.querySelector('[name=level]:checked').focus()")
	p.key(right)
	p.await(shown + " === 'peer' && new URLSearchParams(location.search).get('level') === 'peer'")
	p.key(right)
	p.await(shown + " === '' && location.search === '?level=summary'")
	if kept := eval[int](p, "document.cookie.length + localStorage.length + sessionStorage.length"); kept != 0 {
		t.Error("something was stored in the browser")
	}
	p.do(chromedp.Navigate(server.URL + "/?test=1&level=nobody"))
	p.await(shown + " === 'industry'")
	eval[chromedp.Void](p, "document.querySelector('[data-play]').click()")
	p.ready()
	eval[chromedp.Void](p, "document.querySelector('[name=level][value=five]').click()")
	p.await("SCENE.shell.level === 'five' && !SCENE.deskArena.region('open.model')") // the scene's words follow
	eval[chromedp.Void](p, "document.querySelector('[name=level][value=phd]').click()")
	p.await("SCENE.shell.level === 'phd' && !!SCENE.deskArena.region('open.model')")
}

// Every handle of every level moves the scene to the run and turn of its sentence, which comes out as it does natively; the
// scene says which sentence it shows, until it moves on.
func TestHandles(t *testing.T) {
	p := visit(t, "/?test=1", laptop).ready()
	world := episode.Open(episode.DefaultOrgSeed)
	links := eval[[]string](p, "[...document.querySelectorAll('.handle')].map((a) => a.hash)")
	if len(links) < 30 {
		t.Errorf("only %d handles", len(links))
	}
	for i, link := range links {
		token, at, _ := strings.Cut(strings.TrimPrefix(link, "#s="), "&t=")
		s, err := episode.Decode(token)
		if err != nil {
			t.Fatal(err)
		}
		native, err := world.Run(s)
		if err != nil {
			t.Fatal(err)
		}
		if at == "" {
			at = "0"
		}
		handle := fmt.Sprintf("document.querySelectorAll('.handle')[%d]", i)
		eval[chromedp.Void](p, fmt.Sprintf("{ const s = %s.closest('.level'); if (s) document.querySelector('[name=level][value=' + s.dataset.level + ']').click(); %s.click() }", handle, handle))
		p.await(fmt.Sprintf("SCENE.deskArena.state().token === %q && SCENE.deskArena.state().cursor === %s", token, at))
		if got := p.state().Digest; got != fmt.Sprintf("%016x", native.Digest) {
			t.Errorf("handle %d: digest %s in the browser, %016x natively", i, got, native.Digest)
		}
		p.await(handle + ".getAttribute('aria-current') === 'true' && document.querySelectorAll('[aria-current]').length === 1 && document.querySelector('.says a')?.textContent === '“' + " + handle + ".textContent + '”'")
	}
	eval[chromedp.Void](p, "SCENE.deskArena.do('back'); SCENE.deskArena.do('first')")
	p.await("!document.querySelector('.handle[aria-current]') && !document.querySelector('.says a')")
}
