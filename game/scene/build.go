package scene

import (
	"deskarena/game/frame"
	"deskarena/game/props"
)

// builder composes a Frame: the props say how a thing looks, the builder what there is, where, and in which state.
type builder struct {
	props.Pen
	v *View
	k *View // what is known already: v, but without the last turn as long as nothing has come back
	l *layout
	c clock

	bubble box  // where the question is
	pinned bool // the card that broke the chain has stayed on a full cord
}

type box struct{ x, y, w, h int }

// meets says whether a box comes within a few pixels of another.
func (a box) meets(o box) bool {
	const near = 4
	return a.x < o.x+o.w+near && o.x < a.x+a.w+near && a.y < o.y+o.h+near && o.y < a.y+a.h+near
}

// Build makes the Frame of a View, in f, whose memory is used again.
func Build(v *View, f *frame.Frame) {
	f.W, f.H = v.Size()
	f.Items, f.Regions = f.Items[:0], f.Regions[:0]
	if v.Results == nil {
		w := *v
		w.Results = Results(v.Trace)
		v = &w
	}
	theme := &props.Day
	if v.Night {
		theme = &props.Night
	}
	b := &builder{Pen: props.Pen{F: f, T: theme}, v: v, k: v, l: v.layout(), c: v.clock()}
	if c := b.c; c.now != beatRest && !c.over(beatHang) && !c.over(beatStamp) {
		k := *v
		k.Cursor--
		b.k = &k
	}
	b.Fill(0, 0, f.W, f.H, theme.Page)
	b.room()
	b.top()
	b.cord()
	b.Fill(0, b.l.floor+6, f.W, f.H-b.l.floor-6, theme.Base)
	b.Slab(0, b.l.floor, f.W)
	b.tape()
	b.controls()
	b.message()
	if v.Open != "" {
		f.Regions = f.Regions[:0] // what lies under a panel cannot be reached
		b.panel()
	}
	if r := f.Find(v.Focus); r != nil && !v.Asleep {
		b.ring(r)
	}
	if v.Tip && v.Open == "" && v.Message == "" {
		b.tip()
	}
}

// region adds a region.
func (b *builder) region(r frame.Region) { b.F.Regions = append(b.F.Regions, r) }

// look is how the control of a name looks now.
func (b *builder) look(name, disabled string) props.KeyState {
	switch {
	case disabled != "":
		return props.KeyDisabled
	case b.v.Pressed == name:
		return props.KeyDown
	case b.v.Hover == name:
		return props.KeyHover
	}
	return props.KeyUp
}
