package odds

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
)

func read(t *testing.T, name string) string {
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The file says what the program is built with, to the last byte, and the table is the one that is made of it.
func TestFileAndTableAreEqual(t *testing.T) {
	text := read(t, "../odds.json")
	o, err := Read([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(o, sim.Committed()) {
		t.Error("odds.json and the table of package sim differ: go generate ./engine/agent/sim")
	}
	if table, err := Table(o); err != nil || string(table) != read(t, "../odds_gen.go") {
		t.Errorf("odds_gen.go is not what is made of odds.json: go generate ./engine/agent/sim (%v)", err)
	}
	if again, err := Write(sim.Committed()); err != nil || string(again) != text {
		t.Errorf("odds.json is not what a fit would write (%v)", err)
	}
}

func TestEverybodyHasOdds(t *testing.T) {
	for _, m := range agent.Models() {
		for _, f := range agent.Frameworks() {
			for _, tools := range []agent.Toolset{agent.Raw, agent.Functions} {
				for _, task := range []string{"NCR", "HTU", "TCU", "NED", "PVI", "KQA", "TII", "MTA", "BRI"} {
					if c, ok := sim.CellOf(m, f, tools, task); !ok || c.Slip < 1 || c.None < 1 {
						t.Errorf("%s under %s with %s at %s: %+v, %v", m, f, tools, task, c, ok)
					}
				}
			}
		}
	}
}

func TestBadFiles(t *testing.T) {
	good := read(t, "../odds.json")
	for _, c := range []struct{ old, new, says string }{
		{`"Model": "o1"`, `"Model": "o9"`, `no model "o9"`},
		{`"Framework": "Act"`, `"Framework": "Acts"`, `no framework "Acts"`},
		{`"Toolset": "raw"`, `"Toolset": "rare"`, `no toolset "rare"`},
		{`"aiming": 85`, `"aiming": 1001`, "no aiming from 0 to 1000"},
		{`"aiming": 85`, `"aming": 85`, "no aiming"},
		{`"aiming": 85`, `"aiming": 85, "singing": 1`, "11 skills"},
		{`"Estimated"`, `"Guessed"`, "unknown field"},
		{`"Factor"`, `"Fact"`, "unknown field"},
		{`{`, ``, "cannot unmarshal"},
		{good, good + "{}", "something follows"},
	} {
		bad := strings.Replace(good, c.old, c.new, 1)
		if _, err := Read([]byte(bad)); err == nil || bad == good || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s for %s: %v, want something of %q", c.new, c.old, err, c.says)
		}
	}
}
