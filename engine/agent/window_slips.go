package agent

import (
	"fmt"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// The slips on a window of time.

// misdate makes a slip in working a window out in the head.
func misdate(code string, weight int, words string, change func(p Params, from, to cal.Day) (cal.Day, cal.Day)) *slip {
	return &slip{code: code, kind: ReadingSlip, skill: Reading, weight: weight, say: say(words),
		when: func(s *sim) bool {
			from, to := s.brief.Params.window(s.brief.Today)
			a, b := change(s.brief.Params, from, to)
			return a != from || b != to
		},
		read: func(s *sim, _ Observation, root int) {
			from, to := s.brief.Params.window(s.brief.Today)
			from, to = change(s.brief.Params, from, to)
			s.setWindow(from, to, root)
		}}
}

// thinkPastSlips are those in working out a window that ends where today begins.
var thinkPastSlips = []*slip{
	misdate("window.month-of-30-days", 5, "takes a month for 30 days", func(p Params, from, to cal.Day) (cal.Day, cal.Day) {
		if n := p.months(); n > 0 {
			from = to - cal.Day(30*n)
		}
		return from, to
	}),
	misdate("window.whole-units", 4, "counts whole months of the calendar", func(p Params, from, to cal.Day) (cal.Day, cal.Day) {
		if p.months() > 0 {
			y, m, _ := to.Civil()
			to = cal.Date(y, m, 1)
			from = to.AddMonths(-p.months())
		}
		return from, to
	}),
	misdate("window.one-more", 2, "goes back one period too many", func(p Params, from, to cal.Day) (cal.Day, cal.Day) {
		if p.Named == "" {
			p.Count++
			from, to = p.window(to)
		}
		return from, to
	}),
	misdate("window.day-late", 2, "starts a day late", func(_ Params, from, to cal.Day) (cal.Day, cal.Day) { return from + 1, to }),
	misdate("window.ends-early", 4, "leaves out the last day", func(_ Params, from, to cal.Day) (cal.Day, cal.Day) { return from, to - 1 }),
}

// thinkPeriodSlips are those on a window that has a name.
var thinkPeriodSlips = []*slip{
	misdate("window.year-before", 1, "takes the year before", func(p Params, from, to cal.Day) (cal.Day, cal.Day) {
		if p.Named != "" && p.Named != "Winter" {
			from, to = from.AddMonths(-12), to.AddMonths(-12)
		}
		return from, to
	}),
	misdate("window.winter-before", 6, "takes the winter that ended in that year", func(p Params, from, to cal.Day) (cal.Day, cal.Day) {
		if p.Named == "Winter" {
			from, to = from.AddMonths(-12), to.AddMonths(-12)
		}
		return from, to
	}),
	misdate("window.solstice", 4, "begins the season on the 21st", func(p Params, from, to cal.Day) (cal.Day, cal.Day) {
		if quarterOf(p.Named) != "" {
			from, to = from+20, to+20
		}
		return from, to
	}),
}

// endsEarly writes another end into one call; the agent still knows the right one.
var endsEarly = &slip{code: "window.ends-early", kind: QuietSlip, skill: Aiming, weight: 3, say: say("leaves out the last day"),
	call: func(s *sim, _ Action) Action {
		s.mem[end].day--
		a := s.sent.call(s)
		s.mem[end].day++
		return a
	}}

// windowSlips are those of a query that holds a window as within writes it.
var windowSlips = []*slip{
	{code: "window.no-end", kind: QuietSlip, skill: Aiming, weight: 4, say: say("leaves the end of the window open"),
		when: relative, // today, it thinks, is the end of the records
		call: func(s *sim, a Action) Action {
			return s.rewindow(a, func(field string) string { return field + " >= " + s.mem[start].day.Start().String() })
		}},
	{code: "window.literal", kind: QuietSlip, skill: Aiming, weight: 4, say: say("a date literal that counts whole units of the calendar"),
		when: relative,
		call: func(s *sim, a Action) Action {
			p := s.brief.Params
			return s.rewindow(a, func(field string) string {
				return fmt.Sprintf("%s = LAST_N_%sS:%d", field, strings.ToUpper(p.Unit), p.Count)
			})
		}},
	endsEarly,
}

// windowLoud are rejected: a date for a time, and words that SOQL does not have.
var windowLoud = []*slip{
	loud("window.bare-day", 4, "a day where a time is wanted", func(q string) string { return strings.Replace(q, "T00:00:00Z", "", 1) }),
	loud("window.between", 3, "SOQL has no BETWEEN", func(q string) string {
		head, rest, ok := strings.Cut(q, "CreatedDate >= ")
		from, rest, ok2 := strings.Cut(rest, " AND ")
		_, rest, ok3 := strings.Cut(rest, " <")
		if !ok || !ok2 || !ok3 {
			return q
		}
		return head + "CreatedDate BETWEEN " + from + " AND" + strings.TrimPrefix(rest, "=")
	}),
}

// getPastSlips are those of get_start_date, getPeriodSlips of get_period.
var getPastSlips = []*slip{
	{code: "window.one-more", kind: QuietSlip, skill: Aiming, weight: 3, say: say("goes back one period too many"), when: relative,
		call: func(s *sim, a Action) Action {
			return a.with("interval_count", value.OfInt(int64(s.brief.Params.Count+1)))
		}},
	{code: "window.month-of-30-days", kind: QuietSlip, skill: Aiming, weight: 4, say: say("takes a month for 30 days"),
		when: func(s *sim) bool { return s.brief.Params.months() > 0 },
		call: func(s *sim, a Action) Action {
			return a.with("period", value.OfString("day")).with("interval_count", value.OfInt(int64(30*s.brief.Params.months())))
		}},
	{code: "window.wrong-unit", kind: QuietSlip, skill: Aiming, weight: 3, say: say("counts a smaller unit than was meant"),
		when: func(s *sim) bool { return smaller(s.brief.Params.Unit) != "" },
		call: func(s *sim, a Action) Action {
			return a.with("period", value.OfString(smaller(s.brief.Params.Unit)))
		}},
	{code: "window.from-tomorrow", kind: QuietSlip, skill: Aiming, weight: 3, say: say("goes back from tomorrow"), when: relative,
		call: func(s *sim, a Action) Action {
			return a.with("end_date", value.OfString((s.brief.Today + 1).Start().String()))
		}},
	{code: "window.bare-day", kind: LoudSlip, skill: Calling, weight: 4, say: say("a day where a time is wanted"), when: relative,
		call: func(s *sim, a Action) Action { return a.with("end_date", value.OfString(s.brief.Today.String())) }},
	{code: "window.plural", kind: LoudSlip, skill: Calling, weight: 4, say: say("no such period"), when: relative,
		call: func(s *sim, a Action) Action { return a.with("period", value.OfString(s.brief.Params.Unit+"s")) }},
	{code: "read.start-off", kind: ReadingSlip, skill: Reading, weight: 3, say: say("copies the start a day off"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			s.mem[start].day++
		}},
	{code: "read.end-off", kind: ReadingSlip, skill: Reading, weight: 3, say: say("ends the window a day early"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			s.mem[end].day--
		}},
}

var getPeriodSlips = []*slip{
	{code: "window.year-before", kind: QuietSlip, skill: Aiming, weight: 3, say: say("asks for the year before"), when: named,
		call: func(s *sim, a Action) Action { return a.with("year", value.OfInt(int64(s.brief.Params.Year-1))) }},
	{code: "window.quarter-for-season", kind: QuietSlip, skill: Aiming, weight: 4, say: say("takes a quarter for the season"),
		when: func(s *sim) bool { return quarterOf(s.brief.Params.Named) != "" },
		call: func(s *sim, a Action) Action {
			return a.with("period_name", value.OfString(quarterOf(s.brief.Params.Named)))
		}},
	{code: "window.name-and-year", kind: LoudSlip, skill: Calling, weight: 4, say: say("no such period"), when: named,
		call: func(s *sim, a Action) Action {
			return a.with("period_name", value.OfString(fmt.Sprintf("%s %d", s.brief.Params.Named, s.brief.Params.Year)))
		}},
	{code: "window.year-in-quotes", kind: LoudSlip, skill: Calling, weight: 3, say: say("a text where a number is wanted"), when: named,
		call: func(s *sim, a Action) Action { return a.with("year", value.OfString(fmt.Sprint(s.brief.Params.Year))) }},
}

// inWindowSlips are those of a call that inWindow makes.
var inWindowSlips = []*slip{
	endsEarly,
	{code: "window.bare-day", kind: LoudSlip, skill: Calling, weight: 5, say: say("a day where a time is wanted"),
		call: func(s *sim, a Action) Action { return a.with("start_date", value.OfString(s.mem[start].day.String())) }},
	{code: "window.api-form", kind: LoudSlip, skill: Calling, weight: 2, say: say("a time in the wrong form"),
		call: func(s *sim, a Action) Action {
			return a.with("end_date", value.OfString(string(s.mem[end].day.Start().AppendAPI(nil))))
		}},
}

// relative and named say which kind of window the question has.
func relative(s *sim) bool { return s.brief.Params.Named == "" }
func named(s *sim) bool    { return s.brief.Params.Named != "" }

// months is the length of a relative window of months or quarters, else 0.
func (p Params) months() int {
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
func (s *sim) rewindow(a Action, write func(field string) string) Action {
	head, rest, ok := strings.Cut(s.queryOf(a), " >= "+s.mem[start].day.Start().String()+" AND ")
	if !ok {
		return a
	}
	field := lastWord(head)
	_, rest, _ = strings.Cut(rest, s.mem[end].day.Start().String())
	return s.requery(a, strings.TrimSuffix(head, field)+write(field)+rest)
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
