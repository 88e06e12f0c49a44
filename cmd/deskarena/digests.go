//go:build !js

package main

import (
	"fmt"

	"deskarena/engine/episode/determinism"
	"deskarena/presets"

	"github.com/spf13/cobra"
)

// digestsCommand is for comparing machines; wasm/digests prints the same lines in Node.
func digestsCommand() *cobra.Command {
	var random int
	c := &cobra.Command{
		Use:     "digests",
		Short:   "Print the digests of all presets and of random Scripts, for comparing machines",
		Example: "  deskarena digests --random 1000",
		Args:    cobra.NoArgs,
		Hidden:  true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if random < 0 {
				return fmt.Errorf("--random is 0 or more, not %d", random)
			}
			return fail(determinism.Write(cmd.OutOrStdout(), presets.Scripts(), random))
		},
	}
	c.Flags().IntVar(&random, "random", 1000, "how many random Scripts")
	return c
}
