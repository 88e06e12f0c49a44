package site

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"deskarena/wasm/article"
	"deskarena/wasm/site/light"
	"deskarena/wasm/site/toolchain"
)

// FindRoot returns the root of the checkout that dir is in.
func FindRoot(dir string) (string, error) {
	for d := dir; ; d = filepath.Dir(d) {
		mod, err := os.ReadFile(filepath.Join(d, "go.mod"))
		if err == nil && strings.HasPrefix(string(mod), "module deskarena\n") {
			return d, nil
		}
		if d == filepath.Dir(d) {
			return "", fmt.Errorf("%s is not inside a checkout of Desk Arena; the site is built from its source, so change into the checkout first; serve --site DIR serves one that deskarena export --site DIR made", dir)
		}
	}
}

// Picture is an image that belongs to the site and is painted rather than kept: a poster.
type Picture struct {
	Path string
	PNG  []byte
}

// Options say how a site is made.
type Options struct {
	Quality Quality
	Stock   bool   // build the scene with Ebitengine and msgp as they are, as where the light copies do not fit
	Base    string // the address of the folder that it will lie in, for what has to name one; "" if nobody knows
}

// Assemble makes a Site of a checkout. It says what it is doing on log, line by line.
func Assemble(ctx context.Context, root string, o Options, pictures []Picture, log io.Writer) (*Site, error) {
	p, err := Gather(ctx, root, o, pictures, log)
	if err != nil {
		return nil, err
	}
	return p.Site(log)
}

// Gather makes what a site consists of; the scene is built with the Go toolchain of the checkout.
func Gather(ctx context.Context, root string, o Options, pictures []Picture, log io.Writer) (*Parts, error) {
	fmt.Fprintln(log, "compiling the scene for the browser; the first time takes a minute or two")
	wasm, _, err := Compile(ctx, root, Program{Package: "./wasm/scene", Stock: o.Stock}, log)
	if err != nil {
		return nil, err
	}
	start, err := toolchain.Glue(ctx, root)
	if err != nil {
		return nil, err
	}
	glue, err := os.ReadFile(start)
	if err != nil {
		return nil, fmt.Errorf("the Go toolchain has no wasm_exec.js: %w", err)
	}
	p := &Parts{options: o, loaded: map[string]part{sceneFile: named(sceneFile, wasm), glueFile: named(glueFile, glue)}}
	for _, x := range pictures {
		p.loaded[x.Path] = named(x.Path, x.PNG)
	}
	made, err := article.Make(root)
	if err != nil {
		return nil, err
	}
	return p, p.read(filepath.Join(root, "wasm", "page"), made)
}

// What a page loads that is no file of the checkout.
const (
	sceneFile = "scene.wasm"
	glueFile  = "wasm_exec.js"
)

// Program is a main package of the checkout that is to be built for the browser.
type Program struct {
	Package string // "./wasm/scene"
	Stock   bool   // with the modules as they are, instead of the light copies; see the package light
	Link    string // the linker's flags; "-s -w", which leaves out names, when empty
}

// Compile builds a program: the same bytes for the same source and toolchain, wherever the checkout lies. It also returns
// what the toolchain said beside the names of packages.
func Compile(ctx context.Context, root string, p Program, log io.Writer) (wasm []byte, said string, err error) {
	dir, err := os.MkdirTemp("", "deskarena-site-")
	if err != nil {
		return nil, "", err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "out.wasm")
	env, args := toolchain.Browser, []string{"build", "-v", "-buildvcs=false", "-trimpath", "-ldflags=" + cmp.Or(p.Link, "-s -w"), "-o", out}
	if !p.Stock {
		work, err := light.Workspace(ctx, root, dir)
		switch {
		case errors.Is(err, light.ErrNoFit):
			fmt.Fprintf(log, "%v; the modules are built as they are\n", err)
		case err != nil:
			return nil, "", err
		default:
			env, args = append([]string{"GOWORK=" + work}, env...), append(args, "-mod=readonly")
		}
	}
	cmd := toolchain.Command(ctx, root, env, append(args, p.Package)...)
	pipe, err := cmd.StderrPipe()
	if err != nil {
		return nil, "", err
	}
	if err := cmd.Start(); err != nil {
		return nil, "", toolchain.Explain(err)
	}
	said = follow(pipe, log)
	if err := cmd.Wait(); err != nil {
		if ctx.Err() != nil {
			return nil, "", ctx.Err()
		}
		io.WriteString(log, said)
		return nil, "", fmt.Errorf("the build failed: %w", err)
	}
	wasm, err = os.ReadFile(out)
	return wasm, said, err
}

// pause is how long nothing is said while something goes on.
const pause = 3 * time.Second

// follow reports every few seconds how many packages -v has named, and keeps what may explain a failure.
func follow(r io.Reader, log io.Writer) string {
	begun := time.Now()
	next := begun.Add(pause)
	packages, said := 0, bytes.Buffer{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		if strings.ContainsAny(line, " #") {
			said.WriteString(line + "\n")
			continue
		}
		packages++
		if now := time.Now(); now.After(next) {
			fmt.Fprintf(log, "  %d packages after %d s, now %s\n", packages, int(now.Sub(begun).Seconds()), line)
			next = now.Add(pause)
		}
	}
	return said.String()
}
