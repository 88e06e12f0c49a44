package episode

import (
	"reflect"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/task"
	"deskarena/engine/value"

	"pgregory.net/rapid"
)

// played draws a script of any task, with a strike now and then, by any model or by none, and messages to play it with.
func played(t *rapid.T) (Script, []string) {
	s := scripts(t)
	s.Task = rapid.SampledFrom(task.Kinds()).Draw(t, "task")
	tr := run(t, s)
	if rapid.Bool().Draw(t, "struck") {
		if k, ok := strikes(t, tr); ok {
			s = s.With(k)
			tr = run(t, s)
		}
	}
	var messages []string
	for _, turn := range tr.Turns {
		m := turn.Message
		if len(m) > MaxMessage { // a call that hands on a long list
			m = ""
		}
		if rapid.IntRange(0, 9).Draw(t, "other") == 0 {
			m = rapid.SampledFrom([]string{"", "I would submit.", "<execute> SELECT Id FROM Nothing </execute>", "\xff", "Action: submit"}).Draw(t, "message")
		}
		messages = append(messages, m)
	}
	if rapid.Bool().Draw(t, "nobody's") && (s.Framework != agent.FC || agent.FormatOf(s.Model, s.Framework, s.Toolset) == agent.Native) {
		s.Model = agent.Recorded
	}
	return s, messages
}

// steps plays messages to the end; when they run out it says nothing, as a recording does.
func steps(t rapid.TB, l *Live, messages []string) *Trace {
	for n := 1; !l.Over(); n++ {
		if _, err := l.Trace(); err == nil {
			t.Fatal("there is a trace before the end")
		}
		m := ""
		if n <= len(messages) {
			m = messages[n-1]
		}
		obs, err := l.Step(m)
		if err != nil || l.Turns() != n {
			t.Fatalf("turn %d: %v, %d turns", n, err, l.Turns())
		}
		if last := l.Last(); last.Observation != obs.Text || last.Error != obs.Err {
			t.Fatalf("turn %d says %q and shows %q", n, obs.Text, last.Observation)
		}
	}
	tr, err := l.Trace()
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// Stepping through messages is running the Script that records them, to the byte, also when two episodes go by turns.
func TestSteppingIsRunningTheRecordedActions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := world()
		s, messages := played(t)
		l, err := w.Begin(s)
		if err != nil {
			t.Fatal(err)
		}
		other, err := w.Begin(Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.BRI, Instance: 3, Model: agent.Recorded, Framework: agent.Act})
		if err != nil {
			t.Fatal(err)
		}
		var tr *Trace
		if len(messages) > 1 {
			if _, err := l.Step(messages[0]); err != nil {
				t.Fatal(err)
			}
			if _, err := other.Step("<execute> SELECT COUNT(Id) n FROM Case WHERE CreatedDate < TODAY </execute>"); err != nil {
				t.Fatal(err)
			}
		}
		for n := l.Turns(); !l.Over(); n++ {
			m := ""
			if n < len(messages) {
				m = messages[n]
			}
			if _, err := l.Step(m); err != nil {
				t.Fatal(err)
			}
		}
		if tr, err = l.Trace(); err != nil {
			t.Fatal(err)
		}
		if len(tr.Script.Actions) != len(tr.Turns) {
			t.Fatalf("%d actions of %d turns", len(tr.Script.Actions), len(tr.Turns))
		}
		again := run(t, tr.Script)
		if again.Digest != tr.Digest || !reflect.DeepEqual(again, tr) {
			t.Fatalf("digest %x, run again %x:\n%+v\n%+v", tr.Digest, again.Digest, tr, again)
		}
		if _, err := w.Verify(tr.Bytes()); err != nil {
			t.Fatal(err)
		}
		if _, err := l.Step("<submit>None</submit>"); err == nil {
			t.Fatal("an episode goes on after its end")
		}
	})
}

// The messages of a simulated run, stepped, bring what they brought it.
func TestSteppingASimulatedRun(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scripts(t)
		tr := run(t, s)
		var messages []string
		for _, turn := range tr.Turns {
			messages = append(messages, turn.Message)
		}
		l, err := world().Begin(s)
		if err != nil {
			t.Fatal(err)
		}
		got := steps(t, l, messages)
		if len(got.Turns) != len(tr.Turns) || got.Answer != tr.Answer || got.Reward != tr.Reward || got.Outcome != tr.Outcome {
			t.Fatalf("%+v\n%+v", got, tr)
		}
		for i := range tr.Turns {
			if got.Turns[i].Observation != tr.Turns[i].Observation || !reflect.DeepEqual(got.Turns[i].Needs, tr.Turns[i].Needs) {
				t.Fatalf("turn %d differs", i+1)
			}
		}
	})
}

// A strike lands where its turn comes; one that finds none leaves the Script, so that what is left verifies.
func TestSteppingWithStrikes(t *testing.T) {
	s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: 1, Model: agent.Recorded, Framework: agent.FC, Toolset: agent.Functions}
	s = s.With(Strike{Turn: 1, Kind: Drop}).With(Strike{Turn: 2, Kind: Pull, Function: "search_products"}).With(Strike{Turn: 9, Kind: Drop}).With(Strike{Turn: 3, Kind: Drop})
	l, err := world().Begin(s)
	if err != nil {
		t.Fatal(err)
	}
	before := len(l.Tools())
	search := `{"name":"search_products","arguments":"{\"search_term\":\"shoes\"}"}`
	if obs, err := l.Step(search); err != nil || obs.Text != "" || l.Last().Verdict != Struck {
		t.Errorf("the dropped result: %+v, %v", obs, err)
	}
	if got := len(l.Tools()); got != before-1+2 {
		t.Errorf("%d tools, and %d when one is pulled", before, got)
	}
	if obs, _ := l.Step(search); obs.Text != "Unknown action search_products" {
		t.Errorf("the pulled function: %+v", obs)
	}
	if obs, _ := l.Step(`{"name":"submit","arguments":"{\"content\":\"None\"}"}`); obs.Text != "" || !l.Over() {
		t.Errorf("the end: %+v", obs)
	}
	tr, err := l.Trace()
	if err != nil || len(tr.Script.Strikes) != 2 {
		t.Fatalf("%+v, %v", tr.Script.Strikes, err)
	}
	if _, err := world().Verify(tr.Bytes()); err != nil {
		t.Error(err)
	}
}

func TestWhatCannotBegin(t *testing.T) {
	good := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: 1, Model: agent.Recorded}
	for _, c := range []struct {
		change func(*Script)
		says   string
	}{
		{func(s *Script) { s.Actions = []string{"None"} }, "has its actions"},
		{func(s *Script) { s.Instance = 131 }, "instances 1 to 130"},
		{func(s *Script) { s.OrgSeed = 2 }, "org 2"},
		{func(s *Script) { s.Model = 254 }, "model number 254"},
		{func(s *Script) { *s = s.With(Strike{Turn: 1, Kind: Pull, Function: "get_cases"}) }, "no function to pull"},
	} {
		s := good
		c.change(&s)
		if _, err := world().Begin(s); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%v, want something of %q", err, c.says)
		}
	}
	l, err := world().Begin(good)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Step(strings.Repeat("x", MaxMessage+1)); err == nil || l.Turns() != 0 {
		t.Errorf("a message of any length: %v", err)
	}
	for _, a := range []agent.Action{agent.Function("get_cases"), agent.Function("issue_soql_query"), agent.Function("issue_soql_query", "query", value.OfInt(1))} {
		if m, err := l.Write(a); err == nil {
			t.Errorf("tags hold %+v: %q", a, m)
		}
	}
	if m, err := l.Write(agent.Function("issue_soql_query", "query", value.OfString("SELECT Id FROM User"))); err != nil || m != "<execute> SELECT Id FROM User </execute>" {
		t.Errorf("%q, %v", m, err)
	}
}

// An answer of nothing needs no card, whatever was read before it.
func TestAnEmptyAnswer(t *testing.T) {
	for _, first := range []string{"Action: get_start_date\nAction Input: {}", "Action: get_account_id_by_contact_id\nAction Input: {\"contact_id\":\"x\"}",
		"Action: search_products\nAction Input: {\"search_term\":\"shoes\"}"} {
		l, err := world().Begin(Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: 1, Model: agent.Recorded, Framework: agent.ReAct, Toolset: agent.Functions})
		if err != nil {
			t.Fatal(err)
		}
		tr := steps(t, l, []string{first, ""})
		if last := tr.Turns[len(tr.Turns)-1]; last.Kind != Submit || len(last.Needs) > 0 {
			t.Errorf("%+v", last)
		}
	}
}
