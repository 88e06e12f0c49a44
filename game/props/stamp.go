package props

import (
	"deskarena/assets"
	"deskarena/game/frame"
)

// Outcome is how a run ended, as a rubber stamp says it.
type Outcome struct {
	Words []string // in capitals: {"SOLVED"}, {"FAILED"}, {"OUT OF", "TURNS"}
	Good  bool     // teal; else clay
}

// StampSize is the size of a stamp's mark.
func StampSize(words []string) (w, h int) {
	for _, s := range words {
		w = max(w, assets.Stamp.Width(s))
	}
	return w + 13, 13*len(words) + 6
}

// Stamp paints the mark of a rubber stamp.
func (p Pen) Stamp(x, y int, o Outcome) {
	c := assets.Clay
	if o.Good {
		c = assets.Teal
	}
	w, h := StampSize(o.Words)
	p.Round(x, y, w, h, c, c)
	p.Round(x+2, y+2, w-4, h-4, p.T.Card, p.T.Card)
	p.Box(x+3, y+3, w-6, h-6, c)
	for i, s := range o.Words {
		p.add(frame.Item{Op: frame.OpStamp, X: x + (w-assets.Stamp.Width(s))/2 + 1, Y: y + 5 + 13*i, Text: s, Ink: c})
	}
}
