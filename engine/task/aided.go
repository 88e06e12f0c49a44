package task

import "strings"

// Told is the context as it goes into the prompt: all of it, or in the un-aided mode what is required alone.
func (in *Instance) Told(unaided bool) string {
	if unaided {
		required, _ := in.Contexts()
		return required
	}
	return in.Context
}

// Contexts are the two parts of an instance's context: what a question cannot be answered without, and the domain details
// that the paper's runs have besides and its un-aided mode leaves out. "" where a task has none.
func (in *Instance) Contexts() (required, optional string) {
	before, after, found := strings.Cut(in.Context, windowDefinitions)
	if !found {
		return in.Context, ""
	}
	return strings.TrimSpace(strings.TrimSpace(before) + " " + strings.TrimSpace(after)), windowDefinitions
}
