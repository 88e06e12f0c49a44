// Command weigh builds what the site loads, says how large it is and what of, and fails if it is larger than
// wasm/budget.txt allows. It is run in the checkout:
//
//	go run ./wasm/weigh
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"

	"deskarena/wasm/site"
	"deskarena/wasm/site/toolchain"
)

// modules are what is weighed. All are compared with the first.
var modules = []struct {
	name    string
	program site.Program
}{
	{"minimal", site.Program{Package: "./wasm/weigh/minimal", Stock: true}},
	{"stock", site.Program{Package: "./wasm/scene", Stock: true}},
	{"scene", site.Program{Package: "./wasm/scene"}},
	{"worker", site.Program{Package: "./wasm/worker"}},
}

func main() {
	if err := weigh(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func weigh(ctx context.Context, w io.Writer) error {
	here, err := os.Getwd()
	if err != nil {
		return err
	}
	root, err := site.FindRoot(here)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(filepath.Join(root, "wasm", "budget.txt"))
	if err != nil {
		return err
	}
	budget, err := ReadBudget(string(text))
	if err != nil {
		return err
	}
	all, compressed := make([]weight, len(modules)), make([]error, len(modules))
	var compressing sync.WaitGroup
	for i, m := range modules {
		x := &all[i]
		wasm, err := x.put(ctx, root, m.program)
		if err != nil {
			return err
		}
		x.name = m.name
		compressing.Go(func() { compressed[i] = x.compress(wasm) }) // what takes longest, beside the next build
	}
	compressing.Wait()
	if err := errors.Join(compressed...); err != nil {
		return err
	}
	printSizes(w, all)
	printParts(w, all)
	if said := Exceeded(budget, measures(all)); len(said) > 0 {
		return errors.New("more than wasm/budget.txt allows:\n" + strings.Join(said, "\n"))
	}
	fmt.Fprintf(w, "\nwithin the %d limits of wasm/budget.txt\n", len(budget))
	return nil
}

// weight is what a module weighs.
type weight struct {
	name                string
	bytes, gzip, brotli int
	methods             int // how many functions look up methods at run time, for whose sake the linker keeps all of them
	data                int
	parts               []Part
}

// put builds a program and weighs its parts.
func (x *weight) put(ctx context.Context, root string, p site.Program) (wasm []byte, err error) {
	wasm, _, err = site.Compile(ctx, root, p, io.Discard)
	if err != nil {
		return nil, err
	}
	p.Link = "-w -dumpdep"
	named, said, err := site.Compile(ctx, root, p, io.Discard)
	if err != nil {
		return nil, err
	}
	x.methods = strings.Count(said, "<ReflectMethod>")
	packages, err := toolchain.Output(ctx, root, toolchain.Browser, "list", "-deps", p.Package, "./wasm/site/light/instead/...")
	if err != nil {
		return nil, err
	}
	funcs, data, err := Funcs(named)
	if err != nil {
		return nil, err
	}
	x.data, x.parts = data, ByPackage(funcs, append(strings.Fields(packages), "main"))
	return wasm, nil
}

// compress weighs a wasm as the site sends it.
func (x *weight) compress(wasm []byte) error {
	s := &site.Site{}
	if err := s.Add("a.wasm", wasm, site.Release); err != nil {
		return err
	}
	x.bytes, x.gzip, x.brotli = s.Size("a.wasm")
	return nil
}

func printSizes(w io.Writer, all []weight) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	defer t.Flush()
	fmt.Fprintln(t, "\tbytes\tgzip\tbrotli\tgzip/minimal\tbrotli/minimal\tReflectMethod\tdata\t")
	for _, x := range all {
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%.3f\t%.3f\t%d\t%d\t\n", x.name, x.bytes, x.gzip, x.brotli,
			ratio(x.gzip, all[0].gzip), ratio(x.brotli, all[0].brotli), x.methods, x.data)
	}
}

// printParts prints the code of each package that has more than a few thousand bytes of it in some module.
func printParts(w io.Writer, all []weight) {
	const few = 8000
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	defer t.Flush()
	heaviest := map[string]int{}
	fmt.Fprint(t, "\n")
	for _, x := range all {
		fmt.Fprintf(t, "%s\t", x.name)
		for _, p := range x.parts {
			heaviest[p.Package] = max(heaviest[p.Package], p.Bytes)
		}
	}
	fmt.Fprintln(t, " code of the package")
	var packages []string
	for p, n := range heaviest {
		if n > few {
			packages = append(packages, p)
		}
	}
	slices.SortFunc(packages, func(a, b string) int {
		if heaviest[a] != heaviest[b] {
			return heaviest[b] - heaviest[a]
		}
		return strings.Compare(a, b)
	})
	for _, p := range packages {
		for _, x := range all {
			fmt.Fprintf(t, "%d\t", x.of(p))
		}
		fmt.Fprintf(t, " %s\n", p)
	}
}

func (x weight) of(pkg string) int {
	for _, p := range x.parts {
		if p.Package == pkg {
			return p.Bytes
		}
	}
	return 0
}

// measures are what the budget may limit: ratios, the functions that look up methods, and the code of each package and of
// all that lie in a folder, "deskarena/game/...".
func measures(all []weight) map[string]float64 {
	m := map[string]float64{}
	for _, x := range all {
		m[x.name+" gzip/minimal"] = ratio(x.gzip, all[0].gzip)
		m[x.name+" brotli/minimal"] = ratio(x.brotli, all[0].brotli)
		m[x.name+" ReflectMethod"] = float64(x.methods)
		for _, p := range x.parts {
			m[x.name+" "+p.Package] = float64(p.Bytes)
			for dir := p.Package; dir != "."; dir = path.Dir(dir) {
				m[x.name+" "+dir+"/..."] += float64(p.Bytes)
			}
		}
	}
	return m
}

// ratio is rounded up to three digits.
func ratio(a, b int) float64 { return float64((a*1000+b-1)/b) / 1000 }
