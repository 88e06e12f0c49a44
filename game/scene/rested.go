package scene

import (
	"cmp"
	"strings"

	"deskarena/assets/letters"
	"deskarena/game/frame"
)

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
