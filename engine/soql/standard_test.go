package soql_test

import (
	"strings"
	"testing"

	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// What every org has can be asked for: paths and children that are empty here, objects without records, and fields that follow
// from others, by the rules of their types.
func TestWhatEveryOrgHas(t *testing.T) {
	e := soql.New(generated)
	for _, c := range []struct {
		query string
		rows  int // -1 for an error
		want  string
	}{
		{"SELECT Owner.Profile.Name, Asset.Name, Parent.CaseNumber, (SELECT Id FROM Tasks), (SELECT Id FROM CaseComments) FROM Case LIMIT 1", 1,
			"'Owner': {'attributes': {'type': 'User', 'url': '/services/data/v59.0/sobjects/User/"},
		{"SELECT Id, Name FROM Lead WHERE Company LIKE 'A%'", 0, "[]"},
		{"SELECT Name FROM RecordType WHERE SobjectType = 'Account'", 1, "[{'Name': 'Person Account'}]"},
		{"SELECT Id FROM Account WHERE RecordType.Name != 'Person Account'", 0, ""},
		{"SELECT Id FROM Account WHERE RecordType.DeveloperName = 'PersonAccount'", generated.Table(org.Account).Len(), ""},
		{"SELECT Id FROM Case WHERE CaseNumber = '00001000'", 1, ""},
		{"SELECT COUNT(Id) n FROM Case WHERE IsClosed != true AND ClosedDate != null", 1, "[{'n': 0}]"},
		{"SELECT Id FROM OrderItem WHERE Order.OrderNumber = '00000100' AND TotalPrice > 0 AND CreatedBy.IsActive = true", len(generated.Table(org.OrderItem).Referrers(org.ItemOrder, 0)), ""},
		{"FIND {00001007} RETURNING Case(CaseNumber)", 1, "[{'CaseNumber': '00001007'}]"},
		{"SELECT COUNT(Id) FROM Case GROUP BY CaseNumber", -1, "field 'CaseNumber' can not be grouped in a query call"},
		{"SELECT Id FROM Account WHERE ShippingAddress = 'x'", -1, "field 'ShippingAddress' can not be filtered in a query call"},
		{"SELECT Id FROM Account ORDER BY ShippingAddress", -1, "field 'ShippingAddress' can not be sorted in a query call"},
		{"SELECT Id FROM Knowledge__kav WHERE VersionNumber = '1'", -1, "must be of type integer and should not be enclosed in quotes"},
		{"SELECT CurrencyIsoCode FROM Order", -1, "No such column 'CurrencyIsoCode' on entity 'Order'"},
		{"SELECT Id FROM WorkOrder", -1, "sObject type 'WorkOrder' is not supported"},
	} {
		ask := e.Query
		if strings.HasPrefix(c.query, "FIND") {
			ask = e.Search
		}
		r, err := ask(c.query, today)
		switch {
		case c.rows < 0 && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v, want %s", c.query, err, c.want)
		case c.rows >= 0 && (err != nil || r.Total != c.rows || !strings.Contains(python(r.Rows), c.want)):
			t.Errorf("%s: %v, %d rows, want %d: %s", c.query, err, r.Total, c.rows, python(r.Rows))
		}
	}
}
