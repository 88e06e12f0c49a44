package story

import (
	"slices"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// Every kind of strike has words of its own, and a struck run says in each turn what hit it.
func TestStrikesInWords(t *testing.T) {
	var names, sentences []string
	for _, k := range episode.Ladder() {
		names, sentences = append(names, StrikeName(k)), append(sentences, StrikeWords(k))
	}
	for _, list := range [][]string{names, sentences} {
		sorted := slices.Sorted(slices.Values(list))
		if len(slices.Compact(sorted)) != episode.NumStrikeKinds || slices.Contains(list, "") {
			t.Errorf("%q", list)
		}
	}
	w := episode.Open(episode.DefaultOrgSeed)
	told := map[episode.StrikeKind]bool{}
	for i := uint16(1); i <= 27; i++ {
		clean, err := w.Run(episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: task.Kinds()[i%9], Instance: i,
			Model: agent.GPT4o, Framework: agent.FC, Toolset: agent.Functions, Seed: uint64(i)})
		if err != nil {
			t.Fatal(err)
		}
		for n := range clean.Turns {
			for _, kind := range episode.Ladder() {
				k := episode.Strike{Turn: uint8(n + 1), Kind: kind}
				if kind == episode.Pull {
					k.Function = clean.Turns[n].Function
				}
				if w.CanStrike(clean, k) != nil {
					continue
				}
				tr, err := w.Run(clean.Script.With(k))
				if err != nil {
					t.Fatal(err)
				}
				if line := StrikeLine(tr, k); !strings.HasSuffix(line, ".") || strings.Contains(line, "\n") || !strings.Contains(line, "turn ") {
					t.Errorf("%s: %q", k, line)
				}
				r := Of(tr, n+1)
				if kind == episode.Pull && tr.Turns[n].Verdict != episode.Struck {
					continue // it does without
				}
				if at, ok := r.StrikeAt(n + 1); !ok && (kind != episode.Drift || clean.Turns[n].Verdict != episode.Loud) || ok && at.Kind != kind {
					t.Errorf("%s: turn %d was struck by %v", k, n+1, at)
				}
				if kind.Loud() && tr.Turns[n].Verdict == episode.Struck && StrikeHead(&tr.Turns[n]) != strikeWords[kind].head {
					t.Errorf("%s: a slip under %q", k, StrikeHead(&tr.Turns[n]))
				}
				if Dropped(&tr.Turns[n]) != (kind == episode.Drop) {
					t.Errorf("%s: %+v", k, tr.Turns[n])
				}
				told[kind] = true
			}
		}
	}
	if len(told) != episode.NumStrikeKinds {
		t.Errorf("%d kinds were told", len(told))
	}
}

// A column that has another name is named by both, where the error says which it is.
func TestDriftIsNamed(t *testing.T) {
	tr := &episode.Trace{Turns: []episode.Turn{{N: 1, Observation: "INVALID_FIELD: \nSELECT\n^\nNo such column 'CaseId__c' on entity 'CaseHistory__c'. If", Error: true}, {N: 2}}}
	for turn, want := range map[uint8]string{1: "From turn 1 on CaseHistory__c.CaseId__c is called CaseId2__c.",
		2: "From turn 2 on a column that the turn asks for has another name, and the old one is gone."} {
		if got := StrikeLine(tr, episode.Strike{Turn: turn, Kind: episode.Drift}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
