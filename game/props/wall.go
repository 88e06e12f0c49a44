package props

import (
	"deskarena/assets"
	"deskarena/game/frame"
)

// CalendarW and CalendarH are the size of the calendar.
const CalendarW, CalendarH = 29, 33

// Calendar paints a tear-off calendar with the day that it is in the story: "2", "JUN".
func (p Pen) Calendar(x, y int, month, day string) {
	p.Fill(x+2, y+5, CalendarW, CalendarH-3, p.T.Shade)
	p.solid(x, y+3, CalendarW, CalendarH-3, p.T.Card)
	p.Round(x, y+3, CalendarW, 12, assets.Slate, assets.Ink)
	p.Text(x+(CalendarW-assets.Width(month))/2, y+6, month, assets.Sheet)
	p.add(frame.Item{Op: frame.OpStamp, X: x + (CalendarW-assets.Stamp.Width(day))/2 + 1, Y: y + 19, Text: day, Ink: assets.Ink})
	for _, dx := range [2]int{7, 20} {
		p.Fill(x+dx, y, 2, 5, p.T.Post)
	}
	p.Fill(x+1, y+CalendarH-3, CalendarW-2, 1, p.T.Mark)
}

// Notice paints a sheet pinned to the wall: less bright at night than what is lit.
func (p Pen) Notice(x, y, w, h int) {
	p.Fill(x+2, y+2, w, h, p.T.Shade)
	p.solid(x, y, w, h, p.T.Sheet)
	p.Icon(x+w/2-2, y-3, assets.Pin, p.T.Text, p.T.Text)
}
