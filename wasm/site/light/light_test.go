package light

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"deskarena/wasm/site/toolchain"
)

var root = filepath.Join("..", "..", "..")

// The changes fit the versions that go.mod names, and shaders come out of the changed copy as they did before.
func TestTheCopies(t *testing.T) {
	dir := t.TempDir()
	work, err := Workspace(t.Context(), root, dir)
	if err != nil {
		t.Fatal(err)
	}
	light := copied(dir, ebitengine)
	t.Run("shaders", func(t *testing.T) {
		_, at, err := find(t.Context(), root)
		if err != nil {
			t.Fatal(err)
		}
		plain := filepath.Join(t.TempDir(), "ebiten")
		if err := os.CopyFS(plain, os.DirFS(at[ebitengine])); err != nil {
			t.Fatal(err)
		}
		kage := kageFiles(t, at[ebitengine])
		want, got := show(t, plain, "off", kage), show(t, light, work, kage)
		if n := strings.Count(want, "\nvoid main(void) {"); n < 4*19+4*len(kage)/2 || len(kage) < 10 {
			t.Errorf("%d programs of %d files were compiled", n, len(kage))
		}
		a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Fatalf("line %d is %q, want %q", i, b[i], a[i])
			}
		}
		if len(a) != len(b) {
			t.Fatalf("%d lines, want %d", len(b), len(a))
		}
	})
	t.Run("Ebitengine's own tests", func(t *testing.T) {
		// One of the tests makes constants, too.
		if err := (change{ebitengine, "internal/shaderir/ir_test.go", "go/constant", "go/constant"}).make(root, dir); err != nil {
			t.Fatal(err)
		}
		cmd := toolchain.Command(t.Context(), root, []string{"GOWORK=" + work}, "test", "-mod=readonly", ebitengine+"/internal/shader/...", ebitengine+"/internal/shaderir/...", ebitengine+"/internal/graphics")
		if out, err := cmd.CombinedOutput(); err != nil || bytes.Count(out, []byte("ok  \t")) < 3 {
			t.Errorf("%v\n%s", err, out)
		}
	})
	t.Run("a version that wants more", func(t *testing.T) {
		file := filepath.Join(light, "internal", "thread", "more.go")
		if err := os.WriteFile(file, []byte("package thread\n\nimport \"deskarena/"+insteadDir+"/log/slog\"\n\nvar _ = slog.Info\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := builds(t.Context(), root, work); !errors.Is(err, ErrNoFit) || !strings.HasSuffix(err.Error(), "undefined: slog.Info") || strings.Contains(err.Error(), "\n") {
			t.Errorf("got %v", err)
		}
	})
}

// show runs testdata/shaders inside a copy of Ebitengine.
func show(t *testing.T, module, work string, kage []string) string {
	t.Helper()
	if err := os.CopyFS(filepath.Join(module, "internal", "showshaders"), os.DirFS("testdata/shaders")); err != nil {
		t.Fatal(err)
	}
	out, err := toolchain.Output(t.Context(), module, []string{"GOWORK=" + work}, append([]string{"run", "-mod=readonly", "./internal/showshaders"}, kage...)...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// kageFiles are the module's files that are a shader as a whole.
func kageFiles(t *testing.T, module string) (files []string) {
	t.Helper()
	err := filepath.WalkDir(module, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := os.ReadFile(name)
		if err == nil && bytes.Contains(src, []byte("\nfunc Fragment(")) && !bytes.Contains(src, []byte("`")) {
			files = append(files, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestAnotherVersionDoesNotFit(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(copied(dir, msgp), "a.go")
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	src := "package a\n\nimport (\n\t\"fmt\"\n\tn \"net\"\n)\n\nvar s = \"net\"\n"
	if err := os.WriteFile(file, []byte(src), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []change{{msgp, "a.go", "log", "net"}, {msgp, "b.go", "net", "net"}, {msgp, "b.go", "", "msgp/json.go"}, {msgp, "b.go", "", ""}} {
		if err := c.make(root, dir); !errors.Is(err, ErrNoFit) {
			t.Errorf("%v: %v", c, err)
		}
	}
	if got, _ := os.ReadFile(file); string(got) != src {
		t.Errorf("a change that does not fit was made: %s", got)
	}
	if err := (change{msgp, "a.go", "net", "net"}).make(root, dir); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(file); string(got) != strings.Replace(src, `n "net"`, `n "deskarena/`+insteadDir+`/net"`, 1) {
		t.Errorf("got %s", got)
	}
}

func TestAnInterruptIsNoMisfit(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Workspace(ctx, root, t.TempDir()); err == nil || errors.Is(err, ErrNoFit) {
		t.Errorf("got %v", err)
	}
}
