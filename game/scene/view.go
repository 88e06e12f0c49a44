package scene

import "deskarena/engine/episode"

// View is everything that a Frame depends on.
type View struct {
	Trace   *episode.Trace
	Results []Result // of the Trace's turns, so that they are read once; read anew when nil
	Cursor  int      // how many turns are shown, 0 to len(Trace.Turns)
	Before  int      // what Cursor was before it moved last; a step forward by one is animated, anything else cuts
	Tick    int      // sixtieths of a second since Cursor moved, times the speed
	Idle    int      // sixtieths of a second since the scene began, for breathing and blinking

	Portrait bool // 360x640 rather than 640x360
	Night    bool
	Reduced  bool // reduced motion: every animation shows its last frame
	Asleep   bool // embedded and not yet clicked: takes no key and no focus

	Playing bool
	Speed   int // index into Speeds

	Hover, Focus, Pressed string // names of regions
	Tip                   bool   // the pointer, or the keyboard, has rested long enough to say what the control is

	Presets []PresetLabel
	Preset  int // index into Presets; -1 when the Script is nobody's preset

	Published int     // the cell's score in the paper in tenths of a percent; -1 where the paper has none
	Simulated int     // what the cell comes to here, likewise; extrapolated where the paper has none
	Measured  int     // over how many runs Simulated was counted
	Told      string  // what the agent is told besides the question
	Odds      []Count // by cursor: how the simulated runs from there end; shorter than the Trace while counting

	Drop, Pull Strike
	Fork       Strike // what other dice from here would do

	Open    string   // the panel that is open: one of the Panel constants
	Options []Option // of a list
	Entry   int      // the turn of PanelEntry
	Top     int      // the first option or line shown

	Message string // one sentence that goes away by itself
}

// Speeds are the speeds of playing, in halves: one half, one, two and four times.
var Speeds = [...]int{1, 2, 4, 8}

// PresetLabel is a preset as the shelf shows it.
type PresetLabel struct{ Name, Caption string }

// Count is how many of so many simulated runs end solved, and the sum of their rewards in millionths: for KQA the F1 of the
// answer, else 1 for each that is solved.
type Count struct {
	Solved, Runs int
	Reward       int64
}

// Enough is the number of runs that Odds are counted to.
const Enough = 200

// Strike is what a strike button would do now.
type Strike struct {
	Turn     int
	Function string // of a pull; "" when there is a choice, or none
	Why      string // why it cannot land; "" if it can
}

// The panels that can be open over the scene.
const (
	PanelModel     = "model"
	PanelFramework = "framework"
	PanelToolset   = "toolset"
	PanelTask      = "task"
	PanelInstance  = "instance"
	PanelPreset    = "preset"
	PanelPull      = "pull"
	PanelEntry     = "entry"    // a turn in full
	PanelQuestion  = "question" // the question in full
	PanelOdds      = "odds"     // how the figures on the board were reckoned
	PanelHelp      = "help"
)

// Option is one line of an open list.
type Option struct {
	Name     string // the command that picks it
	Label    string
	Right    string // beside the label
	Words    string // one sentence that says what it is
	Current  bool
	Disabled string
}

// Size is the size of the picture in pixels at scale 1.
func (v *View) Size() (w, h int) {
	if v.Portrait {
		return 360, 640
	}
	return 640, 360
}
