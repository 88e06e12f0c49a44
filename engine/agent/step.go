package agent

// step is one step of a playbook.
type step struct {
	name    string    // for the dice
	link    LinkWords // what it finds out; not of a step that is done in the head
	fn      string    // the function that call uses, if any
	need    []slot    // what the call is built from
	call    func(s *sim) Action
	read    func(s *sim, obs Observation, root int)
	instead *step // when fn is gone: the step by raw query; one without a call is done in the head
	slips   []*slip
	thought func(s *sim) string
	sure    bool            // an empty result is odd: it must exist
	idle    func(*sim) bool // there is nothing to do it with
}

// slip is an entry of the catalogue.
type slip struct {
	code    string
	kind    SlipKind
	skill   Skill
	weight  int
	only    []Format                                // the formats it can happen in; all if empty
	when    func(s *sim) bool                       // of one in a call: what would rightly be sent is in last
	call    func(s *sim, clean Action) Action       // sends something else; may bend the memory first
	read    func(s *sim, obs Observation, root int) // takes something else from the observation
	say     func(s *sim) string
	thought func(s *sim) string // in place of the step's, where that would say the opposite
}
