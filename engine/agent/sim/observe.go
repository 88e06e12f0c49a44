package sim

import (
	"deskarena/engine/agent"
	"deskarena/engine/value"
)

// What the agent makes of an observation.

// take reads the observation of the last action and moves on, tries again or gives up.
func (s *Agent) take(obs agent.Observation) (b Before) {
	st := s.sent
	turn := s.turn - 1
	switch {
	case s.looking:
		s.looking = false
		return b
	}
	s.cross(true)
	switch {
	case obs.Err:
		s.afterError(obs.Text)
		return b
	}
	s.trouble = trouble{}
	root := s.rootOf(st)
	quiet := s.slip != nil && s.slip.Kind == QuietSlip
	blank := obs.Text == ""
	empty := blank || obs.Value.Kind() == value.List && obs.Value.Len() == 0
	if st.Read == nil { // an answer that was not taken, and the reminder of that was struck: it is handed in again
		s.Try++
		return b
	}
	if s.Looked < 2 && s.notices(st, quiet, blank, empty) {
		if quiet {
			s.Mem = s.Saved
			b.Caught = true
		}
		s.Try++
		s.Looked++
		s.odd = oddity(blank, empty)
		return b
	}
	b.Blind = blank && !quiet && root == 0
	if quiet || blank {
		root |= bit(turn)
	}
	if sl := s.drawReading(st, obs, empty); sl != nil {
		b.Slip, b.Say = sl.name(), s.misread(st, sl, obs, root, turn)
		if b.Say == "" {
			b.Slip = SlipName{}
		}
	} else {
		st.Read(s, obs, root)
	}
	if s.head != nil {
		s.shade(st, obs)
	}
	s.fresh = append(s.fresh, st)
	s.next()
	return b
}

// notices says whether the agent looks again: at a blank, at nothing where there must be something, at what a slip of
// its own brought back.
func (s *Agent) notices(st *Step, quiet, blank, empty bool) bool {
	switch {
	case s.slip == cutToFit: // it knows, and cannot help it
		return false
	case blank:
		return s.can(Doubting, "blank")
	case empty && (st.Sure || quiet):
		return s.can(Doubting, "empty")
	case quiet && s.Framework == agent.ReAct:
		return s.can(Doubting, "caught") && s.can(Doubting, "thought")
	}
	return false
}

// misread does what a reading slip does. One that changes nothing is none: it says nothing then.
func (s *Agent) misread(st *Step, sl *Slip, obs agent.Observation, root, turn int) string {
	before := s.Mem
	s.reading = st
	s.Read(obs, root)
	right := s.Mem
	s.Mem = before
	sl.Read(s, obs, root|bit(turn))
	if same(&right, &s.Mem) {
		s.Mem = right
		return ""
	}
	return sl.say(s)
}
