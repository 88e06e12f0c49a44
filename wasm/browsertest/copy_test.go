//go:build !js

package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// Where the clipboard refuses, nothing says that a link was copied: it is shown, selected, with its turn.
func TestCopyRefused(t *testing.T) {
	p := visit(t, "/?test=1", laptop).ready()
	p.click("step")
	p.await("SCENE.deskArena.state().cursor === 1")
	eval[chromedp.Void](p, `for (const w of [window, SCENE]) {
		w.document.execCommand = () => false
		w.navigator.clipboard.writeText = () => Promise.reject(new Error('no'))
	}`)
	p.key("c")
	p.await("!SCENE.document.getElementById('by-hand').hidden")
	const text = "const f = SCENE.document.getElementById('by-hand-text'); return f.value.slice(f.selectionStart, f.selectionEnd)"
	if got := eval[string](p, "(() => { "+text+" })()"); !strings.HasSuffix(got, "&t=1") || !strings.Contains(got, "#s=") {
		t.Errorf("selected is %q", got)
	}
	if said := eval[string](p, "SCENE.deskArena.region('message')?.label ?? ''"); strings.Contains(said, "copied") {
		t.Errorf("it says %q", said)
	}
	eval[chromedp.Void](p, "document.getElementById('copy').click()")
	p.await("!document.getElementById('by-hand').hidden && document.getElementById('by-hand-text').value.endsWith('&t=1')")
}

// A letter is what is printed on its key, on a French keyboard and on Dvorak's; and after Escape the keys of a page of its
// own go on.
func TestLettersAsPrinted(t *testing.T) {
	p := visit(t, "/?test=1", laptop).ready()
	p.click("step")
	p.await("SCENE.deskArena.state().cursor === 1")
	for _, c := range []struct{ key, code, opens string }{
		{"m", "Semicolon", "model"}, // AZERTY
		{"a", "KeyQ", "task"},
		{"h", "KeyJ", ""}, // Dvorak
		{"d", "KeyH", ""},
	} {
		for _, kind := range []string{"keydown", "keyup"} {
			eval[bool](p, fmt.Sprintf("SCENE.document.querySelector('canvas').dispatchEvent(new SCENE.KeyboardEvent(%q, {key: %q, code: %q, bubbles: true, cancelable: true}))", kind, c.key, c.code))
			settle()
		}
		if c.key == "d" {
			p.await("SCENE.deskArena.region('message')?.label.includes('brought back nothing')")
			continue
		}
		p.await("SCENE.deskArena.region('close')")
		if c.opens != "" && !eval[bool](p, fmt.Sprintf("SCENE.deskArena.state().regions.some((r) => r.name.startsWith('option.%s.'))", c.opens)) {
			t.Errorf("%s at %s opens something else", c.key, c.code)
		}
		p.key(escape)
		p.await("!SCENE.deskArena.region('close')")
	}
	p.key(escape)
	p.key(right)
	p.await("SCENE.deskArena.state().cursor === 2")
}
