//go:build !js

package save

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Folder makes a folder: all of what fill puts into the one that it is given, or an error and nothing. Parents that are
// missing are made. A folder that is there is replaced as a whole, and only if all that it holds is made anew: what else
// is in it would be lost, so that it is refused then.
func Folder(name string, fill func(dir string) error) error {
	return FolderOver(name, func(string) bool { return false }, fill)
}

// FolderOver makes a folder as Folder does, and lets those files go with the old one that may, by their names in it.
func FolderOver(name string, may func(name string) bool, fill func(dir string) error) error {
	return refuse(name, folder(name, may, fill))
}

func folder(name string, may func(name string) bool, fill func(dir string) error) error {
	path, _, err := follow(name)
	if errors.Is(err, fs.ErrNotExist) { // a parent is missing
		path, err = filepath.Abs(name)
	}
	if err != nil {
		return err
	}
	old, err := folderAt(path)
	if err != nil {
		return err
	}
	// What is renamed is the first folder that is missing, with those below.
	top := path
	for old == nil && !exists(filepath.Dir(top)) {
		top = filepath.Dir(top)
	}
	below, err := filepath.Rel(top, path)
	if err != nil {
		return err
	}

	interrupts := hold()
	defer interrupts.release()
	beside, err := os.MkdirTemp(filepath.Dir(top), "."+filepath.Base(top)+"-")
	if err != nil {
		return err
	}
	swap := swap{top: top, fresh: filepath.Join(beside, "new"), old: filepath.Join(beside, "old")}
	defer func() {
		if !swap.stuck {
			os.RemoveAll(beside)
		}
	}()
	dir := filepath.Join(swap.fresh, below)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	if err := fill(dir); err != nil {
		return err
	}
	if err := syncAll(swap.fresh); err != nil {
		return err
	}
	if old != nil {
		if err := likeOld(path, dir, may); err != nil {
			return err
		}
	}
	if interrupts.came() {
		return errInterrupted
	}
	return swap.do(old != nil)
}

// folderAt is the folder at a path; nil if nothing is there.
func folderAt(path string) (fs.FileInfo, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case !info.IsDir():
		return nil, errors.New("it is no folder")
	}
	if here, err := os.Stat("."); err == nil && os.SameFile(here, info) {
		return nil, errors.New("a folder is made as a whole, and this one is where you stand; name one inside of it")
	}
	return info, nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// likeOld gives a folder and its files the permissions of those that they replace; it is an error if one would be lost that
// may not.
func likeOld(old, fresh string, may func(name string) bool) error {
	return filepath.WalkDir(old, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(old, path)
		if err != nil {
			return err
		}
		now, err := d.Info()
		if err != nil {
			return err
		}
		next, err := os.Lstat(filepath.Join(fresh, name))
		if errors.Is(err, fs.ErrNotExist) && now.Mode().IsRegular() && may(name) {
			return mayWrite(path)
		}
		if err != nil || next.Mode().Type() != now.Mode().Type() {
			return lost(name)
		}
		if now.Mode().IsRegular() {
			if err := mayWrite(path); err != nil {
				return err
			}
		}
		return os.Chmod(filepath.Join(fresh, name), now.Mode())
	})
}

func syncAll(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f, err := os.OpenFile(path, os.O_RDWR, 0) // Windows syncs only what may be written to
		if err != nil {
			return err
		}
		return errors.Join(f.Sync(), f.Close())
	})
}

// swap puts a folder into its place, and what was there away.
type swap struct {
	top, fresh, old string
	stuck           bool // old is not where it was
}

func (s *swap) do(replaces bool) error {
	if !replaces {
		return os.Rename(s.fresh, s.top)
	}
	if err := os.Rename(s.top, s.old); errors.Is(err, syscall.EBUSY) {
		return errors.New("a folder is made as a whole, and a mount point cannot be; name a folder inside of it")
	} else if err != nil {
		return err
	}
	err := os.Rename(s.fresh, s.top)
	if err == nil {
		return nil
	}
	if back := os.Rename(s.old, s.top); back != nil {
		s.stuck = true
		return fmt.Errorf("%w; what was there is now %s", err, s.old)
	}
	return err
}
