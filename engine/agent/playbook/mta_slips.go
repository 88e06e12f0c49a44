package playbook

import (
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

var mtaGroupSlips = family{
	{code: "month.of-closing", kind: QuietSlip, skill: Aiming, weight: 5, say: "counts by the month of closing",
		rewrite: func(_ *sim, q string) string {
			return strings.ReplaceAll(q, "CALENDAR_MONTH(CreatedDate)", "CALENDAR_MONTH(ClosedDate)")
		}},
	{code: "month.ascending", kind: QuietSlip, skill: Aiming, weight: 3, say: "keeps the quietest month only",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, "ORDER BY COUNT(Id) DESC", "ORDER BY COUNT(Id) LIMIT 1", 1)
		}},
	{code: "month.first-rows", kind: QuietSlip, skill: Aiming, weight: 2, say: "keeps the first three months of the calendar",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, "ORDER BY COUNT(Id) DESC", "ORDER BY CALENDAR_MONTH(CreatedDate) LIMIT 3", 1)
		}},
	{code: "read.month-off", kind: ReadingSlip, skill: Reading, weight: 4, say: "names the month after the number it reads",
		read: func(s *sim, obs Observation, root int) {
			s.mem[numbers] = fact{root: root, val: pairs(obs, func(row value.Value) string {
				v, _ := row.Get("expr0")
				return cal.Months[v.Int()%12]
			}, "expr1")}
		}},
	{code: "read.skips-first", kind: ReadingSlip, skill: Reading, weight: 2, say: "overlooks the first row",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			keepNumbers(s, tail(s.mem[numbers].val.Keys()), root)
		}},
}

var mtaLoud = family{
	{code: "month.function", kind: LoudSlip, skill: Composing, weight: 4, say: "no such function",
		rewrite: func(_ *sim, q string) string {
			return strings.ReplaceAll(q, "CALENDAR_MONTH(", "MONTH(")
		}},
	{code: "month.alias-grouped", kind: LoudSlip, skill: Composing, weight: 3, say: "groups by an alias",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(strings.Replace(q, "CALENDAR_MONTH(CreatedDate),", "CALENDAR_MONTH(CreatedDate) Month,", 1),
				"GROUP BY CALENDAR_MONTH(CreatedDate)", "GROUP BY Month", 1)
		}},
}

// mtaReckoning are the slips in counting by month in the head.
var mtaReckoning = family{
	{code: "month.of-closing", kind: ReadingSlip, skill: Reading, weight: 4, say: "counts by the month of closing",
		read: func(s *sim, _ Observation, root int) { reckonUp(s, root, monthsOf("ClosedDate")) }},
	{code: "month.off", kind: ReadingSlip, skill: Reading, weight: 5, say: "takes the last days of a month for the next one",
		read: func(s *sim, _ Observation, root int) {
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

var mtaGetCasesSlips = family{
	{code: "filter.closed-only", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for closed cases only",
		call: func(_ *sim, a Action) Action {
			return Action{Kind: Call, Name: a.Name, Args: value.OfRecord(append(append([]string(nil), a.Args.Keys()...), "statuses"),
				append(append([]value.Value(nil), a.Args.Items()...), value.OfStrings([]string{"Closed"})))}
		}},
	{code: "filter.every-product", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for the cases on every product",
		call: func(_ *sim, a Action) Action { return a.without("order_item_ids") }},
	{code: "argument.product-id", kind: LoudSlip, skill: Calling, weight: 4, say: "cases cannot be asked for by product",
		call: func(s *sim, a Action) Action {
			return a.with("order_item_ids", value.OfString(s.brief.Params.Product)).renamed("order_item_ids", "product_id")
		}},
}
