package playbook

import (
	"fmt"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// The window of a question. It is known as two days: the first, and the first after it. An agent with functions asks
// get_start_date or get_period for it; one with queries works it out in the head.

var linkWindow = LinkWords{"work out the window of time", "Work out dates", "Dates"}

// windowOf works out the window that a question means.
func windowOf(b Brief) (from, to cal.Day) { return windowBefore(b.Params, b.Today) }

func windowBefore(p Params, today cal.Day) (from, to cal.Day) {
	if p.Named != "" {
		from, to, _ = cal.Named(p.Named, p.Year)
		return from, to
	}
	t, _ := cal.Back(today.Start(), p.Unit, p.Count)
	return t.Day(), today
}

// thinkWindow is the step that works it out in the head.
var thinkWindow = step{name: "window", read: workOutWindow, slips: []family{thinkPastSlips, thinkPeriodSlips}}

func workOutWindow(s *sim, _ Observation, root int) {
	from, to := windowOf(s.brief)
	setWindow(s, from, to, root)
}

func setWindow(s *sim, from, to cal.Day, root int) {
	s.mem[start], s.mem[end] = fact{day: from, root: root}, fact{day: to, root: root}
}

// within is the condition on a field that a query has for the window; until is < or <=.
func within(s *sim, field, until string) string {
	return fmt.Sprintf("%s >= %s AND %s %s %s", field, s.mem[start].day.Start(), field, until, s.mem[end].day.Start())
}

// inWindow makes a call that takes the window and other arguments, by names and values in turns.
func inWindow(s *sim, name string, args ...any) Action {
	return function(name, append([]any{"start_date", value.OfString(s.mem[start].day.Start().String()),
		"end_date", value.OfString(s.mem[end].day.Start().String())}, args...)...)
}

// getWindow is the step that asks for the window.
func getWindow(s *sim) *step {
	if named(s) {
		return &getNamed
	}
	return &getStart
}

var getStart = step{
	name: "window", link: linkWindow, fn: getStartDate, sure: true,
	call: askStart, read: readStart, thought: thinkStart, instead: &thinkWindow,
	slips: []family{getPastSlips, getPeriodSlips, callSlips, formatSlips},
}

var getNamed = step{
	name: "window", link: linkWindow, fn: getPeriod, sure: true,
	call: func(s *sim) Action {
		p := s.brief.Params
		return function(getPeriod, "period_name", value.OfString(p.Named), "year", value.OfInt(int64(p.Year)))
	},
	read: func(s *sim, obs Observation, root int) {
		from, ok1 := dayAt(obs, "start_date")
		to, ok2 := dayAt(obs, "end_date")
		if !ok1 || !ok2 {
			from, to = s.brief.Today, s.brief.Today
		}
		setWindow(s, from, to, root)
	},
	thought: oneOf{
		text("First the dates of that period."),
		tell(func(s *sim) string {
			return fmt.Sprintf("From when to when does %s %d run?", s.brief.Params.Named, s.brief.Params.Year)
		}),
	},
	instead: &thinkWindow,
	slips:   []family{getPastSlips, getPeriodSlips, callSlips, formatSlips},
}

// The wrappers for dates.
const (
	getStartDate = "get_start_date"
	getPeriod    = "get_period"
)

// askStart asks how far back the question goes.
func askStart(s *sim) Action {
	p := s.brief.Params
	return function(getStartDate, "end_date", value.OfString(s.brief.Today.Start().String()),
		"period", value.OfString(p.Unit), "interval_count", value.OfInt(int64(p.Count)))
}

func readStart(s *sim, obs Observation, root int) {
	from, ok := dayOf(obs.Text)
	if !ok {
		from = s.brief.Today // nothing to go by
	}
	setWindow(s, from, s.brief.Today, root)
}

var thinkStart = oneOf{
	text("When does that window begin?"),
	text("First the dates."),
	tell(func(s *sim) string {
		p := s.brief.Params
		return fmt.Sprintf("I go back %d %s from %s.", p.Count, plural(p.Unit, p.Count), english(s.brief.Today))
	}),
}

func dayOf(text string) (cal.Day, bool) {
	t, err := cal.ParseInstant(text)
	return t.Day(), err == nil
}

func dayAt(obs Observation, key string) (cal.Day, bool) {
	v, _ := obs.Value.Get(key)
	return dayOf(v.Str())
}

// windowThought says what the agent takes the window to be.
func windowThought(s *sim) string {
	return fmt.Sprintf("The window runs from %s up to %s.", english(s.mem[start].day), english(s.mem[end].day))
}
