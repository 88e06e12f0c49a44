package site

import (
	"net/http"
	"strconv"
	"strings"
)

// Policy is the Content-Security-Policy of every page: own scripts, styles and pictures, nothing inline, nobody else's.
// 'wasm-unsafe-eval' lets a page compile wasm and allows no eval of text. A page may be framed by anyone.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
	"connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"

// ServeHTTP serves a file in the smallest form that the client takes.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	for _, x := range everywhere {
		h.Set(x[0], x[1])
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	path := strings.TrimPrefix(r.URL.Path, "/")
	if path == "" {
		path = "index.html"
	}
	f := s.find(path)
	if f == nil {
		http.Error(w, "no such page", http.StatusNotFound)
		return
	}
	if strings.HasPrefix(f.mime, "text/html") {
		h.Set("Content-Security-Policy", Policy)
	}
	h.Set("Content-Type", f.mime)
	h.Set("Cache-Control", f.keeping())
	body, coding := f.plain, ""
	if f.br != nil || f.gzip != nil {
		h.Set("Vary", "Accept-Encoding")
		switch accept := r.Header.Get("Accept-Encoding"); {
		case f.br != nil && accepts(accept, "br"):
			body, coding = f.br, "br"
		case f.gzip != nil && accepts(accept, "gzip"):
			body, coding = f.gzip, "gzip"
		}
	}
	etag := `"` + f.etag + coding + `"`
	h.Set("ETag", etag)
	if coding != "" {
		h.Set("Content-Encoding", coding)
	}
	if matches(r.Header.Get("If-None-Match"), etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method == http.MethodGet {
		w.Write(body) // a client that goes away is no error
	}
}

// accepts says whether an Accept-Encoding names a coding without forbidding it by q=0.
func accepts(header, coding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, param, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(name), coding) {
			q, ok := strings.CutPrefix(strings.ReplaceAll(param, " ", ""), "q=")
			return !ok || strings.Trim(q, "0.") != ""
		}
	}
	return false
}

func matches(header, etag string) bool {
	for part := range strings.SplitSeq(header, ",") {
		if t := strings.TrimPrefix(strings.TrimSpace(part), "W/"); t == etag || t == "*" {
			return true
		}
	}
	return false
}
