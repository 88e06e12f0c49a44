package props

import "deskarena/assets"

// Theme gives every role its colour, so that one drawing has a day and a night. The pairs keep 4.5 to 1 for text and
// 3 to 1 for the shapes of controls (WCAG 2.2); a test computes it.
type Theme struct {
	Night bool

	Page  assets.Color // behind all
	Wall  assets.Color
	Wall2 assets.Color // wainscot
	Slab  assets.Color // the floor, cut through
	Base  assets.Color // downstairs
	Rim   assets.Color // around dark outlines that stand against the wall; by day the wall itself

	Sheet  assets.Color // the tape, menus
	Text   assets.Color // on Page, Wall, Wall2, Base and Sheet
	Soft   assets.Color // lesser text on the same
	Line   assets.Color // frames of controls
	Mark   assets.Color // ticks, dashes; never text
	Shade  assets.Color // the hard shadow
	Accent assets.Color // right, on Sheet
	Bad    assets.Color // broken, on Sheet
	BadOut assets.Color // broken, as text on Wall and Base
	Hi     assets.Color // a pressed key, a tab that is right
	Hover  assets.Color // a key under the pointer
	Arrow  assets.Color
	Cord   assets.Color

	Card, CardText, CardSoft, CardShade assets.Color // cards and bubbles are lit: paper by night too
	Waste, WasteBand, WasteText         assets.Color
	WasteName                           assets.Color // on WasteBand

	Key, KeySide            assets.Color
	Main, MainText          assets.Color // the key that one presses most
	MainHover               assets.Color
	Strike, StrikeText      assets.Color
	StrikeHover             assets.Color
	Cab, CabHi, CabLo       assets.Color // the cabinet, its lit edge, its shaded edge
	Label                   assets.Color // drawers and cassettes
	Post                    assets.Color // thin dark things before the wall
	Light, Light2, LightTop assets.Color // the lamp's cone: outer, inner; the bulb
}

// Day and Night are the two themes.
var (
	Day = Theme{
		Page: assets.Paper, Wall: assets.Paper, Wall2: assets.Paper2, Slab: assets.Tan, Base: assets.Paper2, Rim: assets.Paper,
		Sheet: assets.Sheet, Text: assets.Ink, Soft: assets.Ink2, Line: assets.Ink, Mark: assets.Ink3, Shade: assets.Tan,
		Accent: assets.Teal, Bad: assets.Clay, BadOut: assets.Clay2, Hi: assets.Teal4, Hover: assets.Teal4,
		Arrow: assets.Ink, Cord: assets.Ink,
		Card: assets.Sheet, CardText: assets.Ink, CardSoft: assets.Ink2, CardShade: assets.Tan,
		Waste: assets.Grey, WasteBand: assets.Grey2, WasteText: assets.Grey3, WasteName: assets.Ink,
		Key: assets.Sheet, KeySide: assets.Tan, Main: assets.Teal, MainText: assets.Sheet, MainHover: assets.Teal2,
		Strike: assets.Slate2, StrikeText: assets.Sheet, StrikeHover: assets.Slate,
		Cab: assets.Slate3, CabHi: assets.Slate4, CabLo: assets.Slate, Label: assets.Sheet,
		Post:  assets.Ink,
		Light: assets.Sheet, Light2: assets.Sheet, LightTop: assets.Lamp,
	}
	Night = Theme{
		Night: true,
		Page:  assets.Night, Wall: assets.Night, Wall2: assets.Night2, Slab: assets.Night2, Base: assets.Night, Rim: assets.Slate,
		Sheet: assets.Night2, Text: assets.Paper, Soft: assets.Slate4, Line: assets.Slate3, Mark: assets.Slate3, Shade: assets.Ink,
		Accent: assets.Teal3, Bad: assets.Clay3, BadOut: assets.Clay3, Hi: assets.Teal2, Hover: assets.Slate,
		Arrow: assets.Paper, Cord: assets.Tan,
		Card: assets.Paper, CardText: assets.Ink, CardSoft: assets.Ink2, CardShade: assets.Ink,
		Waste: assets.Night3, WasteBand: assets.Slate2, WasteText: assets.Slate4, WasteName: assets.Sheet,
		Key: assets.Night3, KeySide: assets.Ink, Main: assets.Teal, MainText: assets.Sheet, MainHover: assets.Teal2,
		Strike: assets.Paper2, StrikeText: assets.Ink, StrikeHover: assets.Tan,
		Cab: assets.Slate, CabHi: assets.Slate3, CabLo: assets.Slate2, Label: assets.Tan,
		Post:  assets.Slate3,
		Light: assets.Tan, Light2: assets.Paper2, LightTop: assets.Lamp,
	}
)
