package soql_test

import (
	"testing"

	"deskarena/engine/soql"
)

// FuzzRun asks whatever text: an error is an *Error, nothing crashes, and the kept plan answers like the new one.
func FuzzRun(f *testing.F) {
	for _, s := range []string{
		"SELECT Id, Account.LastName, FORMAT(CreatedDate), (SELECT Id FROM EmailMessages WHERE Subject LIKE '%a_%' ORDER BY MessageDate DESC LIMIT 1) FROM Case c, c.Account a WHERE (NOT a.Phone = null) AND CreatedDate = LAST_N_DAYS:90 ORDER BY Owner.Alias DESC NULLS LAST LIMIT 5 OFFSET 1",
		"SELECT Status, CALENDAR_MONTH(CreatedDate) m, GROUPING(Status), COUNT(Id), MIN(ClosedDate), COUNT_DISTINCT(OwnerId) FROM Case WHERE OwnerId NOT IN (SELECT Id FROM User WHERE Alias > 'm') GROUP BY CUBE(Status, CALENDAR_MONTH(CreatedDate)) HAVING COUNT(Id) > 1 AND MIN(ClosedDate) < TODAY ORDER BY COUNT(Id) DESC, MIN(ClosedDate)",
		"SELECT AVG(UnitPrice), SUM(Quantity) FROM OrderItem WHERE UnitPrice IN (1.5, -2, null) OR Order.EffectiveDate != 2024-01-01",
		"SELECT EffectiveDate, CALENDAR_YEAR(EffectiveDate) y, FORMAT(EffectiveDate), FORMAT(COUNT(Id)) n, COUNT(Status) FROM Order o, o.Account GROUP BY EffectiveDate HAVING WEEK_IN_YEAR(EffectiveDate) > 20 ORDER BY CALENDAR_YEAR(EffectiveDate), COUNT(Id) LIMIT 9 OFFSET 2",
		"SELECT Id, FORMAT(convertCurrency(UnitPrice)) FROM OrderItem WHERE UnitPrice > 50.5 AND OrderId IN (SELECT Id FROM Order WHERE AccountId != null) AND (Quantity > 1 OR Quantity < 9) FOR VIEW",
		"SELECT FIELDS(STANDARD), (SELECT FIELDS(ALL) FROM Contacts LIMIT 200) FROM Account WHERE Id IN ('001000000000001AAA', '001000000000002AAA')",
		"SELECT FIELDS(ALL) FROM EmailMessage WHERE ToIds INCLUDES ('a;b') LIMIT 3",
		"FIND {\"trail shoe\" AND NOT (sho?s* OR yoga)} IN NAME FIELDS RETURNING Product2(Id, Name WHERE IsActive = true ORDER BY Name LIMIT 5), ProductCategory WITH SNIPPET WITH HIGHLIGHT LIMIT 20",
		"FIND {sho* AND NOT yoga OR mat} RETURNING Case(Id, FORMAT(CreatedDate) WHERE Status = 'Closed' ORDER BY Id), Contact, Product2(Id LIMIT 300 OFFSET 3) WITH NETWORK IN ('x') WITH METADATA = 'LABELS' WITH SPELL_CORRECTION = false WITH SNIPPET (target_length=30) LIMIT 7",
	} {
		f.Add(s)
	}
	e, _ := fixture(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, ask := range []func(string) (soql.Result, error){
			func(q string) (soql.Result, error) { return e.Query(q, today) },
			func(q string) (soql.Result, error) { return e.Search(q, today) },
		} {
			one, err := ask(text)
			if _, own := err.(*soql.Error); err != nil && !own {
				t.Fatalf("%#v is no *Error", err)
			}
			if two, _ := ask(text); err == nil && python(one.Rows) != python(two.Rows) {
				t.Fatalf("asked twice, %q answers differently", text)
			}
		}
	})
}
