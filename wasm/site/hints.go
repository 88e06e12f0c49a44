package site

import (
	"bytes"
	"fmt"
	"strings"
)

// How long a file may be kept: for ever if its name says what it holds, else only until it has been asked after again.
const (
	forEver  = "public, max-age=31536000, immutable"
	askAgain = "no-cache"
)

func (f *file) keeping() string {
	if f.kept {
		return forEver
	}
	return askAgain
}

// everywhere are the headers of every file. A frame with sandbox="allow-scripts" has no origin of its own, so that even its
// own scripts and wasm are foreign files to it: hence the last two.
var everywhere = [][2]string{
	{"X-Content-Type-Options", "nosniff"},
	{"Referrer-Policy", "no-referrer"},
	{"Access-Control-Allow-Origin", "*"},
	{"Cross-Origin-Resource-Policy", "cross-origin"},
}

// hints are files that tell static hosts what serve does by itself. A host that does not read them serves a site that works
// all the same, but for frames with a sandbox.
func (s *Site) hints() []Written {
	return []Written{{"_headers", s.headers()}, {".htaccess", s.htaccess()}}
}

// headers is what Netlify and Cloudflare Pages read.
func (s *Site) headers() []byte {
	var b bytes.Buffer
	b.WriteString("/*\n")
	for _, h := range everywhere {
		fmt.Fprintf(&b, "  %s: %s\n", h[0], h[1])
	}
	for _, f := range s.files {
		fmt.Fprintf(&b, "/%s\n  Cache-Control: %s\n", f.path, f.keeping())
		if strings.HasPrefix(f.mime, "text/html") {
			fmt.Fprintf(&b, "  Content-Security-Policy: %s\n", Policy)
		}
	}
	return b.Bytes()
}

// htaccess is what Apache and LiteSpeed read: types, headers, and the twins in place of what a client takes compressed.
func (s *Site) htaccess() []byte {
	var b bytes.Buffer
	b.WriteString("AddType application/wasm .wasm\nAddType text/javascript .js\n\n<IfModule mod_headers.c>\n")
	for _, h := range everywhere {
		fmt.Fprintf(&b, "\tHeader set %s %q\n", h[0], h[1])
	}
	fmt.Fprintf(&b, "\tHeader set Cache-Control %q\n", askAgain)
	fmt.Fprintf(&b, "\t<FilesMatch \"-[A-Z2-7]{8}\\.[a-z]+$\">\n\t\tHeader set Cache-Control %q\n\t</FilesMatch>\n", forEver)
	fmt.Fprintf(&b, "\t<FilesMatch \"\\.html$\">\n\t\tHeader set Content-Security-Policy %q\n\t</FilesMatch>\n", Policy)
	b.WriteString("</IfModule>\n\n<IfModule mod_rewrite.c>\n\tRewriteEngine On\n")
	for _, c := range [][3]string{{"br", "br", "br"}, {"gzip", "gz", "gzip"}} {
		fmt.Fprintf(&b, "\tRewriteCond %%{HTTP:Accept-Encoding} %s\n\tRewriteCond %%{REQUEST_FILENAME}.%s -f\n", c[0], c[1])
		fmt.Fprintf(&b, "\tRewriteRule ^(.+\\.(?:html|css|js|svg|json|wasm|xml))$ $1.%s [E=coding:%s,L]\n", c[1], c[2])
	}
	b.WriteString("</IfModule>\n\n<IfModule mod_headers.c>\n")
	b.WriteString("\tHeader set Content-Encoding %{REDIRECT_coding}e env=REDIRECT_coding\n\tHeader append Vary Accept-Encoding env=REDIRECT_coding\n")
	b.WriteString("</IfModule>\n\n")
	for _, ext := range []string{".html", ".css", ".js", ".svg", ".json", ".wasm", ".xml"} {
		fmt.Fprintf(&b, "<FilesMatch \"\\%s\\.(br|gz)$\">\n\tForceType %q\n</FilesMatch>\n", ext, types[ext])
	}
	return b.Bytes()
}

// Contents is the name of the file that lists what a site was written as, each line a SHA-256 and a name, as sha256sum writes
// and checks them. Whoever replaces a site by a later one knows by it what may go.
const Contents = "desk-arena.sha256"

func contents(list []Written) Written {
	var b bytes.Buffer
	for _, f := range list {
		fmt.Fprintf(&b, "%s  %s\n", sumOf(f.Body), f.Name)
	}
	return Written{Contents, b.Bytes()}
}
