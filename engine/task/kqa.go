package task

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/cal"
	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// Ways to put a question. Most are asked as they are.
var kqaWordings = []string{
	"QUESTION", "QUESTION", "QUESTION", "QUESTION",
	"A customer would like to know: QUESTION",
	"Please look this up in our articles. QUESTION",
	"QUESTION I need it for a reply to a customer.",
	"What do our articles say: QUESTION",
}

// drawKQA draws 130 of the questions that the articles answer. The answer is a span of its article.
func drawKQA(c *org.Company, _ *soql.Engine) ([]Instance, []string) {
	d := dice.New(c.Seed).For("task.kqa")
	order := make([]int, len(c.Latent.QA))
	for i := range order {
		order[i] = i
	}
	dice.Shuffle(d.For("order"), order)
	instances := make([]Instance, PerTask)
	truths := make([]string, PerTask)
	for i, q := range order[:PerTask] {
		qa := &c.Latent.QA[q]
		d := d.With(i)
		instances[i] = Instance{
			Kind:    KQA,
			Number:  i + 1,
			Persona: "Service Agent",
			Brief: agent.Brief{
				Task:     KQA.String(),
				Question: strings.Replace(dice.Pick(d.For("wording"), kqaWordings), "QUESTION", qa.Question, 1),
				Today:    org.FirstDay + cal.Day(d.For("today").Below(int(org.LastDay-org.FirstDay))),
				Params:   agent.Params{Topic: qa.Question},
			},
			Context: "The answer stands in one of the knowledge articles.",
			Returns: "Return only the answer, in the words of the article and as short as they allow.",
		}
		truths[i] = qa.Answer
	}
	return instances, truths
}
