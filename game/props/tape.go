package props

import (
	"strconv"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/game/frame"
	"deskarena/game/mark"
)

// TapeHead is the height of the printer's lip, TapeTop where the first entry's first line starts below the tape's corner.
const TapeHead, TapeTop = 7, 11

// Entry is a turn in the log: three lines in all. Thought and Call are soft and plain, Result in the colour of the mark.
type Entry struct {
	Turn                  int
	Thought, Call, Result []string
	Mark                  mark.Mark
	Hover, Open           bool
}

// Tape paints the printer and the paper that hangs from it: w by h with its torn edge.
func (p Pen) Tape(x, y, w, h int) {
	t := p.T
	ph := h - 8
	p.Fill(x+6, y+4, w-10, ph+2, t.Shade)
	p.Fill(x+4, y+4, w-8, ph, t.Sheet)
	p.Fill(x+4, y+4, 1, ph, t.Line)
	p.Fill(x+w-5, y+4, 1, ph, t.Line)
	p.add(frame.Item{Op: frame.OpTeeth, X: x + 4, Y: y + 4 + ph, W: w - 8, N: 3, Fill: t.Sheet, Ink: t.Line})
	p.Round(x, y, w, TapeHead, assets.Slate, t.Line)
	p.Fill(x+2, y+1, w-4, 1, assets.Slate3)
	p.Fill(x+3, y+4, w-6, 1, assets.Ink)
	p.Fill(x+w-12, y+2, 4, 2, assets.Teal3)
}

// TapeChars is how many letters a line of an entry holds on a tape w wide.
func TapeChars(w int) int { return assets.Chars(w - 43) }

// TapeEntry paints an entry with its first line at y on a tape whose corner is at x; pitch is the distance from entry
// to entry (35, or 33 with lines 10 apart), lead that from line to line. An entry in the middle of the tape is parted
// from the one above by a perforation.
func (p Pen) TapeEntry(x, y, w, pitch, lead int, e Entry, first bool) {
	t := p.T
	ink, soft, res := t.Text, t.Soft, t.Accent
	switch e.Mark {
	case mark.Broken:
		res = t.Bad
	case mark.Wasted, mark.Loud, mark.Todo, mark.None:
		res = t.Soft
	}
	if e.Hover || e.Open {
		p.Fill(x+5, y-3, w-10, pitch-1, t.Hover)
		soft, res = ink, ink
	}
	if !first {
		p.DashH(x+8, y-4, w-16, 2, t.Mark)
	}
	if e.Mark == mark.Broken {
		p.Fill(x+5, y-3, 3, pitch-1, t.Bad)
	}
	n := strconv.Itoa(e.Turn)
	p.Bold(x+17-3*len(n)-2, y, n, ink)
	sign := res
	if e.Mark == mark.Loud {
		sign = t.Bad
	}
	p.sign(x+11, y+12, e.Mark, sign)
	chars := TapeChars(w)
	lines := func(s assets.Sprite, dx, dy int, all []string, c assets.Color) {
		for i, text := range all {
			if i == 0 {
				p.Icon(x+dx, y+dy, s, c, c)
			}
			p.Text(x+36, y, letters.Fit(text, chars), c)
			y += lead
		}
	}
	lines(assets.MiniThink, 26, 1, e.Thought, soft)
	lines(assets.MiniCall, 27, 1, e.Call, ink)
	lines(assets.MiniObs, 27, 2, e.Result, res)
}
