//go:build !js

package sqltruth

import (
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "modernc.org/sqlite"

	"deskarena/engine/episode"
	"deskarena/engine/org/export"
	"deskarena/engine/task"
	"deskarena/engine/task/listing"
)

// load reads the CSV files of an export into a database in memory: a table for each file, a column of text for each of
// its, null where it is empty.
func load(t *testing.T, dir string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1) // each connection would have a memory of its own
	files, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil || len(files) != 16 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		if err := loadFile(db, name); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	for _, x := range []string{
		`CREATE VIRTUAL TABLE words USING fts5(Id UNINDEXED, Name, Description, External, tokenize = "unicode61 remove_diacritics 0")`,
		`INSERT INTO words SELECT Id, Name, Description, External_ID__c FROM Product2`,
		`CREATE INDEX history ON CaseHistory__c(Field__c, CreatedDate)`,
		`CREATE INDEX created ON "Case"(CreatedDate)`,
		`CREATE INDEX issue ON "Case"(IssueId__c)`,
		`CREATE INDEX item ON "Case"(OrderItemId__c)`,
		`CREATE INDEX owner ON "Case"(OwnerId)`,
		`CREATE INDEX of ON OrderItem(OrderId)`,
		`CREATE INDEX buyer ON "Order"(AccountId)`,
	} {
		if _, err := db.Exec(x); err != nil {
			t.Fatalf("%s: %v", x, err)
		}
	}
	return db
}

func loadFile(db *sql.DB, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	in := csv.NewReader(f)
	in.ReuseRecord = true
	header, err := in.Read()
	if err != nil {
		return err
	}
	table := `"` + strings.TrimSuffix(filepath.Base(name), ".csv") + `"`
	columns := append([]string{}, header...)
	columns[0] += " PRIMARY KEY"
	if _, err := db.Exec("CREATE TABLE " + table + "(" + strings.Join(columns, ", ") + ") WITHOUT ROWID"); err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	insert, err := tx.Prepare("INSERT INTO " + table + " VALUES (?" + strings.Repeat(", ?", len(header)-1) + ")")
	if err != nil {
		return err
	}
	vals := make([]any, len(header))
	for {
		record, err := in.Read()
		if err == io.EOF {
			return tx.Commit()
		}
		if err != nil {
			return err
		}
		for i, v := range record {
			vals[i] = v
			if v == "" {
				vals[i] = nil
			}
		}
		if _, err := insert.Exec(vals...); err != nil {
			return fmt.Errorf("%v: %w", vals, err)
		}
	}
}

// instance is what a stranger reads of the list of instances.
type instance struct {
	Task     string
	Instance int
	Today    string
	Truth    string

	Question        string
	ReturnFormat    string `json:"return_format"`
	RequiredContext string `json:"required_context"`

	Parameters map[string]any
	Latent     map[string]any
}

// world is an export in a database, and the list of instances.
type world struct {
	db        *sql.DB
	instances []instance
}

var worlds = map[uint64]world{}

// outside is the world as others get it: the files of an export, and the list of instances.
func outside(t *testing.T, orgSeed uint64) (*sql.DB, []instance) {
	t.Helper()
	known, ok := worlds[orgSeed]
	if !ok {
		known.db, known.instances = exported(t, orgSeed)
		worlds[orgSeed] = known
	}
	return known.db, known.instances
}

func exported(t *testing.T, orgSeed uint64) (*sql.DB, []instance) {
	t.Helper()
	w := episode.Open(orgSeed)
	dir := t.TempDir()
	if err := export.CSV.Dir(dir, export.Objects(w.Company.Org)); err != nil {
		t.Fatal(err)
	}
	var list []listing.Instance
	for _, k := range task.Kinds() {
		list = append(list, listing.Of(w.Company, w.Tasks, k, true)...)
	}
	b, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	var out []instance
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return load(t, dir), out
}
