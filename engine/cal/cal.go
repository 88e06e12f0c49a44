// Package cal is the calendar of the engine: days and seconds as integers, UTC only, no clock.
//
// Its arithmetic is the wrappers' own: a month is subtracted by the calendar and clamped to the end of the month,
// a quarter is three months.
package cal

import (
	"fmt"
	"math"
)

// Day counts days since 1970-01-01.
type Day int32

// Instant counts seconds since 1970-01-01T00:00:00Z.
type Instant int64

// PerDay is the number of seconds in a day.
const PerDay = 24 * 60 * 60

// Date returns the day of a civil date. The month and the day of the month must be in range.
func Date(year, month, day int) Day {
	// Howard Hinnant's days_from_civil: years begin in March, so that leap days come last.
	y := year
	if month <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	mp := (month + 9) % 12
	doy := (153*mp+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 719468)
}

// Civil returns the year, the month (1 to 12) and the day of the month.
func (d Day) Civil() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp + 3
	if month > 12 {
		month -= 12
	}
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// Weekday returns 0 for Sunday to 6 for Saturday.
func (d Day) Weekday() int { return mod(int(d)+4, 7) }

// Start is the first instant of the day.
func (d Day) Start() Instant { return Instant(d) * PerDay }

// String writes the day as YYYY-MM-DD.
func (d Day) String() string {
	var b [10]byte
	return string(d.Append(b[:0]))
}

// Append appends the day as YYYY-MM-DD.
func (d Day) Append(b []byte) []byte {
	y, m, day := d.Civil()
	return pad(append(pad(append(pad(b, y, 4), '-'), m, 2), '-'), day, 2)
}

// AddMonths moves by n calendar months; a day that the month lacks becomes its last.
func (d Day) AddMonths(n int) Day {
	y, m, day := d.Civil()
	k := y*12 + m - 1 + n
	y, m = floorDiv(k, 12), mod(k, 12)+1
	return Date(y, m, min(day, DaysIn(y, m)))
}

// DaysIn returns the length of a month.
func DaysIn(year, month int) int {
	next := Date(year+month/12, month%12+1, 1)
	return int(next - Date(year, month, 1))
}

// The first and the last day that the wrappers' calendar knows: they reckon in Python.
var first, last = Date(1, 1, 1), Date(9999, 12, 31)

// InYears refuses a day before the year 1 or after 9999, in Python's words.
func InYears(d Day) error {
	if d >= first && d <= last {
		return nil
	}
	y, _, _ := d.Civil()
	return yearError(y)
}

func yearError(year int) error { return fmt.Errorf("year %d is out of range", year) }

var errRange = fmt.Errorf("date value out of range")

// Back goes n periods (day, week, month or quarter; n >= 0) back from a time of the years 1 to 9999, by the calendar.
// It refuses to leave those years, in Python's words.
func Back(end Instant, period string, n int) (Instant, error) {
	days, months := 0, min(n, math.MaxInt32)
	switch period {
	case "day":
		days, months = months, 0
	case "week":
		days, months = 7*months, 0
	case "month":
	case "quarter":
		months *= 3
	default:
		return 0, fmt.Errorf("'period' must be day, week, month or quarter")
	}
	day := end.Day()
	if n > math.MaxInt32 || days > int(day-first) {
		return 0, errRange
	}
	y, m, _ := day.Civil()
	if year := floorDiv(y*12+m-1-months, 12); year < 1 {
		return 0, yearError(year)
	}
	return day.AddMonths(-months).Start() - Instant(days)*PerDay + (end - day.Start()), nil
}

// Months are the English names.
var Months = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// Named is a window by its name: a month, Q1 to Q4, or a season. Seasons begin with March, June, September and December
// and last three months; the winter of a year runs into the next. The end is the first day after.
func Named(name string, year int) (start, end Day, ok bool) {
	month, length := 0, 3
	switch name {
	case "Q1", "Q2", "Q3", "Q4":
		month = 3*int(name[1]-'1') + 1
	case "Spring":
		month = 3
	case "Summer":
		month = 6
	case "Fall", "Autumn":
		month = 9
	case "Winter":
		month = 12
	default:
		for i, m := range Months {
			if m == name {
				month, length = i+1, 1
			}
		}
	}
	if month == 0 {
		return 0, 0, false
	}
	start = Date(year, month, 1)
	return start, start.AddMonths(length), true
}

// Day is the day that the instant falls on.
func (t Instant) Day() Day { return Day(floorDiv(int(t), PerDay)) }

// Clock returns the hour, minute and second of the day.
func (t Instant) Clock() (h, m, s int) {
	r := mod(int(t), PerDay)
	return r / 3600, r / 60 % 60, r % 60
}

// String writes the instant as queries spell it: YYYY-MM-DDTHH:MM:SSZ.
func (t Instant) String() string {
	var b [20]byte
	return string(append(t.appendSeconds(b[:0]), 'Z'))
}

// AppendAPI appends the instant as the REST API returns it: YYYY-MM-DDTHH:MM:SS.000+0000.
func (t Instant) AppendAPI(b []byte) []byte { return append(t.appendSeconds(b), ".000+0000"...) }

func (t Instant) appendSeconds(b []byte) []byte {
	h, m, s := t.Clock()
	b = append(t.Day().Append(b), 'T')
	return pad(append(pad(append(pad(b, h, 2), ':'), m, 2), ':'), s, 2)
}

// ParseDay reads YYYY-MM-DD.
func ParseDay(s string) (Day, error) {
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		y, ok1 := digits(s[0:4])
		m, ok2 := digits(s[5:7])
		d, ok3 := digits(s[8:10])
		if ok1 && ok2 && ok3 && y >= 1 && m >= 1 && m <= 12 && d >= 1 && d <= DaysIn(y, m) {
			return Date(y, m, d), nil
		}
	}
	return 0, fmt.Errorf("%q is not a date of the form YYYY-MM-DD", s)
}

// ParseInstant reads YYYY-MM-DDTHH:MM:SS with an optional fraction (dropped) and a zone: Z, +hh:mm, -hh:mm or +hhmm.
func ParseInstant(s string) (Instant, error) {
	bad := fmt.Errorf("%q is not a time of the form YYYY-MM-DDTHH:MM:SSZ", s)
	if len(s) < 20 || s[10] != 'T' || s[13] != ':' || s[16] != ':' {
		return 0, bad
	}
	day, err := ParseDay(s[:10])
	if err != nil {
		return 0, bad
	}
	h, ok1 := digits(s[11:13])
	m, ok2 := digits(s[14:16])
	sec, ok3 := digits(s[17:19])
	if !ok1 || !ok2 || !ok3 || h > 23 || m > 59 || sec > 59 {
		return 0, bad
	}
	t := day.Start() + Instant(h*3600+m*60+sec)
	rest := s[19:]
	if rest[0] == '.' {
		i := 1
		for i < len(rest) && rest[i] >= '0' && rest[i] <= '9' {
			i++
		}
		if i == 1 {
			return 0, bad
		}
		rest = rest[i:]
	}
	if rest == "Z" {
		return t, nil
	}
	if len(rest) == 6 && rest[3] == ':' {
		rest = rest[:3] + rest[4:]
	}
	if len(rest) != 5 || rest[0] != '+' && rest[0] != '-' {
		return 0, bad
	}
	zh, ok4 := digits(rest[1:3])
	zm, ok5 := digits(rest[3:5])
	if !ok4 || !ok5 || zh > 14 || zm > 59 {
		return 0, bad
	}
	off := Instant(zh*3600 + zm*60)
	if rest[0] == '+' {
		off = -off
	}
	return t + off, nil
}

func digits(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

func pad(b []byte, n, width int) []byte {
	for p := pow10(width - 1); p > 0; p /= 10 {
		b = append(b, byte('0'+n/p%10))
	}
	return b
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func mod(a, b int) int { return a - floorDiv(a, b)*b }
