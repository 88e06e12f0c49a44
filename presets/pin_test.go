package presets

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"deskarena/engine/episode"
	"deskarena/engine/task"
)

var pin = flag.Bool("pin", false, "look for runs that show the findings where the pinned ones no longer do, and write them into presets.go")

// TestPin looks for a new run where a preset no longer shows its finding: among the same question's seeds, and then among
// other questions of its task.
func TestPin(t *testing.T) {
	if !*pin {
		t.Log("nothing is pinned anew without -pin")
		return
	}
	source, err := os.ReadFile("presets.go")
	if err != nil {
		t.Fatal(err)
	}
	text := string(source)
	pinned := map[string]episode.Script{}
	for _, p := range All() {
		s, digest, ok := found(t, p, pinned)
		if !ok {
			t.Errorf("%s: no run shows it", p.Name)
			continue
		}
		pinned[p.Name] = s
		t.Logf("%s: instance %d, seed %d", p.Name, s.Instance, s.Seed)
		text = rewritten(t, text, p.Name, s, digest)
	}
	if err := os.WriteFile("presets.go", []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func found(t *testing.T, p Preset, pinned map[string]episode.Script) (episode.Script, uint64, bool) {
	try := func(s episode.Script) (uint64, bool) {
		tr, err := world.Run(s)
		if err != nil || !shows[p.Name](look{t, s, tr}) {
			return 0, false
		}
		return tr.Digest, true
	}
	s := p.Script
	if p.Name == "The loud strike" { // it stands beside the quiet one
		s.Instance, s.Seed = pinned["The quiet strike"].Instance, pinned["The quiet strike"].Seed
		digest, ok := try(s)
		return s, digest, ok
	}
	if digest, ok := try(s); ok {
		return s, digest, true
	}
	questions, seeds := uint16(task.PerTask), uint64(40)
	if p.Name == "Reasoner clears it" || p.Name == "Weak model stalls" { // the question of the article
		questions, seeds = 1, 40_000
	}
	for n := range questions {
		s.Instance = (p.Script.Instance+n-1)%task.PerTask + 1
		for s.Seed = 1; s.Seed <= seeds; s.Seed++ {
			if digest, ok := try(s); ok {
				return s, digest, true
			}
		}
	}
	return s, 0, false
}

var (
	playCall   = regexp.MustCompile(`play\((task\.\w+), \d+, (agent\.\w+), (agent\.\w+), (agent\.\w+), \d+\)`)
	digestLine = regexp.MustCompile(`(Digest:\s+)0x[0-9a-f]+`)
)

// rewritten puts a preset's run into the source.
func rewritten(t *testing.T, text, name string, s episode.Script, digest uint64) string {
	head, rest, ok := strings.Cut(text, fmt.Sprintf("%q,", name))
	if !ok {
		t.Fatalf("%s is not in presets.go", name)
	}
	end := digestLine.FindStringIndex(rest)
	if end == nil {
		t.Fatalf("%s has no digest", name)
	}
	block := playCall.ReplaceAllString(rest[:end[1]], fmt.Sprintf("play($1, %d, $2, $3, $4, %d)", s.Instance, s.Seed))
	block = digestLine.ReplaceAllString(block, fmt.Sprintf("${1}%#016x", digest))
	return head + fmt.Sprintf("%q,", name) + block + rest[end[1]:]
}
