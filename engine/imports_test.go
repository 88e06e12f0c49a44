package engine

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// imports lists what the packages below a folder import, tests aside, by package.
func imports(t *testing.T, root string) map[string][]string {
	out := map[string][]string{}
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Dir(filepath.ToSlash(p))
		for _, i := range f.Imports {
			name, _ := strconv.Unquote(i.Path.Value)
			out[pkg] = append(out[pkg], name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestWhoImportsWhom(t *testing.T) {
	all := imports(t, ".")
	if len(all) < 8 {
		t.Fatalf("only %d packages found", len(all))
	}
	house := []string{"deskarena/game", "deskarena/wasm", "deskarena/cmd", "deskarena/assets", "deskarena/presets", "github.com/hajimehoshi"}
	for pkg, list := range all {
		for _, i := range list {
			for _, banned := range house {
				if strings.HasPrefix(i, banned) {
					t.Errorf("engine/%s imports %s", pkg, i)
				}
			}
			switch i {
			case "math/rand", "math/rand/v2", "hash/maphash", "crypto/rand", "time":
				t.Errorf("engine/%s imports %s: no clock and no random state in the engine", pkg, i)
			case "encoding/json", "math/big", "deskarena/engine/agent/sim/odds":
				if !slices.Contains([]string{"agent/sim/odds", "agent/sim/odds/gen", "lab", "lab/gen"}, pkg) {
					t.Errorf("engine/%s imports %s: what plays a run does without", pkg, i)
				}
			}
		}
	}
}

// reach lists what a package of the engine stands on, near and far.
func reach(all map[string][]string, pkg string) []string {
	out := []string{}
	for next := []string{pkg}; len(next) > 0; next = next[1:] {
		for _, i := range all[next[0]] {
			if i, ours := strings.CutPrefix(i, "deskarena/engine/"); ours && !slices.Contains(out, i) {
				out, next = append(out, i), append(next, i)
			}
		}
	}
	return out
}

// An agent stands on nothing that it must not know; a simulated one on what any agent is, the playbooks on the machine that
// plays them, an episode on these, and the lab on episodes. Nothing stands on what stands on it.
func TestWhatAnAgentStandsOn(t *testing.T) {
	all := imports(t, ".")
	unknown := []string{"task", "org", "soql", "tools"}
	for pkg, banned := range map[string][]string{
		"agent":          append([]string{"dice", "agent/voice", "agent/sim", "agent/playbook", "episode", "lab"}, unknown...),
		"agent/voice":    append([]string{"dice", "agent/sim", "agent/playbook", "episode", "lab"}, unknown...),
		"agent/sim":      append([]string{"agent/playbook", "episode", "lab"}, unknown...),
		"agent/playbook": append([]string{"episode", "lab"}, unknown...),
		"episode":        {"lab"},
	} {
		for _, i := range reach(all, pkg) {
			if slices.Contains(banned, i) {
				t.Errorf("engine/%s stands on engine/%s", pkg, i)
			}
		}
	}
	order := []string{"agent", "agent/voice", "agent/sim", "agent/playbook", "episode", "lab"}
	for i := range order[1:] {
		if !slices.Contains(reach(all, order[i+1]), order[i]) {
			t.Errorf("engine/%s does not stand on engine/%s", order[i+1], order[i])
		}
	}
}

// Only lab starts goroutines.
func TestOnlyLabStartsGoroutines(t *testing.T) {
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") || strings.HasPrefix(p, "lab") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), p, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if _, ok := n.(*ast.GoStmt); ok {
				t.Errorf("%s starts a goroutine", p)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
