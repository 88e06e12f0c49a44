package agent

import (
	"maps"
	"slices"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
	"deskarena/engine/value"
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

// Swap multiplies the odds of slips, by Factor/256, once a function is gone: the ablation's numbers.
type Swap struct {
	Function string
	Factor   int
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
	book    []step
	dice    dice.Dice
	turn    int
	at, try int // step, and attempt at it
	mem     memory
	gone    []string

	sent   *step  // what the last message was for
	last   Action // what it asked for
	slip   *slip  // the slip in it
	saved  memory // memory as it was before a quiet slip bent it
	repeat bool   // send last again
	giveUp bool
	cause  int // the turn that made it give up
	blind  int // how often it has looked again at this step

	head    *slip // a slip in a step done in the head, that has not shown yet
	headSay string
	shadow  memory // memory as it would be without it
	missed  *step  // a step left out because of it
}

// Roots are kept as bits, one for each turn: a fact may be wrong for several reasons, of which the agent cannot know
// which made a difference. unshown is the bit of a slip in the head that no turn has shown yet.
const unshown = 1

// bit is the bit of a turn, from 1.
func bit(turn int) int { return 1 << turn }

// fact is something that the agent believes: some of Ids, a time, a value.
type fact struct {
	ids  []string
	day  cal.Day
	val  value.Value
	root int // the turns whose slips or strikes this is wrong because of, a bit each
}

func (f *fact) same(g *fact) bool {
	return f.day == g.day && slices.Equal(f.ids, g.ids) && f.val.Equal(g.val)
}

// slot names a fact. A playbook gives the slots that it uses a meaning.
type slot uint8

const (
	account slot = iota
	day
	orders
	items // NED: product Ids of that day's items; elsewhere the order items of a product
	hits  // Ids that a search found
	pick  // what to answer; no ids for None
	start // of a window, with its end
	end
	counts // how many, by Id
	agents // those that qualify
	cases
	numbers // what is compared in the end, by Id or name
	texts
	issue // what a case is about

	asked   // what a customer wrote, text by text
	told    // what an agent wrote to a customer
	topic   // what that is about
	history // rows of the case history that were read
	stayed  // cases that were never transferred

	numSlots = iota
)

type memory [numSlots]fact

func (m *memory) set(s slot, root int, ids ...string) { m[s] = fact{ids: ids, root: root} }

func (m *memory) first(s slot) string {
	if len(m[s].ids) == 0 {
		return ""
	}
	return m[s].ids[0]
}

// same compares what two memories hold, not why.
func same(a, b *memory) bool {
	for i := range a {
		if !a[i].same(&b[i]) {
			return false
		}
	}
	return true
}

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
	only    []Format // the formats it can happen in; all if empty
	when    func(s *sim) bool
	call    func(s *sim, clean Action) Action       // sends something else; may bend the memory first
	read    func(s *sim, obs Observation, root int) // takes something else from the observation
	say     func(s *sim) string
	thought func(s *sim) string // in place of the step's, where that would say the opposite
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

func (s *sim) roll(skill Skill, purpose string, up, down uint64) bool {
	if s.Flawless {
		return false
	}
	return s.dice.With(s.at, s.try, int(skill)).For(purpose).Chance(threshold(s.skills[skill], up, down))
}

// slipsAt rolls for a slip at the step at hand; can rolls for a strength.
func (s *sim) slipsAt(skill Skill, purpose string) bool {
	return s.roll(skill, purpose, s.slipUp*s.swap(), 1<<24)
}

// swap is the factor of what is gone: doing without a function that the playbook counts on changes how a model goes
// about the whole of the task, for better or for worse.
func (s *sim) swap() uint64 {
	factor := uint64(256)
	for _, w := range s.Swaps {
		if slices.Contains(s.gone, w.Function) && slices.ContainsFunc(s.book, func(st step) bool { return st.fn == w.Function }) {
			factor = max(1, min(factor*uint64(w.Factor)/256, maxSwap))
		}
	}
	return factor
}

// maxSwap bounds the product of several.
const maxSwap = 1 << 20

func (s *sim) can(skill Skill, purpose string) bool {
	return s.Flawless || s.roll(skill, purpose, 1, 1)
}

// abstains says whether the agent says None where it has found nothing.
func (s *sim) abstains() bool { return s.Flawless || s.roll(Abstaining, "none", s.noneUp, 256) }

// Act implements Agent.
func (s *sim) Act(obs Observation, gone []string) (string, Note) {
	a, note := s.Move(obs, gone)
	return s.format.Write(a, note.Thought), note
}

// Move implements Mover.
func (s *sim) Move(obs Observation, gone []string) (Action, Note) {
	s.turn++
	for _, r := range s.Reseeds {
		if r.Turn == s.turn {
			s.dice = dice.New(r.Seed)
		}
	}
	s.gone = gone
	var note Note
	if s.turn > 1 {
		note.Before = s.take(obs)
	}
	s.advance()
	s.send(&note)
	return s.last, note
}

// now is the step at hand, by raw query where its function is known to be gone.
func (s *sim) now() *step {
	st := &s.book[s.at]
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

// think does a step in the head, rightly or with a slip.
func (s *sim) think(st *step) {
	before := s.mem
	st.read(s, Observation{}, s.rootOf(st))
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
	s.head, s.headSay, s.shadow = sl, sl.say(s), right
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
func (s *sim) show(st *step, a Action, note *Note) bool {
	if s.head == nil {
		return false
	}
	var meant Action
	s.inShadow(func() {
		switch {
		case s.missed != nil:
			meant = s.missed.call(s)
		case st.idle != nil && st.idle(s): // there would have been nothing to ask
			meant = s.book[len(s.book)-1].call(s)
		default:
			meant = st.call(s)
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
	note.Slip, note.Say, note.Meant = Slip{s.head.code, QuietSlip}, s.headSay, meant
	s.head, s.missed = nil, nil
	return true
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
func (s *sim) send(note *Note) {
	st := s.now()
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
		s.muse(note, thinkAgain)
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
		s.muse(note, thinkGiveUp)
		return
	}
	clean := st.call(s)
	s.last, s.slip = clean, nil
	shown := s.show(st, clean, note)
	if sl := s.drawCall(st); sl != nil {
		s.slip, s.saved = sl, s.mem
		s.last = sl.call(s, clean)
		for i := range s.mem { // what it bends is wrong because of this turn, too
			s.mem[i].root = s.saved[i].root
			if !s.mem[i].same(&s.saved[i]) {
				s.mem[i].root |= bit(s.turn)
			}
		}
		note.Slip, note.Say = Slip{sl.code, sl.kind}, sl.say(s)
		if sl.kind == QuietSlip && !shown { // else it was meant without the slip in the head, too
			note.Meant = clean
		}
	}
	thought := st.thought
	if s.slip != nil && s.slip.thought != nil {
		thought = s.slip.thought
	}
	s.muse(note, thought)
}

var (
	thinkAgain  = thoughts(say("That should have worked. Once more."), say("Odd. I will send it again."), say("The call looks right to me. Again."), say("Perhaps it works this time."))
	thinkGiveUp = thoughts(say("I cannot get any further."), say("I do not see another way."), say("This leads nowhere. I stop here."))
)

// muse thinks, where the framework has thoughts.
func (s *sim) muse(note *Note, thought func(*sim) string) {
	if s.Framework == ReAct {
		note.Thought = thought(s)
	}
}

// drawCall draws a slip for the call at hand, skill by skill.
func (s *sim) drawCall(st *step) *slip {
	writing := Composing
	if s.last.Kind == Call && !general(s.last.Name) {
		writing = Calling
	}
	for _, skill := range []Skill{Formatting, writing, Carrying, Aiming, Reading, Abstaining} {
		slips := false
		switch {
		case skill == Abstaining: // the only strength among them
			slips = !s.abstains()
		default:
			slips = s.slipsAt(skill, "call")
		}
		if slips {
			if sl := s.draw(st, skill, sends); sl != nil {
				return sl
			}
		}
	}
	return nil
}

func sends(sl *slip) bool { return sl.call != nil }
func reads(sl *slip) bool { return sl.read != nil }

func (sl *slip) fits(f Format) bool { return len(sl.only) == 0 || slices.Contains(sl.only, f) }

// draw picks among the slips of a step that fit, by weight.
func (s *sim) draw(st *step, skill Skill, fits func(*slip) bool) *slip {
	weights := make([]int, len(st.slips))
	sum := 0
	for i, sl := range st.slips {
		if sl.skill == skill && fits(sl) && sl.fits(s.format) && (sl.when == nil || sl.when(s)) {
			weights[i] = sl.weight
			sum += sl.weight
		}
	}
	if sum == 0 {
		return nil
	}
	return st.slips[s.dice.With(s.at, s.try, int(skill)).For("which").Weighted(weights)]
}

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

func (s *sim) drawReading(st *step, obs Observation, empty bool) *slip {
	if empty || !s.slipsAt(Reading, "reading") {
		return nil
	}
	return s.draw(st, Reading, reads)
}

// misread does what a reading slip does. One that changes nothing is none: it says nothing then.
func (s *sim) misread(st *step, sl *slip, obs Observation, root, turn int) string {
	before := s.mem
	st.read(s, obs, root)
	right := s.mem
	s.mem = before
	sl.read(s, obs, root|bit(turn))
	if same(&right, &s.mem) {
		s.mem = right
		return ""
	}
	return sl.say(s)
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

// Catalogue lists the kinds of slips that the models make at a task with a toolset, by code.
func Catalogue(task string, t Toolset) []Slip {
	kinds := map[string]SlipKind{"answer.gives-up": AnswerSlip}
	for _, m := range Models() {
		for f := range frameworks {
			for style := range 4 {
				s := New(Config{Model: m, Framework: Framework(f), Toolset: t, Flawless: true, Style: style}, Brief{Task: task, Params: Params{Unit: "day"}}).(*sim)
				for i := range s.book {
					for _, sl := range s.book[i].slips {
						if sl.fits(s.format) {
							kinds[sl.code] = sl.kind
						}
					}
				}
			}
		}
	}
	var out []Slip
	for _, code := range slices.Sorted(maps.Keys(kinds)) {
		out = append(out, Slip{code, kinds[code]})
	}
	return out
}
