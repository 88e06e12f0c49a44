package input

import (
	"strings"
	"testing"

	"deskarena/game/desk"
)

// Every key and every button of a gamepad gives a command that the desk knows, and none has two.
func TestBindings(t *testing.T) {
	d := desk.New(desk.Options{})
	check := func(kind string, commands []string) {
		for _, c := range commands {
			if err := d.Do(desk.Command{Name: c}); err != nil && strings.Contains(err.Error(), "There is no command") {
				t.Errorf("%s: %v", kind, err)
			}
		}
	}
	check("keys", commands(t, "keys", keys))
	check("keys of a panel", commands(t, "keys of a panel", panelKeys))
	check("pad", commands(t, "pad", pad))
	check("pad of a panel", commands(t, "pad of a panel", padPanel))
}

func commands[K comparable](t *testing.T, kind string, bindings []binding[K]) (list []string) {
	seen := map[K]bool{}
	for _, b := range bindings {
		if seen[b.key] {
			t.Errorf("%s: %v is bound twice", kind, b.key)
		}
		seen[b.key] = true
		list = append(list, b.command)
	}
	return list
}
