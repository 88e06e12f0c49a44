package soql_test

import (
	"slices"
	"strings"
	"testing"

	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// What a query is about without one of its conditions, and what it brings then: what another query brings that never had it.
func TestLoosened(t *testing.T) {
	e, o := fixture(t)
	account := o.Table(org.Account).ID(3)
	for query, want := range map[string][][2]string{
		"SELECT Id FROM Case": nil,
		"SELECT Id FROM Case WHERE Status = 'Closed' LIMIT 3": {{"Status", "SELECT Id FROM Case LIMIT 3"}},
		"SELECT Id FROM Order WHERE AccountId = '%' AND EffectiveDate < 2021-05-18 AND (Status = 'Draft' OR Status = NULL)": {
			{"AccountId", "SELECT Id FROM Order WHERE EffectiveDate < 2021-05-18 AND (Status = 'Draft' OR Status = NULL)"},
			{"EffectiveDate", "SELECT Id FROM Order WHERE AccountId = '%' AND (Status = 'Draft' OR Status = NULL)"},
			{"", "SELECT Id FROM Order WHERE AccountId = '%' AND EffectiveDate < 2021-05-18"},
		},
		"SELECT OwnerId, COUNT(Id) FROM Case WHERE Status = 'Closed' GROUP BY OwnerId": {{"Status", "SELECT OwnerId, COUNT(Id) FROM Case GROUP BY OwnerId"}},
		"FIND {red shoes} RETURNING Product2(Id, Name WHERE IsActive = true)": {
			{"", "FIND {red OR shoes} RETURNING Product2(Id, Name WHERE IsActive = true)"},
			{"IsActive", "FIND {red shoes} RETURNING Product2(Id, Name)"},
		},
		"FIND {red AND shoes} RETURNING Product2": nil,
		"SELECT": nil,
		"FIND {": nil,
	} {
		query := strings.ReplaceAll(query, "%", account)
		got := e.Loosened(query)
		if len(got) != len(want) {
			t.Errorf("%s: %d of %d", query, len(got), len(want))
			continue
		}
		for i, l := range got {
			ask := e.Query
			if strings.HasPrefix(query, "FIND") {
				ask = e.Search
			}
			text := strings.ReplaceAll(want[i][1], "%", account)
			r, err := ask(text, today)
			if err != nil {
				t.Fatal(err)
			}
			if l.Field != want[i][0] || !r.Rows.Equal(e.Rows(l, today)) || !slices.Equal(e.Nearby(l, today), e.Records(text, today)) {
				t.Errorf("%s without %q is not %s", query, l.Field, text)
			}
		}
	}
	if got := soql.Conditions("SELECT Id FROM Order WHERE AccountId = '1' AND (Status = 'a' OR Status = 'b') AND Account.Name = 'c'"); !slices.Equal(got, []string{"AccountId", "", "Account.Name"}) {
		t.Errorf("%q", got)
	}
}

// The records of a result have the Ids that it shows.
func TestRecordsBehindARow(t *testing.T) {
	e, o := fixture(t)
	for _, query := range []string{
		"SELECT Id FROM Case WHERE Status = 'Closed' ORDER BY CreatedDate DESC LIMIT 4 OFFSET 1",
		"SELECT Id FROM Contact",
		"FIND {shoes} RETURNING Product2(Id), Case(Id)",
	} {
		ask := e.Query
		if strings.HasPrefix(query, "FIND") {
			ask = e.Search
		}
		r, err := ask(query, today)
		if err != nil {
			t.Fatal(err)
		}
		var want, got []string
		for _, row := range r.Rows.Items() {
			id, _ := row.Get("Id")
			want = append(want, id.Str())
		}
		for _, rec := range e.Records(query, today) {
			got = append(got, o.Table(rec.Object).ID(rec.Row))
		}
		if !slices.Equal(got, want) || len(want) == 0 {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
	for _, query := range []string{"SELECT COUNT() FROM Case", "SELECT Status, COUNT(Id) FROM Case GROUP BY Status", "SELECT Nothing FROM Case", "FIND {"} {
		if got := e.Records(query, today); got != nil {
			t.Errorf("%s: %v", query, got)
		}
	}
}

// A renamed column is there under its new name alone, wherever a query can name it.
func TestRenamed(t *testing.T) {
	plain, _ := fixture(t)
	e := plain.Renamed(soql.Rename{Column: soql.Column{Object: org.Contact, Field: org.ContactAccount}, Name: "AccountId__c"})
	for _, query := range []string{
		"SELECT Id, % FROM Contact WHERE % != NULL ORDER BY %",
		"SELECT %, COUNT(Id) FROM Contact GROUP BY %",
		"SELECT Id, Contact.% FROM Case WHERE Contact.% != NULL",
		"SELECT Id, (SELECT % FROM Contacts) FROM Account",
		"SELECT FIELDS(STANDARD) FROM Contact WHERE % != NULL",
		"SELECT Id FROM Case WHERE AccountId IN (SELECT % FROM Contact)",
	} {
		was, err := plain.Query(strings.ReplaceAll(query, "%", "AccountId"), today)
		if err != nil {
			t.Fatal(err)
		}
		_, err = e.Query(strings.ReplaceAll(query, "%", "AccountId"), today)
		if err == nil || !strings.Contains(err.Error(), "No such column 'AccountId' on entity 'Contact'"+noColumn) {
			t.Errorf("%s: %v", query, err)
		}
		now, err := e.Query(strings.ReplaceAll(query, "%", "accountid__c"), today)
		if err != nil {
			t.Errorf("%s: %v", query, err)
			continue
		}
		if strings.Contains(query, "FIELDS") { // the custom ones are others now
			if _, ok := now.Rows.At(0).Get("AccountId"); ok {
				t.Errorf("%s still shows the old name", query)
			}
			continue
		}
		if want := strings.ReplaceAll(string(was.Rows.AppendPython(nil)), "'AccountId'", "'AccountId__c'"); want != string(now.Rows.AppendPython(nil)) {
			t.Errorf("%s: %s, want %s", query, now.Rows.AppendPython(nil), want)
		}
	}
	if _, err := e.Query("SELECT AccountId FROM Case", today); err != nil {
		t.Errorf("another object's column is gone: %v", err)
	}
	got := plain.Columns("SELECT Id, Contact.Name FROM Case WHERE ContactId != NULL")
	want := []string{"Case.ContactId", "Case.Id", "Contact.Name"}
	var names []string
	for _, c := range got {
		names = append(names, c.Object.String()+"."+c.Object.Fields()[c.Field].Name)
	}
	slices.Sort(names)
	if !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
}
