//go:build !js

package browsertest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

func TestWithoutTheWasm(t *testing.T) {
	start(t)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			http.NotFound(w, r)
			return
		}
		whole.ServeHTTP(w, r)
	}))
	defer s.Close()
	p := visit(t, s.URL+"/embed.html?start", laptop)
	p.gone = true // the browser reports the 404 itself
	p.await("document.getElementById('trouble').textContent.includes('could not be loaded')")
	p.await("document.querySelector('#cover').hidden")

	// In the article the poster makes room for what the scene has to say.
	p = visit(t, s.URL+"/?test=1", laptop)
	p.gone = true
	p.await("globalThis.article")
	eval[chromedp.Void](p, "article.load()")
	p.await("SCENE.document.getElementById('trouble')?.textContent.includes('could not be loaded')")
	p.await("document.elementFromPoint(innerWidth * 0.75, 300).id === 'scene' && getComputedStyle(document.getElementById('scene')).opacity === '1'")
}
