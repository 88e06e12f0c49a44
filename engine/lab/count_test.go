package lab

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/dice"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

func fmtCount(c Count) string { return fmt.Sprintf("%+v", c) }

// Every failed run broke at some link, what is wasted was spent, and the kinds of slips are those of its slips.
func TestReportsAddUp(t *testing.T) {
	for _, p := range []*Plan{small(), small(episode.Strike{Turn: 1, Kind: episode.Pull, Function: "get_cases"})} {
		f := played(p, 0, 1, 0)
		failures := int64(0)
		for _, r := range f.Table() {
			broke := int64(0)
			for _, n := range r.BreakAt {
				broke += n
			}
			if broke != r.Runs-r.Solved || r.Lucky > r.Solved || r.WastedTurns > r.Turns || r.Turns*r.Turns > r.TurnsSquared*r.Runs {
				t.Errorf("%v instance %d: %d broke; %+v", r.Cell, r.Instance, broke, r.Count)
			}
			failures += broke
		}
		if failures == 0 {
			t.Error("nobody failed")
		}
		reports := f.Reports()
		if len(reports) != len(p.Cells) {
			t.Fatalf("%d cells of %d", len(reports), len(p.Cells))
		}
		for i, r := range reports {
			slips, kinds, broke := int64(0), int64(0), int64(0)
			for _, n := range r.Slips {
				slips += n
			}
			for _, name := range Kinds {
				kinds += r.Kinds[name]
			}
			for _, n := range r.Breaks {
				broke += n
			}
			if slips == 0 || kinds != slips || len(r.Kinds) != len(Kinds) || broke != r.Runs-r.Solved {
				t.Errorf("%s: %d slips, %d by kind: %v", r.Model, slips, kinds, r.Kinds)
			}
			w, s := r.Wasted, r.Spent
			if w.Turns <= 0 || w.Turns > s.Turns || w.Calls > s.Calls || w.TokensRead > s.TokensRead || w.TokensWritten > s.TokensWritten || w.Dollars > s.Dollars || w.Dollars <= 0 {
				t.Errorf("%s: wasted %+v of %+v", r.Model, w, s)
			}
			if r.Model != p.Cells[i].Model.String() || r.Runs != 130 || r.Extrapolated != (len(p.Strikes) > 0 || r.Framework == "ReAct" || r.Framework == "Act") {
				t.Errorf("%+v", r)
			}
		}
	}
}

// A bill by hand: a million tokens read and half a million written.
func TestDollars(t *testing.T) {
	for m, want := range map[agent.Model]float64{agent.O1: 45, agent.GPT4oMini: 0.45, agent.Llama8B: 0.27} {
		if got := PriceOf(m).Dollars(episode.Cost{Read: 1_000_000, Written: 500_000}); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: %v dollars, want %v", m, got, want)
		}
	}
	for _, m := range agent.Models() {
		if p := PriceOf(m); p.Input <= 0 || p.Output < p.Input || p.Seller == "" || p.Date == "" {
			t.Errorf("%s: %+v", m, p)
		}
	}
}

// The interval holds the true mean about as often as it says, also where every question is run only once or twice. Each
// world has other questions: a run more of a question is not worth a question more.
func TestIntervalsCover(t *testing.T) {
	for _, runs := range []int{1, 2, 8} {
		const worlds, instances, truth = 500, 130, 50.0
		held := 0
		for world := range worlds {
			d := dice.New(uint64(runs)).With(world)
			rows := make([]Row, instances)
			for i := range rows {
				chance := 2 + 6*d.With(i).For("hard").Below(17) // percent, 50 in the mean: questions differ much
				rows[i].Runs = int64(runs)
				for k := range runs {
					if d.With(i, k).Percent(chance) {
						rows[i].Reward += 1_000_000
					}
				}
			}
			if f := score(rows).percent(Figure{}); f.Low <= truth && truth <= f.High {
				held++
			}
		}
		t.Logf("%d runs: %d of %d", runs, held, worlds)
		if share := 100 * held / worlds; share < 92 || share > 99 {
			t.Errorf("%d runs of each instance: the interval held the truth %d of %d times", runs, held, worlds)
		}
	}
	sure := make([]Row, 39)
	for i := range sure {
		sure[i] = Row{Count: Count{Runs: 1, Reward: 1_000_000}}
	}
	if f := score(sure).percent(Figure{}); f.Simulated != 100 || f.High != 100 || f.Low > 95 || f.Low < 85 {
		t.Errorf("39 of 39 solved: %+v", f)
	}
}

// Turns are as many as the runs took, and their interval comes of their spread.
func TestTurnsOf(t *testing.T) {
	var rows []Row
	for range 100 {
		rows = append(rows, Row{Count: Count{Runs: 2, Turns: 4 + 6, TurnsSquared: 4*4 + 6*6}})
	}
	// Each run is one off its mean of 5: a sample variance of 2, and a standard error of sqrt(2/200) over other dice. All
	// questions have the same mean.
	if e := turnsOf(rows); e.mean != 5 || math.Abs(e.luck-1.96*0.1) > 1e-9 || e.half != 0 {
		t.Errorf("%+v", e)
	}
	// Another task has 9 turns in the half of its questions and 11 in the others, whatever the dice: the tasks differ, which
	// is no spread, and of its 50 questions the variance is 50/49, the share of its runs a third.
	for i := range 50 {
		turns := int64(9 + 2*(i%2))
		rows = append(rows, Row{Cell: Cell{Task: task.BRI}, Count: Count{Runs: 2, Turns: 2 * turns, TurnsSquared: 2 * turns * turns}})
	}
	if e, want := turnsOf(rows), 1.96*math.Sqrt(1.0/49)/3; math.Abs(e.half-want) > 1e-9 {
		t.Errorf("half the interval is %v, want %v", e.half, want)
	}
}

func TestResiduals(t *testing.T) {
	f := func(model, task string, published, simulated float64) Figure {
		return Figure{Framework: "FC", Model: model, Task: task, Published: published, Simulated: simulated}
	}
	guess, doubt := f("a", "PVI", 0, 50), f("a", "KQA", 10, 90)
	guess.Extrapolated, doubt.Note = true, "why"
	r := ResidualsOf(2, []Figure{f("a", "NED", 10, 11), f("a", "HTU", 20, 23), guess, doubt, f("a", All, 30, 31), f("b", All, 28, 32), f("c", All, 29.5, 33)})
	if r.Cells != 2 || r.Within != 1 || r.MeanAbs != 2 || len(r.Outside) != 1 || r.Outside[0].Task != "HTU" || r.Pairs != 2 || len(r.Said) != 1 {
		t.Errorf("%+v", r)
	}
	if len(r.Swapped) != 1 || !strings.Contains(r.Swapped[0], "a before b") {
		t.Errorf("swapped: %v", r.Swapped)
	}
	if r = ResidualsOf(4, []Figure{f("a", "x", -6, -1), f("a", "y", 2, -0.5)}); r.Signs != 1 || r.Within != 1 {
		t.Errorf("%+v", r)
	}
}

// A cell that was never published has no published value, and figures have the columns that are documented.
func TestFigureJSON(t *testing.T) {
	b, err := json.Marshal([]Figure{{Framework: "FC", Model: "o1", Task: "NED", Published: 60, Simulated: 200.0 / 3, Trials: 3}, {Extrapolated: true}})
	if err != nil {
		t.Fatal(err)
	}
	var back []map[string]any
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"framework", "model", "task", "published", "simulated", "low", "high", "trials", "extrapolated"} {
		if _, ok := back[0][key]; !ok {
			t.Errorf("no %s in %s", key, b)
		}
	}
	if back[0]["published"] != 60.0 || back[0]["simulated"] != 66.6667 || back[1]["published"] != nil {
		t.Errorf("%s", b)
	}
}
