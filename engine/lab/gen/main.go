// Command gen makes the tables of package lab out of the paper's tables and the price list:
//
//	go run ./gen paper.json prices.json tables_gen.go
package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"go/format"
	"os"
	"strings"
)

// order is that of the paper's columns.
var order = []string{"NCR", "HTU", "TCU", "NED", "PVI", "KQA", "TII", "MTA", "BRI"}

type row struct {
	Framework, Model string
	Scores           map[string]int
	All              int
	Deltas           []float64
	Turns            float64
}

type price struct {
	Model, Seller, Date string
	Input, Output       float64
}

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: gen paper.json prices.json tables_gen.go")
		os.Exit(2)
	}
	if err := generate(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func read(name string, into any) error {
	b, err := os.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(b, into)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func generate(paperFile, pricesFile, to string) error {
	var paper struct{ Table2, Table3, Table4, Table5 []row }
	var prices struct {
		Date   string
		Models []price
	}
	if err := read(paperFile, &paper); err != nil {
		return err
	}
	if err := read(pricesFile, &prices); err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("// Code generated from paper.json and prices.json by lab/gen. DO NOT EDIT.\n\npackage lab\n\nvar paper = Publication{\n")
	scores := func(name string, rows []row) {
		fmt.Fprintf(&b, "%s: []PaperRow{\n", name)
		for _, r := range rows {
			fmt.Fprintf(&b, "{Framework: %q, Model: %q, All: %d, Scores: []PaperScore{", r.Framework, r.Model, r.All)
			for _, k := range order {
				if n, ok := r.Scores[k]; ok {
					fmt.Fprintf(&b, "{%q, %d}, ", k, n)
				}
			}
			b.WriteString("}},\n")
		}
		b.WriteString("},\n")
	}
	scores("Table2", paper.Table2)
	scores("Table5", paper.Table5)
	b.WriteString("Table4: []AblationRow{\n")
	for _, r := range paper.Table4 {
		fmt.Fprintf(&b, "{Model: %q, Deltas: %#v},\n", r.Model, r.Deltas)
	}
	b.WriteString("},\nTable3: []TurnsRow{\n")
	for _, r := range paper.Table3 {
		fmt.Fprintf(&b, "{Framework: %q, Model: %q, Turns: %v},\n", r.Framework, r.Model, r.Turns)
	}
	b.WriteString("},\n}\n\nvar prices = []Price{\n")
	for _, p := range prices.Models {
		fmt.Fprintf(&b, "{Model: %q, Input: %v, Output: %v, Seller: %q, Date: %q},\n", p.Model, p.Input, p.Output, p.Seller, cmp.Or(p.Date, prices.Date))
	}
	b.WriteString("}\n")
	src, err := format.Source([]byte(b.String()))
	if err != nil {
		return err
	}
	return os.WriteFile(to, src, 0o644)
}
