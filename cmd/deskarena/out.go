//go:build !js

package main

import (
	"errors"
	"io"
	"os"

	"deskarena/cmd/deskarena/internal/save"

	"golang.org/x/term"
)

// fileName is a flag that names a file or a folder. An empty name is a mistake, as of a variable that is not set.
type fileName string

func (f *fileName) Set(name string) error {
	if name == "" {
		return errors.New("the name is empty")
	}
	*f = fileName(name)
	return nil
}

func (f *fileName) String() string { return string(*f) }

func (f *fileName) Type() string { return "name" }

// writeTo writes a file, whole or not at all, or standard output where no file is named.
func writeTo(stdout io.Writer, name fileName, write func(io.Writer) error) error {
	if name == "" || isFile(stdout, string(name)) {
		return write(stdout)
	}
	return save.File(string(name), write)
}

// canWrite says, before any work is done, why a file cannot be written to. What it holds stays.
func canWrite(stdout io.Writer, name fileName) error {
	if name == "" || isFile(stdout, string(name)) {
		return nil
	}
	return save.CanWrite(string(name))
}

// output is standard output. It keeps the first error, for those who print and do not ask.
type output struct {
	io.Writer
	err error
}

func (o *output) Write(b []byte) (int, error) {
	n, err := o.Writer.Write(b)
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// fileOf is the file behind a writer, or nil.
func fileOf(w io.Writer) *os.File {
	if o, ok := w.(*output); ok {
		w = o.Writer
	}
	f, _ := w.(*os.File)
	return f
}

func isTerminal(w io.Writer) bool {
	f := fileOf(w)
	return f != nil && term.IsTerminal(int(f.Fd()))
}

// isFile says whether a name is one of the file behind a writer, as /dev/stdout is. Written to by that name, it would be
// another descriptor of the same file, with an end of its own.
func isFile(w io.Writer, name string) bool {
	f := fileOf(w)
	if f == nil {
		return false
	}
	own, err1 := f.Stat()
	named, err2 := os.Stat(name)
	return err1 == nil && err2 == nil && os.SameFile(own, named)
}
