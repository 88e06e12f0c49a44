// Package task holds the nine tasks: instances, ground truth, grading.
//
// An instance is a question with its own today, drawn from the records and checked to be fair; its truth is computed by
// the documented algorithm and kept apart, so that a run can be made, and cannot be graded, without it.
package task

import (
	"fmt"
	"sync"

	"deskarena/engine/agent"
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// Kind is one of the nine tasks. The numbers are append-only.
type Kind uint8

const (
	NCR Kind = iota // New Case Routing
	HTU             // Handle Time Understanding
	TCU             // Transfer Count Understanding
	NED             // Named Entity Disambiguation
	PVI             // Policy Violation Identification
	KQA             // Knowledge Question Answering
	TII             // Top Issue Identification
	MTA             // Monthly Trend Analysis
	BRI             // Best Region Identification
)

var kinds = [...]string{"NCR", "HTU", "TCU", "NED", "PVI", "KQA", "TII", "MTA", "BRI"}

func (k Kind) String() string { return kinds[k] }

var titles = [...]string{"New Case Routing", "Handle Time Understanding", "Transfer Count Understanding", "Named Entity Disambiguation",
	"Policy Violation Identification", "Knowledge Question Answering", "Top Issue Identification", "Monthly Trend Analysis", "Best Region Identification"}

// Title is the name of the task in full.
func (k Kind) Title() string { return titles[k] }

// Kinds lists the tasks that have instances.
func Kinds() []Kind {
	var out []Kind
	for k, d := range drawers {
		if d != nil {
			out = append(out, Kind(k))
		}
	}
	return out
}

// PerTask is the number of instances of a task; Unanswerable of them, in the tasks that have such, presuppose something
// false, so that the answer is None (paper, section 2.3).
const (
	PerTask      = 130
	Unanswerable = 39
)

// HasNone says whether the task has instances without an answer.
func (k Kind) HasNone() bool {
	switch k {
	case HTU, TCU, NED, PVI, TII:
		return true
	}
	return false
}

// None is the answer where there is none.
const None = "None"

// Instance is one question.
type Instance struct {
	Kind    Kind
	Number  int    // from 1
	Persona string // who asks
	Brief   agent.Brief
	Context string // the required context, always part of the prompt
	Returns string // the return format, a sentence after the question
}

// Set is the instances of an org; those of a task are drawn when one is first asked for. It is safe for concurrent use.
type Set struct {
	draws *[len(kinds)]draw
	blind bool
}

type draw struct {
	once      sync.Once
	make      func() ([]Instance, []string)
	instances []Instance
	truths    []string
}

// drawers draw the 130 instances of a task, with their truths, from a company. The engine is one over its org.
var drawers = [len(kinds)]func(*org.Company, *soql.Engine) ([]Instance, []string){
	NCR: drawNCR,
	HTU: drawHTU,
	TCU: drawTCU,
	NED: drawNED,
	PVI: drawPVI,
	KQA: drawKQA,
	TII: drawTII,
	MTA: drawMTA,
	BRI: drawBRI,
}

// NewSet returns the instances of a company.
func NewSet(c *org.Company) *Set {
	s := &Set{draws: new([len(kinds)]draw)}
	for k, d := range drawers {
		if d != nil {
			s.draws[k].make = func() ([]Instance, []string) { return d(c, soql.New(c.Org)) }
		}
	}
	return s
}

func (s *Set) drawn(k Kind) *draw {
	d := &s.draws[k]
	d.once.Do(func() { d.instances, d.truths = d.make() })
	return d
}

// Instance returns an instance by its number, from 1.
func (s *Set) Instance(k Kind, number int) (*Instance, error) {
	if int(k) >= len(kinds) || drawers[k] == nil {
		return nil, fmt.Errorf("no task of number %d has instances", k)
	}
	if number < 1 || number > PerTask {
		return nil, fmt.Errorf("%s has instances 1 to %d, no %d", k, PerTask, number)
	}
	return &s.drawn(k).instances[number-1], nil
}

// Truth is the right answer to an instance; "" where it has been blanked.
func (s *Set) Truth(k Kind, number int) string {
	if s.blind {
		return ""
	}
	return s.drawn(k).truths[number-1]
}

// WithoutTruths is the same set with no truth in it.
func (s *Set) WithoutTruths() *Set { return &Set{draws: s.draws, blind: true} }
