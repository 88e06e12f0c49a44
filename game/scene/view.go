package scene

import "deskarena/game/story"

// View is everything that a Frame depends on: the run, the state of the controls, and what is open.
type View struct {
	story.Run   // on the desk, as far as it is shown
	story.Score // of its model, framework and toolset over all questions
	Place       Place
	Before      int // what Cursor was before it moved last; a step forward by one is animated, anything else cuts
	Tick        int // sixtieths of a second since Cursor moved, times the speed
	Idle        int // sixtieths of a second since the scene began, for breathing and blinking

	Portrait bool // 360x640 rather than 640x360
	Room     bool // upright, and nothing but the room: what lies downstairs has no place in so narrow a frame
	Hide     Hide // what the page around has left out
	Night    bool
	Reduced  bool // reduced motion: every animation shows its last frame
	Asleep   bool // embedded and not yet clicked: takes no key and no focus

	Playing bool
	Speed   int // index into Speeds

	Hover, Focus, Pressed string // names of regions
	Tip                   bool   // the pointer, or the keyboard, has rested long enough to say what the control is

	Presets []PresetLabel
	Preset  int // index into Presets; -1 when the Script is nobody's preset

	Told string        // what the agent is told besides the question
	Odds []story.Count // by cursor: how the simulated runs from there end; shorter than the Trace while counting

	Drop, Pull Strike
	Fork       Strike // what other dice from here would do

	Open    string   // the panel that is open: one of the Panel constants
	Options []Option // of a list
	Entry   int      // the turn of PanelEntry
	Top     int      // the first option or line shown

	Message string // one sentence that goes away by itself
}

// Place is a place of the house; a package below this one builds it.
type Place uint8

// The places, in the order of their doors.
const (
	Desk Place = iota
)

var placeNames = [...]string{Desk: "The help desk"}

// Speeds are the speeds of playing, in halves: one half, one, two and four times.
var Speeds = [...]int{1, 2, 4, 8}

// PresetLabel is a preset as the shelf shows it.
type PresetLabel struct{ Name, Caption string }

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
	if v.Room {
		return 360, 324
	}
	if v.Portrait {
		return 360, 640
	}
	return 640, 360
}

// Target is how wide and high the least is that can be pressed, in pixels of the picture. Upright it comes to 24 CSS pixels on
// the narrowest page that WCAG knows, of 320, and in the room alone in a frame of 300.
func (v *View) Target() int {
	if v.Room {
		return 29
	}
	if v.Portrait {
		return 27
	}
	return 24
}
