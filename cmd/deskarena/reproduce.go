//go:build !js

package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"deskarena/assets/pix/png"
	"deskarena/engine/episode"
	"deskarena/engine/lab"

	"github.com/spf13/cobra"
)

func reproduceCommand() *cobra.Command {
	var table, trials int
	var seed uint64
	var picture fileName
	var as style
	c := &cobra.Command{
		Use:   "reproduce --table 2|3|4|5",
		Short: "Play a table of the paper and hold it against what was published",
		Long: `Play a table of the CRMArena paper and hold it against what was published.

  2  success of every model under every framework at every task, percent, and their average
  3  mean turns of an instance
  4  change of success when functions are taken away and the general query tools are put in their place, points
  5  success where the answer is None, percent

The dice were calibrated to these tables, so that a match is no evidence for the paper; it says that the simulation does
what it was made to do. Intervals are 95 percent of the simulated value, over other questions and other dice: their unit
is the question and not the run, as the runs of a question are alike. Cells that the paper lacks are extrapolated.`,
		Example: "  deskarena reproduce --table 2 --trials 8\n" +
			"  deskarena reproduce --table 2 --trials 50 --seed 7 --csv --png table2.png\n" +
			"  deskarena reproduce --table 5 --json",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := as.check(); err != nil {
				return err
			}
			if err := checkTrials(trials); err != nil {
				return err
			}
			if lab.Bound(table) == 0 {
				return fmt.Errorf("--table is 2, 3, 4 or 5, not %d", table)
			}
			if err := canWrite(cmd.OutOrStdout(), picture); err != nil {
				return fail(err)
			}
			step, done := progress(cmd.ErrOrStderr(), fmt.Sprintf("table %d", table), lab.Steps(table))
			figures, err := lab.Reproduce(episode.Open(episode.DefaultOrgSeed), table, trials, seed, step)
			done()
			if err != nil {
				return fail(err)
			}
			if picture != "" {
				h := heatmapOf(table, figures, seed)
				if err := writeTo(cmd.OutOrStdout(), picture, func(w io.Writer) error { return png.Encode(w, h, heatmapScale) }); err != nil {
					return fail(err)
				}
			}
			// With CSV and JSON the summary is no part of the data.
			out, summary := cmd.OutOrStdout(), cmd.ErrOrStderr()
			switch {
			case as.json:
				err = writeJSONValue(out, figures)
			case as.csv:
				err = writeFigures(out, figures)
			default:
				summary = out
				err = writeFigureTable(out, figures)
			}
			if err == nil {
				err = writeResiduals(summary, table, figures)
			}
			return fail(err)
		},
	}
	c.Flags().IntVar(&table, "table", 2, "which table of the paper: 2, 3, 4 or 5")
	c.Flags().IntVar(&trials, "trials", 50, "runs of each instance: 50 leave a cell of Table 2 half a point to the dice")
	c.Flags().Uint64Var(&seed, "seed", 1, "seed of the dice; the calibration used another")
	c.Flags().Var(&picture, "png", "file to draw a heat map to")
	as.add(c)
	return c
}

// published is the paper's value, or nothing.
func published(f lab.Figure, nothing string) string {
	if f.Extrapolated {
		return nothing
	}
	return fmt.Sprintf("%.1f", f.Published)
}

func offBy(f lab.Figure, nothing string) string {
	if f.Extrapolated {
		return nothing
	}
	return fmt.Sprintf("%+.1f", f.Difference())
}

func writeFigureTable(w io.Writer, figures []lab.Figure) error {
	lines := [][]string{{"framework", "model", "task", "published", "simulated", "difference", "interval", "trials"}}
	for _, f := range figures {
		lines = append(lines, []string{f.Framework, f.Model, f.Task, published(f, "extrapolated"), fmt.Sprintf("%.1f", f.Simulated), offBy(f, "-"),
			fmt.Sprintf("%.1f to %.1f", f.Low, f.High), strconv.Itoa(f.Trials)})
	}
	return writeColumns(w, 3, lines)
}

func writeFigures(w io.Writer, figures []lab.Figure) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"framework", "model", "task", "published", "simulated", "difference", "low", "high", "trials", "extrapolated", "note"})
	for _, f := range figures {
		two := func(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }
		off := ""
		if !f.Extrapolated {
			off = two(f.Difference())
		}
		_ = out.Write([]string{f.Framework, f.Model, f.Task, published(f, ""), two(f.Simulated), off, two(f.Low), two(f.High),
			strconv.Itoa(f.Trials), strconv.FormatBool(f.Extrapolated), f.Note})
	}
	out.Flush()
	return out.Error() // the writer keeps the first error
}

// writeResiduals says in a few lines how near the table came.
func writeResiduals(w io.Writer, table int, figures []lab.Figure) error {
	r := lab.ResidualsOf(table, figures)
	unit := "points"
	if table == 3 {
		unit = "turns"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Table %d: %d of %d published cells within %g %s; mean absolute difference %.2f.\n", table, r.Within, r.Cells, r.Bound, unit, r.MeanAbs)
	if table == 4 {
		fmt.Fprintf(&b, "Signs: %d of %d as published.\n", r.Signs, r.Cells)
	}
	if r.Pairs > 0 {
		fmt.Fprintf(&b, "Order of ALL: %d of %d pairs that are published a point or more apart come out as published.\n", r.Pairs-len(r.Swapped), r.Pairs)
	}
	const most = 10
	for i, f := range r.Outside {
		if i == most {
			fmt.Fprintf(&b, "  and %d more outside\n", len(r.Outside)-most)
			break
		}
		fmt.Fprintf(&b, "  outside: %s %s %s, published %.1f, simulated %.1f (%.1f to %.1f)\n", f.Framework, f.Model, f.Task, f.Published, f.Simulated, f.Low, f.High)
	}
	for _, s := range r.Swapped {
		fmt.Fprintf(&b, "  the other way round: %s\n", s)
	}
	for _, s := range r.Said {
		fmt.Fprintf(&b, "  not counted: %s\n", s)
	}
	b.WriteString("Intervals are 95 percent; their unit is the question, not the run.\n")
	_, err := io.WriteString(w, b.String())
	return err
}
