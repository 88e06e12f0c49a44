package soql_test

import (
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
		"RUNNING Shoes":                          {0, 3},
		"running AND shoes":                      {0, 3},
		"running OR yoga":                        {0, 1, 2, 3, 6},
		"running AND NOT shoes":                  {1, 6},
		"running and not (shoes or trail)":       {6},
		"(trail OR yoga) mats":                   {2},
		"trail OR yoga mats":                     {1, 2},
		`"running shoes"`:                        {0},
		`"for running"`:                          {3},
		`"shoes running"`:                        {},
		"shoe*":                                  {0, 1, 3, 7},
		"run*":                                   {0, 1, 3, 6, 9},
		"sho?s":                                  {0, 3, 7},
		"r*g":                                    {0, 1, 3, 6},
		"r?n*g":                                  {0, 1, 3, 6},
		"shoe":                                   {1},
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
