package tools

import (
	"fmt"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// forWindows works out windows of time.
var forWindows = []*Func{
	{
		Name:     "get_start_date",
		Does:     "Goes back from an end date by a number of periods, by the calendar, and returns the start date.",
		Category: CalculationIndependent,
		Args: []Arg{
			{Name: "end_date", Type: "string", Doc: "The end, as YYYY-MM-DDTHH:MM:SSZ."},
			{Name: "period", Type: "string", Doc: "day, week, month or quarter."},
			{Name: "interval_count", Type: "integer", Doc: "How many periods to go back; 0 or more."},
		},
		run: getStartDate,
	},
	{
		Name:     "get_period",
		Does:     "Returns the first instant of a month, quarter or season of a year, and the first instant after it.",
		Category: CalculationIndependent,
		Args: []Arg{
			{Name: "period_name", Type: "string", Doc: "A month's English name, Q1 to Q4, or Spring, Summer, Fall or Winter."},
			{Name: "year", Type: "integer", Doc: "The year that the period begins in."},
		},
		run: getPeriod,
	},
}

func getStartDate(_ *Env, args []value.Value) (value.Value, error) {
	end, err := instantArg("end_date", args[0].Str())
	if err != nil {
		return value.Value{}, err
	}
	n := args[2].Int()
	if n < 0 {
		return value.Value{}, fmt.Errorf("'interval_count' must be a whole number, 0 or more")
	}
	start, err := cal.Back(end, args[1].Str(), int(n))
	if err != nil {
		return value.Value{}, err
	}
	return value.OfString(start.String()), nil
}

// instantArg reads a date as the wrappers insist on it: YYYY-MM-DDTHH:MM:SSZ and nothing else.
func instantArg(name, s string) (cal.Instant, error) {
	t, err := cal.ParseInstant(s)
	if err != nil || len(s) != len("2006-01-02T15:04:05Z") {
		return 0, fmt.Errorf("'%s' must be a date of the form YYYY-MM-DDTHH:MM:SSZ", name)
	}
	return t, nil
}

func getPeriod(_ *Env, args []value.Value) (value.Value, error) {
	year := args[1].Int()
	if year < 1 || year > 9999 {
		return value.Value{}, fmt.Errorf("'year' must be a year from 1 to 9999")
	}
	name := args[0].Str()
	start, end, ok := cal.Named(name, int(year))
	if !ok || name == "Autumn" { // the wrapper knows it as Fall only
		return value.Value{}, fmt.Errorf("'period_name' must be a month, Q1 to Q4, or Spring, Summer, Fall or Winter")
	}
	if err := cal.InYears(end); err != nil {
		return value.Value{}, err
	}
	return value.OfRecord([]string{"start_date", "end_date"},
		[]value.Value{value.OfString(start.Start().String()), value.OfString(end.Start().String())}), nil
}

// wholeWindow writes a window for a query that needs both of its ends and includes them.
func wholeWindow(args []value.Value) (string, error) {
	for i, name := range []string{"start_date", "end_date"} {
		if _, err := instantArg(name, args[i].Str()); err != nil {
			return "", err
		}
	}
	return window("CreatedDate", "start_date", args[0].Str(), "end_date", args[1].Str(), "<=")
}

// window reads a start and an end, and writes them for a query; an empty one counts as not given.
func window(field, startName, start, endName, end, until string) (string, error) {
	var parts []string
	for _, b := range []struct{ name, text, op string }{{startName, start, ">="}, {endName, end, until}} {
		if b.text == "" {
			continue
		}
		t, err := instantArg(b.name, b.text)
		if err != nil {
			return "", err
		}
		parts = append(parts, field+" "+b.op+" "+t.String())
	}
	return strings.Join(parts, " AND "), nil
}
