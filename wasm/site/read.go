package site

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Read reads a site that Write wrote. One that has been changed since is an error: its parts may not belong together.
func Read(dir string) (*Site, error) {
	list, err := os.ReadFile(filepath.Join(dir, Contents))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s holds no site; deskarena export --site makes one, in a checkout of Desk Arena", dir)
	}
	if err != nil {
		return nil, err
	}
	files := map[string]*file{}
	for name, want := range listed(list) {
		if !filepath.IsLocal(filepath.FromSlash(name)) {
			return nil, fmt.Errorf("%s: %q is no file of a site", filepath.Join(dir, Contents), name)
		}
		body, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return nil, fmt.Errorf("the site in %s is not whole: %w", dir, err)
		}
		if sumOf(body) != want {
			return nil, fmt.Errorf("the site in %s is not as it was written: %s is another file now", dir, name)
		}
		plain, form := name, path.Ext(name)
		if form == ".gz" || form == ".br" {
			plain = strings.TrimSuffix(name, form)
		}
		mime, ok := types[path.Ext(plain)]
		if !ok {
			continue // a hint for other hosts
		}
		f := cmp.Or(files[plain], &file{path: plain, mime: mime, kept: hashed.MatchString(plain)})
		files[plain] = f
		switch form {
		case ".gz":
			f.gzip = body
		case ".br":
			f.br = body
		default:
			f.plain, f.etag = body, etagOf(body)
		}
	}
	s := &Site{}
	for _, f := range files {
		s.files = append(s.files, f)
	}
	slices.SortFunc(s.files, func(a, b *file) int { return strings.Compare(a.path, b.path) })
	return s, nil
}

// listed passes the files that a list names, with their sums, in its order.
func listed(list []byte) iter.Seq2[string, string] {
	return func(yield func(name, sum string) bool) {
		for line := range strings.Lines(string(list)) {
			if sum, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  "); !yield(name, sum) {
				return
			}
		}
	}
}

func sumOf(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// Untouched tells, of the files in a folder by their names, those that nobody has changed since they were written and listed
// there: by a site in Contents, for example. A folder without the list has none.
func Untouched(dir, contents string) func(name string) bool {
	list, _ := os.ReadFile(filepath.Join(dir, contents))
	sums := maps.Collect(listed(list))
	return func(name string) bool {
		if name == contents {
			return len(sums) > 0
		}
		want, ok := sums[filepath.ToSlash(name)]
		body, err := os.ReadFile(filepath.Join(dir, name))
		return ok && err == nil && sumOf(body) == want
	}
}

// hashed are the names that say what a file holds.
var hashed = regexp.MustCompile(`-[A-Z2-7]{8}\.[a-z]+$`)
