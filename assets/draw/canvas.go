package main

import (
	"strings"

	"deskarena/assets"
	"deskarena/assets/pix"
)

const clear = assets.Clear

// layer is an empty picture to draw a part on.
func layer(w, h int) *pix.Picture { return pix.New(w, h, clear) }

// stamp copies what is not clear.
func stamp(dst *pix.Picture, x, y int, src *pix.Picture) {
	for j := range src.H {
		for i := range src.W {
			if c := src.At(i, j); c != clear {
				dst.Set(x+i, y+j, c)
			}
		}
	}
}

// inked stamps a layer with an outline of one pixel of ink around it: every part of a figure has one weight of line.
func inked(dst, src *pix.Picture) {
	for j := -1; j <= src.H; j++ {
		for i := -1; i <= src.W; i++ {
			if src.At(i, j) != clear {
				continue
			}
			if src.At(i-1, j) != clear || src.At(i+1, j) != clear || src.At(i, j-1) != clear || src.At(i, j+1) != clear {
				dst.Set(i, j, assets.Ink)
			}
		}
	}
	stamp(dst, 0, 0, src)
}

// letters are the colours of drawings made of text; any other letter is clear.
var letters = map[byte]assets.Color{
	'k': assets.Ink, 'K': assets.Ink2, 'i': assets.Ink3,
	's': assets.Skin, 'S': assets.Skin2, 'd': assets.SkinB, 'D': assets.Wood2,
	't': assets.Teal, 'T': assets.Teal2, 'l': assets.Teal3, 'L': assets.Teal4,
	'b': assets.Slate2, 'G': assets.Slate, 'g': assets.Slate3, 'a': assets.Slate4,
	'w': assets.Sheet, 'W': assets.Paper2, 'p': assets.Paper, 'y': assets.Tan,
	'n': assets.Wood, 'N': assets.Wood2,
	'e': assets.Sage, 'E': assets.Sage2, 'Y': assets.Lamp,
	'h': assets.Slate2, 'H': assets.Slate,
	'c': assets.Clay, 'r': assets.Grey, 'R': assets.Grey2,
}

// rows draws lines of letters.
func rows(dst *pix.Picture, x, y int, text string) {
	for j, line := range strings.Split(strings.Trim(text, "\n"), "\n") {
		for i := range len(line) {
			if c, ok := letters[line[i]]; ok {
				dst.Set(x+i, y+j, c)
			}
		}
	}
}

// drawing is a sprite made of letters, as large as they need.
func drawing(name, text string) sprite {
	lines := strings.Split(strings.Trim(text, "\n"), "\n")
	w := 0
	for _, l := range lines {
		w = max(w, len(l))
	}
	p := layer(w, len(lines))
	rows(p, 0, 0, text)
	return sprite{name, p}
}
