package deskroom

import (
	"strconv"

	"deskarena/assets"
	"deskarena/engine/task"
	"deskarena/game/frame"
	"deskarena/game/props"
	"deskarena/game/scene"
	"deskarena/game/story"
)

// pickerH is how far the two rows of pickers are apart. Their targets end where the second row does, and the shelf's above
// them.
const pickerH = 24

// pickers are the five labels that open lists; the question's has a key on either side.
func (b *builder) pickers() {
	const gap = 4
	b.Group(frame.Controls, "Who answers what")
	l, s, target := b.l, &b.View.Trace.Script, b.View.Target()
	y, w := l.pickersY, (l.w-gap)/2
	hitY := y + pickerH - target
	row := func(x, y, w int, panel, caption, value, words string, icon assets.Sprite) {
		name := "open." + panel
		b.Region(frame.Region{Name: name, Role: frame.RoleMenu, Label: story.UpperFirst(caption) + ": " + value, Value: words, X: x, Y: hitY, W: w, H: target})
		b.Picker(x, y, w, icon, caption, value, b.Look(name, ""))
	}
	row(l.x, y, w, scene.PanelModel, "model", s.Model.String(), s.Model.Describe(), assets.IconModel)
	row(l.x+w+gap, y, w, scene.PanelToolset, "toolset", story.ToolsetLabel(s.Toolset), s.Toolset.Describe(), assets.IconTools)
	y += pickerH
	hitY += target
	const taskW, questionW = 68, 74 + 2*(props.KeyW+1)
	frameW := l.w - taskW - questionW - 2*gap
	row(l.x, y, frameW, scene.PanelFramework, "framework", s.Framework.String(), s.Framework.Describe(), assets.IconFramework)
	x := l.x + frameW + gap
	row(x, y, taskW, scene.PanelTask, "task", s.Task.String(), story.TaskWords(s.Task), assets.IconTask)
	x += taskW + gap
	hitW := max(props.KeyW, target)
	arrow := func(x, hitX int, name, label, word string) {
		b.Region(frame.Region{Name: name, Label: label, X: hitX, Y: hitY, W: hitW, H: target})
		b.TextKey(x, y+1, props.KeyW, assets.NoSprite, word, false, b.Look(name, ""))
	}
	arrow(x, x+props.KeyW-hitW, "instance.prev", "Previous question", "←")
	row(x+props.KeyW+1, y, questionW-2*(props.KeyW+1), scene.PanelInstance, "question", strconv.Itoa(int(s.Instance))+"/"+strconv.Itoa(task.PerTask), b.View.Trace.Question, assets.NoSprite)
	arrow(l.x+l.w-props.KeyW, l.x+l.w-props.KeyW, "instance.next", "Next question", "→")
}
