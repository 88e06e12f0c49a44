// Package soql reads and executes SOQL and SOSL over an org, with Salesforce's semantics and error shapes.
package soql

import (
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// Engine executes queries over one org. It keeps parsed plans and is not safe for concurrent use; engines are cheap.
type Engine struct {
	org   *org.Org
	today cal.Day // of the query under way
	plans map[string]*plan
	spare [][]int32 // row buffers that no query is using

	searches map[string]*searchPlan
	words    [org.NumObjects][]*wordIndex  // by object and field
	kept     [org.NumObjects][]value.Value // attributes by object and row
}

// maxPlans bounds the plans that an engine keeps; when they are more it forgets them all.
const maxPlans = 8192

// New returns an engine over an org.
func New(o *org.Org) *Engine {
	return &Engine{org: o, plans: map[string]*plan{}, searches: map[string]*searchPlan{}}
}

// Result is what a query returns.
type Result struct {
	Rows    value.Value  // a List of Records; a child subquery is a List in its record, a parent path a nested Record
	Total   int          // the REST API's totalSize: the number of rows, or the count of SELECT COUNT()
	Objects []org.Object // what the query was FROM, or what a search returned, in order of first appearance
}

// Query executes SOQL. Date literals are relative to today. Every error is an *Error.
func (e *Engine) Query(text string, today cal.Day) (Result, error) {
	p, ok := e.plans[text]
	if !ok {
		q, err := parseQuery(text)
		if err != nil {
			return Result{}, err
		}
		if p, err = e.plan(text, q); err != nil {
			return Result{}, err
		}
		if len(e.plans) >= maxPlans {
			clear(e.plans)
		}
		e.plans[text] = p
	}
	e.today = today
	return e.run(p), nil
}

// Check parses a query, SOSL if it starts with FIND and SOQL otherwise, without an org. Every error is an *Error.
func Check(text string) error {
	var err error
	if t := strings.TrimLeft(text, " \t\r\n"); len(t) >= 4 && equalFold(t[:4], "FIND") {
		_, err = parseSearch(text)
	} else {
		_, err = parseQuery(text)
	}
	return err
}
