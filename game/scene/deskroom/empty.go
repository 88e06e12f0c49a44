package deskroom

import (
	"deskarena/game/frame"
	"deskarena/game/props"
	"deskarena/game/scene"
)

// Empty makes the Frame of the room before anybody has come in: what stands for a run whose picture nobody has painted.
func Empty(v *scene.View, f *frame.Frame) {
	b := &builder{Stage: scene.Start(v, f), l: layoutOf(v)}
	l := b.l
	b.Room(0, l.roomY, f.W, l.floor)
	b.Cone(l.lampX, l.lampY+9, l.floor)
	b.Cabinet(l.cabinetX, l.cabinetY, &drawers, -1, 0)
	b.Cat(l.cabinetX+12, l.cabinetY-11, false, 0)
	b.WallLamp(l.cabinetX+props.CabinetW, l.lampX, l.lampY)
	b.furniture()
	b.Fill(0, l.floor+6, f.W, f.H-l.floor-6, b.T.Base)
	b.Slab(0, l.floor, f.W)
}
