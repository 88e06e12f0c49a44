package episode

import (
	"encoding/base64"
	"reflect"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/task"

	"pgregory.net/rapid"
)

func anyScript(t *rapid.T) Script {
	s := scripts(t)
	s.OrgSeed = rapid.Uint64().Draw(t, "org")
	s.Seed = rapid.Uint64().Draw(t, "any seed")
	if rapid.Bool().Draw(t, "forked") {
		s.Reseed = Reseed{uint8(rapid.IntRange(1, MaxTurns).Draw(t, "at")), rapid.Uint64().Draw(t, "dice")}
	}
	for range rapid.IntRange(0, 3).Draw(t, "strikes") {
		k := Strike{Turn: uint8(rapid.IntRange(1, MaxTurns).Draw(t, "turn"))}
		if can := Pullable(s); len(can) > 0 && rapid.Bool().Draw(t, "pull") {
			k.Kind, k.Function = Pull, rapid.SampledFrom(can).Draw(t, "function")
		}
		if next := s.With(k); next.Check() == nil {
			s = next
		}
	}
	if rapid.Bool().Draw(t, "recorded") {
		s.Actions = rapid.SliceOfN(rapid.String(), 1, 4).Draw(t, "actions")
	}
	return s
}

func TestLinkComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyScript(t)
		token := Encode(s)
		back, err := Decode(token)
		if err != nil {
			t.Fatalf("%+v: %v", s, err)
		}
		if Encode(back) != token {
			t.Fatal("a decoded link does not re-encode to itself")
		}
		if len(s.Actions) == 0 && !reflect.DeepEqual(normal(back), normal(s)) {
			t.Fatalf("%+v came back as %+v", s, back)
		}
	})
}

// normal makes an empty list nil.
func normal(s Script) Script {
	if len(s.Strikes) == 0 {
		s.Strikes = nil
	}
	if len(s.Actions) == 0 {
		s.Actions = nil
	}
	return s
}

// Links from before there were un-aided runs are what they were, and there is no other way to write what they say.
func TestLinksGrowAtTheirEnd(t *testing.T) {
	for token, want := range map[string]Script{
		"mwEBAwcAAQAqkJIAAJA":  {Ruleset: 1, OrgSeed: 1, Task: task.NED, Instance: 7, Framework: agent.ReAct, Seed: 42},
		"nAEBAwcAAQAqkJIAAJDD": {Ruleset: 1, OrgSeed: 1, Task: task.NED, Instance: 7, Framework: agent.ReAct, Seed: 42, Unaided: true},
	} {
		s, err := Decode(token)
		if err != nil || !reflect.DeepEqual(normal(s), want) || Encode(want) != token {
			t.Errorf("%s: %+v, %v, and %s", token, s, err, Encode(want))
		}
	}
	for token, why := range map[string]string{
		"nAEBAwcAAQAqkJIAAJDC":   "canonical", // aided, said at length
		"nQEBAwcAAQAqkJIAAJDDww": "damaged",
		"mgEBAwcAAQAqkJIAAA":     "damaged",
		"nAEBAwcAAQAqkJIAAJA":    "damaged",
		"mwEBAwcAAQAqkJIAAJDD":   "follows",
	} {
		if _, err := Decode(token); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v, want %s", token, err, why)
		}
	}
}

func TestShareLink(t *testing.T) {
	s := Script{Ruleset: Ruleset, OrgSeed: 1, Task: task.NED, Instance: 7, Model: agent.O1, Framework: agent.ReAct, Seed: 42}
	for turn, want := range map[int]string{0: "#s=" + Encode(s), 1: "#s=" + Encode(s) + "&t=1", 20: "#s=" + Encode(s) + "&t=20"} {
		if got := ShareLink(s, turn); got != want {
			t.Errorf("turn %d: %s, want %s", turn, got, want)
		}
	}
}

func TestLinkIsShort(t *testing.T) {
	longest := ""
	for _, f := range Pullable(Script{Toolset: agent.Functions}) {
		if len(f) > len(longest) {
			longest = f
		}
	}
	s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: 130, Model: agent.DeepSeekR1, Framework: agent.FC,
		Toolset: agent.Functions, Seed: 1<<64 - 1, Strikes: []Strike{{Turn: 19, Kind: Drop}, {Turn: 20, Kind: Pull, Function: longest}}}
	if token := Encode(s); len(token) >= 120 {
		t.Errorf("the token of a script with two strikes has %d characters", len(token))
	}
}

func TestHostileLinks(t *testing.T) {
	good := Script{Ruleset: Ruleset, OrgSeed: 1, Task: task.NED, Instance: 7, Model: agent.O1, Framework: agent.ReAct, Seed: 42,
		Strikes: []Strike{{Turn: 2}}}
	b, _ := good.MarshalMsg(nil)
	code := base64.RawURLEncoding.EncodeToString
	with := func(change func(s *Script)) string {
		s := good
		change(&s)
		return Encode(s)
	}
	spell := func(old, new string) string {
		s := strings.Replace(string(b), old, new, 1)
		if s == string(b) {
			t.Fatalf("nothing to respell: %q", old)
		}
		return code([]byte(s))
	}
	for name, c := range map[string]struct{ token, says string }{
		"empty":         {"", "no script"},
		"not base64":    {"hello world!", "base64url"},
		"padded":        {code(b) + "=", "base64url"},
		"garbage":       {"AAAA", "no script"},
		"cut short":     {code(b[:len(b)-1]), "cut short"},
		"oversized":     {strings.Repeat("A", maxToken+1), "too long"},
		"trailing":      {code(append(append([]byte{}, b...), 0)), "follows"},
		"huge array":    {code([]byte{0x9b, 1, 1, 3, 7, 0, 1, 0, 42, 0xdd, 0xff, 0xff, 0xff, 0xff}), "cut short"},
		"non-canonical": {spell("\x01\x03\x07", "\x01\x03\xcc\x07"), "canonical"},
		"later version": {with(func(s *Script) { s.Ruleset = Ruleset + 1 }), "later version"},
		"later shape":   {code([]byte{0x9e, Ruleset + 1, 1, 2, 3}), "later version"},
		"no task":       {with(func(s *Script) { s.Model = 200 }), "cannot be played"},
		"bad turn":      {with(func(s *Script) { s.Strikes = []Strike{{Turn: 99}} }), "cannot be played"},
		"out of order":  {with(func(s *Script) { s.Strikes = []Strike{{Turn: 3}, {Turn: 2}} }), "cannot be played"},
		"twice":         {with(func(s *Script) { s.Strikes = []Strike{{Turn: 3}, {Turn: 3}} }), "cannot be played"},
	} {
		s, err := Decode(c.token)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %+v, %v; want something of %q", name, s, err, c.says)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(Encode(Script{Ruleset: Ruleset, OrgSeed: 1, Task: task.NED, Instance: 7, Seed: 42, Strikes: []Strike{{Turn: 2}}}))
	f.Add(Encode(Script{Ruleset: Ruleset, OrgSeed: 1, Task: task.NED, Instance: 7, Model: agent.Llama8B, Framework: agent.FC, Toolset: agent.Functions,
		Strikes: []Strike{{Turn: 1, Kind: Pull, Function: "search_products"}}, Reseed: Reseed{3, 9}, Actions: []string{"x"}}))
	f.Fuzz(func(t *testing.T, token string) {
		s, err := Decode(token)
		if err != nil {
			return
		}
		if Encode(s) != token {
			t.Fatalf("%q is taken for %q", token, Encode(s))
		}
		if err := s.Check(); err != nil {
			t.Fatalf("%q: %v", token, err)
		}
	})
}

func FuzzReadTrace(f *testing.F) {
	tr, err := world().Run(Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: 7, Model: agent.O1, Framework: agent.ReAct})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(tr.Bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		tr, err := ReadTrace(b)
		if err == nil && string(tr.Bytes()) != string(b) {
			t.Fatal("another spelling of a trace was read")
		}
	})
}

func TestVerify(t *testing.T) {
	tr := run(t, Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: 7, Model: agent.O1, Framework: agent.ReAct, Seed: 3})
	b := tr.Bytes()
	if _, err := world().Verify(b); err != nil {
		t.Fatal(err)
	}
	for i := range b {
		broken := append([]byte{}, b...)
		broken[i] ^= 1
		if _, err := world().Verify(broken); err == nil {
			t.Fatalf("byte %d of %d can be flipped unseen", i, len(b))
		}
	}
}
