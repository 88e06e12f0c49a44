package playbook

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
