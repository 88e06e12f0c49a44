package tools

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// An Id or a term that is empty finds nothing, and four of the functions say so.
func TestEmptyArguments(t *testing.T) {
	purchase := `,"purchase_date":"2022-01-01T00:00:00Z","related_product_ids":["01t000000000001AAA"]}`
	for _, c := range []struct{ name, args, want string }{
		{"get_account_id_by_contact_id", `{"contact_id":""}`, "Error: contact_id cannot be empty"},
		{"get_order_item_ids_by_product", `{"product_id":""}`, "Error: product_id cannot be empty"},
		{"search_products", `{"search_term":""}`, "Error: search_term cannot be empty"},
		{"search_products", `{"search_term":" \t\n"}`, "Error: search_term cannot be empty"},
		{"search_knowledge_articles", `{"search_term":""}`, "Error: search_term cannot be empty"},
		{"search_knowledge_articles", `{"search_term":"  "}`, "Error: search_term cannot be empty"},
		{"get_account_id_by_contact_id", `{"contact_id":"003"}`, "invalid ID field: 003"},
		{"get_order_item_ids_by_product", `{"product_id":" "}`, "invalid ID field:  "},
		{"get_purchase_history", `{"account_id":""` + purchase, "[]"},
	} {
		got := says(t, newEnv(), c.name, c.args)
		if last := got[strings.LastIndexByte(got, '\n')+1:]; last != c.want {
			t.Errorf("%s(%s): %s\nwant %s", c.name, c.args, got, c.want)
		}
	}
}

// A null for an optional argument is as good as none, for every function; for a required one it is refused.
func TestNullArguments(t *testing.T) {
	for _, f := range All() {
		for _, a := range f.Args {
			got := says(t, newEnv(), f.Name, `{"`+a.Name+`":null}`)
			if refused := strings.Contains(got, "'"+a.Name+"' must be"); refused == a.Optional && !strings.Contains(got, "missing a required argument") {
				t.Errorf("%s(%s=null), optional %v: %s", f.Name, a.Name, a.Optional, got)
			}
		}
	}
	for with, without := range map[string]string{
		`{"start_date":"2022-01-01T00:00:00Z","end_date":"2022-01-08T00:00:00Z","agent_ids":null,"case_ids":null,"order_item_ids":null,"issue_ids":null,"statuses":null}`: `{"start_date":"2022-01-01T00:00:00Z","end_date":"2022-01-08T00:00:00Z"}`,
		`{"start_date":null,"end_date":null,"statuses":["New"]}`: `{"statuses":["New"]}`,
		`{"start_date":null}`: `{}`,
	} {
		if got, want := says(t, newEnv(), "get_cases", with), says(t, newEnv(), "get_cases", without); got != want {
			t.Errorf("get_cases(%s): %.300s\nwant %.300s", with, got, want)
		}
	}
	window := `{"start_date":"2022-01-01T00:00:00Z","end_date":"2022-04-01T00:00:00Z"`
	if got, want := says(t, newEnv(), "get_agent_transferred_cases_by_period", window+`,"qualified_agent_ids":null}`), says(t, newEnv(), "get_agent_transferred_cases_by_period", window+"}"); got != want || want == "{}" {
		t.Errorf("%s\nwant %s", got, want)
	}
}

// Both general tools take whatever query they are sent, by its first word, and without the fence that it stands in.
func TestGeneralToolsRoute(t *testing.T) {
	const query, search = "SELECT Id FROM Issue__c LIMIT 2", "FIND {return} RETURNING Knowledge__kav(Id LIMIT 2)"
	rows, found := says(t, newEnv(), SOQLName, oneText("query", query)), says(t, newEnv(), SOSLName, oneText("query", search))
	if rows == found || !strings.HasPrefix(rows, "[{'Id': ") || !strings.HasPrefix(found, "[{'Id': ") {
		t.Fatalf("%s\n%s", rows, found)
	}
	const fence = "```"
	for text, want := range map[string]string{
		query:                                  rows,
		search:                                 found,
		fence + "\n" + query + "\n" + fence:    rows,
		fence + "sql\n" + query + "\n" + fence: rows,
		fence + "SOQL " + query + fence:        rows,
		"Here it is:\n" + fence + "soql\nSELECT Id\n  FROM Issue__c\n  LIMIT 2" + fence + "\nthat is all": rows,
		fence + query + fence + " or " + fence + "SELECT Name FROM Issue__c" + fence:                      rows, // the first
		query + fence:                            "MALFORMED_QUERY",
		"find {return} RETURNING Knowledge__kav": "MALFORMED_QUERY", // as the connector's test has it: FIND, just so
		" " + search:                             "MALFORMED_QUERY",
		fence + search + fence:                   "MALFORMED_QUERY", // the connector looks for FIND before it looks for fences
		fence + "python\n" + query + fence:       "MALFORMED_QUERY",
		"FIND " + fence:                          "MALFORMED_SEARCH",
	} {
		for _, name := range []string{SOQLName, SOSLName} {
			if got := says(t, newEnv(), name, oneText("query", text)); got != want && !(strings.HasPrefix(want, "MALFORMED") && strings.HasPrefix(got, want+": ")) {
				t.Errorf("%s(%q): %.200s\nwant %.200s", name, text, got, want)
			}
		}
	}
}

// oneText is a call's arguments, one text, as JSON.
func oneText(name, text string) string {
	return string(value.OfRecord([]string{name}, []value.Value{value.OfString(text)}).AppendJSON(nil))
}

// drawDate draws a date of the years 1 to 9999: any, or one near an edge of some calendar.
func drawDate(t *rapid.T, name string) time.Time {
	first, last := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)
	span := int64(2 * 366 * 24 * 3600)
	sec := rapid.OneOf(
		rapid.Int64Range(first.Unix(), last.Unix()),
		rapid.Int64Range(first.Unix(), first.Unix()+span),
		rapid.Int64Range(last.Unix()-span, last.Unix()),
		rapid.Map(rapid.IntRange(1700, 4001), func(year int) int64 { return time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Unix() }),
		rapid.Map(rapid.IntRange(0, 24*6000), func(hour int) int64 { return time.Date(2020, 1, 1, hour, 0, 0, 0, time.UTC).Unix() }),
	).Draw(t, name)
	return time.Unix(sec, 0).UTC()
}

// drawArg draws an argument that the function takes.
func drawArg(t *rapid.T, a Arg) value.Value {
	date := func(name string) string { return drawDate(t, name).Format("2006-01-02T15:04:05") }
	switch {
	case strings.HasSuffix(a.Name, "_date"):
		return value.OfString(date(a.Name) + "Z")
	case a.Name == "cases":
		zone := rapid.SampledFrom([]string{"+0000", "+1400", "-1200"}).Draw(t, "zone")
		v, _ := value.ParseJSON(fmt.Sprintf(`[{"OwnerId":"A","ShippingState":"TX","AccountId":"A","CreatedDate":%q,"ClosedDate":%q}]`,
			date("created")+".000"+zone, date("closed")+".000+0000"))
		return v
	case a.Name == "period":
		return value.OfString(rapid.SampledFrom([]string{"day", "week", "month", "quarter"}).Draw(t, a.Name))
	case a.Name == "period_name":
		names := append([]string{"Q1", "Q2", "Q3", "Q4", "Spring", "Summer", "Fall", "Winter"}, cal.Months[:]...)
		return value.OfString(rapid.SampledFrom(names).Draw(t, a.Name))
	case a.Name == "year":
		return value.OfInt(rapid.OneOf(rapid.Int64Range(1, 9999), rapid.SampledFrom([]int64{1, 9998, 9999})).Draw(t, a.Name))
	case a.Name == "interval_count":
		most := rapid.SampledFrom([]int64{40, 9_000, 120_000, 4_000_000, math.MaxInt64}).Draw(t, "most")
		return value.OfInt(rapid.Int64Range(0, most).Draw(t, a.Name))
	case a.Type == "array":
		return value.OfStrings([]string{"800000000000001AAA"})
	}
	return value.OfString("800000000000001AAA")
}

// Every function that takes dates, or makes them, over all of the dates that can be written: it answers with well-formed
// dates of the years 1 to 9999, or refuses.
func TestDatesAtTheirEdges(t *testing.T) {
	dated := regexp.MustCompile(`_date$|^cases$|^year$`)
	digits := regexp.MustCompile(`\d+-\d\d-\d+[T ]?[^', ]*`)
	whole := regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|\.000[+-]\d{4})$`)
	tried := 0
	for _, fn := range all {
		if !slices.ContainsFunc(fn.Args, func(a Arg) bool { return dated.MatchString(a.Name) }) {
			continue
		}
		tried++
		t.Run(fn.Name, func(t *testing.T) {
			env := newEnv()
			rapid.Check(t, func(t *rapid.T) {
				var keys []string
				var vals []value.Value
				for _, a := range fn.Args {
					if !a.Optional || dated.MatchString(a.Name) {
						keys, vals = append(keys, a.Name), append(vals, drawArg(t, a))
					}
				}
				args := value.OfRecord(keys, vals)
				got, err := fn.Call(env, args)
				if err != nil {
					return
				}
				text := Text(got)
				for _, s := range digits.FindAllString(text, -1) {
					if _, err := cal.ParseInstant(s); err != nil || !whole.MatchString(s) {
						t.Fatalf("%s(%s) answers with the date %s", fn.Name, Text(args), s)
					}
				}
				if strings.ContainsAny(text, "/*") {
					t.Fatalf("%s(%s) answers %s", fn.Name, Text(args), text)
				}
			})
		})
	}
	if tried < 10 {
		t.Errorf("only %d functions take dates", tried)
	}
}
