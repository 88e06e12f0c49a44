//go:build !js

package sqlitetest

import (
	"database/sql"
	"fmt"
	"strings"
	"sync"
	"testing"

	_ "modernc.org/sqlite"

	"deskarena/engine/org"
)

// table is the name of an object's table: "order" and "case" are words of SQL.
func table(o org.Object) string { return "t_" + strings.ToLower(o.String()) }

// column is how SQLite stores a field: Ids and texts as they are, numbers in hundredths, days and seconds as integers.
func column(f org.Field) string {
	kind := "INTEGER"
	switch f.Type {
	case org.ID:
		kind = "TEXT PRIMARY KEY"
	case org.Reference, org.Opaque:
		kind = "TEXT"
	case org.Text, org.LongText, org.Multi:
		kind = "TEXT COLLATE NOCASE"
	}
	return f.Name + " " + kind
}

// cell is a cell as SQLite gets it.
func cell(t *org.Table, row, field int) any {
	switch t.Object.Fields()[field].Type {
	case org.ID, org.Reference:
		if v := t.Value(row, field); !v.IsNull() {
			return v.Str()
		}
		return nil
	case org.Text, org.LongText, org.Opaque, org.Multi:
		if s := t.Text(row, field); s != "" {
			return s
		}
		return nil
	}
	if t.Object.Fields()[field].Type == org.Address { // cannot be compared
		return nil
	}
	if n := t.Col(field).Number(int32(row)); n != org.Null {
		return n
	}
	return nil
}

// load copies an org into a new database in memory, with an index on every lookup, date and dateTime.
func load(o *org.Org) (*sql.DB, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // each connection would have a memory of its own
	for _, obj := range org.Objects() {
		if err := loadTable(db, o.Table(obj)); err != nil {
			return nil, fmt.Errorf("%s: %w", obj, err)
		}
	}
	_, err = db.Exec("ANALYZE")
	return db, err
}

func loadTable(db *sql.DB, t *org.Table) error {
	var columns, indexes []string
	fields := t.Object.Fields()
	for _, f := range fields {
		columns = append(columns, column(f))
		if f.From == org.Stored && (f.Type == org.Reference || f.Type == org.Date || f.Type == org.DateTime) {
			indexes = append(indexes, fmt.Sprintf("CREATE INDEX %s_%s ON %[1]s(%[2]s)", table(t.Object), f.Name))
		}
	}
	if _, err := db.Exec("CREATE TABLE " + table(t.Object) + "(" + strings.Join(columns, ", ") + ") WITHOUT ROWID"); err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	insert, err := tx.Prepare("INSERT INTO " + table(t.Object) + " VALUES (?" + strings.Repeat(", ?", len(fields)-1) + ")")
	if err != nil {
		return err
	}
	vals := make([]any, len(fields))
	for row := range t.Len() {
		for i := range fields {
			vals[i] = cell(t, row, i)
		}
		if _, err := insert.Exec(vals...); err != nil {
			return err
		}
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	for _, x := range indexes {
		if _, err := db.Exec(x); err != nil {
			return err
		}
	}
	return nil
}

// company is the default org.
var company = sync.OnceValue(func() *org.Org { return org.Generate(1).Org })

// holed is the same with a seventh of all stored cells null, so that every kind of null is met, and without its long texts.
var holed = sync.OnceValue(func() *org.Org {
	o := company()
	for obj := range org.Object(org.NumObjects) {
		for i, f := range obj.Fields() {
			if f.Type == org.ID || f.From != org.Stored {
				continue
			}
			o = o.Edit(obj, i, func(c *org.Column) {
				if c.Gen != nil {
					c.Gen = func(int) string { return "" }
				}
				for row := range o.Table(obj).Len() {
					if (row*31+i*17)%7 != 0 {
						continue
					}
					switch {
					case c.Ref != nil:
						c.Ref[row] = -1
					case c.Int != nil && f.Type != org.Bool:
						c.Int[row] = org.Null
					case c.Str != nil:
						c.Str[row] = ""
					}
				}
			})
		}
	}
	return o
})

// database loads an org, or fails the test.
func database(t testing.TB, from func() *org.Org) *sql.DB {
	t.Helper()
	db, err := load(from())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}
