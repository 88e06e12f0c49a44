package playbook

import (
	"fmt"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// The window of a question. It is known as two days: the first, and the first after it. An agent with functions asks
// get_start_date or get_period for it; one with queries works it out in the head.

var linkWindow = sim.Link{Words: "work out the window of time", Short: "Work out dates", Tiny: "Dates"}

// What is found by several steps.
const sawWindow = "the window runs from {from} up to {to}|I take {window} to be {from} up to {to}|the dates are {from} to {to}"

// windowOf works out the window that a question means.
func windowOf(b agent.Brief) (from, to cal.Day) { return windowBefore(b.Params, b.Today) }

func windowBefore(p agent.Params, today cal.Day) (from, to cal.Day) {
	if p.Named != "" {
		from, to, _ = cal.Named(p.Named, p.Year)
		return from, to
	}
	t, _ := cal.Back(today.Start(), p.Unit, p.Count)
	return t.Day(), today
}

// thinkWindow is the step that works it out in the head.
var thinkWindow = sim.Step{Name: "window", Read: workOutWindow, Thought: plan{found: sawWindow}, Slips: []sim.Family{thinkPastSlips, thinkPeriodSlips}}

func workOutWindow(s *sim.Agent, _ agent.Observation, root int) {
	from, to := windowOf(s.Brief)
	setWindow(s, from, to, root)
}

func setWindow(s *sim.Agent, from, to cal.Day, root int) {
	s.Mem[start], s.Mem[end] = sim.Belief{Day: from, Root: root}, sim.Belief{Day: to, Root: root}
}

// within is the condition on a field that a query has for the window; until is < or <=.
func within(s *sim.Agent, field, until string) string {
	return fmt.Sprintf("%s >= %s AND %s %s %s", field, s.Mem[start].Day.Start(), field, until, s.Mem[end].Day.Start())
}

// inWindow makes a call that takes the window and other arguments, by names and values in turns.
func inWindow(s *sim.Agent, name string, args ...any) agent.Action {
	return agent.Function(name, append([]any{"start_date", value.OfString(s.Mem[start].Day.Start().String()),
		"end_date", value.OfString(s.Mem[end].Day.Start().String())}, args...)...)
}

// getWindow is the step that asks for the window.
func getWindow(s *sim.Agent) *sim.Step {
	if named(s) {
		return &getNamed
	}
	return &getStart
}

var getStart = sim.Step{
	Name: "window", Link: linkWindow, Fn: getStartDate, Sure: true,
	Call: askStart, Read: readStart, Thought: thinkStart, Instead: &thinkWindow,
	Slips: []sim.Family{getPastSlips, getPeriodSlips, callSlips, formatSlips},
}

var getNamed = sim.Step{
	Name: "window", Link: linkWindow, Fn: getPeriod, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		p := s.Brief.Params
		return agent.Function(getPeriod, "period_name", value.OfString(p.Named), "year", value.OfInt(int64(p.Year)))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		from, ok1 := dayAt(obs, "start_date")
		to, ok2 := dayAt(obs, "end_date")
		if !ok1 || !ok2 {
			from, to = s.Brief.Today, s.Brief.Today
		}
		setWindow(s, from, to, root)
	},
	Thought: plan{
		do:    "get the dates of {window}|find out from when to when {window} runs|turn {window} into two dates",
		why:   "{window} is a name, and the records have dates|the other calls need dates, not the name of a period",
		risk:  "the end of the period has to be exact",
		found: sawWindow,
	},
	Instead: &thinkWindow,
	Slips:   []sim.Family{getPastSlips, getPeriodSlips, callSlips, formatSlips},
}

// The wrappers for dates.
const (
	getStartDate = "get_start_date"
	getPeriod    = "get_period"
)

// askStart asks how far back the question goes.
func askStart(s *sim.Agent) agent.Action {
	p := s.Brief.Params
	return agent.Function(getStartDate, "end_date", value.OfString(s.Brief.Today.Start().String()),
		"period", value.OfString(p.Unit), "interval_count", value.OfInt(int64(p.Count)))
}

func readStart(s *sim.Agent, obs agent.Observation, root int) {
	from, ok := dayOf(obs.Text)
	if !ok {
		from = s.Brief.Today // nothing to go by
	}
	setWindow(s, from, s.Brief.Today, root)
}

var thinkStart = plan{
	do:    "work out when the window of {window} begins|get the day on which the window begins|go back {ago} from {today}|find the start date, counting {ago} back from {today}",
	why:   "today is {today}|the question counts back from {today}|everything else is filtered by these dates",
	risk:  "{?months}months differ in length, so the date should not be guessed",
	found: sawWindow,
}

func dayOf(text string) (cal.Day, bool) {
	t, err := cal.ParseInstant(text)
	return t.Day(), err == nil
}

func dayAt(obs agent.Observation, key string) (cal.Day, bool) {
	v, _ := obs.Value.Get(key)
	return dayOf(v.Str())
}
