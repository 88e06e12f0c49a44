package sim

import (
	"slices"

	"deskarena/engine/agent"
)

// Slip is an entry of the catalogue: one way in which a step goes wrong.
type Slip struct {
	Code   string // "date.off-by-one"
	Kind   SlipKind
	Skill  Skill               // whose odds it has: one of Formatting, Composing, Calling, Aiming, Carrying, Reading and Abstaining
	Weight int                 // of those of a step with the same skill that fit
	Only   []agent.Format      // the formats it can happen in; all if empty
	Detail bool                // a reading that the domain details of the context rule out: likelier for an agent that is not given them
	When   func(s *Agent) bool // whether it fits; always if nil. Of one in a call, what would rightly be sent is in s.Clean

	// What it does, one of four. The first three happen in a call, the last in what is read or reckoned.
	Call    func(s *Agent, clean agent.Action) agent.Action // sends something else
	Rewrite func(s *Agent, query string) string             // sends another query; does not fit where it is the same
	Bend    func(s *Agent)                                  // changes what the agent believes, and sends what follows from that
	Read    func(s *Agent, obs agent.Observation, root int) // keeps something else

	Say     string                // the slip in a few words
	Tell    func(s *Agent) string // or, where these depend on what the agent believes
	Thought Words                 // in place of the step's, where that would say the opposite
}

// Family is a part of the catalogue, which steps share.
type Family []*Slip

// SlipKind is what becomes of a slip.
type SlipKind uint8

const (
	NoSlip      SlipKind = iota
	LoudSlip             // the environment rejects it
	QuietSlip            // a valid call that asks for the wrong thing
	ReadingSlip          // the observation is right, and what is taken from it is not
	AnswerSlip           // on the answer itself
)

// SlipName names a slip of the catalogue; its Code is "" for none.
type SlipName struct {
	Code string
	Kind SlipKind
}

func (sl *Slip) name() SlipName { return SlipName{sl.Code, sl.Kind} }

// sends and reads say where a slip happens.
func sends(sl *Slip) bool { return sl.Read == nil }
func reads(sl *Slip) bool { return sl.Read != nil }

func (sl *Slip) fits(s *Agent) bool {
	if !sl.HappensIn(s.Format) || sl.When != nil && !sl.When(s) || sl.Skill == Formatting && sl.Call != nil && !sl.isOne(s) {
		return false
	}
	return sl.Rewrite == nil || sl.Rewrite(s, s.Clean.Asks()) != s.Clean.Asks()
}

// isOne asks the reader of the format what becomes of a message that is to break it: what is read as it was meant is no slip, nor
// is a loud one that is read as something else.
func (sl *Slip) isOne(s *Agent) bool {
	a := sl.Call(s, s.Clean)
	read := s.Format.Read(a)
	switch {
	case read.Equal(s.Format.Read(s.Clean)):
		return false
	case a.Kind != agent.Malformed:
		return true
	case sl.Kind == LoudSlip:
		return read.Kind == agent.Malformed
	}
	return read.Kind == agent.Submit
}

// HappensIn says whether it can happen in a format at all.
func (sl *Slip) HappensIn(f agent.Format) bool {
	return len(sl.Only) == 0 || slices.Contains(sl.Only, f)
}

// send is what it sends in place of the clean action.
func (sl *Slip) send(s *Agent, clean agent.Action) agent.Action {
	switch {
	case sl.Bend != nil:
		sl.Bend(s)
		return s.Call()
	case sl.Rewrite != nil:
		return clean.Asking(sl.Rewrite(s, clean.Asks()))
	}
	return sl.Call(s, clean)
}

func (sl *Slip) say(s *Agent) string {
	if sl.Tell != nil {
		return sl.Tell(s)
	}
	return sl.Say
}
