package lab

import (
	"reflect"
	"slices"
	"sync"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/agent/playbook"
	"deskarena/engine/agent/sim"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

var world = sync.OnceValue(func() *episode.World { return episode.Open(episode.DefaultOrgSeed) })

// testSeed is none that the fit has used.
const testSeed = 20_250_407

// cellsOf are the cells of a task with some toolsets.
func cellsOf(k task.Kind, tools ...agent.Toolset) []Cell {
	return slices.DeleteFunc(Cells(), func(c Cell) bool { return c.Task != k || !slices.Contains(tools, c.Toolset) })
}

// Every published cell comes out within 3 points, on other dice than were fitted. 130 instances of 16 trials leave a
// standard error below 1.1 points.
func TestPublishedCells(t *testing.T) {
	for _, c := range cellsOf(task.NED, agent.Raw, agent.Functions) {
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
	}
}

// What the file says that a cell comes to is what its sweep counts, to the run.
func TestSimulatedIsCounted(t *testing.T) {
	cells := Cells()
	for i := 0; i < len(cells); i += 60 {
		c := cells[i]
		plan := Plan{Cells: []Cell{c}, Trials: MeasuredRuns / task.PerTask, Seed: 1}
		n := plan.Total(world(), 0)
		cell, ok := sim.CellOf(c.Model, c.Framework, c.Toolset, c.Task.String())
		if !ok || n.Runs != MeasuredRuns || cell.Simulated != n.PerMille() {
			t.Errorf("%v: the file says %d per mille, %d of %d runs come out", c, cell.Simulated, n.PerMille(), n.Runs)
		}
	}
}

// Every kind of slip of every task happens: at least six quiet or reading ones and four loud ones with each toolset, and
// none makes up more than 40 percent. Those of a query that stands in for a function happen where functions are gone.
func TestCatalogue(t *testing.T) {
	for _, k := range task.Kinds() {
		for _, tools := range []agent.Toolset{agent.Raw, agent.Functions} {
			all := Plan{Cells: cellsOf(k, tools), Trials: 1, Seed: testSeed + 1}
			seen := map[string]int64{}
			sum := int64(0)
			for _, s := range all.Total(world(), 0).Slips {
				seen[s.Code] += s.N
				sum += s.N
			}
			for code, n := range seen {
				if 100*n > 40*sum {
					t.Errorf("%s %s: %s is %d of %d slips", k, tools, code, n, sum)
				}
			}
			kinds := sim.Catalogue(playbook.Of(k.String()), tools)
			missing := func() (codes []string) {
				for _, s := range kinds {
					if seen[s.Code] == 0 {
						codes = append(codes, s.Code)
					}
				}
				return codes
			}
			pulls := [][]episode.Strike{nil}
			if tools == agent.Functions {
				pulls = pullsOf(t, k)
			}
			for round := range 40 { // some are rare
				if len(missing()) == 0 {
					break
				}
				for _, strikes := range pulls {
					p := Plan{Cells: []Cell{{agent.GPT4oMini, agent.FC, tools, k}, {agent.GPT4o, agent.ReAct, tools, k}, {agent.Llama8B, agent.FC, tools, k}},
						Trials: 4, Seed: testSeed + 2 + uint64(round), Strikes: strikes}
					for _, s := range p.Total(world(), 0).Slips {
						seen[s.Code] += s.N
					}
				}
			}
			if codes := missing(); len(codes) > 0 {
				t.Errorf("%s %s: never happened: %v", k, tools, codes)
			}
			count := map[sim.SlipKind]int{}
			for _, s := range kinds {
				count[s.Kind]++
				delete(seen, s.Code)
			}
			if count[sim.QuietSlip]+count[sim.ReadingSlip] < 6 || count[sim.LoudSlip] < 4 {
				t.Errorf("%s %s: too few kinds: %v", k, tools, count)
			}
			for _, own := range sim.Own() {
				delete(seen, own.Code)
			}
			if len(seen) > 0 {
				t.Errorf("%s %s: in no catalogue: %v", k, tools, seen)
			}
		}
	}
}

// pullsOf takes the functions of a task away, one by one, from the first turn on.
func pullsOf(t *testing.T, k task.Kind) (pulls [][]episode.Strike) {
	used := map[string]bool{}
	for n := uint16(1); n <= task.PerTask; n++ {
		s := episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Seed: uint64(n), Task: k, Instance: n, Model: agent.Llama405B, Framework: agent.FC, Toolset: agent.Functions}
		tr, err := world().Run(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, turn := range tr.Turns {
			f := turn.Function
			if !used[f] && slices.Contains(episode.Pullable(s), f) {
				pulls = append(pulls, []episode.Strike{{Turn: 1, Kind: episode.Pull, Function: f}})
			}
			used[f] = true
		}
	}
	return pulls
}

// Where the paper leaves a model nothing but the questions without an answer, it says None to everything, and not only
// because it has found nothing.
func TestNoneToEverything(t *testing.T) {
	held := 0
	var all Count
	for _, c := range tableCells() {
		target, _ := TargetOf(c)
		if !c.Task.HasNone() || target.NoneGuess || target.None < 950 || target.found() > 20 {
			continue
		}
		held++
		n := Sweep(world(), c, 2, testSeed+7, episode.Variant{}, 0)
		if 100*n.SaidNone < 90*n.Runs {
			t.Errorf("%v: None in %d of %d runs", c, n.SaidNone, n.Runs)
		}
		all.Add(n)
	}
	at := slices.IndexFunc(all.Slips, func(s SlipCount) bool { return s.Code == "answer.overcautious" })
	if at < 0 || 20*all.Slips[at].N < all.Runs {
		t.Errorf("hardly a run found an answer and did not give it: %v", all.Slips)
	}
	if held < 3 {
		t.Errorf("%d such cells, want those of gpt-4o, claude-3.5-sonnet and llama3.1-70b at least", held)
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
		if n > 6 {
			s.Task = task.KQA
		}
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
		if want := map[bool]int{true: 20}[tr.Outcome == episode.Solved]; o.Runs != 20 || o.Solved != want || o.Reward != 20*millionths(tr.Reward) {
			t.Errorf("%v %d: after the end %d of %d and a reward of %d, want %d and 20 times %v", s.Task, n, o.Solved, o.Runs, o.Reward, want, tr.Reward)
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
