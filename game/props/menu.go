package props

import (
	"deskarena/assets"
	"deskarena/assets/letters"
)

// MenuItem is an option of a list: a name, a sentence, something at the right of the name.
type MenuItem struct {
	Name, Right string
	Says        []string // wrapped to MenuChars; the lines that it takes
	Current     bool
	Disabled    bool // Says is why
	State       KeyState
}

// MenuHead is the height of a menu's title line.
const MenuHead = 19

// MenuChars is how many letters a line of an option holds in a menu w wide.
func MenuChars(w int) int { return assets.Chars(w - 32) }

// MenuItemH is how high an option is.
func MenuItemH(it *MenuItem) int { return 17 + 10*len(it.Says) }

// Panel paints a sheet of paper over the scene, with a title on a band; close is how its close key looks.
func (p Pen) Panel(x, y, w, h int, icon assets.Sprite, title string, close KeyState) {
	t := p.T
	p.Fill(x+4, y+4, w, h, assets.Ink)
	p.Round(x-1, y-1, w+2, h+2, t.Sheet, t.Line)
	p.Round(x, y, w, h, t.Sheet, t.Line)
	p.Fill(x+1, y+1, w-2, MenuHead-2, t.Hi)
	p.Fill(x+1, y+MenuHead-1, w-2, 1, t.Line)
	if icon != assets.NoSprite {
		p.Icon(x+5, y+2, icon, t.Text, t.Sheet)
	}
	p.Bold(x+25, y+6, letters.Fit(title, (w-50)/assets.Bold.Advance), t.Text)
	if close == KeyHover || close == KeyDown {
		p.Fill(x+w-20, y+1, 19, MenuHead-2, t.Sheet)
	}
	p.Icon(x+w-19, y+3, assets.IconClose, t.Text, t.Sheet)
}

// Option paints an option of a list at y, in a panel x, w.
func (p Pen) Option(x, y, w int, it *MenuItem) {
	t := p.T
	h := MenuItemH(it)
	ink, soft := t.Text, t.Soft
	if it.State == KeyHover || it.State == KeyDown {
		p.Fill(x+2, y, w-4, h, t.Hover)
		soft = ink
	}
	if it.Disabled {
		ink = t.Soft
	}
	if it.Current {
		p.Icon(x+8, y+5, assets.MiniRight, t.Accent, t.Accent)
		p.Fill(x+2, y, 3, h, t.Accent)
		if it.State != KeyUp {
			p.Icon(x+8, y+5, assets.MiniRight, ink, ink)
		}
	}
	room := assets.Chars(w - 32)
	if it.Right != "" {
		p.TextTo(x+w-10, y+5, it.Right, soft)
		room -= len([]rune(it.Right)) + 2
	}
	if it.Current && assets.Bold.Width(it.Name) <= room*6 {
		p.Bold(x+18, y+5, it.Name, ink)
	} else {
		p.Text(x+18, y+5, letters.Fit(it.Name, room), ink)
	}
	for i, s := range it.Says {
		p.Text(x+18, y+15+10*i, letters.Fit(s, MenuChars(w)), soft)
	}
	p.DashH(x+8, y+h-1, w-16, 2, t.Mark)
}
