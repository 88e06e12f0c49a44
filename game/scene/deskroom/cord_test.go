package deskroom_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"deskarena/assets"
	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/tools"
	"deskarena/game/frame"
	"deskarena/game/frame/rules"
	"deskarena/game/paint"
	"deskarena/game/scene/deskroom"
)

// heads finds the heads of arrows: four strokes, each two pixels longer than the one before it, and the neck.
func heads(f *frame.Frame) (at []int) {
	for i := 0; i+4 < len(f.Items); i++ {
		head := true
		for k, it := range f.Items[i : i+4] {
			head = head && it.Op == frame.OpFill && it.W == 1 && it.H == 2*k+2 && it.Ink == f.Items[i].Ink
		}
		if head {
			at = append(at, i)
		}
	}
	return at
}

// Every arrow lands where one sees it: nothing is painted over its head and the last of its stem.
func checkHeads(t *testing.T, f *frame.Frame) {
	t.Helper()
	var p paint.Picture
	at := heads(f)
	if len(at) > 0 {
		paint.Paint(&p, f)
	}
	for _, n := range at {
		for _, it := range f.Items[n : n+5] {
			for y := it.Y; y < it.Y+it.H; y++ {
				for x := it.X; x < it.X+it.W; x++ {
					if p.At(x, y) != it.Ink {
						t.Errorf("the head of the arrow that ends at %d,%d is covered at %d,%d", f.Items[n].X, f.Items[n].Y, x, y)
						return
					}
				}
			}
		}
	}
}

// inBoth builds a run at rest in both orientations.
func inBoth(t *testing.T, trace *episode.Trace, cursor int, f func(*testing.T, *frame.Frame)) {
	for _, portrait := range []bool{false, true} {
		v := at(trace, cursor)
		v.Portrait = portrait
		var built frame.Frame
		deskroom.Build(&v, &built)
		t.Run("portrait "+strconv.FormatBool(portrait), func(t *testing.T) {
			rules.Text(t, &built)
			rules.Regions(t, &built, "step")
			checkHeads(t, &built)
			f(t, &built)
		})
	}
}

// said is all that a frame says in a colour, in painting order.
func said(f *frame.Frame, c assets.Color) string {
	var words []string
	for _, it := range f.Items {
		if (it.Op == frame.OpText || it.Op == frame.OpBold) && it.Ink == c {
			words = append(words, it.Text)
		}
	}
	return strings.Join(words, " ")
}

// An answer that is wrong by its own fault says why, and no arrow leads to it; the same one, right, is led to.
func TestWrongAnswerSaysWhy(t *testing.T) {
	for _, say := range []string{"takes the runner-up", "holds the two numbers against each other the wrong way round"} {
		for before := 0; before <= 4; before++ {
			turns := []episode.Turn{contact(), products(), order(), items()}[4-before:]
			for i := range turns {
				turns[i].Needs = nil
			}
			s := submit(productID)
			if before > 0 {
				s.Needs = needs(before, productID)
			}
			good := trace(append(turns[:before:before], s)...)
			good.Outcome = episode.Solved
			s.Verdict, s.Root, s.Say = episode.Wrong, before+1, say
			bad := trace(append(turns[:before:before], s)...)
			bad.Outcome, bad.Answer = episode.Failed, productID
			inBoth(t, bad, before+1, func(t *testing.T, f *frame.Frame) {
				if len(heads(f)) > 0 {
					t.Errorf("an arrow leads to a wrong answer after %d cards", before)
				}
				if got := said(f, assets.Clay2); !strings.Contains(got, say) && (len(say) < 40 || before == 0) {
					t.Errorf("after %d cards it says %q", before, got)
				}
				if r := f.Find("card." + strconv.Itoa(before+1)); r == nil || !strings.Contains(r.Label, say) {
					t.Errorf("after %d cards nothing tells a screen reader", before)
				}
			})
			inBoth(t, good, before+1, func(t *testing.T, f *frame.Frame) {
				if got := said(f, assets.Clay2); got != "" || before > 0 && len(heads(f)) == 0 {
					t.Errorf("a right answer says %q, and %d arrows lead to it", got, len(heads(f)))
				}
			})
		}
	}
}

// What is rejected again with the same words hangs as one slip with its number.
func TestRepeatsHangAsOne(t *testing.T) {
	tr := trace(loud(), loud(), loud(), contact(), loud(), submit("None"))
	tr.Outcome = episode.Failed
	inBoth(t, tr, 5, func(t *testing.T, f *frame.Frame) {
		for n, want := range []bool{false, false, true, true, true} {
			if got := f.Find("card."+strconv.Itoa(n+1)) != nil; got != want {
				t.Errorf("card %d is there: %v", n+1, got)
			}
		}
		if got := said(f, assets.Sheet); !strings.Contains(got, "×3") {
			t.Errorf("nothing says how often: %q", got)
		}
		if r := f.Find("card.3"); r == nil || !strings.Contains(r.Label, "3 times") {
			t.Error("nothing tells a screen reader how often")
		}
		if f.Find("earlier") != nil {
			t.Error("turns are off a cord that has room")
		}
	})
}

// What a run's end follows from stays on a full cord: what was struck, what broke, what the answer was read off. And
// nothing on the cord leaves its margins.
func TestTellingCardsStay(t *testing.T) {
	pulled := func() episode.Turn {
		return episode.Turn{Kind: episode.Call, Function: "get_account_id_by_contact_id", Object: episode.NoDrawer, Error: true,
			Observation: "Unknown action get_account_id_by_contact_id", Verdict: episode.Struck, Say: "the function is gone"}
	}
	broke := order()
	broke.Verdict, broke.Say, broke.Root = episode.Quiet, "a day early", 3
	s := submit(productID)
	s.Needs = needs(4, productID)
	tr := trace(contact(), pulled(), broke, products(), order(), contact(), order(), contact(), order(), contact(), s)
	tr.Outcome = episode.Failed
	for n := 4; n <= len(tr.Turns); n++ {
		inBoth(t, tr, n, func(t *testing.T, f *frame.Frame) {
			for _, card := range []int{2, 3, 4, n} {
				if f.Find("card."+strconv.Itoa(card)) == nil && (card != 4 || n == len(tr.Turns)) {
					t.Errorf("turn %d: card %d is gone", n, card)
				}
			}
			if got := said(f, assets.Clay2); !strings.Contains(got, "pulled") {
				t.Errorf("turn %d: it says %q", n, got)
			}
			for _, r := range f.Regions {
				if strings.HasPrefix(r.Name, "card.") && (r.X+r.W > f.W-6 || r.X < 8) {
					t.Errorf("%s reaches from %d to %d", r.Name, r.X, r.X+r.W)
				}
			}
		})
	}
}

// crosses counts the crosses in place of arrows.
func crosses(f *frame.Frame) (n int) {
	for _, it := range f.Items {
		if it.Op == frame.OpLine && it.Ink == assets.Clay && it.N == 3 && it.W == 8 && it.H == 8 {
			n++
		}
	}
	return n
}

// Behind every torn card with something after it stands a cross, whether or not a value was taken from it.
func TestCrossBehindEveryTornCard(t *testing.T) {
	tear := func(u episode.Turn) episode.Turn {
		u.Verdict, u.Say, u.Needs = episode.Quiet, "a day early", nil
		return u
	}
	torn := [...]bool{true, false, true, true}
	turns := []episode.Turn{contact(), products(), order(), items()}
	for i := range turns {
		turns[i].Needs = nil
		if torn[i] {
			turns[i] = tear(turns[i])
		}
	}
	tr := trace(append(turns, submit("None"))...)
	tr.Outcome = episode.Failed
	for cursor, want := range []int{0, 0, 1, 1, 2, 3} {
		inBoth(t, tr, cursor, func(t *testing.T, f *frame.Frame) {
			if got := crosses(f); got != want {
				t.Errorf("turn %d: %d crosses, not %d", cursor, got, want)
			}
		})
	}
}

// An answer that is given up after an error, and one that is never given, hang behind a break with a cross.
func TestGivingUpBreaksTheCord(t *testing.T) {
	refused := order()
	refused.Verdict, refused.Error, refused.Observation, refused.Needs = episode.Loud, true, "INVALID_FIELD: no such column", nil
	up := submit("I was not able to find this out.")
	up.Verdict, up.Root, up.Say = episode.Wasted, 2, "gives up after an error"
	gave := trace(contact(), refused, up)
	gave.Outcome = episode.Failed
	out := trace(contact(), refused)
	out.Outcome = episode.OutTurns
	for _, tr := range []*episode.Trace{gave, out} {
		for cursor := range len(tr.Turns) + 1 {
			want := 0
			if cursor == len(tr.Turns) {
				want = 1
			}
			inBoth(t, tr, cursor, func(t *testing.T, f *frame.Frame) {
				if got := crosses(f); got != want {
					t.Errorf("%s, turn %d: %d crosses, not %d", tr.Outcome, cursor, got, want)
				}
			})
		}
	}
}

// Of many long arrows only those to the latest card are painted.
func TestManyLongArrows(t *testing.T) {
	from := func(n ...int) episode.Turn {
		u := items()
		u.Needs = nil
		for _, k := range n {
			u.Needs = append(u.Needs, episode.Need{Turn: k, Value: accountID})
		}
		return u
	}
	tr := trace(contact(), from(), from(1), from(1), from(1), submit("None"))
	for cursor, want := range []int{0, 0, 0, 1, 2, 1} {
		inBoth(t, tr, cursor, func(t *testing.T, f *frame.Frame) {
			if got := len(heads(f)); got != want {
				t.Errorf("turn %d: %d arrows, not %d", cursor, got, want)
			}
		})
	}
}

// A function that was pulled shows, whether the agent calls it or not, from the turn on at which it was pulled.
func TestPulledFunctionShows(t *testing.T) {
	const name = "get_period"
	tr := trace(contact(), products(), order(), items(), items(), items(), submit(productID))
	tr.Outcome, tr.Script.Toolset = episode.Solved, agent.Functions
	tr.Script.Strikes = []episode.Strike{{Turn: 2, Kind: episode.Pull, Function: name}}
	for n := 0; n <= len(tr.Turns); n++ {
		inBoth(t, tr, n, func(t *testing.T, f *frame.Frame) {
			if r := f.Find("pulled." + name); (r != nil) != (n >= 2) || strings.Contains(said(f, assets.Ink), name) != (n >= 2) {
				t.Errorf("turn %d: it is there: %v", n, r != nil)
			}
		})
	}
	called := contact()
	called.Function, called.Error, called.Verdict, called.Observation = name, true, episode.Struck, "Unknown action "+name
	tr.Turns[4] = called
	tr.Turns[4].N = 5
	inBoth(t, tr, 7, func(t *testing.T, f *frame.Frame) {
		if f.Find("pulled."+name) != nil || f.Find("card.5") == nil || !strings.Contains(said(f, assets.Ink), name) {
			t.Error("the call that missed it does not show it")
		}
	})
	whole := tools.Find(name).Category.Key()
	tr.Script.Strikes[0].Function = whole
	inBoth(t, tr, 7, func(t *testing.T, f *frame.Frame) {
		if f.Find("pulled."+whole) != nil {
			t.Error("a category of which a function was missed has a slip of its own")
		}
	})
}

// A slip that covers the one before it, and a wrong answer, come to rest in the picture of the turn at rest.
func TestCordComesToRest(t *testing.T) {
	s := submit(productID)
	s.Verdict, s.Root, s.Say = episode.Wrong, 7, "takes the runner-up"
	tr := trace(contact(), products(), order(), items(), loud(), loud(), s)
	tr.Outcome = episode.Failed
	for n := 1; n <= len(tr.Turns); n++ {
		for _, portrait := range []bool{false, true} {
			v := during(tr, n, 0)
			v.Portrait = portrait
			var moving, rest frame.Frame
			for ; !v.Still(); v.Tick++ {
				deskroom.Build(&v, &moving)
				rules.Text(t, &moving)
			}
			deskroom.Build(&v, &moving)
			v.Before = -1
			deskroom.Build(&v, &rest)
			if !slices.Equal(moving.Items, rest.Items) {
				t.Errorf("turn %d, portrait %v: it comes to rest in another picture", n, portrait)
			}
		}
	}
}
