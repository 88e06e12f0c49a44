package lab

import (
	"math"
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
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
	return Target{All: all, None: min(max(min(none, most), least), surest), NoneGuess: !ok}, true
}

// surest is what a share of 39 of 39 is fitted as: no odds are certain.
const surest = 990

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

// maxSlip and maxNone bound the two numbers of a cell.
const (
	maxSlip = 1 << 22
	maxNone = 1 << 31
)

// fitter fits one cell.
type fitter struct {
	world         *episode.World
	cell          Cell
	target        Target
	fit           sim.Cell
	with, without []int // the instances that have an answer, and those that have none
}

// Fit finds the two numbers of a cell by bisection on integers: for every Slip the least None that brings out the part
// without an answer, and the Slip with which then the other part comes out; in the end both once more, with six times as
// many trials of each instance, Slip by the whole. With a start it only corrects that.
func Fit(w *episode.World, c Cell, t Target, trials int, start *sim.Cell) sim.Cell {
	f := fitter{world: w, cell: c, target: t, fit: sim.Cell{Task: c.Task.String(), Toolset: c.Toolset, Slip: 256, None: 256}}
	for i := 1; i <= task.PerTask; i++ {
		if w.Tasks.Truth(c.Task, i) == task.None {
			f.without = append(f.without, i)
		} else {
			f.with = append(f.with, i)
		}
	}
	if start != nil {
		f.fit = *start
		f.correct(trials)
		return f.fit
	}
	rough := max(1, trials/4)
	bisect(&f.fit.Slip, 1, maxSlip, 8, func() bool { return f.found(rough) })
	f.near(&f.fit.Slip, maxSlip, 2.5, 32, func() bool { return f.found(trials) })
	f.found(trials) // for its None
	if c.Task.HasNone() {
		f.near(&f.fit.None, maxNone, 1.5, 64, func() bool { return f.none(6 * trials) })
	}
	whole := func(over int) bool { n := f.count(nil, 6*trials); return n.PerMyriad() > 10*t.All+over }
	f.near(&f.fit.Slip, maxSlip, 1.25, 128, func() bool { return whole(0) })
	if t.None >= 900 && whole(50) { // it says None to much that it has found, too
		bisect(&f.fit.None, f.fit.None, maxNone, 64, func() bool { return whole(0) })
	}
	return f.fit
}

// correct measures the whole on other dice, with twelve times as many trials, and takes off what it is off by: the same
// few dice before and after a small change of Slip tell well what the change does.
func (f *fitter) correct(trials int) {
	n := Sweep(f.world, f.cell, 12*trials, fitSeed+2, episode.Variant{Cell: &f.fit}, 1)
	whole := func() int { n := f.count(nil, 3*trials); return n.PerMyriad() }
	was := whole()
	aim := was - (n.PerMyriad() - 10*f.target.All)
	f.near(&f.fit.Slip, maxSlip, 1.12, 128, func() bool { return whole() > aim })
}

func (f *fitter) count(instances []int, trials int) Count {
	p := Plan{Cells: []Cell{f.cell}, Instances: instances, Trials: trials, Seed: fitSeed, Variant: episode.Variant{Cell: &f.fit}}
	return p.Total(f.world, 1)
}

// found says whether too many are solved of those that have an answer, when as many abstain elsewhere as should.
func (f *fitter) found(trials int) bool {
	if !f.cell.Task.HasNone() {
		n := f.count(nil, trials)
		return n.PerMyriad() > 10*f.target.All
	}
	bisect(&f.fit.None, 1, maxNone, 16, func() bool { return f.none(trials) })
	n := f.count(f.with, trials)
	return n.FoundPerMille() > f.target.found()
}

// none says whether too few are solved of those that have no answer.
func (f *fitter) none(trials int) bool {
	n := f.count(f.without, trials)
	return n.NonePerMille() < f.target.None
}

// near searches around what was found before, within a factor.
func (f *fitter) near(factor *int, most int, within float64, part int, more func() bool) {
	lo, hi := int(float64(*factor)/within), int(float64(*factor)*within)+1
	bisect(factor, max(1, lo), min(most, hi), part, more)
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

// Cells lists every model under every framework with either toolset of the paper at every task.
func Cells() []Cell {
	var out []Cell
	for _, m := range agent.Models() {
		for _, f := range []agent.Framework{agent.Act, agent.ReAct, agent.FC} {
			for _, k := range task.Kinds() {
				for _, t := range []agent.Toolset{agent.Raw, agent.Functions} {
					out = append(out, Cell{m, f, t, k})
				}
			}
		}
	}
	return out
}

// Calibration says what to fit.
type Calibration struct {
	Cells  []Cell
	Trials int                  // runs of each instance at every step; several times as many in the end
	Afresh bool                 // forgets the odds that there are, instead of starting from them
	Beyond float64              // if not 0: only cells that are off by more points than this, or in Table 5 by twice as many
	Made   string               // the command, for the file
	Done   func(int)            // is told when a cell is done, from several goroutines
	Said   func(Cell, sim.Cell) // is told in the end what each cell came to
}

// Calibrate fits cells and returns all odds. Cells that the paper lacks carry over the numbers of the nearest
// setting with the same toolset: ReAct for raw queries, FC for functions.
func Calibrate(w *episode.World, calibration Calibration) *sim.Odds {
	all := sim.Committed()
	if calibration.Afresh && len(calibration.Cells) == len(Cells()) {
		all.Made = nil
	}
	all.Made = append(all.Made, calibration.Made)
	trials := calibration.Trials
	var fit, carried []Cell
	for _, c := range calibration.Cells {
		if _, ok := TargetOf(c); ok {
			fit = append(fit, c)
		} else {
			carried = append(carried, c)
		}
	}
	if calibration.Beyond > 0 {
		fit = beyond(w, fit, calibration.Beyond)
		carried = slices.DeleteFunc(carried, func(c Cell) bool { return !slices.Contains(fit, nearest(c)) })
		calibration.Done(len(calibration.Cells) - len(fit) - len(carried))
	}
	fitted := map[Cell]sim.Cell{}
	put := func(c Cell, a sim.Cell) {
		all.Put(c.Model, c.Framework, a)
		fitted[c] = a
		calibration.Said(c, a)
	}
	for i, a := range each(w, fit, 0, func(w *episode.World, c Cell) sim.Cell {
		defer calibration.Done(1)
		t, _ := TargetOf(c)
		a, ok := sim.CellOf(c.Model, c.Framework, c.Toolset, c.Task.String())
		start := &a
		if !ok || a.Estimated || calibration.Afresh {
			start = nil
		}
		return measure(w, c, Fit(w, c, t, trials, start))
	}) {
		put(fit[i], a)
	}
	for i, a := range each(w, carried, 0, func(w *episode.World, c Cell) sim.Cell {
		defer calibration.Done(1)
		near := nearest(c)
		a, ok := fitted[near]
		if !ok {
			a, _ = sim.CellOf(near.Model, near.Framework, near.Toolset, near.Task.String())
		}
		a.Estimated = true
		return measure(w, c, a)
	}) {
		put(carried[i], a)
	}
	return all
}

// nearest is the cell whose numbers one that the paper lacks carries over.
func nearest(c Cell) Cell {
	near := Cell{c.Model, agent.ReAct, c.Toolset, c.Task}
	if c.Toolset == agent.Functions {
		near.Framework = agent.FC
	}
	return near
}

// beyond are the cells that are off by more points than that, as counted on dice that no fit and no table uses.
func beyond(w *episode.World, cells []Cell, points float64) (out []Cell) {
	off := each(w, cells, 0, func(w *episode.World, c Cell) bool {
		t, _ := TargetOf(c)
		n := Sweep(w, c, beyondTrials, fitSeed+3, episode.Variant{}, 1)
		over := func(simulated, target int, bound float64) bool { return math.Abs(float64(simulated-target)) > 10*bound }
		return over(n.PerMille(), t.All, points) || c.Task.HasNone() && !t.NoneGuess && over(n.NonePerMille(), t.None, 2*points)
	})
	for i, c := range cells {
		if off[i] {
			out = append(out, c)
		}
	}
	return out
}

// beyondTrials leave a percent of luck to a cell.
const beyondTrials = 24

// Simulated cells are counted by what `deskarena sweep` plays with its own seed and so many trials, which no fit has used.
const (
	measuredSeed   = 1
	measuredTrials = 16
	MeasuredRuns   = measuredTrials * task.PerTask // of each cell
)

// measure says what a cell comes to.
func measure(w *episode.World, c Cell, a sim.Cell) sim.Cell {
	n := Sweep(w, c, measuredTrials, measuredSeed, episode.Variant{Cell: &a}, 1)
	a.Simulated = n.PerMille()
	return a
}

// Measure counts anew what each cell comes to, fits nothing, and returns all odds.
func Measure(w *episode.World, made string, done func(int)) *sim.Odds {
	all := sim.Committed()
	all.Made = append(all.Made, made)
	cells := Cells()
	for i, a := range each(w, cells, 0, func(w *episode.World, c Cell) sim.Cell {
		defer done(1)
		a, _ := sim.CellOf(c.Model, c.Framework, c.Toolset, c.Task.String())
		return measure(w, c, a)
	}) {
		all.Put(cells[i].Model, cells[i].Framework, a)
	}
	return all
}

// FitAblation finds the number of each entry of Table 4, given the committed cells, and returns all odds.
func FitAblation(w *episode.World, trials int, made string, said func(sim.Ablated, float64)) *sim.Odds {
	all := sim.Committed()
	all.Made = append(all.Made, made)
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
		a := sim.Ablated{Model: entries[i].model, Category: entries[i].category.String(), Factor: factor}
		all.Ablation = append(all.Ablation, a)
		said(a, 100*ablation(w, entries[i].model, entries[i].category, trials, fitSeed+1, episode.Variant{Swap: factor}, 0).mean)
	}
	return all
}
