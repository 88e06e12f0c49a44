//go:build !js

package browsertest

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"testing"
	"time"

	"deskarena/wasm/site"
	"deskarena/wasm/site/toolchain"

	"github.com/chromedp/chromedp"
)

// minimalPage opens the minimal Ebitengine program at a press, as our page opens the scene.
const minimalPage = `<!doctype html><link rel="icon" href="data:,"><title>Minimal</title><body><button id="door">Go</button>
<script src="wasm_exec.js"></script><script src="open.js"></script>`

const minimalScript = `document.getElementById('door').onclick = async () => {
	const go = new Go()
	const { instance } = await WebAssembly.instantiateStreaming(fetch('minimal.wasm'), go.importObject)
	go.run(instance)
}`

// watch notes when a page is pressed, when it first draws, and the long tasks of the main thread after that.
const watch = `globalThis.first = {};
addEventListener('click', () => (first.pressed ??= performance.now()), true);
for (const name of ['drawElements', 'drawArrays']) {
	const draw = WebGL2RenderingContext.prototype[name]
	WebGL2RenderingContext.prototype[name] = function (...a) { first.drawn ??= performance.now(); return draw.apply(this, a) }
}
new PerformanceObserver((list) => (first.tasks ??= []).push(...list.getEntries().map((e) => [Math.round(e.startTime), Math.round(e.duration)]))).observe({ type: 'longtask', buffered: true })`

// minimalSite is a host of the minimal program, compressed as ours is.
func minimalSite(t testing.TB) string {
	t.Helper()
	start(t)
	root, err := site.FindRoot(must(os.Getwd()))
	if err != nil {
		t.Fatal(err)
	}
	wasm, _, err := site.Compile(context.Background(), root, site.Program{Package: "./wasm/weigh/minimal", Stock: true}, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	s := &site.Site{}
	path, err := toolchain.Glue(context.Background(), root)
	if err != nil {
		t.Fatal(err)
	}
	glue, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, body := range map[string][]byte{"minimal.wasm": wasm, "wasm_exec.js": glue, "index.html": []byte(minimalPage), "open.js": []byte(minimalScript)} {
		if err := s.Add(name, body, site.Quick); err != nil {
			t.Fatal(err)
		}
	}
	host := httptest.NewServer(http.Handler(s))
	t.Cleanup(host.Close)
	return host.URL + "/"
}

// How long it is from the press to the first frame, and how many times as long as the minimal Ebitengine program takes in the same
// browser: with an empty cache, with a full one, and once the browser has kept what it compiled.
func BenchmarkFirstFrame(b *testing.B) {
	const rounds = 3
	minimal := minimalSite(b)
	ours := server.URL + "/embed.html?test=1&preset=weak-model-stalls"
	took := map[string][]float64{}
	longest := 0.0
	for range rounds {
		for _, address := range []string{minimal, ours} {
			p := visitWith(b, watch, address, laptop)
			for _, cache := range []string{"cold", "warm", "hot"} {
				p.await("document.readyState === 'complete' && document.getElementById('door')")
				settle()
				eval[chromedp.Void](p, "document.getElementById('door').click()")
				p.await("first.drawn")
				name := "minimal"
				if address == ours {
					name = "ours"
				}
				took[name+" "+cache] = append(took[name+" "+cache], eval[float64](p, "first.drawn - first.pressed"))
				if address == ours {
					time.Sleep(3 * time.Second)
					longest = max(longest, eval[float64](p, "Math.max(0, ...(first.tasks ?? []).filter(([at]) => at > first.drawn).map(([, long]) => long))"))
				}
				p.do(chromedp.Reload())
			}
		}
	}
	for _, cache := range []string{"cold", "warm", "hot"} {
		middle := func(name string) float64 {
			list := slices.Clone(took[name+" "+cache])
			slices.Sort(list)
			return list[len(list)/2]
		}
		b.ReportMetric(middle("ours")/middle("minimal"), cache+"-times")
		b.ReportMetric(middle("ours"), cache+"-ms")
	}
	b.ReportMetric(longest, "longest-task-ms")
	b.ReportMetric(0, "ns/op")
}
