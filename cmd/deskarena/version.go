//go:build !js

package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"

	"deskarena/engine/episode"
)

// commit is what the linker was told to write down; see release. "" in other builds.
var commit string

// versionText says what a program is made of: the commit, as far as the Go toolchain noted it down, with +changes if the
// checkout had some; the ruleset, without which runs of two programs are not to be compared; and the Go that built it.
func versionText(info *debug.BuildInfo) string {
	commit, changes := cmp.Or(commit, "unknown (go run notes none)"), ""
	if info != nil {
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision":
				commit = s.Value[:min(12, len(s.Value))]
			case s.Key == "vcs.modified" && s.Value == "true":
				changes = "+changes"
			}
		}
	}
	return fmt.Sprintf("deskarena commit %s%s, ruleset %d, %s %s/%s", commit, changes, episode.Ruleset, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
