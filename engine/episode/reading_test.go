package episode

import (
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/org"
	"deskarena/engine/task"
)

// What has to be read out of texts is read right in any company, with truths and latents blanked.
func TestTextsOfOtherCompaniesAreRead(t *testing.T) {
	for seed := uint64(2); seed <= 6; seed++ {
		w := Open(seed)
		blind := w.Over(&org.Company{Org: w.Company.Org})
		blind.Tasks = w.Tasks.WithoutTruths()
		for _, k := range []task.Kind{task.PVI, task.KQA} {
			for _, tools := range []agent.Toolset{agent.Raw, agent.Functions} {
				for n := 1; n <= task.PerTask; n++ {
					e, err := blind.start(Script{Ruleset: Ruleset, OrgSeed: seed, Task: k, Instance: uint16(n), Framework: agent.ReAct, Toolset: tools})
					if err != nil {
						t.Fatal(err)
					}
					e.variant = Variant{Flawless: true, Style: n % 4}
					e.play()
					if num, den := w.Tasks.Grade(k, n, e.trace.Answer); num != den {
						t.Errorf("company %d, %s, %s, instance %d: answers %q, the truth is %q", seed, k, tools, n, e.trace.Answer, w.Tasks.Truth(k, n))
					}
				}
			}
		}
	}
}

// An article's facts come with its whole text, and with nothing less.
func TestFactsComeWithTheText(t *testing.T) {
	w := world()
	article := w.Company.Table(org.Knowledge).ID(0)
	for query, want := range map[string]int{
		"SELECT Id, FAQ_Answer__c FROM Knowledge__kav WHERE Id = '" + article + "'":                        len(w.Company.Facts(0)),
		"SELECT Id, Title, Summary FROM Knowledge__kav WHERE Id = '" + article + "'":                       0,
		"FIND {Online} IN ALL FIELDS RETURNING Knowledge__kav(Title)":                                      0,
		"SELECT Id FROM Contact LIMIT 3":                                                                   0,
		"FIND {Online} IN ALL FIELDS RETURNING Knowledge__kav(FAQ_Answer__c WHERE Id = '" + article + "')": len(w.Company.Facts(0)),
	} {
		e, err := w.start(Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.KQA, Instance: 1})
		if err != nil {
			t.Fatal(err)
		}
		obs := e.execute(&Turn{}, agent.Action{Kind: agent.Execute, Query: query})
		if obs.Err || len(obs.Facts) != want || want < 0 {
			t.Errorf("%s: %d facts, want %d; %s", query, len(obs.Facts), want, obs.Text[:min(100, len(obs.Text))])
		}
	}
}
