package agent

import (
	"fmt"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// Monthly Trend Analysis: in which month were most of a product's cases created? The links: the window, the product's
// order items, the cases on them by month, and the month with the most. The end of the window does not count, and the
// year of a month does not matter.

var (
	linkByMonth = LinkWords{"count the cases of each month", "Count months", "Months"}

	mtaRawStyles = []func(*sim) []step{mtaGrouped, mtaRows, mtaItems, mtaMonthByMonth}
)

func mtaBook(s *sim) []step {
	if s.Toolset == Functions {
		return mtaFunctions(s)
	}
	return append([]step{mtaThinkWindow}, mtaRawStyles[s.style(len(mtaRawStyles), 4, 4, 4, 2)](s)...)
}

// mtaThinkWindow and mtaGetWindow work out the window, which never has a name here.
var mtaThinkWindow = func() step {
	st := thinkWindow
	st.slips = thinkPastSlips
	return st
}()

func mtaGetWindow(s *sim) step {
	st := getWindow(s)
	st.instead, st.slips = &mtaThinkWindow, join(getPastSlips, callSlips, formatSlips)
	return st
}

// mtaGrouped has the query count by month.
func mtaGrouped(*sim) []step {
	return []step{
		{
			name: "months", link: linkByMonth, need: []slot{start, end},
			call: func(s *sim) Action {
				return query("SELECT CALENDAR_MONTH(CreatedDate), COUNT(Id) FROM Case WHERE %s AND %s GROUP BY CALENDAR_MONTH(CreatedDate) ORDER BY COUNT(Id) DESC",
					onProduct[throughPath](s), s.within("CreatedDate", "<"))
			},
			read: func(s *sim, obs Observation, root int) {
				s.mem[numbers] = fact{val: pairs(obs, monthOf, "expr1"), root: root}
			},
			thought: thoughts(windowThought, say("I group the cases by calendar month."), say("Counting by month, the busiest first.")),
			slips:   join(windowSlips, caseSlips, mtaGroupSlips, queryLoud, windowLoud, caseLoud(throughPath), groupLoud, mtaLoud, formatSlips),
			sure:    true,
		},
		compareFew(true), mtaAnswer,
	}
}

// mtaRows reads the cases and counts them itself.
func mtaRows(*sim) []step {
	return []step{mtaCases(throughJoin), countMonths, compareFew(true), mtaAnswer}
}

// mtaItems goes by the order items.
func mtaItems(*sim) []step {
	return []step{queryItems, mtaCases(throughItems), countMonths, compareFew(true), mtaAnswer}
}

// mtaMonthByMonth asks for the number of each month, one after the other; with more than eleven it reads the rows.
func mtaMonthByMonth(s *sim) []step {
	from, to := s.brief.Params.window(s.brief.Today)
	var steps []step
	for i, m := 0, from; m < to; i, m = i+1, monthAfter(m) {
		steps = append(steps, mtaMonth(i, m, monthAfter(m) >= to))
	}
	if len(steps) > 11 {
		return mtaRows(s)
	}
	return append(steps, compareFew(true), mtaAnswer)
}

// mtaMonth counts the cases of the i-th month of the window.
func mtaMonth(i int, first cal.Day, last bool) step {
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
		return query("SELECT COUNT(Id) FROM Case WHERE %s AND CreatedDate >= %s AND CreatedDate < %s", onProduct[throughPath](s), from.Start(), to.Start())
	}
	clean := func(s *sim) Action { return count(s, func(from, to cal.Day) (cal.Day, cal.Day) { return from, to }) }
	return step{
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
		thought: thoughts(say("Next, "+name+"."), say("How many were there in "+name+"?"), say("Month by month; now "+name+".")),
		slips: join([]*slip{
			{code: "month.of-30-days", kind: QuietSlip, skill: Aiming, weight: 4, say: say("ends the month on its 30th"),
				when: func(s *sim) bool { from, to := bounds(s); return to-from > 30 },
				call: func(s *sim, a Action) Action {
					return s.requery(a, count(s, func(from, _ cal.Day) (cal.Day, cal.Day) { return from, from + 30 }).Query)
				}},
			{code: "month.day-late", kind: QuietSlip, skill: Aiming, weight: 2, say: say("begins the month on its second day"),
				call: func(s *sim, a Action) Action {
					return s.requery(a, count(s, func(from, to cal.Day) (cal.Day, cal.Day) { return from + 1, to }).Query)
				}},
			{code: "month.year-before", kind: QuietSlip, skill: Aiming, weight: 2, say: say("asks for that month a year before"),
				call: func(s *sim, a Action) Action {
					return s.requery(a, count(s, func(from, to cal.Day) (cal.Day, cal.Day) { return from.AddMonths(-12), to.AddMonths(-12) }).Query)
				}},
		}, caseSlips, queryLoud, windowLoud, caseLoud(throughPath), groupLoud, formatSlips),
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

// mtaCases reads the cases of the window.
func mtaCases(how int) step {
	st := step{
		name: "cases", link: linkCasesOn, need: []slot{start, end},
		call: func(s *sim) Action {
			return query("SELECT Id, CreatedDate, ClosedDate FROM Case WHERE %s AND %s ORDER BY CreatedDate", onProduct[how](s), s.within("CreatedDate", "<"))
		},
		read: func(s *sim, obs Observation, root int) {
			s.mem[cases] = fact{val: flat(obs, "CreatedDate", "ClosedDate"), root: root}
		},
		thought: thoughts(windowThought, say("I read the cases on this product in the window, and count them by month myself.")),
		slips:   join(windowSlips, caseSlips, casesReading, queryLoud, windowLoud, caseLoud(how), formatSlips),
		sure:    true,
	}
	if how == throughItems {
		st.need, st.idle = []slot{items, start, end}, nothing(items)
	}
	return st
}

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
var countMonths = reckon(monthsOf("CreatedDate"), mtaReckoning)

// mtaFunctions uses the wrappers.
func mtaFunctions(s *sim) []step {
	window := mtaGetWindow(s)
	first := [][]step{{window, getItems}, {getItems, window}}[s.style(2, 1, 1)]
	return append(append([]step{}, first...), mtaGetCases, mtaMonthCounts, compareFewBy(true), mtaAnswer)
}

var mtaGetCases = step{
	name: "cases", link: linkCasesOn, fn: "get_cases", need: []slot{items, start, end}, idle: nothing(items),
	call: func(s *sim) Action { return s.inItems("get_cases") },
	read: func(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: listOf(obs), root: root} },
	thought: thoughts(say("Now the cases on these items that were created in the window."), windowThought,
		say("With the items and the dates I can fetch the cases.")),
	instead: tooled(mtaCases(throughItems)).thinking(thoughts(say("No function fetches the cases, so I query them."), say("I query the cases myself."))),
	slips:   join(inWindowSlips, inItemsSlips, mtaGetCasesSlips, callSlips, formatSlips),
	sure:    true,
}

// listOf is an observation that is a list of records, as it is.
func listOf(obs Observation) value.Value {
	if isList(obs) {
		return obs.Value
	}
	return value.OfList(nil)
}

var mtaMonthCounts = reckonBy("get_month_to_case_count", linkByMonth, countMonths)

var mtaAnswer = answer("No case on that product falls into the window.", start, end, items, cases, numbers)
