package scene

import (
	"slices"
	"strings"
)

// Hide says what of the scene a page has left out. What is left out is not in the Frame, and the reader's hand does not reach
// it by a key either.
type Hide struct {
	Controls, Strikes, Pickers, Presets, Log, Figures bool
}

// hidden are the parts that can be left out, by name, and the commands that go with each; a trailing dot stands for all that
// begin so.
var hidden = []struct {
	name     string
	part     func(*Hide) *bool
	commands []string
}{
	{"controls", func(h *Hide) *bool { return &h.Controls }, []string{"step", "back", "play", "first", "last", "scrub", "speed", "restart", "seed"}},
	{"strikes", func(h *Hide) *bool { return &h.Strikes }, []string{"strike.", "option.pull.", "open.pull", "fork"}},
	{"pickers", func(h *Hide) *bool { return &h.Pickers }, []string{"open.model", "open.framework", "open.toolset", "open.task", "open.instance",
		"option.model.", "option.framework.", "option.toolset.", "option.task.", "option.instance.", "instance."}},
	{"presets", func(h *Hide) *bool { return &h.Presets }, []string{"preset.", "open.preset", "option.preset."}},
	{"log", func(h *Hide) *bool { return &h.Log }, []string{"entry."}},
	{"figures", func(h *Hide) *bool { return &h.Figures }, []string{"odds"}},
}

// Parts are the names of what can be left out.
func Parts() (names []string) {
	for _, p := range hidden {
		names = append(names, p.name)
	}
	return names
}

// Without leaves out the parts of a list of names; names that it does not know change nothing.
func Without(names string) (h Hide) {
	for _, p := range hidden {
		*p.part(&h) = slices.Contains(strings.Fields(names), p.name)
	}
	return h
}

// Hides says whether a command belongs to a part that is left out. An entry that a card opens is no part of the log.
func (h *Hide) Hides(command string) bool {
	for _, p := range hidden {
		if !*p.part(h) {
			continue
		}
		for _, c := range p.commands {
			if c == command || strings.HasSuffix(c, ".") && strings.HasPrefix(command, c) {
				return !strings.HasPrefix(command, "entry.prev") && !strings.HasPrefix(command, "entry.next")
			}
		}
	}
	return false
}
