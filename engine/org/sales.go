package org

import (
	"errors"
	"fmt"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
)

type order struct {
	account   int32
	day       cal.Day
	book      int32
	draft     bool
	after     int32 // the order that this one follows within days, as it was numbered when made; or -1
	delivered cal.Day
	size      int // how many items
}

type item struct {
	order, product, entry int32
	quantity              int64
}

// sprees are the days between an order and the one that follows it.
var sprees = []int{1, 1, 1, 2, 2, 3, 7, 14}

func (g *generator) sales() {
	activity := make([]int, numAccounts)
	for i := range activity {
		activity[i] = g.accounts[i].habit.Activity
	}
	g.orders = makeAll(g, recipe[order]{
		object: Order, count: numOrders,
		make: func(d dice.Dice, row int, made []order, taken taken) order {
			o := order{after: -1, draft: d.For("draft").Percent(8)}
			for try := 0; ; try++ {
				t := d.With(try)
				if row > 0 && t.For("follow").Percent(34) {
					before := t.For("before").Below(row)
					if o.account = made[before].account; t.For("spree").Below(45) < g.accounts[o.account].habit.Spree {
						o.after, o.day = int32(before), made[before].day+cal.Day(dice.Pick(t.For("days"), sprees))
					}
				}
				if o.after < 0 {
					o.account = int32(t.For("account").Weighted(activity))
					o.day = shoppingDay(t.For("day"), &g.accounts[o.account].habit)
				}
				if o.day <= LastDay && !taken.pair(drafts(o.draft), int64(o.account), int64(o.day)) {
					break
				}
				o.after = -1
			}
			o.book = g.priceBook(d.For("book"), &g.accounts[o.account].habit, o.day)
			o.delivered = o.day + cal.Day(d.For("delivered").Between(3, 6))
			return o
		},
		keys: func(o *order, to []key) []key {
			return append(to, key{field: drafts(o.draft), a: int64(o.account), b: int64(o.day)})
		},
		format: func(o *order) error {
			return cmpErr(within("order account", o.account, numAccounts), within("order price book", o.book, numPricebooks))
		},
		content: func(made []order, first int) error {
			for _, o := range made[first:] {
				b := &g.books[o.book]
				if o.day < max(FirstDay, b.from) || o.day > LastDay || b.to != 0 && o.day > b.to {
					return fmt.Errorf("order: %v is no day of %s", o.day, b.name)
				}
			}
			return nil
		},
	})
	weights := make([]int, numOrders)
	for i := range weights {
		weights[i] = g.dice.For("size").With(i).Weighted([]int{0, 5, 13, 14, 11, 6, 4, 1})
	}
	for i, n := range apportion(g.dice.For("sizes"), numItems, 1, 7, weights) {
		g.orders[i].size = n
	}
	g.sortOrders()
	g.sellItems()
}

func drafts(draft bool) uint8 {
	if draft {
		return 1
	}
	return 0
}

// shoppingDay draws a day by the customer's months.
func shoppingDay(d dice.Dice, h *ShoppingHabit) cal.Day {
	month := d.For("month").Weighted(h.Months[:]) + 1
	year := d.For("year").Between(2021, 2024)
	return cal.Date(year, month, d.For("day").Between(1, cal.DaysIn(year, month)))
}

// priceBook draws a book that is open on the day.
func (g *generator) priceBook(d dice.Dice, h *ShoppingHabit, day cal.Day) int32 {
	weights := make([]int, len(g.books))
	for i, b := range g.books {
		if day >= b.from && (b.to == 0 || day <= b.to) {
			weights[i] = b.share
			if b.final {
				weights[i] = h.Bargain
			}
		}
	}
	return int32(d.Weighted(weights))
}

// sortOrders puts the orders into the order of their records: by day, but a clerk who enters an order late makes it
// come after younger ones.
func (g *generator) sortOrders() {
	for i := range g.orders {
		o := &g.orders[i]
		if o.after >= 0 { // remember by account and day, which sorting keeps
			o.after = int32(g.orders[o.after].day)
		}
	}
	d := clerk(g.seed)
	byTime(g.orders, func(o *order) int64 { return entered(d, o.account, o.day) })
	byDay := map[[2]int32]int32{}
	for i := range g.orders {
		if o := &g.orders[i]; !o.draft {
			byDay[[2]int32{o.account, int32(o.day)}] = int32(i)
		}
	}
	for i := range g.orders {
		if o := &g.orders[i]; o.after >= 0 {
			before, ok := byDay[[2]int32{o.account, o.after}]
			if o.after = -1; ok {
				o.after = before
			}
		}
	}
	g.firstItem = make([]int32, numOrders+1)
	for i := range g.orders {
		g.firstItem[i+1] = g.firstItem[i] + int32(g.orders[i].size)
		g.latent.Delivered = append(g.latent.Delivered, g.orders[i].delivered)
	}
}

// clerk are the dice of when orders are entered.
func clerk(seed uint64) dice.Dice { return dice.New(seed).For("org").For("entered") }

// entered is when an order was entered, in quarters of a day.
func entered(d dice.Dice, account int32, day cal.Day) int64 {
	t := d.With(int(account), int(day))
	late := 0
	if t.Percent(12) {
		late = t.For("late").Between(1, 6)
	}
	return int64(day)*4 + int64(late*4+t.For("hour").Below(4))
}

func (g *generator) sellItems() {
	ofKind := make([][]int32, len(kinds))
	weight := make([]int, numProducts)
	for p := range g.products {
		k := g.products[p].kind
		ofKind[k] = append(ofKind[k], int32(p))
		weight[p] = 2
		if g.products[p].popular {
			weight[p] = 9
		}
	}
	orderOf := make([]int32, 0, numItems)
	for o := range g.orders {
		for range g.orders[o].size {
			orderOf = append(orderOf, int32(o))
		}
	}
	pick := func(d dice.Dice, kind int) int32 {
		w := make([]int, 0, 8)
		for _, p := range ofKind[kind] {
			w = append(w, weight[p])
		}
		return ofKind[kind][d.Weighted(w)]
	}
	g.items = makeAll(g, recipe[item]{
		object: OrderItem, count: numItems,
		make: func(d dice.Dice, row int, made []item, _ taken) item {
			o := orderOf[row]
			begin := g.firstItem[o]
			it := item{order: o, quantity: int64(dice.Pick(d.For("quantity"), []int{1, 1, 1, 1, 1, 2, 2, 3}))}
			for try := 0; ; try++ {
				t := d.With(try)
				k := kindOf(t.For("kind"), &g.accounts[g.orders[o].account].habit)
				if a := g.orders[o].after; a >= 0 && a < o && int32(row) == begin && try < 3 {
					like := made[g.firstItem[a]+int32(t.For("like").Below(g.orders[a].size))]
					k = g.products[like.product].kind
				}
				if it.product = pick(t.For("product"), k); !g.sameKind(made[begin:], it.product) {
					break
				}
			}
			it.entry = g.orders[o].book*numProducts + it.product
			return it
		},
		keys: func(it *item, to []key) []key {
			return append(to, key{field: keyPair, a: int64(it.order), b: int64(it.product)})
		},
		format: func(it *item) error {
			if it.quantity < 1 {
				return errors.New("order item: nothing was bought")
			}
			return cmpErr(within("order", it.order, numOrders), within("product", it.product, numProducts), within("entry", it.entry, numEntries))
		},
		content: func(made []item, first int) error {
			for i := first; i < len(made); i++ {
				it := made[i]
				if g.firstItem[it.order] > int32(i) || g.firstItem[it.order+1] <= int32(i) {
					return errors.New("order item: on the line of another order")
				}
				if e := g.entries[it.entry]; e.product != it.product || e.book != g.orders[it.order].book {
					return errors.New("order item: the price is of another product or price book")
				}
				// A customer who bought two things of a kind on one day could not be told which one is meant.
				if g.sameKind(made[g.firstItem[it.order]:i], it.product) {
					return errors.New("order item: two of a kind in one order")
				}
			}
			return nil
		},
	})
}

func (g *generator) sameKind(items []item, product int32) bool {
	for _, it := range items {
		if g.products[it.product].kind == g.products[product].kind {
			return true
		}
	}
	return false
}

var kindsOf = func() [][]int {
	by := make([][]int, numCategories)
	for i, k := range kinds {
		by[k.category] = append(by[k.category], i)
	}
	return by
}()

func kindOf(d dice.Dice, h *ShoppingHabit) int {
	return dice.Pick(d.For("kind"), kindsOf[d.For("category").Weighted(h.Categories)])
}

func (g *generator) orderTable() *Table {
	return g.table(Order, len(g.orders), func(c []Column) {
		c[OrderAccount] = refs(g.orders, func(o *order) int32 { return o.account })
		c[OrderDate] = ints(g.orders, func(o *order) cal.Day { return o.day })
		c[OrderPricebook] = refs(g.orders, func(o *order) int32 { return o.book })
		c[OrderStatus] = strs(g.orders, func(o *order) string {
			if o.draft {
				return "Draft"
			}
			return "Activated"
		})
	})
}

func (g *generator) itemTable() *Table {
	return g.table(OrderItem, len(g.items), func(c []Column) {
		c[ItemOrder] = refs(g.items, func(it *item) int32 { return it.order })
		c[ItemEntry] = refs(g.items, func(it *item) int32 { return it.entry })
		c[ItemProduct] = refs(g.items, func(it *item) int32 { return it.product })
		c[ItemQuantity] = ints(g.items, func(it *item) int64 { return it.quantity * 100 })
		c[ItemUnitPrice] = ints(g.items, func(it *item) int64 { return g.entries[it.entry].cents })
	})
}
