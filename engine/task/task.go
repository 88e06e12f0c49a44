// Package task holds the nine tasks: instances, ground truth, grading.
package task

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
