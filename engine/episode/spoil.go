package episode

import (
	"errors"
	"fmt"
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/dice"
	"deskarena/engine/fault"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/value"
)

// What strikes do to a run. A function of an agent's toolset asks the org as a query does, so that it fails, or reckons with
// wrong rows, as the real one would.

// ways are the strikes on one answer of the org, and what they are called where the turn is told in a few words.
var ways = [NumStrikeKinds]struct {
	way fault.Way
	say string
}{
	Timeout:     {fault.Timeout, "its query ran into a timeout"},
	RateLimit:   {fault.RateLimit, "it hit the rate limit"},
	ServerError: {fault.ServerError, "the server failed"},
	Denied:      {fault.Denied, "it was denied access"},
	Malformed:   {fault.Malformed, "its response broke off"},
	Truncate:    {fault.Truncated, "half of its rows were cut off"},
	Distract:    {fault.Distractors, "near-duplicates were put among its rows"},
	Stale:       {fault.Stale, "it read how things stood before"},
	Swap:        {fault.SwappedID, "an Id in it was swapped"},
	WrongRow:    {fault.WrongRow, "a row of it was the wrong one"},
}

// strike does to a turn's result what the script says, and returns what is left of it. root is what the turn was wrong because of
// before it was executed.
func (e *episode) strike(turn *Turn, a agent.Action, obs agent.Observation, root int) agent.Observation {
	at := e.struckAt(turn.N)
	if at < 0 {
		return obs
	}
	if e.script.Strikes[at].Kind == Drop {
		turn.Observation, turn.Error, turn.Verdict, turn.Rows, turn.Card = "", false, Struck, 0, Card{}
		turn.Say = "its result was dropped"
		return agent.Observation{}
	}
	hit := Turn{Object: NoDrawer}
	struck, err := e.spoilt(&hit, a, at)
	if err == nil && struck.Err == obs.Err && struck.Value.Equal(obs.Value) && (!obs.Err || struck.Text == obs.Text) {
		err = errors.New("brings back the same with this as without")
	}
	if err != nil {
		e.cannot[at] = fmt.Errorf("turn %d %w", turn.N, err)
		return obs
	}
	turn.Observation, turn.Error, turn.Object, turn.Rows, turn.Card = hit.Observation, hit.Error, hit.Object, hit.Rows, hit.Card
	turn.Verdict, turn.Say = Struck, ways[e.script.Strikes[at].Kind].say
	switch {
	case !struck.Err:
		struck.Was = &obs
	case turn.Slip != "": // nobody saw what was wrong with it; whoever sends the same again slips then
		turn.Slip = ""
		e.slips = e.slips[:len(e.slips)-1]
		fallthrough
	default:
		turn.Root = root
	}
	return struck
}

// spoilt executes an action once more, with an answer of the org that goes wrong on its way. An error says why it cannot, in words
// that follow "turn 2".
func (e *episode) spoilt(turn *Turn, a agent.Action, at int) (agent.Observation, error) {
	k := e.script.Strikes[at]
	env := &e.world.env
	reached, gone := false, error(nil)
	env.Spoil = func(query string, r soql.Result, err error) (value.Value, error) {
		if reached {
			return r.Rows, err
		}
		reached = true
		f := fault.Answer{Query: query, Rows: r.Rows, Err: err, Org: e.world.Company.Org, Engine: e.engine(), Today: env.Today,
			Dice: dice.New(e.script.Seed).For("strike").With(int(k.Turn), int(k.Kind))}
		if len(r.Objects) > 0 {
			f.Object, f.Known = r.Objects[0], true
		}
		rows, wrong := ways[k.Kind].way(&f)
		if cannot := (*fault.Cannot)(nil); errors.As(wrong, &cannot) {
			gone = wrong
			return r.Rows, err
		}
		return rows, wrong
	}
	defer func() { env.Spoil = nil }()
	obs := e.execute(turn, a)
	if !reached {
		gone = errors.New("asks the org nothing")
	}
	return obs, gone
}

// engine is what answers queries now.
func (e *episode) engine() *soql.Engine {
	if e.renamed != nil {
		return e.renamed
	}
	return e.world.env.Engine
}

// drift renames a column that an action asks for, where the script says so: the old name is gone from this turn on.
func (e *episode) drift(n int, a agent.Action) {
	at := slices.IndexFunc(e.script.Strikes, func(k Strike) bool { return k.Kind == Drift && int(k.Turn) == n })
	if at < 0 {
		return
	}
	var columns []soql.Column
	env := &e.world.env
	env.Spoil = func(query string, r soql.Result, err error) (value.Value, error) {
		columns = append(columns, e.engine().Columns(query)...)
		return r.Rows, err
	}
	e.execute(&e.meant, a)
	env.Spoil = nil
	// Every object has an Id and a name, whatever becomes of its other columns.
	columns = slices.DeleteFunc(columns, func(c soql.Column) bool {
		f := &c.Object.Fields()[c.Field]
		_, taken := c.Object.FindField(fault.Drifted(f.Name))
		return !f.Listed || f.Type == org.ID || f.Name == "Name" || taken || slices.ContainsFunc(e.renames, func(r soql.Rename) bool { return r.Column == c })
	})
	if len(columns) == 0 {
		e.cannot[at] = fmt.Errorf("turn %d asks for no column that could be renamed", n)
		return
	}
	c := dice.Pick(dice.New(e.script.Seed).For("strike").With(n, int(Drift)), columns)
	e.renames = append(e.renames, soql.Rename{Column: c, Name: fault.Drifted(c.Object.Fields()[c.Field].Name)})
	e.renamed = env.Engine.Renamed(e.renames...)
	env.Renamed = e.renamed
}

// drifted says whether an action fails for the new names of columns alone.
func (e *episode) drifted(a agent.Action) bool {
	if e.renamed == nil {
		return false
	}
	env := &e.world.env
	env.Renamed = nil
	was := e.execute(&e.meant, a)
	env.Renamed = e.renamed
	return !was.Err
}
