package playbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// Monthly Trend Analysis: in which month were most of a product's cases created? The links: the window, the product's
// order items, the cases on them by month, and the month with the most. The end of the window does not count, and the
// year of a month does not matter.

var linkByMonth = sim.Link{Words: "count the cases of each month", Short: "Count months", Tiny: "Months"}

// What is found by several steps.
const sawMonths = "cases fall into {numbers:month}|the counts of {numbers:month} are there|there were cases in {numbers:month}|{!numbers}no month has a case"

func mtaBook(s *sim.Agent) []*sim.Step {
	if s.Toolset.Calls() {
		compared := compareBy(true, compareFew(true))
		if s.Way(1, 1) == 0 {
			return []*sim.Step{&mtaGetStart, &getItems, &mtaGetCases, &mtaMonthCounts, compared, &mtaAnswer}
		}
		return []*sim.Step{&getItems, &mtaGetStart, &mtaGetCases, &mtaMonthCounts, compared, &mtaAnswer}
	}
	way := s.Way(4, 4, 4, 2)
	if way == 3 {
		if months := mtaMonths(s); len(months) <= 11 { // with more it reads the rows
			return slices.Concat([]*sim.Step{&mtaThinkWindow}, months, []*sim.Step{compareFew(true), &mtaAnswer})
		}
	}
	switch way {
	case 0: // the query counts by month
		return []*sim.Step{&mtaThinkWindow, &mtaGrouped, compareFew(true), &mtaAnswer}
	case 2: // by the order items
		return []*sim.Step{&mtaThinkWindow, &queryItems, &mtaItemCases, &countMonths, compareFew(true), &mtaAnswer}
	}
	return []*sim.Step{&mtaThinkWindow, &mtaCases, &countMonths, compareFew(true), &mtaAnswer}
}

// mtaThinkWindow and mtaGetStart work out the window, which never has a name here.
var mtaThinkWindow = sim.Step{Name: "window", Read: workOutWindow, Thought: plan{found: sawWindow}, Slips: []sim.Family{thinkPastSlips}}

var mtaGetStart = sim.Step{
	Name: "window", Link: linkWindow, Fn: getStartDate, Sure: true,
	Call: askStart, Read: readStart, Thought: thinkStart, Instead: &mtaThinkWindow,
	Slips: []sim.Family{getPastSlips, callSlips, formatSlips},
}

// mtaGrouped has the query count by month.
var mtaGrouped = sim.Step{
	Name: "months", Link: linkByMonth, Need: []sim.Slot{start, end}, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT CALENDAR_MONTH(CreatedDate), COUNT(Id) FROM Case WHERE %s AND %s GROUP BY CALENDAR_MONTH(CreatedDate) ORDER BY COUNT(Id) DESC",
			byPath(s), within(s, "CreatedDate", "<"))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem[numbers] = sim.Belief{Val: pairs(obs, monthOf, "expr1"), Root: root}
	},
	Thought: plan{
		do:    "count the cases on product {product} by calendar month|count the cases on the {phrase} by month|group the product's cases by month from {from} to {to}|count the cases of each month of {window}",
		why:   "the month with the most cases is wanted|CALENDAR_MONTH lets the query group by month",
		risk:  "the last day of the window does not count",
		found: sawMonths,
	},
	Slips: []sim.Family{windowSlips, caseSlips, mtaGroupSlips, queryLoud, windowLoud, pathLoud, groupLoud, mtaLoud, formatSlips},
}

// mtaMonths asks for the number of each month, one after the other.
func mtaMonths(s *sim.Agent) []*sim.Step {
	from, to := windowOf(s.Brief)
	var steps []*sim.Step
	for i, m := 0, from; m < to; i, m = i+1, monthAfter(m) {
		steps = append(steps, mtaMonth(i, m, monthAfter(m) >= to))
	}
	return steps
}

// mtaMonth counts the cases of the i-th month of the window.
func mtaMonth(i int, first cal.Day, last bool) *sim.Step {
	_, m, _ := first.Civil()
	name := cal.Months[m-1]
	bounds := func(s *sim.Agent) (from, to cal.Day) {
		from = s.Mem[start].Day
		for range i {
			from = monthAfter(from)
		}
		if last {
			return from, s.Mem[end].Day
		}
		return from, monthAfter(from)
	}
	count := func(s *sim.Agent, change func(from, to cal.Day) (cal.Day, cal.Day)) agent.Action {
		from, to := change(bounds(s))
		return agent.Query("SELECT COUNT(Id) FROM Case WHERE %s AND CreatedDate >= %s AND CreatedDate < %s", byPath(s), from.Start(), to.Start())
	}
	clean := func(s *sim.Agent) agent.Action {
		return count(s, func(from, to cal.Day) (cal.Day, cal.Day) { return from, to })
	}
	return &sim.Step{
		Name: fmt.Sprintf("month %d", i), Link: sim.Link{Words: "count the cases of " + name, Short: "Count " + name[:3], Tiny: name[:3]}, Need: []sim.Slot{start, end},
		Call: clean,
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			n := column0(obs)
			var t value.Tally
			for i, k := range s.Mem[numbers].Val.Keys() {
				t.Add(k, s.Mem[numbers].Val.At(i).Int())
			}
			t.Add(name, n)
			s.Mem[numbers] = sim.Belief{Val: t.Sums(), Root: root | s.Mem[numbers].Root}
		},
		Thought: plan{
			do:    "count the cases of " + name + "|see how many cases there were in " + name + "|get the number of cases for " + name,
			why:   "I go month by month|one count for each month is enough",
			risk:  "each month has to end where the next one begins",
			found: name + " is counted|the count of " + name + " is there",
		},
		Slips: []sim.Family{{
			{Code: "month.of-30-days", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "ends the month on its 30th",
				When: func(s *sim.Agent) bool { from, to := bounds(s); return to-from > 30 },
				Call: func(s *sim.Agent, a agent.Action) agent.Action {
					return a.Asking(count(s, func(from, _ cal.Day) (cal.Day, cal.Day) { return from, from + 30 }).Query)
				}},
			{Code: "month.day-late", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "begins the month on its second day",
				Call: func(s *sim.Agent, a agent.Action) agent.Action {
					return a.Asking(count(s, func(from, to cal.Day) (cal.Day, cal.Day) { return from + 1, to }).Query)
				}},
			{Code: "month.year-before", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "asks for that month a year before",
				Call: func(s *sim.Agent, a agent.Action) agent.Action {
					return a.Asking(count(s, func(from, to cal.Day) (cal.Day, cal.Day) { return from.AddMonths(-12), to.AddMonths(-12) }).Query)
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
func column0(obs agent.Observation) int64 {
	if obs.Value.Len() == 0 {
		return 0
	}
	n, _ := obs.Value.At(0).Get("expr0")
	return n.Int()
}

// mtaCases reads the cases of the window, mtaItemCases those on the items found before.
var (
	mtaCases = sim.Step{
		Name: "cases", Link: linkCasesOn, Need: []sim.Slot{start, end}, Sure: true,
		Call: func(s *sim.Agent) agent.Action { return datesOf(s, byJoin) },
		Read: readDates, Thought: thinkDates, Slips: datesSlips,
	}
	mtaItemCases = sim.Step{
		Name: "cases", Link: linkCasesOn, Need: []sim.Slot{items, start, end}, Idle: noItems, Sure: true,
		Call: func(s *sim.Agent) agent.Action { return datesOf(s, byItems) },
		Read: readDates, Thought: thinkDates, Slips: datesSlips,
	}
)

func datesOf(s *sim.Agent, onProduct func(*sim.Agent) string) agent.Action {
	return agent.Query("SELECT Id, CreatedDate, ClosedDate FROM Case WHERE %s AND %s ORDER BY CreatedDate", onProduct(s), within(s, "CreatedDate", "<"))
}

func readDates(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem[cases] = sim.Belief{Val: flat(obs, "CreatedDate", "ClosedDate"), Root: root}
}

var (
	thinkDates = plan{
		do:    "read the cases on the {phrase}|read the cases on product {product} from {from} to {to}|get the creation dates of the product's cases|list the cases of {window} on this product",
		why:   "with the dates at hand I can count by month myself|the month of creation is what counts",
		risk:  "the year of a month does not matter",
		found: sawCasesOn,
	}
	datesSlips = []sim.Family{windowSlips, caseSlips, casesReading, queryLoud, windowLoud, formatSlips}
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
var countMonths = sim.Step{
	Name: "reckon", Need: []sim.Slot{cases}, Idle: noCases,
	Read:    func(s *sim.Agent, _ agent.Observation, root int) { reckonUp(s, root, monthsOf("CreatedDate")) },
	Thought: plan{do: "count them by month", found: sawMonths},
	Slips:   []sim.Family{misreckoned, mtaReckoning},
}

var mtaGetCases = sim.Step{
	Name: "cases", Link: linkCasesOn, Fn: "get_cases", Need: []sim.Slot{items, start, end}, Idle: noItems,
	Call: func(s *sim.Agent) agent.Action { return inItems(s, "get_cases") },
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem[cases] = sim.Belief{Val: listOf(obs), Root: root}
	},
	Thought: plan{
		do:    "get the cases on {items:order item} from {from} to {to}|fetch the product's cases of {window}|get the cases that refer to these order items",
		why:   "cases refer to order items and not to products|the month of creation is what counts",
		risk:  "all of the order items have to be handed on",
		found: sawCasesOn,
	},
	Instead: &mtaItemCases,
	Slips:   []sim.Family{inWindowSlips, inItemsSlips, mtaGetCasesSlips, callSlips, formatSlips},
	Sure:    true,
}

var mtaMonthCounts = sim.Step{
	Name: "reckon", Link: linkByMonth, Fn: "get_month_to_case_count", Need: []sim.Slot{cases}, Idle: noCases, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("get_month_to_case_count", "cases", s.Mem[cases].Val)
	},
	Read: readNumbers,
	Thought: plan{
		do:    "count the {cases:case} by month|have {cases:case} sorted into months|turn the cases into a count for each month",
		why:   "the month with the most cases is wanted|the function does the counting",
		risk:  "every case has to be handed on",
		found: sawMonths,
	},
	Instead: &countMonths,
	Slips:   []sim.Family{casesSlips, callSlips, formatSlips},
}

var mtaAnswer = sim.Step{
	Name: "answer", Link: linkAnswer, Need: []sim.Slot{sim.Pick, start, end, items, cases, numbers}, Call: handIn,
	Thought: plan{
		goal: "the month with the most cases on product {product} in {window}|the month of {window} in which the {phrase} had the most cases|the busiest month of the {phrase}|the month in which cases on the {phrase} peaked",
		do:   handsIn,
		why:  "{?pick}with {score} it is the busiest month|" + noneWhy,
	},
	Slips: []sim.Family{{answerSentence, answerList, answerStop, answerUnsent, monthShort, monthAndYear, inventsMonth, overcautious, overcautiously}},
}

var monthShort = &sim.Slip{Code: "answer.short-month", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 2, Say: "the month by three letters, or by its number",
	When: func(s *sim.Agent) bool { return len(s.Mem.First(sim.Pick)) > 3 },
	Call: func(s *sim.Agent, a agent.Action) agent.Action {
		for i, name := range cal.Months {
			if name == a.Content && s.Choose("number", 3) == 0 {
				a.Content = strconv.Itoa(i + 1)
				return a
			}
		}
		a.Content = a.Content[:3]
		return a
	}}

var monthAndYear = &sim.Slip{Code: "answer.month-and-year", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 3, Say: "the year beside the month",
	When: found,
	Call: func(s *sim.Agent, a agent.Action) agent.Action {
		for d := s.Mem[start].Day; d < s.Mem[end].Day; d = monthAfter(d) {
			if y, m, _ := d.Civil(); cal.Months[m-1] == a.Content {
				a.Content += " " + strconv.Itoa(y)
				break
			}
		}
		return a
	}}

// inventsMonth answers the month that the window begins in.
var inventsMonth = &sim.Slip{Code: "answer.invented", Kind: sim.AnswerSlip, Skill: sim.Abstaining, Weight: 4, Say: invented, Thought: itHasToBe, When: foundNothing,
	Call: func(s *sim.Agent, a agent.Action) agent.Action {
		_, m, _ := s.Mem[start].Day.Civil()
		a.Content = cal.Months[m-1]
		return a
	}}

var mtaGroupSlips = sim.Family{
	{Code: "month.of-closing", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "counts by the month of closing",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.ReplaceAll(q, "CALENDAR_MONTH(CreatedDate)", "CALENDAR_MONTH(ClosedDate)")
		}},
	{Code: "month.ascending", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "keeps the quietest month only",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "ORDER BY COUNT(Id) DESC", "ORDER BY COUNT(Id) LIMIT 1", 1)
		}},
	{Code: "month.first-rows", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "keeps the first three months of the calendar",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "ORDER BY COUNT(Id) DESC", "ORDER BY CALENDAR_MONTH(CreatedDate) LIMIT 3", 1)
		}},
	{Code: "read.month-off", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "names the month after the number it reads",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Mem[numbers] = sim.Belief{Root: root, Val: pairs(obs, func(row value.Value) string {
				v, _ := row.Get("expr0")
				return cal.Months[v.Int()%12]
			}, "expr1")}
		}},
	{Code: "read.skips-first", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "overlooks the first row",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			keepNumbers(s, tail(s.Mem[numbers].Val.Keys()), root)
		}},
}

var mtaLoud = sim.Family{
	{Code: "month.function", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "no such function",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.ReplaceAll(q, "CALENDAR_MONTH(", "MONTH(")
		}},
	{Code: "month.alias-grouped", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "groups by an alias",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(strings.Replace(q, "CALENDAR_MONTH(CreatedDate),", "CALENDAR_MONTH(CreatedDate) Month,", 1),
				"GROUP BY CALENDAR_MONTH(CreatedDate)", "GROUP BY Month", 1)
		}},
}

// mtaReckoning are the slips in counting by month in the head.
var mtaReckoning = sim.Family{
	{Code: "month.of-closing", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "counts by the month of closing",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { reckonUp(s, root, monthsOf("ClosedDate")) }},
	{Code: "month.off", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "takes the last days of a month for the next one",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			reckonUp(s, root, func(rows []value.Value) value.Value {
				var t value.Tally
				for _, r := range rows {
					if at, ok := timeOf(r, "CreatedDate"); ok {
						_, m, _ := (at.Day() + 3).Civil()
						t.Add(cal.Months[m-1], 1)
					}
				}
				return t.Counts()
			})
		}},
}

var mtaGetCasesSlips = sim.Family{
	{Code: "filter.closed-only", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for closed cases only",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action {
			return agent.Action{Kind: agent.Call, Name: a.Name, Args: value.OfRecord(append(append([]string(nil), a.Args.Keys()...), "statuses"),
				append(append([]value.Value(nil), a.Args.Items()...), value.OfStrings([]string{"Closed"})))}
		}},
	{Code: "filter.every-product", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for the cases on every product",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return a.Without("order_item_ids") }},
	{Code: "argument.product-id", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "cases cannot be asked for by product",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("order_item_ids", value.OfString(s.Brief.Params.Product)).Renamed("order_item_ids", "product_id")
		}},
}
