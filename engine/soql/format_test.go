package soql_test

import (
	"testing"

	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// priced is the fixture with three price book entries: 1234.5, -0.07 and 1000000, and no others with a price.
func priced(t *testing.T) *soql.Engine {
	_, o := fixture(t)
	return soql.New(o.Edit(org.PricebookEntry, field(t, org.PricebookEntry, "UnitPrice"), func(c *org.Column) {
		for i := range c.Int {
			c.Int[i] = org.Null
		}
		copy(c.Int, []int64{123450, -7, 100000000})
	}))
}

// FORMAT: money in dollars, numbers with two digits, dates as en_US has them, of fields, of keys and of aggregates.
func TestFormat(t *testing.T) {
	e := priced(t)
	for query, want := range map[string]string{
		"SELECT FORMAT(UnitPrice) FROM PricebookEntry LIMIT 4":                                                       "[{'UnitPrice': '$1,234.50'}, {'UnitPrice': '-$0.07'}, {'UnitPrice': '$1,000,000.00'}, {'UnitPrice': None}]",
		"SELECT UnitPrice, FORMAT(UnitPrice) shown FROM PricebookEntry LIMIT 1":                                      "[{'UnitPrice': 1234.5, 'shown': '$1,234.50'}]",
		"SELECT format(max(UnitPrice)), FORMAT(MIN(UnitPrice)) least FROM PricebookEntry":                            "[{'expr0': '$1,000,000.00', 'least': '-$0.07'}]",
		"SELECT FORMAT(SUM(UnitPrice)), SUM(UnitPrice) FROM PricebookEntry":                                          "[{'expr0': '$1,001,234.43', 'expr1': 1001234.43}]",
		"SELECT FORMAT(AVG(UnitPrice)) FROM PricebookEntry":                                                          "[{'expr0': '$333,744.81'}]",
		"SELECT FORMAT(COUNT(Id)) n, FORMAT(COUNT(UnitPrice)) some FROM PricebookEntry":                              "[{'n': '22,000', 'some': '3'}]",
		"SELECT FORMAT(SUM(UnitPrice)) FROM PricebookEntry WHERE UnitPrice = null":                                   "[{'expr0': None}]",
		"SELECT FORMAT(MAX(ValidFrom)) FROM Pricebook2":                                                              "[{'expr0': '1/1/2025, 12:00 AM'}]",
		"SELECT FORMAT(ValidFrom) day FROM Pricebook2 WHERE ValidFrom = TODAY ORDER BY ValidFrom DESC":               "[{'day': '3/13/2024, 11:59 PM'}, {'day': '3/13/2024, 12:00 AM'}]",
		"SELECT FORMAT(EffectiveDate) day, COUNT(Id) n FROM Order WHERE EffectiveDate = null GROUP BY EffectiveDate": "[]",
	} {
		if got := python(ask(t, e, query).Rows); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", query, got, want)
		}
	}
}

// A grouped date is shown as FORMAT shows it, and its date functions may be asked for, compared and ordered by, without
// being grouped themselves; those of a dateTime may not.
func TestDateFunctionsOfAKey(t *testing.T) {
	_, o := fixture(t)
	days := []int64{19782, 19782, 19783, 20088, org.Null} // 2024-02-29 twice, 2024-03-01, 2024-12-31
	e := soql.New(o.Edit(org.Order, field(t, org.Order, "EffectiveDate"), func(c *org.Column) {
		for i := range c.Int {
			c.Int[i] = days[min(i, 4)]
		}
	}))
	const of = " FROM Order WHERE EffectiveDate != null GROUP BY EffectiveDate"
	for query, want := range map[string]string{
		"SELECT CALENDAR_YEAR(EffectiveDate), COUNT(Id)" + of:                                                                                                      "[{'expr0': 2024, 'expr1': 2}, {'expr0': 2024, 'expr1': 1}, {'expr0': 2024, 'expr1': 1}]",
		"SELECT CALENDAR_MONTH(EffectiveDate) m, DAY_IN_MONTH(EffectiveDate) d, EffectiveDate e" + of:                                                              "[{'m': 2, 'd': 29, 'e': '2024-02-29'}, {'m': 3, 'd': 1, 'e': '2024-03-01'}, {'m': 12, 'd': 31, 'e': '2024-12-31'}]",
		"SELECT FORMAT(EffectiveDate) e, COUNT(Id) n" + of + " ORDER BY DAY_IN_MONTH(EffectiveDate)":                                                               "[{'e': '3/1/2024', 'n': 1}, {'e': '2/29/2024', 'n': 2}, {'e': '12/31/2024', 'n': 1}]",
		"SELECT COUNT(Id) n" + of + " HAVING CALENDAR_MONTH(EffectiveDate) IN (2, 12) ORDER BY COUNT(Id)":                                                          "[{'n': 1}, {'n': 2}]",
		"SELECT DAY_IN_WEEK(EffectiveDate) w, WEEK_IN_MONTH(EffectiveDate) x" + of + " HAVING DAY_IN_WEEK(EffectiveDate) = 5":                                      "[{'w': 5, 'x': 5}]",
		"SELECT CALENDAR_YEAR(EffectiveDate) y, COUNT(Id) n FROM Order WHERE EffectiveDate != null GROUP BY ROLLUP(EffectiveDate) HAVING COUNT(Id) > 1":            "[{'y': 2024, 'n': 2}, {'y': None, 'n': 4}]",
		"SELECT CALENDAR_MONTH(EffectiveDate) m, COUNT(Id) n FROM Order WHERE EffectiveDate != null GROUP BY CALENDAR_MONTH(EffectiveDate), EffectiveDate LIMIT 1": "[{'m': 2, 'n': 2}]",
		"SELECT CALENDAR_MONTH(Order.EffectiveDate) m FROM OrderItem WHERE Order.EffectiveDate = 2024-12-31 GROUP BY Order.EffectiveDate":                          "[{'m': 12}]",
	} {
		if got := python(ask(t, e, query).Rows); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", query, got, want)
		}
	}
	for query, what := range map[string]string{
		"SELECT CALENDAR_YEAR(CreatedDate), COUNT(Id) FROM Case GROUP BY DAY_ONLY(CreatedDate)": "CALENDAR_YEAR(CreatedDate)",
		"SELECT DAY_IN_WEEK(EffectiveDate) FROM Order GROUP BY WEEK_IN_MONTH(EffectiveDate)":    "DAY_IN_WEEK(EffectiveDate)",
		"SELECT FISCAL_YEAR(EffectiveDate) FROM Order GROUP BY CALENDAR_YEAR(EffectiveDate)":    "FISCAL_YEAR(EffectiveDate)",
		"SELECT EffectiveDate FROM Order GROUP BY CALENDAR_YEAR(EffectiveDate)":                 "EffectiveDate",
		"SELECT CALENDAR_YEAR(Order.EffectiveDate) FROM OrderItem GROUP BY Order.Status":        "CALENDAR_YEAR(Order.EffectiveDate)",
		"SELECT CALENDAR_YEAR(EffectiveDate) FROM Order":                                        "CALENDAR_YEAR(EffectiveDate)",
	} {
		_, err := e.Query(query, today)
		if own, ok := err.(*soql.Error); !ok || !hasLine(own.Message, "Field must be grouped or aggregated: "+what) {
			t.Errorf("%s: %v", query, err)
		}
	}
}
