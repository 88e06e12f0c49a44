package export

import (
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// Latents are the tables of what shaped the records and is not in the org, by what they are about. Months are twelve
// numbers from January on; Categories and Issues are one number for each ProductCategory and each Issue__c, by Id.
func Latents(c *org.Company) []Table {
	l := c.Latent
	id := func(o org.Object, row int) value.Value {
		if row < 0 {
			return value.Value{}
		}
		return value.OfString(c.Table(o).ID(row))
	}
	return []Table{
		table("Latent_ShoppingHabit", []string{"AccountId", "Activity", "Months", "Categories", "Spree", "Bargain"}, len(l.Shopping), func(row int) []value.Value {
			h := &l.Shopping[row]
			return []value.Value{id(org.Account, row), number(h.Activity), numbers(h.Months[:]), numbers(h.Categories), number(h.Spree), number(h.Bargain)}
		}),
		table("Latent_FilingHabit", []string{"AccountId", "Rate", "Months", "Issues", "Voice"}, len(l.Filing), func(row int) []value.Value {
			h := &l.Filing[row]
			return []value.Value{id(org.Account, row), number(h.Rate), numbers(h.Months[:]), numbers(h.Issues), number(h.Voice)}
		}),
		table("Latent_Skill", []string{"UserId", "Desk", "Issues", "Pace", "Voice"}, len(l.Skill), func(row int) []value.Value {
			s := &l.Skill[row]
			return []value.Value{id(org.User, row), value.OfBool(s.Desk), numbers(s.Issues), number(s.Pace), number(s.Voice)}
		}),
		table("Latent_Product", []string{"Product2Id", "Kind", "OtherNames", "Group", "Weight", "Issues"}, len(l.Trouble), func(row int) []value.Value {
			t := &l.Trouble[row]
			return []value.Value{id(org.Product2, row), value.OfString(l.ProductKind[row]), value.OfString(l.OtherNames[row]), value.OfString(l.Group[row]), number(t.Weight), numbers(t.Issues)}
		}),
		waves(c, id),
		table("Latent_Order", []string{"OrderId", "Delivered"}, len(l.Delivered), func(row int) []value.Value {
			return []value.Value{id(org.Order, row), value.OfDate(l.Delivered[row])}
		}),
		table("Latent_Case", []string{"CaseId", "ViolatedArticleId", "ArticleId", "Fact", "Granted", "Excused", "EmailMessageId", "LiveChatTranscriptId"}, len(l.Reading), func(row int) []value.Value {
			r := &l.Reading[row]
			return []value.Value{id(org.Case, row), id(org.Knowledge, int(l.Violation[row])), id(org.Knowledge, int(r.Article)), number(r.Fact),
				value.OfBool(r.Granted), value.OfBool(r.Excused), id(org.EmailMessage, int(r.Mail)), id(org.LiveChatTranscript, int(r.Chat))}
		}),
		table("Latent_Policy", []string{"ArticleId", "Rule", "Limit"}, len(l.Policies), func(row int) []value.Value {
			p := &l.Policies[row]
			rule := [...]string{org.Never: "never", org.Most: "at most", org.Least: "at least"}[p.Rule]
			return []value.Value{id(org.Knowledge, int(p.Article)), value.OfString(rule), number(p.Limit)}
		}),
		table("Latent_QA", []string{"ArticleId", "Question", "Answer"}, len(l.QA), func(row int) []value.Value {
			q := &l.QA[row]
			return []value.Value{id(org.Knowledge, int(q.Article)), value.OfString(q.Question), value.OfString(q.Answer)}
		}),
		table("Latent_Region", []string{"ShippingState", "Pace"}, len(l.Region), func(row int) []value.Value {
			return []value.Value{value.OfString(l.Region[row].State), number(l.Region[row].Pace)}
		}),
		table("Latent_Discarded", []string{"Object", "Batches"}, len(l.Discarded), func(row int) []value.Value {
			return []value.Value{value.OfString(org.Object(row).String()), number(l.Discarded[row])}
		}),
	}
}

// waves has a row for each month in which a product had many cases of one issue.
func waves(c *org.Company, id func(org.Object, int) value.Value) Table {
	var rows [][]value.Value
	for product := range c.Latent.Trouble {
		for _, w := range c.Latent.Trouble[product].Waves {
			rows = append(rows, []value.Value{id(org.Product2, product), value.OfDate(w.Month), id(org.Issue, w.Issue)})
		}
	}
	return table("Latent_Wave", []string{"Product2Id", "Month", "IssueId"}, len(rows), func(row int) []value.Value { return rows[row] })
}

func table(name string, columns []string, rows int, row func(int) []value.Value) Table {
	return Table{name, columns, rows, func(r, column int) value.Value { return row(r)[column] }}
}

func number(n int) value.Value { return value.OfInt(int64(n)) }

func numbers(ns []int) value.Value {
	var out []value.Value
	for _, n := range ns {
		out = append(out, number(n))
	}
	return value.OfList(out)
}
