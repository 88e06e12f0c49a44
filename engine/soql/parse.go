package soql

import (
	"slices"
	"strconv"
	"strings"
)

// maxQuery is the longest query that Salesforce takes, in characters; here in bytes.
const maxQuery = 100_000

// Words that can be neither a field nor an alias (documented), and further ones that can follow where an alias may stand.
var (
	reserved  = strings.Fields("AND ASC DESC EXCLUDES FIRST FROM GROUP HAVING IN INCLUDES LAST LIKE LIMIT NOT NULL NULLS OR SELECT USING WHERE WITH")
	following = strings.Fields("ORDER OFFSET FOR UPDATE ALL AS")
)

type parser struct{ lexer }

func newParser(code, src string) *parser { return &parser{lexer{code: code, src: src}} }

// parseQuery reads SOQL.
func parseQuery(src string) (q *query, err error) {
	defer catch(&err)
	if len(src) > maxQuery {
		return nil, refusal(malformedQuery, "SOQL statements cannot be longer than 100,000 characters.")
	}
	p := newParser(malformedQuery, src)
	p.advance()
	q = p.query()
	if p.tok.is("ALL") {
		p.fail(p.tok.pos, "ALL ROWS not allowed in this context")
	}
	if p.tok.kind != tokEOF {
		p.unexpected()
	}
	return q, nil
}

func (p *parser) accept(word string) bool {
	if p.tok.is(word) {
		p.advance()
		return true
	}
	return false
}

func (p *parser) expect(word string) token {
	if !p.tok.is(word) {
		p.unexpected()
	}
	return p.advance()
}

func (p *parser) name() name {
	if p.tok.kind != tokName {
		p.unexpected()
	}
	t := p.advance()
	return name{t.text, t.pos}
}

// oneOf reads one of some words and returns it in capitals.
func (p *parser) oneOf(words ...string) string {
	for _, w := range words {
		if p.accept(w) {
			return w
		}
	}
	p.unexpected()
	return ""
}

// alias reads an alias if there is one.
func (p *parser) alias() name {
	if p.tok.kind != tokName || strings.Contains(p.tok.text, ".") || slices.ContainsFunc(reserved, p.tok.is) || slices.ContainsFunc(following, p.tok.is) {
		return name{}
	}
	return p.name()
}

// query reads a SELECT with its clauses in their fixed order.
func (p *parser) query() *query {
	q := p.head()
	if p.tok.is("GROUP") {
		q.group = p.grouping()
		if p.accept("HAVING") {
			q.having = p.condition()
		}
	}
	p.tail(q)
	if p.accept("FOR") {
		q.views = append(q.views, p.view("VIEW", "REFERENCE", "UPDATE"))
	}
	q.update = p.update()
	if (q.views == nil || q.views[0].text != "UPDATE") && p.accept("FOR") {
		q.views = append(q.views, p.view("UPDATE"))
	}
	if q.update == nil {
		q.update = p.update()
	}
	return q
}

// head reads a SELECT up to its GROUP BY.
func (p *parser) head() *query {
	first := p.expect("SELECT")
	if p.tok.is("FROM") {
		p.fail(p.tok.pos, "unexpected token: '%s %s'", first.text, p.tok.text)
	}
	q := &query{items: list(p, p.item)}
	p.expect("FROM")
	q.from = list(p, p.source)
	if p.accept("USING") {
		p.expect("SCOPE")
		q.scope = p.name()
	}
	if p.accept("WHERE") {
		q.where = p.condition()
	}
	for p.accept("WITH") {
		q.with = append(q.with, p.with())
	}
	return q
}

// tail reads the clauses that SOQL and a RETURNING of SOSL share.
func (p *parser) tail(q *query) {
	if p.accept("ORDER") {
		p.expect("BY")
		q.order = list(p, p.ordering)
	}
	if p.accept("LIMIT") {
		q.limit = p.count()
	}
	if p.accept("OFFSET") {
		q.offset = p.count()
	}
}

func (p *parser) view(words ...string) name {
	pos := p.tok.pos
	return name{p.oneOf(words...), pos}
}

func (p *parser) update() []name {
	if !p.accept("UPDATE") {
		return nil
	}
	return list(p, func() name { return p.view("TRACKING", "VIEWSTAT") })
}

func list[T any](p *parser, one func() T) []T {
	l := []T{one()}
	for p.accept(",") {
		l = append(l, one())
	}
	return l
}

func (p *parser) item() item {
	switch {
	case p.tok.is("("):
		p.advance()
		q := p.query()
		p.expect(")")
		return item{sub: q}
	case p.tok.is("TYPEOF"):
		return item{typeOf: p.typeOf()}
	}
	e := p.expr()
	return item{expr: e, alias: p.alias()}
}

func (p *parser) typeOf() *typeOf {
	p.advance()
	t := &typeOf{name: p.name()}
	for p.accept("WHEN") {
		c := typeCase{object: p.name()}
		p.expect("THEN")
		c.fields = list(p, p.name)
		t.when = append(t.when, c)
	}
	if t.when == nil {
		p.unexpected()
	}
	if p.accept("ELSE") {
		t.others = list(p, p.name)
	}
	p.expect("END")
	return t
}

// expr reads a field or a function.
func (p *parser) expr() expr { return p.within() }

// maxNested is how many functions may stand in each other.
const maxNested = 2

// within reads a field or a function among the arguments of others.
func (p *parser) within(outer ...string) expr {
	if slices.ContainsFunc(reserved, p.tok.is) {
		p.unexpected()
	}
	n := p.name()
	if !p.tok.is("(") {
		return expr{name: n}
	}
	f := findFunction(n.text)
	if f == nil || len(outer) == maxNested || f.name == "GEOLOCATION" && !slices.Contains(outer, "DISTANCE") {
		p.unexpected()
	}
	p.advance()
	e := expr{fn: f.name, name: n}
	if f.max > 0 && !(f.min == 0 && p.tok.is(")")) {
		e.args = list(p, func() expr { return p.argument(append(outer, f.name)) })
	}
	if len(e.args) > f.max || len(e.args) < f.min {
		p.fail(n.pos, "%s takes %s", f.name, f.takes)
	}
	p.places(&e)
	p.expect(")")
	return e
}

func (p *parser) argument(outer []string) expr {
	if p.tok.kind == tokName {
		return p.within(outer...)
	}
	l := p.literal(eq)
	return expr{name: name{"", l.pos}, lit: &l}
}

// places checks the arguments of DISTANCE and of GEOLOCATION, whose place is in the former alone.
func (p *parser) places(e *expr) {
	takes := func(ok bool, i int, what string) {
		if !ok {
			p.fail(e.args[i].pos, "%s takes %s", e.fn, what)
		}
	}
	switch e.fn {
	case "GEOLOCATION":
		for i, a := range e.args {
			takes(a.lit != nil && a.lit.kind == litNumber, i, "a latitude and a longitude in numbers")
		}
	case "DISTANCE":
		takes(e.args[0].fn == "" && e.args[0].lit == nil, 0, "a geolocation field first")
		takes(e.args[1].lit == nil, 1, "a geolocation field or GEOLOCATION second")
		unit := e.args[2].lit
		takes(unit != nil && unit.kind == litText && (unit.text == "mi" || unit.text == "km"), 2, "the unit 'mi' or 'km'")
	}
}

func (p *parser) source() source {
	n := p.name()
	return source{n, p.alias()}
}

func (p *parser) grouping() grouping {
	g := grouping{pos: p.advance().pos}
	p.expect("BY")
	for _, kind := range []string{"ROLLUP", "CUBE"} {
		if p.accept(kind) {
			p.expect("(")
			g.kind, g.exprs = kind, list(p, p.expr)
			p.expect(")")
			return g
		}
	}
	g.exprs = list(p, p.expr)
	return g
}

func (p *parser) ordering() ordering {
	o := ordering{expr: p.expr()}
	if p.accept("DESC") {
		o.desc = true
	} else {
		p.accept("ASC")
	}
	if p.accept("NULLS") {
		o.nulls = p.oneOf("FIRST", "LAST")
	}
	return o
}

func (p *parser) count() *count {
	t := p.tok
	n, err := strconv.ParseInt(t.text, 10, 64)
	if t.kind != tokNumber || err != nil || n < 0 {
		p.unexpected()
	}
	p.advance()
	return &count{n, t.pos}
}

// maxCategories is how many conditions a WITH DATA CATEGORY has at most (documented).
const maxCategories = 3

func (p *parser) with() *with {
	if p.tok.is("DATA") {
		w := &with{name: p.name()}
		p.expect("CATEGORY")
		for {
			c := category{group: p.name(), how: p.oneOf("AT", "ABOVE_OR_BELOW", "ABOVE", "BELOW")}
			if p.accept("(") {
				c.names = list(p, p.name)
				p.expect(")")
			} else {
				c.names = []name{p.name()}
			}
			if w.categories = append(w.categories, c); len(w.categories) > maxCategories {
				p.fail(c.group.pos, "WITH DATA CATEGORY takes at most %d conditions", maxCategories)
			}
			if slices.ContainsFunc(w.categories[:len(w.categories)-1], func(o category) bool { return equalFold(o.group.text, c.group.text) }) {
				p.fail(c.group.pos, "a category group can be used only once: %s", c.group.text)
			}
			if !p.accept("AND") {
				return w
			}
		}
	}
	for _, word := range []string{"SECURITY_ENFORCED", "USER_MODE", "SYSTEM_MODE"} {
		if p.tok.is(word) {
			return &with{name: p.name()}
		}
	}
	if p.tok.is("RECORDVISIBILITYCONTEXT") {
		w := &with{name: p.name()}
		p.expect("(")
		w.settings = list(p, p.setting)
		p.expect(")")
		return w
	}
	w := &with{name: name{p.tok.text, p.tok.pos}}
	w.filter = p.condition()
	return w
}

// setting reads one name = value of WITH RecordVisibilityContext.
func (p *parser) setting() setting {
	s := setting{name: p.name()}
	p.expect("=")
	s.value = p.literal(eq)
	return s
}
