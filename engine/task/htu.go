package task

import (
	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// The windows of Handle Time Understanding. What comes of them is about the mix of the released queries: months 28,
// quarters back 24, named quarters 23, seasons 19, named months 18, weeks 18. Only in short windows can it be that nobody
// has enough cases; the weights allow for how often each kind is declined.
var (
	htuWindows     = []windowShare{{pastMonths, 22, 1, 6}, {pastQuarters, 17, 1, 4}, {aQuarter, 23, 0, 0}, {aSeason, 19, 0, 0}, {aMonth, 8, 0, 0}, {pastWeeks, 9, 2, 8}}
	htuNoneWindows = []windowShare{{pastMonths, 45, 1, 6}, {pastQuarters, 10, 1, 1}, {aMonth, 8, 0, 0}, {pastWeeks, 6, 2, 8}}
)

var (
	shortWords = []string{"lowest", "shortest"}
	longWords  = []string{"highest", "longest"}
	quickWords = []string{"quickest", "fastest"}
	slowWords  = []string{"slowest"}
)

// Ways to ask (seeds 1 to 3).
var htuWordings = []wording{
	{"Which agent had the EXTREME average handle time in WINDOW?",
		"Among the agents who handled MANY in WINDOW, which one had the EXTREME average handle time?", shortWords, longWords},
	{"Over WINDOW, whose average handle time was the EXTREME?",
		"Over WINDOW, whose average handle time was the EXTREME? Look only at agents who managed MANY.", shortWords, longWords},
	{"Who was the EXTREME at handling cases on average during WINDOW?",
		"Who was the EXTREME at handling cases on average during WINDOW, of all agents who were assigned MANY?", quickWords, slowWords},
	{"Find the agent with the EXTREME mean handle time in WINDOW.",
		"Of the agents that took on MANY during WINDOW, find the one with the EXTREME mean handle time.", shortWords, longWords},
	{"Going by average handle time over WINDOW, which of our agents is the EXTREME?",
		"By average handle time over WINDOW, which agent is the EXTREME of those who handled MANY?", quickWords, slowWords},
}

const handleTime = "Handle time runs from a case's creation to its closing, and counts for the agent who owns the case. " +
	"Only closed cases count that were created in the window and assigned exactly once in it: a case that was transferred in the window " +
	"counts for nobody. Agents who handled no case in the window are left out, even if they own one that counts."

// drawHTU draws 130 instances. At least two agents are compared, and the extreme mean differs from the next by more than
// one percent and is of more than one case, if such a window comes up; where there is no answer, nobody has enough cases,
// or none that count.
func drawHTU(c *org.Company, _ *soql.Engine) ([]Instance, []string) {
	d := dice.New(c.Seed).For("task.htu")
	return drawUnlike(d, Unanswerable, func(t try) proposal {
		windows, what := htuWindows, t.all // what is asked stays, else the windows that are declined would choose it
		if t.none {
			windows, what = htuNoneWindows, t.Dice
		}
		a := asked{drawKind(t.For("kind"), windows).draw(t.For("window")), what.For("n").Below(4), what.For("most").Percent(50)}
		times, fair := handleTimes(c.Org, a)
		best, clear := times.extreme(a.most, 10)
		if !fair || t.none != (len(times) == 0) || !t.none && (len(times) < 2 || !clear || best.den == 1 && t.attempt < patience) {
			return proposal{}
		}
		truth := None
		if !t.none {
			truth = c.Table(org.User).ID(int(best.user))
		}
		return proposal{a.instance(HTU, a.words(t.For("words"), htuWordings), handleTime), truth, a.substance()}
	})
}

// handleTimes are the total seconds and the number of cases of each agent who has enough cases: of the closed ones created
// in the window (its end excluded) that were assigned exactly once in it (its end included). It is fair unless one of
// the wrappers' quirks decides: which ends are included, or a list of cases never transferred that is empty and
// therefore drops its filter.
func handleTimes(o *org.Org, a asked) (s scores, fair bool) {
	rows := assignments(o, a.window)
	is, any := qualified(o, rows, a.n)
	once := map[int32]int{}
	for _, row := range rows {
		once[o.Table(org.CaseHistory).Col(org.HistoryCase).Ref[row]]++
	}
	stayed := false
	for _, row := range rows {
		stayed = stayed || once[o.Table(org.CaseHistory).Col(org.HistoryCase).Ref[row]] == 1
	}
	cases := o.Table(org.Case)
	for _, row := range cases.Range(org.CaseCreated, int64(a.from.Start()), int64(a.to.Start())-1) {
		owner := cases.Col(org.CaseOwner).Ref[row]
		if cases.Text(int(row), org.CaseStatus) != "Closed" || !is[owner] || stayed && once[row] != 1 {
			continue
		}
		m := s.of(owner)
		m.num += cases.Col(org.CaseClosed).Int[row] - cases.Col(org.CaseCreated).Int[row]
		m.den++
	}
	return s, !endCounts(o, a.window) && (stayed || !any)
}
