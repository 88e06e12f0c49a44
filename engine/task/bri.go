package task

import (
	"cmp"

	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/value"
)

// The windows of Best Region Identification, in the mix of the released queries.
var briWindows = []windowShare{
	{pastMonths, 24, 1, 6}, {pastQuarters, 21, 1, 3}, {aQuarter, 17, 0, 0}, {aSeason, 26, 0, 0}, {aMonth, 23, 0, 0}, {pastWeeks, 16, 2, 8},
}

// Ways to ask for the state: where cases are closed fastest (seed 11), and which region does best by that (seed 12).
var briWordings = []string{
	"In which state were cases closed fastest in WINDOW?",
	"Which state had the shortest average closure time over WINDOW?",
	"Where do we close cases quickest? Look at WINDOW, state by state.",
	"Customers of which state had their cases closed in the least time on average during WINDOW?",
	"Which region did best in WINDOW, going by the average time to close a case?",
	"By average closure time of cases, what was our best region in WINDOW?",
}

// drawBRI draws 130 instances. At least four states have closed cases, and the best mean is shorter than the next by two
// percent or more.
func drawBRI(c *org.Company, _ *soql.Engine) ([]Instance, []string) {
	d := dice.New(c.Seed).For("task.bri")
	return drawUnlike(d, 0, func(d dice.Dice, _ bool) (Instance, string, bool) {
		w := drawKind(d.For("kind"), briWindows).draw(d.For("window"))
		states := closureTimes(c.Org, w)
		if len(states) < 4 {
			return Instance{}, "", false
		}
		best, next := quickest(states)
		if value.Compare(value.OfRatio(best.seconds*102, best.cases*100), value.OfRatio(next.seconds, next.cases)) > 0 {
			return Instance{}, "", false
		}
		in := w.instance(BRI, dice.Pick(d.For("wording"), briWordings))
		in.Context += " A closure time runs from a case's creation to its closing; only closed cases have one. A case's state is the one that its account ships to."
		in.Returns = "Return only the two-letter code of the state."
		return in, best.state, true
	})
}

// region is a state with its closed cases.
type region struct {
	state   string
	seconds int64 // from creation to closing, over all of its cases
	cases   int64
}

// closureTimes sums up the closed cases created in a window, its end excluded, by the state that their account ships to.
// Cases without a state are skipped.
func closureTimes(o *org.Org, w window) []region {
	var out []region
	cases := o.Table(org.Case)
	for _, row := range cases.Range(org.CaseCreated, int64(w.from.Start()), int64(w.to.Start())-1) {
		state := o.Table(org.Account).Text(int(cases.Col(org.CaseAccount).Ref[row]), org.AccountShippingState)
		if cases.Text(int(row), org.CaseStatus) != "Closed" || state == "" {
			continue
		}
		i := 0
		for i < len(out) && out[i].state != state {
			i++
		}
		if i == len(out) {
			out = append(out, region{state: state})
		}
		out[i].seconds += cases.Col(org.CaseClosed).Int[row] - cases.Col(org.CaseCreated).Int[row]
		out[i].cases++
	}
	return out
}

// quickest are the states with the shortest mean and the next to shortest; there must be two.
func quickest(states []region) (best, next region) {
	best, next = states[0], states[1]
	if faster(next, best) < 0 {
		best, next = next, best
	}
	for _, s := range states[2:] {
		switch {
		case faster(s, best) < 0:
			best, next = s, best
		case faster(s, next) < 0:
			next = s
		}
	}
	return best, next
}

func faster(a, b region) int { return cmp.Compare(a.seconds*b.cases, b.seconds*a.cases) }
