package input

import (
	"deskarena/game/desk"
	"deskarena/game/frame"

	"github.com/hajimehoshi/ebiten/v2"
)

// Hands are what the reader holds: one pointer (the mouse or a finger), a keyboard, gamepads.
type Hands struct {
	pointer pointer
	keys    keyboard
	events  []event
	by      device // what is pressed
	held    string // the region that it went down on
	pads    []ebiten.GamepadID
	wheel   float64 // scrolled so far towards the next line
}

// Place maps a point of the screen to a pixel of the picture, and says whether it lies on it.
type Place = func(x, y int) (px, py int, on bool)

// Update reads the devices of this tick and gives the desk its commands.
func (h *Hands) Update(d *desk.Desk, at Place) {
	h.events = h.pointer.since(h.events[:0])
	for _, e := range h.events {
		h.point(d, at, e)
	}
	shape := ebiten.CursorShapeDefault
	if d.View().Hover != "" || h.held != "" {
		shape = ebiten.CursorShapePointer
	}
	if ebiten.CursorShape() != shape {
		ebiten.SetCursorShape(shape)
	}
	h.keys.update(d)
	if d.Asleep() {
		return
	}
	h.pads = ebiten.AppendGamepadIDs(h.pads[:0])
	gamepads(d, h.pads)
	h.scroll(d)
}

// Poll says that there is something that does not tell when it is pressed, and has to be asked each tick: a gamepad.
func (h *Hands) Poll(d *desk.Desk) bool { return len(h.pads) > 0 && !d.Asleep() }

// point follows the pointer: over, down, dragged, up. A command is given when it comes up over what it went down on.
func (h *Hands) point(d *desk.Desk, at Place, e event) {
	if h.by != none && h.by != e.by {
		return // one at a time
	}
	px, py, on := at(e.x, e.y)
	var r *frame.Region
	if on {
		r = d.Frame().At(px, py)
	}
	name := ""
	if r != nil && r.Takes() {
		name = r.Name
	}
	switch {
	case e.kind == down:
		d.Wake()
		d.Focus("") // the ring is for keyboards
		h.by, h.held = e.by, name
		d.Press(name)
		h.slide(d, px)
	case h.by == none:
		if e.kind == moved {
			d.Hover(name)
		}
	case e.kind == moved:
		h.slide(d, px)
	default:
		click := e.kind == up && name != "" && name == h.held && r.Role != frame.RoleSlider
		h.by, h.held = none, ""
		d.Press("")
		d.Hover("")
		if click {
			do(d, name)
		}
	}
}

// slide moves a slider that is held to where the pointer is.
func (h *Hands) slide(d *desk.Desk, px int) {
	r := d.Frame().Find(h.held)
	if r == nil || r.Role != frame.RoleSlider {
		return
	}
	if n := r.Slide(px); n != r.Now {
		_ = d.Do(desk.Command{Name: r.Name, N: n})
	}
}

// scroll turns the pages of an open panel.
func (h *Hands) scroll(d *desk.Desk) {
	_, dy := ebiten.Wheel()
	if d.Open() == "" || dy == 0 {
		h.wheel = 0
		return
	}
	h.wheel += dy
	switch {
	case h.wheel <= -1:
		do(d, "page.down")
	case h.wheel >= 1:
		do(d, "page.up")
	default:
		return
	}
	h.wheel = 0
}
