//go:build !js

package main

import (
	"fmt"
	"io"
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
			var g *game.Game
			o.OnCopy = func(link string) { g.Say(printLink(cmd.OutOrStdout(), link)) }
			g = game.New(o)
			return fail(game.Run(g))
		},
	}
	begin.add(c.Flags())
	c.Flags().BoolVar(&night, "night", false, "the dark theme")
	c.Flags().BoolVar(&reduced, "reduced-motion", false, "cut instead of moving")
	c.Flags().BoolVar(&version, "version", false, "say of which commit the program is, of which ruleset, and by which Go it was built")
	return c
}

// printLink prints the command that opens a link, since a window has no clipboard without Cgo, and returns what to say of it.
func printLink(w io.Writer, link string) string {
	if _, err := fmt.Fprintf(w, "deskarena --link '%s'\n", link); err != nil {
		return "The link was not printed: " + err.Error()
	}
	if !isTerminal(w) {
		return "Nothing is copied: a window prints its links, and no terminal opened this one."
	}
	return "The link is in the terminal that opened this window."
}
