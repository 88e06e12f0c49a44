package task

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"deskarena/engine/agent/playbook"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/tools"
	"deskarena/engine/value"
)

func drawOf(seed uint64) (*org.Company, []Instance, []string) {
	c := org.Generate(seed)
	in, truths := drawNCR(c, soql.New(c.Org))
	return c, in, truths
}

func TestNCRInstances(t *testing.T) {
	for _, seed := range []uint64{1, 5} {
		c, instances, truths := drawOf(seed)
		if len(instances) != PerTask || len(truths) != PerTask {
			t.Fatalf("%d instances, %d truths", len(instances), len(truths))
		}
		questions, products, agents := map[string]bool{}, map[string]bool{}, map[string]bool{}
		for i := range instances {
			in := &instances[i]
			p := in.Brief.Params
			if in.Number != i+1 || in.Kind != NCR || in.Persona != "Service Manager" || in.Context != ncrPolicy {
				t.Errorf("instance %d: %+v", i+1, in)
			}
			if in.Brief.Today < org.FirstDay || in.Brief.Today > org.LastDay {
				t.Errorf("instance %d comes in on %s", i+1, in.Brief.Today)
			}
			if !strings.Contains(in.Brief.Question, p.Subject) || !strings.Contains(p.Subject+p.Description, p.Phrase) {
				t.Errorf("instance %d does not hold its subject or its product %q: %s", i+1, p.Phrase, in.Brief.Question)
			}
			if _, ok := c.Table(org.User).Row(truths[i]); !ok {
				t.Errorf("instance %d: the truth is %q", i+1, truths[i])
			}
			if questions[in.Brief.Question] {
				t.Errorf("twice: %s", in.Brief.Question)
			}
			questions[in.Brief.Question], products[p.Phrase], agents[truths[i]] = true, true, true
		}
		// The released set has 117 products and 17 agents.
		if len(products) < 90 || len(agents) < 12 || len(agents) > 22 {
			t.Errorf("seed %d: %d products, %d agents", seed, len(products), len(agents))
		}
	}
}

func TestNCRIsDeterministic(t *testing.T) {
	_, a, truthsA := drawOf(2)
	_, b, truthsB := drawOf(2)
	if !reflect.DeepEqual(a, b) || !slices.Equal(truthsA, truthsB) {
		t.Error("two draws of one company differ")
	}
}

// Whoever follows the policy with nothing but the functions and the words of the case comes to the truth.
func TestNCRIsFair(t *testing.T) {
	c, instances, truths := drawOf(1)
	env := &tools.Env{Engine: soql.New(c.Org)}
	call := func(name string, args ...any) value.Value {
		var keys []string
		var vals []value.Value
		for i := 0; i < len(args); i += 2 {
			keys, vals = append(keys, args[i].(string)), append(vals, args[i+1].(value.Value))
		}
		v, err := tools.Find(name).Call(env, value.OfRecord(keys, vals))
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	closed := value.OfStrings([]string{"Closed"})
	issues := call("get_issues")
	var names []string
	for _, r := range issues.Items() {
		n, _ := r.Get("Name")
		names = append(names, n.Str())
	}
	rungs := map[int]int{}
	for i := range instances {
		p := instances[i].Brief.Params
		at, _ := playbook.IssueOf(names, p.Subject+" "+p.Description)
		id, _ := issues.At(at).Get("Id")
		level := call("get_agents_with_max_cases", "subset_cases", call("get_cases", "issue_ids", value.OfList([]value.Value{id}), "statuses", closed))
		rung := 1
		if level.Len() > 1 {
			rung = 2
			found := call("search_products", "search_term", value.OfString(p.Phrase))
			if found.Len() != 1 {
				t.Errorf("instance %d: a search for %q finds %d products", i+1, p.Phrase, found.Len())
			}
			about := call("get_cases", "agent_ids", level, "statuses", closed,
				"order_item_ids", call("get_order_item_ids_by_product", "product_id", found.At(0)))
			if about.Len() > 0 {
				level = call("get_agents_with_max_cases", "subset_cases", about)
			}
		}
		if level.Len() > 1 {
			rung = 3
			var idlest []string
			fewest := 1 << 30
			for _, a := range level.Items() {
				n := call("get_cases", "agent_ids", value.OfList([]value.Value{a}), "statuses", value.OfStrings([]string{"New", "Open", "Working", "Escalated"})).Len()
				if n < fewest {
					idlest, fewest = nil, n
				}
				if n == fewest {
					idlest = append(idlest, a.Str())
				}
			}
			level = value.OfStrings(idlest)
		}
		if level.Len() != 1 || level.At(0).Str() != truths[i] {
			t.Errorf("instance %d: the policy leads to %v, the truth is %s", i+1, level.Plain(), truths[i])
		}
		rungs[rung]++
	}
	if rungs[1] < 40 || rungs[2] < 20 || rungs[3] < 3 {
		t.Errorf("the rungs of the policy decide %v times", rungs)
	}
}

// A reader who goes by the words of a case finds its issue, in the company's own cases too.
func TestReaderFindsTheIssue(t *testing.T) {
	for _, seed := range []uint64{1, 6} {
		c := org.Generate(seed)
		n := newNCR(c, soql.New(c.Org))
		cases := c.Table(org.Case)
		wrong := 0
		for row := range cases.Len() {
			at, sure := playbook.IssueOf(n.names, cases.Text(row, org.CaseSubject)+" "+cases.Text(row, org.CaseDescription))
			if !sure || at != int(cases.Col(org.CaseIssue).Ref[row]) {
				wrong++
			}
		}
		if wrong > cases.Len()/50 {
			t.Errorf("seed %d: %d of %d cases are misread", seed, wrong, cases.Len())
		}
	}
	if _, sure := playbook.IssueOf([]string{"Late Delivery", "Color Mismatch"}, "Hello."); sure {
		t.Error("a text that says nothing has an issue")
	}
	if _, sure := playbook.IssueOf(nil, "late"); sure {
		t.Error("an issue is found where there are none")
	}
}

// row is a case of a small company in which nobody else has cases of issue 0.
type row struct {
	owner   int32
	issue   int32
	product int32
	status  string
}

func withCases(t *testing.T, rows ...row) *ncrDraw {
	c := org.Generate(1)
	o := c.Org
	set := func(field int, change func(col *org.Column, i int, r row)) {
		o = o.Edit(org.Case, field, func(col *org.Column) {
			for i := range c.Table(org.Case).Len() {
				r := row{99, 9, 499, "Closed"}
				if i < len(rows) {
					r = rows[i]
				}
				change(col, i, r)
			}
		})
	}
	set(org.CaseOwner, func(col *org.Column, i int, r row) { col.Ref[i] = r.owner })
	set(org.CaseIssue, func(col *org.Column, i int, r row) { col.Ref[i] = r.issue })
	set(org.CaseStatus, func(col *org.Column, i int, r row) { col.Str[i] = r.status })
	set(org.CaseOrderItem, func(col *org.Column, i int, r row) {
		col.Ref[i] = c.Table(org.OrderItem).Referrers(org.ItemProduct, int(r.product))[0]
	})
	return newNCR(&org.Company{Org: o}, soql.New(o))
}

func TestRouting(t *testing.T) {
	const a, b, c = 10, 11, 12
	for _, test := range []struct {
		name string
		rows []row
		want int
		at   rung
		ok   bool
	}{
		{"the most closed cases of the issue", []row{{a, 0, 5, "Closed"}, {b, 0, 5, "Closed"}, {b, 0, 5, "Closed"}}, b, 1, true},
		{"only closed cases count", []row{{a, 0, 5, "Closed"}, {b, 0, 5, "Open"}, {b, 0, 5, "Working"}}, a, 1, true},
		{"cases of another issue do not", []row{{a, 0, 5, "Closed"}, {b, 1, 5, "Closed"}, {b, 1, 5, "Closed"}}, a, 1, true},
		{"the issue comes before the product", []row{{a, 0, 5, "Closed"}, {a, 0, 5, "Closed"}, {b, 0, 0, "Closed"}, {b, 1, 0, "Closed"}}, a, 1, true},
		{"on a tie the product decides, whatever the issue", []row{{a, 0, 5, "Closed"}, {b, 0, 5, "Closed"}, {b, 1, 0, "Closed"}}, b, 2, true},
		{"among those level only", []row{
			{a, 0, 5, "Closed"}, {b, 0, 5, "Closed"}, {b, 1, 0, "Closed"}, {c, 1, 0, "Closed"}, {c, 1, 0, "Closed"}}, b, 2, true},
		{"by closed cases on it", []row{{a, 0, 5, "Closed"}, {b, 0, 5, "Closed"}, {b, 1, 0, "Closed"}, {a, 1, 0, "Open"}, {a, 1, 0, "Open"}}, b, 2, true},
		{"on a further tie the fewest that are not closed, of any Status", []row{
			{a, 0, 0, "Closed"}, {b, 0, 0, "Closed"}, {a, 1, 5, "Escalated"}, {a, 1, 5, "Working"}, {b, 1, 5, "New"}}, b, busy, true},
		{"whoever has none has the fewest", []row{{a, 0, 0, "Closed"}, {b, 0, 0, "Closed"}, {a, 1, 5, "Working"}}, b, 3, true},
		{"without a closed case on the product all stay level", []row{{a, 0, 5, "Closed"}, {b, 0, 5, "Closed"}, {a, 1, 5, "Working"}}, b, 3, true},
		{"a tie to the end is no instance", []row{{a, 0, 0, "Closed"}, {b, 0, 0, "Closed"}}, 0, 3, false},
		{"nor is one for which the reference, which sees Open alone, names another", []row{{a, 0, 0, "Closed"}, {b, 0, 0, "Closed"},
			{a, 1, 5, "Open"}, {a, 1, 5, "Working"}, {a, 1, 5, "Working"}, {b, 1, 5, "Open"}, {b, 1, 5, "Open"}}, 0, 3, false},
		{"nor one for which it does not see who has none", []row{{a, 0, 0, "Closed"}, {b, 0, 0, "Closed"}, {a, 1, 5, "Open"}}, 0, 3, false},
	} {
		to, at, ok := withCases(t, test.rows...).route(0, 0)
		if ok != test.ok || ok && (to != test.want || at != test.at) {
			t.Errorf("%s: agent %d by rung %d, %v; want %d by %d, %v", test.name, to, at, ok, test.want, test.at, test.ok)
		}
	}
}
