//go:build linux

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

const readmeScript = "testdata/readme.txtar"

func TestReadmeCommandsRun(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Files: []string{readmeScript},
		Setup: func(e *testscript.Env) error {
			e.Setenv("PATH", filepath.Dir(program(t))+string(os.PathListSeparator)+e.Getenv("PATH"))
			return nil
		},
	})
}

// Every command that README names is in the script, but for those that go on until they are stopped, and the fit, which
// takes an hour; the release has a step of CI of its own.
func TestReadmeCommandsAreInTheScript(t *testing.T) {
	script, err := os.ReadFile(readmeScript)
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(readme(t), "| command | what it does |")
	table, _, _ = strings.Cut(table, "\n\n")
	rows := regexp.MustCompile(`(?m)^\| (.*?) \|`).FindAllStringSubmatch(table, -1)
	if len(rows) < 8 {
		t.Fatalf("only %d commands found", len(rows))
	}
	named := regexp.MustCompile("`([a-z]+)")
	n := 0
	for _, row := range rows {
		for _, name := range named.FindAllStringSubmatch(row[1], -1) {
			switch name[1] {
			case "serve", "export", "release", "calibrate", "env":
				continue
			}
			n++
			if !strings.Contains(string(script), "exec deskarena "+name[1]+" ") {
				t.Errorf("%s does not run %q", readmeScript, name[1])
			}
		}
	}
	if n < 10 {
		t.Errorf("only %d commands looked at", n)
	}
}
