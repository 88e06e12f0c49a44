// Package value holds what crosses between the org and an agent: cells, rows, arguments and results as one small
// dynamic type. It is written as the agent reads it (Python's str() of a list of records) and as JSON.
package value

import (
	"cmp"
	"math"
	"math/bits"
	"strconv"
	"unicode/utf8"

	"deskarena/engine/cal"
)

// Kind says what a Value holds.
type Kind uint8

const (
	Null Kind = iota
	Bool
	Int     // a count: an integer
	Double  // a ratio of two integers, shown as one float64 division
	String  // text, and Ids
	Date    // cal.Day
	Instant // cal.Instant
	List
	Record // ordered pairs
)

// Value is one immutable dynamic value. The zero Value is null.
type Value struct {
	kind Kind
	num  int64
	den  int64
	str  string
	node *node
}

type node struct {
	keys []string
	kids []Value
}

// OfBool returns a boolean.
func OfBool(b bool) Value {
	v := Value{kind: Bool}
	if b {
		v.num = 1
	}
	return v
}

// OfInt returns an integer.
func OfInt(n int64) Value { return Value{kind: Int, num: n} }

// OfRatio returns num/den as a double; den must be positive.
func OfRatio(num, den int64) Value { return Value{kind: Double, num: num, den: den} }

// OfString returns a text.
func OfString(s string) Value { return Value{kind: String, str: s} }

// OfDate returns a day.
func OfDate(d cal.Day) Value { return Value{kind: Date, num: int64(d)} }

// OfInstant returns a point in time.
func OfInstant(t cal.Instant) Value { return Value{kind: Instant, num: int64(t)} }

// OfList returns a list that keeps the slice.
func OfList(items []Value) Value { return Value{kind: List, node: &node{kids: items}} }

// OfStrings returns a list of texts.
func OfStrings(items []string) Value {
	l := make([]Value, len(items))
	for i, s := range items {
		l[i] = OfString(s)
	}
	return OfList(l)
}

// OfRecord returns a record that keeps both slices, which are equally long. Rows of one result share their keys.
func OfRecord(keys []string, vals []Value) Value {
	return Value{kind: Record, node: &node{keys: keys, kids: vals}}
}

// OfRecords returns records that share their keys and keep one slice of values: as many to each, in turn, as there are keys.
func OfRecords(keys []string, vals []Value) []Value {
	k := len(keys)
	if k == 0 {
		return nil
	}
	list, nodes := make([]Value, len(vals)/k), make([]node, len(vals)/k)
	for i := range list {
		nodes[i] = node{keys, vals[i*k : (i+1)*k : (i+1)*k]}
		list[i] = Value{kind: Record, node: &nodes[i]}
	}
	return list
}

func (v Value) Kind() Kind   { return v.kind }
func (v Value) IsNull() bool { return v.kind == Null }
func (v Value) Bool() bool   { return v.num != 0 }

// Int is the integer of an Int, the numerator of a Double, the days of a Date or the seconds of an Instant.
func (v Value) Int() int64 { return v.num }

// Ratio returns a number as numerator and denominator.
func (v Value) Ratio() (num, den int64) {
	if v.kind == Double {
		return v.num, v.den
	}
	return v.num, 1
}

// Str is the text of a String, and empty for everything else.
func (v Value) Str() string { return v.str }

// Day is the day of a Date.
func (v Value) Day() cal.Day { return cal.Day(v.num) }

// Instant is the time of an Instant.
func (v Value) Instant() cal.Instant { return cal.Instant(v.num) }

// Len is the number of items of a List or pairs of a Record.
func (v Value) Len() int {
	if v.node == nil {
		return 0
	}
	return len(v.node.kids)
}

// At is the i-th item of a List or value of a Record.
func (v Value) At(i int) Value { return v.node.kids[i] }

// Items are the items of a List or the values of a Record; not to be changed.
func (v Value) Items() []Value {
	if v.node == nil {
		return nil
	}
	return v.node.kids
}

// Keys are the keys of a Record in order; not to be changed.
func (v Value) Keys() []string {
	if v.node == nil {
		return nil
	}
	return v.node.keys
}

// Get returns the value of a key of a Record; null and false when it lacks it.
func (v Value) Get(key string) (Value, bool) {
	if v.kind == Record {
		for i, k := range v.node.keys {
			if k == key {
				return v.node.kids[i], true
			}
		}
	}
	return Value{}, false
}

// Equal compares two values in depth; numbers as they are written, 2 and 2.0 being different.
func (v Value) Equal(w Value) bool {
	if v.kind != w.kind || v.num != w.num || v.den != w.den || v.str != w.str || v.Len() != w.Len() {
		return false
	}
	if v.node == w.node {
		return true
	}
	for i := range v.node.kids {
		if v.kind == Record && v.node.keys[i] != w.node.keys[i] || !v.node.kids[i].Equal(w.node.kids[i]) {
			return false
		}
	}
	return true
}

// Compare orders two numbers by cross-multiplication.
func Compare(v, w Value) int {
	a, b := v.Ratio()
	c, d := w.Ratio()
	hi1, lo1 := bits.Mul64(magnitude(a), uint64(d))
	hi2, lo2 := bits.Mul64(magnitude(c), uint64(b))
	sign := cmp.Compare(sign(a), sign(c))
	if sign != 0 || a == 0 {
		return sign
	}
	order := cmp.Or(cmp.Compare(hi1, hi2), cmp.Compare(lo1, lo2))
	if a < 0 {
		return -order
	}
	return order
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

func sign(n int64) int { return cmp.Compare(n, 0) }

// Plain is a value as bare text: what one would write into a sentence. Lists and records come as Python writes them.
func (v Value) Plain() string {
	if v.kind == String {
		return v.str
	}
	s := v.AppendPython(nil)
	if v.kind == Date || v.kind == Instant {
		s = s[1 : len(s)-1]
	}
	return string(s)
}

// AppendPython appends the value as Python's repr writes it; times are the API's strings, so they are quoted.
func (v Value) AppendPython(b []byte) []byte {
	switch v.kind {
	case Null:
		return append(b, "None"...)
	case Bool:
		if v.num != 0 {
			return append(b, "True"...)
		}
		return append(b, "False"...)
	case String:
		return appendPythonString(b, v.str)
	case List:
		b = append(b, '[')
		for i, k := range v.node.kids {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = k.AppendPython(b)
		}
		return append(b, ']')
	case Record:
		b = append(b, '{')
		for i, k := range v.node.kids {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = appendPythonString(b, v.node.keys[i])
			b = append(b, ": "...)
			b = k.AppendPython(b)
		}
		return append(b, '}')
	case Date, Instant:
		b = append(b, '\'')
		return append(v.appendTime(b), '\'')
	}
	return v.appendNumber(b)
}

func (v Value) appendTime(b []byte) []byte {
	if v.kind == Date {
		return v.Day().Append(b)
	}
	return v.Instant().AppendAPI(b)
}

func (v Value) appendNumber(b []byte) []byte {
	if v.kind == Int {
		return strconv.AppendInt(b, v.num, 10)
	}
	n := len(b)
	f := float64(v.num) / float64(v.den)
	if magnitude(v.num)|uint64(v.den) >= 1<<53 { // a long decimal that was read
		f = quotient(v.num, uint64(v.den))
	}
	b = strconv.AppendFloat(b, f, 'f', -1, 64)
	for _, c := range b[n:] {
		if c == '.' {
			return b
		}
	}
	return append(b, ".0"...)
}

// quotient is the double nearest to num/den, both of which may be longer than a double holds; den is positive.
func quotient(num int64, den uint64) float64 {
	if num == 0 {
		return 0
	}
	// Both are moved up to their 64th bit, so that the division gives 63 bits or more; what it leaves makes the last one odd.
	m := magnitude(num)
	up, down := bits.LeadingZeros64(m), bits.LeadingZeros64(den)
	m, den = m<<up, den<<down
	q, rest := bits.Div64(m>>1, m<<63, den)
	if rest != 0 {
		q |= 1
	}
	f := math.Ldexp(float64(q), down-up-63)
	if num < 0 {
		f = -f
	}
	return f
}

// appendPythonString follows repr: single quotes unless the text has some and no double ones.
func appendPythonString(b []byte, s string) []byte {
	quote := byte('\'')
	plain, single, double := true, false, false
	for i := range len(s) {
		switch c := s[i]; {
		case c == '\'':
			single = true
		case c == '"':
			double = true
		case c < ' ' || c == '\\' || c == 0x7f:
			plain = false
		}
	}
	if single && !double {
		quote = '"'
	}
	b = append(b, quote)
	if plain && (!single || quote == '"') {
		return append(append(b, s...), quote)
	}
	const hex = "0123456789abcdef"
	for i := range len(s) {
		switch c := s[i]; {
		case c == quote || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, `\n`...)
		case c == '\r':
			b = append(b, `\r`...)
		case c == '\t':
			b = append(b, `\t`...)
		case c < ' ' || c == 0x7f:
			b = append(b, '\\', 'x', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return append(b, quote)
}

// AppendJSON appends the value as JSON.
func (v Value) AppendJSON(b []byte) []byte {
	switch v.kind {
	case Null:
		return append(b, "null"...)
	case Bool:
		return strconv.AppendBool(b, v.num != 0)
	case String:
		return AppendJSONString(b, v.str)
	case List:
		b = append(b, '[')
		for i, k := range v.node.kids {
			if i > 0 {
				b = append(b, ',')
			}
			b = k.AppendJSON(b)
		}
		return append(b, ']')
	case Record:
		b = append(b, '{')
		for i, k := range v.node.kids {
			if i > 0 {
				b = append(b, ',')
			}
			b = AppendJSONString(b, v.node.keys[i])
			b = append(b, ':')
			b = k.AppendJSON(b)
		}
		return append(b, '}')
	case Date, Instant:
		b = append(b, '"')
		return append(v.appendTime(b), '"')
	}
	return v.appendNumber(b)
}

// AppendJSONString appends a text as a JSON string.
func AppendJSONString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	plain := 0 // what from here on stands as it is
	for i, r := range s {
		if r >= ' ' && r != '"' && r != '\\' && r != utf8.RuneError {
			continue
		}
		b = append(b, s[plain:i]...)
		plain = i + 1
		switch r {
		case '"', '\\':
			b = append(b, '\\', byte(r))
		case '\n':
			b = append(b, `\n`...)
		case '\t':
			b = append(b, `\t`...)
		case '\r':
			b = append(b, `\r`...)
		case utf8.RuneError: // itself, or what is no UTF-8
			_, size := utf8.DecodeRuneInString(s[i:])
			b = utf8.AppendRune(b, r)
			plain = i + size
		default:
			b = append(b, `\u00`...)
			b = append(b, hex[r>>4], hex[r&15])
		}
	}
	return append(append(b, s[plain:]...), '"')
}
