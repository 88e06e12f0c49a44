package assets

import (
	_ "embed"
	"strings"
)

// Font is a bitmap face of one width. Ink Gothic has capitals of 7 rows, small letters of 5 and 2 rows of descender.
type Font struct {
	Advance int // from one cell to the next
	Lead    int // from one line to the next
	latin   [256]Glyph
	more    map[rune]Glyph
}

// Glyph is nine rows of eight pixels; the highest bit is the leftmost pixel.
type Glyph [9]uint8

//go:embed ink-gothic.txt
var regularSource string

//go:embed ink-gothic-bold.txt
var boldSource string

//go:embed stamp.txt
var stampSource string

// The three faces. Bold is the regular face struck twice, one pixel apart, where it has no glyph of its own.
// Stamp has capitals and digits only.
var (
	Regular = parseFont(6, 11, regularSource, nil)
	Bold    = parseFont(7, 11, boldSource, Regular)
	Stamp   = parseFont(10, 13, stampSource, nil)
)

// Width is how far a text in Ink Gothic reaches, in pixels.
func Width(s string) int { return Regular.Width(s) }

// Chars is how many letters of Ink Gothic fit into a width in pixels.
func Chars(width int) int { return max(0, (width+1)/Regular.Advance) }

// tofu stands for a rune that the font lacks: a missing glyph must be seen, not skipped.
var tofu = Glyph{0b11111000, 0b10001000, 0b10001000, 0b10001000, 0b10001000, 0b10001000, 0b11111000}

// Glyph returns the pixels of a rune.
func (f *Font) Glyph(r rune) Glyph {
	if uint32(r) < 256 {
		return f.latin[r]
	}
	if g, ok := f.more[r]; ok {
		return g
	}
	return tofu
}

// Has says whether the font draws a rune.
func (f *Font) Has(r rune) bool { return r == ' ' || f.Glyph(r) != tofu }

// Width is how far a text reaches, in pixels, without the gap behind its last letter.
func (f *Font) Width(s string) int {
	n := 0
	for range s {
		n++
	}
	return max(0, n*f.Advance-1)
}

// parseFont reads lines of "rune rows [base]": rows of '#' and '.', parted by '/', drawn over the glyph of base.
func parseFont(advance, lead int, source string, thin *Font) *Font {
	f := &Font{Advance: advance, Lead: lead, more: map[rune]Glyph{}}
	for i := range f.latin {
		f.latin[i] = tofu
	}
	f.latin[' '] = Glyph{}
	f.latin[0xa0] = Glyph{}
	if thin != nil {
		for i, g := range thin.latin {
			f.latin[i] = struck(g)
		}
		for r, g := range thin.more {
			f.more[r] = struck(g)
		}
	}
	for line := range strings.Lines(source) {
		part := strings.Fields(line)
		var g Glyph
		if len(part) == 3 {
			g = f.Glyph([]rune(part[2])[0])
		}
		for y, row := range strings.Split(part[1], "/") {
			for x, c := range row {
				if c == '#' {
					g[y] |= 0x80 >> x
				}
			}
		}
		if r := []rune(part[0])[0]; r < 256 {
			f.latin[r] = g
		} else {
			f.more[r] = g
		}
	}
	return f
}

func struck(g Glyph) Glyph {
	for i := range g {
		g[i] |= g[i] >> 1
	}
	return g
}
