package task

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

var textCompanies = map[uint64]*org.Company{}

func textCompany(seed uint64) *org.Company {
	if textCompanies[seed] == nil {
		textCompanies[seed] = org.Generate(seed)
	}
	return textCompanies[seed]
}

func textTasks(seed uint64) *Set { return NewSet(textCompany(seed)) }

var textSeeds = []uint64{1, 2, 3, 5, 8, 13}

func TestCasesToReview(t *testing.T) {
	for _, seed := range textSeeds {
		c := textCompany(seed)
		instances, truths := drawPVI(c, nil)
		articles, cases, wordings := map[string]int{}, map[string]bool{}, map[string]bool{}
		touched := 0
		for i := range instances {
			in := &instances[i]
			id := in.Brief.Params.Case
			row, ok := c.Table(org.Case).Row(id)
			if !ok || cases[id] || in.Number != i+1 || in.Kind != PVI || !strings.Contains(in.Context, id) {
				t.Fatalf("seed %d, instance %d: %+v", seed, i+1, in)
			}
			cases[id], wordings[in.Brief.Question] = true, true
			want := None
			if v := c.Latent.Violation[row]; v >= 0 {
				want = c.Table(org.Knowledge).ID(int(v))
			} else if c.Latent.Reading[row].Article >= 0 {
				touched++
			}
			if truths[i] != want {
				t.Errorf("seed %d, instance %d: %q, the agent broke %q", seed, i+1, truths[i], want)
			}
			articles[truths[i]]++

			// It is asked when everything has been written, and before the records end.
			for _, m := range c.Table(org.EmailMessage).Referrers(org.MailCase, row) {
				if at := cal.Instant(c.Table(org.EmailMessage).Col(org.MailDate).Int[m]); in.Brief.Today.Start() <= at && in.Brief.Today < org.LastDay {
					t.Errorf("seed %d, instance %d is asked on %s, before a mail of %s", seed, i+1, in.Brief.Today, at)
				}
			}
			if in.Brief.Today > org.LastDay || in.Brief.Today < org.FirstDay {
				t.Errorf("seed %d, instance %d is asked on %s", seed, i+1, in.Brief.Today)
			}
		}
		// Ten articles can be broken, and each is (facts of the released queries); a reviewer who says None to all has 39.
		if len(instances) != PerTask || articles[None] != Unanswerable || len(articles) != 11 || len(wordings) < 5 {
			t.Errorf("seed %d: %d instances, %d wordings, articles %v", seed, len(instances), len(wordings), articles)
		}
		if touched < 25 {
			t.Errorf("seed %d: only %d cases without a violation touch a policy", seed, touched)
		}
		if first := slices.Index(truths, None); first > 15 || !slices.Contains(truths[PerTask-15:], None) {
			t.Errorf("seed %d: the cases without a violation are not shuffled in", seed)
		}
	}
}

func TestQuestionsToTheArticles(t *testing.T) {
	for _, seed := range textSeeds {
		c := textCompany(seed)
		instances, truths := drawKQA(c, nil)
		asked, words, plain := map[string]bool{}, 0, 0
		for i := range instances {
			in := &instances[i]
			p := in.Brief.Params
			if in.Number != i+1 || in.Kind != KQA || asked[p.Topic] || !strings.Contains(in.Brief.Question, p.Topic) {
				t.Fatalf("seed %d, instance %d: %+v", seed, i+1, in)
			}
			asked[p.Topic] = true
			if in.Brief.Question == p.Topic {
				plain++
			}
			// The answer is a span of the one article that the question is about.
			holds := 0
			for row := range c.Table(org.Knowledge).Len() {
				for _, f := range c.Facts(row) {
					if f.Question == p.Topic {
						holds++
						if f.Answer != truths[i] || !strings.Contains(c.Table(org.Knowledge).Text(row, org.KnowledgeAnswer), truths[i]) {
							t.Errorf("seed %d, instance %d: %q is not what the article answers to %q", seed, i+1, truths[i], p.Topic)
						}
					}
				}
			}
			n := len(tokens(truths[i]))
			if holds != 1 || n < 1 || n > 23 {
				t.Errorf("seed %d, instance %d: %d articles answer, with %d words", seed, i+1, holds, n)
			}
			words += n
			if in.Brief.Today > org.LastDay || in.Brief.Today < org.FirstDay {
				t.Errorf("seed %d, instance %d is asked on %s", seed, i+1, in.Brief.Today)
			}
		}
		if len(instances) != PerTask || slices.Contains(truths, None) || plain < PerTask/4 || plain > PerTask*3/4 {
			t.Errorf("seed %d: %d instances, %d of them bare questions", seed, len(instances), plain)
		}
		if words < 6*PerTask || words > 10*PerTask { // the released answers have 8.4 words in the mean
			t.Errorf("seed %d: %d words in all", seed, words)
		}
	}
}

func TestTextTasksAreDeterministic(t *testing.T) {
	c := textCompany(2)
	for _, draw := range []func(*org.Company, *soql.Engine) ([]Instance, []string){drawPVI, drawKQA} {
		a, truthsA := draw(c, nil)
		b, truthsB := draw(org.Generate(2), nil)
		if !reflect.DeepEqual(a, b) || !slices.Equal(truthsA, truthsB) {
			t.Errorf("two draws of one company differ in %s", a[0].Kind)
		}
	}
}
