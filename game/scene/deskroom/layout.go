package deskroom

import (
	"deskarena/game/props"
	"deskarena/game/scene"
)

// speech is the room for words in a bubble: as narrow as they allow, from so many letters a line to so many.
type speech struct{ narrow, wide, lines int }

// layout is where things are in one orientation, in pixels at scale 1. The grid is the art guide's, with room made for
// a wide Step key, for odds over the scrubber's stops, and for targets of at least 24 by 24.
type layout struct {
	tabsX, tabsY, tabsW, tabGap int // the chain strip
	turnX, turnY                int // the right end of the number of the turn; upright it stands before the scrubber
	boardX, boardY              int // the figures: a sheet on the wall; upright the top line
	sparkX, sparkY              int // the line of the odds, where the figures have no sheet
	roomY, floor                int

	cabinetX, cabinetY int
	reachX, homeX      int // where the agent stands at the cabinet, and at the desk
	deskX              int // -1: no desk
	lampX, lampY       int // the shade's top middle; its arm is on the cabinet's side
	calendarX          int
	calendarY          int
	plantX             int // -1: none
	counterX           int
	customerX          int
	bubbleR, bubbleB   int    // its right and its lower edge
	bubbleLow          speech // below a full cord
	bubbleTall         speech // where nothing hangs above it

	cards [5]struct{ x, y int }
	backX int // where the cord turns back to its second line; 0 when it has one

	tapeX, tapeY, tapeW int
	tapeStep            int // from entry to entry
	tapeChars           int

	x, w     int // of the controls
	keysY    int
	scrubY   int
	strikeY  int
	shelfY   int
	pickersY int
	target   int // the least that can be pressed is so wide and high
}

const (
	tapeEntries = 4
	rowStep     = 11 // from row to row of a card
)

var landscape = layout{
	tabsX: 6, tabsY: 3, tabsW: 548, tabGap: 4,
	turnX: 635, turnY: 8, boardX: 241, boardY: 116,
	roomY: 20, floor: 194,
	cabinetX: 4, cabinetY: 38,
	reachX: 134, homeX: 166,
	deskX: 190, lampX: 168, lampY: 112,
	calendarX: 114, calendarY: 116, plantX: 342,
	counterX: 440, customerX: 606,
	bubbleR: 586, bubbleB: 161, bubbleLow: speech{27, 36, 4}, bubbleTall: speech{25, 25, 11},
	cards: [5]struct{ x, y int }{{112, 34}, {220, 34}, {328, 34}, {436, 34}, {544, 34}},
	tapeX: 6, tapeY: 204, tapeW: 316, tapeStep: 35, tapeChars: 45,
	x: 330, w: 304, keysY: 203, scrubY: 231, strikeY: 256, shelfY: 286, pickersY: 310, target: 24,
}

var upright = layout{
	tabsX: 6, tabsY: 17, tabsW: 348, tabGap: 3,
	boardX: 5, boardY: 4, sparkX: 48, sparkY: 124,
	roomY: 34, floor: 318,
	cabinetX: 4, cabinetY: 162,
	reachX: 130, homeX: 138,
	deskX: -1, lampX: 138, lampY: 226,
	calendarX: 12, calendarY: 117, plantX: -1,
	counterX: 192, customerX: 334,
	bubbleR: 316, bubbleB: 288, bubbleLow: speech{20, 23, 7}, bubbleTall: speech{20, 23, 15},
	cards: [5]struct{ x, y int }{{8, 46}, {122, 46}, {236, 46}, {236, 132}, {122, 132}},
	backX: 346,
	tapeX: 8, tapeY: 416, tapeW: 344, tapeStep: 33, tapeChars: 50,
	x: 8, w: 344, keysY: 327, scrubY: 356, strikeY: 382, shelfY: 564, pickersY: 589, target: 27, // 24 CSS pixels on the narrowest page that WCAG knows, of 320
}

func layoutOf(v *scene.View) *layout {
	if v.Portrait {
		return &upright
	}
	return &landscape
}

// pulley is where the cord leaves the cabinet.
func (l *layout) pulley() (x, y int) { return l.cabinetX + props.CabinetW - 8, l.cabinetY - 12 }

// edge is where the cabinet ends, behind which cards leave.
func (l *layout) edge() int { return l.cabinetX + props.CabinetW }
