package playbook

import (
	"slices"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// What a simulated agent believes, and which turns its beliefs are wrong because of.

// Roots are kept as bits, one for each turn: a fact may be wrong for several reasons, of which the agent cannot know
// which made a difference. unshown is the bit of a slip in the head that no turn has shown yet.
const unshown = 1

// bit is the bit of a turn, from 1.
func bit(turn int) int { return 1 << turn }

// fact is something that the agent believes: some of Ids, a time, a value.
type fact struct {
	ids  []string
	day  cal.Day
	val  value.Value
	root int // the turns whose slips or strikes this is wrong because of, a bit each
}

func (f *fact) same(g *fact) bool {
	return f.day == g.day && slices.Equal(f.ids, g.ids) && f.val.Equal(g.val)
}

// slot names a fact. A playbook gives the slots a meaning; only what to answer has one for every task.
type slot uint8

// pick is what to answer; no ids for None.
const pick slot = 0

// numSlots bounds the slots that there are.
const numSlots = 19

type memory [numSlots]fact

func (m *memory) set(s slot, root int, ids ...string) { m[s] = fact{ids: ids, root: root} }

func (m *memory) first(s slot) string {
	if len(m[s].ids) == 0 {
		return ""
	}
	return m[s].ids[0]
}

// same compares what two memories hold, not why.
func same(a, b *memory) bool {
	for i := range a {
		if !a[i].same(&b[i]) {
			return false
		}
	}
	return true
}
