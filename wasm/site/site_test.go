package site

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
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

// The policy forbids inline scripts and styles, so that a page that has one is broken.
func TestPagesHaveNothingInline(t *testing.T) {
	s := &Site{}
	if err := addPages(s, filepath.Join("..", ".."), 12345, Quick); err != nil {
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
	if s.find("embed.html") == nil || !strings.Contains(string(s.find("embed.html").plain), `content="12345"`) {
		t.Error("embed.html does not know the size of the wasm")
	}
}
