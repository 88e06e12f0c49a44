// Package toolchain runs the go command of a checkout.
package toolchain

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Browser is what the environment says in a build for the browser.
var Browser = []string{"GOOS=js", "GOARCH=wasm"}

// Command is the go command in the checkout at root; env goes before the environment that there is.
func Command(ctx context.Context, root string, env []string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), env...)
	return cmd
}

// Output runs the go command and returns what it prints. An error holds what it complains of.
func Output(ctx context.Context, root string, env []string, args ...string) (string, error) {
	out, err := Command(ctx, root, env, args...).Output()
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) {
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, strings.TrimSpace(string(failed.Stderr)))
	}
	return string(out), Explain(err)
}

// Glue is the file of the toolchain that a program for the browser is started with.
func Glue(ctx context.Context, root string) (string, error) {
	goroot, err := Output(ctx, root, nil, "env", "GOROOT")
	return filepath.Join(strings.TrimSpace(goroot), "lib", "wasm", "wasm_exec.js"), err
}

// Explain says what to do where there is no go command.
func Explain(err error) error {
	if errors.Is(err, exec.ErrNotFound) {
		return errors.New("the go command was not found: the site is built with the Go toolchain, so put it on the PATH")
	}
	return err
}
