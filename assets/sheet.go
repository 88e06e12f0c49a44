package assets

import (
	"bytes"
	_ "embed"
	"image"
	"image/png"
	"sync"
)

//go:generate go run ./draw

//go:embed sprites.png
var sheetPNG []byte

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
func SpriteSheet() ([]Color, int) { s := sheet(); return s.pix, s.w }

type sheetPixels struct {
	pix []Color
	w   int
}

var sheet = sync.OnceValue(func() sheetPixels {
	m, err := png.Decode(bytes.NewReader(sheetPNG))
	if err != nil {
		panic("assets: sprites.png: " + err.Error())
	}
	p := m.(*image.Paletted)
	s := sheetPixels{make([]Color, len(p.Pix)), p.Stride}
	for i, v := range p.Pix {
		s.pix[i] = Color(v)
	}
	return s
})
