package blame

import (
	"slices"

	"deskarena/engine/agent/sim"
	"deskarena/engine/episode"
	"deskarena/engine/tools"
)

// Cause is what can be taken out of a run to see what becomes of it: a slip of the agent's, or what a reader did.
type Cause struct {
	Turn    int
	Strikes []episode.Strike // without which it is played; none of a slip, which is played clean

	clean []sim.Place // where the agent slipped
	after sim.Place   // from where on other dice leave it as it is
}

// causeOf is why a turn went wrong.
func causeOf(t *episode.Trace, turn int) Cause {
	u := &t.Turns[turn-1]
	if u.Verdict == episode.Struck {
		var pulls []episode.Strike
		for _, k := range t.Script.Strikes {
			switch {
			case k.Kind != episode.Pull && int(k.Turn) == turn:
				return strikeCause(t, k)
			case k.Kind == episode.Pull && int(k.Turn) <= turn && slices.ContainsFunc(tools.Named(k.Function), func(f *tools.Func) bool { return f.Name == u.Function }):
				pulls = append(pulls, k)
			}
		}
		if len(pulls) > 0 {
			c := strikeCause(t, pulls[0])
			c.Strikes = pulls
			return c
		}
	}
	c := Cause{Turn: turn, clean: []sim.Place{u.Luck.At}, after: u.Luck.At.Reading()}
	if u.Luck.Made != u.Luck.At {
		c.clean = append(c.clean, u.Luck.Made)
	}
	if u.Luck.Misread {
		c.after = u.Luck.At.Next()
	}
	return c
}

// strikeCause is a strike. What the agent makes of it is luck: so the dice are others from there on.
func strikeCause(t *episode.Trace, k episode.Strike) Cause {
	c := Cause{Turn: int(k.Turn), Strikes: []episode.Strike{k}, after: t.Turns[k.Turn-1].Luck.At}
	if k.Kind != episode.Pull { // it comes after the call
		c.after = c.after.Reading()
	}
	return c
}

// partOf says whether a cause is another, or one of the strikes that make it up.
func (c Cause) partOf(o Cause) bool {
	if len(c.Strikes) == 0 || len(o.Strikes) == 0 {
		return c.Turn == o.Turn && len(c.Strikes) == len(o.Strikes)
	}
	return slices.Contains(o.Strikes, c.Strikes[0])
}

// causes are all strikes and all slips that a failed run may have failed by, the one of a turn and the errors that it ends in among
// them, by their turns.
func causes(t *episode.Trace, origin int) (all []Cause) {
	stall := 0
	if n := len(t.Turns); t.Turns[n-1].Error {
		stall = firstError(t, n)
	}
	for _, k := range t.Script.Strikes {
		all = append(all, strikeCause(t, k))
	}
	for i := range t.Turns {
		u := &t.Turns[i]
		slipped := u.Slip != "" && (u.Broke() || u.Luck.Covers != "" || u.Kind == episode.Submit && u.Verdict == episode.Wasted)
		if c := causeOf(t, u.N); len(c.Strikes) == 0 && (slipped || u.N == origin || u.N == stall) {
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b Cause) int { return a.Turn - b.Turn })
	return all
}

// without is a script, and how it is to be played, with some causes taken out: bit 0 for the first.
func without(s episode.Script, all []Cause, out int) (episode.Script, episode.Variant) {
	var v episode.Variant
	for i, c := range all {
		if out>>i&1 == 0 {
			continue
		}
		for _, k := range c.Strikes {
			s = s.Without(k)
		}
		v.Faultless = append(v.Faultless, c.clean...)
	}
	return s, v
}
