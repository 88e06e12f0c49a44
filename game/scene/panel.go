package scene

import (
	"strconv"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/props"
)

// A panel lies over the scene while it is open: a list to choose from, or a text to read.

// sheet is where a panel lies, and how many letters a line of it holds.
func (v *View) sheet() (x, y, w, h, chars int) {
	switch {
	case v.Room:
		x, y, w, h = 8, 10, 344, 306
	case v.Portrait:
		x, y, w, h = 8, 36, 344, 568
	case v.isList(): // wide, so that each sentence has one line, and nine of them one page
		x, y, w, h = 10, 8, 620, 344
	default:
		x, y, w, h = 92, 8, 456, 344
	}
	return x, y, w, h, assets.Chars(w - 2*sheetPad)
}

const (
	sheetHead = props.MenuHead + 5 // title and close key
	sheetFoot = 32                 // page keys
	sheetPad  = 12
	lineStep  = 11
)

// height is how high the open panel is: as high as it has to be.
func (v *View) height() int {
	_, _, _, h, _ := v.sheet()
	n, size := v.Lines(), v.PageSize()
	step := lineStep
	if v.isList() {
		step = v.optionPitch()
	}
	need := sheetHead + 12 + min(n, size)*step
	if n > size || v.Open == PanelEntry {
		need += sheetFoot
	}
	return min(h, need)
}

// isList says that the open panel is a list.
func (v *View) isList() bool { return len(v.Options) > 0 }

// wordLines is how many lines each option's sentence gets: as many as the longest needs, up to three.
func (v *View) wordLines() int {
	_, _, w, _, _ := v.sheet()
	n := 1
	for _, o := range v.Options {
		n = max(n, len(letters.Wrap(o.Words, props.MenuChars(w))))
	}
	return min(n, 3)
}

// optionPitch is the height of an option.
func (v *View) optionPitch() int {
	return props.MenuItemH(&props.MenuItem{Says: make([]string, v.wordLines())})
}

// PageSize is how many options, or lines of text, the open panel shows at once.
func (v *View) PageSize() int {
	_, _, _, h, _ := v.sheet()
	if v.isList() {
		return max(1, (h-sheetHead-sheetFoot)/v.optionPitch())
	}
	return (h - sheetHead - sheetFoot - 6) / lineStep
}

// Lines is how many options, or lines of text, the open panel has.
func (v *View) Lines() int {
	if v.isList() {
		return len(v.Options)
	}
	return len(v.text())
}

// scored says what the figures beside the options are.
const scored = ": task in the paper / here"

// title is what stands over the open panel.
func (v *View) title() string {
	switch v.Open {
	case PanelModel:
		return "Which model" + scored
	case PanelFramework:
		return "Which framework" + scored
	case PanelToolset:
		return "Which toolset" + scored
	case PanelTask:
		return "Which task" + scored
	case PanelInstance:
		return v.Trace.Script.Task.Title()
	case PanelPreset:
		return "Presets"
	case PanelPull:
		return "Pull which function from turn " + strconv.Itoa(v.Pull.Turn) + " on?"
	case PanelEntry:
		return "Turn " + strconv.Itoa(v.Entry) + " of " + strconv.Itoa(len(v.Trace.Turns))
	case PanelOdds:
		return "Three figures"
	case PanelQuestion:
		return "The question"
	}
	return "Help"
}
