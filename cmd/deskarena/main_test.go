//go:build !js

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"image/gif"
	"image/png"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"deskarena/cmd/deskarena/internal/save"
	"deskarena/engine/episode"
	"deskarena/game/story"
	"deskarena/presets"
	"deskarena/wasm/site"
)

// run carries a command line out.
func run(args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = execute(context.Background(), args, &out, &errs)
	return code, out.String(), errs.String()
}

func TestNoDisplay(t *testing.T) {
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	if checkDisplay() == nil {
		t.Skip("this system needs no display to be named")
	}
	code, _, errs := run()
	if code != 1 || !strings.Contains(errs, "serve") || !strings.Contains(errs, "run") || strings.Count(errs, "\n") != 1 {
		t.Errorf("exit %d, said %q", code, errs)
	}
}

func TestQuery(t *testing.T) {
	code, out, errs := run("query", "SELECT Id, Name FROM ProductCategory ORDER BY Name LIMIT 3")
	var rows []map[string]any
	if err := json.Unmarshal([]byte(out), &rows); code != 0 || err != nil || len(rows) != 3 || rows[0]["Name"] == "" {
		t.Errorf("exit %d, %v, rows %v, %s", code, err, rows, errs)
	}
	code, out, _ = run("query", "find {running} in all fields returning Product2(Id, Name limit 2)")
	if err := json.Unmarshal([]byte(out), &rows); code != 0 || err != nil || len(rows) != 2 {
		t.Errorf("exit %d, %v, %q", code, err, out)
	}
	code, out, errs = run("query", "SELECT Nothing FROM Case")
	if code != 1 || out != "" || !strings.HasPrefix(errs, "INVALID_FIELD: ") {
		t.Errorf("exit %d, %q, %q", code, out, errs)
	}
	if code, out, errs = run("query", "--check", "SELECT Nothing FROM Nowhere"); code != 0 || out+errs != "" {
		t.Errorf("--check of a well-formed query: exit %d, %q, %q", code, out, errs)
	}
	if code, _, errs = run("query", "--check", "SELECT FROM"); code != 1 || !strings.HasPrefix(errs, "MALFORMED_QUERY: ") {
		t.Errorf("--check of a malformed query: exit %d, %q", code, errs)
	}
}

// The default today is the day after the last record, so that nothing lies in its future and yesterday had something.
func TestQueryToday(t *testing.T) {
	count := func(condition string, more ...string) string {
		t.Helper()
		code, out, errs := run(append([]string{"query", "SELECT COUNT(Id) n FROM Case WHERE " + condition}, more...)...)
		if code != 0 {
			t.Fatal(errs)
		}
		return strings.TrimSpace(out)
	}
	if n := count("CreatedDate >= TODAY"); n != `[{"n":0}]` {
		t.Errorf("cases today or later: %s", n)
	}
	if a, b := count("CreatedDate < TODAY"), count("CreatedDate < TODAY", "--today", "2000-01-01"); a == b {
		t.Errorf("--today made no difference: %s", a)
	}
}

func TestOrgStats(t *testing.T) {
	code, out, errs := run("org", "--stats")
	var s orgStats
	if err := json.Unmarshal([]byte(out), &s); code != 0 || err != nil {
		t.Fatal(code, err, errs)
	}
	references, counts := 0, map[string]int{}
	for _, o := range s.Objects {
		references += len(o.References)
		counts[o.Name] = o.Count
	}
	if len(s.Objects) != 16 || s.Dependencies.Pairs != 21 || references != 21 || s.Dependencies.PerObject != 1.3125 || s.Dependencies.Implied != 2 {
		t.Errorf("%d objects, %d references, %+v", len(s.Objects), references, s.Dependencies)
	}
	if counts["PricebookEntry"] != 22000 || counts["Case"] != 977 {
		t.Errorf("counts %v", counts)
	}
}

func TestRunFormats(t *testing.T) {
	args := []string{"run", "--task", "NED", "--instance", "7", "--model", "O1", "--framework", "REACT", "--tools", "Raw", "--seed", "42"}
	code, out, errs := run(append(args, "--format", "json")...)
	var j traceJSON
	if err := json.Unmarshal([]byte(out), &j); code != 0 || err != nil {
		t.Fatal(code, err, errs)
	}
	s, err := episode.Decode(strings.TrimPrefix(j.Link, "#s="))
	if err != nil || s.Instance != 7 || s.Seed != 42 {
		t.Errorf("link %q leads to %+v, %v", j.Link, s, err)
	}
	if j.Script.Model != "o1" || j.Script.Instance != 7 || len(j.Turns) == 0 || j.Turns[0].Turn != 1 || len(j.Digest) != 16 {
		t.Errorf("%+v", j)
	}
	native, err := episode.Open(s.OrgSeed).Run(s)
	if err != nil || digestText(native.Digest) != j.Digest {
		t.Errorf("digest %s, %v", j.Digest, err)
	}

	code, out, errs = run(append(args, "--strike", "drop@1")...)
	if code != 0 || !strings.Contains(out, "strike: drop@1") || !strings.Contains(out, j.Question) || strings.Contains(out, j.Digest) {
		t.Errorf("exit %d, %q, %q", code, out, errs)
	}

	struck := native.Script.With(episode.Strike{Turn: 1, Kind: episode.Drop})
	told, err := episode.Open(s.OrgSeed).Run(struck)
	if err != nil {
		t.Fatal(err)
	}
	r := story.Of(told, len(told.Turns))
	for _, words := range []string{r.Asks() + ": " + told.Question, "\n1. " + r.StandWords(1), story.Nothing, r.GradeLine(), r.EndWords()} {
		if !strings.Contains(out, words) {
			t.Errorf("it does not say %q as the scene does: %q", words, out)
		}
	}

	picture := filepath.Join(t.TempDir(), "run.png")
	if code, _, errs = run(append(args, "--format", "png", "--scale", "1", "--out", picture)...); code != 0 {
		t.Fatal(errs)
	}
	f, _ := os.Open(picture)
	defer f.Close()
	if p, err := png.Decode(f); err != nil || p.Bounds().Dx() != 640 || p.Bounds().Dy() != 360 {
		t.Errorf("picture: %v", err)
	}
}

func TestGIFIsALoop(t *testing.T) {
	code, out, errs := run("run", "--format", "gif", "--scale", "1", "--still", "--portrait")
	if code != 0 {
		t.Fatal(errs)
	}
	g, err := gif.DecodeAll(strings.NewReader(out))
	if err != nil || len(g.Image) < 3 || g.LoopCount != 0 || g.Config.Width != 360 {
		t.Fatalf("%v, %d pictures", err, len(g.Image))
	}
	smaller := 0
	for _, p := range g.Image[1:] {
		if p.Rect.Dx()*p.Rect.Dy() < 360*640 {
			smaller++
		}
	}
	if smaller == 0 {
		t.Error("every picture repeats the whole of the one before")
	}
}

func TestVerify(t *testing.T) {
	name := filepath.Join(t.TempDir(), "run.msgp")
	preset := presets.All()[0]
	if code, _, errs := run("run", "--preset", strings.ToUpper(preset.Name), "--format", "msgp", "--out", name); code != 0 {
		t.Fatal(errs)
	}
	code, out, errs := run("verify", name)
	if code != 0 || !strings.Contains(out, digestText(preset.Digest)) {
		t.Fatalf("exit %d, %q, %q", code, out, errs)
	}
	recorded, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	world := episode.Open(episode.DefaultOrgSeed)
	for i := 0; i < len(recorded); i += 1 + len(recorded)/60 {
		bad := bytes.Clone(recorded)
		bad[i] ^= 0x10
		if _, err := verifyBytes(world, bad); err == nil {
			t.Errorf("byte %d flipped passes", i)
		}
	}
	for _, bad := range [][]byte{{}, recorded[:len(recorded)/2], append(bytes.Clone(recorded), 0), []byte("<html>")} {
		if _, err := verifyBytes(world, bad); err == nil {
			t.Errorf("%d bytes pass", len(bad))
		}
	}
	if code, _, errs := run("verify", name+".gone"); code != 1 || strings.Count(errs, "\n") != 1 {
		t.Errorf("a missing file: exit %d, %q", code, errs)
	}
}

func TestTakenPort(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	port := l.Addr().(*net.TCPAddr).Port
	for _, line := range [][]string{{"serve", "--port", fmt.Sprint(port)}, {"serve", "--addr", fmt.Sprint("127.0.0.1:", port)}} {
		code, out, errs := run(line...)
		if code != 1 || out != "" || !strings.Contains(errs, "taken") || !strings.Contains(errs, "--port") {
			t.Errorf("%q: exit %d, %q, %q", line, code, out, errs)
		}
	}
}

func TestSplitAddr(t *testing.T) {
	const none = -1
	for addr, want := range map[string]struct {
		host string
		port int
	}{
		"127.0.0.1": {"127.0.0.1", none}, "localhost": {"localhost", none}, "example.org.": {"example.org.", none}, "0.0.0.0": {"0.0.0.0", none},
		"127.0.0.1:8080": {"127.0.0.1", 8080}, "localhost:0": {"localhost", 0}, "desk:65535": {"desk", 65535}, ":8080": {"", 8080}, ":0": {"", 0},
		"::1": {"::1", none}, "[::1]": {"::1", none}, "[::1]:8080": {"::1", 8080}, "::": {"::", none}, "[::]:80": {"::", 80},
		"fe80::1%eth0": {"fe80::1%eth0", none}, "[fe80::1%eth0]:80": {"fe80::1%eth0", 80}, "::ffff:127.0.0.1": {"::ffff:127.0.0.1", none},
	} {
		host, port, err := splitAddr(addr)
		if err != nil || host != want.host || (port == nil) != (want.port == none) || port != nil && int(*port) != want.port {
			t.Errorf("%s: %q, %v, %v", addr, host, port, err)
		}
	}
}

func TestReachable(t *testing.T) {
	for want, a := range map[string]net.Addr{
		"localhost:80": &net.TCPAddr{IP: net.IPv6unspecified, Port: 80}, "localhost:81": &net.TCPAddr{IP: net.IPv4zero, Port: 81},
		"127.0.0.1:82": &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 82}, "[::1]:83": &net.TCPAddr{IP: net.IPv6loopback, Port: 83},
	} {
		if got := reachable(a); got != want {
			t.Errorf("%s: %s", a, got)
		}
	}
}

func TestVersion(t *testing.T) {
	const built = ", ruleset %d, %s %s/%s"
	revision := debug.BuildSetting{Key: "vcs.revision", Value: "0123456789abcdef0123456789abcdef01234567"}
	for want, info := range map[string]*debug.BuildInfo{
		"deskarena commit 0123456789ab":                {Settings: []debug.BuildSetting{{Key: "vcs", Value: "git"}, revision, {Key: "vcs.modified", Value: "false"}}},
		"deskarena commit 0123456789ab+changes":        {Settings: []debug.BuildSetting{revision, {Key: "vcs.modified", Value: "true"}}},
		"deskarena commit unknown (go run notes none)": {Settings: []debug.BuildSetting{{Key: "GOOS", Value: "linux"}}},
	} {
		want += fmt.Sprintf(built, episode.Ruleset, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		if got := versionText(info); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := versionText(nil); !strings.Contains(got, "commit unknown") {
		t.Errorf("%q", got)
	}
	if out, _ := ok(t, "--version"); strings.Count(out, "\n") != 1 || !strings.HasPrefix(out, "deskarena commit ") {
		t.Errorf("%q", out)
	}
}

func TestEveryCommandHasHelpWithAnExample(t *testing.T) {
	root := rootCommand()
	for _, c := range commandsBelow(root) {
		line := strings.Fields(c.CommandPath())[1:]
		asked, _ := ok(t, append(line, "--help")...)
		if told, _ := ok(t, append([]string{"help"}, line...)...); told != asked {
			t.Errorf("help %q says %q, and --help %q", line, told, asked)
		}
		if !strings.Contains(asked, "Examples:\n  deskarena") {
			t.Errorf("%q: %q", line, asked)
		}
	}
}

// A link brings the turn that it was copied at.
func TestParts(t *testing.T) {
	for link, want := range map[string]string{
		"abc": "abc 0", "#s=abc": "abc 0", "https://desk.example/#s=abc&t=3": "abc 3", "#t=2&s=abc": "abc 2", "#abc": "abc 0", "#s=abc&t=x": "abc 0", "#s=abc&t=-1": "abc 0", "": " 0",
	} {
		if token, turn := parts(link); fmt.Sprint(token, " ", turn) != want {
			t.Errorf("%s: %q, %d", link, token, turn)
		}
	}
}

func TestServeOutsideACheckout(t *testing.T) {
	t.Chdir(t.TempDir())
	code, _, errs := run("serve", "--port", "0")
	if code != 1 || !strings.Contains(errs, "checkout") || strings.Count(errs, "\n") != 1 {
		t.Errorf("exit %d, %q", code, errs)
	}
}

// A site that was exported is served anywhere, and replaced by a later one unless somebody has put something into it.
func TestSiteThatWasExported(t *testing.T) {
	dir := t.TempDir()
	s := &site.Site{}
	for _, name := range []string{"index.html", "scene-ABCDEFGH.wasm"} {
		if err := s.Add(name, []byte(strings.Repeat(name, 100)), site.Quick); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Write(dir); err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	served, err := theSite(t.Context(), dir, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	if plain, gzip, _ := served.Size("index.html"); plain != 1000 || gzip == 0 {
		t.Errorf("index.html has %d bytes, %d as gzip", plain, gzip)
	}
	next := func(dir string) error { return os.WriteFile(filepath.Join(dir, "index.html"), []byte("later"), 0o644) }
	if err := os.WriteFile(filepath.Join(dir, "notes.txt"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := save.FolderOver(dir, site.Untouched(dir, site.Contents), next); err == nil || !strings.Contains(err.Error(), "notes.txt") {
		t.Errorf("a folder with something else: %v", err)
	}
	os.Remove(filepath.Join(dir, "notes.txt"))
	wasm := filepath.Join(dir, "scene-ABCDEFGH.wasm")
	was, _ := os.ReadFile(wasm)
	os.WriteFile(wasm, []byte("changed by hand"), 0o644)
	if err := save.FolderOver(dir, site.Untouched(dir, site.Contents), next); err == nil || !strings.Contains(err.Error(), "scene-ABCDEFGH.wasm") {
		t.Errorf("a folder with a changed file: %v", err)
	}
	os.WriteFile(wasm, was, 0o644)
	if err := save.FolderOver(dir, site.Untouched(dir, site.Contents), next); err != nil {
		t.Error(err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("%d files are there after it", len(left))
	}
}

func TestServeEndsWithItsContext(t *testing.T) {
	l, err := listen("127.0.0.1", 0)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		ended <- serve(ctx, l, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "here") }))
	}()
	res, err := http.Get("http://" + l.Addr().String())
	if err != nil || res.StatusCode != 200 {
		t.Fatal(err)
	}
	res.Body.Close()
	cancel()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("it did not end")
	}
}
