package tools

import (
	"fmt"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// forNumbers counts and compares.
var forNumbers = []*Func{
	{
		Name:     "get_agents_with_max_cases",
		Does:     "Returns the Ids of the agents who own the most of the given cases: all of them on a tie.",
		Category: CalculationDependent,
		Args:     []Arg{{Name: "subset_cases", Type: "array", Objects: true, Doc: "Cases, each an object with OwnerId."}},
		run:      func(_ *Env, args []value.Value) (value.Value, error) { return agentsBy(args[0], more) },
	},
	{
		Name:     "get_agents_with_min_cases",
		Does:     "Returns the Ids of the agents who own the fewest of the given cases: all of them on a tie. Agents with none are not seen.",
		Category: CalculationDependent,
		Inferred: true,
		Args:     []Arg{{Name: "subset_cases", Type: "array", Objects: true, Doc: "Cases, each an object with OwnerId."}},
		run:      func(_ *Env, args []value.Value) (value.Value, error) { return agentsBy(args[0], less) },
	},
	{
		Name:     "get_qualified_agent_ids_by_case_count",
		Does:     "Returns the Ids of the agents with strictly more than a number of cases.",
		Category: CalculationDependent,
		Args: []Arg{
			{Name: "agent_handled_cases", Type: "object", Doc: "How many cases each agent handled, by Id."},
			{Name: "n_cases", Type: "integer", Doc: "The number to exceed."},
		},
		run: getQualified,
	},
	{
		Name:     "calculate_average_handle_time",
		Does:     "Returns for each owner the mean time from creation to closing of the given cases, in minutes.",
		Category: CalculationDependent,
		Args:     []Arg{casesArg("OwnerId, CreatedDate and ClosedDate")},
		run:      func(_ *Env, args []value.Value) (value.Value, error) { return meanSpans(args[0], "OwnerId", 60) },
	},
	{
		Name:     "calculate_region_average_closure_times",
		Does:     "Returns for each state the mean time from creation to closing of the given cases, in seconds. Cases without a state are skipped.",
		Category: CalculationDependent,
		Args:     []Arg{casesArg("ShippingState, CreatedDate and ClosedDate")},
		run: func(_ *Env, args []value.Value) (value.Value, error) {
			if args[0].Len() == 0 {
				return value.Value{}, fmt.Errorf("'cases' must hold at least one case")
			}
			return meanSpans(args[0], "ShippingState", 1)
		},
	},
	{
		Name:     "get_month_to_case_count",
		Does:     "Returns how many of the given cases were created in each month, by its English name, whatever the year.",
		Category: CalculationDependent,
		Inferred: true,
		Args:     []Arg{casesArg("CreatedDate")},
		run:      getMonthCounts,
	},
	{
		Name:     "find_id_with_max_value",
		Does:     "Returns the Ids with the largest value: all of them on a tie, null if there is none.",
		Category: CalculationDependent,
		Inferred: true,
		Args:     []Arg{{Name: "values_by_id", Type: "object", Doc: "A number for each Id."}},
		run:      func(_ *Env, args []value.Value) (value.Value, error) { return extreme(args[0], more) },
	},
	{
		Name:     "find_id_with_min_value",
		Does:     "Returns the Ids with the smallest value: all of them on a tie, null if there is none.",
		Category: CalculationDependent,
		Inferred: true,
		Args:     []Arg{{Name: "values_by_id", Type: "object", Doc: "A number for each Id."}},
		run:      func(_ *Env, args []value.Value) (value.Value, error) { return extreme(args[0], less) },
	},
}

func more(a, b value.Value) bool { return value.Compare(a, b) > 0 }
func less(a, b value.Value) bool { return value.Compare(a, b) < 0 }

// extreme lists the keys whose number nothing beats, in order.
func extreme(byID value.Value, beats func(a, b value.Value) bool) (value.Value, error) {
	var ids []string
	var best value.Value
	for i, k := range byID.Keys() {
		v := byID.At(i)
		if v.Kind() != value.Int && v.Kind() != value.Double {
			return value.Value{}, fmt.Errorf("the value of '%s' is not a number", k)
		}
		switch {
		case len(ids) == 0 || beats(v, best):
			ids, best = append(ids[:0], k), v
		case !beats(best, v):
			ids = append(ids, k)
		}
	}
	if len(ids) == 0 {
		return value.Value{}, nil
	}
	return value.OfStrings(ids), nil
}

func agentsBy(cases value.Value, beats func(a, b value.Value) bool) (value.Value, error) {
	owners, err := keyed(cases, "OwnerId")
	if err != nil || len(owners) == 0 {
		return value.OfList(nil), err
	}
	for i, id := range owners {
		if id.IsNull() {
			return value.Value{}, fmt.Errorf("'OwnerId' of item %d is not a string", i)
		}
	}
	return extreme(countBy(cases, "OwnerId"), beats)
}

func getQualified(_ *Env, args []value.Value) (value.Value, error) {
	var ids []string
	for i, k := range args[0].Keys() {
		v := args[0].At(i)
		if v.Kind() != value.Int {
			return value.Value{}, fmt.Errorf("the value of '%s' is not a whole number", k)
		}
		if v.Int() > args[1].Int() {
			ids = append(ids, k)
		}
	}
	return value.OfStrings(ids), nil
}

// meanSpans is the mean time from creation to closing by a key, in units of so many seconds.
func meanSpans(cases value.Value, key string, unit int64) (value.Value, error) {
	keys, err := keyed(cases, key)
	if err != nil {
		return value.Value{}, err
	}
	created, err := keyedInstants(cases, "CreatedDate")
	if err != nil {
		return value.Value{}, err
	}
	closed, err := keyedInstants(cases, "ClosedDate")
	if err != nil {
		return value.Value{}, err
	}
	var t value.Tally
	for i, k := range keys {
		if closed[i] < created[i] {
			return value.Value{}, fmt.Errorf("item %d was closed before it was created", i)
		}
		if k.Str() != "" {
			t.Add(k.Str(), int64(closed[i]-created[i]))
		}
	}
	return t.Means(unit), nil
}

func getMonthCounts(_ *Env, args []value.Value) (value.Value, error) {
	created, err := keyedInstants(args[0], "CreatedDate")
	if err != nil {
		return value.Value{}, err
	}
	var t value.Tally
	for i, at := range created {
		_, m, _ := at.Day().Civil()
		if v, _ := args[0].At(i).Get("CreatedDate"); v.Kind() == value.String { // as written, in whatever zone
			day, _ := cal.ParseDay(v.Str()[:len("2006-01-02")])
			_, m, _ = day.Civil()
		}
		t.Add(cal.Months[m-1], 1)
	}
	return t.Counts(), nil
}
