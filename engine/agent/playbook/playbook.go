// Package playbook holds the nine tasks as steps and slips over package sim.
package playbook

import "deskarena/engine/agent/sim"

// books holds the playbook of every task.
var books = []entry{
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

type entry struct {
	task string
	book sim.Book
}

// Of returns the playbook of a task.
func Of(task string) sim.Book {
	for _, b := range books {
		if b.task == task {
			return b.book
		}
	}
	panic("playbook: there is none for " + task)
}
