package story

import (
	"slices"
	"strings"

	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// results reads the observations of a run, from its end: which row of many is told hangs on what the run made of them.
func results(t *episode.Trace) []result {
	out := make([]result, len(t.Turns))
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

func resultOf(u *episode.Turn, used use) result {
	obs := strings.TrimSpace(u.Observation)
	if obs == "" {
		return result{}
	}
	r := result{things: "rows"}
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
