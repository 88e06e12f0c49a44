package soql_test

import (
	"slices"
	"testing"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/value"
)

// The tests look at small tables whose cells they set themselves, in an org that is generated otherwise.
// today is a Wednesday.
var today = cal.Date(2024, 3, 13)

var (
	issueNames    = []string{"alpha", "Beta", "beta", "", "Gamma%", "del_ta", "x'y", "été", "zeta", "alpha"}
	categoryNames = []string{"Running Shoes", "Trail running shoe", "Yoga-Mats", "Shoes for running", "City T-Shirt", "Rain jackets", "running",
		"shoes", "Caps & Hats", "Runner belts", "", "Mountain"}
	bookDates = []string{"2024-03-13T00:00:00Z", "2024-03-13T23:59:59Z", "2024-03-12T23:59:59Z", "2024-03-10T00:00:00Z",
		"2024-03-09T23:59:59Z", "2024-02-29T12:00:00Z", "2023-12-31T23:59:59Z", "2025-01-01T00:00:00Z"}
)

var generated = org.Generate(1).Org

func field(t testing.TB, o org.Object, name string) int {
	t.Helper()
	i := slices.IndexFunc(o.Fields(), func(f org.Field) bool { return f.Name == name })
	if i < 0 {
		t.Fatalf("%s has no field %s", o, name)
	}
	return i
}

// fixture is an engine over the org with the cells above: Issue__c.Name, ProductCategory.Name, and of the first eight
// price books ValidFrom and IsActive (every second), the other price books having no ValidFrom.
func fixture(t testing.TB) (*soql.Engine, *org.Org) {
	t.Helper()
	o := generated
	o = o.Edit(org.Issue, field(t, org.Issue, "Name"), func(c *org.Column) { copy(c.Str, issueNames) })
	o = o.Edit(org.ProductCategory, field(t, org.ProductCategory, "Name"), func(c *org.Column) { copy(c.Str, categoryNames) })
	o = o.Edit(org.Pricebook2, field(t, org.Pricebook2, "ValidFrom"), func(c *org.Column) {
		for i := range c.Int {
			c.Int[i] = org.Null
			if i < len(bookDates) {
				at, err := cal.ParseInstant(bookDates[i])
				if err != nil {
					t.Fatal(err)
				}
				c.Int[i] = int64(at)
			}
		}
	})
	o = o.Edit(org.Pricebook2, field(t, org.Pricebook2, "IsActive"), func(c *org.Column) {
		for i := range c.Int {
			c.Int[i] = int64(i % 2)
		}
	})
	return soql.New(o), o
}

func ask(t testing.TB, e *soql.Engine, query string) soql.Result {
	t.Helper()
	r, err := e.Query(query, today)
	if err != nil {
		t.Fatalf("%s\n%v", query, err)
	}
	return r
}

// rowsOf turns a result that selects Id into row numbers.
func rowsOf(t testing.TB, o *org.Table, r soql.Result) []int {
	t.Helper()
	list := []int{}
	for _, rec := range r.Rows.Items() {
		id, _ := rec.Get("Id")
		row, ok := o.Row(id.Str())
		if !ok {
			t.Fatalf("no %s has the Id %q", o.Object, id.Str())
		}
		list = append(list, row)
	}
	return list
}

func python(v value.Value) string { return string(v.AppendPython(nil)) }
