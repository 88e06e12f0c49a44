package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// Cases on a product, as TII and MTA look at them: a case is about an order item, and the item about the product.

var (
	linkItemsOf = sim.Link{Words: "find the product's order items", Short: "Order items", Tiny: "Items"}
	linkCasesOn = sim.Link{Words: "find the cases on the product", Short: "Find cases", Tiny: "Cases"}
)

// What is found by several steps.
const sawCasesOn = "{cases:case} are on this product|there are {cases:case} in the window|{cases:case} came back|{!cases}no case on the product falls into the window"

// Conditions that keep the cases on the product: by path, by semi-join, or by the items found before.
func byPath(s *sim.Agent) string {
	return "OrderItemId__r.Product2Id = '" + s.Brief.Params.Product + "'"
}

func byJoin(s *sim.Agent) string {
	return "OrderItemId__c IN (SELECT Id FROM OrderItem WHERE Product2Id = '" + s.Brief.Params.Product + "')"
}

func byItems(s *sim.Agent) string { return in("OrderItemId__c", s.Mem[items].IDs) }

// queryItems finds the product's order items by query.
var queryItems = sim.Step{
	Name: "items", Link: linkItemsOf,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id FROM OrderItem WHERE Product2Id = '%s'", s.Brief.Params.Product)
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(items, root, column(obs, "Id")...) },
	Thought: plan{
		do:    "look up the order items of product {product}|look up the order items of the {phrase}|find the order items of this product|get the Ids of the order items for {product}",
		why:   "a case refers to an order item, not to a product|cases hang on order items",
		risk:  "all of the items are needed, not only a few",
		found: "{product} has {items:order item}|there are {items:order item} of this product|{items:order item} belong to the product|{!items}no order item of the product came back",
	},
	Slips: []sim.Family{itemsSlips, itemsReading, queryLoud, itemsLoud, formatSlips},
	Sure:  true,
}

// getItems has the function find them.
var getItems = sim.Step{
	Name: "items", Link: linkItemsOf, Fn: "get_order_item_ids_by_product",
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("get_order_item_ids_by_product", "product_id", value.OfString(s.Brief.Params.Product))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(items, root, bare(obs)...) },
	Thought: plan{
		do:    "get the order items of product {product}|get the order items of the {phrase}|find the order items of the product|look up the order item Ids of {product}",
		why:   "cases refer to order items and not to products|only by its order items can a product be tied to cases",
		risk:  "the whole list has to be handed on",
		found: "{product} has {items:order item}|there are {items:order item} for this product|{items:order item} are of this product|{!items}there are no order items of this product",
	},
	Instead: &queryItems,
	Slips:   []sim.Family{getItemsSlips, itemsReading, callSlips, formatSlips},
	Sure:    true,
}

var itemsSlips = sim.Family{
	{Code: "items.first-few", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "looks at ten order items only",
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 10" }},
	{Code: "items.of-the-window", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "takes items ordered in the window, not their cases",
		Rewrite: func(s *sim.Agent, q string) string {
			return q + " AND Order.EffectiveDate >= " + s.Mem[start].Day.String() + " AND Order.EffectiveDate < " + s.Mem[end].Day.String()
		}},
	{Code: "id.product-for-entry", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 3, Say: "looks for the product's Id among the price book entries",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "Product2Id =", "PricebookEntryId =", 1)
		}},
}

var itemsLoud = sim.Family{
	{Code: "product.unquoted", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 2, Say: "an Id without quotes",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.ReplaceAll(q, "'", "") }},
}

var itemsReading = sim.Family{
	{Code: "items.keeps-some", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "keeps only some of the order items",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			ids := s.Mem[items].IDs
			s.Mem.Set(items, root, ids[:(len(ids)+1)/2]...)
		}},
}

var getItemsSlips = sim.Family{
	{Code: "id.name-for-product", Kind: sim.LoudSlip, Skill: sim.Carrying, Weight: 4, Say: "gives the product's name for its Id",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("product_id", value.OfString(s.Brief.Params.Phrase))
		}},
	{Code: "id.mangled", Kind: sim.LoudSlip, Skill: sim.Carrying, Weight: 3, Say: "copies the Id with a character missing",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("product_id", value.OfString(s.Brief.Params.Product[:17]))
		}},
	{Code: "argument.not-a-text", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 2, Say: "a list where a text is wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("product_id", value.OfStrings([]string{s.Brief.Params.Product}))
		}},
}

// caseSlips are those of a query for cases on the product in the window.
var caseSlips = sim.Family{
	{Code: "filter.closed-only", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "looks at closed cases only",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "FROM Case WHERE ", "FROM Case WHERE Status = 'Closed' AND ", 1)
		}},
	{Code: "filter.subject", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "looks for the product's name in the subjects",
		When: func(s *sim.Agent) bool { return onProductOf(s, s.Clean.Asks()) != "" },
		Rewrite: func(s *sim.Agent, q string) string {
			return strings.Replace(q, onProductOf(s, q), "Subject LIKE '%"+s.Brief.Params.Phrase+"%'", 1)
		}},
	{Code: "filter.every-product", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "looks at the cases on every product",
		When:    func(s *sim.Agent) bool { return onProductOf(s, s.Clean.Asks()) != "" },
		Rewrite: func(s *sim.Agent, q string) string { return strings.Replace(q, onProductOf(s, q)+" AND ", "", 1) }},
	{Code: "window.closed-in", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "takes the cases closed in the window",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.NewReplacer("CreatedDate >=", "ClosedDate >=", "CreatedDate <", "ClosedDate <").Replace(q)
		}},
	{Code: "id.first-item", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 3, Say: "asks for the first order item only",
		When: func(s *sim.Agent) bool {
			return len(s.Mem[items].IDs) > 1 && onProductOf(s, s.Clean.Asks()) == byItems(s)
		},
		Rewrite: func(s *sim.Agent, q string) string {
			return strings.Replace(q, byItems(s), in("OrderItemId__c", s.Mem[items].IDs[:1]), 1)
		}},
	{Code: "id.product-for-item", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 3, Say: "takes the product's Id for an order item's",
		When: func(s *sim.Agent) bool { return onProductOf(s, s.Clean.Asks()) != "" },
		Rewrite: func(s *sim.Agent, q string) string {
			return strings.Replace(q, onProductOf(s, q), "OrderItemId__c = '"+s.Brief.Params.Product+"'", 1)
		}},
}

// onProductOf is the condition of a query that keeps the cases on the product.
func onProductOf(s *sim.Agent, q string) string {
	for _, c := range []string{byPath(s), byJoin(s), byItems(s)} {
		if strings.Contains(q, c) {
			return c
		}
	}
	return ""
}

// pathLoud is refused: cases have no product.
var pathLoud = sim.Family{
	{Code: "column.product", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "a case has no product of its own",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "OrderItemId__r.Product2Id", "Product2Id", 1)
		}},
}

// groupLoud are refused where a query counts.
var groupLoud = sim.Family{
	{Code: "count.star", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "SOQL has no COUNT(*)",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "COUNT(Id)", "COUNT(*)", 1) }},
	{Code: "group.missing", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "a field that is not grouped",
		Rewrite: func(_ *sim.Agent, q string) string {
			if !strings.Contains(q, "GROUP BY") {
				return q
			}
			return strings.Replace(q, "SELECT ", "SELECT Subject, ", 1)
		}},
}

// inItems makes a call about the order items in the window, and the slips of such a call.
func inItems(s *sim.Agent, fn string) agent.Action {
	return inWindow(s, fn, "order_item_ids", value.OfStrings(s.Mem[items].IDs))
}

var inItemsSlips = sim.Family{
	{Code: "id.product-for-item", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "takes the product's Id for an order item's",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("order_item_ids", value.OfStrings([]string{s.Brief.Params.Product}))
		}},
	{Code: "items.cut", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 5, Say: "hands on half of the order items",
		When: func(s *sim.Agent) bool { return len(s.Mem[items].IDs) > 1 },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("order_item_ids", value.OfStrings(s.Mem[items].IDs[:len(s.Mem[items].IDs)/2]))
		}},
	{Code: "id.first-item", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 3, Say: "asks for the first order item only",
		When: func(s *sim.Agent) bool { return len(s.Mem[items].IDs) > 1 },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("order_item_ids", value.OfStrings(s.Mem[items].IDs[:1]))
		}},
	{Code: "argument.not-a-list", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "a text where a list is wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("order_item_ids", value.OfString(strings.Join(s.Mem[items].IDs, ",")))
		}},
}
