package article

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"deskarena/assets"
	"deskarena/engine/episode"
	"deskarena/game/desk"
	"deskarena/presets"

	"github.com/andybalholm/brotli"
	"golang.org/x/net/html"
)

const root = "../.."

var made = sync.OnceValues(func() ([]File, error) { return Make(root) })

func file(t *testing.T, path string) []byte {
	t.Helper()
	files, err := made()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Path == path {
			return f.Body
		}
	}
	t.Fatalf("there is no %s", path)
	return nil
}

func index(t *testing.T) *html.Node {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(file(t, "index.html")))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func get(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

var see = regexp.MustCompile(`\]\((see:[^)]*)\)`)

// sentences are the claims of a file of the article, in their order.
func sentences(t *testing.T, name string) (list []claim) {
	t.Helper()
	body, err := os.ReadFile(filepath.Join(root, "wasm", "page", "article", name))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range see.FindAllSubmatch(body, -1) {
		c, err := readClaim(string(m[1]))
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, c)
	}
	return list
}

// Every handle of every level leads to the run that its sentence speaks of: the link on the page plays to the digest, the
// outcome and the turn that the sentence says.
func TestEveryHandleShowsWhatItSays(t *testing.T) {
	world := episode.Open(episode.DefaultOrgSeed)
	var links []*html.Node
	for n := range index(t).Descendants() {
		if strings.HasPrefix(get(n, "class"), "handle") {
			links = append(links, n)
		}
	}
	runs := newRuns()
	for _, name := range []string{"summary.md", "five.md", "school.md", "college.md", "industry.md", "phd.md", "peer.md", "common.md"} {
		claims := sentences(t, name)
		if least := 2; len(claims) < least {
			t.Errorf("%s has %d handles", name, len(claims))
		}
		for _, c := range claims {
			if len(links) == 0 {
				t.Fatalf("%s: %s is not on the page", name, c.run)
			}
			link := links[0]
			links = links[1:]
			said := fmt.Sprintf("%s: %q", name, text(link))
			token, at, _ := strings.Cut(strings.TrimPrefix(get(link, "href"), "#s="), "&t=")
			s, err := episode.Decode(token)
			if err != nil {
				t.Errorf("%s: %v", said, err)
				continue
			}
			m, err := runs.moment(c.run, c.turn)
			if err != nil {
				t.Errorf("%s: %v", said, err)
				continue
			}
			played, err := world.Run(s)
			if err != nil || played.Digest != m.Trace.Digest {
				t.Errorf("%s: the link plays another run (%v)", said, err)
				continue
			}
			if at == "" {
				at = "0"
			}
			if at != fmt.Sprint(m.Turn) {
				t.Errorf("%s: it opens at turn %s, not at %d", said, at, m.Turn)
			}
			if !m.Cell && !slices.ContainsFunc(presets.All(), func(p presets.Preset) bool { return p.Slug() == c.run && episode.Encode(p.Script) == token }) {
				t.Errorf("%s: it is not the run of the preset", said)
			}
			if len(c.checks) < 2 && !m.Cell && c.turn != "break" {
				t.Errorf("%s: nothing is said of what has to be true of it", said)
			}
			if why := c.holds(&moment{Trace: played, Turn: m.Turn}); why != "" {
				t.Errorf("%s: %s", said, why)
			}
			if bad := strings.Contains(get(link, "class"), "bad"); !m.Cell && bad != m.broken() {
				t.Errorf("%s: its mark says the contrary", said)
			}
		}
	}
	if len(links) > 0 {
		t.Errorf("%d handles are in no file", len(links))
	}
}

// A handle to a cell of Table 2 shows the figure on the scene's board.
func TestCellsAreOnTheBoard(t *testing.T) {
	p := read(root)
	n := 0
	for _, name := range []string{"industry.md", "phd.md", "peer.md"} {
		for _, c := range sentences(t, name) {
			cell, ok := strings.CutPrefix(c.run, "cell/")
			if !ok {
				continue
			}
			n++
			a := strings.Split(cell, "/")
			want, _, err := p.figures.figure(append([]string{"T2"}, a...))
			if err != nil {
				t.Fatal(err)
			}
			m, err := p.runs.moment(c.run, c.turn)
			if err != nil {
				t.Fatal(err)
			}
			shown := ""
			for _, r := range p.runs.desk(m, desk.Options{}).Frame().Regions {
				shown += r.Label + " " + r.Value + "\n"
			}
			if !strings.Contains(shown, want) {
				t.Errorf("%s: the scene does not show %s", c.run, want)
			}
		}
	}
	if n < 3 {
		t.Errorf("only %d cells can be seen", n)
	}
}

func TestFigures(t *testing.T) {
	p := read(root)
	for name, want := range map[string]string{
		"T2 o1 ReAct ALL":                        "57.7",
		"T2 o1 FC ALL":                           "64.3",
		"T2 gpt-4o ReAct BRI":                    "10.8",
		"T2 claude-3.5-sonnet FC NCR":            "4.6",
		"T5 gpt-4o ReAct NED":                    "100.0",
		"T4 gpt-4o calculation-dependent":        "−26.7",
		"T4 gpt-4o calculation-dependent by":     "26.7",
		"T4 gpt-4o-mini calculation-independent": "+4.6",
		"T3 gpt-4o FC turns":                     "6.8",
		"T3 gpt-4o FC usd":                       "0.305",
		"org objects":                            "16",
		"org dependencies":                       "1.31",
		"run weak-model-stalls turns":            "20",
		"run the-quiet-strike turn break":        "1",
	} {
		got, _, err := p.figures.figure(strings.Fields(name))
		if err != nil || got != want {
			t.Errorf("{%s} is %q, %v; want %s", name, got, err, want)
		}
	}
	for _, bad := range []string{"T2 o1 Act ALL", "T2 o2 ReAct ALL", "T5 o1 ReAct NED", "T9 x y z", "run nobody turns", "run weak-model-stalls turn 21", "org rows", "T9", "T2 o1"} {
		if out, err := p.figures.fill("{" + bad + "}"); err == nil {
			t.Errorf("{%s} came to %s", bad, out)
		}
	}
}

var typed = regexp.MustCompile(`\d\.\d|\d(&nbsp;)?\s?%`)

// The prose keeps the rules of the house: no figure without its source, nothing left unfilled, plain signs.
func TestProse(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(root, "wasm", "page", "article", "*.md"))
	if err != nil || len(files) < 8 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		body, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if i := strings.IndexAny(string(body), "—–"); i >= 0 {
			t.Errorf("%s: a dash at %q", name, body[i:min(i+20, len(body))])
		}
		for para := range strings.SplitSeq(string(body), "\n\n") {
			bare := braces.ReplaceAllStringFunc(para, func(s string) string {
				if strings.Contains(s, ":") || !strings.Contains(s, " ") {
					return "MARK"
				}
				if strings.HasPrefix(s, "{figure") {
					return ""
				}
				return "FIGURE"
			})
			bare = see.ReplaceAllString(bare, "")
			bare = models.ReplaceAllString(bare, "")
			if (typed.MatchString(bare) || strings.Contains(bare, "FIGURE")) && !strings.Contains(bare, "MARK") &&
				!strings.Contains(para, "{run ") && !strings.Contains(para, "{org ") && !strings.HasPrefix(para, "|") {
				t.Errorf("%s: a figure without its source in %.80q", name, para)
			}
		}
	}
	page := strings.Replace(string(file(t, "index.html")), "{{wasm size}}", "0", 1) // the site knows it
	for _, left := range []string{"{{", "see:", "{T2", "{run ", "{figure ", " style=", " onclick", "<script>", "javascript:"} {
		if i := strings.Index(page, left); i >= 0 {
			t.Errorf("the page has %q: %.60q", left, page[max(0, i-20):])
		}
	}
}

// Whatever is pointed at is there, once; every level is; every picture that the page names is made.
func TestThePageHoldsTogether(t *testing.T) {
	doc := index(t)
	ids, levelsThere := map[string]int{}, map[string]bool{}
	for n := range doc.Descendants() {
		if id := get(n, "id"); id != "" {
			ids[id]++
		}
		levelsThere[get(n, "data-level")] = true
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("%d elements are called %s", n, id)
		}
	}
	for d := range doc.Descendants() { // those in templates, too
		for _, key := range []string{"src", "srcset"} {
			if name := get(d, key); strings.HasSuffix(name, ".png") {
				file(t, name)
			}
		}
		if to := get(d, "href"); strings.HasPrefix(to, "#") && !strings.HasPrefix(to, "#s=") && ids[to[1:]] == 0 {
			t.Errorf("%q leads nowhere", to)
		}
	}
	for _, l := range levels {
		if l.for_ != "" && !levelsThere[l.value] {
			t.Errorf("%s is not on the page", l.value)
		}
	}
}

// What is fetched before the first press is small: the page, its style, its scripts and one picture.
func TestWeight(t *testing.T) {
	total := 0
	weigh := func(body []byte) {
		var b bytes.Buffer
		w := brotli.NewWriterLevel(&b, 5)
		w.Write(body)
		w.Close()
		total += b.Len()
	}
	weigh(file(t, "index.html"))
	weigh(file(t, "colours.css"))
	for _, pattern := range []string{"*.css", "*.js", "icon.svg"} {
		names, _ := filepath.Glob(filepath.Join(root, "wasm", "page", pattern))
		for _, name := range names {
			if strings.HasPrefix(filepath.Base(name), "embed") {
				continue
			}
			body, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			weigh(body)
		}
	}
	total += len(file(t, "reasoner-clears-it-5-day.png"))
	t.Logf("%d bytes", total)
	if total > 120_000 {
		t.Errorf("%d bytes before the first press", total)
	}
}

// The style sheets have no colours of their own, and words can be read on what they stand on.
func TestColours(t *testing.T) {
	names, _ := filepath.Glob(filepath.Join(root, "wasm", "page", "*.css"))
	own := regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsl`)
	for _, name := range names {
		if base := filepath.Base(name); base == "print.css" {
			continue
		}
		body, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if c := own.FindAll(bytes.ReplaceAll(body, []byte("#peers"), nil), -1); c != nil {
			t.Errorf("%s has colours of its own: %s", name, c)
		}
	}
	of := func(name string, night bool) assets.Color {
		for _, r := range roles {
			if r.name == name {
				if night {
					return r.night
				}
				return r.day
			}
		}
		t.Fatalf("there is no role %s", name)
		return 0
	}
	for _, pair := range []struct {
		ink, ground string
		least       float64
	}{
		{"ink", "wall", 7}, {"soft", "wall", 4.5}, {"soft", "floor", 4.5}, {"teal", "wall", 4.5}, {"teal", "floor", 4.5}, {"ink", "mark", 4.5}, {"soft", "mark", 4.5},
		{"on-go", "go", 4.5}, {"rim", "label", 4.5}, {"paper", "pressed", 4.5}, {"paper", "clay", 4.5}, {"ink", "sheet", 4.5}, {"line", "wall", 3},
	} {
		for _, night := range []bool{false, true} {
			if got := contrast(of(pair.ink, night), of(pair.ground, night)); got < pair.least {
				t.Errorf("%s on %s, night %v: %.2f to 1", pair.ink, pair.ground, night, got)
			}
		}
	}
}

func contrast(a, b assets.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c assets.Color) float64 {
	p := assets.Palette[c]
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(p.R) + 0.7152*part(p.G) + 0.0722*part(p.B)
}
