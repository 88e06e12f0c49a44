package playbook

// What the playbooks keep in mind, besides what to answer.
const (
	account slot = pick + 1 + iota
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
func noIssue(s *sim) bool  { return len(s.mem[issue].ids) == 0 }
func noHits(s *sim) bool   { return len(s.mem[hits].ids) == 0 }
func noItems(s *sim) bool  { return len(s.mem[items].ids) == 0 }
func noOrders(s *sim) bool { return len(s.mem[orders].ids) == 0 }
func noAgents(s *sim) bool { return len(s.mem[agents].ids) == 0 }
func noTopic(s *sim) bool  { return len(s.mem[topic].ids) == 0 }
func noTexts(s *sim) bool  { return len(s.mem[texts].ids) == 0 }
