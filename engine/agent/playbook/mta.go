package playbook

import (
	"fmt"
	"slices"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// Monthly Trend Analysis: in which month were most of a product's cases created? The links: the window, the product's
// order items, the cases on them by month, and the month with the most. The end of the window does not count, and the
// year of a month does not matter.

var linkByMonth = LinkWords{"count the cases of each month", "Count months", "Months"}

func mtaBook(s *sim) []*step {
	if s.Toolset == Functions {
		compared := compareBy(true, compareFew(true))
		if s.way(1, 1) == 0 {
			return []*step{&mtaGetStart, &getItems, &mtaGetCases, &mtaMonthCounts, compared, &mtaAnswer}
		}
		return []*step{&getItems, &mtaGetStart, &mtaGetCases, &mtaMonthCounts, compared, &mtaAnswer}
	}
	way := s.way(4, 4, 4, 2)
	if way == 3 {
		if months := mtaMonths(s); len(months) <= 11 { // with more it reads the rows
			return slices.Concat([]*step{&mtaThinkWindow}, months, []*step{compareFew(true), &mtaAnswer})
		}
	}
	switch way {
	case 0: // the query counts by month
		return []*step{&mtaThinkWindow, &mtaGrouped, compareFew(true), &mtaAnswer}
	case 2: // by the order items
		return []*step{&mtaThinkWindow, &queryItems, &mtaItemCases, &countMonths, compareFew(true), &mtaAnswer}
	}
	return []*step{&mtaThinkWindow, &mtaCases, &countMonths, compareFew(true), &mtaAnswer}
}

// mtaThinkWindow and mtaGetStart work out the window, which never has a name here.
var mtaThinkWindow = step{name: "window", read: workOutWindow, slips: []family{thinkPastSlips}}

var mtaGetStart = step{
	name: "window", link: linkWindow, fn: getStartDate, sure: true,
	call: askStart, read: readStart, thought: thinkStart, instead: &mtaThinkWindow,
	slips: []family{getPastSlips, callSlips, formatSlips},
}

// mtaGrouped has the query count by month.
var mtaGrouped = step{
	name: "months", link: linkByMonth, need: []slot{start, end}, sure: true,
	call: func(s *sim) Action {
		return query("SELECT CALENDAR_MONTH(CreatedDate), COUNT(Id) FROM Case WHERE %s AND %s GROUP BY CALENDAR_MONTH(CreatedDate) ORDER BY COUNT(Id) DESC",
			byPath(s), within(s, "CreatedDate", "<"))
	},
	read: func(s *sim, obs Observation, root int) {
		s.mem[numbers] = fact{val: pairs(obs, monthOf, "expr1"), root: root}
	},
	thought: oneOf{tell(windowThought), text("I group the cases by calendar month."), text("Counting by month, the busiest first.")},
	slips:   []family{windowSlips, caseSlips, mtaGroupSlips, queryLoud, windowLoud, pathLoud, groupLoud, mtaLoud, formatSlips},
}

// mtaMonths asks for the number of each month, one after the other.
func mtaMonths(s *sim) []*step {
	from, to := windowOf(s.brief)
	var steps []*step
	for i, m := 0, from; m < to; i, m = i+1, monthAfter(m) {
		steps = append(steps, mtaMonth(i, m, monthAfter(m) >= to))
	}
	return steps
}

// mtaMonth counts the cases of the i-th month of the window.
func mtaMonth(i int, first cal.Day, last bool) *step {
	_, m, _ := first.Civil()
	name := cal.Months[m-1]
	bounds := func(s *sim) (from, to cal.Day) {
		from = s.mem[start].day
		for range i {
			from = monthAfter(from)
		}
		if last {
			return from, s.mem[end].day
		}
		return from, monthAfter(from)
	}
	count := func(s *sim, change func(from, to cal.Day) (cal.Day, cal.Day)) Action {
		from, to := change(bounds(s))
		return query("SELECT COUNT(Id) FROM Case WHERE %s AND CreatedDate >= %s AND CreatedDate < %s", byPath(s), from.Start(), to.Start())
	}
	clean := func(s *sim) Action { return count(s, func(from, to cal.Day) (cal.Day, cal.Day) { return from, to }) }
	return &step{
		name: fmt.Sprintf("month %d", i), link: LinkWords{"count the cases of " + name, "Count " + name[:3], name[:3]}, need: []slot{start, end},
		call: clean,
		read: func(s *sim, obs Observation, root int) {
			n := column0(obs)
			var t value.Tally
			for i, k := range s.mem[numbers].val.Keys() {
				t.Add(k, s.mem[numbers].val.At(i).Int())
			}
			t.Add(name, n)
			s.mem[numbers] = fact{val: t.Sums(), root: root | s.mem[numbers].root}
		},
		thought: oneOf{text("Next, " + name + "."), text("How many were there in " + name + "?"), text("Month by month; now " + name + ".")},
		slips: []family{{
			{code: "month.of-30-days", kind: QuietSlip, skill: Aiming, weight: 4, say: "ends the month on its 30th",
				when: func(s *sim) bool { from, to := bounds(s); return to-from > 30 },
				call: func(s *sim, a Action) Action {
					return a.asking(count(s, func(from, _ cal.Day) (cal.Day, cal.Day) { return from, from + 30 }).Query)
				}},
			{code: "month.day-late", kind: QuietSlip, skill: Aiming, weight: 2, say: "begins the month on its second day",
				call: func(s *sim, a Action) Action {
					return a.asking(count(s, func(from, to cal.Day) (cal.Day, cal.Day) { return from + 1, to }).Query)
				}},
			{code: "month.year-before", kind: QuietSlip, skill: Aiming, weight: 2, say: "asks for that month a year before",
				call: func(s *sim, a Action) Action {
					return a.asking(count(s, func(from, to cal.Day) (cal.Day, cal.Day) { return from.AddMonths(-12), to.AddMonths(-12) }).Query)
				}},
		}, caseSlips, queryLoud, windowLoud, pathLoud, groupLoud, formatSlips},
	}
}

// monthAfter is the first day of the next month.
func monthAfter(d cal.Day) cal.Day {
	y, m, _ := d.Civil()
	return cal.Date(y, m, 1).AddMonths(1)
}

// column0 is the number of a query for one count.
func column0(obs Observation) int64 {
	if obs.Value.Len() == 0 {
		return 0
	}
	n, _ := obs.Value.At(0).Get("expr0")
	return n.Int()
}

// mtaCases reads the cases of the window, mtaItemCases those on the items found before.
var (
	mtaCases = step{
		name: "cases", link: linkCasesOn, need: []slot{start, end}, sure: true,
		call: func(s *sim) Action { return datesOf(s, byJoin) },
		read: readDates, thought: thinkDates, slips: datesSlips,
	}
	mtaItemCases = step{
		name: "cases", link: linkCasesOn, need: []slot{items, start, end}, idle: noItems, sure: true,
		call: func(s *sim) Action { return datesOf(s, byItems) },
		read: readDates, thought: thinkDates, slips: datesSlips,
	}
)

func datesOf(s *sim, onProduct func(*sim) string) Action {
	return query("SELECT Id, CreatedDate, ClosedDate FROM Case WHERE %s AND %s ORDER BY CreatedDate", onProduct(s), within(s, "CreatedDate", "<"))
}

func readDates(s *sim, obs Observation, root int) {
	s.mem[cases] = fact{val: flat(obs, "CreatedDate", "ClosedDate"), root: root}
}

var (
	thinkDates = oneOf{tell(windowThought), text("I read the cases on this product in the window, and count them by month myself.")}
	datesSlips = []family{windowSlips, caseSlips, casesReading, queryLoud, windowLoud, formatSlips}
)

// monthOf is the month of a row of a query that groups by month.
func monthOf(row value.Value) string {
	v, _ := row.Get("expr0")
	if m := v.Int(); m >= 1 && m <= 12 {
		return cal.Months[m-1]
	}
	return ""
}

// monthsOf counts cases by the month of a field.
func monthsOf(field string) func(rows []value.Value) value.Value {
	return func(rows []value.Value) value.Value {
		var t value.Tally
		for _, r := range rows {
			if at, ok := timeOf(r, field); ok {
				_, m, _ := at.Day().Civil()
				t.Add(cal.Months[m-1], 1)
			}
		}
		return t.Counts()
	}
}

// countMonths counts in the head.
var countMonths = step{
	name: "reckon", need: []slot{cases}, idle: noCases,
	read:  func(s *sim, _ Observation, root int) { reckonUp(s, root, monthsOf("CreatedDate")) },
	slips: []family{misreckoned, mtaReckoning},
}

var mtaGetCases = step{
	name: "cases", link: linkCasesOn, fn: "get_cases", need: []slot{items, start, end}, idle: noItems,
	call:    func(s *sim) Action { return inItems(s, "get_cases") },
	read:    func(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: listOf(obs), root: root} },
	thought: oneOf{text("Now the cases on these items that were created in the window."), tell(windowThought), text("With the items and the dates I can fetch the cases.")},
	instead: &mtaItemCases,
	without: oneOf{text("No function fetches the cases, so I query them."), text("I query the cases myself.")},
	slips:   []family{inWindowSlips, inItemsSlips, mtaGetCasesSlips, callSlips, formatSlips},
	sure:    true,
}

var mtaMonthCounts = step{
	name: "reckon", link: linkByMonth, fn: "get_month_to_case_count", need: []slot{cases}, idle: noCases, sure: true,
	call:    func(s *sim) Action { return function("get_month_to_case_count", "cases", s.mem[cases].val) },
	read:    readNumbers,
	thought: thinkReckoned,
	instead: &countMonths,
	slips:   []family{casesSlips, callSlips, formatSlips},
}

var mtaAnswer = step{
	name: "answer", link: linkAnswer, need: []slot{pick, start, end, items, cases, numbers}, call: handIn,
	thought: orNone("No case on that product falls into the window."),
	slips:   []family{{answerSentence, inventsMonth, overcautious, overcautiously}},
}

// inventsMonth answers the month that the window begins in.
var inventsMonth = &slip{code: "answer.invented", kind: AnswerSlip, skill: Abstaining, weight: 4, say: invented, thought: itHasToBe, when: foundNothing,
	call: func(s *sim, a Action) Action {
		_, m, _ := s.mem[start].day.Civil()
		a.Content = cal.Months[m-1]
		return a
	}}
