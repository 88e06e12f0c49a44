package episode

import (
	"fmt"
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
	"deskarena/engine/task"
	"deskarena/engine/tools"
)

// Live is an episode under way that is played from outside, a message at a time, by the very turns that Run takes. Over,
// it is a run of recorded actions: its trace is what Run gives for the Script that the trace holds. Several may be under
// way over one world, which is not safe for concurrent use.
type Live struct{ *episode }

// Begin begins an episode that is played from outside. The Script says all but the messages; where no model of the paper
// is behind them it has agent.Recorded for one. A strike that finds no turn is none, and leaves the Script in the end.
func (w *World) Begin(s Script) (*Live, error) {
	if len(s.Actions) > 0 {
		return nil, fmt.Errorf("this script has its actions already: run it")
	}
	e, err := w.start(s)
	if err != nil {
		return nil, err
	}
	e.detail = true
	return &Live{e}, nil
}

// Step takes the agent's next message and returns what it reads next: the zero Observation after an answer, and where the
// result was dropped. A message that is too long, or comes when the episode is over, is no turn.
func (l *Live) Step(message string) (agent.Observation, error) {
	if l.over {
		return agent.Observation{}, fmt.Errorf("this episode is over after turn %d", l.Turns())
	}
	if len(message) > MaxMessage {
		return agent.Observation{}, fmt.Errorf("this message is longer than %d bytes", MaxMessage)
	}
	l.script.Actions = append(l.script.Actions, message)
	l.world.message = append(l.world.message[:0], message...)
	return l.turn(l.format.Parse(message), sim.Note{}), nil
}

// Script is what is played, with the messages so far.
func (l *Live) Script() Script { return l.script }

// Instance is the question.
func (l *Live) Instance() *task.Instance { return l.instance }

// Format is how the messages are read.
func (l *Live) Format() agent.Format { return l.format }

// Tools lists what the agent has for its next turn. A strike that pulls a function changes it.
func (l *Live) Tools() []*tools.Func {
	var out []*tools.Func
	for _, f := range tools.All() {
		if l.handed(f.Name) != nil {
			out = append(out, f)
		}
	}
	return out
}

// Turns is how many turns were taken.
func (l *Live) Turns() int { return len(l.trace.Turns) }

// Over says that an answer was handed in, or the turns have run out.
func (l *Live) Over() bool { return l.over }

// Outcome is how an episode ended that is over.
func (l *Live) Outcome() Outcome { return l.trace.Outcome }

// Last is the turn just taken; nil at the start.
func (l *Live) Last() *Turn {
	if l.Turns() == 0 {
		return nil
	}
	return &l.trace.Turns[l.Turns()-1]
}

// Trace is the finished run. Before the end there is none, for it holds the truth.
func (l *Live) Trace() (*Trace, error) {
	if !l.over {
		return nil, fmt.Errorf("this episode is not over: turn %d of %d is next", l.Turns()+1, MaxTurns)
	}
	l.script.Strikes = slices.DeleteFunc(slices.Clone(l.script.Strikes), func(k Strike) bool { return canLand(l.trace, k) != nil })
	if len(l.script.Strikes) == 0 {
		l.script.Strikes = nil
	}
	l.trace.Script = l.script
	return l.finish(), nil
}

// Write puts a call into words as the episode's format sends it: the message that an agent would write. What the format
// has no words for is an error.
func (l *Live) Write(c agent.Action) (string, error) {
	if q := c.Asks(); l.format == agent.Tags && c.Kind == agent.Call {
		if !agent.General(c.Name) || q == "" || c.Args.Len() != 1 {
			return "", fmt.Errorf("%s with raw queries has no call but %s and %s with a query, and %s", l.script.Framework, tools.SOQLName, tools.SOSLName, tools.SubmitName)
		}
		c = agent.Action{Kind: agent.Execute, Query: q}
	}
	return l.format.Write(c, ""), nil
}

// Ask runs a query or a function by itself, as on a day: no episode's turn. It answers as a turn does.
func (w *World) Ask(a agent.Action, today cal.Day) agent.Observation {
	w.env.Today = today
	e := &episode{world: w, detail: true, given: true, script: Script{Toolset: agent.Flex}}
	return e.execute(&Turn{}, a)
}
