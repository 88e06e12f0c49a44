package task

import (
	"fmt"

	"deskarena/engine/agent"
	"deskarena/engine/cal"
	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// Ways to ask for the article that was violated.
var pviWordings = []string{
	"Did the agent who handled this case break one of our policies? If so, which article is it?",
	"Which knowledge article, if any, did the agent violate in this case?",
	"Please check this case: was a company policy violated, and by which article?",
	"I am reviewing this case. Is there a policy that our agent did not follow?",
	"Going by the mails and the chat of this case, which of our policies was broken?",
	"Has the agent on this case done something that one of our articles does not allow?",
}

// The instances without a violation: cases in which the agent granted what the article allows, did so by an exception or
// a check that it names, refused what it does not allow, and cases that touch no policy at all.
var pviNone = [...]int{10, 10, 10, Unanswerable - 30}

// drawPVI draws 130 cases. In 91 the agent broke an article, by the violation recorded when the company was made; in the
// others none was broken, mostly although a policy came up. Everything that a reader needs stands in the case's mails and
// chat and in the article.
func drawPVI(c *org.Company, _ *soql.Engine) ([]Instance, []string) {
	d := dice.New(c.Seed).For("task.pvi")
	var broken []int32
	var kept [len(pviNone)][]int32
	for row, v := range c.Latent.Violation {
		group := 0
		switch r := c.Latent.Reading[row]; {
		case v >= 0:
			broken = append(broken, int32(row))
			continue
		case r.Article < 0:
			group = 3
		case !r.Granted:
			group = 2
		case r.Excused:
			group = 1
		}
		kept[group] = append(kept[group], int32(row))
	}
	dice.Shuffle(d.For("broken"), broken)
	eachFirst(broken, c.Latent.Violation)
	rows := broken[:PerTask-Unanswerable]
	for i, n := range pviNone {
		dice.Shuffle(d.For("kept").With(i), kept[i])
		rows = append(rows, kept[i][:n]...)
	}
	dice.Shuffle(d.For("order"), rows)

	instances := make([]Instance, PerTask)
	truths := make([]string, PerTask)
	for i, row := range rows {
		id := c.Table(org.Case).ID(int(row))
		instances[i] = Instance{
			Kind:    PVI,
			Number:  i + 1,
			Persona: "Service Agent",
			Brief: agent.Brief{
				Task:     PVI.String(),
				Question: dice.Pick(d.For("wording").With(i), pviWordings),
				Today:    reviewed(c, int(row), d.For("today").With(i)),
				Params:   agent.Params{Case: id},
			},
			Context: fmt.Sprintf("The case Id is %s.", id),
			Returns: "Return only the Id of the knowledge article that was violated, or None if there is none.",
		}
		truths[i] = None
		if v := c.Latent.Violation[row]; v >= 0 {
			truths[i] = c.Table(org.Knowledge).ID(int(v))
		}
	}
	return instances, truths
}

// eachFirst moves one case of every article to the front, so that no article is missed.
func eachFirst(rows []int32, article []int32) {
	seen := map[int32]bool{}
	for i, row := range rows {
		if a := article[row]; !seen[a] {
			rows[i], rows[len(seen)] = rows[len(seen)], row
			seen[a] = true
		}
	}
}

// reviewed is a day on which the case may be looked at: within two weeks of its last message.
func reviewed(c *org.Company, row int, d dice.Dice) cal.Day {
	last := cal.Day(0)
	mails, chats := c.Table(org.EmailMessage), c.Table(org.LiveChatTranscript)
	for _, m := range mails.Referrers(org.MailCase, row) {
		last = max(last, cal.Instant(mails.Col(org.MailDate).Int[m]).Day())
	}
	for _, m := range chats.Referrers(org.ChatCase, row) {
		last = max(last, cal.Instant(chats.Col(org.ChatEnd).Int[m]).Day())
	}
	return min(last+cal.Day(d.Between(1, 14)), org.LastDay)
}
