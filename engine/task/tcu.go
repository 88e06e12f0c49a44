package task

import (
	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// The windows of Transfer Count Understanding. What comes of them is about the mix of the released queries: months 35,
// quarters back 25, named quarters 12, seasons 19, named months 14, weeks 24. The weights allow for how often each kind is
// declined, and for windows with a name being few.
var (
	tcuWindows     = []windowShare{{pastMonths, 21, 1, 6}, {pastQuarters, 44, 1, 4}, {aQuarter, 24, 0, 0}, {aSeason, 30, 0, 0}, {aMonth, 18, 0, 0}, {pastWeeks, 14, 2, 8}}
	tcuNoneWindows = []windowShare{{pastMonths, 26, 1, 6}, {pastQuarters, 10, 1, 1}, {aMonth, 16, 0, 0}, {pastWeeks, 12, 2, 8}}
)

var (
	fewWords   = []string{"fewest"}
	mostWords  = []string{"most"}
	smallWords = []string{"lowest", "smallest"}
	largeWords = []string{"highest", "largest"}
)

// Ways to ask (seeds 4 to 6).
var tcuWordings = []wording{
	{"Which agent transferred the EXTREME cases in WINDOW?",
		"Which agent transferred the EXTREME cases in WINDOW, among those who handled MANY?", fewWords, mostWords},
	{"Over WINDOW, who passed the EXTREME cases on to a colleague?",
		"Of the agents who handled MANY in WINDOW, who passed the EXTREME cases on to a colleague?", fewWords, mostWords},
	{"Who had the EXTREME transfer count during WINDOW?",
		"Looking only at agents who managed MANY, who had the EXTREME transfer count during WINDOW?", smallWords, largeWords},
	{"Which of our agents has the EXTREME transfers to their name for WINDOW?",
		"Which agent has the EXTREME transfers to their name for WINDOW? Leave out anyone who was not assigned MANY.", fewWords, mostWords},
	{"Find the agent with the EXTREME number of transferred cases in WINDOW.",
		"Find the agent with the EXTREME number of transferred cases in WINDOW, counting only agents with MANY.", smallWords, largeWords},
}

const transferCount = "A transfer counts for the agent whom the case was taken from, in the window in which it happened. " +
	"An agent without any is left out, also where the fewest are asked for, and so is one who handled no case in the window."

// drawTCU draws 130 instances. At least two agents are compared, and the extreme count stands alone; where there is no
// answer, nobody has enough cases, or nobody of those transferred one. Small counts are seldom alone, so the fewest are
// proposed far more often than the most.
func drawTCU(c *org.Company, _ *soql.Engine) ([]Instance, []string) {
	d := dice.New(c.Seed).For("task.tcu")
	return drawUnlike(d, Unanswerable, func(t try) proposal {
		windows, most := tcuWindows, 8
		if t.none {
			windows, most = tcuNoneWindows, 50
		}
		a := asked{drawKind(t.For("kind"), windows).draw(t.For("window")), t.For("n").Below(4), t.For("most").Percent(most)}
		moved := transferCounts(c.Org, a)
		best, clear := moved.extreme(a.most, 0)
		if endCounts(c.Org, a.window) || t.none != (len(moved) == 0) || !t.none && (len(moved) < 2 || !clear) {
			return proposal{}
		}
		truth := None
		if !t.none {
			truth = c.Table(org.User).ID(int(best.user))
		}
		return proposal{a.instance(TCU, a.words(t.For("words"), tcuWordings), transferCount), truth, a.substance()}
	})
}

// transferCounts are how often a case was taken from each agent who has enough cases, both ends of the window included;
// agents without a transfer are not in it.
func transferCounts(o *org.Org, a asked) (s scores) {
	rows := assignments(o, a.window)
	is, _ := qualified(o, rows, a.n)
	for _, row := range rows {
		if user := o.Table(org.CaseHistory).Col(org.HistoryOldValue).Ref[row]; user >= 0 && is[user] {
			m := s.of(user)
			m.num, m.den = m.num+1, 1
		}
	}
	return s
}
