package fault

import (
	"slices"
	"strings"

	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/value"
)

// The quiet ways.

// Truncated: the first half of the rows, as of a caller who does not ask for the next page of a result that says done: false.
var Truncated = quiet(func(a *Answer) (value.Value, error) {
	n := a.Rows.Len()
	if n < 2 {
		return value.Value{}, cannot("brings back one row: there is nothing to cut off")
	}
	return value.OfList(a.Rows.Items()[:n/2]), nil
})

// most is how many near-duplicates are added.
const most = 2

// Distractors: one or two records more, which meet all conditions but one that the rows do not show.
var Distractors = quiet(func(a *Answer) (value.Value, error) {
	own := a.records()
	if own == nil {
		return value.Value{}, cannot("counts: it brings back no records that could have a double")
	}
	for _, l := range a.looser() {
		order := a.Engine.Nearby(l, a.Today)
		if uniquely(l.Field) || !holds(order, own) {
			continue
		}
		added := a.nearest(order, own, own)
		if len(added) == 0 {
			continue
		}
		added = added[:min(len(added), 1+a.Dice.For("how many").Below(most))]
		return a.shown(order, slices.Concat(own, added)), nil
	}
	if added := a.neighbours(own[len(own)-1:], own); isSearch(a.Query) && len(added) > 0 {
		return value.OfList(append(slices.Clone(a.Rows.Items()), a.Engine.Show(a.Query, a.Today, added[:1])...)), nil
	}
	return value.Value{}, cannot("asks for what no other record comes near")
})

// WrongRow: in the place of one record another that meets all conditions but one which the rows do not show; where there is none,
// the same key with what another record has.
var WrongRow = quiet(func(a *Answer) (value.Value, error) {
	own := a.records()
	if own == nil {
		return a.wrongGroup()
	}
	at := a.Dice.For("row").Below(len(own))
	gone := own[at : at+1]
	others := slices.Delete(slices.Clone(own), at, at+1)
	for _, l := range a.looser() {
		order := a.Engine.Nearby(l, a.Today)
		if !holds(order, others) {
			continue
		}
		for _, r := range a.nearest(order, gone, own) {
			if rows := a.shown(order, append(slices.Clone(others), r)); rows.Len() == len(own) && !rows.Equal(a.Rows) {
				return rows, nil
			}
		}
	}
	for _, row := range a.Engine.Show(a.Query, a.Today, a.neighbours(gone, own)) {
		if row = a.keyed(a.Rows.At(at), row); !row.Equal(a.Rows.At(at)) {
			rows := slices.Clone(a.Rows.Items())
			rows[at] = row
			return value.OfList(rows), nil
		}
	}
	return value.Value{}, cannot("shows nothing that another record has otherwise")
})

// wrongGroup puts in the place of one group the numbers that it would have if the query left a condition out.
func (a *Answer) wrongGroup() (value.Value, error) {
	at := a.Dice.For("row").Below(a.Rows.Len())
	own := a.Rows.At(at)
	for _, l := range a.looser() {
		for _, row := range a.Engine.Rows(l, a.Today).Items() {
			if !row.Equal(own) && texts(row) == texts(own) {
				return value.OfList(a.inOrder(at, row)), nil
			}
		}
	}
	return value.Value{}, cannot("counts what no looser query counts otherwise")
}

// inOrder puts a row in the place of another, or where it belongs among rows that come by the number that is changed.
func (a *Answer) inOrder(at int, row value.Value) []value.Value {
	rows := slices.Clone(a.Rows.Items())
	i := 0
	for i < row.Len()-1 && row.At(i).Equal(rows[at].At(i)) {
		i++
	}
	for _, sign := range []int{-1, 1} {
		by := func(x, y value.Value) int { return sign * value.Compare(x.At(i), y.At(i)) }
		if sorted := slices.IsSortedFunc(rows, by); sorted && strings.Contains(strings.ToUpper(a.Query), " ORDER BY ") {
			rows = slices.Delete(rows, at, at+1)
			to, _ := slices.BinarySearchFunc(rows, row, by)
			return slices.Insert(rows, to, row)
		}
	}
	rows[at] = row
	return rows
}

// texts are the keys of a group: what of it is no number.
func texts(row value.Value) string {
	var b strings.Builder
	for i, k := range row.Keys() {
		if v := row.At(i); v.Kind() != value.Int && v.Kind() != value.Double {
			b.WriteString(k + "=" + v.Plain() + "\n")
		}
	}
	return b.String()
}

// looser are the queries that leave out a condition which the rows do not show.
func (a *Answer) looser() []soql.Looser {
	return slices.DeleteFunc(a.Engine.Loosened(a.Query), func(l soql.Looser) bool { return shows(a.Rows.At(0), l.Field) })
}

// shows says whether a row has a field, which may be a path and begin with the object's own name.
func shows(row value.Value, field string) bool {
	parts := strings.Split(field, ".")
	for from := range parts {
		v, ok := row, true
		for _, p := range parts[from:] {
			i := slices.IndexFunc(v.Keys(), func(k string) bool { return strings.EqualFold(k, p) })
			if ok = i >= 0; !ok {
				break
			}
			v = v.At(i)
		}
		if ok {
			return true
		}
	}
	return false
}

// uniquely says whether a condition on a field can be met by one record alone.
func uniquely(field string) bool {
	return strings.EqualFold(field[strings.LastIndexByte(field, '.')+1:], "Id")
}

// set is for asking alone: nothing goes by its order.
func set(list []soql.Record) map[soql.Record]bool {
	m := make(map[soql.Record]bool, len(list))
	for _, r := range list {
		m[r] = true
	}
	return m
}

func holds(list, some []soql.Record) bool {
	in := set(list)
	return !slices.ContainsFunc(some, func(r soql.Record) bool { return !in[r] })
}

// far bounds how many records are looked at by what they show.
const far = 8

// nearest orders what is not among a result's own records by how much it is like some of these: by what the rows show, and then
// by how near it stands. It has a few of them.
func (a *Answer) nearest(list, to, own []soql.Record) []soql.Record {
	in := set(own)
	rest := slices.DeleteFunc(slices.Clone(list), func(r soql.Record) bool { return in[r] })
	distance := func(r soql.Record) int {
		d := 1 << 30
		for _, o := range to[:min(len(to), far)] {
			if o.Object == r.Object {
				d = min(d, max(o.Row-r.Row, r.Row-o.Row))
			}
		}
		return d
	}
	slices.SortStableFunc(rest, func(x, y soql.Record) int { return distance(x) - distance(y) })
	rest = rest[:min(len(rest), far)]
	model := a.Engine.Show(a.Query, a.Today, to[:1])
	alike := map[soql.Record]int{}
	rest = slices.DeleteFunc(rest, func(r soql.Record) bool {
		row := a.Engine.Show(a.Query, a.Today, []soql.Record{r})
		if len(row) == 0 || slices.ContainsFunc(a.Rows.Items(), row[0].Equal) {
			return true // what cannot be told from an own row is none
		}
		alike[r] = common(row[0], model[0])
		return false
	})
	slices.SortStableFunc(rest, func(x, y soql.Record) int { return alike[y] - alike[x] })
	return rest
}

// common counts the cells that two rows share.
func common(a, b value.Value) (n int) {
	for i, k := range a.Keys() {
		if v, ok := b.Get(k); ok && v.Equal(a.At(i)) {
			n++
		}
	}
	return n
}

// neighbours are the records beside some, by Id, that are not among a result's own: those before it and after it in turn.
func (a *Answer) neighbours(of, own []soql.Record) (list []soql.Record) {
	for step := 1; step <= far; step++ {
		for _, r := range []soql.Record{{Object: of[0].Object, Row: of[0].Row + step}, {Object: of[0].Object, Row: of[0].Row - step}} {
			if r.Row >= 0 && r.Row < a.Org.Table(r.Object).Len() && !slices.Contains(own, r) {
				list = append(list, r)
			}
		}
	}
	return list
}

// shown are those of some records that are to be kept, in their order and as the query shows them.
func (a *Answer) shown(order, keep []soql.Record) value.Value {
	in := set(keep)
	return value.OfList(a.Engine.Show(a.Query, a.Today, slices.DeleteFunc(slices.Clone(order), func(r soql.Record) bool { return !in[r] })))
}

// keyed is another record's row under the key of an own one: what the query asks for by name stays.
func (a *Answer) keyed(own, other value.Value) value.Value {
	asked := soql.Conditions(a.Query)
	vals := slices.Clone(other.Items())
	for i, k := range other.Keys() {
		v, _ := own.Get(k)
		filtered := slices.ContainsFunc(asked, func(field string) bool { return shows(value.OfRecord([]string{k}, []value.Value{v}), field) })
		if filtered || k == "Id" || len(v.Str()) > 3 && strings.Contains(a.Query, v.Str()) {
			vals[i] = v
		}
	}
	return value.OfRecord(other.Keys(), vals)
}

func isSearch(query string) bool { return strings.HasPrefix(query, "FIND") }

// SwappedID: in one row the Id of another record of the same object, of one that the query does not name.
var SwappedID = quiet(func(a *Answer) (value.Value, error) {
	all := string(a.Rows.AppendPython(nil))
	order := make([]int, a.Rows.Len())
	for i := range order {
		order[i] = i
	}
	dice.Shuffle(a.Dice.For("row"), order)
	for _, at := range order {
		ids := a.ids(a.Rows.At(at), nil)
		if len(ids) == 0 {
			continue
		}
		id := dice.Pick(a.Dice.For("id"), ids)
		o, _ := org.FindPrefix(id)
		row, _ := a.Org.Table(o).Row(id)
		for _, r := range a.neighbours([]soql.Record{{Object: o, Row: row}}, nil) {
			if other := a.Org.Table(o).ID(r.Row); !strings.Contains(all, other) && !strings.Contains(a.Query, other) {
				rows := slices.Clone(a.Rows.Items())
				rows[at] = replaced(rows[at], id, other)
				return value.OfList(rows), nil
			}
		}
	}
	return value.Value{}, cannot("shows no Id but those that it asks for")
})

// ids are the Ids of a row, at any depth, each once, that the query does not name.
func (a *Answer) ids(v value.Value, to []string) []string {
	if id := v.Str(); len(id) == 18 && !strings.Contains(a.Query, id) && !slices.Contains(to, id) {
		if o, ok := org.FindPrefix(id); ok {
			if _, ok := a.Org.Table(o).Row(id); ok {
				to = append(to, id)
			}
		}
	}
	for _, kid := range v.Items() {
		to = a.ids(kid, to)
	}
	return to
}

// replaced is a value with one text in the place of another wherever it stands, in addresses too.
func replaced(v value.Value, old, now string) value.Value {
	switch v.Kind() {
	case value.String:
		return value.OfString(strings.ReplaceAll(v.Str(), old, now))
	case value.List, value.Record:
		kids := slices.Clone(v.Items())
		for i := range kids {
			kids[i] = replaced(kids[i], old, now)
		}
		if v.Kind() == value.List {
			return value.OfList(kids)
		}
		return value.OfRecord(v.Keys(), kids)
	}
	return v
}
