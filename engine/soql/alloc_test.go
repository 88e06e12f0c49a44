package soql_test

import (
	"testing"

	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// Matching a row allocates nothing: a query that looks through 22,000 rows allocates no more than one that looks through
// a few hundred.
func TestMatchingRowsAllocatesNothing(t *testing.T) {
	e := soql.New(org.Generate(1).Org)
	allocs := func(query string) float64 {
		return testing.AllocsPerRun(20, func() {
			if _, err := e.Query(query, org.LastDay); err != nil {
				t.Fatal(err)
			}
		})
	}
	few := allocs("SELECT COUNT() FROM Product2 WHERE Name LIKE '%q_z%'")
	for _, query := range []string{
		"SELECT COUNT() FROM PricebookEntry WHERE UnitPrice > 10.5",
		"SELECT COUNT() FROM OrderItem WHERE Quantity != 3 AND Order.Status = 'Activated'",
		"SELECT COUNT() FROM CaseHistory__c WHERE CreatedDate > 2021-01-01T00:00:00Z AND Field__c LIKE '%Assign%'",
	} {
		if n := allocs(query); n > few+20 {
			t.Errorf("%s: %v allocations, where a look through 500 rows has %v", query, n, few)
		} else {
			t.Logf("%s: %v allocations, against %v", query, n, few)
		}
	}
}
