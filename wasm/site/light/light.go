// Package light makes copies of Ebitengine, msgp and snowballstem that leave the linker more to drop: a few of their files import, or are,
// something else, which lies under instead/. README.md says what, why and how much.
package light

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"deskarena/wasm/site/toolchain"
)

const (
	ebitengine = "github.com/hajimehoshi/ebiten/v2"
	msgp       = "github.com/tinylib/msgp"
	snowball   = "github.com/blevesearch/snowballstem"
	insteadDir = "wasm/site/light/instead"
)

// change is what becomes of a file.
type change struct {
	module, file string
	imports      string // the import that is another one then; "" if the whole file is
	instead      string // what stands in, below instead/: a package, or a file; "" if the file goes
}

var changes = []change{
	{ebitengine, "internal/builtinshader/shader.go", "text/template", "text/template"},
	{ebitengine, "internal/colormshader/shader.go", "text/template", "text/template"},

	{ebitengine, "internal/vmprotocol/vmprotocol.go", "encoding/gob", "encoding/gob"},
	{ebitengine, "internal/vmprotocol/vmprotocol.go", "net", "net"},
	{ebitengine, "internal/debug/caller.go", "go/build", "go/build"},
	{ebitengine, "internal/graphicscommand/image_js.go", "archive/zip", "archive/zip"},
	{ebitengine, "internal/graphicscommand/image.go", ebitengine + "/internal/png", "png"},
	{ebitengine, "internal/atlas/gpuresources.go", "log/slog", "log/slog"},
	{ebitengine, "internal/thread/thread.go", "log/slog", "log/slog"},
	{ebitengine, "internal/legacyshader/convert.go", "go/printer", "go/printer"},

	{ebitengine, "internal/graphics/shader.go", "regexp", "regexp"},
	{ebitengine, "internal/shader/expr.go", "regexp", "regexp"},
	{ebitengine, "internal/shaderir/glsl/glsl.go", "regexp", "regexp"},
	{ebitengine, "internal/shaderir/hlsl/hlsl.go", "regexp", "regexp"},
	{ebitengine, "internal/shaderir/msl/msl.go", "regexp", "regexp"},

	{ebitengine, "internal/shader/expr.go", "go/constant", "go/constant"},
	{ebitengine, "internal/shader/shader.go", "go/constant", "go/constant"},
	{ebitengine, "internal/shader/stmt.go", "go/constant", "go/constant"},
	{ebitengine, "internal/shader/type.go", "go/constant", "go/constant"},
	{ebitengine, "internal/shaderir/check.go", "go/constant", "go/constant"},
	{ebitengine, "internal/shaderir/program.go", "go/constant", "go/constant"},
	{ebitengine, "internal/shaderir/glsl/glsl.go", "go/constant", "go/constant"},
	{ebitengine, "internal/shaderir/hlsl/hlsl.go", "go/constant", "go/constant"},
	{ebitengine, "internal/shaderir/msl/msl.go", "go/constant", "go/constant"},

	{msgp, "msgp/json.go", "", "msgp/json.go"},
	{msgp, "msgp/json_bytes.go", "", ""},

	{snowball, "env.go", "log", "log"},
}

// ErrNoFit says that the changes were made for another version of a module.
var ErrNoFit = errors.New("the light build does not fit this version of a module")

// Workspace fills an empty folder with changed copies of the modules and a go.work that puts them in the modules' places
// for the checkout at root. It returns the go.work's path, for GOWORK. The error is ErrNoFit where a change does not fit.
func Workspace(ctx context.Context, root, dir string) (string, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return "", err
	}
	version, at, err := find(ctx, root)
	if err != nil {
		return "", err
	}
	text := fmt.Sprintf("go %s\n\nuse %s\n", version, strconv.Quote(root))
	for _, m := range []string{ebitengine, msgp, snowball} {
		if err := os.CopyFS(copied(dir, m), os.DirFS(at[m])); err != nil {
			return "", err
		}
		// A relative path keeps the folder's name out of what is built.
		text += fmt.Sprintf("\nreplace %s => ./%s\n", m, filepath.Base(copied(dir, m)))
	}
	for _, c := range changes {
		if err := c.make(root, dir); err != nil {
			return "", err
		}
	}
	work := filepath.Join(dir, "go.work")
	if err := os.WriteFile(work, []byte(text), 0o644); err != nil {
		return "", err
	}
	return work, builds(ctx, root, work)
}

// copied is where the copy of a module lies.
func copied(dir, module string) string {
	return filepath.Join(dir, strings.Split(module, "/")[2])
}

// find returns the checkout's version of Go and where its versions of the modules lie.
func find(ctx context.Context, root string) (version string, at map[string]string, err error) {
	out, err := toolchain.Output(ctx, root, nil, "list", "-m", "-f", "{{.Path}}\t{{.GoVersion}}\t{{.Dir}}", "deskarena", ebitengine, msgp, snowball)
	if err != nil {
		return "", nil, err
	}
	at = map[string]string{}
	for line := range strings.Lines(out) {
		words := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(words) != 3 || words[2] == "" {
			return "", nil, fmt.Errorf("%s has not been downloaded: go mod download", words[0])
		}
		at[words[0]] = words[2]
		if words[0] == "deskarena" {
			version = words[1]
		}
	}
	return version, at, nil
}

// make makes the change in the copy.
func (c change) make(root, dir string) error {
	file := filepath.Join(copied(dir, c.module), filepath.FromSlash(c.file))
	src, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: %s has no %s", ErrNoFit, c.module, c.file)
	}
	if err != nil {
		return err
	}
	switch {
	case c.imports != "":
		if src, err = redirect(src, c.imports, path.Join("deskarena", insteadDir, c.instead)); err != nil {
			return fmt.Errorf("%w: %s: %s %w", ErrNoFit, c.module, c.file, err)
		}
	case c.instead != "":
		if src, err = os.ReadFile(filepath.Join(root, filepath.FromSlash(insteadDir), filepath.FromSlash(c.instead))); err != nil {
			return err
		}
	default:
		return os.Remove(file)
	}
	return os.WriteFile(file, src, 0o644)
}

// redirect makes a file import another package.
func redirect(src []byte, from, to string) ([]byte, error) {
	files := token.NewFileSet()
	tree, err := parser.ParseFile(files, "", src, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	for _, spec := range tree.Imports {
		if spec.Path.Value == strconv.Quote(from) {
			at := files.Position(spec.Path.Pos()).Offset
			return bytes.Join([][]byte{src[:at], []byte(strconv.Quote(to)), src[at+len(spec.Path.Value):]}, nil), nil
		}
	}
	return nil, fmt.Errorf("does not import %s", from)
}

// builds compiles the changed copies, which fails where they want more than what stands in has.
func builds(ctx context.Context, root, work string) error {
	env := append([]string{"GOWORK=" + work}, toolchain.Browser...)
	said, err := toolchain.Command(ctx, root, env, "build", "-mod=readonly", "-trimpath", ebitengine, msgp+"/msgp", snowball).CombinedOutput()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) {
		lines := strings.Split(strings.TrimSpace(string(said)), "\n")
		return fmt.Errorf("%w: %s", ErrNoFit, lines[min(1, len(lines)-1)]) // the first names the package
	}
	return toolchain.Explain(err)
}
