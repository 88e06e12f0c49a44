package presets

import (
	"strings"
	"testing"

	"deskarena/engine/episode"
)

func TestPresets(t *testing.T) {
	w := episode.Open(episode.DefaultOrgSeed)
	names := map[string]bool{}
	traces := map[string]*episode.Trace{}
	for _, p := range All() {
		tr, err := w.Run(p.Script)
		if err != nil {
			t.Fatalf("%s: %v", p.Name, err)
		}
		traces[p.Name] = tr
		if tr.Digest != p.Digest {
			t.Errorf("%s: digest %#016x, pinned is %#016x", p.Name, tr.Digest, p.Digest)
		}
		if len(p.Name) > 24 || names[p.Name] || p.Caption == "" {
			t.Errorf("%q: a preset has a short name of its own and a caption", p.Name)
		}
		names[p.Name] = true
	}

	clear := traces["Reasoner clears it"]
	if clear.Outcome != episode.Solved || clear.Lucky || len(clear.Chain) < 4 || !strings.Contains(clear.Question, "running shoes") {
		t.Errorf("Reasoner clears it: %s, %d links: %s", clear.Outcome, len(clear.Chain), clear.Question)
	}
	for _, turn := range clear.Turns {
		if turn.Verdict != episode.Right {
			t.Errorf("Reasoner clears it: turn %d is %s", turn.N, turn.Verdict)
		}
	}

	stall := traces["Weak model stalls"]
	if stall.Outcome != episode.OutTurns || len(stall.Turns) != episode.MaxTurns || stall.Turns[0].Verdict != episode.Quiet {
		t.Errorf("Weak model stalls: %s after %d turns, the first is %s", stall.Outcome, len(stall.Turns), stall.Turns[0].Verdict)
	}
	if stall.Question != clear.Question {
		t.Error("the two presets ask different questions")
	}
}
