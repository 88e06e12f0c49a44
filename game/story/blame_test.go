package story

import (
	"slices"
	"strings"
	"testing"

	"deskarena/engine/episode"
	"deskarena/engine/episode/twin"
	"deskarena/engine/lab/blame"
)

const (
	anOrder, sock = "801Ws00000BY5ZxIAL", "01tWs0000009AacIAA"
)

// snapped is a run that asks for the wrong day in turn 2, and all behind it comes to nothing.
func snapped() Run {
	r := run(4,
		episode.Turn{Kind: episode.SOQL, Call: "SELECT AccountId FROM Contact", Object: 4, Observation: "[{'AccountId': '001Ws000002a7KdIAI'}]", Rows: 1},
		episode.Turn{Link: 1, Kind: episode.SOQL, Call: "SELECT Id FROM Order", Object: 9, Observation: "[{'Id': '" + anOrder + "'}]", Rows: 1,
			Verdict: episode.Quiet, Root: 2, Slip: "day.early", Say: "asks for 18 May, a day early", Needs: []episode.Need{{Turn: 1, Value: "001Ws000002a7KdIAI"}}},
		episode.Turn{Link: 2, Kind: episode.SOQL, Call: "SELECT Product2Id FROM OrderItem", Object: 10, Observation: "[{'Product2Id': '" + sock + "'}]", Rows: 1,
			Verdict: episode.Wasted, Root: 2, Needs: []episode.Need{{Turn: 2, Value: anOrder}}},
		episode.Turn{Link: 3, Kind: episode.Submit, Call: sock, Verdict: episode.Wasted, Root: 2, Object: episode.NoDrawer, Needs: []episode.Need{{Turn: 3, Value: sock}}})
	r.Trace.Outcome, r.Trace.Answer = episode.Failed, sock
	return r
}

func text(p Page) string {
	var all []string
	for _, l := range p {
		all = append(all, l.Text)
	}
	return strings.Join(all, " ")
}

func TestBlameInWords(t *testing.T) {
	r := snapped()
	trail, err := blame.Follow(r.Trace, 0)
	if err != nil {
		t.Fatal(err)
	}
	got := []string{r.BlameTitle(trail)}
	for _, h := range trail.Hops {
		got = append(got, r.HopWords(h))
	}
	got = append(got, text(r.HangsWords(trail)))
	want := []string{
		"Why 01t..Aac is wrong",
		"The answer, 01t..Aac, was read off turn 3.",
		"Turn 3 asked for " + plural(r.Turn(3)) + " with 801..5Zx, because turn 2 had brought it.",
		"Turn 2 made the wrong call: asks for 18 May, a day early.",
		"Turn 4 took 01t..Aac of turn 3, and with that it hangs on turns 1 to 3. Turns 3 and 4 hang on turn 2: 2 of the 2 after it.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("it says\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if first, _ := blame.Follow(r.Trace, 1); r.BlameTitle(first) != "Nothing is wrong with turn 1" || text(r.HangsWords(first)) != "Turn 1 took nothing from any other." {
		t.Errorf("of a right turn: %q, %q", r.BlameTitle(first), text(r.HangsWords(first)))
	}
}

// A hop has one sentence, whatever went wrong.
func TestHopWords(t *testing.T) {
	r := run(1,
		episode.Turn{Kind: episode.SOQL, Verdict: episode.Struck, Root: 1},
		episode.Turn{Kind: episode.Call, Function: "get_cases", Verdict: episode.Struck, Error: true, Observation: "Unknown action get_cases", Say: "the function is gone"},
		episode.Turn{Kind: episode.SOSL, Verdict: episode.Misread, Root: 3, Say: "takes the runner-up, which made no difference in the end", Object: episode.NoDrawer},
		episode.Turn{Kind: episode.SOQL, Verdict: episode.Loud, Error: true, Say: "a date in quotes"},
		episode.Turn{Kind: episode.SOQL, Verdict: episode.Loud, Error: true, Observation: "INVALID_FIELD: No such column 'X' on entity 'Case'"},
		episode.Turn{Kind: episode.Invalid, Verdict: episode.Loud, Error: true, Root: 3},
		episode.Turn{Kind: episode.Call, Function: "reckon", Verdict: episode.Wasted, Root: 3},
		episode.Turn{Kind: episode.Submit, Call: "None", Verdict: episode.Wasted, Root: 1},
		episode.Turn{Kind: episode.SOQL, Verdict: episode.Loud, Error: true, Say: "no such column", Luck: episode.Luck{Covers: "takes the year before"}},
		episode.Turn{Kind: episode.SOQL, Verdict: episode.Struck, Observation: "[]", Say: "two rows are missing", Root: 10})
	turn := func(n int) blame.Hop { return blame.Hop{Turn: n, Own: true} }
	for _, c := range []struct {
		h    blame.Hop
		want string
	}{
		{turn(1), "Turn 1 read nothing: a strike dropped its result."},
		{turn(2), "Turn 2 called get_cases, which a strike had pulled."},
		{turn(10), "Turn 10 read what a strike had left of its result: two rows are missing."},
		{turn(3), "Turn 3 was right, and was misread: takes the runner-up."},
		{blame.Hop{Turn: 3, Own: true, From: []blame.Source{{Turn: 1, Values: []string{anOrder, "b", "c"}}}}, "Turn 3 was right, and was misread: takes the runner-up. It also took 801..5Zx and 2 more of turn 1."},
		{turn(4), "Turn 4 was rejected: a date in quotes."},
		{blame.Hop{Turn: 5, Own: true, Errors: 2}, "Turn 5 was rejected: No such column 'X' on entity 'Case'. It was the last of 2 rejected in a row."},
		{blame.Hop{Turn: 7, From: []blame.Source{{Turn: 1}, {Turn: 3, Values: []string{"x"}}}}, "Turn 7 called reckon with x, because that is how turn 3 was read. It is wrong because of turn 1, too."},
		{blame.Hop{Turn: 7, From: []blame.Source{{Turn: 1, Values: []string{"x", "y"}}}}, "Turn 7 called reckon with x and 1 more, because turn 1 had brought them."},
		{blame.Hop{Turn: 7, From: []blame.Source{{Turn: 1, Values: []string{"x"}}, {Turn: 3, Values: []string{"y z"}}}}, `Turn 7 called reckon with x of turn 1, and "y z" of turn 3.`},
		{turn(9), "Turn 9 was rejected: no such column. Beneath that lay a slip in the head: takes the year before."},
		{turn(5), "Turn 5 was rejected: No such column 'X' on entity 'Case'."},
		{blame.Hop{Turn: 6, Errors: 3, From: []blame.Source{{Turn: 4}}}, "Turn 6 was the last of 3 rejected in a row, from turn 4 on."},
		{blame.Hop{Turn: 6, Errors: 3, From: []blame.Source{{Turn: 1, Values: []string{"x"}}, {Turn: 3, Values: []string{"y"}}}}, "Turn 6 was the last of 3 rejected in a row, from turn 4 on; it took x of turn 1, and y of turn 3."},
		{blame.Hop{Turn: 7, From: []blame.Source{{Turn: 3}}}, "Turn 7 called reckon by what the agent made of turn 3."},
		{blame.Hop{Turn: 8, From: []blame.Source{{Turn: 1}}}, "The answer, None, was given for want of what turn 1 should have brought."},
		{turn(8), "The answer, None, is wrong by itself."},
	} {
		if got := r.HopWords(c.h); got != c.want {
			t.Errorf("%+v: %q, want %q", c.h, got, c.want)
		}
	}
}

// The level of a reader turns the words, and no hop.
func TestHopsByLevel(t *testing.T) {
	r := snapped()
	trail, err := blame.Follow(r.Trace, 0)
	if err != nil {
		t.Fatal(err)
	}
	for level, want := range map[Level][]string{
		Simple:  {"It answered by what it had from turn 3.", "In turn 3 it went on with what it had from turn 2.", "In turn 2 it made a mistake, and did not see it."},
		Learned: {r.HopWords(trail.Hops[0]), r.HopWords(trail.Hops[1]), r.HopWords(trail.Hops[2]) + " [day.early]"},
	} {
		at := r
		at.Level = level
		for i, h := range trail.Hops {
			if got := at.HopWords(h); got != want[i] {
				t.Errorf("level %d: %q, want %q", level, got, want[i])
			}
		}
	}
}

func TestTurnsInWords(t *testing.T) {
	for want, all := range map[string][]int{
		"turn 3": {3}, "turns 3 and 4": {3, 4}, "turns 3 to 5": {3, 4, 5}, "turns 1 and 3": {1, 3}, "turns 1, 3 to 5 and 7": {1, 3, 4, 5, 7}, "turns 1, 2, 4 and 5": {1, 2, 4, 5},
	} {
		if got := turns(all); got != want {
			t.Errorf("%v: %q, want %q", all, got, want)
		}
	}
}

func TestCausesInWords(t *testing.T) {
	drop := episode.Strike{Turn: 2}
	pulls := []episode.Strike{{Turn: 1, Kind: episode.Pull, Function: "a"}, {Turn: 2, Kind: episode.Pull, Function: "b"}}
	for want, c := range map[string]blame.Cause{
		"turn 3": {Turn: 3}, "the strike on turn 2": {Turn: 2, Strikes: []episode.Strike{drop}}, "the strikes on turns 1 and 2": {Turn: 1, Strikes: pulls},
	} {
		if got := CauseWords(c); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := OftenWords(blame.Often{Runs: 200, With: 3, Without: 176, Both: 3}); got !=
		"On 200 other dice from there, 3 runs are solved with it and 176 without it: a difference of 87 points, 95% interval 81 to 91." {
		t.Error(got)
	}
	if got := WasteWords(episode.Waste{Turns: 1, Cost: episode.Cost{Read: 600, Written: 40, Calls: 1}}, 0.0123); got != "Wasted after it: 1 turn, 1 call, 640 tokens, about $0.0123." {
		t.Error(got)
	}
}

func TestParting(t *testing.T) {
	a, b := snapped(), snapped()
	b.Trace.Turns = slices.Clone(b.Trace.Turns)
	said := func() string {
		p := twin.Lay(a.Trace, b.Trace)
		return Parting(&p, "the one", "the other")
	}
	if got := said(); got != "The two runs are the same, turn by turn." {
		t.Error(got)
	}
	u := &b.Trace.Turns[1]
	u.Observation, u.Rows, u.Verdict = "", 0, episode.Struck
	b.Trace.Turns = slices.Delete(b.Trace.Turns, 2, 3)
	b.Trace.Turns[2].Call, b.Trace.Turns[2].Needs = "None", nil
	if got := said(); got != "They part where the same call brings the one 1 row: 801..5Zx, and the other nothing, for a strike dropped it; "+
		"the one fails with 01t..Aac, the other fails with None." {
		t.Error(got)
	}
	b = snapped()
	b.Trace.Turns[3].Call, b.Trace.Outcome = "01tWs0000004RkaIAY", episode.Solved
	if got := said(); got != "They part where the one hands in 01t..Aac, and the other hands in 01t..Rka; the one fails with 01t..Aac, the other is solved with 01t..Rka." {
		t.Error(got)
	}
	b = snapped()
	b.Trace.Turns[0].Call = "SELECT Name FROM Contact"
	if got := said(); got != "They part where the one asks SELECT AccountId FROM Contact, and the other asks SELECT Name FROM Contact; both fail with 01t..Aac all the same." {
		t.Error(got)
	}
	b = snapped()
	u = &b.Trace.Turns[1]
	u.Verdict, u.Error, u.Observation = episode.Struck, true, "Unknown action get_orders"
	if got := said(); !strings.Contains(got, ", and the other an error, for a strike pulled the function; ") {
		t.Error(got)
	}
	b = snapped()
	b.Trace.Turns = slices.Delete(b.Trace.Turns, 0, 1)
	if got := said(); !strings.HasPrefix(got, "They part where the one asks SELECT AccountId FROM Contact, which the other leaves out; ") {
		t.Error(got)
	}
}
