package playbook

// Steps done in the head. A slip in one of them shows only in a later action: until then the agent carries a shadow of its
// memory, as that would be without the slip.

// think does a step in the head, rightly or with a slip.
func (s *sim) think(st *step) {
	before := s.mem
	s.reading = st
	s.read(Observation{}, s.rootOf(st))
	if s.head != nil {
		s.shade(st, Observation{})
		return
	}
	if !s.slipsAt(Reading, "head") {
		return
	}
	sl := s.draw(st, Reading, reads)
	if sl == nil {
		return
	}
	right := s.mem
	s.mem = before
	sl.read(s, Observation{}, s.rootOf(st)|unshown)
	if same(&right, &s.mem) {
		s.mem = right
		return
	}
	s.head, s.headSay, s.shadow = sl, sl.said(s), right
}

// pass leaves out a step that there is nothing to do for; without the slip in the head there may be.
func (s *sim) pass(st *step) {
	if s.head == nil {
		return
	}
	s.inShadow(func() {
		switch {
		case st.idle(s):
		case st.call == nil:
			st.read(s, Observation{}, 0)
		case s.missed == nil:
			s.missed = st
		}
	})
}

// inShadow does something in the memory that has no slip in the head.
func (s *sim) inShadow(do func()) {
	s.mem, s.shadow = s.shadow, s.mem
	do()
	s.mem, s.shadow = s.shadow, s.mem
}

// shade reads an observation into that memory.
func (s *sim) shade(st *step, obs Observation) { s.inShadow(func() { st.read(s, obs, 0) }) }

// show ties a slip in the head to the turn whose action it changes, and says whether this is it; until then it waits.
func (s *sim) show(st *step, a Action) bool {
	if s.head == nil {
		return false
	}
	var meant Action
	s.inShadow(func() {
		switch {
		case s.missed != nil:
			meant = s.callOf(s.missed)
		case st.idle != nil && st.idle(s): // there would have been nothing to ask
			meant = s.callOf(s.book[len(s.book)-1])
		default:
			meant = s.callOf(st)
		}
	})
	if meant.Equal(a) {
		return false
	}
	for i := range s.mem {
		if s.mem[i].root&unshown != 0 {
			s.mem[i].root = s.mem[i].root&^unshown | bit(s.turn)
		}
	}
	s.note.Slip, s.note.Say, s.note.Meant = Slip{s.head.code, QuietSlip}, s.headSay, meant
	s.head, s.missed = nil, nil
	return true
}
