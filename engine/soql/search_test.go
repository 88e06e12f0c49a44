package soql_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"deskarena/engine/org"
	"deskarena/engine/soql"
)

func find(t testing.TB, e *soql.Engine, query string) soql.Result {
	t.Helper()
	r, err := e.Search(query, today)
	if err != nil {
		t.Fatalf("%s\n%v", query, err)
	}
	return r
}

func TestFind(t *testing.T) {
	e, o := fixture(t)
	for term, want := range map[string][]int{
		"running":                                {0, 1, 3, 6},
		"RUNNING Shoes":                          {0, 1, 3},
		"running AND shoes":                      {0, 1, 3},
		"running OR yoga":                        {0, 1, 2, 3, 6},
		"running AND NOT shoes":                  {6},
		"running and not (shoes or trail)":       {6},
		"(trail OR yoga) mats":                   {2},
		"trail OR yoga mats":                     {2, 1}, // yoga and mats are two
		`"running shoes"`:                        {0},
		`"for running"`:                          {3},
		`"shoes running"`:                        {},
		"shoe*":                                  {0, 1, 3, 7},
		"run*":                                   {0, 1, 3, 6, 9},
		"sho?s":                                  {0, 3, 7},
		"r*g":                                    {0, 1, 3, 6},
		"r?n*g":                                  {0, 1, 3, 6},
		"shoe":                                   {0, 1, 3, 7},
		"running shoe":                           {0, 1, 3},
		"jacket":                                 {5},
		"rained":                                 {5},
		"runs":                                   {0, 1, 3, 6},
		"yogas mat":                              {2},
		`"shoe"`:                                 {1}, // quotes have no forms
		`"running shoe"`:                         {1},
		`"run"`:                                  {},
		`"run*"`:                                 {0, 1, 3, 6, 9},
		"ru?":                                    {}, // nor have wildcards
		`yoga\-mats`:                             {2},
		`"t\-shirt"`:                             {4},
		`caps \& hats`:                           {8},
		"nothing":                                {},
		"android":                                {},
		strings.Repeat("nothing ", 600):          {}, // operators are dropped, words are alternatives
		strings.Repeat("nothing ", 600) + "yoga": {2},
		strings.Repeat("running ", 1300):         {}, // too long to find anything
	} {
		q := "FIND {" + term + "} IN NAME FIELDS RETURNING ProductCategory(Id)"
		if got := rowsOf(t, o.Table(org.ProductCategory), find(t, e, q)); !slices.Equal(got, want) {
			t.Errorf("%.60s: got %v, want %v", term, got, want)
		}
	}
}

func TestReturning(t *testing.T) {
	e, o := fixture(t)
	table := o.Table(org.ProductCategory)
	for query, want := range map[string]string{
		"FIND {running} RETURNING ProductCategory(Name WHERE Name LIKE '%shoe%' ORDER BY Name DESC LIMIT 2)": "[{'Name': 'Trail running shoe'}, {'Name': 'Shoes for running'}]",
		"FIND {running} RETURNING ProductCategory(Name ORDER BY Id DESC LIMIT 1 OFFSET 1)":                   "[{'Name': 'Shoes for running'}]",
		"FIND {alpha OR mountain} RETURNING ProductCategory(name), Issue__c":                                 "[{'Name': 'Mountain'}, {'Id': '" + o.Table(org.Issue).ID(0) + "'}, {'Id': '" + o.Table(org.Issue).ID(9) + "'}]",
		"FIND {running} RETURNING ProductCategory LIMIT 1":                                                   "[{'Id': '" + table.ID(0) + "'}]",
		"FIND {running} IN EMAIL FIELDS RETURNING ProductCategory":                                           "[]",
		"FIND {running} IN SIDEBAR FIELDS RETURNING ProductCategory(Name LIMIT 1)":                           "[{'Name': 'Running Shoes'}]",
		"FIND {alpha} RETURNING Issue__c(Name LIMIT 1) WITH HIGHLIGHT":                                       "[{'Name': 'alpha', 'highlight.Name': '<mark>alpha</mark>'}]",
		"FIND {alpha} RETURNING Issue__c(Name LIMIT 1) WITH SPELL_CORRECTION = false":                        "[{'Name': 'alpha'}]",
	} {
		if got := python(find(t, e, query).Rows); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", query, got, want)
		}
	}
	r := find(t, e, "FIND {alpha OR mountain} RETURNING User, ProductCategory, Issue__c")
	if want := []org.Object{org.ProductCategory, org.Issue}; !slices.Equal(r.Objects, want) {
		t.Errorf("found in %v, want %v", r.Objects, want)
	}
}

// A search agrees with reading every text, in long texts too, for products and articles whatever the group of fields.
func TestSearchReadsTexts(t *testing.T) {
	e, o := fixture(t)
	products := o.Table(org.Product2)
	name, description, external := field(t, org.Product2, "Name"), field(t, org.Product2, "Description"), field(t, org.Product2, "External_ID__c")
	words := func(row int) []string {
		text := products.Text(row, name) + " " + products.Text(row, description) + " " + products.Text(row, external)
		return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
			return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 0x80)
		})
	}
	asked := 0
	for row := 0; row < products.Len(); row += 50 {
		have := words(row)
		if len(have) < 3 {
			continue
		}
		a, b := have[0], have[len(have)-1]
		if len(a) < 2 {
			continue
		}
		asked++
		want := []int{}
		for i := range products.Len() {
			if w := words(i); slices.Contains(w, a) && slices.Contains(w, b) {
				want = append(want, i)
			}
		}
		q := "FIND {" + a + " " + b + "} IN EMAIL FIELDS RETURNING Product2(Id)"
		if got := rowsOf(t, products, find(t, e, q)); !slices.Equal(got, want) {
			t.Errorf("%s: got %d rows, want %d", q, len(got), len(want))
		}
	}
	if asked < 5 {
		t.Fatalf("only %d products have words to search for", asked)
	}
}

func TestSnippet(t *testing.T) {
	e, o := fixture(t)
	articles := o.Table(org.Knowledge)
	body := articles.Text(0, field(t, org.Knowledge, "FAQ_Answer__c"))
	word := ""
	for _, w := range strings.Fields(body) {
		if len(w) > 4 && strings.Trim(strings.ToLower(w), "abcdefghijklmnopqrstuvwxyz") == "" {
			word = w
			break
		}
	}
	r := find(t, e, "FIND {"+word+"} RETURNING Knowledge__kav(Id WHERE Id = '"+articles.ID(0)+"') WITH SNIPPET(target_length=80)")
	got, _ := r.Rows.At(0).Get("snippet.text")
	if !strings.Contains(strings.ToLower(got.Str()), "<mark>"+strings.ToLower(word)+"</mark>") {
		t.Errorf("the snippet for %q is %q", word, got.Str())
	}
	if plain := strings.NewReplacer("<mark>", "", "</mark>", "").Replace(got.Str()); !strings.Contains(body, plain) || len([]rune(plain)) > 80 {
		t.Errorf("the snippet %q is not 80 characters of the article", plain)
	}
}

func TestPricebookOfSearch(t *testing.T) {
	e, o := fixture(t)
	entries := o.Table(org.PricebookEntry)
	book, product := entries.Col(field(t, org.PricebookEntry, "Pricebook2Id")).Ref, entries.Col(field(t, org.PricebookEntry, "Product2Id")).Ref
	all := rowsOf(t, o.Table(org.Product2), find(t, e, "FIND {a* OR s*} RETURNING Product2(Id)"))
	got := rowsOf(t, o.Table(org.Product2), find(t, e, "FIND {a* OR s*} RETURNING Product2(Id) WITH PricebookId = '"+o.Table(org.Pricebook2).ID(0)+"'"))
	want := []int{}
	for _, row := range all {
		for i := range book {
			if book[i] == 0 && product[i] == int32(row) {
				want = append(want, row)
				break
			}
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %d rows, want %d", len(got), len(want))
	}
	if n := find(t, e, "FIND {a* OR s*} RETURNING Product2(Id) WITH PricebookId = '01s000000000000'").Total; n != 0 {
		t.Errorf("%d products in a price book that is not there", n)
	}
}

// counted is how many records of each object a search brings, in the order of first appearance.
func counted(t *testing.T, e *soql.Engine, query string) string {
	t.Helper()
	r := find(t, e, query)
	var names []string
	n := map[string]int{}
	for _, rec := range r.Rows.Items() {
		id, _ := rec.Get("Id")
		o, _ := org.FindPrefix(id.Str())
		if n[o.String()]++; n[o.String()] == 1 {
			names = append(names, o.String())
		}
	}
	var parts []string
	for i, name := range names {
		if r.Objects[i].String() != name {
			t.Errorf("%s: found in %v, records of %v", query, r.Objects, names)
		}
		parts = append(parts, fmt.Sprintf("%s %d", name, n[name]))
	}
	if r.Total != r.Rows.Len() {
		t.Errorf("%s: a total of %d, %d records", query, r.Total, r.Rows.Len())
	}
	return strings.Join(parts, ", ")
}

// How much a search brings of each object. In this org every case, mail and chat, 300 products, 20 contacts and 3 issues
// hold the word qqq.
func TestSearchLimits(t *testing.T) {
	_, o := fixture(t)
	for _, c := range []struct {
		object org.Object
		field  string
		rows   int
	}{{org.Case, "Subject", 900}, {org.EmailMessage, "Subject", 3000}, {org.Product2, "Name", 300}, {org.Contact, "Email", 20}, {org.Issue, "Name", 3},
		{org.User, "Alias", 50}, {org.Knowledge, "Title", 5}} {
		o = o.Edit(c.object, field(t, c.object, c.field), func(col *org.Column) {
			for i := range min(c.rows, len(col.Str)) {
				col.Str[i] = "qqq"
			}
		})
	}
	e := soql.New(o)
	for query, want := range map[string]string{
		// One object: 250, or 2,000 with a WHERE or an ORDER BY.
		"FIND {qqq} RETURNING EmailMessage":                                 "EmailMessage 250",
		"FIND {qqq} RETURNING EmailMessage(Id)":                             "EmailMessage 250",
		"FIND {qqq} RETURNING EmailMessage(Id LIMIT 2000)":                  "EmailMessage 250",
		"FIND {qqq} RETURNING EmailMessage(Id) LIMIT 2000":                  "EmailMessage 250",
		"FIND {qqq} RETURNING EmailMessage(Id ORDER BY Id DESC)":            "EmailMessage 2000",
		"FIND {qqq} RETURNING EmailMessage(Id WHERE Id != null)":            "EmailMessage 2000",
		"FIND {qqq} RETURNING EmailMessage(Id WHERE Id != null LIMIT 1000)": "EmailMessage 1000",
		"FIND {qqq} RETURNING EmailMessage(Id ORDER BY Id OFFSET 1990)":     "EmailMessage 10",
		"FIND {qqq} RETURNING EmailMessage(Id LIMIT 10 OFFSET 245)":         "EmailMessage 5",
		"FIND {qqq} RETURNING EmailMessage(Id LIMIT 0)":                     "",
		// Several: a share of 2,000 each, and no more than 250.
		"FIND {qqq} RETURNING EmailMessage, Case":                                                                               "EmailMessage 250, Case 250",
		"FIND {qqq} RETURNING EmailMessage(Id WHERE Id != null ORDER BY Id), Case":                                              "EmailMessage 250, Case 250",
		"FIND {qqq} RETURNING Issue__c, EmailMessage, Contact, Case, Product2":                                                  "Issue__c 3, EmailMessage 250, Contact 20, Case 250, Product2 250",
		"FIND {qqq} RETURNING EmailMessage, Case, Product2, Contact, Issue__c, User, Knowledge__kav, Order, Account, OrderItem": "EmailMessage 200, Case 200, Product2 200, Contact 20, Issue__c 3, User 50, Knowledge__kav 5",
		// None named: neither products nor articles; 14 objects, 142 records of each.
		"FIND {qqq}":          "User 50, Contact 20, Case 142, EmailMessage 142, Issue__c 3",
		"FIND {qqq} LIMIT 10": "User 2, Contact 2, Case 2, EmailMessage 2, Issue__c 2",
		"FIND {qqq} LIMIT 12": "User 3, Contact 3, Case 2, EmailMessage 2, Issue__c 2",
		"FIND {qqq} LIMIT 20": "User 5, Contact 4, Case 4, EmailMessage 4, Issue__c 3",
		// LIMIT is shared out evenly, and what one does not use up the others have.
		"FIND {qqq} RETURNING Contact, Case LIMIT 20":                    "Contact 10, Case 10",
		"FIND {qqq} RETURNING Contact(Id), Case LIMIT 5":                 "Contact 3, Case 2",
		"FIND {qqq} RETURNING Issue__c, Case LIMIT 20":                   "Issue__c 3, Case 17",
		"FIND {qqq} RETURNING Case, Issue__c, Contact LIMIT 20":          "Case 9, Issue__c 3, Contact 8",
		"FIND {qqq} RETURNING Contact(Id LIMIT 20), Case LIMIT 100":      "Contact 20, Case 80",
		"FIND {qqq} RETURNING Case(Id LIMIT 20), EmailMessage LIMIT 100": "Case 20, EmailMessage 80",
		"FIND {qqq} RETURNING Contact(Id LIMIT 0), Case LIMIT 7":         "Case 7",
		"FIND {qqq} RETURNING Contact, Case LIMIT 1":                     "Contact 1",
		"FIND {qqq} RETURNING Contact, Case LIMIT 0":                     "",
		"FIND {qqq} RETURNING Contact, Case LIMIT 2000":                  "Contact 20, Case 250",
	} {
		if got := counted(t, e, query); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", query, got, want)
		}
	}
	last := o.Table(org.EmailMessage).ID(2999)
	if id, _ := find(t, e, "FIND {qqq} RETURNING EmailMessage(Id ORDER BY Id DESC LIMIT 3)").Rows.At(0).Get("Id"); id.Str() != last {
		t.Errorf("the last mail is %s, want %s", id.Str(), last)
	}
}

// AND and AND NOT are evaluated from right to left, and before OR.
func TestOperatorsFromRightToLeft(t *testing.T) {
	e, o := fixture(t)
	for term, want := range map[string][]int{
		"shoes AND NOT running AND for":      {0, 1, 7}, // shoes, but not those that are for running
		"(shoes AND NOT running) AND for":    {},
		"shoes AND NOT (running AND for)":    {0, 1, 7},
		"running AND NOT shoes AND NOT for":  {3, 6},
		"running shoes AND NOT for":          {0, 1},
		"mountain OR shoes AND NOT running":  {7, 11},
		"shoes AND NOT running OR mountain":  {7, 11},
		"running AND shoes AND for":          {3},
		"rain OR yoga OR caps":               {2, 5, 8},
		"running AND NOT shoes OR yoga mats": {2, 6},
	} {
		if got := rowsOf(t, o.Table(org.ProductCategory), find(t, e, "FIND {"+term+"} RETURNING ProductCategory(Id)")); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", term, got, want)
		}
	}
}

// articles is an org whose first articles have titles and texts of the test's, and whose others have none of these words.
func articles(t *testing.T, titles, texts []string) (*soql.Engine, *org.Table) {
	o := generated
	set := func(name string, to []string) {
		o = o.Edit(org.Knowledge, field(t, org.Knowledge, name), func(c *org.Column) {
			if c.Str != nil {
				for i := range c.Str {
					c.Str[i] = ""
				}
				copy(c.Str, to)
				return
			}
			c.Gen = func(row int) string {
				if row < len(to) {
					return to[row]
				}
				return ""
			}
		})
	}
	set("Summary", nil)
	set("UrlName", nil)
	set("Title", titles)
	set("FAQ_Answer__c", texts)
	return soql.New(o), o.Table(org.Knowledge)
}

// Of articles any of the words will do, and the most fitting come first.
func TestArticlesByRelevance(t *testing.T) {
	e, table := articles(t,
		[]string{"Shipping", "Returns", "Warranty", "Warranties of shoes", "Gifts"},
		[]string{"A return goes back by mail.", "Shoes are returned within a month.", "What a warranty covers: shoes.", "Ask the maker.", "Returning shoes under warranty."})
	for term, want := range map[string][]int{
		"returns":                       {1, 0, 4},    // in the title first
		"shoe warranty":                 {3, 2, 4, 1}, // two words, more of them in the title; one word
		"warranties OR shoe":            {3, 2, 4, 1},
		"shoes AND warranty":            {3, 2, 4},
		"return shoes AND warranty":     {4, 3, 1, 2, 0}, // returns, or both of the others
		"(return shoes) AND warranty":   {4, 3, 2},
		"return AND NOT shoes mail":     {0}, // the same as mail, or returns without shoes
		"warranty covers AND NOT maker": {2, 3, 4},
		`"under warranty"`:              {4},
		`"warranties" shoes`:            {3, 1, 2, 4},
		"nothing":                       {},
		"nothing gift":                  {4},
		`warranty \- \& shoes`:          {3, 2, 4, 1},
	} {
		if got := rowsOf(t, table, find(t, e, "FIND {"+term+"} RETURNING Knowledge__kav(Id)")); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", term, got, want)
		}
	}
	// The best come first where there is a limit, and ORDER BY goes before relevance.
	for query, want := range map[string][]int{
		"FIND {shoe warranty} RETURNING Knowledge__kav(Id LIMIT 2)":                           {3, 2},
		"FIND {shoe warranty} RETURNING Knowledge__kav(Id LIMIT 2 OFFSET 1)":                  {2, 4},
		"FIND {shoe warranty} RETURNING Knowledge__kav(Id ORDER BY Title)":                    {4, 1, 3, 2},
		"FIND {shoe warranty} RETURNING Knowledge__kav(Id WHERE Title != 'Warranty') LIMIT 2": {3, 4},
		"FIND {shoe warranty} IN NAME FIELDS RETURNING Knowledge__kav(Id)":                    {3, 2, 4, 1}, // all fields, whatever the group
	} {
		if got := rowsOf(t, table, find(t, e, query)); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", query, got, want)
		}
	}
	r := find(t, e, "FIND {warranty} RETURNING Knowledge__kav(Title LIMIT 1 OFFSET 1) WITH SNIPPET")
	if got := python(r.Rows); !strings.Contains(got, "'highlight.Title'") && !strings.Contains(got, "<mark>warranty</mark> covers") {
		t.Errorf("a form is not marked: %s", got)
	}
}

// WITH clauses that are answered, side by side and in any order.
func TestWithClauses(t *testing.T) {
	_, o := fixture(t)
	long := strings.Repeat("and so on ", 700) // 7,000 characters
	o = o.Edit(org.Case, field(t, org.Case, "Subject"), func(c *org.Column) {
		copy(c.Str, []string{"qqq one", "qqq two"})
	})
	o = o.Edit(org.Case, field(t, org.Case, "Description"), func(c *org.Column) {
		texts := []string{"<b>Ask & qqq</b>", long + "qqq"}
		c.Gen = func(row int) string {
			if row < len(texts) {
				return texts[row]
			}
			return "nothing"
		}
	})
	o = o.Edit(org.User, field(t, org.User, "Phone"), func(c *org.Column) { c.Str[0] = "qqq 5" })
	o = o.Edit(org.User, field(t, org.User, "Alias"), func(c *org.Column) { c.Str[0] = "qqq" })
	o = o.Edit(org.Account, field(t, org.Account, "LastName"), func(c *org.Column) { c.Str[0] = "qqq" })
	o = o.Edit(org.Account, field(t, org.Account, "FirstName"), func(c *org.Column) { c.Str[0] = "Al" })
	e := soql.New(o)
	const one, two = "'Subject': 'qqq one'", "'Subject': 'qqq two'"
	for query, want := range map[string]string{
		"FIND {qqq} RETURNING Case(Subject) WITH SNIPPET":                                          "[{" + one + ", 'snippet.text': '&lt;b&gt;Ask &amp; <mark>qqq</mark>&lt;/b&gt;', 'highlight.Subject': '<mark>qqq</mark> one'}, {" + two + ", 'highlight.Subject': '<mark>qqq</mark> two'}]",
		"FIND {qq*} RETURNING Case(Subject) WITH SNIPPET":                                          "[{" + one + "}, {" + two + "}]", // a wildcard
		"FIND {qqq} RETURNING Case(Subject LIMIT 1) WITH SNIPPET (target_length = 0)":              "[{" + one + ", 'snippet.text': '&lt;b&gt;Ask &amp; <mark>qqq</mark>&lt;/b&gt;', 'highlight.Subject': '<mark>qqq</mark> one'}]",
		"FIND {qqq} RETURNING Case(Subject LIMIT 1) WITH SNIPPET(target_length=-5) WITH HIGHLIGHT": "[{" + one + ", 'snippet.text': '&lt;b&gt;Ask &amp; <mark>qqq</mark>&lt;/b&gt;', 'highlight.Subject': '<mark>qqq</mark> one'}]",
		"FIND {qqq} RETURNING Case(Subject LIMIT 1) WITH HIGHLIGHT":                                "[{" + one + "}]", // cases have none
		"FIND {qqq} RETURNING User(Alias, Phone) WITH HIGHLIGHT":                                   "[{'Alias': 'qqq', 'Phone': 'qqq 5', 'highlight.Alias': '<mark>qqq</mark>'}]",
		"FIND {qqq} RETURNING User(Alias) WITH HIGHLIGHT WITH SPELL_CORRECTION = true":             "[{'Alias': 'qqq', 'highlight.Alias': '<mark>qqq</mark>'}]",
		"FIND {qqq} RETURNING User(Alias) WITH SPELL_CORRECTION = false WITH HIGHLIGHT LIMIT 1":    "[{'Alias': 'qqq', 'highlight.Alias': '<mark>qqq</mark>'}]",
		"FIND {qqq} RETURNING User(Alias) WITH SNIPPET":                                            "[{'Alias': 'qqq'}]",
		"FIND {qqq} RETURNING Account(LastName) WITH HIGHLIGHT":                                    "[{'LastName': 'qqq'}]", // persons
		"FIND {qqq} RETURNING User(FORMAT(Id))":                                                    "",
	} {
		if want == "" {
			if _, err := e.Search(query, today); err == nil {
				t.Errorf("%s: no error", query)
			}
			continue
		}
		if got := python(find(t, e, query).Rows); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", query, got, want)
		}
	}
	// More than 20 results show no snippets.
	if r := find(t, e, "FIND {qqq OR nothing} RETURNING Case(Subject LIMIT 21) WITH SNIPPET"); slices.Contains(r.Rows.At(0).Keys(), "snippet.text") || r.Total != 21 {
		t.Errorf("of %d: %s", r.Total, python(r.Rows.At(0)))
	}
	if r := find(t, e, "FIND {qqq OR nothing} RETURNING Case(Subject LIMIT 20) WITH SNIPPET"); !slices.Contains(r.Rows.At(0).Keys(), "snippet.text") {
		t.Errorf("of %d: %s", r.Total, python(r.Rows.At(0)))
	}
}

// Every reserved character that is no operator is an error without a backslash, and with one parts words.
func TestReservedCharacters(t *testing.T) {
	e, o := fixture(t)
	for _, c := range `&|!{[]^~:'+-` {
		if _, err := e.Search("FIND {yoga"+string(c)+"mats} RETURNING ProductCategory(Id)", today); err == nil || !strings.HasPrefix(err.Error(), "MALFORMED_SEARCH: ") {
			t.Errorf("%c: %v", c, err)
		}
	}
	for _, c := range `?&|!{}[]()^~*:\"'+-` {
		if got := rowsOf(t, o.Table(org.ProductCategory), find(t, e, `FIND {yoga\`+string(c)+"mat} RETURNING ProductCategory(Id)")); !slices.Equal(got, []int{2}) {
			t.Errorf(`\%c: got %v`, c, got)
		}
	}
}
