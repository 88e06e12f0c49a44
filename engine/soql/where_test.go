package soql_test

import (
	"slices"
	"testing"

	"deskarena/engine/org"
)

func TestWhere(t *testing.T) {
	e, o := fixture(t)
	others := []int{}
	for i := 8; i < o.Table(org.Pricebook2).Len(); i++ {
		others = append(others, i)
	}
	for _, c := range []struct {
		from  org.Object
		where string
		want  []int
	}{
		{org.Issue, "Name = 'BETA'", []int{1, 2}},
		{org.Issue, "name <> 'beta'", []int{0, 3, 4, 5, 6, 7, 8, 9}},
		{org.Issue, "Name = null", []int{3}},
		{org.Issue, "Name = ''", []int{3}},
		{org.Issue, "Name != NULL", []int{0, 1, 2, 4, 5, 6, 7, 8, 9}},
		{org.Issue, `Name = 'x\'y'`, []int{6}},
		{org.Issue, `Name = '\u00e9t\u00E9'`, []int{7}},
		{org.Issue, "Name LIKE 'A%'", []int{0, 9}},
		{org.Issue, "Name LIKE '%eta'", []int{1, 2, 8}},
		{org.Issue, "Name LIKE '%a%a%'", []int{0, 4, 9}},
		{org.Issue, "Name LIKE 'b_ta'", []int{1, 2}},
		{org.Issue, "Name LIKE '_t_'", []int{7}},
		{org.Issue, `Name LIKE '%\%'`, []int{4}},
		{org.Issue, `Name LIKE 'del\_ta'`, []int{5}},
		{org.Issue, `Name LIKE '___\_ta'`, []int{5}},
		{org.Issue, "Name LIKE '%'", []int{0, 1, 2, 4, 5, 6, 7, 8, 9}},
		{org.Issue, "Name IN ('alpha', 'ZETA')", []int{0, 8, 9}},
		{org.Issue, "Name IN (null, 'zeta')", []int{3, 8}},
		{org.Issue, "Name NOT IN ('alpha', 'beta')", []int{3, 4, 5, 6, 7, 8}},
		{org.Issue, "Name NOT IN (null, 'alpha', 'beta')", []int{4, 5, 6, 7, 8}},
		{org.Issue, "Name < 'beta'", []int{0, 9}},
		{org.Issue, "Name <= 'BETA'", []int{0, 1, 2, 9}},
		{org.Issue, "Name >= 'x'", []int{6, 7, 8}},
		{org.Issue, "Name > null", []int{}},
		{org.Issue, "NOT Name = 'beta'", []int{0, 3, 4, 5, 6, 7, 8, 9}},
		{org.Issue, "(NOT Name LIKE 'a%') AND Name != null", []int{1, 2, 4, 5, 6, 7, 8}},
		{org.Issue, "Name = 'zeta' OR Name = 'alpha'", []int{0, 8, 9}},
		{org.Issue, "Name = 'alpha' AND (Name = 'zeta' OR Name LIKE '%ha') AND Name != 'x'", []int{0, 9}},
		{org.Issue, "((Name = 'alpha' AND Name LIKE 'a%') AND Name LIKE '%a')", []int{0, 9}},
		{org.Issue, "toLabel(Name) = 'alpha'", []int{0, 9}},
		{org.Pricebook2, "ValidFrom = TODAY", []int{0, 1}},
		{org.Pricebook2, "ValidFrom = YESTERDAY", []int{2}},
		{org.Pricebook2, "ValidFrom = THIS_WEEK", []int{0, 1, 2, 3}},
		{org.Pricebook2, "ValidFrom = LAST_WEEK", []int{4}},
		{org.Pricebook2, "ValidFrom = last_month", []int{5}},
		{org.Pricebook2, "ValidFrom = LAST_N_DAYS:1", []int{0, 1, 2}},
		{org.Pricebook2, "ValidFrom = N_DAYS_AGO:1", []int{2}},
		{org.Pricebook2, "ValidFrom = LAST_N_WEEKS:2", []int{4, 5}},
		{org.Pricebook2, "ValidFrom = LAST_QUARTER", []int{6}},
		{org.Pricebook2, "ValidFrom = LAST_FISCAL_YEAR", []int{6}},
		{org.Pricebook2, "ValidFrom > TODAY", []int{7}},
		{org.Pricebook2, "ValidFrom >= TODAY", []int{0, 1, 7}},
		{org.Pricebook2, "ValidFrom < THIS_WEEK", []int{4, 5, 6}},
		{org.Pricebook2, "ValidFrom <= YESTERDAY", []int{2, 3, 4, 5, 6}},
		{org.Pricebook2, "ValidFrom IN (TODAY, LAST_WEEK, THIS_WEEK)", []int{0, 1, 2, 3, 4}},
		{org.Pricebook2, "ValidFrom != THIS_YEAR", append([]int{6, 7}, others...)},
		{org.Pricebook2, "ValidFrom != null", []int{0, 1, 2, 3, 4, 5, 6, 7}},
		{org.Pricebook2, "ValidFrom = 2024-03-13T00:00:00Z", []int{0}},
		{org.Pricebook2, "ValidFrom = 2024-03-13T02:00:00+02:00", []int{0}},
		{org.Pricebook2, "ValidFrom >= 2024-03-12T23:59:59.000Z AND ValidFrom < 2024-03-13T23:59:59Z", []int{0, 2}},
		{org.Pricebook2, "CALENDAR_YEAR(ValidFrom) = 2024 AND CALENDAR_MONTH(ValidFrom) = 3", []int{0, 1, 2, 3, 4}},
		{org.Pricebook2, "DAY_ONLY(ValidFrom) = 2024-03-13", []int{0, 1}},
		{org.Pricebook2, "DAY_ONLY(convertTimezone(ValidFrom)) = YESTERDAY", []int{2}},
		{org.Pricebook2, "HOUR_IN_DAY(ValidFrom) = 12", []int{5}},
		{org.Pricebook2, "DAY_IN_WEEK(ValidFrom) = 1", []int{3, 6}},
		{org.Pricebook2, "WEEK_IN_YEAR(ValidFrom) > 52", []int{6}},
		{org.Pricebook2, "CALENDAR_YEAR(ValidFrom) < 2024.5 AND ValidFrom > 2024-03-11T00:00:00Z", []int{0, 1, 2}},
		{org.Pricebook2, "IsActive = true AND ValidFrom != null", []int{1, 3, 5, 7}},
		{org.Pricebook2, "IsActive = null AND ValidFrom != null", []int{0, 2, 4, 6}},
		{org.Pricebook2, "IsActive != TRUE AND ValidFrom != null", []int{0, 2, 4, 6}},
	} {
		q := "SELECT Id FROM " + c.from.String() + " WHERE " + c.where
		if got := rowsOf(t, o.Table(c.from), ask(t, e, q)); !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %v\nwant %v", q, got, c.want)
		}
	}
}

func TestIdsCompareWithCase(t *testing.T) {
	e, o := fixture(t)
	table := o.Table(org.Issue)
	id := table.ID(4)
	for where, want := range map[string][]int{
		"Id = '" + id + "'":                           {4},
		"Id = '" + id[:15] + "'":                      {4},
		"Id != '" + id + "'":                          {0, 1, 2, 3, 5, 6, 7, 8, 9},
		"Id IN ('" + id + "', '" + table.ID(2) + "')": {2, 4},
		"Id IN ('" + id + "', '" + id[:15] + "')":     {4},
		"Id > '" + id + "'":                           {5, 6, 7, 8, 9},
		"Id <= '" + id[:15] + "'":                     {0, 1, 2, 3, 4},
		"Id = '" + o.Table(org.Account).ID(1) + "'":   {},
		"Id = null": {},
		"Id = '" + id + "' AND Name = 'gamma%' AND Id != ''": {4},
	} {
		if got := rowsOf(t, table, ask(t, e, "SELECT Id FROM Issue__c WHERE "+where)); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", where, got, want)
		}
	}
}

// A lookup answers like its target's Id, whatever index the engine takes.
func TestPathsFollowLookups(t *testing.T) {
	e, o := fixture(t)
	items, orders, accounts := o.Table(org.OrderItem), o.Table(org.Order), o.Table(org.Account)
	order := items.Col(field(t, org.OrderItem, "OrderId")).Ref
	account := orders.Col(field(t, org.Order, "AccountId")).Ref
	date := orders.Col(field(t, org.Order, "EffectiveDate")).Int
	asked := 0
	for row := 0; row < items.Len(); row += 97 {
		if order[row] < 0 || account[order[row]] < 0 || date[order[row]] == org.Null {
			continue
		}
		asked++
		want, whole := []int{}, []int{}
		for i := range items.Len() {
			if order[i] >= 0 && account[order[i]] == account[order[row]] {
				whole = append(whole, i)
				if date[order[i]] == date[order[row]] {
					want = append(want, i)
				}
			}
		}
		id := accounts.ID(int(account[order[row]]))
		day := python(orders.Value(int(order[row]), field(t, org.Order, "EffectiveDate")))
		where := "OrderItem.Order.AccountId = '" + id + "' AND Order.EffectiveDate = " + day[1:len(day)-1]
		for query, want := range map[string][]int{
			"SELECT Id FROM OrderItem WHERE " + where:                                                              want,
			"SELECT Id FROM OrderItem WHERE Order.Account.Id = '" + id + "'":                                       whole,
			"SELECT i.Id FROM OrderItem i, i.Order o, o.Account a WHERE a.Id = '" + id + "'":                       whole,
			"SELECT Id FROM OrderItem WHERE Order.AccountId = '" + id + "' OR Order.AccountId = '" + id[:15] + "'": whole,
			"SELECT Id FROM OrderItem WHERE OrderId IN (SELECT Id FROM Order WHERE AccountId = '" + id + "')":      whole,
		} {
			if got := rowsOf(t, items, ask(t, e, query)); !slices.Equal(got, want) {
				t.Fatalf("%s\ngot  %v\nwant %v", query, got, want)
			}
		}
	}
	if asked < 10 {
		t.Fatalf("only %d order items have an order with an account and a date", asked)
	}
}

func TestJoins(t *testing.T) {
	e, o := fixture(t)
	contacts, cases := o.Table(org.Contact), o.Table(org.Case)
	contact := cases.Col(field(t, org.Case, "ContactId")).Ref
	status := cases.Col(field(t, org.Case, "Status")).Str
	closed := make([]bool, contacts.Len())
	for i, c := range contact {
		if c >= 0 && status[i] == "Closed" {
			closed[c] = true
		}
	}
	var with, without []int
	for i, c := range closed {
		if c {
			with = append(with, i)
		} else {
			without = append(without, i)
		}
	}
	if len(with) == 0 || len(without) == 0 {
		t.Skip("every contact has a closed case, or none")
	}
	const sub = "(SELECT ContactId FROM Case WHERE Status = 'Closed')"
	if got := rowsOf(t, contacts, ask(t, e, "SELECT Id FROM Contact WHERE Id IN "+sub)); !slices.Equal(got, with) {
		t.Errorf("semi-join: got %d rows, want %d", len(got), len(with))
	}
	if got := rowsOf(t, contacts, ask(t, e, "SELECT Id FROM Contact WHERE Id NOT IN "+sub)); !slices.Equal(got, without) {
		t.Errorf("anti-join: got %d rows, want %d", len(got), len(without))
	}
}
