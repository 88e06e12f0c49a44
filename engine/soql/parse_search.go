package soql

import "strings"

// searchGroups are the values of IN ... FIELDS.
var searchGroups = []string{"ALL", "NAME", "EMAIL", "PHONE", "SIDEBAR"}

// parseSearch reads SOSL.
func parseSearch(src string) (f *search, err error) {
	defer catch(&err)
	if len(src) > maxQuery {
		return nil, refusal(malformedSearch, "SOSL statements cannot be longer than 100,000 characters.")
	}
	p := newParser(malformedSearch, src)
	p.advance()
	if !p.tok.is("FIND") {
		p.unexpected()
	}
	f = &search{group: "ALL"}
	p.find(f)
	if p.accept("IN") {
		f.group = p.searchGroup()
	}
	if p.accept("RETURNING") {
		f.returning = list(p, p.returning)
	}
	for p.accept("WITH") {
		f.with = append(f.with, p.searchWith())
	}
	if p.accept("LIMIT") {
		f.limit = p.count()
	}
	f.update = p.update()
	if p.tok.kind != tokEOF {
		p.fail(p.tok.pos, "Malformed search token: %s", p.tok.shown())
	}
	return f, nil
}

// find reads {text}; the lexer stands behind FIND.
func (p *parser) find(f *search) {
	for p.pos < len(p.src) && isSpace(p.src[p.pos]) {
		p.pos++
	}
	rest := p.src[p.pos:]
	switch {
	case strings.HasPrefix(rest, "'"):
		p.fail(p.pos, "FIND 'text' is only allowed in Apex code: use FIND {text}")
	case !strings.HasPrefix(rest, "{"):
		p.advance()
		p.unexpected()
	}
	start, end := p.pos+1, p.pos+1
	for end < len(p.src) && p.src[end] != '}' {
		if p.src[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(p.src) {
		row, col := position(p.src, len(p.src))
		p.fail(len(p.src), "line %d:%d mismatched character '<EOF>' expecting '}'", row, col-1)
	}
	f.text, f.pos = p.src[start:end], start
	f.term, f.loose = p.term(start, end, false), p.term(start, end, true)
	p.pos = end + 1
	p.advance()
}

func (p *parser) searchGroup() string {
	for _, g := range searchGroups {
		if p.accept(g) {
			if !p.accept("FIELDS") {
				p.fail(p.tok.pos, "Malformed search token: %s", p.tok.shown())
			}
			return g
		}
	}
	p.fail(p.tok.pos, "Malformed search token: %s", p.tok.shown())
	return ""
}

// returning reads an object with its fields and clauses.
func (p *parser) returning() returning {
	r := returning{object: p.name()}
	if !p.accept("(") {
		return r
	}
	r.fields = list(p, p.item)
	if p.accept("WHERE") {
		r.where = p.condition()
	}
	if p.accept("USING") {
		p.expect("LISTVIEW")
		p.expect("=")
		r.listView = p.name()
	}
	p.tail(&r.query)
	p.expect(")")
	return r
}

// withValues are the WITH clauses that take a value, and its kind.
var withValues = map[string]literalKind{"DIVISION": litText, "METADATA": litText, "NETWORK": litText, "PRICEBOOKID": litText, "SPELL_CORRECTION": litBool}

// searchWith reads what follows WITH. All take one value behind =; NETWORK alone takes several behind IN.
func (p *parser) searchWith() searchWith {
	if p.tok.is("DATA") {
		w := p.with()
		return searchWith{name: w.name, data: w}
	}
	w := searchWith{name: p.name()}
	word := strings.ToUpper(w.text)
	kind, valued := withValues[word]
	value := func() literal {
		at := p.tok
		l := p.literal(eq)
		if l.kind != kind {
			p.fail(at.pos, "unexpected token: '%s'", at.shown())
		}
		return l
	}
	switch {
	case word == "SNIPPET":
		if p.accept("(") {
			p.expect("TARGET_LENGTH")
			p.expect("=")
			kind = litNumber
			w.list = []literal{value()}
			p.expect(")")
		}
	case word == "HIGHLIGHT":
	case word == "NETWORK" && p.accept("IN"):
		p.expect("(")
		w.list = list(p, value)
		p.expect(")")
	case valued:
		p.expect("=")
		w.list = []literal{value()}
	default:
		p.fail(w.pos, "Malformed search token: %s", w.text)
	}
	return w
}
