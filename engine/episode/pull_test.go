package episode

import (
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/task"
)

// A flawless agent does without any function that it would have used: with a query in its place, or in the head.
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
