package story

import "testing"

func TestErrorLine(t *testing.T) {
	for in, want := range map[string]string{
		"INVALID_FIELD: \nSELECT x\n ^\nERROR at Row:1:Column:2\nNo such column 'x' on entity 'Contact'.": "INVALID_FIELD: No such column 'x' on entity 'Contact'.",
		"MALFORMED_QUERY: unexpected token: FORM":                                                         "MALFORMED_QUERY: unexpected token: FORM",
		"Unknown action get_foo": "Unknown action get_foo",
	} {
		if got := errorLine(in); got != want {
			t.Errorf("errorLine(%q) = %q, want %q", in, got, want)
		}
	}
}
