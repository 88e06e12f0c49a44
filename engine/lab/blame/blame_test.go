package blame

import (
	"math"
	"slices"
	"sync"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/dice"
	"deskarena/engine/episode"
	"deskarena/engine/task"

	"pgregory.net/rapid"
)

var world = sync.OnceValue(func() *episode.World { return episode.Open(episode.DefaultOrgSeed) })

// runs draws a run of any task, with up to three strikes.
func runs(t *rapid.T) *episode.Trace {
	s := episode.Script{
		Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: rapid.SampledFrom(task.Kinds()).Draw(t, "task"),
		Instance:  uint16(rapid.IntRange(1, task.PerTask).Draw(t, "instance")),
		Model:     rapid.SampledFrom(agent.Models()).Draw(t, "model"),
		Framework: rapid.SampledFrom(agent.Frameworks()).Draw(t, "framework"),
		Toolset:   rapid.SampledFrom(agent.Toolsets()).Draw(t, "toolset"),
		Seed:      rapid.Uint64Range(0, 1<<20).Draw(t, "seed"),
	}
	tr := played(t, s)
	for range rapid.IntRange(0, 3).Draw(t, "strikes") {
		k := episode.Strike{Turn: uint8(rapid.IntRange(1, len(tr.Turns)).Draw(t, "turn"))}
		if fns := episode.Pullable(s); len(fns) > 0 && rapid.Bool().Draw(t, "pull") {
			k.Kind, k.Function = episode.Pull, rapid.SampledFrom(fns).Draw(t, "function")
		}
		if episode.CanStrike(tr, k) != nil {
			continue
		}
		if struck, err := world().Run(tr.Script.With(k)); err == nil { // a strike may shorten the run below an earlier one
			tr = struck
		}
	}
	return tr
}

func played(t rapid.TB, s episode.Script) *episode.Trace {
	tr, err := world().Run(s)
	if err != nil {
		t.Fatalf("%+v: %v", s, err)
	}
	return tr
}

func follow(t rapid.TB, tr *episode.Trace, turn int) Trail {
	r, err := Follow(tr, turn)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func ask(t rapid.TB, tr *episode.Trace, turn, n int) *Inquiry {
	q, err := Ask(world(), tr.Script, turn, n)
	if err != nil {
		t.Fatal(err)
	}
	for steps := q.Plan(); !q.Done(); steps-- {
		if steps == 0 {
			t.Fatal("it takes more steps than planned")
		}
		q.Step()
	}
	return q
}

// With nothing wrong there is no blame.
func TestNothingWrongNoBlame(t *testing.T) {
	clean := 0
	rapid.Check(t, func(t *rapid.T) {
		tr := runs(t)
		if tr.Outcome != episode.Solved {
			return
		}
		if q := ask(t, tr, 0, 3); q.Origin != 0 || len(q.Hops) > 0 || q.Plan() != 0 || q.ButFor != nil || q.Shares() != nil {
			t.Fatalf("a solved run is blamed: %+v", q.Trail)
		}
		for _, u := range tr.Turns {
			if r := follow(t, tr, u.N); u.Verdict == episode.Right && (r.Origin != 0 || len(r.Hops) > 0 || len(r.By) > 0) {
				t.Fatalf("turn %d is right, and blamed: %+v", u.N, r)
			}
		}
		clean++
	})
	if clean == 0 {
		t.Error("no run was solved")
	}
}

// A trail goes from the turn that was asked about back to its origin, over wrong turns alone, and each is reached from a later one.
func TestTrails(t *testing.T) {
	long, branched := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		tr := runs(t)
		n := rapid.IntRange(0, len(tr.Turns)).Draw(t, "asked")
		r := follow(t, tr, n)
		if r.Origin == 0 {
			return
		}
		if n == 0 && r.Origin != tr.Decisive() {
			t.Fatalf("it failed by turn %d, the trail leads to %d", tr.Decisive(), r.Origin)
		}
		reached := map[int]bool{r.Turn: true}
		for i, h := range r.Hops {
			if !reached[h.Turn] || i > 0 && h.Turn >= r.Hops[i-1].Turn {
				t.Fatalf("hop %d is out of order: %+v", i, r.Hops)
			}
			if !h.Own && len(h.From) == 0 {
				t.Fatalf("turn %d is wrong for no reason: %+v", h.Turn, r.Hops)
			}
			if tr.Turns[h.Turn-1].Verdict == episode.Right {
				t.Fatalf("turn %d is right: %+v", h.Turn, r.Hops)
			}
			for _, s := range h.From {
				if reached[s.Turn] = true; s.Turn >= h.Turn {
					t.Fatalf("turn %d goes back to turn %d", h.Turn, s.Turn)
				}
				for _, v := range s.Values {
					if !episode.Shows(tr.Turns[s.Turn-1].Observation, v) {
						t.Fatalf("turn %d did not bring %q", s.Turn, v)
					}
				}
			}
			if len(h.From) > 1 {
				branched++
			}
		}
		if last := r.Hops[len(r.Hops)-1]; !reached[r.Origin] || !last.Own {
			t.Fatalf("the trail misses turn %d: %+v", r.Origin, r.Hops)
		}
		if len(r.Hops) > 2 {
			long++
		}
	})
	if long == 0 || branched == 0 {
		t.Errorf("%d trails were long and %d had branches: the test looks at little", long, branched)
	}
}

// What a turn hangs on is what it took from others, and what they hang on.
func TestHangsOn(t *testing.T) {
	tr := &episode.Trace{Outcome: episode.Solved, Turns: []episode.Turn{{N: 1, Observation: "Anna"}, {N: 2, Observation: "Bert Cora"},
		{N: 3, Needs: []episode.Need{{Turn: 1, Value: "Anna"}}, Observation: "Dora"},
		{N: 4, Needs: []episode.Need{{Turn: 3, Value: "Dora"}, {Turn: 2, Value: "Cora"}, {Turn: 2, Value: "Bert"}}}}}
	r := follow(t, tr, 4)
	if !slices.Equal(r.On, []int{1, 2, 3}) || len(r.Takes) != 2 || r.Takes[0].Turn != 2 || !slices.Equal(r.Takes[0].Values, []string{"Cora", "Bert"}) {
		t.Errorf("%+v", r)
	}
	if r := follow(t, tr, 2); r.On != nil || r.Takes != nil {
		t.Errorf("%+v", r)
	}
	if _, err := Follow(tr, 5); err == nil {
		t.Error("a turn that is not there is followed")
	}
}

// Made clean, the only slip of a run leaves the flawless outcome on its dice.
func TestButForTheOnlySlip(t *testing.T) {
	single := 0
	rapid.Check(t, func(t *rapid.T) {
		tr := runs(t)
		var slips []int
		for _, u := range tr.Turns {
			if u.Slip != "" {
				slips = append(slips, u.N)
			}
		}
		if tr.Outcome == episode.Solved || len(tr.Script.Strikes) > 0 || len(slips) != 1 {
			return
		}
		q := ask(t, tr, 0, 1)
		if q.Origin != slips[0] {
			t.Fatalf("the only slip is that of turn %d, blamed is turn %d", slips[0], q.Origin)
		}
		for _, u := range q.ButFor.Turns {
			if u.Slip != "" {
				return // one that comes to light behind it
			}
		}
		if q.ButFor.Outcome != episode.Solved {
			t.Fatalf("without the slip of turn %d it ends %s with %q, the truth is %q", q.Origin, q.ButFor.Outcome, q.ButFor.Answer, tr.Truth)
		}
		single++
	})
	if single == 0 {
		t.Error("no run failed by a single slip")
	}
}

// Without its only strike a run is its clean twin, to the turn.
func TestButForTheOnlyStrike(t *testing.T) {
	struck := 0
	rapid.Check(t, func(t *rapid.T) {
		tr := runs(t)
		if len(tr.Script.Strikes) != 1 || tr.Outcome == episode.Solved {
			return
		}
		q := ask(t, tr, 0, 1)
		if len(q.Cause.Strikes) == 0 {
			return
		}
		twin := played(t, tr.Script.Without(tr.Script.Strikes[0]))
		if q.ButFor.Digest != twin.Digest {
			t.Fatal("without its strike it is not its twin")
		}
		struck++
	})
	if struck == 0 {
		t.Error("no run failed by a strike")
	}
}

// Other dice after a cause leave it as it was: the turns up to it, and the slip.
func TestOtherDiceKeepTheCause(t *testing.T) {
	kept := 0
	rapid.Check(t, func(t *rapid.T) {
		tr := runs(t)
		r := follow(t, tr, 0)
		if r.Origin == 0 {
			return
		}
		c := causeOf(tr, r.Origin)
		other, err := world().Vary(tr.Script, episode.Variant{Fork: &sim.Fork{From: c.after, Seed: rapid.Uint64().Draw(t, "other dice")}})
		if err != nil {
			t.Fatal(err)
		}
		for i := range c.Turn {
			a, b := &tr.Turns[i], &other.Turns[i]
			if len(c.Strikes) > 0 && i+1 == c.Turn {
				break
			}
			if a.Message != b.Message || a.Observation != b.Observation || i+1 == c.Turn && a.Slip != b.Slip && !b.Luck.Misread {
				t.Fatalf("turn %d of %d differs: slip %q, now %q", i+1, c.Turn, a.Slip, b.Slip)
			}
		}
		kept++
	})
	if kept == 0 {
		t.Error("no run failed")
	}
}

// Shares add up to the difference, and what never makes one has none.
func TestSharesAddUp(t *testing.T) {
	shared, dummies := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		q := ask(t, runs(t), 0, 4)
		shares := q.Shares()
		if (len(shares) > 0) != (len(q.Causes) > 1) {
			t.Fatalf("%d causes have %d shares", len(q.Causes), len(shares))
		}
		if len(shares) == 0 {
			return
		}
		n, with, without := q.Together()
		sum := int64(0)
		for i, s := range shares {
			sum += s.Num
			dummy := true
			for set := range q.solved {
				dummy = dummy && q.solved[set] == q.solved[set|1<<i]
			}
			if dummy {
				dummies++
				if s.Num != 0 {
					t.Fatalf("cause %d never makes a difference, and has a share of %v", i, s)
				}
			}
		}
		if n != 4 || sum != shares[0].Den*int64(without-with) {
			t.Fatalf("shares %v do not add up to %d of %d", shares, without-with, n)
		}
		shared++
	})
	if shared == 0 || dummies == 0 {
		t.Errorf("%d runs had shares, %d of them none", shared, dummies)
	}
}

// The counts are those of the runs that they say, each by itself.
func TestOftenIsCounted(t *testing.T) {
	w := world()
	failed := 0
	for n := 1; failed < 5; n++ {
		s := episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: task.NED, Instance: uint16(n), Model: agent.GPT4o, Framework: agent.ReAct, Seed: 5}
		tr := played(t, s)
		if tr.Outcome == episode.Solved {
			continue
		}
		failed++
		q := ask(t, tr, 0, 10)
		var o Often
		for i := range 10 {
			fork := &sim.Fork{From: q.Cause.after, Seed: dice.New(uint64(i)).For("blame").Bits()}
			a, err := w.Vary(s, episode.Variant{Fork: fork})
			b, err2 := w.Vary(s, episode.Variant{Fork: fork, Faultless: q.Cause.clean})
			if err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
			o.Runs++
			if a.Outcome == episode.Solved {
				o.With++
			}
			if b.Outcome == episode.Solved {
				o.Without++
			}
			if a.Outcome == episode.Solved && b.Outcome == episode.Solved {
				o.Both++
			}
		}
		if o != q.Often {
			t.Errorf("instance %d: %+v, played one by one %+v", n, q.Often, o)
		}
	}
}

// Of too many causes the first share, and the one that the run failed by.
func TestTooManyCauses(t *testing.T) {
	slip := func(turn int) Cause { return Cause{Turn: turn} }
	pull := func(turn uint8, function string) Cause {
		return Cause{Turn: int(turn), Strikes: []episode.Strike{{Turn: turn, Kind: episode.Pull, Function: function}}}
	}
	turns := func(all []Cause) (out []int) {
		for _, c := range all {
			out = append(out, c.Turn)
		}
		return out
	}
	for _, c := range []struct {
		all     []Cause
		must    Cause
		want    []int
		leftOut int
	}{
		{[]Cause{slip(1), slip(2)}, slip(2), []int{1, 2}, 0},
		{[]Cause{slip(1), slip(2), slip(3), slip(4), slip(5), slip(6), slip(7)}, slip(7), []int{1, 2, 3, 4, 7}, 2},
		{[]Cause{pull(1, "a"), slip(1), slip(2), slip(3), slip(4), slip(5)}, slip(1), []int{1, 1, 2, 3, 4}, 1},
		{[]Cause{pull(1, "a"), pull(1, "b"), pull(1, "c"), pull(1, "d"), pull(1, "e"), pull(1, "f")}, pull(1, "f"), []int{1, 1, 1, 1, 1}, 1},
	} {
		got, leftOut := few(slices.Clone(c.all), c.must)
		if !slices.Equal(turns(got), c.want) || leftOut != c.leftOut || !slices.ContainsFunc(got, func(g Cause) bool { return g.partOf(c.must) }) {
			t.Errorf("of %v, with %v: %v, and %d left out", turns(c.all), c.must, got, leftOut)
		}
	}
}

// A run may be struck eight times on one turn.
func TestManyStrikesOnOneTurn(t *testing.T) {
	s := episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: task.NED, Instance: 1, Model: agent.GPT4o, Framework: agent.FC, Toolset: agent.Functions}
	for _, f := range episode.Pullable(s)[:8] {
		s = s.With(episode.Strike{Turn: 1, Kind: episode.Pull, Function: f})
	}
	failed := 0
	for ; failed < 3; s.Seed++ {
		tr := played(t, s)
		if tr.Outcome == episode.Solved {
			continue
		}
		failed++
		q := ask(t, tr, 0, 2)
		if len(q.Causes) != MaxCauses || q.LeftOut < 8-MaxCauses || len(q.Shares()) != MaxCauses {
			t.Errorf("seed %d: %d causes, %d left out", s.Seed, len(q.Causes), q.LeftOut)
		}
	}
}

func TestShapley(t *testing.T) {
	for _, c := range []struct {
		name  string
		value []int // by subset
		want  []episode.Ratio
	}{
		{"one alone", []int{0, 7}, []episode.Ratio{{Num: 7, Den: 1}}},
		{"either would do", []int{0, 10, 10, 10}, []episode.Ratio{{Num: 10, Den: 2}, {Num: 10, Den: 2}}},
		{"both are needed", []int{0, 0, 0, 10}, []episode.Ratio{{Num: 10, Den: 2}, {Num: 10, Den: 2}}},
		{"one does it all", []int{2, 9, 2, 9}, []episode.Ratio{{Num: 14, Den: 2}, {Num: 0, Den: 2}}},
		{"one does harm", []int{5, 9, 3, 7}, []episode.Ratio{{Num: 8, Den: 2}, {Num: -4, Den: 2}}},
		// The glove game: one and two have a left one, three a right one, a pair is worth 6. Shares 1/6, 1/6 and 4/6 of it.
		{"gloves", []int{0, 0, 0, 0, 0, 6, 6, 6}, []episode.Ratio{{Num: 6, Den: 6}, {Num: 6, Den: 6}, {Num: 24, Den: 6}}},
		// An airport: runways of 12, 28 and 30. Shares 4, 12 and 14.
		{"airport", []int{0, 12, 28, 28, 30, 30, 30, 30}, []episode.Ratio{{Num: 24, Den: 6}, {Num: 72, Den: 6}, {Num: 84, Den: 6}}},
	} {
		players := 0
		for 1<<players < len(c.value) {
			players++
		}
		if got := shapley(c.value, players); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestDifference(t *testing.T) {
	for _, c := range []struct {
		o                 Often
		points, low, high float64
	}{
		{Often{}, 0, 0, 0},
		{Often{200, 3, 176, 3}, 86.50, 80.62, 90.67},
		{Often{200, 0, 0, 0}, 0.00, -1.37, 1.37},
		{Often{200, 200, 200, 200}, 0.00, -1.37, 1.37},
		{Often{200, 100, 100, 60}, 0.00, -8.79, 8.79},
		{Often{200, 50, 20, 10}, -15.00, -21.54, -8.16},
		{Often{10, 0, 10, 0}, 100.00, 52.06, 100.00},
	} {
		points, low, high := c.o.Difference()
		for _, d := range []float64{points - c.points, low - c.low, high - c.high} {
			if math.Abs(d) > 0.005 {
				t.Errorf("%+v: %.2f, %.2f to %.2f, want %+v", c.o, points, low, high, c)
				break
			}
		}
	}
}
