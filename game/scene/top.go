package scene

import (
	"strings"
	"unicode/utf8"

	"deskarena/assets"
	"deskarena/engine/episode"
)

// markWords say a mark aloud.
var markWords = [...]string{
	MarkNone: "not yet", MarkTodo: "not yet", MarkRight: "done", MarkBroken: "broken", MarkWasted: "wasted",
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

// tabs paints the chain: each link with as many words as all have room for; where there is room for none, the current
// one alone has some.
func (b *builder) tabs() {
	l, v := b.l, b.v
	chain := v.Trace.Chain
	n := len(chain)
	if n == 0 {
		return
	}
	const aside = 26 // beside the words: margins and the mark
	w := min(140, (l.tabsW-l.tabGap*(n-1))/n)
	words := tabWords(chain, assets.Chars(w-aside))
	wide := w
	if words == nil {
		wide = aside + assets.Width(itoa(n)+" "+chain[v.current()].Short)
		w = min(60, (l.tabsW-wide-l.tabGap*(n-1))/max(1, n-1))
	}
	x := l.tabsX
	for i, k := range chain {
		current, tw, s := i == v.current(), w, itoa(i+1)
		switch {
		case words != nil:
			s = words[i]
		case current:
			tw, s = wide, s+" "+k.Short
		}
		m := b.k.link(i)
		b.Tab(x, l.tabsY, tw, s, m, current)
		b.region(Region{Name: "link." + itoa(i+1), Role: RoleStatus, Label: "Link " + itoa(i+1) + ": " + k.Words, Value: markWords[m],
			X: x, Y: l.tabsY, W: tw, H: TabH})
		x += tw + l.tabGap
	}
}

// tabWords are the words of every link, as many as fit into so many letters for all of them, or nil.
func tabWords(chain []episode.Link, chars int) []string {
	for _, words := range [...]func(n string, k *episode.Link) string{
		func(n string, k *episode.Link) string { return n + " " + k.Short },
		func(n string, k *episode.Link) string { return n + " " + k.Tiny },
		func(n string, k *episode.Link) string { return k.Tiny },
	} {
		all, fit := make([]string, len(chain)), true
		for i := range chain {
			all[i] = words(itoa(i+1), &chain[i])
			fit = fit && utf8.RuneCountInString(all[i]) <= chars
		}
		if fit {
			return all
		}
	}
	return nil
}

// paperWords are the cell's score in the paper: what it is, and how much of it.
func (b *builder) paperWords() (words, percent string) {
	if b.v.Published < 0 {
		return "unpublished: extrapolated", ""
	}
	return "solved in the paper", tenths(b.v.Published) + "%"
}

// simulatedWords are the odds from here.
func (b *builder) simulatedWords() string {
	c := b.v.odds()
	switch {
	case len(b.v.Trace.Script.Actions) > 0:
		return "–"
	case c.Runs == 0:
		return "…"
	}
	return itoa((c.Solved*200+c.Runs)/(2*c.Runs)) + "%"
}

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
	words, percent := b.paperWords()
	label := strings.TrimSpace(upperFirst(words)+" "+percent) + ". Simulated odds from here: " + b.simulatedWords()
	b.region(Region{Name: "odds", Role: RoleStatus, Label: label, Value: b.v.cellWords(), X: x, Y: y, W: w, H: h})
}

func (b *builder) oddsLine() {
	y := b.l.turnY
	s := "extrapolated"
	if b.v.Published >= 0 {
		s = "paper solved " + tenths(b.v.Published) + "%"
	}
	s += "  simulated from here " + b.simulatedWords()
	w := assets.Width(s)
	b.Text(b.F.W-8-w, y, s, b.T.Text)
	b.oddsRegion(b.F.W-8-w, 0, w+8, 17)
}

// board is a sheet on the wall with the scores and the line of the odds.
func (b *builder) board() {
	const w, h = 164, 42
	x, y, t := b.l.boardX, b.l.boardY, b.T
	b.Fill(x+2, y+2, w, h, t.CardShade)
	b.solid(x, y, w, h, t.Card)
	words, percent := b.paperWords()
	for i, s := range [...][2]string{{words, percent}, {"simulated from here", b.simulatedWords()}} {
		b.Text(x+7, y+6+11*i, s[0], t.CardSoft)
		b.right(x+w-7, y+6+11*i, s[1], t.CardText)
	}
	lit := b.Pen
	lit.T = &Day // the sheet is lit, by night too
	lit.Spark(x+7, y+27, w-14, 10, b.spark(), 100)
	b.Icon(x+w/2-2, y-2, assets.Pin, t.Text, t.Text)
	b.oddsRegion(x, y, w, h)
}

// sparkSheet is the line of the odds on a sheet of its own.
func (b *builder) sparkSheet() {
	const w, h = 42, 26
	x, y, t := b.l.sparkX, b.l.sparkY, b.T
	b.Fill(x+2, y+2, w, h, t.CardShade)
	b.solid(x, y, w, h, t.Card)
	b.Text(x+5, y+4, "odds", t.CardSoft)
	lit := b.Pen
	lit.T = &Day
	lit.Spark(x+5, y+12, w-10, 10, b.spark(), 100)
	b.Icon(x+w/2-2, y-2, assets.Pin, t.Text, t.Text)
}
