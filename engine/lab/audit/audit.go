// Package audit counts, over many runs of all models, what would give a simulated agent away to somebody who has read real
// logs. What it counts is data: a [Row] is a name, a way to count and a bound. The command prints the rows, and a test holds
// them.
//
// Rows stand in a file for each thing that they are about; a new one is an entry there.
package audit

import (
	"slices"
	"strconv"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// Runs is how many runs an audit takes: an eighth of all settings more than there are.
const Runs = 720

// Figure is what a row comes to: N of Of, or N alone where Of is 0.
type Figure struct{ N, Of int }

// Bound is what a figure has to keep to: at most N, or at least; of Of where the figure is a share.
type Bound struct {
	Least bool
	N, Of int
}

// Holds says whether a figure keeps to the bound. A share of nothing keeps to every one.
func (b Bound) Holds(f Figure) bool {
	got, want := f.N, b.N
	if b.Of > 0 {
		got, want = f.N*b.Of, b.N*f.Of
	}
	if b.Least {
		return got >= want
	}
	return got <= want
}

// String is how a bound is printed.
func (b Bound) String() string {
	way, n := "at most ", strconv.Itoa(b.N)
	if b.Least {
		way = "at least "
	}
	if b.Of > 0 {
		n += " of " + strconv.Itoa(b.Of)
	}
	return way + n
}

// Row is something to count.
type Row struct {
	Name  string
	Count func(runs []*episode.Trace) Figure
	Bound Bound
}

// Rows lists all of them.
func Rows() []Row {
	return slices.Concat(standardRows, errorRows, formatRows, nameRows, endRows, voiceRows)
}

// Result is a row with what it came to.
type Result struct {
	Row
	Figure
	Holds bool
}

// Of counts every row over some runs.
func Of(runs []*episode.Trace) []Result {
	var out []Result
	for _, r := range Rows() {
		f := r.Count(runs)
		out = append(out, Result{r, f, r.Bound.Holds(f)})
	}
	return out
}

// Scripts lists so many runs, in which models, frameworks, toolsets and tasks are mixed evenly from the start on.
func Scripts(n int, orgSeed, seed uint64) []episode.Script {
	models, kinds := agent.Models(), task.Kinds()
	frameworks := agent.Frameworks()
	var out []episode.Script
	for i := range n {
		m, k, block := i%len(models), i/len(models)%len(kinds), i/len(models)/len(kinds)
		setting := (m + k + block) % (2 * len(frameworks))
		out = append(out, episode.Script{
			Ruleset: episode.Ruleset, OrgSeed: orgSeed, Seed: seed + uint64(i),
			Task: kinds[k], Instance: uint16(37*i%task.PerTask + 1),
			Model: models[m], Framework: frameworks[setting/2], Toolset: agent.Toolset(setting % 2),
		})
	}
	return out
}

// Play plays them.
func Play(w *episode.World, scripts []episode.Script, step func(int)) ([]*episode.Trace, error) {
	var out []*episode.Trace
	for _, s := range scripts {
		t, err := w.Run(s)
		if err != nil {
			return nil, err
		}
		out = append(out, t)
		step(1)
	}
	return out, nil
}
