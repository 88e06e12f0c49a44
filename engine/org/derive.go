package org

import (
	"strconv"

	"deskarena/engine/cal"
)

// derivation works out a field that follows from other values. It looks at records alone, so that an edited org agrees
// with itself; what it needs may be null.
type derivation struct {
	object Object // or anyObject
	field  string
	number func(o *Org, obj Object, row int32) int64
	text   func(o *Org, obj Object, row int32) string
}

// anyObject stands for every object that has the field and no derivation of its own for it.
const anyObject Object = 255

var derivations = [...]derivation{
	{User, "Name", nil, userName},
	{User, "CommunityNickname", nil, nickname},
	{Account, "Name", nil, accountName},
	{Account, "OwnerId", accountOwner, nil},
	{Account, "PersonContactId", personContact, nil},
	{Contact, "Name", nil, contactName},
	{Contact, "Phone", nil, contactPhone},

	{Knowledge, "KnowledgeArticleId", nil, articleID},
	{Knowledge, "ArticleNumber", nil, articleNumber},
	{Knowledge, "FirstPublishedDate", modifiedDate, nil},
	{Knowledge, "LastPublishedDate", modifiedDate, nil},
	{Knowledge, "ArticleCreatedDate", createdDate, nil},
	{Knowledge, "ArticleCreatedById", administrator, nil},
	{Knowledge, "LastModifiedDate", articlePublished, nil},

	{ProductCategory, "NumberOfProducts", productsOf, nil},
	{productCatalog, "NumberOfCategories", categoriesOf, nil},
	{Product2, "ProductCode", nil, productCode},
	{Product2, "Family", nil, productFamily},
	{ProductCategoryProduct, "Name", nil, shelfNumber},
	{Pricebook2, "IsStandard", isStandard, nil},
	{Pricebook2, "CreatedDate", bookCreated, nil},
	{Pricebook2, "LastModifiedDate", bookModified, nil},
	{PricebookEntry, "Name", nil, entryName},
	{PricebookEntry, "ProductCode", nil, entryCode},
	{PricebookEntry, "IsActive", entryActive, nil},
	{PricebookEntry, "CreatedDate", entryCreated, nil},
	{PricebookEntry, "LastModifiedDate", entryModified, nil},

	{Order, "OwnerId", orderOwner, nil},
	{Order, "ShippingCity", nil, orderCity},
	{Order, "ShippingState", nil, orderState},
	{Order, "ActivatedDate", orderActivated, nil},
	{Order, "ActivatedById", orderActivatedBy, nil},
	{Order, "StatusCode", nil, orderStatusCode},
	{Order, "OrderNumber", nil, orderNumber},
	{Order, "TotalAmount", orderTotal, nil},
	{Order, "CreatedDate", orderCreated, nil},
	{Order, "LastModifiedDate", orderModified, nil},
	{OrderItem, "AvailableQuantity", itemQuantity, nil},
	{OrderItem, "ListPrice", itemListPrice, nil},
	{OrderItem, "TotalPrice", itemTotal, nil},
	{OrderItem, "OrderItemNumber", nil, itemNumber},
	{OrderItem, "CreatedDate", itemCreated, nil},

	{Case, "CaseNumber", nil, caseNumber},
	{Case, "SuppliedName", nil, suppliedName},
	{Case, "SuppliedEmail", nil, suppliedMail},
	{Case, "Reason", nil, caseReason},
	{Case, "Origin", nil, caseOrigin},
	{Case, "IsClosed", caseClosed, nil},
	{Case, "IsEscalated", caseEscalated, nil},
	{Case, "ContactPhone", nil, casePhone},
	{Case, "ContactEmail", nil, caseMail},
	{Case, "LastModifiedDate", caseModified, nil},
	{Case, "LastModifiedById", caseModifiedBy, nil},
	{CaseHistory, "Name", nil, historyNumber},
	{CaseHistory, "CreatedById", historyBy, nil},
	{CaseHistory, "LastModifiedById", historyBy, nil},

	{EmailMessage, "Name", nil, mailName},
	{EmailMessage, "FromName", nil, mailFromName},
	{EmailMessage, "Incoming", mailIncoming, nil},
	{EmailMessage, "Status", nil, mailStatus},
	{EmailMessage, "ReplyToEmailMessageId", mailBefore, nil},
	{EmailMessage, "RelatedToId", mailCase, nil},
	{EmailMessage, "CreatedDate", mailCreated, nil},
	{EmailMessage, "CreatedById", mailCreatedBy, nil},
	{EmailMessage, "LastModifiedDate", mailModified, nil},
	{EmailMessage, "LastModifiedById", mailModifiedBy, nil},
	{LiveChatTranscript, "Name", nil, chatNumber},
	{LiveChatTranscript, "StartTime", chatStart, nil},
	{LiveChatTranscript, "RequestTime", chatRequest, nil},
	{LiveChatTranscript, "WaitTime", chatWait, nil},
	{LiveChatTranscript, "ChatDuration", chatDuration, nil},
	{LiveChatTranscript, "OperatorMessageCount", chatByAgent, nil},
	{LiveChatTranscript, "VisitorMessageCount", chatByVisitor, nil},
	{LiveChatTranscript, "CreatedDate", chatRequest, nil},
	{LiveChatTranscript, "LastModifiedDate", chatModified, nil},
	{LiveChatTranscript, "LastModifiedById", chatModifiedBy, nil},

	{anyObject, "OwnerId", administrator, nil},
	{anyObject, "CreatedDate", setUp, nil},
	{anyObject, "CreatedById", administrator, nil},
	{anyObject, "LastModifiedDate", createdDate, nil},
	{anyObject, "LastModifiedById", administrator, nil},
	{anyObject, "SystemModstamp", modifiedDate, nil},
}

// derivationOf finds how a field is worked out; nil if nothing is said.
func derivationOf(obj Object, field string) *derivation {
	for i := range derivations {
		if d := &derivations[i]; d.field == field && (d.object == obj || d.object == anyObject) {
			return d
		}
	}
	return nil
}

// derive gives the computed columns of all tables their functions.
func (o *Org) derive() {
	for _, t := range o.tables {
		obj := t.Object
		for i := range obj.Fields() {
			f := &obj.Fields()[i]
			if f.From != Computed || f.Type == Address {
				continue
			}
			d := derivationOf(obj, f.Name)
			if d.number != nil {
				t.cols[i] = Column{Num: func(row int) int64 { return d.number(o, obj, int32(row)) }}
			} else {
				t.cols[i] = Column{Gen: func(row int) string { return d.text(o, obj, int32(row)) }}
			}
		}
	}
}

// constant is a column of one value; it says nothing of whether a constant can be read, which a test does.
func constant(f *Field) Column {
	n := int64(Null)
	switch {
	case f.Type == Reference:
		if n = -1; f.Constant != "" {
			n, _ = strconv.ParseInt(f.Constant, 10, 32)
		}
	case f.Type == Bool:
		if n = 0; f.Constant == "true" {
			n = 1
		}
	case f.Type.Numeric():
		if f.Constant != "" {
			n, _ = strconv.ParseInt(f.Constant, 10, 64)
		}
	default:
		return Column{Gen: func(int) string { return f.Constant }}
	}
	return Column{Num: func(int) int64 { return n }}
}

// Cells of a record that may be none.

func (o *Org) ref(obj Object, field int, row int32) int32 {
	if row < 0 {
		return -1
	}
	return o.tables[obj].cols[field].Target(row)
}

func (o *Org) num(obj Object, field int, row int32) int64 {
	if row < 0 {
		return Null
	}
	return o.tables[obj].cols[field].Number(row)
}

func (o *Org) text(obj Object, field int, row int32) string {
	if row < 0 {
		return ""
	}
	return o.tables[obj].Text(int(row), field)
}

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// numbered is an auto-number of so many digits.
func numbered(n int64, digits int) string {
	s := strconv.FormatInt(n, 10)
	for len(s) < digits {
		s = "0" + s
	}
	return s
}

// What every object has.

// administrator is the user who set the org up and in whose name what nobody did by hand is done: the first who owns no case.
func administrator(o *Org, _ Object, _ int32) int64 {
	users := o.tables[User].n
	for user := range users {
		if len(o.tables[Case].Referrers(CaseOwner, user)) == 0 {
			return int64(user)
		}
	}
	return 0
}

// importDays are the days on which the records that the company brought along were imported, before the first one that came
// of using the org.
var importDays = [...]struct {
	object Object
	day    int // of November 2020 and on
}{
	{User, 9}, {ProductCategory, 23}, {Product2, 24}, {ProductCategoryProduct, 25}, {Issue, 26}, {Account, 30}, {Contact, 30}, {Knowledge, 37},
}

// setUp is when a record was made that was there from the beginning: one after the other, by Id.
func setUp(_ *Org, obj Object, row int32) int64 {
	day := 2
	for _, d := range importDays {
		if d.object == obj {
			day = d.day
		}
	}
	return int64(cal.Date(2020, 11, 1).Start()) + int64(day)*cal.PerDay + 10*3600 + int64(row)*7
}

func createdDate(o *Org, obj Object, row int32) int64 { return o.num(obj, schema[obj].created, row) }

func modifiedDate(o *Org, obj Object, row int32) int64 {
	return o.num(obj, schema[obj].modified, row)
}
