package playbook

import "slices"

// step is one step of a playbook.
type step struct {
	name    string    // what it finds out, in a word
	link    LinkWords // what it finds out; not of a step that is done in the head
	fn      string    // the function that call uses, if any
	need    []slot    // what the call is built from
	call    func(s *sim) Action
	read    func(s *sim, obs Observation, root int)
	instead *step // when fn is gone: the step by raw query; one without a call is done in the head
	slips   []family
	thought words
	without words           // the thought before instead, where that step has another one of its own
	sure    bool            // an empty result is odd: it must exist
	idle    func(*sim) bool // there is nothing to do it with
}

// slip is an entry of the catalogue.
type slip struct {
	code   string
	kind   SlipKind
	skill  Skill
	weight int
	only   []Format          // the formats it can happen in; all if empty
	when   func(s *sim) bool // of one in a call: what would rightly be sent is in clean

	// What it does: one of these.
	call    func(s *sim, clean Action) Action       // sends something else
	rewrite func(s *sim, query string) string       // sends another query; does not fit where it is the same
	bend    func(s *sim)                            // changes what the agent believes, and sends what follows from it
	read    func(s *sim, obs Observation, root int) // takes something else from the observation

	say     string              // the slip in a few words
	tell    func(s *sim) string // or, where these depend on what the agent believes
	thought words               // in place of the step's, where that would say the opposite
}

// family is a part of the catalogue.
type family []*slip

// words are what a simulated agent thinks.
type words interface{ in(s *sim) string }

type text string

func (t text) in(*sim) string { return string(t) }

type tell func(s *sim) string

func (t tell) in(s *sim) string { return t(s) }

// oneOf draws one of several ways to think it.
type oneOf []words

func (o oneOf) in(s *sim) string { return o[s.pickOf("words", len(o))].in(s) }

// sends and reads say where a slip happens.
func sends(sl *slip) bool { return sl.read == nil }
func reads(sl *slip) bool { return sl.read != nil }

func (sl *slip) fits(s *sim) bool {
	if !sl.of(s.format) || sl.when != nil && !sl.when(s) {
		return false
	}
	return sl.rewrite == nil || sl.rewrite(s, s.clean.asks()) != s.clean.asks()
}

func (sl *slip) of(f Format) bool { return len(sl.only) == 0 || slices.Contains(sl.only, f) }

// done is what it sends in place of the clean action.
func (sl *slip) done(s *sim, clean Action) Action {
	switch {
	case sl.bend != nil:
		sl.bend(s)
		return s.again()
	case sl.rewrite != nil:
		return clean.asking(sl.rewrite(s, clean.asks()))
	}
	return sl.call(s, clean)
}

func (sl *slip) said(s *sim) string {
	if sl.tell != nil {
		return sl.tell(s)
	}
	return sl.say
}

// LinkWords name a link of the chain at three lengths: in a sentence, in 14 characters, in 8.
type LinkWords struct{ Words, Short, Tiny string }
