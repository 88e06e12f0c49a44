package input

// event is a thing that a pointer did, at a point of the screen in physical pixels.
type event struct {
	kind kind
	by   device
	x, y int
}

type kind uint8

const (
	moved kind = iota
	down
	up
	lost // it was down, and whether it came up here nobody knows
)

type device uint8

const (
	none device = iota
	mouse
	finger
)

// edges are what a button has done between two ticks: was says whether it was down at the first, is whether it is down
// at the second, and just whether it went down in between.
func edges(was, just, is bool) (list []kind) {
	if was && (just || !is) {
		list = append(list, up)
	}
	if just {
		list = append(list, down)
	}
	return list
}
