package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"deskarena/engine/org"
	"deskarena/engine/value"
)

// Everything that is in the org is in the files, field by field, in both formats.
func TestNothingIsLost(t *testing.T) {
	o := org.Generate(1).Org
	for _, table := range Objects(o) {
		var c, j bytes.Buffer
		if err := errors.Join(CSV.Write(&c, table), JSONL.Write(&j, table)); err != nil {
			t.Fatal(err)
		}
		lines, err := csv.NewReader(&c).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		obj, _ := org.FindObject(table.Name)
		records := o.Table(obj)
		var fields []int // all but the addresses, of which the parts are there
		for i, f := range obj.Fields() {
			if f.Type != org.Address {
				fields = append(fields, i)
			}
		}
		if len(lines) != records.Len()+1 || len(lines[0]) != len(fields) {
			t.Errorf("%s: %d lines of %d columns", obj, len(lines), len(lines[0]))
		}
		in := json.NewDecoder(&j)
		for row := range records.Len() {
			var got map[string]any
			if err := in.Decode(&got); err != nil {
				t.Fatalf("%s row %d: %v", obj, row, err)
			}
			for i, field := range fields {
				f, v := obj.Fields()[field], records.Value(row, field)
				want, _ := json.Marshal(got[f.Name])
				if lines[0][i] != f.Name || string(want) != string(normal(t, v.AppendJSON(nil))) {
					t.Fatalf("%s row %d, %s: %s, want %s", obj, row, f.Name, want, v.AppendJSON(nil))
				}
				if text, isText := got[f.Name].(string); isText && lines[row+1][i] != text || v.IsNull() != (lines[row+1][i] == "") {
					t.Fatalf("%s row %d, %s: %q in CSV, %s", obj, row, f.Name, lines[row+1][i], want)
				}
			}
		}
	}
}

func normal(t *testing.T, b []byte) []byte {
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		t.Fatal(err)
	}
	b, _ = json.Marshal(v)
	return b
}

// Kinds of cells in CSV.
func TestCells(t *testing.T) {
	for want, v := range map[string]value.Value{"": {}, "true": value.OfBool(true), "false": value.OfBool(false), "12.5": value.OfRatio(25, 2),
		"a;b": value.OfStrings([]string{"a", "b"}), "3": value.OfInt(3)} {
		if got := cell(v); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// The hidden variables say of the records what the records do not, and refer to them by Id.
func TestLatents(t *testing.T) {
	c := org.Generate(1)
	tables := Latents(c)
	byName := map[string]Table{}
	for _, table := range tables {
		byName[table.Name] = table
		var b bytes.Buffer
		if err := CSV.Write(&b, table); err != nil {
			t.Fatal(err)
		}
		for i, column := range table.Columns {
			object, isID := map[string]org.Object{"AccountId": org.Account, "UserId": org.User, "Product2Id": org.Product2, "OrderId": org.Order, "CaseId": org.Case,
				"ViolatedArticleId": org.Knowledge, "ArticleId": org.Knowledge, "IssueId": org.Issue, "EmailMessageId": org.EmailMessage}[column]
			for row := range table.Rows {
				v := table.Cell(row, i)
				if !isID || v.IsNull() {
					continue
				}
				if _, found := c.Table(object).Row(v.Str()); !found {
					t.Fatalf("%s %s: no %s has the Id %s", table.Name, column, object, v.Str())
				}
			}
		}
		if table.Rows == 0 {
			t.Errorf("%s is empty", table.Name)
		}
	}
	broken := 0
	for row := range byName["Latent_Case"].Rows {
		if !byName["Latent_Case"].Cell(row, 1).IsNull() {
			broken++
		}
	}
	want := 0
	for _, v := range c.Latent.Violation {
		if v >= 0 {
			want++
		}
	}
	if broken != want || want == 0 {
		t.Errorf("%d cases broke an article, want %d", broken, want)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestErrorsAreTold(t *testing.T) {
	table := Objects(org.Generate(1).Org)[0]
	for _, f := range []Format{CSV, JSONL} {
		if err := f.Write(fullDisk{}, table); err == nil || !strings.Contains(err.Error(), "full") {
			t.Errorf("%s: %v", f, err)
		}
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := CSV.Dir(file, []Table{table}); err == nil {
		t.Error("a file is taken for a folder")
	}
}
