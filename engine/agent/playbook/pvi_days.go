package playbook

import (
	"strings"

	"deskarena/engine/cal"
)

// How many days have passed is seldom spelled out: customers name a day as they write it, "3/14", "March 14th" or
// "March 14, 2021", and a reader works out the rest.

// since is how many days lie between the day that a text names for an event and another day; 0 where it names none. A
// sentence with two days in it is no help.
func since(text, event string, now cal.Day) int {
	for text != "" {
		var s string
		s, text = sentence(text)
		if days := daysIn(s, now); hasCue(s, event) && len(days) == 1 {
			return int(now - days[0])
		}
	}
	return 0
}

// daysIn lists the days that a text in lower case names. A day without a year is the last one before now.
func daysIn(text string, now cal.Day) []cal.Day {
	var out []cal.Day
	words := strings.Fields(text)
	for i, w := range words {
		year, month, day := 0, 0, 0
		if m, rest, ok := strings.Cut(w, "/"); ok {
			d, y, _ := strings.Cut(rest, "/")
			month, day, year = numberAt(m), numberAt(d), numberAt(y)
			if year > 0 {
				year += 2000
			}
		} else if i+1 < len(words) {
			for n, name := range cal.Months {
				if strings.EqualFold(name, strings.TrimLeft(w, "(")) {
					month, day = n+1, numberAt(words[i+1])
				}
			}
			if month > 0 && i+2 < len(words) && strings.HasSuffix(words[i+1], ",") {
				year = numberAt(words[i+2])
			}
		}
		if month < 1 || month > 12 || day < 1 || day > 31 {
			continue
		}
		if year < 2000 {
			year, _, _ = now.Civil()
			if cal.Date(year, month, day) > now {
				year--
			}
		}
		out = append(out, cal.Date(year, month, day))
	}
	return out
}

// numberAt is the number that a word begins with: 14 of "14th,"; 0 of none.
func numberAt(word string) int {
	n := 0
	word = strings.TrimLeft(word, "(")
	for i := 0; i < len(word) && isDigit(word[i]) && i < 4; i++ {
		n = 10*n + int(word[i]-'0')
	}
	return n
}
