package article

import (
	"bytes"
	"fmt"
	"html"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	raw "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// markdown turns a file of the article into HTML.
func (p *press) markdown(name string) (string, error) {
	text, err := os.ReadFile(filepath.Join(p.dir, "article", name))
	if err != nil {
		return "", err
	}
	html, err := p.render(string(text))
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return html, nil
}

func (p *press) render(text string) (string, error) {
	text, err := p.exhibits(text)
	if err != nil {
		return "", err
	}
	text, err = p.figures.fill(text)
	if err != nil {
		return "", err
	}
	h := &handles{runs: p.runs}
	md := goldmark.New(
		goldmark.WithExtensions(extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)), extension.DefinitionList, extension.Typographer),
		goldmark.WithParserOptions(parser.WithAttribute()),
		goldmark.WithRendererOptions(raw.WithUnsafe(), renderer.WithNodeRenderers(util.Prioritized(h, 100))),
	)
	var b bytes.Buffer
	err = md.Convert([]byte(text), &b)
	return whole(b.String()), err
}

var models = regexp.MustCompile(`\b(claude-3(\.5)?-sonnet|gpt-4o(-mini)?|llama3\.1-\d+b|deepseek-r1|pass\^k)\b`)

// whole keeps the names of models in one piece: a browser would break them at their hyphens.
func whole(html string) string {
	var b strings.Builder
	for i, part := range strings.Split(html, "<") {
		tag, text := "", part
		if i > 0 {
			tag, text, _ = strings.Cut(part, ">")
			b.WriteString("<" + tag + ">")
		}
		if !strings.HasPrefix(tag, "option") && !strings.HasPrefix(tag, "code") {
			text = models.ReplaceAllString(text, `<span class="m">$0</span>`)
		}
		b.WriteString(text)
	}
	return b.String()
}

var exhibit = regexp.MustCompile(`(?m)^\{figure ([a-z]+)\}$`)

// exhibits puts in the small figures, which are HTML by hand: {figure chain} is chain.html.
func (p *press) exhibits(text string) (string, error) {
	for _, m := range exhibit.FindAllStringSubmatch(text, -1) {
		body, err := os.ReadFile(filepath.Join(p.dir, "article", m[1]+".html"))
		if err != nil {
			return "", err
		}
		text = strings.Replace(text, m[0], strings.Replace(string(body), "{{options}}", options(), 1), 1)
	}
	return text, nil
}

// handles render links; one to see:NAME is a handle, a sentence that can be seen.
type handles struct{ runs *runs }

func (h *handles) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindLink, h.link)
}

func (h *handles) link(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		w.WriteString("</a>")
		return ast.WalkContinue, nil
	}
	to := string(node.(*ast.Link).Destination)
	if !strings.HasPrefix(to, "see:") {
		fmt.Fprintf(w, `<a href="%s">`, html.EscapeString(to))
		return ast.WalkContinue, nil
	}
	c, err := readClaim(to)
	if err != nil {
		return ast.WalkStop, err
	}
	m, err := h.runs.moment(c.run, c.turn)
	if err != nil {
		return ast.WalkStop, fmt.Errorf("%s: %w", to, err)
	}
	class := "handle"
	switch {
	case m.Cell:
		class = "handle cell"
	case m.broken():
		class = "handle bad"
	}
	fmt.Fprintf(w, `<a class="%s" %s>`, class, m.data())
	return ast.WalkContinue, nil
}

// claim is what a handle shows, and what has to be true of it for its sentence to be.
type claim struct {
	run, turn string
	checks    url.Values
}

// checks are what a claim may say of its run: how it ended and what was handed in, and of the turn that is shown how it
// stands, which slip it was (or the beginning of its name), and what its message holds.
var checks = []string{"outcome", "answer", "verdict", "slip", "sends"}

func readClaim(to string) (claim, error) {
	run, query, _ := strings.Cut(strings.TrimPrefix(to, "see:"), "?")
	v, err := url.ParseQuery(query)
	if err != nil {
		return claim{}, fmt.Errorf("%s: %w", to, err)
	}
	c := claim{run, "0", v}
	if v.Has("turn") {
		c.turn = v.Get("turn")
	}
	for key := range v {
		if key != "turn" && !slices.Contains(checks, key) {
			return claim{}, fmt.Errorf("%s: nothing is known of %q", to, key)
		}
	}
	return c, nil
}

// holds says what is not true of a claim's moment; "" if all is.
func (c claim) holds(m *moment) string {
	t := m.Trace
	for key, values := range c.checks {
		for _, want := range values {
			got := ""
			switch key {
			case "turn":
				continue
			case "outcome":
				got = t.Outcome.String()
			case "answer":
				got = t.Answer
			case "verdict":
				got = t.Turns[m.Turn-1].Verdict.String()
			case "slip":
				if got = t.Turns[m.Turn-1].Slip; strings.HasPrefix(got, want) {
					continue
				}
			case "sends":
				if got = t.Turns[m.Turn-1].Call; strings.Contains(got, want) {
					continue
				}
			}
			if got != want {
				return fmt.Sprintf("%s is %q, the sentence says %q", key, got, want)
			}
		}
	}
	return ""
}
