package presets

import (
	"regexp"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/dice"
	"deskarena/engine/episode"
)

var world = episode.Open(episode.DefaultOrgSeed)

func preset(t *testing.T, name string) Preset {
	for _, p := range All() {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("no preset %q", name)
	return Preset{}
}

func TestPinned(t *testing.T) {
	names := map[string]bool{}
	for _, p := range All() {
		tr, err := world.Run(p.Script)
		if err != nil {
			t.Errorf("%s: %v", p.Name, err)
			continue
		}
		if tr.Digest != p.Digest {
			t.Errorf("%s: digest %#016x, pinned is %#016x", p.Name, tr.Digest, p.Digest)
		}
		if len(p.Name) > 24 || names[p.Name] || p.Caption == "" {
			t.Errorf("%q: a preset has a short name of its own and a caption", p.Name)
		}
		names[p.Name] = true
	}
}

// A preset is found by its slug, and by nothing else.
func TestSlugs(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range All() {
		slug := p.Slug()
		if found, ok := Find(slug); !ok || found.Name != p.Name || seen[slug] || !kebab.MatchString(slug) {
			t.Errorf("%q: slug %q finds %q", p.Name, slug, found.Name)
		}
		seen[slug] = true
	}
	for _, no := range []string{"", "no-such-run", "Weak model stalls"} {
		if p, ok := Find(no); ok {
			t.Errorf("%q finds %q", no, p.Name)
		}
	}
}

var kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$`) // desk-arena.js tells it by the hyphen from a token

// Each preset shows what its caption says.
func TestEachShowsItsFinding(t *testing.T) {
	for _, p := range All() {
		tr, err := world.Run(p.Script)
		if err != nil {
			t.Errorf("%s: %v", p.Name, err)
			continue
		}
		if show := shows[p.Name]; show == nil || !show(look{t, p.Script, tr}) {
			t.Errorf("%s: the pinned run (%s in %d turns) no longer shows it; go test ./presets -pin looks for one that does", p.Name, tr.Outcome, len(tr.Turns))
		}
	}
	if q, l := preset(t, "The quiet strike").Script, preset(t, "The loud strike").Script; q.Seed != l.Seed || q.Instance != l.Instance || q.Strikes[0].Turn != l.Strikes[0].Turn {
		t.Error("the two strikes hit different runs")
	}
}

// solved counts solved runs over 200 seeds.
func solved(t *testing.T, s episode.Script) (n, none int) {
	for i := range 200 {
		s.Seed = dice.New(200).With(i).Bits()
		c, err := world.Count(s, episode.Variant{})
		if err != nil {
			t.Fatal(err)
		}
		if c.Outcome == episode.Solved {
			n++
		}
		if c.None {
			none++
		}
	}
	return n, none
}

// The findings hold over 200 seeds, not only for the pinned one.
func TestFindingsOverSeeds(t *testing.T) {
	of := func(name string) episode.Script { return preset(t, name).Script }
	more := func(what string, a, b episode.Script, by int) {
		x, _ := solved(t, a)
		y, _ := solved(t, b)
		t.Logf("%s: %d against %d of 200", what, x, y)
		if x < y+by {
			t.Errorf("%s: %d of 200 against %d, want %d more", what, x, y, by)
		}
	}
	raw := func(s episode.Script, f agent.Framework) episode.Script {
		s.Framework, s.Toolset = f, agent.Raw
		return s
	}
	whole := func(s episode.Script) episode.Script { s.Strikes = nil; return s }

	if n, _ := solved(t, of("Reasoner clears it")); n < 1 || n > 80 {
		t.Errorf("Reasoner clears it: solved %d of 200, which is no lucky run", n)
	}
	more("a reasoner and a weak model", of("Reasoner clears it"), of("Weak model stalls"), 4)
	more("a weak model's own queries and its functions", raw(of("Tools backfire (weak)"), agent.ReAct), of("Tools backfire (weak)"), 20)
	if n, none := solved(t, of("False-presupposition")); n < 150 || none < 150 {
		t.Errorf("False-presupposition: %d of 200 say None", n)
	}
	if n, _ := solved(t, of("Strong odds, for once")); n < 120 {
		t.Errorf("Strong odds, for once: %d of 200", n)
	}
	more("functions for gpt-4o", of("Functions lift gpt-4o"), raw(of("Functions lift gpt-4o"), agent.ReAct), 40)
	more("bare queries and functions", raw(of("Routing collapses"), agent.Act), of("Routing collapses"), 60)
	if n, none := solved(t, of("None to everything")); n > 40 || none < 120 {
		t.Errorf("None to everything: solved %d of 200, and None %d times", n, none)
	}
	more("without a thought", raw(of("A thought that hurts"), agent.Act), of("A thought that hurts"), 10)
	more("with the calculator", whole(of("The calculator is gone")), of("The calculator is gone"), 20)
	more("deepseek-r1 by queries", raw(of("Thinks, cannot call"), agent.ReAct), of("Thinks, cannot call"), 30)
	more("a loud strike and a quiet one", of("The loud strike"), of("The quiet strike"), 20)
}
