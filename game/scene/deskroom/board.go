package deskroom

import (
	"cmp"

	"deskarena/assets"
	"deskarena/game/frame"
	"deskarena/game/scene"
	"deskarena/game/story"
)

// spark is the line of the odds up to the cursor, in percent, as far as they are counted.
func (b *builder) spark() []int {
	var p []int
	for i := 0; i <= b.View.Cursor && i < len(b.View.Odds); i++ {
		if c := b.View.Odds[i]; c.Runs > 0 {
			p = append(p, c.PerMille()/10)
		}
	}
	return p
}

// figures are the three at the cursor.
func (b *builder) figures() story.Figures { return b.View.Figures(b.View.Score, b.View.Odds, &b.Known) }

// oddsRegion is the button that the figures are: it opens how each was reckoned.
func (b *builder) oddsRegion(x, y, w, h int) {
	f := b.figures()
	b.Region(frame.Region{Name: scene.PanelOdds, Role: frame.RoleButton, Label: f.Aloud(), Value: f.Why, X: x, Y: y, W: w, H: h})
}

// oddsLine says the figures in the top line; the line of the odds is on a sheet of its own.
func (b *builder) oddsLine() {
	f := b.figures()
	x, y := b.l.boardX, b.l.boardY
	say := func(words string) {
		b.Text(x, y, words, b.T.Text)
		x += assets.Width(words)
	}
	say(f.Unit + ": ")
	switch {
	case f.Paper != "":
		say("task in paper " + f.Paper + ", here " + f.Here + ", ")
	case f.Here == story.Uncounted:
		say("task " + f.Here + ", ")
	default:
		say("task, " + story.Extrapolated + " " + f.Here + ", ")
	}
	say(f.RunWords + " ")
	b.Bold(x, y, f.Run, b.T.Text)
	b.oddsRegion(0, 0, b.F.W, b.View.Target()) // what lies under it is only read
}

// board is a sheet on the wall with the figures and the line of the odds.
func (b *builder) board() {
	const w, h, pad, sparkW = 112, 45, 5, 44
	x, y, t := b.l.boardX, b.l.boardY, b.T
	b.Notice(x, y, w, h)
	f := b.figures()
	b.Text(x+pad, y+4, f.Unit, t.Soft)
	b.Spark(x+w-pad-sparkW, y+3, sparkW, 8, b.spark(), 100)
	paper, here := cmp.Or(f.Paper, "none"), "task, here"
	if f.Paper == "" && f.Here != story.Uncounted {
		here = story.Extrapolated
	}
	for i, r := range [...]struct{ words, value string }{{"task, paper", paper}, {here, f.Here}, {f.RunWords, f.Run}} {
		b.Text(x+pad, y+15+10*i, r.words, t.Text)
		right := x + w - pad - assets.Width(r.value)
		if i == 2 { // the one that changes as one steps
			b.Bold(right-1, y+15+10*i, r.value, t.Text)
		} else {
			b.Text(right, y+15+10*i, r.value, t.Text)
		}
	}
	b.oddsRegion(x, y, w, h)
}

// sparkSheet is the line of the odds on a sheet of its own.
func (b *builder) sparkSheet() {
	const w, h = 42, 26
	x, y := b.l.sparkX, b.l.sparkY
	b.Notice(x, y, w, h)
	b.Text(x+5, y+4, b.figures().RunTiny, b.T.Soft)
	b.Spark(x+5, y+12, w-10, 10, b.spark(), 100)
}
