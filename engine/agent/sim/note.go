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
}

// Before corrects the last turn.
type Before struct {
	Slip   SlipName // a slip in reading its observation
	Say    string
	Caught bool // the slip of that turn was noticed, and is undone
	Blind  bool // what a strike made of its observation was taken for its result

	Unmoved bool // what a strike made of its observation was read as the right one would have been
}
