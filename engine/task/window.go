package task

import (
	"fmt"
	"strconv"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/cal"
	"deskarena/engine/dice"
	"deskarena/engine/org"
)

// window is a stretch of time as a question states it.
type window struct {
	agent.Params         // Count and Unit, or Named and Year; nothing else
	words        string  // "the past three months", "Q2 of 2021"; fits after in, over and during
	today        cal.Day // when the question is asked; records go on after it
	from, to     cal.Day // the first day, and the first day after; a relative window ends where today begins
}

// windowShare is one kind of window with its share among a task's instances.
type windowShare struct {
	of     windowKind
	weight int
	lo, hi int // of a relative window: its length, in the kind's unit
}

type windowKind uint8

const (
	pastWeeks windowKind = iota
	pastMonths
	pastQuarters
	pastYear // twelve months: no wrapper counts years
	aQuarter
	aSeason
	aMonth
)

var (
	seasons      = []string{"Spring", "Summer", "Fall", "Winter"}
	countWords   = []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	pastWords    = []string{"the past", "the last", "the previous"}
	quarterWords = []string{"first", "second", "third", "fourth"}
)

// windowDefinitions is what the benchmark's domain details say about windows: a part of the context of every task that
// has them. A quarter that has a name and a quarter that is counted back are two things.
const windowDefinitions = "A past window ends where today begins, so that today is no part of it. It begins on the day that lies the " +
	"stated time before today: a week is seven days; months are counted by the calendar, to the same day of an earlier month, or to its " +
	"last day where it has no such day; a past quarter is three months and a past year twelve, from whatever day they are counted. " +
	"A quarter that is named is a calendar quarter: Q1, the first, begins on January 1, and the others on the first of April, July and " +
	"October. Spring, Summer, Fall (or Autumn) and Winter begin on the first of March, June, September and December and last three " +
	"months; the winter of a year begins in its December."

// drawKind draws a kind of window by its share.
func drawKind(d dice.Dice, shares []windowShare) windowShare {
	weights := make([]int, len(shares))
	for i, s := range shares {
		weights[i] = s.weight
	}
	return shares[d.Weighted(weights)]
}

// draw places a window of the kind in the four years, with a today after it and records after today.
func (s windowShare) draw(d dice.Dice) window {
	w := window{}
	n := d.For("count").Between(s.lo, s.hi)
	year, _, _ := org.FirstDay.Civil()
	year += d.For("year").Below(4)
	pick := d.For("name")
	switch s.of {
	case pastWeeks:
		w.Count, w.Unit = n, "week"
	case pastMonths:
		w.Count, w.Unit = n, "month"
	case pastQuarters:
		w.Count, w.Unit = n, "quarter"
	case pastYear:
		w.Count, w.Unit = 12, "month"
	case aQuarter:
		q := pick.Below(4)
		w.Named, w.Year = "Q"+strconv.Itoa(q+1), year
		w.words = dice.Pick(d.For("words"), []string{
			fmt.Sprintf("Q%d of %d", q+1, year), fmt.Sprintf("Q%d %d", q+1, year), fmt.Sprintf("the %s quarter of %d", quarterWords[q], year)})
	case aSeason:
		w.Named, w.Year = dice.Pick(pick, seasons), year
		words := w.Named
		if words == "Fall" && d.For("autumn").Percent(40) {
			words = "Autumn"
		}
		w.words = dice.Pick(d.For("words"), []string{fmt.Sprintf("%s %d", words, year), fmt.Sprintf("the %s of %d", strings.ToLower(words), year)})
	case aMonth:
		w.Named, w.Year = cal.Months[pick.Below(12)], year
		w.words = dice.Pick(d.For("words"), []string{fmt.Sprintf("%s %d", w.Named, year), fmt.Sprintf("%s of %d", w.Named, year)})
	}
	const after = 21 // days of records that go on, at least
	when := d.For("today")
	if w.Named != "" {
		w.from, w.to, _ = cal.Named(w.Named, year)
		w.today = min(w.to+cal.Day(when.Below(90)), org.LastDay-after)
		if w.today < w.to { // it runs to the end of the records: the year before, then
			w.Year, w.words = year-1, strings.Replace(w.words, strconv.Itoa(year), strconv.Itoa(year-1), 1)
			w.from, w.to, _ = cal.Named(w.Named, year-1)
			w.today = w.to + cal.Day(when.Below(90))
		}
		return w
	}
	w.words = pastWordsOf(d.For("words"), w.Count, w.Unit, s.of == pastYear)
	// From the first day on that leaves the whole window within the records.
	first := org.FirstDay + 1
	for back(first, w.Unit, w.Count) < org.FirstDay {
		first += 7
	}
	w.today = cal.Day(when.Between(int(first), int(org.LastDay-after)))
	w.from, w.to = back(w.today, w.Unit, w.Count), w.today
	return w
}

// substance is the window by its days, whatever it is called.
func (w window) substance() string { return w.from.String() + " " + w.to.String() }

func back(today cal.Day, unit string, n int) cal.Day {
	t, err := cal.Back(today.Start(), unit, n)
	if err != nil {
		panic("task: " + err.Error())
	}
	return t.Day()
}

func pastWordsOf(d dice.Dice, n int, unit string, year bool) string {
	past := dice.Pick(d, pastWords)
	switch {
	case year && d.For("year").Percent(60):
		return past + " year"
	case n == 1:
		return past + " " + unit
	case n < len(countWords) && d.For("spelt").Percent(50):
		return past + " " + countWords[n] + " " + unit + "s"
	}
	return fmt.Sprintf("%s %d %ss", past, n, unit)
}
