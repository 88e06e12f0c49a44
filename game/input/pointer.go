//go:build !js

package input

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// pointer asks once a tick where the mouse and the fingers are.
type pointer struct {
	by    device // what is down
	touch ebiten.TouchID
	ids   []ebiten.TouchID
}

// since appends what has happened since the last tick.
func (p *pointer) since(list []event) []event {
	p.ids = inpututil.AppendJustPressedTouchIDs(p.ids[:0])
	if p.by == none && len(p.ids) > 0 {
		p.by, p.touch = finger, p.ids[0]
		x, y := ebiten.TouchPosition(p.touch)
		return append(list, event{down, finger, x, y})
	}
	if p.by == finger {
		if inpututil.IsTouchJustReleased(p.touch) {
			p.by = none
			x, y := inpututil.TouchPositionInPreviousTick(p.touch)
			return append(list, event{up, finger, x, y})
		}
		x, y := ebiten.TouchPosition(p.touch)
		return append(list, event{moved, finger, x, y})
	}
	x, y := ebiten.CursorPosition()
	list = append(list, event{moved, mouse, x, y})
	left := ebiten.MouseButtonLeft
	// A button that goes down and up between two ticks is down at this one, and up at the next.
	for _, k := range edges(p.by == mouse, inpututil.IsMouseButtonJustPressed(left), ebiten.IsMouseButtonPressed(left)) {
		p.by = none
		if k == down {
			p.by = mouse
		}
		list = append(list, event{k, mouse, x, y})
	}
	return list
}
