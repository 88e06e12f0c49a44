package job

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"deskarena/engine/episode"
	"deskarena/game/paint"
	"deskarena/presets"
	"deskarena/wasm/site"
	"deskarena/wasm/site/toolchain"
)

// answer is what the worker returns from any call.
type answer struct {
	Error, Digest, Outcome, State string
	Turns, Solved, Width, Height  int
	Pixels                        []byte
}

// The worker in Node gives what is worked out here: the same digests, counts and pixels.
func TestWorkerInNode(t *testing.T) {
	if os.Getenv("DESKARENA_NODE") != "1" {
		t.Skip("the worker's test runs when DESKARENA_NODE=1 is set; it needs node")
	}
	var b Bench
	var calls [][]any
	var want []answer
	for _, p := range presets.All() {
		token := episode.Encode(p.Script)
		tr, err := b.Play(token)
		if err != nil {
			t.Fatal(err)
		}
		calls = append(calls, []any{"play", token})
		want = append(want, answer{Digest: fmt.Sprintf("%016x", tr.Digest), Outcome: tr.Outcome.String(), Turns: len(tr.Turns)})
	}
	token := episode.Encode(presets.All()[0].Script)
	for _, from := range []int{0, 30} {
		solved, err := b.Count(token, 1, from, 30)
		if err != nil {
			t.Fatal(err)
		}
		calls = append(calls, []any{"count", token, 1, from, 30})
		want = append(want, answer{Solved: solved})
	}
	for cursor, look := range []Look{{}, {Night: true}, {Portrait: true, Odds: true}} {
		var p paint.Picture
		s, err := b.Frame(&p, token, cursor, look)
		if err != nil {
			t.Fatal(err)
		}
		calls = append(calls, []any{"frame", token, cursor, map[string]bool{"night": look.Night, "portrait": look.Portrait, "odds": look.Odds}})
		want = append(want, answer{Width: p.W, Height: p.H, Pixels: pixels(&p), State: string(s.Append(nil))})
	}
	for _, bad := range []struct {
		call  []any
		error string
	}{
		{[]any{"play"}, "argument 1 is no string"},
		{[]any{"play", "nonsense"}, "this link is damaged"},
		{[]any{"count", token, "1", 0, 1}, "argument 2 is no whole number"},
		{[]any{"count", token, 1, 0, 1.5}, "argument 4 is no whole number"},
		{[]any{"count", token, -1, 0, 1}, "there are no odds"},
		{[]any{"frame", token, 0, "night"}, "argument 3 is no object"},
		{[]any{"frame", token, 0, nil}, "argument 3 is no object"},
	} {
		calls = append(calls, bad.call)
		want = append(want, answer{Error: bad.error})
	}
	for i, got := range inNode(t, calls) {
		if got.Error != want[i].Error && strings.HasPrefix(got.Error, want[i].Error) && want[i].Error != "" {
			got.Error = want[i].Error
		}
		if bytes.Equal(got.Pixels, want[i].Pixels) {
			got.Pixels, want[i].Pixels = nil, nil
		}
		if a, b := fmt.Sprintf("%.300v", got), fmt.Sprintf("%.300v", want[i]); a != b || got.State != want[i].State {
			t.Errorf("%.100v gives\n%s, want\n%s", calls[i], a, b)
		}
	}
}

// inNode builds the worker and makes calls of it.
func inNode(t *testing.T, calls [][]any) []answer {
	t.Helper()
	root := filepath.Join("..", "..", "..")
	wasm, _, err := site.Compile(t.Context(), root, site.Program{Package: "./wasm/worker"}, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "worker.wasm")
	if err := os.WriteFile(file, wasm, 0o666); err != nil {
		t.Fatal(err)
	}
	glue, err := toolchain.Glue(t.Context(), root)
	if err != nil {
		t.Fatal(err)
	}
	in, err := json.Marshal(calls)
	if err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	node := exec.CommandContext(t.Context(), "node", filepath.Join("testdata", "node.js"), glue, file)
	node.Stdin, node.Stderr = bytes.NewReader(in), &said
	out, err := node.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, &said)
	}
	var answers []answer
	if err := json.Unmarshal(out, &answers); err != nil || len(answers) != len(calls) {
		t.Fatalf("%d answers to %d calls, %v\n%s", len(answers), len(calls), err, &said)
	}
	return answers
}

// The worker holds nothing of Ebitengine.
func TestNoEbitengine(t *testing.T) {
	out, err := toolchain.Output(t.Context(), filepath.Join("..", "..", ".."), toolchain.Browser, "list", "-deps", "./wasm/worker")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out, "deskarena/game/paint\n") {
		t.Errorf("no painter either:\n%s", out)
	}
	for _, p := range strings.Fields(out) {
		if strings.HasPrefix(p, "github.com/hajimehoshi/") || p == "net/http" || p == "testing" {
			t.Errorf("the worker holds %s", p)
		}
	}
}
