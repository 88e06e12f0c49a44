package lab

import (
	"runtime"
	"slices"
	"sync"

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

// Count is what a sweep counted. Sums only: two counts of disjoint runs add up.
type Count struct {
	Runs, Solved         int   // all instances
	NoneRuns, NoneSolved int   // those whose answer is None
	Reward               int64 // sum, in millionths: a fraction of 1 for an F1
	Turns                int
	OutOfTurns           int
	SaidNone             int
	Lucky                int
	Slips                map[string]int // by code
}

func (c *Count) add(t episode.Tally, none bool) {
	c.Runs++
	c.Turns += t.Turns
	c.Reward += 1_000_000 * t.Reward.Num / max(1, t.Reward.Den)
	if none {
		c.NoneRuns++
	}
	if t.Outcome == episode.Solved {
		c.Solved++
		if none {
			c.NoneSolved++
		}
	}
	if t.Outcome == episode.OutTurns {
		c.OutOfTurns++
	}
	if t.None {
		c.SaidNone++
	}
	if t.Lucky {
		c.Lucky++
	}
	for _, s := range t.Slips {
		c.Slips[s]++
	}
}

func (c *Count) merge(o Count) {
	c.Runs += o.Runs
	c.Solved += o.Solved
	c.NoneRuns += o.NoneRuns
	c.NoneSolved += o.NoneSolved
	c.Turns += o.Turns
	c.Reward += o.Reward
	c.OutOfTurns += o.OutOfTurns
	c.SaidNone += o.SaidNone
	c.Lucky += o.Lucky
	for s, n := range o.Slips { // a sum: the order does not matter
		c.Slips[s] += n
	}
}

// PerMille is the mean reward.
func (c *Count) PerMille() int { return (c.PerMyriad() + 5) / 10 }

// NonePerMille is the share of solved runs where the answer is None.
func (c *Count) NonePerMille() int { return ratio(c.NoneSolved, c.NoneRuns) }

// FoundPerMille is the share of solved runs where there is an answer to find.
func (c *Count) FoundPerMille() int { return ratio(c.Solved-c.NoneSolved, c.Runs-c.NoneRuns) }

// PerMyriad is the mean reward in units of a hundredth of a percent; solved runs where rewards are 0 or 1.
func (c *Count) PerMyriad() int { return int((c.Reward/100 + int64(c.Runs)/2) / max(1, int64(c.Runs))) }

func ratio(n, of int) int {
	if of == 0 {
		return 0
	}
	return (1000*n + of/2) / of
}

// SlipCodes lists the slips that were counted, by code.
func (c *Count) SlipCodes() []string {
	var codes []string
	for s := range c.Slips {
		codes = append(codes, s)
	}
	slices.Sort(codes)
	return codes
}

// Sweep plays every instance of a cell trials times. The count does not depend on how many workers there are; 0 takes
// one for each processor.
func Sweep(w *episode.World, c Cell, trials int, seed uint64, v episode.Variant, workers int) Count {
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	parts := make([]Count, workers)
	var wait sync.WaitGroup
	for k := range parts {
		wait.Add(1)
		go func() {
			defer wait.Done()
			mine := w.Fork()
			parts[k].Slips = map[string]int{}
			for n := 1 + k; n <= task.PerTask; n += workers {
				for trial := range trials {
					t, err := mine.Count(episode.Script{
						Ruleset: episode.Ruleset, OrgSeed: w.Company.Seed, Task: c.Task, Instance: uint16(n),
						Model: c.Model, Framework: c.Framework, Toolset: c.Toolset,
						Seed: dice.New(seed).With(n, trial).Bits(),
					}, v)
					if err != nil {
						panic("lab: " + err.Error()) // the cell names something that does not exist
					}
					parts[k].add(t, w.Tasks.Truth(c.Task, n) == task.None)
				}
			}
		}()
	}
	wait.Wait()
	for _, p := range parts[1:] {
		parts[0].merge(p)
	}
	return parts[0]
}
