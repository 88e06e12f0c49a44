package soql

import (
	"testing"

	"deskarena/engine/cal"
)

// Every date literal, on a Wednesday.
func TestDateLiterals(t *testing.T) {
	want := map[string]string{
		"YESTERDAY": "2024-03-12 2024-03-12", "TODAY": "2024-03-13 2024-03-13", "TOMORROW": "2024-03-14 2024-03-14",
		"LAST_90_DAYS": "2023-12-14 2024-03-13", "NEXT_90_DAYS": "2024-03-14 2024-06-11",
		"LAST_N_DAYS": "2024-03-10 2024-03-13", "NEXT_N_DAYS": "2024-03-14 2024-03-16", "N_DAYS_AGO": "2024-03-10 2024-03-10",
		"LAST_WEEK": "2024-03-03 2024-03-09", "THIS_WEEK": "2024-03-10 2024-03-16", "NEXT_WEEK": "2024-03-17 2024-03-23",
		"LAST_N_WEEKS": "2024-02-18 2024-03-09", "NEXT_N_WEEKS": "2024-03-17 2024-04-06", "N_WEEKS_AGO": "2024-02-18 2024-02-24",
		"LAST_MONTH": "2024-02-01 2024-02-29", "THIS_MONTH": "2024-03-01 2024-03-31", "NEXT_MONTH": "2024-04-01 2024-04-30",
		"LAST_N_MONTHS": "2023-12-01 2024-02-29", "NEXT_N_MONTHS": "2024-04-01 2024-06-30", "N_MONTHS_AGO": "2023-12-01 2023-12-31",
		"LAST_QUARTER": "2023-10-01 2023-12-31", "THIS_QUARTER": "2024-01-01 2024-03-31", "NEXT_QUARTER": "2024-04-01 2024-06-30",
		"LAST_N_QUARTERS": "2023-04-01 2023-12-31", "NEXT_N_QUARTERS": "2024-04-01 2024-12-31", "N_QUARTERS_AGO": "2023-04-01 2023-06-30",
		"LAST_YEAR": "2023-01-01 2023-12-31", "THIS_YEAR": "2024-01-01 2024-12-31", "NEXT_YEAR": "2025-01-01 2025-12-31",
		"LAST_N_YEARS": "2021-01-01 2023-12-31", "NEXT_N_YEARS": "2025-01-01 2027-12-31", "N_YEARS_AGO": "2021-01-01 2021-12-31",
	}
	fiscal := map[string]string{"LAST_FISCAL_QUARTER": "LAST_QUARTER", "THIS_FISCAL_QUARTER": "THIS_QUARTER", "NEXT_FISCAL_QUARTER": "NEXT_QUARTER",
		"LAST_N_FISCAL_QUARTERS": "LAST_N_QUARTERS", "NEXT_N_FISCAL_QUARTERS": "NEXT_N_QUARTERS", "N_FISCAL_QUARTERS_AGO": "N_QUARTERS_AGO",
		"LAST_FISCAL_YEAR": "LAST_YEAR", "THIS_FISCAL_YEAR": "THIS_YEAR", "NEXT_FISCAL_YEAR": "NEXT_YEAR",
		"LAST_N_FISCAL_YEARS": "LAST_N_YEARS", "NEXT_N_FISCAL_YEARS": "NEXT_N_YEARS", "N_FISCAL_YEARS_AGO": "N_YEARS_AGO"}
	for name, like := range fiscal {
		want[name] = want[like]
	}
	if len(ranges) != len(want) {
		t.Errorf("%d date literals, want %d", len(ranges), len(want))
	}
	for name, days := range want {
		r := findRange(name)
		if r == nil {
			t.Errorf("%s is unknown", name)
			continue
		}
		first, last := r.days(cal.Date(2024, 3, 13), 3)
		if got := first.String() + " " + last.String(); got != days {
			t.Errorf("%s: got %s, want %s", name, got, days)
		}
	}
}

func TestDateFunctions(t *testing.T) {
	want := map[string]int64{"CALENDAR_MONTH": 8, "CALENDAR_QUARTER": 3, "CALENDAR_YEAR": 2024, "DAY_IN_MONTH": 29, "DAY_IN_WEEK": 5, "DAY_IN_YEAR": 242,
		"DAY_ONLY": int64(cal.Date(2024, 8, 29)), "FISCAL_MONTH": 8, "FISCAL_QUARTER": 3, "FISCAL_YEAR": 2024, "HOUR_IN_DAY": 17, "WEEK_IN_MONTH": 5, "WEEK_IN_YEAR": 35}
	for _, f := range functions {
		if f.kind != dateFunction {
			continue
		}
		if got := f.part(cal.Date(2024, 8, 29), 17); got != want[f.name] {
			t.Errorf("%s of 2024-08-29 is %d, want %d", f.name, got, want[f.name])
		}
	}
}

func TestNumbersAreExact(t *testing.T) {
	for text, want := range map[string]span{"1.5": {150, 150}, "-1.5": {-150, -150}, "+2": {200, 200}, "0.005": {1, 0}, "-0.005": {0, -1}, ".25": {25, 25}, "1.2500": {125, 125}} {
		if got := double.span(eq, literal{kind: litNumber, text: text}, 0); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
	half := literal{kind: litNumber, text: "0.005"}
	for cmp, want := range map[comparison]span{lt: {lowest, 0}, le: {lowest, 0}, gt: {1, highest}, ge: {1, highest}} {
		if got := double.span(cmp, half, 0); got != want {
			t.Errorf("%s 0.005: %v, want %v", comparisonNames[cmp], got, want)
		}
	}
}

var seeds = []string{
	"SELECT Id FROM Case",
	"SELECT Id, Account.Name, (SELECT Id, (SELECT Id FROM x) FROM Contacts c WHERE c.Id != null LIMIT 5) FROM Account a, a.Owner o WHERE (NOT a.Name LIKE '%x\\_\\%\\\\%') AND (b = -1.5 OR c IN ('a', null)) ORDER BY a DESC NULLS LAST, b LIMIT 10 OFFSET 5 FOR VIEW FOR UPDATE UPDATE TRACKING, VIEWSTAT",
	"SELECT COUNT(Id) n, CALENDAR_YEAR(convertTimezone(d)) FROM Case USING SCOPE everything WHERE d = LAST_N_DAYS:30 AND e > 2024-01-01 AND f < 2024-01-01T10:00:00+02:00 GROUP BY ROLLUP(a, CALENDAR_YEAR(d)) HAVING COUNT(Id) > 3 AND SUM(x) != 1",
	"SELECT TYPEOF What WHEN Account THEN Id, Name WHEN Case THEN Id ELSE Name END, FIELDS(ALL), toLabel(x) y, DISTANCE(l, GEOLOCATION(1.5, -2), 'mi') FROM Event WITH DATA CATEGORY a__c ABOVE b__c AND c__c AT (d__c, e__c)",
	"SELECT Id FROM Case WHERE m INCLUDES ('a;b', 'c') AND o EXCLUDES ('d') AND Id NOT IN (SELECT CaseId FROM x WHERE y = USD5000) AND t = true AND s = '\\u00e9\\n\\'' WITH SECURITY_ENFORCED",
	"SELECT FORMAT(MIN(ClosedDate)) Amt, FORMAT(convertCurrency(x)) y FROM Case WHERE a IN (USD-500, usd5000.01, null) AND DISTANCE(l, GEOLOCATION(-1.5, 2), 'km') < 20 AND b > 2024-01-01t10:00:00z GROUP BY d HAVING CALENDAR_YEAR(d) > 2020 ORDER BY DISTANCE(l, GEOLOCATION(1, 2), 'mi') FOR REFERENCE UPDATE VIEWSTAT FOR UPDATE",
	"SELECT Id FROM Case c, c.Account, Account.Owner u WITH USER_MODE WITH RecordVisibilityContext (maxDescriptorPerRecord=100, supportsDomains=true) WITH DATA CATEGORY a__c BELOW b__c AND c__c ABOVE_OR_BELOW d__c",
	"FIND {running shoes}",
	"FIND {a AND NOT b OR c AND d} RETURNING Case(Id WHERE a = 1 USING LISTVIEW = All ORDER BY b NULLS LAST LIMIT 3), Contact(FORMAT(c) n, toLabel(d)) WITH DIVISION = 'x' WITH NETWORK IN ('a') WITH METADATA = 'LABELS' WITH SPELL_CORRECTION = false WITH DATA CATEGORY a__c AT (b__c, c__c) UPDATE TRACKING",
	"FIND {\"trail shoe\" AND NOT (sho?s* OR yoga\\-mat)} IN NAME FIELDS RETURNING Product2(Id, Name WHERE Name = 'x' ORDER BY Name LIMIT 5 OFFSET 2), Case WITH SNIPPET(target_length=120) WITH HIGHLIGHT WITH PricebookId = '01s' WITH NETWORK IN ('a', 'b') LIMIT 20 UPDATE VIEWSTAT",
}

func FuzzSOQL(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q, err := parseQuery(text)
		if err != nil {
			checkError(t, err)
			return
		}
		again, err := parseQuery(q.String())
		if err != nil {
			t.Fatalf("%q was printed as %q: %v", text, q.String(), err)
		}
		if q.String() != again.String() {
			t.Fatalf("%q was printed as %q, and then as %q", text, q.String(), again.String())
		}
	})
}

func FuzzSOSL(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := parseSearch(text)
		if err != nil {
			checkError(t, err)
			return
		}
		again, err := parseSearch(s.String())
		if err != nil {
			t.Fatalf("%q was printed as %q: %v", text, s.String(), err)
		}
		if s.String() != again.String() {
			t.Fatalf("%q was printed as %q, and then as %q", text, s.String(), again.String())
		}
	})
}

func checkError(t *testing.T, err error) {
	t.Helper()
	e, ok := err.(*Error)
	if !ok || e.Code == "" || e.Message == "" {
		t.Fatalf("%#v is no Error", err)
	}
}
