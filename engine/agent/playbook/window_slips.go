package playbook

import (
	"fmt"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// The slips on a window of time.

// thinkPastSlips are those in working out, in the head, a window that ends where today begins.
var thinkPastSlips = sim.Family{
	{Code: "window.month-of-30-days", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "takes a month for 30 days",
		When: func(s *sim.Agent) bool { return misdates(s, monthsOf30Days) },
		Read: func(s *sim.Agent, _ agent.Observation, root int) { misdate(s, root, monthsOf30Days) }},
	{Code: "window.whole-units", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Detail: true, Say: "counts whole months of the calendar",
		When: func(s *sim.Agent) bool { return misdates(s, wholeMonths) },
		Read: func(s *sim.Agent, _ agent.Observation, root int) { misdate(s, root, wholeMonths) }},
	{Code: "window.one-more", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "goes back one period too many",
		When: func(s *sim.Agent) bool { return misdates(s, oneMore) },
		Read: func(s *sim.Agent, _ agent.Observation, root int) { misdate(s, root, oneMore) }},
	{Code: "window.day-late", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "starts a day late",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			from, to := windowOf(s.Brief)
			setWindow(s, from+1, to, root)
		}},
	{Code: "window.ends-early", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "leaves out the last day",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			from, to := windowOf(s.Brief)
			setWindow(s, from, to-1, root)
		}},
}

// thinkPeriodSlips are those on a window that has a name.
var thinkPeriodSlips = sim.Family{
	{Code: "window.year-before", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 1, Say: "takes the year before",
		When: func(s *sim.Agent) bool { return named(s) && s.Brief.Params.Named != "Winter" },
		Read: func(s *sim.Agent, _ agent.Observation, root int) { misdate(s, root, yearBefore) }},
	{Code: "window.winter-before", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 6, Detail: true, Say: "takes the winter that ended in that year",
		When: func(s *sim.Agent) bool { return s.Brief.Params.Named == "Winter" },
		Read: func(s *sim.Agent, _ agent.Observation, root int) { misdate(s, root, yearBefore) }},
	{Code: "window.solstice", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Detail: true, Say: "begins the season on the 21st",
		When: func(s *sim.Agent) bool { return quarterOf(s.Brief.Params.Named) != "" },
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			from, to := windowOf(s.Brief)
			setWindow(s, from+20, to+20, root)
		}},
}

// misdate works a window out wrongly; misdates says whether that makes another window.
func misdate(s *sim.Agent, root int, wrongly func(p agent.Params, from, to cal.Day) (cal.Day, cal.Day)) {
	from, to := windowOf(s.Brief)
	from, to = wrongly(s.Brief.Params, from, to)
	setWindow(s, from, to, root)
}

func misdates(s *sim.Agent, wrongly func(p agent.Params, from, to cal.Day) (cal.Day, cal.Day)) bool {
	from, to := windowOf(s.Brief)
	a, b := wrongly(s.Brief.Params, from, to)
	return a != from || b != to
}

func monthsOf30Days(p agent.Params, from, to cal.Day) (cal.Day, cal.Day) {
	if n := monthsLong(p); n > 0 {
		from = to - cal.Day(30*n)
	}
	return from, to
}

func wholeMonths(p agent.Params, from, to cal.Day) (cal.Day, cal.Day) {
	if n := monthsLong(p); n > 0 {
		y, m, _ := to.Civil()
		to = cal.Date(y, m, 1)
		from = to.AddMonths(-n)
	}
	return from, to
}

func oneMore(p agent.Params, from, to cal.Day) (cal.Day, cal.Day) {
	if p.Named == "" {
		p.Count++
		from, to = windowBefore(p, to)
	}
	return from, to
}

func yearBefore(_ agent.Params, from, to cal.Day) (cal.Day, cal.Day) {
	return from.AddMonths(-12), to.AddMonths(-12)
}

// endsEarly writes another end into one call; the agent still knows the right one.
var endsEarly = &sim.Slip{Code: "window.ends-early", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "leaves out the last day",
	Call: func(s *sim.Agent, _ agent.Action) agent.Action {
		s.Mem[end].Day--
		a := s.Call()
		s.Mem[end].Day++
		return a
	}}

// windowSlips are those of a query that holds a window as within writes it.
var windowSlips = sim.Family{
	{Code: "window.no-end", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "leaves the end of the window open",
		When: relative, // today, it thinks, is the end of the records
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return rewindow(s, a, func(field string) string { return field + " >= " + s.Mem[start].Day.Start().String() })
		}},
	{Code: "window.literal", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Detail: true, Say: "a date literal that counts whole units of the calendar",
		When: relative,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			p := s.Brief.Params
			return rewindow(s, a, func(field string) string {
				return fmt.Sprintf("%s = LAST_N_%sS:%d", field, strings.ToUpper(p.Unit), p.Count)
			})
		}},
	endsEarly,
}

// windowLoud are rejected: a date for a time, and words that SOQL does not have.
var windowLoud = sim.Family{
	{Code: "window.bare-day", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "a day where a time is wanted",
		Rewrite: func(s *sim.Agent, q string) string {
			if i := strings.LastIndex(q, "T00:00:00Z"); s.Try%2 == 1 && i > 0 { // the other day
				return q[:i] + q[i+len("T00:00:00Z"):]
			}
			return strings.Replace(q, "T00:00:00Z", "", 1)
		}},
	{Code: "window.between", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "SOQL has no BETWEEN",
		Rewrite: func(_ *sim.Agent, q string) string {
			head, rest, ok := strings.Cut(q, "CreatedDate >= ")
			from, rest, ok2 := strings.Cut(rest, " AND ")
			_, rest, ok3 := strings.Cut(rest, " <")
			if !ok || !ok2 || !ok3 {
				return q
			}
			return head + "CreatedDate BETWEEN " + from + " AND" + strings.TrimPrefix(rest, "=")
		}},
}

// getPastSlips are those of get_start_date, getPeriodSlips of get_period.
var getPastSlips = sim.Family{
	{Code: "window.one-more", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "goes back one period too many", When: relative,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("interval_count", value.OfInt(int64(s.Brief.Params.Count+1)))
		}},
	{Code: "window.month-of-30-days", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "takes a month for 30 days",
		When: func(s *sim.Agent) bool { return monthsLong(s.Brief.Params) > 0 },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("period", value.OfString("day")).With("interval_count", value.OfInt(int64(30*monthsLong(s.Brief.Params))))
		}},
	{Code: "window.wrong-unit", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "counts a smaller unit than was meant",
		When: func(s *sim.Agent) bool { return smaller(s.Brief.Params.Unit) != "" },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("period", value.OfString(smaller(s.Brief.Params.Unit)))
		}},
	{Code: "window.from-tomorrow", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "goes back from tomorrow", When: relative,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("end_date", value.OfString((s.Brief.Today + 1).Start().String()))
		}},
	{Code: "window.bare-day", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "a day where a time is wanted", When: relative,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("end_date", value.OfString(s.Brief.Today.String()))
		}},
	{Code: "window.plural", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "no such period", When: relative,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("period", value.OfString(s.Brief.Params.Unit+"s"))
		}},
	{Code: "read.start-off", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "copies the start a day off",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			s.Mem[start].Day++
		}},
	{Code: "read.end-off", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "ends the window a day early",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			s.Mem[end].Day--
		}},
}

var getPeriodSlips = sim.Family{
	{Code: "window.year-before", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for the year before", When: named,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("year", value.OfInt(int64(s.Brief.Params.Year-1)))
		}},
	{Code: "window.quarter-for-season", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Detail: true, Say: "takes a quarter for the season",
		When: func(s *sim.Agent) bool { return quarterOf(s.Brief.Params.Named) != "" },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("period_name", value.OfString(quarterOf(s.Brief.Params.Named)))
		}},
	{Code: "window.name-and-year", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "no such period", When: named,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("period_name", value.OfString(fmt.Sprintf("%s %d", s.Brief.Params.Named, s.Brief.Params.Year)))
		}},
	{Code: "window.year-in-quotes", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "a text where a number is wanted", When: named,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("year", value.OfString(fmt.Sprint(s.Brief.Params.Year)))
		}},
}

// inWindowSlips are those of a call that inWindow makes.
var inWindowSlips = sim.Family{
	endsEarly,
	{Code: "window.bare-day", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 5, Say: "a day where a time is wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("start_date", value.OfString(s.Mem[start].Day.String()))
		}},
	{Code: "window.api-form", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 2, Say: "a time in the wrong form",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("end_date", value.OfString(string(s.Mem[end].Day.Start().AppendAPI(nil))))
		}},
}

// relative and named say which kind of window the question has.
func relative(s *sim.Agent) bool { return s.Brief.Params.Named == "" }
func named(s *sim.Agent) bool    { return s.Brief.Params.Named != "" }

// monthsLong is the length of a relative window of months or quarters, else 0.
func monthsLong(p agent.Params) int {
	switch {
	case p.Named != "":
		return 0
	case p.Unit == "month":
		return p.Count
	case p.Unit == "quarter":
		return 3 * p.Count
	}
	return 0
}

// rewindow writes the window of a query anew.
func rewindow(s *sim.Agent, a agent.Action, write func(field string) string) agent.Action {
	head, rest, ok := strings.Cut(a.Asks(), " >= "+s.Mem[start].Day.Start().String()+" AND ")
	if !ok {
		return a
	}
	field := lastWord(head)
	_, rest, _ = strings.Cut(rest, s.Mem[end].Day.Start().String())
	return a.Asking(strings.TrimSuffix(head, field) + write(field) + rest)
}

// quarterOf is the quarter that a season is easily taken for.
func quarterOf(season string) string {
	switch season {
	case "Winter":
		return "Q1"
	case "Spring":
		return "Q2"
	case "Summer":
		return "Q3"
	case "Fall":
		return "Q4"
	}
	return ""
}

func smaller(unit string) string {
	switch unit {
	case "quarter":
		return "month"
	case "week":
		return "day"
	}
	return ""
}
