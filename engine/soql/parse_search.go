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
	for p.tok.is("WITH") || p.tok.is("AND") && len(f.with) > 0 {
		p.advance()
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
	f.term = p.term(start, end)
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
	if p.accept("USING") {
		p.expect("LISTVIEW")
		p.expect("=")
		r.listView = p.name()
	}
	if p.accept("WHERE") {
		r.where = p.condition()
	}
	p.tail(&r.query)
	p.expect(")")
	return r
}

func (p *parser) searchWith() searchWith {
	if p.tok.is("DATA") {
		w := p.with()
		return searchWith{name: w.name, data: w}
	}
	w := searchWith{name: p.name()}
	switch strings.ToUpper(w.text) {
	case "SNIPPET":
		if p.accept("(") {
			p.expect("TARGET_LENGTH")
			p.expect("=")
			w.value, w.at = p.tok.text, p.tok.pos
			p.count()
			p.expect(")")
		}
	case "HIGHLIGHT":
	case "DIVISION", "METADATA", "NETWORK", "PRICEBOOKID", "SPELL_CORRECTION":
		if !p.accept("=") {
			p.expect("IN")
		}
		if p.accept("(") {
			w.list = list(p, func() literal { return p.literal(eq) })
			p.expect(")")
		} else {
			w.list = []literal{p.literal(eq)}
		}
		w.value, w.at = w.list[0].text, w.list[0].pos
	default:
		p.fail(w.pos, "Malformed search token: %s", w.text)
	}
	return w
}
