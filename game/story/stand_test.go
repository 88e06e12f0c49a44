package story

import (
	"strings"
	"testing"

	"deskarena/engine/episode"
)

// stands is how a run's links and turns stand after so many turns, said aloud.
func stands(r *Run) string {
	var links, turns []string
	for i := range r.Trace.Chain {
		links = append(links, r.Link(i).String())
	}
	for i := range r.Shown() {
		turns = append(turns, r.Mark(i+1).String())
	}
	return strings.Join(links, ", ") + " | " + strings.Join(turns, ", ")
}

func run(links int, turns ...episode.Turn) Run {
	for i := range turns {
		turns[i].N = i + 1
	}
	return Of(&episode.Trace{Chain: make([]episode.Link, links), Turns: turns}, 0)
}

// What is known of a turn hangs on what has been told after it: a rejected call is open until it is put right, a wrong one
// is broken until the agent is seen to notice, and a link that nobody came to is skipped only when all is over.
func TestStands(t *testing.T) {
	caught := run(3,
		episode.Turn{Link: 0, Verdict: episode.Loud, Error: true},
		episode.Turn{Link: 0},
		episode.Turn{Link: 1, Verdict: episode.Quiet, Caught: true},
		episode.Turn{Link: 1},
		episode.Turn{Link: 1, Kind: episode.Submit})
	broken := run(3,
		episode.Turn{Link: 0, Verdict: episode.Struck, Root: 1},
		episode.Turn{Link: 1, Verdict: episode.Wasted, Root: 1},
		episode.Turn{Link: 2, Verdict: episode.Loud, Error: true},
		episode.Turn{Link: 2, Kind: episode.Submit, Verdict: episode.Wasted, Root: 3})
	for _, c := range []struct {
		run    Run
		cursor int
		want   string
	}{
		{caught, 0, "not yet, not yet, not yet | "},
		{caught, 1, "not yet, not yet, not yet | rejected"},
		{caught, 2, "done, not yet, not yet | rejected, done"},
		{caught, 3, "done, broken, not yet | rejected, done, broken"},
		{caught, 4, "done, done, not yet | rejected, done, wrong at first, then caught, done"},
		{caught, 5, "done, done, skipped | rejected, done, wrong at first, then caught, done, done"},
		{broken, 1, "broken, not yet, not yet | broken"},
		{broken, 3, "broken, wasted, not yet | broken, wasted, rejected"},
		{broken, 4, "broken, wasted, wasted | broken, wasted, rejected, wasted"},
	} {
		r := c.run.At(c.cursor)
		if got := stands(&r); got != c.want {
			t.Errorf("after turn %d: %s, want %s", c.cursor, got, c.want)
		}
	}
	if !broken.WrongAnswer(4) || caught.WrongAnswer(5) {
		t.Error("an answer given up after an error is wrong by its own fault, a right one is not")
	}
}

// In words a turn says how it stands, what it is wrong because of, and where its values were first seen; on one line the
// first few of those from each turn.
func TestStandWords(t *testing.T) {
	const id = "001Ws000002a7KdIAI"
	r := run(1,
		episode.Turn{Observation: id},
		episode.Turn{Verdict: episode.Quiet, Say: "a day early", Root: 2, Caught: true, Needs: []episode.Need{{Turn: 1, Value: id}}},
		episode.Turn{Verdict: episode.Wasted, Root: 2, Needs: []episode.Need{{Turn: 2, Value: "a"}, {Turn: 1, Value: id}, {Turn: 2, Value: "b"}, {Turn: 2, Value: "c"}, {Turn: 2, Value: "d"}}})
	for _, c := range []struct {
		cursor, n  int
		want, uses string
	}{
		{1, 1, "Right.", ""},
		{2, 2, "Wrong call: a day early.", "Uses 001..7Kd, first seen in turn 1."},
		{3, 2, "Wrong call, then put right: a day early.", "Uses 001..7Kd, first seen in turn 1."},
		{3, 3, "Wasted. Wrong because of turn 2.", "Uses 001..7Kd, first seen in turn 1. Uses a, b, c and 1 more, first seen in turn 2."},
	} {
		r := r.At(c.cursor)
		if got := r.StandWords(c.n); got != c.want {
			t.Errorf("turn %d after turn %d: %q, want %q", c.n, c.cursor, got, c.want)
		}
		if got := UseLine(r.Turn(c.n)); got != c.uses {
			t.Errorf("turn %d: %q, want %q", c.n, got, c.uses)
		}
	}
}
