package story

import (
	"strconv"
	"strings"

	"deskarena/engine/episode"
	"deskarena/engine/fault"
)

// Strikes in words: what each kind is called, what it does, and what it did to a run.

// strikeWords are of each kind its name, one for the head of a slip, what it does, and what somebody sees who has never seen a
// database.
var strikeWords = [episode.NumStrikeKinds]struct{ name, head, does, simple string }{
	episode.Drop:        {"Empty result", "dropped", "the agent reads nothing in place of the rows", "Somebody took it away!"},
	episode.Pull:        {"Function pulled", "pulled", "a function, or a category of them, is gone", "Somebody took it away!"},
	episode.Timeout:     {"Timeout", "timeout", "the query runs for too long and is stopped: QUERY_TIMEOUT", "The cabinet was too slow!"},
	episode.RateLimit:   {"Rate limit", "rate limit", "there are too many requests at once: REQUEST_LIMIT_EXCEEDED", "Too many people at the cabinet!"},
	episode.ServerError: {"Server error", "server", "the service fails: UNKNOWN_EXCEPTION", "The cabinet broke down!"},
	episode.Denied:      {"Permission denied", "no access", "the object may not be read: INSUFFICIENT_ACCESS", "The cabinet is locked!"},
	episode.Malformed:   {"Malformed result", "broken off", "the response breaks off and cannot be read", "The paper is torn!"},
	episode.Drift:       {"Schema drift", "renamed", "a column that the turn asks for has another name, and the old one is gone", "Somebody wrote a new label!"},
	episode.Truncate:    {"Truncated rows", "cut off", "the first half of the rows comes back, and nothing says so", "Half of it is missing!"},
	episode.Distract:    {"Distractors", "doubles", "near-duplicates stand among the rows", "Something else was slipped in!"},
	episode.Stale:       {"Stale record", "stale", "a record comes back as it was before its last change", "It is an old paper!"},
	episode.Swap:        {"Swapped Id", "swapped", "an Id is that of another record", "Somebody swapped a number!"},
	episode.WrongRow:    {"Wrong row", "wrong row", "a valid row of another record stands in the place of the right one", "It is the wrong paper!"},
}

// StrikeName is what a kind of strike is called.
func StrikeName(k episode.StrikeKind) string { return strikeWords[k].name }

// StrikeWords say in one sentence what a kind of strike does.
func StrikeWords(k episode.StrikeKind) string { return UpperFirst(strikeWords[k].does) + "." }

// StrikeLine says in one sentence what a strike did to a run.
func StrikeLine(t *episode.Trace, k episode.Strike) string {
	turn := "turn " + strconv.Itoa(int(k.Turn))
	switch k.Kind {
	case episode.Pull:
		return "From " + turn + " on " + k.Function + " is gone."
	case episode.Drift:
		if object, old := missing(&t.Turns[k.Turn-1]); old != "" {
			return "From " + turn + " on " + object + "." + old + " is called " + fault.Drifted(old) + "."
		}
		return "From " + turn + " on " + strikeWords[k.Kind].does + "."
	}
	return "In " + turn + " " + strikeWords[k.Kind].does + "."
}

// missing is the column that an error says there is not, and of what.
func missing(t *episode.Turn) (object, column string) {
	_, rest, _ := strings.Cut(t.Observation, "No such column '")
	column, rest, ok := strings.Cut(rest, "' on entity '")
	object, _, _ = strings.Cut(rest, "'")
	if !ok {
		column = ""
	}
	return object, column
}

// StrikeAt is the strike that hit the result of turn n, or that turned up in it first; false if none did.
func (r *Run) StrikeAt(n int) (episode.Strike, bool) {
	t := r.Turn(n)
	if t.Verdict != episode.Struck {
		return episode.Strike{}, false
	}
	drifted := episode.Strike{}
	for _, k := range r.Trace.Script.Strikes {
		switch {
		case k.Kind == episode.Drift && int(k.Turn) <= n:
			drifted = k
		case int(k.Turn) == n && !k.Kind.Lasts():
			return k, true
		}
	}
	if strings.HasPrefix(t.Observation, "Unknown action ") {
		return episode.Strike{Turn: uint8(n), Kind: episode.Pull, Function: t.Function}, true
	}
	return drifted, drifted.Turn > 0
}

// StrikeHead is what a call that a strike made fail stands under, at the head of its slip.
func StrikeHead(t *episode.Turn) string {
	kind := episode.Pull
	switch code := ErrorCode(t); {
	case strings.Contains(t.Observation, "No such column '"):
		kind = episode.Drift
	case strings.Contains(t.Observation, "Unterminated string"):
		kind = episode.Malformed
	default:
		for k := range strikeWords {
			if strings.HasSuffix(strikeWords[k].does, ": "+code) {
				kind = episode.StrikeKind(k)
			}
		}
	}
	return strikeWords[kind].head
}

// Dropped says that the agent read nothing in place of a turn's result.
func Dropped(t *episode.Turn) bool {
	return t.Verdict == episode.Struck && !t.Error && t.Observation == ""
}

// unmoved says that what a strike changed was read as the right thing would have been.
func unmoved(t *episode.Turn) bool {
	return t.Verdict == episode.Struck && strings.HasSuffix(t.Say, "which changes nothing")
}
