package agent

import (
	"strings"

	"deskarena/engine/value"
)

// Cases on a product, as TII and MTA look at them: a case is about an order item, and the item about the product.

var (
	linkItemsOf = LinkWords{"find the product's order items", "Order items", "Items"}
	linkCasesOn = LinkWords{"find the cases on the product", "Find cases", "Cases"}
)

// onProduct are the conditions that keep the cases on the product: by path, by semi-join, or by the items found before.
var onProduct = [...]func(*sim) string{
	func(s *sim) string { return "OrderItemId__r.Product2Id = '" + s.brief.Params.Product + "'" },
	func(s *sim) string {
		return "OrderItemId__c IN (SELECT Id FROM OrderItem WHERE Product2Id = '" + s.brief.Params.Product + "')"
	},
	func(s *sim) string { return in("OrderItemId__c", s.mem[items].ids) },
}

const (
	throughPath = iota
	throughJoin
	throughItems
)

// queryItems finds the product's order items by query.
var queryItems = step{
	name: "items", link: linkItemsOf,
	call: func(s *sim) Action {
		return query("SELECT Id FROM OrderItem WHERE Product2Id = '%s'", s.brief.Params.Product)
	},
	read: func(s *sim, obs Observation, root int) { s.mem.set(items, root, column(obs, "Id")...) },
	thought: thoughts(say("Cases hang on order items, so I look up those of the product first."), say("First: which order items are of this product?"),
		say("A case has no product of its own; its order item has.")),
	slips: join(itemsSlips, itemsReading, queryLoud, itemsLoud, formatSlips),
	sure:  true,
}

// getItems has the function find them.
var getItems = step{
	name: "items", link: linkItemsOf, fn: "get_order_item_ids_by_product",
	call: func(s *sim) Action {
		return function("get_order_item_ids_by_product", "product_id", value.OfString(s.brief.Params.Product))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(items, root, bare(obs)...) },
	thought: thoughts(say("Which order items are of this product?"), say("I need the product's order items, since cases refer to those.")),
	instead: &step{
		name: "items", call: byTool(queryItems.call), read: queryItems.read, sure: true,
		thought: thoughts(say("The function for the order items is gone, so I query them."), say("I look the order items up myself.")),
		slips:   queryItems.slips,
	},
	slips: join(getItemsSlips, itemsReading, callSlips, formatSlips),
	sure:  true,
}

var itemsSlips = []*slip{
	{code: "items.first-few", kind: QuietSlip, skill: Aiming, weight: 3, say: say("looks at ten order items only"),
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" LIMIT 10") }},
	{code: "items.of-the-window", kind: QuietSlip, skill: Aiming, weight: 4, say: say("takes items ordered in the window, not their cases"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, s.queryOf(a)+" AND Order.EffectiveDate >= "+s.mem[start].day.String()+" AND Order.EffectiveDate < "+s.mem[end].day.String())
		}},
	{code: "id.product-for-entry", kind: QuietSlip, skill: Carrying, weight: 3, say: say("looks for the product's Id among the price book entries"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "Product2Id =", "PricebookEntryId =", 1))
		}},
}

var itemsLoud = []*slip{
	loud("column.product", 4, "no such column", func(q string) string { return strings.Replace(q, "Product2Id =", "ProductId =", 1) }),
	loud("product.unquoted", 2, "an Id without quotes", func(q string) string { return strings.ReplaceAll(q, "'", "") }),
}

var itemsReading = []*slip{
	{code: "items.keeps-some", kind: ReadingSlip, skill: Reading, weight: 3, say: say("keeps only some of the order items"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			ids := s.mem[items].ids
			s.mem.set(items, root, ids[:(len(ids)+1)/2]...)
		}},
}

var getItemsSlips = []*slip{
	{code: "id.name-for-product", kind: LoudSlip, skill: Carrying, weight: 4, say: say("gives the product's name for its Id"),
		call: func(s *sim, a Action) Action { return a.with("product_id", value.OfString(s.brief.Params.Phrase)) }},
	{code: "id.mangled", kind: LoudSlip, skill: Carrying, weight: 3, say: say("copies the Id with a character missing"),
		call: func(s *sim, a Action) Action {
			return a.with("product_id", value.OfString(s.brief.Params.Product[:17]))
		}},
	{code: "argument.not-a-text", kind: LoudSlip, skill: Calling, weight: 2, say: say("a list where a text is wanted"),
		call: func(s *sim, a Action) Action {
			return a.with("product_id", value.OfStrings([]string{s.brief.Params.Product}))
		}},
}

// caseSlips are those of a query for cases on the product in the window.
var caseSlips = []*slip{
	{code: "filter.closed-only", kind: QuietSlip, skill: Aiming, weight: 4, say: say("looks at closed cases only"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "FROM Case WHERE ", "FROM Case WHERE Status = 'Closed' AND ", 1))
		}},
	{code: "filter.subject", kind: QuietSlip, skill: Aiming, weight: 4, say: say("looks for the product's name in the subjects"),
		when: func(s *sim) bool { return s.onProductOf(s.last) != "" },
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), s.onProductOf(a), "Subject LIKE '%"+s.brief.Params.Phrase+"%'", 1))
		}},
	{code: "filter.every-product", kind: QuietSlip, skill: Aiming, weight: 3, say: say("looks at the cases on every product"),
		when: func(s *sim) bool { return s.onProductOf(s.last) != "" },
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), s.onProductOf(a)+" AND ", "", 1))
		}},
	{code: "window.closed-in", kind: QuietSlip, skill: Aiming, weight: 4, say: say("takes the cases closed in the window"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.NewReplacer("CreatedDate >=", "ClosedDate >=", "CreatedDate <", "ClosedDate <").Replace(s.queryOf(a)))
		}},
	{code: "id.first-item", kind: QuietSlip, skill: Carrying, weight: 3, say: say("asks for the first order item only"),
		when: func(s *sim) bool {
			return len(s.mem[items].ids) > 1 && s.onProductOf(s.last) == onProduct[throughItems](s)
		},
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), onProduct[throughItems](s), in("OrderItemId__c", s.mem[items].ids[:1]), 1))
		}},
	{code: "id.product-for-item", kind: QuietSlip, skill: Carrying, weight: 3, say: say("takes the product's Id for an order item's"),
		when: func(s *sim) bool { return s.onProductOf(s.last) != "" },
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), s.onProductOf(a), "OrderItemId__c = '"+s.brief.Params.Product+"'", 1))
		}},
}

// onProductOf is the condition of a query that keeps the cases on the product.
func (s *sim) onProductOf(a Action) string {
	for _, c := range onProduct {
		if w := c(s); strings.Contains(s.queryOf(a), w) {
			return w
		}
	}
	return ""
}

// caseLoud are refused: cases have neither a product nor a relationship of that name.
func caseLoud(how int) []*slip {
	if how != throughPath {
		return nil
	}
	return []*slip{
		loud("column.product", 4, "a case has no product of its own", swapText("OrderItemId__r.Product2Id", "Product2Id")),
		loud("relationship.order-item", 4, "no such relationship", swapText("OrderItemId__r.", "OrderItem.")),
	}
}

// groupLoud are refused where a query counts.
var groupLoud = []*slip{
	loud("count.star", 3, "SOQL has no COUNT(*)", swapText("COUNT(Id)", "COUNT(*)")),
	loud("group.missing", 3, "a field that is not grouped", func(q string) string {
		if !strings.Contains(q, "GROUP BY") {
			return q
		}
		return strings.Replace(q, "SELECT ", "SELECT Subject, ", 1)
	}),
}

// inItems makes a call about the order items in the window, and the slips of such a call.
func (s *sim) inItems(fn string) Action {
	return s.inWindow(fn, "order_item_ids", value.OfStrings(s.mem[items].ids))
}

var inItemsSlips = []*slip{
	{code: "id.product-for-item", kind: QuietSlip, skill: Carrying, weight: 4, say: say("takes the product's Id for an order item's"),
		call: func(s *sim, a Action) Action {
			return a.with("order_item_ids", value.OfStrings([]string{s.brief.Params.Product}))
		}},
	{code: "items.cut", kind: QuietSlip, skill: Carrying, weight: 5, say: say("hands on half of the order items"),
		when: func(s *sim) bool { return len(s.mem[items].ids) > 1 },
		call: func(s *sim, a Action) Action {
			return a.with("order_item_ids", value.OfStrings(s.mem[items].ids[:len(s.mem[items].ids)/2]))
		}},
	{code: "id.first-item", kind: QuietSlip, skill: Carrying, weight: 3, say: say("asks for the first order item only"),
		when: func(s *sim) bool { return len(s.mem[items].ids) > 1 },
		call: func(s *sim, a Action) Action {
			return a.with("order_item_ids", value.OfStrings(s.mem[items].ids[:1]))
		}},
	{code: "argument.not-a-list", kind: LoudSlip, skill: Calling, weight: 4, say: say("a text where a list is wanted"),
		call: func(s *sim, a Action) Action {
			return a.with("order_item_ids", value.OfString(strings.Join(s.mem[items].ids, ",")))
		}},
}
