package lab

import (
	"encoding/json"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// Target is what a cell is fitted to, in per mille of its instances.
type Target struct {
	All       int // Table 2
	None      int // Table 5: of the instances whose answer is None
	NoneGuess bool
}

// TargetOf is the published target of a cell. Where Table 5 lacks the model, its neighbours under the same framework
// stand in: for o1 the mean of gpt-4o, claude-3.5-sonnet and llama3.1-405b, for llama3.1-8b llama3.1-70b; at most nine
// tenths of what Table 2 leaves for it.
func TargetOf(c Cell) (Target, bool) {
	all, ok := Published(c.Model, c.Framework, c.Toolset, c.Task)
	if !ok {
		return Target{}, false
	}
	none, ok := PublishedNone(c.Model, c.Framework, c.Toolset, c.Task)
	if ok {
		return Target{All: all, None: none}, true
	}
	neighbours := []agent.Model{agent.GPT4o, agent.Claude35Sonnet, agent.Llama405B}
	if c.Model == agent.Llama8B {
		neighbours = []agent.Model{agent.Llama70B}
	}
	sum, n := 0, 0
	for _, m := range neighbours {
		if p, ok := PublishedNone(m, c.Framework, c.Toolset, c.Task); ok {
			sum += p
			n++
		}
	}
	if n > 0 {
		none = sum / n
	}
	none = min(none, all*9/10*task.PerTask/task.Unanswerable)
	return Target{All: all, None: none, NoneGuess: true}, true
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
// that the other part does, in turns, because a slip on the way changes both. Trials is per instance.
func Fit(w *episode.World, c Cell, t Target, trials int) agent.Cell {
	fit := agent.Cell{Task: c.Task.String(), Slip: 256, None: 256}
	count := func() Count { return Sweep(w, c, trials, fitSeed, episode.Variant{Cell: &fit}, 0) }
	for range 3 {
		bisect(&fit.Slip, func() bool { n := count(); return n.FoundPerMille() > t.found() })
		bisect(&fit.None, func() bool { n := count(); return n.NonePerMille() < t.None })
	}
	n := Sweep(w, c, 4*trials, fitSeed+1, episode.Variant{Cell: &fit}, 0)
	fit.Simulated = n.PerMille()
	return fit
}

// bisect raises a factor while more is wanted, by halving its logarithm's range.
func bisect(factor *int, more func() bool) {
	lo, hi := 1, maxFactor
	for hi > lo+max(1, lo/16) {
		// The geometric middle, in integers.
		mid := lo
		for m := lo; m*m <= lo*hi; m += max(1, m/32) {
			mid = m
		}
		if mid == lo {
			mid = lo + 1
		}
		*factor = mid
		if more() {
			lo = mid
		} else {
			hi = mid
		}
	}
	*factor = lo
}

// Calibrate fits every profile's cell of a task and returns odds.json. Cells that the paper lacks carry over the numbers
// of the nearest setting with the same toolset: ReAct for raw queries, FC for functions. said is told of each cell.
func Calibrate(w *episode.World, k task.Kind, trials int, said func(Cell, agent.Cell)) ([]byte, error) {
	all := agent.OddsFile()
	fitted := map[Cell]agent.Cell{}
	for _, estimated := range []bool{false, true} {
		for _, p := range all {
			m, _ := agent.ParseModel(p.Model)
			f, _ := agent.ParseFramework(p.Framework)
			t, err := agent.ParseToolset(p.Toolset)
			if err != nil {
				return nil, err
			}
			c := Cell{m, f, t, k}
			target, ok := TargetOf(c)
			if ok == estimated {
				continue
			}
			var fit agent.Cell
			if ok {
				fit = Fit(w, c, target, trials)
				fitted[c] = fit
			} else {
				near := Cell{m, agent.ReAct, t, k}
				if t == agent.Functions {
					near.Framework = agent.FC
				}
				fit = fitted[near]
				fit.Estimated = true
				n := Sweep(w, c, 4*trials, fitSeed+1, episode.Variant{Cell: &fit}, 0)
				fit.Simulated = n.PerMille()
			}
			p.Put(fit)
			said(c, fit)
		}
	}
	return json.MarshalIndent(struct{ Profiles []*agent.Profile }{all}, "", " ")
}
