package episode

import "deskarena/engine/org"

//msgp:tuple Trace Link Ratio Turn Need Card CardField
//msgp:limit arrays:65536 maps:64

// Trace is a finished run.
type Trace struct {
	Script   Script
	Persona  string // who asks
	Question string
	Today    string // YYYY-MM-DD
	Chain    []Link // the links that a flawless agent would forge with this toolset
	Turns    []Turn
	Outcome  Outcome
	Answer   string // what was submitted; "" if nothing was
	Truth    string
	Reward   Ratio  // 0 or 1; a fraction for KQA
	Lucky    bool   // rewarded in spite of a break
	Digest   uint64 // over the Script, actions, observations and verdict codes
}

// Link is one link of the chain: what has to be found out next.
type Link struct {
	Words string // "find the contact's account"
	Short string // "Find account": at most 14 characters
	Tiny  string // "Account": at most 8 characters
}

// Ratio is a number as two integers.
type Ratio struct{ Num, Den int64 }

// MaxTurns is the number of actions that an agent has (paper, appendix G).
const MaxTurns = 20

// Turn is one action and what came back.
type Turn struct {
	N           int
	Link        int      // index into Chain of the link that the agent works on
	Thought     string   // as it stands in the message; "" where there is none
	Message     string   // the agent's message, as sent
	Kind        CallKind // what the environment made of it
	Function    string   // of a Call
	Call        string   // the query, the call "name(arg=value, …)" or the answer, for reading
	Observation string   // as the agent reads it, without the prefix; empty when it was dropped
	Error       bool     // the observation is an error or a format reminder
	Object      Drawer   // the drawer that it came from
	Rows        int      // how many rows came back
	Card        Card     // what to put on the cord; empty when nothing came back
	Needs       []Need   // the values of this action that an earlier observation showed first
	Verdict     Verdict
	Slip        string // which slip it was, as a code of the playbook's catalogue; "" for none
	Say         string // the verdict in a few words: "asked for 18 May, a day early"
	Caught      bool   // the agent noticed its slip and undid it
	Root        int    // the turn whose slip or strike this one is wrong because of; 0 for none
	Luck        Luck   `msg:"-"` // what was cast for it; in no file
	Spent       Cost   `msg:"-"` // what the run has used by the end of this turn; in no file
}

// Drawer is an object of the org, or NoDrawer.
type Drawer int8

const NoDrawer Drawer = -1

// DrawerOf returns the drawer of an object.
func DrawerOf(o org.Object) Drawer { return Drawer(o) }

// Need is a value that a turn took from an earlier one.
type Need struct {
	Turn  int
	Value string
}

// Card is a record for the cord: the first row of the observation.
type Card struct {
	ID     string // 18 characters; "" when the row shows none
	Fields []CardField
}

// CardField is a line of a card.
type CardField struct{ Name, Text string }

// CallKind is how the environment understood a message. The numbers are append-only.
type CallKind uint8

const (
	SOQL CallKind = iota
	SOSL
	Call
	Submit
	Invalid // in no valid format
)

// Verdict says how a turn stands. The numbers are append-only.
type Verdict uint8

const (
	Right   Verdict = iota
	Loud            // rejected by the environment, with an error
	Quiet           // a valid call that asks for the wrong thing
	Misread         // the call and the observation are right, what was taken from it is not
	Wasted          // nothing wrong in itself, but it inherits an earlier break
	Struck          // its result was dropped, or its function pulled
	Wrong           // a wrong answer, by a slip on the answer itself
)

// Outcome is how a run ended. The numbers are append-only.
type Outcome uint8

const (
	Solved   Outcome = iota
	Failed           // an answer was submitted, and it is wrong
	OutTurns         // "Max turns reached"
)
