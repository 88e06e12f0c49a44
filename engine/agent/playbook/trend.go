package playbook

import (
	"strings"

	"deskarena/engine/value"
)

// Cases on a product, as TII and MTA look at them: a case is about an order item, and the item about the product.

var (
	linkItemsOf = LinkWords{"find the product's order items", "Order items", "Items"}
	linkCasesOn = LinkWords{"find the cases on the product", "Find cases", "Cases"}
)

// Conditions that keep the cases on the product: by path, by semi-join, or by the items found before.
func byPath(s *sim) string { return "OrderItemId__r.Product2Id = '" + s.brief.Params.Product + "'" }

func byJoin(s *sim) string {
	return "OrderItemId__c IN (SELECT Id FROM OrderItem WHERE Product2Id = '" + s.brief.Params.Product + "')"
}

func byItems(s *sim) string { return in("OrderItemId__c", s.mem[items].ids) }

// queryItems finds the product's order items by query.
var queryItems = step{
	name: "items", link: linkItemsOf,
	call: func(s *sim) Action {
		return query("SELECT Id FROM OrderItem WHERE Product2Id = '%s'", s.brief.Params.Product)
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(items, root, column(obs, "Id")...) },
	thought: oneOf{text("Cases hang on order items, so I look up those of the product first."), text("First: which order items are of this product?"), text("A case has no product of its own; its order item has.")},
	slips:   []family{itemsSlips, itemsReading, queryLoud, itemsLoud, formatSlips},
	sure:    true,
}

// getItems has the function find them.
var getItems = step{
	name: "items", link: linkItemsOf, fn: "get_order_item_ids_by_product",
	call: func(s *sim) Action {
		return function("get_order_item_ids_by_product", "product_id", value.OfString(s.brief.Params.Product))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(items, root, bare(obs)...) },
	thought: oneOf{text("Which order items are of this product?"), text("I need the product's order items, since cases refer to those.")},
	instead: &queryItems,
	without: oneOf{text("The function for the order items is gone, so I query them."), text("I look the order items up myself.")},
	slips:   []family{getItemsSlips, itemsReading, callSlips, formatSlips},
	sure:    true,
}

var itemsSlips = family{
	{code: "items.first-few", kind: QuietSlip, skill: Aiming, weight: 3, say: "looks at ten order items only",
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 10" }},
	{code: "items.of-the-window", kind: QuietSlip, skill: Aiming, weight: 4, say: "takes items ordered in the window, not their cases",
		rewrite: func(s *sim, q string) string {
			return q + " AND Order.EffectiveDate >= " + s.mem[start].day.String() + " AND Order.EffectiveDate < " + s.mem[end].day.String()
		}},
	{code: "id.product-for-entry", kind: QuietSlip, skill: Carrying, weight: 3, say: "looks for the product's Id among the price book entries",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "Product2Id =", "PricebookEntryId =", 1) }},
}

var itemsLoud = family{
	{code: "column.product", kind: LoudSlip, skill: Composing, weight: 4, say: "no such column",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "Product2Id =", "ProductId =", 1) }},
	{code: "product.unquoted", kind: LoudSlip, skill: Composing, weight: 2, say: "an Id without quotes",
		rewrite: func(_ *sim, q string) string { return strings.ReplaceAll(q, "'", "") }},
}

var itemsReading = family{
	{code: "items.keeps-some", kind: ReadingSlip, skill: Reading, weight: 3, say: "keeps only some of the order items",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			ids := s.mem[items].ids
			s.mem.set(items, root, ids[:(len(ids)+1)/2]...)
		}},
}

var getItemsSlips = family{
	{code: "id.name-for-product", kind: LoudSlip, skill: Carrying, weight: 4, say: "gives the product's name for its Id",
		call: func(s *sim, a Action) Action { return a.with("product_id", value.OfString(s.brief.Params.Phrase)) }},
	{code: "id.mangled", kind: LoudSlip, skill: Carrying, weight: 3, say: "copies the Id with a character missing",
		call: func(s *sim, a Action) Action {
			return a.with("product_id", value.OfString(s.brief.Params.Product[:17]))
		}},
	{code: "argument.not-a-text", kind: LoudSlip, skill: Calling, weight: 2, say: "a list where a text is wanted",
		call: func(s *sim, a Action) Action {
			return a.with("product_id", value.OfStrings([]string{s.brief.Params.Product}))
		}},
}

// caseSlips are those of a query for cases on the product in the window.
var caseSlips = family{
	{code: "filter.closed-only", kind: QuietSlip, skill: Aiming, weight: 4, say: "looks at closed cases only",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, "FROM Case WHERE ", "FROM Case WHERE Status = 'Closed' AND ", 1)
		}},
	{code: "filter.subject", kind: QuietSlip, skill: Aiming, weight: 4, say: "looks for the product's name in the subjects",
		when: func(s *sim) bool { return onProductOf(s, s.clean.asks()) != "" },
		rewrite: func(s *sim, q string) string {
			return strings.Replace(q, onProductOf(s, q), "Subject LIKE '%"+s.brief.Params.Phrase+"%'", 1)
		}},
	{code: "filter.every-product", kind: QuietSlip, skill: Aiming, weight: 3, say: "looks at the cases on every product",
		when:    func(s *sim) bool { return onProductOf(s, s.clean.asks()) != "" },
		rewrite: func(s *sim, q string) string { return strings.Replace(q, onProductOf(s, q)+" AND ", "", 1) }},
	{code: "window.closed-in", kind: QuietSlip, skill: Aiming, weight: 4, say: "takes the cases closed in the window",
		rewrite: func(_ *sim, q string) string {
			return strings.NewReplacer("CreatedDate >=", "ClosedDate >=", "CreatedDate <", "ClosedDate <").Replace(q)
		}},
	{code: "id.first-item", kind: QuietSlip, skill: Carrying, weight: 3, say: "asks for the first order item only",
		when: func(s *sim) bool {
			return len(s.mem[items].ids) > 1 && onProductOf(s, s.clean.asks()) == byItems(s)
		},
		rewrite: func(s *sim, q string) string {
			return strings.Replace(q, byItems(s), in("OrderItemId__c", s.mem[items].ids[:1]), 1)
		}},
	{code: "id.product-for-item", kind: QuietSlip, skill: Carrying, weight: 3, say: "takes the product's Id for an order item's",
		when: func(s *sim) bool { return onProductOf(s, s.clean.asks()) != "" },
		rewrite: func(s *sim, q string) string {
			return strings.Replace(q, onProductOf(s, q), "OrderItemId__c = '"+s.brief.Params.Product+"'", 1)
		}},
}

// onProductOf is the condition of a query that keeps the cases on the product.
func onProductOf(s *sim, q string) string {
	for _, c := range []string{byPath(s), byJoin(s), byItems(s)} {
		if strings.Contains(q, c) {
			return c
		}
	}
	return ""
}

// pathLoud are refused: cases have neither a product nor a relationship of that name.
var pathLoud = family{
	{code: "column.product", kind: LoudSlip, skill: Composing, weight: 4, say: "a case has no product of its own",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "OrderItemId__r.Product2Id", "Product2Id", 1) }},
	{code: "relationship.order-item", kind: LoudSlip, skill: Composing, weight: 4, say: "no such relationship",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "OrderItemId__r.", "OrderItem.", 1) }},
}

// groupLoud are refused where a query counts.
var groupLoud = family{
	{code: "count.star", kind: LoudSlip, skill: Composing, weight: 3, say: "SOQL has no COUNT(*)",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "COUNT(Id)", "COUNT(*)", 1) }},
	{code: "group.missing", kind: LoudSlip, skill: Composing, weight: 3, say: "a field that is not grouped",
		rewrite: func(_ *sim, q string) string {
			if !strings.Contains(q, "GROUP BY") {
				return q
			}
			return strings.Replace(q, "SELECT ", "SELECT Subject, ", 1)
		}},
}

// inItems makes a call about the order items in the window, and the slips of such a call.
func inItems(s *sim, fn string) Action {
	return inWindow(s, fn, "order_item_ids", value.OfStrings(s.mem[items].ids))
}

var inItemsSlips = family{
	{code: "id.product-for-item", kind: QuietSlip, skill: Carrying, weight: 4, say: "takes the product's Id for an order item's",
		call: func(s *sim, a Action) Action {
			return a.with("order_item_ids", value.OfStrings([]string{s.brief.Params.Product}))
		}},
	{code: "items.cut", kind: QuietSlip, skill: Carrying, weight: 5, say: "hands on half of the order items",
		when: func(s *sim) bool { return len(s.mem[items].ids) > 1 },
		call: func(s *sim, a Action) Action {
			return a.with("order_item_ids", value.OfStrings(s.mem[items].ids[:len(s.mem[items].ids)/2]))
		}},
	{code: "id.first-item", kind: QuietSlip, skill: Carrying, weight: 3, say: "asks for the first order item only",
		when: func(s *sim) bool { return len(s.mem[items].ids) > 1 },
		call: func(s *sim, a Action) Action {
			return a.with("order_item_ids", value.OfStrings(s.mem[items].ids[:1]))
		}},
	{code: "argument.not-a-list", kind: LoudSlip, skill: Calling, weight: 4, say: "a text where a list is wanted",
		call: func(s *sim, a Action) Action {
			return a.with("order_item_ids", value.OfString(strings.Join(s.mem[items].ids, ",")))
		}},
}
