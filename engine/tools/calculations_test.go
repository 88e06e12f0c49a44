package tools

import (
	"fmt"
	"testing"
)

// What is reckoned without the org.
func TestCalculations(t *testing.T) {
	at := func(s string) string { return "2021-03-" + s + ".000+0000" }
	case1 := func(owner, state, from, to string) string {
		return fmt.Sprintf(`{"OwnerId":%s,"ShippingState":%s,"CreatedDate":%q,"ClosedDate":%q}`, owner, state, at(from), at(to))
	}
	three := "[" + case1(`"A"`, `"TX"`, "01T00:00:00", "01T01:00:00") + "," + case1(`"B"`, `"OH"`, "01T00:00:00", "01T00:00:50") + "," +
		case1(`"A"`, `"OH"`, "02T00:00:00", "02T00:30:00") + "]"
	const (
		badWindowEnd = "Error: 'end_date' must be a date of the form YYYY-MM-DDTHH:MM:SSZ"
		badPeriod    = "Error: 'period' must be day, week, month or quarter"
		badName      = "Error: 'period_name' must be a month, Q1 to Q4, or Spring, Summer, Fall or Winter"
		badYear      = "Error: 'year' must be a year from 1 to 9999"
		badCount     = "Error: 'interval_count' must be a whole number, 0 or more"
		badDate      = "Error: date value out of range"
	)
	for _, c := range []struct{ name, args, want string }{
		{"get_start_date", `{"end_date":"2024-03-31T00:00:00Z","period":"day","interval_count":14}`, "2024-03-17T00:00:00Z"},
		{"get_start_date", `{"end_date":"2024-03-31T08:15:30Z","period":"week","interval_count":2}`, "2024-03-17T08:15:30Z"},
		{"get_start_date", `{"end_date":"2024-03-31T00:00:00Z","period":"month","interval_count":1}`, "2024-02-29T00:00:00Z"},
		{"get_start_date", `{"end_date":"2023-03-31T00:00:00Z","period":"month","interval_count":1}`, "2023-02-28T00:00:00Z"},
		{"get_start_date", `{"end_date":"2024-01-15T00:00:00Z","period":"month","interval_count":13}`, "2022-12-15T00:00:00Z"},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"quarter","interval_count":2}`, "2023-11-30T00:00:00Z"},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"quarter","interval_count":0}`, "2024-05-31T00:00:00Z"},
		{"get_start_date", `{"end_date":"2024-05-31","period":"day","interval_count":1}`, badWindowEnd},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00.000+0000","period":"day","interval_count":1}`, badWindowEnd},
		{"get_start_date", `{"end_date":"2024-02-30T00:00:00Z","period":"day","interval_count":1}`, badWindowEnd},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"days","interval_count":1}`, badPeriod},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"year","interval_count":1}`, badPeriod},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"day","interval_count":-1}`, badCount},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"day","interval_count":150000}`, "1613-09-23T00:00:00Z"},
		// A day or a week further back than the year 1 is no date, and a month or a quarter no year.
		{"get_start_date", `{"end_date":"0001-01-03T05:06:07Z","period":"day","interval_count":2}`, "0001-01-01T05:06:07Z"},
		{"get_start_date", `{"end_date":"0001-01-03T05:06:07Z","period":"day","interval_count":3}`, badDate},
		{"get_start_date", `{"end_date":"0001-01-15T23:59:59Z","period":"week","interval_count":2}`, "0001-01-01T23:59:59Z"},
		{"get_start_date", `{"end_date":"0001-01-15T23:59:59Z","period":"week","interval_count":3}`, badDate},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"day","interval_count":9223372036854775807}`, badDate},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"week","interval_count":9223372036854775807}`, badDate},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"month","interval_count":9223372036854775807}`, badDate},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"month","interval_count":24280}`, "0001-01-31T00:00:00Z"},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"month","interval_count":24281}`, "Error: year 0 is out of range"},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"month","interval_count":100000}`, "Error: year -6309 is out of range"},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"quarter","interval_count":8093}`, "0001-02-28T00:00:00Z"},
		{"get_start_date", `{"end_date":"2024-05-31T00:00:00Z","period":"quarter","interval_count":8094}`, "Error: year 0 is out of range"},
		{"get_start_date", `{"end_date":"9999-12-31T23:59:59Z","period":"quarter","interval_count":0}`, "9999-12-31T23:59:59Z"},
		{"get_start_date", `{"end_date":"0000-12-31T00:00:00Z","period":"day","interval_count":0}`, badWindowEnd},

		{"get_period", `{"period_name":"February","year":2024}`, "{'start_date': '2024-02-01T00:00:00Z', 'end_date': '2024-03-01T00:00:00Z'}"},
		{"get_period", `{"period_name":"Q4","year":2022}`, "{'start_date': '2022-10-01T00:00:00Z', 'end_date': '2023-01-01T00:00:00Z'}"},
		{"get_period", `{"period_name":"Spring","year":2022}`, "{'start_date': '2022-03-01T00:00:00Z', 'end_date': '2022-06-01T00:00:00Z'}"},
		{"get_period", `{"period_name":"Summer","year":2022}`, "{'start_date': '2022-06-01T00:00:00Z', 'end_date': '2022-09-01T00:00:00Z'}"},
		{"get_period", `{"period_name":"Fall","year":2022}`, "{'start_date': '2022-09-01T00:00:00Z', 'end_date': '2022-12-01T00:00:00Z'}"},
		{"get_period", `{"period_name":"Winter","year":2023}`, "{'start_date': '2023-12-01T00:00:00Z', 'end_date': '2024-03-01T00:00:00Z'}"},
		{"get_period", `{"period_name":"Autumn","year":2023}`, badName},
		{"get_period", `{"period_name":"winter","year":2023}`, badName},
		{"get_period", `{"period_name":"Q5","year":2023}`, badName},
		{"get_period", `{"period_name":"Q1","year":0}`, badYear},
		{"get_period", `{"period_name":"Q1","year":10000}`, badYear},
		// The end is the first instant after the period: there is none after 9999.
		{"get_period", `{"period_name":"January","year":1}`, "{'start_date': '0001-01-01T00:00:00Z', 'end_date': '0001-02-01T00:00:00Z'}"},
		{"get_period", `{"period_name":"November","year":9999}`, "{'start_date': '9999-11-01T00:00:00Z', 'end_date': '9999-12-01T00:00:00Z'}"},
		{"get_period", `{"period_name":"Q3","year":9999}`, "{'start_date': '9999-07-01T00:00:00Z', 'end_date': '9999-10-01T00:00:00Z'}"},
		{"get_period", `{"period_name":"Fall","year":9999}`, "{'start_date': '9999-09-01T00:00:00Z', 'end_date': '9999-12-01T00:00:00Z'}"},
		{"get_period", `{"period_name":"Winter","year":9998}`, "{'start_date': '9998-12-01T00:00:00Z', 'end_date': '9999-03-01T00:00:00Z'}"},
		{"get_period", `{"period_name":"December","year":9999}`, "Error: year 10000 is out of range"},
		{"get_period", `{"period_name":"Q4","year":9999}`, "Error: year 10000 is out of range"},
		{"get_period", `{"period_name":"Winter","year":9999}`, "Error: year 10000 is out of range"},

		{"get_agents_with_max_cases", `{"subset_cases":[{"OwnerId":"B"},{"OwnerId":"A"},{"OwnerId":"B"}]}`, "['B']"},
		{"get_agents_with_max_cases", `{"subset_cases":[{"OwnerId":"B"},{"OwnerId":"A"},{"OwnerId":"C"},{"OwnerId":"A"},{"OwnerId":"B"}]}`, "['B', 'A']"},
		{"get_agents_with_max_cases", `{"subset_cases":[]}`, "[]"},
		{"get_agents_with_max_cases", `{"subset_cases":["B"]}`, "Error: item 0 is not an object"},
		{"get_agents_with_max_cases", `{"subset_cases":[{"OwnerId":"A"},{"Owner":"B"}]}`, "Error: item 1 has no 'OwnerId'"},
		{"get_agents_with_max_cases", `{"subset_cases":[{"OwnerId":5}]}`, "Error: 'OwnerId' of item 0 is not a string"},
		{"get_agents_with_max_cases", `{"subset_cases":[{"OwnerId":"A"},{"OwnerId":null}]}`, "Error: 'OwnerId' of item 1 is not a string"},
		{"get_agents_with_min_cases", `{"subset_cases":[{"OwnerId":"B"},{"OwnerId":"A"},{"OwnerId":"C"},{"OwnerId":"B"}]}`, "['A', 'C']"},
		{"get_agents_with_min_cases", `{"subset_cases":[]}`, "[]"},
		{"get_agents_with_min_cases", `{"subset_cases":[{}]}`, "Error: item 0 has no 'OwnerId'"},

		{"get_qualified_agent_ids_by_case_count", `{"agent_handled_cases":{"A":3,"B":2,"C":4},"n_cases":2}`, "['A', 'C']"},
		{"get_qualified_agent_ids_by_case_count", `{"agent_handled_cases":{"A":1},"n_cases":0}`, "['A']"},
		{"get_qualified_agent_ids_by_case_count", `{"agent_handled_cases":{"A":2},"n_cases":2}`, "[]"},
		{"get_qualified_agent_ids_by_case_count", `{"agent_handled_cases":{},"n_cases":0}`, "[]"},
		{"get_qualified_agent_ids_by_case_count", `{"agent_handled_cases":{"A":"3"},"n_cases":0}`, "Error: the value of 'A' is not a whole number"},
		{"get_qualified_agent_ids_by_case_count", `{"agent_handled_cases":{"A":3.5},"n_cases":0}`, "Error: the value of 'A' is not a whole number"},

		{"calculate_average_handle_time", `{"cases":` + three + `}`, "{'A': 45.0, 'B': 0.8333333333333334}"},
		{"calculate_average_handle_time", `{"cases":[]}`, "{}"},
		{"calculate_average_handle_time", `{"cases":[` + case1(`"A"`, `"TX"`, "01T00:00:00", "01T00:00:00") + `]}`, "{'A': 0.0}"},
		{"calculate_average_handle_time", `{"cases":[` + case1(`"A"`, `"TX"`, "02T00:00:00", "01T00:00:00") + `]}`, "Error: item 0 was closed before it was created"},
		{"calculate_average_handle_time", `{"cases":[{"OwnerId":"A","CreatedDate":"2021-03-01T00:00:00Z","ClosedDate":"2021-03-01T00:00:00Z"}]}`,
			"Error: 'CreatedDate' of item 0 is not of the form YYYY-MM-DDTHH:MM:SS.000+0000"},
		{"calculate_average_handle_time", `{"cases":[{"OwnerId":"A","CreatedDate":"2021-03-01T00:00:00.000+0000","ClosedDate":null}]}`,
			"Error: 'ClosedDate' of item 0 is not of the form YYYY-MM-DDTHH:MM:SS.000+0000"},
		{"calculate_average_handle_time", `{"cases":[{"OwnerId":"A","CreatedDate":"2021-03-01T00:00:00.000+0000"}]}`, "Error: item 0 has no 'ClosedDate'"},
		{"calculate_region_average_closure_times", `{"cases":` + three + `}`, "{'TX': 3600.0, 'OH': 925.0}"},
		{"calculate_region_average_closure_times", `{"cases":[` + case1(`"A"`, `null`, "01T00:00:00", "01T00:00:50") + "," + case1(`"A"`, `"TX"`, "01T00:00:00", "01T00:00:51") + `]}`, "{'TX': 51.0}"},
		{"calculate_region_average_closure_times", `{"cases":[]}`, "Error: 'cases' must hold at least one case"},
		{"calculate_region_average_closure_times", `{"cases":[{"OwnerId":"A"}]}`, "Error: item 0 has no 'ShippingState'"},

		{"get_month_to_case_count", `{"cases":[{"CreatedDate":"2021-03-31T23:59:59.000+0000"},{"CreatedDate":"2021-01-01T00:00:00.000+0000"},{"CreatedDate":"2022-03-01T00:00:00.000+0000"}]}`,
			"{'March': 2, 'January': 1}"},
		{"get_month_to_case_count", `{"cases":[{"CreatedDate":"0001-01-01T00:00:00.000+1400"},{"CreatedDate":"9999-12-31T23:59:59.000-1200"},{"CreatedDate":"2021-03-31T23:30:00.000-0100"}]}`,
			"{'January': 1, 'December': 1, 'March': 1}"}, // as written, in whatever zone
		{"get_month_to_case_count", `{"cases":[]}`, "{}"},
		{"get_month_to_case_count", `{"cases":[{"ClosedDate":"2021-03-31T23:59:59.000+0000"}]}`, "Error: item 0 has no 'CreatedDate'"},
		{"get_month_to_case_count", `{"cases":[{"CreatedDate":"2021-03-31"}]}`, "Error: 'CreatedDate' of item 0 is not of the form YYYY-MM-DDTHH:MM:SS.000+0000"},

		{"find_id_with_max_value", `{"values_by_id":{"A":1,"B":3,"C":2}}`, "['B']"},
		{"find_id_with_max_value", `{"values_by_id":{"A":2.50,"B":1,"C":2.5}}`, "['A', 'C']"},
		{"find_id_with_max_value", `{"values_by_id":{"A":-2,"B":-1.5}}`, "['B']"},
		{"find_id_with_max_value", `{"values_by_id":{}}`, "None"},
		{"find_id_with_max_value", `{"values_by_id":{"A":"3"}}`, "Error: the value of 'A' is not a number"},
		{"find_id_with_min_value", `{"values_by_id":{"A":1,"B":3,"C":1}}`, "['A', 'C']"},
		{"find_id_with_min_value", `{"values_by_id":{"A":0.1,"B":0.09}}`, "['B']"},
		{"find_id_with_min_value", `{"values_by_id":{}}`, "None"},
		{"find_id_with_min_value", `{"values_by_id":{"A":null}}`, "Error: the value of 'A' is not a number"},

		{"submit", `{"content":"None"}`, "None"},
		{"submit", `{"content":""}`, ""},
	} {
		env := newEnv()
		if got := says(t, env, c.name, c.args); got != c.want {
			t.Errorf("%s(%s): %s\nwant %s", c.name, c.args, got, c.want)
		}
		if len(env.From) > 0 {
			t.Errorf("%s reads %v", c.name, env.From)
		}
	}
}
