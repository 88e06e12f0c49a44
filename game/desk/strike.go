package desk

import (
	"fmt"
	"slices"

	"deskarena/engine/episode"
	"deskarena/game/scene"
	"deskarena/game/scene/beat"
)

// A strike lands on the last turn shown: it blanks the rows, or takes the function away, that have just come into view;
// stepping on shows what follows.

// aim works out what the strike buttons would do now.
func (d *Desk) aim() {
	v := &d.view
	v.Drop, v.Pull = scene.Strike{Turn: v.Cursor}, scene.Strike{Turn: max(v.Cursor, 1)}
	if v.Cursor == 0 {
		v.Drop.Why = "Step first: there is no result to drop yet."
	} else if err := d.engine.can(v.Trace, episode.Strike{Turn: uint8(v.Cursor), Kind: episode.Drop}); err != nil {
		v.Drop.Why = sentence(err)
	}
	v.Fork = scene.Strike{Turn: v.Cursor + 1}
	switch {
	case len(d.script.Actions) > 0:
		v.Fork.Why = "A recorded run has no dice."
	case v.Cursor == 0:
		v.Fork.Why = "Step first: at the start it is the new seed that casts other dice."
	case v.Cursor == len(v.Trace.Turns):
		v.Fork.Why = "The run is over: step back to the turn from which other dice are to fall."
	}
	can := d.pullable()
	if v.Cursor == len(v.Trace.Turns) {
		const over = "The run is over: step back to the turn that you want to strike."
		v.Drop.Why, v.Pull.Why = over, over
	}
	switch {
	case v.Pull.Why != "":
	case !d.script.Toolset.Calls():
		v.Pull.Why = "A raw run has no functions to pull: choose the toolset Functions."
	case len(can) == 0:
		v.Pull.Why = "No function is left to pull."
		if err := d.engine.can(v.Trace, episode.Strike{Turn: uint8(v.Pull.Turn), Kind: episode.Pull, Function: d.called()}); err != nil {
			v.Pull.Why = sentence(err)
		}
	case len(can) == 1:
		v.Pull.Function = can[0]
	}
}

// called is the function that the turn to be struck calls.
func (d *Desk) called() string {
	if n := max(d.view.Cursor, 1); n <= len(d.view.Trace.Turns) {
		return d.view.Trace.Turns[n-1].Function
	}
	return ""
}

// pullable are the functions that can be pulled at the cursor: first the one that the turn calls, then those that the
// run calls, then the others.
func (d *Desk) pullable() []string {
	n := max(d.view.Cursor, 1)
	var can []string
	add := func(name string) {
		k := episode.Strike{Turn: uint8(n), Kind: episode.Pull, Function: name}
		if name != "" && !slices.Contains(can, name) && d.engine.can(d.view.Trace, k) == nil {
			can = append(can, name)
		}
	}
	add(d.called())
	for i := range d.view.Trace.Turns {
		add(d.view.Trace.Turns[i].Function)
	}
	for _, name := range episode.Pullable(d.script) {
		add(name)
	}
	return can
}

// strike adds a strike to the Script and keeps the cursor where it is.
func (d *Desk) strike(k episode.Strike) error {
	if err := d.engine.can(d.view.Trace, k); err != nil {
		return Refusal(sentence(err))
	}
	odds, cursor := d.view.Odds, d.view.Cursor
	if err := d.start(d.script.With(k), cursor); err != nil {
		return Refusal(sentence(err))
	}
	v := &d.view
	if n := v.Cursor; n == int(k.Turn) && n > 0 { // the last card snaps before the reader's eyes
		v.Before, v.Tick = n-1, beat.SnapAt(v.Trace, n)
	}
	copy(v.Odds, odds[:min(int(k.Turn), len(odds))]) // before the turn that is struck nothing has changed
	return nil
}

// fork casts other dice for all that comes after the cursor. Strikes that lie there go; those before it stay.
func (d *Desk) fork() error {
	v := &d.view
	if v.Fork.Why != "" {
		return Refusal(v.Fork.Why)
	}
	s, n, odds := d.script, v.Fork.Turn, v.Odds
	s.Strikes = slices.DeleteFunc(slices.Clone(s.Strikes), func(k episode.Strike) bool { return int(k.Turn) >= n })
	s.Reseed = episode.Reseed{Turn: uint8(n), Seed: nextSeed(s.Seed + s.Reseed.Seed)}
	if err := d.start(s, v.Cursor); err != nil {
		return Refusal(sentence(err))
	}
	copy(v.Odds, odds[:n]) // up to the fork nothing has changed
	d.Say(fmt.Sprintf("Other dice from turn %d on. Step on and watch.", n))
	return nil
}
