package site

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
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
	for line := range strings.Lines(string(list)) {
		want, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if !filepath.IsLocal(filepath.FromSlash(name)) {
			return nil, fmt.Errorf("%s: %q is no line of a site's list", filepath.Join(dir, Contents), line)
		}
		body, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return nil, fmt.Errorf("the site in %s is not whole: %w", dir, err)
		}
		sum := sha256.Sum256(body)
		if hex.EncodeToString(sum[:]) != want {
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
			f.plain, f.etag = body, base64.RawURLEncoding.EncodeToString(sum[:12])
		}
	}
	s := &Site{}
	for _, f := range files {
		s.files = append(s.files, f)
	}
	slices.SortFunc(s.files, func(a, b *file) int { return strings.Compare(a.path, b.path) })
	return s, nil
}

// hashed are the names that say what a file holds.
var hashed = regexp.MustCompile(`-[A-Z2-7]{8}\.[a-z]+$`)
