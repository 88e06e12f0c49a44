package org

import (
	"deskarena/engine/cal"
	"deskarena/engine/dice"
)

// The service desk keeps Eastern time: its hours, its shifts and its greetings go by that clock. Records are in UTC.

const hour = 60 * minute

// eastern is the wall clock of the desk at an instant.
func eastern(at cal.Instant) cal.Instant { return at - behind(at) }

// fromEastern is the instant of a wall clock. The hour that comes twice in November is the first one.
func fromEastern(wall cal.Instant) cal.Instant {
	at := wall + 5*hour
	return wall + behind(at-hour)
}

// behind is how far the desk's clock is behind UTC: four hours from the second Sunday of March to the first Sunday of
// November, else five. Both changes come at two in the morning.
func behind(at cal.Instant) cal.Instant {
	year, _, _ := at.Day().Civil()
	if at >= weekday(year, 3, 0, 2).Start()+7*hour && at < weekday(year, 11, 0, 1).Start()+6*hour {
		return 4 * hour
	}
	return 5 * hour
}

// weekday is the nth of a weekday (0 is Sunday) in a month.
func weekday(year, month, which, nth int) cal.Day {
	first := cal.Date(year, month, 1)
	return first + cal.Day((which-first.Weekday()+7)%7+7*(nth-1))
}

// holiday is the one day on which nobody is at the desk: Thanksgiving.
func holiday(day cal.Day) bool {
	year, month, _ := day.Civil()
	return month == 11 && day == weekday(year, 11, 4, 4)
}

// shift is when an agent works: from an hour of the desk's clock on, but for two days of the week.
type shift struct {
	from int
	off  [7]bool
}

// shiftHours is how long a shift is, with its breaks.
const shiftHours = 9

// rota gives every user one, inside the hours in which the chat is staffed. Most have the weekend off.
func (g *generator) rota() {
	d := g.dice.For("shift")
	g.shifts = make([]shift, numUsers)
	p := &g.policies
	for u := range g.shifts {
		s, d := &g.shifts[u], d.With(u)
		s.from = dice.Pick(d.For("from"), []int{p.Open, p.Open, p.Open + 1, p.Open + 2, p.Close - shiftHours})
		first := dice.Pick(d.For("off"), []int{6, 6, 6, 6, 0, 5, 2})
		s.off[first], s.off[(first+1)%7] = true, true
	}
}

// works says whether an agent is at the desk at an instant.
func (s *shift) works(at cal.Instant) bool {
	wall := eastern(at)
	day := wall.Day()
	from := day.Start() + cal.Instant(s.from)*hour
	return !s.off[day.Weekday()] && !holiday(day) && wall >= from && wall < from+shiftHours*hour
}

// settling is how long an agent who has just come takes nothing up.
const settling = 12 * minute

// atDesk is when an agent takes up what is there at an instant: at once, or some time into the next shift. It leaves
// what the agent needs before going home: at most some hours.
func (g *generator) atDesk(d dice.Dice, user int32, at, need cal.Instant) cal.Instant {
	s := &g.shifts[user]
	wall := eastern(at)
	for day := wall.Day(); ; day++ {
		if s.off[day.Weekday()] || holiday(day) {
			continue
		}
		from := day.Start() + cal.Instant(s.from)*hour
		switch {
		case wall < from+settling:
			return fromEastern(from + settling + cal.Instant(d.For("first thing").Below(int(80*minute))))
		case wall < from+shiftHours*hour-need:
			return at
		}
	}
}
