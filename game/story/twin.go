package story

import (
	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/episode/twin"
)

// Parting says in a sentence what the difference between two runs did: where they part, and how each ends. The words for the
// two are given: "the first", "the clean twin".
func Parting(p *twin.Pair, a, b string) string {
	if p.Alike() {
		return "The two runs are the same, turn by turn."
	}
	ra, rb := Of(p.A, len(p.A.Turns)), Of(p.B, len(p.B.Turns))
	row := p.Rows[p.Parts]
	ends := "; " + a + " " + endOf(p.A) + ", " + b + " " + endOf(p.B) + "."
	if endOf(p.A) == endOf(p.B) {
		ends = "; both " + bothEnd(p.A) + " all the same."
	}
	switch row.Kind {
	case twin.OnlyA:
		return "They part where " + a + " " + ra.took(row.A) + ", which " + b + " leaves out" + ends
	case twin.OnlyB:
		return "They part where " + b + " " + rb.took(row.B) + ", which " + a + " leaves out" + ends
	}
	u, v := p.A.Turns[row.A-1], p.B.Turns[row.B-1]
	if u.Call == v.Call && u.Kind == v.Kind {
		return "They part where the same call brings " + a + " " + ra.brought(row.A) + ", and " + b + " " + rb.brought(row.B) + ends
	}
	return "They part where " + a + " " + ra.took(row.A) + ", and " + b + " " + rb.took(row.B) + ends
}

// took says what a run did in a turn, after its subject.
func (r *Run) took(n int) string {
	u := r.Turn(n)
	switch u.Kind {
	case episode.Submit:
		return "hands in " + answerOf(u)
	case episode.Invalid:
		return "writes in no valid format"
	case episode.Call:
		if agent.General(u.Function) {
			break // its query says what it does
		}
		return "calls " + CallLine(u, partingChars)
	}
	return "asks " + CallLine(u, partingChars)
}

// partingChars is how many letters a call or a result may take in that.
const partingChars = 60

// brought says what came back in a turn.
func (r *Run) brought(n int) string {
	u := r.Turn(n)
	switch {
	case u.Verdict == episode.Struck && u.Observation == "":
		return "nothing, for a strike dropped it"
	case u.Verdict == episode.Struck:
		return "an error, for a strike pulled the function"
	case u.Error:
		return "an error, " + ErrorCode(u)
	}
	return r.read[n-1].words(partingChars)
}

// bothEnd says how two runs ended that ended alike.
func bothEnd(t *episode.Trace) string {
	with := " with " + answerOf(&t.Turns[len(t.Turns)-1])
	switch t.Outcome {
	case episode.Solved:
		return "are solved" + with
	case episode.Failed:
		return "fail" + with
	}
	return "run out of turns"
}
