package soql

import (
	"slices"
	"strings"
)

// function is one of SOQL's functions: its name and how many arguments it takes.
type function struct {
	name     string
	min, max int
	takes    string // the arguments in words, for the error
	part     datePart
	kind     functionKind
}

type functionKind uint8

const (
	aggregate functionKind = iota
	dateFunction
	rendering // toLabel, FORMAT, convertCurrency
	other
)

const oneField = "one field"

var functions = []function{
	{"COUNT", 0, 1, "one field or none", nil, aggregate},
	{"COUNT_DISTINCT", 1, 1, oneField, nil, aggregate},
	{"AVG", 1, 1, oneField, nil, aggregate},
	{"SUM", 1, 1, oneField, nil, aggregate},
	{"MIN", 1, 1, oneField, nil, aggregate},
	{"MAX", 1, 1, oneField, nil, aggregate},
	{"CALENDAR_MONTH", 1, 1, oneField, month, dateFunction},
	{"CALENDAR_QUARTER", 1, 1, oneField, quarter, dateFunction},
	{"CALENDAR_YEAR", 1, 1, oneField, year, dateFunction},
	{"DAY_IN_MONTH", 1, 1, oneField, dayInMonth, dateFunction},
	{"DAY_IN_WEEK", 1, 1, oneField, dayInWeek, dateFunction},
	{"DAY_IN_YEAR", 1, 1, oneField, dayInYear, dateFunction},
	{"DAY_ONLY", 1, 1, oneField, dayOnly, dateFunction},
	{"FISCAL_MONTH", 1, 1, oneField, month, dateFunction},
	{"FISCAL_QUARTER", 1, 1, oneField, quarter, dateFunction},
	{"FISCAL_YEAR", 1, 1, oneField, year, dateFunction},
	{"HOUR_IN_DAY", 1, 1, oneField, hourInDay, dateFunction},
	{"WEEK_IN_MONTH", 1, 1, oneField, weekInMonth, dateFunction},
	{"WEEK_IN_YEAR", 1, 1, oneField, weekInYear, dateFunction},
	{"TOLABEL", 1, 1, oneField, nil, rendering},
	{"FORMAT", 1, 1, oneField, nil, rendering},
	{"CONVERTCURRENCY", 1, 1, oneField, nil, rendering},
	{"CONVERTTIMEZONE", 1, 1, oneField, nil, other},
	{"GROUPING", 1, 1, oneField, nil, other},
	{"FIELDS", 1, 1, "ALL, CUSTOM or STANDARD", nil, other},
	{"DISTANCE", 3, 3, "two places and a unit", nil, other},
	{"GEOLOCATION", 2, 2, "a latitude and a longitude", nil, other},
}

func findFunction(name string) *function {
	name = strings.ToUpper(name)
	for i := range functions {
		if functions[i].name == name {
			return &functions[i]
		}
	}
	return nil
}

// groups tells whether an expression can only be asked of groups.
func (e *expr) groups() bool {
	return e.isKind(aggregate) || e.isKind(dateFunction) || e.fn == "GROUPING" || slices.ContainsFunc(e.args, func(a expr) bool { return a.groups() })
}

// isKind tells whether an expression is a call of some kind of function.
func (e *expr) isKind(k functionKind) bool {
	if e.fn == "" {
		return false
	}
	return findFunction(e.fn).kind == k
}
