//go:build !js

// Package save writes files and folders so that what was there is lost only to what is there whole.
//
// A file is written beside its place, synced, and renamed over it; it keeps the permission bits of the one that it
// replaces. Where a name is a symbolic link, the file that the link leads to is replaced and the link stays. What is no
// file (a device, a pipe, a descriptor under /dev/fd) is opened and written through, and never removed. An interrupt ends
// the program once nothing lies beside any more.
package save

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
)

// File writes a file: all of it, or an error and nothing. A pipe whose reader has left ends the program, as it does on
// standard output.
func File(name string, write func(io.Writer) error) error {
	p, err := find(name)
	if err != nil {
		return refuse(name, err)
	}
	if p.through {
		return refuse(name, writeThrough(p.path, write))
	}
	var b bytes.Buffer // so that nothing lies beside while it is being made
	if err := write(&b); err != nil {
		return refuse(name, err)
	}
	interrupts := hold()
	defer interrupts.release()
	return refuse(name, replace(p.path, b.Bytes()))
}

// CanWrite says, before any work is done, why a file could not be written. What there is stays as it is, and a pipe is
// not opened: its reader would take that for all there is.
func CanWrite(name string) error {
	p, err := find(name)
	if err == nil && !p.through {
		err = tryBeside(p.path)
	}
	return refuse(name, err)
}

// tryBeside makes a file where one would be written, and takes it away.
func tryBeside(path string) error {
	interrupts := hold()
	defer interrupts.release()
	f, err := os.CreateTemp(filepath.Dir(path), ".deskarena-")
	if err != nil {
		return err
	}
	f.Close()
	return os.Remove(f.Name())
}

// refuse names the file that an error is about. The name beside it, which the system may have complained of, is ours.
func refuse(name string, err error) error {
	if err == nil {
		return nil
	}
	switch e := err.(type) {
	case *fs.PathError:
		err = e.Err
	case *os.LinkError:
		err = e.Err
	}
	return fmt.Errorf("cannot write %s: %w", name, err)
}

// place is where a name leads.
type place struct {
	path    string
	through bool // no file that can be replaced
}

// find follows a name through its links to a file, which need not be there yet.
func find(name string) (place, error) {
	path, special, err := follow(name)
	if err != nil {
		return place{}, err
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !special:
		if name != trimmed(name) {
			return place{}, errors.New("it is the name of a folder")
		}
		return place{path: path}, nil
	case err != nil:
		return place{}, err
	case info.IsDir():
		return place{}, errors.New("it is a folder")
	case special || info.Mode().Type() == fs.ModeNamedPipe: // to open it is to be its writer
		return place{path, true}, nil
	}
	return place{path, !info.Mode().IsRegular()}, mayWrite(path)
}

// mayWrite says why a file may not be written to; then it is not to be replaced either.
func mayWrite(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// trimmed is a name without the separators at its end.
func trimmed(name string) string {
	for len(name) > 1 && os.IsPathSeparator(name[len(name)-1]) {
		name = name[:len(name)-1]
	}
	return name
}

// follow resolves the symbolic links of a name, the last ones too if they lead nowhere yet. Links below /proc and
// /dev/fd are no names but open descriptors: they are not followed.
func follow(name string) (path string, special bool, err error) {
	path = trimmed(name)
	for range 40 { // as many as Linux follows
		dir, base := filepath.Split(path) // filepath.Dir would take a link for a folder that '..' leads out of
		if dir == "" {
			dir = "."
		}
		if dir, err = filepath.EvalSymlinks(dir); err != nil {
			return "", false, err
		}
		if dir, err = filepath.Abs(dir); err != nil {
			return "", false, err
		}
		path = filepath.Join(dir, base)
		if runtime.GOOS != "windows" && (strings.HasPrefix(path, "/proc/") || strings.HasPrefix(path, "/dev/fd/")) {
			return path, true, nil
		}
		to, err := os.Readlink(path)
		if err != nil {
			return path, false, nil // no link; or nothing is there
		}
		if !filepath.IsAbs(to) {
			to = dir + string(filepath.Separator) + to
		}
		path = trimmed(to)
	}
	return "", false, syscall.ELOOP
}

// writeThrough writes into what is no file. Only for writing: whoever opens a pipe for reading too is its own reader, and
// waits for ever. At the end: a descriptor may be of a file that somebody else adds to.
func writeThrough(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return err
	}
	err = write(f)
	if err != nil {
		endOfPipe(f, err)
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}
