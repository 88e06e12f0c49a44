package site

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
)

func (p *Parts) wasm() []byte { return p.loaded[sceneFile].body }

// sized is a page that knows how large the wasm is: it can tell how far a download is only if it knows the size beforehand,
// for Content-Length counts compressed bytes, the stream plain ones.
func (p *Parts) sized(page part) []byte {
	return fill(page.body, "wasm size", strconv.Itoa(len(p.wasm())))
}

// nameFor says under which name a page finds what it loads, from its own folder.
func (p *Parts) nameFor(page part) func(string) (string, bool) {
	up := strings.Repeat("../", strings.Count(page.name, "/"))
	return func(plain string) (string, bool) {
		part, ok := p.loaded[strings.TrimPrefix(plain, up)]
		return up + part.name, ok && strings.HasPrefix(plain, up)
	}
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
	// A page that another one shows in a frame of its own has a twin that is named by what it holds, like all that pages load.
	twins := map[string]part{}
	for _, page := range p.inner() {
		twins[page.name] = named(page.name, rewrite(p.sized(page), renaming(p.nameFor(page))))
		if err := s.add(twins[page.name], true, q, nil); err != nil {
			return nil, err
		}
	}
	for _, page := range p.pages {
		body := rewrite(p.sized(page), renaming(p.nameFor(page)))
		body = rewrite(body, func(out *bytes.Buffer, t html.Token) bool {
			twin, ok := twins[attribute(t, framed)]
			if ok {
				out.WriteString(with(t, framed, twin.name).String())
			}
			return ok
		})
		body = beforeEnd(body, "</head>", string(p.about(page)))
		if err := s.Add(page.name, body, q); err != nil {
			return nil, err
		}
	}
	for _, x := range p.lasting {
		if err := s.Add(x.name, x.body, q); err != nil {
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
		for _, page := range p.pages {
			if page.run == nil {
				continue
			}
			body, err := p.oembed(page.run)
			if err != nil {
				return nil, err
			}
			if err := s.Add(oembedName(page.run), body, q); err != nil {
				return nil, err
			}
		}
	}
	if p.keeper != nil {
		if err := s.Add(keeperFile, p.keeping(s), q); err != nil {
			return nil, err
		}
	}
	plain, gz, br := s.Size(p.loaded[sceneFile].name)
	fmt.Fprintf(log, "compressed in %.1f s: wasm of %.1f MB, %.1f MB as gzip, %.1f MB as brotli\n",
		time.Since(begun).Seconds(), float64(plain)/1e6, float64(gz)/1e6, float64(br)/1e6)
	return s, nil
}
