// Package frame is what is on the screen, as data: the painter, the pointer, the keyboard's order and the page's parallel
// DOM read it, and know nothing of what it is a picture of.
package frame

import "deskarena/assets"

// Frame is everything on the screen.
type Frame struct {
	W, H    int
	Name    string   // what the whole is
	Says    string   // what is on the screen, in a sentence or a few
	Items   []Item   // in painting order
	Groups  []Group  // of regions, in keyboard order
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
