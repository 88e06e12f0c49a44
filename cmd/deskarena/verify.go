//go:build !js

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"deskarena/engine/episode"

	"github.com/spf13/cobra"
)

func verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify FILE.msgp",
		Short: "Recompute a recorded run from its Script and compare",
		Long: `Recompute a recorded run from its Script and compare.

A file passes only if the recomputed Trace has its digest and its every byte.`,
		Example: "  deskarena run --format msgp --out run.msgp && deskarena verify run.msgp",
		Args:    exactly(1, "the file to verify"),
		RunE: func(cmd *cobra.Command, args []string) error {
			digest, err := verify(args[0])
			if err != nil {
				return fail(err)
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "%s: digest %s holds\n", args[0], digestText(digest))
			return fail(err)
		},
	}
}

// verify returns the digest of a recorded run that holds.
func verify(name string) (uint64, error) {
	recorded, err := readRun(name)
	if err != nil {
		return 0, err
	}
	digest, err := verifyBytes(nil, recorded)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", name, err)
	}
	return digest, nil
}

// readRun reads a file as far as a trace may be long.
func readRun(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, episode.MaxTrace+1))
}

// verifyBytes verifies in a world, if it is of the run's org, and else in one of its own.
func verifyBytes(world *episode.World, recorded []byte) (uint64, error) {
	if len(recorded) > episode.MaxTrace {
		return 0, errors.New("larger than any recorded run")
	}
	t, err := readTrace(recorded)
	if err != nil {
		return 0, fmt.Errorf("not a recorded run: %w", err)
	}
	if world == nil || world.Company.Seed != t.Script.OrgSeed {
		world = episode.Open(t.Script.OrgSeed)
	}
	again, err := world.Run(t.Script)
	if err != nil {
		return 0, fmt.Errorf("its Script does not run: %w", err)
	}
	if again.Digest != t.Digest {
		return 0, fmt.Errorf("it says digest %s, its Script gives %s", digestText(t.Digest), digestText(again.Digest))
	}
	var fresh bytes.Buffer
	if err := writeTrace(&fresh, again); err != nil {
		return 0, err
	}
	if !bytes.Equal(fresh.Bytes(), recorded) {
		return 0, fmt.Errorf("the digest holds, but byte %d is not what its Script gives", firstDifference(fresh.Bytes(), recorded))
	}
	return t.Digest, nil
}

func firstDifference(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}

func writeTrace(w io.Writer, t *episode.Trace) error {
	b, err := t.MarshalMsg(nil)
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

func readTrace(b []byte) (*episode.Trace, error) {
	t := &episode.Trace{}
	rest, err := t.UnmarshalMsg(b)
	if err == nil && len(rest) > 0 {
		err = errors.New("bytes after its end")
	}
	return t, err
}
