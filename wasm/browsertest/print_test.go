//go:build !js

package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	pagepkg "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// onPaper is the text that a page shows on paper.
func (p *page) onPaper() string {
	p.t.Helper()
	if _, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		p.t.Fatal(err)
	}
	eval[chromedp.Void](p, "void dispatchEvent(new Event('beforeprint'))")
	text := eval[string](p, "document.body.innerText")
	eval[chromedp.Void](p, "void dispatchEvent(new Event('afterprint'))")
	if _, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{}); err != nil {
		p.t.Fatal(err)
	}
	return text
}

// What is printed is the run on the scene, strikes and all, as far as it is shown.
func TestPrint(t *testing.T) {
	for _, address := range []string{"/?test=1#s=" + presetToken(1) + "&t=1", "/embed.html?test=1#s=" + presetToken(1) + "&t=1"} {
		p := visit(t, address, laptop).ready()
		p.click("strike.drop")
		p.await("SCENE.deskArena.region('entry.1').value === 'struck'")
		p.click("step")
		p.await("SCENE.deskArena.state().cursor === 2")
		settle()
		text := p.onPaper()
		turn := eval[string](p, "SCENE.deskArena.region('entry.2').text.at(-1).text")
		for _, want := range []string{"Turn 1: struck", "Turn 2", turn} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not on the paper:\n%s", address, want, text)
			}
		}
		if n := strings.Count(text, "Turn 1: "); n > 3 { // the sentence, the link, the log
			t.Errorf("%s: turn 1 is told %d times", address, n)
		}
		if strings.Contains(text, "Turn 3") {
			t.Errorf("%s: what is not shown yet is on the paper", address)
		}
		pdf, err := chromedp.Call(p.ctx, pagepkg.PrintToPDF, pagepkg.PrintToPDFParams{})
		if err != nil || len(pdf.Data) < 10_000 {
			t.Errorf("%s: %d bytes, %v", address, len(pdf.Data), err)
		}
		p.click("step") // the scene is as it was
		p.await(fmt.Sprintf("SCENE.deskArena.state().cursor === %d", 3))
	}
}
