package task

import (
	"slices"

	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// The windows of Best Region Identification, in the mix of the released queries.
var briWindows = []windowShare{
	{pastMonths, 24, 1, 6}, {pastQuarters, 21, 1, 3}, {aQuarter, 17, 0, 0}, {aSeason, 26, 0, 0}, {aMonth, 23, 0, 0}, {pastWeeks, 16, 2, 8},
}

// Ways to ask for the state: where cases are closed fastest (seed 11), and which region does best by that (seed 12).
var briWordings = []string{
	"In which state were cases closed fastest in WINDOW?",
	"Which state had the shortest average closure time in WINDOW?",
	"Where do we close cases quickest? Look at WINDOW, state by state.",
	"Customers of which state had their cases closed in the least time on average during WINDOW?",
	"Which region did best in WINDOW, going by the average time to close a case?",
	"By average closure time of cases, what was our best region in WINDOW?",
}

// drawBRI draws 130 instances. At least four states have closed cases, and the best mean is shorter than the next by two
// percent or more. It is of a single case only where no window of the kind with a better founded one is left: there are
// not many quarters, seasons and months.
func drawBRI(c *org.Company, _ *soql.Engine) ([]Instance, []string) {
	d := dice.New(c.Seed).For("task.bri")
	declined := map[string]bool{} // windows that are not fair, or were not when more was asked of them
	return drawUnlike(d, 0, func(t try) proposal {
		founded, kind := t.attempt < briPatience, t.all
		if t.attempt >= 2*briPatience { // all windows of the kind are taken
			founded, kind = t.attempt < 3*briPatience, t.Dice
		}
		w := drawKind(kind.For("kind"), briWindows).draw(t.For("window"))
		key := w.substance()
		if t.taken[key] || founded && declined[key] {
			return proposal{}
		}
		states, times := closureTimes(c.Org, w)
		best, clear := times.extreme(false, 20)
		if len(states) < 4 || !clear || founded && best.den == 1 {
			declined[key] = true
			return proposal{}
		}
		in := w.instance(BRI, dice.Pick(t.For("wording"), briWordings))
		in.Context += " A closure time runs from a case's creation to its closing; only closed cases have one. A case's state is the one that its account ships to."
		in.Returns = "Return only the two-letter code of the state."
		return proposal{in, states[best.user], key}
	})
}

// briPatience is how many windows of its kind an instance looks at for one whose winner has more than one case, and how
// many more for any: enough to come upon each month of four years.
const briPatience = 300

// closureTimes are the mean times, in seconds, that it took to close the cases created in a window, its end excluded, by
// the state that their account ships to. A score's user is the place in the list of states. Cases without a state, and
// those not closed, are skipped.
func closureTimes(o *org.Org, w window) (states []string, times scores) {
	cases := o.Table(org.Case)
	for _, row := range cases.Range(org.CaseCreated, int64(w.from.Start()), int64(w.to.Start())-1) {
		state := o.Table(org.Account).Text(int(cases.Col(org.CaseAccount).Ref[row]), org.AccountShippingState)
		if cases.Text(int(row), org.CaseStatus) != "Closed" || state == "" {
			continue
		}
		at := slices.Index(states, state)
		if at < 0 {
			at = len(states)
			states = append(states, state)
		}
		s := times.of(int32(at))
		s.num += cases.Col(org.CaseClosed).Int[row] - cases.Col(org.CaseCreated).Int[row]
		s.den++
	}
	return states, times
}
