package deskroom

import (
	"strconv"

	"deskarena/assets"
	"deskarena/engine/episode"
	"deskarena/game/frame"
	"deskarena/game/mark"
	"deskarena/game/props"
	"deskarena/game/scene"
)

// top paints the chain strip, and behind or above it the number of the turn or, where there is no board, the figures.
func (b *builder) top() {
	l, v := b.l, b.View
	if v.Portrait {
		if !v.Hide.Figures {
			b.oddsLine()
		}
	}
	b.tabs()
	if v.Portrait {
		return
	}
	b.TextTo(l.turnX, l.turnY, "turn "+strconv.Itoa(v.Cursor)+" of "+strconv.Itoa(episode.MaxTurns), b.T.Text)
}

// tabs paints the chain: each link with its words as there is room.
func (b *builder) tabs() {
	l, v := b.l, b.View
	b.Group(frame.Steps, "The chain")
	chain := v.Trace.Chain
	marks, broken := make([]mark.Mark, len(chain)), -1
	for i := range chain {
		if marks[i] = b.Known.Link(i); marks[i] == mark.Broken && broken < 0 {
			broken = i
		}
	}
	x := l.tabsX
	for i, tab := range tabWords(chain, marks, broken, v.Current(), l.tabsW+l.tabGap, l.tabGap) {
		b.Tab(x, l.tabsY, tab.w, tab.words, marks[i], i == v.Current())
		b.Region(frame.Region{Name: "link." + strconv.Itoa(i+1), Role: frame.RoleStatus, Label: "Link " + strconv.Itoa(i+1) + ": " + chain[i].Words, Value: marks[i].String(), Text: scene.Passages(b.Known.LinkText(i)),
			X: x, Y: l.tabsY, W: tab.w, H: props.TabH})
		x += tab.w + l.tabGap
	}
}

// tabSize is a tab's width and what stands on it.
type tabSize struct {
	w     int
	words string
}

// tabWords share out a strip's width. Either all links have short words, or as many as can have tiny ones: the first
// broken link before the current one before the others, those that were skipped last. What is left over widens all tabs alike.
func tabWords(chain []episode.Link, marks []mark.Mark, broken, current, width, gap int) []tabSize {
	tabs := make([]tabSize, len(chain))
	room := width - len(chain)*(props.TabBare+gap)
	short := 0
	for i := range chain {
		short += assets.Width(chain[i].Short) + props.TabPad
	}
	if short <= room {
		for i := range chain {
			tabs[i].words = chain[i].Short
		}
		room -= short
	} else {
		give := func(i int) {
			if i < 0 || tabs[i].words != "" {
				return
			}
			if w := assets.Width(chain[i].Tiny) + props.TabPad; w <= room {
				tabs[i].words = chain[i].Tiny
				room -= w
			}
		}
		give(broken)
		give(current)
		for i := range chain {
			if marks[i] != mark.None {
				give(i)
			}
		}
		for i := range chain {
			give(i)
		}
	}
	for i := range tabs {
		tabs[i].w = props.TabBare + min(room/len(tabs), 40)
		if w := tabs[i].words; w != "" {
			tabs[i].w += assets.Width(w) + props.TabPad
		}
	}
	return tabs
}
