package soql

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"deskarena/engine/cal"
)

// condition reads comparisons joined by AND, or joined by OR, or one under NOT: mixing needs parentheses.
func (p *parser) condition() *condition {
	if p.tok.is("NOT") {
		pos := p.advance().pos
		return &condition{op: not, kids: []*condition{p.simple()}, pos: pos}
	}
	first := p.simple()
	op, word := and, "AND"
	if p.tok.is("OR") {
		op, word = or, "OR"
	}
	if !p.tok.is(word) {
		return first
	}
	c := &condition{op: op, kids: []*condition{first}, pos: first.pos}
	for p.accept(word) {
		c.kids = append(c.kids, p.simple())
	}
	return c
}

func (p *parser) simple() *condition {
	if p.accept("(") {
		c := p.condition()
		p.expect(")")
		return c
	}
	c := &condition{left: p.expr()}
	c.pos = c.left.pos
	c.cmp = p.comparison()
	switch c.cmp {
	case in, notIn, includes, excludes:
		open := p.expect("(")
		switch {
		case p.tok.is("SELECT") && c.cmp <= notIn:
			c.sub = p.subSelect()
		case p.tok.is(")"):
			p.fail(p.tok.pos, "unexpected token: '%s ()'", strings.TrimSpace(p.src[c.pos:open.pos]))
		default:
			c.vals = list(p, func() literal { return p.literal(c.cmp) })
		}
		p.expect(")")
	default:
		c.vals = []literal{p.literal(c.cmp)}
	}
	return c
}

// subSelect reads the SELECT of a semi- or anti-join, which ends with its WHERE.
func (p *parser) subSelect() *query {
	q := p.head()
	if slices.ContainsFunc(strings.Fields("GROUP ORDER LIMIT OFFSET FOR UPDATE"), p.tok.is) {
		p.fail(p.tok.pos, "missing value at '%s'", p.tok.shown())
	}
	return q
}

func (p *parser) comparison() comparison {
	if p.accept("NOT") {
		p.expect("IN")
		return notIn
	}
	if p.accept("<>") {
		return ne
	}
	for c, word := range comparisonNames {
		if p.accept(word) {
			return comparison(c)
		}
	}
	p.unexpected()
	return eq
}

// maxText is the longest text that a field can be compared with (documented).
const maxText = 4000

// literal reads a constant for a comparison.
func (p *parser) literal(cmp comparison) literal {
	t := p.tok
	l := literal{pos: t.pos, text: t.text}
	switch t.kind {
	case tokText:
		l.kind, l.text = litText, p.decode(t, cmp == like)
		if utf8.RuneCountInString(l.text) > maxText {
			p.fail(t.pos, "Strings in WHERE clauses cannot be longer than 4,000 characters.")
		}
	case tokNumber:
		l.kind = litNumber
		if !isNumber(t.text) {
			p.unexpected()
		}
	case tokDate:
		d, err := cal.ParseDay(t.text)
		if err != nil || !valid(d.Start()) {
			p.unexpected()
		}
		l.kind, l.n = litDate, int64(d)
	case tokTime:
		at, err := cal.ParseInstant(strings.ToUpper(t.text))
		if err != nil || !valid(at) {
			p.fail(t.pos, "Invalid datetime: %s", t.text)
		}
		l.kind, l.n = litTime, int64(at)
	case tokCurrency:
		l.kind, l.text = litCurrency, strings.ToUpper(t.text)
		if !isNumber(t.text[3:]) {
			p.unexpected()
		}
	case tokName:
		if cmp == like && t.is("NULL") {
			p.unexpected()
		}
		return p.word(t)
	default:
		if t.is(":") {
			p.fail(t.pos, "Bind variables only allowed in Apex code")
		}
		p.unexpected()
	}
	p.advance()
	return l
}

// The earliest and the latest point in time that Salesforce accepts (documented).
var earliest, latest = cal.Date(1700, 1, 1).Start(), cal.Date(4000, 12, 31).Start()

func valid(at cal.Instant) bool { return at >= earliest && at <= latest }

// word reads null, true, false, a date literal or an amount of a currency.
func (p *parser) word(t token) literal {
	p.advance()
	l := literal{pos: t.pos, text: strings.ToUpper(t.text)}
	switch {
	case l.text == "NULL":
		l.kind = litNull
	case l.text == "TRUE":
		l.kind, l.n = litBool, 1
	case l.text == "FALSE":
		l.kind = litBool
	case len(l.text) > 3 && isNumber(l.text[3:]) && !strings.ContainsAny(l.text[:3], "_0123456789"):
		l.kind = litCurrency
	default:
		r := findRange(l.text)
		if r == nil {
			p.fail(t.pos, "Bind variables only allowed in Apex code")
		}
		l.kind = litRange
		if r.counted {
			p.expect(":")
			n, err := strconv.ParseInt(p.tok.text, 10, 64)
			if p.tok.kind != tokNumber || err != nil || n < 0 || n > maxRange {
				p.unexpected()
			}
			l.n = n
			p.advance()
		}
	}
	return l
}

// decode resolves the escapes of a quoted text; of a pattern it keeps \_ and \% for the matcher.
func (p *parser) decode(t token, pattern bool) string {
	raw := t.text[1 : len(t.text)-1]
	if strings.IndexByte(raw, '\\') < 0 {
		return raw
	}
	b := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			b = append(b, raw[i])
			continue
		}
		i++
		switch c := raw[i]; c {
		case 'n', 'N':
			b = append(b, '\n')
		case 'r', 'R':
			b = append(b, '\r')
		case 't', 'T':
			b = append(b, '\t')
		case 'b', 'B':
			b = append(b, '\b')
		case 'f', 'F':
			b = append(b, '\f')
		case '"', '\'':
			b = append(b, c)
		case '\\':
			b = append(b, c)
			if pattern {
				b = append(b, c)
			}
		case 'u', 'U':
			hex := raw[min(i+1, len(raw)):min(i+5, len(raw))]
			n, err := strconv.ParseUint(hex, 16, 32)
			if err != nil || len(hex) < 4 {
				p.fail(t.pos, "Invalid string literal %s. Illegal unicode sequence. '\\u%s' in string literal.", t.text, hex)
			}
			b = utf8.AppendRune(b, rune(n))
			i += 4
		case '_', '%':
			if !pattern {
				p.badEscape(t, i)
			}
			b = append(b, '\\', c)
		default:
			p.badEscape(t, i)
		}
	}
	return string(b)
}

func (p *parser) badEscape(t token, i int) {
	p.fail(t.pos, "Invalid string literal %s. Illegal character sequence '\\%s' in string literal.", t.text, firstRune(t.text[1+i:]))
}

// isNumber accepts an optional sign, digits and an optional fraction: 15 digits at most before the point and 18 in all,
// so that every number fits 64 bits.
func isNumber(s string) bool {
	s = strings.TrimLeft(s[:1], "+-") + s[1:]
	whole, fraction, dot := strings.Cut(s, ".")
	digits := len(whole) + len(fraction)
	return digits > 0 && digits <= 18 && len(whole) <= 15 && allDigits(whole) && allDigits(fraction) && (!dot || fraction != "")
}

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}
