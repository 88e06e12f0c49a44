//go:build !js

package browsertest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/klauspost/compress/gzhttp"
)

// static is a host that knows nothing of the site but the folder that it was written into. It counts what it sends.
func static(t *testing.T, wrap func(http.Handler) http.Handler) (address string, sent *atomic.Int64) {
	t.Helper()
	start(t)
	dir := t.TempDir()
	if err := whole.Write(filepath.Join(dir, "some", "folder")); err != nil {
		t.Fatal(err)
	}
	sent = new(atomic.Int64)
	files := wrap(http.FileServerFS(os.DirFS(dir)))
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { files.ServeHTTP(&counter{w, sent}, r) }))
	t.Cleanup(s.Close)
	return s.URL + "/some/folder/", sent
}

type counter struct {
	http.ResponseWriter
	sent *atomic.Int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.ResponseWriter.Write(b)
	c.sent.Add(int64(n))
	return n, err
}

func plainly(h http.Handler) http.Handler { return h }

func gzipping(h http.Handler) http.Handler { return gzhttp.GzipHandler(h) }

// mistaken serves twins as browsers take them: opened, since it says that they are compressed.
func mistaken(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".gz") {
			w.Header().Set("Content-Encoding", "gzip")
		}
		h.ServeHTTP(w, r)
	})
}

// untwinned has no twins, and says so with a page, as hosts of single-page programs do.
func untwinned(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".gz") {
			fmt.Fprint(w, "<!doctype html><title>not here</title>")
			return
		}
		h.ServeHTTP(w, r)
	})
}

// The site runs on hosts of several kinds, in a folder of theirs, and where it can it is downloaded compressed.
func TestStaticHosts(t *testing.T) {
	for _, h := range []struct {
		name string
		wrap func(http.Handler) http.Handler
		most int64 // of bytes that are sent
	}{
		{"plain", plainly, 5e6},
		{"gzip", gzipping, 5e6},
		{"twins with an encoding", mistaken, 5e6},
		{"no twins", untwinned, 14e6},
	} {
		t.Run(h.name, func(t *testing.T) {
			address, sent := static(t, h.wrap)
			p := visit(t, address+"?test", laptop).ready()
			if s := p.state(); s.Turns == 0 {
				t.Errorf("no run is shown: %+v", s)
			}
			t.Logf("%d bytes sent", sent.Load())
			if sent.Load() > h.most {
				t.Errorf("%d bytes were sent, more than %d", sent.Load(), h.most)
			}
		})
	}
}

// A frame on a page of another origin runs from a host that says nothing of its own.
func TestFrameFromAPlainHost(t *testing.T) {
	address, _ := static(t, plainly)
	p := visit(t, host(t, `<!doctype html><title>a blog</title><iframe id="f" src="`+address+`embed.html" width="640" height="360"></iframe>
		<script>addEventListener('message', (e) => { if (e.data.app === 'desk-arena') window.got = e.data.type })</script>`), laptop)
	p.enter()
	p.await("window.got")
}

// One file, opened from a disk, runs; its address is kept at the run, and opens it again.
func TestSingleFile(t *testing.T) {
	start(t)
	page, err := parts.SingleFile()
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "desk arena.html")
	if err := os.WriteFile(name, page, 0o644); err != nil {
		t.Fatal(err)
	}
	address := "file://" + strings.ReplaceAll(name, " ", "%20")
	p := visit(t, address, laptop)
	eval[chromedp.Void](p, "document.querySelector('[data-play]').click()")
	p.await("location.hash.startsWith('#s=') && document.getElementById('scene').contentDocument.querySelector('canvas')")
	token := presetToken(2)
	p = visit(t, address+"?test=1#s="+token+"&t=2", laptop)
	p.await("window.article")
	eval[chromedp.Void](p, "article.load()")
	p.await("document.getElementById('scene').contentDocument.querySelector('canvas')")
	p.await(fmt.Sprintf("location.hash === '#s=%s&t=2'", token))
	if title := eval[string](p, "document.getElementById('scene').contentDocument.title"); !strings.Contains(title, "scene") {
		t.Errorf("the frame is %q", title)
	}
}
