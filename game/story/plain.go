package story

import (
	"strconv"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/episode"
	"deskarena/engine/org"
)

// A card has room for plain words rather than for cut names; the log's entry, opened, has the names as they are.

// plainNames are names that need others than their own words.
var plainNames = map[string]string{
	"EffectiveDate":    "order date",
	"ShippingState":    "state",
	"UnitPrice":        "price",
	"NewValue__c":      "new owner",
	"OldValue__c":      "old owner",
	"start_date":       "from",
	"end_date":         "to",
	"Owner Assignment": "owner",
	"Case Creation":    "created",
	"Case Closed":      "closed",
}

// plainName is the name of a field in plain words: "case" for CaseId__c.
func plainName(name string) string {
	if s, ok := plainNames[name]; ok {
		return s
	}
	name = strings.TrimSuffix(strings.TrimSuffix(name, "__c"), "Date")
	if name != "Id" {
		name = strings.TrimSuffix(name, "Id")
	}
	var b strings.Builder
	for i := range len(name) {
		switch c := name[i]; {
		case c >= '0' && c <= '9':
		case c == '_':
			b.WriteByte(' ')
		default:
			if c >= 'A' && c <= 'Z' && i > 0 && name[i-1] >= 'a' {
				b.WriteByte(' ')
			}
			b.WriteByte(c)
		}
	}
	return strings.ToLower(b.String())
}

// plural is what the records are called that a turn looks at; "rows" where they are of no one object.
func plural(t *episode.Turn) string {
	if t.Object == episode.NoDrawer {
		return "rows"
	}
	return strings.ToLower(org.Object(t.Object).Info().Plural)
}

// some is a number of them.
func some(n, things string) string {
	switch stem, ies := strings.CutSuffix(things, "ies"); {
	case n != "1":
	case ies:
		things = stem + "y"
	default:
		things = strings.TrimSuffix(things, "s")
	}
	return n + " " + things
}

// counts says that a number which a query brought back is how many records there are.
func counts(t *episode.Turn, field string) bool {
	return t.Kind == episode.SOQL && strings.HasPrefix(field, "expr") && strings.Contains(t.Call, "COUNT(")
}

// groupName is what a row of groups is of: the month, where its number is given.
func groupName(t *episode.Turn, s string) string {
	if n, err := strconv.Atoi(s); err == nil && n >= 1 && n <= 12 && strings.Contains(t.Call, "SELECT CALENDAR_MONTH(") {
		return cal.Months[n-1]
	}
	return s
}

// spans are the functions whose numbers are times, and their units in seconds.
var spans = map[string]int64{"calculate_average_handle_time": 60, "calculate_region_average_closure_times": 1}

// span is a time in so many units of so many seconds, as its two largest parts: "3d 9h".
func span(n string, unit int64) string {
	whole, _, _ := strings.Cut(n, ".")
	v, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return n
	}
	part := func(n int64, sign string) string { return strconv.FormatInt(n, 10) + sign }
	switch m := v * unit / 60; {
	case m < 60:
		return part(m, "m")
	case m < 24*60:
		return part(m/60, "h") + " " + part(m%60, "m")
	default:
		return part(m/60/24, "d") + " " + part(m/60%24, "h")
	}
}

// shortNumber leaves out the fraction of a number that has one and is large enough to do without.
func shortNumber(s string) string {
	whole, part, ok := strings.Cut(s, ".")
	if ok && (len(whole) > 2 || strings.Trim(part, "0") == "") {
		return whole
	}
	if len(part) > 2 {
		part = part[:2]
	}
	if ok {
		return whole + "." + part
	}
	return s
}
