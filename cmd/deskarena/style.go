//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

// style is how figures are printed.
type style struct{ csv, json bool }

func (s style) check() error {
	if s.csv && s.json {
		return errors.New("--csv and --json are two ways of printing; give one of them")
	}
	return nil
}

// checkWith is for those who print what they do not write to a file.
func (s style) checkWith(out fileName) error {
	if out != "" && (s.csv || s.json) {
		return errors.New("--out writes msgp, --csv and --json are for printing; give one of them")
	}
	return s.check()
}

func (s *style) add(c *cobra.Command) {
	c.Flags().BoolVar(&s.csv, "csv", false, "print CSV")
	c.Flags().BoolVar(&s.json, "json", false, "print JSON")
}

// counted is a number of things: 1 run, 8 runs.
func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// writeColumns writes lines of cells under each other, the first names of them to the left and the numbers to the right.
func writeColumns(w io.Writer, names int, lines [][]string) error {
	widths := make([]int, len(lines[0]))
	for _, l := range lines {
		for i, cell := range l {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for _, l := range lines {
		for i, cell := range l {
			gap := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i < names {
				cell, gap = cell+gap, ""
			}
			b.WriteString(gap + cell)
			if i < len(l)-1 {
				b.WriteString("  ")
			}
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}
