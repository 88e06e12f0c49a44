package deskroom

import (
	"deskarena/engine/episode"
	"deskarena/engine/org"
	"deskarena/game/frame"
	"deskarena/game/props"
	"deskarena/game/scene/beat"
)

// drawers are the labels of the cabinet, by org.Object: 7 letters at most.
var drawers = [16]string{
	"User", "Account", "Contact", "Case", "Knowldg", "Categry", "Product", "CatProd",
	"PriceBk", "PbEntry", "Order", "OrdItem", "Email", "Chat", "Issue", "CaseHis",
}

// room paints what is upstairs but for the cord.
func (b *builder) room() {
	l, v := b.l, b.View
	b.Group(frame.Controls, "The room")
	b.Room(0, l.roomY, b.F.W, l.floor)
	b.Cone(l.lampX, l.lampY+9, l.floor)
	month, day := calendar(v.Trace.Today)
	b.Calendar(l.calendarX, l.calendarY, month, day)
	b.Region(frame.Region{Name: "today", Role: frame.RoleImage, Label: "Calendar: today is " + v.Trace.Today,
		X: l.calendarX, Y: l.calendarY, W: props.CalendarW, H: props.CalendarH})
	open, step := b.drawer()
	b.Cabinet(l.cabinetX, l.cabinetY, &drawers, open, step)
	b.Cat(l.cabinetX+12, l.cabinetY-11, v.Broken() != nil && b.Clock.Begun(beat.Snap), b.View.Bob())
	name := "Filing cabinet with 16 drawers"
	if open >= 0 {
		name += "; open: " + org.Object(open).String()
	}
	b.Region(frame.Region{Name: "cabinet", Role: frame.RoleImage, Label: name, X: l.cabinetX, Y: l.cabinetY, W: props.CabinetW, H: props.CabinetH})
	b.WallLamp(l.cabinetX+props.CabinetW, l.lampX, l.lampY)
	switch {
	case v.Hide.Figures:
	case v.Portrait:
		b.sparkSheet()
	default:
		b.board()
	}
	b.furniture()
	b.agent()
	b.customer()
}

// furniture is what stands on the floor.
func (b *builder) furniture() {
	if b.l.deskX >= 0 {
		b.Desk(b.l.deskX, b.l.floor, min(3, b.View.Cursor), b.View.Bob())
	}
	if b.l.plantX >= 0 {
		b.Plant(b.l.plantX, b.l.floor)
	}
}

// drawer is which drawer stands open, and how far.
func (b *builder) drawer() (object, step int) {
	t := b.View.Last()
	if t == nil || t.Object == episode.NoDrawer || t.Kind == episode.Submit {
		return -1, 0
	}
	switch {
	case b.Clock.Over(beat.Open):
		return int(t.Object), 2
	case b.Clock.Now == beat.Open && b.Clock.At >= 4:
		return int(t.Object), min(2, b.Clock.At/4)
	}
	return -1, 0
}
