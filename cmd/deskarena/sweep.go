//go:build !js

package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"deskarena/engine/lab"

	"github.com/spf13/cobra"
)

func sweepCommand() *cobra.Command {
	var out fileName
	var part shard
	var as style
	c := &cobra.Command{
		Use:   "sweep",
		Short: "Play all instances of a grid of cells and count what came of them",
		Long: `Play all instances of a grid of cells and count what came of them: score, answers None, the break histogram, wasted
turns, calls, tokens and dollars, slips by kind, answers that were right by luck.

It prints a line for each cell, or writes the counts of every instance to a file. Shards of one sweep are made on many
machines, and merge adds them up to the very bytes that one machine would have written. Tokens are estimated at four
bytes each, without what a reasoning model thinks unseen; dollars are by list prices of late 2024.

A shard can be numbered by a job array: --shard $JOB_COMPLETION_INDEX/8 in a Kubernetes Indexed Job of 8 completions,
--shard $SLURM_ARRAY_TASK_ID/8 in a Slurm array 0-7.`,
		Example: "  deskarena sweep --models gpt-4o --tools paper --tasks ned,tii --trials 4\n" +
			"  deskarena sweep --models gpt-4o --frameworks fc --tools functions --tasks htu --strike pull:get_cases@1 --json\n" +
			"  deskarena sweep --tools paper --trials 8 --shard 0/4 --out part-0.msgp",
		Args: cobra.NoArgs,
	}
	g := addGrid(c, 1)
	c.Flags().Var(&part, "shard", "play only part I of N, as I/N, with I from 0")
	c.Flags().Var(&out, "out", "file to write the counts of every instance to (msgp)")
	as.add(c)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := as.checkWith(out); err != nil {
			return err
		}
		plan, w, err := g.plan()
		if err != nil {
			return err
		}
		if err := canWrite(cmd.OutOrStdout(), out); err != nil {
			return fail(err)
		}
		noteOrg(cmd.ErrOrStderr(), g.orgSeed)
		step, done := progress(cmd.ErrOrStderr(), "sweep", (plan.Jobs()-part.i+part.of()-1)/part.of())
		rows := plan.Play(w, part.i, part.of(), g.workers, step)
		done()
		return writeSweep(cmd, plan.File(g.orgSeed, part.i, part.of(), rows), out, as)
	}
	return c
}

// writeSweep writes a sweep to a file, or prints it.
func writeSweep(cmd *cobra.Command, f *lab.File, out fileName, as style) error {
	if out != "" {
		return fail(writeTo(cmd.OutOrStdout(), out, func(w io.Writer) error { _, err := w.Write(f.Bytes()); return err }))
	}
	if as.json {
		return fail(writeJSONValue(cmd.OutOrStdout(), f.Reports()))
	}
	return fail(writeReports(cmd.OutOrStdout(), f.Reports()))
}

// shard is a flag I/N: part I of N, from 0.
type shard struct{ i, n int }

// of is the number of parts; without the flag there is one.
func (s *shard) of() int { return max(1, s.n) }

func (s *shard) Set(text string) error {
	i, n, found := strings.Cut(text, "/")
	part, err1 := strconv.Atoi(i)
	parts, err2 := strconv.Atoi(n)
	if !found || err1 != nil || err2 != nil || part < 0 || part >= parts {
		return fmt.Errorf("%q is not I/N with I from 0 to N-1", text)
	}
	s.i, s.n = part, parts
	return nil
}

func (s *shard) String() string {
	if s.n == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.i, s.n)
}

func (s *shard) Type() string { return "I/N" }
