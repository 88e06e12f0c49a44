package playbook

// books holds the playbook of every task.
var books = [...]struct {
	task string
	book func(*sim) []*step
}{
	{"NCR", ncrBook},
	{"HTU", htuBook},
	{"TCU", tcuBook},
	{"NED", nedBook},
	{"PVI", pviBook},
	{"KQA", kqaBook},
	{"TII", tiiBook},
	{"MTA", mtaBook},
	{"BRI", briBook},
}

// playbook returns the steps of a task.
func playbook(s *sim) []*step {
	for _, b := range books {
		if b.task == s.brief.Task {
			return b.book(s)
		}
	}
	panic("agent: no playbook for " + s.brief.Task)
}
