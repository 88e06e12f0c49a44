// Package episode turns a Script into a Trace: turns, strikes, digest, share link. A run is a pure function of its
// Script; stepping, scrubbing and forking only move a cursor over a Trace or edit a Script.
package episode

import (
	"deskarena/engine/agent"
	"deskarena/engine/task"
)

//msgp:replace task.Kind with:uint8
//msgp:replace agent.Model with:uint8
//msgp:replace agent.Framework with:uint8
//msgp:replace agent.Toolset with:uint8
//msgp:ignore Script
//msgp:tuple script Strike Reseed
//msgp:limit arrays:64 maps:64

// Script is everything that decides a run. A few dozen bytes of msgp; as base64url it is the permalink. See wire.go for what is
// left out of these.
type Script script

type script struct {
	Ruleset   uint16 // names the org generator, the odds and the playbooks together
	OrgSeed   uint64
	Task      task.Kind
	Instance  uint16      // from 1
	Model     agent.Model // agent.Recorded for Actions that none of them is behind
	Framework agent.Framework
	Toolset   agent.Toolset
	Seed      uint64   // Actions have no dice: 0 where none were cast
	Strikes   []Strike `msg:",limit=8"` // by turn
	Reseed    Reseed   // a fork: from this turn on the dice are others
	Actions   []string `msg:",limit=20"` // recorded messages in place of a profile
	Unaided   bool     // the prompt has the required context alone, without the domain details
}

// StrikeKind is what the reader does to a run. The numbers are append-only.
type StrikeKind uint8

const (
	Drop StrikeKind = iota // the agent reads an empty observation in place of that turn's output
	Pull                   // from that turn on a function, or a category of them, is gone, and the two general query tools stand in
)

// Strike lands on a turn, counted from 1.
type Strike struct {
	Turn     uint8
	Kind     StrikeKind
	Function string // of a Pull: a function's name or a category's key
}

// Reseed gives other dice to the turns from Turn on; a Turn of 0 means none.
type Reseed struct {
	Turn uint8
	Seed uint64
}
