//go:build !js

package main

import (
	"fmt"
	"io"

	"deskarena/engine/episode"

	"github.com/spf13/cobra"
)

// formats are the ways of writing a run. A binary one is not written to a terminal.
var formats = []struct {
	name   string
	binary bool
	write  func(io.Writer, *episode.Trace, pictureOptions) error
}{
	{"text", false, func(w io.Writer, t *episode.Trace, _ pictureOptions) error { return writeText(w, t) }},
	{"json", false, func(w io.Writer, t *episode.Trace, _ pictureOptions) error { return writeJSON(w, t) }},
	{"msgp", true, func(w io.Writer, t *episode.Trace, _ pictureOptions) error { return writeTrace(w, t) }},
	{"png", true, writePNG},
	{"gif", true, writeGIF},
}

type format uint8

func (f format) String() string { return formats[f].name }

func runCommand() *cobra.Command {
	var as format
	var out fileName
	var pictures pictureOptions
	c := &cobra.Command{
		Use:   "run",
		Short: "Run one episode without a window and write it down",
		Long: `Run one episode without a window and write it down.

A run begins with a preset, a share link, or the flags alone; the other flags change what it begins with.`,
		Example: "  deskarena run --preset 'Reasoner clears it'\n" +
			"  deskarena run --task ned --instance 7 --model o1 --framework react --tools raw --seed 42 --strike drop@2 --format json\n" +
			"  deskarena run --tools functions --strike pull:get_purchase_history@1 --format gif --out run.gif",
		Args: cobra.NoArgs,
	}
	script := addScriptFlags(c.Flags())
	c.Flags().Var(choose(&as, "format", format(0), 1, 2, 3, 4), "format", "text, json, msgp, png or gif")
	c.Flags().Var(&out, "out", "file to write (default: standard output)")
	pictures.add(c.Flags())
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		s, err := script.make(cmd.ErrOrStderr())
		if err != nil {
			return err
		}
		if err := pictures.check(c.Flags()); err != nil {
			return err
		}
		if out == "" && formats[as].binary && isTerminal(cmd.OutOrStdout()) {
			return fmt.Errorf("%s is not for a terminal; say where to write it with --out", as)
		}
		t, err := episode.Open(s.OrgSeed).Run(s)
		if err != nil {
			return err // a Script that cannot be is one that the flags described
		}
		return fail(writeTo(cmd.OutOrStdout(), out, func(w io.Writer) error { return formats[as].write(w, t, pictures) }))
	}
	return c
}
