package playbook

import "strings"

var tiiCountSlips = family{
	{code: "count.items", kind: QuietSlip, skill: Aiming, weight: 3, say: "counts customers, not cases",
		rewrite: func(_ *sim, q string) string { return strings.ReplaceAll(q, "COUNT(Id)", "COUNT_DISTINCT(AccountId)") }},
	{code: "read.last-row", kind: ReadingSlip, skill: Reading, weight: 2, say: "reads the rows from the wrong end",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			keys := s.mem[numbers].val.Keys()
			keepNumbers(s, keys[max(0, len(keys)-1):], root)
		}},
	{code: "read.skips-first", kind: ReadingSlip, skill: Reading, weight: 4, say: "overlooks the first row",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			keepNumbers(s, tail(s.mem[numbers].val.Keys()), root)
		}},
}

// tiiTopSlips are those of a query for the first row alone.
var tiiTopSlips = family{
	{code: "order.ascending", kind: QuietSlip, skill: Aiming, weight: 4, say: "puts the rarest issue first",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, " DESC", "", 1) }},
}

var tiiNameReading = family{
	{code: "read.name-for-id", kind: ReadingSlip, skill: Reading, weight: 5, say: "keeps the issue's name for its Id",
		read: func(s *sim, obs Observation, root int) { s.mem.set(pick, root, head(column(obs, "Name"))...) }},
}
