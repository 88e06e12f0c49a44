//go:build !js

package main

import (
	"bytes"
	"errors"

	"github.com/spf13/cobra"
)

// addHelp gives the help that cobra brings, and its completions, the manners of the other commands: a wrong command line
// is an error, and so is a help that cannot be written. The error that a --help ends in is left where the pointer says,
// for help returns none.
func addHelp(root *cobra.Command) *error {
	var wrong error
	help := root.HelpFunc()
	root.SetHelpFunc(func(c *cobra.Command, args []string) {
		if given := c.Flags().Args(); len(given) > 0 { // with none, help is for learning what is missing
			if wrong = c.ValidateArgs(given); wrong != nil {
				return
			}
		}
		var b bytes.Buffer
		out := c.OutOrStdout()
		c.SetOut(&b)
		help(c, args)
		c.SetOut(out)
		out.Write(b.Bytes()) // output keeps the error
	})

	root.InitDefaultHelpCmd()
	child(root, "help").Run = nil
	child(root, "help").RunE = func(_ *cobra.Command, args []string) error {
		c, rest, err := root.Find(args)
		if err == nil {
			err = cobra.NoArgs(c, rest)
		}
		if err != nil {
			return err
		}
		c.InitDefaultHelpFlag() // so that it is listed
		return c.Help()
	}

	root.InitDefaultCompletionCmd()
	child(root, "completion").RunE = func(*cobra.Command, []string) error {
		return errors.New("say for which shell: bash, zsh, fish or powershell")
	}
	return &wrong
}

func child(c *cobra.Command, name string) *cobra.Command {
	for _, sub := range c.Commands() {
		if sub.Name() == name {
			return sub
		}
	}
	panic("no command is called " + name)
}
