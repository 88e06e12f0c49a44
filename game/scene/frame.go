// Package scene says what is on the screen: a View (a Trace at a cursor, and the state of the controls) in, a Frame
// out. It is a pure function and knows nothing of Ebitengine or of pixels' memory.
package scene

import "deskarena/assets"

// Frame is everything on the screen as data. The painter, hit-testing, keyboard order and the page's parallel DOM
// all read it.
type Frame struct {
	W, H    int
	Items   []Item   // in painting order
	Regions []Region // in keyboard order; of regions that overlap, the later one is on top
}

// Op is a way of painting.
type Op uint8

const (
	OpFill   Op = iota // the rectangle X,Y,W,H in Ink
	OpBox              // its outline
	OpRound            // filled with Fill, outlined in Ink, corner pixels cut
	OpLine             // from X,Y to X+W,Y+H, N pixels thick
	OpDisc             // the ellipse in the rectangle, filled
	OpHatch            // 45-degree strokes every N pixels
	OpDash             // a horizontal (H=0) or vertical (W=0) dashed line: N on, N off
	OpCone             // a trapezoid: N wide at Y, W wide at Y+H, centred on X
	OpText             // Text in Ink Gothic, its first cell's corner at X,Y
	OpBold             // Text struck twice
	OpStamp            // Text in the stamp face
	OpSprite           // Sprite with its corner at X,Y; Flip mirrors it
	OpIcon             // Sprite in two colours: its ink becomes Ink, its paper Fill
	OpClip             // later items paint inside X,Y,W,H only; W=0 lifts it
	OpRim              // the ring of one pixel around Sprite's shape, in Ink; Flip mirrors it
	OpSag              // a cord from X,Y to X+W,Y+H (W at least 1), hanging N pixels lower in its middle, 2 thick
	OpWave             // a wavy line W long and 2 high
	OpTeeth            // a torn edge W long: Fill down to a saw-tooth of N pixels in Ink
)

// Item is one thing to paint. Coordinates are whole pixels at scale 1.
type Item struct {
	Op         Op
	Ink, Fill  assets.Color
	N          int
	X, Y, W, H int
	Text       string
	Sprite     assets.Sprite
	Flip       bool
}

// Role is what a region is to a screen reader.
type Role uint8

const (
	RoleButton Role = iota
	RoleSlider
	RoleMenu   // opens a list of options
	RoleOption // one of such a list
	RoleImage  // to be looked at and described: a card, the agent, the bubble
	RoleLog    // a log entry
	RoleStatus // says how things stand
)

// Region is a part of the screen with a name: what one can press, focus or have read out.
type Region struct {
	Name       string // stable: "step", "strike.drop", "option.model.o1"
	Role       Role
	Label      string // what it is, in words
	Value      string // its present value, in words
	Disabled   string // why it cannot be used now; "" if it can
	X, Y, W, H int    // where it can be hit: at least 24x24, more than is drawn
	Min, Max   int    // of a slider
	Now        int
	Pressed    bool
}

// At returns the topmost region at a point, or nil.
func (f *Frame) At(x, y int) *Region {
	for i := len(f.Regions) - 1; i >= 0; i-- {
		r := &f.Regions[i]
		if x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H {
			return r
		}
	}
	return nil
}

// Find returns the region of a name, or nil.
func (f *Frame) Find(name string) *Region {
	for i := range f.Regions {
		if f.Regions[i].Name == name {
			return &f.Regions[i]
		}
	}
	return nil
}
