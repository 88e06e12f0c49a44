package story

import (
	"slices"
	"strconv"
	"strings"

	"deskarena/engine/episode"
)

// flat brings the fields of the records within a record up to it, under their own names, and leaves out what the API
// adds; child rows come as their number and the first of them.
func flat(d data) data {
	out := data{kind: dataRecord}
	for i, k := range d.kids {
		switch rows, child := k.get("records"); {
		case d.keys[i] == "attributes" || k.kind == dataNone:
		case child:
			n := strconv.Itoa(len(rows.kids)) + " rows"
			if len(rows.kids) == 1 {
				n = "1 row"
			}
			out.keys, out.kids = append(out.keys, d.keys[i]), append(out.kids, data{text: n})
			if len(rows.kids) > 0 {
				in := flat(rows.kids[0])
				out.keys, out.kids = append(out.keys, in.keys...), append(out.kids, in.kids...)
			}
		case k.kind == dataRecord:
			in := flat(k)
			out.keys, out.kids = append(out.keys, in.keys...), append(out.kids, in.kids...)
		default:
			out.keys, out.kids = append(out.keys, d.keys[i]), append(out.kids, k)
		}
	}
	return out
}

// dull are fields that tell the least.
var dull = map[string]bool{"Quantity": true, "UnitPrice": true, "FromAddress": true, "ToAddress": true, "MessageDate": true,
	"EndTime": true, "Status": true, "AccountId": true, "Description": true, "Summary": true}

// openings and closings are pairs of dates that need no names: "2021-02-04→", "2021-02-06".
var openings, closings = [...]string{"CreatedDate", "start_date"}, [...]string{"ClosedDate", "end_date"}

// spanOf is the pair of dates that a record has; nothing where it lacks one.
func spanOf(d *data) (opens, closes string) {
	for i := range openings {
		_, from := d.get(openings[i])
		if _, to := d.get(closings[i]); from && to {
			return openings[i], closings[i]
		}
	}
	return "", ""
}

// recordLines are the fields of a record: its Id, then the others in their order.
func recordLines(u *episode.Turn, d data) []telling {
	if len(d.kids) == 1 && d.kids[0].kind == dataNumber {
		n := d.kids[0].text
		if counts(u, d.keys[0]) {
			return append([]telling{{text: some(n, plural(u)), value: n, bold: true}}, windowLines(u.Call)...)
		}
		return []telling{{text: n, value: n, bold: true}, {text: plainName(d.keys[0]), soft: true, rank: 1}}
	}
	var out []telling
	opens, closes := spanOf(&d)
	for i, k := range d.kids {
		name := d.keys[i]
		if isID(k.text) && slices.ContainsFunc(out, func(l telling) bool { return l.value == k.text }) {
			continue // its owner, and its case's owner
		}
		l := telling{name: name, text: k.text, value: k.text, rank: 10 + i}
		switch {
		case name == "Id":
			l.name, l.soft, l.rank = "", true, 2
		case isID(k.text):
			l.soft, l.rank = true, 20+i
		case name == opens:
			l.name, l.text, l.rank = "", day(k.text)+"→", 4*min(i, 1)
		case name == closes:
			l.name, l.text, l.rank = "", day(k.text), 5
		case k.kind == dataNumber:
			l.name, l.text, l.right = "", plainName(name), shortNumber(k.text)
			if counts(u, name) {
				l.text = plural(u)
			}
		case strings.HasSuffix(name, "Date"), strings.HasSuffix(name, "_date"), strings.HasSuffix(name, "Time"):
			l.text = day(k.text)
		case name == "Name" || name == "Title" || name == "Subject":
			l.rank, l.lines = 3, 2
		}
		if dull[name] {
			l.rank += 40
		}
		out = append(out, l)
	}
	return out
}

// day is the date of a time.
func day(s string) string {
	if date, clock, ok := strings.Cut(s, "T"); ok && len(date) == len("2006-01-02") && clock != "" {
		return date
	}
	return s
}
