package story

import (
	"slices"
	"strconv"

	"deskarena/engine/episode"
)

// ofRecord is a single record: a map from names to numbers, or fields.
func (r *result) ofRecord(u *episode.Turn, d data, used []string) {
	numbers := !slices.ContainsFunc(d.kids, func(k data) bool { return k.kind != dataNumber })
	if !numbers || len(d.kids) == 0 {
		r.lines = recordLines(u, d)
		return
	}
	r.count = len(d.kids)
	var pairs []telling
	for i, k := range d.keys {
		pairs = append(pairs, pair(k, d.kids[i]))
	}
	r.lines = order(pairs, used)
}

// ofList is a list of rows: of single values, of a name and a number each, or of records, of which one is shown.
func (r *result) ofList(u *episode.Turn, d data, used use) {
	if len(d.kids) == 0 {
		return
	}
	first, names := flat(d.kids[0]), 0
	for _, k := range first.kids {
		if k.kind != dataNumber {
			names++
		}
	}
	switch n := len(first.kids); {
	case d.kids[0].kind != dataRecord || n == 1 && first.kids[0].kind != dataNumber:
		for _, row := range d.kids {
			if in := flat(row); len(in.kids) > 0 {
				row = in.kids[0]
			}
			r.lines = append(r.lines, telling{text: row.text, value: row.text})
		}
		r.lines = order(fold(r.lines), used.values)
	case n == 2 && len(d.kids[0].kids) == 2 && names <= 1 && first.kids[1].kind == dataNumber:
		for _, row := range d.kids {
			r.lines = append(r.lines, pair(groupName(u, row.kids[0].text), row.kids[1]))
		}
		r.lines = order(r.lines, used.values)
	default:
		n, found := told(d.kids, slices.Concat(used.values, used.rows))
		if _, article := first.get("Title"); !found && !article {
			n = weightiest(d.kids)
		}
		row := flat(d.kids[n])
		r.lines = recordLines(u, row)
		r.doc = r.readText(row, used.values)
		for _, k := range row.kids {
			if found && isID(k.text) {
				r.ids = append(r.ids, k.text)
			}
		}
	}
}

func pair(name string, n data) telling {
	if name == "" {
		name = "none"
	}
	return telling{text: name, value: name, right: shortNumber(n.text), number: n.text}
}

// fold makes one line of those that are the same, with their number: "005..wUd ×4".
func fold(lines []telling) []telling {
	times := map[string]int{}
	var out []telling
	for _, l := range lines {
		if times[l.value]++; times[l.value] == 1 {
			out = append(out, l)
		}
	}
	if len(out) == len(lines) {
		return lines
	}
	for i := range out {
		out[i].number = strconv.Itoa(times[out[i].value])
		out[i].right = "×" + out[i].number
	}
	return out
}

// order puts the entries that are told first: those that were used, then the largest; the smallest, where it was them
// that were looked for. Entries without a number keep their order.
func order(lines []telling, used []string) []telling {
	size := func(l telling) float64 { n := data{text: l.number}; return n.number() }
	at := func(l telling) int {
		if i := slices.Index(used, l.value); i >= 0 {
			return i
		}
		return len(used)
	}
	first, least, most := len(used), 0, 0
	for _, l := range lines {
		first = min(first, at(l))
	}
	for _, l := range lines {
		for _, o := range lines {
			switch {
			case first == len(used) || at(l) != first:
			case size(o) > size(l):
				least++
			case size(o) < size(l):
				most++
			}
		}
	}
	small := least > most
	slices.SortStableFunc(lines, func(a, b telling) int {
		if i, j := at(a), at(b); i != j {
			return i - j
		}
		x, y := size(a), size(b)
		if small {
			x, y = y, x
		}
		switch {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	for i := range lines {
		lines[i].rank = i
	}
	return lines
}

// told is the row of many that the run goes on with: the first of those that hold what it used. A value that every row
// holds tells none apart, nor does one that no row holds.
func told(rows []data, used []string) (row int, found bool) {
	left := make([]int, len(rows))
	flats := make([]data, len(rows))
	for i := range rows {
		left[i], flats[i] = i, flat(rows[i])
	}
	for _, v := range used {
		var with []int
		for _, i := range left {
			if holds(&flats[i], v) {
				with = append(with, i)
			}
		}
		if len(with) > 0 && len(with) < len(left) {
			left, found = with, true
		}
		if len(left) == 1 {
			break
		}
	}
	return left[0], found
}

// holds says whether a record holds a value, in a field or as words in the midst of a text.
func holds(d *data, v string) bool {
	return v != "" && slices.ContainsFunc(d.kids, func(k data) bool { return k.text == v || episode.Shows(k.text, v) })
}
