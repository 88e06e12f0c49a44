package scene

import (
	"strings"

	"deskarena/assets/letters"
	"deskarena/game/frame"
	"deskarena/game/story"
)

// page is the open reading panel's text.
func (v *View) page() story.Page {
	switch v.Open {
	case PanelHelp:
		return helpPage()
	case PanelOdds:
		return v.FiguresText(v.Score, v.Odds)
	case PanelQuestion:
		var p PresetLabel
		if v.Preset >= 0 {
			p = v.Presets[v.Preset]
		}
		return v.QuestionText(v.Told, p.Name, p.Caption)
	case PanelEntry:
		if v.Entry >= 1 && v.Entry <= v.Cursor {
			return v.EntryText(v.Entry)
		}
	}
	return nil
}

// textLine is a line of a reading panel.
type textLine struct {
	kind story.Kind
	s    string
}

// text is the page in lines of the panel's width.
func (v *View) text() (lines []textLine) {
	_, _, _, _, chars := v.sheet()
	for _, p := range v.page() {
		for _, s := range broken(p, chars) {
			lines = append(lines, textLine{p.Kind, s})
		}
	}
	return lines
}

// broken is a paragraph in lines of so many letters.
func broken(p story.Paragraph, chars int) []string {
	switch p.Kind {
	case story.Head, story.Key:
		return []string{p.Text}
	case story.Code, story.Bad:
		return asItIs(p.Text, chars)
	}
	return letters.Wrap(p.Text, chars)
}

// asItIs breaks a text with its spaces and all; of a line that is too long the rest goes on below.
func asItIs(s string, chars int) (lines []string) {
	for l := range strings.SplitSeq(s, "\n") {
		r := []rune(strings.ReplaceAll(l, "\t", " "))
		for len(r) > chars {
			cut := chars
			for i := cut; i > cut-20; i-- {
				if r[i] == ' ' {
					cut = i + 1
					break
				}
			}
			lines = append(lines, string(r[:cut]))
			r = r[cut:]
		}
		lines = append(lines, string(r))
	}
	return lines
}

// Passages are a page as a region has it, without the empty lines between.
func Passages(p story.Page) (list []frame.Passage) {
	for _, q := range p {
		if strings.TrimSpace(q.Text) != "" {
			list = append(list, frame.Passage{Set: sets[q.Kind], Text: q.Text})
		}
	}
	return list
}

var sets = [...]frame.Set{story.Plain: frame.Plain, story.Soft: frame.Plain, story.Head: frame.Head, story.Code: frame.Code, story.Bad: frame.Bad, story.Key: frame.Key}
