package episode

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/task"
	"deskarena/engine/tools"

	"pgregory.net/rapid"
)

var world = sync.OnceValue(func() *World { return Open(DefaultOrgSeed) })

// scripts draws any script that can be played over the default org, without strikes.
func scripts(t *rapid.T) Script {
	return Script{
		Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED,
		Instance:  uint16(rapid.IntRange(1, task.PerTask).Draw(t, "instance")),
		Model:     rapid.SampledFrom(agent.Models()).Draw(t, "model"),
		Framework: rapid.SampledFrom([]agent.Framework{agent.Act, agent.ReAct, agent.FC}).Draw(t, "framework"),
		Toolset:   rapid.SampledFrom(agent.Toolsets()).Draw(t, "toolset"),
		Unaided:   rapid.Bool().Draw(t, "unaided"),
		Seed:      rapid.Uint64Range(0, 1<<20).Draw(t, "seed"),
	}
}

// strikes draws a strike that can land on a trace; false where none can.
func strikes(t *rapid.T, tr *Trace) (Strike, bool) {
	k := Strike{Turn: uint8(rapid.IntRange(1, len(tr.Turns)).Draw(t, "turn"))}
	if fns := Pullable(tr.Script); len(fns) > 0 && rapid.Bool().Draw(t, "pull") {
		k.Kind, k.Function = Pull, rapid.SampledFrom(fns).Draw(t, "function")
	}
	return k, CanStrike(tr, k) == nil
}

func run(t rapid.TB, s Script) *Trace {
	tr, err := world().Run(s)
	if err != nil {
		t.Fatalf("%+v: %v", s, err)
	}
	return tr
}

// A flawless agent scores 1 on every instance of every task, with every toolset and phrasing, with truths and
// latents blanked.
func TestFlawlessAgentSolvesAll(t *testing.T) {
	w := world()
	blind := w.Over(&org.Company{Org: w.Company.Org})
	blind.Tasks = w.Tasks.WithoutTruths()
	for _, k := range task.Kinds() {
		for _, tools := range agent.Toolsets() {
			for style := range 4 {
				wrong := 0
				for n := 1; n <= task.PerTask; n++ {
					s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: k, Instance: uint16(n), Framework: agent.Framework(style % 3), Toolset: tools}
					e, err := blind.start(s)
					if err != nil {
						t.Fatal(err)
					}
					e.variant = Variant{Flawless: true, Style: style}
					e.play()
					if num, den := w.Tasks.Grade(k, n, e.trace.Answer); num != den {
						if wrong++; wrong < 4 {
							t.Errorf("%s, %s, style %d, instance %d: answers %q, the truth is %q", k, tools, style, n, e.trace.Answer, w.Tasks.Truth(k, n))
						}
					}
				}
				if wrong > 0 {
					t.Errorf("%s, %s, style %d: %d wrong", k, tools, style, wrong)
				}
			}
		}
	}
}

func TestSameScriptSameTrace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scripts(t)
		a := run(t, s)
		if k, ok := strikes(t, a); ok {
			s = s.With(k)
			a = run(t, s)
		}
		b, err := world().Fork().Run(s)
		if err != nil || !reflect.DeepEqual(a, b) {
			t.Fatalf("the second run differs: %v", err)
		}
	})
}

// The struck run and its clean twin are the same up to the strike.
func TestTwinDiffersOnlyAfterTheStrike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		clean := run(t, scripts(t))
		k, ok := strikes(t, clean)
		if !ok {
			return
		}
		struck := run(t, clean.Script.With(k))
		inOneLight(clean, struck)
		for i := range int(k.Turn) - 1 {
			if !sameTurn(clean.Turns[i], struck.Turns[i], int(k.Turn)-1) {
				t.Fatalf("turn %d differs before the strike on turn %d:\n%+v\n%+v", i+1, k.Turn, clean.Turns[i], struck.Turns[i])
			}
		}
		if at := int(k.Turn) - 1; k.Kind == Drop {
			if struck.Turns[at].Message != clean.Turns[at].Message {
				t.Fatal("the message of the dropped turn differs")
			}
			if struck.Turns[at].Observation != "" || struck.Turns[at].Verdict != Struck {
				t.Fatalf("the result was not dropped: %+v", struck.Turns[at])
			}
		}
	})
}

// inOneLight marks what made no difference in both of two runs where it is marked in one: how a run ended is known of all its
// turns.
func inOneLight(runs ...*Trace) {
	solved := func(t *Trace) bool { return t.Outcome == Solved }
	if !slices.ContainsFunc(runs, solved) {
		return
	}
	for _, t := range runs {
		if !solved(t) {
			t.Turns = slices.Clone(t.Turns)
			harmless(t.Turns)
		}
	}
}

// sameTurn compares turns; the last before a strike is read differently when its tools change.
func sameTurn(a, b Turn, last int) bool {
	if a.N == last {
		a.Verdict, a.Root, a.Slip, a.Say, a.Caught = b.Verdict, b.Root, b.Slip, b.Say, b.Caught
		a.Luck.Misread = b.Luck.Misread
	}
	return reflect.DeepEqual(a, b)
}

// A fork is the old run up to its turn, and from there what a fresh run of the forked script gives.
func TestForkEqualsFreshRun(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scripts(t)
		before := run(t, s)
		s.Reseed = Reseed{Turn: uint8(rapid.IntRange(1, len(before.Turns)).Draw(t, "at")), Seed: rapid.Uint64().Draw(t, "other dice")}
		fork := run(t, s)
		for i := range int(s.Reseed.Turn) - 1 {
			if fork.Turns[i].Message != before.Turns[i].Message || fork.Turns[i].Observation != before.Turns[i].Observation {
				t.Fatalf("turn %d differs before the fork at %d", i+1, s.Reseed.Turn)
			}
		}
		decoded, err := Decode(Encode(s))
		if err != nil {
			t.Fatal(err)
		}
		if again := run(t, decoded); !reflect.DeepEqual(fork, again) {
			t.Fatal("the fork and a fresh run of its link differ")
		}
	})
}

// Blank the truths, and no action changes.
func TestNobodyPeeksAtTheTruth(t *testing.T) {
	w := world()
	blind := w.Over(&org.Company{Org: w.Company.Org})
	blind.Tasks = w.Tasks.WithoutTruths()
	for seed := range uint64(150) {
		s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: uint16(seed%task.PerTask + 1), Seed: seed,
			Model: agent.Models()[seed%2], Framework: agent.Framework(seed % 3), Toolset: agent.Toolset(seed / 3 % 2)}
		a, err1 := w.Run(s)
		b, err2 := blind.Run(s)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		if len(a.Turns) != len(b.Turns) || a.Answer != b.Answer {
			t.Fatalf("seed %d: %d turns to %q, blind %d turns to %q", seed, len(a.Turns), a.Answer, len(b.Turns), b.Answer)
		}
		for i := range a.Turns {
			if a.Turns[i].Message != b.Turns[i].Message || a.Turns[i].Observation != b.Turns[i].Observation {
				t.Fatalf("seed %d, turn %d differs", seed, i+1)
			}
		}
	}
}

// Change one record of the org, and only the turns that read it, and those that depend on them, change.
func TestOneRecordChangesOnlyWhatReadsIt(t *testing.T) {
	w := world()
	changed, kept := 0, 0
	for n := 1; n <= task.PerTask; n++ {
		s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: uint16(n), Seed: uint64(n), Model: agent.O1, Framework: agent.ReAct}
		before, err := w.Run(s)
		if err != nil {
			t.Fatal(err)
		}
		// Rename a product that some turn shows, so that its name is another word.
		id := ""
		for _, turn := range before.Turns {
			if i := strings.Index(turn.Observation, "'01t"); i >= 0 && strings.Contains(turn.Observation, "'Name': ") {
				id = turn.Observation[i+1 : i+19]
			}
		}
		if id == "" {
			continue
		}
		row, ok := w.Company.Table(org.Product2).Row(id)
		if !ok {
			t.Fatalf("%s is no product", id)
		}
		edited := w.Company.Edit(org.Product2, org.ProductName, func(c *org.Column) { c.Str[row] = "Zzyzx " + c.Str[row] })
		after, err := w.Over(&org.Company{Org: edited, Latent: w.Company.Latent}).Run(s)
		if err != nil {
			t.Fatal(err)
		}
		depends := map[int]bool{} // turns that may change
		for i, turn := range before.Turns {
			reads := strings.Contains(turn.Observation, id) && strings.Contains(turn.Observation, "'Name': ")
			for _, need := range turn.Needs {
				reads = reads || depends[need.Turn]
			}
			if reads {
				depends[turn.N] = true
			}
			if i >= len(after.Turns) || turn.Message != after.Turns[i].Message || turn.Observation != after.Turns[i].Observation {
				if !depends[turn.N] {
					t.Errorf("instance %d: turn %d changed, and reads nothing of %s", n, turn.N, id)
				}
				changed++
			} else {
				kept++
			}
		}
	}
	if changed == 0 || kept == 0 {
		t.Errorf("%d turns changed, %d did not: the test looks at nothing", changed, kept)
	}
}

func TestStrikesThatCannotLand(t *testing.T) {
	s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: 1, Model: agent.O1, Framework: agent.ReAct}
	tr := run(t, s)
	n := uint8(len(tr.Turns))
	for _, c := range []struct {
		k    Strike
		says string
	}{
		{Strike{Turn: n + 1}, "over"},
		{Strike{Turn: 0}, "turn 1 to 20"},
		{Strike{Turn: 21}, "turn 1 to 20"},
		{Strike{Turn: 1, Kind: Pull, Function: "search_products"}, "raw run"},
		{Strike{Turn: 1, Function: "search_products"}, "takes no function"},
		{Strike{Turn: n}, "no result to drop"},
	} {
		if tr.Turns[n-1].Kind != Submit && c.k.Turn == n {
			continue
		}
		err := CanStrike(tr, c.k)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%+v: %v, want something of %q", c.k, err, c.says)
		}
		if _, err := world().Run(s.With(c.k)); err == nil {
			t.Errorf("%+v: the run takes it", c.k)
		}
	}
	f := s
	f.Framework, f.Toolset = agent.FC, agent.Functions
	tr = run(t, f)
	for _, name := range []string{"", "submit", "issue_soql_query", "Search_Products", "get_weather"} {
		if err := CanStrike(tr, Strike{Turn: 1, Kind: Pull, Function: name}); err == nil {
			t.Errorf("%q can be pulled", name)
		}
	}
	k := Strike{Turn: 1, Kind: Pull, Function: "search_products"}
	tr = run(t, f.With(k))
	k.Turn = 2
	if err := CanStrike(tr, k); err == nil {
		t.Error("a function can be pulled twice")
	}
	of := tools.Find(k.Function).Category.Key()
	if err := CanStrike(tr, Strike{Turn: 2, Kind: Pull, Function: of}); err != nil {
		t.Errorf("the rest of a category cannot be pulled: %v", err)
	}
	if err := CanStrike(run(t, f.With(Strike{Turn: 1, Kind: Pull, Function: of})), k); err == nil {
		t.Error("a function can be pulled after its category")
	}
}

// Pulling the function that the agent is about to call brings the documented error, or a query in its place.
func TestPullLeavesTheGeneralTools(t *testing.T) {
	unknown, queried := 0, 0
	for seed := range uint64(60) {
		s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: uint16(seed + 1), Seed: seed,
			Model: agent.Models()[seed%2], Framework: agent.FC, Toolset: agent.Functions}.With(Strike{Turn: 1, Kind: Pull, Function: "get_account_id_by_contact_id"})
		tr, err := world().Run(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, turn := range tr.Turns {
			if turn.Function == "get_account_id_by_contact_id" {
				if turn.Observation != "Unknown action get_account_id_by_contact_id" || turn.Verdict != Struck {
					t.Fatalf("%+v", turn)
				}
				unknown++
			}
			if turn.Function == "issue_soql_query" && !turn.Error {
				queried++
			}
		}
	}
	if unknown == 0 || queried == 0 {
		t.Errorf("%d unknown actions, %d queries in their place", unknown, queried)
	}
}

// What stands in a need was shown by the turn that it names, and by none before it.
func TestNeedsNameTheFirstTurnThatShowedIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tr := run(t, scripts(t))
		for _, turn := range tr.Turns {
			for _, need := range turn.Needs {
				if need.Turn >= turn.N || !Shows(tr.Turns[need.Turn-1].Observation, need.Value) {
					t.Fatalf("turn %d needs %q of turn %d, which does not show it", turn.N, need.Value, need.Turn)
				}
				for _, before := range tr.Turns[:need.Turn-1] {
					if !before.Error && Shows(before.Observation, need.Value) {
						t.Fatalf("turn %d showed %q before turn %d", before.N, need.Value, need.Turn)
					}
				}
			}
		}
	})
}

// Recorded actions replay like any other script, and give what the profile gave.
func TestRecordedActionsReplay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tr := run(t, scripts(t))
		s := tr.Script
		for _, turn := range tr.Turns {
			if len(turn.Message) > MaxMessage {
				t.Skip("a call hands on a longer list than can be recorded")
			}
			s.Actions = append(s.Actions, turn.Message)
		}
		again := run(t, s)
		if len(again.Turns) != len(tr.Turns) || again.Answer != tr.Answer || again.Outcome != tr.Outcome {
			t.Fatalf("%d turns to %q, recorded %d to %q", len(tr.Turns), tr.Answer, len(again.Turns), again.Answer)
		}
		for i := range tr.Turns {
			if again.Turns[i].Observation != tr.Turns[i].Observation {
				t.Fatalf("turn %d: the org answered differently", i+1)
			}
		}
	})
}

// Count comes to the same end as Run.
func TestCountAgreesWithRun(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scripts(t)
		tr := run(t, s)
		c, err := world().Count(s, Variant{})
		if err != nil || c.Outcome != tr.Outcome || c.Turns != len(tr.Turns) || c.Reward != tr.Reward || c.Lucky != tr.Lucky {
			t.Fatalf("%+v, %v against %s in %d turns", c, err, tr.Outcome, len(tr.Turns))
		}
	})
}

// What an agent thinks is of no account to what it does: without a thought it comes to the same end by the same slips. The
// one exception is a message without an action, which is the answer as it stands, with the thought in it.
func TestWordsDecideNothing(t *testing.T) {
	w, talked := world(), 0
	for _, m := range agent.Models() {
		for i := range 60 {
			s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.Kinds()[i%9], Instance: uint16(11*i%task.PerTask + 1), Model: m,
				Framework: []agent.Framework{agent.ReAct, agent.FC}[i/9%2], Toolset: agent.Toolset(i / 18 % 2), Seed: uint64(i) << 8}
			a, err := w.Count(s, Variant{})
			b, err2 := w.Count(s, Variant{Silent: true})
			if err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
			if a.Cost.Written > b.Cost.Written {
				talked++
			}
			a.Cost, a.Wasted, b.Cost, b.Wasted = Cost{}, Cost{}, Cost{}, Cost{}
			if n := len(a.Slips); n > 0 && a.Slips[n-1] == "format.talks" {
				a.Reward, b.Reward = Ratio{}, Ratio{}
			}
			if !reflect.DeepEqual(a, b) {
				t.Errorf("%+v comes to %+v, in silence to %+v", s, a, b)
			}
		}
	}
	if talked < 200 {
		t.Errorf("only %d runs had anything to say", talked)
	}
}

func BenchmarkRun(b *testing.B) {
	w := world()
	b.ReportAllocs()
	for i := range b.N {
		s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: uint16(i%task.PerTask + 1), Model: agent.O1,
			Framework: agent.ReAct, Seed: dice.New(1).With(i).Bits()}
		if _, err := w.Run(s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCount(b *testing.B) {
	w := world()
	b.ReportAllocs()
	for i := range b.N {
		s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: uint16(i%task.PerTask + 1), Model: agent.O1,
			Framework: agent.ReAct, Seed: dice.New(1).With(i).Bits()}
		if _, err := w.Count(s, Variant{}); err != nil {
			b.Fatal(err)
		}
	}
}
