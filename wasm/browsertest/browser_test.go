//go:build !js

package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"deskarena/wasm/poster"
	"deskarena/wasm/site"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	pagepkg "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// patience is how long anything may take. The scene is drawn in software here, beside everything else that runs.
const patience = 60 * time.Second

func TestMain(m *testing.M) {
	code := m.Run()
	if server != nil {
		server.Close()
	}
	if quit != nil {
		quit()
	}
	os.Exit(code)
}

var (
	once    sync.Once
	failed  error
	server  *httptest.Server
	parts   *site.Parts
	whole   *site.Site
	browser context.Context
	quit    func()
)

// start builds the site and starts the browser, once for all tests.
func start(t testing.TB) {
	t.Helper()
	if wanted := os.Getenv("DESKARENA_BROWSER"); wanted != "1" && wanted != "stock" {
		t.Skip("browser tests run when DESKARENA_BROWSER is 1, or stock for the build with Ebitengine as it is; they need chromium")
	}
	once.Do(func() { failed = open() })
	if failed != nil {
		t.Fatal(failed)
	}
}

func open() error {
	if _, err := exec.LookPath("chromium"); err != nil {
		return err
	}
	root, err := site.FindRoot(must(os.Getwd()))
	if err != nil {
		return err
	}
	pictures, err := poster.Paint()
	if err != nil {
		return err
	}
	options := site.Options{Quality: site.Quick, Stock: os.Getenv("DESKARENA_BROWSER") == "stock"}
	if parts, err = site.Gather(context.Background(), root, options, pictures, os.Stderr); err != nil {
		return err
	}
	if whole, err = parts.Site(os.Stderr); err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.Handle("/", whole)
	mux.Handle("/source/", http.StripPrefix("/source/", http.FileServerFS(os.DirFS(filepath.Join(root, "wasm", "page"))))) // modules as they are written
	mux.HandleFunc("/blank", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<!doctype html><link rel=icon href=data:,><title>Blank</title>")
	})
	server = httptest.NewServer(mux)
	browser, quit = launch()
	return chromedp.Do(browser)
}

// launch is a browser of its own. It starts with the first thing that it does.
func launch(more ...chromedp.ExecAllocatorOption) (context.Context, func()) {
	flags := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(must(exec.LookPath("chromium"))), chromedp.NoSandbox,
		chromedp.Flag("disable-gpu", false), chromedp.Flag("use-angle", "swiftshader"), chromedp.Flag("enable-unsafe-swiftshader", true),
		chromedp.Flag("disable-quic", true), chromedp.Flag("no-first-run", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	alloc, endAlloc := chromedp.NewExecAllocator(context.Background(), append(flags, more...)...)
	ctx, end := chromedp.NewContext(alloc)
	return ctx, func() { end(); endAlloc() }
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// screen is what a page is shown on. Motion is reduced unless a test wants it: moments can be compared then.
type screen struct {
	w, h   int64
	ratio  float64
	touch  bool
	night  bool
	motion bool
}

var laptop = screen{w: 1280, h: 900, ratio: 1}

// page is a tab.
type page struct {
	t   testing.TB
	ctx context.Context

	mu   sync.Mutex
	said []chromedp.ConsoleMessage
	gone bool // the console's errors are expected
}

// visit opens a tab on an address of the site, or on a whole URL. At its end the console must hold no error.
func visit(t testing.TB, address string, s screen) *page {
	t.Helper()
	start(t)
	ctx, end := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	ctx, stop := context.WithTimeout(ctx, 3*patience)
	p := &page{t: t, ctx: ctx}
	p.on(s)
	p.media(s)
	if _, err := chromedp.Call(ctx, pagepkg.BringToFront, cdp.Empty{}); err != nil { // only the tab in front has the focus
		t.Fatal(err)
	}
	console := chromedp.Console(ctx)
	go func() {
		for m, err := range console {
			if err != nil {
				return
			}
			p.mu.Lock()
			p.said = append(p.said, m)
			p.mu.Unlock()
		}
	}()
	t.Cleanup(func() {
		stop()
		end()
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, m := range p.said {
			if !p.gone && (m.IsException() || m.Type == chromedp.ConsoleError) {
				t.Errorf("console: %s (%s)", m, m.URL)
			}
		}
	})
	if !strings.Contains(address, "://") {
		address = server.URL + address
	}
	p.do(chromedp.Navigate(address))
	return p
}

// on shows the page on a screen, another than before or not.
func (p *page) on(s screen) {
	p.t.Helper()
	p.do(chromedp.EmulateViewport(s.w, s.h, s.emulation()...))
}

func (s screen) String() string { return fmt.Sprintf("%dx%d at %.4g", s.w, s.h, s.ratio) }

func (s screen) emulation() []chromedp.EmulateViewportOption {
	list := []chromedp.EmulateViewportOption{chromedp.EmulateScale(s.ratio)}
	if s.touch {
		list = append(list, chromedp.EmulateMobile, chromedp.EmulateTouch)
	}
	return list
}

func (p *page) media(s screen) {
	p.t.Helper()
	pick := func(on bool, yes, no string) string {
		if on {
			return yes
		}
		return no
	}
	_, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: pick(s.night, "dark", "light")},
		{Name: "prefers-reduced-motion", Value: pick(s.motion, "no-preference", "reduce")},
	}})
	if err != nil {
		p.t.Fatal(err)
	}
}

func (p *page) do(actions ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, actions...); err != nil {
		p.t.Fatal(err)
	}
}

// eval evaluates JavaScript. The word SCENE in it stands for the window of the scene, framed or not.
func eval[T any](p *page, js string) T {
	p.t.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expand(js)))
	if err != nil {
		p.t.Fatalf("%s: %v", js, err)
	}
	return v
}

func expand(js string) string {
	return strings.ReplaceAll(js, "SCENE", "(document.getElementById('scene')?.contentWindow ?? window)")
}

// await waits until an expression is true.
func (p *page) await(js string) {
	p.t.Helper()
	deadline := time.Now().Add(patience)
	for {
		ok, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool]("!!("+expand(js)+")"))
		if err == nil && ok {
			return
		}
		if p.ctx.Err() != nil || time.Now().After(deadline) {
			shown, _ := chromedp.Run(p.ctx, chromedp.Evaluate[[]byte](expand("(({cursor, turns, outcome, token}) => ({cursor, turns, outcome, token}))(SCENE.deskArena?.state() ?? {})")))
			p.t.Fatalf("never came: %s (%v); the scene is at %s", js, err, shown)
		}
		time.Sleep(30 * time.Millisecond)
	}
}

// ready waits for the first picture. The article shows a poster before, and the run that the poster shows the end of; unless
// the address names a run, it is taken back to its start.
func (p *page) ready() *page {
	p.t.Helper()
	p.await("document.readyState === 'complete'")
	article := eval[bool](p, "!!document.querySelector('.poster')")
	named := eval[bool](p, "location.hash.startsWith('#s=')")
	if article {
		p.await("globalThis.article")
		eval[chromedp.Void](p, "article.load()")
		defer func() {
			if !named {
				eval[chromedp.Void](p, "document.getElementById('scene').contentWindow.postMessage({app: 'desk-arena', v: 1, type: 'reset'}, '*')")
				p.await("SCENE.deskArena.state().cursor === 0")
			}
		}()
	}
	if eval[bool](p, "!!document.getElementById('door')") {
		p.await("document.querySelector('#cover.hung') || !document.getElementById('cover')")
		eval[chromedp.Void](p, "document.getElementById('door')?.click()")
	}
	p.await("SCENE.deskArena?.state() && !SCENE.document.getElementById('cover') && SCENE.deskArena.draws() > 0")
	return p
}

// state is what the page knows of the scene.
type state struct {
	Token   string   `json:"token"`
	Cursor  int      `json:"cursor"`
	Turns   int      `json:"turns"`
	Outcome string   `json:"outcome"`
	Digest  string   `json:"digest"`
	Width   int      `json:"width"`
	Height  int      `json:"height"`
	X       float64  `json:"x"`
	Y       float64  `json:"y"`
	Scale   float64  `json:"scale"`
	Regions []region `json:"regions"`
}

type region struct {
	Name     string `json:"name"`
	Role     string `json:"role"`
	Label    string `json:"label"`
	Value    string `json:"value"`
	Disabled string `json:"disabled"`
	X        int    `json:"x"`
	Y        int    `json:"y"`
	W        int    `json:"w"`
	H        int    `json:"h"`
}

func (p *page) state() state {
	p.t.Helper()
	var s state
	if err := json.Unmarshal(eval[[]byte](p, "SCENE.deskArena.state()"), &s); err != nil {
		p.t.Fatal(err)
	}
	return s
}

// at is where a region's middle lies in the tab, in CSS pixels.
func (p *page) at(name string) (x, y float64) {
	p.t.Helper()
	xy := eval[[]float64](p, fmt.Sprintf(`(() => {
		const s = SCENE.deskArena.state(), r = SCENE.deskArena.region(%q), d = devicePixelRatio
		const f = SCENE === window ? {left: 0, top: 0} : document.getElementById('scene').getBoundingClientRect()
		return [f.left + (s.x + (r.x + r.w / 2) * s.scale) / d, f.top + (s.y + (r.y + r.h / 2) * s.scale) / d]
	})()`, name))
	return xy[0], xy[1]
}

// click presses a drawn region with the mouse.
func (p *page) click(name string) {
	p.t.Helper()
	x, y := p.at(name)
	p.do(chromedp.MouseEvent(chromedp.MouseMoved, x, y))
	p.clickAt(x, y)
}

// clickAt presses for as long as a person would.
func (p *page) clickAt(x, y float64) {
	p.t.Helper()
	button := func(e *input.DispatchMouseEventParams) { e.Button, e.ClickCount = input.MouseButtonLeft, 1 }
	p.do(chromedp.MouseEvent(chromedp.MousePressed, x, y, button))
	time.Sleep(50 * time.Millisecond)
	p.do(chromedp.MouseEvent(chromedp.MouseReleased, x, y, button))
}

// tapAt touches for as long as a person would.
func (p *page) tapAt(x, y float64) {
	p.t.Helper()
	p.touch(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: x, Y: y})
	time.Sleep(50 * time.Millisecond)
	p.touch(input.DispatchTouchEventTypeTouchEnd)
}

func (p *page) touch(kind input.DispatchTouchEventType, points ...*input.TouchPoint) {
	p.t.Helper()
	if _, err := chromedp.Call(p.ctx, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: points}); err != nil {
		p.t.Fatal(err)
	}
}

func (p *page) wheel(x, y, down float64) {
	p.t.Helper()
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseWheel, x, y, func(e *input.DispatchMouseEventParams) { e.DeltaX, e.DeltaY = 0.001, down }))
}

func (p *page) key(keys string) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(keys))
}

var (
	tab      = kb.Tab
	escape   = kb.Escape
	enter    = kb.Enter
	right    = kb.ArrowRight
	left     = kb.ArrowLeft
	pageDown = kb.PageDown
)

// settle lets what has been put in reach the scene and come back.
func settle() { time.Sleep(300 * time.Millisecond) }

// host serves one page of HTML from another origin than the site's.
func host(t *testing.T, html string) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, html)
	}))
	t.Cleanup(s.Close)
	return strings.Replace(s.URL, "127.0.0.1", "localhost", 1)
}

// serveWith is the site at an address of its own, where a hook may answer in its place.
func serveWith(t *testing.T, hook func(http.ResponseWriter, *http.Request) bool) string {
	t.Helper()
	start(t)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !hook(w, r) {
			whole.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// visitWith is a visit to a page in all of whose frames a script runs before theirs.
func visitWith(t testing.TB, script, address string, s screen) *page {
	t.Helper()
	p := visit(t, "data:text/html,<title>x</title>://", s)
	p.addScript(script)
	if !strings.Contains(address, "://") {
		address = server.URL + address
	}
	p.do(chromedp.Navigate(address))
	return p
}

// addScript runs a script before those of the pages to come, in all of their frames.
func (p *page) addScript(script string) {
	p.t.Helper()
	params := pagepkg.AddScriptToEvaluateOnNewDocumentParams{Source: script}
	if _, err := chromedp.Call(p.ctx, pagepkg.AddScriptToEvaluateOnNewDocument, params); err != nil {
		p.t.Fatal(err)
	}
}
