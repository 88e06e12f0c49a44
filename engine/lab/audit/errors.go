package audit

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
)

// What agents make of an error.

var errorRows = []Row{
	{"thoughts after an error that name what it named, the six strongest", turns(func(t *episode.Trace, i int) (bool, bool) {
		return thinksOf(t, i), afterError(t, i) && strong(t)
	}), Bound{Least: true, N: 8, Of: 10}},
	{"the same, all models", turns(func(t *episode.Trace, i int) (bool, bool) {
		return thinksOf(t, i), afterError(t, i)
	}), Bound{Least: true, N: 7, Of: 10}},
	{"three different errors in a row, the six strongest", alone(turns(func(t *episode.Trace, i int) (bool, bool) {
		return i >= 2 && differ(t, i-2, i-1) && differ(t, i-1, i) && differ(t, i-2, i), strong(t)
	})), Bound{N: 5}},
	{"errors followed at once by another kind of error, the six strongest", turns(func(t *episode.Trace, i int) (bool, bool) {
		return differ(t, i, i+1), isError(t, i) && strong(t)
	}), Bound{N: 1, Of: 10}},
	{"errors followed by the same bytes, the six strongest", turns(func(t *episode.Trace, i int) (bool, bool) {
		return sameBytes(t, i), isError(t, i) && strong(t)
	}), Bound{N: 1, Of: 20}},
	{"errors followed by the same bytes, llama3.1-8b", turns(func(t *episode.Trace, i int) (bool, bool) {
		return sameBytes(t, i), isError(t, i) && weak(t)
	}), Bound{Least: true, N: 3, Of: 10}},
}

func isError(t *episode.Trace, i int) bool { return i >= 0 && i < len(t.Turns) && t.Turns[i].Error }

// afterError looks at thoughts alone.
func afterError(t *episode.Trace, i int) bool {
	return t.Script.Framework == agent.ReAct && isError(t, i-1)
}

func differ(t *episode.Trace, i, j int) bool {
	return isError(t, i) && isError(t, j) && kindOf(t.Turns[i].Observation) != kindOf(t.Turns[j].Observation)
}

func sameBytes(t *episode.Trace, i int) bool {
	return i+1 < len(t.Turns) && call(&t.Turns[i]) == call(&t.Turns[i+1])
}

// call is a message without its thought.
func call(t *episode.Turn) string {
	if t.Thought == "" {
		return t.Message
	}
	_, rest, _ := strings.Cut(t.Message, t.Thought)
	return rest
}

// cause is what an error says in the end; before that, an error of a query shows where.
func cause(observation string) string {
	return observation[strings.LastIndexByte(observation, '\n')+1:]
}

// kindOf is the cause without the names in it.
func kindOf(observation string) string {
	c := cause(observation)
	for _, name := range Named(observation) {
		c = strings.ReplaceAll(c, name, "")
	}
	return c
}

// Named lists what an error names: what stands in quotes in its cause, or behind a colon, or for want of that its long words.
// The endings that Salesforce recommends are no names.
func Named(observation string) (names []string) {
	c := strings.NewReplacer("Didn't", "Did not", "'__c'", "", "'__r'", "").Replace(cause(observation))
	for i, part := range strings.Split(c, "'") {
		if i%2 == 1 {
			names = append(names, part)
		}
	}
	for _, before := range []string{"aggregated: ", "Unknown action ", "token: ", "allowed in WHERE: "} {
		if _, name, ok := strings.Cut(c, before); ok {
			names = append(names, strings.Trim(name, "'"))
		}
	}
	for _, word := range []string{"quotes", "format", "JSON", "tool call", "braces"} {
		if strings.Contains(c, word) {
			names = append(names, word)
		}
	}
	if strings.Contains(c, "valid call") || strings.Contains(c, "tool call") {
		names = append(names, "format")
	}
	if len(names) == 0 {
		for _, w := range strings.Fields(c) {
			if w = strings.Trim(w, ".,:()"); len(w) >= 6 {
				names = append(names, w)
			}
		}
	}
	return names
}

// thinksOf says whether a thought names what the error before it named.
func thinksOf(t *episode.Trace, i int) bool {
	if !isError(t, i-1) {
		return false
	}
	thought := strings.ToLower(t.Turns[i].Thought)
	for _, name := range Named(t.Turns[i-1].Observation) {
		if name != "" && strings.Contains(thought, strings.ToLower(name)) {
			return true
		}
	}
	return false
}
