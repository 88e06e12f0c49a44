//go:build !js

package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"deskarena/engine/episode"
	"deskarena/presets"

	"github.com/chromedp/chromedp"
)

func TestThePageOpens(t *testing.T) {
	p := visit(t, "/?test=1", laptop).ready()
	s := p.state()
	if s.Cursor != 0 || s.Turns == 0 || s.Scale != 1 {
		t.Errorf("opened on turn %d of %d at scale %g", s.Cursor, s.Turns, s.Scale)
	}
	p.await(fmt.Sprintf("location.hash === %q", "#s="+s.Token))
	foreign := eval[[]string](p, `[...performance.getEntriesByType('resource'), ...SCENE.performance.getEntriesByType('resource')]
		.map(e => e.name).filter(n => !n.startsWith(location.origin + '/'))`)
	if len(foreign) > 0 {
		t.Errorf("fetched from elsewhere: %v", foreign)
	}
	if kept := eval[int](p, "document.cookie.length + SCENE.localStorage.length + SCENE.sessionStorage.length"); kept != 0 {
		t.Error("something was stored in the browser")
	}
	if p.state().Token != presetToken(0) {
		t.Error("the page does not open on the first preset")
	}
}

func presetToken(i int) string { return episode.Encode(presets.All()[i].Script) }

// Every preset is stepped through on the drawn buttons, and comes out as it does natively.
func TestPresetsByClicking(t *testing.T) {
	p := visit(t, "/?test=1", laptop).ready()
	p.pick(2) // the page opens on the first: to pick that, another must be there
	for i, preset := range presets.All() {
		p.pick(i + 1)
		turns := p.state().Turns
		for n := 1; n <= turns; n++ {
			p.click("step")
			p.await(fmt.Sprintf("SCENE.deskArena.state().cursor === %d", n))
		}
		s := p.state()
		if want := fmt.Sprintf("%016x", preset.Digest); s.Digest != want {
			t.Errorf("%s: digest %s, pinned %s", preset.Name, s.Digest, want)
		}
		if s.Outcome == "" {
			t.Errorf("%s: no outcome after its last turn", preset.Name)
		}
	}
}

// pick opens a preset, counted from 1, on the list of all.
func (p *page) pick(n int) {
	p.t.Helper()
	option := fmt.Sprintf("option.preset.%d", n)
	p.click("open.preset")
	p.await("SCENE.deskArena.region('close')")
	for range len(presets.All()) { // the list has pages, and opens at the present preset
		if eval[bool](p, fmt.Sprintf("!!SCENE.deskArena.region(%q)", option)) {
			break
		}
		first := "SCENE.deskArena.state().regions.find(r => r.role === 'option').name"
		before := eval[string](p, first)
		listed := 0
		fmt.Sscanf(before, "option.preset.%d", &listed)
		if listed < n {
			p.click("page.down")
		} else {
			p.click("page.up")
		}
		p.await(fmt.Sprintf("%s !== %q", first, before))
	}
	p.click(option)
	p.await(fmt.Sprintf("SCENE.deskArena.state().token === %q && SCENE.deskArena.state().cursor === 0", presetToken(n-1)))
}

func TestStrikeOnTheDrawnButton(t *testing.T) {
	p := visit(t, "/?test=1", laptop).ready()
	clean := p.state()
	for n := 1; n <= 2; n++ {
		p.click("step")
		p.await(fmt.Sprintf("SCENE.deskArena.state().cursor === %d", n))
	}
	p.click("strike.drop")
	p.await(fmt.Sprintf("SCENE.deskArena.state().token !== %q", clean.Token))
	struck := p.state()
	s, err := episode.Decode(struck.Token)
	if err != nil || len(s.Strikes) != 1 || s.Strikes[0] != (episode.Strike{Turn: 2, Kind: episode.Drop}) {
		t.Fatalf("strikes %v, %v", s.Strikes, err)
	}
	native, err := episode.Open(s.OrgSeed).Run(s)
	if err != nil || fmt.Sprintf("%016x", native.Digest) != struck.Digest {
		t.Errorf("digest %s in the browser, %016x natively (%v)", struck.Digest, native.Digest, err)
	}
	if struck.Cursor != 2 {
		t.Errorf("the strike moved the cursor to %d", struck.Cursor)
	}
}

func TestShareLinkRestoresTheRun(t *testing.T) {
	s := presets.All()[0].Script.With(episode.Strike{Turn: 2, Kind: episode.Drop})
	token := episode.Encode(s)
	p := visit(t, "/?test=1#s="+token+"&t=3", laptop).ready()
	if got := p.state(); got.Token != token || got.Cursor != 3 {
		t.Errorf("opened %s on turn %d", got.Token, got.Cursor)
	}
	p.click("back")
	p.await("location.hash.endsWith('&t=2')")
	p.do(chromedp.Reload())
	p.ready()
	if got := p.state(); got.Token != token || got.Cursor != 2 {
		t.Errorf("after loading again: %s on turn %d", got.Token, got.Cursor)
	}
	eval[string](p, fmt.Sprintf("location.hash = 's=%s'", presetToken(1)))
	p.await(fmt.Sprintf("SCENE.deskArena.state().token === %q", presetToken(1)))
}

func TestHostileLinksOpenTheFirstPreset(t *testing.T) {
	good := presetToken(0)
	for _, token := range []string{"%00%ff", good[:len(good)/2], good + "AAAA", strings.Repeat("A", 100_000), "zzzz", "%3Cscript%3E"} {
		p := visit(t, "/?test=1#s="+token, laptop).ready()
		s := p.state()
		if s.Token != good {
			t.Errorf("%.20s: opened %s", token, s.Token)
		}
		if !said(s, "link") {
			t.Errorf("%.20s: nothing was said about the link", token)
		}
	}
}

// said says whether a region with a word stands among the state's.
func said(s state, word string) bool {
	for _, r := range s.Regions {
		if r.Role == "status" && strings.Contains(strings.ToLower(r.Label+" "+r.Value), word) {
			return true
		}
	}
	return false
}

func TestKeyboardAlone(t *testing.T) {
	p := visit(t, "/?test=1", laptop).ready()
	focused := "(document.activeElement === document.getElementById('scene') ? SCENE.document.activeElement : document.activeElement)"
	// The scene is one stop until it is entered, behind the links to parts of the page.
	for n := 0; !eval[bool](p, focused+".id === 'wake'"); n++ {
		if n == 10 {
			t.Fatal("Tab never came to the scene")
		}
		p.key(tab)
		settle()
	}
	p.key(enter)
	p.await("SCENE.deskArena.awake()")
	found := false
	names := map[string]bool{}
	for range 60 {
		name := eval[string](p, focused+".dataset?.name ?? ''")
		if name == "step" && !found {
			found = true
			p.key(enter)
			p.await("SCENE.deskArena.state().cursor === 1")
		}
		names[name] = true
		p.key(tab)
		settle()
		if eval[bool](p, "document.activeElement !== document.getElementById('scene')") {
			break
		}
	}
	if !found {
		t.Errorf("Tab never came to Step; it came to %v", names)
	}
	if eval[bool](p, "document.activeElement === document.getElementById('scene')") {
		t.Error("Tab never left the scene")
	}
}

func TestTabLeavesTheCanvasAndEscapeTheScene(t *testing.T) {
	p := visit(t, "/?test=1", laptop).ready()
	p.click("step")
	p.await("SCENE.deskArena.state().cursor === 1 && SCENE.document.activeElement.tagName === 'CANVAS'")
	p.key(tab)
	p.await("SCENE.document.activeElement.tagName !== 'CANVAS'")
	p.key(escape)
	p.await("!SCENE.deskArena.awake()")
	p.key(tab)
	p.await("document.activeElement !== document.getElementById('scene')")
}

func TestWheelScrollsThePage(t *testing.T) {
	p := visit(t, "/?test=1", screen{w: 1280, h: 700, ratio: 1}).ready()
	p.wheel(600, 300, 120)
	p.await("scrollY > 50")
	eval[int](p, "(scrollTo(0, 0), 0)")
	p.await("scrollY === 0")
	// Nor does a scene that is in use hold the page, unless a list of its own is open.
	p.click("step")
	p.await("SCENE.deskArena.awake()")
	p.wheel(600, 300, 120)
	p.await("scrollY > 50")
}

// The mirror is what a screen reader reads.
func TestEveryControlHasAName(t *testing.T) {
	p := visit(t, "/?test=1", laptop).ready()
	bare := eval[[]string](p, `[...SCENE.document.querySelectorAll('#mirror [data-name]')].filter(e => !e.hidden && !(e.labels?.[0] ?? e).textContent.trim()).map(e => e.dataset.name)`)
	if len(bare) > 0 {
		t.Errorf("without a name: %v", bare)
	}
	off := eval[[]string](p, `SCENE.deskArena.state().regions.filter(r => r.w > 0).filter(r => {
		const e = SCENE.document.querySelector('#mirror [data-name="' + r.name + '"]').getBoundingClientRect(), s = SCENE.deskArena.state()
		return Math.abs(e.left * devicePixelRatio - s.x - r.x * s.scale) > 1 || Math.abs(e.height * devicePixelRatio - r.h * s.scale) > 1
	}).map(r => r.name)`)
	if len(off) > 0 {
		t.Errorf("not over what they stand for: %v", off)
	}
	p.click("step")
	p.await("SCENE.document.getElementById('said').textContent.length > 10")
}

// On a busy machine a frame is longer than a click. Clicks that fall into one frame all count, each where it was made;
// so does a key.
func TestWhatFallsIntoOneFrameCounts(t *testing.T) {
	p := visit(t, "/?test=1", laptop).ready()
	eval[chromedp.Void](p, `{
		const canvas = SCENE.document.querySelector('canvas'), s = SCENE.deskArena.state()
		const send = (type, name) => {
			const r = SCENE.deskArena.region(name), middle = (from, size, at) => (at + (from + size / 2) * s.scale) / devicePixelRatio
			canvas.dispatchEvent(new SCENE.MouseEvent(type, {bubbles: true, clientX: middle(r.x, r.w, s.x), clientY: middle(r.y, r.h, s.y)}))
		}
		for (const name of ['step', 'step', 'theme']) for (const type of ['mousemove', 'mousedown', 'mouseup']) send(type, name)
	}`)
	p.await("SCENE.deskArena.state().night")
	settle()
	if s := p.state(); s.Cursor != 2 {
		t.Errorf("%d turns are shown after two clicks on Step", s.Cursor)
	}
	eval[chromedp.Void](p, `for (const type of ['keydown', 'keyup'])
		SCENE.document.querySelector('canvas').dispatchEvent(new SCENE.KeyboardEvent(type, {bubbles: true, code: 'ArrowLeft', key: 'ArrowLeft'}))`)
	p.await("SCENE.deskArena.state().cursor === 1")
}
