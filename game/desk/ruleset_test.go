package desk

import (
	"strings"
	"testing"

	"deskarena/engine/episode"
	"deskarena/presets"
)

// A link of an earlier version opens, under today's rules, and says that it may go differently; one of this version says nothing.
func TestLinksOfEarlierVersions(t *testing.T) {
	for ruleset := uint16(1); ruleset <= episode.Ruleset; ruleset++ {
		s := presets.All()[1].Script
		s.Ruleset = ruleset
		d := New(Options{Reduced: true})
		d.Say("")
		if err := d.Load(episode.Encode(s), 2); err != nil {
			t.Fatal(err)
		}
		if got, want := strings.Contains(d.Message(), "earlier version"), ruleset < episode.Ruleset; got != want {
			t.Errorf("ruleset %d: %q is said", ruleset, d.Message())
		}
		s.Ruleset = episode.Ruleset
		if d.Token() != episode.Encode(s) || d.Cursor() != 2 {
			t.Errorf("ruleset %d opens another run or turn", ruleset)
		}
	}
}
