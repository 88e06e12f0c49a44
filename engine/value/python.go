package value

import (
	"strings"
	"unicode/utf8"
)

// ParsePython reads one Python literal and nothing after it, as ast.literal_eval has it, as far as JSON can say it: dicts with
// keys of text, lists and tuples, texts in either quote, numbers, True, False and None. Unlike JSON it takes a comma before a
// closing bracket, and comments.
func ParsePython(text string) (Value, error) { return (&parser{text: text, python: true}).whole() }

// literal reads a Python text in single or double quotes, from its opening quote on; texts side by side are one.
func (p *parser) literal() (string, error) {
	var b []byte
	for {
		quote := p.text[p.at]
		p.at++
		for {
			if p.at >= len(p.text) || p.text[p.at] == '\n' {
				return "", p.unexpected()
			}
			c := p.text[p.at]
			if c == quote {
				p.at++
				break
			}
			r, n := utf8.DecodeRuneInString(p.text[p.at:])
			if c == '\\' {
				r, n = p.pythonEscape()
			}
			p.at += n
			switch {
			case n == 0:
				return "", p.unexpected()
			case r >= 0:
				b = utf8.AppendRune(b, r)
			case r == asItIs:
				b = append(b, '\\')
			}
		}
		if c := p.next(); c != '\'' && c != '"' {
			return string(b), nil
		}
	}
}

// What a backslash of Python may stand for besides a character.
const (
	asItIs  rune = -1 // itself: what follows is no escape
	nothing rune = -2 // the line goes on
)

// pythonEscape is what the backslash at hand stands for, and how many bytes that takes; 0 where Python refuses it.
func (p *parser) pythonEscape() (rune, int) {
	s := p.text[p.at:]
	if len(s) < 2 {
		return 0, 0
	}
	if s[1] == '\n' {
		return nothing, 2
	}
	if i := strings.IndexByte(`\'"abfnrtv`, s[1]); i >= 0 {
		return rune("\\'\"\a\b\f\n\r\t\v"[i]), 2
	}
	digits, base := 0, rune(16)
	switch s[1] {
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case '0', '1', '2', '3', '4', '5', '6', '7':
		r, n := rune(0), 1
		for base = 8; n < 4 && n < len(s) && s[n] >= '0' && s[n] <= '7'; n++ {
			r = r*base + rune(s[n]-'0')
		}
		return r, n
	default:
		return asItIs, 1
	}
	if len(s) < 2+digits {
		return 0, 0
	}
	r := rune(0)
	for _, c := range []byte(s[2 : 2+digits]) {
		d := strings.IndexByte("0123456789abcdef", lower(c))
		if d < 0 {
			return 0, 0
		}
		r = r*base + rune(d)
	}
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	return r, 2 + digits
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c |= ' '
	}
	return c
}
