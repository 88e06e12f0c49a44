package playbook

import "deskarena/engine/agent/sim"

// What the playbooks keep in mind, besides what to answer.
const (
	account sim.Slot = sim.Pick + 1 + iota
	day
	orders
	items // NED: product Ids of that day's items; elsewhere the order items of a product
	hits  // Ids that a search found
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
)

// What there is nothing of.
func noIssue(s *sim.Agent) bool  { return len(s.Mem[issue].IDs) == 0 }
func noHits(s *sim.Agent) bool   { return len(s.Mem[hits].IDs) == 0 }
func noItems(s *sim.Agent) bool  { return len(s.Mem[items].IDs) == 0 }
func noOrders(s *sim.Agent) bool { return len(s.Mem[orders].IDs) == 0 }
func noAgents(s *sim.Agent) bool { return len(s.Mem[agents].IDs) == 0 }
func noTopic(s *sim.Agent) bool  { return len(s.Mem[topic].IDs) == 0 }
func noTexts(s *sim.Agent) bool  { return len(s.Mem[texts].IDs) == 0 }
