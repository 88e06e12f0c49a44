// Command gen makes the table of odds out of the file of odds:
//
//	go run ./odds/gen odds.json odds_gen.go
package main

import (
	"fmt"
	"os"

	"deskarena/engine/agent/sim/odds"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: gen odds.json odds_gen.go")
		os.Exit(2)
	}
	if err := generate(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func generate(from, to string) error {
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	o, err := odds.Read(b)
	if err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	table, err := odds.Table(o)
	if err != nil {
		return err
	}
	return os.WriteFile(to, table, 0o644)
}
