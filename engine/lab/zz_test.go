package lab

import (
	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"testing"
)

func BenchmarkZZ(b *testing.B) {
	for _, k := range task.Kinds() {
		world().Tasks.Truth(k, 1)
	}
	b.ResetTimer()
	for range b.N {
		for _, k := range task.Kinds() {
			for _, ts := range []agent.Toolset{agent.Raw, agent.Functions} {
				f := agent.ReAct
				if ts == agent.Functions {
					f = agent.FC
				}
				Sweep(world(), Cell{agent.GPT4o, f, ts, k}, 2, 7, episode.Variant{Cell: &agent.Cell{Task: k.String(), Slip: 1560, None: 256 * 64}}, 1)
			}
		}
	}
}
