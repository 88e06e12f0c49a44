//go:build !js

// Command deskarena is the one program: the window by default, and subcommands for everything that needs none.
//
// It exits with 0 when all went well, with 1 when what was asked for cannot be done, and with 2 when the command line
// itself is wrong. Errors are one line on standard error.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

func main() {
	os.Exit(execute(context.Background(), os.Args[1:], os.Stdout, os.Stderr))
}

// execute runs one command line and returns its exit code.
func execute(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	out := &output{Writer: stdout}
	root := rootCommand()
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(stderr)
	wrong := addHelp(root)
	ran, err := root.ExecuteContextC(ctx)
	switch {
	case out.err != nil:
		err = fail(out.err)
	case err == nil:
		err = *wrong
	}
	if err == nil {
		return 0
	}
	var f failure
	if errors.As(err, &f) {
		fmt.Fprintln(stderr, f.Error())
		return 1
	}
	if ran.Name() == "help" {
		ran = root
	}
	fmt.Fprintf(stderr, "deskarena: %s; see %s --help\n", strings.TrimSpace(firstLine(err.Error())), ran.CommandPath())
	return 2
}

// failure is an error of the work, as opposed to one of the command line.
type failure struct{ error }

func (f failure) Unwrap() error { return f.error }

// fail marks an error as one of the work.
func fail(err error) error {
	if err == nil {
		return nil
	}
	return failure{fmt.Errorf("deskarena: %w", err)}
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

func rootCommand() *cobra.Command {
	root := windowCommand()
	root.SilenceErrors, root.SilenceUsage = true, true
	cobra.MousetrapHelpText = "" // who opens the program with the mouse wants the window
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(serveCommand(), runCommand(), queryCommand(), orgCommand(), verifyCommand(), calibrateCommand(), digestsCommand(),
		tasksCommand(), reproduceCommand(), sweepCommand(), passkCommand(), mergeCommand(), envCommand(), siteCommand(), releaseCommand(), auditCommand(),
		blameCommand(), diffCommand())
	return root
}
