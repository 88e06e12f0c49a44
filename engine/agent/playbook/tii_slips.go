package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
)

var tiiCountSlips = sim.Family{
	{Code: "count.items", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "counts customers, not cases",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.ReplaceAll(q, "COUNT(Id)", "COUNT_DISTINCT(AccountId)")
		}},
	{Code: "read.last-row", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "reads the rows from the wrong end",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			keys := s.Mem[numbers].Val.Keys()
			keepNumbers(s, keys[max(0, len(keys)-1):], root)
		}},
	{Code: "read.skips-first", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "overlooks the first row",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			keepNumbers(s, tail(s.Mem[numbers].Val.Keys()), root)
		}},
}

// tiiTopSlips are those of a query for the first row alone.
var tiiTopSlips = sim.Family{
	{Code: "order.ascending", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "puts the rarest issue first",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, " DESC", "", 1) }},
}

var tiiNameReading = sim.Family{
	{Code: "read.name-for-id", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "keeps the issue's name for its Id",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Mem.Set(sim.Pick, root, head(column(obs, "Name"))...)
		}},
}
