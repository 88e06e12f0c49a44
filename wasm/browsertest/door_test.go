//go:build !js

package browsertest

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"deskarena/engine/episode"
	"deskarena/presets"

	pagepkg "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// tally is the site on a host that writes down what it sends.
type tally struct {
	mu    sync.Mutex
	bytes map[string]int
}

func tallied(t *testing.T) (*tally, string) {
	t.Helper()
	start(t)
	c := &tally{bytes: map[string]int{}}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		whole.ServeHTTP(&tallyWriter{w, c, r.URL.Path}, r)
	}))
	t.Cleanup(s.Close)
	return c, s.URL
}

type tallyWriter struct {
	http.ResponseWriter
	tally *tally
	path  string
}

func (w *tallyWriter) Write(b []byte) (int, error) {
	w.tally.mu.Lock()
	w.tally.bytes[w.path] += len(b)
	w.tally.mu.Unlock()
	return w.ResponseWriter.Write(b)
}

func (c *tally) sum() (all int, list string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for path, n := range c.bytes {
		all += n
		list += fmt.Sprintf("\n%6d %s", n, path)
	}
	return all, list
}

// shifted is how far the layout of a page has shifted since it began.
func (p *page) shifted() float64 {
	p.t.Helper()
	eval[chromedp.Void](p, `globalThis.shifted = 0; new PerformanceObserver(list => list.getEntries().forEach(e => shifted += e.value)).observe({type: 'layout-shift', buffered: true})`)
	settle()
	return eval[float64](p, "shifted")
}

// ended is the end of an address that shows how the n-th preset ends.
func ended(t *testing.T, n int) string {
	t.Helper()
	s := presets.All()[n].Script
	run, err := episode.Open(s.OrgSeed).Run(s)
	if err != nil {
		t.Fatal(err)
	}
	return episode.ShareLink(s, len(run.Turns))
}

// Before anybody presses anything a page is light, and nothing in it moves.
func TestLightBeforeTheFirstPress(t *testing.T) {
	weak := ended(t, 1)
	for _, c := range []struct {
		address string
		screen  screen
		most    int
	}{
		{"/embed.html", screen{w: 640, h: 360, ratio: 1}, 30e3},
		{"/embed.html" + weak, screen{w: 360, h: 640, ratio: 2, touch: true, night: true}, 30e3},
		{"/embed.html#s=nobody&t=3", screen{w: 640, h: 360, ratio: 1}, 30e3},
		{"/", laptop, 120e3},
		{"/", screen{w: 390, h: 844, ratio: 3, touch: true}, 120e3},
	} {
		t.Run(c.address+" "+c.screen.String(), func(t *testing.T) {
			count, address := tallied(t)
			p := visit(t, address+c.address, c.screen)
			p.await("[...document.querySelectorAll('.poster img, #poster')].some(i => i.complete && i.naturalWidth > 0)")
			time.Sleep(time.Second)
			all, list := count.sum()
			t.Logf("%d bytes:%s", all, list)
			if all > c.most || strings.Contains(list, ".wasm") || strings.Contains(list, "wasm_exec") {
				t.Errorf("%d bytes before the press, want %d at most:%s", all, c.most, list)
			}
			if moved := p.shifted(); moved > 0 {
				t.Errorf("the layout shifts by %g", moved)
			}
		})
	}
}

// A page that is only read fetches the scene ahead, once, where the connection is fast and costs nothing; a press finds it there.
func TestFetchesAheadWhereItCostsNothing(t *testing.T) {
	for _, c := range []struct {
		name, connection string
		ahead            bool
	}{
		{"fast", "{effectiveType: '4g', downlink: 10, saveData: false}", true},
		{"metered", "{effectiveType: '4g', downlink: 10, saveData: true}", false},
		{"phone", "{effectiveType: '4g', downlink: 10, saveData: false, type: 'cellular'}", false},
		{"slow", "{effectiveType: '4g', downlink: 1.5, saveData: false}", false},
		{"unknown", "undefined", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got atomic.Int32
			address := serveWith(t, func(_ http.ResponseWriter, r *http.Request) bool {
				if strings.Contains(r.URL.Path, ".wasm") && r.Method == http.MethodGet {
					got.Add(1)
				}
				return false
			})
			p := visitWith(t, "Object.defineProperty(navigator, 'connection', {value: "+c.connection+"})", address+"/?test=1", laptop)
			if !c.ahead {
				time.Sleep(7 * time.Second)
				if n := got.Load(); n > 0 {
					t.Errorf("%d requests for the wasm before the press", n)
				}
				return
			}
			for deadline := time.Now().Add(patience); got.Load() == 0 && time.Now().Before(deadline); {
				time.Sleep(100 * time.Millisecond)
			}
			time.Sleep(3 * time.Second)
			eval[chromedp.Void](p, "document.querySelector('[data-play]').click()")
			p.ready()
			if n := got.Load(); n != 1 {
				t.Errorf("the wasm was asked for %d times", n)
			}
		})
	}
}

func (p *page) shot() image.Image {
	p.t.Helper()
	r, err := chromedp.Call(p.ctx, pagepkg.CaptureScreenshot, pagepkg.CaptureScreenshotParams{})
	if err != nil {
		p.t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(r.Data))
	if err != nil {
		p.t.Fatal(err)
	}
	return img
}

// The first frame takes the place of the poster to the pixel, but for the key and the bar.
func TestTheFirstFrameIsThePoster(t *testing.T) {
	weak := ended(t, 1)
	for _, c := range []struct {
		hash   string
		screen screen
	}{
		{"", screen{w: 640, h: 360, ratio: 1}},
		{weak, screen{w: 700, h: 391, ratio: 1, night: true}},
		{weak, screen{w: 390, h: 680, ratio: 2, touch: true}},
		{"", screen{w: 1280, h: 730, ratio: 1.5}},
	} {
		t.Run(c.hash+" "+c.screen.String(), func(t *testing.T) {
			p := visit(t, "/embed.html?test=1"+c.hash, c.screen)
			p.await("document.getElementById('poster').complete && document.getElementById('poster').naturalWidth > 0")
			key := eval[[]float64](p, "(() => { const b = document.getElementById('key').getBoundingClientRect(), d = devicePixelRatio; return [b.left * d, b.top * d, b.right * d, b.bottom * d] })()")
			settle()
			poster := p.shot()
			p.ready()
			p.await("document.querySelector('canvas')")
			first := p.shot()
			differ, where := 0, image.Rectangle{}
			for y := range poster.Bounds().Dy() {
				for x := range poster.Bounds().Dx() {
					if fx, fy := float64(x)+.5, float64(y)+.5; fx > key[0]-1 && fx < key[2]+1 && fy > key[1]-1 && fy < key[3]+1 {
						continue
					}
					if poster.At(x, y) != first.At(x, y) {
						differ++
						where = where.Union(image.Rect(x, y, x+1, y+1))
					}
				}
			}
			if differ > 0 {
				t.Errorf("%d pixels of the poster are not the first frame's, in %v", differ, where)
			}
		})
	}
}

// A press on the poster starts the scene and is in it: the next key is the scene's. Enter on it does the same.
func TestThePressLeadsIntoTheScene(t *testing.T) {
	for name, press := range map[string]func(*page){
		"click": func(p *page) { p.clickAt(200, 150) },
		"enter": func(p *page) { p.key(tab); p.key(tab); p.key(enter) },
	} {
		t.Run(name, func(t *testing.T) {
			start(t)
			p := visit(t, host(t, fmt.Sprintf(`<!doctype html><title>A blog</title><script>var log = []; addEventListener('message', e => log.push(e.data))</script>
<button id=before>before</button><iframe src="%s/embed.html" width=640 height=360 style="border:0" sandbox="allow-scripts" title="x"></iframe>`, server.URL)), laptop)
			time.Sleep(time.Second)
			if n := eval[int](p, "log.filter(m => m.type !== 'resize').length"); n > 0 {
				t.Errorf("it began by itself: %d messages", n)
			}
			press(p)
			p.await("log.some(m => m.type === 'ready')")
			settle()
			p.key(right)
			p.await("log.some(m => m.type === 'changed' && m.turn === 1)")
		})
	}
}
