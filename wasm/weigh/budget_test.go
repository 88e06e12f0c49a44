package main

import (
	"os"
	"slices"
	"testing"
)

func TestBudget(t *testing.T) {
	budget, err := ReadBudget("# all\n\na b/c  1.5 # why\nd 0\n e 2\nf 0")
	if err != nil || !slices.Equal(budget, []Limit{{"a b/c", 1.5}, {"d", 0}, {"e", 2}, {"f", 0}}) {
		t.Fatalf("%v, %v", budget, err)
	}
	got := Exceeded(budget, map[string]float64{"a b/c": 1.5, "d": 1, "g": 9})
	if want := []string{"d is 1, more than 0", "e is not measured"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, bad := range []string{"a", "1", "a b", "a -1", "a NaN", "a 1\na 2"} {
		if _, err := ReadBudget(bad); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}

// The budget that is kept can be read, and limits what matters.
func TestTheBudgetThatIsKept(t *testing.T) {
	text, err := os.ReadFile("../budget.txt")
	if err != nil {
		t.Fatal(err)
	}
	budget, err := ReadBudget(string(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"scene gzip/minimal", "scene ReflectMethod", "stock gzip/minimal"} {
		if !slices.ContainsFunc(budget, func(l Limit) bool { return l.Name == name }) {
			t.Errorf("%s has no limit", name)
		}
	}
}
