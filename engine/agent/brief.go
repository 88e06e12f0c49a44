package agent

import "deskarena/engine/cal"

// Brief is what an agent is told at the start. Params is what a reader takes from the question's own words; nothing in
// it comes from the records.
type Brief struct {
	Task     string // "NED"
	Question string
	Today    cal.Day
	Params   Params
}

// Params are the particulars of a question, as a reader of its sentence and of the required context has them. A task uses
// those that its questions have.
type Params struct {
	Contact string // NED: the contact's Id, from the required context
	Phrase  string // the product: NED by a vague name, NCR by its own; TII, MTA: its name
	Means   string // NED: the vague name in the words of a catalog, as a competent reader would search for it

	Count int    // a window or a day that lies Count Units back: "the past 3 months"
	Unit  string // day, week, month or quarter
	Named string // or a named window: a month, Q1 to Q4, Spring, Summer, Fall or Winter
	Year  int    // of the named window

	N    int  // HTU, TCU: agents with strictly more than N cases
	Most bool // HTU, TCU: the maximum is asked for, not the minimum

	Product     string // TII, MTA: the product's Id
	Case        string // PVI: the case's Id
	Subject     string // NCR: of the new case
	Description string // NCR: of the new case
	Topic       string // KQA: what is asked, without the words around it
}
