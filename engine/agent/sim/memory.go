package sim

import (
	"slices"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// What a simulated agent believes, and which turns its beliefs are wrong because of.

// Slot names a belief. A book gives the slots a meaning; only what to answer has one in every book.
type Slot uint8

// Pick is what to answer; without Ids, the answer is None.
const Pick Slot = 0

// NumSlots bounds the slots that there are.
const NumSlots = 19

// Belief is something that the agent holds to be so: some Ids or texts, a day, a value, as the book has it.
type Belief struct {
	IDs  []string
	Day  cal.Day
	Val  value.Value
	Root int // the turns whose slips or strikes it is wrong because of: bit 1 for turn 1, and so on
}

// Memory is all that the agent believes. Memories are copied, and share lists: a list is replaced, never changed.
type Memory [NumSlots]Belief

// Set makes the agent believe in some Ids, wrong because of root.
func (m *Memory) Set(s Slot, root int, ids ...string) { m[s] = Belief{IDs: ids, Root: root} }

// First is the first Id of a belief, or "".
func (m *Memory) First(s Slot) string {
	if len(m[s].IDs) == 0 {
		return ""
	}
	return m[s].IDs[0]
}

// Roots are kept as bits, one for each turn: a belief may be wrong for several reasons, of which the agent cannot know
// which made a difference. unshown is the bit of a slip in the head that no turn has shown yet.
const unshown = 1

// bit is the bit of a turn, from 1.
func bit(turn int) int { return 1 << turn }

func (b *Belief) same(c *Belief) bool {
	return b.Day == c.Day && slices.Equal(b.IDs, c.IDs) && b.Val.Equal(c.Val)
}

// same compares what two memories hold, not why.
func same(a, b *Memory) bool {
	for i := range a {
		if !a[i].same(&b[i]) {
			return false
		}
	}
	return true
}
