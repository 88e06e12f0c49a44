package sim

import (
	"cmp"
	"slices"

	"deskarena/engine/dice"
)

// Place is a step of the book at an attempt: where dice are cast. A run passes its places in order. What is made of the
// observation comes after the call, and a step in the head before the call that follows it.
type Place struct {
	Step, Try int  // both from 0
	Read      bool // the reading of the observation, or of the error
}

// Compare orders places as a run passes them.
func (p Place) Compare(o Place) int {
	read := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(p.Step, o.Step), cmp.Compare(p.Try, o.Try), cmp.Compare(read(p.Read), read(o.Read)))
}

// Reading is the place where the observation is read.
func (p Place) Reading() Place { return Place{p.Step, p.Try, true} }

// Next is the first place that may follow when the observation has been read.
func (p Place) Next() Place { return Place{Step: p.Step, Try: p.Try + 1} }

// Fork gives other dice from a place on. Unlike a Reseed it lies where it lies, however many turns it took to come there.
type Fork struct {
	From Place
	Seed uint64
}

// cross takes up the dice of the fork where that lies at the place at hand, or before.
func (s *Agent) cross(read bool) {
	if s.Fork != nil && !s.forked && s.Fork.From.Compare(Place{s.At, s.Try, read}) <= 0 {
		s.dice, s.forked = dice.New(s.Fork.Seed), true
	}
}

// faultless says whether the agent is as the reference agent at the step at hand, both in its call and in its reading.
func (s *Agent) faultless() bool {
	return s.Flawless || len(s.Faultless) > 0 && slices.ContainsFunc(s.Faultless, func(p Place) bool { return p.Step == s.At && p.Try == s.Try })
}

// place notes where the action at hand is decided on.
func (s *Agent) place() {
	n := &s.note
	n.At = Place{Step: s.At, Try: s.Try}
	n.Made = n.At
	if !s.Flawless {
		n.Dice = s.dice.With(s.At, s.Try).For(s.book[s.At].Name).For(s.book[s.At].Link.Short).Bits()
	}
}
