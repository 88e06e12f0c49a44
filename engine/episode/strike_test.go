package episode

import (
	"reflect"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/task"
	"deskarena/engine/tools"

	"pgregory.net/rapid"
)

// What a strike is called in a link never changes: its number, and a token of every kind.
func TestKindsInLinks(t *testing.T) {
	for _, c := range []struct {
		strike string
		kind   StrikeKind
		token  string
	}{
		{"drop@2", 0, "mwIBAwcAAQAqkZMCAKCSAACQ"},
		{"timeout@2", 2, "mwIBAwcAAQAqkZMCAqCSAACQ"},
		{"limit@2", 3, "mwIBAwcAAQAqkZMCA6CSAACQ"},
		{"server@2", 4, "mwIBAwcAAQAqkZMCBKCSAACQ"},
		{"denied@2", 5, "mwIBAwcAAQAqkZMCBaCSAACQ"},
		{"malformed@2", 6, "mwIBAwcAAQAqkZMCBqCSAACQ"},
		{"drift@2", 7, "mwIBAwcAAQAqkZMCB6CSAACQ"},
		{"truncate@2", 8, "mwIBAwcAAQAqkZMCCKCSAACQ"},
		{"distract@2", 9, "mwIBAwcAAQAqkZMCCaCSAACQ"},
		{"stale@2", 10, "mwIBAwcAAQAqkZMCCqCSAACQ"},
		{"swap@2", 11, "mwIBAwcAAQAqkZMCC6CSAACQ"},
		{"wrong@2", 12, "mwIBAwcAAQAqkZMCDKCSAACQ"},
	} {
		k, err := ParseStrike(c.strike)
		if err != nil || k.Kind != c.kind || k.String() != c.strike {
			t.Errorf("%s: %+v, %v", c.strike, k, err)
		}
		s := Script{Ruleset: 2, OrgSeed: 1, Task: task.NED, Instance: 7, Model: agent.O1, Framework: agent.ReAct, Seed: 42, Strikes: []Strike{k}}
		if token := Encode(s); token != c.token {
			t.Errorf("%s is written as %s, want %s", c.strike, token, c.token)
		}
		if back, err := Decode(c.token); err != nil || !reflect.DeepEqual(normal(back), s) {
			t.Errorf("%s is read as %+v, %v", c.token, back, err)
		}
	}
	seen := map[StrikeKind]bool{}
	for _, k := range Ladder() {
		seen[k] = true
	}
	if len(seen) != NumStrikeKinds || len(Ladder()) != NumStrikeKinds {
		t.Errorf("the ladder has %d of %d kinds", len(seen), NumStrikeKinds)
	}
}

func TestStrikesThatCannotBeRead(t *testing.T) {
	for _, text := range []string{"", "swap", "swap@", "swap@x", "@2", "sway@2", "swap:get_cases@2", "drop:x@1", "pull@1", "pull:@1", "pull:get_weather@1", "swap@0", "swap@256", "swap@-1"} {
		if k, err := ParseStrike(text); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %+v, %v", text, k, err)
		}
	}
}

// A strike lands where it is said that it can, and nowhere else; strikes may be given in any order, by a link too.
func TestStrikesLandWhereTheyCan(t *testing.T) {
	landed := 0
	rapid.Check(t, func(t *rapid.T) {
		tr := run(t, scripts(t))
		k, ok := strikes(t, tr)
		if k.Kind == Pull && k.Function == "" {
			return
		}
		struck, err := world().Run(tr.Script.With(k))
		if ok != (err == nil) {
			t.Fatalf("%s can land: %t, and the run says %v", k, ok, err)
		}
		if err != nil {
			return
		}
		landed++
		l, ok := strikes(t, struck)
		if !ok {
			return
		}
		s := tr.Script.With(l).With(k)
		if _, err := world().Run(s); err != nil {
			return // an earlier strike has changed what the later one would have hit
		}
		if o := tr.Script.With(k).With(l); !reflect.DeepEqual(s, o) {
			t.Fatalf("%s and %s in the other order: %+v, %+v", k, l, s, o)
		}
		back, err := Decode(Encode(s))
		if err != nil {
			t.Fatal(err)
		}
		if a, b := run(t, s), run(t, back); !reflect.DeepEqual(a.Turns, b.Turns) || a.Digest != b.Digest {
			t.Fatalf("the link of %s and %s goes otherwise", k, l)
		}
	})
	if landed == 0 {
		t.Error("no strike landed: the test looks at nothing")
	}
}

// Every kind lands in runs of every toolset, but for a pull where there is nothing to pull; and eight at once are played.
func TestEveryKindLands(t *testing.T) {
	for _, toolset := range agent.Toolsets() {
		for _, kind := range Ladder() {
			n := 0
			for i := uint16(1); i <= 45 && n < 5; i++ {
				s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.Kinds()[i%9], Instance: i, Framework: agent.FC, Toolset: toolset, Seed: uint64(i)}
				tr := run(t, s)
				for turn := range tr.Turns {
					k := Strike{Turn: uint8(turn + 1), Kind: kind}
					if kind == Pull {
						k.Function = tr.Turns[turn].Function
					}
					if world().CanStrike(tr, k) == nil {
						n++
					}
				}
			}
			if can := kind != Pull || toolset.Calls(); can != (n > 0) {
				t.Errorf("%s lands %d times in runs with %s", kind, n, toolset)
			}
		}
	}
	for seed := uint64(1); ; seed++ {
		s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.MTA, Instance: uint16(seed), Model: agent.Claude35Sonnet, Framework: agent.ReAct, Toolset: agent.Raw, Seed: seed}
		tr := run(t, s)
		for turn := uint8(1); turn <= MaxTurns && len(s.Strikes) < maxStrikes; turn++ {
			kinds := []StrikeKind{WrongRow, Swap, Stale, Truncate}
			if turn%2 > 0 { // somebody who meets nothing but errors gives up
				kinds = []StrikeKind{Timeout}
			}
			for _, kind := range kinds {
				if k := (Strike{Turn: turn, Kind: kind}); world().CanStrike(tr, k) == nil {
					s = s.With(k)
					tr = run(t, s)
				}
			}
		}
		if len(s.Strikes) == maxStrikes {
			if err := world().CanStrike(tr, Strike{Turn: 1, Kind: Drift}); err == nil || !strings.Contains(err.Error(), "at most 8") {
				t.Errorf("a ninth: %v", err)
			}
			return
		}
		if seed == 100 {
			t.Fatal("eight strikes land on no run")
		}
	}
}

// What a strike did is for the roots alone: an agent that is not told does the same.
func TestNobodyActsOnAStrikeUnseen(t *testing.T) {
	w, marked := world(), 0
	rapid.Check(t, func(t *rapid.T) {
		tr := run(t, scripts(t))
		k, ok := strikes(t, tr)
		if !ok {
			return
		}
		tr = run(t, tr.Script.With(k))
		e, err := w.start(tr.Script)
		if err != nil {
			t.Fatal(err)
		}
		e.detail = true
		p := e.player()
		for obs := (agent.Observation{}); !e.over; {
			if obs.Was != nil {
				marked++
				obs.Was = nil
			}
			a := e.move(p, obs)
			obs = e.turn(a, disclosed(p))
		}
		if len(e.trace.Turns) != len(tr.Turns) {
			t.Fatalf("%d turns, untold %d", len(tr.Turns), len(e.trace.Turns))
		}
		for i := range tr.Turns {
			if e.trace.Turns[i].Message != tr.Turns[i].Message || e.trace.Turns[i].Observation != tr.Turns[i].Observation {
				t.Fatalf("turn %d differs", i+1)
			}
		}
	})
	if marked == 0 {
		t.Error("no observation was marked: the test looks at nothing")
	}
}

// A flawless agent gets over whatever says that it failed: it asks again, asks by the new name, takes a query in the place of a
// function that fails by its own. Only where a column that a function asks for is gone, and it has no queries, can it do nothing.
// What nobody could see fools it, and then the answer is wrong because of that turn.
func TestFlawlessAgentUnderEveryKind(t *testing.T) {
	w := world()
	type of struct {
		kind    StrikeKind
		toolset agent.Toolset
	}
	landed, fooled := map[of]int{}, map[of]int{}
	for _, toolset := range agent.Toolsets() {
		for i := 1; i <= task.PerTask; i += 8 {
			for _, name := range task.Kinds() {
				s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: name, Instance: uint16(i), Framework: agent.Framework(i % 3), Toolset: toolset, Seed: uint64(i)}
				play := func(s Script) *episode {
					e, err := w.start(s)
					if err != nil {
						t.Fatal(err)
					}
					e.variant = Variant{Flawless: true, Style: i % 4}
					e.play()
					return e
				}
				clean := play(s)
				for _, kind := range Ladder() {
					for turn := 1; turn < len(clean.trace.Turns); turn++ {
						k := Strike{Turn: uint8(turn), Kind: kind}
						if k.Function = clean.trace.Turns[turn-1].Function; kind != Pull {
							k.Function = ""
						} else if f := tools.Find(k.Function); f == nil || f.Category == tools.Neither {
							continue
						}
						e := play(s.With(k))
						if e.landed() != nil {
							continue
						}
						landed[of{kind, toolset}]++
						if tr := e.trace; tr.Outcome != Solved {
							fooled[of{kind, toolset}]++
							root := tr.Turns[len(tr.Turns)-1].Root
							if root == 0 || tr.Turns[root-1].Verdict != Struck || kind != Drift && root != turn {
								t.Errorf("%s %d, %s, %s: %s, because of turn %d", name, i, toolset, k, tr.Outcome, root)
							}
						}
					}
				}
			}
		}
	}
	for c, n := range landed {
		switch quiet := !c.kind.Loud() && c.kind != Drop; {
		case c.kind == Drift && c.toolset == agent.Functions:
			if fooled[c] < n/2 {
				t.Errorf("a column that functions ask for is gone, and %d of %d runs are solved", n-fooled[c], n)
			}
		case quiet && (fooled[c] == 0 || fooled[c] == n):
			t.Errorf("%s fools %d of %d flawless runs with %s", c.kind, fooled[c], n, c.toolset)
		case !quiet && fooled[c] > 0:
			t.Errorf("%s breaks %d of %d flawless runs with %s", c.kind, fooled[c], n, c.toolset)
		}
	}
	if len(landed) != 3*NumStrikeKinds-1 {
		t.Errorf("%d kinds and toolsets were struck", len(landed))
	}
}

// A run that is played from outside suffers the same, and a strike that does not land leaves its Script.
func TestStrikesFromOutside(t *testing.T) {
	ask := "Thought: a\n<execute> SELECT Id, Name, Description FROM Product2 LIMIT 4 </execute>"
	s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: 7, Model: agent.Recorded, Framework: agent.ReAct}
	for _, k := range []Strike{{Turn: 1, Kind: Swap}, {Turn: 2, Kind: Truncate}, {Turn: 3, Kind: Drift}, {Turn: 4, Kind: RateLimit}, {Turn: 5, Kind: Stale}, {Turn: 6, Kind: Denied}} {
		s = s.With(k)
	}
	l, err := world().Begin(s)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, m := range []string{ask, ask, ask, ask, "nothing", "<submit> None </submit>"} {
		obs, err := l.Step(m)
		if err != nil || obs.Was != nil {
			t.Fatal(obs, err)
		}
		said = append(said, obs.Text)
	}
	if said[0] == said[1] || len(said[1]) >= len(said[0]) || !strings.HasPrefix(said[2], "INVALID_FIELD") || !strings.HasPrefix(said[3], "REQUEST_LIMIT_EXCEEDED") {
		t.Errorf("%q", said)
	}
	tr, err := l.Trace()
	if err != nil {
		t.Fatal(err)
	}
	if len(tr.Script.Strikes) != 4 {
		t.Errorf("of six strikes %v landed", tr.Script.Strikes)
	}
	if again := run(t, tr.Script); !reflect.DeepEqual(again, tr) {
		t.Error("the recorded run goes otherwise")
	}
}
