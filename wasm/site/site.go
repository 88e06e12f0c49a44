// Package site makes the web site out of a checkout and serves it. A Site is a handful of files in memory, each with
// its compressed twins; nothing of it is ever committed.
package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Quality says how long compression may take.
type Quality int

const (
	Quick   Quality = iota // gzip 5, brotli 4: about a second for the whole site
	Release                // gzip 9, brotli 11: the smallest, and close to a minute
)

// Site is the files to be served, by path.
type Site struct{ files []*file }

type file struct {
	path  string // "index.html"
	mime  string
	etag  string // of the plain bytes, without quotes
	plain []byte
	gzip  []byte // nil where compression does not pay
	br    []byte
}

// types are the media types of what a Site may hold. The system's own table is not asked: it differs between machines,
// and a wrong type for wasm forbids the browser to compile while it downloads.
var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json",
	".svg":  "image/svg+xml",
	".png":  "image/png",
	".gif":  "image/gif",
	".wasm": "application/wasm",
}

// Add adds a file and compresses it. The path has forward slashes and an extension that the Site knows.
func (s *Site) Add(path string, body []byte, q Quality) error {
	mime, ok := types[filepath.Ext(path)]
	if !ok {
		return fmt.Errorf("%s: no media type for this extension", path)
	}
	sum := sha256.Sum256(body)
	f := &file{path: path, mime: mime, etag: base64.RawURLEncoding.EncodeToString(sum[:12]), plain: body}
	if !strings.HasPrefix(mime, "image/png") && !strings.HasPrefix(mime, "image/gif") && len(body) > 512 {
		var err error
		if f.gzip, err = gzipped(body, q); err != nil {
			return err
		}
		if f.br, err = brotlied(body, q); err != nil {
			return err
		}
	}
	s.files = append(s.files, f)
	slices.SortFunc(s.files, func(a, b *file) int { return strings.Compare(a.path, b.path) })
	return nil
}

// Size is how many bytes a file takes plain, as gzip and as brotli; zero where it has no such form.
func (s *Site) Size(path string) (plain, gzip, brotli int) {
	if f := s.find(path); f != nil {
		return len(f.plain), len(f.gzip), len(f.br)
	}
	return 0, 0, 0
}

func (s *Site) find(path string) *file {
	i, ok := slices.BinarySearchFunc(s.files, path, func(f *file, p string) int { return strings.Compare(f.path, p) })
	if !ok {
		return nil
	}
	return s.files[i]
}

// Write puts the files and their compressed twins (.gz, .br) into a directory, for a static host. After an error some of
// them are there: whoever has something to lose fills a directory beside.
func (s *Site) Write(dir string) error {
	for _, f := range s.files {
		name := filepath.Join(dir, filepath.FromSlash(f.path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		for _, form := range []struct {
			suffix string
			body   []byte
		}{{"", f.plain}, {".gz", f.gzip}, {".br", f.br}} {
			if form.body == nil {
				continue
			}
			if err := os.WriteFile(name+form.suffix, form.body, 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

// fill replaces {{name}} in a page by its value; the pages need no more of a template than that.
func fill(page []byte, name, value string) []byte {
	return bytes.ReplaceAll(page, []byte("{{"+name+"}}"), []byte(value))
}
