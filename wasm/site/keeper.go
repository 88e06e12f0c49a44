package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"

	"golang.org/x/net/html"
)

// keeperFile is the service worker. Its name lasts, as that of pages does: a browser knows it by that.
const keeperFile = "keep.js"

// keeping is the service worker of a site with the list of all that it keeps. Another site is another list, and so, for the
// browser, another worker.
func (p *Parts) keeping(s *Site) []byte {
	set := struct {
		Build  string            `json:"build"`
		Pages  map[string]string `json:"pages"` // with what each must hold
		Others []string          `json:"others"`
	}{Pages: map[string]string{}}
	all := sha256.New()
	for _, f := range s.files {
		switch {
		case f.kept:
			set.Others = append(set.Others, f.path)
		case f.mime == types[".html"]:
			sum := sha256.Sum256(f.plain)
			set.Pages[f.path] = "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
		default:
			continue
		}
		all.Write([]byte(f.path + f.etag))
	}
	set.Build = base64.RawURLEncoding.EncodeToString(all.Sum(nil)[:9])
	list, err := json.Marshal(set)
	if err != nil {
		panic(err) // strings alone
	}
	return fill(p.keeper, "set", string(list))
}

// inner are the pages that others show in a frame of their own.
func (p *Parts) inner() (list []part) {
	named := map[string]bool{}
	for _, page := range p.pages {
		rewrite(page.body, func(_ *bytes.Buffer, t html.Token) bool {
			named[attribute(t, framed)] = true
			return false
		})
	}
	for _, page := range p.pages {
		if named[page.name] {
			list = append(list, page)
		}
	}
	return list
}
