//go:build !js

package main

import (
	"errors"
	"fmt"

	"deskarena/cmd/deskarena/internal/save"
	"deskarena/engine/episode"
	"deskarena/engine/org"
	"deskarena/engine/org/export"

	"github.com/spf13/cobra"
)

func exportCommand() *cobra.Command {
	var as export.Format
	var dir fileName
	var latent bool
	var seed uint64
	c := &cobra.Command{
		Use:   "export --out DIR",
		Short: "Write every object of the company into a file of its own",
		Long: "Write every object of the company into a file of its own, with all its fields by their API names.\n\n" +
			"What shaped the records and is not in the org goes into files named Latent_, where it is asked for. The folder appears\n" +
			"whole or not at all. One that is there is replaced by the new one, unless it holds a file that the new one has not.",
		Example: "  deskarena org export --format csv --out company\n" +
			"  deskarena org export --format jsonl --out company --with-latent --org-seed 7",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if dir == "" {
				return errors.New("say where to write the files: --out DIR")
			}
			c := org.Generate(seed)
			tables := export.Objects(c.Org)
			if latent {
				tables = append(tables, export.Latents(c)...)
			}
			if err := save.Folder(string(dir), func(dir string) error { return as.Dir(dir, tables) }); err != nil {
				return fail(err)
			}
			rows := 0
			for _, t := range tables {
				rows += t.Rows
			}
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "%d rows in %d files in %s\n", rows, len(tables), dir)
			return fail(err)
		},
	}
	c.Flags().Var(choose(&as, "format", export.CSV, export.JSONL), "format", "csv or jsonl (one JSON object a line)")
	c.Flags().Var(&dir, "out", "folder to make")
	c.Flags().BoolVar(&latent, "with-latent", false, "also write the hidden variables that shaped the records")
	c.Flags().Uint64Var(&seed, "org-seed", episode.DefaultOrgSeed, "seed of the company")
	return c
}
