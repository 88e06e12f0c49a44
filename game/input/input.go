package input

import (
	"deskarena/game/desk"
	"deskarena/game/scene"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// Hands are what the reader holds: one pointer (the mouse or a finger), a keyboard, gamepads.
type Hands struct {
	held  string // the region that the pointer went down on
	touch ebiten.TouchID
	by    device
	ids   []ebiten.TouchID
	pads  []ebiten.GamepadID
	wheel float64 // scrolled so far towards the next line
}

type device uint8

const (
	none device = iota
	mouse
	finger
)

// Update reads the devices of this tick and gives the desk its commands. at maps a point of the screen to a pixel of the
// picture, and says whether it lies on it.
func (h *Hands) Update(d *desk.Desk, at func(x, y int) (px, py int, on bool)) {
	h.point(d, at)
	if d.Asleep() {
		return
	}
	keyboard(d)
	h.pads = ebiten.AppendGamepadIDs(h.pads[:0])
	gamepads(d, h.pads)
	h.scroll(d)
}

// point follows the pointer: over, down, dragged, up. A command is given when it comes up over what it went down on.
func (h *Hands) point(d *desk.Desk, at func(x, y int) (px, py int, on bool)) {
	h.ids = inpututil.AppendJustPressedTouchIDs(h.ids[:0])
	var x, y int
	down, up := false, false
	switch {
	case h.by == none && len(h.ids) > 0:
		h.by, h.touch, down = finger, h.ids[0], true
		x, y = ebiten.TouchPosition(h.touch)
	case h.by == finger && inpututil.IsTouchJustReleased(h.touch):
		up = true
		x, y = inpututil.TouchPositionInPreviousTick(h.touch)
	case h.by == finger:
		x, y = ebiten.TouchPosition(h.touch)
	default:
		x, y = ebiten.CursorPosition()
		if down = inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft); down {
			h.by = mouse
		}
		up = h.by == mouse && !ebiten.IsMouseButtonPressed(ebiten.MouseButtonLeft)
	}
	px, py, on := at(x, y)
	var r *scene.Region
	if on {
		r = d.Frame().At(px, py)
	}
	name := ""
	if r != nil && r.Takes() {
		name = r.Name
	}
	switch {
	case down:
		d.Wake()
		d.Focus("") // the ring is for keyboards
		h.held = name
		d.Press(name)
		h.slide(d, px)
	case up:
		held := h.held
		h.by, h.held = none, ""
		d.Press("")
		d.Hover("")
		if name != "" && name == held && r.Role != scene.RoleSlider {
			do(d, name)
		}
	case h.by != none:
		h.slide(d, px)
	default:
		d.Hover(name)
		shape := ebiten.CursorShapeDefault
		if name != "" {
			shape = ebiten.CursorShapePointer
		}
		if ebiten.CursorShape() != shape {
			ebiten.SetCursorShape(shape)
		}
	}
}

// slide moves a slider that is held to where the pointer is.
func (h *Hands) slide(d *desk.Desk, px int) {
	r := d.Frame().Find(h.held)
	if r == nil || r.Role != scene.RoleSlider {
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
