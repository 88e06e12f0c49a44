package soql_test

import "testing"

func TestGroups(t *testing.T) {
	e, _ := fixture(t)
	for query, want := range map[string]string{
		"SELECT Name, COUNT(Id) FROM Issue__c GROUP BY Name":                                                                                                                                                           "[{'Name': None, 'expr0': 1}, {'Name': 'alpha', 'expr0': 2}, {'Name': 'Beta', 'expr0': 2}, {'Name': 'del_ta', 'expr0': 1}, {'Name': 'Gamma%', 'expr0': 1}, {'Name': \"x'y\", 'expr0': 1}, {'Name': 'zeta', 'expr0': 1}, {'Name': 'été', 'expr0': 1}]",
		"SELECT COUNT(Id) n, Name who FROM Issue__c GROUP BY Name HAVING COUNT(Id) > 1 ORDER BY Name DESC":                                                                                                             "[{'n': 2, 'who': 'Beta'}, {'n': 2, 'who': 'alpha'}]",
		"SELECT Name FROM Issue__c WHERE Name LIKE '%a' GROUP BY Name ORDER BY COUNT(Id) DESC, Name LIMIT 2 OFFSET 1":                                                                                                  "[{'Name': 'Beta'}, {'Name': 'del_ta'}]",
		"SELECT COUNT(Name), COUNT_DISTINCT(Name) kinds, MIN(Name), MAX(Name), COUNT(Id) FROM Issue__c":                                                                                                                "[{'expr0': 9, 'kinds': 7, 'expr1': 'alpha', 'expr2': 'été', 'expr3': 10}]",
		"SELECT COUNT(Id), MAX(UnitPrice), SUM(UnitPrice), AVG(UnitPrice) FROM PricebookEntry WHERE Id = null":                                                                                                         "[{'expr0': 0, 'expr1': None, 'expr2': None, 'expr3': None}]",
		"SELECT Name, COUNT(Id) FROM Issue__c WHERE Id = null GROUP BY Name":                                                                                                                                           "[]",
		"SELECT CALENDAR_YEAR(ValidFrom) y, IsActive, COUNT(Id), MAX(ValidFrom) FROM Pricebook2 WHERE ValidFrom != null GROUP BY CALENDAR_YEAR(ValidFrom), IsActive ORDER BY CALENDAR_YEAR(ValidFrom) DESC, COUNT(Id)": "[{'y': 2025, 'IsActive': True, 'expr0': 1, 'expr1': '2025-01-01T00:00:00.000+0000'}, {'y': 2024, 'IsActive': False, 'expr0': 3, 'expr1': '2024-03-13T00:00:00.000+0000'}, {'y': 2024, 'IsActive': True, 'expr0': 3, 'expr1': '2024-03-13T23:59:59.000+0000'}, {'y': 2023, 'IsActive': False, 'expr0': 1, 'expr1': '2023-12-31T23:59:59.000+0000'}]",
		"SELECT DAY_ONLY(ValidFrom), COUNT(Id) n FROM Pricebook2 WHERE ValidFrom = THIS_WEEK GROUP BY DAY_ONLY(ValidFrom) HAVING DAY_ONLY(ValidFrom) < TODAY":                                                          "[{'expr0': '2024-03-10', 'n': 1}, {'expr0': '2024-03-12', 'n': 1}]",
		"SELECT CALENDAR_YEAR(ValidFrom) y, IsActive a, GROUPING(IsActive) g, COUNT(Id) n FROM Pricebook2 WHERE ValidFrom >= THIS_YEAR GROUP BY ROLLUP(CALENDAR_YEAR(ValidFrom), IsActive)":                            "[{'y': 2024, 'a': False, 'g': 0, 'n': 3}, {'y': 2024, 'a': True, 'g': 0, 'n': 3}, {'y': 2024, 'a': None, 'g': 1, 'n': 6}, {'y': 2025, 'a': True, 'g': 0, 'n': 1}, {'y': 2025, 'a': None, 'g': 1, 'n': 1}, {'y': None, 'a': None, 'g': 1, 'n': 7}]",
		"SELECT CALENDAR_YEAR(ValidFrom) y, IsActive a, COUNT(Id) n FROM Pricebook2 WHERE ValidFrom > TODAY GROUP BY CUBE(CALENDAR_YEAR(ValidFrom), IsActive)":                                                         "[{'y': 2025, 'a': True, 'n': 1}, {'y': 2025, 'a': None, 'n': 1}, {'y': None, 'a': True, 'n': 1}, {'y': None, 'a': None, 'n': 1}]",
		"SELECT IsActive, COUNT(Id) n FROM Pricebook2 WHERE ValidFrom != null GROUP BY IsActive HAVING IsActive = null":                                                                                                "[{'IsActive': False, 'n': 4}]",
		"SELECT IsActive, COUNT(Id) n FROM Pricebook2 WHERE ValidFrom != null GROUP BY IsActive HAVING COUNT(Id) > 3.9999999":                                                                                          "[{'IsActive': False, 'n': 4}, {'IsActive': True, 'n': 4}]",
		"SELECT IsActive, COUNT(Id) n FROM Pricebook2 WHERE ValidFrom != null GROUP BY IsActive HAVING IsActive = true AND (COUNT(Id) = 4 OR COUNT(Id) IN (7, 8))":                                                     "[{'IsActive': True, 'n': 4}]",
	} {
		if got := python(ask(t, e, query).Rows); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", query, got, want)
		}
	}
}
