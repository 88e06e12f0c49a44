package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

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
