//go:build !js

package main

import (
	"errors"
	"os"
	"os/signal"
	"syscall"

	"deskarena/cmd/deskarena/internal/release"
	"deskarena/cmd/deskarena/internal/save"
	"deskarena/engine/episode"
	"deskarena/wasm/site"

	"github.com/spf13/cobra"
)

func releaseCommand() *cobra.Command {
	var dir fileName
	c := &cobra.Command{
		Use:   "release --out DIR",
		Short: "Make the program for Linux, Windows and macOS, packed",
		Long: `Make the program for Linux, Windows and macOS, on amd64 and arm64, packed with its icon, and SHA256SUMS of all.

It needs a checkout and its Go toolchain. The folder appears whole or not at all. One that is there is replaced if it holds an
earlier release as it was written; one that holds something else is refused. The same source makes the same bytes.`,
		Example: "  deskarena release --out dist",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if dir == "" {
				return errors.New("say where to put the archives: --out DIR")
			}
			old := site.Untouched(string(dir), release.Sums)
			if err := save.Room(string(dir), old); err != nil {
				return fail(err)
			}
			here, err := os.Getwd()
			if err != nil {
				return fail(err)
			}
			root, err := site.FindRoot(here)
			if err != nil {
				return fail(err)
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			r, err := release.Of(ctx, root, episode.Ruleset)
			if err != nil {
				return fail(err)
			}
			return fail(save.FolderOver(string(dir), old, func(dir string) error {
				return r.Write(ctx, dir, release.Targets(), cmd.ErrOrStderr())
			}))
		},
	}
	c.Flags().Var(&dir, "out", "folder to make")
	return c
}
