package scene

import (
	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
)

// KeyW and KeyH are the size of a small key; pressed it is 3 lower, its side hidden.
const KeyW, KeyH = 26, 21

// keyCap paints the body of a key w by h and returns how far down its face is.
func (p Pen) keyCap(x, y, w, h int, face, hover, side assets.Color, s KeyState) int {
	t := p.T
	switch s {
	case KeyDown:
		p.Round(x, y+3, w, h-3, hover, t.Line)
		return 3
	case KeyDisabled:
		p.Round(x, y+2, w, h-3, t.Base, t.Mark)
		return 2
	case KeyHover:
		face = hover
	}
	p.Round(x, y+4, w, h-4, side, t.Line)
	p.Round(x, y, w, h-3, face, t.Line)
	return 0
}

// Key paints a small key with an icon.
func (p Pen) Key(x, y int, icon assets.Sprite, s KeyState) {
	t := p.T
	d := p.keyCap(x, y, KeyW, KeyH, t.Key, t.Hi, t.KeySide, s)
	ink := t.Text
	if s == KeyDisabled {
		ink = t.Mark
	}
	p.Icon(x+(KeyW-16)/2+1, y+1+d, icon, ink, t.Key)
}

// StepKey paints the plainly biggest key: icon and word in bold; w of 62 and more for "Step", h of KeyH and more.
func (p Pen) StepKey(x, y, w, h int, icon assets.Sprite, word string, s KeyState) {
	t := p.T
	d := p.keyCap(x, y, w, h, t.Main, t.MainHover, t.KeySide, s)
	ink := t.MainText
	if s == KeyDisabled {
		ink = t.Soft
	} else {
		p.Fill(x+2, y+1+d, w-4, 1, assets.Teal3)
	}
	left := x + (w-16-6-assets.Bold.Width(word))/2
	mid := y + d + (h-3)/2
	p.Icon(left, mid-7, icon, ink, t.Main)
	p.Bold(left+21, mid-3, word, ink)
}

// TextKey paints a key with a word, an icon before it unless that is NoSprite, and a mark that it opens a list.
func (p Pen) TextKey(x, y, w int, icon assets.Sprite, word string, list bool, s KeyState) {
	t := p.T
	d := p.keyCap(x, y, w, KeyH, t.Key, t.Hi, t.KeySide, s)
	ink := t.Text
	if s == KeyDisabled {
		ink = t.Soft
	}
	left, right := x+6, x+w-5
	if icon != assets.NoSprite {
		p.Icon(x+4, y+1+d, icon, ink, t.Key)
		left = x + 18
	}
	if list {
		right = x + w - 13
		p.Icon(right, y+7+d, assets.MiniDown, ink, ink)
		right -= 2
	}
	word = letters.Fit(word, assets.Chars(right-left))
	p.Text(left+(right-left-assets.Width(word))/2, y+5+d, word, ink)
}

// ScrubH is the height of the scrubber with its ticks and knob.
const ScrubH = 22

// Scrubber paints the ruler of turns: marks[i] is how turn i+1 stands, now the turn shown (0 for none yet), of how
// many the ruler holds.
func (p Pen) Scrubber(x, y, w int, marks []Mark, now, of int, s KeyState) {
	t := p.T
	p.Round(x, y+6, w, 11, t.Sheet, t.Line)
	for n := 1; n <= of; n++ {
		px, m := frame.Stop(x, w, n, of), MarkNone
		if n <= len(marks) {
			m = marks[n-1]
		}
		switch m {
		case MarkRight:
			p.Fill(px-1, y+9, 3, 5, t.Accent)
		case MarkCaught:
			p.Box(px-1, y+9, 3, 5, t.Accent)
		case MarkBroken:
			p.Fill(px-1, y+8, 3, 7, t.Bad)
			p.Fill(px-1, y+18, 3, 3, t.BadOut)
		case MarkLoud:
			p.Fill(px, y+8, 1, 4, t.Bad)
			p.Fill(px, y+13, 1, 2, t.Bad)
		case MarkWasted:
			p.Fill(px, y+9, 1, 5, t.Soft)
		default:
			p.Fill(px, y+11, 1, 1, t.Mark)
		}
		if n%5 == 0 && m != MarkBroken {
			p.Fill(px, y+18, 1, 3, t.Mark)
		}
	}
	px := frame.Stop(x, w, now, of)
	face := t.Key
	if s == KeyHover || s == KeyDown {
		face = t.Hi
	}
	p.Round(px-5, y+1, 11, 20, face, t.Line)
	p.Fill(px-2, y+6, 1, 10, t.Text)
	p.Fill(px, y+6, 1, 10, t.Text)
	p.Fill(px+2, y+6, 1, 10, t.Text)
}

// StrikeH is the height of a strike button.
const StrikeH = 28

// StrikeKey paints a strike button: what it is, and what it would do now or why it cannot.
func (p Pen) StrikeKey(x, y, w int, icon assets.Sprite, title, says string, s KeyState) {
	t := p.T
	d := p.keyCap(x, y, w, StrikeH, t.Strike, t.StrikeHover, t.KeySide, s)
	ink, face := t.StrikeText, t.Strike
	if s == KeyHover || s == KeyDown {
		face = t.StrikeHover
	}
	if s == KeyDisabled {
		ink, face = t.Soft, t.Base
	}
	p.Icon(x+5, y+4+d, icon, ink, face)
	n := assets.Chars(w - 29)
	p.Text(x+26, y+4+d, letters.Fit(title, n), ink)
	p.Text(x+26, y+14+d, letters.Fit(says, n), ink)
}

// CassetteH is the height of a preset on the shelf.
const CassetteH = 17

// Cassette paints a preset's spine with its name; the current one has a mark and another colour.
func (p Pen) Cassette(x, y, w int, name string, current bool, s KeyState) {
	body, light := assets.Slate, assets.Slate3
	if current {
		body, light = assets.Teal, assets.Teal3
	}
	dx := 0
	if s == KeyHover || s == KeyDown {
		dx = 2 // pulled out a little
	}
	p.Round(x+dx, y, w-dx, CassetteH, body, assets.Ink)
	x, w = x+dx, w-dx
	p.Fill(x+2, y+1, w-4, 1, light)
	p.Disc(x+5, y+5, 7, 7, p.T.Label)
	p.Fill(x+7, y+7, 3, 3, assets.Ink)
	p.Fill(x+17, y+3, w-21, 11, p.T.Label)
	right := x + w - 7
	if current {
		right = x + w - 12
		p.Icon(x+w-10, y+5, assets.MiniRight, assets.Teal2, assets.Teal2)
	}
	p.Text(x+21, y+5, letters.Fit(name, assets.Chars(right-x-21)), assets.Ink)
}

// Board paints the shelf's board under a row of cassettes, its top at y.
func (p Pen) Board(x, y, w int) {
	p.Fill(x, y, w, 4, assets.Wood)
	p.Fill(x, y, w, 1, p.T.Line)
	p.Fill(x, y+3, w, 1, assets.Wood2)
}

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
