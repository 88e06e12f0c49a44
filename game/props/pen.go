// Package props is the props of the scene: how one thing looks, said in plain words and numbers. Each is a method of Pen,
// a pure function of its arguments, and knows neither a run nor where else things are.
//
// All take whole pixels at scale 1. x, y is the upper left corner of what is drawn unless it says floor (the row on which
// a thing stands) or otherwise. Text that does not fit is shortened with "…"; shadows may overhang by two pixels to the
// right and down.
package props

import (
	"deskarena/assets"
	"deskarena/game/frame"
)

// Pen appends drawings to a Frame in the colours of a Theme.
type Pen struct {
	F *frame.Frame
	T *Theme
}

func (p Pen) add(it frame.Item) { p.F.Items = append(p.F.Items, it) }

// Fill paints a rectangle.
func (p Pen) Fill(x, y, w, h int, c assets.Color) {
	p.add(frame.Item{Op: frame.OpFill, X: x, Y: y, W: w, H: h, Ink: c})
}

// Box paints an outline.
func (p Pen) Box(x, y, w, h int, c assets.Color) {
	p.add(frame.Item{Op: frame.OpBox, X: x, Y: y, W: w, H: h, Ink: c})
}

// Round paints a filled and outlined rectangle with its corner pixels cut.
func (p Pen) Round(x, y, w, h int, fill, line assets.Color) {
	p.add(frame.Item{Op: frame.OpRound, X: x, Y: y, W: w, H: h, Fill: fill, Ink: line})
}

// Line strokes from one point to another, n pixels thick.
func (p Pen) Line(x0, y0, x1, y1, n int, c assets.Color) {
	p.add(frame.Item{Op: frame.OpLine, X: x0, Y: y0, W: x1 - x0, H: y1 - y0, N: n, Ink: c})
}

// Disc fills an ellipse.
func (p Pen) Disc(x, y, w, h int, c assets.Color) {
	p.add(frame.Item{Op: frame.OpDisc, X: x, Y: y, W: w, H: h, Ink: c})
}

// Hatch strokes a rectangle at 45 degrees, every n pixels.
func (p Pen) Hatch(x, y, w, h, n int, c assets.Color) {
	p.add(frame.Item{Op: frame.OpHatch, X: x, Y: y, W: w, H: h, N: n, Ink: c})
}

// DashH and DashV paint a dashed line, n on, n off.
func (p Pen) DashH(x, y, w, n int, c assets.Color) {
	p.add(frame.Item{Op: frame.OpDash, X: x, Y: y, W: w, N: n, Ink: c})
}

// DashV paints a vertical dashed line.
func (p Pen) DashV(x, y, h, n int, c assets.Color) {
	p.add(frame.Item{Op: frame.OpDash, X: x, Y: y, H: h, N: n, Ink: c})
}

// Text writes in Ink Gothic: capitals reach 7 rows down from y, descenders 9.
func (p Pen) Text(x, y int, s string, c assets.Color) {
	p.add(frame.Item{Op: frame.OpText, X: x, Y: y, Text: s, Ink: c})
}

// Bold writes in the bold face.
func (p Pen) Bold(x, y int, s string, c assets.Color) {
	p.add(frame.Item{Op: frame.OpBold, X: x, Y: y, Text: s, Ink: c})
}

// Icon paints a sprite in two colours.
func (p Pen) Icon(x, y int, s assets.Sprite, ink, fill assets.Color) {
	p.add(frame.Item{Op: frame.OpIcon, X: x, Y: y, Sprite: s, Ink: ink, Fill: fill})
}

// Sprite paints a sprite; at night the dark outline gets a faint ring, so that it does not sink into the wall.
func (p Pen) Sprite(x, y int, s assets.Sprite, flip bool) {
	if p.T.Night {
		p.add(frame.Item{Op: frame.OpRim, X: x, Y: y, Sprite: s, Flip: flip, Ink: p.T.Rim})
	}
	p.add(frame.Item{Op: frame.OpSprite, X: x, Y: y, Sprite: s, Flip: flip})
}

// Clip confines what follows to a rectangle; Unclip lifts it.
func (p Pen) Clip(x, y, w, h int) { p.add(frame.Item{Op: frame.OpClip, X: x, Y: y, W: w, H: h}) }

// Unclip lifts the clip.
func (p Pen) Unclip() { p.add(frame.Item{Op: frame.OpClip}) }

// solid is Round for a thing with an ink outline that stands in the room.
func (p Pen) solid(x, y, w, h int, fill assets.Color) {
	if p.T.Night {
		p.Round(x-1, y-1, w+2, h+2, p.T.Rim, p.T.Rim)
	}
	p.Round(x, y, w, h, fill, assets.Ink)
}

// TextTo writes a text that ends before x.
func (p Pen) TextTo(x, y int, s string, c assets.Color) { p.Text(x-assets.Width(s), y, s, c) }
