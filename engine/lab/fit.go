package lab

import (
	"encoding/json"
	"math"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/engine/tools"
)

// Target is what a cell is fitted to, in per mille of its instances.
type Target struct {
	All       int // Table 2
	None      int // Table 5: of the instances whose answer is None
	NoneGuess bool
}

// TargetOf is the published target of a cell. Where Table 5 lacks the model, its neighbours under the same framework
// stand in: for o1 and deepseek-r1 the mean of gpt-4o, claude-3.5-sonnet and llama3.1-405b, for the llamas the next
// larger one; the paper's own total limits it, to nine tenths of what Table 2 leaves for it.
func TargetOf(c Cell) (Target, bool) {
	all, ok := Published(c.Model, c.Framework, c.Toolset, c.Task)
	if !ok {
		return Target{}, false
	}
	if !c.Task.HasNone() {
		return Target{All: all}, true
	}
	none, ok := PublishedNone(c.Model, c.Framework, c.Toolset, c.Task)
	if !ok {
		sum, n := 0, 0
		for _, m := range neighbours(c.Model) {
			if p, ok := PublishedNone(m, c.Framework, c.Toolset, c.Task); ok {
				sum += p
				n++
			}
		}
		none = 500
		if n > 0 {
			none = sum / n
		}
	}
	// Table 2 wins: no more than it leaves for the part without an answer, no less than it forces on it.
	const answerable = task.PerTask - task.Unanswerable
	most, least := all*task.PerTask/task.Unanswerable, (all*task.PerTask-1000*answerable)/task.Unanswerable
	if !ok {
		most = most * 9 / 10
	}
	return Target{All: all, None: max(min(none, most), least), NoneGuess: !ok}, true
}

func neighbours(m agent.Model) []agent.Model {
	switch m {
	case agent.Llama8B:
		return []agent.Model{agent.Llama70B}
	case agent.Llama70B, agent.Llama405B:
		return []agent.Model{agent.GPT4o, agent.GPT4oMini, agent.Claude35Sonnet}
	}
	return []agent.Model{agent.GPT4o, agent.Claude35Sonnet, agent.Llama405B}
}

// found is the share to solve of the instances that have an answer.
func (t Target) found() int {
	const answerable = task.PerTask - task.Unanswerable
	return max(0, (t.All*task.PerTask-t.None*task.Unanswerable)/answerable)
}

// The fit's own dice. No test and no table uses this seed.
const fitSeed = 0x5eed_0f_f17

// maxFactor bounds the two numbers of a cell.
const maxFactor = 1 << 22

// Fit finds the two numbers of a cell by bisection on integers: Slip so that the answerable part comes out, None so
// that the other part does, in turns, because a slip on the way changes both; and in the end Slip once more so that the
// whole does. Trials is per instance. A start, if any, is believed to be near.
func Fit(w *episode.World, c Cell, t Target, trials int, start *agent.Cell) agent.Cell {
	fit := agent.Cell{Task: c.Task.String(), Toolset: c.Toolset.String(), Slip: 256, None: 256}
	count := func(trials int) Count { return Sweep(w, c, trials, fitSeed, episode.Variant{Cell: &fit}, 1) }
	found := func(trials int) func() bool {
		if !c.Task.HasNone() {
			return func() bool { n := count(trials); return n.PerMyriad() > 10*t.All }
		}
		return func() bool { n := count(trials); return n.FoundPerMille() > t.found() }
	}
	none := func(trials int) func() bool {
		return func() bool { n := count(trials); return n.NonePerMille() < t.None }
	}
	if start != nil {
		fit.Slip, fit.None = start.Slip, start.None
	} else {
		const rough = 3
		bisect(&fit.Slip, 1, maxFactor, 8, found(rough))
		if c.Task.HasNone() {
			bisect(&fit.None, 1, maxFactor, 8, none(rough))
			bisect(&fit.Slip, 1, maxFactor, 8, found(rough))
		}
	}
	if c.Task.HasNone() {
		near(&fit.Slip, found(trials/2))
		near(&fit.None, none(trials/2))
	}
	near(&fit.Slip, func() bool { n := count(trials); return n.PerMyriad() > 10*t.All })
	n := Sweep(w, c, trials, fitSeed+1, episode.Variant{Cell: &fit}, 1)
	fit.Simulated = n.PerMille()
	return fit
}

// near searches between two fifths and five halves of what was found before.
func near(factor *int, more func() bool) {
	bisect(factor, max(1, *factor*2/5), min(maxFactor, *factor*5/2+1), 32, more)
}

// bisect raises a factor from lo towards hi while more is wanted, in steps of equal ratio, to a part in so many.
func bisect(factor *int, lo, hi, part int, more func() bool) {
	for hi > lo+max(1, lo/part) {
		*factor = between(lo, hi)
		if more() {
			lo = *factor
		} else {
			hi = *factor
		}
	}
	*factor = lo
}

// between is the geometric middle of two integers, and strictly between them.
func between(lo, hi int) int {
	root := int(math.Sqrt(float64(lo) * float64(hi)))
	for root*root > lo*hi {
		root--
	}
	for (root+1)*(root+1) <= lo*hi {
		root++
	}
	return min(max(root, lo+1), hi-1)
}

// Calibrate fits every profile's cells of some tasks and returns the file of odds. Cells that the paper lacks carry over
// the numbers of the nearest setting with the same toolset: ReAct for raw queries, FC for functions. said is told of
// each cell, in order.
func Calibrate(w *episode.World, tasks []task.Kind, trials int, afresh bool, want func(Cell) bool, said func(Cell, agent.Cell)) ([]byte, error) {
	all := agent.LoadOdds()
	var fit, carried []Cell
	for _, p := range all.Profiles {
		m, err := agent.ParseModel(p.Model)
		if err != nil {
			return nil, err
		}
		f, err := agent.ParseFramework(p.Framework)
		if err != nil {
			return nil, err
		}
		for _, k := range tasks {
			for _, t := range []agent.Toolset{agent.Raw, agent.Functions} {
				c := Cell{m, f, t, k}
				if want != nil && !want(c) {
					continue
				}
				if _, ok := TargetOf(c); ok {
					fit = append(fit, c)
				} else {
					carried = append(carried, c)
				}
			}
		}
	}
	fitted := map[Cell]agent.Cell{}
	put := func(c Cell, a agent.Cell) {
		for _, p := range all.Profiles {
			if p.Model == c.Model.String() && p.Framework == c.Framework.String() {
				p.Put(a)
			}
		}
		fitted[c] = a
		said(c, a)
	}
	for i, a := range each(w, fit, 0, func(w *episode.World, c Cell) agent.Cell {
		t, _ := TargetOf(c)
		a, ok := agent.CellOf(c.Model, c.Framework, c.Toolset, c.Task.String())
		if !ok || a.Estimated || afresh {
			return Fit(w, c, t, trials, nil)
		}
		return Fit(w, c, t, trials, &a)
	}) {
		put(fit[i], a)
	}
	for i, a := range each(w, carried, 0, func(w *episode.World, c Cell) agent.Cell {
		near := Cell{c.Model, agent.ReAct, c.Toolset, c.Task}
		if c.Toolset == agent.Functions {
			near.Framework = agent.FC
		}
		a, ok := fitted[near]
		if !ok {
			a, _ = agent.CellOf(near.Model, near.Framework, near.Toolset, near.Task.String())
		}
		a.Estimated = true
		n := Sweep(w, c, max(2, trials/4), fitSeed+1, episode.Variant{Cell: &a}, 1)
		a.Simulated = n.PerMille()
		return a
	}) {
		put(carried[i], a)
	}
	return json.MarshalIndent(all, "", " ")
}

// FitAblation finds the number of each entry of Table 4, given the committed cells, and returns the file of odds.
func FitAblation(w *episode.World, trials int, said func(agent.Ablated, float64)) ([]byte, error) {
	all := agent.LoadOdds()
	all.Ablation = nil
	type entry struct {
		model    agent.Model
		category tools.Category
		delta    float64
	}
	var entries []entry
	for _, row := range paper.Table4 {
		s := settingOf("FC", row.Model)
		for i, d := range row.Deltas {
			entries = append(entries, entry{s.Model, tools.QueryIndependent + tools.Category(i), d})
		}
	}
	for i, factor := range each(w, entries, 0, func(w *episode.World, e entry) int {
		factor := 256
		bisect(&factor, 1, 1<<16, 16, func() bool {
			return 100*ablation(w, e.model, e.category, trials, fitSeed, episode.Variant{Swap: factor}, 1).mean > e.delta
		})
		return factor
	}) {
		a := agent.Ablated{Model: entries[i].model.String(), Category: entries[i].category.String(), Factor: factor}
		all.Ablation = append(all.Ablation, a)
		said(a, 100*ablation(w, entries[i].model, entries[i].category, trials, fitSeed+1, episode.Variant{Swap: factor}, 0).mean)
	}
	return json.MarshalIndent(all, "", " ")
}
