package value

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// maxDepth bounds the nesting of arguments that come from outside.
const maxDepth = 32

// ParseJSON reads one JSON value and nothing after it, as RFC 8259 has it. Objects keep their order; of a repeated key the
// last counts. What is no UTF-8 is read as U+FFFD.
func ParseJSON(text string) (Value, error) { return (&parser{text: text}).whole() }

// whole reads one value that is all there is.
func (p *parser) whole() (Value, error) {
	v, err := p.value(0)
	if err != nil {
		return Value{}, err
	}
	if p.skip(); p.at < len(p.text) {
		return Value{}, errors.New("text after the JSON value")
	}
	return v, nil
}

type parser struct {
	text   string
	at     int
	python bool // Python's literals instead of JSON
}

// skip passes white space, and Python's comments.
func (p *parser) skip() {
	for p.at < len(p.text) {
		switch c := p.text[p.at]; {
		case strings.IndexByte(" \t\r\n", c) >= 0:
			p.at++
		case c == '#' && p.python:
			if n := strings.IndexByte(p.text[p.at:], '\n'); n >= 0 {
				p.at += n
			} else {
				p.at = len(p.text)
			}
		default:
			return
		}
	}
}

// next is the next byte that is no white space; 0 at the end.
func (p *parser) next() byte {
	if p.skip(); p.at < len(p.text) {
		return p.text[p.at]
	}
	return 0
}

func (p *parser) take(c byte) bool {
	if p.next() != c {
		return false
	}
	p.at++
	return true
}

func (p *parser) unexpected() error {
	if p.at >= len(p.text) {
		return errors.New("the JSON ends too early")
	}
	return fmt.Errorf("unexpected %q in JSON", p.text[p.at])
}

func (p *parser) value(depth int) (Value, error) {
	if depth > maxDepth {
		return Value{}, fmt.Errorf("JSON nested more than %d deep", maxDepth)
	}
	switch c := p.next(); {
	case c == '{':
		return p.object(depth)
	case c == '[':
		return p.array(depth, ']')
	case c == '(' && p.python:
		return p.array(depth, ')')
	case p.quoted(c):
		s, err := p.str()
		return OfString(s), err
	case c == '-' || c >= '0' && c <= '9':
		return p.number()
	}
	words := [...]string{"null", "true", "false"}
	if p.python {
		words = [...]string{"None", "True", "False"}
	}
	for i, v := range []Value{{}, OfBool(true), OfBool(false)} {
		if p.word(words[i]) {
			return v, nil
		}
	}
	return Value{}, p.unexpected()
}

// quoted says whether a text begins with a byte.
func (p *parser) quoted(c byte) bool { return c == '"' || c == '\'' && p.python }

func (p *parser) word(w string) bool {
	if !strings.HasPrefix(p.text[p.at:], w) {
		return false
	}
	p.at += len(w)
	return true
}

// array reads a list or, in Python, a tuple; in parentheses a value without a comma is just that value.
func (p *parser) array(depth int, end byte) (Value, error) {
	p.at++
	kids := []Value{}
	if p.take(end) {
		return OfList(kids), nil
	}
	for {
		v, err := p.value(depth + 1)
		if err != nil {
			return Value{}, err
		}
		kids = append(kids, v)
		switch {
		case p.take(end):
			if end == ')' && len(kids) == 1 {
				return v, nil
			}
			return OfList(kids), nil
		case !p.take(','):
			return Value{}, p.unexpected()
		case p.python && p.take(end):
			return OfList(kids), nil
		}
	}
}

func (p *parser) object(depth int) (Value, error) {
	p.at++
	var keys []string
	kids := []Value{}
	if p.take('}') {
		return OfRecord(keys, kids), nil
	}
	for {
		if !p.quoted(p.next()) {
			return Value{}, p.unexpected()
		}
		k, err := p.str()
		if err != nil {
			return Value{}, err
		}
		if !p.take(':') {
			return Value{}, p.unexpected()
		}
		v, err := p.value(depth + 1)
		if err != nil {
			return Value{}, err
		}
		keys, kids = append(keys, k), append(kids, v)
		switch {
		case p.take('}'):
			return OfRecord(lastOfEach(keys, kids)), nil
		case !p.take(','):
			return Value{}, p.unexpected()
		case p.python && p.take('}'):
			return OfRecord(lastOfEach(keys, kids)), nil
		}
	}
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

// str reads a string, from its opening quote on.
func (p *parser) str() (string, error) {
	if p.python {
		return p.literal()
	}
	p.at++
	var b []byte
	for p.at < len(p.text) {
		switch c := p.text[p.at]; {
		case c == '"':
			p.at++
			return string(b), nil
		case c == '\\':
			r, ok := p.escape()
			if !ok {
				return "", p.unexpected()
			}
			b = utf8.AppendRune(b, r)
		case c < ' ':
			return "", p.unexpected()
		default:
			r, n := utf8.DecodeRuneInString(p.text[p.at:])
			b = utf8.AppendRune(b, r)
			p.at += n
		}
	}
	return "", p.unexpected()
}

// escape reads what a backslash begins. Half a surrogate pair stands for U+FFFD.
func (p *parser) escape() (rune, bool) {
	if p.at+1 >= len(p.text) {
		p.at = len(p.text)
		return 0, false
	}
	if i := strings.IndexByte(`"\/bfnrt`, p.text[p.at+1]); i >= 0 {
		p.at += 2
		return rune("\"\\/\b\f\n\r\t"[i]), true
	}
	r, ok := p.hex()
	if !ok {
		return 0, false
	}
	p.at += 6
	if !utf16.IsSurrogate(r) {
		return r, true
	}
	if low, ok := p.hex(); ok {
		if r := utf16.DecodeRune(r, low); r != utf8.RuneError {
			p.at += 6
			return r, true
		}
	}
	return utf8.RuneError, true
}

// hex looks for \u and four hexadecimal digits.
func (p *parser) hex() (rune, bool) {
	s := p.text[p.at:]
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	r := rune(0)
	for _, c := range []byte(s[2:6]) {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c|' ' >= 'a' && c|' ' <= 'f':
			c = c | ' ' - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// digits passes digits and says how many.
func (p *parser) digits() int {
	from := p.at
	for p.at < len(p.text) && p.text[p.at] >= '0' && p.text[p.at] <= '9' {
		p.at++
	}
	return p.at - from
}

// number keeps integers and decimals exact; what 64 bits cannot hold is refused.
func (p *parser) number() (Value, error) {
	from, whole := p.at, true
	p.word("-")
	zero := p.word("0")
	if !zero && p.digits() == 0 {
		return Value{}, p.unexpected()
	}
	mantissa, exponent := p.text[from:p.at], 0
	if p.word(".") {
		whole = false
		n := p.digits()
		if n == 0 {
			return Value{}, p.unexpected()
		}
		mantissa, exponent = mantissa+p.text[p.at-n:p.at], -n
	}
	if p.word("e") || p.word("E") {
		whole = false
		at := p.at
		if !p.word("-") {
			p.word("+")
		}
		if p.digits() == 0 {
			return Value{}, p.unexpected()
		}
		e, err := strconv.Atoi(p.text[at:p.at])
		if err != nil {
			e = 1 << 20 // more than any number here can have
		}
		exponent += e
	}
	text := p.text[from:p.at]
	num, den, ok := ratio(mantissa, exponent)
	switch {
	case !ok || len(text) > 40:
		return Value{}, fmt.Errorf("number %.40s is out of range", text)
	case whole:
		return OfInt(num), nil
	}
	return OfRatio(num, den), nil
}

// ratio is mantissa times ten to the exponent, in lowest terms; false where 64 bits do not hold it.
func ratio(mantissa string, exponent int) (num, den int64, ok bool) {
	sign := ""
	if strings.HasPrefix(mantissa, "-") {
		sign, mantissa = "-", mantissa[1:]
	}
	digits := strings.TrimLeft(mantissa, "0")
	if digits == "" {
		return 0, 1, true
	}
	if exponent < -200 || exponent > 40 || len(digits) > 40 {
		return 0, 0, false
	}
	if exponent > 0 {
		digits += strings.Repeat("0", exponent)
	}
	den = 1
	for _, prime := range []byte{2, 5} { // what a power of ten is made of
		for range max(0, -exponent) {
			if q, even := divided(digits, prime); even {
				digits = q
				continue
			}
			if den > (1<<63-1)/int64(prime) {
				return 0, 0, false
			}
			den *= int64(prime)
		}
	}
	num, err := strconv.ParseInt(sign+digits, 10, 64)
	return num, den, err == nil
}

// divided is a decimal number divided by a small one, if that leaves nothing.
func divided(digits string, by byte) (string, bool) {
	out := make([]byte, len(digits))
	rest := byte(0)
	for i := range out {
		n := 10*rest + digits[i] - '0'
		out[i], rest = '0'+n/by, n%by
	}
	return strings.TrimLeft(string(out), "0"), rest == 0
}
