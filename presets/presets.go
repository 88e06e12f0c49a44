// Package presets holds the named Scripts.
package presets

import (
	"strings"

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

// All lists the presets in the order of the shelf. The figures in the captions are the paper's, Tables 2, 4 and 5.
func All() []Preset {
	return []Preset{
		{
			Name: "Reasoner clears it",
			Caption: "o1 under ReAct threads every link and hands in the right Id. " +
				"It is a lucky run: the paper has it at 34.6% on this task, and most of that is None.",
			Script: play(task.NED, 84, agent.O1, agent.ReAct, agent.Raw, 10025),
			Digest: 0x5bb33fe2e7db2f61,
		},
		{
			Name: "Weak model stalls",
			Caption: "The same question for a small model. It botches its first call, never learns the account, " +
				"and sends broken queries until its twenty turns are gone.",
			Script: play(task.NED, 84, agent.Llama8B, agent.ReAct, agent.Raw, 917),
			Digest: 0x46228ad2f47e8f15,
		},
		{
			Name: "Tools backfire (weak)",
			Caption: "gpt-4o-mini routes 40.8% of new cases when it writes its own queries, and 0.8% with ready-made functions: " +
				"every function is one more call to get wrong.",
			Script: play(task.NCR, 3, agent.GPT4oMini, agent.FC, agent.Functions, 30),
			Digest: 0xf4421df2dcd2a0d1,
		},
		{
			Name: "False-presupposition",
			Caption: "The question presumes something that never happened. gpt-4o follows the chain to its end, " +
				"finds nothing, and says so: None is the right answer.",
			Script: play(task.TII, 5, agent.GPT4o, agent.FC, agent.Functions, 1),
			Digest: 0xd53ba6ef5d28e1c9,
		},
		{
			Name: "Strong odds, for once",
			Caption: "o1 under ReAct solves 81.5% of the top-issue questions. Try other seeds: " +
				"here the odds are honestly good.",
			Script: play(task.TII, 1, agent.O1, agent.ReAct, agent.Raw, 6),
			Digest: 0x78394eb29a12d1cf,
		},
		{
			Name: "Functions lift gpt-4o",
			Caption: "The best region, 10.8% by raw queries, 59.2% with functions: what it had to reckon by itself, " +
				"a function now does without a slip.",
			Script: play(task.BRI, 2, agent.GPT4o, agent.FC, agent.Functions, 1),
			Digest: 0x980cfc84e2ee2b49,
		},
		{
			Name: "Routing collapses",
			Caption: "claude-3.5-sonnet routes 78.5% of new cases with bare queries and 4.6% with functions. " +
				"A strong model, and the tools undo it.",
			Script: play(task.NCR, 4, agent.Claude35Sonnet, agent.FC, agent.Functions, 9),
			Digest: 0xc73bbd3ffc0d7b6e,
		},
		{
			Name: "None to everything",
			Caption: "gpt-4o scores 30.8% here, and 100% of the questions without an answer. That is the whole score: " +
				"this one has an answer, it finds it, and says None all the same.",
			Script: play(task.NED, 25, agent.GPT4o, agent.ReAct, agent.Raw, 7),
			Digest: 0x1207f7dd6fc369a7,
		},
		{
			Name:    "A thought that hurts",
			Caption: "claude-3.5-sonnet routes 78.5% of new cases without a thought, and 62.9% when it thinks before each action.",
			Script:  play(task.NCR, 1, agent.Claude35Sonnet, agent.ReAct, agent.Raw, 6),
			Digest:  0x7445483099373363,
		},
		{
			Name: "The calculator is gone",
			Caption: "gpt-4o without calculate_average_handle_time: it has every case in hand and must reckon in its head. " +
				"Pulling such functions costs it 26.7 points.",
			Script: play(task.HTU, 2, agent.GPT4o, agent.FC, agent.Functions, 2).
				With(episode.Strike{Turn: 1, Kind: episode.Pull, Function: "calculate_average_handle_time"}),
			Digest: 0xd9a33973d794c44c,
		},
		{
			Name: "Thinks, cannot call",
			Caption: "deepseek-r1 solves 46.9% of the top-issue questions by queries and none with functions: " +
				"it reasons well and misses the format.",
			Script: play(task.TII, 1, agent.DeepSeekR1, agent.FC, agent.Functions, 1),
			Digest: 0x13d3131fd6c6fcc7,
		},
		{
			Name: "The quiet strike",
			Caption: "One result comes back empty, and no error says so. The agent takes nothing for an answer " +
				"and builds on it.",
			Script: play(task.NED, 25, agent.GPT4o, agent.FC, agent.Functions, 21).With(episode.Strike{Turn: 1}),
			Digest: 0x9c97301689143e0f,
		},
		{
			Name: "The loud strike",
			Caption: "The same turn, but the function is gone: 'Unknown action'. A loud failure can be mended, " +
				"and the agent writes the query itself.",
			Script: play(task.NED, 25, agent.GPT4o, agent.FC, agent.Functions, 21).
				With(episode.Strike{Turn: 1, Kind: episode.Pull, Function: "get_account_id_by_contact_id"}),
			Digest: 0xdb4415f8834b5411,
		},
	}
}

// Slug is the name as addresses and attributes have it: weak-model-stalls.
func (p Preset) Slug() string { return Slug(p.Name) }

// Slug is a name in small letters and digits, with a hyphen for whatever stands between.
func Slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return strings.Join(words, "-")
}

// Find returns the preset of a slug.
func Find(slug string) (Preset, bool) {
	for _, p := range All() {
		if p.Slug() == slug {
			return p, true
		}
	}
	return Preset{}, false
}

// Scripts lists the Scripts of all presets.
func Scripts() []episode.Script {
	var out []episode.Script
	for _, p := range All() {
		out = append(out, p.Script)
	}
	return out
}

func play(k task.Kind, instance uint16, m agent.Model, f agent.Framework, t agent.Toolset, seed uint64) episode.Script {
	return episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: k, Instance: instance,
		Model: m, Framework: f, Toolset: t, Seed: seed}
}
