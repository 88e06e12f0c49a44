package lab

import (
	"encoding/json"
	"fmt"
	"math"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/engine/tools"
)

// Figure is one cell of a table of the paper, published and simulated. Scores are in percent, differences in points,
// turns in turns.
type Figure struct {
	Framework    string  `json:"framework"`
	Model        string  `json:"model"`
	Task         string  `json:"task"` // a task, ALL, or a category of functions
	Published    float64 `json:"published"`
	Simulated    float64 `json:"simulated"`
	Low          float64 `json:"low"` // of the simulated value, 95 percent, over other questions and other dice
	High         float64 `json:"high"`
	Trials       int     `json:"trials"` // runs of each instance
	Extrapolated bool    `json:"extrapolated"`
	Note         string  `json:"note,omitempty"`

	luck float64 // the standard error over other dice on the same questions
}

// All is the task of the column that averages the nine.
const All = "ALL"

// Difference is by how much the simulation comes out above the publication.
func (f Figure) Difference() float64 { return f.Simulated - f.Published }

// MarshalJSON writes a figure with four decimals. What was never published is null.
func (f Figure) MarshalJSON() ([]byte, error) {
	type figure Figure
	round := func(x *float64) { *x = math.Round(1e4**x) / 1e4 }
	round(&f.Simulated)
	round(&f.Low)
	round(&f.High)
	out := struct {
		figure
		Published *float64 `json:"published"`
	}{figure: figure(f)}
	if !f.Extrapolated {
		round(&f.Published)
		out.Published = &f.Published
	}
	return json.Marshal(out)
}

// Setting is a row of Table 2.
type Setting struct {
	Model     agent.Model
	Framework agent.Framework
	Toolset   agent.Toolset
}

// Settings lists the 25 rows of Table 2.
func Settings() []Setting {
	var out []Setting
	for _, r := range paper.Table2 {
		out = append(out, settingOf(r.Framework, r.Model))
	}
	return out
}

// settingOf is a setting of the paper by its names.
func settingOf(framework, model string) Setting {
	m, err1 := agent.ParseModel(model)
	f, err2 := agent.ParseFramework(framework)
	if err1 != nil || err2 != nil {
		panic("lab: paper.json: no such row " + framework + " " + model)
	}
	return Setting{m, f, PaperToolset(f)}
}

// Setting is the cell without its task.
func (c Cell) Setting() Setting { return Setting{c.Model, c.Framework, c.Toolset} }

func (s Setting) cell(k task.Kind) Cell { return Cell{s.Model, s.Framework, s.Toolset, k} }

// tableCells lists every cell of Table 2.
func tableCells() []Cell {
	var out []Cell
	for _, s := range Settings() {
		for _, k := range task.Kinds() {
			out = append(out, s.cell(k))
		}
	}
	return out
}

// estimate is a mean with the halves of two 95 percent intervals. The one that is shown is over other questions and other
// dice: its unit is the question, whose runs are alike. luck is over other dice on the same questions.
type estimate struct {
	mean, half, luck float64
	questions, runs  float64 // that it is made of
}

// meanOf is the mean over rows, one for each question, of a share that each has of so many runs; every run is taken as won
// or lost. One run of a row says nothing of its own luck: the spread of all rows stands in, which can only be wider.
func meanOf(rows []Row, of func(*Row) (share float64, runs int64)) estimate {
	var shares []float64
	e, within, lone := estimate{}, 0.0, 0.0
	for i := range rows {
		p, runs := of(&rows[i])
		if runs == 0 {
			continue
		}
		e.runs += float64(runs)
		shares = append(shares, p)
		if runs > 1 {
			within += p * (1 - p) / float64(runs-1)
		} else {
			lone++
		}
	}
	if len(shares) == 0 {
		return e
	}
	e.questions = float64(len(shares))
	e.mean, e.half = overQuestions(shares)
	e.luck = 1.96 * math.Sqrt(within+lone*e.mean*(1-e.mean)) / e.questions
	return e
}

// overQuestions is the mean of a number that each question has, and half its interval.
func overQuestions(xs []float64) (mean, half float64) {
	n, squares := float64(len(xs)), 0.0
	for _, x := range xs {
		mean += x
	}
	mean /= n
	for _, x := range xs {
		squares += (x - mean) * (x - mean)
	}
	return mean, 1.96 * math.Sqrt(squares/max(1, n-1)/n)
}

// score is the mean reward.
func score(rows []Row) estimate { return meanOf(rows, rewardOf) }

func rewardOf(r *Row) (share float64, runs int64) {
	return float64(r.Reward) / 1e6 / float64(max(1, r.Runs)), r.Runs
}

// noneScore is the mean reward where the answer is None.
func noneScore(rows []Row) estimate {
	return meanOf(rows, func(r *Row) (float64, int64) { return float64(r.NoneSolved) / float64(max(1, r.NoneRuns)), r.NoneRuns })
}

// turnsOf is the mean number of turns. Tasks are no draw: the spread of the questions is that within each task. One run of
// a row says nothing of its own luck: the spread of all runs stands in.
func turnsOf(rows []Row) estimate {
	var all Count
	within, lone, between := 0.0, 0.0, 0.0
	spread := func(c *Count) float64 {
		n, sum := float64(c.Runs), float64(c.Turns)
		return max(0, float64(c.TurnsSquared)-sum*sum/n) / max(1, n-1)
	}
	for i := range rows {
		r := &rows[i]
		all.Add(r.Count)
		if r.Runs > 1 {
			within += float64(r.Runs) * spread(&r.Count)
		} else {
			lone += float64(r.Runs)
		}
	}
	if all.Runs == 0 {
		return estimate{}
	}
	n := float64(all.Runs)
	for rest := rows; len(rest) > 0; {
		var turns []float64
		runs := 0.0
		for cell := rest[0].Cell; len(rest) > 0 && rest[0].Cell == cell; rest = rest[1:] {
			if r := &rest[0]; r.Runs > 0 {
				turns = append(turns, float64(r.Turns)/float64(r.Runs))
				runs += float64(r.Runs)
			}
		}
		if len(turns) > 0 {
			_, half := overQuestions(turns)
			between += half * half * runs * runs
		}
	}
	return estimate{float64(all.Turns) / n, math.Sqrt(between) / n, 1.96 * math.Sqrt(within+lone*spread(&all)) / n, float64(len(rows)), n}
}

// percent fills in a share. Its interval is Wilson's, for as many independent questions as would have that spread: so that
// a share of 0 or 1 has one too.
func (e estimate) percent(f Figure) Figure {
	f.Simulated = 100 * e.mean
	f.Low, f.High = e.wilson(e.half, e.questions)
	low, high := e.wilson(e.luck, e.runs)
	f.luck = (high - low) / 2 / 1.96
	return f
}

func (e estimate) wilson(spread, n float64) (low, high float64) {
	const z = 1.96
	if spread > 0 {
		n = e.mean * (1 - e.mean) / (spread / z * spread / z)
	}
	middle, half := (e.mean+z*z/(2*n))/(1+z*z/n), z*math.Sqrt(e.mean*(1-e.mean)/n+z*z/(4*n*n))/(1+z*z/n)
	return max(0, 100*(middle-half)), min(100, 100*(middle+half))
}

// Table2 plays every cell of Table 2, and its ALL column.
func Table2(w *episode.World, trials int, seed uint64, done func(int)) []Figure {
	rows := playCells(w, tableCells(), trials, seed, done)
	var out []Figure
	for _, s := range Settings() {
		all := estimate{}
		for _, k := range task.Kinds() {
			e := score(rows[s.cell(k)])
			p, _ := Published(s.Model, s.Framework, s.Toolset, k)
			out = append(out, e.percent(Figure{Framework: s.Framework.String(), Model: s.Model.String(), Task: k.String(), Published: float64(p) / 10, Trials: trials}))
			n := float64(len(task.Kinds()))
			all = estimate{all.mean + e.mean/n, math.Hypot(all.half, e.half/n), math.Hypot(all.luck, e.luck/n), all.questions + e.questions, all.runs + e.runs}
		}
		published := float64(publishedAll(s.Model, s.Framework)) / 10
		out = append(out, all.percent(Figure{Framework: s.Framework.String(), Model: s.Model.String(), Task: All, Published: published, Trials: trials}))
	}
	return out
}

// Table5 plays the part without an answer. Rows that the paper lacks are simulated and marked.
func Table5(w *episode.World, trials int, seed uint64, done func(int)) []Figure {
	var cells []Cell
	for _, c := range tableCells() {
		if c.Task.HasNone() {
			cells = append(cells, c)
		}
	}
	rows := playCells(w, cells, trials, seed, done)
	var out []Figure
	for _, c := range cells {
		p, ok := PublishedNone(c.Model, c.Framework, c.Toolset, c.Task)
		f := Figure{Framework: c.Framework.String(), Model: c.Model.String(), Task: c.Task.String(), Published: float64(p) / 10, Trials: trials, Extrapolated: !ok}
		if all, _ := Published(c.Model, c.Framework, c.Toolset, c.Task); ok && p*task.Unanswerable > all*task.PerTask+10*task.Unanswerable {
			f.Note = "the paper contradicts itself: Table 2 leaves less, and wins"
		}
		out = append(out, noneScore(rows[c]).percent(f))
	}
	return out
}

// pairs are the functions and tasks that stand for each category in the ablation (paper, Table 15).
var pairs = []struct {
	category tools.Category
	function string
	task     task.Kind
}{
	{tools.QueryIndependent, "get_order_item_ids_by_product", task.MTA},
	{tools.QueryIndependent, "get_order_item_ids_by_product", task.NCR},
	{tools.QueryIndependent, "search_products", task.NED},
	{tools.QueryIndependent, "get_account_id_by_contact_id", task.NED},
	{tools.QueryDependent, "get_non_transferred_case_ids", task.HTU},
	{tools.QueryDependent, "get_cases", task.NCR},
	{tools.QueryDependent, "get_cases", task.BRI},
	{tools.QueryDependent, "get_cases", task.HTU},
	{tools.CalculationIndependent, "get_start_date", task.TCU},
	{tools.CalculationIndependent, "get_start_date", task.BRI},
	{tools.CalculationIndependent, "get_start_date", task.TII},
	{tools.CalculationIndependent, "get_period", task.TCU},
	{tools.CalculationDependent, "calculate_region_average_closure_times", task.BRI},
	{tools.CalculationDependent, "get_qualified_agent_ids_by_case_count", task.TCU},
	{tools.CalculationDependent, "calculate_average_handle_time", task.HTU},
	{tools.CalculationDependent, "get_agents_with_max_cases", task.NCR},
}

// ablation is the mean change of a category's four pairs when the function is gone from turn 1, in 0 to 1: the mean over
// questions of what each changes by.
func ablation(w *episode.World, m agent.Model, category tools.Category, trials int, seed uint64, v episode.Variant, workers int) estimate {
	e, n := estimate{}, 0.0
	for _, p := range pairs {
		if p.category != category {
			continue
		}
		plan := Plan{Cells: []Cell{{m, agent.FC, agent.Functions, p.task}}, Trials: trials, Seed: seed}
		with := plan.Play(w, 0, 1, workers, nil)
		plan.Strikes = []episode.Strike{{Turn: 1, Kind: episode.Pull, Function: p.function}}
		plan.Variant = v
		without := plan.Play(w, 0, 1, workers, nil)
		changes := make([]float64, len(with))
		for i := range changes {
			a, _ := rewardOf(&with[i])
			b, _ := rewardOf(&without[i])
			changes[i] = b - a
		}
		mean, half := overQuestions(changes)
		e.mean += mean
		e.half = math.Hypot(e.half, half)
		e.luck = math.Hypot(e.luck, math.Hypot(score(with).luck, score(without).luck))
		n++
	}
	return estimate{mean: e.mean / n, half: e.half / n, luck: e.luck / n}
}

// Table4 pulls each function of Table 15 from turn 1.
func Table4(w *episode.World, trials int, seed uint64, done func(int)) []Figure {
	var out []Figure
	for _, row := range paper.Table4 {
		s := settingOf("FC", row.Model)
		for i, published := range row.Deltas {
			category := tools.QueryIndependent + tools.Category(i)
			e := ablation(w, s.Model, category, trials, seed, episode.Variant{}, 0)
			out = append(out, Figure{Framework: agent.FC.String(), Model: row.Model, Task: category.String(), Published: published,
				Simulated: 100 * e.mean, Low: 100 * (e.mean - e.half), High: 100 * (e.mean + e.half), Trials: trials,
				luck: 100 * e.luck / 1.96})
			if done != nil {
				done(1)
			}
		}
	}
	return out
}

// Table3 counts the mean turns over all tasks. The paper's tokens and dollars are of real models' thinking; ours are
// estimates and are not compared.
func Table3(w *episode.World, trials int, seed uint64, done func(int)) []Figure {
	var out []Figure
	for _, row := range paper.Table3 {
		s := settingOf(row.Framework, row.Model)
		var cells []Cell
		for _, k := range task.Kinds() {
			cells = append(cells, s.cell(k))
		}
		plan := Plan{Cells: cells, Trials: trials, Seed: seed}
		turns := turnsOf(plan.Play(w, 0, 1, 0, done))
		out = append(out, Figure{Framework: row.Framework, Model: row.Model, Task: "turns", Published: row.Turns, Simulated: turns.mean,
			Low: turns.mean - turns.half, High: turns.mean + turns.half, Trials: trials, luck: turns.luck / 1.96})
	}
	return out
}

// Reproduce makes a table of the paper: 2, 3, 4 or 5. done is told how many of Steps steps are done.
func Reproduce(w *episode.World, table, trials int, seed uint64, done func(int)) ([]Figure, error) {
	switch table {
	case 2:
		return Table2(w, trials, seed, done), nil
	case 3:
		return Table3(w, trials, seed, done), nil
	case 4:
		return Table4(w, trials, seed, done), nil
	case 5:
		return Table5(w, trials, seed, done), nil
	}
	return nil, fmt.Errorf("no table %d: there are 2, 3, 4 and 5", table)
}

// Steps is the number of steps of Reproduce.
func Steps(table int) int {
	switch table {
	case 2:
		return len(tableCells()) * task.PerTask
	case 3:
		return len(paper.Table3) * len(task.Kinds()) * task.PerTask
	case 4:
		return len(paper.Table4) * 4
	}
	n := 0
	for _, c := range tableCells() {
		if c.Task.HasNone() {
			n += task.PerTask
		}
	}
	return n
}

// playCells plays cells and returns their rows by cell.
func playCells(w *episode.World, cells []Cell, trials int, seed uint64, done func(int)) map[Cell][]Row {
	p := Plan{Cells: cells, Trials: trials, Seed: seed}
	out := map[Cell][]Row{}
	for _, r := range p.Play(w, 0, 1, 0, done) {
		out[r.Cell] = append(out[r.Cell], r)
	}
	return out
}
