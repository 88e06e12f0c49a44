package deskroom

import (
	"strconv"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
	"deskarena/game/props"
)

// keys are the row that one presses most: back, Step, play, speed; restart and new seed.
func (b *builder) keys() {
	const rowH, small, gap = 28, props.KeyW, 4
	b.Group(frame.Controls, "Stepping through the run")
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

var speedLabels = [...]string{"½x", "1x", "2x", "4x"}
