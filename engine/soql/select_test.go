package soql_test

import (
	"slices"
	"strings"
	"testing"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/value"
)

func TestOrderLimitOffset(t *testing.T) {
	e, o := fixture(t)
	for tail, want := range map[string][]int{
		"":                               {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
		"ORDER BY Name":                  {3, 0, 9, 1, 2, 5, 4, 6, 8, 7},
		"ORDER BY Name DESC":             {3, 7, 8, 6, 4, 5, 1, 2, 0, 9},
		"ORDER BY Name DESC NULLS LAST":  {7, 8, 6, 4, 5, 1, 2, 0, 9, 3},
		"ORDER BY Name ASC NULLS LAST":   {0, 9, 1, 2, 5, 4, 6, 8, 7, 3},
		"ORDER BY Name, Id DESC":         {3, 9, 0, 2, 1, 5, 4, 6, 8, 7},
		"ORDER BY Id DESC LIMIT 3":       {9, 8, 7},
		"ORDER BY Name LIMIT 2 OFFSET 1": {0, 9},
		"LIMIT 2 OFFSET 9":               {9},
		"LIMIT 0":                        {},
		"OFFSET 2000":                    {},
	} {
		if got := rowsOf(t, o.Table(org.Issue), ask(t, e, "SELECT Id FROM Issue__c "+tail)); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", tail, got, want)
		}
	}
}

func TestRecords(t *testing.T) {
	e, o := fixture(t)
	issue := o.Table(org.Issue).ID(1)
	item := o.Table(org.OrderItem)
	order := int(item.Col(field(t, org.OrderItem, "OrderId")).Ref[0])
	orderID := o.Table(org.Order).ID(order)
	status := python(o.Table(org.Order).Value(order, field(t, org.Order, "Status")))
	for query, want := range map[string]string{
		"select NAME, id from issue__C where name = 'Beta' limit 1":            "[{'Name': 'Beta', 'Id': '" + issue + "'}]",
		"SELECT Issue__c.Name FROM Issue__c WHERE Name = null":                 "[{'Name': None}]",
		"SELECT toLabel(Name) label FROM Issue__c LIMIT 1":                     "[{'label': 'alpha'}]",
		"SELECT Alias, FIELDS(CUSTOM) FROM User WHERE Alias = '' LIMIT 2":      "[]",
		"SELECT COUNT() FROM Issue__c WHERE Name LIKE '%a'":                    "[]",
		"SELECT FORMAT(ValidFrom) FROM Pricebook2 LIMIT 3":                     "[{'ValidFrom': '3/13/2024, 12:00 AM'}, {'ValidFrom': '3/13/2024, 11:59 PM'}, {'ValidFrom': '3/12/2024, 11:59 PM'}]",
		"SELECT Order.Status, Id, Order.Id FROM OrderItem ORDER BY Id LIMIT 1": "[{'Order': {'attributes': {'type': 'Order', 'url': '/services/data/v59.0/sobjects/Order/" + orderID + "'}, 'Status': " + status + ", 'Id': '" + orderID + "'}, 'Id': '" + item.ID(0) + "'}]",
	} {
		if got := python(ask(t, e, query).Rows); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", query, got, want)
		}
	}
	if got := ask(t, e, "SELECT COUNT() FROM Issue__c WHERE Name LIKE '%a'").Total; got != 6 {
		t.Errorf("COUNT() is %d, want 6", got)
	}
}

func TestChildSubqueries(t *testing.T) {
	e, o := fixture(t)
	orders := o.Table(org.Order)
	account := orders.Col(field(t, org.Order, "AccountId")).Ref
	r := ask(t, e, "SELECT Id, (SELECT Id, Account.Id FROM Orders ORDER BY Id DESC LIMIT 2) FROM Account")
	if r.Rows.Len() != o.Table(org.Account).Len() {
		t.Fatalf("%d accounts, want %d", r.Rows.Len(), o.Table(org.Account).Len())
	}
	for row, rec := range r.Rows.Items() {
		want := []string{}
		for i := orders.Len() - 1; i >= 0 && len(want) < 2; i-- {
			if account[i] == int32(row) {
				want = append(want, orders.ID(i))
			}
		}
		child, ok := rec.Get("Orders")
		if !ok || child.IsNull() != (len(want) == 0) {
			t.Fatalf("account %d: Orders is %s, want %v", row, python(child), want)
		}
		if child.IsNull() {
			continue
		}
		if got := strings.Join(child.Keys(), " "); got != "totalSize done records" {
			t.Fatalf("a child result has the keys %s", got)
		}
		records, _ := child.Get("records")
		got := []string{}
		for _, rec := range records.Items() {
			id, _ := rec.Get("Id")
			got = append(got, id.Str())
			if rec.Keys()[0] != "attributes" {
				t.Fatalf("a child record begins with %s", rec.Keys()[0])
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("account %d: got %v, want %v", row, got, want)
		}
	}
	deep := ask(t, e, "SELECT (SELECT (SELECT (SELECT (SELECT Id FROM EmailMessages) FROM Cases__r) FROM OrderItems) FROM Account.Orders) FROM Account LIMIT 3")
	if deep.Total != 3 {
		t.Errorf("five levels: %d rows", deep.Total)
	}
}

func TestFields(t *testing.T) {
	e, _ := fixture(t)
	for query, want := range map[string]string{
		"SELECT FIELDS(ALL) FROM Issue__c LIMIT 1":                "Id OwnerId IsDeleted Name CreatedDate CreatedById LastModifiedDate LastModifiedById SystemModstamp LastActivityDate LastViewedDate LastReferencedDate",
		"SELECT FIELDS(STANDARD) FROM OrderItem LIMIT 1":          "Id Product2Id IsDeleted OrderId PricebookEntryId OriginalOrderItemId AvailableQuantity Quantity UnitPrice ListPrice TotalPrice ServiceDate EndDate Description CreatedDate CreatedById LastModifiedDate LastModifiedById SystemModstamp OrderItemNumber",
		"SELECT Id, FIELDS(CUSTOM) FROM CaseHistory__c LIMIT 200": "Id CaseId__c Field__c NewValue__c OldValue__c",
	} {
		if got := strings.Join(ask(t, e, query).Rows.At(0).Keys(), " "); got != want {
			t.Errorf("%s: got %s, want %s", query, got, want)
		}
	}
}

// Clauses that change nothing on records that only one reader sees.
func TestHarmlessClauses(t *testing.T) {
	e, _ := fixture(t)
	for _, tail := range []string{"FOR VIEW", "FOR REFERENCE", "FOR UPDATE", "FOR VIEW FOR UPDATE", "LIMIT 10 FOR VIEW"} {
		if n := ask(t, e, "SELECT Id FROM Issue__c "+tail).Total; n != 10 {
			t.Errorf("%s: %d rows", tail, n)
		}
	}
	if n := ask(t, e, "SELECT Id FROM Issue__c USING SCOPE Everything WHERE Name = 'zeta'").Total; n != 1 {
		t.Errorf("USING SCOPE everything: %d rows", n)
	}
	if n := ask(t, e, "SELECT Title FROM Knowledge__kav WHERE Language = 'en_US' UPDATE TRACKING, VIEWSTAT").Total; n == 0 {
		t.Error("UPDATE TRACKING, VIEWSTAT: no rows")
	}
}

// The plan is kept, what a date literal means is not.
func TestTodayIsNotKept(t *testing.T) {
	e, o := fixture(t)
	const q = "SELECT Id FROM Pricebook2 WHERE ValidFrom = TODAY"
	for _, c := range []struct {
		today cal.Day
		want  []int
	}{{today, []int{0, 1}}, {today - 1, []int{2}}, {today, []int{0, 1}}, {cal.Date(2025, 1, 1), []int{7}}} {
		r, err := e.Query(q, c.today)
		if err != nil {
			t.Fatal(err)
		}
		if got := rowsOf(t, o.Table(org.Pricebook2), r); !slices.Equal(got, c.want) {
			t.Errorf("today %s: got %v, want %v", c.today, got, c.want)
		}
	}
}

func TestDropNullColumns(t *testing.T) {
	s, n := value.OfString("x"), value.Value{}
	keys := []string{"a", "b", "c"}
	list := value.OfList([]value.Value{value.OfRecord(keys, []value.Value{s, n, n}), value.OfRecord(keys, []value.Value{n, n, s})})
	if got, want := python(soql.DropNullColumns(list)), "[{'a': 'x', 'c': None}, {'a': None, 'c': 'x'}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := python(soql.DropNullColumns(value.OfList(nil))); got != "[]" {
		t.Errorf("an empty list became %s", got)
	}
}
