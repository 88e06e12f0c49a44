package lab

import (
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/agent/playbook"
	"deskarena/engine/agent/sim"
	"deskarena/engine/episode"
)

// Report is a cell of a sweep for a reader: its count, over all its instances, with names in place of numbers.
type Report struct {
	Model        string `json:"model"`
	Framework    string `json:"framework"`
	Tools        string `json:"tools"`
	Task         string `json:"task"`
	Extrapolated bool   `json:"extrapolated"` // the paper has no such cell: another setting, another org, or a strike

	Runs       int64   `json:"runs"`
	Score      float64 `json:"score"` // mean reward, percent
	Solved     int64   `json:"solved"`
	OutOfTurns int64   `json:"out_of_turns"`
	Lucky      int64   `json:"lucky"` // solved in spite of a break

	NoneRuns   int64   `json:"none_runs"` // of the instances without an answer
	NoneSolved int64   `json:"none_solved"`
	SaidNone   int64   `json:"said_none"`
	NoneShare  float64 `json:"none_share"` // of the runs that said None, percent

	Spent  Work `json:"spent"`
	Wasted Work `json:"wasted"` // after the decisive turn of the runs that failed

	Breaks [MaxLinks]int64  `json:"breaks"` // failed runs by the link of the chain at which the decisive slip fell
	Kinds  map[string]int64 `json:"kinds"`  // slips by where they happened: loud, quiet, reading, answer
	Slips  map[string]int64 `json:"slips"`  // slips by code
}

// Work is what runs used. Tokens are estimated from the bytes of the messages, dollars by the list price.
type Work struct {
	Turns         int64   `json:"turns"`
	Calls         int64   `json:"calls"`
	TokensRead    int64   `json:"tokens_read"`
	TokensWritten int64   `json:"tokens_written"`
	Dollars       float64 `json:"dollars"`
}

// Kinds names the kinds of slips in the order of a run.
var Kinds = []string{"loud", "quiet", "reading", "answer"}

var kindNames = map[sim.SlipKind]string{sim.LoudSlip: "loud", sim.QuietSlip: "quiet", sim.ReadingSlip: "reading", sim.AnswerSlip: "answer"}

// Reports sums the rows of a file up by cell, in the order of its plan. Cells without rows are left out.
func (f *File) Reports() []Report {
	kinds := kindsOf{}
	var out []Report
	rows := f.Table()
	for len(rows) > 0 {
		cell, n := rows[0].Cell, 1
		for n < len(rows) && rows[n].Cell == cell {
			n++
		}
		var c Count
		for _, r := range rows[:n] {
			c.Add(r.Count)
		}
		r := report(cell, &c, kinds)
		_, published := Published(cell.Model, cell.Framework, cell.Toolset, cell.Task)
		r.Extrapolated = !published || f.OrgSeed != episode.DefaultOrgSeed || len(f.Strikes) > 0
		out = append(out, r)
		rows = rows[n:]
	}
	return out
}

func report(cell Cell, c *Count, kinds kindsOf) Report {
	price := PriceOf(cell.Model)
	work := func(turns int64, cost episode.Cost) Work {
		return Work{turns, cost.Calls, cost.Read, cost.Written, price.Dollars(cost)}
	}
	r := Report{
		Model: cell.Model.String(), Framework: cell.Framework.String(), Tools: cell.Toolset.String(), Task: cell.Task.String(),
		Runs: c.Runs, Score: percent(c.Reward, 1_000_000*c.Runs), Solved: c.Solved, OutOfTurns: c.OutOfTurns, Lucky: c.Lucky,
		NoneRuns: c.NoneRuns, NoneSolved: c.NoneSolved, SaidNone: c.SaidNone, NoneShare: percent(c.SaidNone, c.Runs),
		Spent: work(c.Turns, c.Spent), Wasted: work(c.WastedTurns, c.Wasted),
		Breaks: c.BreakAt, Kinds: map[string]int64{}, Slips: map[string]int64{},
	}
	for _, k := range Kinds {
		r.Kinds[k] = 0
	}
	for _, s := range c.Slips {
		r.Slips[s.Code] = s.N
		r.Kinds[kindNames[kinds.of(cell, s.Code)]] += s.N
	}
	return r
}

func percent(n, of int64) float64 {
	if of == 0 {
		return 0
	}
	return float64(100*n) / float64(of)
}

// kindsOf remembers the catalogues of slips by task and toolset.
type kindsOf map[[2]string][]sim.SlipName

// of is the kind of a slip: one of the machine's own, or of the book. Where a function was pulled, raw queries stand in for it
// with slips of their own.
func (k kindsOf) of(c Cell, code string) sim.SlipKind {
	is := func(s sim.SlipName) bool { return s.Code == code }
	if i := slices.IndexFunc(sim.Own(), is); i >= 0 {
		return sim.Own()[i].Kind
	}
	for _, t := range []agent.Toolset{c.Toolset, agent.Raw} {
		key := [2]string{c.Task.String(), t.String()}
		if k[key] == nil {
			k[key] = sim.Catalogue(playbook.Of(c.Task.String()), t)
		}
		if i := slices.IndexFunc(k[key], is); i >= 0 {
			return k[key][i].Kind
		}
	}
	return sim.NoSlip
}
