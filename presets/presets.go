// Package presets holds the named Scripts.
package presets

import (
	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// Preset is a Script with a name and a caption, pinned by the digest of its Trace.
type Preset struct {
	Name    string // at most 24 characters
	Caption string // one or two sentences: what to look for
	Script  episode.Script
	Digest  uint64
}

// runningShoes is "I'm looking for the running shoes from my order two weeks ago."
const runningShoes = 34

// All lists the presets in the order of the shelf.
func All() []Preset {
	return []Preset{
		{
			Name: "Reasoner clears it",
			Caption: "o1 under ReAct threads every link and hands in the right Id. " +
				"It is a lucky run: on this task the paper has it at 34.6%, and most of that is None.",
			Script: ned(runningShoes, agent.O1, agent.ReAct, agent.Raw, 2351),
			Digest: 0x1d93d43d811684d6,
		},
		{
			Name: "Weak model stalls",
			Caption: "The same question for a small model. It botches its first call, never learns the account, " +
				"and sends broken queries until its twenty turns are gone.",
			Script: ned(runningShoes, agent.Llama8B, agent.ReAct, agent.Raw, 1488),
			Digest: 0x0de6f22a67806f07,
		},
	}
}

func ned(instance uint16, m agent.Model, f agent.Framework, t agent.Toolset, seed uint64) episode.Script {
	return episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: task.NED, Instance: instance,
		Model: m, Framework: f, Toolset: t, Seed: seed}
}
