// Package mark is how a turn, or a link of the chain, stands: what the story tells, and the props draw, in one vocabulary.
package mark

// Mark is how a turn or a link of the chain stands.
type Mark uint8

// The marks.
const (
	None Mark = iota // passed over, or nothing said of it
	Todo             // not reached
	Right
	Broken
	Wasted
	Caught // a slip that was noticed
	Loud   // rejected with an error
)

// String says a mark aloud.
func (m Mark) String() string { return words[m] }

var words = [...]string{
	None: "skipped", Todo: "not yet", Right: "done", Broken: "broken", Wasted: "wasted",
	Caught: "wrong at first, then caught", Loud: "rejected",
}
