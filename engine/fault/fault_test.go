package fault

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/value"

	"pgregory.net/rapid"
)

var company = sync.OnceValue(func() *org.Org { return org.Generate(1).Org })

var engine = sync.OnceValue(func() *soql.Engine { return soql.New(company()) })

const today = cal.Day(19000)

func answer(t rapid.TB, query string, seed uint64) *Answer {
	ask := engine().Query
	if strings.HasPrefix(query, "FIND") {
		ask = engine().Search
	}
	r, err := ask(query, today)
	a := &Answer{Query: query, Rows: r.Rows, Err: err, Org: company(), Engine: engine(), Today: today, Dice: dice.New(seed)}
	if len(r.Objects) > 0 {
		a.Object, a.Known = r.Objects[0], true
	}
	return a
}

// What a service in trouble says, to the letter; where each text is from stands beside its way.
func TestWhatTroubleSays(t *testing.T) {
	for _, c := range []struct {
		way  Way
		want string
	}{
		{Timeout, "QUERY_TIMEOUT: Your query request was running for too long."},
		{RateLimit, "REQUEST_LIMIT_EXCEEDED: ConcurrentRequests (Concurrent API Requests) Limit exceeded."},
		{ServerError, "UNKNOWN_EXCEPTION: An unexpected error occurred. Please include this ErrorId if you contact support: 740366892-366730 (-982377620)"},
		{Denied, "INSUFFICIENT_ACCESS: insufficient access rights on entity: Issue__c"},
		{Malformed, "Unterminated string starting at: line 1 column 392 (char 391)"},
	} {
		if _, err := c.way(answer(t, "SELECT Id, Name FROM Issue__c", 7)); err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
	for name, want := range map[string]string{"AccountId": "AccountId__c", "CaseId__c": "CaseId2__c"} {
		if got := Drifted(name); got != want {
			t.Errorf("%s becomes %s", name, got)
		}
	}
}

// A body that ends within a text is what Python's json module complains of so: by where the text begins, in characters.
func TestBreaksOff(t *testing.T) {
	for _, c := range []struct {
		body      string
		at, start int
	}{
		{`{"a": "b"}`, 8, 6},
		{`{"a": "b"}`, 2, 1},
		{`{"a": "b"}`, 0, 1},
		{`{"ä": "b"}`, 9, 6},
		{`{"a\"b": 1}`, 10, 1},
		{`[1, 2]`, 3, -1},
	} {
		if got := breaksOff(c.body, c.at); got != c.start {
			t.Errorf("%s at %d: %d, want %d", c.body, c.at, got, c.start)
		}
	}
}

// queries have rows of their own, and a way that none of them can go wrong.
var queries = []string{
	"SELECT AccountId FROM Contact WHERE Id = '%contact'",
	"SELECT Id, EffectiveDate FROM Order WHERE AccountId = '%account' AND Status = 'Activated'",
	"SELECT Id, Name, Description FROM Product2 WHERE Id IN ('%product', '%product2')",
	"SELECT Product2Id, Product2.Name FROM OrderItem WHERE Order.AccountId = '%account' AND Order.Status = 'Activated'",
	"SELECT Id, OwnerId, Status, CreatedDate, ClosedDate FROM Case WHERE Status = 'Closed' AND CreatedDate >= 2021-01-01T00:00:00Z AND CreatedDate < 2021-03-01T00:00:00Z",
	"SELECT Id, OwnerId, Status, CreatedDate, ClosedDate FROM Case WHERE CreatedDate >= 2021-01-01T00:00:00Z AND CreatedDate < 2021-03-01T00:00:00Z ORDER BY CreatedDate DESC",
	"SELECT CaseId__c, OldValue__c, NewValue__c FROM CaseHistory__c WHERE Field__c = 'Owner Assignment' AND CreatedDate < 2021-03-01T00:00:00Z",
	"SELECT OwnerId, COUNT(Id) n FROM Case WHERE Status = 'Closed' GROUP BY OwnerId ORDER BY COUNT(Id) DESC",
	"SELECT COUNT(Id) FROM Case WHERE Status = 'Closed'",
	"SELECT ShippingState, (SELECT Id, OwnerId FROM Cases) FROM Account WHERE Id = '%account'",
	"FIND {shoes} IN ALL FIELDS RETURNING Product2(Id, Name)",
	"FIND {exchange color} IN ALL FIELDS RETURNING Knowledge__kav(Id, Title WHERE PublishStatus = 'Online')",
}

func drawn(t *rapid.T) *Answer {
	o := company()
	id := func(obj org.Object) string {
		return o.Table(obj).ID(rapid.IntRange(0, o.Table(obj).Len()-1).Draw(t, obj.String()))
	}
	q := strings.NewReplacer("%contact", id(org.Contact), "%account", id(org.Account), "%product2", id(org.Product2), "%product", id(org.Product2)).
		Replace(rapid.SampledFrom(queries).Draw(t, "query"))
	return answer(t, q, rapid.Uint64().Draw(t, "seed"))
}

// goes makes an answer go wrong, twice, and looks at what must be so in whatever way: both times the same, the answer itself
// untouched, something else in its place, and in it no Id that there is not.
func goes(t *rapid.T, a *Answer, way Way) (rows value.Value, ok bool) {
	was := string(a.Rows.AppendPython(nil))
	rows, err := way(a)
	if cannot := (*Cannot)(nil); errors.As(err, &cannot) {
		return rows, false
	}
	again, _ := way(a)
	switch {
	case err != nil:
		t.Fatal(err)
	case !rows.Equal(again):
		t.Fatalf("%s: another time %s", rows.AppendPython(nil), again.AppendPython(nil))
	case string(a.Rows.AppendPython(nil)) != was:
		t.Fatal("the answer itself was changed")
	case rows.Equal(a.Rows) || rows.Len() == 0:
		t.Fatalf("%s becomes %s", was, rows.AppendPython(nil))
	}
	for _, r := range rows.Items() {
		if !slices.Equal(r.Keys(), a.Rows.At(0).Keys()) {
			t.Fatalf("a row with %q among rows with %q", r.Keys(), a.Rows.At(0).Keys())
		}
		exist(t, r)
	}
	return rows, true
}

func exist(t *rapid.T, v value.Value) {
	if o, ok := org.FindPrefix(v.Str()); ok && len(v.Str()) == 18 {
		if _, ok := company().Table(o).Row(v.Str()); !ok {
			t.Fatalf("there is no %s", v.Str())
		}
	}
	for _, kid := range v.Items() {
		exist(t, kid)
	}
}

// fits says that what rows show contradicts neither the conditions nor the order of the query.
func fits(t *rapid.T, a *Answer, rows value.Value) {
	for _, r := range rows.Items() {
		when, _ := r.Get("CreatedDate")
		status, shown := r.Get("Status")
		switch {
		case shown && strings.Contains(a.Query, "Status = 'Closed'") && status.Str() != "Closed",
			!when.IsNull() && when.Instant().Day() >= cal.Date(2021, 3, 1):
			t.Fatalf("%s shows %s", a.Query, r.AppendPython(nil))
		}
		if id, ok := r.Get("Id"); ok && strings.Contains(a.Query, "Id IN (") && !strings.Contains(a.Query, id.Str()) {
			t.Fatalf("%s brings %s", a.Query, id.Str())
		}
	}
	for _, by := range []string{"n", "CreatedDate"} {
		down := func(x, y value.Value) int {
			v, _ := x.Get(by)
			w, _ := y.Get(by)
			return value.Compare(w, v)
		}
		if strings.Contains(a.Query, "DESC") && !slices.IsSortedFunc(rows.Items(), down) {
			t.Fatalf("%s comes as %s", a.Query, rows.AppendPython(nil))
		}
	}
}

func TestQuietWays(t *testing.T) {
	for name, c := range map[string]struct {
		way   Way
		looks func(t *rapid.T, a *Answer, rows value.Value)
	}{
		"truncated": {Truncated, func(t *rapid.T, a *Answer, rows value.Value) {
			if n := rows.Len(); n != a.Rows.Len()/2 || !rows.Equal(value.OfList(a.Rows.Items()[:n])) {
				t.Fatalf("%d of %d rows", n, a.Rows.Len())
			}
		}},
		"distractors": {Distractors, func(t *rapid.T, a *Answer, rows value.Value) {
			own := 0
			for _, r := range rows.Items() {
				if own < a.Rows.Len() && r.Equal(a.Rows.At(own)) {
					own++
				}
			}
			if more := rows.Len() - a.Rows.Len(); own != a.Rows.Len() || more < 1 || more > most {
				t.Fatalf("%d of %d own rows among %d", own, a.Rows.Len(), rows.Len())
			}
			fits(t, a, rows)
		}},
		"stale": {Stale, func(t *rapid.T, a *Answer, rows value.Value) {
			if lost := a.Rows.Len() - rows.Len(); lost < 0 || lost > 1 {
				t.Fatalf("%d rows of %d", rows.Len(), a.Rows.Len())
			}
			if strings.Contains(a.Query, "Status = 'Closed'") || strings.Contains(a.Query, "DESC") {
				fits(t, a, rows)
			}
		}},
		"swapped Id": {SwappedID, func(t *rapid.T, a *Answer, rows value.Value) {
			changed := 0
			for i, r := range rows.Items() {
				if !r.Equal(a.Rows.At(i)) {
					changed++
				}
			}
			if changed != 1 || rows.Len() != a.Rows.Len() {
				t.Fatalf("%d rows changed", changed)
			}
			fits(t, a, rows)
		}},
		"wrong row": {WrongRow, func(t *rapid.T, a *Answer, rows value.Value) {
			own := 0
			for _, r := range a.Rows.Items() {
				if slices.ContainsFunc(rows.Items(), r.Equal) {
					own++
				}
			}
			if rows.Len() != a.Rows.Len() || own < rows.Len()-1 {
				t.Fatalf("%d of %d rows are own", own, rows.Len())
			}
			fits(t, a, rows)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			landed := 0
			rapid.Check(t, func(t *rapid.T) {
				a := drawn(t)
				if rows, ok := goes(t, a, c.way); ok {
					landed++
					c.looks(t, a, rows)
				}
			})
			if landed < 20 {
				t.Errorf("only %d answers went wrong so", landed)
			}
		})
	}
}

func TestWhatCannotGoWrong(t *testing.T) {
	for _, c := range []struct {
		way   Way
		query string
		says  string
	}{
		{Truncated, "SELECT Nothing FROM Case", "was rejected"},
		{Malformed, "SELECT Nothing FROM Case", "was rejected"},
		{Truncated, "SELECT Id FROM Case WHERE Status = 'Lost'", "brings back nothing"},
		{Truncated, "SELECT Id FROM Case LIMIT 1", "one row"},
		{Distractors, "SELECT COUNT(Id) FROM Case", "no records"},
		{Distractors, "SELECT Id FROM Issue__c", "no other record"},
		{SwappedID, "SELECT COUNT(Id) FROM Case", "no Id"},
		{SwappedID, "SELECT Name FROM Issue__c", "no Id"},
		{WrongRow, "SELECT COUNT(Id) FROM Case", "no looser query"},
		{Stale, "SELECT Name FROM Issue__c LIMIT 1", "otherwise before"},
		{Stale, "SELECT COUNT(Id) FROM Case WHERE Status = 'Lost'", "fewer before"},
	} {
		_, err := c.way(answer(t, c.query, 1))
		if cannot := (*Cannot)(nil); !errors.As(err, &cannot) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want something of %q", c.query, err, c.says)
		}
	}
}
