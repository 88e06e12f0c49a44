package deskroom

import (
	"strconv"

	"deskarena/engine/cal"
)

var months = [...]string{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}

func calendar(today string) (month, day string) {
	d, err := cal.ParseDay(today)
	if err != nil {
		return "", ""
	}
	_, m, n := d.Civil()
	return months[m-1], strconv.Itoa(n)
}
