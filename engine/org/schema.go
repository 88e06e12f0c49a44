package org

import "strings"

// Object is one of the 16 object types of the org. The numbers are append-only.
type Object uint8

const (
	User Object = iota
	Account
	Contact
	Case
	Knowledge
	ProductCategory
	Product2
	ProductCategoryProduct
	Pricebook2
	PricebookEntry
	Order
	OrderItem
	EmailMessage
	LiveChatTranscript
	Issue
	CaseHistory

	NumObjects = iota
)

// FieldType says how a field is stored and compared.
type FieldType uint8

const (
	ID        FieldType = iota // the record's own Id
	Reference                  // the Id of a record of Field.To
	Opaque                     // an Id that refers to nothing in this org: case-sensitive text
	Text                       // case-insensitive text
	LongText                   // text that can be searched and read, but not filtered
	Bool
	Double   // a number, stored in hundredths
	Date     // cal.Day
	DateTime // cal.Instant
	Multi    // several texts, stored joined by ';'
)

// Field describes one field of an object.
type Field struct {
	Name         string
	Type         FieldType
	To           Object // of a Reference
	Currency     bool   // a Double that is an amount of money
	Relationship string // the name for paths from child to parent; "" if there is none
	Children     string // the name of the child relationship that the target has by it; "" if there is none
	Implied      bool   // a lookup that the published schema implies but does not state
}

// ObjectInfo describes an object.
type ObjectInfo struct {
	Name   string // API name
	Plural string
	Prefix string // first three characters of its Ids
	Fields []Field
}

func (o Object) String() string    { return schema[o].Name }
func (o Object) Info() *ObjectInfo { return &schema[o] }
func (o Object) Fields() []Field   { return schema[o].Fields }

// FindObject looks an object up by its API name, in any case.
func FindObject(name string) (Object, bool) {
	for o := range schema {
		if strings.EqualFold(schema[o].Name, name) {
			return Object(o), true
		}
	}
	return 0, false
}

// FindPrefix looks an object up by the prefix of one of its Ids.
func FindPrefix(id string) (Object, bool) {
	if len(id) >= 3 {
		for o := range schema {
			if schema[o].Prefix == id[:3] {
				return Object(o), true
			}
		}
	}
	return 0, false
}

// FindField looks a field up by its API name, in any case, and returns its number.
func (o Object) FindField(name string) (int, bool) {
	for i := range schema[o].Fields {
		if strings.EqualFold(schema[o].Fields[i].Name, name) {
			return i, true
		}
	}
	return 0, false
}

// FindRelationship looks up the reference field behind a child-to-parent relationship name, in any case.
func (o Object) FindRelationship(name string) (int, bool) {
	for i, f := range schema[o].Fields {
		if f.Relationship != "" && strings.EqualFold(f.Relationship, name) {
			return i, true
		}
	}
	return 0, false
}

// FindChildren looks up a parent-to-child relationship name, in any case: the child object and its reference field.
func (o Object) FindChildren(name string) (Object, int, bool) {
	for c := range schema {
		for i, f := range schema[c].Fields {
			if f.Type == Reference && f.To == o && f.Children != "" && strings.EqualFold(f.Children, name) {
				return Object(c), i, true
			}
		}
	}
	return 0, 0, false
}

func text(name string) Field     { return Field{Name: name, Type: Text} }
func long(name string) Field     { return Field{Name: name, Type: LongText} }
func opaque(name string) Field   { return Field{Name: name, Type: Opaque} }
func flag(name string) Field     { return Field{Name: name, Type: Bool} }
func number(name string) Field   { return Field{Name: name, Type: Double} }
func money(name string) Field    { return Field{Name: name, Type: Double, Currency: true} }
func date(name string) Field     { return Field{Name: name, Type: Date} }
func dateTime(name string) Field { return Field{Name: name, Type: DateTime} }
func lookup(name string, to Object, relationship, children string) Field {
	return Field{Name: name, Type: Reference, To: to, Relationship: relationship, Children: children}
}
func implied(f Field) Field { f.Implied = true; return f }

var id = Field{Name: "Id", Type: ID}

// schema lists the objects with every field of the published schema (facts: CRMArena's schema export), Id, and the
// three fields that only the wrappers name (PublishStatus, Language, ToAddress). Types and relationship names follow
// the platform's conventions; the publication lists neither. Field 0 is always Id.
var schema = [NumObjects]ObjectInfo{
	User: {"User", "Users", "005", []Field{id, text("Alias"), text("Email"), text("EmailEncodingKey"), text("FirstName"),
		text("LanguageLocaleKey"), text("LastName"), text("LocaleSidKey"), text("Phone"), text("TimeZoneSidKey"), text("Username")}},
	Account: {"Account", "Accounts", "001", []Field{id, text("FirstName"), text("LastName"), text("PersonEmail"), text("Phone"),
		opaque("RecordTypeId"), text("ShippingCity"), text("ShippingState")}},
	Contact: {"Contact", "Contacts", "003", []Field{id, lookup("AccountId", Account, "Account", "Contacts"), text("Email"),
		text("FirstName"), text("LastName"), lookup("OwnerId", User, "Owner", "")}},
	Case: {"Case", "Cases", "500", []Field{id, lookup("AccountId", Account, "Account", "Cases"), dateTime("ClosedDate"),
		lookup("ContactId", Contact, "Contact", "Cases"), dateTime("CreatedDate"), long("Description"),
		implied(lookup("IssueId__c", Issue, "IssueId__r", "Cases__r")), implied(lookup("OrderItemId__c", OrderItem, "OrderItemId__r", "Cases__r")),
		lookup("OwnerId", User, "Owner", ""), text("Priority"), text("Status"), text("Subject")}},
	Knowledge: {"Knowledge__kav", "Articles", "ka0", []Field{id, long("FAQ_Answer__c"), text("Summary"), text("Title"), text("UrlName"),
		text("PublishStatus"), text("Language")}},
	ProductCategory: {"ProductCategory", "Categories", "0ZG", []Field{id, opaque("CatalogId"), text("Name")}},
	Product2:        {"Product2", "Products", "01t", []Field{id, long("Description"), text("External_ID__c"), flag("IsActive"), text("Name")}},
	ProductCategoryProduct: {"ProductCategoryProduct", "Category products", "0ZH", []Field{id,
		lookup("ProductCategoryId", ProductCategory, "ProductCategory", "ProductCategoryProducts"),
		lookup("ProductId", Product2, "Product", "ProductCategoryProducts")}},
	Pricebook2: {"Pricebook2", "Price books", "01s", []Field{id, text("Description"), flag("IsActive"), text("Name"),
		dateTime("ValidFrom"), dateTime("ValidTo")}},
	PricebookEntry: {"PricebookEntry", "Price book entries", "01u", []Field{id,
		lookup("Pricebook2Id", Pricebook2, "Pricebook2", "PricebookEntries"), lookup("Product2Id", Product2, "Product2", "PricebookEntries"),
		money("UnitPrice")}},
	Order: {"Order", "Orders", "801", []Field{id, lookup("AccountId", Account, "Account", "Orders"), date("EffectiveDate"),
		lookup("Pricebook2Id", Pricebook2, "Pricebook2", "Orders"), text("Status")}},
	OrderItem: {"OrderItem", "Order items", "802", []Field{id, lookup("OrderId", Order, "Order", "OrderItems"),
		lookup("PricebookEntryId", PricebookEntry, "PricebookEntry", "OrderItems"), lookup("Product2Id", Product2, "Product2", "OrderItems"),
		number("Quantity"), money("UnitPrice")}},
	EmailMessage: {"EmailMessage", "Mails", "02s", []Field{id, text("FromAddress"), dateTime("MessageDate"),
		lookup("ParentId", Case, "Parent", "EmailMessages"), text("Subject"), long("TextBody"), {Name: "ToIds", Type: Multi}, text("ToAddress")}},
	LiveChatTranscript: {"LiveChatTranscript", "Chats", "570", []Field{id, lookup("AccountId", Account, "Account", "LiveChatTranscripts"),
		long("Body"), lookup("CaseId", Case, "Case", "LiveChatTranscripts"), lookup("ContactId", Contact, "Contact", "LiveChatTranscripts"),
		dateTime("EndTime"), opaque("LiveChatVisitorId"), lookup("OwnerId", User, "Owner", "")}},
	Issue: {"Issue__c", "Issues", "a1M", []Field{id, text("Name")}},
	CaseHistory: {"CaseHistory__c", "Case histories", "a1N", []Field{id, lookup("CaseId__c", Case, "CaseId__r", "CaseHistories__r"),
		dateTime("CreatedDate"), text("Field__c"), lookup("NewValue__c", User, "", ""), lookup("OldValue__c", User, "", "")}},
}

// Dependencies counts distinct pairs of an object and one that it refers to: those that the published schema states
// (21 over 16 objects, the paper's 1.31 per object) and those it only implies (2: Case to Issue__c and to OrderItem).
func Dependencies() (stated, impliedOnly int) {
	type pair struct{ from, to Object }
	seen := map[pair]bool{}
	for pass := range 2 {
		for o := range schema {
			for _, f := range schema[o].Fields {
				p := pair{Object(o), f.To}
				if f.Type != Reference || f.Implied != (pass == 1) || seen[p] {
					continue
				}
				seen[p] = true
				if pass == 0 {
					stated++
				} else {
					impliedOnly++
				}
			}
		}
	}
	return stated, impliedOnly
}
