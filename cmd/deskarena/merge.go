//go:build !js

package main

import (
	"errors"
	"fmt"
	"os"

	"deskarena/engine/lab"

	"github.com/spf13/cobra"
)

func mergeCommand() *cobra.Command {
	var out fileName
	var partial bool
	var as style
	c := &cobra.Command{
		Use:   "merge [--out FILE.msgp] SHARD...",
		Short: "Add the shards of a sweep up, and print it or write it to a file",
		Long: `Add the shards of a sweep up, and print it or write it to a file: the very bytes that one machine would have written.

A single file, whole, is printed. Shards that are missing are an error, unless --partial is given.`,
		Example: "  deskarena merge --out sweep.msgp part-*.msgp\n" +
			"  deskarena merge --json sweep.msgp",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := as.checkWith(out); err != nil {
				return err
			}
			if len(args) == 0 {
				return errors.New("missing the shards of a sweep")
			}
			var shards []*lab.File
			for _, name := range args {
				f, err := readSweep(name)
				if err != nil {
					return fail(err)
				}
				shards = append(shards, f)
			}
			whole, err := lab.Merge(shards)
			if err != nil {
				return fail(err)
			}
			if n := whole.Missing(); n > 0 && !partial {
				return fail(fmt.Errorf("%d of %d rows are in no shard; give the missing shards, or --partial", n, n+len(whole.Rows)))
			}
			return writeSweep(cmd, whole, out, as)
		},
	}
	c.Flags().Var(&out, "out", "file to write (msgp); without it the sweep is printed")
	c.Flags().BoolVar(&partial, "partial", false, "make do with the shards that there are")
	as.add(c)
	return c
}

func readSweep(name string) (*lab.File, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	f, err := lab.ReadFile(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return f, nil
}
