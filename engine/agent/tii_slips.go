package agent

import (
	"strings"

	"deskarena/engine/value"
)

var tiiCountSlips = []*slip{
	{code: "count.items", kind: QuietSlip, skill: Aiming, weight: 3, say: say("counts customers, not cases"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.ReplaceAll(s.queryOf(a), "COUNT(Id)", "COUNT_DISTINCT(AccountId)"))
		}},
	{code: "read.last-row", kind: ReadingSlip, skill: Reading, weight: 2, say: say("reads the rows from the wrong end"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			keys := s.mem[numbers].val.Keys()
			s.keepNumbers(keys[max(0, len(keys)-1):], root)
		}},
	{code: "read.skips-first", kind: ReadingSlip, skill: Reading, weight: 4, say: say("overlooks the first row"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			s.keepNumbers(tail(s.mem[numbers].val.Keys()), root)
		}},
}

// tiiTopSlips are those of a query for the first row alone.
var tiiTopSlips = []*slip{
	{code: "order.ascending", kind: QuietSlip, skill: Aiming, weight: 4, say: say("puts the rarest issue first"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), " DESC", "", 1))
		}},
}

var tiiNameReading = []*slip{
	{code: "read.name-for-id", kind: ReadingSlip, skill: Reading, weight: 5, say: say("keeps the issue's name for its Id"),
		read: func(s *sim, obs Observation, root int) { s.mem.set(pick, root, head(column(obs, "Name"))...) }},
}

// tail is all but the first.
func tail(names []string) []string { return names[min(1, len(names)):] }

// casesReading are slips in reading rows of cases.
var casesReading = []*slip{
	{code: "read.first-rows", kind: ReadingSlip, skill: Reading, weight: 3, say: say("reads the first half of the rows only"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			rows := s.mem[cases].val.Items()
			s.mem[cases].val = value.OfList(rows[:(len(rows)+1)/2])
		}},
}
