package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Func is a function of a wasm module: its name as Go's linker writes it, and how many bytes of code it has.
type Func struct {
	Name  string
	Bytes int
}

// Funcs reads the code and name sections of a wasm module that Go has linked
// (webassembly.github.io/spec/core/binary/modules.html, .../appendix/custom.html). data is the size of the data section.
func Funcs(wasm []byte) (funcs []Func, data int, err error) {
	defer func() {
		if recover() != nil {
			funcs, data, err = nil, 0, errors.New("the wasm is cut short or malformed")
		}
	}()
	r := reader(wasm)
	if !bytes.HasPrefix(r, []byte("\x00asm\x01\x00\x00\x00")) {
		return nil, 0, errors.New("not a wasm module of version 1")
	}
	r = r[8:]
	var imported int
	var sizes []int
	var names map[int]string
	for len(r) > 0 {
		id, s := r.byte(), r.sized()
		switch id {
		case 0: // custom
			if string(s.sized()) == "name" {
				names = s.names()
			}
		case 2:
			imported = s.u32() // the linker imports functions alone
		case 10:
			for range s.u32() {
				sizes = append(sizes, len(s.sized()))
			}
		case 11:
			data = len(s)
		}
	}
	if names == nil {
		return nil, 0, errors.New("the wasm has no names: it was linked with -s")
	}
	for i, n := range sizes {
		name, ok := names[imported+i]
		if !ok {
			return nil, 0, fmt.Errorf("function %d has no name", imported+i)
		}
		funcs = append(funcs, Func{name, n})
	}
	return funcs, data, nil
}

// reader takes values off its front; it panics where there is none.
type reader []byte

func (r *reader) byte() byte {
	b := (*r)[0]
	*r = (*r)[1:]
	return b
}

func (r *reader) u32() int {
	n, size := binary.Uvarint(*r)
	if size <= 0 || n > 1<<32-1 {
		panic("no u32")
	}
	*r = (*r)[size:]
	return int(n)
}

func (r *reader) sized() reader {
	n := r.u32()
	s := (*r)[:n:n]
	*r = (*r)[n:]
	return s
}

// names reads the names of functions out of a name section.
func (r *reader) names() map[int]string {
	for len(*r) > 0 {
		if id, s := r.byte(), r.sized(); id == 1 {
			names := map[int]string{}
			for range s.u32() {
				i := s.u32()
				names[i] = string(s.sized())
			}
			return names
		}
	}
	return nil
}

// Part is how many bytes of code a package has in a module.
type Part struct {
	Package string
	Bytes   int
}

// ByPackage sums functions by package, heaviest first. What belongs to none of the packages is under Other: the
// functions that the compiler makes to compare values.
func ByPackage(funcs []Func, packages []string) []Part {
	known := map[string]string{}
	for _, p := range packages {
		known[asLinked(p)] = p
	}
	sums := map[string]int{}
	for _, f := range funcs {
		sums[owner(f.Name, known)] += f.Bytes
	}
	var parts []Part
	for p, n := range sums {
		parts = append(parts, Part{p, n})
	}
	slices.SortFunc(parts, func(a, b Part) int {
		if a.Bytes != b.Bytes {
			return b.Bytes - a.Bytes
		}
		return strings.Compare(a.Package, b.Package)
	})
	return parts
}

// owner is the package whose path a function's name begins with, up to a dot; the longest, where there are several.
func owner(name string, known map[string]string) string {
	for i := strings.LastIndexByte(name, '.'); i > 0; i = strings.LastIndexByte(name[:i], '.') {
		if p, ok := known[name[:i]]; ok {
			return p
		}
	}
	return Other
}

// Other is the name of what belongs to no package.
const Other = "(other)"

// asLinked writes a path as the linker's names have it: a dot in its last element is escaped, and whatever is no word
// character or dot becomes an underscore.
func asLinked(path string) string {
	last := strings.LastIndexByte(path, '/') + 1
	path = path[:last] + strings.ReplaceAll(path[last:], ".", "%2e")
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9', r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z', r == '_', r == '.':
			return r
		}
		return '_'
	}, path)
}
