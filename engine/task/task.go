// Package task holds the nine tasks: instances, ground truth, grading.
//
// An instance is a question with its own today, drawn from the records and checked to be fair; its truth is computed by
// the documented algorithm and kept apart, so that a run can be made, and cannot be graded, without it.
package task

import (
	"fmt"
	"strings"

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
func Kinds() []Kind { return []Kind{NED} }

// ParseKind reads the name of a task that has instances, in any case.
func ParseKind(s string) (Kind, error) {
	for _, k := range Kinds() {
		if strings.EqualFold(k.String(), s) {
			return k, nil
		}
	}
	return 0, fmt.Errorf("no task %q; there is %s", s, Kinds())
}

// PerTask is the number of instances of a task; Unanswerable of them, in the tasks that have such, presuppose something
// false, so that the answer is None (paper, section 2.3).
const (
	PerTask      = 130
	Unanswerable = 39
)

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

// Set is the instances of an org.
type Set struct {
	instances [len(kinds)][]Instance
	truths    [len(kinds)][]string
}

// NewSet draws the instances of every task from a company. The engine is one over its org.
func NewSet(c *org.Company, e *soql.Engine) *Set {
	s := &Set{}
	s.instances[NED], s.truths[NED] = drawNED(c, e)
	return s
}

// Instance returns an instance by its number, from 1.
func (s *Set) Instance(k Kind, number int) (*Instance, error) {
	if int(k) >= len(kinds) || len(s.instances[k]) == 0 {
		return nil, fmt.Errorf("no task of number %d has instances", k)
	}
	if n := len(s.instances[k]); number < 1 || number > n {
		return nil, fmt.Errorf("%s has instances 1 to %d, no %d", k, n, number)
	}
	return &s.instances[k][number-1], nil
}

// Truth is the right answer to an instance; "" where it has been blanked.
func (s *Set) Truth(k Kind, number int) string {
	if s.truths[k] == nil {
		return ""
	}
	return s.truths[k][number-1]
}

// WithoutTruths is the same set with no truth in it.
func (s *Set) WithoutTruths() *Set { return &Set{instances: s.instances} }

// Grade scores an answer as a ratio: 1 for exactly the truth, without trimming (the paper's scoring), else 0.
func (s *Set) Grade(k Kind, number int, answer string) (num, den int64) {
	if truth := s.Truth(k, number); truth != "" && answer == truth {
		return 1, 1
	}
	return 0, 1
}
