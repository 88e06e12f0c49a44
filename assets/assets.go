// Package assets holds the palette, the fonts and the sprites.
//
// The sprites are drawn by the tool in assets/draw (poses are coordinates there) onto one indexed sheet, sprites.png,
// with a table of names and rectangles, table.go. Both are committed; `go generate ./assets` draws them anew.
package assets

// Color is an index into the closed palette of 32 colours.
type Color uint8

// Sprite is an index into the sprite sheet. The zero Sprite is none.
type Sprite uint16
