package task

import (
	"fmt"
	"slices"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/cal"
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
	"Which issue came up most often with the PRODUCT over WINDOW?",
	"Looking at WINDOW, which issue was reported most for the PRODUCT?",
	"What did customers complain about most with the PRODUCT during WINDOW?",
	"Which issue of the PRODUCT should we look into first, going by the number of cases in WINDOW?",
	"We want to improve the PRODUCT. Which issue led to the most cases on it in WINDOW?",
	"For the PRODUCT, what was the top issue in WINDOW?",
}

// drawTII draws 130 instances. Where there is an answer, one issue has at least two cases and more than any other; where
// there is none, the product had no case in the window.
func drawTII(c *org.Company, _ *soql.Engine) ([]Instance, []string) {
	d := dice.New(c.Seed).For("task.tii")
	return drawUnlike(d, Unanswerable, func(d dice.Dice, none bool) (Instance, string, bool) {
		w := drawKind(d.For("kind"), tiiWindows).draw(d.For("window"))
		cases := casesByProduct(c.Org, w)
		product, truth := 0, None
		if none {
			product = soldWithout(d.For("product"), c.Org, cases)
		} else {
			clear := slices.DeleteFunc(products(cases), func(p int) bool {
				_, n, alone := topIssue(c.Org, cases[p])
				return n < 2 || !alone
			})
			if len(clear) == 0 {
				return Instance{}, "", false
			}
			product = dice.Pick(d.For("product"), clear)
			issue, _, _ := topIssue(c.Org, cases[product])
			truth = c.Table(org.Issue).ID(issue)
		}
		// Both ends of the window count here, and only one of them elsewhere; no instance hangs on that.
		for _, row := range cases[product] {
			if createdAt(c.Org, row) == w.to.Start() {
				return Instance{}, "", false
			}
		}
		in := w.instance(TII, dice.Pick(d.For("wording"), tiiWordings))
		in.aboutProduct(c.Org, product)
		in.Returns = "Return only the Id of the issue. " + in.Returns
		return in, truth, true
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

// casesByProduct are the cases created in a window, both of its ends included, by the product of their order item.
func casesByProduct(o *org.Org, w window) [][]int32 {
	cases := make([][]int32, o.Table(org.Product2).Len())
	for _, row := range o.Table(org.Case).Range(org.CaseCreated, int64(w.from.Start()), int64(w.to.Start())) {
		item := o.Table(org.Case).Col(org.CaseOrderItem).Ref[row]
		p := o.Table(org.OrderItem).Col(org.ItemProduct).Ref[item]
		cases[p] = append(cases[p], row)
	}
	return cases
}

// products are those that have cases.
func products(cases [][]int32) []int {
	var out []int
	for p := range cases {
		if len(cases[p]) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// soldWithout draws a product that was sold and has no case among the given; two times of three one that has some at
// another time, so that the question is plausible.
func soldWithout(d dice.Dice, o *org.Org, cases [][]int32) int {
	troubled := d.For("troubled").Percent(67)
	for try := 0; ; try++ {
		p := d.With(try).Below(len(cases))
		items := o.Table(org.OrderItem).Referrers(org.ItemProduct, p)
		ever := slices.ContainsFunc(items, func(i int32) bool {
			return len(o.Table(org.Case).Referrers(org.CaseOrderItem, int(i))) > 0
		})
		if len(cases[p]) == 0 && len(items) > 0 && ever == troubled {
			return p
		}
	}
}

func createdAt(o *org.Org, row int32) cal.Instant {
	return cal.Instant(o.Table(org.Case).Col(org.CaseCreated).Int[row])
}

// instance is an analyst's question about a window.
func (w window) instance(k Kind, wording string) Instance {
	return Instance{
		Kind:    k,
		Persona: "Service Analyst",
		Brief:   agent.Brief{Task: k.String(), Question: strings.ReplaceAll(wording, "WINDOW", w.words), Today: w.today, Params: w.Params},
		Context: fmt.Sprintf("Today is %s. A case belongs to the window that it was created in. %s", w.today, windowDefinitions),
	}
}

// aboutProduct puts a product into the question; its Id goes with the return format, as in the benchmark.
func (in *Instance) aboutProduct(o *org.Org, product int) {
	id := o.Table(org.Product2).ID(product)
	in.Brief.Question = strings.ReplaceAll(in.Brief.Question, "PRODUCT", o.Table(org.Product2).Text(product, org.ProductName))
	in.Brief.Params.Product = id
	in.Returns = "The Id of the product is " + id + "."
}

// drawUnlike draws 130 instances of which none asks the same as another, and a number have no answer. Which ones these
// are is shuffled, so that a reader of the list cannot tell. propose may decline.
func drawUnlike(d dice.Dice, without int, propose func(d dice.Dice, none bool) (in Instance, truth string, ok bool)) ([]Instance, []string) {
	none := make([]bool, PerTask)
	for i := range without {
		none[i] = true
	}
	dice.Shuffle(d.For("none"), none)
	instances := make([]Instance, PerTask)
	truths := make([]string, PerTask)
	used := map[string]bool{}
	for i := range instances {
		for attempt := 0; instances[i].Number == 0; attempt++ {
			if attempt == 10_000 {
				panic("task: no fair instance in this org")
			}
			in, truth, ok := propose(d.With(i, attempt), none[i])
			if key := in.Context + in.Returns; ok && !used[key] {
				used[key] = true
				in.Number = i + 1
				instances[i], truths[i] = in, truth
			}
		}
	}
	return instances, truths
}
