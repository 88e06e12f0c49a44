package deskroom

import (
	"strconv"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/game/frame"
	"deskarena/game/props"
	"deskarena/game/scene"
)

const (
	dropWords = "The agent reads an empty result in place of what this turn's call returned."
	pullWords = "From this turn on the function is gone; the two query tools stand in for it."
)

func (b *builder) strikes() {
	const rowH, gap = 30, 6
	b.Group(frame.Controls, "Strikes")
	l, v := b.l, b.View
	w := (l.w - gap) / 2
	chars := assets.Chars(w - 30)
	key := func(x int, name, title, words, says, why string, icon assets.Sprite) {
		s := b.Look(name, why)
		b.Region(frame.Region{Name: name, Label: title + ": " + words, Value: says, Disabled: why, X: x - gap/2, Y: l.strikeY, W: w + gap, H: rowH, Pressed: s == props.KeyDown})
		if why != "" {
			says = shortWhy(why, v, name == "strike.pull")
		}
		b.StrikeKey(x, l.strikeY+1, w, icon, title, letters.Fit(says, chars), s)
	}
	key(l.x, "strike.drop", "Drop result", dropWords, "blank turn "+strconv.Itoa(v.Drop.Turn)+"'s rows", v.Drop.Why, assets.IconDrop)
	says := "turn " + strconv.Itoa(v.Pull.Turn) + " on: choose"
	if v.Pull.Function != "" {
		says = v.Pull.Function
	}
	key(l.x+w+gap, "strike.pull", "Pull function", pullWords, says, v.Pull.Why, assets.IconPull)
}

// shortWhy says on the button, in 19 letters, why a strike cannot land now.
func shortWhy(why string, v *scene.View, pull bool) string {
	n := v.Cursor
	switch {
	case v.Over():
		return "the run is over"
	case pull && !v.Trace.Script.Toolset.Calls():
		return "raw run: none here"
	case !pull && n == 0:
		return "step first"
	case n > 0 && v.Trace.Turns[n-1].Verdict == episode.Struck:
		return "already struck"
	case pull:
		return "none left to pull"
	}
	return why
}
