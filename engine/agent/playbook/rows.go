package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// What a playbook reads out of results, and writes into queries.

// in compares a field with one Id by = and with several by IN.
func in(field string, ids []string) string {
	if len(ids) == 1 {
		return field + " = '" + ids[0] + "'"
	}
	return field + " IN ('" + strings.Join(ids, "', '") + "')"
}

// path follows a dotted path into nested records.
func path(r value.Value, p string) (value.Value, bool) {
	head, rest, more := strings.Cut(p, ".")
	v, ok := r.Get(head)
	if !more || !ok {
		return v, ok
	}
	return path(v, rest)
}

// column is a field of every row that has it.
func column(obs agent.Observation, field string) []string {
	var out []string
	for _, r := range obs.Value.Items() {
		if v, ok := path(r, field); ok && v.Str() != "" {
			out = append(out, v.Str())
		}
	}
	return out
}

// inner is the rows of a child relationship, over all rows.
func inner(obs agent.Observation, child string) agent.Observation {
	var rows []value.Value
	for _, r := range obs.Value.Items() {
		c, _ := r.Get(child)
		list, _ := c.Get("records")
		rows = append(rows, list.Items()...)
	}
	return agent.Observation{Value: value.OfList(rows)}
}

// bare is a result that is a text or a list of texts.
func bare(obs agent.Observation) []string {
	if obs.Value.Kind() == value.String {
		return []string{obs.Value.Str()}
	}
	var out []string
	for _, v := range obs.Value.Items() {
		out = append(out, v.Str())
	}
	return out
}

func head(ids []string) []string { return ids[:min(1, len(ids))] }

// after is the row after the one given, or the first.
func after(ids []string, id string) []string {
	for i := range ids {
		if ids[i] == id {
			return head(ids[(i+1)%len(ids):])
		}
	}
	return head(ids)
}

func each(rows []value.Value, change func(value.Value) value.Value) []value.Value {
	out := make([]value.Value, len(rows))
	for i := range rows {
		out[i] = change(rows[i])
	}
	return out
}

// flat keeps some fields of every row, each under the last part of its path.
func flat(obs agent.Observation, paths ...string) value.Value {
	keys := make([]string, len(paths))
	for i, p := range paths {
		keys[i] = p[strings.LastIndexByte(p, '.')+1:]
	}
	return value.OfList(each(obs.Value.Items(), func(r value.Value) value.Value {
		vals := make([]value.Value, len(paths))
		for i, p := range paths {
			vals[i], _ = path(r, p)
		}
		return value.OfRecord(keys, vals)
	}))
}

// pairs are the rows of a grouped query as numbers by name.
func pairs(obs agent.Observation, name func(value.Value) string, number string) value.Value {
	var keys []string
	var vals []value.Value
	for _, r := range obs.Value.Items() {
		n, _ := r.Get(number)
		if k := name(r); k != "" {
			keys, vals = append(keys, k), append(vals, n)
		}
	}
	return value.OfRecord(keys, vals)
}

// timeOf is the time in a field of a row, which a query returns as a time and a function as a text.
func timeOf(r value.Value, field string) (cal.Instant, bool) {
	v, _ := r.Get(field)
	if v.Kind() == value.Instant {
		return v.Instant(), true
	}
	t, err := cal.ParseInstant(v.Str())
	return t, err == nil
}

// listOf is an observation that is a list of records, as it is.
func listOf(obs agent.Observation) value.Value {
	if obs.Value.Kind() == value.List {
		return obs.Value
	}
	return value.OfList(nil)
}

// tail is all but the first.
func tail(names []string) []string { return names[min(1, len(names)):] }

// unless takes a condition out of a query.
func unless(q, condition string) string {
	q = strings.Replace(q, " AND "+condition, "", 1)
	return strings.Replace(q, condition+" AND ", "", 1)
}
