package soql

import (
	"slices"

	"deskarena/engine/org"
)

// Column is a field of an object, by its number.
type Column struct {
	Object org.Object
	Field  int
}

// Rename is a column that goes by another name: the one that the schema has for it is unknown.
type Rename struct {
	Column
	Name string
}

// Renamed returns an engine over the same records in which columns go by other names, in queries, results and errors. It
// shares what the first has worked out of the records, so the two are not safe for concurrent use with each other.
func (e *Engine) Renamed(list ...Rename) *Engine {
	return &Engine{org: e.org, plans: map[string]*plan{}, searches: map[string]*searchPlan{}, words: e.words, kept: e.kept, columns: e.columns, renames: list}
}

// findField looks a field up by the name that it goes by, in any case.
func (e *Engine) findField(o org.Object, name string) (int, bool) {
	for i := range e.renames {
		if r := &e.renames[i]; r.Object == o && equalFold(r.Name, name) {
			return r.Field, true
		}
	}
	i, ok := o.FindField(name)
	return i, ok && e.info(o, i) == &o.Fields()[i]
}

// info is a field under the name that it goes by.
func (e *Engine) info(o org.Object, field int) *org.Field {
	f := &o.Fields()[field]
	for i := range e.renames {
		if r := &e.renames[i]; r.Column == (Column{o, field}) {
			renamed := *f
			renamed.Name = r.Name
			return &renamed
		}
	}
	return f
}

// Columns lists the fields that a query or a search names, each once, in the order in which they are looked up; none where it
// is refused.
func (e *Engine) Columns(text string) []Column {
	pl := &planner{engine: e, src: text, lists: true}
	var err error
	if isSearch(text) {
		err = pl.searchColumns()
	} else {
		err = pl.queryColumns()
	}
	if err != nil {
		return nil
	}
	return slices.Clone(pl.columns)
}

func (pl *planner) queryColumns() (err error) {
	defer catch(&err)
	q, err := parseQuery(pl.src)
	if err == nil {
		pl.open(pl.object(q.from[0].name), q.from).query(q, 1)
	}
	return err
}

func (pl *planner) searchColumns() (err error) {
	defer catch(&err)
	f, err := parseSearch(pl.src)
	if err == nil {
		for i := range f.returning {
			pl.part(f, &f.returning[i])
		}
	}
	return err
}
