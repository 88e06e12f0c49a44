package scene

import (
	"strings"

	"deskarena/assets"
	"deskarena/engine/episode"
)

// markWords say a mark aloud.
var markWords = [...]string{
	MarkNone: "skipped", MarkTodo: "not yet", MarkRight: "done", MarkBroken: "broken", MarkWasted: "wasted",
	MarkCaught: "wrong at first, then caught", MarkLoud: "rejected",
}

// top paints the chain strip, the number of the turn, and the odds.
func (b *builder) top() {
	l, v := b.l, b.v
	b.tabs()
	turn := "turn " + itoa(v.Cursor) + " of " + itoa(maxTurns)
	if l.boardX < 0 {
		b.Text(l.turnX, l.turnY, turn, b.T.Text)
	} else {
		b.right(l.turnX, l.turnY, turn, b.T.Text)
	}
	if l.boardX < 0 {
		b.oddsLine()
	}
}

// tabs paints the chain: each link with its words as there is room.
func (b *builder) tabs() {
	l, v := b.l, b.v
	chain := v.Trace.Chain
	marks, broken := make([]Mark, len(chain)), -1
	for i := range chain {
		if marks[i] = b.k.link(i); marks[i] == MarkBroken && broken < 0 {
			broken = i
		}
	}
	x := l.tabsX
	for i, tab := range tabWords(chain, marks, broken, v.current(), l.tabsW+l.tabGap, l.tabGap) {
		b.Tab(x, l.tabsY, tab.w, tab.words, marks[i], i == v.current())
		b.region(Region{Name: "link." + itoa(i+1), Role: RoleStatus, Label: "Link " + itoa(i+1) + ": " + chain[i].Words, Value: markWords[marks[i]],
			X: x, Y: l.tabsY, W: tab.w, H: TabH})
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
func tabWords(chain []episode.Link, marks []Mark, broken, current, width, gap int) []tabSize {
	tabs := make([]tabSize, len(chain))
	room := width - len(chain)*(TabBare+gap)
	short := 0
	for i := range chain {
		short += assets.Width(chain[i].Short) + TabPad
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
			if w := assets.Width(chain[i].Tiny) + TabPad; w <= room {
				tabs[i].words = chain[i].Tiny
				room -= w
			}
		}
		give(broken)
		give(current)
		for i := range chain {
			if marks[i] != MarkNone {
				give(i)
			}
		}
		for i := range chain {
			give(i)
		}
	}
	for i := range tabs {
		tabs[i].w = TabBare + min(room/len(tabs), 40)
		if w := tabs[i].words; w != "" {
			tabs[i].w += assets.Width(w) + TabPad
		}
	}
	return tabs
}

// odds say how many runs are solved, in percent: of the paper's and, from here, of this program's.
func (b *builder) odds() [2]struct{ of, percent string } {
	o := [2]struct{ of, percent string }{{"published", "none"}, {"simulated", "…"}}
	if b.v.Published >= 0 {
		o[0].percent = percent(b.v.Published)
	}
	switch c := b.v.odds(); {
	case len(b.v.Trace.Script.Actions) > 0:
		o[1].percent = "–"
	case c.Runs > 0:
		o[1].percent = percent((c.Solved*2000 + c.Runs) / (2 * c.Runs))
	}
	return o
}

// percent writes tenths of a percent: "34.6%", "4%".
func percent(n int) string { return strings.TrimSuffix(tenths(n), ".0") + "%" }

// oddsTitle says what the odds are of; where they stand high over a chain that has come to nothing so far, it says so.
func (b *builder) oddsTitle() (long, short string) {
	long, short = "odds of solving", "odds"
	if c := b.v.odds(); !b.v.over() && c.Runs > 0 && 2*c.Solved >= c.Runs {
		switch {
		case b.k.broken() != nil:
			long, short = "may be luck now", "luck?"
		case b.k.repelled():
			long, short = "odds even so", "still"
		}
	}
	if b.v.Published < 0 { // which is said wherever they show
		long = extrapolated
	}
	return long, short
}

// extrapolated is what the odds of a cell are that the paper lacks.
const extrapolated = "extrapolated"

// line of the odds up to the cursor, in percent, as far as they are counted.
func (b *builder) spark() []int {
	var p []int
	for i := 0; i <= b.v.Cursor && i < len(b.v.Odds); i++ {
		if c := b.v.Odds[i]; c.Runs > 0 {
			p = append(p, c.Solved*100/c.Runs)
		}
	}
	return p
}

func (b *builder) oddsRegion(x, y, w, h int) {
	o := b.odds()
	long, _ := b.oddsTitle()
	paper := "Solved in the paper: " + o[0].percent
	if b.v.Published < 0 {
		paper = "Unpublished: extrapolated"
	}
	b.region(Region{Name: "odds", Role: RoleStatus, Label: upperFirst(long) + ". " + paper + ". Simulated odds from here: " + o[1].percent,
		Value: b.v.cellWords(), X: x, Y: y, W: w, H: h})
}

// oddsLine says the odds in the top line; their line is on a sheet of its own.
func (b *builder) oddsLine() {
	o := b.odds()
	of := "odds"
	if b.v.Published < 0 {
		of = extrapolated
	}
	s := of + ": " + o[0].of + " " + o[0].percent + ", " + o[1].of + " " + o[1].percent
	w := assets.Width(s)
	b.Text(b.F.W-8-w, b.l.turnY, s, b.T.Text)
	b.oddsRegion(b.F.W-8-w, 0, w+8, 17)
}

// board is a sheet on the wall with the scores and the line of the odds.
func (b *builder) board() {
	const w, h = 102, 45
	x, y, t := b.l.boardX, b.l.boardY, b.T
	b.notice(x, y, w, h)
	title, _ := b.oddsTitle()
	b.Text(x+6, y+5, title, t.Soft)
	for i, o := range b.odds() {
		b.Text(x+6, y+15+10*i, o.of, t.Text)
		b.right(x+w-6, y+15+10*i, o.percent, t.Text)
	}
	b.Spark(x+6, y+34, w-12, 8, b.spark(), 100)
	b.oddsRegion(x, y, w, h)
}

// notice paints a sheet pinned to the wall: less bright at night than what is lit.
func (b *builder) notice(x, y, w, h int) {
	b.Fill(x+2, y+2, w, h, b.T.Shade)
	b.solid(x, y, w, h, b.T.Sheet)
	b.Icon(x+w/2-2, y-3, assets.Pin, b.T.Text, b.T.Text)
}

// sparkSheet is the line of the odds on a sheet of its own.
func (b *builder) sparkSheet() {
	const w, h = 42, 26
	x, y := b.l.sparkX, b.l.sparkY
	b.notice(x, y, w, h)
	_, title := b.oddsTitle()
	b.Text(x+5, y+4, title, b.T.Soft)
	b.Spark(x+5, y+12, w-10, 10, b.spark(), 100)
}
