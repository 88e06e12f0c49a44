package episode

import (
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/task"
	"deskarena/engine/tools"
)

// Pulling a category is pulling its functions one by one.
func TestPullingACategory(t *testing.T) {
	for seed := range uint64(60) {
		whole := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.Kinds()[seed%9], Instance: uint16(seed + 1), Seed: seed,
			Model: agent.Models()[seed%2], Framework: agent.FC, Toolset: agent.Functions}
		for _, c := range tools.Categories() {
			one := whole.With(Strike{Turn: 1, Kind: Pull, Function: c.Key()})
			each := whole
			for _, f := range tools.Named(c.Key()) {
				each = each.With(Strike{Turn: 1, Kind: Pull, Function: f.Name})
			}
			if len(each.Strikes) > maxStrikes {
				continue
			}
			a, b := run(t, one), run(t, each)
			if len(a.Turns) != len(b.Turns) || a.Answer != b.Answer {
				t.Fatalf("%s %d without functions %s: %d turns and %q, one by one %d and %q", whole.Task, whole.Instance, c, len(a.Turns), a.Answer, len(b.Turns), b.Answer)
			}
			for i := range a.Turns {
				if a.Turns[i].Message != b.Turns[i].Message || a.Turns[i].Observation != b.Turns[i].Observation {
					t.Fatalf("%s %d without functions %s: turn %d is another", whole.Task, whole.Instance, c, i+1)
				}
			}
		}
	}
}

// A flawless agent does without any function that it would have used, or a whole category of them: with a query in its
// place, or in the head.
func TestFlawlessAgentDoesWithoutAnyFunction(t *testing.T) {
	w := world()
	play := func(k task.Kind, n, style int, strikes ...Strike) *Trace {
		e, err := w.start(Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: k, Instance: uint16(n), Framework: agent.Framework(style % 3),
			Toolset: agent.Functions, Strikes: strikes})
		if err != nil {
			t.Fatal(err)
		}
		e.variant = Variant{Flawless: true, Style: style}
		e.play()
		return e.trace
	}
	for _, k := range task.Kinds() {
		for style := range 4 {
			for n := 1 + style; n <= task.PerTask; n += 9 {
				for _, c := range tools.Categories() {
					if tr := play(k, n, style, Strike{Kind: Pull, Turn: 1, Function: c.Key()}); tr.Outcome != Solved {
						t.Errorf("%s %d, style %d, without functions %s: %s with %q", k, n, style, c, tr.Outcome, tr.Answer)
					}
				}
				used := map[string]bool{}
				for _, turn := range play(k, n, style).Turns {
					fn := turn.Function
					if fn == "" || used[fn] || turn.Kind == Submit {
						continue
					}
					used[fn] = true
					if tr := play(k, n, style, Strike{Kind: Pull, Turn: 1, Function: fn}); tr.Outcome != Solved {
						t.Errorf("%s %d, style %d, without %s: %s with %q", k, n, style, fn, tr.Outcome, tr.Answer)
					}
				}
			}
		}
	}
}
