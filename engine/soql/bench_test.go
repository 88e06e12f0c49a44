package soql_test

import (
	"testing"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

func BenchmarkQuery(b *testing.B) {
	o := org.Generate(1).Org
	contact := o.Table(org.Contact).ID(7)
	account := o.Table(org.Account).ID(7)
	product := o.Table(org.Product2).ID(7)
	for _, c := range []struct{ name, text string }{
		{"by Id", "SELECT AccountId FROM Contact WHERE Id = '" + contact + "'"},
		{"purchases", "SELECT Product2Id FROM OrderItem WHERE Order.AccountId = '" + account + "' AND Order.EffectiveDate = 2021-03-04 AND Order.Status = 'Activated'"},
		{"all purchases", "SELECT Id, Product2Id, Product2.Name, Order.EffectiveDate FROM OrderItem WHERE Order.AccountId = '" + account + "'"},
		{"items of a product", "SELECT Id FROM OrderItem WHERE Product2Id = '" + product + "'"},
		{"cases of a window", "SELECT Id, OwnerId, CreatedDate, ClosedDate FROM Case WHERE CreatedDate >= 2021-01-01T00:00:00Z AND CreatedDate < 2021-04-01T00:00:00Z AND Status = 'Closed'"},
		{"transfers", "SELECT NewValue__c, COUNT(Id) FROM CaseHistory__c WHERE Field__c = 'Owner Assignment' AND CreatedDate >= 2021-01-01T00:00:00Z AND CreatedDate <= 2021-04-01T00:00:00Z GROUP BY NewValue__c"},
		{"top issue", "SELECT IssueId__c, COUNT(Id) FROM Case WHERE OrderItemId__r.Product2Id = '" + product + "' GROUP BY IssueId__c ORDER BY COUNT(Id) DESC LIMIT 1"},
		{"scan", "SELECT COUNT() FROM PricebookEntry WHERE UnitPrice != 12"},
		{"like", "SELECT Id FROM Product2 WHERE Name LIKE '%run%' LIMIT 5"},
	} {
		b.Run(c.name, func(b *testing.B) {
			e := soql.New(o)
			b.ReportAllocs()
			rows := 0
			for b.Loop() {
				r, err := e.Query(c.text, cal.Date(2022, 1, 1))
				if err != nil {
					b.Fatal(err)
				}
				rows = r.Total
			}
			b.ReportMetric(float64(rows), "rows")
		})
	}
	b.Run("parse and plan", func(b *testing.B) {
		e := soql.New(o)
		b.ReportAllocs()
		n := 0
		for b.Loop() {
			n++
			text := "SELECT Product2Id FROM OrderItem WHERE Order.AccountId = '" + o.Table(org.Account).ID(n%100) + "' AND Order.EffectiveDate = " + cal.Day(18000+n/100%900).String()
			if _, err := e.Query(text, 0); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("search", func(b *testing.B) {
		e := soql.New(o)
		b.ReportAllocs()
		for b.Loop() {
			if _, err := e.Search("FIND {running shoes} IN ALL FIELDS RETURNING Product2(Id)", 0); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkFirstSearch is a search by an engine that has no index of words yet; the org writes its long texts only once.
func BenchmarkFirstSearch(b *testing.B) {
	o := org.Generate(1).Org
	for _, object := range []org.Object{org.Product2, org.Knowledge, org.Case, org.EmailMessage, org.LiveChatTranscript} {
		b.Run(object.String(), func(b *testing.B) {
			for b.Loop() {
				if _, err := soql.New(o).Search("FIND {shoes} RETURNING "+object.String(), 0); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("everything", func(b *testing.B) {
		for b.Loop() {
			if _, err := soql.New(o).Search("FIND {shoes}", 0); err != nil {
				b.Fatal(err)
			}
		}
	})
}
