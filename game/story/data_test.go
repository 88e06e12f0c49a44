package story

import (
	"strings"
	"testing"
)

func TestReadData(t *testing.T) {
	for in, want := range map[string]string{
		`[]`:                                   "",
		`{'a': 1, "b": [True, None, 'it\'s']}`: "a: 1, b: true, None, it's",
		`["x, y", '{z}']`:                      "x, y, {z}",
		`{'n': -3.5}`:                          "n: -3.5",
		`'one\ntwo'`:                           "one\ntwo",
	} {
		d, ok := readData(in)
		if got := d.whole(); !ok || got != want {
			t.Errorf("%s: %q, %v; want %q", in, got, ok, want)
		}
	}
	for _, in := range []string{"", "[", "[1", "[1 2]", "{'a'}", "{'a': }", "[…]", "'open", "[] []", "Error: no", strings.Repeat("[", 100)} {
		if d, ok := readData(in); ok {
			t.Errorf("%q is read as %+v", in, d)
		}
	}
}
