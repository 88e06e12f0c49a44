//go:build !js

package browsertest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"deskarena/game/scene"
	"deskarena/wasm/site"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// visitWithAxe is a visit to a page all of whose frames have axe, whatever their policies.
func visitWithAxe(t *testing.T, address string, s screen) *page {
	t.Helper()
	start(t)
	root := must(site.FindRoot(must(os.Getwd())))
	source, err := os.ReadFile(filepath.Join(root, ".ci", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatalf("%v: npm ci, in .ci, puts it there", err)
	}
	return visitWith(t, string(source), address, s)
}

// axe holds what is on screen, frames and all, to WCAG 2.0 to 2.2 at A and AA and to axe's best practices.
func (p *page) axe(when string) {
	p.t.Helper()
	eval[chromedp.Void](p, `void (globalThis.found = null, axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(({violations, passes}) =>
		passes.length < 10 ? ['axe looked at nothing'] :
		violations.flatMap(v => v.nodes.map(n => v.id + ': ' + v.help + ': ' + n.target + ' ' + n.html.slice(0, 200) + ' ' + [...n.any, ...n.all, ...n.none].map(c => c.message).join('; ')))).then((list) => (found = list), (error) => (found = [error.message])))`)
	p.await("found")
	found := eval[[]string](p, "found")
	if len(found) > 0 {
		p.t.Errorf("%s:\n%s", when, strings.Join(found, "\n"))
	}
}

// The scene's document has nothing that axe finds, in every state that it can be in.
func TestAxeScene(t *testing.T) {
	for _, c := range []struct {
		name   string
		screen screen
	}{
		{"lying", screen{w: 1280, h: 720, ratio: 1}},
		{"lying at night", screen{w: 1280, h: 720, ratio: 1, night: true}},
		{"upright", screen{w: 390, h: 844, ratio: 2, touch: true}},
		{"400 percent upright", screen{w: 320, h: 640, ratio: 4, night: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := visitWithAxe(t, "/embed.html?test=1#s="+presetToken(1), c.screen)
			p.await("document.querySelector('#cover.hung')")
			p.axe("before the press")
			p.ready()
			act := func(name string) { eval[chromedp.Void](p, fmt.Sprintf("deskArena.do(%q)", name)) }
			p.axe("at the start")
			for range 3 {
				act("step")
			}
			p.await("deskArena.state().cursor === 3")
			p.axe("after three turns")
			for _, r := range p.state().Regions {
				opens := r.Role == "menu" || r.Role == "log" || strings.HasPrefix(r.Name, "card.") || r.Name == "help" || r.Name == scene.PanelOdds || r.Name == "question"
				if !opens || r.W == 0 || r.Disabled != "" {
					continue
				}
				act(r.Name)
				p.await("deskArena.region('close')")
				p.axe("with " + r.Name + " open")
				act("close")
				p.await("!deskArena.region('close')")
			}
			act("last")
			p.await("deskArena.state().outcome")
			p.axe("at the end")
		})
	}
}

func TestAxeForcedColours(t *testing.T) {
	p := visitWithAxe(t, "/embed.html?test=1#s="+presetToken(1)+"&t=3", laptop).ready()
	_, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}}})
	if err != nil {
		t.Fatal(err)
	}
	p.axe("in forced colours")
	// The elements over the picture leave it to be seen.
	if over := eval[[]string](p, `[...document.querySelectorAll('#mirror [data-name]')].filter(e => getComputedStyle(e).backgroundColor !== 'rgba(0, 0, 0, 0)').map(e => e.dataset.name)`); len(over) > 0 {
		t.Errorf("these hide the picture: %v", over)
	}
}

func TestAxeArticle(t *testing.T) {
	for _, s := range []screen{{w: 1280, h: 900, ratio: 1}, {w: 1280, h: 900, ratio: 1, night: true}, {w: 320, h: 640, ratio: 4}} {
		t.Run(fmt.Sprintf("%v night %v", s, s.night), func(t *testing.T) {
			p := visitWithAxe(t, "/?test=1", s)
			p.await("globalThis.article")
			p.axe("the page with its poster")
			if s.w > 1000 {
				p.ready()
				p.axe("the page with its scene")
			}
		})
	}
}
