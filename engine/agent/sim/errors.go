package sim

import (
	"slices"
	"strings"

	"deskarena/engine/agent"
)

// What the agent makes of an error: it reads what that names, and decides what to do about it.
//
// Most errors are mended: the next call is what was meant, or asks for less. A repair may fail to help: the same mistake in
// another form, a second name that there is not. Some look around first, at the fields that an object has. Few send the same
// bytes again, and who is tired of it gives up. No repair brings a mistake of another kind, but of a model that scatters.

// fault is a kind of error, by what it says.
type fault uint8

const (
	noFault fault = iota
	noColumn
	noRelationship
	noObject
	badToken
	badValue
	noFilter
	notGrouped
	noArgument
	lacksArgument
	badArgument
	noFunction
	noFormat
	otherFault
)

// trouble is the error that the agent has to deal with, if any.
type trouble struct {
	fault fault
	name  string       // what it named
	on    string       // and on which object or function
	said  string       // what it said
	sent  agent.Action // in answer to what
	slip  *Slip        // by which slip, if any
	again int          // how many errors there have been at this step
}

// faults are the errors by what stands before the name and behind it, and before the name of what it is on.
var faults = [...]struct {
	fault           fault
	name, after, on string
}{
	{noColumn, "No such column '", "'", "on entity '"},
	{noRelationship, "Didn't understand relationship '", "'", ""},
	{noObject, "sObject type '", "'", ""},
	{badToken, "unexpected token: '", "'", ""},
	{badToken, "Malformed search token: ", "\n", ""},
	{badValue, "value of filter criterion for field '", "'", ""},
	{noFilter, "field '", "' can not be filtered", ""},
	{notGrouped, "must be grouped or aggregated: ", "\n", ""},
	{noArgument, "unexpected keyword argument '", "'", ""},
	{lacksArgument, "missing a required argument: '", "'", ""},
	{noFunction, "Unknown action ", "\n", ""},
	{badArgument, "Error: '", "' must", ""},
	{badArgument, "'", "' must hold", ""},
}

// readError reads an error.
func readError(text string) (t trouble) {
	t.said = strings.TrimPrefix(text[strings.LastIndexByte(text, '\n')+1:], "Error: ")
	for _, f := range &faults {
		_, rest, ok := strings.Cut(text, f.name)
		name, tail, ended := strings.Cut(rest, f.after)
		if !ok || !ended && f.after != "\n" {
			continue
		}
		t.fault, t.name = f.fault, name
		if f.on != "" {
			_, on, _ := strings.Cut(tail, f.on)
			t.on, _, _ = strings.Cut(on, "'")
		}
		if call, _, ok := strings.Cut(t.said, "() "); ok {
			t.on = call
		}
		return t
	}
	t.fault = otherFault
	if strings.HasPrefix(text, "That is in no valid format") || strings.Contains(text, "tool call") || strings.Contains(text, "valid call") {
		t.fault = noFormat
	}
	return t
}

// afterError decides what to do about an error.
func (s *Agent) afterError(text string) {
	t := readError(text)
	slip := s.slip
	t.sent, t.slip, t.again = s.last, slip, s.trouble.again+1
	s.trouble = t
	if slip != nil && slip.Kind == QuietSlip {
		s.Mem = s.Saved
	}
	helped := s.can(Repairing, "repair")
	switch {
	case helped && s.looksAround():
		s.look = true
	case helped:
		if slip != nil && slip != cutOff && !s.scatters() {
			s.cured = append(s.cured, cure{slip, s.At})
		}
	case s.can(Persisting, "persist"):
		s.repeat = true
	case s.tired():
		s.giveUp, s.cause, s.gaveUp = true, s.turn-1, Place{Step: s.At, Try: s.Try}
		return
	case t.fault == noFunction && t.again > 1: // the names that there are stand in the prompt
	default:
		s.fumble = slip
	}
	s.Try++
}

// cure is a slip that an error has cured the agent of, and at which step.
type cure struct {
	of *Slip
	at int
}

// isCured says whether the agent still knows better: an old mistake does not come back at the same step nor at the next.
func (s *Agent) isCured(of *Slip) bool {
	return slices.ContainsFunc(s.cured, func(c cure) bool { return c.of == of && s.At <= c.at+1 })
}

// scatters says whether a model is so weak that a repair of its is as good as a new attempt.
func (s *Agent) scatters() bool { return s.skills[Repairing] < 300 }

// tired says whether an agent that cannot help itself gives up: not before the fourth error of a step, unless few turns
// are left.
func (s *Agent) tired() bool {
	return s.turn > 17 || s.trouble.again > 3 && s.dice.With(s.At, s.Try).For("tired").Percent(60)
}

// looksAround says whether the agent asks which fields an object has before it tries again: once for each object.
func (s *Agent) looksAround() bool {
	t := &s.trouble
	if t.fault == noRelationship {
		_, from, _ := strings.Cut(s.last.Asks(), " FROM ")
		t.on, _, _ = strings.Cut(from, " ")
	}
	return (t.fault == noColumn || t.fault == noRelationship) && t.on != "" && !strings.Contains(t.on, ")") && !slices.Contains(s.looked, t.on) &&
		!s.faultless() && s.last.Asks() != "" && s.can(Doubting, "look")
}

// lookAround is the query that does.
func (s *Agent) lookAround() agent.Action {
	s.looked = append(s.looked, s.trouble.on)
	a := agent.Query("SELECT FIELDS(ALL) FROM %s LIMIT 1", s.trouble.on)
	if s.last.Kind == agent.Call {
		return a.Sent(s.Format)
	}
	return a
}

// drawRepair draws how a repair goes wrong: the slip at hand in another form, or one that asks for less.
func (s *Agent) drawRepair(st *Step) *Slip {
	if s.faultless() {
		s.fumble, s.under = nil, nil
		return nil
	}
	if sl := s.fumble; sl != nil {
		s.fumble = nil
		if st.has(sl) && sl.fits(s) && !sl.send(s, s.beneath(st, sl)).Equal(s.trouble.sent) {
			return sl
		}
		return nil
	}
	if s.scatters() {
		return s.drawCall(st)
	}
	if sl := s.under; sl != nil {
		s.under = nil
		if st.has(sl) && sl.fits(s) {
			return sl
		}
	}
	for _, skill := range []Skill{Carrying, Aiming} {
		if s.slipsAt(skill, "call") {
			if sl := s.draw(st, skill, func(sl *Slip) bool { return sl.asksLess(s) }); sl != nil {
				return sl
			}
		}
	}
	return nil
}

// beneath is what a loud slip is made of: the clean call, or one that asks for the wrong thing besides. A repair mends the loud
// slip alone; then the other one shows.
func (s *Agent) beneath(st *Step, loud *Slip) agent.Action {
	if loud.Kind != LoudSlip || loud.Bend != nil {
		return s.Clean
	}
	if s.trouble.fault == noFault {
		for _, skill := range []Skill{Carrying, Aiming} {
			if s.under == nil && s.slipsAt(skill, "call") {
				s.under = s.draw(st, skill, func(sl *Slip) bool { return sl.Kind == QuietSlip && sends(sl) })
			}
		}
		if s.under == nil && s.Clean.Kind == agent.Submit && s.misjudges() {
			s.under = s.draw(st, Abstaining, sends)
		}
	}
	if s.under == nil {
		return s.Clean
	}
	believed := s.Mem
	a := s.under.send(s, s.Clean)
	s.Mem = believed
	if a.Args.Len() < s.Clean.Args.Len() || loud.send(s, a).Equal(a) {
		return s.Clean
	}
	return a
}

// asksLess says whether a slip leaves a part of the query out, and does nothing else.
func (sl *Slip) asksLess(s *Agent) bool {
	if sl.Kind != QuietSlip || sl.Rewrite == nil || !sl.fits(s) {
		return false
	}
	_, more := difference(s.Clean.Asks(), sl.Rewrite(s, s.Clean.Asks()))
	return more == ""
}

// has says whether a slip is one of a step's.
func (st *Step) has(sl *Slip) bool {
	return slices.ContainsFunc(st.Slips, func(f Family) bool { return slices.Contains(f, sl) })
}

// Variant draws one of n forms of the same slip; the next attempt at a step has the next one.
func (s *Agent) Variant(purpose string, n int) int {
	return (s.dice.With(s.At).For(purpose).Below(n) + s.Try) % n
}
