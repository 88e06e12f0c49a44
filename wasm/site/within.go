package site

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"path"
	"strings"

	"deskarena/wasm/article"

	"golang.org/x/net/html"
)

// SingleFile lays the parts out as one page that needs nothing beside it: what a page loads stands in it, and so does the
// page of its frame.
func (p *Parts) SingleFile() ([]byte, error) {
	wasm, err := gzipped(p.wasm(), p.options.Quality)
	if err != nil {
		return nil, err
	}
	var outer, inner part
	for _, page := range p.pages {
		switch page.name {
		case "index.html":
			outer = page
		case "embed.html":
			inner = page
		}
	}
	if outer.body == nil || inner.body == nil {
		return nil, errors.New("the site lacks index.html or embed.html")
	}
	frame := p.filled(part{name: inner.name, body: without(inner.body, article.PostersBegin, article.PostersEnd)})
	frame = beforeEnd(frame, "</head>", `<script type="application/gzip" id="scene-wasm">`+base64.StdEncoding.EncodeToString(wasm)+"</script>\n")
	return beforeEnd(p.filled(outer), "</head>", `<script type="text/html" id="scene-page">`+fold(frame)+"</script>\n"), nil
}

// filled is a page with what it loads in it, but for the wasm.
func (p *Parts) filled(page part) []byte {
	return rewrite(p.sized(page), func(out *bytes.Buffer, t html.Token) bool {
		src := attribute(t, "src")
		href := attribute(t, "href")
		switch {
		case t.Data == "script" && p.has(src):
			fmt.Fprintf(out, "<script type=%q>%s", typeOf(t), inScript(p.loaded[src].body))
			return true
		case t.Data == "link" && attribute(t, "rel") == "stylesheet" && p.has(href):
			fmt.Fprintf(out, "<style>%s</style>", p.inStyle(p.loaded[href].body))
			return true
		case t.Data == "meta" && attribute(t, "content") == sceneFile:
			return true
		}
		to, any := renamed(t, func(plain string) (string, bool) {
			if !p.has(plain) {
				return "", false
			}
			return dataURI(p.loaded[plain]), true
		})
		if any {
			out.WriteString(to.String())
		}
		return any
	})
}

func (p *Parts) has(name string) bool {
	_, ok := p.loaded[name]
	return ok && name != ""
}

// typeOf is a script's type, with the one that it has when it names none.
func typeOf(t html.Token) string {
	if kind := attribute(t, "type"); kind != "" {
		return kind
	}
	return "text/javascript"
}

// inScript writes a script so that nothing in it ends the element that it stands in.
func inScript(js []byte) string {
	return strings.NewReplacer("</script", `<\/script`, "<!--", `\x3C!--`).Replace(string(js))
}

// inStyle is a style with its pictures in it.
func (p *Parts) inStyle(css []byte) string {
	text := string(css)
	for _, x := range p.loaded {
		if strings.Contains(text, "./"+x.name) {
			text = strings.ReplaceAll(text, "./"+x.name, dataURI(x))
		}
	}
	return text
}

func dataURI(x part) string {
	return "data:" + strings.ReplaceAll(types[path.Ext(x.name)], " ", "") + ";base64," + base64.StdEncoding.EncodeToString(x.body)
}
