package lab

import (
	"runtime"
	"slices"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/dice"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// Cell is a model under a framework with a toolset at a task.
type Cell struct {
	Model     agent.Model
	Framework agent.Framework
	Toolset   agent.Toolset
	Task      task.Kind
}

// MaxLinks is the length of the longest chain.
const MaxLinks = 12

// Count is what runs of a cell came to. Everything is a sum, so that counts of disjoint runs add up.
type Count struct {
	Runs, Solved         int64 // of all instances
	NoneRuns, NoneSolved int64 // of those whose answer is None
	Reward               int64 // in millionths: 1 for a solved run, a fraction for an F1
	Turns, TurnsSquared  int64 // TurnsSquared sums the squares
	OutOfTurns           int64
	SaidNone             int64
	Lucky                int64 // solved in spite of a break
	Spent, Wasted        episode.Cost
	WastedTurns          int64
	BreakAt              [MaxLinks]int64 // failed runs by the link of the decisive turn
	Slips                []SlipCount     // by code
}

// SlipCount is how often a slip happened.
type SlipCount struct {
	Code string
	N    int64
}

func (c *Count) add(t episode.Tally, none bool) {
	c.Runs++
	c.Turns += int64(t.Turns)
	c.TurnsSquared += int64(t.Turns) * int64(t.Turns)
	c.Reward += millionths(t.Reward)
	solved := t.Outcome == episode.Solved
	c.Solved += one(solved)
	c.NoneRuns += one(none)
	c.NoneSolved += one(none && solved)
	c.OutOfTurns += one(t.Outcome == episode.OutTurns)
	c.SaidNone += one(t.None)
	c.Lucky += one(t.Lucky)
	c.Spent = c.Spent.Plus(t.Cost)
	c.Wasted = c.Wasted.Plus(t.Wasted)
	if t.Break > 0 {
		c.BreakAt[min(t.At, MaxLinks-1)]++
		c.WastedTurns += int64(t.Turns - t.Break)
	}
	for _, s := range t.Slips {
		c.slip(s, 1)
	}
}

// Add adds another count.
func (c *Count) Add(o Count) {
	c.Runs += o.Runs
	c.Solved += o.Solved
	c.NoneRuns += o.NoneRuns
	c.NoneSolved += o.NoneSolved
	c.Reward += o.Reward
	c.Turns += o.Turns
	c.TurnsSquared += o.TurnsSquared
	c.OutOfTurns += o.OutOfTurns
	c.SaidNone += o.SaidNone
	c.Lucky += o.Lucky
	c.Spent = c.Spent.Plus(o.Spent)
	c.Wasted = c.Wasted.Plus(o.Wasted)
	c.WastedTurns += o.WastedTurns
	for i := range c.BreakAt {
		c.BreakAt[i] += o.BreakAt[i]
	}
	for _, s := range o.Slips {
		c.slip(s.Code, s.N)
	}
}

func (c *Count) slip(code string, n int64) {
	i, found := slices.BinarySearchFunc(c.Slips, code, func(s SlipCount, code string) int { return strings.Compare(s.Code, code) })
	if !found {
		c.Slips = slices.Insert(c.Slips, i, SlipCount{Code: code})
	}
	c.Slips[i].N += n
}

// millionths is a reward from 0 to 1 as an integer that adds up.
func millionths(r episode.Ratio) int64 { return 1_000_000 * r.Num / max(1, r.Den) }

func one(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// PerMyriad is the mean reward in hundredths of a percent.
func (c *Count) PerMyriad() int { return round(c.Reward, c.Runs*100) }

// PerMille is the mean reward in tenths of a percent.
func (c *Count) PerMille() int { return round(c.Reward, c.Runs*1000) }

// NonePerMille is the share of solved runs where the answer is None.
func (c *Count) NonePerMille() int { return round(1000*c.NoneSolved, c.NoneRuns) }

// FoundPerMille is the share of solved runs where there is an answer to find.
func (c *Count) FoundPerMille() int { return round(1000*(c.Solved-c.NoneSolved), c.Runs-c.NoneRuns) }

// round is n/of to the nearest integer, and 0 of nothing.
func round(n, of int64) int {
	if of == 0 {
		return 0
	}
	return int((n + of/2) / of)
}

// Row is the count of one instance of a cell: what is independent of all other rows.
type Row struct {
	Cell     Cell
	Instance int
	Count
}

// Plan says which runs a sweep makes.
type Plan struct {
	Cells     []Cell
	Instances []int // of each task; all if empty
	Trials    int
	Seed      uint64
	Strikes   []episode.Strike
	Variant   episode.Variant
}

// Jobs is the number of rows of a plan.
func (p *Plan) Jobs() int { return len(p.Cells) * p.perCell() }

func (p *Plan) perCell() int {
	if len(p.Instances) > 0 {
		return len(p.Instances)
	}
	return task.PerTask
}

// rowOf is a row before it is played.
func (p *Plan) rowOf(job int) Row {
	cell, n := job/p.perCell(), job%p.perCell()
	if len(p.Instances) > 0 {
		return Row{Cell: p.Cells[cell], Instance: p.Instances[n]}
	}
	return Row{Cell: p.Cells[cell], Instance: n + 1}
}

// row plays one instance of a cell Trials times. The dice of a trial depend on the seed, the instance and the trial alone.
func (p *Plan) row(w *episode.World, job int) Row {
	r := p.rowOf(job)
	s := episode.Script{
		Ruleset: episode.Ruleset, OrgSeed: w.Company.Seed, Task: r.Cell.Task, Instance: uint16(r.Instance),
		Model: r.Cell.Model, Framework: r.Cell.Framework, Toolset: r.Cell.Toolset, Strikes: p.Strikes,
	}
	none := w.Tasks.Truth(r.Cell.Task, r.Instance) == task.None
	for trial := range p.Trials {
		s.Seed = dice.New(p.Seed).With(r.Instance, trial).Bits()
		t, err := w.Count(s, p.Variant)
		if err != nil {
			panic("lab: " + err.Error()) // the plan was not checked
		}
		r.add(t, none)
	}
	return r
}

// Check says why a plan cannot be played.
func (p *Plan) Check(w *episode.World) error {
	for _, c := range p.Cells {
		s := episode.Script{Ruleset: episode.Ruleset, OrgSeed: w.Company.Seed, Task: c.Task, Instance: 1, Model: c.Model, Framework: c.Framework,
			Toolset: c.Toolset, Strikes: p.Strikes}
		if err := w.Check(s); err != nil {
			return err
		}
	}
	return nil
}

// Play makes the rows whose number modulo shards is shard, in order. It does not depend on how many workers there are;
// 0 takes one for each processor. done, if any, is told the number of rows made, from several goroutines.
func (p *Plan) Play(w *episode.World, shard, shards, workers int, done func(int)) []Row {
	type question struct {
		task     task.Kind
		instance int
	}
	jobs := map[question][]int{} // all of a question in a row: its runs ask the org the same
	var questions []question
	for j := shard; j < p.Jobs(); j += shards {
		r := p.rowOf(j)
		q := question{r.Cell.Task, r.Instance}
		if jobs[q] == nil {
			questions = append(questions, q)
		}
		jobs[q] = append(jobs[q], j)
	}
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var batches [][]int // a question each, or where that leaves a worker idle, a part of one
	for _, q := range questions {
		parts := (workers + len(questions) - 1) / len(questions)
		size := (len(jobs[q]) + parts - 1) / parts
		batches = slices.AppendSeq(batches, slices.Chunk(jobs[q], size))
	}
	rows := make([]Row, (p.Jobs()-shard+shards-1)/shards)
	each(w, batches, min(workers, len(batches)), func(w *episode.World, batch []int) struct{} {
		for _, j := range batch {
			rows[j/shards] = p.row(w, j)
			if done != nil {
				done(1)
			}
		}
		return struct{}{}
	})
	return rows
}

// Total plays a plan and adds its rows up.
func (p *Plan) Total(w *episode.World, workers int) Count {
	var n Count
	for _, r := range p.Play(w, 0, 1, workers, nil) {
		n.Add(r.Count)
	}
	return n
}

// Sweep plays every instance of a cell trials times.
func Sweep(w *episode.World, c Cell, trials int, seed uint64, v episode.Variant, workers int) Count {
	p := Plan{Cells: []Cell{c}, Trials: trials, Seed: seed, Variant: v}
	return p.Total(w, workers)
}
