package audit

import (
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/agent/playbook"
	"deskarena/engine/agent/sim"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/engine/tools"
)

// What agents send that is in no valid format, and what only looks so.

var formatRows = []Row{
	{"slips called loud that nothing rejected", alone(turns(func(t *episode.Trace, i int) (bool, bool) {
		n := &t.Turns[i]
		return n.Slip != "" && !n.Error && n.Verdict != episode.Struck && loud(t, n.Slip), true
	})), Bound{}},
	{"native calls of a function that is not in the schema", alone(turns(func(t *episode.Trace, i int) (bool, bool) {
		n := &t.Turns[i]
		return n.Kind == episode.Call && tools.Find(n.Function) == nil, native(t)
	})), Bound{}},
	{"the commonest text of a message in no valid format, by its first words", commonest(func(t *episode.Trace, i int) string {
		if n := &t.Turns[i]; n.Kind == episode.Invalid {
			return n.Message[:min(16, len(n.Message))]
		}
		return ""
	}), Bound{N: 1, Of: 4}},
}

func native(t *episode.Trace) bool {
	return agent.FormatOf(t.Script.Model, t.Script.Framework, t.Script.Toolset) == agent.Native
}

// loud says whether a slip of that code is a loud one in the catalogue of a run.
func loud(t *episode.Trace, code string) bool {
	key := book{t.Script.Task, t.Script.Toolset}
	kinds, ok := catalogues[key]
	if !ok {
		kinds = sim.Catalogue(playbook.Of(key.task.String()), key.tools)
		catalogues[key] = kinds
	}
	return slices.Contains(kinds, sim.SlipName{Code: code, Kind: sim.LoudSlip})
}

type book struct {
	task  task.Kind
	tools agent.Toolset
}

var catalogues = map[book][]sim.SlipName{}
