package soql

import (
	"strings"

	"deskarena/engine/org"
)

const (
	customField = "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. "
	customType  = "If you are attempting to use a custom object, be sure to append the '__c' after the entity name. "
	customPath  = "If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. "
	reference   = "Please reference your WSDL or the describe call for the appropriate names."
)

// Limits of a query's relationships, as Salesforce documents them.
const (
	maxPath     = 5  // levels from child to parent
	maxPaths    = 55 // child-to-parent relationships in a query
	maxChildren = 20 // child subqueries in a query
	maxLevels   = 5  // levels of child subqueries, the root included
	maxJoins    = 2  // semi- and anti-joins in a query
)

// planner turns the parsed query into a plan, and refuses what the org lacks.
type planner struct {
	engine   *Engine
	src      string
	late     []*filter // what must be worked out when the plan runs, inner ones first
	joins    int       // semi- and anti-joins so far
	children int       // child subqueries so far
	paths    []hop     // distinct relationships so far
}

func (pl *planner) fail(code string, pos int, format string, args ...any) {
	panic(errorAt(code, pl.src, pos, format, args...))
}

// hop follows a lookup from a record to its parent.
type hop struct {
	table *org.Table
	field int
	refs  []int32
	to    *org.Table
}

// path is a field, of the record itself or of one of its ancestors.
type path struct {
	hops  []hop
	table *org.Table
	field int
	info  *org.Field
	col   *org.Column
	pos   int
	text  string // as written
}

// row follows the path's lookups; -1 where one is null.
func (p *path) row(row int32) int32 {
	for i := range p.hops {
		if row = p.hops[i].refs[row]; row < 0 {
			return row
		}
	}
	return row
}

// scope is what names mean in one SELECT.
type scope struct {
	*planner
	table *org.Table
	names []binding
}

// binding is the FROM object's own name, an alias of it, or an alias of one of its parents.
type binding struct {
	name string
	hops []hop
}

// object resolves the FROM of a root query.
func (pl *planner) object(n name) *org.Table {
	o, ok := org.FindObject(n.text)
	if !ok {
		pl.fail(invalidType, n.pos, "sObject type '%s' is not supported. "+customType+reference, n.text)
	}
	return pl.engine.org.Table(o)
}

// open makes the scope of a query FROM a table, with its aliases.
func (pl *planner) open(t *org.Table, from []source) *scope {
	s := &scope{planner: pl, table: t}
	s.bind(name{t.Object.String(), 0}, nil)
	for i, f := range from {
		hops := []hop(nil)
		if i > 0 {
			hops = s.further(f.name)
		}
		if f.alias.text != "" {
			s.bind(f.alias, hops)
		}
	}
	return s
}

// further resolves a second name in FROM: a relationship behind the name or the alias of the object that it starts at.
func (s *scope) further(n name) []hop {
	parts := strings.Split(n.text, ".")
	if b := s.bound(parts[0]); b != nil && len(parts) > 1 {
		return s.follow(b.hops, parts[1:], n.pos)
	}
	if relationship(s.table, parts[0]) >= 0 && len(parts) > 1 {
		return s.follow(nil, parts, n.pos)
	}
	s.fail(malformedQuery, n.pos, "A driving SObject type has already been set, all other entity types in the FROM clause must be relationships to the initial object.  The driving object is %s", s.table.Object)
	return nil
}

// bound is what a name of FROM means, the last first; nil if it means nothing.
func (s *scope) bound(text string) *binding {
	for i := len(s.names) - 1; i >= 0; i-- {
		if equalFold(s.names[i].name, text) {
			return &s.names[i]
		}
	}
	return nil
}

func (s *scope) bind(n name, hops []hop) {
	for _, b := range s.names[min(1, len(s.names)):] {
		if equalFold(b.name, n.text) {
			s.fail(malformedQuery, n.pos, "duplicate alias: %s", n.text)
		}
	}
	s.names = append(s.names, binding{n.text, hops})
}

// start takes an alias or the object's name off the front of a path, unless a relationship has that name.
func (s *scope) start(n name) (hops []hop, rest []string) {
	parts := strings.Split(n.text, ".")
	if relationship(s.table, parts[0]) < 0 {
		if b := s.bound(parts[0]); b != nil {
			return b.hops, parts[1:]
		}
	}
	return nil, parts
}

// follow adds the lookups that relationship names stand for.
func (s *scope) follow(hops []hop, names []string, pos int) []hop {
	t := s.table
	if len(hops) > 0 {
		t = hops[len(hops)-1].to
	}
	hops = hops[:len(hops):len(hops)]
	for _, r := range names {
		f := relationship(t, r)
		if f < 0 {
			s.fail(invalidField, pos, "Didn't understand relationship '%s' in field path. "+customPath+reference, r)
		}
		h := hop{t, f, s.engine.column(t, f).Ref, s.engine.org.Table(t.Object.Fields()[f].To)}
		s.used(h, pos)
		hops = append(hops, h)
		t = h.to
	}
	if len(hops) > maxPath {
		s.fail(malformedQuery, pos, "SOQL relationship paths cannot go up more than %d levels", maxPath)
	}
	return hops
}

func (pl *planner) used(h hop, pos int) {
	for _, p := range pl.paths {
		if p.table == h.table && p.field == h.field {
			return
		}
	}
	if pl.paths = append(pl.paths, h); len(pl.paths) > maxPaths {
		pl.fail(malformedQuery, pos, "SOQL statements cannot use more than %d child-to-parent relationships", maxPaths)
	}
}

// path resolves a field.
func (s *scope) path(n name) path {
	hops, parts := s.start(n)
	if len(parts) == 0 {
		hops, parts = nil, []string{n.text}
	}
	last := len(parts) - 1
	hops = s.follow(hops, parts[:last], n.pos)
	t := s.table
	if len(hops) > 0 {
		t = hops[len(hops)-1].to
	}
	if i, ok := t.Object.FindField(parts[last]); ok {
		return path{hops, t, i, &t.Object.Fields()[i], t.Col(i), n.pos, n.text}
	}
	s.fail(invalidField, n.pos, "No such column '%s' on entity '%s'. "+customField+reference, parts[last], t.Object)
	return path{}
}

// compared resolves a field whose cells are looked at one by one.
func (s *scope) compared(n name) path {
	p := s.path(n)
	p.col = s.engine.column(p.table, p.field)
	return p
}

// relationship finds the lookup that a relationship name stands for; -1 if there is none.
func relationship(t *org.Table, name string) int {
	if i, ok := t.Object.FindRelationship(name); ok {
		return i
	}
	return -1
}

// childTable resolves the FROM of a child subquery: a child relationship of the parent, by its name or behind the
// parent's name or alias. field is the child's lookup.
func (s *scope) childTable(n name) (t *org.Table, field int) {
	hops, parts := s.start(n)
	if len(parts) == 1 && len(hops) == 0 {
		if o, i, ok := s.table.Object.FindChildren(parts[0]); ok {
			return s.engine.org.Table(o), i
		}
	}
	s.fail(invalidType, n.pos, "Didn't understand relationship '%s' in FROM part of query call. "+customPath+reference, n.text)
	return nil, 0
}
