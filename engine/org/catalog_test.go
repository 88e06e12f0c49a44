package org

import (
	"slices"
	"strings"
	"testing"
)

// tokens splits a text into words as a search does.
func tokens(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9')
	})
}

// Whoever searches the products for all words of a phrase finds the products of that kind, all of them and no others.
func TestAPhraseFindsItsKindAndNothingElse(t *testing.T) {
	for _, seed := range seeds() {
		c := of(seed)
		p := c.Table(Product2)
		for row := range p.Len() {
			all := tokens(p.Text(row, ProductName) + " " + p.Text(row, ProductDescription) + " " + p.Text(row, ProductExternalID))
			for _, k := range kinds {
				found := true
				for _, w := range words(k.phrase) {
					found = found && slices.Contains(all, w)
				}
				if found != (k.phrase == c.Latent.ProductKind[row]) {
					t.Errorf("seed %d: searching %q finds %s, one of the %s: %v\n%s", seed, k.phrase, p.Text(row, ProductName), c.Latent.ProductKind[row],
						found, p.Text(row, ProductDescription))
				}
			}
		}
	}
}

func TestKindsAreManyAndNamesDoNotTell(t *testing.T) {
	count := map[string]int{}
	for _, k := range of(1).Latent.ProductKind {
		count[k]++
	}
	if len(count) < 60 || len(count) > 90 {
		t.Errorf("%d kinds", len(count))
	}
	for k, n := range count {
		if n < 4 || n > 9 {
			t.Errorf("%d products are %s", n, k)
		}
	}
}

// A customer's day has clearly different products on it, other days nearby have similar ones, other customers have bought on
// that day too, and not every order is activated: a slip has a wrong answer to find.
func TestOrdersLeaveRoomForConfusion(t *testing.T) {
	c := of(1)
	orders, items, kind := c.Table(Order), c.Table(OrderItem), c.Latent.ProductKind
	product := items.Col(ItemProduct).Ref
	several, nearby, drafts, sameDay := 0, 0, 0, 0
	for o := range orders.Len() {
		mine := items.Referrers(ItemOrder, o)
		for i, a := range mine {
			for _, b := range mine[:i] {
				if kind[product[a]] == kind[product[b]] {
					t.Fatalf("order %d has two %s", o, kind[product[a]])
				}
			}
		}
		if orders.Text(o, OrderStatus) == "Draft" {
			drafts++
			continue
		}
		if len(mine) >= 2 {
			several++
		}
		day := orders.Col(OrderDate).Int[o]
		if len(orders.Range(OrderDate, day, day)) > 1 {
			sameDay++
		}
		if similarNearby(c, o, day, mine) {
			nearby++
		}
	}
	if several < 1500 || nearby < 150 || drafts < 80 || sameDay < 1000 {
		t.Errorf("%d orders of several items, %d with something alike within three days, %d drafts, %d that share their day", several, nearby, drafts, sameDay)
	}
}

// similarNearby tells whether the same customer bought another product of one of these kinds one to three days away.
func similarNearby(c *Company, o int, day int64, mine []int32) bool {
	orders, items := c.Table(Order), c.Table(OrderItem)
	product, account := items.Col(ItemProduct).Ref, orders.Col(OrderAccount).Ref
	for _, other := range orders.Range(OrderDate, day-3, day+3) {
		if account[other] != account[o] || orders.Col(OrderDate).Int[other] == day || orders.Text(int(other), OrderStatus) == "Draft" {
			continue
		}
		for _, a := range mine {
			for _, b := range items.Referrers(ItemOrder, int(other)) {
				if product[a] != product[b] && c.Latent.ProductKind[product[a]] == c.Latent.ProductKind[product[b]] {
					return true
				}
			}
		}
	}
	return false
}

// Every kind has other names, in which its own words do not all stand, and no name is that of two groups.
func TestOtherNames(t *testing.T) {
	groups := map[string]string{}
	for i, v := range vagueNames {
		if i >= len(kinds) || v.kind != kinds[i].phrase || v.group == "" {
			t.Fatalf("%d: %q is not a kind in its place, or of no group", i, v.kind)
		}
		names := strings.Split(v.names, "|")
		if len(names) < 1 {
			t.Errorf("%s has no other name", v.kind)
		}
		for _, name := range names {
			if all := strings.Fields(name); groups[name] != "" || name == "" || len(all) == 0 {
				t.Errorf("%s: %q stands for another kind too, or for nothing", v.kind, name)
			}
			groups[name] = v.group
			for _, k := range kinds {
				missing := 0
				for _, w := range words(k.phrase) {
					if !strings.Contains(" "+name+" ", " "+w+" ") {
						missing++
					}
				}
				if missing == 0 {
					t.Errorf("%s: %q says %s", v.kind, name, k.phrase)
				}
			}
		}
	}
	if len(vagueNames) != len(kinds) {
		t.Errorf("%d kinds, %d with other names", len(kinds), len(vagueNames))
	}
}
