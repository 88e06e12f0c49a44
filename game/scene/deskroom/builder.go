package deskroom

import (
	"deskarena/game/scene"
	"deskarena/game/scene/beat"
)

// builder says what there is in the room, where, and in which state.
type builder struct {
	scene.Stage
	l *layout

	bubble box  // where the question is
	pinned bool // the card that broke the chain has stayed on a full cord
}

type box struct{ x, y, w, h int }

// meets says whether a box comes within a few pixels of another.
func (a box) meets(o box) bool {
	const near = 4
	return a.x < o.x+o.w+near && o.x < a.x+a.w+near && a.y < o.y+o.h+near && o.y < a.y+a.h+near
}

// ended says that the run is over and the last turn's animation has come to the end.
func (b *builder) ended() bool { return b.View.Over() && b.View.Cursor > 0 && b.Clock.Begun(beat.End) }
