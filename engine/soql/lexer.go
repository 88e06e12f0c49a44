package soql

import "strings"

type tokenKind uint8

const (
	tokEOF      tokenKind = iota
	tokName               // a word or a dotted path
	tokText               // 'text', quotes included
	tokNumber             // 12, -1.5
	tokDate               // 2024-01-31
	tokTime               // 2024-01-31T00:00:00Z
	tokCurrency           // USD-5, USD5000.01; a plain USD5 may be a name, too
	tokMark               // punctuation and operators
)

type token struct {
	kind tokenKind
	pos  int
	text string // as written
}

// is compares a token with a keyword or mark in capitals.
func (t token) is(word string) bool {
	return (t.kind == tokName || t.kind == tokMark) && equalFold(t.text, word)
}

// shown is the token as an error message shows it.
func (t token) shown() string {
	if t.kind == tokEOF {
		return "<EOF>"
	}
	return strings.Trim(t.text, "'")
}

// lexer cuts a query into tokens.
type lexer struct {
	code string // of the errors
	src  string
	pos  int
	tok  token // the next token
}

func (l *lexer) fail(pos int, format string, args ...any) {
	panic(syntaxError(l.code, l.src, pos, format, args...))
}

func (l *lexer) unexpected() { l.fail(l.tok.pos, "unexpected token: '%s'", l.tok.shown()) }

// advance moves to the next token and returns the one before.
func (l *lexer) advance() token {
	was := l.tok
	for l.pos < len(l.src) && isSpace(l.src[l.pos]) {
		l.pos++
	}
	start := l.pos
	kind := l.scan()
	l.tok = token{kind, start, l.src[start:l.pos]}
	return was
}

// scan moves behind the token that begins here.
func (l *lexer) scan() tokenKind {
	s, start := l.src, l.pos
	if start == len(s) {
		return tokEOF
	}
	c, next := s[start], byte(0)
	if start+1 < len(s) {
		next = s[start+1]
	}
	l.pos++
	switch {
	case isLetter(c):
		l.word()
		if l.money(start) {
			return tokCurrency
		}
		return tokName
	case c == '\'':
		l.quoted(start)
		return tokText
	case isDigit(c), strings.IndexByte("-+.", c) >= 0 && (isDigit(next) || next == '.'):
		return l.number(start)
	case next == '=' && strings.IndexByte("<>!", c) >= 0, c == '<' && next == '>':
		l.pos++
	case strings.IndexByte("(),=<>:*{};[]-+./%&|", c) < 0:
		row, col := position(s, start)
		l.fail(start, "line %d:%d no viable alternative at character '%s'", row, col-1, firstRune(s[start:]))
	}
	return tokMark
}

// word reads the rest of a name or a dotted path.
func (l *lexer) word() {
	s := l.src
	for l.pos < len(s) {
		switch c := s[l.pos]; {
		case isLetter(c) || isDigit(c):
		case c == '.' && l.pos+1 < len(s) && isLetter(s[l.pos+1]):
		default:
			return
		}
		l.pos++
	}
}

// money reads the sign or the fraction of a currency literal whose three letters, and the digits behind them, were read
// as a word.
func (l *lexer) money(start int) bool {
	s, code := l.src, l.src[start:min(start+3, l.pos)]
	next := func(i int, c string) bool {
		return i+1 < len(s) && strings.IndexByte(c, s[i]) >= 0 && isDigit(s[i+1])
	}
	if len(code) < 3 || strings.ContainsAny(code, "_.0123456789") || !allDigits(s[start+3:l.pos]) {
		return false
	}
	signed := l.pos == start+3 && next(l.pos, "-+")
	if !signed && (l.pos == start+3 || !next(l.pos, ".")) {
		return false
	}
	for l.pos++; l.pos < len(s) && (isDigit(s[l.pos]) || isLetter(s[l.pos]) || s[l.pos] == '.'); l.pos++ {
	}
	return true
}

func (l *lexer) quoted(start int) {
	s := l.src
	for l.pos < len(s) && s[l.pos] != '\'' {
		if s[l.pos] == '\\' {
			l.pos++
		}
		l.pos++
	}
	if l.pos >= len(s) {
		l.pos = len(s)
		row, _ := position(s, start)
		l.fail(start, "line %d:%d mismatched character '<EOF>' expecting '''", row, len(s)-lineStart(s, len(s)))
	}
	l.pos++
}

func (l *lexer) number(start int) tokenKind {
	s := l.src
	if rest := s[start:]; len(rest) >= 5 && rest[4] == '-' && isDigit(rest[0]) && isDigit(rest[3]) {
		kind := tokDate
		for l.pos < len(s) && (isLetter(s[l.pos]) || isDigit(s[l.pos]) || strings.IndexByte(":+-.", s[l.pos]) >= 0) {
			if s[l.pos] == 'T' || s[l.pos] == 't' {
				kind = tokTime
			}
			l.pos++
		}
		return kind
	}
	for l.pos < len(s) && (isDigit(s[l.pos]) || isLetter(s[l.pos]) || s[l.pos] == '.') {
		l.pos++
	}
	return tokNumber
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
func isDigit(c byte) bool { return c >= '0' && c <= '9' }
func isLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_'
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}
