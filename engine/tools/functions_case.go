package tools

import (
	"fmt"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/soql"
	"deskarena/engine/value"
)

var windowArgs = []Arg{
	{Name: "start_date", Type: "string", Doc: "The start, included, as YYYY-MM-DDTHH:MM:SSZ."},
	{Name: "end_date", Type: "string", Doc: "The end, included, as YYYY-MM-DDTHH:MM:SSZ."},
}

// forHistory reads the case histories of a window; both of its ends are included.
var forHistory = []*Func{
	{
		Name:     "get_agent_handled_cases_by_period",
		Does:     "Returns for each agent how many cases were assigned to them in a window, by first assignment or by transfer.",
		Category: CalculationIndependent,
		Inferred: true,
		Args:     windowArgs,
		run:      getHandledCases,
	},
	{
		Name:     "get_non_transferred_case_ids",
		Does:     "Returns the Ids of the cases that were assigned exactly once in a window.",
		Category: QueryDependent,
		Args:     windowArgs,
		run:      getNonTransferred,
	},
	{
		Name:     "get_agent_transferred_cases_by_period",
		Does:     "Returns for each agent how many cases they transferred to another in a window; agents without any are left out.",
		Category: CalculationDependent,
		Inferred: true,
		Args: append(windowArgs[:2:2], Arg{Name: "qualified_agent_ids", Type: "array", Optional: true,
			Doc: "The agents to look at; all of them if the list is empty."}),
		run: getTransferred,
	},
}

// forCases reads cases, and what hangs on them.
var forCases = []*Func{
	{
		Name:     "get_cases",
		Does:     "Returns the cases that pass all filters given; at least one is. The end of the window is excluded.",
		Category: QueryDependent,
		Args: []Arg{
			{Name: "start_date", Type: "string", Optional: true, Doc: "Created at or after, as YYYY-MM-DDTHH:MM:SSZ."},
			{Name: "end_date", Type: "string", Optional: true, Doc: "Created before, as YYYY-MM-DDTHH:MM:SSZ."},
			{Name: "agent_ids", Type: "array", Optional: true, Doc: "Ids of the owners."},
			{Name: "case_ids", Type: "array", Optional: true, Doc: "Ids of the cases."},
			{Name: "order_item_ids", Type: "array", Optional: true, Doc: "Ids of the order items that they are about."},
			{Name: "issue_ids", Type: "array", Optional: true, Doc: "Ids of the issues that they are about."},
			{Name: "statuses", Type: "array", Optional: true, Doc: "Statuses, such as Closed."},
		},
		run: getCases,
	},
	{
		Name:     "get_shipping_state",
		Does:     "Returns the same cases with the state that each one's account ships to.",
		Category: QueryDependent,
		Inferred: true,
		Args:     []Arg{casesArg("AccountId")},
		run:      getShippingState,
	},
	{
		Name:     "get_issue_counts",
		Does:     "Returns for each issue how many cases on the given order items were created in a window, both ends included.",
		Category: QueryDependent,
		Inferred: true,
		Args: append(windowArgs[:2:2], Arg{Name: "order_item_ids", Type: "array",
			Doc: "Ids of order items; at least one."}),
		run: getIssueCounts,
	},
}

func casesArg(keys string) Arg {
	return Arg{Name: "cases", Type: "array", Objects: true, Doc: "Cases, each an object with " + keys + "."}
}

func (env *Env) history(columns, more string, args []value.Value) (value.Value, error) {
	w, err := wholeWindow(args)
	if err != nil {
		return value.Value{}, err
	}
	return env.SOQL("SELECT " + columns + " FROM CaseHistory__c WHERE " + w + " AND Field__c = 'Owner Assignment'" + more)
}

func countBy(rows value.Value, key string) value.Value {
	var t value.Tally
	for _, v := range column(rows, key) {
		if !v.IsNull() {
			t.Add(v.Str(), 1)
		}
	}
	return t.Counts()
}

func getHandledCases(env *Env, args []value.Value) (value.Value, error) {
	rows, err := env.history("NewValue__c, CreatedDate", "", args)
	return countBy(rows, "NewValue__c"), err
}

func getNonTransferred(env *Env, args []value.Value) (value.Value, error) {
	rows, err := env.history("CaseId__c", " GROUP BY CaseId__c HAVING COUNT(Id) = 1", args)
	if err != nil {
		return value.Value{}, err
	}
	return value.OfList(column(rows, "CaseId__c")), nil
}

func getTransferred(env *Env, args []value.Value) (value.Value, error) {
	rows, err := env.history("OldValue__c", " AND OldValue__c != NULL", args)
	if err != nil || args[2].Len() == 0 {
		return countBy(rows, "OldValue__c"), err
	}
	var t value.Tally
	for _, v := range column(rows, "OldValue__c") {
		if has(args[2], v.Str()) {
			t.Add(v.Str(), 1)
		}
	}
	return t.Counts(), nil
}

func has(list value.Value, s string) bool {
	for _, v := range list.Items() {
		if v.Str() == s {
			return true
		}
	}
	return false
}

// getCases leaves an empty list out like one that is not given: the wrapper's own quirk.
func getCases(env *Env, args []value.Value) (value.Value, error) {
	w, err := window("CreatedDate", "start_date", args[0].Str(), "end_date", args[1].Str(), "<")
	if err != nil {
		return value.Value{}, err
	}
	var filters []string
	if w != "" {
		filters = append(filters, w)
	}
	for i, field := range []string{"OwnerId", "Id", "OrderItemId__c", "IssueId__c", "Status"} {
		if ids := args[2+i]; ids.Len() > 0 {
			filters = append(filters, oneOf(field, ids.Items()))
		}
	}
	if len(filters) == 0 {
		return value.Value{}, fmt.Errorf("at least one filter must be given")
	}
	rows, err := env.SOQL("SELECT OwnerId, CreatedDate, ClosedDate, AccountId FROM Case WHERE " + strings.Join(filters, " AND "))
	if err != nil {
		return value.Value{}, err
	}
	return soql.DropNullColumns(rows), nil
}

func getShippingState(env *Env, args []value.Value) (value.Value, error) {
	accounts, err := keyed(args[0], "AccountId")
	if err != nil || len(accounts) == 0 {
		return args[0], err
	}
	var ids []value.Value
	for _, a := range accounts {
		if !has(value.OfList(ids), a.Str()) {
			ids = append(ids, a)
		}
	}
	rows, err := env.SOQL("SELECT Id, ShippingState FROM Account WHERE " + oneOf("Id", ids))
	if err != nil {
		return value.Value{}, err
	}
	state := map[string]value.Value{}
	for _, r := range rows.Items() {
		id, _ := r.Get("Id")
		state[id.Str()], _ = r.Get("ShippingState")
	}
	out := make([]value.Value, args[0].Len())
	for i, c := range args[0].Items() {
		keys := append(append([]string(nil), c.Keys()...), "ShippingState")
		out[i] = value.OfRecord(keys, append(append([]value.Value(nil), c.Items()...), state[accounts[i].Str()]))
	}
	return value.OfList(out), nil
}

func getIssueCounts(env *Env, args []value.Value) (value.Value, error) {
	if args[2].Len() == 0 {
		return value.Value{}, fmt.Errorf("'order_item_ids' must hold at least one Id")
	}
	w, err := wholeWindow(args)
	if err != nil {
		return value.Value{}, err
	}
	rows, err := env.SOQL("SELECT IssueId__c, COUNT(Id) IssueCount FROM Case WHERE " + w + " AND " + oneOf("OrderItemId__c", args[2].Items()) +
		" GROUP BY IssueId__c ORDER BY COUNT(Id) DESC")
	if err != nil {
		return value.Value{}, err
	}
	keys := make([]string, rows.Len())
	for i, id := range column(rows, "IssueId__c") {
		keys[i] = id.Str()
	}
	return value.OfRecord(keys, column(rows, "IssueCount")), nil
}

// keyed reads one text of every object of a list; it names the object that lacks it. A time may still be one, where no
// message was written and read in between.
func keyed(list value.Value, key string) ([]value.Value, error) {
	out := make([]value.Value, list.Len())
	for i, item := range list.Items() {
		if item.Kind() != value.Record {
			return nil, fmt.Errorf("item %d is not an object", i)
		}
		v, ok := item.Get(key)
		if !ok {
			return nil, fmt.Errorf("item %d has no '%s'", i, key)
		}
		if v.Kind() != value.String && v.Kind() != value.Instant && !v.IsNull() {
			return nil, fmt.Errorf("'%s' of item %d is not a string", key, i)
		}
		out[i] = v
	}
	return out, nil
}

// keyedInstants reads a time of every object, in the form that the API returns and no other.
func keyedInstants(list value.Value, key string) ([]cal.Instant, error) {
	texts, err := keyed(list, key)
	if err != nil {
		return nil, err
	}
	out := make([]cal.Instant, len(texts))
	for i, v := range texts {
		if v.Kind() == value.Instant {
			out[i] = v.Instant()
			continue
		}
		t, err := cal.ParseInstant(v.Str())
		if err != nil || len(v.Str()) != len("2006-01-02T15:04:05.000+0000") {
			return nil, fmt.Errorf("'%s' of item %d is not of the form YYYY-MM-DDTHH:MM:SS.000+0000", key, i)
		}
		out[i] = t
	}
	return out, nil
}
