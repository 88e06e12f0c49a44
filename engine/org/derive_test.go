package org

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// Every field of the list that is worked out has somebody to do it, of the right kind, and nothing else has; every constant
// can be read, and every lookup leads somewhere.
func TestTheListIsWhole(t *testing.T) {
	used := map[int]bool{}
	for _, obj := range Objects() {
		fields := obj.Fields()
		if fields[0].Name != "Id" || fields[0].Type != ID || len(obj.Info().Prefix) != 3 {
			t.Errorf("%s begins with %s", obj, fields[0].Name)
		}
		seen := map[string]bool{}
		for i, f := range fields {
			if low := strings.ToLower(f.Name); seen[low] {
				t.Errorf("%s.%s is there twice", obj, f.Name)
			} else {
				seen[low] = true
			}
			d := derivationOf(obj, f.Name)
			switch {
			case f.Type == Address:
				if i < len(addressParts) || fields[i-1].Name != strings.TrimSuffix(f.Name, "Address")+"GeocodeAccuracy" {
					t.Errorf("%s.%s does not follow its parts", obj, f.Name)
				}
			case f.From == Computed && d == nil:
				t.Errorf("nobody works %s.%s out", obj, f.Name)
			case f.From == Computed:
				used[slices.IndexFunc(derivations[:], func(o derivation) bool { return o.object == d.object && o.field == d.field })] = true
				if number := f.Type == Reference || f.Type.Numeric(); (d.number != nil) != number || (d.text != nil) == number {
					t.Errorf("%s.%s is worked out as something else than it is", obj, f.Name)
				}
			case d != nil && d.object == obj:
				t.Errorf("%s.%s is worked out, and the list says otherwise", obj, f.Name)
			}
			if f.From == Constant && f.Constant != "" {
				switch _, err := strconv.Atoi(f.Constant); {
				case f.Type == Bool && f.Constant != "true" && f.Constant != "false", (f.Type == Int || f.Type == Reference) && err != nil,
					f.Type == Double, f.Type == Date, f.Type == DateTime, f.Type == Reference && schema[f.To].rows != 1:
					t.Errorf("%s.%s cannot be %s", obj, f.Name, f.Constant)
				}
			}
			if strings.HasSuffix(f.Name, "__c") && !f.Listed {
				t.Errorf("%s.%s is no field of the published schema", obj, f.Name)
			}
		}
	}
	if len(used) != len(derivations) {
		t.Errorf("%d of %d derivations are for fields that are there", len(used), len(derivations))
	}
	if productCatalog.String() != "ProductCatalog" {
		t.Errorf("the catalog is %s", productCatalog)
	}
}

// cells are read by name.
type cells struct {
	t   *testing.T
	org *Org
}

func (r cells) value(obj Object, row int, field string) value.Value {
	r.t.Helper()
	i, ok := obj.FindField(field)
	if !ok {
		r.t.Fatalf("%s has no field %s", obj, field)
	}
	return r.org.Table(obj).Value(row, i)
}

func (r cells) text(obj Object, row int, field string) string {
	r.t.Helper()
	return r.value(obj, row, field).Str()
}

func (r cells) time(obj Object, row int, field string) cal.Instant {
	r.t.Helper()
	return r.value(obj, row, field).Instant()
}

// parent is the row that a lookup leads to.
func (r cells) parent(obj Object, row int, field string) int {
	r.t.Helper()
	i, _ := obj.FindField(field)
	up, ok := r.org.Table(obj.Fields()[i].To).Row(r.text(obj, row, field))
	if !ok {
		r.t.Fatalf("%s.%s of row %d leads nowhere", obj, field, row)
	}
	return up
}

// System fields agree with each other on every object: nothing is modified before it is made, children are no older than what
// they belong to, and Ids rise with the dates of creation where one record comes after the other.
func TestSystemFields(t *testing.T) {
	end := (LastDay + 1).Start()
	inOrder := []Object{User, Account, Contact, Case, Knowledge, ProductCategory, Product2, ProductCategoryProduct, EmailMessage, Issue, CaseHistory}
	for _, seed := range seeds() {
		r := cells{t, of(seed).Org}
		for obj := range Object(NumObjects) {
			last := cal.Instant(0)
			for row := range r.org.Table(obj).Len() {
				made, changed, stamp := r.time(obj, row, "CreatedDate"), r.time(obj, row, "LastModifiedDate"), r.time(obj, row, "SystemModstamp")
				if made > changed || changed != stamp || changed >= end {
					t.Fatalf("seed %d: %s %d: made %v, modified %v, stamped %v", seed, obj, row, made, changed, stamp)
				}
				if slices.Contains(inOrder, obj) && made < last {
					t.Fatalf("seed %d: %s %d was made at %v, the one before at %v", seed, obj, row, made, last)
				}
				last = made
				for i, f := range obj.Fields() {
					if f.Type != Reference || f.From != Stored || obj == CaseHistory && f.To == User || obj == Contact && f.To == Account {
						continue
					}
					if up := r.org.Table(obj).Col(i).Target(int32(row)); up >= 0 && r.time(f.To, int(up), "CreatedDate") > made {
						t.Fatalf("seed %d: %s %d is older than its %s", seed, obj, row, f.Name)
					}
				}
			}
		}
	}
}

func TestPeopleHaveOneName(t *testing.T) {
	for _, seed := range seeds() {
		r := cells{t, of(seed).Org}
		for _, obj := range []Object{User, Account, Contact} {
			for row := range r.org.Table(obj).Len() {
				if got, want := r.text(obj, row, "Name"), r.text(obj, row, "FirstName")+" "+r.text(obj, row, "LastName"); got != want {
					t.Fatalf("%s %d is named %q, not %q", obj, row, got, want)
				}
			}
		}
		for row := range r.org.Table(Account).Len() {
			contact := r.parent(Account, row, "PersonContactId")
			if r.parent(Contact, contact, "AccountId") != row || !r.value(Account, row, "IsPersonAccount").Bool() || !r.value(Contact, contact, "IsPersonAccount").Bool() {
				t.Fatalf("account %d and contact %d are two persons", row, contact)
			}
			for _, pair := range [][2]string{{"Name", "Name"}, {"PersonEmail", "Email"}, {"Phone", "Phone"}, {"OwnerId", "OwnerId"}} {
				if a, c := r.text(Account, row, pair[0]), r.text(Contact, contact, pair[1]); a != c || a == "" {
					t.Fatalf("account %d has the %s %q, its contact %q", row, pair[0], a, c)
				}
			}
		}
	}
}

func TestOrdersAddUp(t *testing.T) {
	for _, seed := range seeds() {
		r := cells{t, of(seed).Org}
		sum, first := map[int]int64{}, map[int]cal.Instant{}
		for row := range r.org.Table(OrderItem).Len() {
			hundredths := func(field string) int64 {
				n, den := r.value(OrderItem, row, field).Ratio()
				return n * 100 / den
			}
			order := r.parent(OrderItem, row, "OrderId")
			if hundredths("TotalPrice")*100 != hundredths("Quantity")*hundredths("UnitPrice") {
				t.Fatalf("item %d: %d", row, hundredths("TotalPrice"))
			}
			n, den := r.value(PricebookEntry, r.parent(OrderItem, row, "PricebookEntryId"), "UnitPrice").Ratio()
			if hundredths("ListPrice")*den != n*100 || hundredths("UnitPrice") > hundredths("ListPrice") {
				t.Fatalf("item %d: list price %d, price %d", row, hundredths("ListPrice"), hundredths("UnitPrice"))
			}
			sum[order] += hundredths("TotalPrice")
			first[order] = r.time(OrderItem, row, "CreatedDate")
		}
		numbers := map[string]bool{}
		for row := range r.org.Table(Order).Len() {
			n, den := r.value(Order, row, "TotalAmount").Ratio()
			number, created := r.text(Order, row, "OrderNumber"), r.time(Order, row, "CreatedDate")
			if n*100 != sum[row]*den || len(number) != 8 || numbers[number] || created != first[row] {
				t.Fatalf("order %d: number %s, amount %d/%d of %d", row, number, n, den, sum[row])
			}
			numbers[number] = true
			if r.value(Order, row, "EffectiveDate").Day() > created.Day() {
				t.Fatalf("order %d of %v was entered at %v", row, r.value(Order, row, "EffectiveDate").Day(), created)
			}
			active := r.text(Order, row, "Status") == "Activated"
			if at := r.value(Order, row, "ActivatedDate"); at.IsNull() == active || active && at.Instant() < created || active != (r.text(Order, row, "ActivatedById") != "") ||
				r.text(Order, row, "StatusCode") != r.text(Order, row, "Status") {
				t.Fatalf("order %d is %s, activated %v", row, r.text(Order, row, "Status"), at)
			}
			account := r.parent(Order, row, "AccountId")
			if r.text(Order, row, "ShippingState") != r.text(Account, account, "ShippingState") || r.text(Order, row, "ShippingPostalCode") != r.text(Account, account, "ShippingPostalCode") || r.text(Order, row, "OwnerId") != r.text(Account, account, "OwnerId") {
				t.Fatalf("order %d goes elsewhere than to its account", row)
			}
		}
	}
}

func TestCasesAgreeWithTheirRecords(t *testing.T) {
	for _, seed := range seeds() {
		r := cells{t, of(seed).Org}
		origins := map[string]int{}
		for row := range r.org.Table(Case).Len() {
			closed := r.text(Case, row, "Status") == "Closed"
			if r.value(Case, row, "IsClosed").Bool() != closed || r.value(Case, row, "ClosedDate").IsNull() == closed ||
				r.value(Case, row, "IsEscalated").Bool() != (r.text(Case, row, "Status") == "Escalated") {
				t.Fatalf("case %d is %s", row, r.text(Case, row, "Status"))
			}
			if closed && r.time(Case, row, "LastModifiedDate") != r.time(Case, row, "ClosedDate") || closed && r.text(Case, row, "LastModifiedById") != r.text(Case, row, "OwnerId") {
				t.Fatalf("case %d: closed at %v, modified at %v", row, r.time(Case, row, "ClosedDate"), r.time(Case, row, "LastModifiedDate"))
			}
			contact := r.parent(Case, row, "ContactId")
			if r.text(Case, row, "ContactEmail") != r.text(Contact, contact, "Email") || r.text(Case, row, "ContactPhone") != r.text(Contact, contact, "Phone") {
				t.Fatalf("case %d: the contact's mail is %s", row, r.text(Case, row, "ContactEmail"))
			}
			if number := r.text(Case, row, "CaseNumber"); len(number) != 8 || number != numbered(int64(1000+row), 8) {
				t.Fatalf("case %d has the number %s", row, number)
			}
			origins[r.text(Case, row, "Origin")]++
		}
		if origins["Email"] == 0 {
			t.Errorf("seed %d: cases came from %v", seed, origins)
		}
		agents := map[string]string{} // by address, with the names
		for row := range r.org.Table(User).Len() {
			agents[r.text(User, row, "Email")] = r.text(User, row, "Name")
		}
		for row := range r.org.Table(EmailMessage).Len() {
			incoming := r.value(EmailMessage, row, "Incoming").Bool()
			from, name, status := r.text(EmailMessage, row, "FromAddress"), r.text(EmailMessage, row, "FromName"), r.text(EmailMessage, row, "Status")
			if agents[from] != "" == incoming || !incoming && name != agents[from] || incoming && name != r.text(Contact, r.parent(Case, r.parent(EmailMessage, row, "ParentId"), "ContactId"), "Name") {
				t.Fatalf("mail %d from %s is by %s", row, from, name)
			}
			if (status == "3") == incoming {
				t.Fatalf("mail %d has the status %s", row, status)
			}
			if before := r.text(EmailMessage, row, "ReplyToEmailMessageId"); before != "" {
				up := r.parent(EmailMessage, row, "ReplyToEmailMessageId")
				if r.text(EmailMessage, up, "ParentId") != r.text(EmailMessage, row, "ParentId") || r.time(EmailMessage, up, "MessageDate") >= r.time(EmailMessage, row, "MessageDate") {
					t.Fatalf("mail %d follows a later one, or one of another case", row)
				}
			}
			if r.text(EmailMessage, row, "RelatedToId") != r.text(EmailMessage, row, "ParentId") {
				t.Fatalf("mail %d is related to another case", row)
			}
		}
		for row := range r.org.Table(LiveChatTranscript).Len() {
			start, over := r.time(LiveChatTranscript, row, "StartTime"), r.time(LiveChatTranscript, row, "EndTime")
			body := r.text(LiveChatTranscript, row, "Body")
			h, m, s := eastern(start).Clock() // by the desk's clock
			if !strings.HasPrefix(body, "("+twoDigits(h)+":"+twoDigits(m)+":"+twoDigits(s)+")") || start > over ||
				r.value(LiveChatTranscript, row, "ChatDuration").Int() != int64(over-start) || start-r.time(LiveChatTranscript, row, "RequestTime") <= 0 {
				t.Fatalf("chat %d: from %v to %v, %s", row, start, over, body[:12])
			}
			if n := r.value(LiveChatTranscript, row, "OperatorMessageCount").Int() + r.value(LiveChatTranscript, row, "VisitorMessageCount").Int(); n != int64(strings.Count(body, "\n")+1) ||
				r.value(LiveChatTranscript, row, "VisitorMessageCount").Int() == 0 {
				t.Fatalf("chat %d: %d messages", row, n)
			}
		}
	}
}

func TestProductsAndPrices(t *testing.T) {
	r := cells{t, of(1).Org}
	standard := 0
	for row := range r.org.Table(Pricebook2).Len() {
		if r.value(Pricebook2, row, "IsStandard").Bool() {
			standard++
		}
	}
	if standard != 1 {
		t.Errorf("%d standard price books", standard)
	}
	for row := range r.org.Table(Product2).Len() {
		if r.text(Product2, row, "ProductCode") != r.text(Product2, row, "External_ID__c") || r.text(Product2, row, "Family") == "" {
			t.Fatalf("product %d: code %s, family %s", row, r.text(Product2, row, "ProductCode"), r.text(Product2, row, "Family"))
		}
	}
	shelved := int64(0)
	for row := range r.org.Table(ProductCategory).Len() {
		shelved += r.value(ProductCategory, row, "NumberOfProducts").Int()
	}
	if shelved != numShelved {
		t.Errorf("%d products on shelves", shelved)
	}
	if v := r.value(Account, 0, "ShippingAddress"); v.Kind() != value.Record {
		t.Errorf("an address is %s", v.AppendJSON(nil))
	} else if city, _ := v.Get("city"); city.Str() != r.text(Account, 0, "ShippingCity") {
		t.Errorf("the address is %s", v.AppendJSON(nil))
	}
	if v := r.value(Account, 0, "BillingAddress"); !v.IsNull() {
		t.Errorf("an address without parts is %s", v.AppendJSON(nil))
	}
	if id := r.text(Knowledge, 0, "KnowledgeArticleId"); len(id) != 18 || id[:3] != "kA0" {
		t.Errorf("the Id of an article is %s", id)
	}
}

// What is worked out follows an edit.
func TestEditsReachWhatFollows(t *testing.T) {
	o := of(1).Org
	edited := o.Edit(Case, CaseStatus, func(c *Column) { c.Str[5] = "Escalated" }).Edit(OrderItem, ItemQuantity, func(c *Column) { c.Int[0] += 100 })
	a, b := cells{t, o}, cells{t, edited}
	if !b.value(Case, 5, "IsEscalated").Bool() || b.value(Case, 5, "IsClosed").Bool() {
		t.Error("the status was edited, and what follows from it was not")
	}
	order := a.parent(OrderItem, 0, "OrderId")
	x, _ := a.value(Order, order, "TotalAmount").Ratio()
	y, _ := b.value(Order, order, "TotalAmount").Ratio()
	if price, _ := a.value(OrderItem, 0, "UnitPrice").Ratio(); y-x != price {
		t.Errorf("one more of %d: the amount is %d, before %d", price, y, x)
	}
	if a.value(Case, 5, "IsEscalated").Bool() && a.text(Case, 5, "Status") != "Escalated" {
		t.Error("the original was touched")
	}
}
