package scene_test

import (
	"strconv"
	"strings"
	"testing"

	"deskarena/assets"
	"deskarena/engine/agent"
	"deskarena/engine/task"
	"deskarena/game/desk"
	"deskarena/game/scene"
)

// The rules that every frame is held to.

// No text leaves the picture or the clip, and none is painted over another: where a text lies on an earlier one, something
// opaque lies between them.
func checkText(t *testing.T, f *scene.Frame) {
	t.Helper()
	owner := make([]int32, f.W*f.H) // 1 + the item whose text a pixel's cell belongs to
	each := func(x, y, w, h int, do func(*int32)) {
		for j := max(0, y); j < min(f.H, y+h); j++ {
			for i := max(0, x); i < min(f.W, x+w); i++ {
				do(&owner[j*f.W+i])
			}
		}
	}
	clipped := false
	for n := range f.Items {
		it := &f.Items[n]
		if it.Op == scene.OpClip {
			clipped = it.W > 0
		}
		if clipped {
			continue // on its way past an edge
		}
		face := assets.Regular
		switch it.Op {
		case scene.OpFill, scene.OpRound:
			each(it.X, it.Y, it.W, it.H, func(p *int32) { *p = 0 })
			continue
		case scene.OpText:
		case scene.OpBold:
			face = assets.Bold
		case scene.OpStamp:
			face = assets.Stamp
		default:
			continue
		}
		w := face.Width(it.Text)
		if it.X < 0 || it.Y < 0 || it.X+w > f.W || it.Y+7 > f.H {
			t.Errorf("%q at %d,%d leaves the picture", it.Text, it.X, it.Y)
		}
		over := int32(0)
		each(it.X, it.Y, w, 7, func(p *int32) {
			if *p != 0 {
				over = *p
			}
			*p = int32(n + 1)
		})
		if over != 0 {
			t.Errorf("%q at %d,%d is painted over %q", it.Text, it.X, it.Y, f.Items[over-1].Text)
		}
		for _, r := range it.Text {
			if !face.Has(r) {
				t.Errorf("%q: there is no glyph for %q", it.Text, r)
			}
		}
	}
}

// What can be pressed has a name and a label, is large enough, lies in the picture, shares no pixel with another such
// thing, and is reached by keyboard.
func checkRegions(t *testing.T, f *scene.Frame, open bool) {
	t.Helper()
	least := 24
	if f.W < f.H {
		least = 27 // 24 CSS pixels on a page of 320
	}
	seen := map[string]bool{}
	for i := range f.Regions {
		r := &f.Regions[i]
		if r.Name == "" || strings.TrimSpace(r.Label) == "" {
			t.Errorf("region %+v has no name or no label", r)
		}
		if seen[r.Name] {
			t.Errorf("two regions are named %q", r.Name)
		}
		seen[r.Name] = true
		if r.X < 0 || r.Y < 0 || r.X+r.W > f.W || r.Y+r.H > f.H {
			t.Errorf("%s leaves the picture: %d,%d %dx%d", r.Name, r.X, r.Y, r.W, r.H)
		}
		if !r.Takes() {
			continue
		}
		if r.W < least || r.H < least {
			t.Errorf("%s is %dx%d: too small a target", r.Name, r.W, r.H)
		}
		for k := range f.Regions[:i] {
			q := &f.Regions[k]
			if q.Takes() && r.X < q.X+q.W && q.X < r.X+r.W && r.Y < q.Y+q.H && q.Y < r.Y+r.H {
				t.Errorf("%s and %s share pixels", r.Name, q.Name)
			}
		}
		if got := f.At(r.X+r.W/2, r.Y+r.H/2); got != r {
			t.Errorf("the middle of %s hits %+v", r.Name, got)
		}
	}
	if !open && !seen["step"] || open && !seen["close"] {
		t.Error("the way on is missing")
	}
}

func TestRules(t *testing.T) {
	everywhere(t, func(t *testing.T, name string, v *scene.View, f *scene.Frame) {
		checkText(t, f)
		checkRegions(t, f, v.Open != "")
		if v.Open == "" && v.Message == "" && !v.Tip {
			checkHeads(t, f)
		}
	})
}

// The same holds of real runs: every model, every framework with every toolset, moving and at rest, with a turn or the question open.
func TestRulesOfRealRuns(t *testing.T) {
	d := desk.New(desk.Options{World: world()})
	look := func(what string) {
		for i := range 2 {
			d.Turn(i == 1)
			f := d.Frame()
			checkText(t, f)
			checkRegions(t, f, d.Open() != "")
			if d.Open() == "" && what == "at rest" {
				checkHeads(t, f)
			}
		}
		if t.Failed() {
			s := d.Trace().Script
			t.Fatalf("%s: %v %v %v no. %d seed %d, turn %d", what, s.Model, s.Framework, s.Toolset, s.Instance, s.Seed, d.Cursor())
		}
	}
	give := func(name string) { _ = d.Do(desk.Command{Name: name}) }
	n := 0
	for _, m := range agent.Models() {
		give("option.model." + m.String())
		for _, fw := range []agent.Framework{agent.Act, agent.ReAct, agent.FC} {
			give("option.framework." + fw.String())
			for _, ts := range []agent.Toolset{agent.Raw, agent.Functions} {
				if (int(m)+2*int(fw)+int(ts))%3 != 0 {
					continue // each model with two of the six, each of the six with three models
				}
				give("option.toolset." + ts.String())
				n += 11
				give("option.task." + task.Kinds()[n%9].String())
				give("option.instance." + strconv.Itoa(1+n%130))
				for range d.Trace().Turns {
					give("step")
					for d.Cursor()%5 == n%5 && !d.View().Still() {
						look("moving")
						for range 25 {
							d.Tick()
						}
					}
					if d.Cursor() == 2 {
						give("strike.drop")
					}
					d.Calm(true)
					look("at rest")
					d.Calm(false)
				}
				give("entry." + strconv.Itoa(1+n%d.Cursor()))
				look("entry")
				give("close")
				give("question")
				look("question")
				give("close")
			}
		}
	}
}

// A slider's stops lie where a pointer finds them.
func TestSlide(t *testing.T) {
	r := scene.Region{X: 330, W: 218, Max: 20}
	for n := range 21 {
		if got := r.Slide(scene.ScrubX(r.X, r.W, n, 20)); got != n {
			t.Errorf("stop %d: %d", n, got)
		}
	}
	if r.Slide(0) != 0 || r.Slide(1000) != 20 {
		t.Error("beyond the ends lies something else than the ends")
	}
}

// The same View gives the same Frame, whatever the Frame held before.
func TestBuildIsPure(t *testing.T) {
	var old scene.Frame
	everywhere(t, func(t *testing.T, name string, v *scene.View, f *scene.Frame) {
		scene.Build(v, &old)
		if len(old.Items) != len(f.Items) || len(old.Regions) != len(f.Regions) {
			t.Fatal("another number of items or regions")
		}
		for i := range f.Items {
			if old.Items[i] != f.Items[i] {
				t.Fatalf("item %d differs: %+v, %+v", i, old.Items[i], f.Items[i])
			}
		}
	})
}

// Every tick of a turn's animation builds, and it comes to rest in the picture of the turn at rest.
func TestAnimationComesToRest(t *testing.T) {
	for _, trace := range []func() scene.View{
		func() scene.View { return at(brokenTrace(), 0) },
		func() scene.View { return at(loudTrace(), 0) },
		func() scene.View { return at(longTrace(), 0) },
		func() scene.View { return at(droppedTrace(), 0) },
	} {
		v := trace()
		v.Portrait = len(v.Trace.Turns)%2 == 0
		for n := range v.Trace.Turns {
			v.Cursor, v.Before = n+1, n
			var moving, rest scene.Frame
			for v.Tick = 0; !v.Still(); v.Tick++ {
				scene.Build(&v, &moving)
			}
			if v.Tick != scene.Length(v.Trace, n+1) {
				t.Errorf("turn %d rests after %d ticks", n+1, v.Tick)
			}
			scene.Build(&v, &moving)
			v.Before = -1
			scene.Build(&v, &rest)
			if len(moving.Items) != len(rest.Items) {
				t.Errorf("turn %d comes to rest in another picture", n+1)
			}
		}
	}
}

// Reduced motion shows the last frame at once, and nothing moves by itself.
func TestReducedMotion(t *testing.T) {
	v := during(brokenTrace(), 3, 0)
	v.Reduced = true
	var moving, rest scene.Frame
	scene.Build(&v, &moving)
	still := at(brokenTrace(), 3)
	still.Reduced = true
	scene.Build(&still, &rest)
	if len(moving.Items) != len(rest.Items) {
		t.Error("another picture than the turn at rest")
	}
	if v.Next() != 0 {
		t.Error("the picture would change by itself")
	}
}
