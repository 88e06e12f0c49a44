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
