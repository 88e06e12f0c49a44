package site

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"deskarena/wasm/article"

	"github.com/evanw/esbuild/pkg/api"
)

// Parts are what a site is made of before it is laid out: as files beside one another (Site), or as one (SingleFile).
type Parts struct {
	options Options
	pages   []part          // HTML, as written, with the plain names of what they load
	lasting []part          // what others than our pages load: its names are not to change
	loaded  map[string]part // what pages load, by the name that they have for it
	keeper  []byte          // the service worker, as written; nil for none
}

// part is a file; its name says what it holds, unless it is a page.
type part struct {
	name string
	body []byte
	run  *article.Run // whose page it is, if it is one's
}

// named is a part whose name changes with what it holds, so that it may be kept for ever: icon.svg is icon-2QJ7WXYZ.svg.
func named(name string, body []byte) part {
	sum := sha256.Sum256(body)
	ext := path.Ext(name)
	return part{name: strings.TrimSuffix(name, ext) + "-" + base32.StdEncoding.EncodeToString(sum[:5]) + ext, body: body}
}

// read takes what was made of the article, and reads the hand-written files of a folder: pages as they are, scripts and styles
// that a page loads with all that they import in one file, and what else lies there.
func (p *Parts) read(dir string, made []article.File) error {
	for _, f := range made {
		switch {
		case path.Ext(f.Path) == ".html":
			p.pages = append(p.pages, part{f.Path, f.Body, f.Run})
		case f.Lasting:
			p.lasting = append(p.lasting, part{name: f.Path, body: f.Body})
		default:
			p.loaded[f.Path] = named(f.Path, f.Body)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	var others []part
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		body, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		if slices.ContainsFunc(made, func(f article.File) bool { return f.Path == e.Name() }) {
			continue // it is what the other was made from
		}
		if path.Ext(e.Name()) == ".html" {
			p.pages = append(p.pages, part{name: e.Name(), body: body})
		} else {
			others = append(others, part{name: e.Name(), body: body})
		}
	}
	var roots []string
	for _, o := range others {
		if o.name == keeperFile {
			p.keeper = o.body
			continue
		}
		if o.name == elementFile {
			if err := p.element(dir); err != nil {
				return err
			}
			continue
		}
		switch path.Ext(o.name) {
		case ".js", ".css":
			if p.wants(o.name) {
				roots = append(roots, o.name)
			}
		default:
			p.loaded[o.name] = named(o.name, o.body)
		}
	}
	return p.bundle(dir, roots)
}

// wants says whether a page loads a file.
func (p *Parts) wants(name string) bool {
	for _, page := range p.pages {
		if text := string(page.body); strings.Contains(text, `"`+name+`"`) || strings.Contains(text, `"../`+name+`"`) {
			return true
		}
	}
	return false
}

// elementFile is the script that others put into their pages, by that name.
const elementFile = "desk-arena.js"

// element makes the script of the custom element: no module, for only a plain script knows the address that it came from.
func (p *Parts) element(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	made := api.Build(api.BuildOptions{
		EntryPoints: []string{elementFile}, AbsWorkingDir: dir, Bundle: true, Format: api.FormatIIFE, Target: api.ES2022, Charset: api.CharsetUTF8,
		MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true, LegalComments: api.LegalCommentsNone,
	})
	if err := complaint(made); err != nil {
		return err
	}
	p.lasting = append(p.lasting, part{name: elementFile, body: made.OutputFiles[0].Contents})
	return nil
}

// complaint is the first error of a build, and where it is.
func complaint(made api.BuildResult) error {
	if len(made.Errors) == 0 {
		return nil
	}
	e := made.Errors[0]
	if e.Location != nil {
		return fmt.Errorf("%s:%d: %s", e.Location.File, e.Location.Line, e.Text)
	}
	return errors.New(e.Text)
}

// bundle makes one file of each of some scripts and styles and of what they import.
func (p *Parts) bundle(dir string, roots []string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	made := api.Build(api.BuildOptions{
		EntryPoints: roots, AbsWorkingDir: dir, Outdir: dir, EntryNames: "[name]-[hash]", AssetNames: "[name]-[hash]",
		Bundle: true, Format: api.FormatESModule, Target: api.ES2022, Charset: api.CharsetUTF8,
		MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true, LegalComments: api.LegalCommentsNone,
		Loader:   map[string]api.Loader{".svg": api.LoaderFile, ".png": api.LoaderFile},
		Metafile: true,
	})
	if err := complaint(made); err != nil {
		return err
	}
	var meta struct {
		Outputs map[string]struct{ EntryPoint string }
	}
	if err := json.Unmarshal([]byte(made.Metafile), &meta); err != nil {
		return err
	}
	for _, f := range made.OutputFiles {
		name := filepath.Base(f.Path)
		root := meta.Outputs[name].EntryPoint
		if root == "" {
			root = name // a picture of a style
		}
		p.loaded[root] = part{name: name, body: f.Contents}
	}
	return nil
}

// Another is the parts of another build, one of whose files ends in something more.
func (p *Parts) Another(plain, more string) *Parts {
	o := *p
	o.loaded = maps.Clone(p.loaded)
	o.loaded[plain] = named(plain, append(slices.Clone(p.loaded[plain].body), more...))
	return &o
}
