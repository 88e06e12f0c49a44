package props

import (
	"deskarena/game/frame"
	"deskarena/game/mark"
)

// ScrubH is the height of the scrubber with its ticks and knob.
const ScrubH = 22

// Scrubber paints the ruler of turns: marks[i] is how turn i+1 stands, now the turn shown (0 for none yet), of how
// many the ruler holds.
func (p Pen) Scrubber(x, y, w int, marks []mark.Mark, now, of int, s KeyState) {
	t := p.T
	p.Round(x, y+6, w, 11, t.Sheet, t.Line)
	for n := 1; n <= of; n++ {
		px, m := frame.Stop(x, w, n, of), mark.None
		if n <= len(marks) {
			m = marks[n-1]
		}
		switch m {
		case mark.Right:
			p.Fill(px-1, y+9, 3, 5, t.Accent)
		case mark.Caught:
			p.Box(px-1, y+9, 3, 5, t.Accent)
		case mark.Broken:
			p.Fill(px-1, y+8, 3, 7, t.Bad)
			p.Fill(px-1, y+18, 3, 3, t.BadOut)
		case mark.Loud:
			p.Fill(px, y+8, 1, 4, t.Bad)
			p.Fill(px, y+13, 1, 2, t.Bad)
		case mark.Wasted:
			p.Fill(px, y+9, 1, 5, t.Soft)
		default:
			p.Fill(px, y+11, 1, 1, t.Mark)
		}
		if n%5 == 0 && m != mark.Broken {
			p.Fill(px, y+18, 1, 3, t.Mark)
		}
	}
	px := frame.Stop(x, w, now, of)
	face := t.Key
	if s == KeyHover || s == KeyDown {
		face = t.Hi
	}
	p.Round(px-5, y+1, 11, 20, face, t.Line)
	p.Fill(px-2, y+6, 1, 10, t.Text)
	p.Fill(px, y+6, 1, 10, t.Text)
	p.Fill(px+2, y+6, 1, 10, t.Text)
}
