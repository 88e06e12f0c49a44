package scene

// layout is where things are in one orientation, in pixels at scale 1. The grid is the art guide's, with room made for
// a wide Step key, for odds over the scrubber's stops, and for targets of at least 24 by 24.
type layout struct {
	tabsX, tabsY, tabsW, tabGap int // the chain strip
	turnX, turnY                int // the number of the turn: its right end where there is a board
	boardX, boardY              int // paper and simulated on the wall; -1: in the top line
	roomY, floor                int

	cabinetX, cabinetY int
	reachX, homeX      int // where the agent stands at the cabinet, and at the desk
	deskX              int // -1: no desk
	lampX, lampY       int // the shade's top middle
	lampFoot           int // of a standing lamp; -1 for one on the cabinet's side
	calendarX          int
	calendarY          int
	plantX             int // -1: none
	counterX           int
	customerX          int
	bubbleX, bubbleY   int
	bubbleChars        int
	bubbleLines        int

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
}

const (
	tapeEntries = 4
	rowStep     = 11 // from row to row of a card
)

var landscape = layout{
	tabsX: 6, tabsY: 3, tabsW: 548, tabGap: 4,
	turnX: 635, turnY: 8, boardX: 317, boardY: 115,
	roomY: 20, floor: 194,
	cabinetX: 4, cabinetY: 38,
	reachX: 134, homeX: 163,
	deskX: 190, lampX: 214, lampY: 112, lampFoot: 307,
	calendarX: 113, calendarY: 112, plantX: 366,
	counterX: 446, customerX: 606,
	bubbleX: 421, bubbleY: 113, bubbleChars: 25, bubbleLines: 4,
	cards: [5]struct{ x, y int }{{112, 36}, {220, 36}, {328, 36}, {436, 36}, {544, 36}},
	tapeX: 6, tapeY: 204, tapeW: 316, tapeStep: 35, tapeChars: 45,
	x: 330, w: 304, keysY: 203, scrubY: 231, strikeY: 256, shelfY: 286, pickersY: 310,
}

var upright = layout{
	tabsX: 6, tabsY: 17, tabsW: 348, tabGap: 3,
	turnX: 8, turnY: 4, boardX: -1,
	roomY: 34, floor: 318,
	cabinetX: 4, cabinetY: 162,
	reachX: 130, homeX: 152,
	deskX: -1, lampX: 152, lampY: 226, lampFoot: -1,
	calendarX: 14, calendarY: 117, plantX: -1,
	counterX: 196, customerX: 330,
	bubbleX: 176, bubbleY: 208, bubbleChars: 20, bubbleLines: 5,
	cards: [5]struct{ x, y int }{{8, 46}, {122, 46}, {236, 46}, {236, 128}, {122, 128}},
	backX: 346,
	tapeX: 8, tapeY: 416, tapeW: 344, tapeStep: 33, tapeChars: 50,
	x: 8, w: 344, keysY: 327, scrubY: 356, strikeY: 382, shelfY: 564, pickersY: 589,
}

func (v *View) layout() *layout {
	if v.Portrait {
		return &upright
	}
	return &landscape
}
