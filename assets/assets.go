// Package assets holds the palette, the fonts and the sprites.
package assets

// Color is an index into the closed palette of 32 colours.
type Color uint8

// Sprite is an index into the sprite sheet.
type Sprite uint16
