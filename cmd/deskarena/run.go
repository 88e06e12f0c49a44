//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"os"

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
	var out string
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
	c.Flags().StringVar(&out, "out", "", "file to write (default: standard output)")
	pictures.add(c.Flags())
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		s, err := script.make()
		if err != nil {
			return err
		}
		if err := pictures.check(); err != nil {
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

// writeTo writes a file, or standard output where no file is named. A file that fails half way does not stay.
func writeTo(stdout io.Writer, name string, write func(io.Writer) error) error {
	if name == "" {
		return write(stdout)
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		os.Remove(name)
		return err
	}
	return nil
}

// canWrite says, before any work is done, why a file cannot be written to. What it holds stays.
func canWrite(name string) error {
	_, gone := os.Stat(name)
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o666)
	if err != nil {
		return err
	}
	if gone != nil {
		return errors.Join(f.Close(), os.Remove(name))
	}
	return f.Close()
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
