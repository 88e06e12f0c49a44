package scene

import (
	"cmp"
	"strconv"
	"strings"

	"deskarena/assets"
	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

const maxTurns = episode.MaxTurns

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
	const rowH, small, gap = 28, KeyW, 4
	l, v := b.l, b.v
	y := l.keysY
	key := func(x, w int, r Region) KeyState {
		r.X, r.Y, r.W, r.H = x-gap/2, y, w+gap, rowH
		s := b.look(r.Name, r.Disabled)
		r.Pressed = r.Pressed || s == KeyDown
		b.region(r)
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

	r := Region{Name: "step", Label: "Step", Value: "turn " + itoa(v.Cursor) + " of " + itoa(len(v.Trace.Turns)) + " shown"}
	if v.over() {
		r.Disabled = "The run is over: step back, restart, or try a new seed."
	}
	word := "Step"
	if v.over() {
		word = "Run over"
	}
	b.StepKey(step, y+1, stepW, 26, assets.IconStep, word, key(step, stepW, r))
	r = Region{Name: "back", Label: "Step back"}
	if v.Cursor == 0 {
		r.Disabled = "This is the start."
	}
	b.Key(back, y+3, assets.IconBack, key(back, small, r))
	r = Region{Name: "play", Label: "Play", Pressed: v.Playing}
	icon := assets.IconPlay
	if v.Playing {
		r.Label, icon = "Pause", assets.IconPause
	}
	s := key(play, small, r)
	if v.Playing {
		s = KeyDown
	}
	b.Key(play, y+3, icon, s)
	b.TextKey(speed, y+3, speedW, assets.IconSpeed, speedLabels[v.Speed], false,
		key(speed, speedW, Region{Name: "speed", Label: "Speed of playing", Value: speedLabels[v.Speed]}))
	b.Key(restart, y+3, assets.IconRestart, key(restart, small, Region{Name: "restart", Label: "Restart: same seed, without your strikes"}))
	n := strconv.FormatUint(v.Trace.Script.Seed, 10)
	r = Region{Name: "seed", Label: "New seed: other dice from the start", Value: "seed " + n}
	if f := v.Trace.Script.Reseed; f.Turn > 0 {
		r.Value += ", other dice from turn " + itoa(int(f.Turn)) + " on"
	}
	if len(v.Trace.Script.Actions) > 0 {
		r.Disabled = "A recorded run has no dice."
	}
	b.TextKey(seed, y+3, seedW, assets.IconSeed, assets.Fit(n, 5), false, key(seed, seedW, r))
}

// scrubber is the ruler of turns, with four keys behind it: fork, lamp, link, help.
func (b *builder) scrubber() {
	const rowH, pitch = 25, 28
	l, v := b.l, b.v
	y := l.scrubY
	hit := max(rowH, l.target)
	hitY := y - (hit-rowH)/2
	w := l.w - 4*pitch - 2
	marks := make([]Mark, len(v.Trace.Turns))
	for i := range b.k.Cursor {
		marks[i] = b.k.mark(i + 1)
	}
	r := Region{Name: "scrub", Role: RoleSlider, Label: "Turn", Value: b.turnWords(), X: l.x, Y: hitY, W: w, H: hit,
		Max: len(v.Trace.Turns), Now: v.Cursor}
	b.region(r)
	b.Scrubber(l.x, y+1, w, marks, v.Cursor, len(v.Trace.Turns), b.look("scrub", ""))
	x := l.x + w + 4
	lamp, words := assets.IconMoon, "Lamp off: night"
	if v.Night {
		lamp, words = assets.IconSun, "Lamp on: day"
	}
	for _, k := range [...]struct {
		name, label string
		icon        assets.Sprite
		why         string
	}{
		{"fork", "Other dice from turn " + itoa(v.Fork.Turn) + " on", assets.IconFork, v.Fork.Why},
		{"theme", words, lamp, ""},
		{"link", "Copy a link to this run", assets.IconLink, ""},
		{"help", "Help", assets.IconHelp, ""},
	} {
		b.region(Region{Name: k.name, Label: k.label, Disabled: k.why, X: x - 1, Y: hitY, W: pitch, H: hit})
		b.Key(x, y+2, k.icon, b.look(k.name, k.why))
		x += pitch
	}
}

// turnWords say where the cursor stands: "turn 3 of 5: 1 row: 801..p3X".
func (b *builder) turnWords() string {
	if t := b.last(); t != nil && t.N <= b.k.Cursor {
		return "turn " + itoa(t.N) + " of " + itoa(len(b.v.Trace.Turns)) + ": " + b.k.resultLine(t, 80)
	}
	return "before the first turn"
}

func (b *builder) strikes() {
	const rowH, gap = 30, 6
	l, v := b.l, b.v
	w := (l.w - gap) / 2
	chars := assets.Chars(w - 30)
	key := func(x int, name, title, words, says, why string, icon assets.Sprite) {
		s := b.look(name, why)
		b.region(Region{Name: name, Label: title + ": " + words, Value: says, Disabled: why, X: x - gap/2, Y: l.strikeY, W: w + gap, H: rowH, Pressed: s == KeyDown})
		if why != "" {
			says = shortWhy(why, v, name == "strike.pull")
		}
		b.StrikeKey(x, l.strikeY+1, w, icon, title, assets.Fit(says, chars), s)
	}
	key(l.x, "strike.drop", "Drop result", dropWords, "blank turn "+itoa(v.Drop.Turn)+"'s rows", v.Drop.Why, assets.IconDrop)
	says := "turn " + itoa(v.Pull.Turn) + " on: choose"
	if v.Pull.Function != "" {
		says = v.Pull.Function
	}
	key(l.x+w+gap, "strike.pull", "Pull function", pullWords, says, v.Pull.Why, assets.IconPull)
}

// shortWhy says on the button, in 19 letters, why a strike cannot land now.
func shortWhy(why string, v *View, pull bool) string {
	n := v.Cursor
	switch {
	case v.over():
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
	const gap = 4
	l, v := b.l, b.v
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
		r := Region{X: x - gap/2, Y: l.pickersY + pickerH - 2*l.target, W: w + gap, H: l.target}
		switch {
		case i == 1 && list:
			r.Name, r.Role, r.Label = "open.preset", RoleMenu, "All presets"
			b.Cassette(x, l.shelfY+1, w, "All "+itoa(len(v.Presets))+" presets", false, b.look(r.Name, ""))
		case first+i < len(v.Presets):
			p, n := v.Presets[first+i], first+i
			r.Name, r.Label, r.Value, r.Pressed = "preset."+itoa(n+1), "Preset: "+p.Name, p.Caption, n == v.Preset
			b.Cassette(x, l.shelfY+1, w, p.Name, n == v.Preset, b.look(r.Name, ""))
		default:
			continue
		}
		b.region(r)
	}
}

// pickerH is how far the two rows of pickers are apart. Their targets end where the second row does, and the shelf's above
// them.
const pickerH = 24

// pickers are the five labels that open lists; the question's has a key on either side.
func (b *builder) pickers() {
	const gap = 4
	l, s := b.l, &b.v.Trace.Script
	y, w := l.pickersY, (l.w-gap)/2
	hitY := y + pickerH - l.target
	row := func(x, y, w int, panel, caption, value, words string, icon assets.Sprite) {
		name := "open." + panel
		b.region(Region{Name: name, Role: RoleMenu, Label: upperFirst(caption) + ": " + value, Value: words, X: x, Y: hitY, W: w, H: l.target})
		b.Picker(x, y, w, icon, caption, value, b.look(name, ""))
	}
	row(l.x, y, w, PanelModel, "model", s.Model.String(), s.Model.Describe(), assets.IconModel)
	row(l.x+w+gap, y, w, PanelToolset, "toolset", ToolsetLabel(s.Toolset), s.Toolset.Describe(), assets.IconTools)
	y += pickerH
	hitY += l.target
	const taskW, questionW = 68, 74 + 2*(KeyW+1)
	frameW := l.w - taskW - questionW - 2*gap
	row(l.x, y, frameW, PanelFramework, "framework", s.Framework.String(), s.Framework.Describe(), assets.IconFramework)
	x := l.x + frameW + gap
	row(x, y, taskW, PanelTask, "task", s.Task.String(), TaskWords(s.Task), assets.IconTask)
	x += taskW + gap
	hitW := max(KeyW, l.target)
	arrow := func(x, hitX int, name, label, word string) {
		b.region(Region{Name: name, Label: label, X: hitX, Y: hitY, W: hitW, H: l.target})
		b.TextKey(x, y+1, KeyW, assets.NoSprite, word, false, b.look(name, ""))
	}
	arrow(x, x+KeyW-hitW, "instance.prev", "Previous question", "←")
	row(x+KeyW+1, y, questionW-2*(KeyW+1), PanelInstance, "question", itoa(int(s.Instance))+"/"+itoa(task.PerTask), b.v.Trace.Question, assets.NoSprite)
	arrow(l.x+l.w-KeyW, l.x+l.w-KeyW, "instance.next", "Next question", "→")
}

// message paints the sentence that goes away by itself.
func (b *builder) message() {
	v := b.v
	if v.Message == "" {
		return
	}
	lines := assets.WrapFit(v.Message, 46, 4)
	w := 0
	for _, s := range lines {
		w = max(w, assets.Width(s))
	}
	w += 36
	x, y := (b.F.W-w)/2, b.l.floor-11*len(lines)-18
	b.Toast(x, y, w, assets.IconHelp, lines)
	b.region(Region{Name: "message", Role: RoleStatus, Label: v.Message, X: x, Y: y, W: w, H: 11*len(lines) + 11})
}

// ring shows which region has the keyboard.
func (b *builder) ring(r *Region) { b.Focus(r.X+4, r.Y+4, r.W-8, r.H-8) }

// tip says in a sentence what the control is on which the pointer or the keyboard rests, and why it cannot be used now.
func (b *builder) tip() {
	r := b.F.Find(cmp.Or(b.v.Hover, b.v.Focus))
	if r == nil || !r.Takes() || r.Role == RoleSlider || r.Y < b.l.keysY || r.Role == RoleLog {
		return
	}
	words := r.Label
	if r.Role == RoleMenu || strings.HasPrefix(r.Name, "preset.") {
		words += ". " + r.Value
	}
	if r.Disabled != "" {
		words += ". " + r.Disabled
	}
	words = strings.ReplaceAll(words, "..", ".")
	lines := assets.WrapFit(words, 44, 5)
	w := 0
	for _, s := range lines {
		w = max(w, assets.Width(s))
	}
	w += 18
	h := lineStep*len(lines) + 8
	// It lies over the tape, or the floor of the room: never over another control.
	x, y, t := b.l.x-w-10, min(r.Y, b.F.H-h-6), b.T
	if b.v.Portrait {
		x, y = max(4, min(r.X, b.F.W-w-6)), b.l.shelfY-h-4
		if r.Y < b.l.tapeY {
			y = b.l.floor - h - 3
		}
	}
	b.Fill(x+2, y+2, w, h, t.Shade)
	b.Round(x, y, w, h, t.Sheet, t.Line)
	b.Fill(x+2, y+2, 3, h-4, t.Accent)
	for i, s := range lines {
		b.Text(x+10, y+5+lineStep*i, s, t.Text)
	}
}
