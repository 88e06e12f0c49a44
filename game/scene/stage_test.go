package scene_test

import (
	"slices"
	"testing"

	"deskarena/engine/episode"
	"deskarena/game/frame"
	"deskarena/game/frame/rules"
	"deskarena/game/props"
	"deskarena/game/scene"
	"deskarena/game/story"
)

// hall is a place with one door and nothing else.
func hall(v *scene.View, f *frame.Frame) {
	const floor = 200
	s := scene.Start(v, f)
	s.Room(0, 20, f.W, floor)
	s.Key(40, 210, 0, s.Look("door", ""))
	s.Group(frame.Controls, "The ways out")
	s.Region(frame.Region{Name: "door", Label: "Door", X: 36, Y: 208, W: props.KeyW + 8, H: 26})
	s.Finish(floor)
}

// Whatever the place, a message stands above its floor, what is under an open panel cannot be reached, and what has the
// keyboard is ringed unless the scene is asleep.
func TestAnyPlace(t *testing.T) {
	trace := &episode.Trace{Question: "Which?", Persona: "Service Agent", Truth: "None"}
	at := func(edit func(*scene.View)) *frame.Frame {
		v := scene.View{Run: story.Of(trace, 0), Preset: -1}
		edit(&v)
		var f frame.Frame
		hall(&v, &f)
		rules.Text(t, &f)
		return &f
	}
	rest := at(func(*scene.View) {})
	rules.Regions(t, rest, "door")
	said := at(func(v *scene.View) { v.Message = "No way through." })
	rules.Regions(t, said, "door")
	if r := said.Find("message"); r == nil || r.Y+r.H > 200 {
		t.Errorf("the message is at %+v", r)
	}
	for _, panel := range []string{scene.PanelHelp, scene.PanelQuestion} {
		open := at(func(v *scene.View) { v.Open = panel })
		rules.Regions(t, open, "close")
		if open.Find("door") != nil {
			t.Errorf("under the panel %s the door can be reached", panel)
		}
	}
	ringed := at(func(v *scene.View) { v.Focus = "door" })
	if asleep := at(func(v *scene.View) { v.Focus, v.Asleep = "door", true }); len(ringed.Items) == len(rest.Items) || !slices.Equal(asleep.Items, rest.Items) {
		t.Error("the ring of focus is not where it should be")
	}
}
