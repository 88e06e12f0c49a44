package sim

import (
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/agent/voice"
	"deskarena/engine/dice"
)

// Config decides who plays and with which luck.
type Config struct {
	Model     agent.Model
	Framework agent.Framework
	Toolset   agent.Toolset
	Unaided   bool   // the prompt lacks the domain details: see Slip.Detail
	Seed      uint64 // of the run
	Instance  uint64 // names the instance: its difficulty is the same for every run
	Reseeds   []Reseed
	Fork      *Fork   // after the Reseeds
	Override  *Cell   // in place of the committed cell; for fitting
	Flawless  bool    // never slips: the reference agent
	Faultless []Place // where it is as the reference agent would be: no slip, and every strength
	Style     int     // of a flawless agent: which of the correct phrasings, from 0
	Swaps     []Swap
	Silent    bool // thinks nothing: where neither words nor their cost are wanted
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

// Agent is a simulated agent: a book played from memory, with slips. What is exported is for the functions of steps and
// slips; a caller only plays it.
type Agent struct {
	Config
	Brief  agent.Brief
	Format agent.Format

	At, Try int          // the number of the step at hand in the book, and of the attempt at it, both from 0
	Looked  int          // how often it has looked again at this step, because nothing came back
	Mem     Memory       // what it believes
	Saved   Memory       // what it believed before the slip at hand bent that
	Clean   agent.Action // what it would rightly send now

	skills [NumSkills]int
	slipUp uint64 // multiplies the odds of slips, in 1/65536
	noneUp uint64 // multiplies the odds of abstaining, in 1/256
	dice   dice.Dice
	forked bool // the dice are those of the Fork

	book    []*Step
	turn    int
	gone    []string     // functions that it no longer has
	sent    *Step        // what the last message was for
	reading *Step        // what is being read
	slip    *Slip        // the slip in the last message
	last    agent.Action // what it asked for
	note    Note
	repeat  bool // send last again
	giveUp  bool
	cause   int   // the turn that made it give up
	gaveUp  Place // where it did

	fresh []*Step // what was done since the last message, for the next thought
	odd   string  // how to say why it looks again
	words []byte

	trouble trouble  // the error to deal with
	fumble  *Slip    // the slip that a repair repeats in another form
	look    bool     // look around next
	looking bool     // the last message looked around
	checked bool     // it has looked its answer up
	looked  []string // the objects whose fields it has looked at
	thought string   // of the last message
	cured   []cure
	under   *Slip // the quiet slip that lies beneath a loud one

	head    *Slip // a slip in a step done in the head, that has not shown yet
	headSay string
	headAt  Place
	shadow  Memory // memory as it would be without it
	missed  *Step  // a step left out because of it
}

// New returns the simulated agent of a configuration for a brief, which plays a book. Its odds are those of the brief's
// task; one that the committed odds do not know never slips, unless Override says otherwise.
func New(c Config, b agent.Brief, book Book) *Agent {
	s := &Agent{Config: c, Brief: b, Format: agent.FormatOf(c.Model, c.Framework, c.Toolset)}
	s.dice = dice.New(c.Seed)
	if !c.Flawless {
		s.skills = odds.profile(c.Model, c.Framework).Skills
		cell, _ := CellOf(c.Model, c.Framework, c.Toolset, b.Task)
		if c.Override != nil {
			cell = *c.Override
		}
		s.slipUp = uint64(cell.Slip) * difficulty(dice.New(c.Instance).For("difficulty"))
		s.noneUp = uint64(cell.None)
	}
	s.book = book(s)
	return s
}

// Chain lists the links that a flawless agent of this configuration forges.
func Chain(c Config, b agent.Brief, book Book) []Link {
	var chain []Link
	for _, st := range New(c, b, book).book {
		if st.Call != nil {
			chain = append(chain, st.Link)
		}
	}
	return chain
}

// Act implements agent.Agent.
func (s *Agent) Act(obs agent.Observation, gone []string) string {
	return s.Format.Write(s.Move(obs, gone))
}

// Note is what the agent discloses of its last action.
func (s *Agent) Note() Note { return s.note }

// Move implements agent.Mover.
func (s *Agent) Move(obs agent.Observation, gone []string) (a agent.Action, thought string) {
	s.turn++
	for _, r := range s.Reseeds {
		if r.Turn == s.turn && !s.forked {
			s.dice = dice.New(r.Seed)
		}
	}
	s.gone = gone
	s.note = Note{}
	s.fresh = s.fresh[:0]
	if s.turn > 1 {
		s.note.Before = s.take(obs)
	}
	s.advance()
	s.send()
	s.thought = s.note.Thought
	switch a = s.last; {
	case a.Kind == agent.Malformed: // then the message is all that there is, the thought included
		a.Content = string(s.Format.AppendThought(nil, s.thought)) + a.Content
	case s.rambles():
		a = agent.Action{Kind: agent.Malformed, Content: s.Format.Write(a, s.thought) + s.rambling()}
	}
	return a, s.thought
}

// now is the step at hand, by raw query where its function is known to be gone.
func (s *Agent) now() *Step {
	st := s.book[s.At]
	if st.Instead != nil && s.knowsGone(st.Fn) {
		return st.Instead
	}
	return st
}

// knowsGone says whether the agent knows that a function is gone: from the tool list, or from having called it.
func (s *Agent) knowsGone(fn string) bool {
	if !slices.Contains(s.gone, fn) {
		return false
	}
	return s.Try > 0 || s.faultless() || s.dice.With(s.At).For("adapting").Chance(threshold(s.skills[Repairing], 1, 1))
}

// callOf is the call of a step, from memory. Who has functions sends a query through one of the two general tools.
func (s *Agent) callOf(st *Step) agent.Action {
	a := st.Call(s)
	if s.Toolset.Calls() {
		return a.Sent(s.Format)
	}
	return a
}

// Call is the call of the step at hand, from what the agent believes now.
func (s *Agent) Call() agent.Action { return s.callOf(s.sent) }

// Goal is what the step at hand is to find out, in words that follow "to".
func (s *Agent) Goal() string {
	for i := s.At; i < len(s.book); i++ {
		if words := s.book[i].Link.Words; words != "" {
			return words
		}
	}
	return ""
}

// Read takes from an observation what the step at hand takes from it: for slips that then spoil it.
func (s *Agent) Read(obs agent.Observation, root int) { s.reading.Read(s, obs, root) }

// advance passes steps that are idle or done in the head.
func (s *Agent) advance() {
	for !s.giveUp {
		s.cross(false)
		st := s.now()
		switch {
		case st.Idle != nil && st.Idle(s):
			s.pass(st)
		case st.Call == nil:
			s.think(st)
		default:
			return
		}
		s.next()
	}
}

func (s *Agent) next() {
	s.At++
	s.Try, s.Looked = 0, 0
	s.repeat, s.fumble, s.under = false, nil, nil
}

// linkAt is the number of the link that the step at hand forges.
func (s *Agent) linkAt() int {
	n := 0
	for i := range s.At {
		if s.book[i].Call != nil {
			n++
		}
	}
	return n
}

// rootOf is all the breaks that a step's needs carry.
func (s *Agent) rootOf(st *Step) int {
	root := 0
	for _, n := range st.Need {
		root |= s.Mem[n].Root
	}
	return root
}

// send decides on the next action and writes it.
func (s *Agent) send() {
	st, note := s.now(), &s.note
	s.sent = st
	note.Link = s.linkAt()
	note.Root = s.rootOf(st) &^ unshown
	s.place()
	check := ""
	if s.trouble.fault == noFault {
		check = s.checks()
	}
	switch {
	case s.repeat:
		s.repeat = false
		note.Slip, note.Say = sentAgain, "sends the same again"
		if s.slip != nil {
			note.Slip = s.slip.name()
		}
		note.Made = Place{Step: s.At, Try: s.Try - 1}
		if s.last.Kind == agent.Malformed || s.scatters() && s.Choose("again", 4) > 0 {
			note.Thought = s.thought // the same bytes are those of the thought, too
		} else {
			s.muse(readsError{})
		}
		return
	case check != "":
		s.last, s.slip = agent.Query("%s", check), nil
		s.looking, s.checked = true, true
		s.muse(Saying(voice.Check))
		return
	case s.look:
		s.look, s.looking = false, true
		note.Root = 0
		s.last, s.slip = s.lookAround(), nil
		s.muse(readsError{})
		return
	case s.giveUp:
		s.At = len(s.book) - 1
		s.cross(false)
		s.place()
		note.Made = s.gaveUp
		if note.At == s.gaveUp { // at the last step, whose error comes before this
			note.At = s.gaveUp.Next()
		}
		note.Link, note.Root = s.linkAt(), bit(s.cause)
		s.last = agent.Action{Kind: agent.Submit, Content: "I was not able to find this out."}
		if s.abstains() {
			s.last.Content = "None"
		}
		note.Slip, note.Say = givesUp, "gives up after an error"
		s.slip = nil
		s.muse(givingUp{})
		return
	}
	clean := s.Call()
	s.Clean, s.last, s.slip = clean, clean, nil
	shown := s.show(st, clean)
	draw := s.drawCall
	mends := s.trouble.fault != noFault
	if mends {
		draw = s.drawRepair
	}
	if sl := draw(st); sl != nil {
		s.slip, s.Saved = sl, s.Mem
		s.last = sl.send(s, s.beneath(st, sl))
		for i := range s.Mem { // what it bends is wrong because of this turn, too
			s.Mem[i].Root = s.Saved[i].Root
			if !s.Mem[i].same(&s.Saved[i]) {
				s.Mem[i].Root |= bit(s.turn)
			}
		}
		if shown {
			note.Covers = note.Say
		}
		note.Slip, note.Say = sl.name(), sl.say(s)
		if sl.Kind == QuietSlip && !shown { // else it was meant without the slip in the head, too
			note.Meant = clean
		}
	}
	s.fit()
	thought := st.Thought
	switch {
	case mends:
		thought = readsError{}
	case s.slip != nil && s.slip.Thought != nil:
		thought = s.slip.Thought
	}
	s.muse(thought)
}

// What is no slip of a step.
var (
	sentAgain = SlipName{"again", LoudSlip}
	givesUp   = SlipName{"answer.gives-up", AnswerSlip}
)
