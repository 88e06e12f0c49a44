package soql_test

import (
	"slices"
	"strings"
	"testing"

	"deskarena/engine/org"
	"deskarena/engine/soql"
)

func TestLoosened(t *testing.T) {
	for query, want := range map[string][]soql.Looser{
		"SELECT Id FROM Case": nil,
		"SELECT Id FROM Case WHERE Status = 'Closed' LIMIT 3": {{Text: "SELECT Id FROM Case LIMIT 3", Field: "Status"}},
		"SELECT Id FROM Order WHERE AccountId = '1' AND EffectiveDate = 2021-05-18 AND (Status = 'Draft' OR Status = NULL)": {
			{Text: "SELECT Id FROM Order WHERE EffectiveDate = 2021-05-18 AND (Status = 'Draft' OR Status = NULL)", Field: "AccountId"},
			{Text: "SELECT Id FROM Order WHERE AccountId = '1' AND (Status = 'Draft' OR Status = NULL)", Field: "EffectiveDate"},
			{Text: "SELECT Id FROM Order WHERE AccountId = '1' AND EffectiveDate = 2021-05-18"},
		},
		"FIND {red shoes} RETURNING Product2(Id, Name WHERE IsActive = true)": {
			{Text: "FIND {red OR shoes} IN ALL FIELDS RETURNING Product2(Id, Name WHERE IsActive = TRUE)"},
			{Text: "FIND {red shoes} IN ALL FIELDS RETURNING Product2(Id, Name)", Field: "IsActive"},
		},
		"FIND {red AND shoes} RETURNING Product2": nil,
		"SELECT": nil,
	} {
		if got := soql.Loosened(query); !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", query, got, want)
		}
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
