//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/presets"
)

// What is printed of blame is what is played: of a strike that is taken out the clean twin, of shares what adds up.
func TestBlame(t *testing.T) {
	p, _ := presets.Find("the-quiet-strike")
	out, _ := ok(t, "blame", "--preset", p.Slug(), "--turn", "1", "--json", "--runs", "20")
	var j blameJSON
	if err := json.Unmarshal([]byte(out), &j); err != nil {
		t.Fatal(err)
	}
	world := episode.Open(p.Script.OrgSeed)
	struck, err := world.Run(p.Script)
	twin, err2 := world.Run(p.Script.Without(p.Script.Strikes[0]))
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	b, o := j.ButFor, j.HowOften
	if b == nil || len(b.Strikes) != 1 || b.Turn != 1 || b.Outcome != twin.Outcome.String() || b.Answer != twin.Answer || b.Turns != len(twin.Turns) {
		t.Errorf("but for the strike: %+v, its twin ends %s with %q", b, twin.Outcome, twin.Answer)
	}
	if o == nil || o.Runs != 20 || o.Both > min(o.With, o.Without) || math.Abs(o.Points-5*float64(o.Without-o.With)) > 1e-9 || o.Low > o.Points || o.High < o.Points {
		t.Errorf("how often: %+v", o)
	}
	if j.Turn != 1 || j.Origin != 1 || j.Decisive != struck.Decisive() || len(j.Hops) != 1 || j.Hops[0].Turn != 1 || !j.Hops[0].Own {
		t.Errorf("from turn %d to turn %d by %+v; decisive is turn %d", j.Turn, j.Origin, j.Hops, j.Decisive)
	}
	if n := len(j.Wasted); n == 0 || j.Wasted[0].Turns != 0 || j.Wasted[n-1].Turns != j.Wasted[n-1].Turn-j.Decisive || j.Wasted[n-1].Dollars <= 0 {
		t.Errorf("wasted %+v", j.Wasted)
	}
	text, _ := ok(t, "blame", "--preset", p.Name, "--turn", "1", "--runs", "20")
	for _, says := range []string{j.Hops[0].Says, b.Says, o.Says, "hangs on", fmt.Sprintf("Decisive was turn %d.", j.Decisive)} {
		if !strings.Contains(text, says) {
			t.Errorf("%q is not in\n%s", says, text)
		}
	}

	// Without a turn it is the end of the run that is asked about.
	out, _ = ok(t, "blame", "--preset", p.Name, "--json", "--runs", "1")
	j = blameJSON{}
	if err := json.Unmarshal([]byte(out), &j); err != nil || j.Turn != len(struck.Turns) || j.Origin != j.Decisive || j.Hops[0].Turn != j.Turn {
		t.Errorf("%v: from turn %d to turn %d by %+v", err, j.Turn, j.Origin, j.Hops)
	}

	out, _ = ok(t, "blame", "--preset", "Weak model stalls", "--strike", "drop@1", "--json", "--runs", "10")
	j = blameJSON{}
	if err := json.Unmarshal([]byte(out), &j); err != nil {
		t.Fatal(err)
	}
	if j.Together == nil {
		t.Fatalf("a struck run of a weak model has one cause alone: %s", out)
	}
	sum := 0.0
	for _, s := range j.Together.Shares {
		sum += s.Points
	}
	if math.Abs(sum-10*float64(j.Together.Without-j.Together.With)) > 1e-9 {
		t.Errorf("%+v do not add up", j.Together)
	}
}

// Of a right run, and of recorded messages, blame says what there is to say.
func TestNoBlame(t *testing.T) {
	out, _ := ok(t, "blame", "--preset", "Reasoner clears it")
	if !strings.Contains(out, "Nothing is wrong with the answer") || !strings.Contains(out, "hangs on") || strings.Contains(out, "but for") || strings.Contains(out, "how often") {
		t.Errorf("of a solved run it says\n%s", out)
	}
	p, _ := presets.Find("the-quiet-strike")
	world := episode.Open(p.Script.OrgSeed)
	played, err := world.Run(p.Script.Without(p.Script.Strikes[0]))
	if err != nil {
		t.Fatal(err)
	}
	s := played.Script
	s.Model, s.Seed = agent.Recorded, 0
	s.Actions = []string{played.Turns[0].Message, "None"}
	out, _ = ok(t, "blame", "--link", episode.Encode(s))
	if !strings.Contains(out, "no dice") || strings.Contains(out, "but for") {
		t.Errorf("of recorded messages it says\n%s", out)
	}
}

// A run is found by name, slug, link, token and file, and is the same run each time; what is none is said in one line.
func TestDiffFindsRuns(t *testing.T) {
	p := presets.All()[0]
	dir := t.TempDir()
	name := filepath.Join(dir, "run.msgp")
	ok(t, "run", "--preset", p.Name, "--format", "msgp", "--out", name)
	token := episode.Encode(p.Script)
	for _, other := range []string{p.Name, strings.ToUpper(p.Name), p.Slug(), name, token, "#s=" + token, "https://desk.example/#s=" + token + "&t=2"} {
		out, _ := ok(t, "diff", p.Slug(), other, "--json")
		var j diffJSON
		if err := json.Unmarshal([]byte(out), &j); err != nil {
			t.Fatal(err)
		}
		if !j.Alike || !j.Shared || j.First != len(j.Rows) || j.A.Digest != digestText(p.Digest) || j.B.Digest != j.A.Digest {
			t.Errorf("%s: %+v", other, j)
		}
	}
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for i, bad := range [][]byte{{}, whole[:len(whole)/2], append(whole[:len(whole):len(whole)], 0), []byte("<html>")} {
		file := filepath.Join(dir, "bad")
		if err := os.WriteFile(file, bad, 0o644); err != nil {
			t.Fatal(err)
		}
		if code, out, errs := run("diff", p.Slug(), file); code != 1 || out != "" || strings.Count(errs, "\n") != 1 {
			t.Errorf("bad file %d: exit %d, %q, %q", i, code, out, errs)
		}
	}
	if code, _, errs := run("diff", p.Slug(), dir); code != 1 || strings.Count(errs, "\n") != 1 {
		t.Errorf("a folder: exit %d, %q", code, errs)
	}
}

// A strike at turn n leaves the turns before it alike, and the first difference is where it lies.
func TestDiffOfAStrike(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "struck.msgp")
	ok(t, "run", "--preset", "Reasoner clears it", "--strike", "drop@2", "--format", "msgp", "--out", name)
	out, _ := ok(t, "diff", "reasoner-clears-it", name, "--json")
	var j diffJSON
	if err := json.Unmarshal([]byte(out), &j); err != nil {
		t.Fatal(err)
	}
	if j.Alike || !j.Shared || j.First != 1 || j.Rows[0].Kind != "same" || j.Rows[1].B == nil || j.Rows[1].B.Turn != 2 || j.Says == "" {
		t.Errorf("%+v", j)
	}
	text, _ := ok(t, "diff", "reasoner-clears-it", name)
	for _, says := range []string{"strike drop@2", j.Says, "A1 is the same as B1", "first difference:\n", "the agent reads nothing"} {
		if !strings.Contains(text, says) {
			t.Errorf("%q is not in\n%s", says, text)
		}
	}
}
