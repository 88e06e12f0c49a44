// Package scene is what all places of the house have in common. It makes a Frame of a View (a run at a cursor, and the
// state of the controls): a pure function that knows nothing of Ebitengine or of pixels' memory.
//
// A place is a package below this one with a Build(*View, *frame.Frame): it takes a Stage, paints what there is with the
// props, in the words of the story, names its regions, and lets the Stage Finish. No place knows another. A new one is a
// new package here and a line in game/desk's list of places.
package scene

import (
	"deskarena/game/frame"
	"deskarena/game/props"
	"deskarena/game/scene/beat"
	"deskarena/game/story"
)

// Stage is what a place is built on.
type Stage struct {
	props.Pen
	View  *View
	Clock beat.Clock
	Known story.Run // the run without its last turn as long as nothing of that has come back
}

// Start makes a stage for a View of f, whose memory is used again.
func Start(v *View, f *frame.Frame) Stage {
	f.W, f.H = v.Size()
	f.Items, f.Groups, f.Regions = f.Items[:0], f.Groups[:0], f.Regions[:0]
	s := Stage{Pen: props.Pen{F: f, T: &props.Day}, View: v, Clock: v.Clock(), Known: v.Run}
	if v.Night {
		s.T = &props.Night
	}
	if c := s.Clock; !c.Over(beat.Hang) && !c.Over(beat.Stamp) {
		s.Known = v.At(v.Cursor - 1)
	}
	f.Name, f.Says = placeNames[v.Place], s.Known.Says()
	s.Fill(0, 0, f.W, f.H, s.T.Page)
	return s
}

// Group begins a group: the regions that follow belong to it.
func (s *Stage) Group(k frame.Kind, label string) {
	s.F.Groups = append(s.F.Groups, frame.Group{Kind: k, Label: label})
}

// Region adds a region.
func (s *Stage) Region(r frame.Region) {
	r.Group = max(0, len(s.F.Groups)-1)
	s.F.Regions = append(s.F.Regions, r)
}

// Look is how the control of a name looks now.
func (s *Stage) Look(name, disabled string) props.KeyState {
	switch {
	case disabled != "":
		return props.KeyDisabled
	case s.View.Pressed == name:
		return props.KeyDown
	case s.View.Hover == name:
		return props.KeyHover
	}
	return props.KeyUp
}
