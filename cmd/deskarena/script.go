//go:build !js

package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/engine/tools"
	"deskarena/presets"

	"github.com/spf13/pflag"
)

// scriptFlags are the flags that make a Script: a preset or a link to begin with, and what differs from it.
type scriptFlags struct {
	preset, link string
	strikes      []string
	script       episode.Script
	set          *pflag.FlagSet
}

func addScriptFlags(set *pflag.FlagSet) *scriptFlags {
	f := &scriptFlags{set: set}
	s := &f.script
	*s = episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: task.NED, Instance: 1, Model: agent.O1, Framework: agent.ReAct, Seed: 1}
	set.StringVar(&f.preset, "preset", "", "begin with a preset, by name")
	set.StringVar(&f.link, "link", "", "begin with the run of a share link, or its token")
	set.Var(choose(&s.Task, "task", task.Kinds()...), "task", "which kind of question")
	set.Uint16Var(&s.Instance, "instance", s.Instance, "which question of the task, from 1")
	set.Var(choose(&s.Model, "model", agent.Models()...), "model", "which language model is simulated")
	set.Var(choose(&s.Framework, "framework", agent.Act, agent.ReAct, agent.FC), "framework", "act, react or fc")
	set.Var(choose(&s.Toolset, "toolset", agent.Raw, agent.Functions), "tools", "raw (SOQL and SOSL) or functions")
	set.Uint64Var(&s.Seed, "seed", s.Seed, "seed of the run's dice")
	set.Uint64Var(&s.OrgSeed, "org-seed", s.OrgSeed, "seed of the company")
	set.StringArrayVar(&f.strikes, "strike", nil, "drop@TURN, pull:FUNCTION@TURN or pull:CATEGORY@TURN (query-independent, query-dependent, calculation-independent, calculation-dependent); turns count from 1; may be given again")
	return f
}

// make puts the Script together.
func (f *scriptFlags) make() (episode.Script, error) {
	s, err := f.begin()
	if err != nil {
		return s, err
	}
	for _, given := range []struct {
		flag string
		take func()
	}{
		{"task", func() { s.Task = f.script.Task }},
		{"instance", func() { s.Instance = f.script.Instance }},
		{"model", func() { s.Model = f.script.Model }},
		{"framework", func() { s.Framework = f.script.Framework }},
		{"tools", func() { s.Toolset = f.script.Toolset }},
		{"seed", func() { s.Seed = f.script.Seed }},
		{"org-seed", func() { s.OrgSeed = f.script.OrgSeed }},
	} {
		if f.set.Changed(given.flag) {
			given.take()
		}
	}
	for _, text := range f.strikes {
		k, err := parseStrike(text)
		if err != nil {
			return s, err
		}
		s = s.With(k)
	}
	return s, nil
}

func (f *scriptFlags) begin() (episode.Script, error) {
	switch {
	case f.preset != "" && f.link != "":
		return episode.Script{}, fmt.Errorf("--preset and --link both say what to begin with; give one of them")
	case f.preset != "":
		return findPreset(f.preset)
	case f.link != "":
		return episode.Decode(tokenOf(f.link))
	}
	return f.script, nil
}

func findPreset(name string) (episode.Script, error) {
	var names []string
	for _, p := range presets.All() {
		if strings.EqualFold(p.Name, name) {
			return p.Script, nil
		}
		names = append(names, strconv.Quote(p.Name))
	}
	return episode.Script{}, fmt.Errorf("no preset is called %q; there are %s", name, strings.Join(names, ", "))
}

// tokenOf takes the token out of a link; a bare token passes.
func tokenOf(link string) string {
	_, hash, found := strings.Cut(link, "#")
	if !found {
		return link
	}
	for part := range strings.SplitSeq(hash, "&") {
		if token, ok := strings.CutPrefix(part, "s="); ok {
			return token
		}
	}
	return hash
}

// parseStrike reads drop@2, pull:get_purchase_history@1 or pull:calculation-dependent@1.
func parseStrike(text string) (episode.Strike, error) {
	wrong := fmt.Errorf("strike %q is not of the form drop@TURN, pull:FUNCTION@TURN or pull:CATEGORY@TURN", text)
	what, at, found := strings.Cut(text, "@")
	turn, err := strconv.Atoi(at)
	if !found || err != nil {
		return episode.Strike{}, wrong
	}
	if turn < 1 || turn > math.MaxUint8 {
		return episode.Strike{}, fmt.Errorf("strike %q: turns count from 1 to %d", text, episode.MaxTurns)
	}
	kind, function, _ := strings.Cut(what, ":")
	switch {
	case strings.EqualFold(kind, "drop") && function == "":
		return episode.Strike{Turn: uint8(turn), Kind: episode.Drop}, nil
	case strings.EqualFold(kind, "pull") && function != "":
		if function = strings.ToLower(function); len(tools.Named(function)) == 0 {
			return episode.Strike{}, fmt.Errorf("strike %q: there is no function %q, and no category of them", text, function)
		}
		return episode.Strike{Turn: uint8(turn), Kind: episode.Pull, Function: function}, nil
	}
	return episode.Strike{}, wrong
}
