//go:build !js

package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/agent/sim/odds"
	"deskarena/engine/episode"
	"deskarena/engine/lab"
	"deskarena/engine/task"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func calibrateCommand() *cobra.Command {
	var out fileName
	var trials int
	var beyond float64
	var afresh, ablation, count bool
	models := listOf("model", agent.Models()...)
	frameworks := listOf("framework", agent.Act, agent.ReAct, agent.FC)
	tasks := listOf("task", task.Kinds()...)
	c := &cobra.Command{
		Use:   "calibrate",
		Short: "Fit the odds of the slips to the paper's tables",
		Long: "Fit the odds of the slips to the paper's tables, on the default org, and print the file of odds that the program\n" +
			"is built with. The same command gives the same file, which names the commands that made it; what each cell comes to\n" +
			"is said on standard error. Afterwards, 'go generate ./engine/agent/sim', build anew, and fit the ablation on the\n" +
			"new cells. --count says anew what each cell comes to: what 'sweep --trials 16' counts.",
		Example: "  deskarena calibrate --afresh --trials 16 --out engine/agent/sim/odds.json\n" +
			"  deskarena calibrate --trials 16 --out engine/agent/sim/odds.json\n" +
			"  deskarena calibrate --ablation --trials 8 --out engine/agent/sim/odds.json\n" +
			"  deskarena calibrate --count --out engine/agent/sim/odds.json",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if trials < 1 {
				return fmt.Errorf("--trials is 1 or more, not %d", trials)
			}
			for _, other := range []string{"afresh", "beyond", "models", "frameworks", "tasks", "count"} {
				if ablation && cmd.Flags().Changed(other) {
					return fmt.Errorf("--ablation fits all of Table 4 and nothing else; leave --%s out", other)
				}
				if count && other != "count" && cmd.Flags().Changed(other) {
					return fmt.Errorf("--count counts all cells and fits nothing; leave --%s out", other)
				}
			}
			if count && cmd.Flags().Changed("trials") {
				return fmt.Errorf("--count has its own number of trials; leave --trials out")
			}
			if !(beyond >= 0) {
				return fmt.Errorf("--beyond is a number of points, not %v", beyond)
			}
			if err := canWrite(cmd.OutOrStdout(), out); err != nil {
				return fail(err)
			}
			w := episode.Open(episode.DefaultOrgSeed)
			var all *sim.Odds
			made := commandLine(cmd)
			if count {
				step, done := progress(cmd.ErrOrStderr(), "cells", len(lab.Cells()))
				all = lab.Measure(w, made, step)
				done()
			} else if ablation {
				all = lab.FitAblation(w, trials, made, func(a sim.Ablated, delta float64) {
					fmt.Fprintf(cmd.ErrOrStderr(), "%-16s without %-24s %+5.1f\n", a.Model, a.Category, delta)
				})
			} else {
				cells := slices.DeleteFunc(lab.Cells(), func(c lab.Cell) bool {
					return !models.has(c.Model) || !frameworks.has(c.Framework) || !tasks.has(c.Task)
				})
				step, done := progress(cmd.ErrOrStderr(), "cells", len(cells))
				var off []float64
				said := func(c lab.Cell, fit sim.Cell) {
					published := "extrapolated   "
					if target, ok := lab.TargetOf(c); ok {
						published = fmt.Sprintf("published %5.1f", float64(target.All)/10)
						off = append(off, math.Abs(float64(fit.Simulated-target.All))/10)
					}
					fmt.Fprintf(cmd.ErrOrStderr(), "%-17s %-5s %-9s %s  %s  simulated %5.1f\n", c.Model, c.Framework, c.Toolset, c.Task, published, float64(fit.Simulated)/10)
				}
				all = lab.Calibrate(w, lab.Calibration{Cells: cells, Trials: trials, Afresh: afresh, Beyond: beyond, Made: made, Done: step, Said: said})
				done()
				if n := len(off); n > 0 {
					sum := 0.0
					for _, d := range off {
						sum += d
					}
					fmt.Fprintf(cmd.ErrOrStderr(), "%d published cells: %.2f points off on average, %.1f at most, as counted on other dice\n", n, sum/float64(n), slices.Max(off))
				}
			}
			file, err := odds.Write(all)
			if err != nil {
				return fail(err)
			}
			return fail(writeTo(cmd.OutOrStdout(), out, func(w io.Writer) error { _, err := w.Write(file); return err }))
		},
	}
	c.Flags().Var(&out, "out", "file to write instead of standard output")
	c.Flags().BoolVar(&afresh, "afresh", false, "forget the odds that the program was built with, instead of starting from them")
	c.Flags().Float64Var(&beyond, "beyond", 0, "fit only the cells that are off by more than so many points (twice as many in Table 5)")
	c.Flags().BoolVar(&ablation, "ablation", false, "fit the numbers of Table 4, on the cells that the program was built with, and nothing else")
	c.Flags().BoolVar(&count, "count", false, "count what each cell of the odds that the program was built with comes to, and fit nothing")
	c.Flags().Var(models, "models", "fit these only, comma-separated")
	c.Flags().Var(frameworks, "frameworks", "fit these only, comma-separated")
	c.Flags().Var(tasks, "tasks", "fit these only, comma-separated")
	c.Flags().IntVar(&trials, "trials", 16, "runs of each instance at every step of the fit")
	return c
}

// commandLine is a command with the flags that were set, but for where it writes.
func commandLine(cmd *cobra.Command) string {
	line := cmd.CommandPath()
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if f.Name != "out" {
			line += " --" + f.Name
			if f.Value.Type() != "bool" {
				line += " " + strings.Trim(f.Value.String(), "[]")
			}
		}
	})
	return line
}
