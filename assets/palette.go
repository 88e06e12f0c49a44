package assets

import "image/color"

// The palette: 32 colours, each with a role. Clay is for what is broken and for nothing else.
const (
	Ink    Color = iota // outline and text
	Ink2                // soft text
	Ink3                // lines, ticks and dashes of the controls; never text
	Paper               // wall; text at night
	Sheet               // sheets, cards, keys
	Paper2              // wainscot and downstairs
	Tan                 // hard shadow, side of a key
	Wood                // furniture, pegs, shelf
	Wood2               // its shaded side
	Teal                // right, solved
	Teal2               // current
	Teal3               // small lights
	Teal4               // highlight of a key field
	Slate               // cassettes
	Slate2              // live strike, trousers
	Slate3              // cabinet
	Slate4              // glass, highlight
	Clay                // broken: band, rim, crack, cord ends
	Clay2               // broken text on paper
	Clay3               // broken text at night
	Grey                // wasted card
	Grey2               // its band
	Grey3               // its text
	Skin                // the agent
	Skin2               // the agent's shaded side
	SkinB               // the customer
	Sage                // plant
	Sage2               // its shaded side
	Lamp                // bulb, moon, a cat's eyes at night
	Night               // wall at night
	Night2              // sheet at night
	Night3              // key and wasted card at night

	NumColors = iota
	Clear     = Color(NumColors) // in a sprite: not painted
)

// Palette is the colours as RGB, in the order of the constants; its last entry is Clear.
var Palette = [NumColors + 1]color.NRGBA{
	rgb(0x211d26), rgb(0x4b4650), rgb(0x7a7377),
	rgb(0xf5ead2), rgb(0xfffaf0), rgb(0xe8d9b9), rgb(0xcfba92),
	rgb(0xa08660), rgb(0x6a563f),
	rgb(0x2b6f6c), rgb(0x17474a), rgb(0x7fb0a5), rgb(0xcfe3d6),
	rgb(0x4a5d73), rgb(0x2c394b), rgb(0x8496a5), rgb(0xbfcacd),
	rgb(0xbf461b), rgb(0x84290f), rgb(0xf4c3a3),
	rgb(0xd9d4c9), rgb(0xb9b3a8), rgb(0x575354),
	rgb(0xe2b995), rgb(0xb98a6c), rgb(0x7d5646),
	rgb(0x6f8c62), rgb(0x3f5a45),
	rgb(0xffe6a3),
	rgb(0x1a2130), rgb(0x263146), rgb(0x3d4c66),
	{},
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

// ColorPalette is the palette for package image: Clear is index NumColors.
func ColorPalette() color.Palette {
	p := make(color.Palette, len(Palette))
	for i, c := range Palette {
		p[i] = c
	}
	return p
}
