package deskroom

import (
	"strconv"

	"deskarena/game/frame"
)

// shelfName is the width of a cassette that shows a name of 24 letters in full.
const shelfName = 180

// shelf is the presets: two on the board, or one and the whole list.
func (b *builder) shelf() {
	const gap = 4
	b.Group(frame.Controls, "Presets")
	l, v := b.l, b.View
	target := v.Target()
	widths := [2]int{(l.w - gap) / 2, (l.w - gap) / 2}
	first := 0
	list := len(v.Presets) > 2
	if list {
		first = max(0, v.Preset)
		widths[0] = shelfName
		widths[1] = l.w - gap - shelfName
	}
	b.Board(l.x-3, l.shelfY+18, l.w+6)
	for i, w := range widths {
		x := l.x + i*(widths[0]+gap)
		r := frame.Region{X: x - gap/2, Y: l.pickersY + pickerH - 2*target, W: w + gap, H: target}
		switch {
		case i == 1 && list:
			r.Name, r.Role, r.Label = "open.preset", frame.RoleMenu, "All presets"
			b.Cassette(x, l.shelfY+1, w, "All "+strconv.Itoa(len(v.Presets))+" presets", false, b.Look(r.Name, ""))
		case first+i < len(v.Presets):
			p, n := v.Presets[first+i], first+i
			r.Name, r.Label, r.Value, r.Pressed = "preset."+strconv.Itoa(n+1), "Preset: "+p.Name, p.Caption, n == v.Preset
			b.Cassette(x, l.shelfY+1, w, p.Name, n == v.Preset, b.Look(r.Name, ""))
		default:
			continue
		}
		b.Region(r)
	}
}
