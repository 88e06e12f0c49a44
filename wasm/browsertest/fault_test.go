//go:build !js

package browsertest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// What keeps the program from the page is said in a sentence, and the address keeps the run.
func TestSpoiltWasm(t *testing.T) {
	start(t)
	for _, c := range []struct {
		name  string
		spoil func(w http.ResponseWriter, r *http.Request, body []byte)
	}{
		{"cut off half-way", func(w http.ResponseWriter, _ *http.Request, body []byte) {
			w.Header().Set("Content-Type", "application/wasm")
			w.Header().Set("Content-Length", fmt.Sprint(len(body)))
			_, _ = w.Write(body[:len(body)/2])
			panic(http.ErrAbortHandler)
		}},
		{"another file", func(w http.ResponseWriter, _ *http.Request, body []byte) {
			w.Header().Set("Content-Type", "application/wasm")
			_, _ = w.Write(body[:len(body)/2])
		}},
		{"a page in its place", func(w http.ResponseWriter, _ *http.Request, _ []byte) {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, "<!doctype html><title>Not here</title>")
		}},
		{"not there", func(w http.ResponseWriter, r *http.Request, _ []byte) { http.NotFound(w, r) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			url := serveWith(t, func(w http.ResponseWriter, r *http.Request) bool {
				if !strings.Contains(r.URL.Path, ".wasm") {
					return false
				}
				got := record(r.URL.Path)
				c.spoil(w, r, got)
				return true
			})
			p := visit(t, url+"/embed.html?start&test=1#s="+presetToken(1)+"&t=3", laptop)
			p.gone = true
			p.await("document.getElementById('trouble').textContent.includes('could not be loaded')")
			if hash := eval[string](p, "location.hash"); hash != "#s="+presetToken(1)+"&t=3" {
				t.Errorf("the address is %s", hash)
			}
		})
	}
}

// A type that is not wasm's costs the streaming at most.
func TestWrongType(t *testing.T) {
	start(t)
	url := serveWith(t, func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.Contains(r.URL.Path, ".wasm") {
			return false
		}
		w.Header().Set("Content-Type", "application/octet-stream")
		_, _ = w.Write(record(r.URL.Path))
		return true
	})
	p := visit(t, url+"/embed.html?test=1&start#s="+presetToken(1)+"&t=3", laptop).ready()
	if s := p.state(); s.Cursor != 3 {
		t.Errorf("it is at turn %d", s.Cursor)
	}
}

func TestPolicyWithoutWasm(t *testing.T) {
	url := serveWith(t, func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path != "/embed.html" {
			return false
		}
		w.Header().Set("Content-Security-Policy", "script-src 'self'")
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(record(r.URL.Path))
		return true
	})
	p := visit(t, url+"/embed.html?start&test=1", laptop)
	p.gone = true
	p.await("/could not be loaded.*(policy|unsafe-eval)/i.test(document.getElementById('trouble').textContent)")
}

// Storage that is refused is not missed; what cannot be seen comes back; a frame may shrink to nothing much; and going back, on
// and anew keep the run.
func TestKeepsTheRun(t *testing.T) {
	p := visitWith(t, `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(globalThis, name, {get() { throw new DOMException('refused', 'SecurityError') }})`,
		"/embed.html?test=1&start#s="+presetToken(1)+"&t=3", laptop)
	p.ready()
	at := func(when string, turn int) {
		t.Helper()
		p.await(fmt.Sprintf("globalThis.deskArena?.state()?.cursor === %d", turn))
		if s := p.state(); s.Token != presetToken(1) {
			t.Errorf("%s: the run is %s", when, s.Token)
		}
	}
	at("at first", 3)
	for _, s := range []screen{{w: 200, h: 150, ratio: 1}, {w: 200, h: 150, ratio: 2}, {w: 1280, h: 900, ratio: 2}, laptop} {
		p.on(s)
		eval[chromedp.Void](p, "void dispatchEvent(new Event('resize'))") // the developer tools change a ratio without a word to the page
		p.fits(s.String())
		at(s.String(), 3)
	}
	eval[chromedp.Void](p, "globalThis.same = true")
	p.click("step")
	at("resized and back, without loading anew", 4)
	if !eval[bool](p, "globalThis.same") {
		t.Error("it was loaded anew")
	}

	// Hidden, and seen again.
	eval[chromedp.Void](p, `Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true}); Object.defineProperty(document, 'hidden', {value: true, configurable: true}); void document.dispatchEvent(new Event('visibilitychange'))`)
	settle()
	eval[chromedp.Void](p, `delete document.visibilityState; delete document.hidden; void document.dispatchEvent(new Event('visibilitychange'))`)
	p.click("step")
	at("hidden and back", 5)

	p.do(chromedp.Reload())
	p.ready()
	at("loaded anew", 5)
	p.do(chromedp.Navigate(server.URL + "/manifest-of-nothing"))
	p.gone = true
	eval[chromedp.Void](p, "history.back()")
	p.ready()
	at("left and come back", 5)
}

// record is a file of the site, uncompressed.
func record(path string) []byte {
	w := httptest.NewRecorder()
	whole.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w.Body.Bytes()
}
