package deskroom_test

import (
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/task"
	"deskarena/game/frame"
	"deskarena/game/frame/rules"
	"deskarena/game/scene"
	"deskarena/game/scene/deskroom"
	"deskarena/game/story"
)

// Each of the three figures is named where it stands, on the board, in the top line and aloud, and its arithmetic can be
// opened. High odds over a snapped chain, or over calls that are all rejected, are not shown without a word.
func TestFigures(t *testing.T) {
	counted := func(c story.Count) func(*scene.View) {
		return func(v *scene.View) { v.Odds[v.Cursor] = c }
	}
	rejected := trace(loud(), loud(), contact(), submit(productID))
	for name, c := range map[string]struct {
		view                          scene.View
		edit                          func(*scene.View)
		board, line, aloud, reckoning string
	}{
		"as published": {at(brokenTrace(), 2), counted(solved(3)),
			"% solved task, paper 34.6 task, here 33.8 this run 1.5",
			"% solved: task in paper 34.6, here 33.8, this run 1.5",
			"Task in the paper: 34.6. Task here, simulated: 33.8. This run from here, simulated: 1.5 % solved",
			"Simulated: 3 of 200 runs end solved. Each takes up this one question after turn 2,"},
		"from the start": {at(brokenTrace(), 0), counted(solved(200)),
			"% solved task, paper 34.6 task, here 33.8 this run 100.0",
			"% solved: task in paper 34.6, here 33.8, this run 100.0",
			"This run from here, simulated: 100.0 % solved",
			"200 of 200 runs end solved. Each takes up this one question from its start,"},
		"not in the paper": {at(brokenTrace(), 2), func(v *scene.View) { v.Published = -1; counted(solved(3))(v) },
			"% solved task, paper none extrapolated 33.8 this run 1.5",
			"% solved: task, extrapolated 33.8, this run 1.5",
			"Task in the paper: no score. Task here, extrapolated: 33.8.",
			"were not fitted"},
		"being counted": {at(brokenTrace(), 2), counted(story.Count{}),
			"this run …", "this run …", "still being counted", "This run from here: being counted"},
		"a recording": {at(brokenTrace(), 2), func(v *scene.View) { v.Trace.Script.Actions = []string{"None"} },
			"this run –", "this run –", "nobody plays it on", "no dice"},
		"somebody else's": {at(brokenTrace(), 2), func(v *scene.View) {
			v.Published, v.Simulated = -1, 0
			v.Trace.Script.Model, v.Trace.Script.Actions = agent.Recorded, []string{"None"}
		},
			"% solved task, paper none task, here – this run –", "% solved: task –, this run –", "no model is simulated", "somebody else's"},
		"by words": {at(brokenTrace(), 2), func(v *scene.View) {
			v.Trace.Script.Task = task.KQA
			counted(story.Count{Solved: 20, Runs: 200, Reward: 77_300_000})(v)
		},
			"% F1 task, paper 34.6 task, here 33.8 this run 38.7", "% F1: task in paper 34.6, here 33.8, this run 38.7",
			"This run from here, simulated: 38.7 % F1",
			"the mean of 200 runs, of which 20 end with the truth word for word."},
		"broken":               {at(brokenTrace(), 3), counted(solved(190)), "run if lucky 95.0", "run if lucky 95.0", "95.0 % solved", "190 of 200"},
		"broken, and it shows": {at(brokenTrace(), 3), counted(solved(10)), "this run 5.0", "this run 5.0", "5.0 % solved", "10 of 200"},
		"all of it broken":     {at(brokenTrace(), 3), counted(solved(200)), "run if lucky 100.0", "run if lucky 100.0", "100.0 % solved", "200 of 200"},
		"over":                 {at(brokenTrace(), 5), counted(solved(190)), "this run 95.0", "this run 95.0", "95.0 % solved", "190 of 200"},
		"all rejected":         {at(rejected, 2), counted(solved(190)), "run even so 95.0", "run even so 95.0", "95.0 % solved", "190 of 200"},
		"one came through":     {at(rejected, 3), counted(solved(190)), "this run 95.0", "this run 95.0", "95.0 % solved", "190 of 200"},
	} {
		v := c.view
		c.edit(&v)
		var f frame.Frame
		for portrait, want := range map[bool]string{false: c.board, true: c.line} {
			v.Portrait, v.Open = portrait, ""
			deskroom.Build(&v, &f)
			rules.Text(t, &f)
			if got := strings.Join(strings.Fields(inside(&f, "odds")), " "); !strings.Contains(got, want) {
				t.Errorf("%s, portrait %v: it says %q, not %q", name, portrait, got, want)
			}
			if got := f.Find("odds").Label; !strings.Contains(got, c.aloud) {
				t.Errorf("%s: aloud it is %q, not %q", name, got, c.aloud)
			}
			v.Open = scene.PanelOdds
			if got := written(v); !strings.Contains(got, c.reckoning) {
				t.Errorf("%s: it was reckoned %q, not %q", name, got, c.reckoning)
			}
		}
		if got := written(v); v.Published >= 0 && (!strings.Contains(got, "Table 2") || !strings.Contains(got, "16 runs of each (2,080 in all)")) {
			t.Errorf("%s: it was reckoned %q, without table and runs", name, got)
		}
	}
}

// written is all that stands in a frame, line by line.
func written(v scene.View) string {
	var words []string
	for _, it := range texts(v) {
		words = append(words, it.Text)
	}
	return strings.Join(words, " ")
}
