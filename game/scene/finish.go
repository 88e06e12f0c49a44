package scene

import (
	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
	"deskarena/game/props"
)

// Finish lays over a place what can lie over any: a message, whose foot stands a little above the row floor, the open
// panel, and the ring around what has the keyboard.
func (s *Stage) Finish(floor int) {
	s.message(floor)
	if s.View.Open != "" {
		s.F.Groups, s.F.Regions = s.F.Groups[:0], s.F.Regions[:0] // what lies under a panel cannot be reached
		s.panel()
	}
	if r := s.F.Find(s.View.Focus); r != nil && !s.View.Asleep {
		s.Focus(r.X+4, r.Y+4, r.W-8, r.H-8)
	}
}

// message paints the sentence that goes away by itself.
func (s *Stage) message(floor int) {
	words := s.View.Message
	if words == "" {
		return
	}
	lines := letters.WrapFit(words, 46, 4)
	w, h := props.ToastSize(lines)
	x, y := (s.F.W-w)/2, floor-h-7
	s.Toast(x, y, w, assets.IconHelp, lines)
	s.Group(frame.Controls, "What was said last")
	s.Region(frame.Region{Name: "message", Role: frame.RoleStatus, Label: words, X: x, Y: y, W: w, H: h})
}
