package agent

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

// slot names a fact. A playbook gives the slots that it uses a meaning.
type slot uint8

const (
	account slot = iota
	day
	orders
	items // NED: product Ids of that day's items; elsewhere the order items of a product
	hits  // Ids that a search found
	pick  // what to answer; no ids for None
	start // of a window, with its end
	end
	counts // how many, by Id
	agents // those that qualify
	cases
	numbers // what is compared in the end, by Id or name
	texts
	issue // what a case is about

	asked   // what a customer wrote, text by text
	told    // what an agent wrote to a customer
	topic   // what that is about
	history // rows of the case history that were read
	stayed  // cases that were never transferred

	numSlots = iota
)

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

// What there is nothing of.
func noIssue(s *sim) bool  { return len(s.mem[issue].ids) == 0 }
func noHits(s *sim) bool   { return len(s.mem[hits].ids) == 0 }
func noItems(s *sim) bool  { return len(s.mem[items].ids) == 0 }
func noOrders(s *sim) bool { return len(s.mem[orders].ids) == 0 }
func noAgents(s *sim) bool { return len(s.mem[agents].ids) == 0 }
func noTopic(s *sim) bool  { return len(s.mem[topic].ids) == 0 }
func noTexts(s *sim) bool  { return len(s.mem[texts].ids) == 0 }
