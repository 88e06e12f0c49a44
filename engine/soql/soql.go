// Package soql reads and executes SOQL and SOSL over an org, with Salesforce's semantics and error shapes.
//
// It follows Salesforce's SOQL and SOSL Reference. The parsers take the whole documented grammar; the planner refuses
// what names something that this org lacks (currencies, geolocations, data categories, polymorphic lookups, scopes of a
// user, list views, networks), with an error that says so. What follows is what the reference leaves open, or what is
// easily mistaken.
//
// Comparisons. Names and texts compare without regard to the case of ASCII letters, Ids with it, by all 18 characters or
// by the first 15. Conditions are true or false, never unknown: a comparison with null is false, and != and NOT IN are
// the opposites of = and IN, so that they hold for null. An empty text is null; of a checkbox null is false. Numbers
// compare exactly, in hundredths. The user's time zone is UTC, weeks begin on Sunday, the fiscal year is the calendar's.
//
// Names. The org has the standard fields and relationships of its objects beside those of the published schema, and the
// objects that any org has, most of them without records (engine/org/standard.txt). What a query can do with a field follows
// from its type, but auto-numbers, which cannot be grouped. FIELDS() lists fields as a describe call does. A compound address
// is a record of its parts and can only be selected. What an org has but does not show to every user is INVALID_TYPE.
//
// Order. Without ORDER BY rows come by Id, groups by their keys with subtotals after what they sum up, and what a search
// finds by object and then by relevance. Every order ends in the Id, or in the keys. Nulls come first, also with DESC.
//
// Records. Keys come in the order of SELECT and are spelled as the schema spells them. A parent's fields stand in a
// record of its own that begins with 'attributes', as the REST API's do; CRMArena's connector takes the attributes of
// the topmost records away, so they have none. A child subquery is a record {totalSize, done, records}, or null.
//
// Searches. Texts are split into words at spaces and punctuation. A word finds its English forms too, in any case: shoe finds
// shoes, and warranties finds warranty; there are no synonyms. In quotes it finds itself alone, and words in quotes must
// follow one another in one field. * stands for any characters and ? for one, within or behind a word, which then has no forms.
// The characters that the reference calls reserved (? & | ! { } [ ] ( ) ^ ~ * : \ " ' + -) need a backslash where they are not
// meant as operators: without one they are an error, and with one they part words like any other punctuation.
//
// AND and AND NOT bind before OR and from right to left, and parentheses before both. Words without an operator between them are
// joined by AND, and may be found in different fields of a record; of articles, as the reference has it, by OR.
//
// Relevance. What a search finds of an object comes, unless ORDER BY says otherwise, first by how many of the words and phrases
// that are asked for the record holds, then by how many of these its name holds (the fields of IN NAME FIELDS), and last by Id.
// Salesforce's own order weighs more than that, in ways that it does not publish.
//
// What is not shown as rows. SELECT COUNT() has a size and no rows, as in the REST API. FORMAT shows money in dollars and
// dates as the locale en_US does. A search brings at most 2,000 records, 250 of one object unless it is the only one and
// has a WHERE or an ORDER BY, and of n objects at most 2,000/n of each; a LIMIT is shared out evenly.
//
// Comments. The reference has none outside Apex: they are refused like any other stray character.
//
// Clauses without effect. FOR VIEW, FOR REFERENCE and UPDATE TRACKING or VIEWSTAT note what was seen in places that no
// query can read, and FOR UPDATE locks records that nobody else can change: all are accepted where Salesforce does.
//
// Errors. Codes and messages are Salesforce's wherever public sources quote them, otherwise our own in their shape.
package soql

import (
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// Engine executes queries over one org. It keeps the plans of queries, the words of the fields that were searched and the
// numbers that were worked out for a comparison, and is not safe for concurrent use: give each goroutine one of its own, and keep it.
type Engine struct {
	org   *org.Org
	today cal.Day // of the query under way
	plans map[string]*plan
	spare [][]int32 // row buffers that no query is using

	searches map[string]*searchPlan
	words    [][]*wordIndex  // by object and field
	kept     [][]value.Value // attributes by object and row
	columns  [][]*org.Column // by object and field: numbers and lookups that the org works out
}

// maxPlans bounds the plans that an engine keeps, of some 3 KB each; when they are more it forgets them all.
const maxPlans = 2048

// New returns an engine over an org.
func New(o *org.Org) *Engine {
	n := len(org.Objects())
	return &Engine{org: o, plans: map[string]*plan{}, searches: map[string]*searchPlan{}, words: make([][]*wordIndex, n), kept: make([][]value.Value, n), columns: make([][]*org.Column, n)}
}

// Result is what a query returns.
type Result struct {
	Rows    value.Value  // a List of Records; a child subquery is a List in its record, a parent path a nested Record
	Total   int          // the REST API's totalSize: the number of rows, or the count of SELECT COUNT()
	Counted bool         // SELECT COUNT(): it has no rows, its answer is Total
	Objects []org.Object // of the 16 published ones: what the query was FROM, or what a search returned, in order of first appearance
}

// QueryResult is the result as the REST API's query resource sends it: {totalSize, done, records}.
func (r Result) QueryResult() value.Value { return queryResult(r.Total, r.Rows) }

var resultKeys = []string{"totalSize", "done", "records"}

func queryResult(total int, records value.Value) value.Value {
	return value.OfRecord(resultKeys, []value.Value{value.OfInt(int64(total)), value.OfBool(true), records})
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
