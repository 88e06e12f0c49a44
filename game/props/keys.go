package props

import (
	"deskarena/assets"
	"deskarena/assets/letters"
)

// KeyState is how a control looks.
type KeyState uint8

// The states of a control.
const (
	KeyUp       KeyState = iota
	KeyHover             // under the pointer
	KeyDown              // pressed, or latched as 'play' is while it plays
	KeyDisabled          // flat, with a thin outline
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
