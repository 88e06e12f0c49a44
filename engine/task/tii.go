package task

import (
	"slices"

	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// The windows of Top Issue Identification, in the mix of the released queries.
var tiiWindows = []windowShare{
	{pastMonths, 29, 2, 10}, {pastYear, 13, 0, 0}, {pastQuarters, 25, 1, 4}, {aQuarter, 19, 0, 0}, {aSeason, 26, 0, 0},
	{aMonth, 10, 0, 0}, {pastWeeks, 8, 3, 9},
}

// Ways to ask for the top issue: which one customers had most (seed 9), and which one to look into first (seed 10).
var tiiWordings = []string{
	"What was the most common issue that customers had with the PRODUCT in WINDOW?",
	"Which issue came up most often with the PRODUCT in WINDOW?",
	"Looking at WINDOW, which issue was reported most for the PRODUCT?",
	"What did customers complain about most with the PRODUCT during WINDOW?",
	"Which issue of the PRODUCT should we look into first, going by the number of cases in WINDOW?",
	"We want to improve the PRODUCT. Which issue led to the most cases on it in WINDOW?",
	"For the PRODUCT, what was the top issue in WINDOW?",
}

// drawTII draws 130 instances. Where there is an answer, one issue has at least two cases and more than any other, of
// which there are some; where there is none, the product had no case in the window.
func drawTII(c *org.Company, _ *soql.Engine) ([]Instance, []string) {
	d := dice.New(c.Seed).For("task.tii")
	return drawUnlike(d, Unanswerable, func(t try) proposal {
		w := drawKind(t.For("kind"), tiiWindows).draw(t.For("window"))
		cases := casesByProduct(c.Org, w)
		product, truth := 0, None
		if t.none {
			product = soldWithout(t.For("product"), c.Org, cases)
		} else {
			clear := slices.DeleteFunc(products(cases), func(p int) bool {
				_, n, alone := topIssue(c.Org, cases[p])
				return n < 2 || !alone || n == len(cases[p])
			})
			if len(clear) == 0 {
				return proposal{}
			}
			product = manyCases(t.For("product"), cases, clear)
			issue, _, _ := topIssue(c.Org, cases[product])
			truth = c.Table(org.Issue).ID(issue)
		}
		// Both ends of the window count here, and only one of them elsewhere; no instance hangs on that.
		for _, row := range cases[product] {
			if createdAt(c.Org, row) == w.to.Start() {
				return proposal{}
			}
		}
		in := w.instance(TII, dice.Pick(t.For("wording"), tiiWordings))
		in.aboutProduct(c.Org, product)
		in.Returns = "Return only the Id of the issue. " + in.Returns
		return proposal{in, truth, w.substance() + " " + in.Brief.Params.Product}
	})
}

// topIssue is the issue that most of the cases are about, their number, and whether no other has as many.
func topIssue(o *org.Org, cases []int32) (issue, n int, alone bool) {
	counts := make([]int, o.Table(org.Issue).Len())
	for _, row := range cases {
		counts[o.Table(org.Case).Col(org.CaseIssue).Ref[row]]++
	}
	return peak(counts)
}

// peak is where the largest count is, the count, and whether it stands alone.
func peak(counts []int) (at, n int, alone bool) {
	n = slices.Max(counts)
	at = slices.Index(counts, n)
	return at, n, n > 0 && !slices.Contains(counts[at+1:], n)
}
