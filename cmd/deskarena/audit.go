//go:build !js

package main

import (
	"fmt"
	"io"
	"strconv"

	"deskarena/engine/episode"
	"deskarena/engine/lab/audit"

	"github.com/spf13/cobra"
)

func auditCommand() *cobra.Command {
	var runs int
	var seed, orgSeed uint64
	c := &cobra.Command{
		Use:   "audit",
		Short: "Count what would give the simulated agents away",
		Long: `Play runs of all models, frameworks, toolsets and tasks, and count what would give a simulated agent away to a reader of
real logs: errors that are not read, names that are always the same, ways to break the format that no model has.

Every figure has a bound. If one is broken, the program exits with 1.`,
		Example: "  deskarena audit\n  deskarena audit --runs 2000 --seed 7",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if runs < 1 || runs > 100_000 {
				return fmt.Errorf("--runs is 1 to 100000, not %d", runs)
			}
			noteOrg(cmd.ErrOrStderr(), orgSeed)
			step, done := progress(cmd.ErrOrStderr(), "audit", runs)
			played, err := audit.Play(episode.Open(orgSeed), audit.Scripts(runs, orgSeed, seed), step)
			done()
			if err != nil {
				return fail(err)
			}
			return fail(writeAudit(cmd.OutOrStdout(), audit.Of(played)))
		},
	}
	c.Flags().IntVar(&runs, "runs", audit.Runs, "how many runs")
	c.Flags().Uint64Var(&seed, "seed", 1, "seed of the dice")
	c.Flags().Uint64Var(&orgSeed, "org-seed", episode.DefaultOrgSeed, "seed of the company")
	return c
}

// writeAudit prints the figures. Bounds that are broken are an error.
func writeAudit(w io.Writer, results []audit.Result) error {
	table := [][]string{{"", "what", "figure", "of", "share", "bound"}}
	broken := 0
	for _, r := range results {
		mark, of, share := "", "", ""
		if r.Figure.Of > 0 {
			of = strconv.Itoa(r.Figure.Of)
			share = strconv.FormatFloat(100*float64(r.Figure.N)/float64(r.Figure.Of), 'f', 1, 64) + "%"
		}
		if !r.Holds {
			mark = "broken"
			broken++
		}
		table = append(table, []string{mark, r.Name, strconv.Itoa(r.Figure.N), of, share, r.Bound.String()})
	}
	if err := writeColumns(w, 2, table); err != nil {
		return err
	}
	if broken > 0 {
		return fmt.Errorf("%d of %s broken", broken, counted(len(results), "bound"))
	}
	return nil
}
