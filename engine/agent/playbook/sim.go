package playbook

import (
	"slices"

	"deskarena/engine/dice"
)

// Config decides who plays and with which luck.
type Config struct {
	Model     Model
	Framework Framework
	Toolset   Toolset
	Seed      uint64 // of the run
	Instance  uint64 // names the instance: its difficulty is the same for every run
	Reseeds   []Reseed
	Override  *Cell // in place of the committed cell; for fitting
	Flawless  bool  // never slips: the reference agent
	Style     int   // of a flawless agent: which of the correct phrasings, from 0
	Swaps     []Swap
}

// Swap multiplies the odds of slips, by Factor/256, once any of some functions of a category is gone: an ablation's number.
type Swap struct {
	Functions []string
	Factor    int
}

// Reseed gives other dice from a turn on.
type Reseed struct {
	Turn int
	Seed uint64
}

// sim is a simulated agent: a playbook played from memory, with slips.
type sim struct {
	Config
	brief   Brief
	format  Format
	skills  [NumSkills]int
	slipUp  uint64 // multiplies the odds of slips, in 1/65536
	noneUp  uint64 // multiplies the odds of abstaining, in 1/256
	book    []*step
	dice    dice.Dice
	turn    int
	at, try int // step, and attempt at it
	mem     memory
	gone    []string
	note    Note

	sent    *step  // what the last message was for
	reading *step  // what is being read
	clean   Action // what it would have asked for without a slip
	last    Action // what it asked for
	slip    *slip  // the slip in it
	saved   memory // memory as it was before a quiet slip bent it
	repeat  bool   // send last again
	giveUp  bool
	cause   int // the turn that made it give up
	blind   int // how often it has looked again at this step

	head    *slip // a slip in a step done in the head, that has not shown yet
	headSay string
	shadow  memory // memory as it would be without it
	missed  *step  // a step left out because of it
}

// New returns the simulated agent of a configuration for a brief.
func New(c Config, b Brief) Agent {
	s := &sim{Config: c, brief: b, format: FormatOf(c.Model, c.Framework, c.Toolset)}
	s.dice = dice.New(c.Seed)
	if !c.Flawless {
		p := profiles[profileKey{c.Model, c.Framework}]
		s.skills = p.skills
		cell, _ := CellOf(c.Model, c.Framework, c.Toolset, b.Task)
		if c.Override != nil {
			cell = *c.Override
		}
		s.slipUp = uint64(cell.Slip) * difficulty(dice.New(c.Instance).For("difficulty"))
		s.noneUp = uint64(cell.None)
	}
	s.book = playbook(s)
	return s
}

// Chain lists the links that a flawless agent of this configuration forges.
func Chain(c Config, b Brief) []LinkWords {
	var chain []LinkWords
	for _, st := range New(c, b).(*sim).book {
		if st.call != nil {
			chain = append(chain, st.link)
		}
	}
	return chain
}

// Act implements Agent.
func (s *sim) Act(obs Observation, gone []string) string { return s.format.Write(s.Move(obs, gone)) }

// Note is what the agent discloses of its last action.
func (s *sim) Note() Note { return s.note }

// Move implements Mover.
func (s *sim) Move(obs Observation, gone []string) (Action, string) {
	s.turn++
	for _, r := range s.Reseeds {
		if r.Turn == s.turn {
			s.dice = dice.New(r.Seed)
		}
	}
	s.gone = gone
	s.note = Note{}
	if s.turn > 1 {
		s.note.Before = s.take(obs)
	}
	s.advance()
	s.send()
	return s.last, s.note.Thought
}

// now is the step at hand, by raw query where its function is known to be gone.
func (s *sim) now() *step {
	st := s.book[s.at]
	if st.instead != nil && s.knowsGone(st.fn) {
		return st.instead
	}
	return st
}

// knowsGone says whether the agent knows that a function is gone: from the tool list, or from having called it.
func (s *sim) knowsGone(fn string) bool {
	if !slices.Contains(s.gone, fn) {
		return false
	}
	return s.try > 0 || s.Flawless || s.dice.With(s.at).For("adapting").Chance(threshold(s.skills[Repairing], 1, 1))
}

// callOf is the call of a step, from memory. Who has functions sends a query through one of the two general tools.
func (s *sim) callOf(st *step) Action {
	a := st.call(s)
	if s.Toolset == Functions && a.Kind == Execute {
		return asCall(a.Query)
	}
	return a
}

// again is the call of the step at hand, from what the agent believes now.
func (s *sim) again() Action { return s.callOf(s.sent) }

// read takes from an observation what the step at hand takes from it.
func (s *sim) read(obs Observation, root int) { s.reading.read(s, obs, root) }

// advance passes steps that are idle or done in the head.
func (s *sim) advance() {
	for !s.giveUp {
		st := s.now()
		switch {
		case st.idle != nil && st.idle(s):
			s.pass(st)
		case st.call == nil:
			s.think(st)
		default:
			return
		}
		s.next()
	}
}

func (s *sim) next() {
	s.at++
	s.try, s.blind = 0, 0
	s.repeat = false
}

// linkAt is the number of the link that the step at hand forges.
func (s *sim) linkAt() int {
	n := 0
	for i := range s.at {
		if s.book[i].call != nil {
			n++
		}
	}
	return n
}

// rootOf is all the breaks that a step's needs carry.
func (s *sim) rootOf(st *step) int {
	root := 0
	for _, n := range st.need {
		root |= s.mem[n].root
	}
	return root
}

// send decides on the next action and writes it.
func (s *sim) send() {
	st, note := s.now(), &s.note
	s.sent = st
	note.Link = s.linkAt()
	note.Root = s.rootOf(st) &^ unshown
	switch {
	case s.repeat:
		s.repeat = false
		note.Slip, note.Say = Slip{"again", LoudSlip}, "sends the same again"
		if s.slip != nil {
			note.Slip = Slip{s.slip.code, s.slip.kind}
		}
		s.muse(thinkAgain)
		return
	case s.giveUp:
		s.at = len(s.book) - 1
		note.Link, note.Root = s.linkAt(), bit(s.cause)
		s.last = Action{Kind: Submit, Content: "I was not able to find this out."}
		if s.abstains() {
			s.last.Content = "None"
		}
		note.Slip, note.Say = Slip{"answer.gives-up", AnswerSlip}, "gives up after an error"
		s.slip = nil
		s.muse(thinkGiveUp)
		return
	}
	clean := s.again()
	s.clean, s.last, s.slip = clean, clean, nil
	shown := s.show(st, clean)
	if sl := s.drawCall(st); sl != nil {
		s.slip, s.saved = sl, s.mem
		s.last = sl.done(s, clean)
		for i := range s.mem { // what it bends is wrong because of this turn, too
			s.mem[i].root = s.saved[i].root
			if !s.mem[i].same(&s.saved[i]) {
				s.mem[i].root |= bit(s.turn)
			}
		}
		note.Slip, note.Say = Slip{sl.code, sl.kind}, sl.said(s)
		if sl.kind == QuietSlip && !shown { // else it was meant without the slip in the head, too
			note.Meant = clean
		}
	}
	thought := st.thought
	switch of := s.book[s.at]; {
	case s.slip != nil && s.slip.thought != nil:
		thought = s.slip.thought
	case st != of && of.without != nil:
		thought = of.without
	}
	s.muse(thought)
}

var (
	thinkAgain  = oneOf{text("That should have worked. Once more."), text("Odd. I will send it again."), text("The call looks right to me. Again."), text("Perhaps it works this time.")}
	thinkGiveUp = oneOf{text("I cannot get any further."), text("I do not see another way."), text("This leads nowhere. I stop here.")}
)

// muse thinks, where the framework has thoughts.
func (s *sim) muse(thought words) {
	if s.Framework == ReAct {
		s.note.Thought = thought.in(s)
	}
}
