package agent

import (
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

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

// Observation is what comes back from an action.
type Observation struct {
	Text  string      // as the agent reads it; empty when the output was dropped
	Value value.Value // the same, where it is data
	Err   bool        // an error or a reminder of the format
	Facts []Fact      // what a reader takes from the articles whose texts are in it
}

// Fact is what a text states, as a reader has it: the question that it answers, and the words that do, a span of the text.
type Fact struct{ Asks, Answer, Text string }

// Agent turns observations into messages. The environment does not know whether a profile, a person or a real model is
// behind it.
type Agent interface {
	// Act gets the observation of its last action (the zero Observation at the start) and what the toolset now lacks,
	// and returns its next message. The Note is for the reader of the run; the environment does not act on it.
	Act(obs Observation, gone []string) (message string, note Note)
}

// Mover is an Agent that can also say what its next message will be read as: for many runs, where nobody reads along.
// What it moves is what Act would have sent.
type Mover interface {
	Move(obs Observation, gone []string) (Action, Note)
}

// Note is what a simulated agent discloses of itself.
type Note struct {
	Link    int
	Thought string
	Slip    Slip
	Say     string // the slip in a few words
	Root    int    // the earlier turns that this action is wrong because of: bit 1 for turn 1, and so on
	Meant   Action // of a quiet slip: the action without it
	Before  Before // what became of the last turn when its observation was read
}

// Slip names a slip of the catalogue.
type Slip struct {
	Code string // "date.early"; "" for none
	Kind SlipKind
}

// Before corrects the last turn.
type Before struct {
	Slip   Slip // a slip in reading its observation
	Say    string
	Caught bool // the slip of that turn was noticed, and is undone
	Blind  bool // its empty observation was taken for a result
}

// SlipKind is where a slip happens.
type SlipKind uint8

const (
	NoSlip SlipKind = iota
	LoudSlip
	QuietSlip
	ReadingSlip
	AnswerSlip
)
