package props

import "deskarena/assets"

// BubbleStep is the distance from line to line of a bubble.
const BubbleStep = 10

// BubbleSize is how large a bubble with these lines is, without its tail.
func BubbleSize(lines []string) (w, h int) {
	return widest(lines) + 12, BubbleStep*len(lines) + 8
}

// Bubble paints a speech bubble with any number of lines; its tail hangs from its lower edge at tailX and points
// down to the right (or to the left).
func (p Pen) Bubble(x, y int, lines []string, tailX int, left bool) {
	t := p.T
	w, h := BubbleSize(lines)
	p.Fill(x+4, y+4, w-3, h-2, t.CardShade)
	p.Round(x, y, w, h, t.Card, assets.Ink)
	for _, c := range [4][2]int{{1, 1}, {w - 2, 1}, {1, h - 2}, {w - 2, h - 2}} {
		p.Fill(x+c[0], y+c[1], 1, 1, assets.Ink)
	}
	const tail = 9
	for j := range tail + 1 {
		at := tailX + j // where the tail is open; it narrows to its point
		if left {
			at = tailX
		}
		p.Fill(at-1, y+h-1+j, tail+2-j, 1, assets.Ink)
		p.Fill(at, y+h-1+j, tail-j, 1, t.Card)
	}
	for i, l := range lines {
		p.Text(x+6, y+5+i*BubbleStep, l, t.CardText)
	}
}
