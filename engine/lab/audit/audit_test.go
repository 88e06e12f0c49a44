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

// The list of standard names is understood: what every org has is known, and what models make up is not.
func TestStandardNames(t *testing.T) {
	for text, want := range map[string]bool{
		"No such column 'CreatedById' on entity 'Case'.":    true,
		"No such column 'HandleTime__c' on entity 'Case'.":  false,
		"sObject type 'CaseHistory' is not supported.":      true,
		"sObject type 'Tickets' is not supported.":          false,
		"Didn't understand relationship 'Owner' in path.":   true,
		"Didn't understand relationship 'Agent__r' in path": false,
	} {
		if got := salesforce().has(text); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
