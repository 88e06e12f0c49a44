package soql_test

import (
	"strings"
	"testing"

	"deskarena/engine/org"
	"deskarena/engine/soql"
)

func hasLine(message, line string) bool {
	return message == line || strings.HasSuffix(message, "\n"+line)
}

// Where semi-joins may stand and what they may select. An empty want is a query that is answered.
func TestJoinRules(t *testing.T) {
	e, _ := fixture(t)
	const (
		accounts = "SELECT Id FROM Account WHERE "
		sub      = "Id IN (SELECT AccountId FROM Contact)"
		or       = "Semi join sub-selects are not allowed with the 'OR' operator"
		not      = "Semi join sub-selects are not allowed with the 'NOT' operator"
		one      = "semi join sub-selects must select one id or reference field"
	)
	for _, c := range []struct{ query, want string }{
		{accounts + sub, ""},
		{accounts + "(" + sub + ")", ""},
		{accounts + "((" + sub + "))", ""},
		{accounts + "(" + sub + " AND Phone != null)", ""},
		{accounts + "(Phone != null) AND (LastName > 'a') AND (" + sub + ")", ""},
		{accounts + sub + " AND Id NOT IN (SELECT AccountId FROM Case)", ""},
		{accounts + sub + " AND (Phone = 'x' OR Phone = 'y')", ""},
		{accounts + "(" + sub + " AND Phone != null) AND LastName > 'a'", nestedJoin},
		{accounts + "LastName > 'a' AND (Phone != null AND " + sub + ")", nestedJoin},
		{accounts + "((Phone != null) AND (" + sub + ")) OR LastName > 'a'", nestedJoin},
		{accounts + "LastName > 'a' AND (NOT " + sub + ")", nestedJoin},
		{accounts + "LastName > 'a' OR " + sub, or},
		{accounts + "NOT " + sub, not},
		{accounts + "(NOT " + sub + ")", not},
		{"SELECT Id, (SELECT Id FROM Orders) FROM Account WHERE " + sub, ""},
		{"SELECT Id, (SELECT Id FROM Orders WHERE Id IN (SELECT OrderId FROM OrderItem)) FROM Account", nestedJoin},
		{"SELECT COUNT() FROM Account WHERE " + sub, ""},
		{"SELECT ShippingState, COUNT(Id) FROM Account WHERE " + sub + " GROUP BY ShippingState", ""},
		{"SELECT ShippingState FROM Account GROUP BY ShippingState HAVING " + sub, "Semi join sub-selects are only allowed in WHERE"},
		{"SELECT Id FROM Case WHERE AccountId IN (SELECT AccountId FROM Order)", ""},                                                   // a lookup with a lookup
		{"SELECT Id FROM Case WHERE AccountId IN (SELECT Id FROM Account WHERE Phone != null)", ""},                                    // with an Id
		{"SELECT Id FROM Case WHERE OwnerId IN (SELECT Id FROM User) AND Case.AccountId NOT IN (SELECT o.AccountId FROM Order o)", ""}, // by other names
		{"SELECT Id FROM Case WHERE OwnerId IN (SELECT Id FROM User USING SCOPE everything WHERE Alias > 'a')", ""},
		{"SELECT Id FROM Case WHERE OwnerId IN (SELECT AccountId FROM Contact)", "The selected field 'AccountId' in the subquery and the left operand field in the where expression in the outer query 'OwnerId' should point to the same object type"},
		{"SELECT Id FROM Case WHERE Id IN (SELECT Id FROM User)", "The selected field 'Id' in the subquery and the left operand field in the where expression in the outer query 'Id' should point to the same object type"},
		{"SELECT Id FROM Account WHERE RecordTypeId IN (SELECT Id FROM User)", "The selected field 'Id' in the subquery and the left operand field in the where expression in the outer query 'RecordTypeId' should point to the same object type"},
		{"SELECT Id FROM Case WHERE Account.ManagerId IN (SELECT Id FROM User)", "No such column 'ManagerId' on entity 'Account'" + noColumn},
		{"SELECT Id FROM Case WHERE Contact.OwnerId IN (SELECT Id FROM User)", "The left operand 'Contact.OwnerId' cannot have more than one level of relationships"},
		{"SELECT Id FROM Case WHERE Subject IN (SELECT Id FROM User)", "The left operand field in the where expression for outer query should be an id field, cannot use: 'Subject'"},
		{"SELECT Id FROM Case WHERE Description IN (SELECT Id FROM User)", "The left operand field in the where expression for outer query should be an id field, cannot use: 'Description'"},
		{"SELECT Id FROM Case WHERE DAY_ONLY(CreatedDate) IN (SELECT Id FROM User)", "The left operand field in the where expression for outer query should be an id field, cannot use: 'DAY_ONLY(CreatedDate)'"},
		{"SELECT Id FROM Account WHERE Id IN (SELECT Account.Id FROM Contact)", "The inner select field 'Account.Id' cannot have more than one level of relationships"},
		{"SELECT Id FROM Account WHERE Id IN (SELECT COUNT(Id) FROM Contact)", "semi join sub selects can only query id fields, cannot use: 'COUNT(Id)'"},
		{"SELECT Id FROM Account WHERE Id IN (SELECT COUNT() FROM Contact)", "semi join sub selects can only query id fields, cannot use: 'COUNT()'"},
		{"SELECT Id FROM Account WHERE Id IN (SELECT FIELDS(ALL) FROM Contact)", "semi join sub selects can only query id fields, cannot use: 'FIELDS(ALL)'"},
		{"SELECT Id FROM Account WHERE Id IN (SELECT AccountId, OwnerId FROM Contact)", one},
		{"SELECT Id FROM Account WHERE Id IN (SELECT AccountId a FROM Contact)", one},
		{"SELECT Id FROM Account WHERE Id IN (SELECT TYPEOF Owner WHEN User THEN Id END FROM Contact)", one},
		{"SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact ORDER BY Id)", "missing value at 'ORDER'"},
		{"SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Email != null LIMIT 1)", "missing value at 'LIMIT'"},
		{"SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact OFFSET 1)", "missing value at 'OFFSET'"},
		{"SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact FOR UPDATE)", "missing value at 'FOR'"},
		{"SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact", "unexpected token: '<EOF>'"},
		{"SELECT Id FROM Account WHERE Id IN (SELECT Nothing FROM Contact)", "No such column 'Nothing' on entity 'Contact'" + noColumn},
		{"SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contacts)", "sObject type 'Contacts' is not supported" + noObject},
		{"FIND {a* OR e*} RETURNING Account(Id WHERE " + sub + ")", ""},
	} {
		hold(t, e, c.query, c.want)
	}
}

func hold(t *testing.T, e *soql.Engine, query, want string) {
	t.Helper()
	run := e.Query
	if strings.HasPrefix(query, "FIND") {
		run = e.Search
	}
	_, err := run(query, today)
	own, _ := err.(*soql.Error)
	if (err == nil) != (want == "") || err != nil && (own == nil || !hasLine(own.Message, want)) {
		t.Errorf("%s\ngot  %v\nwant %s", query, err, want)
	}
}

// Several names in FROM: further ones are relationships behind the name or the alias of what they start at.
func TestFromRules(t *testing.T) {
	e, _ := fixture(t)
	for _, c := range []struct{ query, want string }{
		{"SELECT COUNT() FROM Contact c, c.Account a WHERE a.LastName > 'm'", ""},
		{"SELECT COUNT() FROM Contact, Contact.Account WHERE Account.LastName > 'm'", ""},
		{"SELECT i.Id, a.Phone FROM OrderItem i, i.Order o, o.Account a WHERE a.Phone != null", ""},
		{"SELECT a.Phone FROM OrderItem i, OrderItem.Order o, Order.Account a", ""},
		{"SELECT a.Phone FROM OrderItem i, i.Order.Account a", ""},
		{"SELECT Id FROM Contact, Account", driving},
		{"SELECT Id FROM Contact c, Account a", driving},
		{"SELECT Id FROM Contact, Contact", driving},
		{"SELECT Id FROM Contact c, c", driving},
		{"SELECT Id FROM Contact, Nowhere.Account", driving},
		{"SELECT Id FROM Contact c, c.Nowhere n", "Didn't understand relationship 'Nowhere' in field path" + noRelation},
		{"SELECT Id FROM Contact c, c.Account c", "duplicate alias: c"},
	} {
		hold(t, e, c.query, c.want)
	}
}

// FIELDS() of all or of the custom fields wants a bound.
func TestFieldsRules(t *testing.T) {
	e, o := fixture(t)
	id := "'" + o.Table(org.Account).ID(0) + "'"
	const bound = "The SOQL FIELDS function must have a LIMIT of at most 200"
	for _, c := range []struct{ query, want string }{
		{"SELECT FIELDS(ALL) FROM Account LIMIT 200", ""},
		{"SELECT FIELDS(STANDARD) FROM Account", ""},
		{"SELECT FIELDS(ALL) FROM Account WHERE Id IN (" + id + ")", ""},
		{"SELECT FIELDS(ALL) FROM Account WHERE Id = " + id + " OR Account.Id = " + id, ""},
		{"SELECT FIELDS(ALL) FROM Account WHERE Id IN (" + id + strings.Repeat(", "+id, 199) + ")", ""},
		{"SELECT FIELDS(ALL) FROM Account WHERE Id IN (" + id + strings.Repeat(", "+id, 200) + ")", bound},
		{"SELECT FIELDS(ALL) FROM Account WHERE Id != " + id, bound},
		{"SELECT FIELDS(ALL) FROM Account WHERE Id = " + id + " OR Phone = 'x'", bound},
		{"SELECT FIELDS(ALL) FROM Account LIMIT 201", bound},
		{"SELECT (SELECT FIELDS(ALL) FROM Contacts LIMIT 200) FROM Account LIMIT 1", ""},
		{"SELECT (SELECT FIELDS(ALL) FROM Contacts) FROM Account LIMIT 1", bound},
		{"SELECT FIELDS(CUSTOM) FROM CaseHistory__c GROUP BY CaseId__c, Field__c, NewValue__c, OldValue__c LIMIT 5", ""},
		{"SELECT Id, FIELDS(CUSTOM) FROM User LIMIT 5", ""},
		{"SELECT (SELECT FIELDS(CUSTOM) FROM Contacts LIMIT 5) FROM Account LIMIT 1", "'FIELDS(...)' expansion function must result in at least one field being selected."},
	} {
		hold(t, e, c.query, c.want)
	}
}

// What else the reference rules, with the values that it leads to.
func TestReferenceRules(t *testing.T) {
	_, o := fixture(t)
	o = o.Edit(org.Order, field(t, org.Order, "Pricebook2Id"), func(c *org.Column) { c.Ref[0], c.Ref[9] = -1, -1 })
	e, total := soql.New(o), o.Table(org.PricebookEntry).Len()
	for query, want := range map[string]int{
		// A checkbox of a parent that is not there is false.
		"SELECT COUNT() FROM Order WHERE Pricebook2.IsActive = false AND Pricebook2Id = null":    2,
		"SELECT COUNT() FROM Order WHERE Pricebook2.IsActive = true AND Pricebook2Id = null":     0,
		"SELECT COUNT() FROM Order WHERE Pricebook2.IsActive != true AND Pricebook2Id = null":    2,
		"SELECT COUNT() FROM Order WHERE Pricebook2.IsActive IN (false) AND Pricebook2Id = null": 2,
		"SELECT COUNT() FROM Order WHERE Pricebook2.IsActive != false AND Pricebook2Id = null":   0,
		"SELECT COUNT() FROM PricebookEntry WHERE Pricebook2.IsActive IN (true, false)":          total,
		// Times may be written with small letters, and in any zone.
		"SELECT COUNT() FROM Pricebook2 WHERE ValidFrom = 2024-03-13t00:00:00z":      1,
		"SELECT COUNT() FROM Pricebook2 WHERE ValidFrom = 2024-03-12t22:00:00-02:00": 1,
		"SELECT COUNT() FROM Pricebook2 WHERE ValidFrom > 1700-01-01T00:00:00Z":      8,
		"SELECT COUNT() FROM Pricebook2 WHERE ValidFrom < 4000-12-31T00:00:00Z":      8,
		// The clauses behind the rows come in this order.
		"SELECT Id FROM Knowledge__kav LIMIT 3 FOR VIEW UPDATE TRACKING FOR UPDATE":  3,
		"SELECT Id FROM Knowledge__kav LIMIT 3 UPDATE VIEWSTAT, TRACKING FOR UPDATE": 3,
		"SELECT Id FROM Knowledge__kav LIMIT 3 FOR REFERENCE FOR UPDATE":             3,
	} {
		if got := ask(t, e, query).Total; got != want {
			t.Errorf("%s: %d, want %d", query, got, want)
		}
	}
	// Nulls of a lookup come first whatever is asked for.
	for tail, first := range map[string]bool{"ContactId": true, "ContactId NULLS LAST": true, "ContactId DESC NULLS LAST": true, "ClosedDate NULLS LAST": false} {
		name, _, _ := strings.Cut(tail, " ")
		r := ask(t, soql.New(o.Edit(org.Case, field(t, org.Case, "ContactId"), func(c *org.Column) { c.Ref[5] = -1 })), "SELECT "+name+" FROM Case ORDER BY "+tail)
		if v, _ := r.Rows.At(0).Get(name); v.IsNull() != first {
			t.Errorf("ORDER BY %s begins with %s", tail, python(v))
		}
	}
}
