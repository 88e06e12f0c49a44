package lab

import (
	"reflect"
	"slices"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

func ladder() *Ladder {
	return &Ladder{Trials: 2, Seed: 3, Instances: []int{3, 7, 12, 40, 41, 90, 91, 92, 93, 94, 95, 96}, Cells: []Cell{
		{agent.O1, agent.ReAct, agent.Raw, task.TII},
		{agent.GPT4o, agent.FC, agent.Functions, task.NED},
	}}
}

// The rungs do not depend on who plays them, and are what the parts come to.
func TestLadderIsASum(t *testing.T) {
	l, w := ladder(), world()
	one, two := l.Play(w, 1, nil), l.Play(w, 2, nil)
	if !reflect.DeepEqual(one, two) {
		t.Error("two workers come to something else than one")
	}
	var parts [][]Rung
	for job := range l.Jobs() {
		parts = append(parts, l.Job(w, job))
	}
	slices.Reverse(parts)
	if !reflect.DeepEqual(one, l.Sum(parts)) {
		t.Error("the parts come to something else than the whole")
	}
	kinds := len(episode.Ladder())
	if len(one) != kinds*len(l.Cells) {
		t.Fatalf("%d rungs", len(one))
	}
	for i, r := range one {
		switch {
		case r.Runs != int64(l.Trials*len(l.Instances)) || r.Struck > r.Runs || r.Clean > r.Struck || r.Left > r.Struck:
			t.Errorf("%+v does not add up", r)
		case r.Kind == episode.Pull && r.Cell.Toolset == agent.Raw && r.Struck > 0:
			t.Errorf("%+v: nothing can be pulled from a raw run", r)
		case i%kinds > 0 && r.Struck > 0 && r.Kept() > one[i-1].Kept():
			t.Errorf("%s keeps %d, after %d", r.Kind, r.Kept(), one[i-1].Kept())
		case r.Kind == episode.Drop && r.Struck != r.Runs:
			t.Errorf("of %d runs %d have a result to drop", r.Runs, r.Struck)
		}
	}
}

// Quiet is worse than loud: what says that it failed leaves more than what does not say so, run for run.
func TestQuietIsWorseThanLoud(t *testing.T) {
	l := ladder()
	l.Instances = nil
	l.Cells = []Cell{{agent.O1, agent.ReAct, agent.Raw, task.NED}}
	var loud, quiet Rung
	for _, r := range l.Play(world(), 0, nil) {
		switch r.Kind {
		case episode.Timeout, episode.RateLimit, episode.ServerError, episode.Denied, episode.Malformed:
			loud.Add(r)
		case episode.Stale, episode.Swap, episode.WrongRow:
			quiet.Add(r)
		}
	}
	if loud.Kept() < quiet.Kept()+1000 {
		t.Errorf("loud strikes keep %d hundredths of a percent, quiet ones %d", loud.Kept(), quiet.Kept())
	}
	if loud.LeftTurns <= loud.CleanTurns {
		t.Error("a loud strike costs no turn")
	}
}

// At a turn that is given, the strike lands there or not at all.
func TestLadderAtATurn(t *testing.T) {
	l := ladder()
	l.Turn, l.Kinds = 1, []episode.StrikeKind{episode.Truncate, episode.Timeout}
	l.Cells = l.Cells[1:]
	w := world()
	for _, r := range l.Play(w, 1, nil) {
		if r.Struck == 0 || r.Kind == episode.Truncate && r.Struck == r.Runs {
			t.Errorf("%s lands on the first turn of %d of %d runs", r.Kind, r.Struck, r.Runs)
		}
	}
	for _, bad := range []*Ladder{{Turn: 21}, {Turn: -1}, {Instances: []int{0}}, {Instances: []int{131}}} {
		if bad.Check(w) == nil {
			t.Errorf("%+v can be played", bad)
		}
	}
}
