package episode

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/org"
	"deskarena/engine/task"
	"deskarena/engine/tools"
)

// Cost is what a run would use of a real model, estimated from the bytes of the real messages: a token for every four
// bytes. Every turn sends the whole history again. What a reasoning model thinks unseen is not in it.
type Cost struct {
	Read    int64 // tokens of all prompts
	Written int64 // tokens of all completions
	Calls   int64 // actions that reached the org
}

// Plus adds what another run would use.
func (c Cost) Plus(o Cost) Cost {
	return Cost{c.Read + o.Read, c.Written + o.Written, c.Calls + o.Calls}
}

// Minus takes off what was used before.
func (c Cost) Minus(o Cost) Cost {
	return Cost{c.Read - o.Read, c.Written - o.Written, c.Calls - o.Calls}
}

// Waste is what was spent for nothing.
type Waste struct {
	Turns int
	Cost
}

// Wasted is what a failed run has spent after its decisive turn, by the end of turn n: nothing before that, and then the more the
// further it goes. A trace that was read from a file knows its turns alone.
func (t *Trace) Wasted(n int) Waste {
	from := t.Decisive()
	if from == 0 || n <= from {
		return Waste{}
	}
	n = min(n, len(t.Turns))
	return Waste{n - from, t.spent(n).Minus(t.spent(from))}
}

// spent is what the first n turns have used.
func (t *Trace) spent(n int) Cost {
	if n == 0 {
		return Cost{}
	}
	return t.Turns[n-1].Spent
}

const bytesPerToken = 4

func tokens(bytes int64) int64 { return (bytes + bytesPerToken - 1) / bytesPerToken }

// spend adds the last turn to the run's cost: the last message, and an observation of so many bytes. The history is a running
// sum of bytes, not a text.
func (e *episode) spend(read int, called bool) {
	t := e.trace
	n := len(t.Turns)
	c := t.spent(n - 1)
	c.Read += tokens(e.history)
	c.Written += tokens(int64(len(e.world.message)))
	if called {
		c.Calls++
	}
	t.Turns[n-1].Spent = c
	e.history += int64(len(e.world.message) + read)
	if e.format == agent.Tags {
		e.history += int64(len(Prefix))
	}
}

// Prefix stands before every observation of an Act or ReAct run.
const Prefix = "Salesforce instance output: "

// Prompt is what a model would get at the start of a run: the system prompt, the question, and beside them the schemas of
// its tools where it calls natively.
func (w *World) Prompt(s Script) (system, question string, schemas []string, err error) {
	in, err := w.Tasks.Instance(s.Task, int(s.Instance))
	if err != nil {
		return "", "", nil, err
	}
	for _, f := range Handed(s.Toolset) {
		schemas = append(schemas, string(f.Schema()))
	}
	system = agent.Prompt(s.Model, s.Framework, s.Toolset, describeOrg(), schemas, in.Told(s.Unaided))
	if agent.FormatOf(s.Model, s.Framework, s.Toolset) != agent.Native {
		schemas = nil
	}
	return system, in.Brief.Question + " " + in.Returns, schemas, nil
}

// promptBytes is the length of all that; what does not depend on the instance is kept.
func (w *World) promptBytes(s Script, in *task.Instance) int64 {
	key := promptKey{agent.FormatOf(s.Model, s.Framework, s.Toolset), s.Framework, s.Toolset}
	n, ok := w.prompts[key]
	if !ok {
		system, _, schemas, _ := w.Prompt(s)
		n = int64(len(system) - len(in.Told(s.Unaided)))
		for _, t := range schemas {
			n += int64(len(t))
		}
		if w.prompts == nil {
			w.prompts = map[promptKey]int64{}
		}
		w.prompts[key] = n
	}
	return n + int64(len(in.Told(s.Unaided))+len(in.Brief.Question)+1+len(in.Returns))
}

type promptKey struct {
	format    agent.Format
	framework agent.Framework
	toolset   agent.Toolset
}

// Handed lists the functions of a toolset when nothing has been pulled: submit, the two general query tools where there are
// queries, and all others where there are functions.
func Handed(t agent.Toolset) []*tools.Func {
	var out []*tools.Func
	for _, f := range tools.All() {
		if f.Name == tools.SubmitName || f.General() && t.Queries() || !f.General() && t.Calls() {
			out = append(out, f)
		}
	}
	return out
}

// describeOrg lists the objects and the fields of the published schema, which is what the paper's agents are told; what a
// Salesforce org has besides, they may know.
func describeOrg() string {
	var b strings.Builder
	for o := range org.Object(org.NumObjects) {
		b.WriteString(o.String() + ": Id")
		for _, f := range o.Listed() {
			b.WriteString(", " + f.Name)
			if f.Type == org.Reference && f.To.Published() {
				b.WriteString(" (" + f.To.String() + ")")
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
