package org

import (
	"reflect"
	"runtime"
	"strings"
	"testing"

	"deskarena/engine/cal"
)

// seeds are the companies that a test looks at.
func seeds() []uint64 {
	n := uint64(20)
	if testing.Short() {
		n = 3
	}
	all := make([]uint64, n)
	for i := range all {
		all[i] = uint64(i + 1)
	}
	return all
}

var shared = map[uint64]*Company{}

// of generates a company once for all tests, which only read it.
func of(seed uint64) *Company {
	if shared[seed] == nil {
		shared[seed] = Generate(seed)
	}
	return shared[seed]
}

func TestCounts(t *testing.T) {
	want := map[Object]int{User: 100, Contact: 196, ProductCategory: 12, Product2: 500, Pricebook2: 44, PricebookEntry: 22000, Order: 2071,
		OrderItem: 7100, Case: 977, EmailMessage: 3234, LiveChatTranscript: 387, Knowledge: 45, Issue: 10}
	for obj, n := range want {
		if got := of(1).Table(obj).Len(); got != n {
			t.Errorf("%v: %d records, want %d", obj, got, n)
		}
	}
	if stated, implied := Dependencies(); stated != 21 || implied != 2 {
		t.Errorf("dependencies: %d and %d, want 21 and 2", stated, implied)
	}
	for _, s := range of(1).Stats() {
		if s.Count != of(1).Table(s.Object).Len() {
			t.Errorf("%v: stats count %d", s.Object, s.Count)
		}
		if refs := s.References > 0; refs != (s.Object != User && s.Object != Account && s.Object != Knowledge && s.Object != ProductCategory &&
			s.Object != Product2 && s.Object != Pricebook2 && s.Object != Issue) {
			t.Errorf("%v: %d references", s.Object, s.References)
		}
	}
}

// optional are the references that may be null: the users of a history row that assigns nobody.
func optional(obj Object, field int) bool {
	return obj == CaseHistory && (field == HistoryOldValue || field == HistoryNewValue)
}

// nullable are the other cells that may be null.
func nullable(obj Object, field int) bool {
	return optional(obj, field) || obj == Case && field == CaseClosed || obj == Pricebook2 && field == PricebookValidTo ||
		obj == EmailMessage && (field == MailToIDs || field == EmailMessage.must("ReplyToEmailMessageId")) ||
		obj == Order && (field == OrderActivated || field == Order.must("ActivatedById"))
}

func TestEveryReferenceResolvesAndNothingIsEmpty(t *testing.T) {
	for _, seed := range seeds() {
		c := of(seed)
		for obj := range Object(NumObjects) {
			tab := c.Table(obj)
			for i, f := range obj.Fields() {
				for row := range tab.Len() {
					v := tab.Value(row, i)
					if v.IsNull() {
						if !nullable(obj, i) && !(f.From == Constant && f.Constant == "") && f.Type != Address {
							t.Fatalf("seed %d: %v.%s of row %d is null", seed, obj, f.Name, row)
						}
						continue
					}
					if f.Type == Reference {
						if r, ok := c.Table(f.To).Row(v.Str()); !ok || int32(r) != tab.Col(i).Target(int32(row)) {
							t.Fatalf("seed %d: %v.%s of row %d refers to %s, which is not there", seed, obj, f.Name, row, v.Str())
						}
					}
				}
			}
		}
	}
}

func TestDatesAreInCausalOrder(t *testing.T) {
	first, end := FirstDay.Start(), (LastDay + 1).Start()
	for _, seed := range seeds() {
		c := of(seed)
		orders, items, cases, mails := c.Table(Order), c.Table(OrderItem), c.Table(Case), c.Table(EmailMessage)
		books, entries, history, chats := c.Table(Pricebook2), c.Table(PricebookEntry), c.Table(CaseHistory), c.Table(LiveChatTranscript)
		within := func(what string, row int, at, from, to cal.Instant) {
			if at < max(first, from) || at > to || at >= end {
				t.Fatalf("seed %d: %s %d at %v, outside %v to %v", seed, what, row, at, from, to)
			}
		}
		instant := func(tab *Table, row, field int) cal.Instant { return cal.Instant(tab.Col(field).Int[row]) }
		for row := range orders.Len() {
			book := int(orders.Col(OrderPricebook).Ref[row])
			day := cal.Day(orders.Col(OrderDate).Int[row])
			to := end - 1
			if last := books.Col(PricebookValidTo).Int[book]; last != Null {
				to = cal.Instant(last)
			}
			within("order", row, day.Start(), instant(books, book, PricebookValidFrom), to)
		}
		for row := range items.Len() {
			e, o := items.Col(ItemEntry).Ref[row], items.Col(ItemOrder).Ref[row]
			if entries.Col(EntryProduct).Ref[e] != items.Col(ItemProduct).Ref[row] || entries.Col(EntryPricebook).Ref[e] != orders.Col(OrderPricebook).Ref[o] ||
				entries.Col(EntryUnitPrice).Int[e] != items.Col(ItemUnitPrice).Int[row] {
				t.Fatalf("seed %d: item %d disagrees with its price book entry", seed, row)
			}
		}
		lastCase := first
		for row := range cases.Len() {
			created, closed := instant(cases, row, CaseCreated), cases.Col(CaseClosed).Int[row]
			to := end - 1
			if (closed == Null) == (cases.Text(row, CaseStatus) == "Closed") {
				t.Fatalf("seed %d: case %d is %s and closed at %d", seed, row, cases.Text(row, CaseStatus), closed)
			}
			if closed != Null {
				to = cal.Instant(closed)
				within("case", row, to, created, end-1)
			}
			within("case", row, created, lastCase, end-1) // Ids rise with CreatedDate
			lastCase = created
			o := items.Col(ItemOrder).Ref[cases.Col(CaseOrderItem).Ref[row]]
			contact := cases.Col(CaseContact).Ref[row]
			if acc := cases.Col(CaseAccount).Ref[row]; orders.Col(OrderAccount).Ref[o] != acc || c.Table(Contact).Col(ContactAccount).Ref[contact] != acc ||
				orders.Text(int(o), OrderStatus) != "Activated" || cal.Day(orders.Col(OrderDate).Int[o]) >= created.Day() {
				t.Fatalf("seed %d: case %d is about nothing that its customer bought", seed, row)
			}
			for _, m := range mails.Referrers(MailCase, row) {
				within("mail", int(m), instant(mails, int(m), MailDate), created, to)
			}
			for _, m := range chats.Referrers(ChatCase, row) {
				within("chat", int(m), instant(chats, int(m), ChatEnd), created, to)
				if chats.Col(ChatOwner).Ref[m] != cases.Col(CaseOwner).Ref[row] || chats.Col(ChatContact).Ref[m] != contact {
					t.Fatalf("seed %d: chat %d is not between the owner and the customer", seed, m)
				}
			}
			checkHistory(t, history, row, created, closed, cases.Col(CaseOwner).Ref[row])
		}
	}
}

// checkHistory holds the history of a case to: creation, first assignment, transfers, closing.
func checkHistory(t *testing.T, history *Table, row int, created cal.Instant, closed int64, owner int32) {
	t.Helper()
	last, user := created-1, int32(-1)
	rows := history.Referrers(HistoryCase, row)
	for i, h := range rows {
		at := cal.Instant(history.Col(HistoryCreated).Int[h])
		before, after := history.Col(HistoryOldValue).Ref[h], history.Col(HistoryNewValue).Ref[h]
		field := history.Text(int(h), HistoryField)
		ok := at > last
		switch {
		case i == 0:
			ok = ok && field == "Case Creation" && at == created && before < 0 && after < 0
		case i == len(rows)-1 && closed != Null:
			ok = ok && field == "Case Closed" && int64(at) == closed && before < 0 && after < 0
		default:
			ok = ok && field == "Owner Assignment" && before == user && after >= 0 && after != before
			user = after
		}
		if !ok {
			t.Fatalf("case %d: history row %d is out of order", row, i)
		}
		last = at
	}
	if user != owner {
		t.Fatalf("case %d: the history ends with another owner", row)
	}
}

func TestMailsGoBackAndForth(t *testing.T) {
	c := of(1)
	mails, cases, users, contacts := c.Table(EmailMessage), c.Table(Case), c.Table(User), c.Table(Contact)
	agents := map[string]string{}
	for row := range users.Len() {
		agents[users.Text(row, UserEmail)] = users.ID(row)
	}
	for row := range cases.Len() {
		thread := mails.Referrers(MailCase, row)
		if len(thread) < 2 || len(thread) > 5 {
			t.Fatalf("case %d has %d mails", row, len(thread))
		}
		contact := int(cases.Col(CaseContact).Ref[row])
		customer := contacts.Text(contact, ContactEmail)
		for i, m := range thread {
			from, to, ids := mails.Text(int(m), MailFrom), mails.Text(int(m), MailTo), mails.Text(int(m), MailToIDs)
			ok := from == customer && (to == supportMail && ids == "" || agents[to] != "" && agents[to] == ids)
			if i%2 == 1 {
				ok = to == customer && ids == contacts.ID(contact) && agents[from] != ""
			}
			if !ok {
				t.Fatalf("mail %d of case %d: from %s to %s [%s]", i, row, from, to, ids)
			}
		}
	}
}

// golden is the digest of company 1. It changes with the ruleset, and must be the same on every platform.
const golden = 0x181ee2bd21c082a7

func TestSameSeedSameBytes(t *testing.T) {
	a := of(1)
	if d := a.Digest(); d != golden {
		t.Errorf("digest of company 1 is %#x, want %#x", d, uint64(golden))
	}
	b := Generate(1)
	// Texts must not depend on the order in which they are read.
	for row := b.Table(EmailMessage).Len() - 1; row >= 0; row-- {
		b.Table(EmailMessage).Text(row, MailBody)
	}
	if a.Digest() != b.Digest() || !reflect.DeepEqual(a.Latent, b.Latent) {
		t.Error("the same seed made two companies")
	}
	if a.Digest() == of(2).Digest() {
		t.Error("two seeds made the same company")
	}
}

func TestIDs(t *testing.T) {
	c := of(1)
	seen := map[string]bool{}
	for obj := range Object(NumObjects) {
		tab := c.Table(obj)
		for row := range tab.Len() {
			id := tab.ID(row)
			if len(id) != 18 || !strings.HasPrefix(id, obj.Info().Prefix) || seen[id[:15]] {
				t.Fatalf("%v: bad or repeated Id %s", obj, id)
			}
			seen[id[:15]] = true
			for _, s := range []string{id, id[:15]} {
				if got, ok := tab.Row(s); !ok || got != row {
					t.Fatalf("%v: Row(%s) = %d, %v", obj, s, got, ok)
				}
			}
			if row > 0 && tab.ID(row-1) >= id {
				t.Fatalf("%v: Ids do not rise at row %d", obj, row)
			}
		}
		id := tab.ID(0)
		for _, bad := range []string{"", id[:14], id[:17], id + "A", "999" + id[3:], id[:14] + "?" + id[15:], id[:17] + "9", "00000000000000000"} {
			if _, ok := tab.Row(bad); ok {
				t.Errorf("%v: Row(%q) found a record", obj, bad)
			}
		}
	}
}

func TestEditLeavesTheOriginalAlone(t *testing.T) {
	c := of(1)
	before := c.Digest()
	edited := c.Edit(Order, OrderStatus, func(col *Column) { col.Str[7] = "Cancelled" })
	if edited.Table(Order).Text(7, OrderStatus) != "Cancelled" || c.Digest() != before || edited.Digest() == before {
		t.Error("an edit must show in the copy, and only there")
	}
	long := c.Edit(Case, CaseDescription, func(col *Column) { col.Gen = func(int) string { return "blank" } })
	if long.Table(Case).Text(3, CaseDescription) != "blank" || c.Table(Case).Text(3, CaseDescription) == "blank" {
		t.Error("an edit of a long text must show in the copy, and only there")
	}
}

// No text of the org is a latent variable: the names of kinds occur only inside descriptions, and no column holds the row of a
// violated article.
func TestLatentsAreNotRecords(t *testing.T) {
	org := reflect.TypeFor[Org]()
	for i := range org.NumField() {
		if strings.Contains(org.Field(i).Type.String(), "Latent") {
			t.Errorf("Org.%s reaches the latents", org.Field(i).Name)
		}
	}
	c := of(1)
	phrases := map[string]bool{}
	for _, k := range c.Latent.ProductKind {
		phrases[k] = true
	}
	for obj := range Object(NumObjects) {
		tab := c.Table(obj)
		for f, field := range obj.Fields() {
			for row := range tab.Len() {
				if field.Type == Text && phrases[strings.ToLower(tab.Text(row, f))] {
					t.Fatalf("%v.%s of row %d is the kind of a product", obj, field.Name, row)
				}
			}
			if col := tab.Col(f); obj == Case && (reflect.DeepEqual(col.Ref, c.Latent.Violation) || field.To == Knowledge && field.Type == Reference) {
				t.Errorf("Case.%s is the violation", field.Name)
			}
		}
	}
}

// BenchmarkGenerate also reports what a company keeps, before and after every text of it was read.
func BenchmarkGenerate(b *testing.B) {
	b.ReportAllocs()
	before := heap()
	var c *Company
	for i := range b.N {
		c = Generate(uint64(i))
	}
	b.StopTimer()
	b.ReportMetric(float64(heap()-before)/1e6, "MB-kept")
	c.Digest()
	b.ReportMetric(float64(heap()-before)/1e6, "MB-kept-read")
	runtime.KeepAlive(c)
}

func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// BenchmarkDigest reads every cell, so it writes every long text of a company.
func BenchmarkDigest(b *testing.B) {
	for i := range b.N {
		b.StopTimer()
		c := Generate(uint64(i))
		b.StartTimer()
		c.Digest()
	}
}
