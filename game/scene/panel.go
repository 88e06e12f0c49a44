package scene

import (
	"strconv"
	"strings"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/game/mark"
	"deskarena/game/props"
)

// A panel lies over the scene while it is open: a list to choose from, or a text to read.

// sheet is where a panel lies, and how many letters a line of it holds.
func (v *View) sheet() (x, y, w, h, chars int) {
	switch {
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

// textKind is how a line of a reading panel is set.
type textKind uint8

const (
	textPlain textKind = iota
	textSoft
	textHead
	textCode // as it is
	textBad  // the same, broken
	textKey  // a key, a tab, what it does
)

type textLine struct {
	kind textKind
	s    string
}

// page collects the lines of a reading panel.
type page struct {
	chars int
	lines []textLine
}

func (p *page) add(k textKind, s string) {
	for _, l := range letters.Wrap(s, p.chars) {
		p.lines = append(p.lines, textLine{k, l})
	}
}

// code adds a text as it is, spaces and all; a line that is too long goes on below.
func (p *page) code(k textKind, s string) {
	for l := range strings.SplitSeq(s, "\n") {
		r := []rune(strings.ReplaceAll(l, "\t", " "))
		for len(r) > p.chars {
			cut := p.chars
			for i := cut; i > cut-20; i-- {
				if r[i] == ' ' {
					cut = i + 1
					break
				}
			}
			p.lines = append(p.lines, textLine{k, string(r[:cut])})
			r = r[cut:]
		}
		p.lines = append(p.lines, textLine{k, string(r)})
	}
}

// result adds an observation row by row: what a row's fields are called and hold, texts with their paragraphs.
func (p *page) result(d *data) {
	fields := func(d data) {
		for i, k := range d.kids {
			if strings.Contains(k.text, "\n") {
				p.lines = append(p.lines, textLine{textSoft, d.keys[i] + ":"})
				p.add(textPlain, k.text)
				continue
			}
			p.code(textCode, d.keys[i]+": "+k.whole())
		}
	}
	if d.kind == dataRecord {
		fields(*d)
		return
	}
	for i := range d.kids {
		k := &d.kids[i]
		if k.kind != dataRecord {
			p.code(textCode, k.whole())
			continue
		}
		if i > 0 {
			p.lines = append(p.lines, textLine{})
		}
		if len(d.kids) > 1 {
			p.lines = append(p.lines, textLine{textSoft, "row " + strconv.Itoa(i+1)})
		}
		fields(flat(*k))
	}
}

// part is a heading and what stands under it.
func (p *page) part(head string, k textKind, s string) {
	if strings.TrimSpace(s) == "" && !strings.HasPrefix(head, "Result") {
		return
	}
	if len(p.lines) > 0 {
		p.lines = append(p.lines, textLine{})
	}
	p.lines = append(p.lines, textLine{textHead, head})
	switch {
	case s == "":
	case k == textCode || k == textBad:
		p.code(k, s)
	default:
		p.add(k, s)
	}
}

// text is the open reading panel's, wrapped.
func (v *View) text() []textLine {
	_, _, _, _, chars := v.sheet()
	p := page{chars: chars}
	switch v.Open {
	case PanelHelp:
		for _, s := range helpWords {
			if strings.HasPrefix(s, "\t") {
				p.lines = append(p.lines, textLine{textKey, s[1:]})
			} else {
				p.add(textPlain, s)
			}
		}
	case PanelOdds:
		v.oddsText(&p)
	case PanelQuestion:
		v.questionText(&p)
	case PanelEntry:
		if v.Entry >= 1 && v.Entry <= v.Cursor {
			v.entryText(&p, &v.Trace.Turns[v.Entry-1])
		}
	}
	return p.lines
}

func (v *View) questionText(p *page) {
	t := v.Trace
	p.part("A "+t.Persona+" asks", textPlain, t.Question)
	p.part("What the agent is told besides", textPlain, v.Told)
	p.part("Task", textPlain, t.Script.Task.Title()+", instance "+strconv.Itoa(int(t.Script.Instance))+". Today is "+t.Today+".")
	var links []string
	for i, l := range t.Chain {
		links = append(links, strconv.Itoa(i+1)+" "+l.Words)
	}
	p.part("The chain that answers it", textPlain, strings.Join(links, "\n"))
	if v.Preset >= 0 {
		p.part("What to look for in '"+v.Presets[v.Preset].Name+"'", textPlain, v.Presets[v.Preset].Caption)
	}
	if v.over() {
		p.part("How it ended", textPlain, v.endWords())
	}
}

func (v *View) endWords() string {
	t := v.Trace
	words := outcomeWords[t.Outcome] + ". "
	if t.Outcome != episode.OutTurns {
		words += "Answer: " + t.Answer + ". "
	}
	if t.Lucky {
		words += "Right by luck: a link had snapped. "
	}
	return words + "Truth: " + t.Truth + "."
}

func (v *View) entryText(p *page, t *episode.Turn) {
	p.part("Thought", textSoft, t.Thought)
	switch t.Kind {
	case episode.Submit:
		p.part("Answer", textPlain, t.Call)
		p.part("Grade", v.badText(t), v.gradeLine())
	case episode.Invalid:
		p.part("Message in no valid format", textCode, t.Message)
	default:
		p.part("Call", textCode, t.Call)
	}
	r := &v.Results[t.N-1]
	switch {
	case t.Kind == episode.Submit:
	case t.Error:
		p.part("Error", textBad, t.Observation)
	case strings.TrimSpace(t.Observation) == "":
		p.part("Result", textCode, "(nothing: the agent read an empty result)")
	case len(r.rows.kids) == 0:
		p.part("Result", textCode, t.Observation)
	default:
		p.part(strings.TrimSuffix("Result, "+r.countWords(), ", "), textCode, "")
		p.result(&r.rows)
	}
	p.part("How it stands", v.badText(t), v.standWords(t))
}

func (v *View) badText(t *episode.Turn) textKind {
	if v.mark(t.N) == mark.Broken {
		return textBad
	}
	return textPlain
}

// standWords say how a turn stands, where its values come from, and what it is wrong because of.
func (v *View) standWords(t *episode.Turn) string {
	s := upperFirst(verdictWords[t.Verdict])
	if v.caught(t.N) {
		s += ", then put right"
	}
	if t.Say != "" {
		s += ": " + t.Say
	}
	s += "."
	if t.Root > 0 && t.Root != t.N {
		s += " Wrong because of turn " + strconv.Itoa(t.Root) + "."
	}
	for _, n := range t.Needs {
		s += "\nUses " + letters.Fit(ShortID(oneLine(n.Value)), 40) + ", first seen in turn " + strconv.Itoa(n.Turn) + "."
	}
	return s
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
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
