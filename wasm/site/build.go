package site

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
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

// Assemble builds the wasm with the Go toolchain of the checkout and puts the site together. It says what it is doing
// on log, line by line.
func Assemble(ctx context.Context, root string, q Quality, pictures []Picture, log io.Writer) (*Site, error) {
	begun := time.Now()
	wasm, err := compile(ctx, root, "./wasm/scene", log)
	if err != nil {
		return nil, err
	}
	goroot, err := goTool(ctx, root, "env", "GOROOT")
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
	if err := addPages(s, filepath.Join(root, "wasm", "page"), len(wasm), q); err != nil {
		return nil, err
	}
	plain, gz, br := s.Size("scene.wasm")
	fmt.Fprintf(log, "ready in %.1f s: wasm of %.1f MB, %.1f MB as gzip, %.1f MB as brotli\n",
		time.Since(begun).Seconds(), float64(plain)/1e6, float64(gz)/1e6, float64(br)/1e6)
	return s, nil
}

// addPages adds the hand-written files. A page can tell how far a download is only if it knows the size beforehand:
// Content-Length counts compressed bytes, the stream plain ones.
func addPages(s *Site, dir string, wasmSize int, q Quality) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
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

// compile builds a package of the checkout for the browser and returns the wasm.
func compile(ctx context.Context, root, pkg string, log io.Writer) ([]byte, error) {
	dir, err := os.MkdirTemp("", "deskarena-site-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "out.wasm")
	fmt.Fprintln(log, "compiling the scene for the browser; the first time takes a minute or two")
	cmd := goCommand(ctx, root, "build", "-v", "-trimpath", "-ldflags=-s -w", "-o", out, pkg)
	cmd.Env = append(cmd.Env, "GOOS=js", "GOARCH=wasm")
	pipe, err := cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, noToolchain(err)
	}
	said := follow(pipe, log)
	if err := cmd.Wait(); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		io.WriteString(log, said)
		return nil, fmt.Errorf("the scene does not build: %w", err)
	}
	return os.ReadFile(out)
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

func goTool(ctx context.Context, root string, args ...string) (string, error) {
	out, err := goCommand(ctx, root, args...).Output()
	if err != nil {
		return "", noToolchain(err)
	}
	return string(out), nil
}

func goCommand(ctx context.Context, root string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = root
	cmd.Env = os.Environ()
	return cmd
}

func noToolchain(err error) error {
	if errors.Is(err, exec.ErrNotFound) {
		return errors.New("the go command was not found: the site is built with the Go toolchain, so put it on the PATH")
	}
	return err
}
