package playbook

import (
	"fmt"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// The slips on a window of time.

// thinkPastSlips are those in working out, in the head, a window that ends where today begins.
var thinkPastSlips = family{
	{code: "window.month-of-30-days", kind: ReadingSlip, skill: Reading, weight: 5, say: "takes a month for 30 days",
		when: func(s *sim) bool { return misdates(s, monthsOf30Days) },
		read: func(s *sim, _ Observation, root int) { misdate(s, root, monthsOf30Days) }},
	{code: "window.whole-units", kind: ReadingSlip, skill: Reading, weight: 4, say: "counts whole months of the calendar",
		when: func(s *sim) bool { return misdates(s, wholeMonths) },
		read: func(s *sim, _ Observation, root int) { misdate(s, root, wholeMonths) }},
	{code: "window.one-more", kind: ReadingSlip, skill: Reading, weight: 2, say: "goes back one period too many",
		when: func(s *sim) bool { return misdates(s, oneMore) },
		read: func(s *sim, _ Observation, root int) { misdate(s, root, oneMore) }},
	{code: "window.day-late", kind: ReadingSlip, skill: Reading, weight: 2, say: "starts a day late",
		read: func(s *sim, _ Observation, root int) {
			from, to := windowOf(s.brief)
			setWindow(s, from+1, to, root)
		}},
	{code: "window.ends-early", kind: ReadingSlip, skill: Reading, weight: 4, say: "leaves out the last day",
		read: func(s *sim, _ Observation, root int) {
			from, to := windowOf(s.brief)
			setWindow(s, from, to-1, root)
		}},
}

// thinkPeriodSlips are those on a window that has a name.
var thinkPeriodSlips = family{
	{code: "window.year-before", kind: ReadingSlip, skill: Reading, weight: 1, say: "takes the year before",
		when: func(s *sim) bool { return named(s) && s.brief.Params.Named != "Winter" },
		read: func(s *sim, _ Observation, root int) { misdate(s, root, yearBefore) }},
	{code: "window.winter-before", kind: ReadingSlip, skill: Reading, weight: 6, say: "takes the winter that ended in that year",
		when: func(s *sim) bool { return s.brief.Params.Named == "Winter" },
		read: func(s *sim, _ Observation, root int) { misdate(s, root, yearBefore) }},
	{code: "window.solstice", kind: ReadingSlip, skill: Reading, weight: 4, say: "begins the season on the 21st",
		when: func(s *sim) bool { return quarterOf(s.brief.Params.Named) != "" },
		read: func(s *sim, _ Observation, root int) {
			from, to := windowOf(s.brief)
			setWindow(s, from+20, to+20, root)
		}},
}

// misdate works a window out wrongly; misdates says whether that makes another window.
func misdate(s *sim, root int, wrongly func(p Params, from, to cal.Day) (cal.Day, cal.Day)) {
	from, to := windowOf(s.brief)
	from, to = wrongly(s.brief.Params, from, to)
	setWindow(s, from, to, root)
}

func misdates(s *sim, wrongly func(p Params, from, to cal.Day) (cal.Day, cal.Day)) bool {
	from, to := windowOf(s.brief)
	a, b := wrongly(s.brief.Params, from, to)
	return a != from || b != to
}

func monthsOf30Days(p Params, from, to cal.Day) (cal.Day, cal.Day) {
	if n := monthsLong(p); n > 0 {
		from = to - cal.Day(30*n)
	}
	return from, to
}

func wholeMonths(p Params, from, to cal.Day) (cal.Day, cal.Day) {
	if n := monthsLong(p); n > 0 {
		y, m, _ := to.Civil()
		to = cal.Date(y, m, 1)
		from = to.AddMonths(-n)
	}
	return from, to
}

func oneMore(p Params, from, to cal.Day) (cal.Day, cal.Day) {
	if p.Named == "" {
		p.Count++
		from, to = windowBefore(p, to)
	}
	return from, to
}

func yearBefore(_ Params, from, to cal.Day) (cal.Day, cal.Day) {
	return from.AddMonths(-12), to.AddMonths(-12)
}

// endsEarly writes another end into one call; the agent still knows the right one.
var endsEarly = &slip{code: "window.ends-early", kind: QuietSlip, skill: Aiming, weight: 3, say: "leaves out the last day",
	call: func(s *sim, _ Action) Action {
		s.mem[end].day--
		a := s.again()
		s.mem[end].day++
		return a
	}}

// windowSlips are those of a query that holds a window as within writes it.
var windowSlips = family{
	{code: "window.no-end", kind: QuietSlip, skill: Aiming, weight: 4, say: "leaves the end of the window open",
		when: relative, // today, it thinks, is the end of the records
		call: func(s *sim, a Action) Action {
			return rewindow(s, a, func(field string) string { return field + " >= " + s.mem[start].day.Start().String() })
		}},
	{code: "window.literal", kind: QuietSlip, skill: Aiming, weight: 4, say: "a date literal that counts whole units of the calendar",
		when: relative,
		call: func(s *sim, a Action) Action {
			p := s.brief.Params
			return rewindow(s, a, func(field string) string {
				return fmt.Sprintf("%s = LAST_N_%sS:%d", field, strings.ToUpper(p.Unit), p.Count)
			})
		}},
	endsEarly,
}

// windowLoud are rejected: a date for a time, and words that SOQL does not have.
var windowLoud = family{
	{code: "window.bare-day", kind: LoudSlip, skill: Composing, weight: 4, say: "a day where a time is wanted",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "T00:00:00Z", "", 1) }},
	{code: "window.between", kind: LoudSlip, skill: Composing, weight: 3, say: "SOQL has no BETWEEN",
		rewrite: func(_ *sim, q string) string {
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
var getPastSlips = family{
	{code: "window.one-more", kind: QuietSlip, skill: Aiming, weight: 3, say: "goes back one period too many", when: relative,
		call: func(s *sim, a Action) Action {
			return a.with("interval_count", value.OfInt(int64(s.brief.Params.Count+1)))
		}},
	{code: "window.month-of-30-days", kind: QuietSlip, skill: Aiming, weight: 4, say: "takes a month for 30 days",
		when: func(s *sim) bool { return monthsLong(s.brief.Params) > 0 },
		call: func(s *sim, a Action) Action {
			return a.with("period", value.OfString("day")).with("interval_count", value.OfInt(int64(30*monthsLong(s.brief.Params))))
		}},
	{code: "window.wrong-unit", kind: QuietSlip, skill: Aiming, weight: 3, say: "counts a smaller unit than was meant",
		when: func(s *sim) bool { return smaller(s.brief.Params.Unit) != "" },
		call: func(s *sim, a Action) Action {
			return a.with("period", value.OfString(smaller(s.brief.Params.Unit)))
		}},
	{code: "window.from-tomorrow", kind: QuietSlip, skill: Aiming, weight: 3, say: "goes back from tomorrow", when: relative,
		call: func(s *sim, a Action) Action {
			return a.with("end_date", value.OfString((s.brief.Today + 1).Start().String()))
		}},
	{code: "window.bare-day", kind: LoudSlip, skill: Calling, weight: 4, say: "a day where a time is wanted", when: relative,
		call: func(s *sim, a Action) Action { return a.with("end_date", value.OfString(s.brief.Today.String())) }},
	{code: "window.plural", kind: LoudSlip, skill: Calling, weight: 4, say: "no such period", when: relative,
		call: func(s *sim, a Action) Action { return a.with("period", value.OfString(s.brief.Params.Unit+"s")) }},
	{code: "read.start-off", kind: ReadingSlip, skill: Reading, weight: 3, say: "copies the start a day off",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			s.mem[start].day++
		}},
	{code: "read.end-off", kind: ReadingSlip, skill: Reading, weight: 3, say: "ends the window a day early",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			s.mem[end].day--
		}},
}

var getPeriodSlips = family{
	{code: "window.year-before", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for the year before", when: named,
		call: func(s *sim, a Action) Action { return a.with("year", value.OfInt(int64(s.brief.Params.Year-1))) }},
	{code: "window.quarter-for-season", kind: QuietSlip, skill: Aiming, weight: 4, say: "takes a quarter for the season",
		when: func(s *sim) bool { return quarterOf(s.brief.Params.Named) != "" },
		call: func(s *sim, a Action) Action {
			return a.with("period_name", value.OfString(quarterOf(s.brief.Params.Named)))
		}},
	{code: "window.name-and-year", kind: LoudSlip, skill: Calling, weight: 4, say: "no such period", when: named,
		call: func(s *sim, a Action) Action {
			return a.with("period_name", value.OfString(fmt.Sprintf("%s %d", s.brief.Params.Named, s.brief.Params.Year)))
		}},
	{code: "window.year-in-quotes", kind: LoudSlip, skill: Calling, weight: 3, say: "a text where a number is wanted", when: named,
		call: func(s *sim, a Action) Action { return a.with("year", value.OfString(fmt.Sprint(s.brief.Params.Year))) }},
}

// inWindowSlips are those of a call that inWindow makes.
var inWindowSlips = family{
	endsEarly,
	{code: "window.bare-day", kind: LoudSlip, skill: Calling, weight: 5, say: "a day where a time is wanted",
		call: func(s *sim, a Action) Action { return a.with("start_date", value.OfString(s.mem[start].day.String())) }},
	{code: "window.api-form", kind: LoudSlip, skill: Calling, weight: 2, say: "a time in the wrong form",
		call: func(s *sim, a Action) Action {
			return a.with("end_date", value.OfString(string(s.mem[end].day.Start().AppendAPI(nil))))
		}},
}

// relative and named say which kind of window the question has.
func relative(s *sim) bool { return s.brief.Params.Named == "" }
func named(s *sim) bool    { return s.brief.Params.Named != "" }

// monthsLong is the length of a relative window of months or quarters, else 0.
func monthsLong(p Params) int {
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
func rewindow(s *sim, a Action, write func(field string) string) Action {
	head, rest, ok := strings.Cut(a.asks(), " >= "+s.mem[start].day.Start().String()+" AND ")
	if !ok {
		return a
	}
	field := lastWord(head)
	_, rest, _ = strings.Cut(rest, s.mem[end].day.Start().String())
	return a.asking(strings.TrimSuffix(head, field) + write(field) + rest)
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
