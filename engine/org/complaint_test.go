package org

import (
	"strings"
	"testing"

	"deskarena/engine/dice"
)

// A complaint names its product and comes in while its issue can show; it is the same whenever it is asked for.
func TestComplaints(t *testing.T) {
	c := of(1)
	items, orders := c.Table(OrderItem), c.Table(Order)
	made, texts := 0, map[string]bool{}
	for item := 0; item < items.Len(); item += 7 {
		issue := item % numIssues
		d := dice.New(9).With(item)
		got, ok := c.Complain(d, item, issue)
		order := items.Col(ItemOrder).Ref[item]
		if orders.Text(int(order), OrderStatus) != "Activated" {
			if ok {
				t.Errorf("item %d of a draft has a case", item)
			}
			continue
		}
		if !ok {
			continue
		}
		if again, _ := c.Complain(d, item, issue); again != got {
			t.Errorf("item %d: two texts:\n%v\n%v", item, got, again)
		}
		name := c.Table(Product2).Text(int(items.Col(ItemProduct).Ref[item]), ProductName)
		if text := got.Subject + "\n" + got.Description; !strings.Contains(text, name) || strings.ContainsAny(text, "{}|") {
			t.Errorf("item %d, %s: %s", item, name, text)
		}
		since := int(got.Day - c.Latent.Delivered[order])
		if since < issues[issue].from || since > issues[issue].to || got.Day > LastDay {
			t.Errorf("item %d: %s comes in %d days after delivery", item, issues[issue].name, since)
		}
		made++
		texts[got.Description] = true
	}
	if made < 500 || len(texts) < made*9/10 {
		t.Errorf("%d complaints, %d different ones", made, len(texts))
	}
	for item := range items.Len() {
		if kinds[c.gen.products[items.Col(ItemProduct).Ref[item]].kind].form() == gear {
			if _, ok := c.Complain(dice.New(1), item, issueSizing); ok {
				t.Errorf("item %d, which has no size, does not fit", item)
			}
			break
		}
	}
}
