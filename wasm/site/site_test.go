package site

import (
	"bytes"
	"encoding/base64"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"deskarena/wasm/article"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"golang.org/x/net/html"
)

func small(t *testing.T) *Site {
	t.Helper()
	s := &Site{}
	for path, body := range map[string][]byte{
		"index.html": []byte(strings.Repeat("<p>paper and ink", 100)),
		"scene.wasm": bytes.Repeat([]byte("\x00asm"), 1000),
		"tiny.js":    []byte("1"),
		"poster.png": bytes.Repeat([]byte("png"), 1000),
	} {
		if err := s.Add(path, body, Quick); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func get(t *testing.T, s *Site, path string, header ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest("GET", path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w.Result()
}

func TestEveryFormHasTheSameContent(t *testing.T) {
	s := small(t)
	want, _ := io.ReadAll(get(t, s, "/scene.wasm").Body)
	for accept, open := range map[string]func(io.Reader) io.Reader{
		"gzip, deflate, br": func(r io.Reader) io.Reader { return brotli.NewReader(r) },
		"gzip;q=0.5":        func(r io.Reader) io.Reader { z, _ := gzip.NewReader(r); return z },
		"br;q=0, GZIP":      func(r io.Reader) io.Reader { z, _ := gzip.NewReader(r); return z },
	} {
		res := get(t, s, "/scene.wasm", "Accept-Encoding", accept)
		got, err := io.ReadAll(open(res.Body))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: the content differs (%v)", accept, err)
		}
		if res.Header.Get("Content-Type") != "application/wasm" || res.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%s: headers %v", accept, res.Header)
		}
	}
	for _, path := range []string{"/poster.png", "/tiny.js"} {
		if res := get(t, s, path, "Accept-Encoding", "br, gzip"); res.Header.Get("Content-Encoding") != "" {
			t.Errorf("%s was compressed, which does not pay", path)
		}
	}
}

func TestHeadersLetAForeignFrameIn(t *testing.T) {
	res := get(t, small(t), "/")
	for name, want := range map[string]string{
		"Access-Control-Allow-Origin":  "*",
		"Cross-Origin-Resource-Policy": "cross-origin",
		"X-Content-Type-Options":       "nosniff",
		"Content-Type":                 "text/html; charset=utf-8",
	} {
		if got := res.Header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	policy := res.Header.Get("Content-Security-Policy")
	if !strings.Contains(policy, "'wasm-unsafe-eval'") || strings.Contains(policy, "unsafe-inline") || strings.Contains(policy, "'unsafe-eval'") {
		t.Errorf("policy %q", policy)
	}
	if res.Header.Get("Cross-Origin-Embedder-Policy") != "" {
		t.Error("an embedder policy would keep the frame out of ordinary pages")
	}
}

func TestAnUnchangedFileIsNotSentAgain(t *testing.T) {
	s := small(t)
	etag := get(t, s, "/scene.wasm", "Accept-Encoding", "br").Header.Get("ETag")
	res := get(t, s, "/scene.wasm", "Accept-Encoding", "br", "If-None-Match", `"other", W/`+etag)
	if body, _ := io.ReadAll(res.Body); res.StatusCode != http.StatusNotModified || len(body) > 0 {
		t.Errorf("status %d with %d bytes", res.StatusCode, len(body))
	}
	if plain := get(t, s, "/scene.wasm").Header.Get("ETag"); plain == etag {
		t.Error("two forms share a validator")
	}
}

func TestWhatIsNotServed(t *testing.T) {
	s := small(t)
	if res := get(t, s, "/../go.mod"); res.StatusCode != http.StatusNotFound {
		t.Errorf("status %d", res.StatusCode)
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest("POST", "/", strings.NewReader("x")))
	if w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") == "" {
		t.Errorf("POST: status %d", w.Code)
	}
	if err := s.Add("notes.txt", nil, Quick); err == nil {
		t.Error("a file of unknown type was taken")
	}
}

func TestWriteMakesAStaticSite(t *testing.T) {
	dir := t.TempDir()
	if err := small(t).Write(dir); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"index.html": true, "index.html.br": true, "scene.wasm.gz": true, "poster.png": true, "poster.png.gz": false} {
		if _, err := os.Stat(filepath.Join(dir, name)); (err == nil) != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFindRoot(t *testing.T) {
	here, _ := os.Getwd()
	root, err := FindRoot(here)
	if err != nil || filepath.Join(root, "wasm", "site") != here {
		t.Errorf("root %q, %v", root, err)
	}
	if _, err := FindRoot(t.TempDir()); err == nil || !strings.Contains(err.Error(), "checkout") {
		t.Errorf("outside a checkout: %v", err)
	}
}

// made is the article of the checkout.
func made(t *testing.T) []article.File {
	t.Helper()
	article, err := theArticle()
	if err != nil {
		t.Fatal(err)
	}
	return article
}

var theArticle = sync.OnceValues(func() ([]article.File, error) { return article.Make(filepath.Join("..", "..")) })

// pages are the parts of the site that is in the checkout, with a small file for a scene.
func pages(t *testing.T, dir string, o Options) *Parts {
	t.Helper()
	p := &Parts{options: o, loaded: map[string]part{
		sceneFile: named(sceneFile, bytes.Repeat([]byte("\x00asm"), 1000)), glueFile: named(glueFile, []byte("'</script>'")), cardFile: named(cardFile, []byte("png"))}}
	if err := p.read(dir, made(t)); err != nil {
		t.Fatal(err)
	}
	return p
}

var checkout = filepath.Join("..", "page")

// The policy forbids inline scripts and styles, so that a page that has one is broken.
func TestPagesHaveNothingInline(t *testing.T) {
	s, err := pages(t, checkout, Options{}).Site(io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range s.files {
		if filepath.Ext(f.path) != ".html" {
			continue
		}
		page := string(f.plain)
		for _, bad := range []string{"<style", " style=", "javascript:", " onclick", " onload", "{{", `src="http`, `srcset="http`, `stylesheet" href="http`} {
			if strings.Contains(page, bad) {
				t.Errorf("%s contains %q", f.path, bad)
			}
		}
		for rest := page; ; {
			_, after, found := strings.Cut(rest, "<script")
			if !found {
				break
			}
			tag, _, _ := strings.Cut(after, ">")
			if !strings.Contains(tag, "src=") {
				t.Errorf("%s has an inline script", f.path)
			}
			rest = after
		}
	}
	if f := s.find("embed.html"); f == nil || !strings.Contains(string(f.plain), `content="4000"`) {
		t.Error("embed.html does not know the size of the wasm")
	}
}

// Whatever a page loads is there, under a name that changes with what it holds, or stands for nothing outside the folder.
func TestPagesLoadWhatIsThere(t *testing.T) {
	s, err := pages(t, checkout, Options{}).Site(io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	loads := 0
	for _, f := range s.files {
		if filepath.Ext(f.path) != ".html" {
			continue
		}
		rewrite(f.plain, func(_ *bytes.Buffer, tag html.Token) bool {
			for _, name := range []string{attribute(tag, "src"), attribute(tag, "href"), attribute(tag, "content")} {
				if ext := filepath.Ext(name); ext != ".js" && ext != ".css" && ext != ".wasm" && ext != ".svg" {
					continue
				}
				loads++
				name = path.Join(path.Dir(f.path), name)
				if to := s.find(name); to == nil || name != elementFile && (!to.kept || !hashed.MatchString(name)) {
					t.Errorf("%s loads %s", f.path, name)
				}
			}
			return false
		})
	}
	if loads < 6 {
		t.Errorf("the pages load %d files", loads)
	}
	for _, f := range s.files {
		if want := map[bool]string{true: forEver, false: askAgain}[f.kept]; get(t, s, "/"+f.path).Header.Get("Cache-Control") != want {
			t.Errorf("%s is not kept as it may be", f.path)
		}
	}
}

// The same source makes the same bytes, wherever it lies; another source makes other names.
func TestSitesAreTheSame(t *testing.T) {
	other := t.TempDir()
	if err := os.CopyFS(other, os.DirFS(checkout)); err != nil {
		t.Fatal(err)
	}
	files := func(dir string) (list []Written, zip []byte) {
		s, err := pages(t, dir, Options{Base: "https://example.org/"}).Site(io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := s.Zip(&b); err != nil {
			t.Fatal(err)
		}
		return s.Files(), b.Bytes()
	}
	one, zip := files(checkout)
	two, zip2 := files(other)
	if !reflect.DeepEqual(one, two) || !bytes.Equal(zip, zip2) {
		t.Error("two sites of one source differ")
	}
	if err := os.WriteFile(filepath.Join(other, "link.js"), []byte("export const keepPlace = () => 0, readPlace = () => 1, writePlace = () => 2, linkTo = () => 3"), 0o644); err != nil {
		t.Fatal(err)
	}
	three, _ := files(other)
	same := func(list []Written, prefix string) string {
		for _, f := range list {
			if strings.HasPrefix(f.Name, prefix) && strings.HasSuffix(f.Name, ".js") {
				return f.Name
			}
		}
		return ""
	}
	if a, b := same(one, "embed-"), same(three, "embed-"); a == "" || a == b {
		t.Errorf("a script that imports another one is %q before and %q after that has changed", a, b)
	}
}

func TestOnlyASiteWithAnAddressNamesOne(t *testing.T) {
	for base, want := range map[string]bool{"": false, "https://example.org/desk/": true} {
		s, err := pages(t, checkout, Options{Base: base}).Site(io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		index := string(s.find("index.html").plain)
		if got := strings.Contains(index, `property="og:image" content="https://example.org/desk/card-`); got != want {
			t.Errorf("%q: a card: %v", base, got)
		}
		if got := s.find("sitemap.xml") != nil; got != want {
			t.Errorf("%q: a sitemap: %v", base, got)
		}
		if embed := string(s.find("embed.html").plain); strings.Contains(embed, "example.org") {
			t.Error("the frame's page has an address of its own")
		}
	}
}

// A site is read as it was written, and served as before; one that has been changed is not.
func TestReadWhatWasWritten(t *testing.T) {
	s, err := pages(t, checkout, Options{}).Site(io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, err := Read(dir); err == nil || !strings.Contains(err.Error(), "holds no site") {
		t.Errorf("an empty folder: %v", err)
	}
	if err := s.Write(dir); err != nil {
		t.Fatal(err)
	}
	again, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again, s) {
		t.Error("it is read as another one")
	}
	for _, name := range []string{"index.html", "index.html.br"} {
		old, _ := os.ReadFile(filepath.Join(dir, name))
		os.WriteFile(filepath.Join(dir, name), []byte("other"), 0o644)
		if _, err := Read(dir); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s is another file: %v", name, err)
		}
		os.Remove(filepath.Join(dir, name))
		if _, err := Read(dir); err == nil || !strings.Contains(err.Error(), "not whole") {
			t.Errorf("%s is gone: %v", name, err)
		}
		os.WriteFile(filepath.Join(dir, name), old, 0o644)
	}
	list := filepath.Join(dir, Contents)
	if err := os.WriteFile(list, []byte("00  ../../etc/passwd\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(dir); err == nil {
		t.Error("a list that leads out of its folder was taken")
	}
}

// One file holds all that it needs, and nothing in it ends an element too early.
func TestSingleFileNeedsNothing(t *testing.T) {
	page, err := pages(t, checkout, Options{}).SingleFile()
	if err != nil {
		t.Fatal(err)
	}
	inner := ""
	check := func(name string, page []byte) {
		z := html.NewTokenizer(bytes.NewReader(page))
		for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
			tag := z.Token()
			for _, a := range []string{"src", "href", "srcset"} {
				if v := attribute(tag, a); tag.Data != "a" && v != "" && !strings.HasPrefix(v, "data:") && !strings.HasPrefix(v, "#") {
					t.Errorf("%s loads %s", name, v)
				}
			}
			if tag.Data == "script" && attribute(tag, "id") == "scene-page" && kind == html.StartTagToken {
				z.Next()
				inner = string(z.Raw())
			}
		}
	}
	check("the page", page)
	inner = strings.ReplaceAll(inner, "<@", "<")
	if !strings.Contains(inner, base64.StdEncoding.EncodeToString([]byte("'</script>'"))) || !strings.Contains(inner, `id="scene-wasm"`) || !strings.HasSuffix(inner, "</html>\n") {
		t.Error("the frame's page is not whole")
	}
	check("its frame", []byte(inner))
}
