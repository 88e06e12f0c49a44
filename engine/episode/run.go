package episode

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/agent/playbook"
	"deskarena/engine/agent/sim"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/task"
	"deskarena/engine/tools"
	"deskarena/engine/value"
)

// World is an org with its engine and its instances: what all episodes over one org seed share. It is not safe for
// concurrent use; Fork makes another over the same records.
type World struct {
	Company *org.Company
	Tasks   *task.Set
	env     tools.Env
	prompts map[promptKey]int64
	message []byte // the last message of the run under way
	scratch []byte // for lengths
	turns   []Turn // of a run that is only counted
}

// DefaultOrgSeed is the org that the odds are calibrated for.
const DefaultOrgSeed = 1

// Open builds the world of an org seed.
func Open(orgSeed uint64) *World {
	c := org.Generate(orgSeed)
	return &World{Company: c, Tasks: task.NewSet(c), env: tools.Env{Engine: soql.New(c.Org)}}
}

// Fork returns a world over the same records and instances with an engine of its own.
func (w *World) Fork() *World { return w.Over(w.Company) }

// Over returns a world with the same instances over other records.
func (w *World) Over(c *org.Company) *World {
	return &World{Company: c, Tasks: w.Tasks, env: tools.Env{Engine: soql.New(c.Org)}}
}

// Keep makes the world keep up to so many query results, each under the whole text of its query; 0 keeps none.
func (w *World) Keep(results int) { w.env.Keep(results) }

// Asked is how many queries were executed, and how many more were answered by a kept result.
func (w *World) Asked() (executed, known int) { return w.env.Asked, w.env.Known }

// Check says which part of a Script cannot be.
func (w *World) Check(s Script) error {
	_, err := w.instance(s)
	return err
}

// instance checks a Script and finds its instance.
func (w *World) instance(s Script) (*task.Instance, error) {
	if s.OrgSeed != w.Company.Seed {
		return nil, fmt.Errorf("this world is org %d, the script wants org %d", w.Company.Seed, s.OrgSeed)
	}
	if err := s.Check(); err != nil {
		return nil, err
	}
	return w.Tasks.Instance(s.Task, int(s.Instance))
}

// Run executes a Script. An error says which part of it cannot be; a strike that cannot land is one.
func (w *World) Run(s Script) (*Trace, error) {
	e, err := w.show(s, Variant{})
	if err != nil {
		return nil, err
	}
	if err := e.landed(); err != nil {
		return nil, err
	}
	return e.finish(), nil
}

// Vary executes a Script in another way than it says. The trace is not what the Script gives, and no file of it verifies; a
// strike that finds no turn is none.
func (w *World) Vary(s Script, v Variant) (*Trace, error) {
	e, err := w.show(s, v)
	if err != nil {
		return nil, err
	}
	return e.finish(), nil
}

// show plays a run for somebody who looks on.
func (w *World) show(s Script, v Variant) (*episode, error) {
	e, err := w.start(s)
	if err != nil {
		return nil, err
	}
	e.variant, e.detail = v, true
	e.play()
	return e, nil
}

// finish completes the trace of a run that is over.
func (e *episode) finish() *Trace {
	t := e.trace
	t.Truth = e.world.Tasks.Truth(e.script.Task, int(e.script.Instance))
	if c, err := e.config(); err == nil {
		for _, l := range sim.Chain(c, e.instance.Brief, playbook.Of(e.instance.Brief.Task)) {
			t.Chain = append(t.Chain, Link(l))
		}
	}
	t.Digest = digest(t)
	return t
}

// Tally is what counts of a run where only the outcome is wanted.
type Tally struct {
	Outcome Outcome
	Reward  Ratio
	Turns   int
	None    bool // the answer was None
	Lucky   bool // rewarded in spite of a break
	Break   int  // the decisive turn of a run that failed: where the root of its end lies; 0 if it did not fail
	At      int  // the link that turn was to forge
	Cost    Cost
	Wasted  Cost     // what was spent after the decisive turn
	Slips   []string // codes, in order
}

// Variant changes how a Script is played without being part of it.
type Variant struct {
	Again     *Reseed     // other dice from a turn on, after the script's own
	Cell      *sim.Cell   // in place of the committed odds; for fitting
	Flawless  bool        // the reference agent plays
	Faultless []sim.Place // the agent is as the reference agent there
	Fork      *sim.Fork   // other dice from a place on
	Style     int         // its phrasing
	Swap      int         // in place of the committed number of the ablation; for fitting
	Silent    bool        // the agent thinks nothing: its messages are shorter, and so is their cost
}

// Count runs a Script for its outcome alone: no cards or needs are made, and a strike that finds no turn is none.
func (w *World) Count(s Script, v Variant) (Tally, error) {
	e, err := w.start(s)
	if err != nil {
		return Tally{}, err
	}
	e.variant = v
	e.trace.Turns = w.turns[:0]
	e.play()
	t := e.trace
	w.turns = t.Turns
	y := Tally{Outcome: t.Outcome, Reward: t.Reward, Turns: len(t.Turns), None: t.Answer == task.None && t.Outcome != OutTurns, Lucky: t.Lucky,
		Cost: t.spent(len(t.Turns)), Slips: e.slips}
	if y.Break = t.Decisive(); y.Break > 0 {
		y.At = t.Turns[y.Break-1].Link
		y.Wasted = t.Wasted(len(t.Turns)).Cost
	}
	return y, nil
}

// episode is a run under way.
type episode struct {
	world    *World
	script   Script
	variant  Variant
	instance *task.Instance
	format   agent.Format
	trace    *Trace
	detail   bool
	over     bool
	gone     []string // functions pulled so far
	given    bool     // the two general query tools are handed out
	harmless []bool   // by turn: its quiet slip made no difference
	slips    []string
	history  int64 // bytes sent so far
	now      Turn  // the turn under way
	meant    Turn  // what it would be without its slip
}

func (w *World) start(s Script) (*episode, error) {
	in, err := w.instance(s)
	if err != nil {
		return nil, err
	}
	e := &episode{
		world: w, script: s, instance: in,
		format: agent.FormatOf(s.Model, s.Framework, s.Toolset),
		given:  s.Toolset.Queries(),
		trace: &Trace{Script: s, Persona: in.Persona, Question: in.Brief.Question, Today: in.Brief.Today.String(),
			Outcome: OutTurns},
	}
	e.history = w.promptBytes(s, in)
	e.pull(1)
	return e, nil
}

// config is who plays; a script of recorded actions has none.
func (e *episode) config() (sim.Config, error) {
	s := &e.script
	if s.Model == agent.Recorded || len(s.Actions) > 0 {
		return sim.Config{}, errors.New("recorded actions have no profile")
	}
	c := sim.Config{Model: s.Model, Framework: s.Framework, Toolset: s.Toolset, Unaided: s.Unaided, Seed: s.Seed,
		Instance: s.OrgSeed<<20 ^ uint64(s.Task)<<16 ^ uint64(s.Instance),
		Override: e.variant.Cell, Flawless: e.variant.Flawless, Style: e.variant.Style, Silent: e.variant.Silent,
		Faultless: e.variant.Faultless, Fork: e.variant.Fork}
	for _, r := range []*Reseed{&s.Reseed, e.variant.Again} {
		if r != nil && r.Turn > 0 {
			c.Reseeds = append(c.Reseeds, sim.Reseed{Turn: int(r.Turn), Seed: r.Seed})
		}
	}
	pulled := map[tools.Category][]string{}
	for _, k := range s.Strikes {
		for _, f := range tools.Named(k.Function) {
			pulled[f.Category] = append(pulled[f.Category], f.Name)
		}
	}
	for _, category := range tools.Categories() {
		if functions := pulled[category]; len(functions) > 0 {
			factor := cmp.Or(e.variant.Swap, sim.SwapFactor(s.Model, category.String()))
			c.Swaps = append(c.Swaps, sim.Swap{Functions: functions, Factor: factor})
		}
	}
	return c, nil
}

func (e *episode) player() agent.Agent {
	c, err := e.config()
	if err != nil {
		return &recording{e.script.Actions}
	}
	return sim.New(c, e.instance.Brief, playbook.Of(e.instance.Brief.Task))
}

// recording plays recorded messages; when they run out it says nothing.
type recording struct{ messages []string }

func (r *recording) Act(agent.Observation, []string) string {
	if len(r.messages) == 0 {
		return ""
	}
	m := r.messages[0]
	r.messages = r.messages[1:]
	return m
}

// play lets the agent and the environment take turns.
func (e *episode) play() {
	p := e.player()
	for obs := (agent.Observation{}); !e.over; {
		a := e.move(p, obs)
		obs = e.turn(a, disclosed(p))
	}
}

// turn is what the environment makes of an action, of which the agent may have disclosed something; what comes back is the
// agent's to read. The message that the action was read from lies in the world.
func (e *episode) turn(a agent.Action, note sim.Note) agent.Observation {
	t, n := e.trace, len(e.trace.Turns)+1
	e.world.env.Today = e.instance.Brief.Today
	e.correct(note.Before)
	turn := &e.now
	*turn = Turn{N: n, Link: note.Link, Thought: note.Thought, Say: note.Say, Slip: note.Slip.Code, Object: NoDrawer}
	turn.Root = e.rootOf(note.Root)
	turn.Luck = Luck{At: note.At, Made: note.Made, Covers: note.Covers, Dice: note.Dice}
	if e.detail {
		turn.Message = string(e.world.message)
	}
	if note.Slip.Code != "" {
		e.slips = append(e.slips, note.Slip.Code)
	}
	if e.detail {
		turn.Needs = needs(t.Turns, e.instance, &a)
	}
	if a.Kind == agent.Submit {
		e.submit(turn, a, note)
		t.Turns = append(t.Turns, *turn)
		e.spend(0, false)
		e.over = true
		return agent.Observation{}
	}
	obs := e.execute(turn, a)
	read := e.length(obs)
	e.judge(turn, note, obs)
	if e.struckAt(n, Drop) {
		obs, read = agent.Observation{}, 0
		turn.Observation, turn.Error, turn.Verdict, turn.Rows, turn.Card = "", false, Struck, 0, Card{}
		turn.Say = "its result was dropped"
	}
	t.Turns = append(t.Turns, *turn)
	e.spend(read, turn.Kind != Invalid)
	if e.over = n == MaxTurns; !e.over {
		e.pull(n + 1)
	}
	return obs
}

// move gets the agent's next action. Where somebody may read along, the message is what counts, and is read; where
// only the outcome does, a simulated agent says what it would be read as, and only the message's length is wanted.
func (e *episode) move(p agent.Agent, obs agent.Observation) agent.Action {
	if m, ok := p.(agent.Mover); ok && !e.detail {
		a, thought := m.Move(obs, e.gone)
		e.world.message = e.format.Append(e.world.message[:0], a, thought)
		return e.format.Read(a)
	}
	message := p.Act(obs, e.gone)
	e.world.message = append(e.world.message[:0], message...)
	return e.format.Parse(message)
}

// disclosed is what a simulated agent says of its last action; of another, nothing is known.
func disclosed(p agent.Agent) sim.Note {
	if s, ok := p.(*sim.Agent); ok {
		return s.Note()
	}
	return sim.Note{}
}

// length is the number of bytes of an observation as the agent reads it.
func (e *episode) length(obs agent.Observation) int {
	if e.detail || obs.Err {
		return len(obs.Text)
	}
	e.world.scratch = tools.AppendText(e.world.scratch[:0], obs.Value)
	return len(e.world.scratch)
}

// submit grades the answer and ends the run.
func (e *episode) submit(turn *Turn, a agent.Action, note sim.Note) {
	t := e.trace
	t.Answer = a.Content
	turn.Kind, turn.Call = Submit, a.Content
	num, den := e.world.Tasks.Grade(e.script.Task, int(e.script.Instance), a.Content)
	t.Reward = Ratio{num, den}
	t.Outcome = Failed
	if num == den {
		t.Outcome = Solved
	}
	switch {
	case t.Outcome == Solved:
		turn.Verdict = Right
		t.Lucky = turn.Root > 0 || note.Slip.Code != ""
		turn.Slip, turn.Root = "", 0
		harmless(t.Turns)
	case note.Slip.Code != "" && turn.Root == 0:
		turn.Verdict, turn.Root = Wrong, turn.N
	case turn.Root > 0:
		turn.Verdict = Wasted
	default:
		turn.Verdict = Wrong
	}
}

// harmless marks the turns of a run that came out right all the same: what broke made no difference in the end, and nothing was
// wasted by it.
func harmless(turns []Turn) {
	for i := range turns {
		switch n := &turns[i]; {
		case n.Verdict == Wasted:
			n.Verdict, n.Root = Right, 0
		case (n.Verdict == Quiet || n.Verdict == Misread) && !n.Caught && n.Say != "":
			n.Say += ", which made no difference in the end"
		}
	}
}

// judge gives the turn its verdict from what the environment saw and the agent disclosed.
func (e *episode) judge(turn *Turn, note sim.Note, obs agent.Observation) {
	e.harmless = append(e.harmless, false)
	pulled := turn.Kind == Call && slices.Contains(e.gone, turn.Function)
	switch {
	case pulled:
		turn.Verdict, turn.Say = Struck, "the function is gone"
	case turn.Error:
		turn.Verdict = Loud
	case note.Slip.Kind == sim.QuietSlip && e.differs(obs, note.Meant):
		turn.Verdict = Quiet
	case note.Slip.Kind == sim.QuietSlip:
		e.harmless[turn.N-1] = true
		turn.Say += ", which changes nothing"
	case turn.Root > 0:
		turn.Verdict = Wasted
	}
	switch {
	case turn.Verdict == Quiet && turn.Root == 0:
		turn.Root = turn.N
	case turn.Verdict == Right && turn.Root > 0: // a slip that changes nothing mends nothing either
		turn.Verdict = Wasted
	}
}

// differs says whether the call without the slip would have brought something else. It is asked of the same org, and
// neither the agent nor its luck learns of it.
func (e *episode) differs(got agent.Observation, meant agent.Action) bool {
	obs := e.execute(&e.meant, e.format.Read(meant))
	return obs.Err != got.Err || obs.Err && obs.Text != got.Text || !obs.Value.Equal(got.Value)
}

// correct revises the last turn by what became of it when it was read.
func (e *episode) correct(b sim.Before) {
	t := e.trace
	if len(t.Turns) == 0 {
		return
	}
	last := &t.Turns[len(t.Turns)-1]
	switch {
	case b.Slip.Code != "":
		last.Slip, last.Say = b.Slip.Code, b.Say
		last.Luck.Misread = true
		e.harmless[last.N-1] = false
		if last.Verdict == Right {
			last.Verdict, last.Root = Misread, last.N
		}
		e.slips = append(e.slips, b.Slip.Code)
	case b.Caught && last.Verdict == Quiet:
		last.Say += "; noticed in time"
		last.Caught = true
	case b.Blind && last.Verdict == Struck:
		last.Root = last.N
	}
}

// rootOf is the earliest of the turns that an action is wrong because of, without those that turned out harmless.
func (e *episode) rootOf(turns int) int {
	for n := 1; n <= MaxTurns; n++ {
		if turns>>n&1 != 0 && (n > len(e.harmless) || !e.harmless[n-1]) {
			return n
		}
	}
	return 0
}

// execute runs an action in the org and fills in what the turn shows of it.
func (e *episode) execute(turn *Turn, a agent.Action) agent.Observation {
	env := &e.world.env
	env.From = nil
	var v value.Value
	var err error
	switch a.Kind {
	case agent.Malformed:
		turn.Kind, turn.Call, turn.Observation, turn.Error = Invalid, a.Content, a.Reminder, true
		return agent.Observation{Text: a.Reminder, Err: true}
	case agent.Execute:
		turn.Call, turn.Kind = a.Query, SOQL
		if tools.Search(a.Query) {
			turn.Kind = SOSL
		}
		v, err = env.Ask(a.Query)
	case agent.Call:
		turn.Kind, turn.Function = Call, a.Name
		f := e.handed(a.Name)
		if e.detail {
			turn.Call = written(a)
		}
		if f == nil {
			turn.Observation, turn.Error = "Unknown action "+a.Name, true
			return agent.Observation{Text: turn.Observation, Err: true}
		}
		v, err = f.Call(env, a.Args)
	}
	if err != nil {
		turn.Observation, turn.Error = tools.Failure(err), true
		return agent.Observation{Text: turn.Observation, Err: true}
	}
	if v.Kind() == value.List {
		v = soql.DropNullColumns(v)
	}
	obs := agent.Observation{Text: "…", Value: v, Facts: e.facts(v)}
	if e.detail || v.Kind() == value.String {
		obs.Text = tools.Text(v)
		turn.Observation = obs.Text
	}
	turn.Rows = 1
	if v.Kind() == value.List {
		turn.Rows = v.Len()
	}
	if len(env.From) > 0 {
		turn.Object = DrawerOf(env.From[0])
	}
	if e.detail {
		turn.Card = cardOf(v)
	}
	return obs
}

// handed is the function of a name, if the agent has it now.
func (e *episode) handed(name string) *tools.Func {
	f := tools.Find(name)
	if f == nil || slices.Contains(e.gone, name) || f.General() && !e.given || !f.General() && !e.script.Toolset.Calls() {
		return nil
	}
	return f
}

// written is a call for reading: name(argument=value, …).
func written(a agent.Action) string {
	b := append([]byte(a.Name), '(')
	for i, k := range a.Args.Keys() {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(append(b, k...), '=')
		b = a.Args.At(i).AppendPython(b)
	}
	return string(append(b, ')'))
}
