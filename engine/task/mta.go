package task

import (
	"fmt"
	"slices"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// The windows of Monthly Trend Analysis: 7 to 11 months or 3 to 4 quarters back, relative all of them (facts of the
// released queries: 125 in months).
var mtaWindows = []windowShare{{pastMonths, 125, 7, 11}, {pastQuarters, 5, 3, 4}}

// Ways to ask for the month that stands out (seed 8).
var mtaWordings = []string{
	"Is there a month in WINDOW with more cases on the PRODUCT than any other?",
	"In which month of WINDOW did we get the most cases on the PRODUCT?",
	"Looking back on WINDOW, in which month did the PRODUCT cause the most cases?",
	"Which month of WINDOW stands out by the number of cases on the PRODUCT?",
	"We suspect a bad month for the PRODUCT. Which one in WINDOW had the most cases?",
	"Going by WINDOW, when did cases on the PRODUCT peak? Name the month.",
}

// drawMTA draws 130 instances, each of another product or month. One month has at least two cases and more than any other,
// whether the months of two years are put together, as the documented algorithm does, or kept apart, as a careful reader
// would.
func drawMTA(c *org.Company, _ *soql.Engine) ([]Instance, []string) {
	d := dice.New(c.Seed).For("task.mta")
	return drawUnlike(d, 0, func(t try) proposal {
		w := drawKind(t.For("kind"), mtaWindows).draw(t.For("window"))
		cases := casesByProduct(c.Org, w)
		clear := slices.DeleteFunc(products(cases), func(p int) bool {
			merged, n, alone := busiestMonth(c.Org, cases[p], w.to)
			apart, _, one := busiestOfYears(c.Org, cases[p], w.to)
			return n < 2 || !alone || !one || merged != apart%12 || t.attempt < mtaPatience && t.taken[peakOf(p, merged)]
		})
		if len(clear) == 0 {
			return proposal{}
		}
		product := manyCases(t.For("product"), cases, clear)
		month, _, _ := busiestMonth(c.Org, cases[product], w.to)
		in := w.instance(MTA, dice.Pick(t.For("wording"), mtaWordings))
		in.aboutProduct(c.Org, product)
		in.Returns = "Return only the name of the month. " + in.Returns
		substance := peakOf(product, month)
		if t.taken[substance] { // only after long patience: an org in which few products have bad months
			substance += " " + w.substance()
		}
		return proposal{in, cal.Months[month], substance}
	})
}

// mtaPatience is how many windows are looked at for a product and month that no question has asked about.
const mtaPatience = 2000

// peakOf is the substance of a question about a product whose cases peak in a month: another window with the same peak
// asks for the same.
func peakOf(product, month int) string { return fmt.Sprint(product, month) }

// busiestMonth is the month (January 0) in which most of the cases were created, whatever the year; cases from the day
// that ends the window on do not count. Also their number, and whether no other month has as many.
func busiestMonth(o *org.Org, cases []int32, end cal.Day) (month, n int, alone bool) {
	counts := make([]int, 12)
	for _, at := range before(o, cases, end) {
		_, m, _ := at.Day().Civil()
		counts[m-1]++
	}
	return peak(counts)
}

// busiestOfYears keeps the years apart: it counts months from January of the first year on.
func busiestOfYears(o *org.Org, cases []int32, end cal.Day) (month, n int, alone bool) {
	first, _, _ := org.FirstDay.Civil()
	last, _, _ := org.LastDay.Civil()
	counts := make([]int, 12*(last-first+1))
	for _, at := range before(o, cases, end) {
		y, m, _ := at.Day().Civil()
		counts[12*(y-first)+m-1]++
	}
	return peak(counts)
}

// before are the times at which cases were created before a day.
func before(o *org.Org, cases []int32, end cal.Day) []cal.Instant {
	var out []cal.Instant
	for _, row := range cases {
		if at := createdAt(o, row); at < end.Start() {
			out = append(out, at)
		}
	}
	return out
}
