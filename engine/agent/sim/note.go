package sim

import "deskarena/engine/agent"

// Note is what a simulated agent discloses of its last action, for the reader of the run.
type Note struct {
	Link    int // the number of the link that it was to forge
	Thought string
	Slip    SlipName
	Say     string       // the slip in a few words
	Root    int          // the earlier turns that the action is wrong because of: bit 1 for turn 1, and so on
	Meant   agent.Action // of a quiet slip: the action without it
	Before  Before       // what became of the last turn when its observation was read
	At      Place        // where its dice were cast
	Made    Place        // where its slip was made, which may be before: in the head, or at the error that it gave up after
	Covers  string       // a slip in the head that shows in the action, too, in a few words; "" where Say says it or there is none
	Dice    uint64       // names these dice: the same in two runs only at the same step, with the same luck; 0 where none were cast
}

// Before corrects the last turn.
type Before struct {
	Slip   SlipName // a slip in reading its observation
	Say    string
	Caught bool // the slip of that turn was noticed, and is undone
	Blind  bool // its empty observation was taken for a result
}
