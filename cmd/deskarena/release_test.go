//go:build !js

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A folder that holds something else is refused before anything is built: where a build could not even begin, that is
// still what is said.
func TestForeignFolderIsRefusedFirst(t *testing.T) {
	dir := t.TempDir()
	foreign := filepath.Join(dir, "out")
	if err := os.Mkdir(foreign, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(foreign, "notes.txt"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir) // no checkout
	for want, args := range map[string][]string{
		"out: it holds notes.txt": {"release", "--out", "out"},
		"it holds notes.txt":      {"export", "--site", "out"},
		"inside a checkout":       {"release", "--out", "new"},
		"serve --site DIR":        {"serve", "--port", "0"},
	} {
		var stdout, stderr bytes.Buffer
		if code := execute(t.Context(), args, &stdout, &stderr); code != 1 || !strings.Contains(stderr.String(), want) {
			t.Errorf("%v: exit %d, %q", args, code, stderr.String())
		}
		if n := strings.Count(stderr.String(), "\n"); n != 1 {
			t.Errorf("%v: %d lines", args, n)
		}
	}
	if body, _ := os.ReadFile(filepath.Join(foreign, "notes.txt")); string(body) != "mine" {
		t.Error("the file is gone")
	}
}

func TestVersionOfARelease(t *testing.T) {
	defer func() { commit = "" }()
	commit = "0123456789ab"
	if got := versionText(nil); !strings.HasPrefix(got, "deskarena commit 0123456789ab, ruleset ") {
		t.Errorf("%q", got)
	}
}
