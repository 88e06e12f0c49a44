package twin

import (
	"slices"
	"sync"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/episode"
	"deskarena/engine/task"

	"pgregory.net/rapid"
)

var world = sync.OnceValue(func() *episode.World { return episode.Open(episode.DefaultOrgSeed) })

func run(t rapid.TB, s episode.Script) *episode.Trace {
	tr, err := world().Run(s)
	if err != nil {
		t.Fatalf("%+v: %v", s, err)
	}
	return tr
}

func scripts(t *rapid.T) episode.Script {
	return episode.Script{
		Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: rapid.SampledFrom(task.Kinds()).Draw(t, "task"),
		Instance:  uint16(rapid.IntRange(1, task.PerTask).Draw(t, "instance")),
		Model:     rapid.SampledFrom(agent.Models()).Draw(t, "model"),
		Framework: rapid.SampledFrom(agent.Frameworks()).Draw(t, "framework"),
		Toolset:   rapid.SampledFrom(agent.Toolsets()).Draw(t, "toolset"),
		Seed:      rapid.Uint64Range(0, 1<<20).Draw(t, "seed"),
	}
}

// other draws a run to hold a run against: the same question, but for who plays or for the dice, or another question.
func other(t *rapid.T, s episode.Script) *episode.Trace {
	o := scripts(t)
	switch rapid.IntRange(0, 3).Draw(t, "what differs") {
	case 0:
		s.Seed = o.Seed
	case 1:
		s.Model = o.Model
	case 2:
		s.Framework, s.Toolset = o.Framework, o.Toolset
	default:
		s = o
	}
	return run(t, s)
}

// Every turn stands in one row, in order, and a row says of its turns what they are.
func TestEveryTurnHasItsRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scripts(t)
		a, b := run(t, s), other(t, s)
		p := Lay(a, b)
		i, j := 0, 0
		for _, r := range p.Rows {
			if r.A > 0 {
				if i++; r.A != i {
					t.Fatalf("turn %d of the first stands where turn %d would: %+v", r.A, i, p.Rows)
				}
			}
			if r.B > 0 {
				if j++; r.B != j {
					t.Fatalf("turn %d of the second stands where turn %d would: %+v", r.B, j, p.Rows)
				}
			}
			switch r.Kind {
			case Same, Changed:
				if r.A == 0 || r.B == 0 || (r.Kind == Same) != equal(&a.Turns[r.A-1], &b.Turns[r.B-1]) {
					t.Fatalf("%+v is wrong", r)
				}
			case OnlyA, OnlyB:
				if (r.A > 0) != (r.Kind == OnlyA) || (r.B > 0) != (r.Kind == OnlyB) {
					t.Fatalf("%+v is wrong", r)
				}
			}
		}
		if i != len(a.Turns) || j != len(b.Turns) {
			t.Fatalf("%d of %d and %d of %d turns have rows", i, len(a.Turns), j, len(b.Turns))
		}
		at := 0
		for _, st := range p.Stretches() {
			for _, r := range p.Rows[st.From:st.To] {
				if (r.Kind == Same) != st.Same {
					t.Fatalf("%+v is in a stretch that it does not belong to", r)
				}
			}
			if st.From != at || st.To <= at {
				t.Fatalf("stretches %+v", p.Stretches())
			}
			at = st.To
		}
		if at != len(p.Rows) {
			t.Fatal("the stretches end early")
		}
	})
}

func equal(u, v *episode.Turn) bool {
	return u.Kind == v.Kind && u.Call == v.Call && u.Observation == v.Observation && u.Error == v.Error
}

// As many turns as can be stand beside one that is the same, whichever run is the first; and they are the same throughout only
// where all are.
func TestNoPairIsMissed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scripts(t)
		a, b := run(t, s), other(t, s)
		longest := common(a.Turns, b.Turns)
		p, q := Lay(a, b), Lay(b, a)
		if n, m := sames(p), sames(q); n != longest || m != longest {
			t.Fatalf("%d turns are the same, and %d the other way round; there are %d", n, m, longest)
		}
		if p.Alike() != (longest == len(a.Turns) && longest == len(b.Turns)) || p.Strange != q.Strange {
			t.Fatalf("alike %v, strange %v and %v", p.Alike(), p.Strange, q.Strange)
		}
	})
}

func sames(p Pair) (n int) {
	for _, r := range p.Rows {
		if r.Kind == Same {
			n++
		}
	}
	return n
}

// common is the length of a longest common subsequence, by its recurrence.
func common(a, b []episode.Turn) int {
	known := map[[2]int]int{}
	var of func(i, j int) int
	of = func(i, j int) int {
		if i == len(a) || j == len(b) {
			return 0
		}
		if n, ok := known[[2]int{i, j}]; ok {
			return n
		}
		n := max(of(i+1, j), of(i, j+1))
		if equal(&a[i], &b[j]) {
			n = max(n, 1+of(i+1, j+1))
		}
		known[[2]int{i, j}] = n
		return n
	}
	return of(0, 0)
}

// A run beside itself is the same throughout, and shares all its dice.
func TestARunAndItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := run(t, scripts(t))
		p := Lay(a, run(t, a.Script))
		if !p.Alike() || p.Strange || slices.ContainsFunc(p.Rows, func(r Row) bool { return r.FreshA || r.FreshB }) {
			t.Fatalf("%+v", p)
		}
	})
}

// A run and the same run with a strike at turn n differ only from turn n on.
func TestAStrikeDiffersOnlyFromItsTurnOn(t *testing.T) {
	parted, fresh := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		clean := run(t, scripts(t))
		k := episode.Strike{Turn: uint8(rapid.IntRange(1, len(clean.Turns)).Draw(t, "turn"))}
		if fns := episode.Pullable(clean.Script); len(fns) > 0 && rapid.Bool().Draw(t, "pull") {
			k.Kind, k.Function = episode.Pull, rapid.SampledFrom(fns).Draw(t, "function")
		}
		if episode.CanStrike(clean, k) != nil {
			return
		}
		p := Lay(clean, run(t, clean.Script.With(k)))
		for i, r := range p.Rows {
			if i+1 < int(k.Turn) && (r.Kind != Same || r.A != i+1 || r.B != i+1 || r.FreshA || r.FreshB) {
				t.Fatalf("with a strike at turn %d row %d is %+v", k.Turn, i, r)
			}
			if r.FreshA || r.FreshB {
				fresh++
			}
		}
		if p.Parts < int(k.Turn)-1 || k.Kind == episode.Drop && p.Alike() && clean.Turns[k.Turn-1].Observation != "" {
			t.Fatalf("with a strike at turn %d they part at row %d", k.Turn, p.Parts)
		}
		if !p.Alike() {
			parted++
		}
	})
	if parted == 0 || fresh == 0 {
		t.Errorf("%d runs parted, %d turns had fresh dice: the test looks at little", parted, fresh)
	}
}

// What stands beside what, on runs written down: a letter is a call, a digit what came back.
func TestLay(t *testing.T) {
	of := func(turns ...string) *episode.Trace {
		tr := &episode.Trace{}
		for i, s := range turns {
			u := episode.Turn{N: i + 1, Link: i, Call: s[:1], Observation: s[1:2], Luck: episode.Luck{Dice: uint64(s[2] - '0'), At: sim.Place{Step: i}}}
			if s[:1] == "z" {
				u.Kind = episode.Submit
			}
			tr.Turns = append(tr.Turns, u)
			tr.Chain = append(tr.Chain, episode.Link{Words: "link " + string(rune('a'+i))})
		}
		return tr
	}
	for _, c := range []struct {
		name    string
		a, b    *episode.Trace
		want    []Row
		strange bool
	}{
		{"one result dropped, and looked at again", of("a11", "b12", "c13", "z14"), of("a11", "b 2", "b15", "c13", "z14"),
			[]Row{{1, 1, Same, false, false}, {0, 2, OnlyB, false, false}, {2, 3, Same, false, true}, {3, 4, Same, false, false}, {4, 5, Same, false, false}}, false},
		{"the same call brings something else", of("a11", "b12", "z14"), of("a11", "b22", "z24"),
			[]Row{{1, 1, Same, false, false}, {2, 2, Changed, false, false}, {3, 3, Changed, false, false}}, false},
		{"nothing in common", of("a11"), of("z99"), []Row{{1, 1, Changed, true, true}}, true},
		{"recorded: no dice", of("a10", "z10"), of("a10", "b10", "z10"), []Row{{1, 1, Same, false, false}, {0, 2, OnlyB, false, false}, {2, 3, Same, false, false}}, true},
		{"one stops early", of("a11", "b12"), of("a11"), []Row{{1, 1, Same, false, false}, {2, 0, OnlyA, true, false}}, false},
		{"nothing at all", of(), of(), nil, true},
	} {
		if p := Lay(c.a, c.b); !slices.Equal(p.Rows, c.want) || p.Strange != c.strange {
			t.Errorf("%s: %+v, strange %v", c.name, p.Rows, p.Strange)
		}
	}
}
