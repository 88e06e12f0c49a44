package lab

import (
	"fmt"
	"slices"

	"deskarena/engine/dice"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/engine/tools"
)

// Ladder holds one kind of strike after another against the same runs: what success each leaves. The paper has no such figures:
// but for a pull that its ablation has, all are extrapolated from skills that were fitted without strikes.
type Ladder struct {
	Cells     []Cell
	Instances []int // of each task; all if empty
	Trials    int
	Seed      uint64
	Turn      int                  // the turn that is struck, from 1; 0 for one that the dice draw for each run and kind, where the strike can land
	Kinds     []episode.StrikeKind // all if empty
}

// Rung is what a kind of strike left of a cell's success. Everything is a sum; what follows Struck is of the runs that the strike
// landed on alone, with it and without it.
type Rung struct {
	Cell         Cell
	Kind         episode.StrikeKind
	Runs         int64 // that were played
	Struck       int64 // that the strike landed on
	Clean, Left  int64 // solved without and with it
	CleanReward  int64 // in millionths: 1 for a solved run, a fraction for an F1
	LeftReward   int64
	CleanTurns   int64
	LeftTurns    int64
	CleanWritten int64 // tokens, estimated
	LeftWritten  int64
}

// Kept is the share of the reward that the strike leaves, in hundredths of a percent; 0 of none.
func (r *Rung) Kept() int { return round(10_000*r.LeftReward, r.CleanReward) }

// kinds are those that are played.
func (l *Ladder) kinds() []episode.StrikeKind {
	if len(l.Kinds) > 0 {
		return l.Kinds
	}
	return episode.Ladder()
}

// plan is the same runs without strikes.
func (l *Ladder) plan() *Plan {
	return &Plan{Cells: l.Cells, Instances: l.Instances, Trials: l.Trials, Seed: l.Seed}
}

// Check says why a ladder cannot be played.
func (l *Ladder) Check(w *episode.World) error {
	if l.Turn < 0 || l.Turn > episode.MaxTurns {
		return fmt.Errorf("a strike lands on turn 1 to %d, not %d", episode.MaxTurns, l.Turn)
	}
	for _, n := range l.Instances {
		if n < 1 || n > task.PerTask {
			return fmt.Errorf("a task has questions 1 to %d, not %d", task.PerTask, n)
		}
	}
	return l.plan().Check(w)
}

// Jobs is how many parts the work has: one for each run without strikes.
func (l *Ladder) Jobs() int { return l.plan().Jobs() * l.Trials }

// Job plays one part, a few milliseconds of work, and returns a rung for each kind: for who plays them one by one. Rungs of one
// cell add up.
func (l *Ladder) Job(w *episode.World, job int) []Rung {
	r, trial := l.plan().rowOf(job/l.Trials), job%l.Trials
	out := make([]Rung, len(l.kinds()))
	for i, k := range l.kinds() {
		out[i] = Rung{Cell: r.Cell, Kind: k}
	}
	s := episode.Script{Ruleset: episode.Ruleset, OrgSeed: w.Company.Seed, Task: r.Cell.Task, Instance: uint16(r.Instance),
		Model: r.Cell.Model, Framework: r.Cell.Framework, Toolset: r.Cell.Toolset}
	s.Seed = dice.New(l.Seed).With(r.Instance, trial).Bits()
	clean, err := w.Run(s)
	if err != nil {
		panic("lab: " + err.Error()) // the ladder was not checked
	}
	was, _ := w.Count(s, episode.Variant{})
	for i := range out {
		out[i].Runs++
		if now, landed := l.strike(w, clean, out[i].Kind); landed {
			out[i].add(was, now)
		}
	}
	return out
}

// strike plays a run with a strike of a kind, on the turn that the ladder says or on the first from a drawn one on that it can
// land on.
func (l *Ladder) strike(w *episode.World, clean *episode.Trace, kind episode.StrikeKind) (t episode.Tally, landed bool) {
	turns, from, tries := len(clean.Turns), l.Turn-1, 1
	if l.Turn == 0 {
		from, tries = dice.New(clean.Script.Seed).For("ladder").With(int(kind)).Below(turns), turns
	}
	for i := range tries {
		n := from + i
		if l.Turn == 0 {
			n %= turns
		}
		if n >= turns {
			return t, false
		}
		k := episode.Strike{Turn: uint8(n + 1), Kind: kind}
		if kind == episode.Pull {
			if k.Function = clean.Turns[n].Function; !pullable(k.Function) {
				continue
			}
		}
		s := clean.Script.With(k)
		if s.Check() != nil {
			continue
		}
		if t, err := w.Count(s, episode.Variant{}); err == nil && t.Struck > 0 {
			return t, true
		}
	}
	return t, false
}

func pullable(function string) bool {
	f := tools.Find(function)
	return f != nil && f.Category != tools.Neither
}

func (r *Rung) add(was, now episode.Tally) {
	r.Struck++
	r.Clean += one(was.Outcome == episode.Solved)
	r.Left += one(now.Outcome == episode.Solved)
	r.CleanReward += millionths(was.Reward)
	r.LeftReward += millionths(now.Reward)
	r.CleanTurns += int64(was.Turns)
	r.LeftTurns += int64(now.Turns)
	r.CleanWritten += was.Cost.Written
	r.LeftWritten += now.Cost.Written
}

// Add adds the rung of other runs of the same cell and kind.
func (r *Rung) Add(o Rung) {
	r.Runs += o.Runs
	r.Struck += o.Struck
	r.Clean += o.Clean
	r.Left += o.Left
	r.CleanReward += o.CleanReward
	r.LeftReward += o.LeftReward
	r.CleanTurns += o.CleanTurns
	r.LeftTurns += o.LeftTurns
	r.CleanWritten += o.CleanWritten
	r.LeftWritten += o.LeftWritten
}

// Sum adds parts up by cell and kind: cells in the order of the ladder, and of each first what leaves the most. What landed on no
// run stands last.
func (l *Ladder) Sum(parts [][]Rung) []Rung {
	kinds := l.kinds()
	all := make([]Rung, 0, len(l.Cells)*len(kinds))
	for _, c := range l.Cells {
		for _, k := range kinds {
			all = append(all, Rung{Cell: c, Kind: k})
		}
	}
	for _, part := range parts {
		for i := range part {
			at := slices.Index(l.Cells, part[i].Cell)
			all[at*len(kinds)+i].Add(part[i])
		}
	}
	for c := range l.Cells {
		slices.SortStableFunc(all[c*len(kinds):(c+1)*len(kinds)], func(a, b Rung) int {
			if empty := one(a.Struck == 0) - one(b.Struck == 0); empty != 0 {
				return int(empty)
			}
			return b.Kept() - a.Kept()
		})
	}
	return all
}

// Play plays all of it. It does not depend on how many workers there are; 0 takes one for each processor. done, if any, is told the
// number of parts that were played, from several goroutines.
func (l *Ladder) Play(w *episode.World, workers int, done func(int)) []Rung {
	jobs := make([]int, l.Jobs())
	for i := range jobs { // all cells of a question in a row: their runs ask the org the same
		n := len(l.Cells)
		jobs[i] = i%n*(len(jobs)/n) + i/n
	}
	return l.Sum(each(w, jobs, workers, func(w *episode.World, job int) []Rung {
		r := l.Job(w, job)
		if done != nil {
			done(1)
		}
		return r
	}))
}
