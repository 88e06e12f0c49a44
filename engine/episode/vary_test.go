package episode

import (
	"math"
	"reflect"
	"testing"

	"deskarena/engine/agent/sim"
	"deskarena/engine/task"

	"pgregory.net/rapid"
)

// anyTask draws a script of any task.
func anyTask(t *rapid.T) Script {
	s := scripts(t)
	s.Task = rapid.SampledFrom(task.Kinds()).Draw(t, "task")
	return s
}

func vary(t rapid.TB, s Script, v Variant) *Trace {
	tr, err := world().Vary(s, v)
	if err != nil {
		t.Fatalf("%+v: %v", s, err)
	}
	return tr
}

// slipped are the places where a run's slips were made. Of one on an answer that was right by luck the answer says nothing.
func slipped(tr *Trace) (places []sim.Place) {
	for i, u := range tr.Turns {
		if u.Slip != "" || tr.Lucky && i == len(tr.Turns)-1 {
			places = append(places, u.Luck.At, u.Luck.Made)
		}
	}
	return places
}

// Whoever makes no slip solves it. So a run whose slips are all made clean, those too that come to light behind them, ends as the
// flawless agent's does; and one that made a single slip and is clean without it is such a run.
func TestWithoutItsSlipsARunIsFlawless(t *testing.T) {
	single := 0
	rapid.Check(t, func(t *rapid.T) {
		tr := run(t, anyTask(t))
		slips := len(slipped(tr)) / 2
		var v Variant
		for rounds := 0; len(slipped(tr)) > 0; rounds++ {
			if rounds > 60 {
				t.Fatalf("there is no end to its slips: %v", slipped(tr))
			}
			v.Faultless = append(v.Faultless, slipped(tr)...)
			tr = vary(t, tr.Script, v)
			if rounds == 0 && slips == 1 && len(slipped(tr)) == 0 {
				single++
			}
		}
		if flawless := vary(t, tr.Script, Variant{Flawless: true}); tr.Outcome != Solved || flawless.Outcome != Solved || tr.Lucky {
			t.Fatalf("clean at %v it ends %s with %q, the truth is %q; flawless it ends %s", v.Faultless, tr.Outcome, tr.Answer, tr.Truth, flawless.Outcome)
		}
	})
	if single == 0 {
		t.Error("no run had a single slip")
	}
}

// Other dice from a place on leave what came before: the turns up to there, and all of them where the run never comes there.
func TestForkAtAPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tr := run(t, anyTask(t))
		far := vary(t, tr.Script, Variant{Fork: &sim.Fork{From: sim.Place{Step: math.MaxInt}, Seed: 7}})
		if !reflect.DeepEqual(tr, far) {
			t.Fatal("a fork that the run never comes to changes it")
		}
		at := rapid.IntRange(1, len(tr.Turns)).Draw(t, "at")
		from := tr.Turns[at-1].Luck.At.Reading()
		fork := vary(t, tr.Script, Variant{Fork: &sim.Fork{From: from, Seed: rapid.Uint64().Draw(t, "other dice")}})
		for i := range at {
			if a, b := &tr.Turns[i], &fork.Turns[i]; a.Luck.At.Compare(from) < 0 && (a.Message != b.Message || a.Observation != b.Observation) {
				t.Fatalf("turn %d differs before the fork after turn %d", i+1, at)
			}
		}
	})
}

// A fork at a place holds against the script's own at a later turn.
func TestAForkAtAPlaceLasts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyTask(t)
		v := Variant{Fork: &sim.Fork{Seed: rapid.Uint64().Draw(t, "other dice")}}
		plain := vary(t, s, v)
		s.Reseed = Reseed{Turn: uint8(rapid.IntRange(2, MaxTurns).Draw(t, "at")), Seed: rapid.Uint64().Draw(t, "the script's")}
		if forked := vary(t, s, v); !reflect.DeepEqual(plain.Turns, forked.Turns) {
			t.Fatalf("the script's fork at turn %d changes it", s.Reseed.Turn)
		}
	})
}

// What is spent by a turn is what Count counts, and what is wasted grows with the run.
func TestSpentAndWastedByTurn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tr := run(t, anyTask(t))
		n := len(tr.Turns)
		c, err := world().Count(tr.Script, Variant{})
		if err != nil || tr.spent(n) != c.Cost || tr.Decisive() != c.Break || tr.Wasted(n).Cost != c.Wasted {
			t.Fatalf("%+v and %+v, counted %+v, %v", tr.spent(n), tr.Wasted(n), c, err)
		}
		for i := range n {
			w, more := tr.Wasted(i), tr.Wasted(i+1)
			if more.Turns < w.Turns || more.Read < w.Read || more.Written < w.Written || more.Calls < w.Calls || i < tr.Decisive() && w != (Waste{}) {
				t.Fatalf("after turn %d %+v is wasted, after the next %+v", i, w, more)
			}
		}
	})
}
