package story

import (
	"strconv"
	"strings"
)

// data is an observation read back: a scalar, a list or a record. The tools write them as Python's repr does.
type data struct {
	kind dataKind
	text string   // of a scalar: bare, without quotes
	keys []string // of a record
	kids []data   // of a list or a record
}

type dataKind uint8

const (
	dataText dataKind = iota
	dataNumber
	dataNone
	dataList
	dataRecord
)

// get is the value of a record's key; nothing where it has none.
func (d *data) get(key string) (data, bool) {
	for i, k := range d.keys {
		if k == key {
			return d.kids[i], true
		}
	}
	return data{kind: dataNone}, false
}

// whole is a value on one line, to be read: a scalar bare, a list with commas, a record with its fields.
func (d *data) whole() string {
	switch d.kind {
	case dataNone:
		return "None"
	case dataText, dataNumber:
		return d.text
	}
	var parts []string
	for i := range d.kids {
		s := d.kids[i].whole()
		if d.kind == dataRecord {
			s = d.keys[i] + ": " + s
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, ", ")
}

// number is a scalar as a number, to compare it with others.
func (d *data) number() float64 {
	n, _ := strconv.ParseFloat(d.text, 64)
	return n
}

// readData reads an observation; false where it is none that a tool writes, such as an error or a bare word.
func readData(s string) (data, bool) {
	r := reader{s: s}
	d := r.value(0)
	r.space()
	return d, !r.bad && r.at == len(s)
}

// reader goes through an observation.
type reader struct {
	s   string
	at  int
	bad bool
}

const dataDepth = 8 // lists and records in one another

func (r *reader) space() {
	for r.at < len(r.s) && strings.IndexByte(" \n\t", r.s[r.at]) >= 0 {
		r.at++
	}
}

// next takes a byte if it comes next.
func (r *reader) next(c byte) bool {
	r.space()
	if r.at < len(r.s) && r.s[r.at] == c {
		r.at++
		return true
	}
	return false
}

func (r *reader) value(depth int) data {
	r.space()
	if depth > dataDepth || r.at >= len(r.s) {
		r.bad = true
		return data{}
	}
	switch c := r.s[r.at]; c {
	case '[':
		r.at++
		return r.list(depth)
	case '{':
		r.at++
		return r.record(depth)
	case '\'', '"':
		r.at++
		return data{text: r.quoted(c)}
	}
	return r.bare()
}

func (r *reader) list(depth int) data {
	d := data{kind: dataList}
	for !r.bad && !r.next(']') {
		if len(d.kids) > 0 && !r.next(',') {
			r.bad = true
		}
		d.kids = append(d.kids, r.value(depth+1))
	}
	return d
}

func (r *reader) record(depth int) data {
	d := data{kind: dataRecord}
	for !r.bad && !r.next('}') {
		if len(d.kids) > 0 && !r.next(',') {
			r.bad = true
		}
		key := r.value(depth + 1)
		if key.kind > dataNumber || !r.next(':') {
			r.bad = true
			break
		}
		d.keys, d.kids = append(d.keys, key.text), append(d.kids, r.value(depth+1))
	}
	return d
}

// quoted is a text up to its closing quote.
func (r *reader) quoted(quote byte) string {
	var b strings.Builder
	for ; r.at < len(r.s); r.at++ {
		switch c := r.s[r.at]; {
		case c == quote:
			r.at++
			return b.String()
		case c == '\\' && r.at+1 < len(r.s):
			r.at++
			switch e := r.s[r.at]; e {
			case 'n':
				b.WriteByte('\n')
			case 'r', 't':
				b.WriteByte(' ')
			case 'x':
				r.at = min(r.at+2, len(r.s)-1)
			default:
				b.WriteByte(e)
			}
		default:
			b.WriteByte(c)
		}
	}
	r.bad = true
	return b.String()
}

// bare is a number, a truth value or nothing; any other word is not a tool's.
func (r *reader) bare() data {
	from := r.at
	for r.at < len(r.s) && strings.IndexByte(",]}: \n\t", r.s[r.at]) < 0 {
		r.at++
	}
	switch s := r.s[from:r.at]; s {
	case "None", "null":
		return data{kind: dataNone}
	case "True", "False", "true", "false":
		return data{text: strings.ToLower(s)}
	default:
		if _, err := strconv.ParseFloat(s, 64); err != nil {
			r.bad = true
		}
		return data{kind: dataNumber, text: s}
	}
}
