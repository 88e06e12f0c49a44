package deskroom_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/game/frame"
	"deskarena/game/frame/rules"
	"deskarena/game/paint"
	"deskarena/game/paint/golden"
	"deskarena/game/scene"
	"deskarena/game/scene/deskroom"
)

var world = sync.OnceValue(func() *episode.World { return episode.Open(episode.DefaultOrgSeed) })

// recorded is a run that is kept in testdata, so that its pictures do not hang on the odds. To record it anew, delete the
// file and run with -update: it becomes the first run that is wanted.
func recorded(t *testing.T, name string, s episode.Script, wanted func(*episode.Trace) bool) *episode.Trace {
	t.Helper()
	file := filepath.Join("testdata", "runs", name+".msgp")
	b, err := os.ReadFile(file)
	if os.IsNotExist(err) && flag.Lookup("update").Value.String() == "true" {
		b = record(t, s, wanted)
		if err = os.MkdirAll(filepath.Dir(file), 0o777); err == nil {
			err = os.WriteFile(file, b, 0o666)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	var trace episode.Trace
	if _, err := trace.UnmarshalMsg(b); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return &trace
}

func record(t *testing.T, s episode.Script, wanted func(*episode.Trace) bool) []byte {
	for s.Seed = 1; s.Seed < 2000; s.Seed++ {
		s.Instance = uint16(s.Seed%task.PerTask + 1)
		trace, err := world().Run(s)
		if err != nil {
			t.Fatal(err)
		}
		if b, err := trace.MarshalMsg(nil); err == nil && wanted(trace) && len(b) < 40_000 {
			return b
		}
	}
	t.Fatal("no such run")
	return nil
}

func clean(t *episode.Trace) bool {
	return t.Outcome == episode.Solved && t.Answer != task.None && len(t.Turns) <= 8 &&
		!slices.ContainsFunc(t.Turns, func(u episode.Turn) bool { return u.Verdict != episode.Right })
}

// broken is a run that fails by a slip before its answer, which nobody noticed.
func broken(t *episode.Trace) bool {
	n := slices.IndexFunc(t.Turns, func(u episode.Turn) bool {
		return (u.Verdict == episode.Quiet || u.Verdict == episode.Misread) && !u.Caught
	})
	return t.Outcome == episode.Failed && n >= 0 && n < len(t.Turns)-2 && len(t.Turns) <= 8
}

// Each task has its pictures: a clean run before its answer, and a broken one at its end.
func TestTasks(t *testing.T) {
	for _, k := range task.Kinds() {
		s := episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: k, Model: agent.O1, Framework: agent.ReAct,
			Toolset: agent.Toolset(k % 2)}
		name := strings.ToLower(k.String())
		show(t, name+"-clean", recorded(t, name+"-clean", s, clean), -1)
		s.Model, s.Toolset = agent.GPT4o, 1-s.Toolset
		show(t, name+"-broken", recorded(t, name+"-broken", s, broken), 0)
	}
}

// show checks the pictures of a run, so many turns from its end.
func show(t *testing.T, name string, trace *episode.Trace, from int) {
	for i, name := range []string{name, name + "-portrait"} {
		t.Run(name, func(t *testing.T) {
			v := at(trace, len(trace.Turns)+from)
			v.Portrait, v.Preset = i == 1, -1
			if trace.Script.Toolset == agent.Functions {
				v.Published = -1
				if from < 0 {
					v.Pull.Why = ""
				}
			}
			var built frame.Frame
			deskroom.Build(&v, &built)
			rules.Text(t, &built)
			rules.Regions(t, &built, "step")
			var p paint.Picture
			paint.Paint(&p, &built)
			golden.Check(t, name, &p)
		})
	}
}

// Every question can be stepped: at every turn its scene stands, with a strip of its own links, a card for each result,
// the log, the question and who asks it.
func TestEveryQuestion(t *testing.T) {
	if testing.Short() {
		t.Skip("1,170 questions")
	}
	var built frame.Frame
	n := 0
	for _, k := range task.Kinds() {
		for number := 1; number <= task.PerTask; number++ {
			n++
			s := episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: k, Instance: uint16(number), Seed: uint64(n),
				Model: agent.Models()[n%9], Framework: agent.Framework(n % 3), Toolset: agent.Toolset(n / 3 % 2)}
			trace, err := world().Run(s)
			if err != nil {
				t.Fatal(err)
			}
			v := at(trace, 0)
			v.Portrait, v.Reduced = n%2 == 0, true
			for v.Cursor = 0; v.Cursor <= len(trace.Turns); v.Cursor++ {
				deskroom.Build(&v, &built)
				checkSaid(t, &v, &built)
			}
			rules.Text(t, &built)
			if t.Failed() {
				t.Fatalf("%v no. %d, %v %v %v, seed %d", k, number, s.Model, s.Framework, s.Toolset, s.Seed)
			}
		}
	}
}

// checkSaid checks that a frame says what is asked, by whom, which link is worked on, and what the last turn brought.
func checkSaid(t *testing.T, v *scene.View, f *frame.Frame) {
	for i, l := range v.Trace.Chain {
		if r := f.Find("link." + strconv.Itoa(i+1)); r == nil || !strings.Contains(r.Label, l.Words) {
			t.Errorf("turn %d: link %d is not there", v.Cursor, i+1)
		}
	}
	if r := f.Find("question"); r == nil || !strings.Contains(r.Label, v.Trace.Persona+" asks: "+v.Trace.Question) {
		t.Errorf("turn %d: the question is not there", v.Cursor)
	}
	if v.Cursor == 0 {
		return
	}
	if f.Find("entry."+strconv.Itoa(v.Cursor)) == nil {
		t.Errorf("turn %d is not in the log", v.Cursor)
	}
	card := f.Find("card." + strconv.Itoa(v.Cursor))
	if card == nil {
		t.Errorf("turn %d is not on the cord", v.Cursor)
	} else if strings.HasSuffix(card.Label, ": ") {
		t.Errorf("turn %d: the card says nothing: %q", v.Cursor, card.Label)
	}
}
