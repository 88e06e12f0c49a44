package lab

import (
	"reflect"
	"sync"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

var world = sync.OnceValue(func() *episode.World { return episode.Open(episode.DefaultOrgSeed) })

// testSeed is none that the fit has used.
const testSeed = 20_250_407

func cells() []Cell {
	var out []Cell
	for _, m := range agent.Models() {
		for _, f := range []agent.Framework{agent.Act, agent.ReAct, agent.FC} {
			for _, t := range []agent.Toolset{agent.Raw, agent.Functions} {
				out = append(out, Cell{m, f, t, task.NED})
			}
		}
	}
	return out
}

// Every published cell comes out within 3 points, on other dice than were fitted. 130 instances of 16 trials leave a
// standard error below 1.1 points.
func TestPublishedCells(t *testing.T) {
	for _, c := range cells() {
		target, ok := TargetOf(c)
		if !ok {
			continue
		}
		n := Sweep(world(), c, 16, testSeed, episode.Variant{}, 0)
		t.Logf("%s %s %s %s: published %d, simulated %d; of None %d, aimed at %d (per mille); %d.%02d turns", c.Model, c.Framework, c.Toolset, c.Task,
			target.All, n.PerMille(), n.NonePerMille(), target.None, n.Turns/n.Runs, 100*n.Turns/n.Runs%100)
		if d := n.PerMille() - target.All; d < -30 || d > 30 {
			t.Errorf("%v: published %d per mille, simulated %d", c, target.All, n.PerMille())
		}
		if d := n.NonePerMille() - target.None; d < -60 || d > 60 {
			t.Errorf("%v: of the instances without an answer %d per mille are wanted, %d come out", c, target.None, n.NonePerMille())
		}
		cell, ok := agent.CellOf(c.Model, c.Framework, c.Toolset, c.Task.String())
		if d := n.PerMille() - cell.Simulated; !ok || d < -30 || d > 30 {
			t.Errorf("%v: the file says %d per mille were simulated, %d come out", c, cell.Simulated, n.PerMille())
		}
	}
}

// Every kind of slip happens: at least six quiet or reading ones and four loud ones with each toolset, and none makes
// up more than 40 percent.
func TestCatalogue(t *testing.T) {
	for _, tools := range []agent.Toolset{agent.Raw, agent.Functions} {
		kinds := agent.Catalogue("NED", tools)
		seen := map[string]int64{}
		sum := int64(0)
		for _, c := range cells() {
			if c.Toolset != tools {
				continue
			}
			n := Sweep(world(), c, 6, testSeed+1, episode.Variant{}, 0)
			for _, s := range n.Slips {
				seen[s.Code] += s.N
				sum += s.N
			}
		}
		count := map[agent.SlipKind]int{}
		for _, s := range kinds {
			if seen[s.Code] == 0 {
				t.Errorf("%s: %s never happened", tools, s.Code)
			}
			count[s.Kind]++
		}
		for code, n := range seen {
			if 100*n > 40*sum {
				t.Errorf("%s: %s is %d of %d slips", tools, code, n, sum)
			}
		}
		t.Logf("%s: %d loud, %d quiet, %d reading, %d answer slips: %v", tools, count[agent.LoudSlip], count[agent.QuietSlip], count[agent.ReadingSlip], count[agent.AnswerSlip], seen)
		if count[agent.QuietSlip]+count[agent.ReadingSlip] < 6 || count[agent.LoudSlip] < 4 {
			t.Errorf("%s: too few kinds: %v", tools, count)
		}
	}
}

func TestSweepDoesNotDependOnWorkers(t *testing.T) {
	c := Cell{agent.O1, agent.ReAct, agent.Raw, task.NED}
	one := Sweep(world(), c, 2, testSeed, episode.Variant{}, 1)
	for _, workers := range []int{2, 3, 7} {
		if n := Sweep(world(), c, 2, testSeed, episode.Variant{}, workers); !reflect.DeepEqual(n, one) {
			t.Errorf("%d workers count %+v, one counts %+v", workers, n, one)
		}
	}
}

// The odds from the start are the odds of the instance, and the odds at the end are the outcome.
func TestOddsFromHere(t *testing.T) {
	for n := uint16(1); n <= 12; n++ {
		s := episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: task.NED, Instance: n, Model: agent.O1, Framework: agent.ReAct}
		tr, err := world().Run(s)
		if err != nil {
			t.Fatal(err)
		}
		o, err := From(world(), s, len(tr.Turns))
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			o.Step()
		}
		if want := map[bool]int{true: 20}[tr.Outcome == episode.Solved]; o.Runs != 20 || o.Solved != want {
			t.Errorf("instance %d: after the end %d of %d, want %d", n, o.Solved, o.Runs, want)
		}
	}
	s := episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: task.NED, Instance: 1, Model: agent.O1, Framework: agent.ReAct, Actions: []string{"x"}}
	if _, err := From(world(), s, 0); err == nil {
		t.Error("recorded actions have odds")
	}
}

func TestPaperTables(t *testing.T) {
	for _, c := range []struct {
		m    agent.Model
		f    agent.Framework
		k    task.Kind
		want int
	}{
		{agent.O1, agent.ReAct, task.NED, 346}, {agent.O1, agent.FC, task.NED, 600}, {agent.Llama8B, agent.FC, task.NED, 0},
		{agent.GPT4o, agent.FC, task.TII, 977}, {agent.DeepSeekR1, agent.ReAct, task.KQA, 612},
	} {
		tools := agent.Raw
		if c.f == agent.FC {
			tools = agent.Functions
		}
		if got, ok := Published(c.m, c.f, tools, c.k); !ok || got != c.want {
			t.Errorf("%s %s %s: %d, %v, want %d", c.m, c.f, c.k, got, ok, c.want)
		}
	}
	if _, ok := Published(agent.O1, agent.Act, agent.Raw, task.NED); ok {
		t.Error("the paper has no o1 under Act")
	}
	if _, ok := Published(agent.O1, agent.ReAct, agent.Functions, task.NED); ok {
		t.Error("the paper has no ReAct with functions")
	}
}

func BenchmarkSweep(b *testing.B) {
	for range b.N {
		Sweep(world(), Cell{agent.O1, agent.ReAct, agent.Raw, task.NED}, 1, testSeed, episode.Variant{}, 1)
	}
	b.ReportMetric(float64(b.N*task.PerTask)/b.Elapsed().Seconds(), "episodes/s")
}
