//go:build !js

package main

import (
	"fmt"
	"io"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"

	"github.com/spf13/pflag"
)

// scriptFlags are the flags that make a Script: a preset or a link to begin with, and what differs from it.
type scriptFlags struct {
	beginning
	strikes []string
	script  episode.Script
}

func addScriptFlags(set *pflag.FlagSet) *scriptFlags {
	f := &scriptFlags{}
	s := &f.script
	*s = episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: task.NED, Instance: 1, Model: agent.O1, Framework: agent.ReAct, Seed: 1}
	f.beginning.add(set)
	set.Var(choose(&s.Task, "task", task.Kinds()...), "task", "which kind of question")
	set.Uint16Var(&s.Instance, "instance", s.Instance, "which question of the task, from 1")
	set.Var(choose(&s.Model, "model", agent.Models()...), "model", "which language model is simulated")
	set.Var(choose(&s.Framework, "framework", agent.Act, agent.ReAct, agent.FC), "framework", "act, react or fc")
	set.Var(choose(&s.Toolset, "toolset", agent.Toolsets()...), "tools", "raw (SOQL and SOSL), functions, or flex for all 27 tools")
	set.BoolVar(&s.Unaided, "unaided", false, "the prompt has the required context alone, without the domain details")
	set.Uint64Var(&s.Seed, "seed", s.Seed, "seed of the run's dice")
	set.Uint64Var(&s.OrgSeed, "org-seed", s.OrgSeed, "seed of the company")
	set.StringArrayVar(&f.strikes, "strike", nil, "drop@TURN, pull:FUNCTION@TURN or pull:CATEGORY@TURN (query-independent, query-dependent, calculation-independent, calculation-dependent); turns count from 1; may be given again")
	return f
}

// make puts the Script together. What there is to know about a link goes to notes.
func (f *scriptFlags) make(notes io.Writer) (episode.Script, error) {
	s, given, err := f.begin()
	if err != nil {
		return s, err
	}
	s, note := s.Today()
	if given && note != "" {
		fmt.Fprintln(notes, note)
	}
	if !given {
		s = f.script
	}
	for _, own := range []struct {
		flag string
		take func()
	}{
		{"task", func() { s.Task = f.script.Task }},
		{"instance", func() { s.Instance = f.script.Instance }},
		{"model", func() { s.Model = f.script.Model }},
		{"framework", func() { s.Framework = f.script.Framework }},
		{"tools", func() { s.Toolset = f.script.Toolset }},
		{"unaided", func() { s.Unaided = f.script.Unaided }},
		{"seed", func() { s.Seed = f.script.Seed }},
		{"org-seed", func() { s.OrgSeed = f.script.OrgSeed }},
	} {
		if f.set.Changed(own.flag) {
			own.take()
		}
	}
	for _, text := range f.strikes {
		k, err := episode.ParseStrike(text)
		if err != nil {
			return s, err
		}
		s = s.With(k)
	}
	return s, nil
}
