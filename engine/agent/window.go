package agent

import (
	"fmt"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// The window of a question. It is known as two days: the first, and the first after it. An agent with functions asks
// get_start_date or get_period for it; one with queries works it out in the head.

var linkWindow = LinkWords{"work out the window of time", "Work out dates", "Dates"}

// window works out the window that a question means.
func (p Params) window(today cal.Day) (from, to cal.Day) {
	if p.Named != "" {
		from, to, _ = cal.Named(p.Named, p.Year)
		return from, to
	}
	t, _ := cal.Back(today.Start(), p.Unit, p.Count)
	return t.Day(), today
}

// thinkWindow is the step that works it out in the head.
var thinkWindow = step{
	name: "window",
	read: func(s *sim, _ Observation, root int) {
		from, to := s.brief.Params.window(s.brief.Today)
		s.setWindow(from, to, root)
	},
	slips: join(thinkPastSlips, thinkPeriodSlips),
}

func (s *sim) setWindow(from, to cal.Day, root int) {
	s.mem[start], s.mem[end] = fact{day: from, root: root}, fact{day: to, root: root}
}

// within is the condition on a field that a query has for the window; until is < or <=.
func (s *sim) within(field, until string) string {
	return fmt.Sprintf("%s >= %s AND %s %s %s", field, s.mem[start].day.Start(), field, until, s.mem[end].day.Start())
}

// inWindow makes a call that takes the window and other arguments, by names and values in turns.
func (s *sim) inWindow(name string, args ...any) Action {
	return function(name, append([]any{"start_date", value.OfString(s.mem[start].day.Start().String()),
		"end_date", value.OfString(s.mem[end].day.Start().String())}, args...)...)
}

// getWindow is the step that asks for the window.
func getWindow(s *sim) step {
	p := s.brief.Params
	st := step{
		name: "window", link: linkWindow, fn: "get_start_date",
		call: func(s *sim) Action {
			return function("get_start_date", "end_date", value.OfString(s.brief.Today.Start().String()),
				"period", value.OfString(p.Unit), "interval_count", value.OfInt(int64(p.Count)))
		},
		read: func(s *sim, obs Observation, root int) {
			from, ok := dayOf(obs.Text)
			if !ok {
				from = s.brief.Today // nothing to go by
			}
			s.setWindow(from, s.brief.Today, root)
		},
		thought: thoughts(say("When does that window begin?"), say("First the dates."), func(s *sim) string {
			return fmt.Sprintf("I go back %d %s from %s.", p.Count, plural(p.Unit, p.Count), english(s.brief.Today))
		}),
		instead: &thinkWindow,
		slips:   join(getPastSlips, getPeriodSlips, callSlips, formatSlips),
		sure:    true,
	}
	if p.Named == "" {
		return st
	}
	st.fn = "get_period"
	st.call = func(*sim) Action {
		return function("get_period", "period_name", value.OfString(p.Named), "year", value.OfInt(int64(p.Year)))
	}
	st.read = func(s *sim, obs Observation, root int) {
		from, ok1 := dayAt(obs, "start_date")
		to, ok2 := dayAt(obs, "end_date")
		if !ok1 || !ok2 {
			from, to = s.brief.Today, s.brief.Today
		}
		s.setWindow(from, to, root)
	}
	st.thought = thoughts(say("First the dates of that period."), func(*sim) string {
		return fmt.Sprintf("From when to when does %s %d run?", p.Named, p.Year)
	})
	return st
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

func plural(word string, n int) string {
	if n == 1 {
		return word
	}
	return word + "s"
}
