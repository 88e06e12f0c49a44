package deskroom_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"deskarena/assets"
	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/game/frame"
	"deskarena/game/scene"
	"deskarena/game/scene/deskroom"
)

// inside joins what is written in a region.
func inside(f *frame.Frame, name string) string {
	r := f.Find(name)
	var words []string
	for _, it := range f.Items {
		if (it.Op == frame.OpText || it.Op == frame.OpBold) && it.Text != "" && it.X >= r.X && it.X < r.X+r.W && it.Y >= r.Y && it.Y < r.Y+r.H {
			words = append(words, it.Text)
		}
	}
	return strings.Join(words, " ")
}

// With a full cord, in either orientation, every question stands whole in its bubble but for those that carry a whole
// case; these do as long as nothing hangs above them, with a few exceptions. One that is cut says that there is more.
func TestQuestionsStandWhole(t *testing.T) {
	var f frame.Frame
	for _, portrait := range []bool{false, true} {
		cut := map[int]int{}
		for _, k := range task.Kinds() {
			for n := 1; n <= task.PerTask; n++ {
				s := episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: k, Instance: uint16(n), Seed: 1}
				run, err := world().Run(s)
				if err != nil {
					t.Fatal(err)
				}
				for _, hung := range []int{3, 7} {
					v := at(longTrace(), hung)
					v.Trace.Question, v.Portrait = run.Question, portrait
					deskroom.Build(&v, &f)
					switch got := inside(&f, "question"); {
					case got == run.Question:
						continue
					case k != task.NCR:
						t.Errorf("%v no. %d is cut: %q", k, n, got)
					case !strings.HasSuffix(got, "… more"):
						t.Errorf("%v no. %d is cut and does not say so: %q", k, n, got)
					}
					cut[hung]++
				}
			}
		}
		t.Logf("portrait %v: cut with three cards %d, with a full cord %d", portrait, cut[3], cut[7])
		if cut[3] > 24 {
			t.Errorf("portrait %v: %d questions are cut although nothing hangs above them", portrait, cut[3])
		}
	}
}

// A tab has words and no number, the first broken link's and the current one's before all others, and the strip holds
// them all.
func TestTabs(t *testing.T) {
	var f frame.Frame
	n := 0
	for _, k := range task.Kinds() {
		for i := range 12 {
			n++
			s := episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: k, Instance: uint16(n), Seed: uint64(n),
				Model: agent.Models()[n%9], Framework: agent.Framework(n % 3), Toolset: agent.Toolset(i % 2)}
			run, err := world().Run(s)
			if err != nil {
				t.Fatal(err)
			}
			v := at(run, 0)
			for v.Cursor = 1; v.Cursor <= len(run.Turns); v.Cursor++ {
				for _, v.Portrait = range []bool{false, true} {
					deskroom.Build(&v, &f)
					broken, end := -1, 0
					for i, l := range run.Chain {
						r := f.Find("link." + strconv.Itoa(i+1))
						if r.Value == "broken" && broken < 0 {
							broken = i
						}
						if got := inside(&f, r.Name); got != "" && got != l.Short && got != l.Tiny {
							t.Errorf("%v: tab %d says %q", s, i+1, got)
						}
						end = r.X + r.W
					}
					if limit := map[bool]int{false: 556, true: 356}[v.Portrait]; end > limit {
						t.Errorf("%v: the tabs reach to %d", s, end)
					}
					for _, i := range []int{broken, run.Turns[v.Cursor-1].Link} {
						if i >= 0 && inside(&f, "link."+strconv.Itoa(i+1)) == "" {
							t.Errorf("%v turn %d: link %d has no words", s, v.Cursor, i+1)
						}
					}
				}
			}
		}
	}
}

// Links that a finished run never came to are skipped, and not still to come.
func TestSkippedLinks(t *testing.T) {
	v := at(noneTrace(), 3)
	v.Trace.Turns[3].Link = 3
	v.Trace.Turns[2].Link = 1
	var f frame.Frame
	for cursor, want := range map[int]string{3: "not yet", 4: "skipped"} {
		v.Cursor = cursor
		deskroom.Build(&v, &f)
		if got := f.Find("link.3").Value; got != want {
			t.Errorf("after turn %d the third link is %q", cursor, got)
		}
	}
}

// texts are all that a frame says.
func texts(v scene.View) []frame.Item {
	var f frame.Frame
	deskroom.Build(&v, &f)
	return slices.DeleteFunc(slices.Clone(f.Items), func(it frame.Item) bool {
		return it.Op != frame.OpText && it.Op != frame.OpBold && it.Op != frame.OpStamp
	})
}

func says(v scene.View, part string) bool {
	return slices.ContainsFunc(texts(v), func(it frame.Item) bool { return strings.Contains(it.Text, part) })
}

// A rejected call stays rejected on the tape, in soft ink, when it was put right.
func TestRejectedStaysRejected(t *testing.T) {
	if says(at(loudTrace(), 1), "put right later") {
		t.Error("the next turn is not known yet")
	}
	for _, it := range texts(at(loudTrace(), 2)) {
		if strings.HasSuffix(it.Text, "put right later") {
			if it.Ink != assets.Ink2 {
				t.Errorf("%q is not soft", it.Text)
			}
			return
		}
	}
	t.Error("the tape does not say that it was put right")
}

// A wrong answer's reason stands whole on the tape, over two lines if need be.
func TestReasonStandsWhole(t *testing.T) {
	for _, why := range []string{"counts transferred cases too", "holds the two numbers against each other the wrong way round"} {
		v := at(brokenTrace(), 5)
		v.Trace.Turns[4].Verdict, v.Trace.Turns[4].Say = episode.Wrong, why
		var f frame.Frame
		deskroom.Build(&v, &f)
		if got := inside(&f, "entry.5"); !strings.HasSuffix(got, why) {
			t.Errorf("%q ends otherwise than %q", got, why)
		}
	}
}

// An answer that is right on a snapped cord is called lucky, by the stamp and on the counter, and not before it is given.
func TestLuckIsNamed(t *testing.T) {
	v := at(brokenTrace(), 5)
	v.Trace.Outcome, v.Trace.Lucky = episode.Solved, true
	if !says(v, "LUCKY") || !says(v, "by luck: ") || says(v, "SOLVED") {
		t.Error("at the end the luck is not named")
	}
	v.Cursor = 4
	if says(v, "LUCKY") || says(v, "by luck") {
		t.Error("the end is told before it")
	}
}

// The counter says who asks in words that do not name the agent at the desk.
func TestWhoAsks(t *testing.T) {
	for persona, want := range map[string]string{"Service Agent": "asks: human agent", "Service Manager": "asks: manager", "Service Analyst": "asks: analyst"} {
		v := at(solvedTrace(), 0)
		v.Trace.Persona = persona
		if !says(v, want) {
			t.Errorf("%s: no %q", persona, want)
		}
	}
}

// The tape cuts nothing off a query but what wraps it.
func TestQueryKeepsItsQuotes(t *testing.T) {
	v := at(solvedTrace(), 1)
	query := "SELECT AccountId FROM Contact WHERE Id = 'x'"
	for _, call := range []string{"q(query='" + query + "')", `q(query="` + query + `")`, query} {
		v.Trace.Turns[0].Function, v.Trace.Turns[0].Call = "q", call
		if !says(v, query) {
			t.Errorf("%q is shown without its quotes", call)
		}
	}
}

// The key of a new seed keeps its die, however long the seed.
func TestSeedKeepsItsDie(t *testing.T) {
	for _, seed := range []uint64{3, 10025, 1 << 63} {
		v := at(solvedTrace(), 0)
		v.Trace.Script.Seed = seed
		var f frame.Frame
		deskroom.Build(&v, &f)
		if !slices.ContainsFunc(f.Items, func(it frame.Item) bool { return it.Op == frame.OpIcon && it.Sprite == assets.IconSeed }) {
			t.Errorf("seed %d: no die", seed)
		}
	}
}

// The slider says the turn that is under way, and not yet what it brings.
func TestSliderWhileATurnMoves(t *testing.T) {
	for ticks, want := range map[int]string{1: "turn 3 of 5", 10000: "turn 3 of 5: 1 row"} {
		v := during(solvedTrace(), 3, ticks)
		var f frame.Frame
		deskroom.Build(&v, &f)
		if got := f.Find("scrub").Value; !strings.HasPrefix(got, want) || ticks == 1 && got != want {
			t.Errorf("after %d ticks the slider says %q, not %q", ticks, got, want)
		}
	}
}
