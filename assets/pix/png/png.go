// Package png writes pictures as PNG files. It is no method of theirs, so that what only paints need not hold an encoder.
package png

import (
	"image/png"
	"io"

	"deskarena/assets/pix"
)

// Encode writes a picture as an indexed PNG, each pixel scale×scale.
func Encode(w io.Writer, p *pix.Picture, scale int) error { return png.Encode(w, p.Paletted(scale)) }
