//go:build !js

package browsertest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	pagepkg "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// aloud is the accessibility tree of the scene's document as Chromium hands it to a screen reader: a line for each node
// that has a role and a name or a value, further in under the nodes that it belongs to.
func (p *page) aloud() string {
	p.t.Helper()
	tree, err := chromedp.Call(p.ctx, pagepkg.GetFrameTree, cdp.Empty{})
	if err != nil {
		p.t.Fatal(err)
	}
	of := tree.FrameTree.Frame.ID
	if len(tree.FrameTree.ChildFrames) > 0 {
		of = tree.FrameTree.ChildFrames[0].Frame.ID
	}
	full, err := chromedp.Call(p.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{FrameID: of})
	if err != nil {
		p.t.Fatal(err)
	}
	nodes := map[accessibility.NodeID]*accessibility.Node{}
	for _, n := range full.Nodes {
		nodes[n.NodeID] = n
	}
	text := func(v *accessibility.Value) string {
		var s any
		if v == nil || json.Unmarshal(v.Value, &s) != nil {
			return ""
		}
		return fmt.Sprint(s)
	}
	var b strings.Builder
	var walk func(n *accessibility.Node, deep int)
	walk = func(n *accessibility.Node, deep int) {
		role, name := text(n.Role), text(n.Name)
		if shown := !n.Ignored && role != "InlineTextBox" && role != "none"; shown {
			line := strings.TrimSpace(role + " " + name)
			for _, more := range []*accessibility.Value{n.Value, n.Description} {
				if s := text(more); s != "" {
					line += " | " + s
				}
			}
			fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", deep), line)
			deep++
		}
		for _, id := range n.ChildIDs {
			if child := nodes[id]; child != nil {
				walk(child, deep)
			}
		}
	}
	walk(full.Nodes[0], 0)
	return b.String()
}

// hears fails unless each pattern matches lines of the tree, in this order.
func (p *page) hears(patterns ...string) {
	p.t.Helper()
	deadline := time.Now().Add(patience / 4)
	all := "(?s)" + strings.Join(patterns, ".*?")
	for {
		said := p.aloud()
		if regexp.MustCompile(all).MatchString(said) {
			return
		}
		if time.Now().After(deadline) {
			p.t.Fatalf("nobody says %q in\n%s", patterns, said)
		}
		settle()
	}
}

// Somebody who sees nothing is told in a frame on a page what is on screen, wakes it, steps, hears why the chain broke, strikes,
// and leaves: all by what the accessibility tree says and by keys.
func TestBlindWalk(t *testing.T) {
	start(t)
	wrap := serveWith(t, func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path != "/around.html" {
			return false
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><html lang=en><title>A post</title><link rel=icon href=data:,><button id=before>before</button>
<iframe id=scene src="embed.html?test=1#s=%s" width=640 height=360 title="Desk Arena"></iframe><button id=after>after</button>`, presetToken(1))
		return true
	})
	p := visit(t, wrap+"/around.html", laptop)
	p.hears("main Help desk", "button Play this run")
	eval[chromedp.Void](p, "document.getElementById('before').focus()")
	p.key(tab)
	p.await("SCENE.document.activeElement.id === 'door'")
	p.key(enter)
	p.await("SCENE.deskArena?.state() && !SCENE.document.getElementById('cover') && SCENE.deskArena.awake()")
	p.hears("heading The help desk", "Turn 0 of")
	p.hears("group The chain", "list\n", "listitem", "Link 1: [^\n]+: not yet", "group Stepping through the run", "button Step")

	// reach goes by Tab to the control of a name, or by Shift and Tab.
	reach := func(name string, more ...chromedp.KeyOption) {
		t.Helper()
		for range 80 {
			if eval[string](p, "SCENE.document.activeElement?.dataset.name ?? ''") == name {
				return
			}
			p.do(chromedp.KeyEvent(tab, more...))
		}
		t.Fatalf("80 Tabs do not lead to %s", name)
	}
	reach("step")
	turns := p.state().Turns
	for n := 1; n <= turns; n++ {
		p.key(enter)
		p.await(fmt.Sprintf("SCENE.deskArena.state().cursor === %d", n))
	}
	// Why did it break? The sentence at the top, the link, the card and the log each say so.
	p.hears("heading The help desk", fmt.Sprintf("Turn %d of %d is shown. The chain broke in turn \\d+, at link \\d+, [^\n]+", turns, turns),
		"group The chain", "Link \\d+: [^\n]+: broken", "Turn \\d+: [^\n]+",
		"group The cards on the cord", "button Card 1, ",
		"log The log", "list\n", "listitem", "Turn 1: wrong call", "paragraph", "Thinks: ", "Calls: ", "Comes back: ", fmt.Sprintf("button Turn %d: rejected", turns))

	// Back to turn 1 by the slider, and a strike: what came back there is dropped.
	reach("scrub")
	p.key(left)
	p.await(fmt.Sprintf("SCENE.deskArena.state().cursor === %d", turns-1))
	for n := turns - 2; n >= 1; n-- {
		p.key(left)
		p.await(fmt.Sprintf("SCENE.deskArena.state().cursor === %d", n))
	}
	p.hears("slider ")
	reach("strike.drop")
	p.key(enter)
	p.await("SCENE.deskArena.state().token !== '" + presetToken(1) + "'")
	p.hears("group Strikes", "button Drop result")
	reach("step", chromedp.KeyModifiers(chromedp.ModifierShift))
	p.key(enter)
	p.await("SCENE.deskArena.state().cursor === 2")
	t.Log(eval[string](p, "SCENE.document.getElementById('says').textContent"))
	p.hears("log The log", "button Turn 1: [^\n]*struck", "button Turn 2")

	p.key(escape)
	p.await("!SCENE.deskArena.awake()")
	p.hears("button The help desk sleeps")
	if strings.Contains(p.aloud(), "button Step") {
		t.Error("a sleeping scene offers Step")
	}
	p.key(enter) // and it wakes again
	p.await("SCENE.deskArena.awake()")
	p.key(escape)
	p.await("!SCENE.deskArena.awake()")
	p.key(tab)
	p.await("document.activeElement.id === 'after'")
}
