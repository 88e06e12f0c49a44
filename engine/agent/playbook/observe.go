package playbook

// What the agent makes of an observation.

// take reads the observation of the last action and moves on, tries again or gives up.
func (s *sim) take(obs Observation) (b Before) {
	st := s.sent
	turn := s.turn - 1
	if obs.Err {
		s.afterError(turn)
		return b
	}
	root := s.rootOf(st)
	quiet := s.slip != nil && s.slip.kind == QuietSlip
	blank := obs.Text == ""
	empty := blank || isList(obs) && obs.Value.Len() == 0
	if s.blind < 2 && s.notices(st, quiet, blank, empty) {
		if quiet {
			s.mem = s.saved
			b.Caught = true
		}
		s.try++
		s.blind++
		return b
	}
	b.Blind = blank && !quiet && root == 0
	if quiet || blank {
		root |= bit(turn)
	}
	if sl := s.drawReading(st, obs, empty); sl != nil {
		b.Slip, b.Say = Slip{sl.code, sl.kind}, s.misread(st, sl, obs, root, turn)
		if b.Say == "" {
			b.Slip = Slip{}
		}
	} else {
		st.read(s, obs, root)
	}
	if s.head != nil {
		s.shade(st, obs)
	}
	s.next()
	return b
}

// notices says whether the agent looks again: at a blank, at nothing where there must be something, at what a slip of
// its own brought back.
func (s *sim) notices(st *step, quiet, blank, empty bool) bool {
	switch {
	case blank:
		return s.can(Doubting, "blank")
	case empty && (st.sure || quiet):
		return s.can(Doubting, "empty")
	case quiet && s.Framework == ReAct:
		return s.can(Doubting, "caught") && s.can(Doubting, "thought")
	}
	return false
}

// misread does what a reading slip does. One that changes nothing is none: it says nothing then.
func (s *sim) misread(st *step, sl *slip, obs Observation, root, turn int) string {
	before := s.mem
	s.reading = st
	s.read(obs, root)
	right := s.mem
	s.mem = before
	sl.read(s, obs, root|bit(turn))
	if same(&right, &s.mem) {
		s.mem = right
		return ""
	}
	return sl.said(s)
}

// afterError repairs, repeats or gives up.
func (s *sim) afterError(turn int) {
	if s.slip != nil && s.slip.kind == QuietSlip {
		s.mem = s.saved
	}
	switch {
	case s.can(Repairing, "repair"):
		s.try++
	case s.can(Persisting, "persist"):
		s.try++
		s.repeat = true
	default:
		s.giveUp, s.cause = true, turn
	}
}
