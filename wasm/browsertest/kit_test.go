//go:build !js

package browsertest

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"deskarena/game"
	"deskarena/game/scene"

	"github.com/chromedp/chromedp"
)

// post is a page of somebody else's, of another origin, with the element in it. Its own policy is as strict as one can be that
// lets the element in.
func post(t *testing.T, s screen, attributes string) *page {
	t.Helper()
	start(t)
	html := fmt.Sprintf(`<!doctype html><meta name=viewport content="width=device-width, initial-scale=1"><title>A post</title><link rel=stylesheet href=/style.css>
<script src="%s/desk-arena.js" async></script><script src=/log.js></script><p id=above tabindex=0>Above.</p><desk-arena %s><a href="/">A link instead</a></desk-arena><p id=below tabindex=0>Below.</p>`, server.URL, attributes)
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", fmt.Sprintf("default-src 'none'; script-src 'self' %[1]s; style-src 'self'; img-src %[1]s; frame-src %[1]s", server.URL))
		switch r.URL.Path {
		case "/":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, html)
		case "/style.css":
			w.Header().Set("Content-Type", "text/css")
			fmt.Fprint(w, "body { margin: 0; font: 16px serif }")
		case "/log.js":
			w.Header().Set("Content-Type", "text/javascript")
			fmt.Fprint(w, `var log = [], last = (t) => log.findLast((m) => m.type === t)
addEventListener('DOMContentLoaded', () => { for (const t of ['ready', 'changed', 'finished', 'trouble']) document.querySelector('desk-arena').addEventListener(t, (e) => log.push({ type: t, ...e.detail })) })`)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(host.Close)
	p := visit(t, strings.Replace(host.URL, "127.0.0.1", "localhost", 1)+"/", s)
	p.await("document.querySelector('desk-arena').shadowRoot?.querySelector('img')?.complete")
	return p
}

const inElement = "document.querySelector('desk-arena').shadowRoot"

// pressIt presses the picture in the element.
func (p *page) pressIt() {
	p.t.Helper()
	at := eval[[]float64](p, "(() => { const r = "+inElement+".querySelector('button').getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] })()")
	p.clickAt(at[0], at[1])
}

// The element is small, shows the picture of its run, and puts the scene in once it is pressed, which plays.
func TestElement(t *testing.T) {
	p := post(t, screen{w: 700, h: 900, ratio: 1, motion: true}, `preset="weak-model-stalls"`)
	plain, _, br := whole.Size("desk-arena.js")
	t.Logf("desk-arena.js: %d bytes, %d as brotli", plain, br)
	if plain > 5000 {
		t.Errorf("desk-arena.js has %d bytes", plain)
	}
	if w := eval[int](p, inElement+".querySelector('img').naturalWidth"); w != 640 {
		t.Errorf("the picture is %d wide", w)
	}
	if n := eval[int](p, "document.querySelectorAll('iframe').length + "+inElement+".querySelectorAll('iframe').length"); n != 0 {
		t.Error("there is a frame before anybody asked")
	}
	if kept := eval[string](p, "document.activeElement.tagName"); kept != "BODY" {
		t.Errorf("%s has the focus", kept)
	}
	p.pressIt()
	p.await("last('ready')")
	want := presetToken(1)
	if got := eval[string](p, "last('ready').token"); got != want {
		t.Errorf("it runs %s", got)
	}
	p.await("last('changed')?.playing && last('changed').turn > 0")
	p.await("document.activeElement.tagName === 'DESK-ARENA'") // its keys go to the scene now
	p.key(escape)
	p.key(tab)
	p.await("document.activeElement.id === 'below'")
	eval[chromedp.Void](p, "document.querySelector('desk-arena').pause()")
	p.await("!document.querySelector('desk-arena').state.playing")

	// Orders, attributes and properties.
	for _, c := range []struct{ js, then string }{
		{"desk.reset()", "desk.state.turn === 0"},
		{"desk.step()", "desk.state.turn === 1"},
		{"desk.strike('drop'); desk.step()", "desk.state.turn === 2"},
		{"desk.load('functions-lift-gpt-4o', 2)", "desk.state.turn === 2 && desk.state.token === '" + presetToken(5) + "'"},
		{"desk.load('" + presetToken(3) + "')", "desk.state.turn === 0 && desk.state.token === '" + presetToken(3) + "'"},
		{"desk.theme = 'night'", "desk.state.night"},
		{"desk.setAttribute('theme', 'day')", "!desk.state.night"},
		{"desk.level = 'five'", "desk.state.level === 'five'"},
		{"desk.setAttribute('preset', 'the-quiet-strike')", "desk.state.turn === desk.state.turns && desk.state.token === '" + presetToken(11) + "'"},
		{"desk.setAttribute('turn', '1')", "desk.state.turn === 1"},
	} {
		eval[chromedp.Void](p, "(() => { const desk = document.querySelector('desk-arena'); "+c.js+" })()")
		p.await("(() => { const desk = document.querySelector('desk-arena'); return " + c.then + " })()")
	}
	turns := eval[int](p, "document.querySelector('desk-arena').state.turns")
	for range turns - 1 {
		eval[chromedp.Void](p, "document.querySelector('desk-arena').step()")
	}
	p.await("last('finished')?.digest.length === 16 && last('finished').outcome")
}

// An order lets the scene in, too, and one that is given before it is there waits for it.
func TestElementWaits(t *testing.T) {
	p := post(t, laptop, `preset="weak-model-stalls" turn="0"`)
	eval[chromedp.Void](p, "(() => { const desk = document.querySelector('desk-arena'); desk.step(); desk.step() })()")
	p.await("last('changed')?.turn === 2")
	// Taken out and put in again, it begins anew, with its picture.
	eval[chromedp.Void](p, "(() => { const desk = document.querySelector('desk-arena'); desk.remove(); document.body.prepend(desk) })()")
	p.await(inElement + ".querySelector('img') && !" + inElement + ".querySelector('iframe')")
}

// widths are those of columns: the narrowest phone's, blogs', a laptop's.
var widths = []int64{300, 328, 360, 390, 480, 640, 800}

// At every width the element has a picture that fits, no target is under 24 CSS pixels, the keys under a thumb have 44, and
// nothing scrolls sideways. It keeps its height when the scene comes.
func TestElementAtEveryWidth(t *testing.T) {
	for i, w := range widths {
		for _, ratio := range [][]float64{{3}, {2}, {1}}[i%3] {
			t.Run(fmt.Sprintf("%d at %g", w, ratio), func(t *testing.T) {
				p := post(t, screen{w: w, h: 800, ratio: ratio, touch: ratio > 1}, `preset="weak-model-stalls"`)
				box := func() [4]float64 {
					return [4]float64(eval[[]float64](p, "(() => { const r = "+inElement+".querySelector('div').getBoundingClientRect(), k = "+inElement+".querySelector('button')?.getBoundingClientRect(); return [r.width, r.height, document.documentElement.scrollWidth, k?.height ?? 44] })()"))
				}
				before := box()
				p.pressIt()
				p.await("last('ready')")
				after := box()
				if before[0] != after[0] || before[1] != after[1] || before[2] > float64(w) || before[3] < 43.9 {
					t.Errorf("%v became %v", before, after)
				}
				s := p.inFrame(int64(after[0]), int64(after[1]), ratio)
				t.Logf("%gx%g: %s", after[0], after[1], s)
			})
		}
	}
}

// The element and the scene reckon alike, at every width and on every screen: the room's targets have 24 CSS pixels, and nothing is wider
// than its column.
func TestShapes(t *testing.T) {
	p := visit(t, "/blank", laptop)
	eval[chromedp.Void](p, fmt.Sprintf(`import('/source/shape.js').then(({ shape, alone, keysHigh }) => {
		const all = []
		for (const ratio of %s) for (let w = 300; w < 2000; w += w < 700 ? 1 : 37) {
			const s = shape(w, ratio)
			all.push([w, ratio, s.width, s.height, s.room ? keysHigh : 0, alone(s.width, s.height) ? 1 : 0])
		}
		window.shapes = all
	})`, must(json.Marshal(ratios))))
	p.await("window.shapes")
	for _, s := range eval[[][6]float64](p, "window.shapes") {
		w, ratio, sw, sh, keys, alone := s[0], s[1], s[2], s[3], s[4], s[5]
		pw, ph, target := 640, 360, 24.0
		if keys > 0 {
			pw, ph, target = 360, 324, 29
		}
		on := game.Screen{W: int(math.Round(sw * ratio)), H: int(math.Round((sh - keys) * ratio)), Ratio: ratio}
		if css := on.Scale(pw, ph) / ratio * target; sw > w || css < 23.9 || (alone > 0) != (keys > 0) {
			t.Errorf("a column of %g at %.4g: %gx%g, keys of %g, alone %g, targets of %.2f", w, ratio, sw, sh, keys, alone, css)
		}
	}
}

// framed is what a frame of a size shows.
type framed struct {
	Least, Key     float64
	Name           string
	Room, Sideways bool
	Width, Height  int
	Wants          float64
}

func (f framed) String() string {
	return fmt.Sprintf("%dx%d, least target %s %.1f, key %.1f", f.Width, f.Height, f.Name, f.Least, f.Key)
}

// inFrame measures the scene in a frame of a size, on a page of its own origin, where one can look into it.
func (p *page) inFrame(w, h int64, ratio float64) (f framed) {
	t := p.t
	t.Helper()
	q := visit(t, "/blank", screen{w: w, h: h + 40, ratio: ratio})
	eval[chromedp.Void](q, fmt.Sprintf(`(() => {
		document.body.style.margin = 0
		addEventListener('message', (e) => { if (e.data.type === 'resize') window.wants = e.data.height })
		const f = document.createElement('iframe')
		f.id = 'scene'
		f.style.cssText = 'border:0;display:block;width:%dpx;height:%dpx'
		f.src = '/embed.html?start&test=1&preset=weak-model-stalls&turn=end'
		document.body.replaceChildren(f)
	})()`, w, h))
	q.await("SCENE.deskArena?.state() && SCENE.deskArena.draws() > 0 && !SCENE.document.getElementById('cover')")
	q.await("window.wants > 0")
	settle()
	js := `(() => {
		const w = SCENE, s = w.deskArena.state()
		w.document.getElementById('mirror').inert = false
		let least = Infinity, name = '', key = Infinity
		for (const e of w.document.querySelectorAll('#mirror button, #mirror input')) {
			const r = e.getBoundingClientRect(), n = Math.min(r.width, r.height)
			if (n < least) [least, name] = [n, e.dataset.name]
		}
		for (const e of w.document.querySelectorAll('#keys button')) if (e.offsetParent) key = Math.min(key, e.offsetWidth, e.offsetHeight)
		const d = w.document.documentElement
		return {Least: least, Name: name ?? '', Key: Number.isFinite(key) ? key : 0, Room: s.height === 324, Width: s.width, Height: s.height, Sideways: d.scrollWidth > w.innerWidth, Wants: window.wants}
	})()`
	if err := json.Unmarshal(eval[[]byte](q, js), &f); err != nil {
		t.Fatal(err)
	}
	switch {
	case f.Least < 23.9:
		t.Errorf("%s: a target is too small", f)
	case f.Room != (w < 640):
		t.Errorf("%s in a frame of %d", f, w)
	case f.Room && f.Key < 44:
		t.Errorf("%s: a key is too small", f)
	case f.Sideways:
		t.Errorf("%s scrolls sideways", f)
	case f.Wants != float64(h):
		t.Errorf("%s wants a height of %g, and the element gives it %d", f, f.Wants, h)
	}
	return f
}

// Every parameter does what it says; what is none is said once.
func TestParameters(t *testing.T) {
	p := visit(t, "/embed.html?start&test=1&preset=functions-lift-gpt-4o&turn=2&theme=night&motion=reduced&contrast=more&sound=off&level=phd&hide=controls,strikes,pickers,presets,log,figures&colour=red&theme=blue&hide=nonsense", laptop).ready()
	if s := p.state(); s.Token != presetToken(5) || s.Cursor != 2 {
		t.Errorf("it shows %s at %d", s.Token, s.Cursor)
	}
	if !eval[bool](p, "deskArena.state().night && document.documentElement.dataset.contrast === 'more' && shell.level === 'phd' && shell.reduced") {
		t.Error("a preference is not there")
	}
	for _, name := range []string{"step", "strike.drop", "open.model", "open.preset", "entry.1", "odds"} {
		if eval[bool](p, fmt.Sprintf("!!deskArena.region(%q)", name)) {
			t.Errorf("%s is there", name)
		}
	}
	p.key(right)
	p.await("deskArena.region('message')?.label.includes('left this out')")
	p.media(screen{night: false}) // the address goes before the system
	settle()
	if !eval[bool](p, "deskArena.state().night") {
		t.Error("the system's theme goes before the address's")
	}
	said := p.saying("ignores")
	if len(said) != 1 || said[0] != "Desk Arena ignores colour=red, theme=blue, hide=nonsense" {
		t.Errorf("it says %q", said)
	}

	p = visit(t, "/embed.html?start&test=1&preset=no-such-run&turn=1#s="+presetToken(2)+"&t=3", laptop).ready()
	if s := p.state(); s.Token != presetToken(2) || s.Cursor != 3 {
		t.Errorf("a link does not go before a preset: %s at %d", s.Token, s.Cursor)
	}
	if said := p.saying("ignores"); len(said) != 1 || said[0] != "Desk Arena ignores preset=no-such-run" {
		t.Errorf("it says %q", said)
	}
	p = visit(t, "/embed.html?start&test=1&run="+presetToken(4)+"&turn=end", laptop).ready()
	if s := p.state(); s.Token != presetToken(4) || s.Cursor != s.Turns {
		t.Errorf("it shows %s at %d of %d", s.Token, s.Cursor, s.Turns)
	}

	// What the page knows to leave out is what the scene knows.
	source, err := os.ReadFile("../page/params.js")
	if err != nil {
		t.Fatal(err)
	}
	if want := "const parts = ['" + strings.Join(scene.Parts(), "', '") + "']"; !strings.Contains(string(source), want) {
		t.Errorf("params.js has not %s", want)
	}
}

// saying is what the console said with a word in it.
func (p *page) saying(word string) (list []string) {
	settle()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, m := range p.said {
		if text := fmt.Sprint(m); strings.Contains(text, word) {
			_, text, _ = strings.Cut(text, "Desk Arena ")
			list = append(list, "Desk Arena "+strings.TrimRight(text, "\"'"))
		}
	}
	return list
}

// Autoplay waits until it is seen, and does not play for those who want no motion.
func TestAutoplay(t *testing.T) {
	p := visit(t, "/embed.html?start&test=1&autoplay=on", screen{w: 1280, h: 900, ratio: 1, motion: true}).ready()
	p.await("deskArena.state().cursor > 0")
	p = visit(t, "/embed.html?start&test=1&autoplay=on", laptop).ready()
	settle()
	if eval[bool](p, "deskArena.state().playing || deskArena.state().cursor > 0") {
		t.Error("it moves for a reader who wants no motion")
	}
}

// The examples for authors do what they say, to the letter: each is put into a page of another origin.
func TestExamples(t *testing.T) {
	p := visit(t, "/examples.html", laptop)
	var list []struct{ Name, Code, Then string }
	err := json.Unmarshal(eval[[]byte](p, `[...document.querySelectorAll('[data-example]')].map((e) => ({Name: e.dataset.example, Code: e.textContent, Then: e.dataset.then}))`), &list)
	if err != nil || len(list) < 4 {
		t.Fatalf("%d examples, %v", len(list), err)
	}
	p.await("document.querySelector('desk-arena').shadowRoot.querySelector('img').complete")
	for _, e := range list {
		t.Run(e.Name, func(t *testing.T) {
			code := strings.ReplaceAll(e.Code, "https://example.org", server.URL)
			p := visit(t, host(t, `<!doctype html><link rel=icon href="data:,"><title>A post</title><script>var heard = []; addEventListener('message', (e) => heard.push(e.data))</script>`+code), laptop)
			switch e.Name {
			case "tag":
				p.await("document.querySelector('desk-arena').shadowRoot?.querySelector('button')")
				p.pressIt()
			case "frame":
				p.await("heard.length > 0")
				eval[chromedp.Void](p, "document.querySelector('iframe').contentWindow.postMessage({app: 'desk-arena', v: 1, type: 'start'}, '*')")
			}
			p.await("(() => { const desk = document.querySelector('desk-arena'); return desk && !desk.state ? false : " + e.Then + " })()")
		})
	}
}

// What is no order of this version, or comes from elsewhere, is ignored and counted.
func TestIgnored(t *testing.T) {
	p := visit(t, "/blank", laptop)
	eval[chromedp.Void](p, `(() => {
		const f = document.createElement('iframe')
		f.id = 'scene'
		f.width = 640
		f.height = 360
		f.src = '/embed.html?start&test=1'
		document.body.replaceChildren(f)
	})()`)
	p.await("SCENE.deskArena?.state() && SCENE.deskArena.draws() > 0")
	before := eval[int](p, "SCENE.deskArena.ignored()")
	odd := []string{
		"{app: 'desk-arena', v: 2, type: 'step'}", "{app: 'other', v: 1, type: 'step'}", "{app: 'desk-arena', v: 1, type: 'eval', code: 'alert(1)'}",
		"{app: 'desk-arena', v: 1, type: '__proto__'}", "{app: 'desk-arena', v: 1, type: ['step']}", "{app: 'desk-arena', v: 1, type: 'load', token: 7}",
		"{app: 'desk-arena', v: 1, type: 'load'}", "{app: 'desk-arena', v: 1, type: 'strike', kind: 'burn'}", "{app: 'desk-arena', v: 1, type: 'theme', theme: 'blue'}",
		"{app: 'desk-arena', v: 1, type: 'level', level: 'wizard'}", "null", "'step'", "42",
	}
	for _, m := range odd {
		eval[chromedp.Void](p, "SCENE.postMessage("+m+", '*')")
	}
	// A right order, but of its own window and of another frame, not of the page around it.
	eval[bool](p, "SCENE.dispatchEvent(new SCENE.MessageEvent('message', {data: {app: 'desk-arena', v: 1, type: 'step'}, source: SCENE, origin: location.origin}))")
	eval[chromedp.Void](p, "(() => { const f = document.createElement('iframe'); document.body.append(f); f.contentWindow.eval(`parent.frames[0].postMessage({app: 'desk-arena', v: 1, type: 'step'}, '*')`) })()")
	p.await(fmt.Sprintf("SCENE.deskArena.ignored() === %d", before+len(odd)+2))
	if s := p.state(); s.Cursor != 0 {
		t.Errorf("it stands at turn %d", s.Cursor)
	}
	eval[chromedp.Void](p, "SCENE.postMessage({app: 'desk-arena', v: 1, type: 'step'}, '*')")
	p.await("SCENE.deskArena.state().cursor === 1")
}

// The link key copies the link and offers the page that puts the run into a post; moving on takes the offer away.
func TestLinkKeyOffersThePost(t *testing.T) {
	p := visit(t, "/embed.html?start&test=1&preset=weak-model-stalls&turn=2", laptop).ready()
	eval[chromedp.Void](p, "navigator.clipboard.writeText = (t) => ((window.copied = t), Promise.resolve())")
	p.click("link")
	p.await("window.copied && !document.getElementById('shared').hidden")
	want := "#s=" + presetToken(1) + "&t=2"
	if got := eval[string](p, "copied + ' ' + document.querySelector('#shared a').href"); got != server.URL+"/"+want+" "+server.URL+"/post.html"+want {
		t.Errorf("it copies and offers %s", got)
	}
	p.click("step")
	p.await("document.getElementById('shared').hidden")
}

// The keys below the room work: they wake it, step it and show the whole scene on the whole screen.
func TestKeysBelowTheRoom(t *testing.T) {
	p := visit(t, "/blank", phone)
	eval[chromedp.Void](p, `(() => {
		document.body.style.margin = 0
		const f = document.createElement('iframe')
		f.id = 'scene'
		f.allow = 'fullscreen'
		f.style.cssText = 'border:0;display:block;width:390px;height:404px'
		f.src = '/embed.html?start&test=1&preset=weak-model-stalls'
		document.body.replaceChildren(f)
	})()`)
	p.await("SCENE.deskArena?.state() && SCENE.deskArena.draws() > 0 && SCENE.deskArena.state().height === 324")
	if stops := eval[int](p, "[...SCENE.document.querySelectorAll('#keys button')].filter((k) => k.tabIndex >= 0).length"); stops > 0 {
		t.Errorf("asleep, its keys are %d stops for Tab", stops)
	}
	tap := func(name string) {
		at := eval[[]float64](p, fmt.Sprintf("(() => { const r = SCENE.document.querySelector('#keys [data-key=%s]').getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] })()", name))
		p.tapAt(at[0], at[1])
	}
	tap("step")
	p.await("SCENE.deskArena.state().cursor === 1 && SCENE.deskArena.awake()")
	tap("step")
	p.await("SCENE.deskArena.state().cursor === 2")
	tap("back")
	p.await("SCENE.deskArena.state().cursor === 1")
	tap("play")
	p.await("SCENE.deskArena.state().playing && SCENE.document.querySelector('[data-key=play]').textContent.includes('Pause')")
	tap("play")
	p.await("!SCENE.deskArena.state().playing")
	tap("whole")
	p.await("SCENE.document.fullscreenElement && SCENE.deskArena.state().height === 640 && !SCENE.document.getElementById('keys').hidden")
	tap("leave")
	p.await("!SCENE.document.fullscreenElement && SCENE.deskArena.state().height === 324")
}
