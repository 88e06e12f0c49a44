package props

import (
	"deskarena/assets"
	"deskarena/assets/letters"
)

// ToastSize is how large a message with an icon is.
func ToastSize(lines []string) (w, h int) { return widest(lines) + 36, 11*len(lines) + 11 }

// Toast paints a message that goes away by itself.
func (p Pen) Toast(x, y, w int, icon assets.Sprite, lines []string) {
	h := 11*len(lines) + 11
	t := p.T
	p.Fill(x+3, y+3, w, h, t.Shade)
	p.Round(x-1, y-1, w+2, h+2, t.Text, t.Text)
	p.Round(x, y, w, h, t.Sheet, t.Line)
	left := x + 8
	if icon != assets.NoSprite {
		p.Icon(x+6, y+(h-16)/2+1, icon, t.Text, t.Sheet)
		left = x + 28
	}
	for i, s := range lines {
		p.Text(left, y+6+11*i, letters.Fit(s, assets.Chars(x+w-6-left)), t.Text)
	}
}
