package soql

import "strings"

type termOp uint8

const (
	words  termOp = iota // one word, or a phrase of several
	all                  // AND
	either               // OR
	except               // AND NOT: the first but none of the others
)

// term is a search term. Words are in lower case; their wildcards * and ? have become those of LIKE, % and _. A word in quotes
// is exact; any other stands for its forms, too, and has their stem beside it, "" where it has wildcards.
type term struct {
	op    termOp
	kids  []*term
	words []string
	stems []string // by word; none of an exact term
}

// bare is a term of words that are not in quotes.
func bare(words []string) *term {
	t := &term{words: words, stems: make([]string, len(words))}
	for i, w := range words {
		if !strings.ContainsAny(w, "%_") {
			t.stems[i] = stem(w)
		}
	}
	return t
}

// fits says whether a word of a text, in lower case, is the one of the term at a place, or a form of it.
func (t *term) fits(have string, at int) bool {
	if at < len(t.stems) && t.stems[at] != "" {
		return have == t.words[at] || stem(have) == t.stems[at]
	}
	return fits(have, t.words[at])
}

// wanted passes the words and phrases of a term, without those that AND NOT excludes.
func (t *term) wanted(pass func(*term)) {
	switch t.op {
	case words:
		pass(t)
	case except:
		t.kids[0].wanted(pass)
	default:
		for _, k := range t.kids {
			k.wanted(pass)
		}
	}
}

// Lengths of a search term beyond which Salesforce drops its operators, and beyond which it finds nothing.
const (
	maxTerm      = 10_000
	maxOperators = 4_000
)

// Characters of a search term that need a backslash, but for those that are operators of their own: ( ) " * ?
const reservedInTerm = "&|!{}[]^~:'+-"

// termParser reads what stands between the braces of FIND.
type termParser struct {
	*parser
	at, end int  // of what is left
	loose   bool // words without an operator between them are joined by OR, not by AND
}

// term reads the text between the braces.
func (p *parser) term(from, to int, loose bool) *term {
	t := &termParser{p, from, to, loose}
	tree := t.either()
	if t.skip(); t.at < t.end {
		t.mismatch(t.at)
	}
	if len(strings.Join(tree.leaves(nil), "")) < 2 {
		l := p.lexer
		l.code = invalidSearch
		l.fail(from, "search term must be longer than one character: %s", p.src[from:to])
	}
	if n := to - from; n > maxTerm {
		return &term{op: either}
	} else if n > maxOperators {
		loose := &term{op: either}
		for _, w := range tree.leaves(nil) {
			loose.kids = append(loose.kids, bare([]string{w}))
		}
		return loose
	}
	return tree
}

// leaves appends all words of a term.
func (t *term) leaves(to []string) []string {
	to = append(to, t.words...)
	for _, k := range t.kids {
		to = k.leaves(to)
	}
	return to
}

func (t *termParser) mismatch(at int) {
	row, col := position(t.src, at)
	t.fail(at, "line %d:%d mismatched character '%s' expecting '}'", row, col-1, firstRune(t.src[at:]))
}

func (t *termParser) skip() {
	for t.at < t.end && isSpace(t.src[t.at]) {
		t.at++
	}
}

// operator accepts AND, OR or NOT, in any case.
func (t *termParser) operator(word string) bool {
	t.skip()
	rest := t.src[t.at:t.end]
	if len(rest) < len(word) || !equalFold(rest[:len(word)], word) {
		return false
	}
	if len(rest) > len(word) && !isSpace(rest[len(word)]) && rest[len(word)] != '(' && rest[len(word)] != '"' {
		return false
	}
	t.at += len(word)
	return true
}

// either reads terms joined by OR, which binds last; or by nothing, where that is OR.
func (t *termParser) either() *term {
	tree := t.all()
	for t.operator("OR") || t.loose && t.more() {
		tree = joined(either, tree, t.all())
	}
	return tree
}

// more says whether another term follows.
func (t *termParser) more() bool {
	t.skip()
	return t.at < t.end && t.src[t.at] != ')'
}

// all reads terms joined by AND, by AND NOT or, unless that is OR, by nothing: from right to left, as documented, so that
// a AND NOT b AND c is a without those of b that have c.
func (t *termParser) all() *term {
	terms, ops := []*term{t.one()}, []termOp(nil)
	for {
		op := all
		if t.operator("AND") {
			if t.operator("NOT") {
				op = except
			}
		} else if t.loose || !t.more() || t.ahead("OR") {
			break
		}
		terms, ops = append(terms, t.one()), append(ops, op)
	}
	tree := terms[len(ops)]
	for i := len(ops) - 1; i >= 0; i-- {
		tree = joined(ops[i], terms[i], tree)
	}
	return tree
}

// joined joins two terms, unless one has no words: a lone \& asks for nothing.
func joined(op termOp, a, b *term) *term {
	switch {
	case b.op == words && b.words == nil:
		return a
	case a.op == words && a.words == nil:
		return b
	}
	return &term{op: op, kids: []*term{a, b}}
}

func (t *termParser) ahead(word string) bool {
	was := t.at
	found := t.operator(word)
	t.at = was
	return found
}

// one reads a word, a phrase in quotes, or a term in parentheses.
func (t *termParser) one() *term {
	t.skip()
	if t.at == t.end {
		t.fail(t.at, "unexpected token: '<EOF>'")
	}
	start := t.at
	for _, word := range []string{"AND", "OR"} {
		if t.operator(word) { // these are words in quotes alone, as documented
			t.fail(start, "unexpected token: '%s'", t.src[start:t.at])
		}
	}
	switch t.src[t.at] {
	case '(':
		t.at++
		inner := t.either()
		if t.skip(); t.at == t.end || t.src[t.at] != ')' {
			t.fail(t.at, "unexpected token: '<EOF>'")
		}
		t.at++
		return inner
	case '"':
		t.at++
		text := t.text(func(c byte) bool { return c == '"' })
		if t.at == t.end {
			t.fail(start, "unexpected token: '\"'")
		}
		t.at++
		return &term{words: pattern(text)}
	case '*', '?':
		t.fail(start, "wildcards are not allowed at the beginning of a search term")
	}
	text := t.text(func(c byte) bool { return isSpace(c) || c == '(' || c == ')' || c == '"' })
	if t.at == start {
		t.mismatch(start)
	}
	return bare(pattern(text))
}

// escaped stands for a character behind a backslash: no such character is part of a word.
const escaped = ' '

// text reads up to a character that ends it, with escapes resolved.
func (t *termParser) text(ends func(byte) bool) string {
	var b []byte
	for ; t.at < t.end && !ends(t.src[t.at]); t.at++ {
		c := t.src[t.at]
		switch {
		case c == '\\' && t.at+1 < t.end:
			t.at++
			if c = t.src[t.at]; !inWord(c) {
				c = escaped
			}
		case c == '\\' || strings.IndexByte(reservedInTerm, c) >= 0:
			t.mismatch(t.at)
		}
		b = append(b, c)
	}
	return string(b)
}

// inWord tells whether a byte is part of a word: letters, digits, and everything that is not ASCII.
func inWord(c byte) bool { return c != '_' && isLetter(c) || isDigit(c) || c >= 0x80 }

// split appends the words of a text in lower case: spaces and punctuation separate them.
func split(text string, to []string) []string {
	for at := 0; at < len(text); {
		if !inWord(text[at]) {
			at++
			continue
		}
		start := at
		for at < len(text) && inWord(text[at]) {
			at++
		}
		to = append(to, fold(text[start:at]))
	}
	return to
}

// pattern splits a text of which * and ? are wildcards and part of words.
func pattern(text string) []string {
	var list []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r < 0x80 && !inWord(byte(r)) && r != '*' && r != '?' }) {
		if w = strings.TrimLeft(w, "*?"); w != "" {
			list = append(list, fold(strings.NewReplacer("*", "%", "?", "_").Replace(w)))
		}
	}
	return list
}
