package deskroom

import (
	"strconv"

	"deskarena/assets"
	"deskarena/engine/episode"
	"deskarena/game/frame"
	"deskarena/game/mark"
)

// scrubber is the ruler of turns, with four keys behind it: fork, lamp, link, help.
func (b *builder) scrubber() {
	const rowH, pitch, turnW = 25, 28, 40
	l, v := b.l, b.View
	x, y, w := l.x, l.scrubY, l.w-4*pitch-2
	hit := max(rowH, v.Target())
	hitY := y - (hit-rowH)/2
	if v.Portrait { // where the top line has the figures
		b.Text(x, y+8, strconv.Itoa(v.Cursor)+"/"+strconv.Itoa(episode.MaxTurns), b.T.Text)
		x, w = x+turnW, w-turnW
	}
	marks := make([]mark.Mark, len(v.Trace.Turns))
	for i := range b.Known.Cursor {
		marks[i] = b.Known.Mark(i + 1)
	}
	r := frame.Region{Name: "scrub", Role: frame.RoleSlider, Label: "Turn", Value: b.turnWords(), X: x, Y: hitY, W: w, H: hit,
		Max: len(v.Trace.Turns), Now: v.Cursor}
	if !v.Hide.Controls {
		b.Region(r)
		b.Scrubber(x, y+1, w, marks, v.Cursor, len(v.Trace.Turns), b.Look("scrub", ""))
	}
	x += w + 4
	lamp, words := assets.IconMoon, "Lamp off: night"
	if v.Night {
		lamp, words = assets.IconSun, "Lamp on: day"
	}
	for _, k := range [...]struct {
		name, label string
		icon        assets.Sprite
		why         string
	}{
		{"fork", "Other dice from turn " + strconv.Itoa(v.Fork.Turn) + " on", assets.IconFork, v.Fork.Why},
		{"theme", words, lamp, ""},
		{"link", "Copy a link to this run", assets.IconLink, ""},
		{"help", "Help", assets.IconHelp, ""},
	} {
		if k.name == "theme" {
			b.Group(frame.Controls, "Lamp, link and help")
		}
		if !v.Hide.Hides(k.name) {
			b.Region(frame.Region{Name: k.name, Label: k.label, Disabled: k.why, X: x - 1, Y: hitY, W: pitch, H: hit})
			b.Key(x, y+2, k.icon, b.Look(k.name, k.why))
		}
		x += pitch
	}
}

// turnWords say where the cursor stands: "turn 3 of 5: 1 row: 801..p3X"; what a turn under way brings is not told before it
// is there.
func (b *builder) turnWords() string {
	t := b.View.Last()
	if t == nil {
		return "before the first turn"
	}
	words := "turn " + strconv.Itoa(t.N) + " of " + strconv.Itoa(len(b.View.Trace.Turns))
	if t.N <= b.Known.Cursor {
		words += ": " + b.Known.ResultLine(t.N, 80)
	}
	return words
}
