package scene

import (
	"cmp"
	"strings"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
	"deskarena/game/props"
)

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
	s.Region(frame.Region{Name: "message", Role: frame.RoleStatus, Label: words, X: x, Y: y, W: w, H: h})
}

// Rested is the control on which the pointer or the keyboard has rested long enough to be told what it is, and what there
// is to tell; nil for none.
func (s *Stage) Rested() (r *frame.Region, lines []string) {
	v := s.View
	if !v.Tip || v.Open != "" || v.Message != "" {
		return nil, nil
	}
	r = s.F.Find(cmp.Or(v.Hover, v.Focus))
	if r == nil || !r.Takes() || r.Role == frame.RoleSlider || r.Role == frame.RoleLog {
		return nil, nil
	}
	words := r.Label
	if r.Role == frame.RoleMenu || strings.HasPrefix(r.Name, "preset.") {
		words += ". " + r.Value
	}
	if r.Disabled != "" {
		words += ". " + r.Disabled
	}
	return r, letters.WrapFit(strings.ReplaceAll(words, "..", "."), 44, 5)
}
