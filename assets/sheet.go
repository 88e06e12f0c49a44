package assets

import (
	_ "embed"
	"sync"
)

//go:generate go run ./draw

//go:embed sprites.rle
var sheetRuns string

// Rect is where a sprite lies on the sheet.
type Rect struct{ X, Y, W, H int16 }

// Rect returns a sprite's place on the sheet; a sprite that does not exist has none.
func (s Sprite) Rect() Rect {
	if int(s) >= len(rects) {
		return Rect{}
	}
	return rects[s]
}

// Size is a sprite's width and height in pixels.
func (s Sprite) Size() (w, h int) { r := s.Rect(); return int(r.W), int(r.H) }

func (s Sprite) String() string {
	if int(s) >= len(names) {
		return "?"
	}
	return names[s]
}

// SpriteSheet returns the sheet, rows of Color, and its width.
func SpriteSheet() ([]Color, int) { return sheet(), sheetWidth }

// sheet reads sprites.rle: a colour and how often it comes, again and again.
var sheet = sync.OnceValue(func() []Color {
	var pixels []Color
	for i := 0; i < len(sheetRuns); i += 2 {
		for range sheetRuns[i+1] {
			pixels = append(pixels, Color(sheetRuns[i]))
		}
	}
	return pixels
})
