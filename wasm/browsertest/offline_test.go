//go:build !js

package browsertest

import (
	"io"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"

	"deskarena/wasm/site"

	"github.com/chromedp/chromedp"
)

// A worker has its set whole when it is there.
const kept = "navigator.serviceWorker.getRegistration().then(r => globalThis.kept = !!r?.active && !r.installing && !r.waiting)"

func (p *page) kept() {
	p.t.Helper()
	p.await("(" + kept + ", globalThis.kept)")
}

// changing is a host whose site can be replaced, or be out of reach.
type changing struct {
	site atomic.Pointer[site.Site]
	off  atomic.Bool
}

func (c *changing) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if c.off.Load() {
		panic(http.ErrAbortHandler)
	}
	c.site.Load().ServeHTTP(w, r)
}

// later is the site of another build: one of its scripts says more.
func later(t *testing.T) *site.Site {
	t.Helper()
	s, err := parts.Another("index.js", "globalThis.later = true").Site(io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Who has played once plays without a network; a new build is there with the next load, while a page that is open goes on with
// its own files.
func TestOfflineAndAnew(t *testing.T) {
	start(t)
	c := &changing{}
	c.site.Store(whole)
	s := httptest.NewServer(c)
	defer s.Close()

	p := visit(t, s.URL+"/?test=1", laptop)
	p.gone = true // without a network there are errors
	p.ready()
	p.kept()
	c.off.Store(true)
	p.do(chromedp.Reload())
	p.ready()
	p.click("back")
	p.await("SCENE.deskArena.state().cursor < SCENE.deskArena.state().turns")

	// The new build comes while an old page is open that has not fetched its scene yet.
	c.off.Store(false)
	p.do(chromedp.Reload())
	p.await("globalThis.article")
	c.site.Store(later(t))
	eval[chromedp.Void](p, "void navigator.serviceWorker.getRegistration().then(r => r.update())")
	p.await("caches.keys().then(k => globalThis.sets = k.length), globalThis.sets === 2")
	p.kept()
	c.off.Store(true)
	p.ready()
	if eval[bool](p, "globalThis.later === true") {
		t.Error("the open page is of the new build")
	}
	p.do(chromedp.Reload())
	p.await("globalThis.article && globalThis.later")
	p.ready()
	p.do(chromedp.Navigate("about:blank"))
	c.off.Store(false)
	p.do(chromedp.Navigate(s.URL + "/?test=1"))
	p.await("globalThis.later")
	p.await("caches.keys().then(k => globalThis.sets = k.length), globalThis.sets === 1")
}

// Without a place to keep anything the page works as it does on a first visit.
func TestNothingKept(t *testing.T) {
	p := visitWith(t, "Object.defineProperty(navigator, 'serviceWorker', {get() { throw new DOMException('refused', 'SecurityError') }})", "/?test=1", laptop)
	p.ready()
	p.click("step")
	p.await("SCENE.deskArena.state().cursor === 1")
}
