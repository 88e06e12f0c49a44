//go:build !js

package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// The pages for authors have nothing that axe finds, and neither has the room over its keys, in a frame.
func TestAxeKit(t *testing.T) {
	for _, s := range []screen{{w: 1280, h: 900, ratio: 1}, {w: 1280, h: 900, ratio: 1, night: true}, {w: 320, h: 640, ratio: 4}} {
		t.Run(fmt.Sprintf("%v night %v", s, s.night), func(t *testing.T) {
			p := visitWithAxe(t, "/post.html", s)
			p.await("document.querySelector('#preview desk-arena')?.shadowRoot?.querySelector('img')")
			p.axe("the page that makes the lines")
			p = visitWithAxe(t, "/examples.html", s)
			p.await("document.querySelector('desk-arena').shadowRoot?.querySelector('img')")
			p.axe("the page of examples")
			if s.w > 1000 {
				return
			}
			p = visitWithAxe(t, "/blank", s)
			eval[chromedp.Void](p, `(() => {
				document.documentElement.lang = 'en'
				document.body.innerHTML = '<main><h1>A post</h1><iframe id="scene" title="A run" src="/embed.html?test=1&preset=weak-model-stalls" style="border:0;width:300px;height:323px"></iframe></main>'
			})()`)
			p.await("SCENE.document.querySelector('#cover.hung')")
			p.axe("the room before the press")
			eval[chromedp.Void](p, "SCENE.document.getElementById('door').click()")
			p.await("SCENE.deskArena?.state() && SCENE.deskArena.draws() > 0")
			p.axe("the room over its keys")
		})
	}
}
