package deskroom_test

import (
	"strconv"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/task"
	"deskarena/game/desk"
	"deskarena/game/frame"
	"deskarena/game/frame/rules"
	"deskarena/game/scene"
	"deskarena/game/scene/beat"
	"deskarena/game/scene/deskroom"
)

// wayOn is the region without which a reader is stuck.
func wayOn(open string) string {
	if open != "" {
		return "close"
	}
	return "step"
}

func TestRules(t *testing.T) {
	everywhere(t, func(t *testing.T, name string, v *scene.View, f *frame.Frame) {
		rules.Text(t, f)
		rules.Regions(t, f, wayOn(v.Open))
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
			rules.Text(t, f)
			rules.Regions(t, f, wayOn(d.Open()))
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

// The same View gives the same Frame, whatever the Frame held before.
func TestBuildIsPure(t *testing.T) {
	var old frame.Frame
	everywhere(t, func(t *testing.T, name string, v *scene.View, f *frame.Frame) {
		deskroom.Build(v, &old)
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
			var moving, rest frame.Frame
			for v.Tick = 0; !v.Still(); v.Tick++ {
				deskroom.Build(&v, &moving)
			}
			if v.Tick != beat.Length(v.Trace, n+1) {
				t.Errorf("turn %d rests after %d ticks", n+1, v.Tick)
			}
			deskroom.Build(&v, &moving)
			v.Before = -1
			deskroom.Build(&v, &rest)
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
	var moving, rest frame.Frame
	deskroom.Build(&v, &moving)
	still := at(brokenTrace(), 3)
	still.Reduced = true
	deskroom.Build(&still, &rest)
	if len(moving.Items) != len(rest.Items) {
		t.Error("another picture than the turn at rest")
	}
	if v.Next() != 0 {
		t.Error("the picture would change by itself")
	}
}

func BenchmarkBuild(b *testing.B) {
	for name, v := range map[string]scene.View{"rest": at(longTrace(), 7), "moving": during(solvedTrace(), 4, 156)} {
		var f frame.Frame
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				deskroom.Build(&v, &f)
			}
		})
	}
}
