//go:build !js

package browsertest

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"deskarena/presets"

	"github.com/chromedp/chromedp"
)

// The lines of 'Put it in your post' say what was chosen, and what the frame of them shows is the run that was on the page.
func TestPutItInYourPost(t *testing.T) {
	p := visit(t, "/post.html#s="+presetToken(1)+"&t=1", laptop)
	lines := func() string { return eval[string](p, "document.getElementById('lines').value") }
	p.await("document.getElementById('lines').value")
	if want := fmt.Sprintf("<script src=\"%s/desk-arena.js\" async></script>\n<desk-arena run=\"%s\" turn=\"1\"></desk-arena>", server.URL, presetToken(1)); lines() != want {
		t.Errorf("%q, want %q", lines(), want)
	}
	eval[chromedp.Void](p, "document.querySelector('[value=frame]').click()")
	p.await("document.querySelector('#preview iframe')")
	src := eval[string](p, "document.querySelector('#preview iframe').src")
	if want := server.URL + "/embed.html#s=" + presetToken(1) + "&t=1"; src != want {
		t.Errorf("the preview is %s, want %s", src, want)
	}
	if !strings.HasPrefix(lines(), `<iframe src="`+strings.ReplaceAll(src, "&", "&amp;")+`" title=`) {
		t.Errorf("the lines are %q", lines())
	}
	eval[string](p, "globalThis.got = null, addEventListener('message', e => { if (e.data.type === 'ready') got = e.data }), ''")
	p.await("document.querySelector('#preview iframe').contentWindow.length === 0")
	settle()
	eval[chromedp.Void](p, "document.querySelector('#preview iframe').contentWindow.postMessage({app: 'desk-arena', v: 1, type: 'start'}, '*')")
	p.await("got")
	if got := eval[string](p, "got.token + ' ' + got.turn"); got != presetToken(1)+" 1" {
		t.Errorf("the preview is at %s", got)
	}

	eval[chromedp.Void](p, `(() => {
		const { run, theme, level } = document.getElementById('choices').elements
		run.value = 'weak-model-stalls', theme.value = 'night', level.value = 'phd'
		document.querySelector('[value=pickers]').click(), document.querySelector('[value=log]').click()
	})()`)
	u, err := url.Parse(eval[string](p, "document.querySelector('#preview iframe').src"))
	if err != nil {
		t.Fatal(err)
	}
	if q := u.Query(); q.Get("preset") != "weak-model-stalls" || q.Get("turn") != "end" || q.Get("theme") != "night" || q.Get("level") != "phd" || q.Get("hide") != "pickers,log" || u.Fragment != "" {
		t.Errorf("the preview is %s", u)
	}
	eval[chromedp.Void](p, "document.querySelector('[value=element]').click()")
	if want := `<desk-arena preset="weak-model-stalls" level="phd" theme="night" hide="pickers,log"></desk-arena>`; !strings.HasSuffix(lines(), want) {
		t.Errorf("%q", lines())
	}
	// The preview is the element itself, with what was chosen.
	p.await("document.querySelector('#preview desk-arena').shadowRoot?.querySelector('img')?.src.includes('/runs/weak-model-stalls-')")
	if n := eval[int](p, "document.querySelector('[name=run]').options.length"); n != len(presets.All())+1 {
		t.Errorf("%d runs to choose from", n)
	}
}

// It fits every width that a page has.
func TestThePostPageFits(t *testing.T) {
	for _, w := range []int64{320, 390, 768, 1366} {
		p := visit(t, "/post.html", screen{w: w, h: 900, ratio: 1, touch: w < 700})
		p.await("document.getElementById('lines').value")
		if over := eval[int](p, "document.documentElement.scrollWidth - innerWidth"); over > 0 {
			t.Errorf("%d wide: %d too wide", w, over)
		}
		if small := eval[string](p, `[...document.querySelectorAll('#choices :is(button, select, label:has(input))')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 24).map(e => e.outerHTML).join()`); small != "" {
			t.Errorf("%d wide: under 24 pixels: %s", w, small)
		}
		if v := eval[string](p, "document.querySelector('[name=run]').value"); v != presets.All()[0].Slug() {
			t.Errorf("without a link the run is %q", v)
		}
	}
}

// A link to a preset's page ends at the article, at that run, and Back does not end up on the page again.
func TestARunsPageLeadsOn(t *testing.T) {
	p := visit(t, "/runs/weak-model-stalls.html", laptop)
	p.await("location.pathname.endsWith('/index.html') && location.hash.startsWith('#s=" + presetToken(1) + "')")
	if n := eval[int](p, "history.length"); n > 2 {
		t.Errorf("the history holds %d pages", n)
	}
}
