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
	"strconv"
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
			return "", fmt.Errorf("%s is not inside a checkout of Desk Arena; the site is built from its source, so change into the checkout first", dir)
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
	Light   bool // build the scene with the light copy of Ebitengine, as a release is
}

// Assemble builds the wasm with the Go toolchain of the checkout and puts the site together. It says what it is doing
// on log, line by line.
func Assemble(ctx context.Context, root string, o Options, pictures []Picture, log io.Writer) (*Site, error) {
	begun, q := time.Now(), o.Quality
	fmt.Fprintln(log, "compiling the scene for the browser; the first time takes a minute or two")
	wasm, _, err := Compile(ctx, root, Program{Package: "./wasm/scene", Light: o.Light}, log)
	if err != nil {
		return nil, err
	}
	goroot, err := toolchain.Output(ctx, root, nil, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	glue, err := os.ReadFile(filepath.Join(strings.TrimSpace(goroot), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return nil, fmt.Errorf("the Go toolchain has no wasm_exec.js: %w", err)
	}
	fmt.Fprintf(log, "compressing %.1f MB\n", float64(len(wasm))/1e6)
	s := &Site{}
	if err := s.Add("scene.wasm", wasm, q); err != nil {
		return nil, err
	}
	if err := s.Add("wasm_exec.js", glue, q); err != nil {
		return nil, err
	}
	for _, p := range pictures {
		if err := s.Add(p.Path, p.PNG, q); err != nil {
			return nil, err
		}
	}
	if err := addPages(s, root, len(wasm), q); err != nil {
		return nil, err
	}
	plain, gz, br := s.Size("scene.wasm")
	fmt.Fprintf(log, "ready in %.1f s: wasm of %.1f MB, %.1f MB as gzip, %.1f MB as brotli\n",
		time.Since(begun).Seconds(), float64(plain)/1e6, float64(gz)/1e6, float64(br)/1e6)
	return s, nil
}

// addPages adds the article and the hand-written files. A page can tell how far a download is only if it knows the size beforehand:
// Content-Length counts compressed bytes, the stream plain ones.
func addPages(s *Site, root string, wasmSize int, q Quality) error {
	made, err := article.Make(root)
	if err != nil {
		return err
	}
	for _, f := range made {
		if err := s.Add(f.Path, f.Body, q); err != nil {
			return err
		}
	}
	dir := filepath.Join(root, "wasm", "page")
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.IsDir() || s.find(e.Name()) != nil { // what the article is made of, and made
			continue
		}
		body, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		if filepath.Ext(e.Name()) == ".html" {
			body = fill(body, "wasm size", strconv.Itoa(wasmSize))
		}
		if err := s.Add(e.Name(), body, q); err != nil {
			return err
		}
	}
	return nil
}

// Program is a main package of the checkout that is to be built for the browser.
type Program struct {
	Package string // "./wasm/scene"
	Light   bool   // with the light copies of Ebitengine and msgp; see the package light
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
	if p.Light {
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

// follow reports every few seconds how many packages -v has named, and keeps what may explain a failure.
func follow(r io.Reader, log io.Writer) string {
	const pause = 3 * time.Second
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
