package fault

import (
	"slices"
	"strings"

	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/value"
)

// Stale: the rows as they were before the last change of what they show, as a replica has them that lags behind. Of cases that is
// the last hand-over to another owner or the closing; of several records otherwise, the making of the newest; of one record,
// in a field that changes over the years, the value of an older record beside it; of a count, the newest that it counts.
var Stale = quiet(func(a *Answer) (value.Value, error) {
	own := a.records()
	if own == nil {
		return a.fewer()
	}
	if rows, ok := a.before(own); ok {
		return rows, nil
	}
	if len(own) > 1 {
		return value.OfList(slices.Delete(slices.Clone(a.Rows.Items()), a.newest(own), a.newest(own)+1)), nil
	}
	row := a.Rows.At(0)
	for i, k := range row.Keys() {
		f, ok := own[0].Object.FindField(k)
		if !ok || !slices.Contains(changing, k) || a.filters(k) || row.At(i).IsNull() {
			continue
		}
		for r := own[0].Row - 1; r >= 0 && r >= own[0].Row-far; r-- {
			if v := a.Org.Table(own[0].Object).Value(r, f); !v.IsNull() && !v.Equal(row.At(i)) && !strings.Contains(a.Query, v.Plain()) {
				return value.OfList([]value.Value{with(row, i, v)}), nil
			}
		}
	}
	return value.Value{}, cannot("shows nothing that was otherwise before")
})

// changing are the fields of which a record has had other values.
var changing = []string{"AccountId", "OwnerId", "IssueId__c", "Status", "Priority", "ShippingState", "ShippingCity", "Phone", "Email", "PersonEmail",
	"UnitPrice", "Quantity", "Description", "Summary"}

// filters says whether the query has a condition on a field.
func (a *Answer) filters(field string) bool {
	return slices.ContainsFunc(soql.Conditions(a.Query), func(about string) bool {
		return shows(value.OfRecord([]string{field}, []value.Value{{}}), about)
	})
}

// before undoes the last change of the cases among the records that shows in their rows.
func (a *Answer) before(own []soql.Record) (rows value.Value, ok bool) {
	list := a.Rows.Items()
	last, cases := int64(org.Null), a.Org.Table(org.Case)
	for at, r := range own {
		if r.Object != org.Case {
			continue
		}
		row := list[at]
		if i := slices.Index(row.Keys(), "OwnerId"); i >= 0 {
			if when, from := a.handedOver(r.Row); from != "" && when > last {
				if rest, fits := a.otherwise(at, "OwnerId", with(row, i, value.OfString(from))); fits {
					last, rows, ok = when, rest, true
				}
			}
		}
		if when := cases.Col(org.CaseClosed).Number(int32(r.Row)); when > last {
			open, shown := row, false
			for i, k := range row.Keys() {
				switch k {
				case "ClosedDate":
					open, shown = with(open, i, value.Value{}), true
				case "Status":
					open, shown = with(open, i, value.OfString("Working")), true
				}
			}
			if rest, fits := a.otherwise(at, "Status", open); shown && fits {
				last, rows, ok = when, rest, true
			}
		}
	}
	return rows, ok
}

// otherwise are the rows with one as it was: which was not among them yet where the query has a condition on what changed.
func (a *Answer) otherwise(at int, field string, was value.Value) (rows value.Value, ok bool) {
	list := slices.Clone(a.Rows.Items())
	if a.filters(field) {
		return value.OfList(slices.Delete(list, at, at+1)), len(list) > 1
	}
	list[at] = was
	return value.OfList(list), true
}

// handedOver is when a case last went to another owner, and whose it was before; "" if it never did.
func (a *Answer) handedOver(row int) (when int64, from string) {
	h := a.Org.Table(org.CaseHistory)
	for _, entry := range h.Referrers(org.HistoryCase, row) {
		at := h.Col(org.HistoryCreated).Number(entry)
		if old := h.Value(int(entry), org.HistoryOldValue).Str(); h.Text(int(entry), org.HistoryField) == "Owner Assignment" && old != "" && (from == "" || at >= when) {
			when, from = at, old
		}
	}
	return when, from
}

// newest is the row of the record that was made last.
func (a *Answer) newest(own []soql.Record) (at int) {
	last := int64(org.Null)
	for i, r := range own {
		when := int64(r.Row)
		if f, ok := r.Object.FindField("CreatedDate"); ok {
			when = a.Org.Table(r.Object).Col(f).Number(int32(r.Row))
		}
		if when > last {
			at, last = i, when
		}
	}
	return at
}

// fewer takes one off a count, of the first group where the rows stay in their order.
func (a *Answer) fewer() (value.Value, error) {
	list := a.Rows.Items()
	for at, row := range list {
		for i := range row.Keys() {
			n := row.At(i)
			if n.Kind() != value.Int || n.Int() < 2 || at > 0 && list[at-1].At(i).Int() < n.Int() || at+1 < len(list) && list[at+1].At(i).Int() == n.Int() {
				continue
			}
			rows := slices.Clone(list)
			rows[at] = with(row, i, value.OfInt(n.Int()-1))
			return value.OfList(rows), nil
		}
	}
	return value.Value{}, cannot("counts nothing that was fewer before")
}

// with is a row with another value in one place.
func with(row value.Value, i int, v value.Value) value.Value {
	vals := slices.Clone(row.Items())
	vals[i] = v
	return value.OfRecord(row.Keys(), vals)
}
