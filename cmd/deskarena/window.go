//go:build !js

package main

import (
	"fmt"
	"runtime/debug"

	"deskarena/engine/episode"
	"deskarena/game"
	"deskarena/game/desk"

	"github.com/spf13/cobra"
)

func windowCommand() *cobra.Command {
	var begin beginning
	var night, reduced, version bool
	c := &cobra.Command{
		Use:   "deskarena",
		Short: "CRMArena one can play: a help-desk agent in pixel art, lookup by lookup",
		Long: `Desk Arena is CRMArena one can play. A simulated help-desk agent pulls a chain of linked records out of a filing
cabinet to answer one question; the reader steps it, scrubs it and strikes it.

Without a subcommand it opens a window. serve shows the same scene in a browser; the other subcommands need neither.`,
		Example: "  deskarena\n  deskarena --preset 'Weak model stalls'\n  deskarena serve\n  deskarena run --preset 'Reasoner clears it'",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if version {
				info, _ := debug.ReadBuildInfo()
				_, err := fmt.Fprintln(cmd.OutOrStdout(), versionText(info))
				return fail(err)
			}
			o := game.Options{Title: "Desk Arena", Options: desk.Options{Night: night, Reduced: reduced}}
			s, given, err := begin.begin()
			if err != nil {
				return err
			}
			if given {
				o.Token = episode.Encode(s)
				_, o.Cursor = parts(begin.link)
			}
			if err := checkDisplay(); err != nil {
				return fail(err)
			}
			return fail(game.Run(game.New(o)))
		},
	}
	begin.add(c.Flags())
	c.Flags().BoolVar(&night, "night", false, "the dark theme")
	c.Flags().BoolVar(&reduced, "reduced-motion", false, "cut instead of moving")
	c.Flags().BoolVar(&version, "version", false, "say of which commit the program is, of which ruleset, and by which Go it was built")
	return c
}
