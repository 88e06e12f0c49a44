package site

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"time"

	"golang.org/x/net/html"
)

func (p *Parts) wasm() []byte { return p.loaded[sceneFile].body }

// sized is a page that knows how large the wasm is: it can tell how far a download is only if it knows the size beforehand,
// for Content-Length counts compressed bytes, the stream plain ones.
func (p *Parts) sized(page part) []byte {
	return fill(page.body, "wasm size", strconv.Itoa(len(p.wasm())))
}

// Site lays the parts out as files beside one another, and compresses them. Pages keep their names; the rest is named by what
// it holds, so that a page never loads a part of another build.
func (p *Parts) Site(log io.Writer) (*Site, error) {
	begun, q := time.Now(), p.options.Quality
	fmt.Fprintf(log, "compressing %.1f MB\n", float64(len(p.wasm()))/1e6)
	next := begun.Add(pause)
	said := func(part float64) {
		if now := time.Now(); now.After(next) {
			fmt.Fprintf(log, "  %.0f %% after %d s\n", 100*part, int(now.Sub(begun).Seconds()))
			next = now.Add(pause)
		}
	}
	s := &Site{}
	name := func(plain string) (string, bool) {
		part, ok := p.loaded[plain]
		return part.name, ok
	}
	for _, page := range p.pages {
		body := rewrite(p.sized(page), func(out *bytes.Buffer, t html.Token) bool {
			to, any := renamed(t, name)
			if any {
				out.WriteString(to.String())
			}
			return any
		})
		body = beforeEnd(body, "</head>", string(p.about(page)))
		if err := s.Add(page.name, body, q); err != nil {
			return nil, err
		}
	}
	for _, plain := range slices.Sorted(maps.Keys(p.loaded)) {
		if err := s.add(p.loaded[plain], true, q, said); err != nil {
			return nil, err
		}
	}
	if p.options.Base != "" {
		places, err := p.sitemap()
		if err != nil {
			return nil, err
		}
		if err := s.Add("sitemap.xml", places, q); err != nil {
			return nil, err
		}
	}
	plain, gz, br := s.Size(p.loaded[sceneFile].name)
	fmt.Fprintf(log, "compressed in %.1f s: wasm of %.1f MB, %.1f MB as gzip, %.1f MB as brotli\n",
		time.Since(begun).Seconds(), float64(plain)/1e6, float64(gz)/1e6, float64(br)/1e6)
	return s, nil
}
