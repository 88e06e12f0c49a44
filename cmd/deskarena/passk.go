//go:build !js

package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"math/big"
	"slices"
	"strconv"

	"deskarena/engine/agent"
	"deskarena/engine/lab"
	"deskarena/engine/task"

	"github.com/spf13/cobra"
)

// passLine is what passk says of a setting at one k, in percent.
type passLine struct {
	Model     string  `json:"model"`
	Framework string  `json:"framework"`
	Tools     string  `json:"tools"`
	K         int64   `json:"k"`
	HatK      float64 `json:"pass_hat_k"`
	Low       float64 `json:"low"` // of pass^k
	High      float64 `json:"high"`
	PlugIn    float64 `json:"plug_in"` // the biased (c/n)^k
	AtK       float64 `json:"pass_at_k"`
	AtLow     float64 `json:"pass_at_k_low"`
	AtHigh    float64 `json:"pass_at_k_high"`
	Trials    int     `json:"trials"`
}

func passkCommand() *cobra.Command {
	var k int64
	var as style
	c := &cobra.Command{
		Use:   "passk",
		Short: "Estimate pass^k and pass@k: how reliable an agent is when it is asked again",
		Long: `Estimate pass^k, the chance that k runs of a question are all solved, and pass@k, the chance that one of them is.

Both are unbiased: pass^k is C(c,k)/C(n,k) for an instance solved c times of n, averaged over the instances of each task
and then over the tasks. The plug-in (c/n)^k beside it is what is often printed in its place: it is too high. Intervals
are 95 percent, over other questions and other dice: their unit is the question, not the run. The figures are simulated;
the paper's own are in a picture only.`,
		Example: "  deskarena passk\n" +
			"  deskarena passk --models o1,gpt-4o --frameworks react --k 4 --trials 16 --csv",
		Args: cobra.NoArgs,
	}
	g := addGrid(c, 10)
	g.models.values = []agent.Model{agent.GPT4o}
	g.tools.values = []toolChoice{ofPaper}
	g.tasks.values = slices.DeleteFunc(slices.Clone(g.tasks.all), func(k task.Kind) bool { return k == task.KQA })
	for _, name := range []string{"models", "tools", "tasks"} {
		f := c.Flags().Lookup(name)
		f.DefValue = f.Value.String()
	}
	c.Flags().Int64Var(&k, "k", 8, "the largest k; no more than --trials")
	as.add(c)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := as.check(); err != nil {
			return err
		}
		if k < 1 || k > int64(g.trials) {
			return fmt.Errorf("--k is 1 to the number of --trials, %d, not %d", g.trials, k)
		}
		plan, w, err := g.plan()
		if err != nil {
			return err
		}
		noteOrg(cmd.ErrOrStderr(), g.orgSeed)
		step, done := progress(cmd.ErrOrStderr(), "passk", plan.Jobs())
		rows := plan.Play(w, 0, 1, g.workers, step)
		done()
		lines, err := passLines(rows, k, g.trials)
		if err != nil {
			return fail(err)
		}
		switch {
		case as.json:
			err = writeJSONValue(cmd.OutOrStdout(), lines)
		case as.csv:
			err = writePassCSV(cmd.OutOrStdout(), lines)
		default:
			err = writePassText(cmd.OutOrStdout(), lines)
		}
		return fail(err)
	}
	return c
}

// passLines estimates for each setting of a sweep's rows, in their order.
func passLines(rows []lab.Row, k int64, trials int) ([]passLine, error) {
	var out []passLine
	for len(rows) > 0 {
		setting := rows[0].Cell.Setting()
		var tasks [][]lab.Trials
		var last lab.Cell
		for len(rows) > 0 && rows[0].Cell.Setting() == setting {
			if rows[0].Cell != last || tasks == nil {
				tasks, last = append(tasks, nil), rows[0].Cell
			}
			tasks[len(tasks)-1] = append(tasks[len(tasks)-1], lab.Trials{Runs: rows[0].Runs, Solved: rows[0].Solved})
			rows = rows[1:]
		}
		curve, err := lab.Curve(tasks, k)
		if err != nil {
			return nil, err
		}
		for _, p := range curve {
			line := passLine{Model: setting.Model.String(), Framework: setting.Framework.String(), Tools: setting.Toolset.String(), K: p.K,
				PlugIn: inPercent(p.PlugIn), Trials: trials}
			line.HatK, line.Low, line.High = interval(p.HatK, p.HalfHatK)
			line.AtK, line.AtLow, line.AtHigh = interval(p.AtK, p.HalfAtK)
			out = append(out, line)
		}
	}
	return out, nil
}

func inPercent(r *big.Rat) float64 {
	f, _ := new(big.Rat).Mul(r, big.NewRat(100, 1)).Float64()
	return f
}

func interval(mean *big.Rat, half float64) (at, low, high float64) {
	at = inPercent(mean)
	return at, max(0, at-100*half), min(100, at+100*half)
}

func writePassText(w io.Writer, lines []passLine) error {
	table := [][]string{{"model", "framework", "tools", "k", "pass^k", "interval", "plug-in", "pass@k", "interval"}}
	one := func(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }
	for _, l := range lines {
		table = append(table, []string{l.Model, l.Framework, l.Tools, strconv.FormatInt(l.K, 10), one(l.HatK), one(l.Low) + " to " + one(l.High),
			one(l.PlugIn), one(l.AtK), one(l.AtLow) + " to " + one(l.AtHigh)})
	}
	if err := writeColumns(w, 3, table); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "Simulated, percent, %s of each instance. The plug-in is biased and too high.\n"+
		"Intervals are 95 percent; their unit is the question, not the run.\n", counted(lines[0].Trials, "run"))
	return err
}

func writePassCSV(w io.Writer, lines []passLine) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"model", "framework", "tools", "k", "pass_hat_k", "low", "high", "plug_in", "pass_at_k", "pass_at_k_low", "pass_at_k_high", "trials"})
	for _, l := range lines {
		line := []string{l.Model, l.Framework, l.Tools, strconv.FormatInt(l.K, 10)}
		for _, x := range []float64{l.HatK, l.Low, l.High, l.PlugIn, l.AtK, l.AtLow, l.AtHigh} {
			line = append(line, strconv.FormatFloat(x, 'f', 2, 64))
		}
		_ = out.Write(append(line, strconv.Itoa(l.Trials)))
	}
	out.Flush()
	return out.Error() // the writer keeps the first error
}
