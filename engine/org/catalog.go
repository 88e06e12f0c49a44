package org

import (
	"errors"
	"fmt"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
)

type product struct {
	kind       int
	name, code string
	cents      int64
	popular    bool // one of the hundred that most is sold of, and that cases are about
	active     bool
}

type shelved struct{ category, product int32 }

type pricebook struct {
	name, about string
	from, to    cal.Day // to is the last day, or 0 if it is open
	percent     int     // of the list price
	share       int     // weight among the books that an order may come from
	final       bool    // what is bought from it is final sale
}

type entry struct {
	book, product int32
	cents         int64
}

// Crucial fields of the catalog.
const (
	keyProductName uint8 = iota
	keyCode
	keyPair
)

// popular is how many products most sales and all cases concentrate on.
const popular = 100

func (g *generator) catalog() {
	d := g.dice.For("catalog")
	kindOf := make([]int, numProducts)
	for i := range kindOf {
		kindOf[i] = i % len(kinds)
	}
	dice.Shuffle(d.For("kinds"), kindOf)
	g.products = makeAll(g, recipe[product]{
		object: Product2, count: numProducts,
		make: func(d dice.Dice, row int, _ []product, taken taken) product {
			k := &kinds[kindOf[row]]
			p := product{kind: kindOf[row], popular: row%(numProducts/popular) == 0, active: !d.For("active").Percent(6)}
			p.active = p.active || p.popular
			for try := 0; ; try++ {
				t := d.With(try)
				p.name = dice.Pick(t.For("line"), productLines) + " " + dice.Pick(t.For("model"), words(k.models))
				if m := dice.Pick(t.For("mark"), productMarks); m != "" {
					p.name += " " + m
				}
				p.code = fmt.Sprintf("ML-%s-%04d", shelfCodes[k.category], t.For("code").Below(10000))
				if !taken.text(keyProductName, p.name) && !taken.text(keyCode, p.code) {
					break
				}
			}
			p.cents = int64(k.cents)*int64(d.For("price").Between(70, 140))/100/100*100 + 99
			return p
		},
		keys: func(p *product, to []key) []key {
			return append(to, key{field: keyProductName, text: p.name}, key{field: keyCode, text: p.code})
		},
		format: func(p *product) error {
			if p.cents < 500 || len(p.code) != len("ML-RUN-0000") {
				return errors.New("product: no price or code")
			}
			return filled("product", p.name)
		},
		content: func(made []product, first int) error {
			// A name that gave the kind away would leave nothing to disambiguate.
			for _, p := range made[first:] {
				name := " " + strings.ToLower(p.name) + " "
				for _, w := range words(kinds[p.kind].phrase) {
					if strings.Contains(name, " "+w+" ") {
						return fmt.Errorf("product: %s tells that it is %s", p.name, kinds[p.kind].phrase)
					}
				}
			}
			return nil
		},
	})
	for i := range g.products {
		g.latent.ProductKind = append(g.latent.ProductKind, kinds[g.products[i].kind].phrase)
	}
}

// shelves puts every product on the shelf of its kind, and some on a second one.
func (g *generator) shelves() []shelved {
	second := make([]int32, numProducts)
	for i := range second {
		second[i] = int32(i)
	}
	dice.Shuffle(g.dice.For("second shelf"), second)
	return makeAll(g, recipe[shelved]{
		object: ProductCategoryProduct, count: numShelved,
		make: func(d dice.Dice, row int, _ []shelved, taken taken) shelved {
			if row < numProducts {
				return shelved{int32(kinds[g.products[row].kind].category), int32(row)}
			}
			p := second[row-numProducts]
			home := kinds[g.products[p].kind].category
			return shelved{int32((home + d.Between(1, numCategories-1)) % numCategories), p}
		},
		keys: func(s *shelved, to []key) []key {
			return append(to, key{field: keyPair, a: int64(s.category), b: int64(s.product)})
		},
		format: func(s *shelved) error {
			return cmpErr(within("category", s.category, numCategories), within("product", s.product, numProducts))
		},
	})
}

// standardBook is the name of the price book that every org has.
const standardBook = "Standard Price Book"

func (g *generator) prices() {
	plan := pricebookPlan()
	g.books = makeAll(g, recipe[pricebook]{
		object: Pricebook2, count: numPricebooks,
		make: func(_ dice.Dice, row int, _ []pricebook, _ taken) pricebook { return plan[row] },
		keys: func(b *pricebook, to []key) []key { return append(to, key{text: b.name}) },
		format: func(b *pricebook) error {
			if b.percent < 10 || b.percent > 120 || b.to != 0 && b.to < b.from {
				return fmt.Errorf("price book %s: no price or no time", b.name)
			}
			return filled("price book", b.name, b.about)
		},
	})
	g.entries = makeAll(g, recipe[entry]{
		object: PricebookEntry, count: numEntries,
		make: func(d dice.Dice, row int, _ []entry, _ taken) entry {
			e := entry{book: int32(row / numProducts), product: int32(row % numProducts)}
			b, p := &g.books[e.book], &g.products[e.product]
			percent := int64(b.percent)
			if percent < 100 {
				percent += int64(d.Between(-3, 3))
			}
			e.cents = p.cents * percent / 100
			if percent != 100 {
				e.cents = e.cents/50*50 + 49 // prices end in .49 or .99
			}
			return e
		},
		keys: func(e *entry, to []key) []key {
			return append(to, key{field: keyPair, a: int64(e.book), b: int64(e.product)})
		},
		format: func(e *entry) error {
			if e.cents <= 0 {
				return errors.New("price book entry: no price")
			}
			return cmpErr(within("price book", e.book, numPricebooks), within("product", e.product, numProducts))
		},
	})
}

// pricebookPlan lists four books that are always open and ten of each year: 44.
func pricebookPlan() []pricebook {
	books := []pricebook{
		{standardBook, "List prices of the online shop.", FirstDay, 0, 100, 60, false},
		{"Members", "Prices for members of the Flock program.", FirstDay, 0, 92, 14, false},
		{"Schools and Clubs", "Prices for schools and registered clubs.", FirstDay, 0, 84, 5, false},
		{"Marketplace", "Prices on partner marketplaces.", FirstDay, 0, 104, 6, false},
	}
	for y := 2021; y <= 2024; y++ {
		year := fmt.Sprint(y)
		season := func(name, about string, m1, m2, percent, share int, final bool) {
			books = append(books, pricebook{name + " " + year, about, cal.Date(y, m1, 1), cal.Date(y, m2, cal.DaysIn(y, m2)), percent, share, final})
		}
		season("New Year Reset", "Gym and running offers of January.", 1, 1, 88, 20, false)
		season("Winter Clearance", "Last pieces of the winter range; final sale.", 2, 3, 62, 12, true)
		season("Spring Training", "Offers for the start of the season.", 3, 5, 93, 14, false)
		season("Race Season", "Offers around the spring marathons.", 4, 6, 94, 8, false)
		season("Summer Outdoors", "Offers on swim, trail and sun wear.", 6, 8, 92, 14, false)
		season("Summer Clearance", "Last pieces of the summer range; final sale.", 8, 9, 64, 12, true)
		season("Back to School", "Offers on bags, shoes and kids wear.", 8, 9, 90, 12, false)
		season("Fall Layers", "Offers on jackets and base layers.", 9, 11, 93, 12, false)
		season("Black Friday", "Offers of the last week of November, open all month for members.", 11, 11, 78, 40, false)
		season("Holiday Gifts", "Gift prices of December.", 12, 12, 90, 34, false)
	}
	return books
}

func (g *generator) categoryTable() *Table {
	return g.table(ProductCategory, numCategories, func(c []Column) {
		c[ProductCategoryName] = Column{Str: categories}
	})
}

func (g *generator) productTable() *Table {
	return g.table(Product2, len(g.products), func(c []Column) {
		c[ProductName] = strs(g.products, func(p *product) string { return p.name })
		c[ProductExternalID] = strs(g.products, func(p *product) string { return p.code })
		c[ProductIsActive] = flags(g.products, func(p *product) bool { return p.active })
		d, products := g.dice.For("description"), g.products
		c[ProductDescription] = Column{Gen: func(row int) string { return describe(d.With(row), &products[row]) }}
	})
}

// describe writes two or three sentences about a product, with the words of its kind in the first.
func describe(d dice.Dice, p *product) string {
	k := &kinds[p.kind]
	f := strings.Split(k.features, "|")
	dice.Shuffle(d.For("features"), f)
	look := func(name string) string {
		switch name {
		case "name":
			return p.name
		case "kind":
			return k.phrase
		case "a kind":
			return withArticle(k.phrase)
		case "one":
			return f[0]
		case "two":
			return f[1]
		}
		panic("org: no such word: " + name)
	}
	s := expand(d.For("open"), dice.Pick(d.For("open"), describeOpen), look)
	s += " " + expand(d.For("more"), dice.Pick(d.For("more"), describeMore), look)
	if d.For("third").Percent(70) {
		s += " " + expand(d.For("close"), dice.Pick(d.For("close"), describeClose), look)
	}
	return capital(s)
}

func (g *generator) shelfTable() *Table {
	s := g.shelves()
	return g.table(ProductCategoryProduct, len(s), func(c []Column) {
		c[CategoryProductCategory] = refs(s, func(r *shelved) int32 { return r.category })
		c[CategoryProductProduct] = refs(s, func(r *shelved) int32 { return r.product })
	})
}

func (g *generator) pricebookTable() *Table {
	return g.table(Pricebook2, len(g.books), func(c []Column) {
		c[PricebookName] = strs(g.books, func(b *pricebook) string { return b.name })
		c[Pricebook2.must("Description")] = strs(g.books, func(b *pricebook) string { return b.about })
		c[PricebookIsActive] = flags(g.books, func(b *pricebook) bool { return b.to == 0 || b.to >= LastDay })
		c[PricebookValidFrom] = ints(g.books, func(b *pricebook) cal.Instant { return b.from.Start() })
		c[PricebookValidTo] = ints(g.books, func(b *pricebook) int64 {
			if b.to == 0 {
				return Null
			}
			return int64(b.to.Start()) + cal.PerDay - 1
		})
	})
}

func (g *generator) entryTable() *Table {
	return g.table(PricebookEntry, len(g.entries), func(c []Column) {
		c[EntryPricebook] = refs(g.entries, func(e *entry) int32 { return e.book })
		c[EntryProduct] = refs(g.entries, func(e *entry) int32 { return e.product })
		c[EntryUnitPrice] = ints(g.entries, func(e *entry) int64 { return e.cents })
	})
}
