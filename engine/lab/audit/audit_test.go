package audit

import (
	"testing"

	"deskarena/engine/episode"
)

// No figure of the audit breaks its bound, on an org and dice that nothing was fitted on.
func TestAudit(t *testing.T) {
	runs, err := Play(episode.Open(episode.DefaultOrgSeed), Scripts(Runs, episode.DefaultOrgSeed, 20_260_201), func(int) {})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range Of(runs) {
		t.Logf("%d of %d: %s", r.N, r.Of, r.Name)
		if !r.Holds {
			t.Errorf("%s: %d of %d breaks %+v", r.Name, r.Figure.N, r.Figure.Of, r.Bound)
		}
	}
}
