package sim

import "deskarena/engine/agent"

// Steps done in the head. A slip in one of them shows only in a later action: until then the agent carries a shadow of its
// memory, as that would be without the slip.

// think does a step in the head, rightly or with a slip.
func (s *Agent) think(st *Step) {
	before := s.Mem
	s.reading = st
	s.fresh = append(s.fresh, st)
	s.Read(agent.Observation{}, s.rootOf(st))
	if s.head != nil {
		s.shade(st, agent.Observation{})
		return
	}
	sl := s.drawUnaided(st, reads)
	if sl == nil && s.slipsAt(Reading, "head") {
		sl = s.draw(st, Reading, reads)
	}
	if sl == nil {
		return
	}
	right := s.Mem
	s.Mem = before
	sl.Read(s, agent.Observation{}, s.rootOf(st)|unshown)
	if same(&right, &s.Mem) {
		s.Mem = right
		return
	}
	s.head, s.headSay, s.headAt, s.shadow = sl, sl.say(s), Place{Step: s.At}, right
}

// pass leaves out a step that there is nothing to do for; without the slip in the head there may be.
func (s *Agent) pass(st *Step) {
	if s.head == nil {
		return
	}
	s.inShadow(func() {
		switch {
		case st.Idle(s):
		case st.Call == nil:
			st.Read(s, agent.Observation{}, 0)
		case s.missed == nil:
			s.missed = st
		}
	})
}

// inShadow does something in the memory that has no slip in the head.
func (s *Agent) inShadow(do func()) {
	s.Mem, s.shadow = s.shadow, s.Mem
	do()
	s.Mem, s.shadow = s.shadow, s.Mem
}

// shade reads an observation into that memory.
func (s *Agent) shade(st *Step, obs agent.Observation) { s.inShadow(func() { st.Read(s, obs, 0) }) }

// show ties a slip in the head to the turn whose action it changes, and says whether this is it; until then it waits.
func (s *Agent) show(st *Step, a agent.Action) bool {
	if s.head == nil {
		return false
	}
	var meant agent.Action
	s.inShadow(func() {
		switch {
		case s.missed != nil:
			meant = s.callOf(s.missed)
		case st.Idle != nil && st.Idle(s): // there would have been nothing to ask
			meant = s.callOf(s.book[len(s.book)-1])
		default:
			meant = s.callOf(st)
		}
	})
	if meant.Equal(a) {
		return false
	}
	for i := range s.Mem {
		if s.Mem[i].Root&unshown != 0 {
			s.Mem[i].Root = s.Mem[i].Root&^unshown | bit(s.turn)
		}
	}
	s.note.Slip, s.note.Say, s.note.Meant, s.note.Made = SlipName{s.head.Code, QuietSlip}, s.headSay, meant, s.headAt
	s.head, s.missed = nil, nil
	return true
}
