package soql

import (
	"strings"

	"deskarena/engine/cal"
)

// maxRange bounds the n of LAST_N_DAYS:n and its like, so that every range stays within the calendar.
const maxRange = 9999

// dateRange is a date literal: days counted from today. Weeks begin on Sunday; the fiscal year is the calendar year.
type dateRange struct {
	name    string
	counted bool // takes :n
	days    func(today cal.Day, n int) (first, last cal.Day)
}

// period is a unit of the calendar: its first day, n units away from the one that a day lies in.
type period func(day cal.Day, n int) cal.Day

func ofDays(d cal.Day, n int) cal.Day  { return d + cal.Day(n) }
func ofWeeks(d cal.Day, n int) cal.Day { return d - cal.Day(d.Weekday()) + cal.Day(7*n) }
func ofMonths(d cal.Day, n int) cal.Day {
	y, m, _ := d.Civil()
	return cal.Date(y, m, 1).AddMonths(n)
}
func ofQuarters(d cal.Day, n int) cal.Day {
	y, m, _ := d.Civil()
	return cal.Date(y, m-(m-1)%3, 1).AddMonths(3 * n)
}
func ofYears(d cal.Day, n int) cal.Day {
	y, _, _ := d.Civil()
	return cal.Date(y, 1, 1).AddMonths(12 * n)
}

// span is the range from the first day of unit a to the last day of unit b, both counted from today's.
func (p period) span(today cal.Day, a, b int) (first, last cal.Day) {
	return p(today, a), p(today, b+1) - 1
}

// ranges holds every date literal. The last n days, and they alone, include today (Salesforce's reference).
var ranges = func() []dateRange {
	var all []dateRange
	add := func(name string, counted bool, p period, from, to func(n int) int) {
		all = append(all, dateRange{name, counted, func(today cal.Day, n int) (cal.Day, cal.Day) { return p.span(today, from(n), to(n)) }})
	}
	is := func(k int) func(int) int { return func(int) int { return k } }
	plus := func(n int) int { return n }
	minus := func(n int) int { return -n }
	for k, name := range []string{"YESTERDAY", "TODAY", "TOMORROW"} {
		add(name, false, ofDays, is(k-1), is(k-1))
	}
	add("LAST_90_DAYS", false, ofDays, is(-90), is(0))
	add("NEXT_90_DAYS", false, ofDays, is(1), is(90))
	add("LAST_N_DAYS", true, ofDays, minus, is(0))
	add("NEXT_N_DAYS", true, ofDays, is(1), plus)
	add("N_DAYS_AGO", true, ofDays, minus, minus)
	for _, u := range []struct {
		name string
		period
	}{{"WEEK", ofWeeks}, {"MONTH", ofMonths}, {"QUARTER", ofQuarters}, {"YEAR", ofYears},
		{"FISCAL_QUARTER", ofQuarters}, {"FISCAL_YEAR", ofYears}} {
		add("LAST_"+u.name, false, u.period, is(-1), is(-1))
		add("THIS_"+u.name, false, u.period, is(0), is(0))
		add("NEXT_"+u.name, false, u.period, is(1), is(1))
		add("LAST_N_"+u.name+"S", true, u.period, minus, is(-1))
		add("NEXT_N_"+u.name+"S", true, u.period, is(1), plus)
		add("N_"+u.name+"S_AGO", true, u.period, minus, minus)
	}
	return all
}()

// findRange looks a date literal up by its name in capitals.
func findRange(name string) *dateRange {
	if strings.IndexByte(name, '_') < 0 && name != "TODAY" && name != "YESTERDAY" && name != "TOMORROW" {
		return nil
	}
	for i := range ranges {
		if ranges[i].name == name {
			return &ranges[i]
		}
	}
	return nil
}

// datePart computes a date function of a day; the hour is for HOUR_IN_DAY alone.
type datePart func(day cal.Day, hour int) int64

func month(d cal.Day, _ int) int64   { _, m, _ := d.Civil(); return int64(m) }
func quarter(d cal.Day, _ int) int64 { _, m, _ := d.Civil(); return int64((m + 2) / 3) }
func year(d cal.Day, _ int) int64    { y, _, _ := d.Civil(); return int64(y) }
func dayInMonth(d cal.Day, _ int) int64 {
	_, _, day := d.Civil()
	return int64(day)
}
func dayInYear(d cal.Day, _ int) int64    { return int64(d-ofYears(d, 0)) + 1 }
func dayInWeek(d cal.Day, _ int) int64    { return int64(d.Weekday()) + 1 }
func weekInMonth(d cal.Day, _ int) int64  { return (dayInMonth(d, 0)-1)/7 + 1 }
func weekInYear(d cal.Day, _ int) int64   { return (dayInYear(d, 0)-1)/7 + 1 }
func dayOnly(d cal.Day, _ int) int64      { return int64(d) }
func hourInDay(_ cal.Day, hour int) int64 { return int64(hour) }
