package org

import (
	"cmp"
	"slices"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
)

// The records span exactly four years.
var (
	FirstDay = cal.Date(2021, 1, 1)
	LastDay  = cal.Date(2024, 12, 31)
)

// Counts of records as published (paper, table 8; Knowledge and Issue__c as counted in the released queries). Account
// and ProductCategoryProduct are ours: one person account for each contact, and some products on two shelves.
const (
	numUsers      = 100
	numAccounts   = 196
	numCategories = 12
	numProducts   = 500
	numShelved    = 620
	numPricebooks = 44
	numEntries    = numProducts * numPricebooks
	numOrders     = 2071
	numItems      = 7100
	numCases      = 977
	numMails      = 3234
	numChats      = 387
	numArticles   = 45
	numIssues     = 10
)

// generator holds the records that were made so far, each conditioned on those before it, and what shaped them.
type generator struct {
	seed   uint64
	dice   dice.Dice
	latent *Latent

	users     []user
	accounts  []account
	contacts  []contact
	contactOf []int32 // by account
	policies  policies
	articles  []article
	products  []product
	books     []pricebook
	entries   []entry
	orders    []order
	firstItem []int32 // by order, and one more: where its items begin
	items     []item
	cases     []ticket
	stories   []story
	mails     []mail
	chats     []chat
	changes   []change

	// tamper, if set, may spoil a batch (a slice of the object's records) before it is checked.
	tamper func(obj Object, batch any, attempt int)
}

// Generate builds the company of a seed: the same seed gives the same company on every platform.
func Generate(seed uint64) *Company { return newGenerator(seed).run() }

func newGenerator(seed uint64) *generator {
	return &generator{seed: seed, dice: dice.New(seed).For("org"), latent: &Latent{}}
}

func (g *generator) run() *Company {
	g.people()
	g.catalog()
	g.prices()
	g.knowledge()
	g.sales()
	g.service()
	g.correspondence()

	t := make([]*Table, len(schema))
	t[User] = g.userTable()
	t[Account] = g.accountTable()
	t[Contact] = g.contactTable()
	t[Issue] = g.issueTable()
	t[Knowledge] = g.articleTable()
	t[ProductCategory] = g.categoryTable()
	t[Product2] = g.productTable()
	t[ProductCategoryProduct] = g.shelfTable()
	t[Pricebook2] = g.pricebookTable()
	t[PricebookEntry] = g.entryTable()
	t[Order] = g.orderTable()
	t[OrderItem] = g.itemTable()
	t[Case] = g.caseTable()
	t[CaseHistory] = g.historyTable()
	t[EmailMessage] = g.mailTable(t[User], t[Contact])
	t[LiveChatTranscript] = g.chatTable()
	for o := NumObjects; o < len(schema); o++ {
		t[o] = g.table(Object(o), schema[o].rows, func([]Column) {})
	}
	c := &Company{Org: assemble(g.seed, t), Latent: g.latent, gen: g}
	c.facts = make([][]QA, len(g.articles))
	for _, f := range g.latent.QA {
		c.facts[f.Article] = append(c.facts[f.Article], f)
	}
	return c
}

// table makes a table of n rows; fill sets its columns, by field number. Columns that it leaves out are null.
func (g *generator) table(obj Object, n int, fill func(cols []Column)) *Table {
	cols := make([]Column, len(obj.Fields()))
	fill(cols)
	for i, f := range obj.Fields() {
		c := &cols[i]
		if f.From == Stored && f.Type != ID && c.Ref == nil && c.Int == nil && c.Str == nil && c.Gen == nil {
			panic("org: nothing fills " + obj.String() + "." + f.Name)
		}
	}
	return newTable(obj, g.seed, n, cols)
}

// Columns of records.
func strs[T any](rows []T, f func(*T) string) Column {
	c := make([]string, len(rows))
	for i := range rows {
		c[i] = f(&rows[i])
	}
	return Column{Str: c}
}

func refs[T any](rows []T, f func(*T) int32) Column {
	c := make([]int32, len(rows))
	for i := range rows {
		c[i] = f(&rows[i])
	}
	return Column{Ref: c}
}

func ints[T any, N cal.Day | cal.Instant | int64](rows []T, f func(*T) N) Column {
	c := make([]int64, len(rows))
	for i := range rows {
		c[i] = int64(f(&rows[i]))
	}
	return Column{Int: c}
}

func flags[T any](rows []T, f func(*T) bool) Column {
	c := make([]int64, len(rows))
	for i := range rows {
		if f(&rows[i]) {
			c[i] = 1
		}
	}
	return Column{Int: c}
}

func same[T any](rows []T, s string) Column { return strs(rows, func(*T) string { return s }) }

// apportion splits total into one number per weight, in proportion to the weights and from lo to hi each.
func apportion(d dice.Dice, total, lo, hi int, weights []int) []int {
	parts := make([]int, len(weights))
	sum, left := 0, total
	for i, w := range weights {
		sum += w
		parts[i] = lo
		left -= lo
	}
	more := left
	for i, w := range weights {
		n := min(hi-lo, more*w/sum)
		parts[i] += n
		left -= n
	}
	order := make([]int, len(weights))
	for i := range order {
		order[i] = i
	}
	dice.Shuffle(d, order)
	for left > 0 {
		for _, i := range order {
			if left > 0 && parts[i] < hi && weights[i] > 0 {
				parts[i]++
				left--
			}
		}
	}
	return parts
}

// byTime sorts records by a time and, among equals, by the order in which they were made.
func byTime[T any, N ~int32 | ~int64](rows []T, when func(*T) N) {
	order := make([]moment, len(rows))
	for i := range rows {
		order[i] = moment{int64(when(&rows[i])), i}
	}
	slices.SortFunc(order, func(a, b moment) int { return cmp.Or(cmp.Compare(a.at, b.at), a.i-b.i) })
	was := slices.Clone(rows)
	for i, m := range order {
		rows[i] = was[m.i]
	}
}

// moment is a record's time and place. Records of every type are sorted by it: a sort of each type of its own would be
// 11 KB of wasm.
type moment struct {
	at int64
	i  int
}
