// Package assets holds the palette, the fonts and the sprites.
//
// The sprites are drawn by the tool in assets/draw (poses are coordinates there) onto one indexed sheet, with a
// table of names and rectangles, table.go. The sheet is there twice: sprites.png to look at, and sprites.rle, which needs no
// decoder of PNG to be read. All three are committed; `go generate ./assets` draws them anew.
package assets

// Color is an index into the closed palette of 32 colours.
type Color uint8

// Sprite is an index into the sprite sheet. The zero Sprite is none.
type Sprite uint16
