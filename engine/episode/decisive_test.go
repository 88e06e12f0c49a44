package episode

import "testing"

func TestDecisive(t *testing.T) {
	for _, c := range []struct {
		name    string
		outcome Outcome
		turns   []Turn
		want    int
	}{
		{"solved in spite of a break", Solved, []Turn{{Verdict: Quiet, Root: 1, Slip: "x"}, {Kind: Submit}}, 0},
		{"nothing was played", Failed, nil, 0},
		{"the root of the answer", Failed, []Turn{{}, {Verdict: Quiet, Root: 2}, {Verdict: Misread, Root: 3}, {Kind: Submit, Verdict: Wasted, Root: 2}}, 2},
		{"the answer itself", Failed, []Turn{{}, {Kind: Submit, Verdict: Wrong, Root: 2, Slip: "x"}}, 2},
		{"the errors that it ends in", OutTurns, []Turn{{Error: true}, {}, {Error: true}, {Error: true}}, 3},
		{"errors that have a root", OutTurns, []Turn{{Verdict: Quiet, Root: 1}, {Error: true}, {Error: true, Root: 1}}, 1},
		{"an answer for want of something", Failed, []Turn{{Verdict: Quiet, Root: 1}, {Verdict: Quiet, Root: 2, Caught: true}, {}, {Kind: Submit, Verdict: Wrong}}, 1},
		{"an answer for want of what a strike took", Failed, []Turn{{Verdict: Struck, Root: 1}, {Verdict: Struck}, {Kind: Submit, Verdict: Wrong}}, 1},
		{"an answer for no reason at all", Failed, []Turn{{}, {Kind: Submit, Verdict: Wrong}}, 2},
	} {
		for i := range c.turns {
			c.turns[i].N = i + 1
		}
		if got := (&Trace{Outcome: c.outcome, Turns: c.turns}).Decisive(); got != c.want {
			t.Errorf("%s: turn %d, want %d", c.name, got, c.want)
		}
	}
}
