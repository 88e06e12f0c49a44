//go:build !js

package main

import (
	"deskarena/engine/episode"
	"deskarena/game"
	"deskarena/game/desk"

	"github.com/spf13/cobra"
)

func windowCommand() *cobra.Command {
	var preset, link string
	var night, reduced bool
	c := &cobra.Command{
		Use:   "deskarena",
		Short: "CRMArena one can play: a help-desk agent in pixel art, lookup by lookup",
		Long: `Desk Arena is CRMArena one can play. A simulated help-desk agent pulls a chain of linked records out of a filing
cabinet to answer one question; the reader steps it, scrubs it and strikes it.

Without a subcommand it opens a window. serve shows the same scene in a browser; the other subcommands need neither.`,
		Example: "  deskarena\n  deskarena --preset 'Weak model stalls'\n  deskarena serve\n  deskarena run --preset 'Reasoner clears it'",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			o := game.Options{Title: "Desk Arena", Options: desk.Options{Night: night, Reduced: reduced, Token: tokenOf(link)}}
			if preset != "" {
				s, err := findPreset(preset)
				if err != nil {
					return err
				}
				o.Token = episode.Encode(s)
			} else if link != "" {
				if _, err := episode.Decode(o.Token); err != nil {
					return err
				}
			}
			if err := checkDisplay(); err != nil {
				return fail(err)
			}
			return fail(game.Run(game.New(o)))
		},
	}
	c.Flags().StringVar(&preset, "preset", "", "begin with a preset, by name")
	c.Flags().StringVar(&link, "link", "", "begin with the run of a share link, or its token")
	c.Flags().BoolVar(&night, "night", false, "the dark theme")
	c.Flags().BoolVar(&reduced, "reduced-motion", false, "cut instead of moving")
	return c
}
