// Package fault is how one answer of the org goes wrong on its way to who asked: from errors that a service in trouble gives,
// in Salesforce's own words, to rows that are wrong and look right. It knows nothing of agents, turns or grades.
//
// What is quiet stays what a real org could return to that very query. A row that is put in shows nothing that contradicts a
// condition of the query, rows come in the order that the query asks for, Ids are those of records that exist, of the same
// object, and earlier values are those that the history of a case has or an older record of its object.
package fault

import (
	"fmt"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/value"
)

// Answer is what the org answers to a query or a search, and what an answer in its place is made of.
type Answer struct {
	Query  string
	Rows   value.Value // a List of Records
	Err    error       // it was refused
	Object org.Object  // the first that was asked, where there is one; see Known
	Known  bool
	Org    *org.Org
	Engine *soql.Engine
	Today  cal.Day
	Dice   dice.Dice // what is drawn: which row, which Id
}

// Way is one way of going wrong: what comes back in place of an answer. A *Cannot is no answer: it says why this one cannot
// go wrong in this way.
type Way func(a *Answer) (value.Value, error)

// Cannot is why an answer cannot go wrong in some way, in words that follow "turn 2".
type Cannot string

func (c *Cannot) Error() string { return string(*c) }

func cannot(format string, args ...any) error {
	c := Cannot(fmt.Sprintf(format, args...))
	return &c
}

// loud is how a service in trouble answers whatever it is asked.
func loud(err func(a *Answer) error) Way {
	return func(a *Answer) (value.Value, error) { return value.Value{}, err(a) }
}

// quiet is a way that needs rows to change.
func quiet(change func(a *Answer) (value.Value, error)) Way {
	return func(a *Answer) (value.Value, error) {
		switch {
		case a.Err != nil:
			return value.Value{}, cannot("was rejected: it has no rows to change")
		case a.Rows.Len() == 0:
			return value.Value{}, cannot("brings back nothing: it has no rows to change")
		}
		rows, err := change(a)
		if err == nil && rows.Equal(a.Rows) {
			err = cannot("has no row that this would change")
		}
		return rows, err
	}
}

// records are the records behind the rows, where there is one for each.
func (a *Answer) records() []soql.Record {
	if list := a.Engine.Records(a.Query, a.Today); len(list) == a.Rows.Len() {
		return list
	}
	return nil
}
