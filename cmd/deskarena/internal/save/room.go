//go:build !js

package save

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
)

// Room says, before any work is done, why FolderOver would not make a folder: it is none, or it holds what may not go.
func Room(name string, may func(name string) bool) error {
	path, _, err := follow(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // a parent is missing, and will be made
	}
	if err != nil {
		return refuse(name, err)
	}
	old, err := folderAt(path)
	if err != nil || old == nil {
		return refuse(name, err)
	}
	return refuse(name, filepath.WalkDir(path, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(path, file)
		if err == nil && !(d.Type().IsRegular() && may(name)) {
			err = lost(name)
		}
		return err
	}))
}

// lost is the error over a file that a new folder has no room for.
func lost(name string) error {
	return fmt.Errorf("it holds %s, which would be lost; name a folder that is new or empty", name)
}
