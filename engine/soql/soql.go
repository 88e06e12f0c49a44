// Package soql reads and executes SOQL and SOSL over an org, with Salesforce's semantics and error shapes.
package soql

import (
	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// Engine executes queries over one org. It keeps parsed plans and is not safe for concurrent use; engines are cheap.
type Engine struct{ org *org.Org }

// New returns an engine over an org.
func New(o *org.Org) *Engine { return &Engine{org: o} }

// Result is what a query returns.
type Result struct {
	Rows    value.Value  // a List of Records; a child subquery is a List in its record, a parent path a nested Record
	Total   int          // the REST API's totalSize: the number of rows, or the count of SELECT COUNT()
	Objects []org.Object // what the query was FROM, or what a search returned, in order of first appearance
}

// Query executes SOQL. Date literals are relative to today. Every error is an *Error.
func (e *Engine) Query(text string, today cal.Day) (Result, error) { panic("not yet") }

// Search executes SOSL. Every error is an *Error.
func (e *Engine) Search(text string, today cal.Day) (Result, error) { panic("not yet") }

// Check parses a query, SOSL if it starts with FIND and SOQL otherwise, without an org. Every error is an *Error.
func Check(text string) error { panic("not yet") }

// Error is a refused query, as Salesforce's REST API reports it.
type Error struct {
	Code        string // MALFORMED_QUERY, INVALID_FIELD, ...
	Message     string // with the snippet, the caret line and the position where Salesforce gives them
	Row, Column int    // from 1; 0 if the error has no position
}

func (e *Error) Error() string { return e.Code + ": " + e.Message }
