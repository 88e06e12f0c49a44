// Package site makes the web site out of a checkout and serves it. A Site is a handful of files in memory, each with
// its compressed twins; nothing of it is ever committed. Pages have names that last; whatever else they load is named by what
// it holds, so that it can be kept for ever and no page meets a part of another build. All addresses in it are relative.
package site

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
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
	kept  bool   // it is named by what it holds
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
	".xml":  "application/xml",
}

// Add adds a file and compresses it. The path has forward slashes and an extension that the Site knows.
func (s *Site) Add(path string, body []byte, q Quality) error {
	return s.add(part{name: path, body: body}, false, q, nil)
}

// add adds a file; it is kept for ever if it is named by what it holds.
func (s *Site) add(p part, kept bool, q Quality, said func(part float64)) error {
	path, body := p.name, p.body
	mime, ok := types[filepath.Ext(path)]
	if !ok {
		return fmt.Errorf("%s: no media type for this extension", path)
	}
	f := &file{path: path, mime: mime, kept: kept, etag: etagOf(body), plain: body}
	if !strings.HasPrefix(mime, "image/png") && !strings.HasPrefix(mime, "image/gif") && len(body) > 512 {
		var err error
		if f.gzip, err = gzipped(body, q); err != nil {
			return err
		}
		if f.br, err = brotlied(body, q, said); err != nil {
			return err
		}
	}
	s.files = append(s.files, f)
	slices.SortFunc(s.files, func(a, b *file) int { return strings.Compare(a.path, b.path) })
	return nil
}

func etagOf(body []byte) string {
	sum := sha256.Sum256(body)
	return base64.RawURLEncoding.EncodeToString(sum[:12])
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

// Written is a file as it lies on a static host.
type Written struct {
	Name string // with forward slashes
	Body []byte
}

// Files lists all that a static host gets, by name: the files, their compressed twins (.gz, .br), hints for hosts that read
// them (_headers, .htaccess), and Contents.
func (s *Site) Files() []Written {
	list := s.hints()
	for _, f := range s.files {
		for _, form := range []Written{{f.path, f.plain}, {f.path + ".gz", f.gzip}, {f.path + ".br", f.br}} {
			if form.Body != nil {
				list = append(list, form)
			}
		}
	}
	slices.SortFunc(list, func(a, b Written) int { return strings.Compare(a.Name, b.Name) })
	return append(list, contents(list))
}

// Write puts Files into a directory. After an error some of them are there: whoever has something to lose fills a
// directory beside.
func (s *Site) Write(dir string) error {
	for _, f := range s.Files() {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, f.Body, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Zip writes Files as a zip archive.
func (s *Site) Zip(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, f := range s.Files() {
		method := zip.Deflate
		if ext := filepath.Ext(f.Name); ext == ".gz" || ext == ".br" || ext == ".png" {
			method = zip.Store
		}
		// Without a time, so that the same files make the same archive.
		to, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: method})
		if err != nil {
			return err
		}
		if _, err := to.Write(f.Body); err != nil {
			return err
		}
	}
	return z.Close()
}
