// Package org is the company in the cabinet: 16 linked Salesforce objects, their records and indexes, and the seeded
// generator with its latent variables and verifiers.
package org

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"
	"sync"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
	"deskarena/engine/value"
)

// Org is the records that an agent can query, with the annotations of their texts, and nothing else. It is safe for
// concurrent readers.
type Org struct {
	Seed   uint64
	tables []*Table
	facts  [][]QA    // by Knowledge row
	clerk  dice.Dice // of when orders are entered
}

// Table returns the records of an object.
func (o *Org) Table(obj Object) *Table { return o.tables[obj] }

// Facts are what a reader takes from an article: an annotation on the record, and no field of it. It is for whoever has
// read the whole article.
func (o *Org) Facts(article int) []QA { return o.facts[article] }

// Company is an org with what shaped it. Only grading and the curious may look at Latent.
type Company struct {
	*Org
	Latent *Latent
	gen    *generator // what made it; nil if it was put together otherwise
}

// Null is a missing number, date or time in Column.Int.
const Null = math.MinInt64

// Column is one field of all records of a table. What is used of it follows from the type of the field: one of the slices
// if it is stored, one of the functions if it is worked out.
type Column struct {
	Ref []int32              // Reference: the row in the table of Field.To, -1 for null
	Int []int64              // Bool (0, 1), Double (hundredths), Date (cal.Day), DateTime (cal.Instant), Int; Null for null
	Str []string             // Text, Opaque, Multi; "" is null
	Gen func(row int) string // writes the text; of a stored LongText it is called at most once for a row, and the text kept
	Num func(row int) int64  // works out what would stand in Ref or Int
}

// Number is a cell of a Bool, Double, Date, DateTime or Int.
func (c *Column) Number(row int32) int64 {
	if c.Int != nil {
		return c.Int[row]
	}
	return c.Num(int(row))
}

// Target is a cell of a Reference: a row, or -1 for null.
func (c *Column) Target(row int32) int32 {
	if c.Ref != nil {
		return c.Ref[row]
	}
	return int32(c.Num(int(row)))
}

// Table is the records of one object, by column. Rows are in the order of their Ids.
type Table struct {
	Object Object
	n      int
	cols   []Column
	ids    *ids
	refIDs []*ids      // by reference field: the Ids of its target
	texts  []*lazyText // by field; of a LongText that is written when asked for
	index  []*index    // by field; of References, and of stored numbers, dates and times
}

type lazyText struct {
	once []sync.Once
	text []string
}

type index struct {
	once   sync.Once
	start  []int32 // of a Reference: where the rows of each target begin in rows
	rows   []int32
	sorted []int32 // of a number, date or time: rows that are not null, by value and row
}

// assemble makes an org of tables that refer to each other, one for each object, which become its own.
func assemble(seed uint64, tables []*Table) *Org {
	o := &Org{Seed: seed, tables: tables, clerk: clerk(seed)}
	for _, t := range tables {
		fields := t.Object.Fields()
		t.refIDs = make([]*ids, len(fields))
		for i := range fields {
			if fields[i].Type == Reference {
				t.refIDs[i] = tables[fields[i].To].ids
			}
			if fields[i].From == Constant {
				t.cols[i] = constant(&fields[i])
			}
		}
	}
	o.derive()
	return o
}

// Edit returns a copy of the org in which one record differs: change gets a copy of the column of the field.
// The original is untouched. Only stored fields can be edited, and not Ids; what follows from them goes with them.
func (o *Org) Edit(obj Object, field int, change func(*Column)) *Org {
	tables := make([]*Table, len(o.tables))
	for i, old := range o.tables {
		t := *old
		t.cols = slices.Clone(t.cols)
		tables[i] = &t
	}
	t := tables[obj]
	c := &t.cols[field]
	if f := obj.Fields()[field]; f.From != Stored {
		panic("org: " + obj.String() + "." + f.Name + " is not stored")
	}
	c.Ref, c.Int, c.Str = slices.Clone(c.Ref), slices.Clone(c.Int), slices.Clone(c.Str)
	change(c)
	t.texts = slices.Clone(t.texts)
	if t.texts[field] != nil {
		t.texts[field] = newLazyText(t.n)
	}
	for i := range tables { // what is computed may follow from what was changed
		tables[i].index = newIndexes(tables[i].Object)
	}
	edited := assemble(o.Seed, tables)
	edited.facts = o.facts
	return edited
}

func newLazyText(n int) *lazyText { return &lazyText{make([]sync.Once, n), make([]string, n)} }

func newIndexes(obj Object) []*index {
	fields := obj.Fields()
	list := make([]*index, len(fields))
	for i := range fields {
		if f := &fields[i]; f.From == Stored && f.Type.Numeric() || f.From != Constant && f.Type == Reference {
			list[i] = &index{}
		}
	}
	return list
}

// newTable makes a table of n rows from its columns; cols[0] is the Id and empty.
func newTable(obj Object, seed uint64, n int, cols []Column) *Table {
	t := &Table{Object: obj, n: n, cols: cols, ids: newIDs(obj.Info().Prefix, dice.New(seed).For("id").With(int(obj)), n)}
	t.texts = make([]*lazyText, len(cols))
	t.index = newIndexes(obj)
	for i := range cols {
		if cols[i].Gen != nil {
			t.texts[i] = newLazyText(n)
		}
	}
	return t
}

// Len is the number of records.
func (t *Table) Len() int { return t.n }

// ID is the 18-character Id of a row.
func (t *Table) ID(row int) string { return t.ids.at(row) }

// Row finds the row of an Id of 15 or 18 characters. Ids are case-sensitive.
func (t *Table) Row(id string) (int, bool) { return t.ids.find(id) }

// Col is the column of a field.
func (t *Table) Col(field int) *Column { return &t.cols[field] }

// Text is the text of a Text, Opaque, Multi or LongText field.
func (t *Table) Text(row, field int) string {
	c := &t.cols[field]
	if c.Gen == nil {
		return c.Str[row]
	}
	l := t.texts[field]
	if l == nil {
		return c.Gen(row)
	}
	l.once[row].Do(func() { l.text[row] = c.Gen(row) })
	return l.text[row]
}

// Value is one cell as an agent would see it.
func (t *Table) Value(row, field int) value.Value {
	f, c := &t.Object.Fields()[field], &t.cols[field]
	switch f.Type {
	case ID:
		return value.OfString(t.ID(row))
	case Reference, Text, Opaque, LongText:
		s := ""
		if f.Type != Reference {
			s = t.Text(row, field)
		} else if to := c.Target(int32(row)); to >= 0 {
			s = t.refIDs[field].at(int(to))
		}
		if s == "" {
			return value.Value{}
		}
		return value.OfString(s)
	case Multi:
		text := t.Text(row, field)
		if text == "" {
			return value.Value{}
		}
		return value.OfStrings(strings.Split(text, ";"))
	case Address:
		return t.address(row, field)
	}
	n := c.Number(int32(row))
	if n == Null {
		return value.Value{}
	}
	switch f.Type {
	case Bool:
		return value.OfBool(n != 0)
	case Int:
		return value.OfInt(n)
	case Double:
		return value.OfRatio(n, 100)
	case Date:
		return value.OfDate(cal.Day(n))
	}
	return value.OfInstant(cal.Instant(n))
}

// addressKeys are the keys of an address, in order, and how far before it the field of each stands.
var addressKeys = []string{"city", "country", "geocodeAccuracy", "latitude", "longitude", "postalCode", "state", "street"}

var addressParts = [...]int{7, 4, 1, 3, 2, 5, 6, 8}

// address is a compound field; null if all its parts are.
func (t *Table) address(row, field int) value.Value {
	vals, null := make([]value.Value, len(addressParts)), true
	for i, back := range addressParts {
		vals[i] = t.Value(row, field-back)
		null = null && vals[i].IsNull()
	}
	if null {
		return value.Value{}
	}
	return value.OfRecord(addressKeys, vals)
}

// Referrers are the rows whose reference field points at a row of its target, in order. Of a field that is null in every
// record there are none.
func (t *Table) Referrers(field int, target int) []int32 {
	x := t.index[field]
	if x == nil {
		return nil
	}
	x.once.Do(func() {
		refs := t.cols[field].Ref
		if refs == nil {
			refs = make([]int32, t.n)
			for row := range refs {
				refs[row] = t.cols[field].Target(int32(row))
			}
		}
		top := int32(-1)
		for _, r := range refs {
			top = max(top, r)
		}
		x.start = make([]int32, top+2)
		for _, r := range refs {
			if r >= 0 {
				x.start[r+1]++
			}
		}
		for i := 1; i < len(x.start); i++ {
			x.start[i] += x.start[i-1]
		}
		x.rows = make([]int32, x.start[len(x.start)-1])
		next := slices.Clone(x.start)
		for row, r := range refs {
			if r >= 0 {
				x.rows[next[r]] = int32(row)
				next[r]++
			}
		}
	})
	if target < 0 || target+1 >= len(x.start) {
		return nil
	}
	return x.rows[x.start[target]:x.start[target+1]]
}

// Range are the rows whose stored number, date or time lies from lo to hi, both included, by value and then row.
func (t *Table) Range(field int, lo, hi int64) []int32 {
	ints := t.cols[field].Int
	x := t.index[field]
	x.once.Do(func() {
		for row, n := range ints {
			if n != Null {
				x.sorted = append(x.sorted, int32(row))
			}
		}
		slices.SortFunc(x.sorted, func(a, b int32) int {
			return cmp.Or(cmp.Compare(ints[a], ints[b]), cmp.Compare(a, b))
		})
	})
	i := sort.Search(len(x.sorted), func(i int) bool { return ints[x.sorted[i]] >= lo })
	j := sort.Search(len(x.sorted), func(i int) bool { return ints[x.sorted[i]] > hi })
	if i >= j {
		return nil
	}
	return x.sorted[i:j]
}
