//go:build !js

package main

import (
	"strings"
	"testing"
)

// SELECT COUNT() prints its size in the REST API's form, as the help shows it.
func TestQueryCount(t *testing.T) {
	_, help, _ := run("query", "--help")
	_, example, ok := strings.Cut(help, "deskarena query --today 2023-06-01 'SELECT COUNT()")
	condition, rest, _ := strings.Cut(example, "'\n")
	want, _, _ := strings.Cut(strings.TrimLeft(rest, " #"), "\n")
	if !ok || !strings.HasPrefix(want, `{"totalSize":`) {
		t.Fatalf("the help shows no count: %q", help)
	}
	if code, out, errs := run("query", "--today", "2023-06-01", "SELECT COUNT()"+condition); code != 0 || out != want+"\n" {
		t.Errorf("exit %d, %q %s, the help says %s", code, out, errs, want)
	}
	for query, want := range map[string]string{
		"SELECT COUNT() FROM Issue__c":                  `{"totalSize":10,"done":true,"records":[]}`,
		"select count() from Issue__c limit 3":          `{"totalSize":3,"done":true,"records":[]}`,
		"SELECT COUNT() FROM Issue__c WHERE Id = null":  `{"totalSize":0,"done":true,"records":[]}`,
		"SELECT COUNT(Id) FROM Issue__c":                `[{"expr0":10}]`,
		"SELECT COUNT(Id) n FROM Issue__c":              `[{"n":10}]`,
		"SELECT Id FROM Issue__c WHERE Name = 'nobody'": `[]`,
	} {
		if code, out, errs := run("query", query); code != 0 || out != want+"\n" {
			t.Errorf("%s: exit %d, %q %s, want %s", query, code, out, errs, want)
		}
	}
}
