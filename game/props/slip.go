package props

import "deskarena/assets"

// Slip is the paper with the answer: what was handed in, the stamp, and of a wrong conclusion why it is wrong.
type Slip struct {
	Lines, Why []string
	Outcome    Outcome
	W          int // at least
}

// slipLine is the height of a line on a slip.
const slipLine = 10

// SlipChars is how many letters a line of a slip holds that is w wide.
func SlipChars(w int) int { return assets.Chars(w - 12) }

// Size is the size of a slip.
func (s *Slip) Size() (w, h int) {
	w, h = StampSize(s.Outcome.Words)
	w = max(w+14, s.W)
	h += 12 + slipLine*len(s.Lines)
	if len(s.Why) > 0 {
		h += slipLine*len(s.Why) + 1
	}
	return w, h
}

// Slip paints a slip with its upper left corner at x, y; stamped once the stamp has come down, and told why after that.
func (p Pen) Slip(x, y int, s *Slip, stamped, told bool) {
	t := p.T
	w, h := s.Size()
	p.Fill(x+2, y+2, w, h, t.CardShade)
	p.solid(x, y, w, h, t.Card)
	at := y + 6
	lines := func(words []string, c assets.Color) {
		for _, l := range words {
			p.Text(x+(w-assets.Width(l))/2, at, l, c)
			at += slipLine
		}
	}
	lines(s.Lines, t.CardText)
	sw, sh := StampSize(s.Outcome.Words)
	if stamped {
		p.Stamp(x+(w-sw)/2, at+1, s.Outcome)
	} else {
		p.DashH(x+8, at+4, w-16, 2, t.CardSoft)
	}
	at += sh + 4
	if told {
		lines(s.Why, assets.Clay2)
	}
}
