package scene

import (
	"slices"
	"strconv"
	"strings"

	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// Result is what an observation comes to on a card and in the log: its telling lines, of all its rows those of the one
// that the run goes on with, and how much there was.
type Result struct {
	lines  []telling
	count  int      // rows, or entries of a map
	things string   // what the rows are
	rows   data     // all of it, for the open log entry; a text where it is no list or record
	ids    []string // of the row that is told, where the run used it
	doc    bool     // a mail, a chat or an article: something to read

	takes []episode.Need // where the turn found its values last, who may have found them before
}

// telling is a line that a card may show.
type telling struct {
	name   string // of the field
	text   string // in full
	right  string // a number beside it: of an entry of a map
	number string // the same as it stands in the observation, to compare
	value  string // what a later turn may take from it, as it stands in the observation; "" for nothing
	key    bool   // it was picked out: a later turn takes it and few others
	rank   int    // of two lines the one of the higher rank goes first when there is no room
	lines  int    // how many lines it may wrap into; 0 for one
	soft   bool
	bold   bool
}

// Results reads the observations of a run, from its end: which row of many is told hangs on what the run made of them.
func Results(t *episode.Trace) []Result {
	out := make([]Result, len(t.Turns))
	var used use
	for i := range slices.Backward(t.Turns) {
		switch u := &t.Turns[i]; {
		case u.Kind == episode.Submit && u.Call != task.None:
			used.values = append(used.values, u.Call)
		case u.Kind != episode.Submit && !u.Error:
			out[i] = resultOf(u, used)
		}
		out[i].takes = takes(t.Turns[:i], t.Turns[i].Needs)
		used.values = append(used.values, held(out[i].takes)...)
		used.rows = append(used.rows, out[i].ids...)
	}
	return out
}

// use is what the turns after a turn make of its result, the most telling first.
type use struct {
	values []string // that they hold, and few others
	rows   []string // the Ids in the rows that they are told by
}

// fewHeld is how many values of one turn another may hold for them to be picked out: beyond that it has taken all.
const fewHeld = 3

// takes are needs, each with the last turn that showed its value instead of the first: a chain hangs on what was read last.
func takes(before []episode.Turn, needs []episode.Need) []episode.Need {
	out := slices.Clone(needs)
	for i := range out {
		for n := len(before); n > out[i].Turn; n-- {
			if t := &before[n-1]; !t.Error && episode.Shows(t.Observation, out[i].Value) {
				out[i].Turn = n
				break
			}
		}
	}
	return out
}

// held are the values that a turn picked out of what came before.
func held(needs []episode.Need) []string {
	var out []string
	for _, need := range needs {
		n := 0
		for _, other := range needs {
			if other.Turn == need.Turn {
				n++
			}
		}
		if n <= fewHeld {
			out = append(out, need.Value)
		}
	}
	return out
}

func resultOf(u *episode.Turn, used use) Result {
	obs := strings.TrimSpace(u.Observation)
	if obs == "" {
		return Result{}
	}
	r := Result{things: "rows"}
	switch d, ok := readData(obs); {
	case obs[0] != '[' && obs[0] != '{':
		r.lines = []telling{{text: obs, value: obs, bold: !isID(obs), rank: 1}}
	case !ok: // not as a tool writes it: what the run itself keeps of it
		r.count, r.lines = u.Rows, recordLines(u, recordOfCard(u.Card))
	case d.kind == dataRecord:
		r.rows = d
		r.ofRecord(u, d, used.values)
	default:
		r.rows, r.count, r.things = d, len(d.kids), plural(u)
		r.ofList(u, d, used)
	}
	for i := range r.lines {
		l := &r.lines[i]
		if l.value != "" && slices.Contains(used.values, l.value) {
			l.key, l.soft, l.rank = true, false, min(l.rank, 1)
		}
		if unit, ok := spans[u.Function]; ok && l.number != "" {
			l.right = span(l.number, unit)
		}
	}
	return r
}

func recordOfCard(c episode.Card) data {
	d := data{kind: dataRecord}
	if c.ID != "" {
		d.keys, d.kids = append(d.keys, "Id"), append(d.kids, data{text: c.ID})
	}
	for _, f := range c.Fields {
		d.keys, d.kids = append(d.keys, f.Name), append(d.kids, data{text: f.Text})
	}
	return d
}

// ofRecord is a single record: a map from names to numbers, or fields.
func (r *Result) ofRecord(u *episode.Turn, d data, used []string) {
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
func (r *Result) ofList(u *episode.Turn, d data, used use) {
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
		r.doc = r.read(row, used.values)
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

// shortNumber leaves out the fraction of a number that has one and is large enough to do without.
func shortNumber(s string) string {
	whole, part, ok := strings.Cut(s, ".")
	if ok && (len(whole) > 2 || strings.Trim(part, "0") == "") {
		return whole
	}
	if len(part) > 2 {
		part = part[:2]
	}
	if ok {
		return whole + "." + part
	}
	return s
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
