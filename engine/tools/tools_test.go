package tools

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/value"
)

// wanted lists the functions as they are published: name, category ("" for neither; a ~ before one that the paper does
// not print and that follows from its definitions), and arguments, ? marking the optional ones. A list of strings is
// strings, one of objects is objects.
var wanted = []struct{ name, category, args string }{
	{"get_account_id_by_contact_id", "query, independent", "contact_id string"},
	{"search_products", "query, independent", "search_term string"},
	{"get_purchase_history", "~query, dependent", "account_id string, purchase_date string, related_product_ids strings"},
	{"get_order_item_ids_by_product", "query, independent", "product_id string"},
	{"get_issues", "~query, independent", ""},
	{"get_start_date", "calculation, independent", "end_date string, period string, interval_count integer"},
	{"get_period", "calculation, independent", "period_name string, year integer"},
	{"get_agent_handled_cases_by_period", "~calculation, independent", "start_date string, end_date string"},
	{"get_non_transferred_case_ids", "query, dependent", "start_date string, end_date string"},
	{"get_agent_transferred_cases_by_period", "~calculation, dependent", "start_date string, end_date string, qualified_agent_ids strings?"},
	{"get_cases", "query, dependent", "start_date string?, end_date string?, agent_ids strings?, case_ids strings?, order_item_ids strings?, issue_ids strings?, statuses strings?"},
	{"get_shipping_state", "~query, dependent", "cases objects"},
	{"get_issue_counts", "~query, dependent", "start_date string, end_date string, order_item_ids strings"},
	{"get_agents_with_max_cases", "calculation, dependent", "subset_cases objects"},
	{"get_agents_with_min_cases", "~calculation, dependent", "subset_cases objects"},
	{"get_qualified_agent_ids_by_case_count", "calculation, dependent", "agent_handled_cases object, n_cases integer"},
	{"calculate_average_handle_time", "calculation, dependent", "cases objects"},
	{"calculate_region_average_closure_times", "calculation, dependent", "cases objects"},
	{"get_month_to_case_count", "~calculation, dependent", "cases objects"},
	{"find_id_with_max_value", "~calculation, dependent", "values_by_id object"},
	{"find_id_with_min_value", "~calculation, dependent", "values_by_id object"},
	{"search_knowledge_articles", "~query, independent", "search_term string"},
	{"get_email_messages_by_case_id", "~query, independent", "case_id string"},
	{"get_livechat_transcript_by_case_id", "~query, independent", "case_id string"},
	{"submit", "", "content string"},
	{"issue_soql_query", "", "query string"},
	{"issue_sosl_query", "", "query string"},
}

func TestTheTwentySevenFunctions(t *testing.T) {
	if len(wanted) != 27 || len(All()) != 27 {
		t.Fatalf("%d functions, %d wanted, of 27", len(All()), len(wanted))
	}
	handed := 0
	for _, f := range All() {
		if !f.General() {
			handed++
		}
	}
	if handed != 25 {
		t.Errorf("%d functions without the two general ones, want 25", handed)
	}
	for _, w := range wanted {
		f := Find(w.name)
		if f == nil {
			t.Errorf("no %s", w.name)
			continue
		}
		category := f.Category.String()
		if f.Inferred {
			category = "~" + category
		}
		if category != w.category {
			t.Errorf("%s is %q, want %q", w.name, category, w.category)
		}
		var args []string
		for _, a := range f.Args {
			s := a.Name + " " + strings.TrimPrefix(a.Type, "array")
			switch {
			case a.Type == "array" && a.Objects:
				s += "objects"
			case a.Type == "array":
				s += "strings"
			}
			if a.Optional {
				s += "?"
			}
			args = append(args, s)
		}
		if got := strings.Join(args, ", "); got != w.args {
			t.Errorf("%s takes %s, want %s", w.name, got, w.args)
		}
	}
	for _, name := range []string{"", "Get_Issues", "get_weather", "respond"} {
		if Find(name) != nil {
			t.Errorf("there is a function %q", name)
		}
	}
}

// What a function-calling model is handed is valid JSON schema and says what the function takes.
func TestSchemas(t *testing.T) {
	type property struct {
		Type, Description string
		Items             *struct{ Type string }
	}
	for _, f := range All() {
		var s struct {
			Type     string
			Function struct {
				Name, Description string
				Parameters        struct {
					Type       string
					Properties map[string]property
					Required   []string
				}
			}
		}
		d := json.NewDecoder(strings.NewReader(string(f.Schema())))
		d.DisallowUnknownFields()
		if err := d.Decode(&s); err != nil || d.More() {
			t.Errorf("%s: %v in %s", f.Name, err, f.Schema())
			continue
		}
		p := s.Function.Parameters
		if s.Type != "function" || s.Function.Name != f.Name || len(s.Function.Description) < 10 || p.Type != "object" || p.Required == nil || len(p.Properties) != len(f.Args) {
			t.Errorf("%s: %s", f.Name, f.Schema())
		}
		var required []string
		for _, a := range f.Args {
			if !a.Optional {
				required = append(required, a.Name)
			}
			got := p.Properties[a.Name]
			if got.Type != a.Type || len(got.Description) < 5 || (got.Items != nil) != (a.Type == "array") {
				t.Errorf("%s: %s is %+v", f.Name, a.Name, got)
			}
			if got.Items != nil && (got.Items.Type == "object") != a.Objects {
				t.Errorf("%s: %s is a list of %s", f.Name, a.Name, got.Items.Type)
			}
		}
		if !slices.Equal(p.Required, required) {
			t.Errorf("%s requires %v, want %v", f.Name, p.Required, required)
		}
	}
}

var company = sync.OnceValue(func() *org.Company { return org.Generate(1) })

func newEnv() *Env { return &Env{Engine: soql.New(company().Org), Today: org.LastDay} }

// says calls a function with arguments in JSON and returns what the agent reads.
func says(t *testing.T, env *Env, name, args string) string {
	t.Helper()
	a, err := value.ParseJSON(args)
	if err != nil {
		t.Fatalf("%s: %v", args, err)
	}
	v, err := Find(name).Call(env, a)
	if err != nil {
		return Failure(err)
	}
	return Text(v)
}

// samples are arguments of the right types, in JSON.
var samples = map[string]string{"string": `"x"`, "integer": `1`, "strings": `["x"]`, "objects": `[{"a":1}]`, "object": `{"a":1}`}

// Every argument of every function is checked: an unknown one, one that is missing, one of another type.
func TestArgumentsAreChecked(t *testing.T) {
	for _, w := range wanted {
		type arg struct {
			name, kind string
			optional   bool
		}
		var args []arg
		for _, s := range strings.Split(w.args, ", ") {
			if name, kind, ok := strings.Cut(s, " "); ok {
				args = append(args, arg{name, strings.TrimSuffix(kind, "?"), strings.HasSuffix(kind, "?")})
			}
		}
		write := func(change func(i int) (name, text string)) string {
			var parts []string
			for i := range args {
				if name, text := change(i); name != "" {
					parts = append(parts, fmt.Sprintf("%q:%s", name, text))
				}
			}
			return "{" + strings.Join(parts, ",") + "}"
		}
		check := func(json, want string) {
			t.Helper()
			if got := says(t, newEnv(), w.name, json); got != want {
				t.Errorf("%s(%s): %s\nwant %s", w.name, json, got, want)
			}
		}
		for at, a := range args {
			check(write(func(i int) (string, string) {
				if i == at {
					return a.name + "s_", samples[a.kind]
				}
				return args[i].name, samples[args[i].kind]
			}), fmt.Sprintf("Error: %s() got an unexpected keyword argument '%ss_'", w.name, a.name))
			if !a.optional {
				check(write(func(i int) (string, string) {
					if i == at {
						return "", ""
					}
					return args[i].name, samples[args[i].kind]
				}), fmt.Sprintf("Error: %s() missing a required argument: '%s'", w.name, a.name))
			}
			must := map[string]string{"strings": "array of strings", "objects": "array"}[a.kind]
			if must == "" {
				must = a.kind
			}
			for _, kind := range []string{"string", "integer", "strings", "objects", "object"} {
				if kind == a.kind || a.kind == "objects" && kind == "strings" { // the items are looked at by the function
					continue
				}
				check(write(func(i int) (string, string) {
					if i == at {
						return a.name, samples[kind]
					}
					return args[i].name, samples[args[i].kind]
				}), fmt.Sprintf("Error: '%s' must be %s", a.name, must))
			}
		}
		check(`{"nonsense":1}`, fmt.Sprintf("Error: %s() got an unexpected keyword argument 'nonsense'", w.name))
	}
	if got := says(t, newEnv(), "get_start_date", `{"end_date":"2024-01-31T00:00:00Z","period":"day","interval_count":1.0}`); got != "Error: 'interval_count' must be integer" {
		t.Errorf("1.0 is taken for an integer: %s", got)
	}
}
