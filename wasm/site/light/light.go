// Package light makes a copy of Ebitengine that leaves the linker more to drop: in a few of its files an import is taken
// from the packages under instead/. README.md says what, why and how much.
package light

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"deskarena/wasm/site/toolchain"
)

const (
	module   = "github.com/hajimehoshi/ebiten/v2"
	standIns = "deskarena/wasm/site/light/instead/"
)

// change says in which files of the module an import is another one.
type change struct {
	path  string
	files []string
}

var changes = []change{
	{"text/template", []string{"internal/builtinshader/shader.go", "internal/colormshader/shader.go"}},
	{"regexp", []string{
		"internal/graphics/shader.go", "internal/shader/expr.go",
		"internal/shaderir/glsl/glsl.go", "internal/shaderir/hlsl/hlsl.go", "internal/shaderir/msl/msl.go",
	}},
	{"go/constant", []string{
		"internal/shader/expr.go", "internal/shader/shader.go", "internal/shader/stmt.go", "internal/shader/type.go",
		"internal/shaderir/check.go", "internal/shaderir/program.go",
		"internal/shaderir/glsl/glsl.go", "internal/shaderir/hlsl/hlsl.go", "internal/shaderir/msl/msl.go",
	}},
	{"encoding/gob", []string{"internal/vmprotocol/vmprotocol.go"}},
	{"net", []string{"internal/vmprotocol/vmprotocol.go"}},
	{"go/build", []string{"internal/debug/caller.go"}},
	{"archive/zip", []string{"internal/graphicscommand/image_js.go"}},
	{"go/printer", []string{"internal/legacyshader/convert.go"}},
	{"log/slog", []string{"internal/atlas/gpuresources.go", "internal/thread/thread.go"}},
	{module + "/internal/png", []string{"internal/graphicscommand/image.go"}},
}

// instead is the package that stands in for another.
func instead(path string) string { return standIns + strings.TrimPrefix(path, module+"/internal/") }

// ErrNoFit says that the changes were made for another version of Ebitengine.
var ErrNoFit = errors.New("the light build does not fit this version of Ebitengine")

// Workspace fills an empty folder with the changed copy of the module and a go.work that puts it in the module's place
// for the checkout at root. It returns the go.work's path, for GOWORK. The error is ErrNoFit where a change does not fit.
func Workspace(ctx context.Context, root, dir string) (string, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return "", err
	}
	version, from, err := find(ctx, root)
	if err != nil {
		return "", err
	}
	if err := os.CopyFS(filepath.Join(dir, "ebiten"), os.DirFS(from)); err != nil {
		return "", err
	}
	for _, c := range changes {
		for _, file := range c.files {
			if err := redirect(filepath.Join(dir, "ebiten", filepath.FromSlash(file)), c.path, instead(c.path)); err != nil {
				return "", err
			}
		}
	}
	work := filepath.Join(dir, "go.work")
	// A relative path keeps the folder's name out of what is built.
	text := fmt.Sprintf("go %s\n\nuse %s\n\nreplace %s => ./ebiten\n", version, strconv.Quote(root), module)
	if err := os.WriteFile(work, []byte(text), 0o644); err != nil {
		return "", err
	}
	return work, builds(ctx, root, work)
}

// find returns the checkout's version of Go and where its version of Ebitengine lies.
func find(ctx context.Context, root string) (version, dir string, err error) {
	out, err := toolchain.Output(ctx, root, nil, "list", "-m", "-f", "{{.GoVersion}}\n{{.Dir}}", "deskarena", module)
	if err != nil {
		return "", "", err
	}
	lines := strings.Split(out, "\n") // of two modules
	if len(lines) < 4 || lines[3] == "" {
		return "", "", fmt.Errorf("%s has not been downloaded: go mod download", module)
	}
	return lines[0], lines[3], nil
}

// redirect makes a file import another package.
func redirect(file, path, by string) error {
	src, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%w: there is no %s", ErrNoFit, filepath.Base(file))
	}
	if err != nil {
		return err
	}
	files := token.NewFileSet()
	tree, err := parser.ParseFile(files, file, src, parser.ImportsOnly)
	if err != nil {
		return fmt.Errorf("%w: %v", ErrNoFit, err)
	}
	for _, spec := range tree.Imports {
		if spec.Path.Value != strconv.Quote(path) {
			continue
		}
		at := files.Position(spec.Path.Pos()).Offset
		src = bytes.Join([][]byte{src[:at], []byte(strconv.Quote(by)), src[at+len(spec.Path.Value):]}, nil)
		return os.WriteFile(file, src, 0o644)
	}
	return fmt.Errorf("%w: %s does not import %s", ErrNoFit, filepath.Base(file), path)
}

// builds compiles the changed copy, which fails where it wants more of a package than its stand-in has.
func builds(ctx context.Context, root, work string) error {
	env := append([]string{"GOWORK=" + work}, toolchain.Browser...)
	said, err := toolchain.Command(ctx, root, env, "build", "-mod=readonly", "-trimpath", module).CombinedOutput()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) {
		lines := strings.Split(strings.TrimSpace(string(said)), "\n")
		return fmt.Errorf("%w: %s", ErrNoFit, lines[min(1, len(lines)-1)]) // the first names the package
	}
	return toolchain.Explain(err)
}
