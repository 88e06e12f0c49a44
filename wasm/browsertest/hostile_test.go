//go:build !js

package browsertest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// hostileCount is how many links, and how many messages, nobody could mean well.
const hostileCount = 5000

// spoilt is a token that was cut, changed by a bit, made long, made up, or never was one.
func spoilt(dice *rand.Rand) string {
	b := []byte(presetToken(dice.IntN(3)))
	switch dice.IntN(5) {
	case 0:
		b = b[:dice.IntN(len(b))]
	case 1:
		b[dice.IntN(len(b))] ^= 1 << dice.IntN(7)
	case 2:
		return strings.Repeat(string(b), 1+dice.IntN(60))
	case 3:
		for i := range b {
			b[i] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[dice.IntN(64)]
		}
	default:
		return []string{"", "<img src=x onerror=alert(1)>", "%00", "\u202e", "__proto__", "🗄️"}[dice.IntN(6)]
	}
	return strings.ToValidUTF8(string(b), "?")
}

// wrong are values of JavaScript that are nothing which anybody asks for.
var wrong = []string{"null", "7", "-1", "1e99", "NaN", "{}", "[]", "''", "true", "undefined", "new Date()", "new Map([[1, 2]])", "new ArrayBuffer(8)"}

// Whatever links hold, the scene goes on, and the next good one opens.
func TestHostileLinks(t *testing.T) {
	dice := rand.New(rand.NewPCG(10, 1))
	links := make([]string, hostileCount)
	for i := range links {
		links[i] = fmt.Sprintf("'#s=' + encodeURIComponent(%q) + '&t=' + %s", spoilt(dice), wrong[dice.IntN(len(wrong))])
	}
	p := visit(t, "/embed.html?test=1", laptop).ready()
	p.inParts(links, func(list string) string {
		return "for (const hash of " + list + ") { history.replaceState(null, '', hash); dispatchEvent(new Event('hashchange')) }"
	})
	eval[chromedp.Void](p, fmt.Sprintf("location.hash = '#s=%s&t=2'", presetToken(1)))
	p.await(fmt.Sprintf("deskArena.state().token === %q && deskArena.state().cursor === 2", presetToken(1)))
	p.click("step")
	p.await("deskArena.state().cursor === 3")
}

// Whatever the page around posts, a frame goes on, and the next good message counts.
func TestHostileMessages(t *testing.T) {
	dice := rand.New(rand.NewPCG(10, 2))
	pick := func(list ...string) string { return list[dice.IntN(len(list))] }
	any := func() string { return pick(wrong...) }
	messages := make([]string, hostileCount)
	for i := range messages {
		if messages[i] = any(); dice.IntN(4) == 0 {
			continue
		}
		kind := pick("'load'", "'load'", "'step '", "'__proto__'", "'constructor'", "'toString'", any())
		messages[i] = fmt.Sprintf("{app: 'desk-arena', v: %s, type: %s, token: %s, turn: %s}", pick("1", "1", any()), kind, pick(fmt.Sprintf("%q", spoilt(dice)), any()), any())
	}
	p := blog(t, frames[1].attributes, "")
	p.inParts(messages, func(list string) string {
		return "for (const m of " + list + ") document.querySelector('iframe').contentWindow.postMessage(m, '*')"
	})
	eval[chromedp.Void](p, fmt.Sprintf("send({type: 'load', token: %q, turn: 1})", presetToken(1)))
	p.await(fmt.Sprintf("last('changed')?.token === %q && last('changed').turn === 1", presetToken(1)))
	eval[chromedp.Void](p, "send({type: 'step'})")
	p.await("last('changed').turn === 2")
	if n := eval[int](p, "log.filter(m => m.type === 'trouble').length"); n > 0 {
		t.Errorf("it gave up %d times", n)
	}
}

// inParts does something with each of many expressions, some hundred at a time.
func (p *page) inParts(all []string, do func(list string) string) {
	p.t.Helper()
	const part = 250
	for from := 0; from < len(all); from += part {
		eval[chromedp.Void](p, "{ "+do("["+strings.Join(all[from:from+part], ",\n")+"]")+" }")
		settle()
	}
}
