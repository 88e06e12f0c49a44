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
			}
		}
	}
	for _, banned := range []string{"deskarena/engine/task", "deskarena/engine/org", "deskarena/engine/soql", "deskarena/engine/tools"} {
		if slices.Contains(all["agent/playbook"], banned) {
			t.Errorf("engine/agent/playbook imports %s: it must see observations only", banned)
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
