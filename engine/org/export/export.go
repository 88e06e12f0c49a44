// Package export writes a company's records as files that other programs read: CSV, or JSON lines, one file for each
// object.
//
// Columns are the fields by their API names, all but the compound addresses, whose parts are there. In CSV a null is empty, several values of one field are joined by ';', and
// lines end in LF; JSON lines have null and arrays. Numbers, dates (2023-05-01) and dateTimes (2023-05-01T09:30:00.000+0000,
// UTC) are written as the API has them. Rows come by Id.
package export

import (
	"bufio"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"strings"

	"deskarena/engine/org"
	"deskarena/engine/value"
)

// Table is what goes into one file.
type Table struct {
	Name    string
	Columns []string
	Rows    int
	Cell    func(row, column int) value.Value
}

// Objects are the tables of the objects of the published schema, with every field that they have.
func Objects(o *org.Org) []Table {
	var out []Table
	for obj := range org.Object(org.NumObjects) {
		t := o.Table(obj)
		var fields []int
		table := Table{Name: obj.String(), Rows: t.Len()}
		for i, f := range obj.Fields() {
			if f.Type != org.Address {
				table.Columns = append(table.Columns, f.Name)
				fields = append(fields, i)
			}
		}
		table.Cell = func(row, column int) value.Value { return t.Value(row, fields[column]) }
		out = append(out, table)
	}
	return out
}

// Format is how a table is written.
type Format uint8

const (
	CSV Format = iota
	JSONL
)

var formats = [...]string{"csv", "jsonl"}

// String is the format's name, and the extension of its files.
func (f Format) String() string { return formats[f] }

// Write writes a table.
func (f Format) Write(w io.Writer, t Table) error {
	if f == JSONL {
		return writeJSONL(w, t)
	}
	return writeCSV(w, t)
}

func writeCSV(w io.Writer, t Table) error {
	out := csv.NewWriter(w)
	if err := out.Write(t.Columns); err != nil {
		return err
	}
	record := make([]string, len(t.Columns))
	for row := range t.Rows {
		for i := range record {
			record[i] = cell(t.Cell(row, i))
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func cell(v value.Value) string {
	switch v.Kind() {
	case value.Null:
		return ""
	case value.Bool:
		if v.Bool() {
			return "true"
		}
		return "false"
	case value.List:
		var parts []string
		for _, item := range v.Items() {
			parts = append(parts, cell(item))
		}
		return strings.Join(parts, ";")
	}
	return v.Plain()
}

func writeJSONL(w io.Writer, t Table) error {
	out := bufio.NewWriter(w)
	var line []byte
	vals := make([]value.Value, len(t.Columns))
	for row := range t.Rows {
		for i := range vals {
			vals[i] = t.Cell(row, i)
		}
		line = append(value.OfRecord(t.Columns, vals).AppendJSON(line[:0]), '\n')
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
	return out.Flush()
}

// Dir writes each table into a file of a folder. After an error some of them are there: whoever has something to lose
// fills a folder beside.
func (f Format) Dir(dir string, tables []Table) error {
	for _, t := range tables {
		if err := f.file(filepath.Join(dir, t.Name+"."+f.String()), t); err != nil {
			return err
		}
	}
	return nil
}

func (f Format) file(name string, t Table) error {
	out, err := os.Create(name)
	if err != nil {
		return err
	}
	err = f.Write(out, t)
	if closed := out.Close(); err == nil {
		err = closed
	}
	return err
}
