//go:build !js

package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/lab"
	"deskarena/engine/task"
	"deskarena/game/story"

	"github.com/spf13/cobra"
)

// rungLine is what ladder says of a strike in a setting. What follows Struck is of the runs that it landed on.
type rungLine struct {
	Model        string  `json:"model"`
	Framework    string  `json:"framework"`
	Tools        string  `json:"tools"`
	Task         string  `json:"task"`
	Strike       string  `json:"strike"`
	Loud         bool    `json:"loud"` // it says that something failed
	Does         string  `json:"does"`
	Extrapolated bool    `json:"extrapolated"`
	Runs         int64   `json:"runs"`
	Struck       int64   `json:"struck"`
	Clean        float64 `json:"clean"` // mean reward without the strike, percent
	Left         float64 `json:"left"`  // and with it
	Kept         float64 `json:"kept"`  // the second of the first, percent; 0 where there was none
	Turns        float64 `json:"turns"` // that it adds, mean
	Tokens       float64 `json:"tokens"`
}

func ladderCommand() *cobra.Command {
	var as style
	var turn, instance int
	kinds := listOf("kind of strike", episode.Ladder()...)
	c := &cobra.Command{
		Use:   "ladder",
		Short: "Strike the same runs in one way after another, and see what success each leaves",
		Long: `Strike the same runs in one way after another, and see what success each leaves: of each setting the strikes stand by that.

Each run is played without a strike and then with one of each kind, by the same dice, so the two differ by the strike alone. A
strike lands on a turn that the dice draw, or on the first after it where it can land, unless --turn says which. Only the runs
that it lands on count, with it and without. The paper has no such figures: all are simulated, and extrapolated from skills that
were fitted without strikes; of pulls its ablation says something.`,
		Example: "  deskarena ladder --models o1,gpt-4o --tasks ned\n" +
			"  deskarena ladder --models o1 --tasks ned --instance 7 --trials 200 --kinds timeout,swap --turn 2 --json",
		Args: cobra.NoArgs,
	}
	g := addGrid(c, 2)
	g.frameworks.values = []agent.Framework{agent.ReAct}
	g.tools.values = []toolChoice{ofPaper}
	g.tasks.values = []task.Kind{task.NED}
	asDefaults(c, "frameworks", "tools", "tasks")
	c.Flags().Var(kinds, "kinds", "which kinds of strikes, comma-separated; a pull takes the function that the turn calls")
	c.Flags().IntVar(&turn, "turn", 0, "the turn that is struck, from 1; 0 for one that the dice draw")
	c.Flags().IntVar(&instance, "instance", 0, "one question of each task, from 1; 0 for all")
	as.add(c)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := as.check(); err != nil {
			return err
		}
		plan, w, err := g.plan()
		if err != nil {
			return err
		}
		l := &lab.Ladder{Cells: plan.Cells, Trials: plan.Trials, Seed: plan.Seed, Turn: turn, Kinds: kinds.values}
		if instance != 0 {
			l.Instances = []int{instance}
		}
		if err := l.Check(w); err != nil {
			return err
		}
		noteOrg(cmd.ErrOrStderr(), g.orgSeed)
		step, done := progress(cmd.ErrOrStderr(), "ladder", l.Jobs())
		lines := rungLines(l.Play(w, g.workers, step))
		done()
		switch {
		case as.json:
			err = writeJSONValue(cmd.OutOrStdout(), lines)
		case as.csv:
			err = writeRungCSV(cmd.OutOrStdout(), lines)
		default:
			err = writeRungText(cmd.OutOrStdout(), lines)
		}
		return fail(err)
	}
	return c
}

func rungLines(rungs []lab.Rung) []rungLine {
	mean := func(n, of int64) float64 {
		if of == 0 {
			return 0
		}
		return float64(n) / float64(of)
	}
	var out []rungLine
	for i := range rungs {
		r := &rungs[i]
		out = append(out, rungLine{
			Model: r.Cell.Model.String(), Framework: r.Cell.Framework.String(), Tools: r.Cell.Toolset.String(), Task: r.Cell.Task.String(),
			Strike: r.Kind.String(), Loud: r.Kind.Loud(), Does: story.StrikeWords(r.Kind), Extrapolated: true,
			Runs: r.Runs, Struck: r.Struck, Clean: mean(r.CleanReward, 10_000*r.Struck), Left: mean(r.LeftReward, 10_000*r.Struck),
			Kept: mean(100*r.LeftReward, r.CleanReward), Turns: mean(r.LeftTurns-r.CleanTurns, r.Struck), Tokens: mean(r.LeftWritten-r.CleanWritten, r.Struck),
		})
	}
	return out
}

func writeRungText(w io.Writer, lines []rungLine) error {
	table := [][]string{{"model", "framework", "tools", "task", "strike", "struck", "clean", "left", "kept", "turns"}}
	one := func(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }
	for _, l := range lines {
		row := []string{l.Model, l.Framework, l.Tools, l.Task, l.Strike, strconv.FormatInt(l.Struck, 10), "-", "-", "-", "-"}
		if l.Struck > 0 {
			copy(row[6:], []string{one(l.Clean), one(l.Left), one(l.Kept), fmt.Sprintf("%+.1f", l.Turns)})
		}
		table = append(table, row)
	}
	if err := writeColumns(w, 5, table); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "Simulated and extrapolated: the paper has no runs with strikes. Percent of the runs that the strike landed on, of %d:\n"+
		"solved without it, solved with it, the second of the first; and how many turns it adds.\n", lines[0].Runs)
	return err
}

func writeRungCSV(w io.Writer, lines []rungLine) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"model", "framework", "tools", "task", "strike", "loud", "extrapolated", "runs", "struck", "clean", "left", "kept", "turns", "tokens"})
	for _, l := range lines {
		line := []string{l.Model, l.Framework, l.Tools, l.Task, l.Strike, strconv.FormatBool(l.Loud), strconv.FormatBool(l.Extrapolated),
			strconv.FormatInt(l.Runs, 10), strconv.FormatInt(l.Struck, 10)}
		for _, x := range []float64{l.Clean, l.Left, l.Kept, l.Turns, l.Tokens} {
			line = append(line, strconv.FormatFloat(x, 'f', 2, 64))
		}
		_ = out.Write(line)
	}
	out.Flush()
	return out.Error() // the writer keeps the first error
}
