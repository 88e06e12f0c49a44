package story

import (
	"strconv"
	"strings"

	"deskarena/engine/cal"
)

// window is the time that a query asks about, from its first day to its last.
func window(query string) (from, to cal.Day, ok bool) {
	from, opens := bound(query, ">= ")
	if !opens {
		from, opens = bound(query, "> ")
	}
	if to, closes := bound(query, "< "); closes {
		return from, to - 1, opens
	}
	to, closes := bound(query, "<= ")
	return from, to, opens && closes
}

// bound is the first day that a query sets a date against by an operator.
func bound(query, op string) (cal.Day, bool) {
	for {
		_, rest, ok := strings.Cut(query, "Date "+op)
		if !ok {
			return 0, false
		}
		if d, err := cal.ParseDay(rest[:min(len(rest), len("2006-01-02"))]); err == nil {
			return d, true
		}
		query = rest
	}
}

// windowLines say which time a number is of: its month, or its first and last day.
func windowLines(query string) []telling {
	from, to, ok := window(query)
	if !ok {
		return nil
	}
	y, m, _ := from.Civil()
	if toY, toM, _ := to.Civil(); y == toY && m == toM {
		return []telling{{text: "in " + cal.Months[m-1][:3] + " " + strconv.Itoa(y), rank: 1}}
	}
	return []telling{{text: from.String() + "→", rank: 1}, {text: to.String(), rank: 2}}
}
