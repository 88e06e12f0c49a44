package audit

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
)

// Names that there are not. None is above a quarter of its kind.

var nameRows = []Row{
	{"the commonest unknown column", commonest(unknown("No such column '")), Bound{N: 1, Of: 4}},
	{"the commonest unknown relationship", commonest(unknown("Didn't understand relationship '")), Bound{N: 1, Of: 4}},
	{"the commonest unknown object", commonest(unknown("sObject type '")), Bound{N: 1, Of: 4}},
	{"the commonest unknown argument", commonest(unknown("unexpected keyword argument '")), Bound{N: 1, Of: 4}},
	{"the commonest unknown function", commonest(func(t *episode.Trace, i int) string {
		_, name, _ := strings.Cut(t.Turns[i].Observation, "Unknown action ")
		if !t.Turns[i].Error || t.Script.Toolset == agent.Raw {
			return ""
		}
		return name
	}), Bound{N: 1, Of: 4}},
}

// unknown takes the name out of an error that begins so.
func unknown(before string) func(t *episode.Trace, i int) string {
	return func(t *episode.Trace, i int) string {
		if !t.Turns[i].Error {
			return ""
		}
		return quoted(cause(t.Turns[i].Observation), before)
	}
}

// quoted is what stands in single quotes behind some words that end in the first of them; "" if these do not stand there.
func quoted(text, before string) string {
	_, rest, _ := strings.Cut(text, before)
	name, _, _ := strings.Cut(rest, "'")
	return name
}
