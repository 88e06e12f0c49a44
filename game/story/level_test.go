package story

import (
	"strings"
	"testing"
	"unicode/utf8"

	"deskarena/engine/episode"
	"deskarena/engine/org"
	"deskarena/presets"
)

// Every object of the paper has an everyday name that fits a card's head.
func TestEverydayNames(t *testing.T) {
	for o := range org.Object(org.NumObjects) {
		e, ok := everyday[o.String()]
		if !ok || e.many == "" || e.head == "" || utf8.RuneCountInString(e.head) > 10 {
			t.Errorf("%s goes by %q and %q", o, e.head, e.many)
		}
	}
	if len(everyday) != org.NumObjects {
		t.Errorf("%d names for %d objects", len(everyday), org.NumObjects)
	}
}

// A level changes words alone: every turn of every preset is told in three lines at most that are never empty, simply without a
// word of queries, and to the learned with the code of each slip.
func TestLevels(t *testing.T) {
	const chars = 46
	for _, p := range presets.All() {
		trace, err := episode.Open(p.Script.OrgSeed).Run(p.Script)
		if err != nil {
			t.Fatal(err)
		}
		usual := Of(trace, len(trace.Turns))
		for n := 1; n <= len(trace.Turns); n++ {
			for _, level := range []Level{Usual, Simple, Learned} {
				r := usual
				r.Level = level
				if r.Mark(n) != usual.Mark(n) {
					t.Errorf("%s, turn %d: another mark at level %d", p.Name, n, level)
				}
				e := r.Tell(n, chars, true, true)
				all := append(append(append([]string{}, e.Thought...), e.Call...), e.Result...)
				words := strings.Join(all, "\n")
				if len(all) == 0 || len(all) > 3 || len(e.Result) == 0 {
					t.Errorf("%s, turn %d, level %d: %q", p.Name, n, level, all)
				}
				for _, s := range all {
					if utf8.RuneCountInString(s) > chars || s == "" {
						t.Errorf("%s, turn %d, level %d: %q", p.Name, n, level, s)
					}
				}
				turn := r.Turn(n)
				switch {
				case level == Simple && (len(e.Call) > 0 || turn.Thought == "" && strings.Contains(words, "SELECT")):
					t.Errorf("%s, turn %d: told simply, it says %q", p.Name, n, words)
				case level == Simple && strings.HasSuffix(e.Result[0], "…"):
					t.Errorf("%s, turn %d: told simply, it is cut: %q", p.Name, n, e.Result[0])
				case level == Learned && turn.Slip != "" && !strings.Contains(words, "["+turn.Slip[:min(len(turn.Slip), chars/2-2)]):
					t.Errorf("%s, turn %d: the slip %s is not told: %q", p.Name, n, turn.Slip, words)
				}
			}
		}
	}
}
