package scene

import (
	"strings"
	"unicode/utf8"

	"deskarena/assets"
)

// tape paints the log: the last turns, and before the first ones what to look for.
func (b *builder) tape() {
	l, v := b.l, b.v
	lead := 11
	if v.Portrait {
		lead = 10
	}
	b.Tape(l.tapeX, l.tapeY, l.tapeW, tapeEntries*l.tapeStep+14)
	y := l.tapeY + TapeTop
	if v.Cursor <= 2 {
		b.heading(l.tapeX+12, y, lead)
		y += 2 * l.tapeStep
	}
	if v.Cursor == 0 {
		for i, s := range [...]string{"Press Step. Each step is one turn of the", "agent: what it thinks, what it calls,", "and what comes back."} {
			b.Text(l.tapeX+34, y+i*lead, s, b.T.Soft)
		}
		return
	}
	first := max(0, v.Cursor-tapeEntries)
	if up := b.feed(); up > 0 { // the paper still moves: one entry more, and all of it lower
		first--
		y += up - l.tapeStep
		b.Clip(l.tapeX, l.tapeY+TapeHead, l.tapeW, tapeEntries*l.tapeStep+TapeTop-TapeHead)
		defer b.Unclip()
	}
	for i := first; i < v.Cursor; i++ {
		b.entry(i+1, y, lead)
		y += l.tapeStep
	}
}

// feed is how far the paper still has to come up for the last entry: a pixel a tick, a pause at the perforation.
func (b *builder) feed() int {
	if b.c.now == beatRest || b.v.Cursor <= tapeEntries {
		return 0
	}
	return max(0, b.l.tapeStep-b.v.Tick)
}

// heading is the preset's name and caption; of a run that is nobody's preset, who runs.
func (b *builder) heading(x, y, lead int) {
	v, s := b.v, &b.v.Trace.Script
	name := s.Task.String() + " for " + s.Model.String() + ", " + s.Framework.String()
	words := TaskWords(s.Task) + " " + s.Model.Describe()
	if v.Preset >= 0 {
		name, words = v.Presets[v.Preset].Name, v.Presets[v.Preset].Caption
	}
	b.Bold(x, y, name, b.T.Text)
	for i, line := range assets.WrapFit(words, assets.Chars(b.l.tapeW-24), 4) {
		b.Text(x, y+(i+1)*lead+2, line, b.T.Soft)
	}
	b.region(Region{Name: "caption", Role: RoleStatus, Label: name, Value: words, X: b.l.tapeX, Y: y - 4, W: b.l.tapeW, H: 2 * b.l.tapeStep})
}

// entry paints a turn in the log. What has not happened yet of the last one is not there yet.
func (b *builder) entry(n, y, lead int) {
	l, t := b.l, &b.v.Trace.Turns[n-1]
	chars := TapeChars(l.tapeW)
	name := "entry." + itoa(n)
	e := Entry{Turn: n, Thought: assets.Fit(oneLine(t.Thought), chars), Mark: MarkTodo, Hover: b.v.Hover == name, Open: b.v.Entry == n}
	if n < b.v.Cursor || b.c.now != beatThink {
		e.Call = callLine(t, chars)
	}
	label := "Turn " + itoa(n) + ": " + e.Thought + " " + e.Call
	if n <= b.k.Cursor {
		e.Result, e.Mark = b.k.resultLine(t, chars), b.k.mark(n)
		label += ". " + e.Result
		if why := b.k.reason(t); utf8.RuneCountInString(why) > chars { // worth more than the thought
			lines := assets.WrapFit(why, chars, 2)
			e.Thought, e.Result, e.More = "", lines[0], lines[1]
		}
	}
	b.TapeEntry(l.tapeX, y, l.tapeW, l.tapeStep, lead, e, y <= l.tapeY+TapeTop)
	if b.feed() > 0 {
		return // what moves cannot be pressed
	}
	b.region(Region{Name: name, Role: RoleLog, Label: label, Value: verdictWords[t.Verdict], X: l.tapeX, Y: y - 3, W: l.tapeW, H: l.tapeStep})
}

// panel paints the sheet that lies over the scene.
func (b *builder) panel() {
	v := b.v
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
	case PanelQuestion:
		icon = assets.IconPerson
	}
	b.Panel(x, y, w, h, icon, v.title(), b.look("close", ""))
	size := v.PageSize()
	if v.isList() {
		oy := y + sheetHead
		for i := v.Top; i < min(v.Top+size, len(v.Options)); i++ {
			o := &v.Options[i]
			words := o.Words
			if o.Disabled != "" {
				words = o.Disabled
			}
			it := MenuItem{Name: o.Label, Right: o.Right, Says: assets.WrapFit(words, MenuChars(w), v.wordLines()), Current: o.Current, Disabled: o.Disabled != "", State: b.look(o.Name, "")}
			for len(it.Says) < v.wordLines() {
				it.Says = append(it.Says, "")
			}
			b.Option(x, oy, w, &it)
			b.region(Region{Name: o.Name, Role: RoleOption, Label: strings.TrimSpace(o.Label + ", " + o.Right), Value: o.Words, Disabled: o.Disabled, Pressed: o.Current, X: x + 3, Y: oy, W: w - 6, H: v.optionPitch()})
			oy += v.optionPitch()
		}
	} else {
		b.reading(x+sheetPad, y+sheetHead+2, size)
	}
	b.feet(x, y, w, h, size)
	hit := max(26, b.l.target)
	b.region(Region{Name: "close", Label: "Close", X: x + w - hit, Y: y + 22 - b.l.target, W: hit, H: b.l.target})
}

// reading paints a page of text.
func (b *builder) reading(x, y, size int) {
	v, t := b.v, b.T
	lines := v.text()
	for i := v.Top; i < min(v.Top+size, len(lines)); i++ {
		switch s := lines[i].s; lines[i].kind {
		case textHead:
			b.Bold(x, y, s, t.Text)
		case textSoft:
			b.Text(x, y, s, t.Soft)
		case textBad:
			b.Text(x, y, s, t.Bad)
		case textKey:
			key, does := cutTab(s)
			b.Bold(x+6, y, key, t.Text)
			b.Text(x+110, y, does, t.Soft)
		default:
			b.Text(x, y, s, t.Text)
		}
		y += lineStep
	}
}

// feet are the keys at a panel's lower edge: pages, and turns of the log.
func (b *builder) feet(x, y, w, h, size int) {
	v := b.v
	fy := y + h - sheetFoot + 4
	key := func(kx, kw int, name, label, word, why string) {
		b.region(Region{Name: name, Label: label, Disabled: why, X: kx - 2, Y: fy - 2, W: kw + 4, H: max(26, b.l.target)})
		b.TextKey(kx, fy, kw, assets.NoSprite, word, false, b.look(name, why))
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
	s := itoa(v.Top/size+1) + " of " + itoa((n+size-1)/size)
	b.right(x+w-sheetPad-152, fy+6, s, b.T.Soft)
}

func cutTab(s string) (key, does string) {
	for i := range len(s) {
		if s[i] == '\t' {
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}
