package org

import "deskarena/engine/cal"

func productsOf(o *Org, _ Object, row int32) int64 {
	return int64(len(o.tables[ProductCategoryProduct].Referrers(CategoryProductCategory, int(row))))
}

func categoriesOf(o *Org, _ Object, _ int32) int64 { return int64(o.tables[ProductCategory].n) }

func productCode(o *Org, obj Object, row int32) string { return o.text(obj, ProductExternalID, row) }

// productFamily is the first category that a product is in.
func productFamily(o *Org, _ Object, row int32) string {
	list := o.tables[ProductCategoryProduct].Referrers(CategoryProductProduct, int(row))
	if len(list) == 0 {
		return ""
	}
	return o.text(ProductCategory, ProductCategoryName, o.ref(ProductCategoryProduct, CategoryProductCategory, list[0]))
}

func shelfNumber(_ *Org, _ Object, row int32) string { return numbered(int64(row)+1, 9) }

func isStandard(o *Org, obj Object, row int32) int64 {
	return truth(o.text(obj, PricebookName, row) == standardBook)
}

// bookCreated is two weeks before a price book opens.
func bookCreated(o *Org, obj Object, row int32) int64 {
	from := o.num(obj, PricebookValidFrom, row)
	if from == Null {
		return setUp(o, obj, row)
	}
	return from - 14*cal.PerDay + 9*3600 + int64(row)*7
}

// bookModified is when a price book was closed, or else made.
func bookModified(o *Org, obj Object, row int32) int64 {
	to := o.num(obj, PricebookValidTo, row)
	if o.num(obj, PricebookIsActive, row) != 0 || to == Null {
		return bookCreated(o, obj, row)
	}
	return max(to+1, bookCreated(o, obj, row))
}

func entryName(o *Org, obj Object, row int32) string {
	return o.text(Product2, ProductName, o.ref(obj, EntryProduct, row))
}

func entryCode(o *Org, obj Object, row int32) string {
	return o.text(Product2, ProductExternalID, o.ref(obj, EntryProduct, row))
}

// entryActive tells whether a product can be ordered from a price book now.
func entryActive(o *Org, obj Object, row int32) int64 {
	book, product := o.ref(obj, EntryPricebook, row), o.ref(obj, EntryProduct, row)
	return truth(o.num(Pricebook2, PricebookIsActive, book) == 1 && o.num(Product2, ProductIsActive, product) == 1)
}

// entryCreated is half an hour after the price book was made, entry by entry.
func entryCreated(o *Org, obj Object, row int32) int64 {
	book := o.ref(obj, EntryPricebook, row)
	if book < 0 {
		return setUp(o, obj, row)
	}
	return bookCreated(o, Pricebook2, book) + 1800 + int64(max(0, o.ref(obj, EntryProduct, row)))
}

func entryModified(o *Org, obj Object, row int32) int64 {
	made, book := entryCreated(o, obj, row), o.ref(obj, EntryPricebook, row)
	if book < 0 {
		return made
	}
	return max(made, bookModified(o, Pricebook2, book))
}

// Orders.

func orderNumber(_ *Org, _ Object, row int32) string { return numbered(100+int64(row), 8) }

func orderOwner(o *Org, obj Object, row int32) int64 {
	if account := o.ref(obj, OrderAccount, row); account >= 0 {
		return accountOwner(o, Account, account)
	}
	return administrator(o, obj, row)
}

func orderCity(o *Org, obj Object, row int32) string {
	return o.text(Account, AccountShippingCity, o.ref(obj, OrderAccount, row))
}

func orderState(o *Org, obj Object, row int32) string {
	return o.text(Account, AccountShippingState, o.ref(obj, OrderAccount, row))
}

// orderStatusCode is the category of a status; the statuses of this org are the categories.
func orderStatusCode(o *Org, obj Object, row int32) string { return o.text(obj, OrderStatus, row) }

func orderTotal(o *Org, _ Object, row int32) int64 {
	sum := int64(0)
	for _, item := range o.tables[OrderItem].Referrers(ItemOrder, int(row)) {
		if n := itemTotal(o, OrderItem, item); n != Null {
			sum += n
		}
	}
	return sum
}

// orderCreated is when the order was entered: in the quarter of a day that put the orders in their order, one after the other,
// but before the goods arrived.
func orderCreated(o *Org, obj Object, row int32) int64 {
	quarter, known := o.entered(row)
	if !known {
		return Null
	}
	nth := int64(0)
	for before := row - 1; before >= 0; before-- {
		if q, _ := o.entered(before); q != quarter {
			break
		}
		nth++
	}
	quarter = min(quarter, (o.num(obj, OrderDate, row)+2)*4+3)
	const open, length = 8 * 3600, 3 * 3600 // from eight to eight
	at := int64(cal.Day(quarter/4).Start()) + open + quarter%4*length
	return at + min(nth*240+int64(o.ref(obj, OrderAccount, row)), length-1)
}

// entered is the quarter of a day in which an order was entered, the last one at the latest.
func (o *Org) entered(row int32) (quarter int64, known bool) {
	account, day := o.ref(Order, OrderAccount, row), o.num(Order, OrderDate, row)
	if account < 0 || day == Null {
		return 0, false
	}
	return min(entered(o.clerk, account, cal.Day(day)), int64(LastDay)*4+3), true
}

// orderActivated is some minutes after an order was entered; a draft is not activated.
func orderActivated(o *Org, obj Object, row int32) int64 {
	created := orderCreated(o, obj, row)
	if created == Null || o.text(obj, OrderStatus, row) != "Activated" {
		return Null
	}
	return created + 300 + int64(row)%1500
}

func orderActivatedBy(o *Org, obj Object, row int32) int64 {
	if orderActivated(o, obj, row) == Null {
		return -1
	}
	return administrator(o, obj, row)
}

func orderModified(o *Org, obj Object, row int32) int64 {
	return max(orderCreated(o, obj, row), orderActivated(o, obj, row))
}

// Order items.

func itemNumber(_ *Org, _ Object, row int32) string { return numbered(int64(row)+1, 10) }

func itemQuantity(o *Org, obj Object, row int32) int64 { return o.num(obj, ItemQuantity, row) }

func itemListPrice(o *Org, obj Object, row int32) int64 {
	return o.num(PricebookEntry, EntryUnitPrice, o.ref(obj, ItemEntry, row))
}

func itemTotal(o *Org, obj Object, row int32) int64 {
	quantity, price := o.num(obj, ItemQuantity, row), o.num(obj, ItemUnitPrice, row)
	if quantity == Null || price == Null {
		return Null
	}
	return quantity * price / 100
}

func itemCreated(o *Org, obj Object, row int32) int64 {
	if order := o.ref(obj, ItemOrder, row); order >= 0 {
		return orderCreated(o, Order, order)
	}
	return Null
}
