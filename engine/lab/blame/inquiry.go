package blame

import (
	"errors"
	"math"
	"math/bits"
	"slices"

	"deskarena/engine/agent/sim"
	"deskarena/engine/dice"
	"deskarena/engine/episode"
)

// Runs is how many other dice are usually tried.
const Runs = 200

// MaxCauses bounds how many causes share in a failure: all their subsets are played.
const MaxCauses = 5

// Inquiry plays a run again without what went wrong in it. It is done in steps of one episode each, so that it holds up no frame;
// until it is done its counts are those so far.
type Inquiry struct {
	Trail
	Trace  *episode.Trace // the run
	Cause  Cause          // of Origin
	ButFor *episode.Trace // the run on the same dice without Cause; nil until the first step
	Often  Often

	Causes  []Cause // the strikes and slips that share in it, by their turns; none where there is but one
	LeftOut int     // how many more there are than MaxCauses

	world  *episode.World
	runs   int
	played int
	with   int   // 1 if the last run with the cause was solved
	solved []int // of Causes: by which of them are taken out, bit 0 for the first
}

// Often counts runs with other dice from a cause on, with it and without it on the same dice.
type Often struct {
	Runs    int // of each kind
	With    int // solved with it
	Without int // solved without it
	Both    int // solved with it and without it
}

// Ask begins an inquiry into a turn of a Script's run, on so many other dice; turn 0 is as Follow has it. Where nothing is wrong
// with the turn there is nothing to play. Recorded actions have no dice: of them Follow alone says something.
func Ask(w *episode.World, s episode.Script, turn, runs int) (*Inquiry, error) {
	if len(s.Actions) > 0 {
		return nil, errors.New("recorded actions have no dice: nobody would play on")
	}
	t, err := w.Run(s)
	if err != nil {
		return nil, err
	}
	trail, err := Follow(t, turn)
	if err != nil {
		return nil, err
	}
	q := &Inquiry{Trail: trail, Trace: t, world: w, runs: runs}
	if q.Origin == 0 {
		return q, nil
	}
	q.Cause = causeOf(t, q.Origin)
	if all := causes(t, q.Origin); t.Outcome != episode.Solved && len(all) > 1 {
		q.Causes, q.LeftOut = few(all, q.Cause)
		q.solved = make([]int, 1<<len(q.Causes))
	}
	return q, nil
}

// few are the first causes, and those that must be among them.
func few(all []Cause, must Cause) (some []Cause, leftOut int) {
	leftOut = max(0, len(all)-MaxCauses)
	for i := len(all) - 1; i >= 0 && len(all) > MaxCauses; i-- {
		if !all[i].partOf(must) {
			all = slices.Delete(all, i, i+1)
		}
	}
	return all[:min(len(all), MaxCauses)], leftOut
}

// Plan is how many steps there are in all: one for but for, two for each of the other dice, and one for each subset of the causes
// on each of them.
func (q *Inquiry) Plan() int {
	if q.Origin == 0 {
		return 0
	}
	return 1 + q.runs*(2+len(q.solved))
}

// Played is how many steps were taken.
func (q *Inquiry) Played() int { return q.played }

// Done says that all was played.
func (q *Inquiry) Done() bool { return q.played >= q.Plan() }

// Step plays the next episode, if there is one.
func (q *Inquiry) Step() {
	if q.Done() {
		return
	}
	i := q.played - 1
	q.played++
	switch {
	case i < 0:
		s, v := without(q.Trace.Script, []Cause{q.Cause}, 1)
		q.ButFor, _ = q.world.Vary(s, v) // a Script that ran runs without a strike, too
	case i < 2*q.runs:
		q.pair(i/2, i%2)
	default:
		n := i - 2*q.runs
		out := n % len(q.solved)
		after := q.Causes[0].after
		for _, c := range q.Causes[1:] {
			if c.after.Compare(after) > 0 {
				after = c.after
			}
		}
		q.solved[out] += q.ends(q.Causes, out, after, n/len(q.solved))
	}
}

// pair plays a run with the cause, and then one without it on the same dice.
func (q *Inquiry) pair(n, out int) {
	solved := q.ends([]Cause{q.Cause}, out, q.Cause.after, n)
	if out == 0 {
		q.Often.With += solved
		q.with = solved
		return
	}
	q.Often.Without += solved
	q.Often.Both += solved & q.with
	q.Often.Runs++
}

// ends is 1 if the run ends solved when some causes are taken out and the dice are others from a place on.
func (q *Inquiry) ends(all []Cause, out int, after sim.Place, n int) int {
	s, v := without(q.Trace.Script, all, out)
	v.Fork = &sim.Fork{From: after, Seed: dice.New(uint64(n)).For("blame").Bits()}
	t, err := q.world.Count(s, v)
	if err == nil && t.Outcome == episode.Solved {
		return 1
	}
	return 0
}

// Difference is by how many percentage points more runs are solved without the cause, and its 95 percent interval over other dice:
// that of Bonett and Price (2012) for paired shares, which has a width even where all runs end alike. With no runs all is 0.
func (o Often) Difference() (points, low, high float64) {
	if o.Runs == 0 {
		return 0, 0, 0
	}
	n, gained, lost := float64(o.Runs), float64(o.Without-o.Both), float64(o.With-o.Both)
	up, down := (gained+1)/(n+2), (lost+1)/(n+2)
	half := 1.96 * math.Sqrt((up+down-(up-down)*(up-down))/(n+2))
	return 100 * (gained - lost) / n, 100 * max(-1, up-down-half), 100 * min(1, up-down+half)
}

// Together counts the runs that all causes share in: on how many other dice after the last of them, how many are solved with all
// of them, and how many without any. It is zero until all was played, or where there is but one cause.
func (q *Inquiry) Together() (runs, with, without int) {
	if len(q.solved) == 0 || !q.Done() {
		return 0, 0, 0
	}
	return q.runs, q.solved[0], q.solved[len(q.solved)-1]
}

// Shares are what each of the Causes has of the difference that they make together, as a number of runs: its Shapley value. That
// is how many more runs are solved without it, averaged over all orders in which the causes may be taken out; they add up to
// the difference. Negative is a cause that did more good than harm. There are none until all was played.
func (q *Inquiry) Shares() []episode.Ratio {
	if len(q.solved) == 0 || !q.Done() {
		return nil
	}
	return shapley(q.solved, len(q.Causes))
}

// shapley divides the difference between the last and the first of the values of all subsets, exactly. All shares have the same
// denominator.
func shapley(value []int, players int) []episode.Ratio {
	orders := make([]int64, players+1) // factorials
	orders[0] = 1
	for i := range players {
		orders[i+1] = orders[i] * int64(i+1)
	}
	shares := make([]episode.Ratio, players)
	for i := range shares {
		shares[i].Den = orders[players]
		for set := range value {
			if set>>i&1 != 0 {
				continue
			}
			before := bits.OnesCount(uint(set))
			shares[i].Num += orders[before] * orders[players-1-before] * int64(value[set|1<<i]-value[set])
		}
	}
	return shares
}
