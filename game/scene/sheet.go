package scene

import (
	"strconv"
	"strings"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
	"deskarena/game/props"
	"deskarena/game/story"
)

// panel paints the sheet that lies over the scene.
func (s *Stage) panel() {
	v := s.View
	x, y, w, full, _ := v.sheet()
	h := v.height()
	y += (full - h) / 3
	icon := assets.IconLog
	switch v.Open {
	case PanelModel:
		icon = assets.IconModel
	case PanelFramework:
		icon = assets.IconFramework
	case PanelToolset:
		icon = assets.IconTools
	case PanelTask, PanelInstance:
		icon = assets.IconTask
	case PanelPreset:
		icon = assets.IconPreset
	case PanelPull:
		icon = assets.IconPull
	case PanelHelp:
		icon = assets.IconHelp
	case PanelOdds:
		icon = assets.IconSeed
	case PanelQuestion:
		icon = assets.IconPerson
	}
	s.Panel(x, y, w, h, icon, v.title(), s.Look("close", ""))
	s.Group(frame.Dialog, v.title())
	size := v.PageSize()
	if v.isList() {
		oy := y + sheetHead
		for i := v.Top; i < min(v.Top+size, len(v.Options)); i++ {
			o := &v.Options[i]
			words := o.Words
			if o.Disabled != "" {
				words = o.Disabled
			}
			it := props.MenuItem{Name: o.Label, Right: o.Right, Says: letters.WrapFit(words, props.MenuChars(w), v.wordLines()), Current: o.Current, Disabled: o.Disabled != "", State: s.Look(o.Name, "")}
			for len(it.Says) < v.wordLines() {
				it.Says = append(it.Says, "")
			}
			s.Option(x, oy, w, &it)
			s.Region(frame.Region{Name: o.Name, Role: frame.RoleOption, Label: strings.TrimSpace(o.Label + ", " + o.Right), Value: o.Words, Disabled: o.Disabled, Pressed: o.Current, X: x + 3, Y: oy, W: w - 6, H: v.optionPitch()})
			oy += v.optionPitch()
		}
	} else {
		s.Region(frame.Region{Name: "text", Role: frame.RoleText, Label: v.title(), Text: Passages(v.page()), X: x + sheetPad, Y: y + sheetHead, W: w - 2*sheetPad, H: h - sheetHead - sheetFoot})
		s.reading(x+sheetPad, y+sheetHead+2, size)
	}
	s.feet(x, y, w, h, size)
	hit := max(26, v.Target())
	s.Region(frame.Region{Name: "close", Label: "Close", X: x + w - hit, Y: y + 22 - v.Target(), W: hit, H: v.Target()})
}

// reading paints a page of text.
func (s *Stage) reading(x, y, size int) {
	v, t := s.View, s.T
	lines := v.text()
	for _, l := range lines[min(v.Top, len(lines)):min(v.Top+size, len(lines))] {
		switch l.kind {
		case story.Head:
			s.Bold(x, y, l.s, t.Text)
		case story.Soft:
			s.Text(x, y, l.s, t.Soft)
		case story.Bad:
			s.Text(x, y, l.s, t.Bad)
		case story.Key:
			key, does, _ := strings.Cut(l.s, "\t")
			s.Bold(x+6, y, key, t.Text)
			s.Text(x+110, y, does, t.Soft)
		default:
			s.Text(x, y, l.s, t.Text)
		}
		y += lineStep
	}
}

// feet are the keys at a panel's lower edge: pages, and turns of the log.
func (s *Stage) feet(x, y, w, h, size int) {
	v := s.View
	fy := y + h - sheetFoot + 4
	key := func(kx, kw int, name, label, word, why string) {
		s.Region(frame.Region{Name: name, Label: label, Disabled: why, X: kx - 2, Y: fy - 2, W: kw + 4, H: max(26, v.Target())})
		s.TextKey(kx, fy, kw, assets.NoSprite, word, false, s.Look(name, why))
	}
	if v.Open == PanelEntry {
		first, last := "", ""
		if v.Entry <= 1 {
			first = "This is the first turn."
		}
		if v.Entry >= v.Cursor {
			last = "No further turn is shown yet."
		}
		key(x+sheetPad, 70, "entry.prev", "Previous turn", "← turn", first)
		key(x+sheetPad+74, 70, "entry.next", "Next turn", "turn →", last)
	}
	n := v.Lines()
	if n <= size {
		return
	}
	up, down := "", ""
	if v.Top == 0 {
		up = "This is the first page."
	}
	if v.Top+size >= n {
		down = "This is the last page."
	}
	key(x+w-sheetPad-144, 70, "page.up", "Page up", "↑ page", up)
	key(x+w-sheetPad-70, 70, "page.down", "Page down", "page ↓", down)
	at := strconv.Itoa(v.Top/size+1) + " of " + strconv.Itoa((n+size-1)/size)
	s.TextTo(x+w-sheetPad-152, fy+6, at, s.T.Soft)
}
