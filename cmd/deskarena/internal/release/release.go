//go:build !js

// Package release makes what one downloads: the program for each desktop, with its icon, packed, and SHA256SUMS of all. The
// same source makes the same bytes.
package release

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"deskarena/wasm/site/toolchain"
)

// Sums is the file that lists what a release holds.
const Sums = "SHA256SUMS"

// Target is a kind of machine, as Go names it.
type Target struct{ OS, Arch string }

func (t Target) String() string { return t.OS + "/" + t.Arch }

// called is the system as its users say it.
func (t Target) called() string {
	if t.OS == "darwin" {
		return "macos"
	}
	return t.OS
}

// Targets are what a release is made for.
func Targets() []Target {
	var list []Target
	for _, system := range []string{"linux", "windows", "darwin"} {
		list = append(list, Target{system, "amd64"}, Target{system, "arm64"})
	}
	return list
}

// Release says what is released.
type Release struct {
	Commit  string // as --version says it
	Ruleset int
	License []byte
	Build   func(context.Context, Target) ([]byte, error) // makes the program
}

// number is the version as systems want it: the ruleset counts up.
func (r Release) number() string { return fmt.Sprintf("%d.0.0", r.Ruleset) }

// Of is the release of a checkout.
func Of(ctx context.Context, root string, ruleset int) (Release, error) {
	license, err := os.ReadFile(filepath.Join(root, "LICENSE"))
	if err != nil {
		return Release{}, err
	}
	r := Release{Commit: commit(ctx, root), Ruleset: ruleset, License: license}
	r.Build = func(ctx context.Context, t Target) ([]byte, error) { return build(ctx, root, r.Commit, t) }
	return r, nil
}

// Write makes all archives in a folder and says on log what it is at.
func (r Release) Write(ctx context.Context, dir string, targets []Target, log io.Writer) error {
	var sums []string
	for i, t := range targets {
		fmt.Fprintf(log, "%d of %d: %s\n", i+1, len(targets), t)
		program, err := r.Build(ctx, t)
		if err != nil {
			return err
		}
		name, body, err := r.pack(t, program)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), body, 0o644); err != nil {
			return err
		}
		sums = append(sums, fmt.Sprintf("%x  %s\n", sha256.Sum256(body), name))
	}
	slices.SortFunc(sums, func(a, b string) int { return strings.Compare(a[64:], b[64:]) })
	return os.WriteFile(filepath.Join(dir, Sums), []byte(strings.Join(sums, "")), 0o644)
}

// build makes the program without Cgo. The commit goes in by the linker: Go's own stamp would say when a checkout had changes
// that are none of the program's.
func build(ctx context.Context, root, commit string, t Target) ([]byte, error) {
	dir, err := os.MkdirTemp("", "deskarena-release-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "deskarena")
	env := []string{"CGO_ENABLED=0", "GOOS=" + t.OS, "GOARCH=" + t.Arch}
	if _, err := toolchain.Output(ctx, root, env, "build", "-trimpath", "-buildvcs=false",
		"-ldflags=-s -w -buildid= -X main.commit="+commit, "-o", out, "./cmd/deskarena"); err != nil {
		return nil, fmt.Errorf("%s: %w", t, err)
	}
	return os.ReadFile(out)
}

// commit is what a checkout stands at, with +changes where files differ from it; unknown where git cannot say.
func commit(ctx context.Context, root string) string {
	git := func(args ...string) ([]byte, error) {
		cmd := exec.CommandContext(ctx, "git", args...)
		cmd.Dir = root
		return cmd.Output()
	}
	at, err := git("rev-parse", "--short=12", "HEAD")
	if err != nil {
		return "unknown"
	}
	name := string(bytes.TrimSpace(at))
	if changes, err := git("status", "--porcelain"); err != nil || len(changes) > 0 {
		name += "+changes"
	}
	return name
}
