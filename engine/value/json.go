package value

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// maxDepth bounds the nesting of arguments that come from outside.
const maxDepth = 32

// ParseJSON reads one JSON value (RFC 8259) and nothing after it. Objects keep their order; of a repeated key the last
// counts. What is no UTF-8, and half a surrogate pair, becomes U+FFFD.
func ParseJSON(text string) (Value, error) {
	p := parser{text: text}
	v, err := p.value(0)
	if err != nil {
		return Value{}, err
	}
	if p.next() != 0 || p.at < len(text) {
		return Value{}, errors.New("text after the JSON value")
	}
	return v, nil
}

// parser is a text and how far it has been read.
type parser struct {
	text string
	at   int
}

// next skips white space and returns the byte that follows without taking it; 0 at the end.
func (p *parser) next() byte {
	for ; p.at < len(p.text); p.at++ {
		switch c := p.text[p.at]; c {
		case ' ', '\t', '\n', '\r':
		default:
			return c
		}
	}
	return 0
}

// take takes a byte if it comes next.
func (p *parser) take(c byte) bool {
	if p.next() != c || p.at == len(p.text) {
		return false
	}
	p.at++
	return true
}

func (p *parser) fail() (Value, error) {
	return Value{}, fmt.Errorf("this is no JSON from byte %d on", p.at)
}

func (p *parser) value(depth int) (Value, error) {
	if depth > maxDepth {
		return Value{}, fmt.Errorf("JSON nested more than %d deep", maxDepth)
	}
	switch c := p.next(); {
	case c == '{':
		return p.record(depth)
	case c == '[':
		return p.list(depth)
	case c == '"':
		s, ok := p.string()
		if !ok {
			return p.fail()
		}
		return OfString(s), nil
	case c == '-' || c >= '0' && c <= '9':
		return p.number()
	case p.word("null"):
		return Value{}, nil
	case p.word("true"):
		return OfBool(true), nil
	case p.word("false"):
		return OfBool(false), nil
	}
	return p.fail()
}

func (p *parser) word(w string) bool {
	if !strings.HasPrefix(p.text[p.at:], w) {
		return false
	}
	p.at += len(w)
	return true
}

func (p *parser) list(depth int) (Value, error) {
	p.at++
	kids := []Value{}
	for !p.take(']') {
		if len(kids) > 0 && !p.take(',') {
			return p.fail()
		}
		v, err := p.value(depth + 1)
		if err != nil {
			return Value{}, err
		}
		kids = append(kids, v)
	}
	return OfList(kids), nil
}

func (p *parser) record(depth int) (Value, error) {
	p.at++
	var keys []string
	kids := []Value{}
	for !p.take('}') {
		if len(kids) > 0 && !p.take(',') || p.next() != '"' {
			return p.fail()
		}
		k, ok := p.string()
		if !ok || !p.take(':') {
			return p.fail()
		}
		v, err := p.value(depth + 1)
		if err != nil {
			return Value{}, err
		}
		keys, kids = append(keys, k), append(kids, v)
	}
	return OfRecord(lastOfEach(keys, kids)), nil
}

func lastOfEach(keys []string, kids []Value) ([]string, []Value) {
	n := 0
next:
	for i, k := range keys {
		for j := range n {
			if keys[j] == k {
				kids[j] = kids[i]
				continue next
			}
		}
		keys[n], kids[n] = k, kids[i]
		n++
	}
	return keys[:n], kids[:n]
}

// string reads a string from its quote on. One without escapes is a part of the text.
func (p *parser) string() (string, bool) {
	p.at++
	if n := strings.IndexAny(p.text[p.at:], "\"\\"); n >= 0 && p.text[p.at+n] == '"' {
		if s := p.text[p.at : p.at+n]; utf8.ValidString(s) && strings.IndexFunc(s, control) < 0 {
			p.at += n + 1
			return s, true
		}
	}
	var b []byte
	for p.at < len(p.text) {
		switch c := p.text[p.at]; {
		case c == '"':
			p.at++
			return string(b), true
		case control(rune(c)):
			return "", false
		case c == '\\':
			r, ok := p.escape()
			if !ok {
				return "", false
			}
			b = utf8.AppendRune(b, r)
		default:
			r, n := utf8.DecodeRuneInString(p.text[p.at:])
			b = utf8.AppendRune(b, r)
			p.at += n
		}
	}
	return "", false
}

func control(r rune) bool { return r < ' ' }

// escapes are what a letter after \ stands for.
var escapes = [256]rune{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

func (p *parser) escape() (rune, bool) {
	if r, ok := p.hex(p.at); ok {
		p.at += 6
		if low, ok := p.hex(p.at); ok && utf16.IsSurrogate(r) {
			if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
				p.at += 6
				return pair, true
			}
		}
		return r, true // AppendRune makes U+FFFD of half a pair
	}
	if p.at+1 >= len(p.text) {
		return 0, false
	}
	r := escapes[p.text[p.at+1]]
	p.at += 2
	return r, r != 0
}

// hex reads \uXXXX.
func (p *parser) hex(at int) (rune, bool) {
	if len(p.text) < at+6 || p.text[at] != '\\' || p.text[at+1] != 'u' {
		return 0, false
	}
	r := rune(0)
	for _, c := range []byte(p.text[at+2 : at+6]) {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// number keeps integers and decimals exact; what 64 bits cannot hold is refused.
func (p *parser) number() (Value, error) {
	begun := p.at
	negative := p.word("-")
	digits := p.digits()
	if digits == "" || len(digits) > 1 && digits[0] == '0' {
		return p.fail()
	}
	exp, isInt := 0, true
	if p.word(".") {
		part := p.digits()
		if part == "" {
			return p.fail()
		}
		digits, exp, isInt = digits+part, -len(part), false
	}
	if p.word("e") || p.word("E") {
		below := p.word("-")
		if !below {
			p.word("+")
		}
		e := p.digits()
		if e == "" {
			return p.fail()
		}
		n, err := strconv.Atoi(e)
		if err != nil || n > 1000 {
			n = 1000 // far out of range
		}
		if below {
			n = -n
		}
		exp, isInt = exp+n, false
	}
	text := p.text[begun:p.at]
	num, den, ok := ratio(digits, exp)
	switch {
	case !ok || len(text) > 40 || num > 1<<63 || num == 1<<63 && !negative:
		return Value{}, fmt.Errorf("number %.40s is out of range", text)
	case negative:
		num = -num
	}
	if isInt {
		return OfInt(int64(num)), nil
	}
	return OfRatio(int64(num), den), nil
}

func (p *parser) digits() string {
	begun := p.at
	for p.at < len(p.text) && p.text[p.at] >= '0' && p.text[p.at] <= '9' {
		p.at++
	}
	return p.text[begun:p.at]
}

// ratio is digits×10^exp in lowest terms, if both of them fit.
func ratio(digits string, exp int) (num uint64, den int64, ok bool) {
	digits = strings.TrimLeft(digits, "0")
	if digits == "" {
		return 0, 1, true
	}
	for ; exp > 0 && len(digits) < 20; exp-- {
		digits += "0"
	}
	den = 1
	for ; exp < 0; exp++ {
		for _, f := range [2]int64{2, 5} {
			if q, whole := divide(digits, byte(f)); whole {
				digits = q
			} else if den > math.MaxInt64/f {
				return 0, 0, false
			} else {
				den *= f
			}
		}
	}
	num, err := strconv.ParseUint(digits, 10, 64)
	return num, den, err == nil && exp == 0
}

// divide divides a number in digits by a small one, and says whether nothing is left.
func divide(digits string, by byte) (string, bool) {
	q, rest := make([]byte, len(digits)), byte(0)
	for i := range q {
		n := 10*rest + digits[i] - '0'
		q[i], rest = '0'+n/by, n%by
	}
	return strings.TrimLeft(string(q), "0"), rest == 0
}
