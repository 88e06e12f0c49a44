package props

import (
	"deskarena/assets"
	"deskarena/assets/letters"
)

// PickerH is the height of a picker.
const PickerH = 23

// Picker paints a drawer label that opens a list: caption and value.
func (p Pen) Picker(x, y, w int, icon assets.Sprite, caption, value string, s KeyState) {
	t := p.T
	face, ink, soft, line := t.Key, t.Text, t.Soft, t.Line
	switch s {
	case KeyHover, KeyDown:
		face, soft = t.Hi, t.Text
	case KeyDisabled:
		face, ink, line = t.Base, t.Soft, t.Mark
	}
	p.Round(x, y, w, PickerH, face, line)
	left := x + 6
	if icon != assets.NoSprite {
		p.Icon(x+4, y+3, icon, ink, face)
		left = x + 24
	}
	n := assets.Chars(x + w - 19 - left)
	p.Text(left, y+3, letters.Fit(caption, n), soft)
	p.Text(left, y+12, letters.Fit(value, n), ink)
	p.Fill(x+w-17, y+4, 1, 15, t.Mark)
	if s == KeyDown {
		p.Icon(x+w-12, y+10, assets.MiniUp, ink, ink)
		return
	}
	p.Icon(x+w-12, y+10, assets.MiniDown, ink, ink)
}
