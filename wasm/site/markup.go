package site

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// rewrite goes through a page, tag by tag. Whatever put does not replace stays as it is written, to the byte.
func rewrite(page []byte, put func(out *bytes.Buffer, tag html.Token) bool) []byte {
	var out bytes.Buffer
	for z := html.NewTokenizer(bytes.NewReader(page)); ; {
		kind := z.Next()
		if kind == html.ErrorToken { // the end: a reader of bytes has no other error
			return out.Bytes()
		}
		raw := bytes.Clone(z.Raw())
		if (kind == html.StartTagToken || kind == html.SelfClosingTagToken) && put(&out, z.Token()) {
			continue
		}
		out.Write(raw)
	}
}

// attribute is the value of an attribute of a tag; "" if it has none.
func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// loads are the attributes that name a file.
var loads = []string{"src", "href", "srcset", "content", "poster"}

// renamed is a tag with other names for the files that it names, and whether there are any.
func renamed(t html.Token, name func(string) (string, bool)) (html.Token, bool) {
	any := false
	for i, a := range t.Attr {
		for _, l := range loads {
			if to, ok := name(a.Val); ok && a.Key == l {
				t.Attr[i].Val, any = to, true
			}
		}
	}
	return t, any
}

// renaming is renamed for rewrite.
func renaming(name func(string) (string, bool)) func(*bytes.Buffer, html.Token) bool {
	return func(out *bytes.Buffer, t html.Token) bool {
		to, any := renamed(t, name)
		if any {
			out.WriteString(to.String())
		}
		return any
	}
}

// framed is the attribute of a frame that names the page it will show.
const framed = "data-page"

// with is a tag with another value for an attribute that it has.
func with(t html.Token, name, value string) html.Token {
	for i, a := range t.Attr {
		if a.Key == name {
			t.Attr[i].Val = value
		}
	}
	return t
}

// fill replaces {{name}} in a page by its value; the pages need no more of a template than that.
func fill(page []byte, name, value string) []byte {
	return bytes.ReplaceAll(page, []byte("{{"+name+"}}"), []byte(value))
}

// fold writes a page so that it can stand in a script element of another one, as unfold in frame.js reads it.
func fold(page []byte) string {
	return strings.NewReplacer("</script", "<@/script", "<!--", "<@!--", "<script", "<@script").Replace(string(page))
}

// beforeEnd puts something before the first tag of a page that reads so.
func beforeEnd(page []byte, tag, what string) []byte {
	before, after, found := bytes.Cut(page, []byte(tag))
	if !found {
		return page
	}
	return slices.Concat(before, []byte(what), []byte(tag), after)
}

// without is a page without what stands between two marks.
func without(page []byte, from, to string) []byte {
	before, rest, found := bytes.Cut(page, []byte(from))
	_, after, closed := bytes.Cut(rest, []byte(to))
	if !found || !closed {
		return page
	}
	return slices.Concat(before, after)
}
