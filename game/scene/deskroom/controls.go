package deskroom

import (
	"strconv"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/game/frame"
	"deskarena/game/mark"
	"deskarena/game/props"
	"deskarena/game/scene"
	"deskarena/game/story"
)

// controls paints the desk keys downstairs. Every row takes its whole pitch as target, and rows share no pixel.
func (b *builder) controls() {
	b.keys()
	b.scrubber()
	b.strikes()
	b.shelf()
	b.pickers()
}

// keys are the row that one presses most: back, Step, play, speed; restart and new seed.
func (b *builder) keys() {
	const rowH, small, gap = 28, props.KeyW, 4
	l, v := b.l, b.View
	y := l.keysY
	key := func(x, w int, r frame.Region) props.KeyState {
		r.X, r.Y, r.W, r.H = x-gap/2, y, w+gap, rowH
		s := b.Look(r.Name, r.Disabled)
		r.Pressed = r.Pressed || s == props.KeyDown
		b.Region(r)
		return s
	}
	const speedW, seedW = 44, 62
	stepW := l.w - 3*small - speedW - seedW - 5*gap
	x := l.x
	back, step := x, x+small+gap
	play := step + stepW + gap
	speed := play + small + gap
	restart := speed + speedW + gap
	seed := restart + small + gap

	r := frame.Region{Name: "step", Label: "Step", Value: "turn " + strconv.Itoa(v.Cursor) + " of " + strconv.Itoa(len(v.Trace.Turns)) + " shown"}
	if v.Over() {
		r.Disabled = "The run is over: step back, restart, or try a new seed."
	}
	word := "Step"
	if v.Over() {
		word = "Run over"
	}
	b.StepKey(step, y+1, stepW, 26, assets.IconStep, word, key(step, stepW, r))
	r = frame.Region{Name: "back", Label: "Step back"}
	if v.Cursor == 0 {
		r.Disabled = "This is the start."
	}
	b.Key(back, y+3, assets.IconBack, key(back, small, r))
	r = frame.Region{Name: "play", Label: "Play", Pressed: v.Playing}
	icon := assets.IconPlay
	if v.Playing {
		r.Label, icon = "Pause", assets.IconPause
	}
	s := key(play, small, r)
	if v.Playing {
		s = props.KeyDown
	}
	b.Key(play, y+3, icon, s)
	b.TextKey(speed, y+3, speedW, assets.IconSpeed, speedLabels[v.Speed], false,
		key(speed, speedW, frame.Region{Name: "speed", Label: "Speed of playing", Value: speedLabels[v.Speed]}))
	b.Key(restart, y+3, assets.IconRestart, key(restart, small, frame.Region{Name: "restart", Label: "Restart: same seed, without your strikes"}))
	n := strconv.FormatUint(v.Trace.Script.Seed, 10)
	r = frame.Region{Name: "seed", Label: "New seed: other dice from the start", Value: "seed " + n}
	if f := v.Trace.Script.Reseed; f.Turn > 0 {
		r.Value += ", other dice from turn " + strconv.Itoa(int(f.Turn)) + " on"
	}
	if len(v.Trace.Script.Actions) > 0 {
		r.Disabled = "A recorded run has no dice."
	}
	b.TextKey(seed, y+3, seedW, assets.IconSeed, letters.Fit(n, 5), false, key(seed, seedW, r))
}

// scrubber is the ruler of turns, with four keys behind it: fork, lamp, link, help.
func (b *builder) scrubber() {
	const rowH, pitch, turnW = 25, 28, 40
	l, v := b.l, b.View
	x, y, w := l.x, l.scrubY, l.w-4*pitch-2
	if v.Portrait { // where the top line has the figures
		b.Text(x, y+8, strconv.Itoa(v.Cursor)+"/"+strconv.Itoa(episode.MaxTurns), b.T.Text)
		x, w = x+turnW, w-turnW
	}
	marks := make([]mark.Mark, len(v.Trace.Turns))
	for i := range b.Known.Cursor {
		marks[i] = b.Known.Mark(i + 1)
	}
	r := frame.Region{Name: "scrub", Role: frame.RoleSlider, Label: "Turn", Value: b.turnWords(), X: x, Y: y, W: w, H: rowH,
		Max: len(v.Trace.Turns), Now: v.Cursor}
	b.Region(r)
	b.Scrubber(x, y+1, w, marks, v.Cursor, len(v.Trace.Turns), b.Look("scrub", ""))
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
		b.Region(frame.Region{Name: k.name, Label: k.label, Disabled: k.why, X: x - 1, Y: y, W: pitch, H: rowH})
		b.Key(x, y+2, k.icon, b.Look(k.name, k.why))
		x += pitch
	}
}

// turnWords say where the cursor stands: "turn 3 of 5: 1 row: 801..p3X".
func (b *builder) turnWords() string {
	if t := b.View.Last(); t != nil && t.N <= b.Known.Cursor {
		return "turn " + strconv.Itoa(t.N) + " of " + strconv.Itoa(len(b.View.Trace.Turns)) + ": " + b.Known.ResultLine(t.N, 80)
	}
	return "before the first turn"
}

func (b *builder) strikes() {
	const rowH, gap = 30, 6
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
	case pull && v.Trace.Script.Toolset == agent.Raw:
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

// shelfName is the width of a cassette that shows a name of 24 letters in full.
const shelfName = 180

// shelf is the presets: two on the board, or one and the whole list.
func (b *builder) shelf() {
	const rowH, gap = 24, 4
	l, v := b.l, b.View
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
		r := frame.Region{X: x - gap/2, Y: l.shelfY, W: w + gap, H: rowH}
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

// pickers are the five labels that open lists; the question's has a key on either side.
func (b *builder) pickers() {
	const rowH, gap = 24, 4
	l, s := b.l, &b.View.Trace.Script
	row := func(x, y, w int, panel, caption, value, words string, icon assets.Sprite) {
		name := "open." + panel
		b.Region(frame.Region{Name: name, Role: frame.RoleMenu, Label: story.UpperFirst(caption) + ": " + value, Value: words, X: x, Y: y, W: w, H: rowH})
		b.Picker(x, y, w, icon, caption, value, b.Look(name, ""))
	}
	y, w := l.pickersY, (l.w-gap)/2
	row(l.x, y, w, scene.PanelModel, "model", s.Model.String(), s.Model.Describe(), assets.IconModel)
	row(l.x+w+gap, y, w, scene.PanelToolset, "toolset", story.ToolsetLabel(s.Toolset), s.Toolset.Describe(), assets.IconTools)
	y += rowH
	const taskW, questionW = 68, 74 + 2*(props.KeyW+1)
	frameW := l.w - taskW - questionW - 2*gap
	row(l.x, y, frameW, scene.PanelFramework, "framework", s.Framework.String(), s.Framework.Describe(), assets.IconFramework)
	x := l.x + frameW + gap
	row(x, y, taskW, scene.PanelTask, "task", s.Task.String(), story.TaskWords(s.Task), assets.IconTask)
	x += taskW + gap
	arrow := func(x int, name, label, word string) {
		b.Region(frame.Region{Name: name, Label: label, X: x, Y: y, W: props.KeyW, H: rowH})
		b.TextKey(x, y+1, props.KeyW, assets.NoSprite, word, false, b.Look(name, ""))
	}
	arrow(x, "instance.prev", "Previous question", "←")
	row(x+props.KeyW+1, y, questionW-2*(props.KeyW+1), scene.PanelInstance, "question", strconv.Itoa(int(s.Instance))+"/"+strconv.Itoa(task.PerTask), b.View.Trace.Question, assets.NoSprite)
	arrow(l.x+l.w-props.KeyW, "instance.next", "Next question", "→")
}

// tip says in a sentence what the control is on which the pointer or the keyboard rests, and why it cannot be used now.
// It lies over the tape, or the floor of the room: never over another control.
func (b *builder) tip() {
	r, lines := b.Rested()
	if r == nil || r.Y < b.l.keysY {
		return
	}
	w, h := props.TipSize(lines)
	x, y := b.l.x-w-10, min(r.Y, b.F.H-h-6)
	if b.View.Portrait {
		x, y = max(4, min(r.X, b.F.W-w-6)), r.Y-h-4
		if r.Y < b.l.tapeY {
			y = b.l.floor - h - 3
		}
	}
	b.Tip(x, y, lines)
}
