// Package playbook holds the nine tasks as books over package sim: what a flawless agent does at each, with queries and with
// functions, in several correct ways, and how it slips there.
//
// # What is where
//
// A task has a file of its own, with its steps beside its slips; where that grows long, the slips stand in a second one
// (ned.go, ned_slips.go), and what is read out of texts in a third (pvi_read.go). What tasks share is in files by what it is
// about: window.go (dates), agents.go (who handled how much: HTU, TCU), trend.go (cases on a product: TII, MTA), reckon.go
// and compare.go (numbers, and the extreme), articles.go, answer.go, slips.go (what any call or query can be refused for),
// rows.go and texts.go (reading), slots.go (what is kept in mind), plan.go (how a step puts that into words).
//
// # A tenth task
//
// It takes one new file here, with a function that is its book, and a line in the list below; its instances and their truth
// are package task's. TestTenthTask adds one that way.
//
// A step is named by what it finds out. One that asks by query begins with ask, by function with get, one in the head with
// think, where no task's name stands before it.
package playbook

import "deskarena/engine/agent/sim"

// books lists the tasks and their books.
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

// Of returns the book of a task, by its name of three letters.
func Of(task string) sim.Book {
	for _, b := range books {
		if b.task == task {
			return b.book
		}
	}
	panic("playbook: there is none for " + task)
}
