package save

import (
	"os"
	"path/filepath"
)

// replace is what renameio, which is not for Windows, does elsewhere. os.Rename replaces a file here, too.
func replace(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".deskarena-")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// endOfPipe does nothing: a pipe without a reader is an error like any other.
func endOfPipe(*os.File, error) {}

// dieOf ends the program; an interrupt has no number here that others would know.
func dieOf(os.Signal) { os.Exit(1) }
